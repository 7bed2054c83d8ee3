//! In debug builds, and if a host asks for it, tells the host's developer on standard error about dropped values, once each. What is not
//! declared is never sent, and otherwise only the person at the window would see that something was dropped.

use std::collections::BTreeSet;
use std::io::Write as _;
use std::sync::Mutex;

use crate::manifest::Event;
use crate::unseen;
use crate::values::Values;

/// The most messages in one process: a developer who causes more has read the first ones.
const MOST: usize = 50;

/// What was said already: event and path.
static SAID: Mutex<BTreeSet<(String, String)>> = Mutex::new(BTreeSet::new());

/// The function that tells them. It is a pointer, so that a program whose developer is not to be told does not link any of this.
pub(super) type Hears = fn(&Event, &Values);

/// Says which of these values the manifest does not accept from the program. Never blocks: in a forked child, the thread that holds the
/// lock may not exist any more.
pub(super) fn tell_of_undeclared(event: &Event, values: &Values) {
    let declared = |path: &str| event.fields.iter().find(|field| field.path == path);
    let is_taken = |path: &str| declared(path).is_some_and(|field| field.source.is_given());
    if values.iter().all(|(path, _)| is_taken(path)) {
        return;
    }
    let Ok(mut said) = SAID.try_lock() else { return };
    for (path, _) in values.iter().filter(|(path, _)| !is_taken(path)) {
        if said.len() >= MOST {
            return;
        }
        if !said.insert((event.name.clone(), path.to_owned())) {
            continue;
        }
        let name = &event.name;
        let line = match declared(path) {
            None => format!(
                "candor: event \"{name}\" has no field \"{path}\"; the value was dropped. Declare the field in the manifest \
                 (from = \"host\"), or leave the value out.\n"
            ),
            Some(_) => format!(
                "candor: field \"{path}\" of event \"{name}\" gets its value from elsewhere; the one given was dropped. Write \
                 from = \"host\" in the manifest, or leave the value out.\n"
            ),
        };
        // If nobody can hear it, nothing is lost.
        let _unheard = std::io::stderr().write_all(unseen::named(&line).as_bytes());
    }
}
