//! What cannot be understood, or may not be the person's own, closes the file.

use super::*;

/// What is wrong with a file that says this.
fn problem(text: &str) -> String {
    let person = Person::with_file(text);
    let Stored::Problem(problem) = person.consent().stored().clone() else { panic!("{text} was trusted") };
    problem.to_string()
}

fn answered() -> String {
    let mut person = Person::new();
    person.does(&on(&["existence_ping"]));
    person.does(&Change::History(crate::consent::Retention { days: 30, mib: 10 }));
    person.does(&Change::Withhold(vec!["app_opened/system.os".into()], true));
    person.text()
}

#[test]
fn a_key_that_stands_twice_at_any_depth_closes_the_file() {
    let sound = answered();
    for (place, twice, key) in [
        ("\"tiers\": {", "\"tiers\": {\"existence_ping\":false,", "existence_ping"),
        ("\"decision\": {", "\"decision\": {\"id\":\"x\",", "id"),
        ("\"on_since\":{", "\"on_since\":{\"existence_ping\":\"1999-01-01T00:00:00Z\",", "existence_ping"),
        ("\"history\": {", "\"history\": {\"days\":9999,", "days"),
        ("{\n", "{\n \"theirs\": {\"a\": [{\"b\": 1, \"b\": 2}]},\n", "b"),
        ("{\n", "{\n \"withheld\\u005ffields\": [],\n", "withheld_fields"),
    ] {
        assert!(sound.contains(place), "{place} is in {sound}");
        assert_eq!(problem(&sound.replacen(place, twice, 1)), format!("the key \"{key}\" appears twice"));
    }
}

#[test]
fn a_decision_beside_which_a_key_is_missing_closes_the_file() {
    let sound = answered();
    for key in ["format", "tiers", "withheld_fields", "crash_reports", "paused_until"] {
        assert_eq!(problem(&sound.replacen(&format!("\"{key}\""), "\"another\"", 1)), format!("{key} is missing"));
    }
    assert_eq!(problem(&sound.replacen("\"on_since\"", "\"another\"", 1)), "decision.on_since is missing");
    let missing = problem(&sound.replacen("\"telemetry_enabled\"", "\"another\"", 1));
    assert_eq!(missing, "telemetry_enabled, the main switch, is missing");
}

#[test]
fn an_entry_that_withholds_nothing_because_it_has_not_the_form_of_one_closes_the_file() {
    let sound = answered();
    for entry in ["*", "app_opened", "app_opened/", "/system.os", "app opened/x", "app_opened/*/x", "app_opened@", "**", ""] {
        let said = problem(&sound.replacen("app_opened/system.os", entry, 1));
        assert!(said.starts_with("withheld_fields should be a list of entries such as \"event/field\""), "{said}");
    }
    let mut person = Person::new();
    person.does(&Change::On);
    for known_or_not in ["gone/field", "app_opened/*", "app_opened@gone", "app_opened/a.b.c"] {
        person.does(&Change::Withhold(vec![known_or_not.into()], true));
        assert!(person.consent().choices().is_some_and(|choices| choices.withheld_fields.contains(known_or_not)));
    }
    let before = person.text();
    let change = Change::Withhold(vec!["*".into()], true);
    let refused = person.file().apply(&person.manifest, &change, &DecidedBy::Window, person.now()).expect_err("no entry");
    assert_eq!((refused.to_string(), person.text()), ("\"*\" is not an entry such as event/field".into(), before));
}

#[test]
fn what_was_changed_by_something_else_closes_the_file_but_for_the_switches() {
    let sound = answered();
    for (from, to) in [
        ("app_opened/system.os", "app_opened/system.ot"),
        ("\"paused_until\": null", "\"paused_until\": \"1999-01-01T00:00:00Z\""),
        ("\"withheld_fields\": [\"app_opened/system.os\"]", "\"withheld_fields\": []"),
    ] {
        assert!(sound.contains(from), "{sound}");
        assert!(
            problem(&sound.replacen(from, to, 1)).starts_with("it was damaged, or changed by something other than"),
            "{to}"
        );
    }
    for (from, to) in [
        ("\"telemetry_enabled\": true", "\"telemetry_enabled\": false"),
        ("\"existence_ping\":true", "\"existence_ping\":false"),
        ("{\n", "{\n \"theirs\": 1,\n"),
    ] {
        let person = Person::with_file(&sound.replacen(from, to, 1));
        assert!(matches!(person.consent().stored(), Stored::Read(_)), "{to}: programs and people may do this by hand");
    }
}

#[test]
fn a_program_that_keeps_other_things_in_the_file_keeps_them_when_it_is_replaced_by_a_sound_one() {
    let damaged = answered().replacen("app_opened/system.os", "*", 1).replacen("{\n", "{\n \"theirs\": [1.50],\n", 1);
    let mut person = Person::with_file(&damaged);
    let kept = person.does(&Change::Off).kept_copy.expect("and a copy of all of it is kept");
    assert_eq!(std::fs::read_to_string(kept).expect("readable"), damaged);
    assert!(person.text().starts_with("{\n  \"theirs\": [1.50],\n  \"telemetry_enabled\": false,"), "{}", person.text());
}

#[test]
fn a_programs_own_settings_without_a_switch_are_sound_unanswered_and_keep_every_key() {
    for settings in
        ["{}", "{\"volume\": 7, \"recent\": [\"a\", 1e400]}", "\u{feff}{\"volume\": 7}", "\u{feff} {\"volume\": 7}\r\n"]
    {
        for change in [Change::Off, Change::On] {
            let mut person = Person::with_file(settings);
            assert_eq!(*person.consent().stored(), Stored::Missing, "{settings}");
            assert_eq!(person.may("app_opened/event"), Err(Reason::NotAnswered));
            assert_eq!(person.text(), settings, "reading changes nothing");
            assert_eq!(person.does(&change).kept_copy, None);
            assert_eq!(person.text().contains("\"volume\": 7"), settings.contains("volume"), "{}", person.text());
            assert!(person.text().starts_with('{'), "the mark goes: half of all readers stumble over it");
            assert_eq!(person.may("app_opened/event").is_ok(), change == Change::On);
        }
    }
    let mut person = Person::new();
    person.does(&Change::On);
    std::fs::write(person.file().path, format!("\u{feff}{}", person.text())).expect("written");
    assert!(person.may("app_opened/event").is_ok(), "an editor that adds a mark changes nothing");
    assert_eq!(person.does(&Change::Off).kept_copy, None);
}

#[test]
fn an_older_copy_that_was_put_back_is_not_built_upon() {
    let mut person = Person::with_file("{\"theirs\": 1}");
    person.does(&Change::On);
    let past = Past { overtaken: Some(person.decision()), newest: None };
    let change = Change::Tier("existence_ping".into(), true);
    let applied = person.file().apply_after(&|_| past.clone(), &person.manifest, &change, &DecidedBy::Window, person.now());
    assert!(applied.expect("written").0.kept_copy.is_some());
    assert_eq!(person.may("app_opened/event"), Ok(()));
    assert!(person.may("feature_used/feature").is_err(), "what else it said yes to was taken back since");
    assert!(person.text().contains("\"theirs\": 1"));
}
