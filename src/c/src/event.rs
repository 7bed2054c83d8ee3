//! One event of the manifest: recording, previewing, counting pictures, repeating.

use std::ffi::c_char;
use std::ptr::{null, null_mut};
use std::time::Duration;

use candor::{EventHandle, Frames, NotRecorded, Outcome, Telemetry};

use crate::given::{candor_value, values};
use crate::guard::guarded;
use crate::text::give;

/// One event of the manifest.
pub struct candor_event {
    pub(crate) name: String,
    pub(crate) handle: EventHandle,
    /// The paths of its fields.
    pub(crate) paths: Vec<String>,
}

/// What became of an event.
#[repr(C)]
#[derive(Clone, Copy)]
pub enum candor_outcome {
    /// It is written down and survives the death of this process.
    CANDOR_RECORDED = 0,
    /// It was counted, and will be written down with everything else that is counted in its interval.
    CANDOR_COUNTED = 1,
    /// It is not allowed; `candor_state` says what stands in the way.
    CANDOR_NOT_ALLOWED = 2,
    /// It carries an identity, and none could be made.
    CANDOR_NO_IDENTITY = 3,
    /// It could not be written to disk.
    CANDOR_DISK = 4,
    /// No log can be kept where it belongs.
    CANDOR_NO_LOG = 5,
    /// The log cannot be written, and 64 MiB already wait for it.
    CANDOR_FULL = 6,
    /// It consists only of counted pictures (frames): use `candor_frame`.
    CANDOR_OF_FRAMES = 7,
    /// Only the person can write it, not the program.
    CANDOR_BY_HAND = 8,
    /// Too many different sets of values (100) in one interval.
    CANDOR_TOO_MANY_KINDS = 9,
    /// The client was closed.
    CANDOR_CLOSED = 10,
    /// This process was forked from the one that opened the client, and has to open one for itself.
    CANDOR_FORKED = 11,
    /// An error inside Candor, which the program is protected from.
    CANDOR_INTERNAL = 12,
    /// The event is NULL: the manifest has none with this name, or telemetry could not be opened.
    CANDOR_NO_EVENT = 13,
    /// It was recorded as a crash, but the manifest does not declare it as a crash report.
    CANDOR_NO_CRASH_REPORT = 14,
}

impl From<Outcome> for candor_outcome {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Recorded => Self::CANDOR_RECORDED,
            Outcome::Counted => Self::CANDOR_COUNTED,
            Outcome::Not(NotRecorded::NotAllowed) => Self::CANDOR_NOT_ALLOWED,
            Outcome::Not(NotRecorded::NoIdentity) => Self::CANDOR_NO_IDENTITY,
            Outcome::Not(NotRecorded::Disk(_)) => Self::CANDOR_DISK,
            Outcome::Not(NotRecorded::NoLog(_)) => Self::CANDOR_NO_LOG,
            Outcome::Not(NotRecorded::Full) => Self::CANDOR_FULL,
            Outcome::Not(NotRecorded::OfFrames) => Self::CANDOR_OF_FRAMES,
            Outcome::Not(NotRecorded::ByHand) => Self::CANDOR_BY_HAND,
            Outcome::Not(NotRecorded::TooManyKinds) => Self::CANDOR_TOO_MANY_KINDS,
            Outcome::Not(NotRecorded::NoCrashReport) => Self::CANDOR_NO_CRASH_REPORT,
            Outcome::Not(NotRecorded::Closed) => Self::CANDOR_CLOSED,
            Outcome::Not(NotRecorded::Forked) => Self::CANDOR_FORKED,
            // A reason newer than this interface.
            Outcome::Not(_) | _ => Self::CANDOR_INTERNAL,
        }
    }
}

impl candor_event {
    /// Every event of the manifest.
    pub(crate) fn all(telemetry: &Telemetry) -> Vec<Self> {
        let events = telemetry.manifest().events.iter().filter_map(|event| {
            let paths = event.fields.iter().map(|field| field.path.clone()).collect();
            Some(Self { name: event.name.clone(), handle: telemetry.event(&event.name).ok()?, paths })
        });
        events.collect()
    }
}

