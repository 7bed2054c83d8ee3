//! Crash reports that wait for the person, as data.

use candor::tools::log::{HeldReport, Log, Meanwhile, NewText, NotAnswered, Rewritten};
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

    /// Releases a report with exactly these bytes. The program sends it.
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
        // Exactly this is released.
        "event_body": String::from_utf8_lossy(&held.body), "body": &*report.body, "request": &*report.request,
        "size": report.size, "not_editable": report.not_editable,
    })
}

fn log(plain: &Plain, now: &Now) -> Result<Log, NotDone> {
    plain.log(now)?.ok_or_else(nothing_recorded)
}

/// Why nothing was done with a report.
fn not_done(why: NotAnswered) -> NotDone {
    let meanwhile = match why {
        NotAnswered::Edit(error) => return NotDone(troubles::edit_error(&error)),
        NotAnswered::Log(error) => return error.into(),
        NotAnswered::Meanwhile(meanwhile) => meanwhile,
    };
    let (title, sentences) = match meanwhile {
        Meanwhile::Changed => (crate::text::labels::crash_changed().to_owned(), Vec::new()),
        Meanwhile::Became(state) => words::meanwhile(Some(state), false),
        Meanwhile::AnotherEvent | Meanwhile::Gone => words::meanwhile(None, false),
    };
    let title = figures::sentence(&title);
    NotDone(figures::sentences(std::iter::once(title).chain(sentences)))
}

fn edit(plain: &Plain, now: &Now, seq: i64, (path, before, after): (&str, &str, &str)) -> Result<Value, NotDone> {
    let text = NewText { path: path.to_owned(), before: before.to_owned(), after: after.to_owned() };
    let private = Facts::of_this_computer().private;
    let rewritten = log(plain, now)?.rewrite(seq, &[text], &now.program.manifest, &private).map_err(not_done)?;
    let Rewritten { body, is_as_typed } = rewritten;
    let text = payload::text_at(&body, path).unwrap_or_default();
    Ok(json!({"seq": seq, "text": text, "as_typed": is_as_typed, "event_body": String::from_utf8_lossy(&body)}))
}

fn release(plain: &Plain, now: &Now, seq: i64, body: &[u8]) -> Result<Value, NotDone> {
    let ticket = log(plain, now)?.let_go(seq, body, now.clock.now).map_err(not_done)?;
    let in_the_way = now.consent.everything(now.clock.now).err();
    let why =
        in_the_way.map(|reason| figures::sentence(&crate::text::reasons::reason(&now.program.manifest, &reason, &now.clock)));
    let (title, sentences) = words::released(None, false, why.as_deref(), &now.program.manifest.app.name);
    Ok(json!({"seq": seq, "ticket": ticket, "title": title, "sentences": sentences}))
}

fn delete(plain: &Plain, now: &Now, seq: i64) -> Result<Value, NotDone> {
    log(plain, now)?.delete_report(seq).map_err(not_done)?;
    let (title, sentences) = words::deleted();
    Ok(json!({"seq": seq, "title": title, "sentences": sentences}))
}
