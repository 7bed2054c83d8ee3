//! What every way to write a report is given and has to do, so that a new one is one file.

use std::io::{Result, Write};

use candor::tools::consent::Consent;
use candor::tools::log::{DecisionRow, Export, Summary};
use candor::tools::registry::Program;
use jiff::Timestamp;

/// What comes before the events.
pub(super) struct Front<'a> {
    pub(super) program: &'a Program,
    pub(super) consent: &'a Consent,
    pub(super) file: String,
    pub(super) summary: Summary,
    pub(super) decisions: Vec<DecisionRow>,
    pub(super) now: Timestamp,
}

/// One way to write a report: its beginning, each event, oldest first, and its end.
pub(super) trait Writer {
    fn begin(&mut self, out: &mut dyn Write, front: &Front<'_>) -> Result<()>;
    fn event(&mut self, out: &mut dyn Write, front: &Front<'_>, event: &Export) -> Result<()>;
    fn end(&mut self, out: &mut dyn Write) -> Result<()>;
}
