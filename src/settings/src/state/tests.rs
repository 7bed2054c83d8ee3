//! What the window does, without a window: actions in, commands and the view out.

use std::sync::Arc;

use candor::tools::consent::{Change, DecidedBy};
use candor::tools::log::State;
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
use crate::pages::your_data::view::FormatId;
use crate::preferences::Preferences;
use crate::state::model::Model;
use crate::worker;
use crate::worker::message::{Command, LogState, Message};

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

#[test]
fn before_an_answer_a_switch_moves_the_preview_and_writes_nothing() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = window(&home, true);
    assert!(model.view().choices.answering);
    assert_eq!(model.apply(set("existence_ping", true), now()), []);
    assert!(model.view().choices.preview.body.contains("app_opened"));
    assert_eq!(model.apply(set("existence_ping", false), now()), []);
    assert_eq!(&*model.view().choices.preview.body, "");
    assert!(!home.path().join("skellycam_data").exists());
}

#[test]
fn that_changes_take_effect_at_once_is_said_only_once_switches_are_more_than_a_draft() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = window(&home, true);
    let at_once = crate::text::labels::takes_effect();
    assert!(!model.view().choices.kept_in.contains(at_once), "{}", model.view().choices.kept_in);
    model.apply(set("existence_ping", true), now());
    assert!(!model.view().choices.kept_in.contains(at_once), "a draft");
    let commands = model.apply(Action::Choices(ChoicesAction::ShareSwitchedOn), now());
    obey(&mut model, commands);
    assert!(model.view().choices.kept_in.contains(at_once), "{}", model.view().choices.kept_in);
}

#[test]
fn where_the_choice_is_kept_is_said_of_a_file_that_is_there_only_after_the_answer() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = window(&home, true);
    assert!(model.view().choices.kept_in.starts_with("Your choice will be kept in"), "{}", model.view().choices.kept_in);
    let commands = model.apply(Action::Choices(ChoicesAction::ShareNothing), now());
    obey(&mut model, commands);
    assert!(model.view().choices.kept_in.starts_with("Your choice is kept in"), "{}", model.view().choices.kept_in);
    obey(&mut model, vec![Command::Decide { app: "skellycam".into(), change: Change::On }]);
    let pause = Change::Pause(Some(candor::tools::consent::Pause::UntilResumed));
    obey(&mut model, vec![Command::Decide { app: "skellycam".into(), change: pause }]);
    let at_once = crate::text::labels::takes_effect();
    assert!(!model.view().choices.kept_in.contains(at_once), "what is switched on now is not sent before the pause ends");
}

#[test]
fn the_answer_writes_tiers_and_fields_left_out_in_one_change() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = window(&home, true);
    let entry = "app_opened/app_version";
    let leave_out =
        |withheld: bool| Action::Choices(ChoicesAction::Withhold(Withhold { entries: vec![entry.to_owned()], withheld }));
    model.apply(set("existence_ping", true), now());
    assert_eq!(model.apply(leave_out(true), now()), [], "a draft writes nothing");
    assert!(!model.view().choices.preview.body.contains("app_version"));
    model.apply(leave_out(false), now());
    assert!(model.view().choices.preview.body.contains("app_version"));
    model.apply(leave_out(true), now());
    let commands = model.apply(Action::Choices(ChoicesAction::ShareSwitchedOn), now());
    let withheld = [(entry.to_owned(), true)].into();
    let answer = Change::Answer { tiers: ["existence_ping".to_owned()].into(), withheld };
    assert_eq!(commands, [Command::Decide { app: "skellycam".into(), change: answer }]);
    obey(&mut model, commands);
    assert!(!model.view().choices.answering && !model.view().choices.preview.body.contains("app_version"));
    let (_, consent) = model.program().expect("shown");
    assert_eq!(consent.choices().expect("written").withheld_fields, [entry.to_owned()].into());
}

#[test]
fn a_no_keeps_what_was_to_be_left_out_and_a_draft_that_was_answered_is_gone() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = window(&home, true);
    let entries = vec!["app_opened/app_version".to_owned()];
    model.apply(set("existence_ping", true), now());
    model.apply(Action::Choices(ChoicesAction::Withhold(Withhold { entries: entries.clone(), withheld: true })), now());
    let commands = model.apply(Action::Choices(ChoicesAction::ShareNothing), now());
    obey(&mut model, commands);
    let (_, consent) = model.program().expect("shown");
    let choices = consent.choices().expect("written");
    assert!(!choices.enabled && choices.withheld_fields.iter().eq(&entries));
    std::fs::remove_file(home.path().join("skellycam_data/telemetry_config.json")).expect("removed");
    model.receive(Message::Programs(worker::read_programs(&model.places, &[])), now());
    assert!(model.view().choices.answering && model.view().choices.tiers.iter().all(|tier| !tier.switch.on));
}

#[test]
fn the_first_answer_is_what_is_switched_on_and_after_it_every_switch_acts_at_once() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = window(&home, true);
    model.apply(set("existence_ping", true), now());
    let commands = model.apply(Action::Choices(ChoicesAction::ShareSwitchedOn), now());
    assert_eq!(
        commands,
        [Command::Decide { app: "skellycam".into(), change: Change::answer(["existence_ping".to_owned()].into()) }]
    );
    obey(&mut model, commands);
    assert!(!model.view().choices.answering);
    assert_eq!(model.view().programs[1].state, "Shares 1 of 3");
    let commands = model.apply(set("usage_analytics", true), now());
    assert_eq!(commands, [Command::Decide { app: "skellycam".into(), change: Change::Tier("usage_analytics".into(), true) }]);
    obey(&mut model, commands);
    let commands = model.apply(Action::SetEverything(false), now());
    obey(&mut model, commands);
    assert_eq!(model.view().programs[1].state, "Off");
}

#[test]
fn changed_words_stand_beside_the_old_ones_until_they_were_seen_and_hold_nothing_back() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = window(&home, true);
    model.apply(set("existence_ping", true), now());
    let commands = model.apply(Action::Choices(ChoicesAction::ShareSwitchedOn), now());
    obey(&mut model, commands);
    assert!(model.view().news.is_empty());
    let text = candor::tools::registry::built_in().find(|manifest| manifest.app.id == "skellycam").expect("built in");
    let text = text.text().replace("when = \"When SkellyCam starts\"", "when = \"Whenever SkellyCam starts\"");
    let reworded = candor::Manifest::parse(&text).expect("sound");
    candor::tools::registry::register(&model.places, &reworded).expect("registered");
    let programs = worker::read_programs(&model.places, &[]);
    model.receive(Message::Programs(programs), now());
    let view = model.view();
    let [row] = view.news.as_slice() else { panic!("{:?}", view.news) };
    assert_eq!((row.before.as_str(), row.now.as_str()), ("When SkellyCam starts", "Whenever SkellyCam starts"));
    assert_eq!(view.programs[1].state, "Shares 1 of 3", "it goes on as before");
    let seen = Action::Choices(ChoicesAction::SeenWords);
    let offers = |model: &Model| model.view().notices.iter().flat_map(|notice| notice.offers.clone()).collect::<Vec<_>>();
    assert_eq!(offers(&model).iter().map(|offer| offer.action.clone()).collect::<Vec<_>>(), std::slice::from_ref(&seen));
    let commands = model.apply(seen, now());
    assert_eq!(commands, [Command::Decide { app: "skellycam".into(), change: Change::Seen }]);
    obey(&mut model, commands);
    assert!(model.view().news.is_empty() && offers(&model).is_empty());
    assert_eq!(model.view().programs[1].state, "Shares 1 of 3");
}

