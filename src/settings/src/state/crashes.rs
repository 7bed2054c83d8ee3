//! What the window does about crash reports: they leave only by "Send", with exactly the bytes that were read.

use candor::tools::consent::{Change, CrashReports};
use candor::tools::log::{HeldReport, State};

use super::model::Model;
use crate::pages::crashes::action::CrashAction;
use crate::pages::crashes::desk::{CrashDesk, Editing, Outcome};
use crate::pages::crashes::read;
use crate::pages::frame::action::{Action, Page};
use crate::pages::frame::view::{Offer, Question, Tone};
use crate::text::{crashes as text, labels};
use crate::worker::message::{AppId, Command, CrashCommand, CrashNews, LogState, Meanwhile, NewText};

impl Model {
    /// Opens the tab, and has the worker look for what programs that have ended left behind.
    pub(super) fn show_crashes(&mut self) -> Vec<Command> {
        self.page = Page::Crashes;
        self.ask_crash(&CrashCommand::Collect)
    }

    fn ask_crash(&self, command: &CrashCommand) -> Vec<Command> {
        self.selected.iter().map(|app| Command::Crash { app: app.clone(), command: command.clone() }).collect()
    }

    fn held(&self, seq: i64) -> Option<&HeldReport> {
        self.log.held.iter().find(|report| report.seq == seq)
    }

    pub(super) fn act_on_crash(&mut self, action: CrashAction) -> Vec<Command> {
        match action {
            // What was typed would be lost.
            CrashAction::Choose(seq) if self.crashes.editing.as_ref().is_some_and(|editing| editing.seq != seq) => {
                let editing = self.crashes.editing.as_ref().map_or(seq, |editing| editing.seq);
                self.crashes.said = Some((editing, labels::crash_save_first().to_owned(), false));
            }
            CrashAction::Choose(seq) => {
                if self.crashes.chosen != Some(seq) {
                    self.crashes.said = None;
                }
                self.crashes.chosen = Some(seq);
                self.crashes.outcome = None;
            }
            CrashAction::CloseOutcome => self.crashes.outcome = None,
            CrashAction::Always(always) => {
                let choice = if always { CrashReports::Always } else { CrashReports::Ask };
                return self.decide(Change::CrashReports(choice));
            }
            CrashAction::SetTier { tier, on } => return self.set_tier(tier, on),
            CrashAction::ShowInHistory(seq) => {
                self.page = Page::History;
                return self.select_row(Some(seq));
            }
            CrashAction::AskCancelEdit => self.crashes.leaving = self.crashes.editing.is_some(),
            CrashAction::CancelEdit => {
                self.crashes.leaving = false;
                self.crashes.editing = None;
                self.crashes.said = None;
            }
            // Anything else has to wait until the last command is done.
            _ if self.crashes.busy.is_some() => {}
            CrashAction::Send(seq) => {
                let Some(body) = self.held(seq).map(|report| report.body.clone()) else { return Vec::new() };
                self.crashes.busy = Some(seq);
                self.crashes.said = None;
                return self.ask_crash(&CrashCommand::Send(seq, body));
            }
            CrashAction::Edit(seq) => {
                let before = self.held(seq).zip(self.program()).map(|(report, (program, _))| read::texts(program, report));
                self.crashes.editing = before.map(|before| Editing { seq, before });
                self.edits += 1;
                self.crashes.edits = self.edits;
                self.crashes.chosen = Some(seq);
                self.crashes.said = None;
            }
            CrashAction::SaveEdit(seq, texts) => return self.save_edit(seq, texts),
            CrashAction::AskDelete(seq) => self.crashes.deleting = self.held(seq).map(|report| report.seq),
            CrashAction::Delete(seq) => {
                self.crashes.deleting = None;
                self.crashes.busy = Some(seq);
                return self.ask_crash(&CrashCommand::Delete(seq));
            }
        }
        Vec::new()
    }

    fn save_edit(&mut self, seq: i64, texts: Vec<(String, String)>) -> Vec<Command> {
        let Some(editing) = self.crashes.editing.as_ref().filter(|editing| editing.seq == seq) else { return Vec::new() };
        let before = |path: &str| editing.before.iter().find(|(known, _)| known == path).map(|(_, text)| text.clone());
        let changed: Vec<NewText> = texts
            .into_iter()
            .filter_map(|(path, after)| Some(NewText { before: before(&path)?, path, after }))
            .filter(|text| text.before != text.after)
            .collect();
        if changed.is_empty() {
            self.crashes.editing = None;
            return Vec::new();
        }
        self.crashes.busy = Some(seq);
        self.crashes.said = None;
        self.ask_crash(&CrashCommand::Edit(seq, changed))
    }

