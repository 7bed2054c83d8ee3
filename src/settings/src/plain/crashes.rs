//! Crash reports that wait for the person, as data.

use candor::tools::log::{HeldReport, Log, State};
use candor::tools::machine::Facts;
use candor::tools::payload;
use serde_json::{Value, json};

use super::program::{NotDone, Now, Plain, nothing_recorded};
use crate::pages::crashes::desk::CrashDesk;
use crate::pages::crashes::make;
use crate::pages::crashes::read::{self, ReadCrashes};
use crate::pages::crashes::view::{CrashReport, CrashText};
use crate::text::{crashes as words, figures, troubles};

impl Plain {
    /// The crash reports that wait for the person, and what happens with those to come.
    pub fn crashes(&self) -> Result<Value, NotDone> {
        waiting(self, &self.now())
    }

    /// Changes one text of a report that waits, if it still reads `before`.
    pub fn edit_crash(&self, seq: i64, path: &str, before: &str, after: &str) -> Result<Value, NotDone> {
        edit(self, &self.now(), seq, (path, before, after))
    }

    /// Lets a report go with exactly these bytes. The program sends it.
    pub fn release_crash(&self, seq: i64, body: &[u8]) -> Result<Value, NotDone> {
        release(self, &self.now(), seq, body)
    }

    /// Deletes a report.
    pub fn delete_crash(&self, seq: i64) -> Result<Value, NotDone> {
        delete(self, &self.now(), seq)
    }
}

fn waiting(plain: &Plain, now: &Now) -> Result<Value, NotDone> {
    let Now { program, consent, clock } = now;
    let held = plain.log(now)?.map(|mut log| log.held()).transpose()?.unwrap_or_default();
    let mut taken_apart = ReadCrashes::default();
    taken_apart.follow(program, &held);
    let mut reports = Vec::new();
    for one in held.iter().rev() {
        let desk = CrashDesk { chosen: Some(one.seq), ..CrashDesk::default() };
        let index = candor::tools::log::Index::default();
        let shown = make::crashes(program, consent, (&held, &taken_apart), &index, &desk, clock);
        let headline = read::headline(program, one);
        reports.extend(shown.and_then(|page| page.report).map(|report| self::report(one, &report, &headline)));
    }
    let index = candor::tools::log::Index::default();
    let Some(page) = make::crashes(program, consent, (&held, &taken_apart), &index, &CrashDesk::default(), clock) else {
        return Ok(json!({"declared": false, "reports": [], "empty": null, "always": false, "means": ""}));
    };
    Ok(json!({
        "declared": true, "reports": reports, "empty": page.empty.map(|(now, then)| figures::sentences([now, then])),
        "always": page.from_now_on.always, "means": page.from_now_on.means,
    }))
}

fn report(held: &HeldReport, report: &CrashReport, headline: &str) -> Value {
    let text = |text: &CrashText| {
        let parts = text.parts.iter().map(|part| json!({"title": part.title, "made_of": part.made_of, "lines": &*part.lines}));
        json!({"path": text.path, "explain": text.explain, "text": &*text.whole, "parts": parts.collect::<Vec<_>>()})
    };
    json!({
        "seq": held.seq, "event": held.shape.event, "at": held.recorded_at.to_string(), "times": held.times,
        "headline": headline, "title": report.title, "when": report.when, "sentences": report.sentences,
        "replaced": report.replaced, "texts": report.texts.iter().map(text).collect::<Vec<_>>(),
        // What is released is exactly this.
        "event_body": String::from_utf8_lossy(&held.body), "body": &*report.body, "request": &*report.request,
        "size": report.size, "not_editable": report.not_editable,
    })
}

fn find(plain: &Plain, now: &Now, seq: i64) -> Result<(Log, HeldReport), NotDone> {
    let mut log = plain.log(now)?.ok_or_else(nothing_recorded)?;
    match log.held()?.into_iter().find(|report| report.seq == seq) {
        Some(report) => Ok((log, report)),
        None => Err(meanwhile(&mut log, seq)?),
    }
}

/// Why a report is no longer what was read.
fn meanwhile(log: &mut Log, seq: i64) -> Result<NotDone, NotDone> {
    let state = log.details(seq)?.map(|details| details.row.state);
    let (title, sentences) = match state {
        Some(State::Held) => (crate::text::labels::crash_changed().to_owned(), Vec::new()),
        state => words::meanwhile(state, false),
    };
    let title = figures::sentence(&title);
    Ok(NotDone(figures::sentences(std::iter::once(title).chain(sentences))))
}

fn edit(plain: &Plain, now: &Now, seq: i64, (path, before, after): (&str, &str, &str)) -> Result<Value, NotDone> {
    let (mut log, report) = find(plain, now, seq)?;
    if payload::text_at(&report.body, path).as_deref() != Some(before) {
        return Err(meanwhile(&mut log, seq)?);
    }
    let private = Facts::of_this_computer().private;
    let manifest = &now.program.manifest;
    let body = payload::edited(manifest, &report.shape.event, &report.body, path, after, &private)
        .map_err(|error| NotDone(troubles::edit_error(&error)))?;
    if !log.edit_held(seq, &report.body, &body)? {
        return Err(meanwhile(&mut log, seq)?);
    }
    let text = payload::text_at(&body, path).unwrap_or_default();
    Ok(json!({"seq": seq, "text": text, "as_typed": text == after, "event_body": String::from_utf8_lossy(&body)}))
}

fn release(plain: &Plain, now: &Now, seq: i64, body: &[u8]) -> Result<Value, NotDone> {
    let (mut log, _) = find(plain, now, seq)?;
    let Some(ticket) = log.release(seq, body, now.clock.now)? else { return Err(meanwhile(&mut log, seq)?) };
    let in_the_way = now.consent.everything(now.clock.now).err();
    let why =
        in_the_way.map(|reason| figures::sentence(&crate::text::reasons::reason(&now.program.manifest, &reason, &now.clock)));
    let (title, sentences) = words::released(None, false, why.as_deref(), &now.program.manifest.app.name);
    Ok(json!({"seq": seq, "ticket": ticket, "title": title, "sentences": sentences}))
}

fn delete(plain: &Plain, now: &Now, seq: i64) -> Result<Value, NotDone> {
    let (mut log, _) = find(plain, now, seq)?;
    if !log.decline(seq)? {
        return Err(meanwhile(&mut log, seq)?);
    }
    let (title, sentences) = words::deleted();
    Ok(json!({"seq": seq, "title": title, "sentences": sentences}))
}
