//! What the window knows and how it answers a person: plain data, no egui, no file, no clock of its own.

mod crashes;
mod history;
mod programs;
mod rows;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

use candor::consent::{Change, Consent, Pause};
use candor::places::Places;
use candor::registry::Program;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use self::history::Looking;
use self::programs::{Added, WindowDesk};
use self::rows::RowChoice;
use crate::pages;
use crate::pages::action::Action;
use crate::pages::choices::make_preview::{Draft, Known};
use crate::pages::view::{Choices, History, Notice, Offer, Page, ProgramRow, ReportFormat, Tone, View, YourData};
use crate::preferences::Preferences;
use crate::state::question::{Asking, clear_question, identity_question, older_question};
use crate::text::{self as words, figures, labels};
use crate::unseen;
use crate::worker::message::{Command, EventRead, LogState, Message, Programs};

/// Everything that the window knows.
pub struct Model {
    places: Places,
    zone: TimeZone,
    programs: Programs,
    selected: Option<String>,
    page: Page,
    drafts: BTreeMap<String, Draft>,
    log: LogState,
    looking: Looking,
    known: Known,
    rows: RowChoice,
    details: Option<Box<EventRead>>,
    /// The event that the worker is reading, and whether it has changed since that was asked.
    reading: Option<(i64, bool)>,
    report: Report,
    window: WindowDesk,
    crashes: pages::crashes::make::CrashDesk,
    read_crashes: pages::crashes::make::ReadCrashes,
    /// The change that waits for the answer to a question.
    asked: Option<Change>,
    /// What waits for a yes before it is done.
    asking: Option<Asking>,
    said: Vec<(Tone, String)>,
    /// What was said of the last choice that could not be written.
    not_chosen: Option<String>,
    /// What is to be put on the clipboard.
    clipboard: Option<String>,
    view: View,
}

