//! What is said when something was done or failed; what is asked first; what is found; and what belongs to a program.

use super::*;

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
    model.receive(Message::AskPath("skellycam".into(), home.path().join("report.json")), now());
    assert_eq!(model.view().your_data.ask_path, Some(format!("~{}report.json", std::path::MAIN_SEPARATOR)));
    let commands = model.apply(Action::YourData(YourDataAction::SaveTo(" ~/report.json ".into())), now());
    assert_eq!(
        commands,
        [Command::SaveTo { app: "skellycam".into(), wanted: Box::new(wanted()), path: home.path().join("report.json") }]
    );
    assert_eq!(model.apply(Action::YourData(YourDataAction::SaveTo(" ".into())), now()), []);
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
    model.receive(Message::AskPath("skellycam".into(), home.path().join("a.json")), now());
    let other = place(&model, "ETS2LA");
    model.apply(Action::Programs(ProgramsAction::Select(other)), now());
    assert_eq!((model.view().page, model.view().history.selected), (Page::Choices, None));
    assert_eq!((&model.view().your_data.ask_path, &model.view().your_data.saving), (&None, &None));
    // What is told about a program that is not shown is told there, and not here.
    let saved = Message::Saved("skellycam".into(), Some(Saved::In(20, home.path().join("a.json"))));
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
    model.receive(Message::AskPath(app, person.path().join("report.html")), now());
    let offered = model.view().your_data.ask_path.clone().expect("asked");
    assert_eq!(offered, format!("~{}report.html", std::path::MAIN_SEPARATOR));
    let commands = model.apply(Action::YourData(YourDataAction::SaveTo(offered)), now());
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
    model.apply(Action::YourData(YourDataAction::SaveTo("~/no/a.json".into())), now());
    assert!(model.view().your_data.saving.is_some());
    model.receive(Message::Saved("skellycam".into(), Some(Saved::Failed("there is no folder ~/no".into()))), now());
    assert_eq!(model.view().your_data.ask_path, Some("~/no/a.json".into()));
    assert_eq!(model.view().your_data.saved, Some(("Not saved: there is no folder ~/no.".into(), true)));
    model.receive(Message::Saved("skellycam".into(), Some(Saved::In(0, home.path().join("a.json")))), now());
    assert_eq!(model.view().your_data.ask_path, None);
    let commands = model.apply(Action::YourData(YourDataAction::SaveTo("~".into())), now());
    assert!(matches!(&commands[..], [Command::SaveTo { path, .. }] if path == home.path()), "{commands:?}");
}

/// A page to read, with everything about this program.
fn wanted() -> Wanted {
    Wanted { format: FormatId("html"), part: Part::default(), about_all: false }
}

#[test]
fn the_formats_of_a_report_are_listed_on_the_page_that_offers_them_and_a_switch_has_nothing_to_do_with_them() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = window(&home, true);
    model.apply(set("existence_ping", true), now());
    assert_eq!(model.view().your_data.formats, []);
    model.apply(Action::ShowPage(Page::YourData), now());
    assert_eq!(model.view().your_data.formats, crate::report::choices());
}

#[test]
fn a_report_is_of_the_days_and_tiers_that_were_chosen_and_what_is_no_day_is_said_before_anything_is_asked() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = window(&home, true);
    let tiers = model.view().your_data.tiers.clone();
    let wish = |left_out: &[(String, String)], from: &str| Wish {
        format: FormatId("csv"),
        from: from.into(),
        left_out: left_out.iter().map(|(id, _)| id.clone()).collect(),
        ..Wish::default()
    };
    let save = |model: &mut Model, wish| {
        assert_eq!(model.apply(Action::YourData(YourDataAction::Wish(wish)), now()), []);
        model.apply(Action::YourData(YourDataAction::Save), now())
    };
    assert_eq!(save(&mut model, wish(&[], "yesterday")), []);
    assert_eq!(model.view().your_data.saved, Some(("A day is written like 2026-01-31.".into(), true)));
    assert_eq!(save(&mut model, wish(&tiers, "")), []);
    assert_eq!(model.view().your_data.saved, Some(("Choose at least one tier.".into(), true)));
    assert_eq!(save(&mut model, Wish { until: "2026-11-19".into(), ..wish(&[], "2026-11-20") }), []);
    assert_eq!(model.view().your_data.saved, Some(("The last day is before the first one.".into(), true)));
    let commands = save(&mut model, wish(&tiers[1..], "2026-11-20"));
    let [Command::Save { app, wanted }] = &commands[..] else { panic!("{commands:?}") };
    assert_eq!((app.as_str(), wanted.format, &wanted.part.tiers), ("skellycam", FormatId("csv"), &vec![tiers[0].0.clone()]));
    assert!(wanted.part.from.is_some() && wanted.part.until.is_none());
}

#[test]
fn how_far_a_report_has_got_is_shown_and_it_can_be_cancelled_or_opened_when_it_is_there() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = window(&home, true);
    let data = |action| Action::YourData(action);
    model.apply(data(YourDataAction::Save), now());
    model.receive(Message::Saving("skellycam".into(), 42, Some(100)), now());
    let said = model.view().your_data.saving.clone().expect("under way");
    assert_eq!(said, (42, "Saving the report: 42 %. About 2 minutes left.".into()));
    assert_eq!(model.apply(data(YourDataAction::CancelSave), now()), [Command::CancelSave("skellycam".into())]);
    model.receive(Message::Saved("skellycam".into(), Some(Saved::Stopped)), now());
    assert_eq!(model.view().your_data.saved, Some(("Cancelled. Nothing was saved.".into(), false)));
    assert_eq!(model.apply(data(YourDataAction::OpenReport), now()), [], "there is none");
    let path = home.path().join("a.html");
    model.receive(Message::Saved("skellycam".into(), Some(Saved::In(1, path.clone()))), now());
    assert!(model.view().your_data.can_open);
    let shows = |folder| Command::ShowReport { path: path.clone(), folder };
    assert_eq!(model.apply(data(YourDataAction::OpenReport), now()), [shows(false)]);
    assert_eq!(model.apply(data(YourDataAction::ShowReport), now()), [shows(true)]);
}
