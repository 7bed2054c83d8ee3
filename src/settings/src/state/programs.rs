//! What the model does about the window's own settings and the list of programs, including the switch for all of them.

use std::ffi::OsStr;

use candor::tools::consent::Change;
use candor::tools::registry::{Broken, Refusal};
use candor::tools::unseen;

use super::act::leaves_some_off;
use super::model::Model;
use super::window::{Added, WindowDesk};
use crate::pages::find::view::Target;
use crate::pages::frame::view::{Notice, Tone};
use crate::pages::parts::{AllPrograms, Dot, Marked, Switch};
use crate::pages::programs::action::ProgramsAction;
use crate::pages::programs::view::{BrokenPage, ProgramRow};
use crate::pages::settings::action::SettingsAction;
use crate::pages::settings::view::SettingsPage;
use crate::preferences::Preferences;
use crate::text::{self, Language, labels, window as words};
use crate::worker::message::{AppId, Command};

impl Model {
    /// What the person chose about the window.
    pub fn preferences(&self) -> &Preferences {
        &self.window.preferences
    }

    /// Takes over preferences that were read, or that the person changed by the window's frame or the keyboard.
    pub fn set_preferences(&mut self, preferences: Preferences, now: jiff::Timestamp) -> Vec<Command> {
        self.window.preferences = preferences;
        let commands = self.choose_listed();
        self.refresh(now);
        commands
    }

    /// Notes the chosen language if no font here can draw it. Returns whether that is news.
    pub fn set_undrawn(&mut self, language: Option<&'static Language>) -> bool {
        std::mem::replace(&mut self.window.undrawn, language) != language
    }

    /// Says everything anew, after this thread's language has changed.
    pub fn speak(&mut self, language: &'static Language, now: jiff::Timestamp) -> Vec<Command> {
        self.listing.forget_words();
        let mut commands = vec![Command::Speak(language)];
        commands.extend(self.follow_index(now));
        self.refresh(now);
        commands
    }

    /// The indices, among all programs, of those that are listed, in order.
    pub(super) fn listed(&self) -> Vec<usize> {
        self.not_hidden(true)
    }

    /// The same of those that are not on this computer.
    pub(super) fn absent(&self) -> Vec<usize> {
        self.not_hidden(false)
    }

    fn not_hidden(&self, is_here: bool) -> Vec<usize> {
        let hidden = &self.window.preferences.hidden;
        let programs = self.programs.programs.iter().map(|(program, _)| program).enumerate();
        let these = programs.filter(|(_, program)| program.is_here == is_here && !hidden.contains(&program.manifest.app.id));
        these.map(|(position, _)| position).collect()
    }

    /// Shows a listed program if the current one is hidden or gone.
    pub(super) fn choose_listed(&mut self) -> Vec<Command> {
        let ids: Vec<AppId> = self.listed().into_iter().filter_map(|position| self.id_at(position)).collect();
        let absent: Vec<AppId> = self.absent().into_iter().filter_map(|position| self.id_at(position)).collect();
        if self.broken_position().is_none()
            && let Some(mended) = self.window.broken.take()
            && let Some(id) = ids.iter().find(|id| mended.file_stem() == Some(OsStr::new(id.as_str())))
            && self.selected.as_ref() != Some(id)
        {
            return self.select(Some(id.clone()));
        }
        match &self.selected {
            Some(selected) if ids.contains(selected) || absent.contains(selected) => Vec::new(),
            gone => {
                // What was shown may no longer be usable; with nothing else to show, say what is wrong.
                let is_it = |broken: &Broken| broken.path.file_stem() == gone.as_ref().map(|app| OsStr::new(app.as_str()));
                let position = self.programs.broken.iter().position(is_it).or_else(|| ids.is_empty().then_some(0));
                if let Some(position) = position.filter(|_| self.window.broken.is_none()) {
                    self.show_broken(position);
                }
                self.select(ids.into_iter().next())
            }
        }
    }

    pub(super) fn id_at(&self, position: usize) -> Option<AppId> {
        self.programs.programs.get(position).map(|(program, _)| AppId::of(&program.manifest))
    }

