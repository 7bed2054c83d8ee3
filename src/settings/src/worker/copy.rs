//! Copies the exact bytes of selected messages: on its own thread, because there may be many, and no more than another program can
//! take.

use std::path::Path;
use std::sync::Arc;

use candor::tools::log::{Log, LogError};

use super::Worker;
use crate::pages::history::chosen::Chosen;
use crate::text::troubles;
use crate::worker::message::{AppId, Copied, Message};

/// The most messages that are copied: more lines than anybody reads where they paste them. All of a longer history is in a saved
/// report.
const MOST_MESSAGES: u64 = 10_000;
/// The most bytes that are copied: the clipboard, and then the program that they are pasted into, hold all of them in memory at
/// once.
const MOST_BYTES: usize = 16_000_000;
/// How many are read at a time: few enough that little is read in vain once a limit is reached.
const PIECE: usize = 256;

impl Worker {
    pub(super) fn copy_rows(&self, app: AppId, chosen: Arc<Chosen>) {
        let Some(program) = self.program_or_say(&app) else { return };
        let folder = program.consent_file(&self.places).folder;
        let outbox = self.outbox.clone();
        self.on_a_thread("candor-copy", move || {
            outbox.send(match copy(&folder, &chosen, MOST_MESSAGES, MOST_BYTES) {
                Ok(copied) => Message::Copied(app, Box::new(copied)),
                Err(error) => Message::Failed(troubles::not_done(&troubles::log_error(&error))),
            });
        });
    }
}

/// The bytes of these events, oldest first; those that are gone are left out, and so are those without any bytes.
pub(super) fn copy(folder: &Path, chosen: &Chosen, messages: u64, bytes: usize) -> Result<Copied, LogError> {
    let mut copied = Copied { chosen: chosen.len() as u64, ..Copied::default() };
    let Some(mut log) = Log::open_to_read(folder)? else { return Ok(copied) };
    let mut events = chosen.iter();
    loop {
        let piece: Vec<i64> = events.by_ref().take(PIECE).collect();
        if piece.is_empty() {
            return Ok(copied);
        }
        for (_, body) in log.read(piece.into_iter())?.into_iter().filter(|(_, body)| !body.is_empty()) {
            if copied.messages >= messages || copied.text.len() + body.len() + 1 > bytes {
                copied.is_cut = true;
                return Ok(copied);
            }
            copied.text.push_str(&String::from_utf8_lossy(&body));
            copied.text.push('\n');
            copied.messages += 1;
        }
    }
}
