//! What a person writes is kept and released in one step, and sent by a thread of its own; so is what they ask about what they sent.

use candor::Places;
use candor::tools::delivery::{self, Http, NotAsked, Policy, Transport};
use candor::tools::feedback::{self, Draft};
use candor::tools::log::{Log, LogError, Report};
use candor::tools::manifest::Manifest;
use candor::tools::registry::Program;
use jiff::Timestamp;

use super::{Worker, program_gone};
use crate::text::{Clock, feedback as text, labels, reasons, troubles};
use crate::worker::message::{AppId, FeedbackCommand, FeedbackNews, Message};

impl Worker {
    pub(super) fn feedback(&mut self, app: &AppId, command: FeedbackCommand) {
        let Some(program) = self.program(app) else {
            match command {
                FeedbackCommand::Send(_) => self.feedback_news(app, FeedbackNews::NotSent(program_gone())),
                FeedbackCommand::Ask(number, _) | FeedbackCommand::Erase(number, _) => {
                    self.outbox.send(Message::Failed(program_gone()));
                    self.feedback_news(app, FeedbackNews::Asked(number));
                }
            }
            return;
        };
        match command {
            FeedbackCommand::Send(draft) => self.send_letter(app, program, &draft),
            FeedbackCommand::Ask(number, seq) => self.ask(app.clone(), program, (number, seq), delivery::follow),
            FeedbackCommand::Erase(number, seq) => self.ask(app.clone(), program, (number, seq), delivery::erase),
        }
    }

    fn feedback_news(&self, app: &AppId, news: FeedbackNews) {
        self.outbox.send(Message::Feedback(app.clone(), news));
    }

    fn send_letter(&self, app: &AppId, program: Program, draft: &Draft) {
        let sent = feedback::send(&self.places, &program, draft, &self.facts, Timestamp::now());
        match sent {
            Ok((written, damaged)) => {
                if damaged.is_some() {
                    self.outbox.send(Message::Besides(labels::history_set_aside().to_owned()));
                }
                self.feedback_news(app, FeedbackNews::Kept);
                let app = app.clone();
                let not_yet = move |why| Message::Feedback(app, FeedbackNews::NotSentYet(why));
                self.send_soon(program, written.seq, not_yet);
            }
            Err(why) => {
                let reason = |reason: &_| reasons::reason(&program.manifest, reason, &Clock::of_this_computer());
                let why = text::not_sent(&why, reason);
                self.feedback_news(app, FeedbackNews::NotSent(why));
            }
        }
    }

    /// Asks about one of them, or to erase it. What was answered is in the log.
    fn ask(&self, app: AppId, program: Program, (number, seq): (u64, i64), how: How) {
        let (places, outbox) = (self.places.clone(), self.outbox.clone());
        let asked = Message::Feedback(app, FeedbackNews::Asked(number));
        let (ended, not_begun) = (asked.clone(), self.outbox.clone());
        let otherwise = move |why: String| {
            not_begun.send(Message::Failed(troubles::not_done(&why)));
            ended
        };
        self.on_a_thread_or("candor-follow", otherwise, move || {
            let transport = Http::new(&Policy::default());
            if let Err(error) = ask_one(&places, &program, seq, (&transport, how)) {
                outbox.send(Message::Failed(troubles::not_done(&troubles::log_error(&error))));
            }
            outbox.send(asked);
        });
    }
}

/// One of the questions about a report.
type How = fn(&mut Log, &Manifest, i64, &dyn Transport, &dyn Fn() -> Timestamp) -> Result<Report, NotAsked>;

