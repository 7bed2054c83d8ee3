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
use crate::text::{Clock, server as text};
use crate::worker::message::{AppId, Message, ServerCommand, ServerNews};

impl Worker {
    pub(super) fn server(&mut self, app: &AppId, command: ServerCommand) {
        if let Some(stop) = self.asking.remove(app) {
            stop.store(true, Ordering::Release);
        }
        let (ServerCommand::Ask(kind), Some(program)) = (command, self.program(app)) else { return };
        let stop = Arc::new(AtomicBool::new(false));
        self.asking.insert(app.clone(), Arc::clone(&stop));
        // The design's word for whoever embeds our page.
        let by = if self.only.is_some() { DecidedBy::Host } else { DecidedBy::Window };
        let (app, places, outbox) = (app.clone(), self.places.clone(), self.outbox.clone());
        self.on_a_thread("candor-ask", move || {
            let asks = Asks { app: &app, places: &places, program: &program, by: &by, stop: &stop, outbox: &outbox };
            let news =
                asks.ask(kind).unwrap_or_else(|why| ServerNews::Failed(kind, text::why(&why, &Clock::of_this_computer())));
            outbox.send(Message::Server(app.clone(), news));
        });
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
        let _later = take_in(self.places, self.program);
        let policy = Policy::default();
        let server = Server {
            program: self.program,
            places: self.places,
            http: &Http::new(&policy),
            policy: &policy,
            by: self.by,
            now: &Timestamp::now,
            stop: &|| self.stop.load(Ordering::Acquire),
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
