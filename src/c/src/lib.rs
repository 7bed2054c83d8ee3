//! Candor for C, and for whatever calls C. Forwards to the library, and decides nothing; `include/candor.h`, which people read, is
//! generated from the documentation here.
//!
//! A client and its events are never freed, so that a call with a handle whose client was closed, from whichever thread, finds a closed
//! client and not somebody else's memory. A program opens telemetry once; each further time costs as much memory as its manifest.
//!
//! No panic crosses the border: it is caught in [`guard`], and its call answers as if there were no telemetry.
#![expect(unsafe_code, reason = "that is what calling from C is; each place says what its caller promises")]
#![expect(non_camel_case_types, reason = "the names are C's")]

mod client;
mod crash;
mod event;
mod given;
mod guard;
mod settings;
mod text;

use std::ffi::c_char;

pub use client::{candor_client, candor_close, candor_event_named, candor_open, candor_options, candor_state};
pub use crash::{candor_failure, candor_report_crash, candor_stack_frame};
pub use event::{
    candor_event, candor_frame, candor_frames, candor_frames_of, candor_is_on, candor_outcome, candor_preview, candor_record,
    candor_repeat,
};
pub use given::{candor_kind, candor_string, candor_value};
pub use settings::candor_settings;
pub use text::candor_free;

/// The version of this interface. It grows only where a program that was built against an older one would not work any more; new
/// functions do not change it, and neither do new members at the end of a struct that begins with its size.
pub const CANDOR_ABI: u32 = 1;

/// Whoever is linked to this symbol was built for this version of the interface: another one is refused when the program is loaded.
#[unsafe(no_mangle)]
pub static candor_abi_1: u32 = CANDOR_ABI;

/// The version of this interface that the library has: a program that loads it at run time compares it with `CANDOR_ABI`.
#[unsafe(no_mangle)]
pub extern "C" fn candor_abi() -> u32 {
    CANDOR_ABI
}

/// The version of Candor, such as "0.1.0". Not to be freed.
#[unsafe(no_mangle)]
pub extern "C" fn candor_version() -> *const c_char {
    const VERSION: &std::ffi::CStr =
        match std::ffi::CStr::from_bytes_with_nul(concat!(env!("CARGO_PKG_VERSION"), "\0").as_bytes()) {
            Ok(version) => version,
            Err(_) => c"",
        };
    VERSION.as_ptr()
}
