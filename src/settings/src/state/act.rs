//! Turns what a person did into changes of the model and commands for the worker, so that buttons, menus and keys all mean the
//! same.

use std::collections::BTreeSet;
use std::sync::Arc;

use candor::tools::consent::{Change, Consent};
use candor::tools::registry::Program;
use jiff::Timestamp;

use super::deed::Deed;
use super::listing;
use super::model::Model;
use super::question::Asking;
use super::rows::RowChoice;
use crate::pages::about::action::AboutAction;
use crate::pages::choices::action::ChoicesAction;
use crate::pages::choices::make_pause::pause_for;
use crate::pages::choices::make_preview::Draft;
use crate::pages::fields::view::Withhold;
use crate::pages::find::action::FindAction;
use crate::pages::frame::action::{Action, Page};
use crate::pages::history::action::HistoryAction;
use crate::pages::history::columns;
use crate::pages::your_data::action::YourDataAction;
use crate::worker::message::{AppId, Command};

impl Model {
    /// One thing that a person did; what the worker has to do about it.
    pub fn apply(&mut self, action: Action, now: Timestamp) -> Vec<Command> {
        let commands = self.act(action, now);
        self.refresh(now);
        commands
    }

    fn act(&mut self, action: Action, now: Timestamp) -> Vec<Command> {
        match action {
            Action::ShowPage(Page::Crashes) => return self.show_crashes(),
            Action::ShowPage(page) => {
                if page == Page::History && self.page != page {
                    self.opened += 1;
                }
                (self.page, self.marked) = (page, None);
            }
            Action::SetEverything(on) => return self.decide(if on { Change::Resume } else { Change::Off }),
            Action::ConfirmOlderReader => {
                let app = self.selected.clone().unwrap_or_default();
                return self.asked.take().map(|change| Command::Decide { app, change }).into_iter().collect();
            }
            Action::CloseQuestion => self.close_question(),
            Action::SetOlderAside => return self.set_older_aside(),
            Action::DismissNotice(position) => {
                if position < self.said.len() {
                    self.said.remove(position);
                }
            }
            Action::Choices(action) => return self.act_on_choices(action, now),
            Action::History(action) => return self.act_on_history(action, now),
            Action::Crash(action) => return self.act_on_crash(action),
            Action::Feedback(action) => return self.act_on_feedback(action, now),
            Action::YourData(action) => return self.act_on_your_data(action, now),
            Action::About(AboutAction::OpenFolder) => {
                return self.selected.clone().map(Command::OpenFolder).into_iter().collect();
            }
            Action::Find(action) => self.act_on_find(action),
            Action::About(AboutAction::Search) => self.act_on_find(FindAction::Open),
            Action::About(AboutAction::ShowBy(by)) => self.about_by = by,
            Action::About(AboutAction::Hide(id)) => return self.hide(id),
            Action::Settings(action) => return self.act_on_settings(action),
            Action::Programs(action) => return self.act_on_programs(&action),
        }
        Vec::new()
    }

    fn close_question(&mut self) {
        self.asking = None;
        self.asked = None;
        self.crashes.deleting = None;
        self.crashes.leaving = false;
    }

    fn act_on_choices(&mut self, action: ChoicesAction, now: Timestamp) -> Vec<Command> {
        match action {
            ChoicesAction::SetTier { tier, on } => return self.set_tier(tier, on),
            ChoicesAction::PointAtTier(tier) => self.draft().touched = Some(tier),
            ChoicesAction::ShareSwitchedOn => {
                let Draft { tiers, withheld, .. } = self.draft().clone();
                return self.decide(Change::Answer { tiers, withheld });
            }
            ChoicesAction::ShareNothing => {
                // A no allows nothing again; what was to be left out stays so for when it becomes a yes.
                let withheld = self.draft().withheld.iter().filter(|(_, withheld)| **withheld);
                let withheld = withheld.map(|(entry, withheld)| (entry.clone(), *withheld)).collect();
                return self.decide(Change::Answer { tiers: BTreeSet::new(), withheld });
            }
            ChoicesAction::Withhold(asked) => return self.withhold(asked),
            ChoicesAction::AnswerNews(yes) => return self.decide(Change::News(yes)),
            ChoicesAction::SeenWords => return self.decide(Change::Seen),
            ChoicesAction::Pause(length) => return self.decide(Change::Pause(pause_for(length, &self.clock(now)))),
            ChoicesAction::Search => self.act_on_find(FindAction::Open),
            ChoicesAction::ChooseEvent(position) => self.draft().event = Some(position),
        }
        Vec::new()
    }

