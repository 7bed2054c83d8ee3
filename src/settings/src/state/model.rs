//! Everything that the window knows, and the parts that its answers share.

use std::collections::BTreeMap;
use std::path::PathBuf;

use candor::Places;
use candor::tools::consent::{Change, Consent, Pause};
use candor::tools::registry::Program;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::deed::{Deed, Done};
use super::listing::Listing;
use super::question::Asking;
use super::rows::RowChoice;
use super::window::WindowDesk;
use crate::pages::about::view::By;
use crate::pages::choices::make_preview::{Draft, Known};
use crate::pages::crashes::desk::CrashDesk;
use crate::pages::crashes::read::ReadCrashes;
use crate::pages::feedback::desk::FeedbackDesk;
use crate::pages::find::view::Target;
use crate::pages::frame::action::Page;
use crate::pages::frame::view::{Tone, View};
use crate::pages::history::make_details::EventRead;
use crate::pages::parts::Marked;
use crate::pages::your_data::desk::ServerDesk;
use crate::pages::your_data::view::Wish;
use crate::preferences::Preferences;
use crate::text::Clock;
use crate::worker::message::{AppId, Command, LogState, Programs};

/// Everything that the window knows.
pub struct Model {
    pub(super) places: Places,
    pub(super) zone: TimeZone,
    pub(super) programs: Programs,
    pub(super) selected: Option<AppId>,
    pub(super) page: Page,
    pub(super) drafts: BTreeMap<AppId, Draft>,
    /// What is open of programs that are not shown now.
    pub(super) desks: BTreeMap<AppId, Desk>,
    /// How many editors of crash reports have been opened, so that each has a number of its own.
    pub(super) edits: u64,
    pub(super) log: LogState,
    pub(super) listing: Listing,
    pub(super) known: Known,
    pub(super) rows: RowChoice,
    /// How often the history was opened or turned to another program.
    pub(super) opened: u64,
    pub(super) details: Option<Box<EventRead>>,
    /// The event that the worker is reading, and whether it has changed since that was asked.
    pub(super) reading: Option<(i64, bool)>,
    pub(super) saving: Saving,
    /// What is being searched for, while somebody searches.
    pub(super) find: Option<String>,
    /// What was found last; it stays marked until another page is opened.
    pub(super) marked: Option<Marked<Target>>,
    /// How often something was found.
    pub(super) finds: u64,
    /// How the page "About" arranges what a program may send.
    pub(super) about_by: By,
    pub(super) window: WindowDesk,
    pub(super) crashes: CrashDesk,
    pub(super) server: ServerDesk,
    pub(super) read_crashes: ReadCrashes,
    pub(super) feedback: FeedbackDesk,
    /// How often a server was asked what became of something, so that each time has a number of its own.
    pub(super) asks: u64,
    /// The change that waits for the answer to a question.
    pub(super) asked: Option<Change>,
    /// What waits for a yes before it is done.
    pub(super) asking: Option<Asking>,
    pub(super) said: Vec<Said>,
    /// What was just done; it goes away by itself.
    pub(super) done: Option<Done>,
    /// What to say once the choice that is on its way has been written.
    pub(super) once_written: Option<Deed>,
    /// What is about to be put on the clipboard.
    pub(super) clipboard: Option<String>,
    /// What is about to be opened in the browser.
    pub(super) link: Option<String>,
    pub(super) view: View,
}

/// Something that was said above the page, until the person takes it away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) topic: Topic,
    pub(super) tone: Tone,
    pub(super) text: String,
}

/// How long it is said that something was done: a sentence is read in three seconds, and looked for in a few more.
const DONE_FOR: SignedDuration = SignedDuration::from_secs(8);

/// What a notice is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Topic {
    /// The last choice, which could not be written.
    Choice,
    /// Anything else.
    Other,
}

/// How far the saving of a report has got.
#[derive(Default)]
pub(super) struct Saving {
    /// What kind of report the person wants.
    pub(super) wish: Wish,
    /// How far the one has got that is being written: hundredths, and how many seconds more it takes.
    pub(super) writing: Option<(u64, Option<u64>)>,
    /// What became of the last one.
    pub(super) done: Option<SaveDone>,
    /// Where it could be saved, if there is no native dialog to ask.
    pub(super) ask_path: Option<String>,
}

