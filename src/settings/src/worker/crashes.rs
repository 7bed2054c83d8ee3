//! Crash reports on disk, which other processes may change meanwhile: they are edited, released, deleted. Every change says what
//! had been read, so that nothing is sent or lost unseen.

use std::path::Path;
use std::time::Duration;

use candor::Places;
use candor::tools::delivery::{self, Context, Failure, Http, Policy};
use candor::tools::log::{self, Log, LogError, NotAnswered, State};
use candor::tools::registry::Program;
use jiff::Timestamp;

use super::{Worker, program_gone};
use crate::pages::crashes::read::has_crashes;
use crate::text::{crashes as text, troubles};
use crate::worker::message::{AppId, CrashCommand, CrashNews, Meanwhile, Message, NewText};

/// How long to wait for another process that is sending: half as long again as one request may take (`Policy::timeout`), so that
/// one that is held up by a silent server has given up by then.
const PATIENCE: Duration = Duration::from_secs(15);

impl Worker {
    pub(super) fn crash(&mut self, app: &AppId, command: CrashCommand) {
        let Some(program) = self.program(app) else {
            if let CrashCommand::Send(seq, _) | CrashCommand::Edit(seq, _) | CrashCommand::Delete(seq) = command {
                self.outbox.send(Message::Crash(app.clone(), CrashNews::Failed(seq, program_gone())));
            }
            return;
        };
        let done = match command {
            CrashCommand::Collect => return self.collect(&program),
            CrashCommand::Send(seq, body) => self.send_crash(&program, seq, &body).map_err(|why| (seq, why)),
            CrashCommand::Edit(seq, texts) => self.edit_crash(&program, seq, &texts).map_err(|why| (seq, why)),
            CrashCommand::Delete(seq) => self.delete_crash(&program, seq).map_err(|why| (seq, why)),
        };
        let news = done.unwrap_or_else(|(seq, why)| not_done(seq, &why));
        let released = if let CrashNews::Released(seq, _) = news { Some(seq) } else { None };
        self.outbox.send(Message::Crash(app.clone(), news));
        if let Some(seq) = released {
            let app = app.clone();
            self.send_soon(program, seq, move |why| Message::Crash(app, CrashNews::NotSentYet(seq, why)));
        }
    }

    /// Takes in what a program that crashed for good had recorded, which is in its spool until then. It may be a lot, and the log may be in
    /// use: a click on a switch must not wait for it.
    pub(super) fn collect(&self, program: &Program) {
        if !has_crashes(program) {
            return;
        }
        let (places, program, outbox) = (self.places.clone(), program.clone(), self.outbox.clone());
        self.on_a_thread("candor-collect", move || {
            // A log that is in use is not a failure: this is done again when the program or the page of crash reports is chosen. One that
            // may only be read is shown as it is.
            if let Err(error) = take_in(&places, &program)
                && !error.is_busy()
                && !matches!(error, LogError::ReadOnly)
            {
                outbox.send(Message::Failed(troubles::not_done(&troubles::log_error(&error))));
            }
        });
    }

    fn crash_log(&self, program: &Program) -> Result<Log, NotAnswered> {
        let log = Log::open_existing(&program.consent_file(&self.places).folder)?;
        log.ok_or(NotAnswered::Meanwhile(Meanwhile::Gone))
    }

    fn send_crash(&self, program: &Program, seq: i64, body: &[u8]) -> Result<CrashNews, NotAnswered> {
        // Another page or an editor may have forbidden it meanwhile, and nobody has told the log. What is wrong with a spool was said when
        // the program was chosen, and with the log is said below.
        let _said = take_in(&self.places, program);
        Ok(CrashNews::Released(seq, self.crash_log(program)?.let_go(seq, body, Timestamp::now())?))
    }

    fn delete_crash(&self, program: &Program, seq: i64) -> Result<CrashNews, NotAnswered> {
        self.crash_log(program)?.delete_report(seq)?;
        Ok(CrashNews::Deleted(seq))
    }

    fn edit_crash(&self, program: &Program, seq: i64, texts: &[NewText]) -> Result<CrashNews, NotAnswered> {
        let rewritten = self.crash_log(program)?.rewrite(seq, texts, &program.manifest, &self.facts.private)?;
        Ok(CrashNews::Edited(seq, !rewritten.is_as_typed))
    }

