//! The report as a page that one would like to read: complete in itself, light and dark, printable, and safe: every value in it is
//! text and nothing in it runs or loads.

use std::io::{Result, Write};

use candor::tools::log::Export;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::format::{Front, Writer};
use crate::pages;
use crate::text::{self, figures};

const STYLE: &str = include_str!("report.css");

#[derive(Default)]
pub(super) struct Html {
    day: Option<jiff::civil::Date>,
    zone: Option<TimeZone>,
}

/// Text as text.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // What would reorder or hide text is shown as its number.
            '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
                out.push_str(&format!("\\u{{{:x}}}", c as u32));
            }
            c => out.push(c),
        }
    }
    out
}

impl Html {
    fn zone(&mut self) -> TimeZone {
        self.zone.get_or_insert_with(TimeZone::system).clone()
    }

    fn moment(&mut self, at: Timestamp) -> String {
        at.to_zoned(self.zone()).strftime("%-d %B %Y, %H:%M:%S").to_string()
    }
}

impl Writer for Html {
    fn begin(&mut self, out: &mut dyn Write, front: &Front<'_>) -> Result<()> {
        let app = &front.program.manifest.app;
        let name = escaped(&app.name);
        let (state, _) = pages::programs::make::state(front.program, front.consent, front.now);
        let made = self.moment(front.now);
        write!(
            out,
            "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
             <title>What {name} reported</title>\n<style>\n{STYLE}</style>\n<main>\n<h1>What {name} reported</h1>\n"
        )?;
        let summary = &front.summary;
        let total = if summary.events == 0 {
            "Nothing was recorded so far.".to_owned()
        } else {
            let messages = figures::messages(summary.events);
            format!("{messages}, {} in all.", figures::size(summary.bytes))
        };
        write!(out, "<p class=\"lead\">{}</p>\n<dl>\n", escaped(&total))?;
        let answer = match front.consent.record() {
            Some(record) if record.enabled && front.consent.is_answered() => {
                let on = front.program.manifest.tiers.iter().filter(|tier| record.tiers.get(&tier.id) == Some(&true));
                on.map(|tier| text::of(&tier.name)).collect::<Vec<_>>().join(", ")
            }
            _ => state.clone(),
        };
        let facts = [
            ("Your choice", if answer.is_empty() { state } else { answer }),
            ("Kept in", front.file.clone()),
            ("Program", format!("{} {}, by {}", app.name, app.version, app.publisher)),
            ("Sends to", format!("{}{}", front.program.manifest.endpoint_url, front.program.manifest.endpoint_path)),
            ("This page was made", made),
        ];
        for (label, value) in facts {
            writeln!(out, "<dt>{}</dt><dd>{}</dd>", escaped(label), escaped(&value))?;
        }
        writeln!(out, "</dl>")?;
        if !front.decisions.is_empty() {
            writeln!(out, "<h2>Your decisions</h2>\n<ul class=\"plain\">")?;
            for decision in &front.decisions {
                let (when, what) = (self.moment(decision.at), text::pages::decision(&front.program.manifest, decision));
                writeln!(out, "<li><span class=\"when\">{}</span> {}</li>", escaped(&when), escaped(&what))?;
            }
            writeln!(out, "</ul>")?;
        }
        if !summary.dropped.is_empty() {
            writeln!(out, "<h2>Dropped before it was recorded</h2>\n<ul class=\"plain\">")?;
            for (event, reason, count) in &summary.dropped {
                writeln!(out, "<li>{} × {}: {}</li>", count, escaped(event), escaped(reason))?;
            }
            writeln!(out, "</ul>")?;
        }
        writeln!(out, "<h2>Every message</h2>")
    }

    fn event(&mut self, out: &mut dyn Write, front: &Front<'_>, event: &Export) -> Result<()> {
        let at = event.row.recorded_at.to_zoned(self.zone());
        if self.day != Some(at.date()) {
            self.day = Some(at.date());
            writeln!(out, "<h3>{}</h3>", at.strftime("%A, %-d %B %Y"))?;
        }
        let words = pages::history::rows::shape_words(&front.program.manifest, &event.row.shape);
        let state = text::history::state(event.row.state, event.row.confirmed);
        let body = String::from_utf8_lossy(&event.body);
        writeln!(
            out,
            "<details><summary><span class=\"when\">{}</span> <b>{}</b> <span class=\"tiers\">{}</span> <span class=\"state\">{}</span> \
             <span class=\"size\">{}</span></summary><pre>{}</pre></details>",
            at.strftime("%H:%M:%S"),
            escaped(&words.what),
            escaped(&words.tiers),
            escaped(state),
            figures::size(event.row.length as u64),
            escaped(&body)
        )
    }

    fn end(&mut self, out: &mut dyn Write) -> Result<()> {
        writeln!(out, "</main>\n</html>")
    }
}