#[derive(Default)]
struct Report {
    saving: bool,
    saved: Option<(String, bool)>,
    ask_path: Option<(ReportFormat, String)>,
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
        let known = |id: &&str| programs.programs.iter().any(|(program, _)| program.manifest.app.id == *id);
        let first = || programs.programs.first().map(|(program, _)| program.manifest.app.id.clone());
        let selected = app.filter(known).map(str::to_owned).or_else(first);
        let ahead = i64::from(zone.to_offset(now).seconds()) * 1000;
        let mut model = Self {
            places,
            zone,
            programs,
            selected: None,
            page: Page::Choices,
            drafts: BTreeMap::new(),
            log: LogState::default(),
            looking: Looking::ahead_of_utc(ahead),
            known: Known { facts: candor::machine::Facts::default(), ..Known::default() },
            rows: RowChoice::default(),
            details: None,
            reading: None,
            report: Report::default(),
            crashes: pages::crashes::make::CrashDesk::default(),
            read_crashes: pages::crashes::make::ReadCrashes::default(),
            window: WindowDesk { preferences, ..WindowDesk::default() },
            asked: None,
            asking: None,
            said: Vec::new(),
            not_chosen: None,
            clipboard: None,
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

    /// When time alone changes what is shown: the first pause that ends.
    pub fn until(&self, now: Timestamp) -> Option<Timestamp> {
        let pauses = self.programs.programs.iter().filter_map(|(_, consent)| consent.record()?.paused);
        let ends = pauses.filter_map(|pause| match pause {
            Pause::Until(until) => Some(until),
            Pause::UntilResumed => None,
        });
        ends.filter(|until| *until > now).min()
    }

    /// Works out again what is shown; time has passed.
    pub fn pass_time(&mut self, now: Timestamp) {
        self.refresh(now);
    }

    fn program(&self) -> Option<&(Program, Consent)> {
        let id = self.selected.as_ref()?;
        self.programs.programs.iter().find(|(program, _)| program.manifest.app.id == *id)
    }

    fn draft(&mut self) -> &mut Draft {
        self.drafts.entry(self.selected.clone().unwrap_or_default()).or_default()
    }

    fn select(&mut self, id: Option<String>) -> Vec<Command> {
        self.selected.clone_from(&id);
        self.page = Page::Choices;
        self.log = LogState { facts: std::mem::take(&mut self.log.facts), ..LogState::default() };
        self.looking = self.looking.anew();
        self.known = Known { facts: self.log.facts.clone(), ..Known::default() };
        (self.rows, self.details, self.reading, self.asked) = (RowChoice::default(), None, None, None);
        self.report = Report::default();
        self.asking = None;
        self.crashes = pages::crashes::make::CrashDesk::default();
        self.said.clear();
        id.map(Command::Watch).into_iter().collect()
    }

    /// One thing that a person did; what the worker has to do about it.
    pub fn apply(&mut self, action: Action, now: Timestamp) -> Vec<Command> {
        let commands = self.act(action, now);
        self.refresh(now);
        commands
    }

    fn act(&mut self, action: Action, now: Timestamp) -> Vec<Command> {
        let id = self.selected.clone().unwrap_or_default();
        let answered = self.program().is_some_and(|(_, consent)| consent.is_answered());
        match action {
            Action::SelectProgram(place) => {
                let listed = self.listed();
                let id = listed.get(place).and_then(|place| self.id_at(*place));
                (self.window.open, self.window.broken) = (false, None);
                if let Some(broken) = place.checked_sub(listed.len()) {
                    self.show_broken(broken);
                }
                return if id.is_some() && id != self.selected { self.select(id) } else { Vec::new() };
            }
            Action::ShowPage(Page::Crashes) => return self.show_crashes(),
            Action::ShowPage(page) => self.page = page,
            Action::SetEverything(on) => return self.decide(if on { Change::Resume } else { Change::Off }),
            Action::SetTier { tier, on } => {
                let draft = self.draft();
                draft.touched = Some(tier.clone());
                if answered {
                    return self.decide(Change::Tier(tier, on));
                }
                if on {
                    draft.tiers.insert(tier);
                } else {
                    draft.tiers.remove(&tier);
                }
            }
            Action::PointAtTier(tier) => self.draft().touched = Some(tier),
            Action::ShareSwitchedOn => {
                let tiers = self.draft().tiers.clone();
                return self.decide(Change::Answer(tiers));
            }
            Action::ShareNothing => return self.decide(Change::Answer(BTreeSet::new())),
            Action::Withhold { entries, withheld } => return self.decide(Change::Withhold(entries, withheld)),
            Action::AnswerNews(yes) => return self.decide(Change::News(yes)),
            Action::ConfirmOlderReader => {
                return self.asked.take().map(|change| Command::Decide(id, change)).into_iter().collect();
            }
            Action::Pause(length) => {
                return self.decide(Change::Pause(pages::choices::make_pause::pause_for(length, now, &self.zone)));
            }
            Action::Keep(kept) => return self.decide(Change::History(kept)),
            Action::AskClear => self.asking = Some(Asking::Clear),
            Action::AskReplaceIdentity => self.asking = Some(Asking::ReplaceIdentity),
            Action::ReplaceIdentity => {
                self.asking = None;
                return vec![Command::ReplaceIdentity(id)];
            }
            Action::Clear => {
                self.asking = None;
                return vec![Command::Clear(id)];
            }
            Action::CloseQuestion => {
                self.asking = None;
                self.asked = None;
                self.crashes.deleting = None;
                self.crashes.leaving = false;
            }
            Action::ChooseEvent(place) => self.draft().event = Some(place),
            Action::SelectRow(row) => {
                self.rows = RowChoice::one(row);
                return self.read_focus().into_iter().collect();
            }
            Action::Rows(action) => return self.act_on_rows(action, now),
            Action::Look(query) => {
                if !query.shows_the_same(self.looking.query()) {
                    // Nobody copies what is not shown any more.
                    self.rows = RowChoice::one(self.rows.focus);
                }
                let zone = self.zone.clone();
                return self.looking.look(query, &self.log.index, &|period| history::since(period, now, &zone));
            }
            Action::SaveReport(format) => {
                self.report = Report { saving: true, ..Report::default() };
                return vec![Command::Save(id, format)];
            }
            Action::SaveReportTo(format, path) => {
                let path = path.trim();
                if path.is_empty() {
                    self.report.saved = Some((words::pages::type_a_name().into(), true));
                    return Vec::new();
                }
                self.report = Report { saving: true, ..Report::default() };
                return vec![Command::SaveTo(id, format, self.typed_path(path))];
            }
            Action::Crash(action) => return self.act_on_crash(action),
            Action::Window(action) => return self.act_on_window(action),
            Action::OpenFolder => return vec![Command::OpenFolder(id)],
            Action::DismissNotice(place) => {
                if place < self.said.len() {
                    self.said.remove(place);
                }
            }
        }
        Vec::new()
    }

    /// A path as people type it: `~` is the home folder, and what is not absolute stands there.
    fn typed_path(&self, path: &str) -> PathBuf {
        match path.strip_prefix("~/") {
            Some(rest) => self.places.home.join(rest),
            None => self.places.home.join(path),
        }
    }

    /// The command that makes a change; or a question first, when an older program could take the change for more than it is.
    fn decide(&mut self, change: Change) -> Vec<Command> {
        let Some((program, consent)) = self.program() else { return Vec::new() };
        let id = program.manifest.app.id.clone();
        let asks = program.may_be_older() && leaves_some_off(program, consent, &change);
        // A program that was decided about by itself is not brought back with the others.
        let kept = if self.window.preferences.turned_off.remove(&id) { self.keep_preferences() } else { Vec::new() };
        if asks {
            self.asked = Some(change);
            return kept;
        }
        std::iter::once(Command::Decide(id, change)).chain(kept).collect()
    }

    /// What the worker found; what it has to do about it.
    pub fn receive(&mut self, message: Message, now: Timestamp) -> Vec<Command> {
        let commands = self.take(message, now);
        self.refresh(now);
        commands
    }

    fn take(&mut self, message: Message, now: Timestamp) -> Vec<Command> {
        match message {
            Message::Programs(programs) => {
                self.programs = programs;
                return self.choose_listed();
            }
            Message::Log(id, log) if Some(&id) == self.selected.as_ref() => {
                self.known = Known {
                    facts: log.facts.clone(),
                    last_sent: log.last_sent.clone(),
                    identity: log.identity.clone(),
                    volume: None,
                };
                self.follow_crashes(&log);
                self.log = *log;
                let mut commands = self.follow_index(now);
                // What is being read may have changed too.
                commands.extend(self.read_row());
                return commands;
            }
            Message::Index(id, index) if Some(&id) == self.selected.as_ref() => {
                self.log.index = index;
                return self.follow_index(now);
            }
            Message::Arranged(number, arranged) => {
                let since = |period| history::since(period, now, &self.zone);
                return self.looking.take_arranged(number, *arranged, &self.log.index, &since);
            }
            Message::Found(number, found) => {
                let since = |period| history::since(period, now, &self.zone);
                return self.looking.take_found(number, found, &self.log.index, &since);
            }
            Message::Event(seq, read) => {
                if self.rows.focus == Some(seq) {
                    self.details = read;
                }
                if let Some((_, changed)) = self.reading.take_if(|(reading, _)| *reading == seq)
                    && changed
                {
                    return self.read_row().into_iter().collect();
                }
            }
            Message::Copied(id, copied) => self.take_copied(&id, *copied),
            Message::Failed(sentence) => self.say(Tone::Failed, sentence),
            Message::Besides(sentence) => self.say(Tone::Attention, sentence),
            Message::Chosen(chosen) => {
                // Whether the last choice could be written is what counts.
                if let Some(old) = self.not_chosen.take() {
                    self.said.retain(|(_, said)| *said != old);
                }
                if let Err(sentence) = chosen {
                    self.not_chosen = Some(sentence.clone());
                    self.say(Tone::Failed, sentence);
                }
            }
            Message::Remark(sentence) => self.say(Tone::Information, sentence),
            Message::Saved(saved) => {
                let saved = saved.map(|saved| match saved {
                    Ok((events, path)) => (words::pages::saved(events, &self.places.shown(&path)), false),
                    Err(error) => (words::pages::not_saved(&error), true),
                });
                self.report = Report { saved, ..Report::default() };
            }
            Message::AskPath(format, path) => {
                self.report = Report { ask_path: Some((format, self.places.shown(&path))), ..Report::default() };
            }
            Message::ManifestChosen(Some(path)) => return vec![Command::AddManifest(path)],
            Message::ManifestChosen(None) => self.window.added = Some(Added::NoDialog),
            Message::Added(added) => return self.take_added(added),
            Message::Crash(id, news) if Some(&id) == self.selected.as_ref() => self.take_crash_news(news),
            Message::Log(..) | Message::Index(..) | Message::Crash(..) | Message::Stopped => {}
        }
        Vec::new()
    }

    /// Has the chosen event read; once more after it is read if it changes meanwhile, so that a log that grows asks no faster than it is
    /// answered.
    fn read_row(&mut self) -> Option<Command> {
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

    fn follow_index(&mut self, now: Timestamp) -> Vec<Command> {
        self.rows.follow(&self.log.index);
        self.known.volume = pages::choices::volume::Volume::of(&self.log.index, now);
        let id = self.selected.clone();
        let manifest = self.programs.programs.iter().map(|(program, _)| program.manifest.as_ref());
        let manifest = manifest.into_iter().find(|manifest| Some(&manifest.app.id) == id.as_ref());
        let since = |period| history::since(period, now, &self.zone);
        self.looking.follow(&self.log.index, manifest, &since)
    }

    fn say(&mut self, tone: Tone, sentence: String) {
        if !self.said.iter().any(|(_, said)| *said == sentence) {
            self.said.push((tone, sentence));
        }
    }

    fn refresh(&mut self, now: Timestamp) {
        let zone = self.zone.clone();
        let time = |at: Timestamp| figures::time(at, now, &zone);
        let listed = self.listed();
        let rows = listed.iter().filter_map(|place| self.programs.programs.get(*place)).map(|(program, consent)| {
            let (state, dot) = pages::make::state(program, consent, now);
            ProgramRow { name: program.manifest.app.name.clone(), state, dot }
        });
        let mut view = View { programs: rows.chain(self.broken_rows()).collect(), page: self.page, ..View::default() };
        let place =
            self.programs.programs.iter().position(|(program, _)| Some(&program.manifest.app.id) == self.selected.as_ref());
        view.selected = place.and_then(|place| listed.iter().position(|listed| *listed == place));
        if let Some(broken) = self.broken_place() {
            view.selected = Some(listed.len() + broken);
        }
        view.settings = self.settings_page();
        view.broken = self.broken_page();
        view.all_programs = self.all_programs();
        view.notices = self.said();
        if let Some((program, consent)) = place.and_then(|place| self.programs.programs.get(place)) {
            let empty = Draft::default();
            let draft = self.drafts.get(&program.manifest.app.id).unwrap_or(&empty);
            if !consent.is_answered() {
                view.page = Page::Choices;
            }
            view.header = pages::choices::make::header(program, consent, view.page, &self.log.summary, &time);
            view.notices.extend(pages::make::notices(program, consent, &self.places, now, &time));
            let news = pages::make::news(consent);
            if consent.is_answered() && !news.is_empty() {
                view.notices.push(pages::make::news_notice(program));
                view.news = news;
            }
            view.notices.extend(self.log_notices());
            view.choices = Choices {
                answering: !consent.is_answered(),
                tiers: pages::choices::make::cards(program, consent, draft, self.known.volume.as_ref(), now, &time),
                preview: pages::choices::make_preview::preview(consent, draft, &self.known, now),
                kept_in: kept_in(program, &self.places),
                pause: pages::choices::make_pause::pause(program, consent, now, &time),
            };
            let rows = self.looking.rows(&self.log.index, &self.zone, now);
            view.history = History {
                empty: String::new(),
                query: self.looking.query().clone(),
                found: self.looking.found(rows.len(), self.log.index.len()),
                searching: self.looking.is_searching(),
                chart: self.looking.chart(&self.zone, now),
                rows,
                selected: self.rows.focus,
                chosen: Arc::clone(&self.rows.chosen),
                copied: self.rows.copied.clone(),
                details: self.details.as_ref().map(|read| pages::history::make::details(&program.manifest, read, &time)),
                tiers: program.manifest.tiers.iter().map(|tier| (tier.id.clone(), words::of(&tier.name))).collect(),
                events: program.manifest.events.iter().map(|event| (event.name.clone(), words::of(&event.title))).collect(),
            };
            if self.log.index.is_empty() && self.log.index.is_complete() {
                view.history.empty = match self.log.problem {
                    Some(_) => words::reasons::history_unreadable().into(),
                    None => words::pages::history_empty(&program.manifest.app.name),
                };
            }
            view.your_data = YourData {
                kept: consent.record().map(|record| record.history).unwrap_or_default(),
                can_clear: !self.log.index.is_empty(),
                saving: self.report.saving,
                saved: self.report.saved.clone(),
                ask_path: self.report.ask_path.clone(),
                ..pages::your_data::make::your_data(
                    program,
                    &self.log.summary,
                    &self.log.identity,
                    &self.log.decisions,
                    now,
                    &time,
                )
            };
            if self.log.problem.is_some() {
                words::reasons::history_unreadable().clone_into(&mut view.your_data.summary);
            }
            view.about = pages::your_data::make::about(program, &self.places);
            view.question = self.asked.as_ref().map(|_| older_question(&program.manifest.app.name));
            match self.asking {
                Some(Asking::Clear) => {
                    let (name, index) = (&program.manifest.app.name, &self.log.index);
                    view.question = Some(clear_question(name, index.len(), index.waiting()));
                }
                Some(Asking::ReplaceIdentity) => view.question = Some(identity_question()),
                None => {}
            }
            if consent.is_answered() {
                self.read_crashes.follow(program, &self.log.held);
                let held = (self.log.held.as_slice(), &self.read_crashes);
                view.crashes =
                    pages::crashes::make::crashes(program, consent, held, &self.log.index, &self.crashes, now, &time);
                view.question = view.question.or_else(|| self.crash_question());
            }
            if view.page == Page::Crashes && view.crashes.is_none() {
                view.page = Page::Choices;
            }
            pages::crashes::make::announce(&mut view);
        }
        view.notices.extend(self.undrawn_notice());
        self.view = view;
    }

    fn said(&self) -> Vec<Notice> {
        let notice = |(place, (tone, text)): (usize, &(Tone, String))| Notice {
            tone: *tone,
            text: text.clone(),
            details: Vec::new(),
            offers: vec![Offer { label: labels::dismiss().into(), action: Action::DismissNotice(place) }],
        };
        self.said.iter().enumerate().map(notice).collect()
    }

    fn log_notices(&self) -> Vec<Notice> {
        let notice = |tone, text: String, details: Vec<String>| Notice { tone, text, details, offers: Vec::new() };
        let mut notices = Vec::new();
        if let Some(problem) = &self.log.problem {
            let why = vec![unseen::named(problem).into_owned()];
            notices.push(notice(Tone::Failed, words::reasons::history_unreadable().into(), why));
        }
        if !self.log.set_aside.is_empty() {
            let files = self.log.set_aside.iter().map(|path| self.places.shown(path)).collect();
            notices.push(notice(Tone::Attention, words::reasons::history_set_aside().into(), files));
        }
        notices
    }
}

/// Whether this change would write that the main switch is on while some tier is off.
fn leaves_some_off(program: &Program, consent: &Consent, change: &Change) -> bool {
    let record = consent.record();
    let is_on = |tier: &str| record.is_some_and(|record| record.tiers.get(tier) == Some(&true));
    let enabled = record.is_some_and(|record| record.enabled);
    let after = |tier: &str| match change {
        Change::Answer(tiers) => tiers.contains(tier),
        Change::Tier(changed, true) => changed == tier || (is_on(tier) && enabled),
        _ => is_on(tier),
    };
    let turns_on = match change {
        Change::Answer(tiers) => !tiers.is_empty(),
        Change::Tier(_, true) | Change::Resume => true,
        // A no is never asked about: what the file says of the main switch stays as it was, and a notice says what that means.
        _ => false,
    };
    turns_on && !program.manifest.tiers.iter().all(|tier| after(&tier.id))
}

fn kept_in(program: &Program, places: &Places) -> String {
    let path = places.shown(&program.consent_file(places).path);
    let name = &program.manifest.app.name;
    words::pages::kept_in(&path, name, program.may_be_older())
}

#[cfg(test)]
mod tests;