#[test]
fn a_path_is_typed_as_on_this_system_with_a_tilde_for_the_home_folder() {
    let home = tempfile::tempdir().expect("folder");
    let model = window(&home, true);
    let inside = home.path().join("reports").join("a.html");
    assert_eq!(model.typed_path("~/reports/a.html"), inside);
    assert_eq!(model.typed_path("reports/a.html"), inside);
    let separated = model.typed_path(r"~\a.html");
    assert_eq!(
        separated,
        home.path().join(if cfg!(windows) { "a.html" } else { r"~\a.html" }),
        "elsewhere a file may be called so"
    );
    assert_eq!(model.typed_path(&inside.display().to_string()), inside, "a whole path is what it says");
}

#[test]
fn choosing_some_tiers_of_a_program_that_may_be_older_asks_before_true_is_written() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = window(&home, false);
    model.apply(set("existence_ping", true), now());
    assert_eq!(model.apply(Action::Choices(ChoicesAction::ShareSwitchedOn), now()), []);
    assert!(model.view().question.is_some());
    assert_eq!(model.apply(Action::CloseQuestion, now()), []);
    assert!(model.view().question.is_none() && model.view().choices.answering, "leaving the question answers nothing");
    model.apply(Action::Choices(ChoicesAction::ShareSwitchedOn), now());
    let commands = model.apply(Action::ConfirmOlderReader, now());
    assert_eq!(commands.len(), 1);
    let mut whole = window(&home, false);
    for tier in ["existence_ping", "system_fingerprint", "usage_analytics"] {
        whole.apply(set(tier, true), now());
    }
    assert_eq!(
        whole.apply(Action::Choices(ChoicesAction::ShareSwitchedOn), now()).len(),
        1,
        "everything is what an older one would send anyway"
    );
    assert_eq!(whole.apply(Action::Choices(ChoicesAction::ShareNothing), now()).len(), 1, "no asks nothing");
}

#[test]
fn a_no_to_one_tier_acts_at_once_also_where_an_older_program_may_be_running() {
    let home = tempfile::tempdir().expect("folder");
    let mut whole = window(&home, false);
    let tiers = whole.view().choices.tiers.iter().map(|tier| tier.id.clone()).collect();
    obey(&mut whole, vec![Command::Decide { app: "skellycam".into(), change: Change::answer(tiers) }]);
    let no = Change::Tier("usage_analytics".into(), false);
    assert_eq!(
        whole.apply(set("usage_analytics", false), now()),
        [Command::Decide { app: "skellycam".into(), change: no.clone() }]
    );
    obey(&mut whole, vec![Command::Decide { app: "skellycam".into(), change: no }]);
    assert!(whole.view().question.is_none() && whole.view().notices[0].text.contains("may send everything"));
}

#[test]
fn a_computer_without_the_programs_is_told_what_candor_is_and_nothing_about_them_until_somebody_looks() {
    let home = tempfile::tempdir().expect("folder");
    let places = Places::below(home.path(), Environment::default());
    let programs = worker::read_programs(&places, &[]);
    let (mut model, commands) = Model::new(places, TimeZone::UTC, programs, Preferences::default(), None, now());
    assert_eq!(commands, []);
    let view = model.view();
    assert!(view.welcomes && view.programs.is_empty() && view.notices.is_empty() && !view.absent.open);
    let names =
        |model: &Model| model.view().absent.rows.iter().map(|row| format!("{}: {}", row.name, row.state)).collect::<Vec<_>>();
    assert_eq!(names(&model), ["ETS2LA: Not found here", "SkellyCam: Not found here"]);
    model.apply(Action::Programs(ProgramsAction::ShowAbsent(true)), now());
    model.apply(Action::Programs(ProgramsAction::SelectAbsent(1)), now());
    let view = model.view();
    assert!(!view.welcomes && view.absent.selected == Some(1) && view.notices.is_empty());
    assert_eq!(view.header.title, "SkellyCam", "it would like nothing");
    let folder = format!("no folder ~{}skellycam_data", std::path::MAIN_SEPARATOR);
    assert!(view.header.sentence.contains(&folder), "{}", view.header.sentence);
    assert_eq!(model.apply(Action::Programs(ProgramsAction::TryDemo), now()), [Command::TryDemo]);
    let commands = model.apply(Action::Choices(ChoicesAction::ShareNothing), now());
    obey(&mut model, commands);
    let view = model.view();
    assert_eq!((view.selected, view.programs[0].state.as_str()), (Some(0), "Off"), "its folder is there now");
}

#[test]
fn what_older_versions_do_is_said_while_the_choice_is_partial_and_never_again_once_it_was_put_aside() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = window(&home, false);
    let about_older = |model: &Model| {
        model.view().notices.iter().filter(|notice| notice.text.contains("while the main switch is on")).count()
    };
    let tiers = || model.view().choices.tiers.iter().map(|tier| tier.id.clone()).collect::<std::collections::BTreeSet<_>>();
    let (all, none) = (tiers(), std::collections::BTreeSet::new());
    let decide = |model: &mut Model, change: Change| obey(model, vec![Command::Decide { app: "skellycam".into(), change }]);
    decide(&mut model, Change::answer(all));
    assert_eq!(about_older(&model), 0, "an older one sends what was chosen");
    decide(&mut model, Change::Pause(Some(candor::tools::consent::Pause::UntilResumed)));
    assert_eq!(about_older(&model), 1, "an older one knows no pause");
    decide(&mut model, Change::Pause(None));
    decide(&mut model, Change::Withhold(["app_opened/system.os".to_owned()].into(), true));
    assert_eq!(about_older(&model), 1);
    decide(&mut model, Change::answer(none));
    assert_eq!(about_older(&model), 0, "nor does it send anything after a no");
    decide(&mut model, Change::answer(["existence_ping".to_owned()].into()));
    assert_eq!(about_older(&model), 1);
    let commands = model.apply(Action::SetOlderAside, now());
    assert!(matches!(&commands[..], [Command::Keep(kept)] if kept.older_aside.contains("skellycam")), "{commands:?}");
    assert_eq!(about_older(&model), 0);
    decide(&mut model, Change::Tier("usage_analytics".into(), true));
    assert_eq!(about_older(&model), 0);
}

#[test]
fn one_switched_on_while_everything_is_off_comes_alone_and_it_is_said_so_for_a_while() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = window(&home, true);
    model.apply(set("existence_ping", true), now());
    let commands = model.apply(Action::Choices(ChoicesAction::ShareSwitchedOn), now());
    obey(&mut model, commands);
    model.receive(Message::Chosen(Ok(())), now());
    assert_eq!(model.view().done.as_deref(), Some(crate::text::labels::answer_kept()));
    obey(&mut model, vec![Command::Decide { app: "skellycam".into(), change: Change::Off }]);
    let commands = model.apply(set("usage_analytics", true), now());
    obey(&mut model, commands);
    model.receive(Message::Chosen(Ok(())), now());
    let said = model.view().done.clone().unwrap_or_default();
    assert!(said.contains("“Usage analytics” alone"), "{said}");
    let on: Vec<bool> = model.view().choices.tiers.iter().map(|tier| tier.switch.on).collect();
    assert_eq!(on, [false, false, true]);
    let until = model.until(now()).expect("it goes by itself");
    model.pass_time(until);
    assert_eq!(model.view().done, None);
}

#[test]
fn everything_that_a_program_can_send_can_be_read_before_the_answer() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = window(&home, true);
    model.apply(Action::ShowPage(Page::About), now());
    assert!(model.view().choices.answering && model.view().page == Page::About);
    model.apply(Action::ShowPage(Page::History), now());
    assert_eq!(model.view().page, Page::Choices);
}