    /// What was done is reported where the report is, whichever program is shown now.
    pub(super) fn take_crash_news(&mut self, app: &AppId, news: CrashNews) {
        let shown = self.selected.as_ref() == Some(app);
        match self.crashes_of(app).hear(news) {
            Some((_, why)) if shown => self.say(Tone::Failed, why),
            Some((seq, why)) => self.crashes_of(app).said = Some((seq, why, true)),
            None => {}
        }
    }

    /// The report that is being read may be gone from the newest log although it wasn't released here.
    pub(super) fn follow_crashes(&mut self, log: &LogState) {
        if let Some(shown) = self.crashes.shown(&self.log.held).map(|report| report.seq)
            && self.page == Page::Crashes
            && self.crashes.busy != Some(shown)
            && !log.held.iter().any(|report| report.seq == shown)
        {
            let row = log.index.row(shown);
            self.crashes.gone(shown, row.map(|row| row.state));
        }
        // On other pages nothing is said, but nothing may continue with a report that is gone.
        let is_gone = |seq: i64| !log.held.iter().any(|report| report.seq == seq);
        self.crashes.deleting.take_if(|seq| is_gone(*seq));
        self.crashes.editing.take_if(|editing| is_gone(editing.seq));
        self.crashes.leaving &= self.crashes.editing.is_some();
    }

    /// The question before a report is deleted, or before what was typed is discarded.
    pub(super) fn crash_question(&self) -> Option<Question> {
        if self.crashes.leaving {
            return Some(Question {
                title: labels::crash_leave_question().to_owned(),
                text: vec![labels::crash_leave_means().to_owned()],
                offers: vec![
                    Offer { label: labels::crash_go_on_editing().into(), action: Action::CloseQuestion },
                    Offer { label: labels::crash_leave_it().into(), action: Action::Crash(CrashAction::CancelEdit) },
                ],
            });
        }
        let report = self.held(self.crashes.deleting?)?;
        let (program, _) = self.program()?;
        let (title, text) = text::delete_question(&read::headline(program, report));
        Some(Question {
            title,
            text,
            offers: vec![
                Offer { label: labels::crash_keep_it().into(), action: Action::CloseQuestion },
                Offer { label: labels::crash_delete_it().into(), action: Action::Crash(CrashAction::Delete(report.seq)) },
            ],
        })
    }
}

impl CrashDesk {
    /// Takes in what the worker did; what failed without a place of its own, and with which report.
    fn hear(&mut self, news: CrashNews) -> Option<(i64, String)> {
        let desk = self;
        if !matches!(news, CrashNews::NotSentYet(..)) {
            desk.busy = None;
        }
        match news {
            CrashNews::Released(seq, ticket) => {
                desk.chosen = None;
                desk.outcome = Some(Outcome::Released { seq, ticket, why: None });
            }
            CrashNews::NotSentYet(seq, reason) => {
                if let Some(Outcome::Released { seq: of, why, .. }) = &mut desk.outcome
                    && *of == seq
                {
                    *why = Some(reason);
                }
            }
            CrashNews::Deleted(seq) => {
                desk.chosen = None;
                desk.outcome = Some(Outcome::Deleted(seq));
            }
            CrashNews::Edited(seq, scrubbed) => {
                desk.editing = None;
                let said = if scrubbed { labels::crash_saved_scrubbed() } else { labels::crash_saved() };
                desk.said = Some((seq, said.to_owned(), false));
            }
            CrashNews::NotEdited(seq, why) => desk.said = Some((seq, text::not_saved(&why), true)),
            CrashNews::Meanwhile(seq, Meanwhile::Changed) => {
                desk.said = Some((seq, labels::crash_changed().to_owned(), true));
            }
            CrashNews::Meanwhile(seq, Meanwhile::Became(state)) => desk.gone(seq, Some(state)),
            CrashNews::Meanwhile(seq, Meanwhile::Gone | Meanwhile::AnotherEvent) => desk.gone(seq, None),
            CrashNews::Failed(seq, why) => return Some((seq, why)),
        }
        None
    }

