//! What a Python program holds while it runs.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use arc_swap::ArcSwap;
use candor::tools::crash::Failure;
use candor::tools::text_file::text_of;
use candor::{OpenError, Values};
use pyo3::create_exception;
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDict, PyString, PyTuple, PyWeakrefReference};

use crate::crash::Taken;
use crate::data::to_python;
use crate::developer;
use crate::ending;
use crate::frames::Frames;
use crate::outcome::{Outcome, Usual};
use crate::running::{Opening, Running};
use crate::values::{called, duration, given, given_with, in_peace, interrupted};

create_exception!(candor_telemetry, ManifestError, PyValueError, "The manifest is refused: with line and reason.");

/// The text of a manifest's file, without a mark of the byte order.
#[pyfunction]
pub(crate) fn manifest_text(bytes: &[u8]) -> PyResult<String> {
    text_of(bytes.to_vec()).map_err(|error| ManifestError::new_err(error.to_string()))
}

/// The compiled half of a client; see `candor_telemetry.Client`.
#[pyclass(subclass, frozen, weakref, module = "candor_telemetry._native")]
pub(crate) struct Client {
    opening: Opening,
    running: ArcSwap<Running>,
    /// This process was forked, and has not opened telemetry for itself yet.
    forked: AtomicBool,
    /// It was closed, and nothing is opened again, not even in a child.
    closed: AtomicBool,
    /// The index of each event by its name.
    names: Py<PyDict>,
    usual: Usual,
}

#[pymethods]
impl Client {
    #[new]
    #[pyo3(signature = (manifest, *, version=None, code_roots=Vec::new(), deliver=true, register=true, developer=false))]
    fn new(
        py: Python<'_>,
        manifest: String,
        version: Option<String>,
        code_roots: Vec<PathBuf>,
        deliver: bool,
        register: bool,
        developer: bool,
    ) -> PyResult<Self> {
        let opening = Opening { manifest, version, code_roots, deliver, register, developer };
        let running = match py.detach(|| Running::open(&opening)) {
            Ok(running) => running,
            Err(OpenError::Manifest(error)) => return Err(ManifestError::new_err(error.to_string())),
            // This is the computer's fault and not the program's, which goes on without telemetry.
            Err(error) => Running::without(&opening.manifest, &error),
        };
        let names = PyDict::new(py);
        running.names().iter().enumerate().try_for_each(|(index, name)| names.set_item(PyString::intern(py, name), index))?;
        Ok(Self {
            opening,
            running: ArcSwap::from_pointee(running),
            forked: AtomicBool::new(false),
            closed: AtomicBool::new(false),
            names: names.unbind(),
            usual: Usual::new(py)?,
        })
    }

