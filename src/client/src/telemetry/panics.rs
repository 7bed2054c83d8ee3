//! Captures panics as the manifest's crash report. The hook calls the one before it, takes no lock that delivery or the log holds, and
//! sends nothing by itself: the report is held for its reader, or queued if the person chose that.

use std::backtrace::Backtrace;
use std::panic::PanicHookInfo;
use std::sync::{Arc, Weak};

use super::guard::{inside, is_inside};
use super::shared::Shared;
use crate::manifest::{Event, Kind, Source};
use crate::values::Values;

/// Puts a hook before the one that is there.
pub(super) fn capture(shared: &Arc<Shared>, index: usize, values: impl Fn() -> Values + Send + Sync + 'static) {
    let shared: Weak<Shared> = Arc::downgrade(shared);
    let previous = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        if !is_inside()
            && let Some(shared) = shared.upgrade()
        {
            inside(|| {
                let Some(event) = shared.choice.manifest.events.get(index) else { return };
                shared.record(index, &report(event, info, values()));
            });
        }
        previous(info);
    }));
}

/// The host's own values, and the crash in every field that can hold one.
fn report(event: &Event, info: &PanicHookInfo<'_>, values: Values) -> Values {
    let message = info.payload_as_str().unwrap_or("a panic without a message");
    let at = info.location().map(ToString::to_string).unwrap_or_default();
    let text = format!("panicked at {at}:\n{message}\n{}", Backtrace::force_capture());
    let holds_one =
        |field: &&crate::manifest::Field| field.source == Source::Host && matches!(field.kind, Kind::Traceback { .. });
    event.fields.iter().filter(holds_one).fold(values, |values, field| values.with(field.path.clone(), text.clone()))
}