/// What became of a report. It is put into words when it is shown, in the language of that moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum SaveDone {
    /// It was saved with this many events.
    Saved(u64, PathBuf),
    /// It was not, for a reason in a library's or the system's own words.
    Failed(String),
    /// No path was typed.
    NoName,
    /// What was typed as a day is not a day.
    NotADay,
    /// The last day is before the first one.
    Backwards,
    /// Every tier is left out.
    NoTier,
    /// The person no longer wanted it.
    Stopped,
}

/// What is open on the pages of a program. It belongs to the program: it is there again when the person comes back to the program, and is
/// shown nowhere else.
#[derive(Default)]
pub(super) struct Desk {
    page: Page,
    rows: RowChoice,
    saving: Saving,
    crashes: CrashDesk,
    feedback: FeedbackDesk,
    pub(super) server: ServerDesk,
}

impl Model {
    /// Begins with these programs; `app` is the one to show first.
    pub fn new(
        places: Places,
        zone: TimeZone,
        programs: Programs,
        preferences: Preferences,
        app: Option<&str>,
        now: Timestamp,
    ) -> (Self, Vec<Command>) {
        let known = |app: &AppId| programs.programs.iter().any(|(program, _)| app.is_of(&program.manifest));
        let first = || {
            let here = programs.programs.iter().map(|(program, _)| program).find(|program| program.is_here);
            here.map(|program| AppId::of(&program.manifest))
        };
        let selected = app.map(AppId::from).filter(known).or_else(first);
        let ahead = i64::from(zone.to_offset(now).seconds()) * 1000;
        let mut model = Self {
            places,
            zone,
            programs,
            selected: None,
            page: Page::Choices,
            drafts: BTreeMap::new(),
            desks: BTreeMap::new(),
            edits: 0,
            log: LogState::default(),
            listing: Listing::ahead_of_utc(ahead),
            known: Known::default(),
            rows: RowChoice::default(),
            opened: 0,
            details: None,
            reading: None,
            saving: Saving::default(),
            find: None,
            marked: None,
            finds: 0,
            about_by: By::default(),
            crashes: CrashDesk::default(),
            server: ServerDesk::default(),
            read_crashes: ReadCrashes::default(),
            feedback: FeedbackDesk::default(),
            asks: 0,
            window: WindowDesk { preferences, ..WindowDesk::default() },
            asked: None,
            asking: None,
            said: Vec::new(),
            done: None,
            once_written: None,
            clipboard: None,
            link: None,
            view: View::default(),
        };
        let mut commands = model.select(selected);
        commands.extend(model.choose_listed());
        model.refresh(now);
        (model, commands)
    }

    /// What is drawn.
    pub fn view(&self) -> &View {
        &self.view
    }

    /// When time alone changes what is shown: the first pause that ends, or the next attempt to send what is read.
    pub fn until(&self, now: Timestamp) -> Option<Timestamp> {
        let pauses = self.programs.programs.iter().filter_map(|(_, consent)| consent.choices()?.paused);
        let ends = pauses.filter_map(|pause| match pause {
            Pause::Until(until) => Some(until),
            Pause::UntilResumed => None,
        });
        let sender = self.details.as_ref().map(|read| read.sender);
        let attempts = sender.into_iter().flat_map(|sender| [sender.next_attempt, sender.asked_to_wait]).flatten();
        ends.chain(self.done.as_ref().map(|done| done.until)).chain(attempts).filter(|until| *until > now).min()
    }

    /// Works out again what is shown, after time has passed.
    pub fn pass_time(&mut self, now: Timestamp) {
        self.done.take_if(|done| done.until <= now);
        self.refresh(now);
    }

    pub(super) fn clock(&self, now: Timestamp) -> Clock {
        Clock { now, zone: self.zone.clone() }
    }