    /// Sends what was released, and whatever else is due: the program may no longer be running.
    pub(super) fn send_soon(&self, program: Program, seq: i64, not_yet: impl FnOnce(String) -> Message + Send + 'static) {
        let (places, outbox) = (self.places.clone(), self.outbox.clone());
        self.on_a_thread("candor-send", move || {
            if let Some(why) = send_now(&places, &program, seq) {
                outbox.send(not_yet(why));
            }
        });
    }
}

/// Takes in what programs that are gone left in their spools, and carries out what the person decided since.
pub(super) fn take_in(places: &Places, program: &Program) -> Result<(), LogError> {
    let folder = program.consent_file(places).folder;
    log::take_in_what_was_left(&folder, || program.consent(places), Timestamp::now(), Policy::default().expiry)?;
    Ok(())
}

/// What the window hears where nothing was done.
fn not_done(seq: i64, why: &NotAnswered) -> CrashNews {
    match why {
        NotAnswered::Meanwhile(meanwhile) => CrashNews::Meanwhile(seq, *meanwhile),
        NotAnswered::Edit(error) => CrashNews::NotEdited(seq, troubles::edit_error(error)),
        NotAnswered::Log(error) => CrashNews::Failed(seq, troubles::not_done(&troubles::log_error(error))),
    }
}

/// Why the report was not sent, in a sentence; `None` if it was, or if the choice prevents it, which the window says itself.
fn send_now(places: &Places, program: &Program, seq: i64) -> Option<String> {
    let folder = program.consent_file(places).folder;
    program.consent(places).everything(Timestamp::now()).ok()?;
    match pass(places, program, &folder, seq) {
        Ok(Sent::Gone) => None,
        Ok(Sent::Waits(failure)) => failure.map(|failure| text::failure(&troubles::failure(&failure))),
        Ok(Sent::AnotherSends) => Some(text::another_sends(&program.manifest.app.name)),
        Err(error) => Some(text::failure(&troubles::log_error(&error))),
    }
}

/// What became of the report in one pass.
enum Sent {
    Gone,
    Waits(Option<Failure>),
    AnotherSends,
}