#[test]
fn the_preview_follows_the_next_switch_after_a_message_was_chosen_by_hand() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = window(&home, true);
    model.apply(Action::Choices(ChoicesAction::ChooseEvent(1)), now());
    assert_eq!(model.view().choices.preview.chosen, 1);
    model.apply(set("existence_ping", true), now());
    let chosen = model.view().choices.preview.chosen;
    assert!(model.view().choices.preview.body.contains("app_opened") && chosen != 1);
    model.apply(set("usage_analytics", true), now());
    assert!(model.view().choices.preview.body.contains("feature_used"));
}

#[test]
fn a_pause_can_be_chosen_and_ended_once_something_is_on() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = window(&home, true);
    let words = |model: &Model| -> Vec<String> {
        let pause = model.view().choices.pause.iter();
        pause.flat_map(|pause| pause.offers.iter().map(|(words, _)| words.clone())).collect()
    };
    assert!(words(&model).is_empty(), "there is nothing to pause before an answer");
    model.apply(set("existence_ping", true), now());
    let commands = model.apply(Action::Choices(ChoicesAction::ShareSwitchedOn), now());
    obey(&mut model, commands);
    assert_eq!(words(&model)[0], "Not paused");
    let commands = model.apply(Action::Choices(ChoicesAction::Pause(PauseFor::Hour)), now());
    obey(&mut model, commands);
    assert_eq!(words(&model)[..2], ["Paused until today 21:15:03", "Resume"]);
    assert_eq!(model.view().programs[1].state, "Paused");
    let notice = &model.view().notices[0];
    let offer = Offer { label: "Resume".into(), action: Action::Choices(ChoicesAction::Pause(PauseFor::Nothing)) };
    assert_eq!(notice.offers, [offer], "beside the notice that says so: {}", notice.text);
    let end = model.until(now()).expect("it ends by itself");
    model.pass_time(end);
    assert_eq!(words(&model)[0], "Not paused");
    assert_eq!((model.until(end), model.view().programs[1].state.as_str()), (None, "Shares 1 of 3"));
    let commands = model.apply(Action::Choices(ChoicesAction::Pause(PauseFor::Today)), now());
    obey(&mut model, commands);
    assert_eq!(words(&model)[0], "Paused until 22 Nov 00:00:00");
    let commands = model.apply(Action::Choices(ChoicesAction::Pause(PauseFor::Nothing)), now());
    obey(&mut model, commands);
    assert_eq!(words(&model)[0], "Not paused");
    let commands = model.apply(Action::SetEverything(false), now());
    obey(&mut model, commands);
    assert!(words(&model).is_empty(), "what is off needs no pause");
}

#[test]
fn clearing_the_history_asks_once_and_says_what_it_does_not_do() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = window(&home, true);
    assert_eq!(model.apply(Action::YourData(YourDataAction::AskClear), now()), []);
    let question = model.view().question.clone().expect("asked");
    assert!(question.text.iter().any(|text| text.contains("Servers keep what they already received")));
    assert_eq!(question.offers[0].action, Action::CloseQuestion, "the first answer is the one that changes nothing");
    assert_eq!(model.apply(Action::CloseQuestion, now()), []);
    assert!(model.view().question.is_none());
    model.apply(Action::YourData(YourDataAction::AskClear), now());
    assert_eq!(model.apply(Action::YourData(YourDataAction::Clear), now()), [Command::Clear("skellycam".into())]);
    assert!(model.view().question.is_none());
}

#[test]
fn a_failure_is_said_in_words_and_can_be_dismissed() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = window(&home, true);
    model.receive(Message::Failed("the disk is full".into()), now());
    assert_eq!(model.view().notices[0].text, "the disk is full");
    model.apply(Action::DismissNotice(0), now());
    assert!(model.view().notices.is_empty());
}

#[test]
fn what_could_not_be_done_beside_a_choice_that_is_in_force_is_no_failure_of_the_choice() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = window(&home, true);
    model.receive(Message::Chosen(Ok(())), now());
    model.receive(Message::Besides("The choice is in force; its receipt waits".into()), now());
    assert_eq!(model.view().notices[0].tone, Tone::Attention);
}

#[test]
fn a_choice_that_could_not_be_written_is_said_until_one_could() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = window(&home, true);
    model.receive(Message::Failed("another thing".into()), now());
    for _ in 0..2 {
        model.receive(Message::Chosen(Err("not written".into())), now());
        assert_eq!(model.view().notices.len(), 2);
        assert_eq!(model.view().notices[1].text, "not written");
    }
    model.receive(Message::Chosen(Ok(())), now());
    let left: Vec<&str> = model.view().notices.iter().map(|notice| notice.text.as_str()).collect();
    assert_eq!(left, ["another thing"]);
}

#[test]
fn without_a_native_dialog_a_path_is_asked_for_and_taken_as_people_type_it() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = window(&home, true);
    model.receive(Message::AskPath("skellycam".into(), FormatId("json"), home.path().join("report.json")), now());
    assert_eq!(model.view().your_data.ask_path, Some((FormatId("json"), format!("~{}report.json", std::path::MAIN_SEPARATOR))));
    let commands = model.apply(Action::YourData(YourDataAction::SaveTo(FormatId("json"), " ~/report.json ".into())), now());
    assert_eq!(
        commands,
        [Command::SaveTo { app: "skellycam".into(), format: FormatId("json"), path: home.path().join("report.json") }]
    );
    assert_eq!(model.apply(Action::YourData(YourDataAction::SaveTo(FormatId("json"), " ".into())), now()), []);
}

#[test]
fn a_field_is_withheld_alone_and_taken_out_of_every_message_that_carries_it() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = window(&home, true);
    let commands = model.apply(Action::Choices(ChoicesAction::ShareSwitchedOn), now());
    obey(&mut model, commands);
    let commands = model.apply(set("existence_ping", true), now());
    obey(&mut model, commands);
    let send = |model: &Model| {
        let fields = model.view().choices.tiers[0].fields.clone();
        fields.into_iter().find(|field| field.path == "app_version").and_then(|field| field.send).expect("can be chosen")
    };
    assert!(send(&model).switch.on && model.view().choices.preview.body.contains("app_version"));
    let commands = model
        .apply(Action::Choices(ChoicesAction::Withhold(Withhold { entries: send(&model).entries, withheld: true })), now());
    assert_eq!(commands, [Command::Decide { app: "skellycam".into(), change: Change::Withhold(send(&model).entries, true) }]);
    obey(&mut model, commands);
    assert!(!send(&model).switch.on && !model.view().choices.preview.body.contains("app_version"));
    let commands = model
        .apply(Action::Choices(ChoicesAction::Withhold(Withhold { entries: send(&model).entries, withheld: false })), now());
    obey(&mut model, commands);
    assert!(send(&model).switch.on && model.view().choices.preview.body.contains("app_version"));
    obey(
        &mut model,
        vec![Command::Decide { app: "skellycam".into(), change: Change::Withhold(vec!["app_opened/*".into()], true) }],
    );
    let locked = send(&model).switch;
    assert!(!locked.on && locked.locked.expect("a reason").contains("app_opened/*"), "what stands there by hand is left alone");
}

#[test]
fn replacing_the_identity_asks_once_and_says_what_servers_keep() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = window(&home, true);
    assert_eq!(model.apply(Action::YourData(YourDataAction::AskReplaceIdentity), now()), []);
    let question = model.view().question.clone().expect("asked");
    assert!(question.text[0].contains("They keep what they received"), "{question:?}");
    assert_eq!(question.offers[0].action, Action::CloseQuestion);
    assert_eq!(
        model.apply(Action::YourData(YourDataAction::ReplaceIdentity), now()),
        [Command::ReplaceIdentity("skellycam".into())]
    );
    assert!(model.view().question.is_none());
}

