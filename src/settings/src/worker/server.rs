//! Asks servers what they have of this person, on a thread of its own, and only when the person wants it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use candor::Places;
use candor::tools::consent::DecidedBy;
use candor::tools::delivery::{Http, Policy};
use candor::tools::own::{self, Erased, Kind, NotDone, Server};
use candor::tools::registry::Program;
use jiff::Timestamp;

use super::Worker;
use super::crashes::take_in;
use super::inbox::Outbox;
use crate::pages::your_data::desk::{Gone, Held};
use crate::text::{Clock, labels, server as text, troubles};
use crate::worker::message::{AppId, Message, ServerCommand, ServerNews};

impl Worker {
    pub(super) fn server(&mut self, app: &AppId, command: ServerCommand) {
        if command == ServerCommand::Forget {
            return self.forget(app);
        }
        if let Some(stop) = self.asking.remove(app) {
            stop.store(true, Ordering::Release);
        }
        let ServerCommand::Ask(kind) = command else { return };
        let failed = |why| Message::Server(app.clone(), ServerNews::Failed(kind, why));
        let Some(program) = self.program(app) else {
            self.outbox.send(failed(labels::program_gone().to_owned()));
            return;
        };
        let stop = Arc::new(AtomicBool::new(false));
        self.asking.insert(app.clone(), Arc::clone(&stop));
        let by = self.by();
        let (asked, places, outbox) = (app.clone(), self.places.clone(), self.outbox.clone());
        self.on_a_thread_or("candor-ask", failed, move || {
            let app = asked;
            let asks = Asks { app: &app, places: &places, program: &program, by: &by, stop: &stop, outbox: &outbox };
            let news =
                asks.ask(kind).unwrap_or_else(|why| ServerNews::Failed(kind, text::why(&why, &Clock::of_this_computer())));
            outbox.send(Message::Server(app.clone(), news));
        });
    }

    fn forget(&mut self, app: &AppId) {
        let Some(program) = self.program_or_say(app) else { return };
        self.outbox.send(match own::forget_former(&program, &self.places, &self.by(), Timestamp::now()) {
            Ok(forgotten) => Message::Server(app.clone(), ServerNews::Forgot(forgotten)),
            Err(why) => Message::Failed(troubles::not_done(&text::why(&why, &Clock::of_this_computer()))),
        });
        self.seen = None;
    }

    /// A program that embeds our page decides as the host.
    fn by(&self) -> DecidedBy {
        if self.only.is_some() { DecidedBy::Host } else { DecidedBy::Window }
    }
}

/// What asking needs on its own thread.
struct Asks<'a> {
    app: &'a AppId,
    places: &'a Places,
    program: &'a Program,
    by: &'a DecidedBy,
    stop: &'a AtomicBool,
    outbox: &'a Outbox,
}

impl Asks<'_> {
    fn ask(&self, kind: Kind) -> Result<ServerNews, NotDone> {
        // What a program that is gone left in its spool is compared too. A log that is in use takes it in later.
        if let Err(error) = take_in(self.places, self.program)
            && !error.is_busy()
        {
            self.outbox.send(Message::Failed(troubles::not_done(&troubles::log_error(&error))));
        }
        let policy = Policy::default();
        let server = Server {
            program: self.program,
            places: self.places,
            http: &Http::new(&policy),
            policy: &policy,
            by: self.by,
            now: &Timestamp::now,
            stop: &|| self.stop.load(Ordering::Acquire),
            set_aside: &|_| {
                self.outbox.send(Message::Besides(labels::history_set_aside().to_owned()));
            },
            progress: &|progress| {
                self.outbox.send(Message::Server(self.app.clone(), ServerNews::Progress(progress)));
            },
        };
        match kind {
            Kind::Fetch => {
                let fetched = server.fetch()?;
                let folder = self.program.consent_file(self.places).folder;
                let compared = own::compare(&folder, &self.program.manifest, &fetched, server.stop)?;
                // What was compared in part would say that the rest is on one side only.
                if (server.stop)() {
                    Err(NotDone::Cancelled)
                } else {
                    Ok(ServerNews::Fetched(Arc::new(Held { fetched, compared })))
                }
            }
            Kind::Erase => server.erase().map(|erased| ServerNews::Erased(gone(&erased))),
            Kind::Page => server.page().map(ServerNews::Page),
        }
    }
}

