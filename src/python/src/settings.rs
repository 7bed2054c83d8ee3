//! A host's own settings page: what the window shows and can do, as data.

use std::path::PathBuf;

use candor::{Manifest, Places};
use candor_settings::plain::{Limits, NotDone, Plain};
use pyo3::create_exception;
use pyo3::exceptions::{PyException, PyOSError};
use pyo3::prelude::*;
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
    fn new(client: &Bound<'_, Client>, language: Option<&str>) -> PyResult<Self> {
        let manifest = client.get().manifest();
        let manifest = Manifest::parse(&manifest.0).map(|parsed| match &manifest.1 {
            Some(version) => parsed.with_version(version),
            None => parsed,
        });
        let manifest = manifest.map_err(|error| ManifestError::new_err(error.to_string()))?;
        let places = Places::of_this_computer().map_err(|error| PyOSError::new_err(error.to_string()))?;
        Ok(Self(Plain::new(places, manifest.into(), language)))
    }

    #[getter]
    fn language(&self) -> &str {
        self.0.language()
    }

    fn page<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        done(py, || Ok(self.0.page()))
    }

    #[expect(clippy::needless_pass_by_value, reason = "Python's object becomes one of ours, which nobody else holds")]
    fn preview<'py>(&self, py: Python<'py>, event: &str, tiers: Option<Vec<String>>) -> PyResult<Bound<'py, PyAny>> {
        done(py, || self.0.preview(event, tiers.as_deref()))
    }

    fn decide<'py>(&self, decision: &Bound<'py, PyAny>, seen: &str) -> PyResult<Bound<'py, PyAny>> {
        let given = from_python(decision)?;
        done(decision.py(), || self.0.decide(&given, seen))
    }

    fn history<'py>(&self, py: Python<'py>, before: Option<i64>, most: usize) -> PyResult<Bound<'py, PyAny>> {
        done(py, || self.0.history(before, most))
    }

    fn message<'py>(&self, py: Python<'py>, seq: i64) -> PyResult<Bound<'py, PyAny>> {
        done(py, || self.0.message(seq))
    }

    fn decisions<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        done(py, || self.0.decisions())
    }

    fn crashes<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        done(py, || self.0.crashes())
    }

    fn edit_crash<'py>(&self, py: Python<'py>, seq: i64, path: &str, before: &str, after: &str) -> PyResult<Bound<'py, PyAny>> {
        done(py, || self.0.edit_crash(seq, path, before, after))
    }

    fn release_crash<'py>(&self, py: Python<'py>, seq: i64, body: &[u8]) -> PyResult<Bound<'py, PyAny>> {
        done(py, || self.0.release_crash(seq, body))
    }

    fn delete_crash<'py>(&self, py: Python<'py>, seq: i64) -> PyResult<Bound<'py, PyAny>> {
        done(py, || self.0.delete_crash(seq))
    }

    #[expect(clippy::needless_pass_by_value, reason = "Python's object becomes one of ours, which nobody else holds")]
    fn export<'py>(
        &self,
        py: Python<'py>,
        format: &str,
        path: PathBuf,
        replace: bool,
        (from, until, tiers): (Option<String>, Option<String>, Option<Vec<String>>),
    ) -> PyResult<Bound<'py, PyAny>> {
        let limits = Limits { from, until, tiers };
        done(py, || self.0.export(format, &path, replace, &limits))
    }
}
