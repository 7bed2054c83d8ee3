//! Values that a Python program gives with an event. An unusable object becomes a value that fits no declaration, and so is dropped and
//! counted like any other that does not fit. Nothing is guessed, no object is asked for its text, and no exception comes out.

use std::cell::{Cell, RefCell};
use std::time::Duration;

use candor::Values;
use pyo3::exceptions::{PyAttributeError, PyImportError, PyKeyboardInterrupt};
use pyo3::ffi;
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDict, PyFloat, PyInt, PyList, PyString, PyTuple};
use serde_json::Value;

/// How many items of a list are looked at: more than a manifest can declare, so that a longer list does not fit anyway.
const MOST_ITEMS: usize = 4096;

/// The name under which values are counted as undeclared if they are no mapping, or a mapping that fails. No field can have this name.
const NO_MAPPING: &str = "[values that are no mapping]";

/// The values of one call: those of the mapping, whose keys are paths such as "system.os", and then the keywords.
pub(crate) fn given(mapping: Option<&Bound<'_, PyAny>>, keywords: Option<&Bound<'_, PyDict>>) -> Values {
    given_with(mapping, keywords.into_iter().flat_map(PyDictMethods::iter))
}

/// Like [`given`], with keywords in any form.
pub(crate) fn given_with<'py>(
    mapping: Option<&Bound<'py, PyAny>>,
    keywords: impl Iterator<Item = (Bound<'py, PyAny>, Bound<'py, PyAny>)>,
) -> Values {
    let mut values = Vec::with_capacity(8);
    if let Some(mapping) = mapping {
        if let Ok(dict) = mapping.cast_exact::<PyDict>() {
            take(dict.iter(), &mut values);
        } else if let Some(dict) = in_peace(mapping.py(), || copied(mapping)) {
            take(dict.iter(), &mut values);
        } else {
            values.push((NO_MAPPING.to_owned(), Value::Null));
        }
    }
    take(keywords, &mut values);
    values.into_iter().collect()
}

/// Copies another kind of mapping into a dictionary. What is not a mapping has no keys to ask for.
fn copied<'py>(mapping: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyDict>> {
    let dict = PyDict::new(mapping.py());
    if update(&dict, mapping) == 0 { Ok(dict) } else { Err(PyErr::fetch(mapping.py())) }
}

fn take<'py>(given: impl Iterator<Item = (Bound<'py, PyAny>, Bound<'py, PyAny>)>, values: &mut Vec<(String, Value)>) {
    // A copy, because asking an object for its number runs the program's code, which may change what it gave.
    for (path, value) in given.collect::<Vec<_>>() {
        // None means that nothing was given.
        if value.is_none() {
            continue;
        }
        // A path that is not text is never declared, and is counted as such. Each one is counted, so each gets a different name.
        let path = path.cast::<PyString>().ok().and_then(text);
        values.push((path.unwrap_or_else(|| format!("[key {} is no text]", values.len() + 1)), value_of(&value)));
    }
}

/// The value as it would be written; `Null`, which fits nothing, if it cannot be.
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
    // A list within a list is not a value: this never goes deeper than one level.
    items.collect::<Vec<_>>().iter().map(scalar).collect()
}

