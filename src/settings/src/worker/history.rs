//! What takes long with a long history: reading on, putting in order, looking for words. None of it holds up a switch.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use candor::tools::consent::Retention;
use candor::tools::log::{self, Cleared, Log, LogError, Needle};
use candor::tools::registry::Program;
use jiff::Timestamp;

use super::Worker;
use crate::pages::history::query::Arrange;
use crate::text::{history as text, troubles};
use crate::worker::message::{Found, Message};

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
        let id = program.manifest.app.id.clone();
        // If it cannot be read, the next look at the log says why.
        self.more = self.index.follow(log).unwrap_or(false);
        self.outbox.send(Message::Index(id, Arc::new(self.index.clone())));
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

    /// Removes everything from the log, which takes a while if there is much; running programs clear their spools themselves.
    pub(super) fn clear(&self, id: &str) {
        let Some(program) = self.program(id) else { return };
        self.take_in(&program);
        let folder = program.consent_file(&self.places).folder;
        let outbox = self.outbox.clone();
        self.on_a_thread("candor-clear", move || {
            let clear = || -> Result<Cleared, LogError> {
                log::remove_damaged(&folder)?;
                Ok(Log::open_existing(&folder)?.map(|mut log| log.clear(Timestamp::now())).transpose()?.unwrap_or_default())
            };
            outbox.send(match clear() {
                Ok(cleared) => Message::Remark(text::cleared(cleared.events as u64, cleared.waiting as u64)),
                Err(error) => Message::Failed(text::not_cleared(&troubles::log_error(&error))),
            });
        });
    }

    pub(super) fn arrange(&self, number: u64, arrange: Box<Arrange>) {
        let outbox = self.outbox.clone();
        self.on_a_thread("candor-arrange", move || {
            outbox.send(Message::Arranged(number, Box::new(arrange.run())));
        });
    }

    /// Searches for words with its own connections, until there is another search.
    pub(super) fn search(&self, number: u64, words: String, above: i64) {
        self.search.store(number, Ordering::Release);
        let Some(program) = &self.watched else { return };
        let folder = program.consent_file(&self.places).folder;
        let (outbox, current) = (self.outbox.clone(), Arc::clone(&self.search));
        self.on_a_thread("candor-search", move || {
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
                outbox.send(Message::Failed(troubles::log_error(&error)));
            }
            found.done = true;
            outbox.send(Message::Found(number, found));
        });
    }
}
