//! A host program that forks, as some do with telemetry open: `forking-host MANIFEST`. What the child records with its parent's handle is
//! refused; what it records with its own is not. Both say what became of it. The parent waits
//! for a line before it forks, and for one before it goes on.

use std::io::Write as _;
use std::time::Duration;

use candor::{Telemetry, Values};

/// Longer than any disk takes on which the journeys run.
const LONGEST_WAIT: Duration = Duration::from_mins(1);

type Error = Box<dyn std::error::Error>;

#[expect(unsafe_code, reason = "only the operating system can fork")]
mod system {
    // SAFETY: these take no pointers, and the child only does what a child may that opens everything again.
    unsafe extern "C" {
        pub(crate) safe fn fork() -> i32;
        pub(crate) safe fn _exit(status: i32) -> !;
    }
}

fn main() -> Result<(), Error> {
    let manifest = std::fs::read_to_string(std::env::args().nth(1).ok_or("usage: forking-host MANIFEST")?)?;
    let telemetry = Telemetry::open(&manifest)?;
    let counted = telemetry.event("counted")?;
    say(&format!("parent: {}", counted.record(&Values::new().with("n", 1))))?;
    hear()?;
    match system::fork() {
        -1 => return Err(std::io::Error::last_os_error().into()),
        0 => system::_exit(i32::from(child(&manifest, telemetry, &counted).is_err())),
        _ => {}
    }
    // The child closes its end of the pipe when it has ended.
    hear()?;
    say(&format!("parent again: {}", counted.record(&Values::new().with("n", 3))))?;
    telemetry.close();
    Ok(())
}

fn child(manifest: &str, inherited: Telemetry, counted: &candor::EventHandle) -> Result<(), Error> {
    say(&format!("child: {}", counted.record(&Values::new().with("n", 100))))?;
    inherited.close();
    let own = Telemetry::open(manifest)?;
    say(&format!("child of its own: {}", own.event("counted")?.record(&Values::new().with("n", 2))))?;
    // The count of what was refused is only in memory until the log has it, and a busy disk may take longer than `close` waits.
    own.close_within(LONGEST_WAIT);
    say("child: closed")
}

/// Waits for a line.
fn hear() -> Result<(), Error> {
    Ok(std::io::stdin().read_line(&mut String::new()).map(drop)?)
}

fn say(line: &str) -> Result<(), Error> {
    Ok(writeln!(std::io::stdout(), "{line}")?)
}
