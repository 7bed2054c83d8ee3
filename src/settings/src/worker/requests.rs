//! Saving the exact body of a request, so that anybody can check it against its digest.

use std::path::Path;
use std::time::Instant;

use candor::Places;
use candor::tools::log::Log;
use candor::tools::registry::Program;

use super::message::{AppId, Did, Message};
use super::{NO_DIALOG, Worker};
use crate::pages::history::make_details::body_file;
use crate::report::{self, Existing};
use crate::text::{history as text, labels, troubles};

impl Worker {
    /// Asks where to, and saves the body of this attempt's request. Where there is no native dialog it goes into the home folder, and it
    /// is said where.
    pub(super) fn save_body(&self, app: &AppId, attempt: i64) {
        let Some(program) = self.program_or_say(app) else { return };
        let (places, outbox) = (self.places.clone(), self.outbox.clone());
        self.on_a_thread("candor-dialog", move || {
            let (name, asked) = (body_file(attempt), Instant::now());
            let dialog = rfd::FileDialog::new().set_directory(&places.person).set_file_name(&name);
            let (path, existing) = match dialog.add_filter("JSON", &["json"]).save_file() {
                // The dialog has asked.
                Some(path) => (path, Existing::MayBeReplaced),
                None if asked.elapsed() < NO_DIALOG => (places.person.join(name), Existing::Stays),
                None => return,
            };
            outbox.send(match body_to(&places, &program, attempt, &path, existing) {
                Ok(()) => Message::Done(Did::SavedBody(places.shown(&path))),
                Err(why) => Message::Failed(text::body_not_saved(&why)),
            });
        });
    }
}

/// Saves it there; why not, for the middle of a sentence.
pub(super) fn body_to(places: &Places, program: &Program, attempt: i64, path: &Path, existing: Existing) -> Result<(), String> {
    let folder = program.consent_file(places).folder;
    let read = Log::open_to_read(&folder).and_then(|log| log.map_or(Ok(None), |mut log| log.request_body(attempt)));
    let body = read.map_err(|error| troubles::log_error(&error))?.ok_or_else(|| labels::body_gone().to_owned())?;
    report::save_bytes(places, program, &body, path, existing).map_err(|error| error.why(places, path))
}
