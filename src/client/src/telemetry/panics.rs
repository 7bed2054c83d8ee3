//! Captures panics as the manifest's crash report. The hook calls the previous hook, takes no lock that delivery or the log holds, and
//! sends nothing itself: the report is held for review, or queued if the person chose that.
//!
//! A panic within a hook aborts the process, and the hook calls the host's own code for values. So the report is made on a separate thread,
//! where a panic affects only that thread, and the hook waits for it, but not for ever.

use std::backtrace::Backtrace;
use std::panic::{AssertUnwindSafe, PanicHookInfo, catch_unwind};
use std::sync::mpsc;
use std::sync::{Arc, Weak};
use std::time::Duration;

use super::guard::{inside, is_inside};
use super::record::record;
use super::shared::Shared;
use crate::manifest::{Event, Kind, Source};
use crate::values::Values;

/// The name of the thread on which a report is made.
const CRASH: &str = "candor-crash";

/// How long the host's panic waits for its report: scrubbing a long one takes some milliseconds, but values that the host computes under a
/// lock that the panicking thread holds never come.
const LONGEST_WAIT: Duration = Duration::from_millis(500);

/// Installs a hook before the existing one.
pub(super) fn capture(shared: &Arc<Shared>, index: usize, values: impl Fn() -> Values + Send + Sync + 'static) {
    let (shared, values): (Weak<Shared>, _) = (Arc::downgrade(shared), Arc::new(values));
    let previous = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        if !is_inside()
            && let Some(shared) = shared.upgrade()
            // A tier that is off costs no thread.
            && shared.choice.is_on(index)
        {
            let _inside = inside();
            record_crash(shared, index, described(info), Arc::clone(&values));
        }
        // Without this, nobody would hear of a panic in the host's values.
        if std::thread::current().name() != Some(CRASH) {
            previous(info);
        }
    }));
}

/// Records the crash on a separate thread. If no thread can be started it is not recorded, and a forked child has nobody to record it.
fn record_crash(shared: Arc<Shared>, index: usize, what: String, values: Arc<impl Fn() -> Values + Send + Sync + 'static>) {
    if shared.is_forked() {
        return;
    }
    let (done, finished) = mpsc::channel();
    let work = move || {
        let inside = inside();
        // The host's own code. A panic in it is neither ours nor another crash.
        let given = catch_unwind(AssertUnwindSafe(|| values())).unwrap_or_else(|_| {
            shared.note_trouble("the program's values for a crash report failed; the report goes without them".into());
            Values::new()
        });
        if let Some(event) = shared.choice.manifest.events.get(index) {
            record(&shared, index, &report(event, &what, given));
        }
        drop(inside);
        // The waiting thread may have gone on.
        let _recorded = done.send(());
    };
    if std::thread::Builder::new().name(CRASH.into()).spawn(work).is_ok() {
        let _recorded_or_late = finished.recv_timeout(LONGEST_WAIT);
    }
}

/// Describes what happened and where.
fn described(info: &PanicHookInfo<'_>) -> String {
    let message = info.payload_as_str().unwrap_or("a panic without a message");
    let at = info.location().map(ToString::to_string).unwrap_or_default();
    format!("panicked at {at}:\n{message}\n{}", Backtrace::force_capture())
}

/// The host's own values, with the crash in every field that can hold one.
pub(super) fn report(event: &Event, what: &str, values: Values) -> Values {
    let holds_one =
        |field: &&crate::manifest::Field| field.source == Source::Host && matches!(field.kind, Kind::Traceback { .. });
    event.fields.iter().filter(holds_one).fold(values, |values, field| values.with(field.path.clone(), what.to_owned()))
}
