//! What a program's developer is told on standard error, once each, if they asked for it: an event that the manifest does not have is never
//! recorded, and otherwise nobody would notice. The library itself reports undeclared values.

use std::collections::BTreeSet;
use std::io::Write as _;
use std::sync::{Mutex, PoisonError};

use candor::tools::unseen;

/// The most messages in one process: a developer who causes more has read the first ones.
const MOST: usize = 50;

/// What was said already. No thread releases the interpreter's lock while it holds this one, so it is free after a fork.
static SAID: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());

/// Says this sentence, which has no full stop.
pub(crate) fn hear(sentence: &str) {
    let mut said = SAID.lock().unwrap_or_else(PoisonError::into_inner);
    if said.len() < MOST && said.insert(sentence.to_owned()) {
        // If nobody can hear it, nothing is lost.
        let _unheard = std::io::stderr().write_all(unseen::named(&format!("candor: {sentence}.\n")).as_bytes());
    }
}
