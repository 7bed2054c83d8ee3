//! Waits for the end of telemetry in a way that a person can end with Ctrl+C.

use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;

use candor::Telemetry;
use pyo3::prelude::*;

/// The longest that anybody waits: nobody waits for a day, and what a clock cannot count to breaks nothing.
const LONGEST: Duration = Duration::from_hours(24);

/// How often it is asked whether somebody pressed Ctrl+C: so that nobody notices the delay.
const BETWEEN_QUESTIONS: Duration = Duration::from_millis(50);

/// Ends telemetry, and waits for that for so long. Fails with what a signal raises meanwhile; telemetry then ends without anybody waiting.
pub(crate) fn close_within(py: Python<'_>, telemetry: Telemetry, limit: Duration) -> PyResult<()> {
    let (done, mut ended) = mpsc::channel();
    let work = move || {
        telemetry.close_within(limit.min(LONGEST));
        // Whoever waited may have gone.
        let _heard = done.send(());
    };
    // Without a thread it has ended in the usual time.
    let _ending = std::thread::Builder::new().name("candor-close".into()).spawn(work);
    loop {
        let answer;
        (ended, answer) = py.detach(move || {
            let answer = ended.recv_timeout(BETWEEN_QUESTIONS);
            (ended, answer)
        });
        match answer {
            Err(RecvTimeoutError::Timeout) => py.check_signals()?,
            Ok(()) | Err(RecvTimeoutError::Disconnected) => return Ok(()),
        }
    }
}
