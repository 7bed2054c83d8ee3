//! What a program's developer hears on standard error, once each, where they asked for it: an event that the manifest does not have is
//! recorded by nobody, and otherwise nobody would notice. Of values the library says it itself.

use std::collections::BTreeSet;
use std::io::Write as _;
use std::sync::{Mutex, PoisonError};

use candor::tools::unseen;

/// The most that is said in one process: whoever asks for more has read the first ones.
const MOST: usize = 50;

/// What was said already. Nobody gives up the interpreter's lock while they hold this one, so it is free after a fork.
static SAID: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());

/// Says this sentence, which has no full stop.
pub(crate) fn hear(sentence: &str) {
    let mut said = SAID.lock().unwrap_or_else(PoisonError::into_inner);
    if said.len() < MOST && said.insert(sentence.to_owned()) {
        // With nobody to hear it, nothing is lost.
        let _unheard = std::io::stderr().write_all(unseen::named(&format!("candor: {sentence}.\n")).as_bytes());
    }
}
