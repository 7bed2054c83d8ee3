//! What the window does, without a window: actions in, commands and the view out.

mod choices;
mod deeds;
mod history;
mod news;
mod programs;

use std::sync::Arc;

use candor::tools::consent::{Change, DecidedBy};
use candor::tools::log::{Part, State};
use candor::tools::registry::Refusal;
use candor::{Environment, Places};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::pages::about::action::AboutAction;
use crate::pages::choices::action::ChoicesAction;
use crate::pages::choices::view::PauseFor;
use crate::pages::fields::view::Withhold;
use crate::pages::frame::action::{Action, Page};
use crate::pages::frame::view::{Notice, Offer, Tone};
use crate::pages::history::action::HistoryAction;
use crate::pages::history::make_details::{EventRead, Sender};
use crate::pages::programs::action::ProgramsAction;
use crate::pages::settings::action::SettingsAction;
use crate::pages::your_data::action::YourDataAction;
use crate::pages::your_data::view::{FormatId, Wish};
use crate::preferences::Preferences;
use crate::state::model::Model;
use crate::worker;
use crate::worker::message::{Command, LogState, Message, Saved, Wanted};

fn now() -> Timestamp {
    "2026-11-21T20:15:03Z".parse().expect("a time")
}

/// A window on a fresh home with SkellyCam on it. A program whose client has registered obeys every tier; another may be older.
fn window(home: &tempfile::TempDir, registered: bool) -> Model {
    let places = Places::below(home.path(), Environment::default());
    if registered {
        let (programs, _) = candor::tools::registry::programs(&places, &[]);
        for program in programs {
            candor::tools::registry::register(&places, &program.manifest).expect("registered");
        }
    } else {
        std::fs::create_dir_all(home.path().join("skellycam_data")).expect("made");
    }
    let programs = worker::read_programs(&places, &[]);
    Model::new(places, TimeZone::UTC, programs, Preferences::default(), Some("skellycam"), now()).0
}

fn set(tier: &str, on: bool) -> Action {
    Action::Choices(ChoicesAction::SetTier { tier: tier.into(), on })
}

/// What the worker would do: decide, and read again.
fn obey(model: &mut Model, commands: Vec<Command>) {
    for command in commands {
        let Command::Decide { app: id, change } = command else { continue };
        let programs = worker::read_programs(&model.places, &[]);
        let (program, _) = programs.programs.iter().find(|(program, _)| id.is_of(&program.manifest)).expect("known");
        candor::tools::decide(&model.places, program, &change, &DecidedBy::Window, now()).expect("written");
        let programs = worker::read_programs(&model.places, &[]);
        model.receive(Message::Programs(programs), now());
    }
}

/// A window that has read a log of this many messages, one a minute.
fn with_log(home: &tempfile::TempDir, events: i64) -> Model {
    let mut model = window(home, true);
    model.apply(set("existence_ping", true), now());
    let commands = model.apply(Action::Choices(ChoicesAction::ShareSwitchedOn), now());
    obey(&mut model, commands);
    model.receive(log_of(1, events), now());
    model.apply(Action::ShowPage(Page::History), now());
    model
}

fn log_of(first: i64, last: i64) -> Message {
    let row = |seq: i64| candor::tools::log::IndexRow {
        seq,
        recorded_at: now().as_millisecond() - (last - seq) * 60_000,
        length: 100 + u32::try_from(seq % 7).unwrap_or_default(),
        shape: 1,
        state: State::Sent,
        confirmed: true,
    };
    let log = LogState { index: Arc::new((first..=last).map(row).collect()), ..LogState::default() };
    Message::Log("skellycam".into(), Box::new(log))
}

fn rows(model: &mut Model, action: HistoryAction) -> Vec<Command> {
    model.apply(Action::History(action), now())
}
