//! What comes before the messages: the facts, how much there is, who the servers think the person is, what they decided, and what each
//! field means.

use std::io::{Result, Write};

use candor::tools::log::{DecisionRow, State};
use candor::tools::manifest::Event;
use candor::tools::unseen::named;
use jiff::Timestamp;

use super::super::format::{Front, by_state};
use super::escape::{value, words};
use super::tiers;
use crate::pages;
use crate::text::{self, figures, history, labels, manifests};

/// Everything before the messages.
pub(super) fn front(out: &mut dyn Write, front: &Front<'_>) -> Result<()> {
    summary(out, front)?;
    facts(out, front)?;
    totals(out, front)?;
    tiers::tiers(out, front)?;
    identifiers(out, front)?;
    decisions(out, front)?;
    followed(out, front)?;
    dropped(out, front)?;
    meanings(out, front)
}

/// A moment in full, in the time zone of the report.
pub(super) fn moment(front: &Front<'_>, at: Timestamp) -> String {
    words(&figures::moment_in_full(&at.to_zoned(front.zone.clone())))
}

fn pair(out: &mut dyn Write, label: &str, fact: &str) -> Result<()> {
    writeln!(out, "<dt>{}</dt><dd>{fact}</dd>", words(label))
}

/// The program's name, and what there is in a few sentences.
fn summary(out: &mut dyn Write, front: &Front<'_>) -> Result<()> {
    let name = named(&front.program.manifest.app.name);
    writeln!(out, "<h2>{}</h2>", words(&text::report::in_short(&name)))?;
    let Some(sums) = &front.sums else { return Ok(()) };
    if let Some((first, last)) = sums.span {
        let moment = |at| moment_plain(front, Timestamp::from_millisecond(at).unwrap_or_default());
        writeln!(out, "<p>{}</p>", words(&text::report::span(sums.events, sums.bytes, &moment(first), &moment(last))))?;
    } else {
        writeln!(out, "<p>{}</p>", words(labels::nothing_recorded()))?;
    }
    let states = by_state(&sums.totals(&front.extent));
    let of = |wanted: State| states.iter().filter(|(state, _)| *state == wanted).map(|(_, (events, _))| events).sum::<u64>();
    let waiting = of(State::Queued) + of(State::Sending) + of(State::Held);
    let sent =
        text::report::sent(of(State::Sent), sums.confirmed, waiting, front.dropped.iter().map(|(.., count)| count).sum());
    writeln!(out, "<p>{}</p>", words(&sent))?;
    let part = text::report::part(
        front.part.from.map(|at| moment_plain(front, at)).as_deref(),
        front.part.until.map(|at| moment_plain(front, at)).as_deref(),
        &front.part.tiers.iter().map(|tier| manifests::tier_name(&front.program.manifest, tier)).collect::<Vec<_>>(),
    );
    if !part.is_empty() {
        writeln!(out, "<p>{}</p>", words(&part))?;
    }
    Ok(())
}

fn facts(out: &mut dyn Write, front: &Front<'_>) -> Result<()> {
    let manifest = &front.program.manifest;
    let (app, version) = (&manifest.app, named(&manifest.app.version));
    let program = text::report::program(&named(&app.name), &version, &named(&app.publisher));
    writeln!(out, "<dl>")?;
    pair(out, labels::fact_choice(), &words(&choice(front)))?;
    let withheld: Vec<String> = front.withheld().map(|entry| format!("<code>{}</code>", value(entry))).collect();
    if !withheld.is_empty() {
        pair(out, labels::report_withheld(), &withheld.join("<br>"))?;
    }
    pair(out, labels::report_kept_in(), &value(&front.file))?;
    pair(out, labels::report_program(), &words(&program))?;
    pair(out, labels::fact_sends_to(), &value(&format!("{}{}", manifest.endpoint_url, manifest.endpoint_path)))?;
    pair(out, labels::report_time_zone(), &words(&front.time_zone()))?;
    pair(out, labels::report_made(), &moment(front, front.now))?;
    writeln!(out, "</dl>")
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
    if on.is_empty() { pages::programs::make::state(front.program, &front.consent, front.now).0 } else { figures::list(&on) }
}

/// How much there is of each tier, and in each state.
fn totals(out: &mut dyn Write, front: &Front<'_>) -> Result<()> {
    let totals = front.sums.as_ref().map(|sums| sums.totals(&front.extent)).unwrap_or_default();
    if totals.is_empty() {
        return Ok(());
    }
    writeln!(out, "<h2>{}</h2>", words(labels::report_totals()))?;
    let manifest = &front.program.manifest;
    let tiers = front.by_tier(&totals).into_iter();
    let tiers = tiers.map(|(tier, amount)| (manifests::tier_name(manifest, &tier), amount)).collect();
    table(out, labels::tier(), tiers)?;
    let states = by_state(&totals).into_iter().map(|(state, amount)| (history::state(state).to_owned(), amount)).collect();
    table(out, labels::state(), states)
}

