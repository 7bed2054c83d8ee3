//! A host's own settings page: what the window shows and can do, as data.

use std::borrow::Cow;
use std::path::PathBuf;

use candor::{Manifest, Places};
use candor_settings::plain::{Limits, NotDone, Plain};
use pyo3::create_exception;
use pyo3::exceptions::{PyException, PyOSError};
use pyo3::prelude::*;
use pyo3::types::PyString;
use serde_json::Value;

use crate::client::{Client, ManifestError};
use crate::data::{from_python, to_python};

create_exception!(
    candor_telemetry,
    NotDoneError,
    PyException,
    "Something was not done; the text is a sentence for the person."
);

/// The compiled half of a settings page; see `candor_telemetry.settings.Settings`.
#[pyclass(frozen, module = "candor_telemetry._native")]
pub(crate) struct Page(Plain);

fn done(py: Python<'_>, ask: impl FnOnce() -> Result<Value, NotDone> + Send) -> PyResult<Bound<'_, PyAny>> {
    match py.detach(ask) {
        Ok(answer) => to_python(py, &answer),
        Err(why) => Err(NotDoneError::new_err(why.0)),
    }
}

#[pymethods]
impl Page {
    #[new]
    fn new(client: &Bound<'_, Client>, language: Option<&Bound<'_, PyString>>) -> PyResult<Self> {
        // Anything that is not text is not a language that Candor speaks.
        let language = language.map(|tag| tag.to_cow().unwrap_or_default());
        let manifest = client.get().manifest();
        let manifest = Manifest::parse(&manifest.0).map(|parsed| match &manifest.1 {
            Some(version) => parsed.with_version(version),
            None => parsed,
        });
        let manifest = manifest.map_err(|error| ManifestError::new_err(error.to_string()))?;
        let places = Places::of_this_computer().map_err(|error| PyOSError::new_err(error.to_string()))?;
        Ok(Self(Plain::new(places, manifest.into(), language.as_deref())))
    }

    #[getter]
    fn language(&self) -> &str {
        self.0.language()
    }

    /// Answers one question, as `candor_settings` in C does.
    fn ask<'py>(&self, question: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        let py = question.py();
        let question = from_python(question).map_err(NotDoneError::new_err)?;
        done(py, || self.0.answer(&question))
    }

    /// Saves a report at a path, which need not be text.
    fn export<'py>(
        &self,
        format: &Bound<'py, PyAny>,
        path: &Bound<'py, PyAny>,
        replace: &Bound<'py, PyAny>,
        limits: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let py = format.py();
        let wrong = |why: &str| NotDoneError::new_err(format!("no report was saved: {why}"));
        let file: PathBuf = path.extract().map_err(|_| wrong("\"path\" is not a path of a file"))?;
        let replace: bool = replace.extract().map_err(|_| wrong("\"replace\" is True or False"))?;
        let format = format.cast::<PyString>().ok().and_then(|format| format.to_cow().ok().map(Cow::into_owned));
        let format = format.ok_or_else(|| wrong("\"format\" is a text, \"html\" or \"json\""))?;
        let limits = from_python(limits).map_err(|why| wrong(&why))?;
        let limits: Limits = serde_json::from_value(limits).map_err(|why| wrong(&format!("which messages: {why}")))?;
        done(py, || self.0.export(&format, &file, replace, &limits))
    }
}
