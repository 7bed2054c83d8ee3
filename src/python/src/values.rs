//! Values that a Python program gives with an event. Whatever cannot be one becomes a value that fits no declaration, and so is dropped and
//! counted like any other that does not fit; nothing is guessed, no object is asked for its text, and no exception comes out.

use std::time::Duration;

use candor::Values;
use pyo3::exceptions::PyKeyboardInterrupt;
use pyo3::ffi;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDict, PyFloat, PyInt, PyList, PyMapping, PyString, PyTuple};
use serde_json::Value;

/// How many items of a list are looked at: more than a manifest can declare, so that a longer one does not fit anyway.
const MOST_ITEMS: usize = 4096;

/// The values of one call: those of the mapping, whose keys are paths such as "system.os", and then the keywords.
pub(crate) fn given(mapping: Option<&Bound<'_, PyAny>>, keywords: Option<&Bound<'_, PyDict>>) -> Values {
    let mut values = Vec::new();
    if let Some(mapping) = mapping {
        if let Ok(dict) = mapping.cast_exact::<PyDict>() {
            take(dict, &mut values);
        } else if let Some(dict) = in_peace(mapping.py(), || copied(mapping)) {
            take(&dict, &mut values);
        }
    }
    if let Some(keywords) = keywords {
        take(keywords, &mut values);
    }
    values.into_iter().collect()
}

/// Another kind of mapping, as a dictionary.
fn copied<'py>(mapping: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyDict>> {
    let dict = PyDict::new(mapping.py());
    dict.update(mapping.cast::<PyMapping>()?)?;
    Ok(dict)
}

fn take(dict: &Bound<'_, PyDict>, values: &mut Vec<(String, Value)>) {
    values.reserve(dict.len());
    // A copy, because asking an object for its number runs the program's code, which may change what it gave.
    for (path, value) in dict.iter().collect::<Vec<_>>() {
        // Nothing was given for it.
        if value.is_none() {
            continue;
        }
        // A path that is no text is declared by nobody, and counted as such.
        let path = path.cast::<PyString>().ok().and_then(text).unwrap_or_default();
        values.push((path, value_of(&value)));
    }
}

/// The value as it would be written; `Null`, which fits nothing, where it has no such form.
fn value_of(given: &Bound<'_, PyAny>) -> Value {
    if let Ok(items) = given.cast::<PyList>() {
        return list(items.len(), items.iter());
    }
    if let Ok(items) = given.cast::<PyTuple>() {
        return list(items.len(), items.iter());
    }
    scalar(given)
}

fn list<'py>(length: usize, items: impl Iterator<Item = Bound<'py, PyAny>>) -> Value {
    if length > MOST_ITEMS {
        return Value::Null;
    }
    // A list within a list is no value: this never goes deeper than one.
    items.collect::<Vec<_>>().iter().map(scalar).collect()
}

fn scalar(given: &Bound<'_, PyAny>) -> Value {
    if let Ok(given) = given.cast::<PyString>() {
        return text(given).map_or(Value::Null, Value::String);
    }
    // Before the whole numbers, which True and False are too.
    if let Ok(given) = given.cast::<PyBool>() {
        return given.is_true().into();
    }
    if given.is_instance_of::<PyFloat>() {
        return number(given);
    }
    if given.is_instance_of::<PyInt>() {
        return whole(given);
    }
    in_peace(given.py(), || foreign(given)).unwrap_or(Value::Null)
}

/// Numbers of other libraries, such as those of numpy: what says that it is a whole number, or can be taken for a number.
fn foreign(given: &Bound<'_, PyAny>) -> PyResult<Value> {
    let (py, kind) = (given.py(), given.get_type());
    // Asked of the type, as Python itself does: an object that answers to every name is no number.
    if kind.hasattr("__index__")? {
        return Ok(whole(&py.import("operator")?.getattr("index")?.call1((given,))?));
    }
    // numpy's own yes and no has no number any more.
    if kind.module()?.to_cow()? == "numpy" && kind.name()?.to_cow()?.starts_with("bool") {
        return Ok(given.is_truthy()?.into());
    }
    if kind.hasattr("__float__")? && !kind.hasattr("__len__")? {
        return Ok(number(&py.get_type::<PyFloat>().call1((given,))?));
    }
    Ok(Value::Null)
}

/// One too big for 64 bits fits nothing.
fn whole(given: &Bound<'_, PyAny>) -> Value {
    let small = given.extract::<i64>().map(Value::from);
    small.or_else(|_| given.extract::<u64>().map(Value::from)).unwrap_or(Value::Null)
}

/// What is no number, or infinite, fits nothing.
fn number(given: &Bound<'_, PyAny>) -> Value {
    given.extract::<f64>().map_or(Value::Null, Value::from)
}

/// Half a surrogate pair is no text.
fn text(given: &Bound<'_, PyString>) -> Option<String> {
    given.to_cow().ok().map(std::borrow::Cow::into_owned)
}

/// A time in seconds; `None` for what is none, or below nothing.
pub(crate) fn duration(seconds: &Bound<'_, PyAny>) -> Option<Duration> {
    let seconds: f64 = in_peace(seconds.py(), || seconds.extract())?;
    Duration::try_from_secs_f64(seconds).ok()
}

/// Runs code that may be the program's own. Its exceptions are nobody's, but the one of Ctrl+C, which comes again once we are done.
pub(crate) fn in_peace<T>(py: Python<'_>, ask: impl FnOnce() -> PyResult<T>) -> Option<T> {
    match ask() {
        Ok(answer) => Some(answer),
        Err(error) => {
            if error.is_instance_of::<PyKeyboardInterrupt>(py) {
                interrupt_again();
            }
            None
        }
    }
}

#[expect(unsafe_code, reason = "the library has no name for it; it takes nothing and may be called at any time")]
fn interrupt_again() {
    // SAFETY: documented as callable with and without the interpreter's lock.
    unsafe { ffi::PyErr_SetInterrupt() }
}
