//! What changed since the answer: what is asked, what is only shown, and what an answer agrees to.

use super::*;

/// A window on SkellyCam with these tiers switched on.
fn answered(home: &tempfile::TempDir, on: &[&str]) -> Model {
    let mut model = window(home, true);
    for tier in on {
        model.apply(set(tier, true), now());
    }
    let commands = model.apply(Action::Choices(ChoicesAction::ShareSwitchedOn), now());
    obey(&mut model, commands);
    model
}

/// Installs a newer version, in which each of these texts is replaced.
fn updates(model: &mut Model, edits: &[(&str, &str)]) {
    let built_in = candor::tools::registry::built_in().find(|manifest| manifest.app.id == "skellycam").expect("built in");
    let text = edits.iter().fold(built_in.text().to_owned(), |text, (from, to)| {
        assert!(text.contains(from), "{from}");
        text.replacen(from, to, 1)
    });
    let newer = candor::Manifest::parse(&text).expect("sound");
    candor::tools::registry::register(&model.places, &newer).expect("registered");
    model.receive(Message::Programs(worker::read_programs(&model.places, &[])), now());
}

fn rows(model: &Model) -> Vec<(&str, &str, &str)> {
    model.view().news.iter().map(|row| (row.what.as_str(), row.before.as_str(), row.now.as_str())).collect()
}

fn offered(model: &Model) -> Vec<Action> {
    model.view().notices.iter().flat_map(|notice| &notice.offers).map(|offer| offer.action.clone()).collect()
}

const ANOTHER_PUBLISHER: (&str, &str) = ("FreeMoCap Foundation", "Evil Corp");
const ANOTHER_NAME: (&str, &str) = ("name = \"SkellyCam\"", "name = \"Greater\"");
const WIDER: (&str, &str) = ("max = 4096", "max = 9999");

#[test]
fn another_publisher_and_name_are_shown_beside_what_is_new_before_any_answer_agrees_to_them() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = answered(&home, &["existence_ping", "system_fingerprint"]);
    updates(&mut model, &[ANOTHER_PUBLISHER, ANOTHER_NAME, WIDER]);
    let said = rows(&model);
    assert_eq!(said.len(), 3, "{said:?}");
    assert!(said.contains(&("Publisher", "FreeMoCap Foundation", "Evil Corp")), "{said:?}");
    assert!(said.contains(&("Name of the program", "SkellyCam", "Greater")), "{said:?}");
    let answer = Action::Choices(ChoicesAction::AnswerNews(false));
    assert!(offered(&model).contains(&answer) && offered(&model).len() == 2, "one question about all of it");
    let commands = model.apply(answer, now());
    obey(&mut model, commands);
    assert!(rows(&model).is_empty() && offered(&model).is_empty(), "and it is answered");
}

#[test]
fn a_part_that_is_wider_and_described_in_other_words_stands_there_once() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = answered(&home, &["existence_ping", "system_fingerprint"]);
    updates(&mut model, &[WIDER, ("How many processors this", "How many cores this")]);
    let rows = rows(&model);
    assert_eq!(rows.len(), 1, "{rows:?}");
    assert!(rows[0].1.contains("How many processors") && rows[0].2.contains("How many cores"), "{rows:?}");
}

#[test]
fn on_another_page_the_notice_leads_to_what_changed_and_nothing_is_answered_unseen() {
    let home = tempfile::tempdir().expect("folder");
    for edits in [&[WIDER][..], &[ANOTHER_PUBLISHER]] {
        let mut model = answered(&home, &["existence_ping", "system_fingerprint"]);
        updates(&mut model, edits);
        model.apply(Action::ShowPage(Page::History), now());
        assert_eq!(offered(&model), [Action::ShowPage(Page::Choices)], "{edits:?}");
        model.apply(Action::ShowPage(Page::Choices), now());
        assert!(!rows(&model).is_empty() && !offered(&model).contains(&Action::ShowPage(Page::Choices)), "{edits:?}");
    }
}

/// The notice above the table of what changed, and how loud it is.
fn notice(model: &Model) -> (Tone, &str) {
    let notice = model.view().notices.last().expect("about what changed");
    (notice.tone, notice.text.as_str())
}

#[test]
fn another_publisher_or_name_is_called_what_it_is_also_where_nothing_else_changed() {
    let home = tempfile::tempdir().expect("folder");
    let publisher = "Greater now names “Evil Corp” as its publisher. When you agreed, it was “FreeMoCap Foundation”.";
    let name = "When you agreed, Greater was called “SkellyCam”.";
    let mut model = answered(&home, &["existence_ping"]);
    updates(&mut model, &[ANOTHER_NAME]);
    assert_eq!(notice(&model), (Tone::Attention, &*format!("{name} What is sent is the same.")));
    updates(&mut model, &[ANOTHER_NAME, ANOTHER_PUBLISHER]);
    assert_eq!(notice(&model), (Tone::Attention, &*format!("{name} {publisher} What is sent is the same.")));
    updates(&mut model, &[ANOTHER_NAME, ANOTHER_PUBLISHER, ("When SkellyCam starts", "Whenever SkellyCam starts")]);
    let (_, said) = notice(&model);
    assert!(said.starts_with(&format!("{name} {publisher} Greater describes some things in other words")), "{said}");
    updates(&mut model, &[("When SkellyCam starts", "Whenever SkellyCam starts")]);
    let (tone, said) = notice(&model);
    assert!(tone == Tone::Information && said.starts_with("SkellyCam describes some things"), "{said}");
    let home = tempfile::tempdir().expect("folder");
    let mut model = answered(&home, &["existence_ping", "system_fingerprint"]);
    updates(&mut model, &[ANOTHER_NAME, ANOTHER_PUBLISHER, WIDER]);
    let (_, said) = notice(&model);
    assert!(said.starts_with("Greater would like to send more") && said.ends_with(&format!("{name} {publisher}")), "{said}");
}

const ANOTHER_UNIT: (&str, &str) = ("unit = \"GB\"", "unit = \"MB\"");

#[test]
fn whoever_said_no_to_a_tier_is_not_asked_about_what_only_that_tier_would_send() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = answered(&home, &["existence_ping"]);
    for edits in [&[WIDER][..], &[ANOTHER_UNIT]] {
        updates(&mut model, edits);
        assert!(rows(&model).is_empty() && offered(&model).is_empty(), "{edits:?}");
    }
    updates(&mut model, &[ANOTHER_UNIT, ANOTHER_PUBLISHER]);
    assert_eq!(rows(&model), [("Publisher", "FreeMoCap Foundation", "Evil Corp")]);
    let seen = Action::Choices(ChoicesAction::SeenWords);
    assert_eq!(offered(&model), std::slice::from_ref(&seen));
    let commands = model.apply(seen, now());
    obey(&mut model, commands);
    assert!(rows(&model).is_empty() && offered(&model).is_empty(), "what was seen is not told again");
    obey(
        &mut model,
        vec![Command::Decide { app: "skellycam".into(), change: Change::Tier("system_fingerprint".into(), true) }],
    );
    let rows = rows(&model);
    assert_eq!(rows.len(), 1, "with the tier on, it is a question: {rows:?}");
    assert!(rows[0].1.contains("in GB") && rows[0].2.contains("in MB"), "{rows:?}");
    assert!(offered(&model).contains(&Action::Choices(ChoicesAction::AnswerNews(true))));
}
