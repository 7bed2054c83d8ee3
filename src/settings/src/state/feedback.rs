//! What the window does about what a person writes: it is kept, and leaves, only by "Send", exactly as it was shown. Servers are asked only
//! when the person asks.

use candor::tools::crash;
use jiff::Timestamp;

use super::model::Model;
use super::question::Asking as Question;
use crate::pages::feedback::action::FeedbackAction;
use crate::pages::feedback::desk::{Asking, FeedbackDesk};
use crate::pages::feedback::make;
use crate::pages::frame::action::Page;
use crate::text::{feedback as text, labels};
use crate::worker::message::{AppId, Command, FeedbackCommand, FeedbackNews};

impl Model {
    pub(super) fn act_on_feedback(&mut self, action: FeedbackAction, now: Timestamp) -> Vec<Command> {
        match action {
            FeedbackAction::ShowChoices => self.page = Page::Choices,
            FeedbackAction::ShowInHistory(seq) => {
                self.page = Page::History;
                return self.select_row(Some(seq));
            }
            FeedbackAction::Ask(seq) if self.feedback.asking.is_none() => {
                self.asks += 1;
                self.feedback.asking = Some(Asking { number: self.asks, seq });
                return self.ask_feedback(FeedbackCommand::Ask(self.asks, seq));
            }
            FeedbackAction::AskErase(seq) if self.feedback.asking.is_none() => self.asking = Some(Question::EraseReport(seq)),
            FeedbackAction::Erase(seq) if self.feedback.asking.is_none() => {
                self.asking = None;
                self.asks += 1;
                self.feedback.asking = Some(Asking { number: self.asks, seq });
                return self.ask_feedback(FeedbackCommand::Erase(self.asks, seq));
            }
            // The question has already left; its answer goes into the log all the same.
            FeedbackAction::StopAsking => self.feedback.asking = None,
            // What is on its way stays as it was shown.
            FeedbackAction::Ask(_) | FeedbackAction::AskErase(_) | FeedbackAction::Erase(_) => {}
            _ if self.feedback.busy => {}
            FeedbackAction::ChooseKind(kind) => {
                self.feedback.kind = kind;
                self.feedback.said = None;
            }
            FeedbackAction::Write(path, text) => self.write(path, text, now),
            FeedbackAction::Send => return self.send_letter(now),
        }
        Vec::new()
    }

    fn ask_feedback(&self, command: FeedbackCommand) -> Vec<Command> {
        self.selected.clone().map(|app| Command::Feedback { app, command }).into_iter().collect()
    }

    fn write(&mut self, path: String, text: String, now: Timestamp) {
        let desk = &mut self.feedback;
        if text.is_empty() {
            desk.texts.remove(&path);
        } else {
            desk.texts.insert(path, text);
        }
        (desk.at, desk.said) = (Some(now), None);
        let private = &self.log.facts.private;
        desk.marks = desk.texts.values().flat_map(|text| crash::marks_in(text, private)).collect();
    }

    fn send_letter(&mut self, now: Timestamp) -> Vec<Command> {
        let Some((program, consent)) = self.program() else { return Vec::new() };
        let drafted = make::draft(program, consent, &self.log.facts, &self.feedback, &self.clock(now));
        let Some(Ok(draft)) = drafted else { return Vec::new() };
        (self.feedback.busy, self.feedback.said) = (true, None);
        self.ask_feedback(FeedbackCommand::Send(Box::new(draft)))
    }

