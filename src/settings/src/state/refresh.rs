//! Turns what is known into what is drawn, page by page. Nothing else writes the view, so the screen cannot disagree with the
//! model.

use std::collections::BTreeMap;
use std::sync::Arc;

use candor::tools::consent::Consent;
use candor::tools::delivery;
use candor::tools::log::Report;
use candor::tools::registry::Program;
use candor::tools::unseen;
use jiff::Timestamp;

use super::model::{Model, Said, SaveDone};
use super::question::{
    Asking, clear_question, erase_question, erase_report_question, forget_question, identity_question, older_question,
};
use crate::pages::choices::make_preview::Draft;
use crate::pages::choices::view::Choices;
use crate::pages::frame::action::{Action, Page};
use crate::pages::frame::view::{Notice, Offer, Question, Tone, View};
use crate::pages::history;
use crate::pages::history::rows::Rows;
use crate::pages::history::view::History;
use crate::pages::programs::view::{Absent, ProgramRow};
use crate::pages::your_data::view::YourData;
use crate::text::{self as words, Clock, labels};
use crate::worker::message::AppId;
use crate::{pages, report};

impl Model {
    pub(super) fn refresh(&mut self, now: Timestamp) {
        let clock = self.clock(now);
        let mut view = self.frame(now);
        let mut read_crashes = std::mem::take(&mut self.read_crashes);
        if let Some((program, consent)) = self.program()
            && consent.is_answered()
        {
            read_crashes.follow(program, &self.log.held);
        }
        self.read_crashes = read_crashes;
        if let Some((program, consent)) = self.program() {
            self.pages(&mut view, program, consent, &clock);
            self.mark(&mut view);
        }
        view.find = self.found();
        if view.is_beside_programs() {
            // What is about a program is said on its page.
            view.notices = self.said();
        }
        // The settings say it below the choice of a language.
        view.notices.extend(self.undrawn_notice().filter(|_| view.settings.is_none()));
        self.view = view;
    }

    /// What surrounds the pages, whichever program is shown.
    fn frame(&self, now: Timestamp) -> View {
        let (listed, absent) = (self.listed(), self.absent());
        let rows = |positions: &[usize]| -> Vec<ProgramRow> {
            let programs = positions.iter().filter_map(|position| self.programs.programs.get(*position));
            let row = |(program, consent): &(Program, Consent)| {
                let (state, dot) = pages::programs::make::state(program, consent, now);
                ProgramRow { name: program.manifest.app.name.clone(), state, dot }
            };
            programs.map(row).collect()
        };
        let shown = self.programs.programs.iter().position(|(program, _)| self.is_shown(program));
        let place = |positions: &[usize]| shown.and_then(|shown| positions.iter().position(|position| *position == shown));
        let broken = self.broken_position();
        View {
            programs: rows(&listed).into_iter().chain(self.broken_rows()).collect(),
            selected: broken.map(|broken| listed.len() + broken).or_else(|| place(&listed)),
            absent: Absent {
                open: self.window.shows_absent || place(&absent).is_some(),
                selected: place(&absent).filter(|_| broken.is_none()),
                rows: rows(&absent),
            },
            welcomes: shown.is_none() && broken.is_none(),
            all_hidden: listed.is_empty() && self.programs.programs.iter().any(|(program, _)| program.is_here),
            page: self.page,
            settings: self.settings_page(),
            broken: self.broken_page(),
            all_programs: self.all_programs(),
            notices: self.said(),
            done: self.done.as_ref().map(|done| done.deed.said(self.program().map(|(program, _)| program), &self.clock(now))),
            trial: self.places.is_trial().then(|| words::window::trial(&self.places.shown(&self.places.home))),
            ..View::default()
        }
    }

    fn is_shown(&self, program: &Program) -> bool {
        self.selected.as_ref().is_some_and(|app| app.is_of(&program.manifest))
    }