    /// Shows what was chosen in the list: a program or, after all of them, a manifest that cannot be used.
    fn show(&mut self, position: usize) -> Vec<Command> {
        let listed = self.listed();
        let id = listed.get(position).and_then(|listed| self.id_at(*listed));
        (self.window.open, self.window.broken) = (false, None);
        if let Some(broken) = position.checked_sub(listed.len()) {
            self.show_broken(broken);
        }
        if id.is_some() && id != self.selected { self.select(id) } else { Vec::new() }
    }

    pub(super) fn act_on_programs(&mut self, action: &ProgramsAction) -> Vec<Command> {
        match *action {
            ProgramsAction::Select(position) => return self.show(position),
            ProgramsAction::SelectAbsent(position) => {
                (self.window.open, self.window.broken) = (false, None);
                let id = self.absent().get(position).and_then(|absent| self.id_at(*absent));
                return if id.is_some() && id != self.selected { self.select(id) } else { Vec::new() };
            }
            ProgramsAction::ShowAbsent(shown) => self.window.shows_absent = shown,
            ProgramsAction::TryDemo => return vec![Command::TryDemo],
            ProgramsAction::AllPrograms(on) => return self.changing_preferences(|model| model.switch_all(on)),
            ProgramsAction::ShowSettings(open) => (self.window.open, self.window.added) = (open, None),
            ProgramsAction::AddProgram => {
                (self.window.open, self.window.added) = (true, None);
                self.window.asks_path += 1;
            }
            ProgramsAction::ForgetManifest(position) => {
                return self.changing_preferences(|model| {
                    let added = &mut model.window.preferences.added;
                    if let Some(broken) = model.programs.broken.get(position) {
                        added.retain(|added| *added != broken.path);
                    }
                    vec![Command::Given(added.clone())]
                });
            }
        }
        Vec::new()
    }

    pub(super) fn act_on_settings(&mut self, action: SettingsAction) -> Vec<Command> {
        match action {
            SettingsAction::Close => (self.window.open, self.window.added) = (false, None),
            SettingsAction::AskManifest => return vec![Command::AskManifest],
            SettingsAction::AddManifest(path) => {
                let path = path.trim();
                if path.is_empty() {
                    self.window.added = Some(Added::NoPath);
                    return Vec::new();
                }
                return vec![Command::AddManifest(self.typed_path(path))];
            }
            SettingsAction::AllPrograms(on) => return self.changing_preferences(|model| model.switch_all(on)),
            SettingsAction::Unhide(id) => {
                return self.changing_preferences(|model| {
                    model.window.preferences.hidden.remove(&id);
                    model.choose_listed()
                });
            }
            SettingsAction::Theme(theme) => return self.prefer(|kept| kept.theme = theme),
            SettingsAction::TextSize(percent) => return self.prefer(|kept| kept.text_size = percent),
            SettingsAction::Language(tag) => return self.prefer(|kept| kept.language = tag),
            SettingsAction::LessMovement(less) => return self.prefer(|kept| kept.less_movement = less),
        }
        Vec::new()
    }

    pub(super) fn hide(&mut self, id: String) -> Vec<Command> {
        self.changing_preferences(|model| {
            model.window.preferences.hidden.insert(id);
            model.choose_listed()
        })
    }

    fn prefer(&mut self, change: impl FnOnce(&mut Preferences)) -> Vec<Command> {
        self.changing_preferences(|model| {
            change(&mut model.window.preferences);
            Vec::new()
        })
    }

    /// Runs this, and has the preferences kept if it changed them.
    fn changing_preferences(&mut self, change: impl FnOnce(&mut Self) -> Vec<Command>) -> Vec<Command> {
        let before = self.window.preferences.clone();
        let mut commands = change(self);
        if self.window.preferences != before {
            commands.extend(self.keep_preferences());
        }
        commands
    }

    /// The command that has the worker keep the preferences.
    pub fn keep_preferences(&self) -> Vec<Command> {
        vec![Command::Keep(Box::new(self.window.preferences.clone()))]
    }

