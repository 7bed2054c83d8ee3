//! Which of what is new or wider is a question, and what is only seen.

use super::*;

const WIDER: (&str, &str) = ("max = 4096", "max = 9999");
const NEW_EVENT: (&str, &str) = (
    "[[event]]\nname = \"app_opened\"",
    "[[event]]\nname = \"extra\"\ntiers = [\"usage_analytics\"]\nwhen = \"x\"\n[[event.field]]\npath = \"a\"\nfrom = \"app.id\"\n\
     type = \"string\"\nmax = 9\nexplain = \"x\"\n\n[[event]]\nname = \"app_opened\"",
);
const NEW_CAUSE: (&str, &str) = (
    "tiers = [\"existence_ping\", \"system_fingerprint\"]",
    "tiers = [\"existence_ping\", \"system_fingerprint\", \"usage_analytics\"]",
);
const IDENTITY: (&str, &str) = ("identity = \"none\"", "identity = \"install\"");

/// Somebody who has answered with these tiers, before the newer version came.
fn answered(tiers: &[&str], (from, to): (&str, &str)) -> Person {
    let mut person = Person::new();
    person.does(&on(tiers));
    person.updates_to(from, to);
    assert!(!person.consent().unagreed().expect("kept").is_empty());
    person
}

#[test]
fn what_a_tier_that_is_off_would_say_more_is_no_question_before_that_tier_is_switched_on() {
    let ping = &["existence_ping"][..];
    let both = &["existence_ping", "system_fingerprint"][..];
    for (newer, without, tier, may) in [
        (WIDER, ping, "system_fingerprint", "app_opened/system.cpu_count"),
        (NEW_EVENT, both, "usage_analytics", "extra/a"),
        (NEW_CAUSE, both, "usage_analytics", "app_opened/event"),
        (IDENTITY, &["usage_analytics"], "existence_ping", "app_opened/event"),
    ] {
        let mut person = answered(without, newer);
        assert!(!person.consent().asks(), "{tier} is off: {newer:?}");
        person.does(&Change::Tier(tier.into(), true));
        assert!(person.consent().asks(), "{tier} is on: {newer:?}");
        let goes = person.may(may).is_ok();
        assert!(!goes || newer == NEW_CAUSE, "until the answer it is held back: {newer:?}");
        person.does(&Change::News(true));
        assert_eq!((person.may(may), person.consent().asks()), (Ok(()), false), "{newer:?}");
    }
}

#[test]
fn after_a_no_to_everything_nothing_new_is_a_question_before_the_main_switch_is_on_again() {
    let mut person = answered(&["existence_ping", "system_fingerprint"], WIDER);
    assert!(person.consent().asks());
    person.does(&Change::Off);
    assert!(!person.consent().asks());
    person.does(&Change::Resume);
    assert!(person.consent().asks());
}

#[test]
fn a_field_that_was_left_out_is_not_asked_for_again_because_it_became_wider_still() {
    let mut person = answered(&["existence_ping", "system_fingerprint"], WIDER);
    person.does(&Change::News(false));
    person.updates_to("max = 9999", "max = 99999");
    assert!(!person.consent().asks());
    person.does(&Change::Withhold(vec!["app_opened/system.cpu_count".into()], false));
    assert!(person.consent().asks() && person.may("app_opened/system.cpu_count").is_err());
}

#[test]
fn words_that_were_seen_are_seen_also_while_something_wider_waits_and_that_goes_on_waiting() {
    let reworded = |person: &Person| {
        let consent = person.consent();
        let found = consent.unagreed().expect("kept").reworded(consent.manifest());
        found.into_iter().map(|reworded| reworded.now.english().to_owned()).collect::<Vec<_>>()
    };
    let mut person = Person::new();
    person.updates_to("from = \"app.id\"", "from = \"app.name\"");
    person.does(&on(&["existence_ping", "system_fingerprint"]));
    person.updates_to("FreeMoCap Foundation", "Evil Corp");
    person.updates_to("name = \"SkellyCam\"", "name = \"Greater\"");
    person.updates_to("How many processors", "How many cores");
    person.updates_to("max = 4096", "max = 9999");
    assert_eq!(reworded(&person).len(), 3, "{:?}", reworded(&person));
    let waits = |person: &Person| person.consent().unagreed().expect("kept").parts.clone();
    let before = waits(&person);
    assert_eq!(before.len(), 2, "the name in a field is a value, and the limit is wider: {before:?}");
    person.does(&Change::Seen);
    assert_eq!(reworded(&person), [""; 0]);
    assert_eq!(waits(&person), before);
    assert!(person.may("app_opened/app_name").is_err() && person.may("app_opened/system.cpu_count").is_err());
    person.does(&Change::News(true));
    assert!(person.may("app_opened/app_name").is_ok() && person.may("app_opened/system.cpu_count").is_ok());
}
