//! Following the log of the watched program: read again when it has changed, and said when it is not what was said before.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use candor::Values;
use candor::tools::firsts::Firsts;
use candor::tools::identity::Identity;
use candor::tools::log::{self, Index, Log, LogError, Shape, State, Summary};
use candor::tools::manifest::IdentityKind;
use candor::tools::watch::which;

use super::Worker;
use super::message::{AppId, LogState, Message};
use crate::pages::feedback::make::MOST;
use crate::pages::history::make_details::{EventRead, RequestRead, Sender};
use crate::{pages, text};

impl Worker {
    /// Sends the log when it has changed since it was last sent.
    pub(super) fn look_at_log(&mut self) {
        let Some(program) = &self.watched else { return };
        let file = which(&program.consent_file(&self.places).folder.join(log::FILE));
        if self.more && self.follow() {
            return;
        }
        let unchanged = match &self.log {
            Some(log) => file == self.file && log.is_as_it_was() && log.data_version().ok() == self.seen && self.seen.is_some(),
            None => file.is_none() && self.seen.is_some(),
        };
        if !unchanged {
            self.send_log();
        }
    }

    pub(super) fn send_log(&mut self) {
        let Some(program) = self.watched.clone() else { return };
        let folder = program.consent_file(&self.places).folder;
        let (state, version) = self.read_log(&folder).unwrap_or_else(|error| {
            self.log = None;
            self.index = Index::default();
            self.more = false;
            (LogState { problem: Some(text::troubles::log_error(&error)), ..LogState::default() }, 0)
        });
        // It is tried again and again, and said once.
        let said_already = state.problem.is_some() && state.problem == self.problem && self.seen.is_some();
        self.problem.clone_from(&state.problem);
        if said_already {
            return;
        }
        let (identity, identity_problem) = match Identity::read(&folder) {
            Ok(identity) => (identity, None),
            Err(error) => (Identity::default(), Some(text::troubles::identity_unusable(&error))),
        };
        let carries_one = program.manifest.events.iter().any(|event| event.identity != IdentityKind::None);
        let state = LogState {
            identity,
            identity_problem: identity_problem.filter(|_| carries_one),
            facts: self.facts.clone(),
            firsts: Firsts::read(&folder),
            set_aside: set_aside(&folder),
            ..state
        };
        self.seen = Some(version);
        self.outbox.send(Message::Log(AppId::of(&program.manifest), Box::new(state)));
    }

    /// What is in the log, and its version. Without a log there is none; any number says that the window knows so.
    pub(super) fn read_log(&mut self, folder: &Path) -> Result<(LogState, i64), LogError> {
        let file = which(&folder.join(log::FILE));
        if !self.log.as_ref().is_some_and(Log::is_as_it_was) || file != self.file {
            // Deleted, perhaps, and begun anew by somebody else: what is open still would never change again.
            self.log = None;
            self.log = Log::open_to_read(folder)?;
            self.index = Index::default();
            self.file = file;
        }
        let Some(log) = &mut self.log else { return Ok((LogState::default(), 0)) };
        // Asked first: what comes while the log is read is then read with the next look.
        let version = log.data_version()?;
        self.more = self.index.follow(log)?;
        let state = LogState {
            summary: Summary {
                events: self.index.len() as u64,
                bytes: self.index.bytes(),
                first: self.index.first(),
                waiting: self.index.waiting() as u64,
                last_sent: log.last_answered()?,
                dropped: log.dropped()?,
            },
            held: log.held()?,
            // One more than are listed says that there are more.
            reports: log.reports(MOST + 1)?,
            decisions: log.decisions()?,
            asked: log.asked()?,
            last_sent: last_sent(log, &self.index)?,
            index: Arc::new(self.index.clone()),
            ..LogState::default()
        };
        Ok((state, version))
    }

    /// Reads everything about one event. The texts of one that has not changed are those of the last time.
    pub(super) fn read_event(&mut self, seq: i64) {
        let details = match self.log.as_mut().map(|log| log.details(seq)).transpose() {
            Ok(details) => details.flatten(),
            Err(error) => {
                self.send_log();
                // The whole log may be what cannot be read, and that is said with it.
                if self.problem.is_none() {
                    self.outbox.send(Message::Failed(text::troubles::not_done(&text::troubles::log_error(&error))));
                }
                None
            }
        };
        let last = self.read.take();
        let read = details.map(|details| {
            let (body, indented) = match last.filter(|last| last.details.body == details.body) {
                Some(last) => (last.body, last.indented),
                None => pages::history::make_details::texts(&details.body),
            };
            let (request, sender) = (self.last_request(&details), self.sender(&details.row.shape.url));
            Box::new(EventRead { details, body, indented, request, sender })
        });
        self.read.clone_from(&read);
        self.outbox.send(Message::Event(seq, read));
    }

    /// The request of the last attempt. Where its body cannot be read, the next look at the log says why.
    fn last_request(&mut self, details: &log::Details) -> Option<RequestRead> {
        let attempt = details.attempts.last()?;
        let body = self.log.as_mut().and_then(|log| log.request_body(attempt.seq).ok().flatten());
        Some(RequestRead::of(attempt, body.as_deref()))
    }

    /// Who would send what waits for the server at this URL.
    fn sender(&self, url: &str) -> Sender {
        let is_there = self.is_sender_there();
        let known = self.log.as_ref().and_then(|log| Sender::of(log, is_there, url).ok());
        known.unwrap_or(Sender { is_there, ..Sender::default() })
    }

    /// A program that shows its own choices runs.
    fn is_sender_there(&self) -> bool {
        let folder = self.watched.as_ref().map(|program| program.consent_file(&self.places).folder);
        self.only.is_some() || folder.is_some_and(|folder| log::is_recorded_to(&folder))
    }

    /// Reads a message that waits again when the program that would send it has been started or has ended: nothing in the log says so.
    pub(super) fn look_at_sender(&mut self) {
        let waits = |read: &EventRead| read.details.row.state == State::Queued;
        let Some(read) = self.read.as_deref().filter(|read| waits(read)) else { return };
        if read.sender.is_there != self.is_sender_there() {
            self.read_event(read.details.row.seq);
        }
    }
}

fn set_aside(folder: &Path) -> Vec<PathBuf> {
    let damaged = format!("{}.damaged-", log::FILE);
    let is_one = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        name.starts_with(&damaged) && !name.ends_with("-wal") && !name.ends_with("-shm")
    };
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut found: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(is_one).collect();
    found.sort();
    found
}

/// The values of the last message of each kind, by the path of their field.
fn last_sent(log: &mut Log, index: &Index) -> Result<BTreeMap<String, Values>, LogError> {
    let mut last: Vec<i64> = index.last_sent().collect();
    // The newest is put in last, and stays.
    last.sort_unstable();
    let bodies = log.read(last.into_iter())?;
    let values = |shape: &Shape, body: &[u8]| -> Values {
        let body: serde_json::Value = serde_json::from_slice(body).unwrap_or_default();
        let found = shape
            .fields
            .iter()
            .filter_map(|path| Some((path.clone(), body.pointer(&format!("/{}", path.replace('.', "/")))?.clone())));
        found.collect()
    };
    Ok(bodies.into_iter().map(|(shape, body)| (shape.event.clone(), values(&shape, &body))).collect())
}
