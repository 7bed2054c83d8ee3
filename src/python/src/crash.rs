//! Crashes, given by their parts.

use candor::tools::crash::{Failure, Frame, Led};
use pyo3::prelude::*;

/// One exception, as `candor_telemetry/_crash.py` takes it apart.
#[derive(FromPyObject)]
#[pyo3(from_item_all)]
pub(crate) struct Taken {
    kind: String,
    message: String,
    notes: Vec<String>,
    frames: Vec<(String, u32, String, Option<String>)>,
    is_cause: bool,
    /// One or none.
    earlier: Vec<Taken>,
    group: Vec<Taken>,
}

impl From<Taken> for Failure {
    fn from(taken: Taken) -> Self {
        let Taken { kind, message, notes, frames, is_cause, earlier, group } = taken;
        let frame = |(path, line, function, source)| Frame { path, line, function, source };
        let led = if is_cause { Led::Cause } else { Led::Handling };
        Self {
            kind,
            message,
            notes,
            frames: frames.into_iter().map(frame).collect(),
            earlier: earlier.into_iter().next().map(|earlier| (led, Box::new(earlier.into()))),
            group: group.into_iter().map(Into::into).collect(),
        }
    }
}