    pub(super) fn program(&self) -> Option<&(Program, Consent)> {
        let app = self.selected.as_ref()?;
        self.programs.programs.iter().find(|(program, _)| app.is_of(&program.manifest))
    }

    pub(super) fn draft(&mut self) -> &mut Draft {
        self.drafts.entry(self.selected.clone().unwrap_or_default()).or_default()
    }

    pub(super) fn select(&mut self, app: Option<AppId>) -> Vec<Command> {
        if let Some(before) = std::mem::replace(&mut self.selected, app.clone()) {
            let desk = Desk {
                page: self.page,
                rows: std::mem::take(&mut self.rows),
                saving: std::mem::take(&mut self.saving),
                crashes: std::mem::take(&mut self.crashes),
                feedback: std::mem::take(&mut self.feedback),
                server: std::mem::take(&mut self.server),
            };
            self.desks.insert(before, desk);
        }
        let desk = app.as_ref().and_then(|app| self.desks.remove(app)).unwrap_or_default();
        (self.page, self.rows, self.saving, self.crashes) = (desk.page, desk.rows, desk.saving, desk.crashes);
        self.feedback = desk.feedback;
        self.server = desk.server;
        self.log = LogState { facts: std::mem::take(&mut self.log.facts), ..LogState::default() };
        self.listing = self.listing.anew();
        self.opened += 1;
        self.known = Known { facts: self.log.facts.clone(), ..Known::default() };
        (self.details, self.reading, self.asked) = (None, None, None);
        (self.asking, self.find, self.marked) = (None, None, None);
        self.said.clear();
        (self.done, self.once_written) = (None, None);
        app.map(Command::Watch).into_iter().collect()
    }

    /// How far saving a report about this program has got.
    pub(super) fn saving_of(&mut self, app: &AppId) -> &mut Saving {
        if self.selected.as_ref() == Some(app) {
            &mut self.saving
        } else {
            &mut self.desks.entry(app.clone()).or_default().saving
        }
    }

    /// What the person is in the middle of with crash reports of this program.
    pub(super) fn crashes_of(&mut self, app: &AppId) -> &mut CrashDesk {
        if self.selected.as_ref() == Some(app) {
            &mut self.crashes
        } else {
            &mut self.desks.entry(app.clone()).or_default().crashes
        }
    }

    /// What the person is writing to the makers of this program, which is not shown.
    pub(super) fn feedback_of(&mut self, app: &AppId) -> &mut FeedbackDesk {
        &mut self.desks.entry(app.clone()).or_default().feedback
    }

    /// Says for a while that something was done.
    pub(super) fn say_done(&mut self, deed: Deed, now: Timestamp) {
        self.done = Some(Done { deed, until: now.saturating_add(DONE_FOR).unwrap_or(now) });
    }

    /// Says this once, however often it happens.
    pub(super) fn say(&mut self, tone: Tone, sentence: String) {
        self.say_of(Topic::Other, tone, sentence);
    }

    pub(super) fn say_of(&mut self, topic: Topic, tone: Tone, text: String) {
        let said = Said { topic, tone, text };
        if !self.said.contains(&said) {
            self.said.push(said);
        }
    }

    /// A path as people type it: `~` is the home folder, and a relative path is inside it.
    pub(super) fn typed_path(&self, path: &str) -> PathBuf {
        if path == "~" {
            return self.places.person.clone();
        }
        match path.strip_prefix("~/").or_else(|| path.strip_prefix(r"~\").filter(|_| cfg!(windows))) {
            Some(rest) => self.places.person.join(rest),
            None => self.places.person.join(path),
        }
    }

    /// Has the chosen event read. If it changes meanwhile, it is read again afterwards, so that a growing log asks no faster than
    /// it is answered.
    pub(super) fn read_row(&mut self) -> Option<Command> {
        let row = self.rows.focus?;
        match &mut self.reading {
            Some((reading, changed)) if *reading == row => {
                *changed = true;
                None
            }
            reading => {
                *reading = Some((row, false));
                Some(Command::ReadEvent(row))
            }
        }
    }
}
