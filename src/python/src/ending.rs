//! Waits for the end of telemetry in a way that Ctrl+C can interrupt.

use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;

use candor::Telemetry;
use pyo3::prelude::*;

/// The longest wait: nobody waits for a day, and a limit keeps absurd numbers from overflowing the clock.
const LONGEST: Duration = Duration::from_hours(24);

/// How often to check for Ctrl+C: nobody notices a delay of 50 ms.
const BETWEEN_QUESTIONS: Duration = Duration::from_millis(50);

/// Ends telemetry, and waits for that at most this long. Fails with whatever a signal raises meanwhile; telemetry then ends without anybody
/// waiting.
pub(crate) fn close_within(py: Python<'_>, telemetry: Telemetry, limit: Duration) -> PyResult<()> {
    let (done, mut ended) = mpsc::channel();
    let work = move || {
        telemetry.close_within(limit.min(LONGEST));
        // The waiting thread may have gone.
        let _heard = done.send(());
    };
    // If no thread can be started, it has ended within the usual time.
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