fn pass(places: &Places, program: &Program, folder: &Path, seq: i64) -> Result<Sent, LogError> {
    let Some(mut log) = Log::open_existing(folder)? else { return Ok(Sent::Gone) };
    let policy = Policy::default();
    let context = Context {
        folder,
        consent: &|| program.consent(places),
        transport: &Http::new(&policy),
        policy: &policy,
        now: &Timestamp::now,
        stop: &|| false,
    };
    let Some(passed) = delivery::send_once(&mut log, &context, PATIENCE)? else { return Ok(Sent::AnotherSends) };
    let state = log.details(seq)?.map(|details| details.row.state);
    let waits = matches!(state, Some(State::Queued | State::Sending));
    Ok(if waits { Sent::Waits(passed.failure) } else { Sent::Gone })
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::Receiver;
    use std::time::Instant;

    use candor::tools::consent::{Change, DecidedBy};
    use candor::tools::log::HeldReport;
    use candor::{Environment, Telemetry, Values};

    use super::*;
    use crate::worker::inbox::inbox;
    use crate::worker::message::Command;
    use crate::worker::{Scope, read_programs};

    const CRASH: &str = "Traceback (most recent call last):\n  File \"map.py\", line 88, in update\nIndexError: 17";

    /// A computer on which ETS2LA may send everything and crashed once; nobody listens where its server should be.
    struct Desk {
        _home: tempfile::TempDir,
        worker: Worker,
        messages: Receiver<Message>,
    }

    impl Desk {
        fn new() -> Self {
            let home = tempfile::tempdir().expect("folder");
            let places = Places::below(home.path(), Environment::default());
            let given = home.path().join("ets2la.toml");
            let manifest = include_str!("../../../../assets/apps/ets2la.toml");
            std::fs::write(&given, manifest.replace("http://127.0.0.1:4319", "http://127.0.0.1:1")).expect("written");
            let programs = read_programs(&places, std::slice::from_ref(&given));
            let (program, _) =
                programs.programs.iter().find(|(program, _)| program.manifest.app.id == "ets2la").expect("given").clone();
            let tiers = program.manifest.tiers.iter().map(|tier| tier.id.clone()).collect();
            candor::tools::decide(&places, &program, &Change::answer(tiers), &DecidedBy::Window, Timestamp::now())
                .expect("written");
            let builder = Telemetry::builder(program.manifest.text()).places(places.clone());
            let host = builder.deliver(false).register(false).open().expect("opened");
            host.event("crash_report").expect("declared").record(&Values::new().with("traceback", CRASH));
            host.close();
            let (outbox, messages) = inbox(|| {});
            let worker = Worker::new(places, Scope::Computer(vec![given]), programs, outbox);
            // A host that ends waits only a quarter of a second for its log; the rest is in its spool.
            let begun = Instant::now();
            while worker.crash_log(&program).is_err() {
                assert!(begun.elapsed() < Duration::from_mins(1), "waited in vain: there is a log");
                take_in(&worker.places, &program).expect("taken in");
            }
            Self { _home: home, worker, messages }
        }

        fn asks(&mut self, command: CrashCommand) -> CrashNews {
            self.worker.obey(Command::Crash { app: "ets2la".into(), command });
            self.next_news()
        }

        fn next_news(&self) -> CrashNews {
            match self.messages.recv_timeout(Duration::from_mins(1)) {
                Ok(Message::Crash(_, news)) => news,
                other => panic!("{other:?}"),
            }
        }

        fn held(&self) -> Vec<HeldReport> {
            let program = self.worker.program(&"ets2la".into()).expect("given");
            self.worker.crash_log(&program).expect("a log").held().expect("read")
        }
    }

    fn edit(before: &str, after: &str) -> Vec<NewText> {
        vec![NewText { path: "traceback".into(), before: before.into(), after: after.into() }]
    }

    #[test]
    fn an_edit_becomes_the_bytes_and_is_scrubbed_again_and_only_what_was_read_is_changed() {
        let mut desk = Desk::new();
        let seq = desk.held()[0].seq;
        assert_eq!(desk.asks(CrashCommand::Edit(seq, edit(CRASH, "It fell."))), CrashNews::Edited(seq, false));
        let planted = edit("It fell.", "It fell for a@b.example.");
        assert_eq!(desk.asks(CrashCommand::Edit(seq, planted)), CrashNews::Edited(seq, true));
        let body = String::from_utf8(desk.held()[0].body.clone()).expect("UTF-8");
        assert!(body.contains("It fell for [e-mail]"), "{body}");
        let stale = desk.asks(CrashCommand::Edit(seq, edit(CRASH, "x")));
        assert_eq!(stale, CrashNews::Meanwhile(seq, Meanwhile::Changed));
    }

    #[test]
    fn what_was_not_read_is_not_sent_and_what_was_read_goes_once() {
        let mut desk = Desk::new();
        let report = desk.held().remove(0);
        let seq = report.seq;
        let other = desk.asks(CrashCommand::Send(seq, b"something else".to_vec()));
        assert_eq!(other, CrashNews::Meanwhile(seq, Meanwhile::Changed));
        assert_eq!(desk.held().len(), 1, "it still waits");
        assert!(matches!(desk.asks(CrashCommand::Send(seq, report.body.clone())), CrashNews::Released(of, _) if of == seq));
        assert!(matches!(desk.next_news(), CrashNews::NotSentYet(of, _) if of == seq), "nobody listens there");
        let again = desk.asks(CrashCommand::Send(seq, report.body));
        assert!(matches!(again, CrashNews::Meanwhile(_, Meanwhile::Became(State::Queued | State::Sending))), "{again:?}");
    }

    #[test]
    fn a_report_is_deleted_once_and_then_said_to_be_gone() {
        let mut desk = Desk::new();
        let seq = desk.held()[0].seq;
        assert_eq!(desk.asks(CrashCommand::Delete(seq)), CrashNews::Deleted(seq));
        assert_eq!(desk.held(), []);
        let again = desk.asks(CrashCommand::Delete(seq));
        assert_eq!(again, CrashNews::Meanwhile(seq, Meanwhile::Became(State::Withdrawn)));
        assert_eq!(desk.asks(CrashCommand::Delete(seq + 9)), CrashNews::Meanwhile(seq + 9, Meanwhile::Gone));
    }
}