    /// Before the first answer, a switch changes only the draft; after it, it decides.
    pub(super) fn set_tier(&mut self, tier: String, on: bool) -> Vec<Command> {
        let answered = self.program().is_some_and(|(_, consent)| consent.is_answered());
        let draft = self.draft();
        draft.touched = Some(tier.clone());
        draft.moved = Some(tier.clone());
        // What a switch changes is shown, whichever message was chosen before.
        draft.event = None;
        if answered {
            return self.decide(Change::Tier(tier, on));
        }
        if on {
            draft.tiers.insert(tier);
        } else {
            draft.tiers.remove(&tier);
        }
        Vec::new()
    }

    /// Does the same with single fields.
    fn withhold(&mut self, Withhold { entries, withheld }: Withhold) -> Vec<Command> {
        let Some((program, consent)) = self.program() else { return Vec::new() };
        let manifest = Arc::clone(&program.manifest);
        let answered = consent.is_answered();
        let in_file = |entry: &String| consent.choices().is_some_and(|record| record.withheld_fields.contains(entry));
        // What the file says anyway is not a part of the draft.
        let news: Vec<(String, bool)> = entries.iter().map(|entry| (entry.clone(), in_file(entry) != withheld)).collect();
        let draft = self.draft();
        let shown = draft.event.and_then(|place| manifest.events.get(place));
        let is_in = |event: &str| entries.iter().any(|entry| entry.split_once('/').is_some_and(|(of, _)| of == event));
        if shown.is_some_and(|event| !is_in(&event.name)) {
            // What a switch changes is shown, whichever message was chosen before.
            draft.event = None;
        }
        if answered {
            return self.decide(Change::Withhold(entries, withheld));
        }
        for (entry, is_news) in news {
            if is_news {
                draft.withheld.insert(entry, withheld);
            } else {
                draft.withheld.remove(&entry);
            }
        }
        Vec::new()
    }

    fn act_on_history(&mut self, action: HistoryAction, now: Timestamp) -> Vec<Command> {
        let before = self.rows.focus;
        let clock = self.clock(now);
        match action {
            HistoryAction::Show(query) => {
                if !query.shows_the_same(self.listing.query()) {
                    // What is no longer shown can't be copied.
                    self.rows = RowChoice::one(self.rows.focus);
                }
                return self.listing.show(query, &self.log.index, &|period| listing::since(period, &clock));
            }
            HistoryAction::Select(row) => return self.select_row(row),
            HistoryAction::Toggle(seq) => self.rows.toggle(seq),
            HistoryAction::Focus(seq) => self.rows.focus = Some(seq),
            HistoryAction::Through(seq) => self.rows.through(seq, &self.listing.rows(&self.log.index, &clock)),
            HistoryAction::All => self.rows.all(&self.listing.rows(&self.log.index, &clock)),
            HistoryAction::One => self.rows = RowChoice::one(self.rows.focus),
            HistoryAction::Copy => {
                self.rows.copied.clear();
                let app = self.selected.clone().filter(|_| !self.rows.chosen.is_empty());
                return app.map(|app| Command::CopyRows { app, rows: Arc::clone(&self.rows.chosen) }).into_iter().collect();
            }
            HistoryAction::Widen(column, width) => {
                columns::ask(&mut self.window.preferences.columns, column, width);
            }
            HistoryAction::KeepWidths => return self.keep_preferences(),
            HistoryAction::SaveBody => {
                let app = self.selected.clone().unwrap_or_default();
                let attempt = self.details.as_ref().and_then(|read| read.details.attempts.last());
                return attempt.map(|attempt| Command::SaveBody { app, attempt: attempt.seq }).into_iter().collect();
            }
        }
        if self.rows.focus == before { Vec::new() } else { self.read_focus().into_iter().collect() }
    }

