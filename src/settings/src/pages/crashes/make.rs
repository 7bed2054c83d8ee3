//! Makes the tab of crash reports: the list, the one that is being read, and what became of the last one.

use std::sync::Arc;

use candor::tools::consent::{Consent, CrashReports};
use candor::tools::log::{HeldReport, Index};
use candor::tools::manifest::IdentityKind;
use candor::tools::registry::Program;

use super::desk::{CrashDesk, Outcome};
use super::read::{ReadCrash, ReadCrashes};
use super::view::{CrashOutcome, CrashReport, CrashRow, Crashes, FromNowOn};
use crate::pages::parts::Switch;
use crate::text::Clock;
use crate::text::{self as words, crashes as text, figures, labels, manifests, reasons};

/// The tab; `None` for a program that declares no crash report.
pub fn crashes(
    program: &Program,
    consent: &Consent,
    (held, read): (&[HeldReport], &ReadCrashes),
    index: &Index,
    desk: &CrashDesk,
    clock: &Clock,
) -> Option<Crashes> {
    let crash_event = program.manifest.events.iter().find(|event| event.crash)?;
    let name = &program.manifest.app.name;
    let reason = |reason| reasons::reason(&program.manifest, &reason, clock);
    let always = consent.choices().is_some_and(|record| record.crash_reports == CrashReports::Always);
    let shown = desk.shown(held);
    let rows = held.iter().rev().map(|report| CrashRow {
        seq: report.seq,
        headline: read.reports.get(&report.seq).map(|read| read.headline.clone()).unwrap_or_default(),
        when: text::when(&clock.time(report.recorded_at), report.times),
    });
    let would = match consent.event(crash_event, clock.now) {
        Err(why) => text::would_not(&reason(why), name),
        Ok(_) if always => text::would_go(name),
        Ok(_) => text::would_wait(name),
    };
    let tiers = crash_tiers(program).filter_map(|place| {
        let tier = program.manifest.tiers.get(place)?;
        let on = consent.choices().is_some_and(|record| record.tiers.get(&tier.id) == Some(&true));
        Some((tier.id.clone(), words::of(&tier.name), Switch { on, idle: false, locked: None }))
    });
    Some(Crashes {
        tab: text::tab(held.len()),
        empty: held.is_empty().then(|| (labels::crash_nothing_waits().to_owned(), would)),
        rows: rows.collect(),
        selected: shown.map(|report| report.seq),
        report: shown.zip(shown.and_then(|report| read.reports.get(&report.seq))).map(|(report, read)| {
            let in_the_way = consent.everything(clock.now).err().map(reason);
            self::report(program, report, read, desk, in_the_way, clock)
        }),
        outcome: desk.outcome.as_ref().filter(|_| shown.is_none()).map(|outcome| {
            let in_the_way = consent.everything(clock.now).err().map(|why| figures::sentence(&reason(why)));
            self::outcome(name, outcome, index, in_the_way.as_deref())
        }),
        from_now_on: FromNowOn {
            always,
            means: match consent.event(crash_event, clock.now) {
                Err(_) if held.is_empty() => labels::crash_means_later().to_owned(),
                _ if always => text::always_means(held.len()),
                _ => text::ask_means(name),
            },
            tiers: tiers.collect(),
            off_means: text::off_means(held.len()),
        },
    })
}

/// The tiers that cause crash reports, by index.
fn crash_tiers(program: &Program) -> impl Iterator<Item = usize> {
    let causes = |place: &usize| program.manifest.events.iter().any(|event| event.crash && event.tiers.contains(place));
    (0..program.manifest.tiers.len()).filter(causes)
}

fn report(
    program: &Program,
    report: &HeldReport,
    read: &ReadCrash,
    desk: &CrashDesk,
    in_the_way: Option<String>,
    clock: &Clock,
) -> CrashReport {
    let manifest = &program.manifest;
    let event = manifest.event(&report.shape.event);
    let ReadCrash { texts, fields, body, request, .. } = read;
    let replaced = texts.iter().flat_map(|text| &text.parts).map(|part| part.replaced.len()).sum();
    let mut said = text::what_it_is(
        &manifest.app.name,
        &report.shape.url,
        event.is_some_and(|event| event.identity != IdentityKind::None),
    );
    said.extend(in_the_way.map(|why| text::not_now(&why)));
    CrashReport {
        seq: report.seq,
        title: manifests::event_title(&program.manifest, &report.shape.event),
        when: text::when(&clock.time(report.recorded_at), report.times),
        sentences: said,
        replaced: text::replaced(replaced),
        not_editable: match event {
            None => Some(labels::crash_not_declared().to_owned()),
            Some(_) if texts.is_empty() => Some(labels::crash_no_texts().to_owned()),
            Some(_) => None,
        },
        fields: fields.clone(),
        texts: texts.clone(),
        size: figures::size(body.len() as u64),
        body: Arc::clone(body),
        request: Arc::clone(request),
        busy: desk.busy == Some(report.seq),
        said: desk.said.as_ref().filter(|(seq, ..)| *seq == report.seq).map(|(_, said, failed)| (said.clone(), *failed)),
        editing: desk.editing.as_ref().filter(|editing| editing.seq == report.seq).map(|_| desk.edits),
    }
}

fn outcome(name: &str, outcome: &Outcome, index: &Index, in_the_way: Option<&str>) -> CrashOutcome {
    let seq = outcome.seq();
    let row = index.row(seq);
    let ((title, sentences), ticket) = match outcome {
        Outcome::Released { ticket, why, .. } => {
            let why = in_the_way.or(why.as_deref());
            let said = text::released(row.map(|row| row.state), row.is_some_and(|row| row.confirmed), why, name);
            (said, Some(ticket.clone()))
        }
        Outcome::Deleted(_) => (text::deleted(), None),
        Outcome::Meanwhile(_, what, typing) => (text::meanwhile(*what, *typing), None),
    };
    CrashOutcome { seq, title, sentences, ticket, in_history: row.is_some() }
}