    fn gone(&mut self, seq: i64, became: Option<State>) {
        self.chosen = None;
        self.leaving = false;
        let typing = self.editing.take().is_some_and(|editing| editing.seq == seq);
        self.outcome = Some(Outcome::Meanwhile(seq, became, typing));
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use candor::tools::consent::DecidedBy;
    use candor::tools::log::{IndexRow, Shape, State};
    use candor::tools::manifest::{Envelope, Method};
    use candor::{Environment, Places};
    use jiff::Timestamp;
    use jiff::tz::TimeZone;

    use super::*;
    use crate::pages::crashes::view::Crashes;
    use crate::pages::frame::view::View;
    use crate::pages::programs::action::ProgramsAction;
    use crate::worker;
    use crate::worker::message::Message;

    const FIRST: &str = r#"{"event":"crash_report","app_name":"ets2la","count":1,"traceback":"Traceback (most recent call last):\n  File \"[home]/map.py\", line 8, in f\nValueError: no [e-mail]"}"#;
    const SECOND: &str =
        r#"{"event":"crash_report","app_name":"ets2la","count":2,"traceback":"panicked at src/a.rs:6:1:\ngone"}"#;

    fn now() -> Timestamp {
        "2026-11-21T20:15:03Z".parse().expect("a time")
    }

    fn shape(held: bool) -> Arc<Shape> {
        Arc::new(Shape {
            event: "crash_report".into(),
            tiers: vec!["crash_reports".into()],
            fields: Vec::new(),
            method: Method::Post,
            url: "http://127.0.0.1:4319/events".into(),
            envelope: Envelope::Events,
            crash: true,
            identity: None,
            decision: "d".into(),
            held,
            folds: None,
        })
    }

    fn report(seq: i64, body: &str) -> HeldReport {
        HeldReport { seq, recorded_at: now(), times: 1, shape: shape(true), body: body.into() }
    }

    fn row(seq: i64, state: State) -> IndexRow {
        IndexRow { seq, recorded_at: now().as_millisecond(), shape: 1, state, confirmed: false, length: 9 }
    }

    /// A window on a program that may send everything, with two crash reports that wait.
    struct Desk {
        home: tempfile::TempDir,
        model: Model,
    }

    impl Desk {
        fn new() -> Self {
            let home = tempfile::tempdir().expect("folder");
            let places = Places::below(home.path(), Environment::default());
            let mut programs = worker::read_programs(&places, &[]);
            for (program, _) in &programs.programs {
                candor::tools::registry::register(&places, &program.manifest).expect("registered");
                let tiers = program.manifest.tiers.iter().map(|tier| tier.id.clone()).collect();
                candor::tools::decide(&places, program, &Change::answer(tiers), &DecidedBy::Window, now()).expect("written");
            }
            programs = worker::read_programs(&places, &[]);
            let model =
                Model::new(places, TimeZone::UTC, programs, crate::preferences::Preferences::default(), Some("ets2la"), now())
                    .0;
            let mut desk = Self { home, model };
            desk.log(vec![report(3, FIRST), report(5, SECOND)], Vec::new());
            desk
        }

        fn log(&mut self, held: Vec<HeldReport>, events: Vec<IndexRow>) {
            let log = LogState { index: Arc::new(events.into_iter().collect()), held, ..LogState::default() };
            self.model.receive(Message::Log("ets2la".into(), Box::new(log)), now());
        }

        fn does(&mut self, action: CrashAction) -> Vec<Command> {
            self.model.apply(Action::Crash(action), now())
        }

        fn hears(&mut self, news: CrashNews) {
            self.model.receive(Message::Crash("ets2la".into(), news), now());
        }

        fn view(&self) -> &View {
            self.model.view()
        }

        fn crashes(&self) -> &Crashes {
            self.view().crashes.as_ref().expect("the program declares crash reports")
        }
    }

    fn command(command: CrashCommand) -> Vec<Command> {
        vec![Command::Crash { app: "ets2la".into(), command }]
    }

    #[test]
    fn the_newest_report_is_read_first_and_opening_the_tab_looks_for_what_a_dead_program_left() {
        let mut desk = Desk::new();
        assert!(
            desk.view().header.sentence.ends_with("2 crash reports are waiting for you."),
            "{}",
            desk.view().header.sentence
        );
        assert_eq!(desk.model.apply(Action::ShowPage(Page::Crashes), now()), command(CrashCommand::Collect));
        let crashes = desk.crashes();
        assert_eq!((crashes.tab.as_str(), crashes.selected), ("Crash reports (2)", Some(5)));
        let headlines: Vec<&str> = crashes.rows.iter().map(|row| row.headline.as_str()).collect();
        assert_eq!(headlines, ["panicked at src/a.rs:6:1: gone", "ValueError: no [e-mail]"]);
    }

    #[test]
    fn a_program_without_crash_reports_has_no_such_tab() {
        let mut desk = Desk::new();
        let place = desk.view().programs.iter().position(|row| row.name == "SkellyCam").expect("built in");
        desk.model.apply(Action::Programs(ProgramsAction::Select(place)), now());
        assert_eq!(desk.view().crashes, None);
    }

    #[test]
    fn what_was_replaced_is_marked_and_counted_and_the_bytes_are_those_of_the_request() {
        let mut desk = Desk::new();
        desk.does(CrashAction::Choose(3));
        let report = desk.crashes().report.clone().expect("chosen");
        let parts = report.texts[0].parts.iter();
        let marked: Vec<&str> = parts.flat_map(|part| part.replaced.iter().map(|range| &part.lines[range.clone()])).collect();
        assert_eq!(marked, ["[home]", "[e-mail]"]);
        assert_eq!(report.replaced, "2 pieces of personal data were replaced. They are underlined.");
        assert_eq!(*report.body, *format!("{{\"events\":[{FIRST}]}}"));
        assert!(report.request.starts_with("POST http://127.0.0.1:4319/events\n"), "{}", report.request);
        assert!(report.fields.iter().any(|field| (field.key.as_str(), field.value.as_str()) == ("\"count\": ", "1")));
    }

    #[test]
    fn sending_lets_exactly_the_bytes_go_that_were_read_and_then_reads_nothing_by_itself() {
        let mut desk = Desk::new();
        assert_eq!(desk.does(CrashAction::Send(5)), command(CrashCommand::Send(5, SECOND.into())));
        assert_eq!(desk.does(CrashAction::Send(5)), [], "a second press asks nothing while the first is under way");
        desk.hears(CrashNews::Released(5, "ticket".into()));
        desk.log(vec![report(3, FIRST)], vec![row(5, State::Queued)]);
        let outcome = desk.crashes().outcome.clone().expect("said");
        assert_eq!((outcome.title.as_str(), outcome.ticket.as_deref()), ("Waiting", Some("ticket")));
        assert_eq!(desk.crashes().report, None, "so a second press cannot send the next one");
        desk.log(vec![report(3, FIRST)], vec![row(5, State::Sent)]);
        assert_eq!(desk.crashes().outcome.as_ref().map(|outcome| outcome.title.as_str()), Some("Sent"));
        desk.does(CrashAction::CloseOutcome);
        assert_eq!(desk.crashes().selected, Some(3));
    }

    #[test]
    fn a_report_that_could_not_be_sent_yet_says_why_and_that_it_is_tried_again() {
        let mut desk = Desk::new();
        desk.does(CrashAction::Send(5));
        desk.hears(CrashNews::Released(5, "ticket".into()));
        desk.hears(CrashNews::NotSentYet(5, "The last attempt: no connection.".into()));
        desk.log(vec![report(3, FIRST)], vec![row(5, State::Queued)]);
        let said = desk.crashes().outcome.clone().expect("said").sentences.join(" ");
        assert!(said.contains("no connection") && said.contains("tried again"), "{said}");
    }

    #[test]
    fn deleting_asks_once_and_leaving_the_question_deletes_nothing() {
        let mut desk = Desk::new();
        assert_eq!(desk.does(CrashAction::AskDelete(5)), []);
        let question = desk.view().question.clone().expect("asked");
        assert_eq!(question.title, "Delete this crash report?");
        assert_eq!(desk.model.apply(Action::CloseQuestion, now()), []);
        assert_eq!(desk.view().question, None);
        desk.does(CrashAction::AskDelete(5));
        let action = question.offers[1].action.clone();
        assert_eq!(desk.model.apply(action, now()), command(CrashCommand::Delete(5)));
        assert_eq!(desk.view().question, None);
        desk.hears(CrashNews::Deleted(5));
        desk.log(vec![report(3, FIRST)], vec![row(5, State::Withdrawn)]);
        assert_eq!(desk.crashes().outcome.as_ref().map(|outcome| outcome.title.as_str()), Some("Deleted"));
    }

    #[test]
    fn an_edit_says_what_was_read_before_it_and_no_change_asks_nothing() {
        let mut desk = Desk::new();
        desk.does(CrashAction::Edit(5));
        assert_eq!(desk.crashes().report.as_ref().and_then(|report| report.editing), Some(1));
        let before = "panicked at src/a.rs:6:1:\ngone".to_owned();
        assert_eq!(desk.does(CrashAction::SaveEdit(5, vec![("traceback".into(), before.clone())])), []);
        desk.does(CrashAction::Edit(5));
        // The same crash is counted once more meanwhile.
        desk.log(vec![report(3, FIRST), report(5, &SECOND.replace(":2,", ":3,"))], Vec::new());
        let text = NewText { path: "traceback".into(), before, after: "x".into() };
        let saved = desk.does(CrashAction::SaveEdit(5, vec![("traceback".into(), "x".into())]));
        assert_eq!(saved, command(CrashCommand::Edit(5, vec![text])));
        desk.hears(CrashNews::NotEdited(5, "it is too long".into()));
        let report = desk.crashes().report.clone().expect("still there");
        assert_eq!((report.said, report.editing), (Some(("Not saved: it is too long.".into(), true)), Some(2)));
        desk.hears(CrashNews::Edited(5, true));
        let report = desk.crashes().report.clone().expect("still there");
        assert!(report.editing.is_none() && report.said.expect("said").0.starts_with("Saved, but not as you typed it"));
    }

    #[test]
    fn what_was_typed_goes_only_after_a_question_and_leaving_the_question_keeps_it() {
        let mut desk = Desk::new();
        desk.does(CrashAction::Edit(5));
        assert_eq!(desk.does(CrashAction::AskCancelEdit), []);
        let question = desk.view().question.clone().expect("asked");
        assert_eq!((question.title.as_str(), &question.offers[0].action), ("Discard changes?", &Action::CloseQuestion));
        desk.model.apply(Action::CloseQuestion, now());
        assert_eq!(desk.view().question, None);
        assert_eq!(desk.crashes().report.as_ref().and_then(|report| report.editing), Some(1), "the editor is still there");
        desk.does(CrashAction::AskCancelEdit);
        let action = question.offers[1].action.clone();
        assert_eq!(desk.model.apply(action, now()), []);
        assert_eq!(desk.view().question, None);
        assert_eq!(desk.crashes().report.as_ref().and_then(|report| report.editing), None);
        desk.does(CrashAction::Edit(5));
        desk.does(CrashAction::AskCancelEdit);
        desk.log(vec![report(3, FIRST)], Vec::new());
        assert_eq!(desk.view().question, None, "there is nothing left to be kept");
    }

    #[test]
    fn an_editor_belongs_to_its_program_and_no_other_programs_editor_has_its_number() {
        let mut desk = Desk::new();
        desk.model.apply(Action::ShowPage(Page::Crashes), now());
        desk.does(CrashAction::Edit(5));
        desk.does(CrashAction::SaveEdit(5, vec![("traceback".into(), "x".into())]));
        let place = |desk: &Desk, name: &str| desk.view().programs.iter().position(|row| row.name == name).expect("built in");
        let other = place(&desk, "SkellyCam");
        desk.model.apply(Action::Programs(ProgramsAction::Select(other)), now());
        assert_eq!((desk.view().page, desk.view().crashes.is_none()), (Page::Choices, true));
        // What the worker did meanwhile is told where it belongs.
        desk.hears(CrashNews::NotEdited(5, "it is too long".into()));
        let back = place(&desk, "ETS2LA");
        desk.model.apply(Action::Programs(ProgramsAction::Select(back)), now());
        desk.log(vec![report(3, FIRST), report(5, SECOND)], Vec::new());
        assert_eq!(desk.view().page, Page::Crashes);
        let shown = desk.crashes().report.clone().expect("still there");
        assert_eq!((shown.seq, shown.editing, shown.busy), (5, Some(1), false));
        assert_eq!(shown.said.map(|(said, _)| said).as_deref(), Some("Not saved: it is too long."));
        let next = desk.model.edits + 1;
        desk.does(CrashAction::CancelEdit);
        desk.does(CrashAction::Edit(3));
        assert_eq!(desk.crashes().report.as_ref().and_then(|report| report.editing), Some(next));
    }

    #[test]
    fn while_one_is_edited_another_is_not_chosen_so_that_nothing_typed_is_lost() {
        let mut desk = Desk::new();
        desk.does(CrashAction::Edit(5));
        desk.does(CrashAction::Choose(3));
        assert_eq!(desk.crashes().selected, Some(5));
        assert_eq!(
            desk.crashes().report.as_ref().and_then(|report| report.said.clone()).expect("said").0,
            labels::crash_save_first()
        );
        desk.does(CrashAction::CancelEdit);
        desk.does(CrashAction::Choose(3));
        assert_eq!(desk.crashes().selected, Some(3));
    }

    #[test]
    fn a_report_that_goes_while_another_tab_is_open_leaves_nothing_behind_that_holds_up_the_next() {
        let mut desk = Desk::new();
        desk.does(CrashAction::Edit(5));
        desk.does(CrashAction::AskDelete(5));
        desk.log(vec![report(3, FIRST), report(4, FIRST)], Vec::new());
        assert_eq!((desk.view().question.clone(), desk.crashes().outcome.clone()), (None, None));
        desk.does(CrashAction::Choose(3));
        assert_eq!(desk.crashes().selected, Some(3));
    }

    #[test]
    fn a_report_that_somebody_else_let_go_or_deleted_is_said_to_be_gone() {
        for (state, words) in [(State::Sent, "was released in the meantime"), (State::Withdrawn, "was deleted in the meantime")]
        {
            let mut desk = Desk::new();
            desk.model.apply(Action::ShowPage(Page::Crashes), now());
            desk.log(vec![report(3, FIRST)], vec![row(5, state)]);
            let outcome = desk.crashes().outcome.clone().expect("said");
            assert!(outcome.sentences[0].contains(words), "{outcome:?}");
        }
        let mut desk = Desk::new();
        desk.model.apply(Action::ShowPage(Page::Crashes), now());
        desk.does(CrashAction::Edit(5));
        desk.log(vec![report(3, FIRST)], Vec::new());
        let said = desk.crashes().outcome.clone().expect("said").sentences;
        assert!(said[0].contains("cleared in the meantime") && said[1].contains("typing was not saved"), "{said:?}");
        let mut desk = Desk::new();
        desk.does(CrashAction::Send(5));
        desk.hears(CrashNews::Meanwhile(5, Meanwhile::Changed));
        let said = desk.crashes().report.clone().expect("it still waits").said.expect("said");
        assert!(said.1 && said.0.contains("changed in the meantime"), "{said:?}");
    }

    #[test]
    fn from_now_on_is_a_decision_and_the_pages_say_what_it_means() {
        let mut desk = Desk::new();
        let commands = desk.does(CrashAction::Always(true));
        assert_eq!(commands, [Command::Decide { app: "ets2la".into(), change: Change::CrashReports(CrashReports::Always) }]);
        let places = Places::below(desk.home.path(), Environment::default());
        let (program, _) = desk.model.program().expect("chosen").clone();
        candor::tools::decide(&places, &program, &Change::CrashReports(CrashReports::Always), &DecidedBy::Window, now())
            .expect("written");
        desk.model.receive(Message::Programs(worker::read_programs(&places, &[])), now());
        let later = &desk.crashes().from_now_on;
        assert!(
            later.always && later.means.contains("keep waiting") && later.off_means.contains("2 waiting reports"),
            "{later:?}"
        );
        let card = desk.view().choices.tiers.iter().find(|card| card.id == "crash_reports").expect("a card");
        assert!(card.facts.contains(&labels::crash_not_read_first().to_owned()), "{:?}", card.facts);
        desk.log(Vec::new(), Vec::new());
        let (_, would) = desk.crashes().empty.clone().expect("nothing waits");
        assert!(would.contains("is sent at once"), "{would}");
    }

    #[test]
    fn a_report_that_is_one_line_of_five_megabytes_has_a_short_headline_and_is_taken_apart_once() {
        let mut desk = Desk::new();
        let long = format!(r#"{{"event":"crash_report","traceback":"\u202e{}"}}"#, "x".repeat(5_000_000));
        desk.log(vec![report(7, &long)], Vec::new());
        let headline = &desk.crashes().rows[0].headline;
        assert!(headline.starts_with("⟨U+202E⟩xxx") && headline.chars().count() < 320, "{} bytes", headline.len());
        let body = |desk: &Desk| Arc::clone(&desk.crashes().report.as_ref().expect("shown").body);
        let before = body(&desk);
        desk.log(vec![report(7, &long)], Vec::new());
        assert!(Arc::ptr_eq(&before, &body(&desk)));
    }
}
