//! `record` in Python's cheapest calling convention: the arguments are in an array, with the names of the keywords beside them. PyO3's own
//! way first makes a tuple and two dictionaries of them, which takes three times as long as everything else that a call takes while its
//! tier is off.

use std::ffi::{c_char, c_int};
use std::panic::{AssertUnwindSafe, catch_unwind};

use pyo3::ffi;
use pyo3::prelude::*;
use pyo3::types::{PyTuple, PyType};

use crate::client::Client;

/// How the interpreter calls this: `METH_FASTCALL | METH_KEYWORDS`. Unchanged since Python 3.7, and part of the stable ABI since 3.10
/// (<https://docs.python.org/3/c-api/structures.html>).
const IN_A_ROW: c_int = 0x0080 | ffi::METH_KEYWORDS;

type Call = unsafe extern "C-unwind" fn(
    *mut ffi::PyObject,
    *const *mut ffi::PyObject,
    ffi::Py_ssize_t,
    *mut ffi::PyObject,
) -> *mut ffi::PyObject;

type PlainCall = unsafe extern "C" fn(*mut ffi::PyObject, *mut ffi::PyObject) -> *mut ffi::PyObject;

const DOCUMENTATION: *const c_char =
    c"record($self, event, values=None, /, **fields)\n--\n\nRecords one event with these values.".as_ptr();

/// Gives the class its method.
pub(crate) fn install(class: &Bound<'_, PyType>) -> PyResult<()> {
    let call: Call = record;
    // Interpreters keep it for ever.
    let definition = Box::leak(Box::new(ffi::PyMethodDef {
        ml_name: c"record".as_ptr(),
        ml_meth: ffi::PyMethodDefPointer { PyCFunction: plain(call) },
        ml_flags: IN_A_ROW,
        ml_doc: DOCUMENTATION,
    }));
    class.setattr("record", method(class, definition)?)
}

#[expect(
    unsafe_code,
    reason = "Python's own table has one type for all kinds of calls, and the flags beside it say which it is"
)]
fn plain(call: Call) -> PlainCall {
    // SAFETY: both are functions; it is called as the flags say.
    unsafe { std::mem::transmute::<Call, PlainCall>(call) }
}

#[expect(unsafe_code, reason = "the library has no name for it")]
fn method<'py>(class: &Bound<'py, PyType>, definition: &'static mut ffi::PyMethodDef) -> PyResult<Bound<'py, PyAny>> {
    // SAFETY: a type, and a definition that stays; gives an object that is ours, or none with an exception.
    unsafe { Bound::from_owned_ptr_or_err(class.py(), ffi::PyDescr_NewMethod(class.as_type_ptr(), definition)) }
}

/// # Safety
///
/// Called by the interpreter, which holds its lock, with a client (it looks at the type), `count` objects in a row, after them one for each
/// of the names, and a tuple of names or nothing.
#[expect(unsafe_code, reason = "called by the interpreter")]
unsafe extern "C-unwind" fn record(
    client: *mut ffi::PyObject,
    given: *const *mut ffi::PyObject,
    count: ffi::Py_ssize_t,
    names: *mut ffi::PyObject,
) -> *mut ffi::PyObject {
    // SAFETY: as promised; borrowed objects live as long as the call.
    let (py, client, names) = unsafe {
        let py = Python::assume_attached();
        let client = Bound::ref_from_ptr(py, &client).cast_unchecked::<Client>();
        let names = (!names.is_null()).then(|| Bound::ref_from_ptr(py, &names).cast_unchecked::<PyTuple>());
        (py, client, names)
    };
    let count = usize::try_from(count).unwrap_or(0);
    let all = count + names.map_or(0, PyTupleMethods::len);
    let given: &[Bound<'_, PyAny>] = if all == 0 {
        &[]
    } else {
        // SAFETY: as promised; `Bound` is such a pointer with a lifetime, and nothing here lets go of any.
        unsafe { std::slice::from_raw_parts(given.cast(), all) }
    };
    let (given, fields) = given.split_at_checked(count).unwrap_or((given, &[]));
    let recorded = catch_unwind(AssertUnwindSafe(|| client.get().record(py, given, names, fields)));
    match recorded {
        Ok(Ok(outcome)) => outcome.into_ptr(),
        Ok(Err(error)) => {
            error.restore(py);
            std::ptr::null_mut()
        }
        Err(_) => py.None().into_ptr(),
    }
}
