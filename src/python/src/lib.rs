//! The compiled half of Candor's package for Python: `candor_telemetry._native`. It translates between Python and the library and decides
//! nothing; what a host program calls is in `candor_telemetry/`, beside this.
//!
//! Nothing here waits for the interpreter's lock while it holds a lock of ours, and nothing releases the interpreter's lock while it does.
//! So no other thread can hold one of ours at the moment of a fork.

use pyo3::exceptions::PyImportError;
use pyo3::ffi;
use pyo3::prelude::*;

mod call;
mod client;
mod crash;
mod data;
mod developer;
mod ending;
mod frames;
mod outcome;
mod running;
mod settings;
mod values;

/// What `candor_telemetry` is made of. No promise to host programs: they use that package.
#[pymodule]
mod _native {
    #[pymodule_export]
    use crate::client::{Client, ManifestError, manifest_text};
    #[pymodule_export]
    use crate::frames::Frames;
    #[pymodule_export]
    use crate::outcome::Outcome;

    #[pymodule_export]
    use crate::settings::{NotDoneError, Page};

    use super::{Bound, PyImportError, PyModule, PyModuleMethods as _, PyResult, call, interpreter};

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        if interpreter() != 0 {
            // The package words this for people.
            return Err(PyImportError::new_err("this cannot be loaded in a subinterpreter"));
        }
        call::install(&module.py().get_type::<Client>())?;
        module.add("__version__", env!("CARGO_PKG_VERSION"))
    }
}

/// The number of the current interpreter; the main one is 0. Threads of ours could call the wrong one.
#[expect(unsafe_code, reason = "the library has no name for it")]
fn interpreter() -> i64 {
    // SAFETY: called with the interpreter's lock, while a module is loaded; what the first gives is never null then.
    unsafe { ffi::PyInterpreterState_GetID(ffi::PyInterpreterState_Get()) }
}