    /// The language of the window.
    pub fn language(&self) -> &'static Language {
        Language::chosen(self.window.preferences.language.as_deref())
    }

    /// A manifest was added, or not.
    pub(super) fn take_added(&mut self, added: Result<(std::path::PathBuf, AppId), String>) -> Vec<Command> {
        match added {
            Err(why) => {
                self.window.added = Some(Added::Not(why));
                Vec::new()
            }
            Ok((path, app)) => {
                let kept = &mut self.window.preferences;
                if !kept.added.contains(&path) {
                    kept.added.push(path);
                }
                kept.hidden.remove(app.as_str());
                let given = kept.added.clone();
                let found = self.programs.programs.iter().find(|(program, _)| app.is_of(&program.manifest));
                let name = found.map_or(app.as_str().to_owned(), |(program, _)| program.manifest.app.name.clone());
                self.window.added = Some(Added::Program(name));
                std::iter::once(Command::Given(given)).chain(self.keep_preferences()).collect()
            }
        }
    }

    /// Stops saying what was said about older versions of the program that is shown.
    pub(super) fn set_older_aside(&mut self) -> Vec<Command> {
        self.changing_preferences(|model| {
            let id = model.selected.as_ref().map(|app| app.as_str().to_owned());
            model.window.preferences.older_aside.extend(id);
            Vec::new()
        })
    }

    /// Off turns off every program that may send; on turns on those and no others.
    fn switch_all(&mut self, on: bool) -> Vec<Command> {
        let mut commands = Vec::new();
        let mut left_off = Vec::new();
        let before = std::mem::take(&mut self.window.preferences.turned_off);
        if !on {
            self.window.preferences.turned_off.clone_from(&before);
            let (folders, files): (Vec<_>, Vec<_>) = self.programs.broken.iter().partition(|broken| is_about_a_folder(broken));
            let files: Vec<String> = files.into_iter().map(file_name).collect();
            let shown = |broken: &Broken| unseen::named(&self.places.shown(&broken.path)).into_owned();
            let folders: Vec<String> = folders.into_iter().map(shown).collect();
            if !files.is_empty() {
                self.say(Tone::Attention, words::all_programs_not_reached(&files));
            }
            if !folders.is_empty() {
                self.say(Tone::Attention, words::all_programs_not_looked_into(&folders));
            }
        }
        for (program, consent) in &self.programs.programs {
            let app = &program.manifest.app;
            let enabled = consent.is_answered() && consent.choices().is_some_and(|record| record.enabled);
            if !on && enabled {
                self.window.preferences.turned_off.insert(app.id.clone());
                commands.push(Command::Decide { app: AppId::of(&program.manifest), change: Change::Off });
            } else if on && before.contains(&app.id) && !enabled {
                // A program that might take the main switch to mean more than it does gets a question of its own.
                if program.may_be_older() && leaves_some_off(program, consent, &Change::Resume) {
                    left_off.push(app.name.clone());
                } else {
                    commands.push(Command::Decide { app: AppId::of(&program.manifest), change: Change::Resume });
                }
            }
        }
        if !left_off.is_empty() {
            self.say(Tone::Attention, words::all_programs_left_off(&left_off));
        }
        commands
    }

    pub(super) fn all_programs(&self) -> Option<AllPrograms> {
        let answered: Vec<_> = self.programs.programs.iter().filter(|(_, consent)| consent.is_answered()).collect();
        if answered.len() < 2 {
            return None;
        }
        let on = answered.iter().any(|(_, consent)| consent.choices().is_some_and(|record| record.enabled));
        let back = &self.window.preferences.turned_off;
        let nothing_back = !answered.iter().any(|(program, _)| back.contains(&program.manifest.app.id));
        let locked = (!on && nothing_back).then(|| labels::all_programs_locked().to_owned());
        Some(AllPrograms { switch: Switch { on, idle: false, locked }, means: labels::all_programs_off_means().to_owned() })
    }

    pub(super) fn settings_page(&self) -> Option<SettingsPage> {
        let WindowDesk { preferences, open: true, added, asks_path, undrawn, .. } = &self.window else { return None };
        let system = (None, words::language_system(Language::of_the_system().name()));
        let others = Language::all().map(|language| (Some(language.tag.to_owned()), language.name().to_owned()));
        let languages: Vec<_> = std::iter::once(system).chain(others).collect();
        let language = languages.iter().position(|(tag, _)| *tag == preferences.language).unwrap_or(0);
        let hidden = self.programs.programs.iter().map(|(program, _)| &program.manifest.app);
        let hidden = hidden.filter(|app| preferences.hidden.contains(&app.id)).map(|app| (app.id.clone(), app.name.clone()));
        Some(SettingsPage {
            theme: preferences.theme,
            text_size: preferences.text_size,
            languages,
            language,
            less_movement: preferences.less_movement,
            hidden: hidden.collect(),
            marked: self.marked.as_ref().and_then(|marked| match &marked.what {
                Target::Setting(setting) => Some(Marked { what: *setting, number: marked.number }),
                _ => None,
            }),
            undrawn: undrawn.map(|language| words::fonts_missing(language.tag)),
            unusable: preferences
                .unreadable
                .then(|| words::settings_unreadable(&self.places.shown(&Preferences::set_aside(&self.places)))),
            home: format!("~{}", std::path::MAIN_SEPARATOR),
            asks_path: *asks_path,
            added: added.as_ref().map(Added::said),
        })
    }

    /// Says on every page, in English, that the chosen language cannot be drawn here.
    pub(super) fn undrawn_notice(&self) -> Option<Notice> {
        let language = self.window.undrawn?;
        let text = words::fonts_missing(language.tag);
        Some(Notice { tone: Tone::Attention, text, details: Vec::new(), offers: Vec::new() })
    }

    /// The programs at the end of the list, whose manifests cannot be used.
    pub(super) fn broken_rows(&self) -> impl Iterator<Item = ProgramRow> {
        let row = |broken: &Broken| ProgramRow {
            name: file_name(broken),
            state: match broken.reason {
                Refusal::LeftOut(_) => labels::state_left_out(),
                Refusal::Folder(..) => labels::state_unread(),
                _ => labels::state_broken(),
            }
            .to_owned(),
            dot: Dot::Attention,
        };
        self.programs.broken.iter().map(row)
    }

    /// Shows the manifest at this position among those that cannot be used.
    pub(super) fn show_broken(&mut self, position: usize) {
        self.window.broken = self.programs.broken.get(position).map(|broken| broken.path.clone());
    }

    /// The position, among the broken ones, of the one that is shown.
    pub(super) fn broken_position(&self) -> Option<usize> {
        let path = self.window.broken.as_ref()?;
        self.programs.broken.iter().position(|broken| broken.path == *path)
    }

    /// What is wrong; a manifest that was added by hand can be taken off the list.
    pub(super) fn broken_page(&self) -> Option<BrokenPage> {
        let position = self.broken_position()?;
        let broken = self.programs.broken.get(position)?;
        Some(BrokenPage {
            title: file_name(broken),
            sentence: match broken.reason {
                Refusal::LeftOut(_) => labels::manifests_left_out().to_owned(),
                Refusal::Folder(..) => labels::manifests_unread().to_owned(),
                _ => labels::manifest_broken().to_owned(),
            },
            facts: vec![
                (labels::broken_why().to_owned(), unseen::named(&text::troubles::refusal(&broken.reason)).into_owned()),
                (labels::broken_file().to_owned(), unseen::named(&self.places.shown(&broken.path)).into_owned()),
            ],
            forget: Some(position).filter(|_| self.window.preferences.added.contains(&broken.path)),
        })
    }
}

/// Whether it stands for the programs whose manifests are in a folder, and which are not known.
fn is_about_a_folder(broken: &Broken) -> bool {
    matches!(broken.reason, Refusal::Folder(..) | Refusal::LeftOut(_))
}

/// The name of its file; nothing else is known about the program.
fn file_name(broken: &Broken) -> String {
    unseen::named(&broken.path.file_name().unwrap_or(broken.path.as_os_str()).to_string_lossy()).into_owned()
}