    /// The exact bytes that recording this event would write down now, or None while nothing of it is allowed and after `close`. Takes the
    /// same arguments as `record`. Raises ValueError if the manifest has no such event.
    #[pyo3(signature = (event, values=None, /, **fields))]
    fn preview<'py>(
        &self,
        event: &Bound<'py, PyAny>,
        values: Option<&Bound<'py, PyAny>>,
        fields: Option<&Bound<'py, PyDict>>,
    ) -> PyResult<Option<Bound<'py, PyBytes>>> {
        let py = event.py();
        let index = self.index_or_error(event)?;
        self.open_again_if_forked();
        let (running, values) = (self.running.load_full(), given(values, fields));
        interrupted()?;
        let Some(handle) = running.events.get(index).filter(|handle| !handle.is_closed()) else { return Ok(None) };
        Ok(py.detach(|| handle.preview(&values)).ok().map(|bytes| PyBytes::new(py, &bytes)))
    }

    /// Counts one picture (frame) that took this many seconds, for the manifest's only event with a histogram of pictures. Does nothing if
    /// there is no such event.
    fn frame(&self, seconds: &Bound<'_, PyAny>) -> PyResult<()> {
        self.open_again_if_forked();
        if let (Some(took), Some(frames)) = (duration(seconds), self.running.load().frames()) {
            frames.frame(took);
        }
        interrupted()
    }

    /// A counter of pictures (frames) for this event under these values: call its `frame(seconds)` after each picture. When the values
    /// change, ask for another counter. Raises ValueError if the manifest has no such event, or does not make its pictures a histogram.
    #[pyo3(signature = (event, values=None, /, **fields))]
    fn frames(
        slf: &Bound<'_, Self>,
        event: &Bound<'_, PyAny>,
        values: Option<&Bound<'_, PyAny>>,
        fields: Option<&Bound<'_, PyDict>>,
    ) -> PyResult<Frames> {
        let client = slf.get();
        let index = client.index_or_error(event)?;
        client.open_again_if_forked();
        let (running, values) = (client.running.load_full(), given(values, fields));
        interrupted()?;
        let client = PyWeakrefReference::new(slf)?.unbind();
        let open = move |py: Python<'_>| Some(client.bind(py).upgrade_as::<Self>().ok()??.get().running());
        Frames::new(Box::new(open), &running, index, values)
    }

    /// Records this event as often as the manifest says (`every = "2m"`), from now until telemetry ends. `values` is a mapping, or a
    /// function that returns one and is called each time, on a thread of Candor's. Raises ValueError if the manifest has no such event or
    /// does not repeat it.
    #[pyo3(signature = (event, values=None, /))]
    fn repeat(&self, event: &Bound<'_, PyAny>, values: Option<Py<PyAny>>) -> PyResult<()> {
        let index = self.index_or_error(event)?;
        self.open_again_if_forked();
        let running = self.running.load_full();
        let Some(handle) = running.events.get(index) else { return Ok(()) };
        let ask = move || {
            let Some(values) = &values else { return Values::new() };
            // While the interpreter ends there is nobody to ask.
            Python::try_attach(|py| {
                let values = asked(values.bind(py));
                // No handler runs on this thread, and nobody waits for an answer.
                let _nobodys = interrupted();
                values
            })
            .unwrap_or_default()
        };
        handle.repeat(ask).map_err(|error| PyValueError::new_err(error.to_string()))
    }

    /// What is allowed now, tier by tier and event by event, and what stands in the way, as data and in sentences;
    /// `candor_telemetry.state.State` describes it.
    fn state<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.open_again_if_forked();
        to_python(py, &self.running.load().state())
    }

    /// Records an exception that `_crash.py` took apart, as this event; records nothing while it is off.
    #[pyo3(signature = (event, failure, values=None, /))]
    fn _record_crash(
        &self,
        event: &Bound<'_, PyAny>,
        failure: Taken,
        values: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Py<Outcome>> {
        let py = event.py();
        let Some(index) = self.index(event) else { return self.unknown(event) };
        self.open_again_if_forked();
        let running = self.running.load_full();
        let Some(handle) = running.events.get(index) else { return Py::new(py, running.not_open()) };
        let (values, failure) = (given(values, None), Failure::from(failure));
        let became = py.detach(|| handle.record_crash(&failure.to_text(), values));
        interrupted()?;
        self.usual.of(py, &became)
    }

    /// Whether anything of this event would be recorded now.
    fn _is_on(&self, event: &Bound<'_, PyAny>) -> bool {
        self.open_again_if_forked();
        self.index(event).and_then(|index| Some(self.running.load().events.get(index)?.is_on())).unwrap_or(false)
    }

    /// The outcome for something that the manifest does not have, with the sentence that says so.
    fn _unknown(&self, py: Python<'_>, sentence: String) -> PyResult<Py<Outcome>> {
        self.refused(py, sentence)
    }

    /// The program's id, even if telemetry is closed or could not be opened.
    fn _program(&self) -> String {
        self.running.load().id().to_owned()
    }

    /// The names of the manifest's crash reports.
    fn _crash_events(&self) -> Vec<String> {
        self.running.load().crashes().to_vec()
    }

    /// Ends telemetry: moves everything that was recorded into the log, and sends what can be sent within `timeout` seconds (a quarter of a
    /// second by default). The rest waits for the next start. Does nothing when called again.
    #[pyo3(signature = (timeout=None))]
    fn close(&self, py: Python<'_>, timeout: Option<f64>) -> PyResult<()> {
        self.closed.store(true, Ordering::Release);
        if self.forked.swap(false, Ordering::AcqRel) {
            self.leave_to_the_parent();
            return Ok(());
        }
        let Some(telemetry) = self.running.load().take() else { return Ok(()) };
        if let Some(limit) = timeout.and_then(|seconds| Duration::try_from_secs_f64(seconds).ok()) {
            return ending::close_within(py, telemetry, limit);
        }
        py.detach(|| telemetry.close());
        Ok(())
    }

    /// Whether nothing is recorded any more.
    fn _is_closed(&self) -> bool {
        self.has_ended()
    }

    /// Called in a child that was just forked: what is open belongs to the parent, and is opened anew with the first event.
    fn _forked(&self) {
        if self.has_ended() {
            self.leave_to_the_parent();
        } else {
            self.forked.store(true, Ordering::Release);
        }
    }
}