fn gone(erased: &Erased) -> Gone {
    let why = |why: &NotDone| text::why(why, &Clock::of_this_computer());
    Gone {
        events: erased.events(),
        done: erased.receipts.len(),
        of: erased.of,
        backups_until: erased.backups_until(),
        replaced: erased.replaced,
        withdrawn: erased.withdrawn as u64,
        stopped: erased.stopped.as_ref().map(why),
        trouble: erased.trouble.as_ref().map(why),
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Read as _, Write as _};
    use std::net::TcpListener;
    use std::sync::mpsc::Receiver;
    use std::time::Duration;

    use candor::tools::consent::Change;
    use candor::tools::identity::FILE;
    use candor::{Environment, Places};

    use super::*;
    use crate::worker::inbox::inbox;
    use crate::worker::message::Command;
    use crate::worker::{Scope, read_programs};

    /// Answers each connection with this, and says nothing more.
    fn server(answer: &'static str) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        std::thread::spawn(move || {
            for mut stream in listener.incoming().flatten() {
                let mut request = Vec::new();
                while !request.ends_with(b"\r\n\r\n") && !request.ends_with(b"}") {
                    let mut piece = [0; 1024];
                    let Ok(count @ 1..) = stream.read(&mut piece) else { break };
                    request.extend_from_slice(&piece[..count]);
                }
                let _gone = stream.write_all(answer.as_bytes());
            }
        });
        url
    }

    /// A worker for a program whose server answers like this, and with which something was sent.
    fn asking(home: &tempfile::TempDir, answer: &'static str) -> (Worker, Receiver<Message>) {
        let places = Places::below(home.path(), Environment::default());
        let given = home.path().join("ets2la.toml");
        let text = include_str!("../../../../assets/apps/ets2la.toml").replace("http://127.0.0.1:4319", &server(answer));
        let text = text.replacen("path = \"/events\"", "path = \"/events\"\nme = \"/me\"", 1);
        std::fs::write(&given, text).expect("written");
        let programs = read_programs(&places, std::slice::from_ref(&given));
        let (program, _) =
            programs.programs.iter().find(|(program, _)| program.manifest.app.id == "ets2la").expect("given").clone();
        candor::tools::decide(&places, &program, &Change::Off, &DecidedBy::Window, Timestamp::now()).expect("written");
        let secret = format!("{{\"format\": 1, \"current\": \"{}\", \"used\": true}}", "ab".repeat(32));
        std::fs::write(program.consent_file(&places).folder.join(FILE), secret).expect("written");
        let (outbox, messages) = inbox(|| {});
        (Worker::new(places, Scope::Computer(vec![given]), programs, outbox), messages)
    }

    fn asked(worker: &mut Worker, messages: &Receiver<Message>, kind: Kind) -> ServerNews {
        worker.obey(Command::Server { app: "ets2la".into(), command: ServerCommand::Ask(kind) });
        loop {
            match messages.recv_timeout(Duration::from_mins(1)).expect("an answer") {
                Message::Server(_, ServerNews::Progress(_)) => {}
                Message::Server(_, news) => return news,
                other => panic!("{other:?}"),
            }
        }
    }

    #[test]
    fn a_server_that_cannot_answer_is_told_of_in_words() {
        let home = tempfile::tempdir().expect("folder");
        let busy = "HTTP/1.1 503 Service Unavailable\r\ncontent-length: 0\r\nretry-after: 60\r\nconnection: close\r\n\r\n";
        let (mut worker, messages) = asking(&home, busy);
        for kind in [Kind::Fetch, Kind::Erase, Kind::Page] {
            let news = asked(&mut worker, &messages, kind);
            let ServerNews::Failed(of, why) = &news else { panic!("{news:?}") };
            assert!(*of == kind && why.starts_with("the server cannot answer now (503); it asks you"), "{why}");
        }
    }

    #[test]
    fn a_history_that_cannot_be_read_is_told_of_and_so_is_one_that_was_set_aside_for_a_new_one() {
        let home = tempfile::tempdir().expect("folder");
        let (mut worker, messages) = asking(&home, "");
        let folder = worker.program(&"ets2la".into()).expect("given").consent_file(&worker.places).folder;
        std::fs::write(folder.join(candor::tools::log::FILE), "no database").expect("written");
        worker.obey(Command::Server { app: "ets2la".into(), command: ServerCommand::Ask(Kind::Fetch) });
        let (mut unread, mut set_aside) = (0, 0);
        loop {
            match messages.recv_timeout(Duration::from_mins(1)).expect("an answer") {
                Message::Failed(_) => unread += 1,
                Message::Besides(said) if said == labels::history_set_aside() => set_aside += 1,
                Message::Server(_, ServerNews::Failed(..)) => break,
                _ => {}
            }
        }
        assert_eq!((unread, set_aside), (1, 1));
    }

    #[test]
    fn earlier_identifiers_are_forgotten_and_the_one_in_use_stays() {
        let home = tempfile::tempdir().expect("folder");
        let (mut worker, messages) = asking(&home, "");
        let folder = worker.program(&"ets2la".into()).expect("given").consent_file(&worker.places).folder;
        candor::tools::replace_identity(&folder, Timestamp::now()).expect("replaced");
        worker.obey(Command::Server { app: "ets2la".into(), command: ServerCommand::Forget });
        let forgotten = loop {
            if let Message::Server(_, ServerNews::Forgot(forgotten)) =
                messages.recv_timeout(Duration::from_mins(1)).expect("an answer")
            {
                break forgotten;
            }
        };
        assert_eq!(forgotten, own::Forgotten { former: 1, withdrawn: 0 });
        assert_eq!(candor::tools::identity::Identity::read(&folder).expect("readable").former_count(), 0);
    }

    #[test]
    fn the_address_of_its_page_is_given_to_the_window() {
        let home = tempfile::tempdir().expect("folder");
        let code = "HTTP/1.1 200 OK\r\ncontent-length: 96\r\nconnection: close\r\n\r\n{\"code\":\
                    \"c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0\",\"expires_in_secs\":60}";
        let (mut worker, messages) = asking(&home, code);
        let news = asked(&mut worker, &messages, Kind::Page);
        let ServerNews::Page(address) = &news else { panic!("{news:?}") };
        assert!(address.contains("/me#c0c0"), "{address}");
    }

    #[test]
    fn what_is_cancelled_before_it_begins_asks_nothing() {
        let home = tempfile::tempdir().expect("folder");
        let (worker, _messages) = asking(&home, "");
        let (outbox, _heard) = inbox(|| {});
        let (app, by) = (AppId::from("ets2la"), DecidedBy::Window);
        let program = worker.program(&app).expect("given");
        let stop = AtomicBool::new(true);
        let asks = Asks { app: &app, places: &worker.places, program: &program, by: &by, stop: &stop, outbox: &outbox };
        assert!(matches!(asks.ask(Kind::Erase), Err(NotDone::Cancelled)));
    }
}
