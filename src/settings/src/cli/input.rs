//! Reads a text that somebody wrote, from a file or from standard input.

use std::io::Read as _;
use std::path::Path;

use super::answer::{NotDone, not_done};

/// The longest text that is read, in bytes: many times as much as any field may hold.
const LONGEST_TEXT: u64 = 16 * 1024 * 1024;

/// The text in this file; `what` names it in the error if it cannot be read.
pub(super) fn read(file: &Path, what: &str) -> Result<String, NotDone> {
    let mut bytes = Vec::new();
    let name = if file == Path::new("-") { "standard input".into() } else { file.display().to_string() };
    // A named file may be a pipe, which is waited for; but it may be endless.
    let done = if file == Path::new("-") {
        std::io::stdin().lock().take(LONGEST_TEXT + 1).read_to_end(&mut bytes)
    } else {
        std::fs::File::open(file).and_then(|file| file.take(LONGEST_TEXT + 1).read_to_end(&mut bytes))
    };
    match done {
        Err(error) => return not_done(format!("the {what} cannot be read: {error} ({name})")),
        Ok(length) if length as u64 > LONGEST_TEXT => {
            return not_done(format!("the {what} is longer than {LONGEST_TEXT} bytes, and no report is ({name})"));
        }
        Ok(_) => {}
    }
    String::from_utf8(bytes).or_else(|_| not_done(format!("the {what} is not UTF-8 ({name})")))
}
