//! What goes wrong on the collector's own side, for whoever runs it. It never says anything about who sent what.

use std::{
    collections::HashMap,
    fmt::Display,
    io::Write as _,
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

/// How long the same line is not written again: it would only push others out of sight and fill the disk, which may be
/// what it is about. Half a minute still shows that it goes on.
const QUIET: Duration = Duration::from_secs(30);

/// Different lines that are remembered. There are a dozen causes; when there are more, something is put into them that
/// changes each time, and then remembering them helps nobody.
const MOST: usize = 64;

/// When each line was last written, and how often it was left out since.
static SAID: Mutex<Option<HashMap<String, (Instant, u64)>>> = Mutex::new(None);

/// One line on standard error, unless the same was there a moment ago.
pub fn complain(cause: &impl Display) {
    let line = cause.to_string().replace(['\n', '\r'], " ");
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
    // If nobody reads standard error, there is nobody to tell that to either.
    drop(writeln!(std::io::stderr(), "candor-collector: {line}{again}"));
}
