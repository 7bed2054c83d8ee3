//! Saving reports, on threads of their own: a dialog waits for a person, and a long history takes a while to write.

use std::path::{Path, PathBuf};
use std::time::Instant;

use candor::Places;
use candor::tools::registry::Program;
use jiff::Timestamp;

use super::message::{AppId, Message};
use super::{NO_DIALOG, Worker};
use crate::pages::your_data::view::FormatId;
use crate::report::{self, Existing, Format};
use crate::text::labels;

impl Worker {
    pub(super) fn save(&mut self, app: &AppId, format: FormatId, path: PathBuf) {
        let not_saved = |why| Message::Saved(app.clone(), Some(Err(why)));
        let Some((program, format)) = self.program(app).zip(report::format(format.0)) else {
            self.outbox.send(not_saved(labels::program_gone().to_owned()));
            return;
        };
        let (asked, places, outbox) = (app.clone(), self.places.clone(), self.outbox.clone());
        self.on_a_thread_or("candor-report", not_saved, move || {
            let app = asked;
            // A name that was typed may be that of a file that nobody thought of.
            outbox.send(Message::Saved(app, Some(save_now(&places, &program, format, &path, Existing::Stays))));
        });
    }

    pub(super) fn ask_and_save(&mut self, app: &AppId, asked_for: FormatId) {
        let not_saved = |why| Message::Saved(app.clone(), Some(Err(why)));
        let Some((program, format)) = self.program(app).zip(report::format(asked_for.0)) else {
            self.outbox.send(not_saved(labels::program_gone().to_owned()));
            return;
        };
        let (asked, places, outbox) = (app.clone(), self.places.clone(), self.outbox.clone());
        self.on_a_thread_or("candor-dialog", not_saved, move || {
            let app = asked;
            let name = format.file_name(&program, Timestamp::now());
            let asked = Instant::now();
            let dialog = rfd::FileDialog::new().set_directory(&places.person).set_file_name(&name);
            match dialog.add_filter((format.kind)(), &[format.id]).save_file() {
                // The dialog has asked.
                Some(path) => {
                    let saved = save_now(&places, &program, format, &path, Existing::MayBeReplaced);
                    outbox.send(Message::Saved(app, Some(saved)))
                }
                None if asked.elapsed() < NO_DIALOG => outbox.send(Message::AskPath(app, asked_for, places.person.join(name))),
                None => outbox.send(Message::Saved(app, None)),
            };
        });
    }
}

fn save_now(
    places: &Places,
    program: &Program,
    format: &Format,
    path: &Path,
    existing: Existing,
) -> Result<(u64, PathBuf), String> {
    let saved = report::save(places, program, format, path, existing, Timestamp::now());
    saved.map(|events| (events, path.to_path_buf())).map_err(|error| error.why(places, path))
}