    /// The pages of the program that is shown.
    fn pages(&self, view: &mut View, program: &Program, consent: &Consent, clock: &Clock) {
        let answered = consent.is_answered();
        // Before the answer there are no tabs; what the program may send can be read all the same, and what it has recorded where it was
        // answered before, as with a file that cannot be read any more.
        view.has_past = !self.log.index.is_empty();
        let can_be_read = view.page == Page::About || (view.page == Page::History && view.has_past);
        if !answered && !can_be_read {
            view.page = Page::Choices;
        }
        view.header = pages::frame::make_header::header(program, consent, view.page, &self.log.summary, &self.places, clock);
        let identifier = pages::frame::make_identifier::about_identifier(program, consent, &self.log.identity, clock.now);
        view.header.sentence = words::figures::sentences([view.header.sentence.as_str(), identifier]);
        let aside = self.window.preferences.older_aside.contains(&program.manifest.app.id);
        let about_older = |notice: &Notice| notice.offers.iter().any(|offer| offer.action == Action::SetOlderAside);
        let notices = pages::frame::make_notices::notices(program, consent, &self.places, clock);
        view.notices.extend(notices.into_iter().filter(|notice| !aside || !about_older(notice)));
        view.notices.extend(self.log_notices());
        view.choices = self.choices_page(program, consent, clock);
        view.history = self.history_page(program, consent, clock);
        view.your_data = self.your_data_page(program, consent, clock);
        view.about = pages::about::make::about(program, consent, &self.places, self.about_by);
        view.question = self.question(program);
        if answered {
            let held = (self.log.held.as_slice(), &self.read_crashes);
            view.crashes = pages::crashes::make::crashes(program, consent, held, &self.log.index, &self.crashes, clock);
            view.question = view.question.take().or_else(|| self.crash_question());
            let (log, desk) = (&self.log, &self.feedback);
            view.feedback = pages::feedback::make::page(program, consent, &log.reports, &log.facts, desk, clock);
        }
        let is_without =
            (view.page == Page::Crashes && view.crashes.is_none()) || (view.page == Page::Feedback && view.feedback.is_none());
        if is_without {
            view.page = Page::Choices;
        }
        if answered {
            view.news = pages::choices::make_news::with_words(consent);
            view.notices.extend(pages::frame::make_notices::news_notice(program, consent, &view.news, view.page));
        }
        pages::frame::make_waiting::announce(view);
    }

    fn choices_page(&self, program: &Program, consent: &Consent, clock: &Clock) -> Choices {
        let empty = Draft::default();
        let draft = self.drafts.get(&AppId::of(&program.manifest)).unwrap_or(&empty);
        Choices {
            answering: !consent.is_answered(),
            tiers: pages::choices::make::cards(program, consent, draft, self.known.volume.as_ref(), clock),
            preview: pages::choices::make_preview::preview(consent, draft, &self.known, clock),
            kept_in: pages::choices::make::kept_in(program, consent, &self.places, clock),
            marked: None,
            pause: pages::choices::make_pause::pause(program, consent, clock),
        }
    }

    fn history_page(&self, program: &Program, consent: &Consent, clock: &Clock) -> History {
        let manifest = &program.manifest;
        let index = &self.log.index;
        let present = self.listing.present();
        let known = |counts: &BTreeMap<String, u64>, id: &String, words| history::view::Known {
            id: id.clone(),
            words,
            count: counts.get(id).copied().unwrap_or_default(),
        };
        let rows = self.listing.rows(index, clock);
        let details = |rows: &Rows| {
            let read = self.details.as_ref()?;
            let is_listed = rows.place(read.details.row.seq).is_some();
            Some(pages::history::make_details::details(consent, read, self.listing.query(), is_listed, clock))
        };
        let empty = match (index.is_empty() && index.is_complete(), &self.log.problem) {
            (false, _) => String::new(),
            (true, Some(_)) => labels::history_unreadable().into(),
            (true, None) => words::pages::history_empty(&manifest.app.name),
        };
        History {
            empty,
            opened: self.opened,
            columns: self.window.preferences.columns.clone(),
            query: self.listing.query().clone(),
            found: self.listing.found(rows.len(), index.len()),
            searching: self.listing.is_searching(),
            chart: Arc::new(self.listing.chart(clock)),
            details: details(&rows),
            rows,
            selected: self.rows.focus,
            chosen: Arc::clone(&self.rows.chosen),
            copied: self.rows.copied.clone(),
            tiers: manifest.tiers.iter().map(|tier| known(&present.tiers, &tier.id, words::of(&tier.name))).collect(),
            events: manifest.events.iter().map(|event| known(&present.events, &event.name, words::of(&event.title))).collect(),
            states: present.states.clone(),
        }
    }

