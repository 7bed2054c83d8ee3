//! A program's own settings page, as JSON.

use std::ffi::c_char;
use std::ptr::null_mut;
use std::sync::Arc;

use candor::Places;
use candor_settings::plain::Plain;
use serde_json::{Value, json};

use crate::client::candor_client;
use crate::given::text;
use crate::guard::guarded;
use crate::text::give;

/// Asks for part of the program's settings page, or makes a decision. The question is JSON, such as `{"ask": "page", "language": "de"}`;
/// the answer is `{"done": …}`, or `{"error": "…"}` with a sentence for the person. docs/settings-page.md lists the questions. Reads files
/// or the log, and may wait a moment for a slow disk. The answer is to be freed with `candor_free`.
///
/// # Safety
///
/// `client` is NULL or a handle from `candor_open`; `question` has `question_length` bytes; `length` is NULL or points to a `size_t`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn candor_settings(
    client: *const candor_client,
    question: *const c_char,
    question_length: usize,
    length: *mut usize,
) -> *mut c_char {
    // SAFETY: as promised by the caller; a handle is never freed.
    let (client, question) = unsafe { (client.as_ref(), text(question, question_length)) };
    let Some(client) = client else { return null_mut() };
    guarded(null_mut(), || give(answer(client, question.unwrap_or_default()).to_string(), length))
}

fn answer(client: &candor_client, question: &str) -> Value {
    let Some(manifest) = client.with(|telemetry| telemetry.map(|telemetry| Arc::clone(telemetry.manifest()))) else {
        return json!({"error": "telemetry is not open"});
    };
    match Places::of_this_computer() {
        Ok(places) => Plain::ask(places, manifest, question),
        Err(error) => json!({"error": error.to_string()}),
    }
}