fn scalar(given: &Bound<'_, PyAny>) -> Value {
    if let Ok(given) = given.cast::<PyString>() {
        return text(given).map_or(Value::Null, Value::String);
    }
    // Before the integers, because True and False are integers, too.
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

/// Numbers of other libraries, such as numpy: whatever says that it is an integer, or can be converted to a float.
fn foreign(given: &Bound<'_, PyAny>) -> PyResult<Value> {
    let (py, kind) = (given.py(), given.get_type());
    let numpys = if kind.module()?.to_cow()? == "numpy" { kind.name()?.to_cow()?.into_owned() } else { String::new() };
    // numpy's own booleans: those of old versions could be taken for numbers.
    if numpys.starts_with("bool") {
        return Ok(given.is_truthy()?.into());
    }
    // It would become a number and lose its imaginary part.
    if numpys.starts_with("complex") || numpys.starts_with("clong") {
        return Ok(Value::Null);
    }
    // Looked up on the type, as Python itself does: an object that has every attribute is not a number.
    let has = |name| has_attribute(&kind, name);
    if has(intern!(py, "__index__"))? {
        return Ok(whole(&asked_for(given, PyNumber_Index)?));
    }
    if has(intern!(py, "__float__"))? && !has(intern!(py, "__len__"))? {
        return Ok(number(&asked_for(given, PyNumber_Float)?));
    }
    Ok(Value::Null)
}

/// An integer too big for 64 bits fits nothing.
fn whole(given: &Bound<'_, PyAny>) -> Value {
    let small = given.extract::<i64>().map(Value::from);
    small.or_else(|_| given.extract::<u64>().map(Value::from)).unwrap_or(Value::Null)
}

/// NaN and infinity fit nothing.
fn number(given: &Bound<'_, PyAny>) -> Value {
    given.extract::<f64>().map_or(Value::Null, Value::from)
}

/// Half a surrogate pair is not text.
fn text(given: &Bound<'_, PyString>) -> Option<String> {
    given.to_cow().ok().map(std::borrow::Cow::into_owned)
}

/// A duration in seconds; `None` for anything else, or if it is negative.
pub(crate) fn duration(seconds: &Bound<'_, PyAny>) -> Option<Duration> {
    let seconds = in_peace(seconds.py(), || asked_for(seconds, PyNumber_Float))?.extract().ok()?;
    Duration::try_from_secs_f64(seconds).ok()
}

/// Runs code that may be the program's own. Its exceptions are dropped, except for what a signal handler raises in it, above all Ctrl+C:
/// that is kept for [`interrupted`], and until then no more code is run. Code that records again while it runs, and so on, is no longer run
/// beyond a certain depth.
pub(crate) fn in_peace<T>(py: Python<'_>, ask: impl FnOnce() -> PyResult<T>) -> Option<T> {
    if INTERRUPTED.with_borrow(Option::is_some) {
        return None;
    }
    let _deeper = Deeper::go()?;
    match staying(ask) {
        Ok(answer) => Some(answer),
        Err(error) => {
            if let Some(for_the_program) = for_the_program(py, error) {
                INTERRUPTED.set(Some(for_the_program));
            }
            None
        }
    }
}

/// What a signal handler raised while the program's own code was asked for a value: to be raised for our caller, once we are done.
pub(crate) fn interrupted() -> PyResult<()> {
    INTERRUPTED.take().map_or(Ok(()), Err)
}

/// This exception, if it is not the fault of the code that was run, or what a handler raises while that is being found out.
fn for_the_program(py: Python<'_>, error: PyErr) -> Option<PyErr> {
    let tells = || py.import("candor_telemetry._interrupted")?.getattr("is_for_the_program");
    let answer = staying(|| tells()?.call1((error.value(py), error.traceback(py)))?.is_truthy());
    match answer {
        Ok(is) => is.then_some(error),
        // While the interpreter ends, nothing can be imported.
        Err(other) if other.is_instance_of::<PyImportError>(py) || other.is_instance_of::<PyAttributeError>(py) => {
            error.is_instance_of::<PyKeyboardInterrupt>(py).then_some(error)
        }
        Err(other) => Some(other),
    }
}

/// How deeply a value may record another event, whose value records another: more than anybody does on purpose, and less than the stack can
/// take, which Python 3.12 and newer do not watch if code like ours is in between.
const MOST_DEEP: u8 = 16;

/// One question to the program's own code within another.
struct Deeper;

thread_local! {
    static DEPTH: Cell<u8> = const { Cell::new(0) };
    /// Never left behind by a call: each asks for it with [`interrupted`] before it returns.
    static INTERRUPTED: RefCell<Option<PyErr>> = const { RefCell::new(None) };
}

impl Deeper {
    fn go() -> Option<Self> {
        let depth = DEPTH.get();
        (depth < MOST_DEEP).then(|| {
            DEPTH.set(depth + 1);
            Self
        })
    }
}

impl Drop for Deeper {
    fn drop(&mut self) {
        DEPTH.set(DEPTH.get().saturating_sub(1));
    }
}

#[expect(
    unsafe_code,
    reason = "the library says of these that no thread ends in them, and there may then be no `Stay` around them"
)]
unsafe extern "C-unwind" {
    fn PyNumber_Index(given: *mut ffi::PyObject) -> *mut ffi::PyObject;
    fn PyNumber_Float(given: *mut ffi::PyObject) -> *mut ffi::PyObject;
    fn PyObject_CallObject(given: *mut ffi::PyObject, arguments: *mut ffi::PyObject) -> *mut ffi::PyObject;
    fn PyObject_GetAttr(given: *mut ffi::PyObject, name: *mut ffi::PyObject) -> *mut ffi::PyObject;
    fn PyDict_Update(dict: *mut ffi::PyObject, mapping: *mut ffi::PyObject) -> std::ffi::c_int;
}