fn window_does(model: &mut Model, action: Action) -> Vec<Command> {
    model.apply(action, now())
}

fn answered(home: &tempfile::TempDir) -> Model {
    let mut model = window(home, true);
    for (id, tier) in [("skellycam", "existence_ping"), ("ets2la", "activity_ping")] {
        obey(&mut model, vec![Command::Decide { app: id.into(), change: Change::answer([tier.to_owned()].into()) }]);
    }
    model
}

fn states(model: &Model) -> Vec<(String, String)> {
    model.view().programs.iter().map(|row| (row.name.clone(), row.state.clone())).collect()
}

fn state(name: &str, state: &str) -> (String, String) {
    (name.to_owned(), state.to_owned())
}

#[test]
fn a_program_that_is_left_out_of_the_list_goes_on_as_it_was_and_comes_back() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = answered(&home);
    let commands = window_does(&mut model, Action::About(AboutAction::Hide("skellycam".into())));
    assert!(commands.contains(&Command::Watch("ets2la".into())), "another one is shown: {commands:?}");
    assert!(!commands.iter().any(|command| matches!(command, Command::Decide { .. })));
    assert_eq!(states(&model), [state("ETS2LA", "Shares 1 of 4")]);
    assert_eq!(model.view().selected, Some(0));
    window_does(&mut model, Action::Programs(ProgramsAction::ShowSettings(true)));
    assert_eq!(model.view().settings.as_ref().expect("open").hidden, [("skellycam".to_owned(), "SkellyCam".to_owned())]);
    window_does(&mut model, Action::Settings(SettingsAction::Unhide("skellycam".into())));
    model.apply(Action::Programs(ProgramsAction::Select(1)), now());
    assert_eq!(model.view().header.title, "SkellyCam");
    assert!(model.view().settings.is_none(), "choosing a program leaves the settings");
}

#[test]
fn one_switch_turns_every_program_off_and_brings_back_only_those_that_it_turned_off() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = window(&home, true);
    assert!(model.view().all_programs.is_none(), "there is nothing to switch before an answer");
    model = answered(&home);
    obey(&mut model, vec![Command::Decide { app: "ets2la".into(), change: Change::Off }]);
    let commands = window_does(&mut model, Action::Programs(ProgramsAction::AllPrograms(false)));
    let decided: Vec<_> = commands.iter().filter(|command| matches!(command, Command::Decide { .. })).cloned().collect();
    assert_eq!(decided, [Command::Decide { app: "skellycam".into(), change: Change::Off }]);
    obey(&mut model, commands);
    assert_eq!(states(&model), [state("ETS2LA", "Off"), state("SkellyCam", "Off")]);
    let commands = window_does(&mut model, Action::Programs(ProgramsAction::AllPrograms(true)));
    obey(&mut model, commands);
    assert_eq!(states(&model), [state("ETS2LA", "Off"), state("SkellyCam", "Shares 1 of 3")]);
    obey(&mut model, vec![Command::Decide { app: "skellycam".into(), change: Change::Off }]);
    let all = model.view().all_programs.clone().expect("two were answered");
    assert!(!all.switch.on && all.switch.locked.is_some(), "it turned none of them off, so it brings none back");
}

#[test]
fn every_program_that_was_turned_off_comes_back_also_when_the_switch_was_used_twice() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = answered(&home);
    let commands = window_does(&mut model, Action::Programs(ProgramsAction::AllPrograms(false)));
    obey(&mut model, commands);
    let commands = model.apply(Action::SetEverything(true), now());
    obey(&mut model, commands);
    for on in [false, true] {
        let commands = window_does(&mut model, Action::Programs(ProgramsAction::AllPrograms(on)));
        obey(&mut model, commands);
    }
    assert_eq!(states(&model), [state("ETS2LA", "Shares 1 of 4"), state("SkellyCam", "Shares 1 of 3")]);
}

#[test]
fn the_switch_for_every_program_says_which_it_does_not_reach() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = answered(&home);
    let broken =
        candor::tools::registry::Broken { reason: Refusal::Unreadable("gone".into()), path: home.path().join("other.toml") };
    let programs = worker::read_programs(&model.places, &[]);
    model.receive(Message::Programs(crate::worker::message::Programs { broken: vec![broken], ..programs }), now());
    window_does(&mut model, Action::Programs(ProgramsAction::AllPrograms(false)));
    assert!(model.view().notices[0].text.starts_with("Not switched off: other.toml."), "{:?}", model.view().notices);
}

#[test]
fn a_no_to_one_program_after_all_were_turned_off_is_not_undone_with_the_others() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = answered(&home);
    let commands = window_does(&mut model, Action::Programs(ProgramsAction::AllPrograms(false)));
    obey(&mut model, commands);
    for on in [true, false] {
        let commands = model.apply(Action::SetEverything(on), now());
        obey(&mut model, commands);
    }
    let commands = window_does(&mut model, Action::Programs(ProgramsAction::AllPrograms(true)));
    obey(&mut model, commands);
    assert_eq!(states(&model), [state("ETS2LA", "Shares 1 of 4"), state("SkellyCam", "Off")]);
}

#[test]
fn a_program_that_may_know_the_main_switch_alone_is_not_brought_back_without_a_question() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = window(&home, false);
    for (id, tier) in [("skellycam", "existence_ping"), ("ets2la", "activity_ping")] {
        obey(&mut model, vec![Command::Decide { app: id.into(), change: Change::answer([tier.to_owned()].into()) }]);
    }
    let commands = window_does(&mut model, Action::Programs(ProgramsAction::AllPrograms(false)));
    obey(&mut model, commands);
    let commands = window_does(&mut model, Action::Programs(ProgramsAction::AllPrograms(true)));
    assert!(!commands.iter().any(|command| matches!(command, Command::Decide { .. })), "{commands:?}");
    assert!(model.view().notices[0].text.contains("ETS2LA, SkellyCam stay off"), "{:?}", model.view().notices[0]);
}

#[test]
fn a_manifest_is_added_by_its_file_and_one_that_is_broken_is_told_and_can_be_taken_off_the_list() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = window(&home, true);
    assert_eq!(
        window_does(&mut model, Action::Settings(SettingsAction::AddManifest(" ~/other.toml ".into()))),
        [Command::AddManifest(home.path().join("other.toml"))]
    );
    let typed = format!("~{}other.toml", std::path::MAIN_SEPARATOR);
    assert_eq!(model.typed_path(&typed), home.path().join("other.toml"), "as the system's own paths are typed");
    window_does(&mut model, Action::Programs(ProgramsAction::ShowSettings(true)));
    model.receive(Message::Added(Err("line 3: no tier".into())), now());
    let said = |model: &Model| model.view().settings.as_ref().expect("open").added.clone().expect("said");
    assert_eq!(said(&model), ("Not added: line 3: no tier.".to_owned(), true));
    let path = home.path().join("other.toml");
    let commands = model.receive(Message::Added(Ok((path.clone(), "ets2la".into()))), now());
    assert_eq!(said(&model), ("Added ETS2LA.".to_owned(), false));
    assert!(commands.contains(&Command::Given(vec![path.clone()])) && model.preferences().added == [path.clone()]);
    let broken = candor::tools::registry::Broken { reason: Refusal::Unreadable("gone".into()), path };
    let programs = worker::read_programs(&model.places, &[]);
    model.receive(Message::Programs(crate::worker::message::Programs { broken: vec![broken], ..programs }), now());
    window_does(&mut model, Action::Programs(ProgramsAction::ShowSettings(false)));
    assert_eq!(states(&model)[2], state("other.toml", "Broken manifest"));
    assert_eq!(model.view().broken, None, "nobody is disturbed by another program");
    model.apply(Action::Programs(ProgramsAction::Select(2)), now());
    assert_eq!(model.view().selected, Some(2));
    let page = model.view().broken.clone().expect("shown");
    assert!(page.facts.iter().any(|(_, value)| value == "gone"));
    let shown = format!("~{}other.toml", std::path::MAIN_SEPARATOR);
    assert!(page.facts.iter().any(|(_, value)| *value == shown));
    let commands =
        model.apply(Action::Programs(ProgramsAction::ForgetManifest(page.forget.expect("it was added by hand"))), now());
    assert!(commands.contains(&Command::Given(Vec::new())) && model.preferences().added.is_empty());
}