    fn your_data_page(&self, program: &Program, consent: &Consent, clock: &Clock) -> YourData {
        let log = &self.log;
        // Only where they are shown: a person may have decided a thousand times, and each line has a date.
        let so_far = if self.page == Page::YourData { (&*log.decisions, &*log.asked) } else { Default::default() };
        let said = pages::your_data::make::your_data(program, &log.summary, &log.identity, so_far, clock);
        YourData {
            summary: if log.problem.is_some() { labels::history_unreadable().to_owned() } else { said.summary.clone() },
            kept: consent.choices().map(|record| record.history).unwrap_or_default(),
            can_clear: !log.index.is_empty(),
            // Only where they are shown: no click on another page has to do with reports.
            formats: if self.page == Page::YourData { report::choices() } else { Vec::new() },
            wish: self.saving.wish.clone(),
            tiers: program.manifest.tiers.iter().map(|tier| (tier.id.clone(), words::of(&tier.name))).collect(),
            can_be_about_all: self.programs.programs.iter().filter(|(program, _)| program.is_here).count() > 1,
            saving: self.saving.writing.map(|(percent, left)| (percent, words::report::progress(percent, left))),
            saved: self.saving.done.as_ref().map(|done| self.saved(done)),
            can_open: matches!(self.saving.done, Some(SaveDone::Saved(..))),
            ask_path: self.saving.ask_path.clone(),
            on_server: pages::your_data::make_server::on_server(program, &log.identity, &self.server, clock),
            ..said
        }
    }

    /// What became of a report, in words, and whether it failed.
    fn saved(&self, done: &SaveDone) -> (String, bool) {
        match done {
            SaveDone::Saved(events, path) => (words::pages::saved(*events, &self.places.shown(path)), false),
            SaveDone::Failed(why) => (words::pages::not_saved(why), true),
            SaveDone::NoName => (labels::type_a_name().to_owned(), true),
            SaveDone::NotADay => (labels::report_not_a_day().to_owned(), true),
            SaveDone::Backwards => (labels::report_backwards().to_owned(), true),
            SaveDone::NoTier => (labels::report_no_tier().to_owned(), true),
            SaveDone::Stopped => (labels::report_stopped().to_owned(), false),
        }
    }

    fn question(&self, program: &Program) -> Option<Question> {
        match self.asking {
            Some(Asking::Clear) => {
                let (name, index) = (&program.manifest.app.name, &self.log.index);
                let loses = |report: &Report| delivery::address(&program.manifest, report).is_ok() && report.erased().is_none();
                Some(clear_question(name, (index.len(), index.waiting()), self.log.reports.iter().any(loses)))
            }
            Some(Asking::ReplaceIdentity) => Some(identity_question()),
            Some(Asking::EraseThere) => program.manifest.me_url().map(|url| erase_question(&url)),
            Some(Asking::EraseReport(seq)) => program.manifest.reports_url().map(|url| erase_report_question(&url, seq)),
            Some(Asking::Forget) => Some(forget_question()),
            None => self.asked.as_ref().map(|_| older_question(&program.manifest.app.name)),
        }
    }

    fn said(&self) -> Vec<Notice> {
        let notice = |(position, Said { tone, text, topic: _ }): (usize, &Said)| Notice {
            tone: *tone,
            text: text.clone(),
            details: Vec::new(),
            offers: vec![Offer { label: labels::dismiss().into(), action: Action::DismissNotice(position) }],
        };
        self.said.iter().enumerate().map(notice).collect()
    }

    fn log_notices(&self) -> Vec<Notice> {
        let notice = |tone, text: String, details: Vec<String>| Notice { tone, text, details, offers: Vec::new() };
        let mut notices = Vec::new();
        if let Some(problem) = &self.log.problem {
            let why = vec![unseen::named(problem).into_owned()];
            notices.push(notice(Tone::Failed, labels::history_unreadable().into(), why));
        }
        if let Some(problem) = &self.log.identity_problem {
            notices.push(notice(Tone::Attention, unseen::named(problem).into_owned(), Vec::new()));
        }
        if !self.log.set_aside.is_empty() {
            let files = self.log.set_aside.iter().map(|path| self.places.shown(path)).collect();
            notices.push(notice(Tone::Attention, labels::history_set_aside().into(), files));
        }
        notices
    }
}