fn table(out: &mut dyn Write, of: &str, rows: Vec<(String, (u64, u64))>) -> Result<()> {
    writeln!(out, "<table><tr><th scope=\"col\" colspan=\"3\">{}</th></tr>", words(of))?;
    for (name, (events, bytes)) in rows {
        let (events, bytes) = (words(&figures::messages(events)), words(&figures::size(bytes)));
        writeln!(out, "<tr><th scope=\"row\">{}</th><td>{events}</td><td>{bytes}</td></tr>", words(&name))?;
    }
    writeln!(out, "</table>")
}

/// Who the servers think the person is, and was.
fn identifiers(out: &mut dyn Write, front: &Front<'_>) -> Result<()> {
    writeln!(out, "<h2>{}</h2>", words(labels::identity()))?;
    for sentence in pages::your_data::make::identity_lines(front.program, &front.identity, front.now) {
        writeln!(out, "<p>{}</p>", words(&sentence))?;
    }
    let former = front.former();
    if former.is_empty() {
        return Ok(());
    }
    writeln!(out, "<dl>")?;
    for (_, id, until) in former {
        writeln!(
            out,
            "<dt><code>{}</code></dt><dd>{}</dd>",
            value(&id),
            words(&text::report::until(&moment_plain(front, until)))
        )?;
    }
    writeln!(out, "</dl>")
}

/// A moment that is escaped with the sentence around it.
fn moment_plain(front: &Front<'_>, at: Timestamp) -> String {
    figures::moment_in_full(&at.to_zoned(front.zone.clone()))
}

fn decisions(out: &mut dyn Write, front: &Front<'_>) -> Result<()> {
    if front.decisions.is_empty() && front.asked.is_empty() {
        return Ok(());
    }
    writeln!(out, "<h2>{}</h2>\n<ul class=\"plain\">", words(labels::report_decisions()))?;
    let clock = text::Clock { now: front.now, zone: front.zone.clone() };
    let before = front.decisions.iter().skip(1).map(Some).chain(std::iter::once(None));
    for (decision, before) in front.decisions.iter().zip(before) {
        let DecisionRow { id, at, agreed, by: _, what: _ } = decision;
        let when = moment(front, *at);
        let what = text::decisions::decision(&front.program.manifest, decision, before, &clock);
        writeln!(
            out,
            "<li><span class=\"when\">{when}</span> {}<br><span class=\"receipt\">{} <code>{}</code>, <code>{}</code></span></li>",
            words(&what),
            words(labels::report_receipt_of_decision()),
            value(id),
            value(agreed)
        )?;
    }
    for (at, (_, what)) in text::server::asked(&front.asked, &clock) {
        writeln!(out, "<li><span class=\"when\">{}</span> {}</li>", moment(front, at), words(&what))?;
    }
    writeln!(out, "</ul>")
}

/// What was sent and can be followed, with its ticket and what the server said last.
fn followed(out: &mut dyn Write, front: &Front<'_>) -> Result<()> {
    if front.reports.is_empty() {
        return Ok(());
    }
    writeln!(out, "<h2>{}</h2>\n<ul class=\"plain\">", words(labels::feedback_sent()))?;
    for report in &front.reports {
        let title = manifests::event_title(&front.program.manifest, &report.row.shape.event);
        let said = report.known.as_ref().map(|(followed, at)| text::feedback::followed(followed, &moment_plain(front, *at)));
        let answer = report.known.as_ref().and_then(|(followed, _)| followed.answer.clone());
        write!(out, "<li><span class=\"when\">{}</span> {}", moment(front, report.row.recorded_at), words(&title))?;
        let erased = report.erased().map(|receipt| text::feedback::erased(receipt.as_ref()));
        for said in said.into_iter().chain(answer).chain(erased) {
            write!(out, "<br>{}", words(&said))?;
        }
        let (number, ticket) = (words(labels::crash_ticket()), value(&report.ticket));
        writeln!(out, "<br><span class=\"receipt\">{number} <code>{ticket}</code></span></li>")?;
    }
    writeln!(out, "</ul>")
}

fn dropped(out: &mut dyn Write, front: &Front<'_>) -> Result<()> {
    if front.dropped.is_empty() {
        return Ok(());
    }
    writeln!(out, "<h2>{}</h2>\n<ul class=\"plain\">", words(labels::report_dropped()))?;
    for (event, reason, count) in &front.dropped {
        writeln!(out, "<li>{}</li>", words(&text::report::dropped(&named(event), reason, *count)))?;
    }
    writeln!(out, "</ul>")
}

/// What each field of each message means.
fn meanings(out: &mut dyn Write, front: &Front<'_>) -> Result<()> {
    let manifest = &front.program.manifest;
    writeln!(out, "<h2>{}</h2>", words(labels::report_meanings()))?;
    for event @ Event { fields, .. } in &manifest.events {
        writeln!(out, "<h3>{}</h3>\n<dl class=\"fields\">", words(&manifests::event(manifest, event)))?;
        for field in fields {
            let explain = match field.tier.and_then(|tier| manifest.tiers.get(tier)) {
                Some(tier) => manifests::only_with(&text::of(&field.explain), &text::of(&tier.name)),
                None => text::of(&field.explain),
            };
            let said = figures::sentences([explain, figures::sentence(&manifests::limits(field))]);
            writeln!(out, "<dt><code>{}</code></dt><dd>{}</dd>", value(&field.path), words(&said))?;
        }
        writeln!(out, "</dl>")?;
    }
    Ok(())
}
