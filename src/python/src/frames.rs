//! Counting pictures (frames), and how long each took.

use std::sync::{Arc, Weak};

use arc_swap::ArcSwap;
use candor::Values;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

use crate::running::Running;
use crate::values::{duration, interrupted};

/// What is open in this process; `None` once the client is gone: telemetry ends with it, even if something still counts.
type Open = dyn Fn(Python<'_>) -> Option<Arc<Running>> + Send + Sync;

/// Counts pictures (frames) of one event under one set of values; see `candor_telemetry.Client.frames`.
#[pyclass(frozen, module = "candor_telemetry")]
pub(crate) struct Frames {
    open: Box<Open>,
    index: usize,
    values: Values,
    counter: ArcSwap<Counter>,
}

/// The counter of what is open in this process. A forked child opens its own.
struct Counter {
    running: Weak<Running>,
    /// `None` if telemetry could not be opened: then nothing is counted.
    frames: Option<candor::Frames>,
}

impl Counter {
    fn new(running: &Arc<Running>, index: usize, values: &Values) -> Result<Self, candor::NotOfFrames> {
        let frames = running.events.get(index).map(|handle| handle.frames(values)).transpose()?;
        Ok(Self { running: Arc::downgrade(running), frames })
    }
}

impl Frames {
    pub(crate) fn new(open: Box<Open>, running: &Arc<Running>, index: usize, values: Values) -> PyResult<Self> {
        let counter = Counter::new(running, index, &values).map_err(|error| PyValueError::new_err(error.to_string()))?;
        Ok(Self { open, index, values, counter: ArcSwap::from_pointee(counter) })
    }

    /// The counter of what is open now.
    fn counter(&self, py: Python<'_>) -> Option<Arc<Counter>> {
        let (running, counter) = ((self.open)(py)?, self.counter.load_full());
        if std::ptr::eq(counter.running.as_ptr(), Arc::as_ptr(&running)) {
            return Some(counter);
        }
        let counter = Arc::new(Counter::new(&running, self.index, &self.values).ok()?);
        // The parent's counter may be locked by a thread that does not exist here.
        std::mem::forget(self.counter.swap(Arc::clone(&counter)));
        Some(counter)
    }
}

#[pymethods]
impl Frames {
    /// Counts one picture (frame) that took this many seconds. Costs nothing while its tiers are off.
    fn frame(&self, seconds: &Bound<'_, PyAny>) -> PyResult<()> {
        if let (Some(counter), Some(took)) = (self.counter(seconds.py()), duration(seconds))
            && let Some(frames) = &counter.frames
        {
            frames.frame(took);
        }
        interrupted()
    }
}