#[test]
fn the_settings_say_that_they_could_not_be_read_and_where_their_file_is_kept() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = window(&home, true);
    window_does(&mut model, Action::Programs(ProgramsAction::ShowSettings(true)));
    let mut said = |unreadable| {
        model.set_preferences(Preferences { unreadable, ..Preferences::default() }, now());
        model.view().settings.as_ref().expect("open").unusable.clone()
    };
    assert_eq!(said(false), None);
    let sentence = said(true).expect("said");
    assert!(sentence.starts_with("These settings could not be read when this window opened"), "{sentence}");
    assert!(sentence.contains("kept as ~") && sentence.ends_with("window.json.damaged."), "{sentence}");
}

#[test]
fn what_became_of_a_manifest_is_said_in_the_language_that_is_spoken_now() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = window(&home, true);
    window_does(&mut model, Action::Programs(ProgramsAction::ShowSettings(true)));
    let german = crate::text::Language::tagged("de").expect("a language");
    let path = home.path().join("other.toml");
    for (message, english, translated) in [
        (Message::Added(Err("line 3: no tier".into())), "Not added: line 3: no tier.", "Nicht hinzugefügt: line 3: no tier."),
        (Message::Added(Ok((path, "ets2la".into()))), "Added ETS2LA.", "ETS2LA hinzugefügt."),
        (
            Message::ManifestChosen(None),
            "There is no file dialog here. Enter the path of the file.",
            "Hier gibt es keinen Dateidialog. Gib den Pfad der Datei ein.",
        ),
    ] {
        crate::text::speak(crate::text::Language::english());
        model.receive(message, now());
        let said = |model: &Model| model.view().settings.as_ref().expect("open").added.clone().expect("said").0;
        assert_eq!(said(&model), english);
        crate::text::speak(german);
        model.speak(german, now());
        assert_eq!(said(&model), translated);
    }
}

#[test]
fn a_program_whose_manifest_breaks_while_it_is_shown_says_so_in_its_place() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = answered(&home);
    let whole = worker::read_programs(&model.places, &[]);
    let mut programs = whole.clone();
    programs.programs.retain(|(program, _)| program.manifest.app.id != "skellycam");
    let path = model.places.user_apps.join("skellycam.toml");
    programs.broken.push(candor::tools::registry::Broken { reason: Refusal::Unreadable("gone".into()), path });
    model.receive(Message::Programs(programs), now());
    assert_eq!(model.view().broken.as_ref().map(|page| page.title.as_str()), Some("skellycam.toml"));
    window_does(&mut model, Action::Programs(ProgramsAction::ShowSettings(true)));
    window_does(&mut model, Action::Programs(ProgramsAction::ShowSettings(false)));
    assert!(model.view().broken.is_some(), "the settings lead back to where one was");
    model.receive(Message::Programs(whole), now());
    assert_eq!((model.view().broken.as_ref(), model.view().header.title.as_str()), (None, "SkellyCam"), "it is sound again");
}

#[test]
fn what_is_chosen_about_the_window_is_kept_and_spoken() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = window(&home, true);
    let commands = window_does(&mut model, Action::Settings(SettingsAction::Language(Some("fi".into()))));
    let finnish = crate::text::Language::tagged("fi").expect("a language");
    assert_eq!(model.language(), finnish);
    assert!(model.speak(finnish, now()).contains(&Command::Speak(finnish)));
    let kept = commands.iter().find_map(|command| match command {
        Command::Keep(kept) => Some(kept.language.clone()),
        _ => None,
    });
    assert_eq!(kept, Some(Some("fi".into())));
    assert_eq!(
        window_does(&mut model, Action::Settings(SettingsAction::Language(Some("fi".into())))),
        [],
        "what is so already is not kept again"
    );
    assert_eq!(window_does(&mut model, Action::Programs(ProgramsAction::ShowSettings(true))), []);
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

fn chosen(model: &Model) -> (Option<i64>, Vec<i64>) {
    (model.view().history.selected, model.view().history.chosen.iter().collect())
}

#[test]
fn several_rows_are_chosen_one_by_one_in_a_row_or_all_and_one_is_left() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = with_log(&home, 20);
    assert_eq!(model.apply(Action::History(HistoryAction::Select(Some(10))), now()), [Command::ReadEvent(10)]);
    assert_eq!(rows(&mut model, HistoryAction::Through(12)), [Command::ReadEvent(12)]);
    assert_eq!(chosen(&model), (Some(12), vec![10, 11, 12]));
    rows(&mut model, HistoryAction::Through(8));
    assert_eq!(chosen(&model), (Some(8), vec![8, 9, 10]), "the choice turns round where it began");
    rows(&mut model, HistoryAction::Toggle(15));
    assert_eq!(chosen(&model), (Some(15), vec![8, 9, 10, 15]));
    rows(&mut model, HistoryAction::Toggle(15));
    assert_eq!(chosen(&model), (Some(15), vec![8, 9, 10]), "it can be looked at all the same");
    assert_eq!(rows(&mut model, HistoryAction::Focus(10)), [Command::ReadEvent(10)]);
    assert_eq!(chosen(&model), (Some(10), vec![8, 9, 10]));
    rows(&mut model, HistoryAction::All);
    assert_eq!(chosen(&model), (Some(10), (1..=20).collect()));
    rows(&mut model, HistoryAction::One);
    assert_eq!(chosen(&model), (Some(10), vec![10]));
    rows(&mut model, HistoryAction::Toggle(10));
    assert_eq!(chosen(&model), (Some(10), vec![10]), "one stays");
}

#[test]
fn without_a_choice_before_shift_chooses_one_and_all_begins_at_the_top() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = with_log(&home, 5);
    assert_eq!(rows(&mut model, HistoryAction::Copy), []);
    rows(&mut model, HistoryAction::Through(3));
    assert_eq!(chosen(&model), (Some(3), vec![3]));
    model.apply(Action::History(HistoryAction::Select(None)), now());
    assert_eq!(rows(&mut model, HistoryAction::All), [Command::ReadEvent(5)]);
    assert_eq!(chosen(&model), (Some(5), vec![1, 2, 3, 4, 5]));
}

#[test]
fn chosen_rows_stay_chosen_when_new_ones_come_and_only_what_is_gone_is_not() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = with_log(&home, 20);
    model.apply(Action::History(HistoryAction::Select(Some(3))), now());
    rows(&mut model, HistoryAction::Through(6));
    model.receive(log_of(1, 400), now());
    assert_eq!(chosen(&model), (Some(6), vec![3, 4, 5, 6]));
    model.receive(log_of(5, 400), now());
    assert_eq!(chosen(&model), (Some(6), vec![5, 6]));
}