    /// What was done is reported where it was asked for, whichever program is shown now.
    pub(super) fn take_feedback_news(&mut self, app: &AppId, news: FeedbackNews) {
        let mut manifests = self.programs.programs.iter().map(|(program, _)| &program.manifest);
        let name = manifests.find(|manifest| app.is_of(manifest)).map(|manifest| manifest.app.name.clone()).unwrap_or_default();
        let desk = if self.selected.as_ref() == Some(app) { &mut self.feedback } else { self.feedback_of(app) };
        match news {
            FeedbackNews::Kept => {
                let asking = desk.asking.take();
                let said = Some((labels::feedback_kept().to_owned(), false));
                *desk = FeedbackDesk { kind: desk.kind, said, asking, ..FeedbackDesk::default() };
            }
            FeedbackNews::NotSent(why) => (desk.busy, desk.said) = (false, Some((why, true))),
            FeedbackNews::NotSentYet(why) => {
                // Something else may be being written by now.
                if desk.texts.is_empty() {
                    desk.said = Some((text::not_yet(&why, &name), false));
                }
            }
            FeedbackNews::Asked(number) => {
                desk.asking.take_if(|asking| asking.number == number);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::sync::Arc;

    use candor::tools::consent::{Change, DecidedBy};
    use candor::tools::crash::Private;
    use candor::tools::log::{EventRow, Lookup, Report, Shape, State};
    use candor::tools::machine::Facts;
    use candor::tools::manifest::{Envelope, Method};
    use candor::tools::wire::{Followed, FollowedState};
    use candor::{Environment, Places};
    use jiff::tz::TimeZone;

    use super::*;
    use crate::pages::feedback::view::{Feedback, Letter, SentRow};
    use crate::pages::frame::action::Action;
    use crate::pages::your_data::action::YourDataAction;
    use crate::worker;
    use crate::worker::message::{LogState, Message};

    fn now() -> Timestamp {
        "2026-11-21T20:15:03Z".parse().expect("a time")
    }

    /// A window on a program that takes messages, with these tiers on.
    struct Desk {
        _home: tempfile::TempDir,
        model: Model,
    }

    impl Desk {
        fn with_yes_to(tiers: &[&str]) -> Self {
            let home = tempfile::tempdir().expect("folder");
            let places = Places::below(home.path(), Environment::default());
            let tiers: BTreeSet<String> = tiers.iter().map(|tier| (*tier).to_owned()).collect();
            for (program, _) in &worker::read_programs(&places, &[]).programs {
                // Its server says what became of a report.
                let text =
                    program.manifest.text().replacen("path = \"/events\"", "path = \"/events\"\nreports = \"/reports\"", 1);
                let manifest = candor::Manifest::parse(&text).expect("sound");
                candor::tools::registry::register(&places, &manifest).expect("registered");
            }
            for (program, _) in &worker::read_programs(&places, &[]).programs {
                let change = Change::answer(tiers.clone());
                candor::tools::decide(&places, program, &change, &DecidedBy::Window, now()).expect("written");
            }
            let programs = worker::read_programs(&places, &[]);
            let preferences = crate::preferences::Preferences::default();
            let model = Model::new(places, TimeZone::UTC, programs, preferences, Some("ets2la"), now()).0;
            let mut desk = Self { _home: home, model };
            desk.model.apply(Action::ShowPage(Page::Feedback), now());
            desk.log(Vec::new());
            desk
        }

        fn log(&mut self, reports: Vec<Report>) {
            let facts = Facts { private: Private::new(["marta.k".to_owned()]), ..Facts::default() };
            let log = LogState { reports, facts, ..LogState::default() };
            self.model.receive(Message::Log("ets2la".into(), Box::new(log)), now());
        }

        fn does(&mut self, action: FeedbackAction) -> Vec<Command> {
            self.model.apply(Action::Feedback(action), now())
        }

        fn writes(&mut self, text: &str) {
            assert_eq!(self.does(FeedbackAction::Write("message".into(), text.into())), []);
        }

        fn hears(&mut self, news: FeedbackNews) {
            self.model.receive(Message::Feedback("ets2la".into(), news), now());
        }

        fn page(&self) -> &Feedback {
            self.model.view().feedback.as_ref().expect("the program takes messages")
        }

        fn letter(&self) -> &Letter {
            self.page().letter.as_ref().expect("the program takes messages")
        }

        fn row(&self) -> &SentRow {
            &self.page().sent.rows[0]
        }
    }

    fn report(url: &str, asked: Option<(Option<u16>, &str)>, known: Option<FollowedState>) -> Report {
        let shape = Shape {
            event: "feedback".into(),
            tiers: vec!["feedback".into()],
            fields: Vec::new(),
            method: Method::Post,
            url: url.into(),
            envelope: Envelope::Events,
            crash: false,
            identity: None,
            decision: "d".into(),
            held: false,
            folds: None,
        };
        let lookup = |(status, answer): (Option<u16>, &str)| Lookup {
            erases: false,
            url: "http://127.0.0.1:4319/reports/ticket".into(),
            headers: Vec::new(),
            started_at: now(),
            finished_at: Some(now()),
            status,
            answer: answer.into(),
            error: status.is_none().then(|| "no connection".into()),
        };
        let followed = |state| Followed {
            received_at: "2026-11-21T20:00:00Z".into(),
            state,
            fixed_in: Some("2.2".into()),
            answer: Some("Thanks \u{202e}!".into()),
        };
        Report {
            row: EventRow {
                seq: 7,
                recorded_at: now(),
                shape: Arc::new(shape),
                state: State::Sent,
                confirmed: true,
                length: 9,
            },
            ticket: "ticket".into(),
            has_left: true,
            lookups: asked.map(lookup).into_iter().collect(),
            known: known.map(|state| (followed(state), now())),
        }
    }

    const HERE: &str = "http://127.0.0.1:4319/events";

    #[test]
    fn what_is_shown_is_what_is_sent_and_only_send_sends_it() {
        let mut desk = Desk::with_yes_to(&["feedback"]);
        assert_eq!((desk.letter().preview.is_none(), desk.letter().blocked.clone()), (true, None));
        desk.writes("The map is empty.");
        let shown = desk.letter().preview.clone().expect("something to send");
        let expected = r#"{"event":"feedback","app_name":"ets2la","app_version":"2.0.0","message":"The map is empty."}"#;
        assert_eq!(*shown.body, *format!("{{\"events\":[{expected}]}}"));
        let sent = desk.does(FeedbackAction::Send);
        let [Command::Feedback { command: FeedbackCommand::Send(draft), .. }] = &sent[..] else { panic!("{sent:?}") };
        assert_eq!(String::from_utf8(draft.payload.bytes.clone()).expect("UTF-8"), expected);
        assert_eq!(desk.does(FeedbackAction::Send), [], "a second press asks nothing while the first is under way");
        desk.hears(FeedbackNews::Kept);
        assert_eq!((desk.letter().fields[0].text.as_str(), desk.letter().busy), ("", false));
        assert!(desk.letter().said.as_ref().is_some_and(|(_, failed)| !failed));
    }

    #[test]
    fn what_could_not_be_kept_or_sent_says_why_and_stays_to_be_sent_again() {
        let mut desk = Desk::with_yes_to(&["feedback"]);
        desk.writes("The map is empty.");
        desk.does(FeedbackAction::Send);
        desk.hears(FeedbackNews::NotSent("The disk is full.".into()));
        assert_eq!(desk.letter().fields[0].text, "The map is empty.");
        assert_eq!(desk.letter().said, Some(("The disk is full.".into(), true)));
        assert!(!desk.letter().busy && desk.letter().preview.is_some());
        desk.does(FeedbackAction::Send);
        desk.hears(FeedbackNews::Kept);
        desk.hears(FeedbackNews::NotSentYet("The last attempt: no connection.".into()));
        let (said, failed) = desk.letter().said.clone().expect("said");
        assert!(!failed && said.contains("no connection. It will be tried again while ETS2LA runs"), "{said}");
    }

    #[test]
    fn while_its_tier_is_off_nothing_can_be_sent_and_the_page_says_so_before_anything_is_written() {
        let mut desk = Desk::with_yes_to(&["performance"]);
        let blocked = desk.letter().blocked.clone().expect("said");
        assert!(blocked.contains("“Feedback from you” is switched off"), "{blocked}");
        desk.writes("x");
        assert_eq!((desk.letter().preview.clone(), desk.does(FeedbackAction::Send)), (None, vec![]));
        desk.does(FeedbackAction::ShowChoices);
        assert_eq!(desk.model.view().page, Page::Choices);
    }

    #[test]
    fn what_looks_private_is_named_and_stays_and_what_is_too_long_cannot_be_sent() {
        let mut desk = Desk::with_yes_to(&["feedback"]);
        desk.writes("I am marta.k, write to m@example.org");
        let warning = desk.letter().warning.clone().expect("warned");
        assert!(warning.contains("the name of your account or computer, an e-mail address"), "{warning}");
        assert!(desk.letter().preview.as_ref().is_some_and(|shown| shown.body.contains("marta.k")));
        desk.writes(&"x".repeat(4001));
        let letter = desk.letter();
        assert_eq!((letter.preview.clone(), letter.warning.clone()), (None, None));
        assert_eq!(letter.fields[0].room, Some(("4,001 of 4,000 characters".into(), true)));
        assert!(letter.nothing.contains("too long"), "{}", letter.nothing);
    }

    #[test]
    fn nothing_is_asked_unless_the_person_asks_and_asking_can_be_stopped() {
        let mut desk = Desk::with_yes_to(&["feedback"]);
        desk.log(vec![report(HERE, None, None)]);
        assert_eq!(desk.row().known, [("You haven’t asked about it yet.".into(), false)]);
        let asked = desk.does(FeedbackAction::Ask(7));
        assert_eq!(asked, [Command::Feedback { app: "ets2la".into(), command: FeedbackCommand::Ask(1, 7) }]);
        assert!(desk.row().asking && !desk.row().can_ask);
        assert_eq!(desk.does(FeedbackAction::Ask(7)), [], "one at a time");
        assert_eq!(desk.does(FeedbackAction::StopAsking), []);
        assert!(!desk.row().asking && desk.row().can_ask);
        desk.does(FeedbackAction::Ask(7));
        desk.hears(FeedbackNews::Asked(1));
        assert!(desk.row().asking, "the end of what was stopped ends nothing else");
        desk.hears(FeedbackNews::Asked(2));
        assert!(!desk.row().asking && desk.row().can_ask);
    }

    #[test]
    fn what_the_server_said_last_stays_and_what_failed_since_is_said_beside_it() {
        let mut desk = Desk::with_yes_to(&["feedback"]);
        let mut said = |asked, known| {
            desk.log(vec![report(HERE, asked, known)]);
            (desk.row().known.clone(), desk.row().answer.as_deref().map(str::to_owned))
        };
        let (known, answer) = said(Some((Some(200), "{}")), Some(FollowedState::Fixed));
        assert_eq!(known[0].0, "Fixed in 2.2. Asked today 20:15:03.");
        assert_eq!(answer.as_deref(), Some("Thanks ⟨U+202E⟩!"));
        for (asked, words) in [
            ((None, ""), "could not be asked: no connection"),
            ((Some(404), ""), "doesn’t know this number"),
            ((Some(404), r#"{"error":"erased_report"}"#), "Erased on the server."),
            ((Some(503), ""), "answered 503"),
            ((Some(200), "?"), "could not be understood"),
        ] {
            let (known, _) = said(Some(asked), Some(FollowedState::Seen));
            assert!(known[0].0.starts_with("Seen") && known[1].0.contains(words), "{known:?}");
        }
    }

    #[test]
    fn a_report_is_erased_on_the_server_only_after_a_question_that_says_what_it_means() {
        let mut desk = Desk::with_yes_to(&["feedback"]);
        desk.log(vec![report(HERE, None, None)]);
        assert!(desk.row().can_erase);
        assert_eq!(desk.does(FeedbackAction::AskErase(7)), []);
        let question = desk.model.view().question.clone().expect("asked");
        assert!(question.text[0].contains("http://127.0.0.1:4319/reports"), "{question:?}");
        assert!(question.text[1].contains("Backups") && question.text[1].contains("history on this computer"), "{question:?}");
        assert_eq!(question.offers[0].action, Action::CloseQuestion, "the first answer is the one that changes nothing");
        desk.model.apply(Action::CloseQuestion, now());
        assert_eq!((desk.model.view().question.clone(), desk.row().asking), (None, false));
        desk.does(FeedbackAction::AskErase(7));
        let yes = question.offers[1].action.clone();
        let asked = desk.model.apply(yes, now());
        assert_eq!(asked, [Command::Feedback { app: "ets2la".into(), command: FeedbackCommand::Erase(1, 7) }]);
        assert!(desk.model.view().question.is_none() && desk.row().asking && !desk.row().can_erase);
        assert_eq!(desk.does(FeedbackAction::Erase(7)), [], "one at a time");
        desk.hears(FeedbackNews::Asked(1));
        assert!(!desk.row().asking && desk.row().can_erase);
    }

    #[test]
    fn what_the_server_says_about_erasing_is_said_and_what_is_erased_is_offered_no_more() {
        let mut desk = Desk::with_yes_to(&["feedback"]);
        let mut said = |status, answer: &str| {
            let mut report = report(HERE, Some((status, answer)), Some(FollowedState::Seen));
            report.lookups[0].erases = true;
            desk.log(vec![report]);
            let row = desk.row();
            (
                row.known.iter().skip(1).map(|(words, _)| words.as_str()).collect::<Vec<_>>().join(" "),
                row.can_ask,
                row.can_erase,
            )
        };
        let digest = "0".repeat(64);
        let receipt =
            |until: &str| format!(r#"{{"erased":1,"at":"2026-11-21T20:00:00Z","backups_until":{until},"sha256":"{digest}"}}"#);
        assert_eq!(said(Some(200), &receipt("null")), ("Erased on the server.".into(), false, false));
        let (words, ..) = said(Some(200), &receipt("\"2026-12-05\""));
        assert!(
            words.starts_with("Erased on the server. Until when its backups have copies: ") && words.contains("2026"),
            "{words}"
        );
        for (status, answer, expected, may_be) in [
            (Some(404), r#"{"error":"unknown_claim"}"#, "doesn’t know this number", false),
            (Some(405), "", "405", false),
            (Some(429), "", "429", false),
            (Some(500), "", "500", true),
            (Some(200), "?", "", true),
            (None, "", "could not be asked: no connection", true),
        ] {
            let (words, can_ask, can_erase) = said(status, answer);
            assert!(words.contains(expected) && can_ask && can_erase, "{status:?}: {words}");
            assert_eq!(words.contains("may have been erased"), may_be, "{status:?}: {words}");
        }
    }

    #[test]
    fn before_the_history_is_cleared_it_is_said_that_tickets_go_too_where_there_are_any() {
        let mut desk = Desk::with_yes_to(&["feedback"]);
        let mut warns = |reports| {
            desk.log(reports);
            desk.model.apply(Action::YourData(YourDataAction::AskClear), now());
            let question = desk.model.view().question.clone().expect("asked");
            question.text.iter().any(|text| text.contains("nobody, not even you, can erase or follow"))
        };
        assert!(!warns(Vec::new()), "there is none");
        assert!(warns(vec![report(HERE, None, None)]));
        let gone = r#"{"error":"erased_report"}"#;
        assert!(!warns(vec![report(HERE, Some((Some(404), gone)), None)]), "it is erased already");
    }

    #[test]
    fn a_ticket_is_told_to_no_server_that_never_had_the_report() {
        let mut desk = Desk::with_yes_to(&["feedback"]);
        desk.log(vec![report("https://old.example.org/events", None, None)]);
        assert!(!desk.row().can_ask && desk.row().known[0].0.contains("another server"), "{:?}", desk.row().known);
        let unsent = Report { has_left: false, ..report(HERE, None, None) };
        desk.log(vec![unsent]);
        assert_eq!((desk.row().can_ask, desk.row().can_erase, desk.row().known.clone()), (false, false, vec![]));
    }

    #[test]
    fn what_is_written_is_its_programs_and_shows_at_no_other() {
        let mut desk = Desk::with_yes_to(&["feedback"]);
        desk.writes("Only for ETS2LA.");
        let place =
            |desk: &Desk, name: &str| desk.model.view().programs.iter().position(|row| row.name == name).expect("built in");
        let select = |desk: &mut Desk, name: &str| {
            let place = place(desk, name);
            let action = crate::pages::programs::action::ProgramsAction::Select(place);
            desk.model.apply(Action::Programs(action), now());
        };
        select(&mut desk, "SkellyCam");
        assert_eq!((desk.model.view().feedback.clone(), desk.model.view().page), (None, Page::Choices));
        select(&mut desk, "ETS2LA");
        assert_eq!(desk.letter().fields[0].text, "Only for ETS2LA.");
    }
}