/// Whether this object has such an attribute.
#[expect(unsafe_code, reason = "the library's way to ask holds something")]
fn has_attribute(given: &Bound<'_, PyAny>, name: &Bound<'_, PyString>) -> PyResult<bool> {
    let ask = || {
        // SAFETY: both are there; gives an object that is ours, or none with an exception.
        unsafe { Bound::from_owned_ptr_or_err(given.py(), PyObject_GetAttr(given.as_ptr(), name.as_ptr())) }
    };
    match staying(ask) {
        Err(error) if error.is_instance_of::<PyAttributeError>(given.py()) => Ok(false),
        asked => asked.map(|_| true),
    }
}

/// Adds everything in a mapping. Returns -1, with an exception set, if that fails.
#[expect(unsafe_code, reason = "the library's way to ask holds something")]
fn update(dict: &Bound<'_, PyDict>, mapping: &Bound<'_, PyAny>) -> std::ffi::c_int {
    // SAFETY: a dictionary and an object that are there.
    staying(|| unsafe { PyDict_Update(dict.as_ptr(), mapping.as_ptr()) })
}

/// Calls this object without any arguments.
pub(crate) fn called<'py>(given: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    asked_for(given, call_without_arguments)
}

/// Like `PyObject_CallNoArgs`, which is part of the stable ABI only since Python 3.10: on Windows, modules for older versions find only
/// functions of the stable ABI.
#[expect(unsafe_code, reason = "the library's way to ask holds something")]
unsafe extern "C-unwind" fn call_without_arguments(given: *mut ffi::PyObject) -> *mut ffi::PyObject {
    // SAFETY: the caller gives a valid object; having no arguments is allowed.
    unsafe { PyObject_CallObject(given, std::ptr::null_mut()) }
}

/// Calls one of Python's own functions on an object. Nothing is held that would have to be released if the thread ends inside.
#[expect(unsafe_code, reason = "the library's ways to ask hold something")]
fn asked_for<'py>(
    given: &Bound<'py, PyAny>,
    ask: unsafe extern "C-unwind" fn(*mut ffi::PyObject) -> *mut ffi::PyObject,
) -> PyResult<Bound<'py, PyAny>> {
    // SAFETY: takes an object that is there, and gives one that is ours, or none with an exception.
    staying(|| unsafe { Bound::from_owned_ptr_or_err(given.py(), ask(given.as_ptr())) })
}

/// Runs code that may be the program's own, in which the thread may be ended; see [`Stay`]. The caller may hold things that must not be
/// released in that case.
fn staying<T>(ask: impl FnOnce() -> T) -> T {
    let stay = Stay;
    let answer = ask();
    std::mem::forget(stay);
    answer
}

/// Keeps a thread in place that Python wants to end. Before version 3.14, Python ends every thread that is running Python code while the
/// interpreter shuts down, by unwinding through its callers; our destructors on the way need an interpreter, and the process would be
/// aborted. The thread holds nothing of the interpreter's any more, and ends with the process.
struct Stay;

impl Drop for Stay {
    fn drop(&mut self) {
        // A panic of ours is caught further out.
        while !std::thread::panicking() {
            std::thread::park();
        }
    }
}