impl Client {
    /// Records an event: `given` is its name and perhaps a mapping, `names` and `fields` the values that were given by keyword.
    pub(crate) fn record<'py>(
        &self,
        py: Python<'py>,
        given: &[Bound<'py, PyAny>],
        names: Option<&Bound<'py, PyTuple>>,
        fields: &[Bound<'py, PyAny>],
    ) -> PyResult<Py<Outcome>> {
        let (event, values) = match given {
            [event] => (event, None),
            [event, values] => (event, Some(values).filter(|values| !values.is_none())),
            _ => {
                return Err(PyTypeError::new_err(
                    "record() takes the name of an event and at most one mapping, and then keywords",
                ));
            }
        };
        let Some(index) = self.index(event) else { return self.unknown(event) };
        self.open_again_if_forked();
        let running = self.running.load();
        let Some(handle) = running.events.get(index) else { return Py::new(py, running.not_open()) };
        // While an event is off, its values are not even looked at.
        if !handle.is_on() && !self.opening.developer {
            return Ok(self.usual.not_allowed(py));
        }
        // Taken first, because asking for a value may run the program's code.
        let keywords = names.into_iter().flat_map(PyTupleMethods::iter).zip(fields.iter().cloned());
        let values = given_with(values, keywords);
        let became = handle.record(&values);
        interrupted()?;
        self.usual.of(py, &became)
    }

    /// The text of the manifest, and the version that the program gave.
    pub(crate) fn manifest(&self) -> (String, Option<String>) {
        (self.opening.manifest.clone(), self.opening.version.clone())
    }

    fn index(&self, event: &Bound<'_, PyAny>) -> Option<usize> {
        let names = self.names.bind(event.py());
        let found = if event.is_exact_instance_of::<PyString>() {
            names.get_item(event)
        } else {
            // A subclass of `str` has code of its own, which need not be called.
            names.get_item(PyString::new(event.py(), &event.cast::<PyString>().ok()?.to_cow().ok()?))
        };
        found.ok()??.extract().ok()
    }

    fn index_or_error(&self, event: &Bound<'_, PyAny>) -> PyResult<usize> {
        self.index(event).ok_or_else(|| PyValueError::new_err(self.sentence_about(event)))
    }

    fn sentence_about(&self, event: &Bound<'_, PyAny>) -> String {
        let name = event.cast::<PyString>().ok().and_then(|name| name.to_cow().ok()).map(std::borrow::Cow::into_owned);
        let Some(name) = name else { return "an event's name must be a text".to_owned() };
        format!("there is no event \"{name}\" in the manifest; it has {}", self.running.load().names().join(", "))
    }

    fn unknown(&self, event: &Bound<'_, PyAny>) -> PyResult<Py<Outcome>> {
        self.refused(event.py(), self.sentence_about(event))
    }

    fn refused(&self, py: Python<'_>, sentence: String) -> PyResult<Py<Outcome>> {
        if self.opening.developer {
            developer::hear(&sentence);
        }
        Py::new(py, Outcome::unknown_event(sentence))
    }

    fn open_again_if_forked(&self) {
        if !self.forked.load(Ordering::Relaxed) || !self.forked.swap(false, Ordering::AcqRel) {
            return;
        }
        // The parent registers the manifest.
        let opening = Opening { register: false, ..self.opening.clone() };
        let running = Running::open(&opening).unwrap_or_else(|error| Running::without(&opening.manifest, &error));
        self.replace(running);
    }

    /// For a forked child that opens nothing for itself.
    fn leave_to_the_parent(&self) {
        self.replace(self.running.load().ended());
    }

    /// What the parent has open may have locks that no thread here will release, and its threads are the parent's: it is left as it is.
    fn replace(&self, running: Running) {
        std::mem::forget(self.running.swap(Arc::new(running)));
    }

    fn has_ended(&self) -> bool {
        self.closed.load(Ordering::Acquire)
    }

    /// What is open in this process.
    fn running(&self) -> Arc<Running> {
        self.open_again_if_forked();
        self.running.load_full()
    }
}

/// What the program gives for an event that repeats: a mapping, or a callable that returns one.
fn asked(values: &Bound<'_, PyAny>) -> Values {
    let py = values.py();
    if !values.is_callable() {
        return given(Some(values), None);
    }
    in_peace(py, || called(values)).map(|values| given(Some(&values), None)).unwrap_or_default()
}
