//! Plain data between Python and Rust: whatever JSON can express, as dictionaries and lists.

use pyo3::IntoPyObjectExt as _;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDict, PyInt, PyList, PyString, PyTuple};
use serde_json::{Map, Value};

/// JSON as Python's own objects.
pub(crate) fn to_python<'py>(py: Python<'py>, value: &Value) -> PyResult<Bound<'py, PyAny>> {
    match value {
        Value::Null => Ok(py.None().into_bound(py)),
        Value::Bool(is) => is.into_bound_py_any(py),
        Value::Number(number) => match (number.as_i64(), number.as_u64()) {
            (Some(number), _) => number.into_bound_py_any(py),
            (None, Some(number)) => number.into_bound_py_any(py),
            (None, None) => number.as_f64().into_bound_py_any(py),
        },
        Value::String(text) => text.into_bound_py_any(py),
        Value::Array(items) => {
            let items = items.iter().map(|item| to_python(py, item)).collect::<PyResult<Vec<_>>>()?;
            Ok(PyList::new(py, items)?.into_any())
        }
        Value::Object(members) => {
            let dict = PyDict::new(py);
            members.iter().try_for_each(|(name, member)| dict.set_item(name, to_python(py, member)?))?;
            Ok(dict.into_any())
        }
    }
}

/// How deeply data from Python may be nested: more than any decision is.
const DEEPEST: usize = 8;

/// Data from Python as JSON, or where it cannot be JSON.
pub(crate) fn from_python(given: &Bound<'_, PyAny>) -> Result<Value, String> {
    within(given, DEEPEST).map_err(|Wrong { place, why }| match place.as_str() {
        "" => format!("what was given {why}"),
        place => format!("\"{}\" {why}", place.trim_start_matches('.')),
    })
}

/// What is wrong, and where, from the outermost level on: `.decision.tiers[0]`.
struct Wrong {
    place: String,
    why: String,
}

impl Wrong {
    fn here(why: impl Into<String>) -> Self {
        Self { place: String::new(), why: why.into() }
    }

    fn below(self, above: &str) -> Self {
        Self { place: format!("{above}{}", self.place), ..self }
    }
}

fn within(given: &Bound<'_, PyAny>, depth: usize) -> Result<Value, Wrong> {
    let Some(below) = depth.checked_sub(1) else { return Err(Wrong::here("is nested too deeply")) };
    if given.is_none() {
        return Ok(Value::Null);
    }
    if let Ok(given) = given.cast::<PyBool>() {
        return Ok(given.is_true().into());
    }
    if let Ok(given) = given.cast::<PyInt>() {
        return given.extract::<i64>().map(Value::from).map_err(|_| Wrong::here("is a number beyond 64 bits"));
    }
    if let Ok(given) = given.cast::<PyString>() {
        return text(given).map(Value::String).ok_or_else(|| Wrong::here("is not valid text: it has half of a surrogate pair"));
    }
    if let Ok(given) = given.cast::<PyDict>() {
        let member = |(name, member): (Bound<'_, PyAny>, Bound<'_, PyAny>)| {
            let name = name.cast::<PyString>().ok().and_then(text).ok_or_else(|| Wrong::here("has a key that is not text"))?;
            let member = within(&member, below).map_err(|wrong| wrong.below(&format!(".{name}")))?;
            Ok((name, member))
        };
        return given.iter().map(member).collect::<Result<Map<_, _>, _>>().map(Value::Object);
    }
    let items = if let Ok(given) = given.cast::<PyList>() {
        given.iter().collect::<Vec<_>>()
    } else if let Ok(given) = given.cast::<PyTuple>() {
        given.iter().collect()
    } else {
        let kind = given.get_type().name().ok().and_then(|name| text(&name)).unwrap_or_default();
        return Err(Wrong::here(format!("is of the type {kind}, which is not data")));
    };
    let item = |(index, item)| within(item, below).map_err(|wrong: Wrong| wrong.below(&format!("[{index}]")));
    items.iter().enumerate().map(item).collect()
}

fn text(given: &Bound<'_, PyString>) -> Option<String> {
    given.to_cow().ok().map(std::borrow::Cow::into_owned)
}
