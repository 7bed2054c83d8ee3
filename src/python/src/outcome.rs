//! What became of an event, as Python sees it.

use std::borrow::Cow;

use candor::Outcome as Became;
use pyo3::prelude::*;

/// What became of one event. It is true in an `if` if the event was taken, and its `str()` is a sentence. A program is free to ignore it.
#[pyclass(frozen, module = "candor_telemetry")]
pub(crate) struct Outcome {
    /// One word, the same in every version: "recorded", "counted", or the reason why not.
    #[pyo3(get)]
    code: &'static str,
    sentence: Cow<'static, str>,
}

#[pymethods]
impl Outcome {
    /// Whether the event was taken: it is written down, or counted for its interval.
    #[getter]
    fn taken(&self) -> bool {
        matches!(self.code, "recorded" | "counted")
    }

    fn __bool__(&self) -> bool {
        self.taken()
    }

    fn __str__(&self) -> &str {
        &self.sentence
    }

    fn __repr__(&self) -> String {
        format!("<Outcome {}: {}>", self.code, self.sentence)
    }
}

impl Outcome {
    /// The manifest has no such event.
    pub(crate) fn unknown_event(sentence: String) -> Self {
        Self { code: "unknown_event", sentence: sentence.into() }
    }

    /// Telemetry could not be opened on this computer.
    pub(crate) fn not_open(why: &str) -> Self {
        Self { code: "not_open", sentence: format!("not recorded: {why}").into() }
    }
}

impl From<&Became> for Outcome {
    fn from(became: &Became) -> Self {
        Self { code: became.code(), sentence: became.to_string().into() }
    }
}

/// The three outcomes of nearly every call, made once.
pub(crate) struct Usual {
    recorded: Py<Outcome>,
    counted: Py<Outcome>,
    not_allowed: Py<Outcome>,
}

impl Usual {
    pub(crate) fn new(py: Python<'_>) -> PyResult<Self> {
        let one = |became| Py::new(py, Outcome::from(&became));
        Ok(Self {
            recorded: one(Became::Recorded)?,
            counted: one(Became::Counted)?,
            not_allowed: one(Became::Not(candor::NotRecorded::NotAllowed))?,
        })
    }

    pub(crate) fn of(&self, py: Python<'_>, became: &Became) -> PyResult<Py<Outcome>> {
        match became {
            Became::Recorded => Ok(self.recorded.clone_ref(py)),
            Became::Counted => Ok(self.counted.clone_ref(py)),
            Became::Not(candor::NotRecorded::NotAllowed) => Ok(self.not_allowed.clone_ref(py)),
            other => Py::new(py, Outcome::from(other)),
        }
    }

    pub(crate) fn not_allowed(&self, py: Python<'_>) -> Py<Outcome> {
        self.not_allowed.clone_ref(py)
    }
}
