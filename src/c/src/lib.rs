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

use std::ffi::{CString, c_char};

pub use client::{candor_client, candor_close, candor_frames, candor_open, candor_options, candor_state};
pub use crash::{candor_failure, candor_report_crash, candor_stack_frame};
pub use event::{
    candor_event, candor_event_named, candor_frame, candor_frames_of, candor_is_on, candor_outcome, candor_preview,
    candor_record, candor_repeat,
};
pub use given::{candor_kind, candor_string, candor_value};
pub use settings::candor_settings;

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

/// Frees a text that a call gave back. NULL is nothing.
///
/// # Safety
///
/// It is one that a call gave back, and was not freed before.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn candor_free(text: *mut c_char) {
    if !text.is_null() {
        // SAFETY: what is given back was made by `CString::into_raw`, below.
        drop(unsafe { CString::from_raw(text) });
    }
}

/// Gives a text to the caller, with its length where that is wanted; NULL where it cannot be one.
fn give(text: impl Into<Vec<u8>>, length: *mut usize) -> *mut c_char {
    let text = text.into();
    let count = text.len();
    let Ok(text) = CString::new(text) else { return std::ptr::null_mut() };
    // SAFETY: the caller gave NULL or a place for a length.
    if let Some(length) = unsafe { length.as_mut() } {
        *length = count;
    }
    text.into_raw()
}
