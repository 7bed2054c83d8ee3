//! What a person does with a waiting crash report: finds it, changes it, releases it, deletes it. Each action names what the person read;
//! if the report no longer reads like that, nothing is done and the caller is told what became of it. Every page and command that answers
//! reports goes through here.

use jiff::Timestamp;

use super::error::{LogError, Result};
use super::events::State;
use super::open::Log;
use super::review::HeldReport;
use crate::crash::Private;
use crate::manifest::Manifest;
use crate::payload::{self, EditError};

/// What became of a report while it was being read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meanwhile {
    /// It still waits, but its content has changed.
    Changed,
    /// Somebody released or deleted it.
    Became(State),
    /// This number belongs to an event of another kind.
    AnotherEvent,
    /// The history was cleared.
    Gone,
}

/// Why nothing was done with a report.
#[derive(Debug)]
pub enum NotAnswered {
    /// It is no longer what the person read.
    Meanwhile(Meanwhile),
    /// The text cannot be written there.
    Edit(EditError),
    /// The log cannot be used.
    Log(LogError),
}

impl From<LogError> for NotAnswered {
    fn from(error: LogError) -> Self {
        Self::Log(error)
    }
}

/// A text of a report that the person changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewText {
    /// Its path in the report.
    pub path: String,
    /// What the person read there.
    pub before: String,
    /// What they wrote.
    pub after: String,
}

/// A report as it is after a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rewritten {
    /// Its bytes.
    pub body: Vec<u8>,
    /// Whether every text is exactly what the person wrote. If not, something that could tell whose computer it came from was removed, or a
    /// text was too long.
    pub is_as_typed: bool,
}

impl Log {
    /// The report of this number, if it waits.
    pub fn held_report(&mut self, seq: i64) -> Result<HeldReport, NotAnswered> {
        match self.held()?.into_iter().find(|report| report.seq == seq) {
            Some(report) => Ok(report),
            None => Err(self.meanwhile(seq)),
        }
    }

    /// Changes these texts of a waiting report, if they are still what the person read. The same crash may have been counted again
    /// meanwhile.
    pub fn rewrite(
        &mut self,
        seq: i64,
        texts: &[NewText],
        manifest: &Manifest,
        private: &Private,
    ) -> Result<Rewritten, NotAnswered> {
        let report = self.held_report(seq)?;
        let mut body = report.body.clone();
        for NewText { path, before, after } in texts {
            if payload::text_at(&body, path).is_some_and(|text| text != *before) {
                return Err(NotAnswered::Meanwhile(Meanwhile::Changed));
            }
            let edited = payload::edited(manifest, &report.shape.event, &body, path, after, private);
            body = edited.map_err(NotAnswered::Edit)?;
        }
        if !self.edit_held(seq, &report.body, &body)? {
            return Err(self.meanwhile(seq));
        }
        let is_as_typed = texts.iter().all(|text| payload::text_at(&body, &text.path).as_ref() == Some(&text.after));
        Ok(Rewritten { body, is_as_typed })
    }

    /// Releases a report exactly as it was read, and returns its claim ticket.
    pub fn let_go(&mut self, seq: i64, body: &[u8], now: Timestamp) -> Result<String, NotAnswered> {
        self.release(seq, body, now)?.ok_or_else(|| self.meanwhile(seq))
    }

    /// Deletes a report; the row that says there was one stays.
    pub fn delete_report(&mut self, seq: i64) -> Result<(), NotAnswered> {
        if self.decline(seq)? { Ok(()) } else { Err(self.meanwhile(seq)) }
    }

    fn meanwhile(&mut self, seq: i64) -> NotAnswered {
        NotAnswered::Meanwhile(match self.details(seq) {
            Err(error) => return NotAnswered::Log(error),
            Ok(Some(details)) if details.row.shape.crash && details.row.state == State::Held => Meanwhile::Changed,
            Ok(Some(details)) if details.row.shape.crash => Meanwhile::Became(details.row.state),
            Ok(Some(_)) => Meanwhile::AnotherEvent,
            Ok(None) => Meanwhile::Gone,
        })
    }
}
