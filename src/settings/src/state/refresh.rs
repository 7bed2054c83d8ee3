//! Turns what is known into what is drawn, page by page. Nothing else writes the view, so the screen cannot disagree with the
//! model.

use std::sync::Arc;

use candor::Places;
use candor::tools::consent::Consent;
use candor::tools::registry::Program;
use candor::tools::unseen;
use jiff::Timestamp;

use super::model::{Model, Said};
use super::question::{Asking, clear_question, identity_question, older_question};
use crate::pages::choices::make_preview::Draft;
use crate::pages::choices::view::Choices;
use crate::pages::frame::action::{Action, Page};
use crate::pages::frame::view::{Notice, Offer, Question, Tone, View};
use crate::pages::history::view::History;
use crate::pages::programs::view::ProgramRow;
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
        }
        view.notices.extend(self.undrawn_notice());
        self.view = view;
    }

    /// What surrounds the pages, whichever program is shown.
    fn frame(&self, now: Timestamp) -> View {
        let listed = self.listed();
        let rows = listed.iter().filter_map(|position| self.programs.programs.get(*position)).map(|(program, consent)| {
            let (state, dot) = pages::programs::make::state(program, consent, now);
            ProgramRow { name: program.manifest.app.name.clone(), state, dot }
        });
        let shown = self.programs.programs.iter().position(|(program, _)| self.is_shown(program));
        let selected = shown.and_then(|shown| listed.iter().position(|listed| *listed == shown));
        View {
            programs: rows.chain(self.broken_rows()).collect(),
            selected: self.broken_position().map(|broken| listed.len() + broken).or(selected),
            page: self.page,
            settings: self.settings_page(),
            broken: self.broken_page(),
            all_programs: self.all_programs(),
            notices: self.said(),
            ..View::default()
        }
    }

    fn is_shown(&self, program: &Program) -> bool {
        self.selected.as_ref().is_some_and(|app| app.is_of(&program.manifest))
    }

    /// The pages of the program that is shown.
    fn pages(&self, view: &mut View, program: &Program, consent: &Consent, clock: &Clock) {
        let answered = consent.is_answered();
        if !answered {
            view.page = Page::Choices;
        }
        view.header = pages::frame::make_header::header(program, consent, view.page, &self.log.summary, clock);
        view.notices.extend(pages::frame::make_notices::notices(program, consent, &self.places, clock));
        let news = pages::choices::make_news::news(consent);
        if answered && !news.is_empty() {
            view.notices.push(pages::frame::make_notices::news_notice(program));
            view.news = news;
        }
        view.notices.extend(self.log_notices());
        view.choices = self.choices_page(program, consent, clock);
        view.history = self.history_page(program, clock);
        view.your_data = self.your_data_page(program, consent, clock);
        view.about = pages::about::make::about(program, &self.places);
        view.question = self.question(program);
        if answered {
            let held = (self.log.held.as_slice(), &self.read_crashes);
            view.crashes = pages::crashes::make::crashes(program, consent, held, &self.log.index, &self.crashes, clock);
            view.question = view.question.take().or_else(|| self.crash_question());
        }
        if view.page == Page::Crashes && view.crashes.is_none() {
            view.page = Page::Choices;
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
            kept_in: kept_in(program, &self.places),
            pause: pages::choices::make_pause::pause(program, consent, clock),
        }
    }

    fn history_page(&self, program: &Program, clock: &Clock) -> History {
        let manifest = &program.manifest;
        let index = &self.log.index;
        let rows = self.listing.rows(index, clock);
        let empty = match (index.is_empty() && index.is_complete(), &self.log.problem) {
            (false, _) => String::new(),
            (true, Some(_)) => labels::history_unreadable().into(),
            (true, None) => words::pages::history_empty(&manifest.app.name),
        };
        History {
            empty,
            query: self.listing.query().clone(),
            found: self.listing.found(rows.len(), index.len()),
            searching: self.listing.is_searching(),
            chart: self.listing.chart(clock),
            rows,
            selected: self.rows.focus,
            chosen: Arc::clone(&self.rows.chosen),
            copied: self.rows.copied.clone(),
            details: self.details.as_ref().map(|read| pages::history::make_details::details(manifest, read, clock)),
            tiers: manifest.tiers.iter().map(|tier| (tier.id.clone(), words::of(&tier.name))).collect(),
            events: manifest.events.iter().map(|event| (event.name.clone(), words::of(&event.title))).collect(),
        }
    }

    fn your_data_page(&self, program: &Program, consent: &Consent, clock: &Clock) -> YourData {
        let log = &self.log;
        let said = pages::your_data::make::your_data(program, &log.summary, &log.identity, &log.decisions, clock);
        YourData {
            summary: if log.problem.is_some() { labels::history_unreadable().to_owned() } else { said.summary.clone() },
            kept: consent.choices().map(|record| record.history).unwrap_or_default(),
            can_clear: !log.index.is_empty(),
            formats: report::choices(),
            saving: self.saving.is_writing,
            saved: self.saving.done.clone(),
            ask_path: self.saving.ask_path.clone(),
            ..said
        }
    }

    fn question(&self, program: &Program) -> Option<Question> {
        match self.asking {
            Some(Asking::Clear) => {
                let (name, index) = (&program.manifest.app.name, &self.log.index);
                Some(clear_question(name, index.len(), index.waiting()))
            }
            Some(Asking::ReplaceIdentity) => Some(identity_question()),
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

fn kept_in(program: &Program, places: &Places) -> String {
    let path = places.shown(&program.consent_file(places).path);
    let name = &program.manifest.app.name;
    words::pages::kept_in(&path, name, program.may_be_older())
}