#[test]
fn what_is_filtered_out_is_not_copied_and_another_order_changes_no_choice() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = with_log(&home, 20);
    model.apply(Action::History(HistoryAction::Select(Some(3))), now());
    rows(&mut model, HistoryAction::Through(6));
    let by_size =
        crate::pages::history::query::Query { column: crate::pages::history::query::SortColumn::Size, ..Default::default() };
    model.apply(Action::History(HistoryAction::Show(by_size.clone())), now());
    assert_eq!(chosen(&model), (Some(6), vec![3, 4, 5, 6]));
    model.apply(
        Action::History(HistoryAction::Show(crate::pages::history::query::Query { words: "x".into(), ..by_size })),
        now(),
    );
    assert_eq!(chosen(&model), (Some(6), vec![6]));
}

#[test]
fn what_was_copied_is_said_until_something_else_is_chosen_and_goes_to_the_clipboard_once() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = with_log(&home, 20);
    model.apply(Action::History(HistoryAction::Select(Some(3))), now());
    rows(&mut model, HistoryAction::Through(4));
    let commands = rows(&mut model, HistoryAction::Copy);
    assert_eq!(commands, [Command::CopyRows { app: "skellycam".into(), rows: Arc::new([3, 4].into_iter().collect()) }]);
    let copied = crate::worker::message::Copied { text: "{}\n{}\n".into(), messages: 2, chosen: 2, is_cut: false };
    model.receive(Message::Copied("skellycam".into(), Box::new(copied.clone())), now());
    assert_eq!((model.take_clipboard().as_deref(), model.take_clipboard()), (Some("{}\n{}\n"), None));
    assert_eq!(model.view().history.copied, "Copied 2 messages.");
    rows(&mut model, HistoryAction::Through(5));
    assert_eq!(model.view().history.copied, "");
    let cut = crate::worker::message::Copied { chosen: 30, is_cut: true, ..copied };
    model.receive(Message::Copied("skellycam".into(), Box::new(cut)), now());
    let said = &model.view().history.copied;
    assert!(said.starts_with("Copied only the oldest 2 of 30 messages, 6 bytes"), "{said}");
}

#[test]
fn a_million_rows_are_chosen_at_once() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = with_log(&home, 1_000_000);
    rows(&mut model, HistoryAction::All);
    let view = model.view();
    assert_eq!((view.history.chosen.len(), view.history.selected), (1_000_000, Some(1_000_000)));
}

#[test]
fn a_manifest_with_a_name_of_ten_thousand_characters_is_refused_and_the_window_says_where_and_why() {
    let home = tempfile::tempdir().expect("folder");
    let places = Places::below(home.path(), Environment::default());
    let text = include_str!("../../../../assets/apps/ets2la.toml");
    std::fs::create_dir_all(&places.user_apps).expect("made");
    let long = text.replace("name = \"ETS2LA\"", &format!("name = \"{}\"", "N".repeat(10_000)));
    assert_ne!(long, text);
    std::fs::write(places.user_apps.join("long.toml"), long).expect("written");
    std::fs::write(places.user_apps.join("turned.toml"), text.replace("id = \"ets2la\"", "id = \"x\u{202e}y\""))
        .expect("written");
    let mut model = window(&home, false);
    let names: Vec<String> = states(&model).into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["SkellyCam", "long.toml", "turned.toml"], "those that can be used come first");
    let mut page = |place: usize| {
        model.apply(Action::Programs(ProgramsAction::Select(place)), now());
        model.view().broken.clone().expect("shown").facts
    };
    let details: Vec<String> = [page(1), page(2)].concat().into_iter().map(|(_, value)| value).collect();
    let said = |words: &str| details.iter().any(|line| line.contains(words));
    assert!(said("this text has more than 60 characters") && said("long.toml") && said("turned.toml"), "{details:?}");
    assert!(details.iter().all(|line| line.len() < 500 && !line.contains('\u{202e}')), "{details:?}");
}

#[test]
fn a_history_that_cannot_be_read_is_not_passed_off_as_an_empty_one() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = window(&home, true);
    let commands = model.apply(Action::Choices(ChoicesAction::ShareNothing), now());
    obey(&mut model, commands);
    let problem = Some("the log cannot be used: database is locked\u{202e}".to_owned());
    model.receive(Message::Log("skellycam".into(), Box::new(LogState { problem, ..LogState::default() })), now());
    let unreadable = crate::text::labels::history_unreadable();
    assert_eq!((model.view().history.empty.as_str(), model.view().your_data.summary.as_str()), (unreadable, unreadable));
    let notices: Vec<&Notice> = model.view().notices.iter().filter(|notice| notice.text == unreadable).collect();
    assert_eq!(notices.len(), 1);
    assert_eq!(notices[0].details, ["the log cannot be used: database is locked⟨U+202E⟩"]);
    model.receive(Message::Log("skellycam".into(), Box::default()), now());
    assert!(
        model.view().notices.iter().all(|notice| notice.text != unreadable),
        "and when it is back, nothing is said any more"
    );
    assert_ne!(model.view().history.empty, unreadable);
}

/// What the worker would do: put the rows in order, as often as it is asked.
fn arrange(model: &mut Model, mut commands: Vec<Command>) {
    while let Some(command) = commands.pop() {
        if let Command::Arrange { number, query } = command {
            let arranged = query.run(now().as_millisecond());
            commands.extend(model.receive(Message::Arranged(number, Box::new(arranged)), now()));
        }
    }
}

/// What is read of the message with this number.
fn read(seq: i64, state: State, sender: Sender) -> EventRead {
    let shape = candor::tools::log::Shape {
        event: "app_opened".into(),
        tiers: vec!["existence_ping".into()],
        fields: Vec::new(),
        method: candor::tools::manifest::Method::Post,
        url: "http://127.0.0.1:4319/events".into(),
        envelope: candor::tools::manifest::Envelope::Events,
        crash: false,
        identity: None,
        decision: String::new(),
        held: false,
        folds: None,
    };
    let row =
        candor::tools::log::EventRow { seq, recorded_at: now(), shape: Arc::new(shape), state, confirmed: false, length: 2 };
    let details =
        candor::tools::log::Details { row, id: String::new(), body: b"{}".to_vec(), attempts: Vec::new(), decision: None };
    EventRead { details, body: "{}".into(), indented: "{}".into(), request: None, sender }
}

/// An attempt that was answered with this status and this header.
fn attempt(status: u16, header: (&str, &str)) -> candor::tools::log::AttemptRow {
    candor::tools::log::AttemptRow {
        seq: 7,
        method: "POST".into(),
        url: "http://127.0.0.1:4319/events".into(),
        headers: vec![("host".into(), "127.0.0.1:4319".into())],
        events: 1,
        body_sha256: "e3b0".into(),
        body_length: 2,
        started_at: now(),
        finished_at: Some(now()),
        status: Some(status),
        answer_headers: vec![(header.0.into(), header.1.into())],
        answer: Vec::new(),
        error: None,
        left_computer: true,
        confirmed: false,
    }
}

