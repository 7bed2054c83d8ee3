//! Which programs are listed, all of them at once, and what is chosen about the window.

use std::io::ErrorKind;

use super::*;

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
    window_does(&mut model, Action::About(AboutAction::Hide("skellycam".into())));
    assert!(!model.view().welcomes);
    window_does(&mut model, Action::About(AboutAction::Hide("ets2la".into())));
    assert!(model.view().welcomes && model.view().all_hidden, "nobody is told that there are none");
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
    let broken = candor::tools::registry::Broken {
        reason: Refusal::Unreadable(ErrorKind::Other, "gone".into()),
        path: home.path().join("other.toml"),
    };
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
    let broken = candor::tools::registry::Broken { reason: Refusal::Unreadable(ErrorKind::Other, "gone".into()), path };
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
    programs
        .broken
        .push(candor::tools::registry::Broken { reason: Refusal::Unreadable(ErrorKind::Other, "gone".into()), path });
    model.receive(Message::Programs(programs), now());
    assert_eq!(model.view().broken.as_ref().map(|page| page.title.as_str()), Some("skellycam.toml"));
    window_does(&mut model, Action::Programs(ProgramsAction::ShowSettings(true)));
    window_does(&mut model, Action::Programs(ProgramsAction::ShowSettings(false)));
    assert!(model.view().broken.is_some(), "the settings lead back to where one was");
    model.receive(Message::Programs(whole), now());
    assert_eq!((model.view().broken.as_ref(), model.view().header.title.as_str()), (None, "SkellyCam"), "it is sound again");
}

#[test]
fn a_folder_of_manifests_that_cannot_be_read_is_shown_and_no_computer_is_called_empty_for_it() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = answered(&home);
    let path = model.places.user_apps.clone();
    let mut programs = worker::read_programs(&model.places, &[]);
    programs.programs.clear();
    programs
        .broken
        .push(candor::tools::registry::Broken { reason: Refusal::Folder(ErrorKind::PermissionDenied, "EACCES".into()), path });
    model.receive(Message::Programs(programs), now());
    assert_eq!(states(&model), [state("apps", "Cannot be read")]);
    let page = model.view().broken.clone().expect("shown");
    assert!(page.sentence.starts_with("The folder with the programs’ manifests cannot be read"), "{page:?}");
    assert!(page.facts.iter().any(|(_, fact)| fact == "it is not allowed"), "in words, and not those of the system: {page:?}");
}

#[test]
fn of_a_folder_that_cannot_be_read_it_is_said_that_programs_in_it_may_not_be_switched_off() {
    for reason in [Refusal::Folder(ErrorKind::PermissionDenied, "EACCES".into()), Refusal::LeftOut(3)] {
        let home = tempfile::tempdir().expect("folder");
        let mut model = answered(&home);
        let path = model.places.user_apps.clone();
        let mut programs = worker::read_programs(&model.places, &[]);
        programs.broken.push(candor::tools::registry::Broken { reason, path: path.clone() });
        model.receive(Message::Programs(programs), now());
        window_does(&mut model, Action::Programs(ProgramsAction::AllPrograms(false)));
        let notices: Vec<_> = model.view().notices.iter().map(|notice| notice.text.clone()).collect();
        let said = format!(
            "Not all manifests could be read: {}. Programs whose manifests are in there may not have been switched off.",
            model.places.shown(&path)
        );
        assert!(notices[0].starts_with(&said), "{notices:?}");
        assert!(notices.iter().all(|notice| !notice.contains("cannot be used")), "{notices:?}");
    }
}

#[test]
fn what_the_window_has_to_say_is_said_in_its_settings_and_beside_a_broken_manifest_without_what_is_about_a_program() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = answered(&home);
    let pause = Change::Pause(Some(candor::tools::consent::Pause::UntilResumed));
    obey(&mut model, vec![Command::Decide { app: "skellycam".into(), change: pause }]);
    let path = home.path().join("other.toml");
    let mut programs = worker::read_programs(&model.places, &[]);
    programs.broken.push(candor::tools::registry::Broken { reason: Refusal::NotAFile, path });
    model.receive(Message::Programs(programs), now());
    let texts = |model: &Model| model.view().notices.iter().map(|notice| notice.text.clone()).collect::<Vec<_>>();
    assert!(texts(&model)[0].contains("aused"), "{:?}", texts(&model));
    window_does(&mut model, Action::Programs(ProgramsAction::ShowSettings(true)));
    assert_eq!(texts(&model), [""; 0], "the pause is one of a program");
    window_does(&mut model, Action::Programs(ProgramsAction::AllPrograms(false)));
    assert!(texts(&model)[0].starts_with("Not switched off: other.toml."), "{:?}", texts(&model));
    window_does(&mut model, Action::Programs(ProgramsAction::ShowSettings(false)));
    let broken = model.view().programs.len() - 1;
    model.apply(Action::Programs(ProgramsAction::Select(broken)), now());
    assert_eq!(texts(&model).len(), 1, "{:?}", texts(&model));
    model.apply(Action::DismissNotice(0), now());
    assert_eq!(texts(&model), [""; 0]);
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

#[test]
fn a_manifest_with_a_name_of_ten_thousand_characters_is_refused_and_the_window_says_where_and_why() {
    let home = tempfile::tempdir().expect("folder");
    let places = Places::below(home.path(), Environment::default());
    let text = include_str!("../../../../../assets/apps/ets2la.toml");
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
