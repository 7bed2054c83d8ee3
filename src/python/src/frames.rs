//! Pictures, and how long each took.

use pyo3::prelude::*;

use crate::values::{duration, interrupted};

/// Counts pictures of one event under one set of values; see `candor_telemetry.Client.frames`.
#[pyclass(frozen, module = "candor_telemetry")]
pub(crate) struct Frames(Option<candor::Frames>);

impl Frames {
    /// `None` where telemetry could not be opened: then nothing is counted.
    pub(crate) fn new(frames: Option<candor::Frames>) -> Self {
        Self(frames)
    }
}

#[pymethods]
impl Frames {
    /// One picture, and how long it took, in seconds.
    fn frame(&self, seconds: &Bound<'_, PyAny>) -> PyResult<()> {
        if let (Some(frames), Some(took)) = (&self.0, duration(seconds)) {
            frames.frame(took);
        }
        interrupted()
    }
}
