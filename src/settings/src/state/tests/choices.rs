//! Choices: the first answer, switches, fields and pauses.

use super::*;

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
fn what_was_recorded_can_be_looked_at_where_a_file_that_cannot_be_trusted_has_to_be_answered_anew() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = with_log(&home, 3);
    std::fs::write(home.path().join("skellycam_data/telemetry_config.json"), "{damaged").expect("written");
    model.receive(Message::Programs(worker::read_programs(&model.places, &[])), now());
    model.apply(Action::ShowPage(Page::Choices), now());
    assert!(model.view().choices.answering && model.view().has_past);
    model.apply(Action::ShowPage(Page::History), now());
    assert_eq!((model.view().page, model.view().history.rows.len()), (Page::History, 3));
    assert!(model.view().choices.answering, "and nothing is answered by that");
    model.apply(Action::ShowPage(Page::YourData), now());
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
    assert_eq!(words(&model)[0], "Paused until 22 Nov, 00:00:00");
    let commands = model.apply(Action::Choices(ChoicesAction::Pause(PauseFor::Nothing)), now());
    obey(&mut model, commands);
    assert_eq!(words(&model)[0], "Not paused");
    let commands = model.apply(Action::SetEverything(false), now());
    obey(&mut model, commands);
    assert!(words(&model).is_empty(), "what is off needs no pause");
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
