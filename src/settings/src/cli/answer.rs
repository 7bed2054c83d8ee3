//! How commands answer, in one place so that scripts can rely on it: answers go to standard output, reasons and remarks to standard
//! error.
//!
//! What others wrote is in nearly every sentence: manifests, servers, crash reports, names of files. None of that may control the terminal
//! that it is printed on, so every text passes through here, and characters that don't look like what they are are shown by name.

use std::borrow::Cow;
use std::fmt::Display;
use std::io::{self, IsTerminal as _, Write};

use candor::tools::unseen::{self, Part};

use crate::text::names;

/// Why a command was not done: a sentence and the exit status.
#[derive(Debug)]
pub(super) struct NotDone {
    pub(super) sentence: String,
    pub(super) status: u8,
}

impl<E: Into<anyhow::Error>> From<E> for NotDone {
    fn from(error: E) -> Self {
        Self { sentence: format!("{:#}", error.into()), status: 1 }
    }
}

pub(super) type Done = Result<(), NotDone>;

pub(super) fn not_done<T>(sentence: impl Into<String>) -> Result<T, NotDone> {
    Err(NotDone { sentence: sentence.into(), status: 1 })
}

pub(super) fn wrong_call<T>(sentence: impl Into<String>) -> Result<T, NotDone> {
    Err(NotDone { sentence: sentence.into(), status: 2 })
}

/// Says something in addition to the answer.
pub(super) fn remark(sentence: &str) {
    say(&format!("candor: {sentence}\n"));
}

/// Says something on standard error, with its line breaks.
pub(super) fn say(text: &str) {
    // If nobody reads it, there is nothing else to do.
    let _unheard = io::stderr().write_all(unseen::named(text).as_bytes());
}

/// Prints an answer. A reader that went away (such as `head`) is not a failure.
pub(super) fn answer(text: &str) -> Done {
    print(&unseen::named(text))
}

/// Prints something whose exact bytes were asked for: unchanged for a file or another program, and made harmless for a terminal.
pub(super) fn answer_exactly(text: &str) -> Done {
    if io::stdout().is_terminal() { answer(text) } else { print(text) }
}

/// A count with its noun in English: "1 message", "3 messages".
pub(super) fn counted<N: Copy + From<u8> + PartialEq + Display>(count: N, what: &str) -> String {
    if count == N::from(1) { format!("1 {what}") } else { format!("{count} {what}s") }
}

pub(super) fn answer_json(value: &serde_json::Value) -> Done {
    print(&escaped(&format!("{value:#}\n")))
}

fn print(text: &str) -> Done {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}

/// JSON with an escape in place of each character that does not look like what it is, which means the same. There are none outside strings.
fn escaped(json: &str) -> String {
    let part = |part| match part {
        Part::Plain(plain) => Cow::Borrowed(plain),
        Part::Unseen(c) => c.encode_utf16(&mut [0; 2]).iter().map(|unit| format!("\\u{unit:04x}")).collect(),
    };
    unseen::parts(json).map(part).collect()
}

/// Standard output for something long: unchanged for a file or another program, and made harmless line by line for a terminal.
#[derive(Debug)]
pub(super) struct Long {
    out: io::Stdout,
    is_terminal: bool,
    line: Vec<u8>,
}

impl Long {
    pub(super) fn begin() -> Self {
        let out = io::stdout();
        Self { is_terminal: out.is_terminal(), out, line: Vec::new() }
    }
}

impl Write for Long {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if !self.is_terminal {
            return self.out.write(bytes);
        }
        for line in bytes.split_inclusive(|byte| *byte == b'\n') {
            self.line.extend_from_slice(line);
            if line.ends_with(b"\n") {
                self.flush()?;
            }
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        let line = std::mem::take(&mut self.line);
        self.out.write_all(unseen::named(&String::from_utf8_lossy(&line)).as_bytes())?;
        self.out.flush()
    }
}

/// What others wrote, on one line, so that none of it looks like a line of ours.
pub(super) fn one_line(text: &str) -> String {
    text.split(['\n', '\r', '\t']).collect::<Vec<_>>().join(" ")
}

/// What others wrote, on one line, cut after this many characters, with a sign that it goes on.
pub(super) fn short_line(text: &str, longest: usize) -> String {
    names::shortened(&one_line(text), longest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_others_wrote_is_one_line_of_ours_and_controls_nothing() {
        let forged = "seen\nreport 8\r\nreport 9\rfixed\tin\u{b}\u{c}\u{85}\u{2028}\u{2029}\u{1b}[2K\u{1b}]0;x\u{7}\u{202e}txet\u{2066}\u{8}";
        for line in [one_line(forged), short_line(forged, 1_000)] {
            let printed = unseen::named(&line).into_owned();
            assert_eq!(printed.lines().count(), 1, "{printed}");
            assert!(!printed.contains(|c: char| c.is_control() || unseen::is_unseen(c)), "{printed:?}");
            assert!(printed.starts_with("seen report 8  report 9 fixed in⟨") && printed.contains("txet"), "{printed}");
        }
        assert_eq!(short_line("a\nbcd", 3), "a b…");
    }

    #[test]
    fn json_has_no_character_that_controls_a_terminal_and_means_the_same() {
        let value = serde_json::json!({"a\u{9b}31m": "\u{1b}]0;x\u{7}\u{7f}\u{202e}\u{e0001}ä\n"});
        let printed = escaped(&format!("{value:#}"));
        assert!(!printed.contains(unseen::is_unseen), "{printed}");
        assert_eq!(serde_json::from_str::<serde_json::Value>(&printed).expect("JSON"), value);
    }
}
