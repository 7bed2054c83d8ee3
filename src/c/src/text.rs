//! Texts that a call gives back: the caller has them until it frees them.

use std::ffi::{CString, c_char};

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
pub(crate) fn give(text: impl Into<Vec<u8>>, length: *mut usize) -> *mut c_char {
    let text = text.into();
    let count = text.len();
    let Ok(text) = CString::new(text) else { return std::ptr::null_mut() };
    // SAFETY: the caller gave NULL or a place for a length.
    if let Some(length) = unsafe { length.as_mut() } {
        *length = count;
    }
    text.into_raw()
}
