//! What a person does about what the server has about them, and the results.

use candor::tools::own::Kind;

use super::model::Model;
use super::question::Asking;
use crate::pages::your_data::action::ServerAction;
use crate::pages::your_data::desk::{ServerDesk, ServerDone};
use crate::text::labels;
use crate::worker::message::{AppId, Command, ServerCommand, ServerNews};

impl Model {
    pub(super) fn act_on_server(&mut self, action: ServerAction) -> Vec<Command> {
        match action {
            ServerAction::Fetch => return self.ask_server(Kind::Fetch),
            ServerAction::AskErase => self.asking = Some(Asking::EraseThere),
            ServerAction::Erase => {
                self.asking = None;
                return self.ask_server(Kind::Erase);
            }
            ServerAction::AskForget => self.asking = Some(Asking::Forget),
            ServerAction::Forget => {
                self.asking = None;
                return self.server_command(ServerCommand::Forget);
            }
            ServerAction::Open => return self.ask_server(Kind::Page),
            ServerAction::Cancel => {
                self.server.stopping = true;
                return self.server_command(ServerCommand::Stop);
            }
            ServerAction::Show(side) => (self.server.side, self.server.row) = (side, None),
            ServerAction::Choose(row) => self.server.row = Some(row),
        }
        Vec::new()
    }

    fn ask_server(&mut self, kind: Kind) -> Vec<Command> {
        if self.server.asking.is_some() {
            return Vec::new();
        }
        (self.server.asking, self.server.stopping, self.server.done) = (Some((kind, None)), false, None);
        self.server_command(ServerCommand::Ask(kind))
    }

    fn server_command(&self, command: ServerCommand) -> Vec<Command> {
        self.selected.clone().map(|app| Command::Server { app, command }).into_iter().collect()
    }

    pub(super) fn take_server_news(&mut self, app: &AppId, news: ServerNews) {
        let desk = self.server_of(app);
        let done = match news {
            ServerNews::Progress(progress) => {
                if let Some((_, how_far)) = &mut desk.asking {
                    *how_far = Some(progress);
                }
                return;
            }
            ServerNews::Fetched(held) => {
                *desk = ServerDesk { held: Some(held), ..ServerDesk::default() };
                ServerDone::Fetched
            }
            ServerNews::Erased(gone) => {
                // What was fetched before is no longer there.
                *desk = ServerDesk::default();
                ServerDone::Erased(gone)
            }
            // It came in the moment in which it was cancelled.
            ServerNews::Page(_) if desk.stopping => ServerDone::Failed(Kind::Page, labels::server_cancelled().to_owned()),
            ServerNews::Page(address) => {
                desk.asking = None;
                desk.done = Some(ServerDone::Opened);
                self.link = Some(address);
                return;
            }
            ServerNews::Forgot(forgotten) => {
                // What is being asked meanwhile goes on.
                desk.done = Some(ServerDone::Forgot(forgotten));
                return;
            }
            ServerNews::Failed(kind, why) => ServerDone::Failed(kind, why),
        };
        (desk.asking, desk.done) = (None, Some(done));
    }

    /// What the person is in the middle of with the server of this program.
    fn server_of(&mut self, app: &AppId) -> &mut ServerDesk {
        if self.selected.as_ref() == Some(app) {
            &mut self.server
        } else {
            &mut self.desks.entry(app.clone()).or_default().server
        }
    }

