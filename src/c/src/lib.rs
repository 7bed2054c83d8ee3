//! Candor for C, and for everything that calls C. It forwards to the library and decides nothing; `include/candor.h`, which people read, is
//! generated from the documentation here.
//!
//! A client and its events are never freed, so that a call with a handle whose client was closed, from any thread, finds a closed client
//! and not somebody else's memory. A program opens telemetry once; each further time costs as much memory as its manifest.
//!
//! No panic crosses the border: [`guard`] catches it, and the call returns as if there were no telemetry.
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

/// The version of this interface. It grows only if a program built against an older one would no longer work. New functions do not change
/// it, and neither do new members at the end of a struct that begins with its size.
pub const CANDOR_ABI: u32 = 1;

/// A program linked to this symbol was built for this version of the interface: a library with another one is refused when the program is
/// loaded.
#[unsafe(no_mangle)]
pub static candor_abi_1: u32 = CANDOR_ABI;

/// The version of this interface that the library has. A program that loads it at run time compares this with `CANDOR_ABI`.
#[unsafe(no_mangle)]
pub extern "C" fn candor_abi() -> u32 {
    CANDOR_ABI
}

/// The version of Candor, such as "0.1.0". Must not be freed.
#[unsafe(no_mangle)]
pub extern "C" fn candor_version() -> *const c_char {
    const VERSION: &std::ffi::CStr =
        match std::ffi::CStr::from_bytes_with_nul(concat!(env!("CARGO_PKG_VERSION"), "\0").as_bytes()) {
            Ok(version) => version,
            Err(_) => c"",
        };
    VERSION.as_ptr()
}
