//! How commands answer, in one place so that scripts can rely on it: answers go to standard output, reasons and remarks to standard
//! error.

use std::io::Write as _;

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

/// Says something beside the answer.
pub(super) fn remark(sentence: &str) {
    // If nobody reads it, there is nothing else to do.
    let _unheard = writeln!(std::io::stderr(), "candor: {sentence}");
}

/// Prints an answer. A reader that went away (such as `head`) is no failure.
pub(super) fn answer(text: &str) -> Done {
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}

pub(super) fn answer_json(value: &serde_json::Value) -> Done {
    answer(&format!("{value:#}\n"))
}