/// Records one event with `count` values. Costs nothing while its tiers are off; never waits for disk or network.
///
/// # Safety
///
/// `event` is NULL or a handle from `candor_event_named`; `given` has `count` values, each as its kind says.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn candor_record(event: *const candor_event, given: *const candor_value, count: usize) -> candor_outcome {
    // SAFETY: as promised by the caller; a handle is never freed.
    let Some(event) = (unsafe { event.as_ref::<'static>() }) else { return candor_outcome::CANDOR_NO_EVENT };
    if !event.handle.is_on() && !cfg!(debug_assertions) {
        return candor_outcome::CANDOR_NOT_ALLOWED;
    }
    // SAFETY: as promised by the caller.
    guarded(candor_outcome::CANDOR_INTERNAL, || event.handle.record(&unsafe { values(given, count, &event.paths) }).into())
}

/// Whether anything of this event would be recorded now: for programs whose values take work to compute.
///
/// # Safety
///
/// `event` is NULL or a handle from `candor_event_named`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn candor_is_on(event: *const candor_event) -> bool {
    // SAFETY: as promised by the caller; a handle is never freed.
    unsafe { event.as_ref() }.is_some_and(|event| event.handle.is_on() && !event.handle.is_closed())
}

/// The exact bytes that recording these values would write down now, to be freed with `candor_free`; NULL if nothing would be recorded, as
/// after `candor_close` or in a forked child.
///
/// # Safety
///
/// As for `candor_record`; `length` is NULL or points to a `size_t`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn candor_preview(
    event: *const candor_event,
    given: *const candor_value,
    count: usize,
    length: *mut usize,
) -> *mut c_char {
    // SAFETY: as promised by the caller; a handle is never freed.
    let Some(event) = (unsafe { event.as_ref::<'static>() }).filter(|event| !event.handle.is_closed()) else {
        return null_mut();
    };
    guarded(null_mut(), || {
        // SAFETY: as promised by the caller.
        let bytes = event.handle.preview(&unsafe { values(given, count, &event.paths) });
        bytes.map_or(null_mut(), |bytes| give(bytes, length))
    })
}

/// A counter of pictures (frames) for this event under these values; NULL if the manifest does not make them a histogram (`from =
/// "event.frames"`). When the values change, ask for another counter. Each one stays in memory.
///
/// # Safety
///
/// As for `candor_record`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn candor_frames_of(
    event: *const candor_event,
    given: *const candor_value,
    count: usize,
) -> *const candor_frames {
    // SAFETY: as promised by the caller; a handle is never freed.
    let Some(event) = (unsafe { event.as_ref::<'static>() }) else { return null() };
    guarded(null(), || {
        // SAFETY: as promised by the caller.
        let frames = event.handle.frames(&unsafe { values(given, count, &event.paths) });
        frames.map_or(null(), |frames| std::ptr::from_ref(Box::leak(Box::new(candor_frames(frames)))))
    })
}

/// Counts pictures, and how long each took.
pub struct candor_frames(Frames);

/// Counts one picture, which took this many seconds.
///
/// # Safety
///
/// `frames` is NULL or a counter from `candor_frames_of`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn candor_frame(frames: *const candor_frames, seconds: f64) {
    // SAFETY: as promised by the caller; it is never freed.
    let Some(frames) = (unsafe { frames.as_ref() }) else { return };
    if let Ok(took) = Duration::try_from_secs_f64(seconds) {
        guarded((), || frames.0.frame(took));
    }
}

/// Records this event as often as the manifest says (`every = "2m"`), with these values, from now until the client is closed. Returns false
/// if the manifest does not repeat it, after `candor_close`, and in a forked child.
///
/// # Safety
///
/// As for `candor_record`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn candor_repeat(event: *const candor_event, given: *const candor_value, count: usize) -> bool {
    // SAFETY: as promised by the caller; a handle is never freed.
    let Some(event) = (unsafe { event.as_ref::<'static>() }).filter(|event| !event.handle.is_closed()) else { return false };
    guarded(false, || {
        // SAFETY: as promised by the caller.
        let values = unsafe { values(given, count, &event.paths) };
        event.handle.repeat(move || values.clone()).is_ok()
    })
}