#[test]
fn a_message_that_waits_says_until_when_and_when_nobody_is_there_to_send_it() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = with_log(&home, 3);
    let decision =
        model.programs.programs.iter().find_map(|(_, consent)| Some(consent.decision()?.id.clone())).expect("answered");
    model.apply(Action::History(HistoryAction::Select(Some(2))), now());
    let mut says = |sender, attempts: Vec<candor::tools::log::AttemptRow>| {
        let mut read = read(2, State::Queued, sender);
        let shape = candor::tools::log::Shape { decision: decision.clone(), ..(*read.details.row.shape).clone() };
        (read.details.row.shape, read.details.attempts) = (Arc::new(shape), attempts);
        model.receive(Message::Event(2, Some(Box::new(read))), now());
        model.view().history.details.clone().expect("shown").sentences
    };
    let next_attempt = Some(now() + jiff::SignedDuration::from_mins(10));
    let there = Sender { is_there: true, next_attempt };
    let nobody = "SkellyCam isn’t running, as far as Candor can tell. This will be sent the next time it runs.";
    assert_eq!(says(Sender { is_there: false, next_attempt }, Vec::new()), ["Waiting to be sent.", nobody]);
    assert_eq!(says(Sender { next_attempt: None, ..there }, Vec::new()), ["Waiting to be sent."]);
    let failed = ["Waiting to be sent again.", "Last attempt: the server answered 503.", "Next attempt: today 20:25:03."];
    assert_eq!(says(there, vec![attempt(503, ("server", "x"))]), failed);
    let asked = "The server asked to wait. Next attempt: today 20:25:03.";
    assert_eq!(says(there, vec![attempt(503, ("Retry-After", "600"))]).last().map(String::as_str), Some(asked));
    // Once that time has come, nothing is said about it any more.
    assert_eq!(model.until(now()), next_attempt);
    model.pass_time(now() + jiff::SignedDuration::from_mins(11));
    let sentences = &model.view().history.details.as_ref().expect("shown").sentences;
    assert!(!sentences.iter().any(|sentence| sentence.contains("attempt: today")), "{sentences:?}");
}

#[test]
fn the_history_begins_at_the_newest_each_time_it_is_opened_and_for_each_program() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = with_log(&home, 3);
    let opened = |model: &Model| model.view().history.opened;
    let first = opened(&model);
    model.apply(Action::ShowPage(Page::History), now());
    assert_eq!(opened(&model), first, "it was open");
    model.apply(Action::ShowPage(Page::YourData), now());
    model.apply(Action::ShowPage(Page::History), now());
    assert_eq!(opened(&model), first + 1);
    model.apply(Action::Programs(ProgramsAction::Select(0)), now());
    assert_eq!(opened(&model), first + 2);
}

#[test]
fn the_widths_of_columns_are_drawn_at_once_and_kept_once_the_mouse_lets_go() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = with_log(&home, 3);
    let column = crate::pages::history::query::SortColumn::Tier;
    assert_eq!(rows(&mut model, HistoryAction::Widen(column, Some(240))), []);
    assert_eq!(model.view().history.columns.tier, Some(240));
    let kept = rows(&mut model, HistoryAction::KeepWidths);
    assert!(matches!(&kept[..], [Command::Keep(preferences)] if preferences.columns.tier == Some(240)), "{kept:?}");
    rows(&mut model, HistoryAction::Widen(column, None));
    assert_eq!(model.view().history.columns, crate::preferences::Columns::default());
}

#[test]
fn the_whole_request_is_shown_with_its_digest_and_says_what_is_not_known() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = with_log(&home, 3);
    model.apply(Action::History(HistoryAction::Select(Some(2))), now());
    let mut shown = |attempt: candor::tools::log::AttemptRow, body: Option<&[u8]>| {
        let mut read = read(2, State::Queued, Sender::default());
        read.request = Some(crate::pages::history::make_details::RequestRead::of(&attempt, body));
        read.details.attempts = vec![attempt];
        model.receive(Message::Event(2, Some(Box::new(read))), now());
        model.view().history.details.clone().and_then(|details| details.request).expect("a request")
    };
    let whole = shown(attempt(200, ("server", "x")), Some(b"{}"));
    assert_eq!(&*whole.text, "POST /events HTTP/1.1\nhost: 127.0.0.1:4319\n\n{}");
    assert_eq!((whole.digest_of.as_str(), whole.digest.as_str()), ("SHA-256 of the body (2 bytes):", "e3b0"));
    assert!(whole.can_save && whole.sentences.len() == 1 && whole.sentences[0].contains("request-7.json"), "{whole:?}");
    assert_eq!(&*whole.answer, "Answer 200\nserver: x\n\n");
    let part = shown(attempt(200, ("server", "x")), None);
    assert_eq!(&*part.text, "POST /events HTTP/1.1\nhost: 127.0.0.1:4319\n\n");
    assert!(!part.can_save && part.sentences == [crate::text::labels::request_not_whole()], "{part:?}");
    let stayed = shown(
        candor::tools::log::AttemptRow { left_computer: false, status: None, error: Some("no".into()), ..attempt(0, ("", "")) },
        Some(b"{}"),
    );
    assert_eq!((stayed.sentences[0].as_str(), &*stayed.answer), (crate::text::labels::request_stayed(), "no"));
    assert_eq!(rows(&mut model, HistoryAction::SaveBody), [Command::SaveBody { app: "skellycam".into(), attempt: 7 }]);
}

#[test]
fn a_message_that_a_filter_leaves_out_says_so_while_it_is_shown() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = window(&home, true);
    let commands = model.apply(Action::Choices(ChoicesAction::ShareNothing), now());
    obey(&mut model, commands);
    let commands = model.receive(log_of(1, 3), now());
    arrange(&mut model, commands);
    model.apply(Action::History(HistoryAction::Select(Some(2))), now());
    model.receive(Message::Event(2, Some(Box::new(read(2, State::Sent, Sender::default())))), now());
    let says_so = |model: &Model| {
        let details = model.view().history.details.clone().expect("shown");
        details.sentences.iter().any(|sentence| sentence == crate::text::labels::not_listed())
    };
    assert!(!says_so(&model));
    let state = Some(State::Refused);
    let query = crate::pages::history::query::Query { state, ..Default::default() };
    let commands = model.apply(Action::History(HistoryAction::Show(query)), now());
    arrange(&mut model, commands);
    assert!(says_so(&model));
    let commands = model.apply(Action::History(HistoryAction::Show(crate::pages::history::query::Query::default())), now());
    arrange(&mut model, commands);
    assert!(!says_so(&model));
    let query = crate::pages::history::query::Query { words: "zoom".into(), ..Default::default() };
    let commands = model.apply(Action::History(HistoryAction::Show(query)), now());
    arrange(&mut model, commands);
    assert!(says_so(&model), "the search does so, too");
}

#[test]
fn a_log_that_grows_asks_for_the_chosen_event_no_faster_than_it_is_read() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = window(&home, true);
    assert_eq!(model.apply(Action::History(HistoryAction::Select(Some(7))), now()), [Command::ReadEvent(7)]);
    let asks = |commands: Vec<Command>| commands.into_iter().filter(|command| matches!(command, Command::ReadEvent(_))).count();
    let grown = || Message::Log("skellycam".into(), Box::default());
    for _ in 0..3 {
        assert_eq!(asks(model.receive(grown(), now())), 0, "it is being read");
    }
    assert_eq!(model.receive(Message::Event(7, None), now()), [Command::ReadEvent(7)], "once more, as it may have changed");
    assert_eq!(model.receive(Message::Event(7, None), now()), []);
    assert_eq!(asks(model.receive(grown(), now())), 1);
}

