//! Saving reports, on threads of their own: a dialog waits for a person, and a long history takes a while to write.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use candor::Places;
use candor::tools::registry::Program;
use jiff::Timestamp;

use super::inbox::Outbox;
use super::message::{AppId, Message, Saved, Wanted};
use super::{NO_DIALOG, Worker};
use crate::report::{self, Existing, NotSaved, Order};
use crate::text::{self, labels};

/// How often the window hears how far a report has got: as often as a person reads a number.
const BETWEEN: Duration = Duration::from_millis(200);

/// One report on its way.
struct Saving {
    app: AppId,
    places: Places,
    order: Order,
    stop: Arc<AtomicBool>,
    outbox: Outbox,
}

impl Worker {
    pub(super) fn save(&mut self, app: &AppId, wanted: &Wanted, path: PathBuf) {
        let not_saved = |why| Message::Saved(app.clone(), Some(Saved::Failed(why)));
        let Some(saving) = self.begin_saving(app, wanted) else {
            self.outbox.send(not_saved(labels::program_gone().to_owned()));
            return;
        };
        // A name that was typed may be that of a file that nobody thought of.
        self.on_a_thread_or("candor-report", not_saved, move || saving.save(&path, Existing::Stays));
    }

    pub(super) fn ask_and_save(&mut self, app: &AppId, wanted: &Wanted) {
        let not_saved = |why| Message::Saved(app.clone(), Some(Saved::Failed(why)));
        let Some(saving) = self.begin_saving(app, wanted) else {
            self.outbox.send(not_saved(labels::program_gone().to_owned()));
            return;
        };
        self.on_a_thread_or("candor-dialog", not_saved, move || {
            let (asked, name, person) = (Instant::now(), saving.order.file_name(), saving.places.person.clone());
            let format = saving.order.format;
            let dialog = rfd::FileDialog::new().set_directory(&person).set_file_name(&name);
            match dialog.add_filter((format.kind)(), &[format.id]).save_file() {
                // The dialog has asked.
                Some(path) => saving.save(&path, Existing::MayBeReplaced),
                None if asked.elapsed() < NO_DIALOG => {
                    saving.outbox.send(Message::AskPath(saving.app.clone(), person.join(name)));
                }
                None => {
                    saving.outbox.send(Message::Saved(saving.app.clone(), None));
                }
            }
        });
    }

    /// Saves no report for this program any more.
    pub(super) fn cancel_save(&mut self, app: &AppId) {
        if let Some(stop) = self.saving.remove(app) {
            stop.store(true, Ordering::Release);
        }
    }

    /// Opens a report that was saved, or the folder with it.
    pub(super) fn show_report(&self, path: PathBuf, folder: bool) {
        let path = if folder { path.parent().map(Path::to_path_buf).unwrap_or(path) } else { path };
        let not_opened = text::pages::not_opened(&self.places.shown(&path));
        self.open(path, not_opened);
    }

    fn begin_saving(&mut self, app: &AppId, wanted: &Wanted) -> Option<Saving> {
        let program = self.program(app)?;
        let here = |program: &Program| program.is_here;
        let all = || self.programs.programs.iter().map(|(program, _)| program.clone()).filter(here).collect();
        let programs = if wanted.about_all && self.only.is_none() { all() } else { vec![program] };
        let order =
            Order { programs, format: report::format(wanted.format.0)?, part: wanted.part.clone(), now: Timestamp::now() };
        let stop = Arc::new(AtomicBool::new(false));
        self.saving.insert(app.clone(), Arc::clone(&stop));
        Some(Saving { app: app.clone(), places: self.places.clone(), order, stop, outbox: self.outbox.clone() })
    }
}

impl Saving {
    fn save(&self, path: &Path, existing: Existing) {
        let Self { app, places, order, stop, outbox } = self;
        let (begun, mut last) = (Instant::now(), Instant::now());
        let saved = report::save(places, order, path, existing, &mut |progress| {
            if last.elapsed() >= BETWEEN {
                last = Instant::now();
                let left = progress.remaining(begun.elapsed()).map(|left| left.as_secs());
                outbox.send(Message::Saving(app.clone(), progress.percent(), left));
            }
            !stop.load(Ordering::Acquire)
        });
        let saved = match saved {
            Ok(events) => Saved::In(events, path.to_path_buf()),
            Err(NotSaved::Stopped) => Saved::Stopped,
            Err(error) => Saved::Failed(error.why(places, path)),
        };
        outbox.send(Message::Saved(app.clone(), Some(saved)));
    }
}
