//! More data asks again: what a new version of a program wants beyond what the person saw waits for their answer to that part, and
//! everything else goes on.
#![cfg(target_os = "linux")]
#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "what cannot go on fails where it stands")]

use candor_journeys::{Computer, SKELLYCAM, Wire, until};
use serde_json::{Value, json};

const NEW_FIELD: (&str, &str) = (
    "# ---------------------------------------------------------------- while you use it",
    "[[event.field]]
path = \"system.cores\"
tier = \"system_fingerprint\"
from = \"machine.cpu_count_physical\"
type = \"integer\"
min = 1
max = 4096
explain = \"How many cores the processors of this computer have.\"

# ---------------------------------------------------------------- while you use it",
);

fn answered_yes() -> (Wire, Computer) {
    let wire = Wire::taking_everything();
    let computer = Computer::new(SKELLYCAM, &wire.url());
    computer.candor(&["on"]).well();
    (wire, computer)
}

fn preview(computer: &Computer) -> Value {
    computer.candor(&["preview", "--event", "app_opened"]).json()["events"][0].clone()
}

fn news(computer: &Computer) -> usize {
    computer.candor(&["news", "--json"]).json()["news"].as_array().expect("a list").len()
}

#[test]
fn a_new_field_is_withheld_until_the_person_says_yes_to_it() {
    let (wire, mut computer) = answered_yes();
    let before = preview(&computer);
    computer.update(NEW_FIELD.0, NEW_FIELD.1);
    assert_eq!(news(&computer), 1);
    assert_eq!(preview(&computer), before, "what was agreed to goes on unchanged");
    computer.record("app_opened").well();
    // Another decision is not an answer to what is new.
    computer.candor(&["set", "usage_analytics", "off"]).well();
    computer.candor(&["set", "usage_analytics", "on"]).well();
    assert_eq!((news(&computer), preview(&computer)), (1, before));
    computer.candor(&["news", "yes"]).well();
    assert_eq!(news(&computer), 0);
    assert!(preview(&computer)["system"]["cores"].is_u64(), "{}", preview(&computer));
    computer.record("app_opened").well();
    computer.candor(&["deliver"]).well();
    // Recorded by two runs of the command line, and so in separate requests.
    let sent: Vec<String> = wire.requests().iter().flat_map(candor_journeys::Request::events).collect();
    assert_eq!(sent.iter().map(|event| event.contains("cores")).collect::<Vec<_>>(), [false, true]);
}

#[test]
fn a_no_to_a_new_field_is_remembered_and_nobody_is_asked_twice() {
    let (_wire, mut computer) = answered_yes();
    let before = preview(&computer);
    computer.update(NEW_FIELD.0, NEW_FIELD.1);
    computer.candor(&["news", "no"]).well();
    assert_eq!((news(&computer), preview(&computer)), (0, before.clone()));
    computer.update("version = \"2.1.0\"", "version = \"2.2.0\"");
    assert_eq!(news(&computer), 0);
    assert_eq!(preview(&computer)["system"], before["system"]);
}

#[test]
fn another_destination_waits_for_a_yes_and_so_does_a_running_host() {
    let (old, mut computer) = answered_yes();
    let new = Wire::taking_everything();
    computer.update(&old.url(), &new.url());
    let said = computer.record("app_opened").fails(1);
    assert!(said.contains("new or wider since the last answer"), "{said}");
    let mut host = computer.host();
    assert!(host.record("app_opened", &json!({})).contains("new or wider since the last answer"));
    assert_eq!((old.connections(), new.connections()), (0, 0));
    computer.candor(&["news", "yes"]).well();
    until("the host obeys", || host.record("app_opened", &json!({})) == "recorded");
    until("it goes to the new destination", || !new.requests().is_empty());
    host.close();
    assert_eq!(old.connections(), 0);
}

#[test]
fn a_manifest_that_takes_the_id_of_a_registered_program_is_a_conflict_and_sends_nothing() {
    let (registered, mut computer) = answered_yes();
    computer.host().close();
    let thief = Wire::taking_everything();
    computer.update(&registered.url(), &thief.url());
    let status = computer.candor(&["status", "--json"]).json();
    assert!(status["conflict"].as_str().is_some_and(|conflict| conflict.contains(&registered.url())), "{status}");
    computer.record("app_opened").fails(1);
    computer.candor(&["news", "yes"]).well();
    computer.record("app_opened").fails(1);
    computer.candor(&["deliver"]).well();
    assert_eq!((registered.connections(), thief.connections()), (0, 0));
}

#[test]
fn an_event_that_is_new_is_withheld_and_less_data_asks_nobody() {
    let (_wire, mut computer) = answered_yes();
    computer.update("max = 64\n", "max = 32\n");
    assert_eq!(news(&computer), 0, "less is no news");
    computer.update("max = 32\n", "max = 33\n");
    assert!(news(&computer) > 0, "a looser limit is");
    computer.candor(&["news", "yes"]).well();
    computer.update("name = \"feature_used\"", "name = \"feature_used_again\"");
    assert_eq!(news(&computer), 1);
    let said = computer.candor(&["record", "--event", "feature_used_again", "--value", "feature=calibrate"]).fails(1);
    assert!(said.contains("new"), "{said}");
    computer.record("app_opened").well();
}

#[test]
fn changed_words_are_listed_until_they_were_seen_and_beside_something_new_that_is_no_answer() {
    let (wire, mut computer) = answered_yes();
    let listed = |computer: &Computer| computer.candor(&["news"]).well();
    assert_eq!(listed(&computer), "");
    computer.update("when = \"When SkellyCam starts\"", "when = \"Whenever SkellyCam starts\"");
    let said = listed(&computer);
    assert!(said.contains("“When SkellyCam starts” is now “Whenever SkellyCam starts”"), "{said}");
    let words = computer.candor(&["news", "--json"]).json()["words"].clone();
    let is_it =
        |word: &serde_json::Value| word["before"] == "When SkellyCam starts" && word["now"] == "Whenever SkellyCam starts";
    assert!(words.as_array().is_some_and(|words| words.iter().any(is_it)), "{words}");
    assert_eq!(news(&computer), 0, "nothing is new");
    computer.record("app_opened").well();
    computer.candor(&["deliver"]).well();
    assert_eq!(wire.requests().len(), 1, "and nothing is held back");
    assert_eq!(listed(&computer), said, "recording has not seen them");
    for answer in ["yes", "no"] {
        let refused = computer.candor(&["news", answer]).fails(1);
        assert!(refused.contains("candor news seen"), "{refused}");
    }
    assert_eq!(listed(&computer), said, "nobody agrees to words by a no");
    computer.candor(&["news", "seen"]).well();
    assert_eq!(listed(&computer), "");
    for answer in ["yes", "no", "seen"] {
        let refused = computer.candor(&["news", answer]).fails(1);
        assert!(refused.contains("nothing new"), "{refused}");
    }
    computer.update("Whenever SkellyCam starts", "As soon as SkellyCam starts");
    computer.update(NEW_FIELD.0, NEW_FIELD.1);
    let before = computer.choice();
    assert!(computer.candor(&["status"]).well().contains("candor news --app skellycam"));
    let refused = computer.candor(&["news", "seen"]).fails(1);
    assert!(refused.contains("candor news yes") && refused.contains("candor news no"), "{refused}");
    assert_eq!((computer.choice(), news(&computer)), (before, 1));
    computer.candor(&["news", "no"]).well();
    assert_eq!(listed(&computer), "", "an answer to what is new has seen the words, too");
}