/// What cannot be asked about any more is gone or was put somewhere else meanwhile, which the window shows.
fn ask_one(places: &Places, program: &Program, seq: i64, (transport, how): (&dyn Transport, How)) -> Result<(), LogError> {
    let Some(mut log) = Log::open_existing(&program.consent_file(places).folder)? else { return Ok(()) };
    match how(&mut log, &program.manifest, seq, transport, &Timestamp::now) {
        Err(NotAsked::Log(error)) => Err(error),
        Ok(_) | Err(NotAsked::NoAddress | NotAsked::NoReport | NotAsked::NotLeft | NotAsked::Elsewhere { .. }) => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Read as _, Write as _};
    use std::net::TcpListener;
    use std::sync::mpsc::Receiver;
    use std::time::Duration;

    use candor::tools::consent::{Change, DecidedBy};
    use candor::tools::machine::Facts;
    use candor::{Environment, Values};

    use super::*;
    use crate::worker::inbox::inbox;
    use crate::worker::message::Command;
    use crate::worker::{Scope, read_programs};

    /// A server that answers every request alike, one after another.
    fn server(answer: &'static str) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let url = format!("http://{}", listener.local_addr().expect("bound"));
        std::thread::spawn(move || {
            for connection in listener.incoming().flatten() {
                let mut connection = connection;
                let mut got = Vec::new();
                let mut piece = [0; 4096];
                // A request of ours comes in one piece, or its body in a second one.
                while !is_whole(&got) {
                    match connection.read(&mut piece) {
                        Ok(count) if count > 0 => got.extend_from_slice(&piece[..count]),
                        _ => break,
                    }
                }
                let _gone = write!(connection, "HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n{answer}", answer.len());
            }
        });
        url
    }

    fn is_whole(got: &[u8]) -> bool {
        let text = String::from_utf8_lossy(got);
        let Some((head, body)) = text.split_once("\r\n\r\n") else { return false };
        let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")?.parse::<usize>().ok());
        body.len() >= length.unwrap_or(0)
    }

    struct Desk {
        _home: tempfile::TempDir,
        worker: Worker,
        messages: Receiver<Message>,
        program: Program,
    }

    impl Desk {
        fn on(url: &str) -> Self {
            let home = tempfile::tempdir().expect("folder");
            let places = Places::below(home.path(), Environment::default());
            let given = home.path().join("ets2la.toml");
            let manifest = include_str!("../../../../assets/apps/ets2la.toml").replace("http://127.0.0.1:4319", url);
            let manifest = manifest.replacen("path = \"/events\"", "path = \"/events\"\nreports = \"/reports\"", 1);
            std::fs::write(&given, manifest).expect("written");
            let programs = read_programs(&places, std::slice::from_ref(&given));
            let found = programs.programs.iter().map(|(program, _)| program);
            let program = found.into_iter().find(|program| program.manifest.app.id == "ets2la").expect("given").clone();
            let change = Change::answer(["feedback".to_owned()].into());
            candor::tools::decide(&places, &program, &change, &DecidedBy::Window, Timestamp::now()).expect("written");
            let (outbox, messages) = inbox(|| {});
            let worker = Worker::new(places, Scope::Computer(vec![given]), programs, outbox);
            Self { _home: home, worker, messages, program }
        }

        fn draft(&self, text: &str) -> Draft {
            let consent = self.program.consent(&self.worker.places);
            let event = self.program.manifest.event("feedback").expect("declared");
            let written = Values::new().with("message", text);
            feedback::draft(&consent, event, &written, &Facts::default(), Timestamp::now()).expect("allowed")
        }

        fn asks(&mut self, command: FeedbackCommand) {
            self.worker.obey(Command::Feedback { app: "ets2la".into(), command });
        }

        fn next_news(&self) -> FeedbackNews {
            match self.messages.recv_timeout(Duration::from_mins(1)) {
                Ok(Message::Feedback(_, news)) => news,
                other => panic!("{other:?}"),
            }
        }

        fn log(&self) -> Log {
            Log::open_existing(&self.program.consent_file(&self.worker.places).folder).expect("opened").expect("there")
        }
    }

    #[test]
    fn what_was_shown_is_kept_once_and_what_changed_meanwhile_is_not() {
        let mut desk = Desk::on("http://127.0.0.1:1");
        let draft = desk.draft("The map is empty.");
        desk.asks(FeedbackCommand::Send(Box::new(draft.clone())));
        assert_eq!(desk.next_news(), FeedbackNews::Kept);
        assert!(matches!(desk.next_news(), FeedbackNews::NotSentYet(_)), "nobody listens there");
        let report = desk.log().reports(9).expect("read").remove(0);
        let body = desk.log().details(report.row.seq).expect("read").expect("there").body;
        assert_eq!(body, draft.payload.bytes);
        let off = Change::Tier("feedback".into(), false);
        candor::tools::decide(&desk.worker.places, &desk.program, &off, &DecidedBy::Window, Timestamp::now()).expect("written");
        desk.asks(FeedbackCommand::Send(Box::new(draft)));
        let FeedbackNews::NotSent(why) = desk.next_news() else { panic!("it may not be sent any more") };
        assert!(why.contains("“Feedback from you” is switched off"), "{why}");
        assert_eq!(desk.log().reports(9).expect("read").len(), 1);
    }

    #[test]
    fn what_is_asked_about_has_its_answer_in_the_log_and_nothing_else_is_asked_about() {
        let mut desk =
            Desk::on(&server(r#"{"received_at":"2026-11-21T20:00:00Z","state":"seen","fixed_in":null,"answer":null}"#));
        for text in ["one", "two"] {
            let draft = desk.draft(text);
            desk.asks(FeedbackCommand::Send(Box::new(draft)));
            assert_eq!(desk.next_news(), FeedbackNews::Kept);
        }
        let begun = std::time::Instant::now();
        let sent = |desk: &Desk| -> Vec<i64> {
            let reports = desk.log().reports(9).expect("read");
            reports.iter().filter(|report| report.has_left).map(|report| report.row.seq).collect()
        };
        while sent(&desk).len() < 2 {
            assert!(begun.elapsed() < Duration::from_mins(1), "waited in vain: both have been sent");
            std::thread::sleep(Duration::from_millis(2));
        }
        let asked = sent(&desk);
        desk.asks(FeedbackCommand::Ask(1, asked[0]));
        assert_eq!(desk.next_news(), FeedbackNews::Asked(1));
        let known: Vec<(i64, bool)> =
            desk.log().reports(9).expect("read").iter().map(|report| (report.row.seq, report.known.is_some())).collect();
        assert_eq!(known, [(asked[0], true), (asked[1], false)]);
        desk.asks(FeedbackCommand::Erase(2, asked[1]));
        assert_eq!(desk.next_news(), FeedbackNews::Asked(2));
        let erases = desk.log().report(asked[1]).expect("read").expect("there").lookups.remove(0);
        assert!(erases.erases && erases.status == Some(200), "{erases:?}");
        let transport = Http::new(&Policy::default());
        assert!(
            ask_one(&desk.worker.places, &desk.program, asked[0] + 100, (&transport, delivery::follow)).is_ok(),
            "what is gone is no failure"
        );
    }
}
