//! Crashes, given by their parts.

use candor::Values;
use candor::tools::crash::{Failure, Frame, Led};

use crate::event::{candor_event, candor_outcome};
use crate::given::{candor_string, candor_value, items, text, values};
use crate::guard::guarded;

/// The most errors of one chain that are looked at: more than anybody reads, and few enough if a chain never ends.
const MOST: usize = 64;

/// One place that an error passed through.
#[repr(C)]
pub struct candor_stack_frame {
    /// The file. Only the part of its path below a known root is kept.
    pub path: candor_string,
    /// The function, with its module or class.
    pub function: candor_string,
    /// The line, counted from 1; 0 if it is not known.
    pub line: u32,
}

/// An error, and what led to it.
#[repr(C)]
pub struct candor_failure {
    /// The type of the error.
    pub kind: candor_string,
    /// What it says. Whatever identifies the person is removed.
    pub message: candor_string,
    /// The places it passed through, outermost first.
    pub frames: *const candor_stack_frame,
    /// The number of `frames`.
    pub frame_count: usize,
    /// The earlier error that led to it, or NULL.
    pub earlier: *const candor_failure,
    /// Not 0: the earlier one is its cause. 0: it happened while the earlier one was handled.
    pub is_cause: i32,
}

/// Records a crash as this event, with `count` additional values. An event that the manifest does not declare as a crash report is refused,
/// and `candor_state` says so among its troubles.
///
/// # Safety
///
/// `event` is NULL or a handle from `candor_event_named`; `failure` and everything in it, and the values, are as described.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn candor_report_crash(
    event: *const candor_event,
    failure: *const candor_failure,
    given: *const candor_value,
    count: usize,
) -> candor_outcome {
    // SAFETY: as promised by the caller; a handle is never freed.
    let Some(event) = (unsafe { event.as_ref::<'static>() }) else { return candor_outcome::CANDOR_NO_EVENT };
    guarded(candor_outcome::CANDOR_INTERNAL, || {
        if event.handle.is_closed() {
            // Says why, and counts it. In a forked child, taking a crash apart could wait for a thread that does not exist there.
            return event.handle.record(&Values::new()).into();
        }
        // SAFETY: as promised by the caller.
        let (values, failure) = unsafe { (values(given, count, &event.paths), taken(failure, MOST)) };
        let text = failure.unwrap_or_default().to_text();
        event.handle.record_crash(&text, values).into()
    })
}

/// # Safety
///
/// `failure` is NULL or as described.
unsafe fn taken(failure: *const candor_failure, left: usize) -> Option<Failure> {
    // SAFETY: as promised by the caller.
    let failure = unsafe { failure.as_ref() }.filter(|_| left > 0)?;
    // SAFETY: as promised by the caller.
    let string = |string: &candor_string| unsafe { text(string.text, string.length) }.unwrap_or_default().to_owned();
    let frame = |frame: &candor_stack_frame| Frame {
        path: string(&frame.path),
        line: frame.line,
        function: string(&frame.function),
        source: None,
    };
    // SAFETY: as promised by the caller.
    let (frames, earlier) = unsafe { (items(failure.frames, failure.frame_count), taken(failure.earlier, left - 1)) };
    let led = if failure.is_cause == 0 { Led::Handling } else { Led::Cause };
    Some(Failure {
        kind: string(&failure.kind),
        message: string(&failure.message),
        frames: frames.iter().map(frame).collect(),
        earlier: earlier.map(|earlier| (led, Box::new(earlier))),
        ..Failure::default()
    })
}
