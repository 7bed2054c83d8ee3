//! Texts that a call returns: they belong to the caller, which frees them.

use std::ffi::{CString, c_char};

/// Frees a text that a call returned. Does nothing with NULL.
///
/// # Safety
///
/// `text` was returned by a call and has not been freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn candor_free(text: *mut c_char) {
    if !text.is_null() {
        // SAFETY: texts that are returned were made by `CString::into_raw`, below.
        drop(unsafe { CString::from_raw(text) });
    }
}

/// Gives a text to the caller, with its length if wanted; NULL if it cannot be a C string.
pub(crate) fn give(text: impl Into<Vec<u8>>, length: *mut usize) -> *mut c_char {
    let text = text.into();
    let count = text.len();
    let Ok(text) = CString::new(text) else { return std::ptr::null_mut() };
    // SAFETY: the caller gave NULL or a pointer to a length.
    if let Some(length) = unsafe { length.as_mut() } {
        *length = count;
    }
    text.into_raw()
}
