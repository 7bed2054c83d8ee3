//! Pictures, and how long each took.

use std::sync::{Arc, Weak};

use arc_swap::ArcSwap;
use candor::Values;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::PyWeakrefReference;

use crate::client::Client;
use crate::running::Running;
use crate::values::{duration, interrupted};

/// Counts pictures of one event under one set of values; see `candor_telemetry.Client.frames`.
#[pyclass(frozen, module = "candor_telemetry")]
pub(crate) struct Frames {
    /// Telemetry ends with the client, whoever still counts.
    client: Py<PyWeakrefReference>,
    index: usize,
    values: Values,
    counter: ArcSwap<Counter>,
}

/// The counter of what is open in this process. A child that was forked opens its own.
struct Counter {
    running: Weak<Running>,
    /// `None` where telemetry could not be opened: then nothing is counted.
    frames: Option<candor::Frames>,
}

impl Counter {
    fn new(running: &Arc<Running>, index: usize, values: &Values) -> Result<Self, candor::NotOfFrames> {
        let frames = running.events.get(index).map(|handle| handle.frames(values)).transpose()?;
        Ok(Self { running: Arc::downgrade(running), frames })
    }
}

impl Frames {
    pub(crate) fn new(client: &Bound<'_, Client>, running: &Arc<Running>, index: usize, values: Values) -> PyResult<Self> {
        let counter = Counter::new(running, index, &values).map_err(|error| PyValueError::new_err(error.to_string()))?;
        let client = PyWeakrefReference::new(client)?.unbind();
        Ok(Self { client, index, values, counter: ArcSwap::from_pointee(counter) })
    }

    /// The counter of what is open now.
    fn counter(&self, client: &Client) -> Option<Arc<Counter>> {
        let (running, counter) = (client.running(), self.counter.load_full());
        if std::ptr::eq(counter.running.as_ptr(), Arc::as_ptr(&running)) {
            return Some(counter);
        }
        let counter = Arc::new(Counter::new(&running, self.index, &self.values).ok()?);
        // What the parent has counted may be locked, by a thread that is not here.
        std::mem::forget(self.counter.swap(Arc::clone(&counter)));
        Some(counter)
    }
}

#[pymethods]
impl Frames {
    /// One picture, and how long it took, in seconds.
    fn frame(&self, seconds: &Bound<'_, PyAny>) -> PyResult<()> {
        let client = self.client.bind(seconds.py()).upgrade_as::<Client>()?;
        if let (Some(client), Some(took)) = (client, duration(seconds))
            && let Some(frames) = self.counter(client.get()).as_ref().and_then(|counter| counter.frames.as_ref())
        {
            frames.frame(took);
        }
        interrupted()
    }
}
