//! The command line, as a person or a host's settings page uses it: what it changes, what it answers, and what it says when it cannot.
#![cfg(target_os = "linux")]
#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "what cannot go on fails where it stands")]

mod answers;
mod deciding;
mod folders;
mod pausing;
mod reports;
mod wrong_calls;

use std::os::unix::fs::PermissionsExt;

use candor_journeys::{COUNTING, Collector, Computer, ETS2LA, Home, SKELLYCAM, Wire, is_administrator, program, run, until};
use serde_json::{Value, json};

const NOWHERE: &str = "http://127.0.0.1:1";

fn skellycam() -> Computer {
    Computer::new(SKELLYCAM, NOWHERE)
}