#[test]
fn what_was_found_is_gone_to_wherever_it_is_and_marked_there() {
    use crate::pages::about::view::By;
    use crate::pages::find::action::FindAction;
    use crate::pages::find::view::Target;
    use crate::pages::settings::view::Setting;

    let home = tempfile::tempdir().expect("folder");
    let mut model = window(&home, true);
    let search = |model: &mut Model, words: &str| -> Target {
        model.apply(Action::Find(FindAction::Open), now());
        model.apply(Action::Find(FindAction::Words(words.into())), now());
        let target = model.view().find.as_ref().expect("open").found[0].target.clone();
        model.apply(Action::Find(FindAction::Choose(target.clone())), now());
        assert!(model.view().find.is_none());
        target
    };
    model.apply(Action::ShowPage(Page::About), now());
    model.apply(Action::About(AboutAction::ShowBy(By::Field)), now());
    assert!(matches!(search(&mut model, "memory"), Target::Field { .. }));
    let marked = model.view().choices.marked.clone().expect("marked");
    assert_eq!(
        (model.view().page, marked.what),
        (Page::Choices, ("system_fingerprint".into(), Some("system.total_ram_gb".into())))
    );
    search(&mut model, "text size");
    let settings = model.view().settings.clone().expect("open");
    assert_eq!(settings.marked.map(|marked| marked.what), Some(Setting::TextSize));
    assert_eq!(search(&mut model, "SkellyCam started"), Target::Message("app_opened".into()));
    let view = model.view();
    assert!(view.settings.is_none() && view.page == Page::About && view.about.by == By::Message);
    let again = view.about.marked.clone().expect("marked");
    assert!(again.number > marked.number, "another search is another mark");
    model.apply(Action::ShowPage(Page::Choices), now());
    model.apply(Action::ShowPage(Page::About), now());
    assert!(model.view().about.marked.is_none(), "who has gone on has seen it");
    model.apply(Action::Find(FindAction::Open), now());
    model.apply(Action::Find(FindAction::Close), now());
    assert!(model.view().find.is_none());
}

#[test]
fn what_is_open_belongs_to_its_program_and_is_there_again_when_the_person_comes_back() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = with_log(&home, 20);
    let place = |model: &Model, name: &str| model.view().programs.iter().position(|row| row.name == name).expect("listed");
    rows(&mut model, HistoryAction::Select(Some(10)));
    model.receive(Message::AskPath("skellycam".into(), FormatId("json"), home.path().join("a.json")), now());
    let other = place(&model, "ETS2LA");
    model.apply(Action::Programs(ProgramsAction::Select(other)), now());
    assert_eq!((model.view().page, model.view().history.selected), (Page::Choices, None));
    assert_eq!((&model.view().your_data.ask_path, model.view().your_data.saving), (&None, false));
    // What is told about a program that is not shown is told there, and not here.
    let saved = Message::Saved("skellycam".into(), Some(Ok((20, home.path().join("a.json")))));
    model.receive(saved, now());
    assert_eq!(model.view().your_data.saved, None);
    let back = place(&model, "SkellyCam");
    model.apply(Action::Programs(ProgramsAction::Select(back)), now());
    assert_eq!((model.view().page, model.view().history.selected), (Page::History, Some(10)));
    let read = model.receive(log_of(1, 20), now());
    assert!(read.contains(&Command::ReadEvent(10)), "its bytes are shown again: {read:?}");
    assert!(model.view().your_data.saved.as_ref().is_some_and(|(said, failed)| said.contains("a.json") && !failed));
}

#[test]
fn every_choice_is_acknowledged_for_some_seconds_in_the_language_that_is_spoken_then() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = window(&home, true);
    obey(
        &mut model,
        vec![Command::Decide { app: "skellycam".into(), change: Change::answer(["existence_ping".to_owned()].into()) }],
    );
    let done = |model: &Model| model.view().done.clone().unwrap_or_default();
    let choices = [
        (set("usage_analytics", true), "“Usage analytics” is on."),
        (set("usage_analytics", false), "“Usage analytics” is off."),
        (Action::Choices(ChoicesAction::Pause(PauseFor::UntilResumed)), "Paused until you resume it."),
        (Action::Choices(ChoicesAction::Pause(PauseFor::Nothing)), "No longer paused."),
        (Action::SetEverything(false), "Sending is off."),
        (Action::SetEverything(true), "Sending is allowed again."),
    ];
    for (action, said) in choices {
        let commands = model.apply(action, now());
        obey(&mut model, commands);
        model.receive(Message::Chosen(Ok(())), now());
        assert_eq!(done(&model), said);
    }
    let german = crate::text::Language::tagged("de").expect("a language");
    crate::text::speak(german);
    model.speak(german, now());
    assert_eq!(done(&model), crate::text::labels::sending_is_on());
    assert!(done(&model).contains("erlaubt"), "{}", done(&model));
    let until = model.until(now()).expect("it goes by itself");
    model.pass_time(until);
    assert_eq!(model.view().done, None);
    crate::text::speak(crate::text::Language::english());
}

#[test]
fn copying_the_identifier_puts_it_on_the_clipboard_and_is_acknowledged() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = window(&home, true);
    let ets2la = model.view().programs.iter().position(|row| row.name == "ETS2LA").expect("listed");
    model.apply(Action::Programs(ProgramsAction::Select(ets2la)), now());
    let folder = home.path().join("ets2la_data");
    std::fs::create_dir_all(&folder).expect("made");
    let identity = candor::tools::identity::Identity::read_or_make(&folder).expect("made");
    let log = LogState { identity: identity.clone(), ..LogState::default() };
    model.receive(Message::Log("ets2la".into(), Box::new(log)), now());
    model.apply(Action::YourData(YourDataAction::CopyIdentifier), now());
    let id = identity.id(candor::tools::manifest::IdentityKind::Monthly, now());
    assert!(id.is_some() && model.take_clipboard() == id);
    assert_eq!(model.view().done.as_deref(), Some("Identifier copied."));
}

#[test]
fn a_demo_shows_real_paths_says_what_goes_with_it_and_saves_reports_in_the_persons_own_home() {
    let (trial, person) = (tempfile::tempdir().expect("folder"), tempfile::tempdir().expect("folder"));
    let places = Places::for_trial(trial.path(), person.path(), Environment::default());
    let programs = worker::read_programs(&places, &[]);
    let (mut model, _) = Model::new(places, TimeZone::UTC, programs, Preferences::default(), None, now());
    let absent = Action::Programs(ProgramsAction::SelectAbsent(0));
    model.apply(absent, now());
    let folder = trial.path().display().to_string();
    assert!(model.view().trial.as_ref().is_some_and(|said| said.contains(&folder)), "{:?}", model.view().trial);
    assert!(model.view().header.sentence.contains(&folder), "{}", model.view().header.sentence);
    let app = model.selected.clone().expect("shown");
    model.receive(Message::AskPath(app, FormatId("html"), person.path().join("report.html")), now());
    let offered = model.view().your_data.ask_path.clone().expect("asked").1;
    assert_eq!(offered, format!("~{}report.html", std::path::MAIN_SEPARATOR));
    let commands = model.apply(Action::YourData(YourDataAction::SaveTo(FormatId("html"), offered)), now());
    assert!(
        matches!(&commands[..], [Command::SaveTo { path, .. }] if *path == person.path().join("report.html")),
        "{commands:?}"
    );
    let home = tempfile::tempdir().expect("folder");
    assert_eq!(window(&home, true).view().trial, None, "nothing is said where everything stays");
}

#[test]
fn what_was_typed_is_there_again_where_the_report_could_not_be_saved() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = window(&home, true);
    model.apply(Action::YourData(YourDataAction::SaveTo(FormatId("json"), "~/no/a.json".into())), now());
    assert!(model.view().your_data.saving);
    model.receive(Message::Saved("skellycam".into(), Some(Err("there is no folder ~/no".into()))), now());
    assert_eq!(model.view().your_data.ask_path, Some((FormatId("json"), "~/no/a.json".into())));
    assert_eq!(model.view().your_data.saved, Some(("Not saved: there is no folder ~/no.".into(), true)));
    model.receive(Message::Saved("skellycam".into(), Some(Ok((0, home.path().join("a.json"))))), now());
    assert_eq!(model.view().your_data.ask_path, None);
    let commands = model.apply(Action::YourData(YourDataAction::SaveTo(FormatId("json"), "~".into())), now());
    assert!(matches!(&commands[..], [Command::SaveTo { path, .. }] if path == home.path()), "{commands:?}");
}