    pub(super) fn select_row(&mut self, row: Option<i64>) -> Vec<Command> {
        self.rows = RowChoice::one(row);
        self.read_focus().into_iter().collect()
    }

    /// Another row has the focus: it is read.
    fn read_focus(&mut self) -> Option<Command> {
        let row = self.rows.focus;
        if row.is_none() || self.details.as_ref().is_some_and(|read| Some(read.details.row.seq) != row) {
            self.details = None;
        }
        self.read_row()
    }

    fn act_on_your_data(&mut self, action: YourDataAction, now: Timestamp) -> Vec<Command> {
        let app = self.selected.clone().unwrap_or_default();
        match action {
            YourDataAction::Wish(wish) => self.saving.wish = wish,
            YourDataAction::Save => return self.save(app, None),
            YourDataAction::SaveTo(path) => return self.save(app, Some(path.trim())),
            YourDataAction::CancelSave => return vec![Command::CancelSave(app)],
            YourDataAction::OpenReport => return self.show_report(false),
            YourDataAction::ShowReport => return self.show_report(true),
            YourDataAction::Keep(kept) => return self.decide(Change::History(kept)),
            YourDataAction::AskClear => self.asking = Some(Asking::Clear),
            YourDataAction::CopyIdentifier => {
                self.clipboard.clone_from(&self.view.your_data.identifier);
                self.say_done(Deed::CopiedIdentifier, now);
            }
            YourDataAction::AskReplaceIdentity => self.asking = Some(Asking::ReplaceIdentity),
            YourDataAction::ReplaceIdentity => {
                self.asking = None;
                return vec![Command::ReplaceIdentity(app)];
            }
            YourDataAction::Server(action) => return self.act_on_server(action),
            YourDataAction::Clear => {
                self.asking = None;
                return vec![Command::Clear(app)];
            }
        }
        Vec::new()
    }

    /// The command that makes a change; or a question first, when an older program could take the change for more than it is.
    pub(super) fn decide(&mut self, change: Change) -> Vec<Command> {
        let Some((program, consent)) = self.program() else { return Vec::new() };
        let app = AppId::of(&program.manifest);
        let asks = program.may_be_older() && leaves_some_off(program, consent, &change);
        let once_written = Some(Deed::of(consent, &change));
        // A program that was decided about by itself is not brought back with the others.
        let kept = if self.window.preferences.turned_off.remove(app.as_str()) { self.keep_preferences() } else { Vec::new() };
        self.once_written = once_written;
        if asks {
            self.asked = Some(change);
            return kept;
        }
        std::iter::once(Command::Decide { app, change }).chain(kept).collect()
    }
}

/// Whether this change would write that the main switch is on while some tier is off.
pub(super) fn leaves_some_off(program: &Program, consent: &Consent, change: &Change) -> bool {
    let record = consent.choices();
    let is_on = |tier: &str| record.is_some_and(|record| record.tiers.get(tier) == Some(&true));
    let enabled = record.is_some_and(|record| record.enabled);
    let after = |tier: &str| match change {
        Change::Answer { tiers, .. } => tiers.contains(tier),
        Change::Tier(changed, true) => changed == tier || (is_on(tier) && enabled),
        _ => is_on(tier),
    };
    let turns_on = match change {
        Change::Answer { tiers, .. } => !tiers.is_empty(),
        Change::Tier(_, true) | Change::Resume => true,
        // A no is never questioned: what the file says about the main switch stays as it was, and a notice says what that means.
        _ => false,
    };
    let withholds = matches!(change, Change::Answer { withheld, .. } if withheld.values().any(|withheld| *withheld));
    turns_on && (withholds || !program.manifest.tiers.iter().all(|tier| after(&tier.id)))
}
