//! What takes long with a long history: reading on, putting in order, looking for words. None of it holds up a switch.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use candor::tools::consent::Retention;
use candor::tools::log::{self, Cleared, Log, LogError, Needle};
use candor::tools::registry::Program;
use jiff::Timestamp;

use super::Worker;
use super::crashes::take_in;
use crate::pages::history::query::Arrange;
use crate::text::{history as text, troubles};
use crate::worker::message::{AppId, Did, Found, Message};

/// A search reports its first match at once, and then no more often than this: twenty times a second looks continuous, and leaves
/// the window most of the time to draw.
const BETWEEN_WORDS: Duration = Duration::from_millis(50);

impl Worker {
    /// Reads another page of the history; returns whether there is still more.
    pub(super) fn follow(&mut self) -> bool {
        let (Some(log), Some(program)) = (&mut self.log, &self.watched) else {
            self.more = false;
            return false;
        };
        let app = AppId::of(&program.manifest);
        // If it cannot be read, the next look at the log says why.
        self.more = self.index.follow(log).unwrap_or(false);
        self.outbox.send(Message::Index(app, Arc::new(self.index.clone())));
        if !self.more {
            // Now the sums are those of the whole log.
            self.seen = None;
        }
        self.more
    }

    /// Running programs do it within the hour, others when they start; nobody should have to wait for them.
    pub(super) fn retain(&self, program: &Program, kept: Retention) {
        let folder = program.consent_file(&self.places).folder;
        let outbox = self.outbox.clone();
        self.on_a_thread("candor-clear", move || {
            let retained =
                Log::open_existing(&folder).and_then(|log| log.map(|mut log| log.retain(kept, Timestamp::now())).transpose());
            if let Err(error) = retained {
                outbox.send(Message::Failed(text::not_cleared(&troubles::log_error(&error))));
            }
        });
    }

    /// Removes everything from the log, which takes a while when there is much; programs that run clear their spools by themselves.
    pub(super) fn clear(&self, app: &AppId) {
        let Some(program) = self.program_or_say(app) else { return };
        let (places, outbox) = (self.places.clone(), self.outbox.clone());
        self.on_a_thread("candor-clear", move || {
            let folder = program.consent_file(&places).folder;
            let clear = || -> Result<Cleared, LogError> {
                // What is on its way goes too; a spool that nobody can read must not keep the rest.
                let taken_in = take_in(&places, &program);
                log::remove_damaged(&folder)?;
                let cleared = Log::open_existing(&folder)?.map(|mut log| log.clear(Timestamp::now())).transpose()?;
                if let Err(error) = taken_in {
                    outbox.send(Message::Failed(troubles::not_done(&troubles::log_error(&error))));
                }
                Ok(cleared.unwrap_or_default())
            };
            outbox.send(match clear() {
                Ok(cleared) => Message::Done(Did::Cleared { events: cleared.events as u64, waiting: cleared.waiting as u64 }),
                Err(error) => Message::Failed(text::not_cleared(&troubles::log_error(&error))),
            });
        });
    }

    pub(super) fn arrange(&self, number: u64, arrange: Arrange) {
        let arranged =
            move |arrange: &Arrange| Message::Arranged(number, Box::new(arrange.run(Timestamp::now().as_millisecond())));
        let (outbox, arrange) = (self.outbox.clone(), Arc::new(arrange));
        let again = Arc::clone(&arrange);
        // Without a thread it holds up the switches, but the list is not left waiting.
        self.on_a_thread_or(
            "candor-arrange",
            |_| arranged(&again),
            move || {
                outbox.send(arranged(&arrange));
            },
        );
    }

    /// Searches for words with its own connections, until there is another search.
    pub(super) fn search(&self, number: u64, words: String, above: i64) {
        self.search.store(number, Ordering::Release);
        let ended = Message::Found(number, Found { done: true, ..Found::default() });
        let Some(program) = &self.watched else {
            self.outbox.send(ended);
            return;
        };
        let folder = program.consent_file(&self.places).folder;
        let (outbox, current) = (self.outbox.clone(), Arc::clone(&self.search));
        let not_begun = self.outbox.clone();
        let otherwise = |why: String| {
            not_begun.send(Message::Failed(troubles::not_done(&why)));
            ended
        };
        self.on_a_thread_or("candor-search", otherwise, move || {
            let wanted = || current.load(Ordering::Acquire) == number;
            let (mut found, mut said) = (Found::default(), None);
            let searched = Needle::new(&words).map_or(Ok(()), |needle| {
                log::search(&folder, &needle, above, &wanted, |piece| {
                    found.hits.extend(piece.hits);
                    found.looked_at += piece.searched;
                    // At once when it finds the first.
                    if said.map_or(!found.hits.is_empty(), |said: Instant| said.elapsed() >= BETWEEN_WORDS) {
                        said = Some(Instant::now());
                        outbox.send(Message::Found(number, std::mem::take(&mut found)));
                    }
                })
            });
            if let Err(error) = searched {
                outbox.send(Message::Failed(troubles::not_done(&troubles::log_error(&error))));
            }
            found.done = true;
            outbox.send(Message::Found(number, found));
        });
    }
}
