//! Reads a text that somebody wrote, from a file or from standard input.

use std::io::Read as _;
use std::path::Path;

use candor::tools::text_file::text_of;

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
            return not_done(format!(
                "the {what} is longer than {LONGEST_TEXT} bytes, which is the most that is read ({name})"
            ));
        }
        Ok(_) => {}
    }
    text_of(bytes).or_else(|why| not_done(format!("the {what} cannot be read: {why} ({name})")))
}

/// Takes away the line break with which an editor ends a file.
pub(super) fn without_last_break(text: &mut String) {
    if let Some(without) = text.strip_suffix('\n') {
        text.truncate(without.strip_suffix('\r').unwrap_or(without).len());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_of_an_editor_is_read_without_its_mark_and_another_encoding_is_called_what_it_is() {
        let folder = tempfile::tempdir().expect("folder");
        let file = folder.path().join("text");
        std::fs::write(&file, "\u{feff}one\r\ntwo\r\n").expect("written");
        let mut text = read(&file, "text").expect("read");
        without_last_break(&mut text);
        assert_eq!(text, "one\r\ntwo");
        without_last_break(&mut text);
        assert_eq!(text, "one\r\ntwo", "there is none any more");
        std::fs::write(&file, "hello".encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>()).expect("written");
        let refused = read(&file, "text").err().map(|why| why.sentence).unwrap_or_default();
        assert!(refused.contains("UTF-16"), "{refused}");
    }
}
