//! The report as a page that is pleasant to read: self-contained, in the current language, light and dark, printable, and safe,
//! because every value in it is text and nothing in it runs or loads.

use std::io::{Result, Write};

use candor::tools::log::Export;
use candor::tools::unseen::{self, is_unseen, named};
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

use super::format::{Front, Writer};
use crate::pages;
use crate::text::{self, figures, labels};

const STYLE: &str = include_str!("report.css");

#[derive(Default)]
pub(super) struct Html {
    day: Option<jiff::civil::Date>,
    zone: Option<TimeZone>,
}

/// Escapes a text, with these characters replaced by their names.
fn escaped(text: &str, is_named: impl Fn(char) -> bool) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c if is_named(c) => out.push_str(&unseen::name(c)),
            c => out.push(c),
        }
    }
    out
}

/// Text that people wrote for people, in their language: French, for one, has spaces that don't break a line.
fn words(text: &str) -> String {
    escaped(text, |c| is_unseen(c) && !matches!(c, '\u{a0}' | '\u{202f}'))
}

/// A value on a line of its own, such as a path.
fn value(text: &str) -> String {
    escaped(text, |c| is_unseen(c) || matches!(c, '\n' | '\t'))
}

/// Bytes, which can have several lines.
fn lines(text: &str) -> String {
    escaped(text, is_unseen)
}

impl Html {
    fn there(&mut self, at: Timestamp) -> Zoned {
        at.to_zoned(self.zone.get_or_insert_with(TimeZone::system).clone())
    }

    fn moment(&mut self, at: Timestamp) -> String {
        words(&figures::moment_in_full(&self.there(at)))
    }

    fn facts(&mut self, out: &mut dyn Write, front: &Front<'_>) -> Result<()> {
        let manifest = &front.program.manifest;
        let (app, version) = (&manifest.app, named(&manifest.app.version));
        let program = text::report::program(&named(&app.name), &version, &named(&app.publisher));
        let facts = [
            (labels::fact_choice(), words(&choice(front))),
            (labels::report_kept_in(), value(&front.file)),
            (labels::report_program(), words(&program)),
            (labels::fact_sends_to(), value(&format!("{}{}", manifest.endpoint_url, manifest.endpoint_path))),
            (labels::report_made(), self.moment(front.now)),
        ];
        writeln!(out, "<dl>")?;
        for (label, fact) in facts {
            writeln!(out, "<dt>{}</dt><dd>{fact}</dd>", words(label))?;
        }
        writeln!(out, "</dl>")
    }

    fn decisions(&mut self, out: &mut dyn Write, front: &Front<'_>) -> Result<()> {
        if front.decisions.is_empty() {
            return Ok(());
        }
        writeln!(out, "<h2>{}</h2>\n<ul class=\"plain\">", words(labels::report_decisions()))?;
        let clock = text::Clock { now: front.now, zone: self.there(front.now).time_zone().clone() };
        for (place, decision) in front.decisions.iter().enumerate() {
            let before = front.decisions.get(place + 1);
            let what = text::decisions::decision(&front.program.manifest, decision, before, &clock);
            let when = self.moment(decision.at);
            writeln!(out, "<li><span class=\"when\">{when}</span> {}</li>", words(&what))?;
        }
        writeln!(out, "</ul>")
    }
}

/// What the person chose: the tiers that are on, or why there is none.
fn choice(front: &Front<'_>) -> String {
    let on: Vec<String> = match front.consent.choices() {
        Some(record) if record.enabled && front.consent.is_answered() => {
            let on = front.program.manifest.tiers.iter().filter(|tier| record.tiers.get(&tier.id) == Some(&true));
            on.map(|tier| text::of(&tier.name)).collect()
        }
        _ => Vec::new(),
    };
    if on.is_empty() { pages::programs::make::state(front.program, front.consent, front.now).0 } else { figures::list(&on) }
}

fn dropped(out: &mut dyn Write, front: &Front<'_>) -> Result<()> {
    if front.summary.dropped.is_empty() {
        return Ok(());
    }
    writeln!(out, "<h2>{}</h2>\n<ul class=\"plain\">", words(labels::report_dropped()))?;
    for (event, reason, count) in &front.summary.dropped {
        writeln!(out, "<li>{}</li>", words(&text::report::dropped(&named(event), reason, *count)))?;
    }
    writeln!(out, "</ul>")
}

impl Writer for Html {
    fn begin(&mut self, out: &mut dyn Write, front: &Front<'_>) -> Result<()> {
        let title = words(&text::report::title(&named(&front.program.manifest.app.name)));
        let language = text::spoken().tag;
        write!(
            out,
            "<!doctype html>\n<html lang=\"{language}\">\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
             <title>{title}</title>\n<style>\n{STYLE}</style>\n<main>\n<h1>{title}</h1>\n"
        )?;
        let total = text::report::total(front.summary.events, front.summary.bytes);
        writeln!(out, "<p class=\"lead\">{}</p>", words(&total))?;
        self.facts(out, front)?;
        self.decisions(out, front)?;
        dropped(out, front)?;
        writeln!(out, "<h2>{}</h2>", words(labels::report_messages()))
    }

    fn event(&mut self, out: &mut dyn Write, front: &Front<'_>, event: &Export) -> Result<()> {
        let at = self.there(event.row.recorded_at);
        if self.day != Some(at.date()) {
            self.day = Some(at.date());
            writeln!(out, "<h3>{}</h3>", words(&figures::day_in_full(&at)))?;
        }
        let shape = pages::history::rows::shape_words(&front.program.manifest, &event.row.shape);
        let state = text::history::state_in_report(event.row.state, event.row.confirmed);
        writeln!(
            out,
            "<details><summary><span class=\"when\">{}</span> <b>{}</b> <span class=\"tiers\">{}</span> <span class=\"state\">{}</span> \
             <span class=\"size\">{}</span></summary><pre>{}</pre></details>",
            words(&figures::clock(&at)),
            words(&shape.what),
            words(&shape.tiers),
            words(&state),
            words(&figures::size(event.row.length as u64)),
            lines(&String::from_utf8_lossy(&event.body))
        )
    }

    fn end(&mut self, out: &mut dyn Write) -> Result<()> {
        writeln!(out, "</main>\n</html>")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_that_does_not_show_is_named_and_lines_stay_lines_only_where_bytes_have_some() {
        for c in ('\0'..=char::MAX).filter(|c| is_unseen(*c)) {
            let (text, name) = (format!("a{c}b"), format!("a{}b", unseen::name(c)));
            assert_eq!((lines(&text), value(&text)), (name.clone(), name.clone()), "{c:?}");
            if !matches!(c, '\u{a0}' | '\u{202f}') {
                assert_eq!(words(&text), name, "{c:?}");
            }
        }
        assert_eq!(lines("{\n\t\"a\": '<&>'}"), "{\n\t&quot;a&quot;: '&lt;&amp;&gt;'}");
        assert_eq!(value("~/a\tb\n"), "~/a⟨U+0009⟩b⟨U+000A⟩");
        assert_eq!(words("1,5\u{a0}ko"), "1,5\u{a0}ko");
    }
}