    /// Takes the address to open in the browser.
    pub fn take_link(&mut self) -> Option<String> {
        self.link.take()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use candor::tools::consent::{Change, DecidedBy};
    use candor::tools::identity::{FILE, Identity};
    use candor::tools::own::{Beyond, Compared, Fetched, Forgotten, Here, Progress, There};
    use candor::{Environment, Places};
    use jiff::Timestamp;
    use jiff::tz::TimeZone;

    use super::*;
    use crate::pages::frame::action::Action;
    use crate::pages::your_data::action::YourDataAction;
    use crate::pages::your_data::desk::{Gone, Held};
    use crate::pages::your_data::view::{OnServer, Side};
    use crate::preferences::Preferences;
    use crate::worker::message::{LogState, Message};

    fn now() -> Timestamp {
        "2026-11-21T20:15:03Z".parse().expect("a time")
    }

    /// A window on ETS2LA, whose server gives people their own, and something was sent with an identifier.
    fn window(home: &tempfile::TempDir) -> Model {
        let places = Places::below(home.path(), Environment::default());
        let given = home.path().join("ets2la.toml");
        let text = include_str!("../../../../assets/apps/ets2la.toml");
        std::fs::write(&given, text.replacen("path = \"/events\"", "path = \"/events\"\nme = \"/me\"", 1)).expect("written");
        let programs = crate::worker::read_programs(&places, std::slice::from_ref(&given));
        let (program, _) =
            programs.programs.iter().find(|(program, _)| program.manifest.app.id == "ets2la").expect("given").clone();
        candor::tools::decide(&places, &program, &Change::Off, &DecidedBy::Window, now()).expect("written");
        let folder = program.consent_file(&places).folder;
        let secret = format!("{{\"format\": 1, \"current\": \"{}\", \"used\": true}}", "ab".repeat(32));
        std::fs::write(folder.join(FILE), secret).expect("written");
        let identity = Identity::read(&folder).expect("readable");
        let programs = crate::worker::read_programs(&places, std::slice::from_ref(&given));
        let mut model = Model::new(places, TimeZone::UTC, programs, Preferences::default(), Some("ets2la"), now()).0;
        model.receive(Message::Log("ets2la".into(), Box::new(LogState { identity, ..LogState::default() })), now());
        model
    }

    fn does(model: &mut Model, action: ServerAction) -> Vec<Command> {
        model.apply(Action::YourData(YourDataAction::Server(action)), now())
    }

    fn hears(model: &mut Model, news: ServerNews) -> OnServer {
        model.receive(Message::Server("ets2la".into(), news), now());
        view(model)
    }

    fn view(model: &Model) -> OnServer {
        model.view().your_data.on_server.clone().expect("offered")
    }

    fn asks(command: ServerCommand) -> [Command; 1] {
        [Command::Server { app: "ets2la".into(), command }]
    }

    fn there(event: &str, json: &str) -> There {
        There {
            identity: String::new(),
            program: "ets2la".into(),
            event: event.into(),
            version: String::new(),
            received_at: now(),
            delivery: String::new(),
            position: 0,
            json: json.into(),
        }
    }

    #[test]
    fn everything_off_what_the_server_has_is_fetched_with_progress_and_can_be_cancelled() {
        let home = tempfile::tempdir().expect("folder");
        let mut model = window(&home);
        assert!(view(&model).can_ask && view(&model).facts[0].contains("http://127.0.0.1:4319/me"));
        assert_eq!(does(&mut model, ServerAction::Fetch), asks(ServerCommand::Ask(Kind::Fetch)));
        assert_eq!(view(&model).asking.as_deref(), Some("Asking the server…"));
        assert_eq!(does(&mut model, ServerAction::Open), [], "one thing at a time");
        let said = hears(&mut model, ServerNews::Progress(Progress { done: 1, of: 3, events: 1000, waits_until: None }));
        assert_eq!(said.asking.as_deref(), Some("Asking about identifier 2 of 3. So far: 1,000 messages."));
        let waits = Progress { done: 1, of: 3, events: 1000, waits_until: Some(now()) };
        let said = hears(&mut model, ServerNews::Progress(waits)).asking.expect("still asking");
        assert!(said.starts_with("The server asks for a pause."), "{said}");
        assert_eq!(does(&mut model, ServerAction::Cancel), asks(ServerCommand::Stop));
        let said = hears(&mut model, ServerNews::Failed(Kind::Fetch, "you cancelled".into()));
        assert_eq!((said.asking, said.said), (None, Some(("Nothing was fetched: you cancelled.".into(), true))));
    }

    #[test]
    fn what_came_is_listed_by_side_and_what_the_server_calls_it_controls_nothing() {
        let home = tempfile::tempdir().expect("folder");
        let mut model = window(&home);
        does(&mut model, ServerAction::Fetch);
        let events = vec![there("activity_ping", "{\"a\":1}"), there("\u{202e}gnp", "{\"b\":[]}")];
        let only_here = vec![Here {
            seq: 7,
            event: "activity_ping".into(),
            recorded_at: now(),
            state: candor::tools::log::State::Sent,
            json: "{}".into(),
        }];
        let beyond = Beyond { without_identifier: 2, ..Beyond::default() };
        let compared = Compared { same: vec![(0, 3)], only_here, only_there: vec![1], beyond };
        let fetched = Fetched { events, kept_days: Some(365), ..Fetched::default() };
        let said = hears(&mut model, ServerNews::Fetched(Arc::new(Held { fetched, compared })));
        assert_eq!(
            said.said,
            Some(("The server has 2 messages of yours. It says that it keeps messages for a year.".into(), false))
        );
        let lists = said.lists.expect("both sides");
        assert_eq!(lists.sides.map(|(_, words)| words), ["Same here and there: 1", "Only here: 1", "Only there: 1"]);
        assert_eq!(lists.notes, ["Sent without an identifier, so nobody can find yours there: 2 messages."]);
        does(&mut model, ServerAction::Show(Side::OnlyThere));
        does(&mut model, ServerAction::Choose(0));
        let lists = view(&model).lists.expect("both sides");
        assert!(!lists.rows[0].title.contains('\u{202e}'), "{}", lists.rows[0].title);
        assert_eq!(lists.json.as_deref(), Some("{\n  \"b\": [\n    \n  ]\n}"));
        does(&mut model, ServerAction::Show(Side::OnlyHere));
        assert!(view(&model).lists.expect("both sides").rows[0].when.ends_with("Sent"));
        let other = hears(&mut model, ServerNews::Failed(Kind::Page, "no connection".into()));
        assert!(other.lists.is_some(), "what was fetched stays");
    }

    #[test]
    fn where_the_server_has_more_than_was_fetched_what_came_is_shown_and_it_is_said() {
        let home = tempfile::tempdir().expect("folder");
        let mut model = window(&home);
        does(&mut model, ServerAction::Fetch);
        let fetched = Fetched {
            events: vec![there("activity_ping", "{}")],
            unfinished: vec!["id".into()],
            kept_days: Some(365),
            ..Fetched::default()
        };
        let beyond = Beyond { unfinished: 3, ..Beyond::default() };
        let compared = Compared { only_there: vec![0], beyond, ..Compared::default() };
        let said = hears(&mut model, ServerNews::Fetched(Arc::new(Held { fetched, compared })));
        let (words, failed) = said.said.expect("a result");
        assert!(
            !failed && words.starts_with("The server has 1 message of yours. The server has more of yours than"),
            "{words}"
        );
        let lists = said.lists.expect("both sides");
        assert_eq!(lists.notes, ["Not among what was fetched, where the server has more than that: 3 messages."]);
        assert!(lists.sides[2].1.ends_with(": 1"));
    }

    #[test]
    fn however_long_the_names_and_messages_are_that_a_server_gives_what_is_shown_of_them_is_short_and_says_so() {
        let home = tempfile::tempdir().expect("folder");
        let mut model = window(&home);
        does(&mut model, ServerAction::Fetch);
        let long = there(&format!("\u{202e}{}", "é".repeat(1_000_000)), &format!("[\"{}\"]", "é".repeat(1_000_000)));
        let events: Vec<There> = std::iter::once(long).chain((0..5_000).map(|_| there("x", "{}"))).collect();
        let compared = Compared { only_there: (0..events.len()).collect(), ..Compared::default() };
        let held = Held { fetched: Fetched { events, ..Fetched::default() }, compared };
        hears(&mut model, ServerNews::Fetched(Arc::new(held)));
        does(&mut model, ServerAction::Show(Side::OnlyThere));
        does(&mut model, ServerAction::Choose(0));
        let lists = view(&model).lists.expect("both sides");
        let title = &lists.rows[0].title;
        assert!(title.starts_with("⟨U+202E⟩é") && title.ends_with('…') && title.chars().count() < 200, "{title}");
        let json = lists.json.expect("shown");
        assert!(json.ends_with('…') && json.len() < 300_000, "{}", json.len());
        assert_eq!((lists.rows.len(), lists.notes.len()), (1_000, 1), "and so is how many there are: {:?}", lists.notes);
    }

    #[test]
    fn erasing_asks_once_says_what_it_does_and_then_what_was_done() {
        let home = tempfile::tempdir().expect("folder");
        let mut model = window(&home);
        assert_eq!(does(&mut model, ServerAction::AskErase), []);
        let question = model.view().question.clone().expect("a question");
        assert!(question.text[0].contains("http://127.0.0.1:4319/me") && question.offers.len() == 2);
        model.apply(Action::CloseQuestion, now());
        assert_eq!(model.view().question, None);
        does(&mut model, ServerAction::AskErase);
        assert_eq!(does(&mut model, ServerAction::Erase), asks(ServerCommand::Ask(Kind::Erase)));
        assert_eq!(model.view().question, None);
        let gone = Gone {
            events: 12,
            done: 1,
            of: 1,
            backups_until: Some(jiff::civil::date(2026, 12, 29)),
            replaced: true,
            withdrawn: 1,
            ..Gone::default()
        };
        let (said, failed) = hears(&mut model, ServerNews::Erased(gone)).said.expect("a result");
        assert!(!failed && said.contains("Erased on the server: 12 messages.") && said.contains("29 December 2026"), "{said}");
        assert!(said.contains("Your identifier was replaced") && said.contains("no longer sent: 1 message."), "{said}");
        let part = Gone { stopped: Some("no connection".into()), done: 1, of: 2, ..Gone::default() };
        let (said, failed) = hears(&mut model, ServerNews::Erased(part)).said.expect("a result");
        assert!(failed && said.contains("Done for 1 of 2 identifiers"), "{said}");
    }

    #[test]
    fn forgetting_earlier_identifiers_asks_once_and_says_that_nobody_can_erase_then() {
        let home = tempfile::tempdir().expect("folder");
        let mut model = window(&home);
        assert!(!view(&model).can_forget, "there is none");
        assert_eq!(does(&mut model, ServerAction::AskForget), []);
        let question = model.view().question.clone().expect("a question");
        assert!(
            question.text[0].contains("nobody, not even you, can fetch or erase") && question.offers.len() == 2,
            "{question:?}"
        );
        model.apply(Action::CloseQuestion, now());
        does(&mut model, ServerAction::AskForget);
        assert_eq!(does(&mut model, ServerAction::Forget), asks(ServerCommand::Forget));
        assert_eq!(model.view().question, None);
        let said = hears(&mut model, ServerNews::Forgot(Forgotten { former: 2, withdrawn: 3 })).said.expect("a result");
        let words = "Earlier identifiers forgotten: 2. Waiting with the old identifier, and no longer sent: 3 messages.";
        assert_eq!(said, (words.to_owned(), false));
    }

    #[test]
    fn its_page_is_opened_once() {
        let home = tempfile::tempdir().expect("folder");
        let mut model = window(&home);
        assert_eq!(does(&mut model, ServerAction::Open), asks(ServerCommand::Ask(Kind::Page)));
        hears(&mut model, ServerNews::Page("http://127.0.0.1:4319/me#c0".into()));
        assert_eq!(model.take_link().as_deref(), Some("http://127.0.0.1:4319/me#c0"));
        assert_eq!(model.take_link(), None);
        assert!(view(&model).said.is_some_and(|(said, _)| said.contains("browser") && !said.contains("c0")));
    }

    #[test]
    fn a_page_whose_address_comes_after_it_was_cancelled_is_not_opened() {
        let home = tempfile::tempdir().expect("folder");
        let mut model = window(&home);
        does(&mut model, ServerAction::Open);
        assert_eq!(does(&mut model, ServerAction::Cancel), asks(ServerCommand::Stop));
        let said = hears(&mut model, ServerNews::Page("http://127.0.0.1:4319/me#c0".into()));
        assert_eq!(model.take_link(), None);
        assert_eq!((said.asking, said.said), (None, Some(("The page was not opened: you cancelled.".into(), true))));
        does(&mut model, ServerAction::Open);
        hears(&mut model, ServerNews::Page("http://127.0.0.1:4319/me#c1".into()));
        assert_eq!(model.take_link().as_deref(), Some("http://127.0.0.1:4319/me#c1"), "what is asked for anew is wanted");
    }
}
