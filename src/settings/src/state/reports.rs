//! The report that the person wants: what they chose for it, and what became of it.

use std::path::PathBuf;

use candor::tools::log::Part;
use jiff::tz::TimeZone;

use super::model::{Model, SaveDone};
use crate::report;
use crate::worker::message::{AppId, Command, Saved, Wanted};

impl Model {
    /// Saves a report: to a path that was typed, or where the native dialog says.
    pub(super) fn save(&mut self, app: AppId, typed: Option<&str>) -> Vec<Command> {
        let wanted = match (typed, self.wanted()) {
            (Some(""), _) => Err(SaveDone::NoName),
            (_, wanted) => wanted,
        };
        let wanted = match wanted {
            Ok(wanted) => Box::new(wanted),
            Err(done) => {
                self.saving.done = Some(done);
                return Vec::new();
            }
        };
        (self.saving.writing, self.saving.done) = (Some((0, None)), None);
        self.saving.ask_path = typed.map(ToOwned::to_owned);
        match typed {
            Some(path) => vec![Command::SaveTo { app, wanted, path: self.typed_path(path) }],
            None => vec![Command::Save { app, wanted }],
        }
    }

    /// What the person chose, if there can be such a report.
    fn wanted(&self) -> Result<Wanted, SaveDone> {
        let wish = &self.saving.wish;
        let between = report::between(&wish.from, &wish.until, &TimeZone::system());
        let (from, until) = between.map_err(|why| match why {
            report::NoDays::NotADay(_) => SaveDone::NotADay,
            report::NoDays::Backwards => SaveDone::Backwards,
        })?;
        let mut tiers = Vec::new();
        if let Some((program, _)) = self.program().filter(|_| !wish.left_out.is_empty() && !wish.about_all) {
            let all = program.manifest.tiers.iter().map(|tier| tier.id.clone());
            tiers = all.filter(|tier| !wish.left_out.contains(tier)).collect();
            if tiers.is_empty() {
                return Err(SaveDone::NoTier);
            }
        }
        Ok(Wanted { format: wish.format, part: Part { from, until, tiers }, about_all: wish.about_all })
    }

    /// A report was saved, or not.
    pub(super) fn take_saved(&mut self, app: &AppId, saved: Option<Saved>) {
        let done = saved.map(|saved| match saved {
            Saved::In(events, path) => SaveDone::Saved(events, path),
            Saved::Failed(why) => SaveDone::Failed(why),
            Saved::Stopped => SaveDone::Stopped,
        });
        let saving = self.saving_of(app);
        // What was typed can be corrected.
        saving.ask_path = saving.ask_path.take().filter(|_| matches!(done, Some(SaveDone::Failed(_))));
        (saving.writing, saving.done) = (None, done);
    }

    /// Opens the report that was saved last, or its folder.
    pub(super) fn show_report(&self, folder: bool) -> Vec<Command> {
        let path = |done: &SaveDone| -> Option<PathBuf> {
            if let SaveDone::Saved(_, path) = done { Some(path.clone()) } else { None }
        };
        let path = self.saving.done.as_ref().and_then(path);
        path.map(|path| Command::ShowReport { path, folder }).into_iter().collect()
    }
}
