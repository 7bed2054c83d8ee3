//! What whoever runs the collector should know: what goes wrong on its own side, what is refused, when it starts and
//! stops. It never says anything about who sent what. It is the only thing that writes here: what libraries would log is
//! not taken, because they know addresses.

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

/// How long the same line is not written again: it would only push others out of sight and fill the disk, which may be
/// what it is about. Half a minute still shows that it goes on.
const QUIET: Duration = Duration::from_secs(30);

/// Different lines that are remembered. There are a few dozen causes; when there are more, something is put into them that
/// changes each time, and then remembering them helps nobody.
const MOST: usize = 64;

/// Whether lines are JSON.
static JSON: AtomicBool = AtomicBool::new(false);

/// When each line was last written, and how often it was left out since.
static SAID: Mutex<Option<HashMap<String, (Instant, u64)>>> = Mutex::new(None);

/// From now on, each line is a JSON object with `at`, `level`, `kind` and `message`.
pub fn write_json() {
    JSON.store(true, Ordering::Relaxed);
}

/// One line on standard error, unless the same was there a moment ago.
pub fn complain(cause: &impl Display) {
    say("warning", "trouble", cause);
}

/// That requests are refused for what this word says, which is the one in their answers.
pub(crate) fn told_refusal(word: &'static str) {
    // What somebody looked for and is not here is the internet's noise; what the store or the manifests lack is told where
    // it is known.
    if !matches!(
        word,
        "not_found" | "unknown_claim" | "method_not_allowed" | "store_unavailable" | "unknown_event" | "not_ready"
    ) {
        say("info", "refusal", &format_args!("a request was refused: {word}"));
    }
}

/// That it starts or stops, which is `kind`. In text, the line on standard output has said so.
pub fn tell(kind: &'static str, what: &impl Display) {
    if JSON.load(Ordering::Relaxed) {
        say("info", kind, what);
    }
}

fn say(level: &str, kind: &str, what: &impl Display) {
    let line = what.to_string().replace(['\n', '\r'], " ");
    // What is in it may come from others, and must not control the terminal.
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
    // If nobody reads standard error, there is nobody to tell that to either.
    drop(writeln!(std::io::stderr(), "{line}"));
}
