//! Plain data between Python and here: what JSON could say, as dictionaries and lists.

use pyo3::IntoPyObjectExt as _;
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDict, PyInt, PyList, PyString, PyTuple};
use serde_json::{Map, Value};

/// The same as Python's own objects.
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

/// How deep data may go that is given: deeper than any decision.
const DEEPEST: usize = 8;

/// What Python gives as data.
pub(crate) fn from_python(given: &Bound<'_, PyAny>) -> PyResult<Value> {
    within(given, DEEPEST)
}

fn within(given: &Bound<'_, PyAny>, depth: usize) -> PyResult<Value> {
    let Some(below) = depth.checked_sub(1) else { return Err(PyTypeError::new_err("this data is nested too deeply")) };
    if given.is_none() {
        return Ok(Value::Null);
    }
    if let Ok(given) = given.cast::<PyBool>() {
        return Ok(given.is_true().into());
    }
    if let Ok(given) = given.cast::<PyInt>() {
        return Ok(given.extract::<i64>()?.into());
    }
    if let Ok(given) = given.cast::<PyString>() {
        return Ok(given.to_cow()?.into_owned().into());
    }
    if let Ok(given) = given.cast::<PyDict>() {
        let member =
            |(name, member): (Bound<'_, PyAny>, Bound<'_, PyAny>)| Ok((name.extract::<String>()?, within(&member, below)?));
        return given.iter().map(member).collect::<PyResult<Map<_, _>>>().map(Value::Object);
    }
    if given.is_instance_of::<PyList>() || given.is_instance_of::<PyTuple>() {
        return given.try_iter()?.map(|item| within(&item?, below)).collect();
    }
    Err(PyTypeError::new_err(format!("{} is no data", given.get_type().name()?)))
}
