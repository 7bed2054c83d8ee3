//! What the operator should know: what goes wrong in the collector itself, what is refused, and when it starts and stops. It never says
//! anything about who sent what. Nothing else writes here: what libraries would log is not accepted, because they know addresses.

use std::{
    collections::HashMap,
    fmt::Display,
    io::Write as _,
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use jiff::Timestamp;
use serde_json::json;

/// How long the same line is not written again: repeating it would only push others out of sight and fill the disk, which may be what it is
/// about. Twice a minute still shows that the trouble goes on.
const QUIET: Duration = Duration::from_secs(30);

/// How many different lines are remembered. There are a few dozen causes; if there are more lines, something in them changes each time, and
/// remembering them does not help.
const MOST: usize = 64;

/// Whether lines are JSON.
static JSON: AtomicBool = AtomicBool::new(false);

/// When each line was last written, and how often it has been left out since.
static SAID: Mutex<Option<HashMap<String, (Instant, u64)>>> = Mutex::new(None);

/// From now on, each line is a JSON object with `at`, `level`, `kind` and `message`.
pub fn write_json() {
    JSON.store(true, Ordering::Relaxed);
}

/// Writes one line on standard error, unless the same line was written a moment ago.
pub fn complain(cause: &impl Display) {
    say("warning", "trouble", cause);
}

/// Reports that requests are refused for the reason with this word, which is also in their answers.
pub(crate) fn told_refusal(word: &'static str) {
    // Requests for what does not exist are the internet's noise; trouble with the store or the manifests is reported where it is found.
    if !matches!(
        word,
        "not_found" | "unknown_claim" | "method_not_allowed" | "store_unavailable" | "unknown_event" | "not_ready"
    ) {
        say("info", "refusal", &format_args!("a request was refused: {word}"));
    }
}

/// Reports that the collector starts or stops, as `kind` says. Only in JSON: in text, the line on standard output has said so.
pub fn tell(kind: &'static str, what: &impl Display) {
    if JSON.load(Ordering::Relaxed) {
        say("info", kind, what);
    }
}

fn say(level: &str, kind: &str, what: &impl Display) {
    let line = what.to_string().replace(['\n', '\r'], " ");
    // Parts of it may come from others, and must not control the terminal.
    let line = candor::tools::unseen::named(&line).into_owned();
    let mut said = SAID.lock().unwrap_or_else(PoisonError::into_inner);
    let said = said.get_or_insert_default();
    let left_out = match said.get_mut(&line) {
        Some((at, left_out)) if at.elapsed() < QUIET => {
            *left_out += 1;
            return;
        }
        Some((_, left_out)) => *left_out,
        None => 0,
    };
    if said.len() >= MOST {
        said.clear();
    }
    said.insert(line.clone(), (Instant::now(), 0));
    let again = if left_out == 0 { String::new() } else { format!(" ({left_out} more times since this was said)") };
    let line = if JSON.load(Ordering::Relaxed) {
        let at = format!("{:.3}", Timestamp::now());
        json!({ "at": at, "level": level, "kind": kind, "message": line, "left_out": left_out }).to_string()
    } else {
        format!("candor-collector: {line}{again}")
    };
    // If nobody reads standard error, there is nobody to tell.
    drop(writeln!(std::io::stderr(), "{line}"));
}
