//! The compiled half of Candor's package for Python: `candor_telemetry._native`. It translates between Python and the library, and decides
//! nothing; what a host program calls is in `candor_telemetry/`, beside this.
//!
//! Nothing in here waits for the interpreter's lock while it holds a lock of its own, and nothing gives that lock up while it does: so no
//! other thread can hold one of ours at the moment of a fork.

use pyo3::prelude::*;

mod client;
mod crash;
mod data;
mod frames;
mod outcome;
mod running;
mod settings;
mod values;

/// What `candor_telemetry` is made of. No promise to host programs: they use that package.
#[pymodule]
mod _native {
    #[pymodule_export]
    use crate::client::{Client, ManifestError};
    #[pymodule_export]
    use crate::frames::Frames;
    #[pymodule_export]
    use crate::outcome::Outcome;

    #[pymodule_export]
    use crate::settings::{NotDoneError, Page};

    use super::*;

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        module.add("__version__", env!("CARGO_PKG_VERSION"))
    }
}
