//! What only happens on Windows: a file that somebody has open is kept from being replaced.

use std::fs::File;
use std::os::windows::fs::OpenOptionsExt as _;

use super::*;

/// Opens the file as a C runtime or Python's `open` does (for others to read and write, not to delete), or for nobody else at all.
fn held(person: &Person, sharing: u32) -> File {
    File::options().read(true).share_mode(sharing).open(person.file().path).expect("there")
}

const READING_AND_WRITING: u32 = 0x1 | 0x2;

#[test]
fn a_no_holds_while_another_program_has_the_file_open_and_a_yes_is_refused_and_leaves_nothing() {
    let mut person = Person::new();
    person.does(&Change::On);
    let before = person.text();
    let open = held(&person, READING_AND_WRITING);
    person.clock += 60;
    let refused =
        person.file().apply(&person.manifest, &Change::Tier("usage_analytics".into(), true), &DecidedBy::Window, person.now());
    let refused = refused.expect_err("nothing new is allowed over a file that is held open");
    assert!(refused.to_string().contains("has not changed"), "{refused}");
    assert_eq!(person.text(), before);
    person.does(&Change::Off);
    assert!(person.text().contains("\"telemetry_enabled\": false"));
    assert_eq!(person.may("app_opened/event"), Err(Reason::EverythingOff));
    assert_eq!(person.names_in_folder(), ["telemetry_agreed.toml", "telemetry_config.json"]);
    drop(open);
}

#[test]
fn a_file_that_nobody_else_may_open_sends_nothing_and_a_refused_answer_leaves_no_empty_copy() {
    let mut person = Person::new();
    person.does(&Change::On);
    let open = held(&person, 0);
    assert!(matches!(person.consent().stored(), Stored::Problem(Problem::Unreadable(..))));
    person.clock += 60;
    let refused = person.file().apply(&person.manifest, &Change::Off, &DecidedBy::Window, person.now());
    refused.expect_err("nothing can be written there");
    assert_eq!(person.names_in_folder(), ["telemetry_agreed.toml", "telemetry_config.json"]);
    drop(open);
    person.does(&Change::Off);
    assert_eq!(person.may("app_opened/event"), Err(Reason::EverythingOff));
}

#[test]
fn a_first_no_writes_the_consent_file_and_no_lock_beside_it() {
    let mut person = Person::new();
    person.does(&Change::Off);
    assert_eq!(person.names_in_folder(), ["telemetry_config.json"]);
}
