//! Rows that wait: only what was allowed ever since they were recorded may go, whatever the clock says.

use super::*;

const EVENT: &str = "app_opened";

/// A row that was recorded now, of this event with these fields.
struct Row {
    recorded_at: Timestamp,
    decision: String,
    fields: Vec<String>,
}

impl Person {
    fn records(&self, fields: &[&str]) -> Row {
        let fields = fields.iter().map(|field| (*field).to_owned()).collect();
        // As a host does it: never dated before its answer.
        let on_since = self.consent().decision().expect("answered").on_since.values().max().copied();
        Row { recorded_at: self.now().max(on_since.unwrap_or_default()), decision: self.decision(), fields }
    }

    fn row(&self, row: &Row) -> Result<(), Reason> {
        let tiers = ["existence_ping".to_owned(), "system_fingerprint".to_owned()];
        let carried = Carried { event: EVENT, tiers: &tiers, fields: &row.fields, decision: &row.decision };
        self.consent().row(&carried, row.recorded_at, self.now())
    }

    /// Sets the computer's clock to another time.
    fn sets_the_clock(&mut self, by: i64) {
        self.clock += by;
    }
}

fn withhold(entry: &str, withheld: bool) -> Change {
    Change::Withhold(vec![entry.to_owned()], withheld)
}

#[test]
fn off_and_on_again_releases_nothing_old_after_the_clock_was_set_back() {
    for off_and_on in [
        [Change::Off, Change::Resume],
        [Change::Off, Change::On],
        [Change::Tier("existence_ping".into(), false), Change::Tier("existence_ping".into(), true)],
        [on(&[]), on(&["existence_ping", "system_fingerprint"])],
    ] {
        let mut person = Person::new();
        person.does(&Change::On);
        let old = person.records(&["event"]);
        assert_eq!(person.row(&old), Ok(()));
        person.sets_the_clock(-365 * 24 * 3600);
        for change in &off_and_on {
            person.does(change);
        }
        assert_eq!(person.row(&old).map_err(|reason| reason.effect()), Err(Effect::No), "{off_and_on:?}");
        let new = person.records(&["event"]);
        assert_eq!(person.row(&new), Ok(()), "{off_and_on:?}");
        person.does(&Change::Tier("usage_analytics".into(), true));
        assert_eq!(person.row(&new), Ok(()), "another tier changes nothing for it");
    }
}

#[test]
fn a_field_that_was_withheld_and_is_allowed_again_releases_nothing_old() {
    for (entry, carrying, not) in [
        ("app_opened/system.os", &["event", "system.os"], "event"),
        ("app_opened/*", &["event", "system.os"], ""),
        ("app_opened@existence_ping", &["event", "system.os"], ""),
    ] {
        for set_back in [0, -3600] {
            let mut person = Person::new();
            person.does(&Change::On);
            let (old, without) = (person.records(carrying), person.records(&[not]));
            person.does(&withhold(entry, true));
            assert_eq!(person.row(&old), Err(Reason::Withheld(entry.into())));
            person.sets_the_clock(set_back);
            person.does(&withhold(entry, false));
            assert_eq!(person.row(&old), Err(Reason::WithheldThen(entry.into())), "{entry}");
            assert_eq!(person.row(&old).map_err(|reason| reason.effect()), Err(Effect::No));
            assert_eq!(person.row(&without).is_ok(), !not.is_empty(), "what did not carry it goes on");
            assert_eq!(person.row(&person.records(carrying)), Ok(()), "{entry}");
        }
    }
}

#[test]
fn a_tier_that_may_not_cause_an_event_takes_nothing_from_what_another_tier_causes() {
    let mut person = Person::new();
    person.does(&Change::On);
    let entry = "app_opened@system_fingerprint";
    let (before, without) = (person.records(&["event", "system.os"]), person.records(&["event"]));
    person.does(&withhold(entry, true));
    assert_eq!(person.may("app_opened/system.os"), Ok(()), "the tier's fields go on");
    let meanwhile = person.records(&["event", "system.os"]);
    assert_eq!((person.row(&before), person.row(&meanwhile)), (Ok(()), Ok(())));
    // What it may have caused alone does not.
    assert_eq!(person.row(&without), Err(Reason::Withheld(entry.into())));
    person.does(&withhold(entry, false));
    assert_eq!((person.row(&before), person.row(&meanwhile)), (Ok(()), Ok(())));
    assert_eq!(person.row(&without), Err(Reason::WithheldThen(entry.into())));
    person.does(&withhold("app_opened@existence_ping", true));
    person.does(&withhold(entry, true));
    assert_eq!(person.row(&meanwhile).map_err(|reason| reason.effect()), Err(Effect::No), "nothing causes it any more");
}

#[test]
fn what_the_file_keeps_about_fields_that_were_allowed_again_does_not_grow_for_ever() {
    let mut person = Person::new();
    person.does(&Change::On);
    for number in 0..50 {
        person.does(&withhold(&format!("app_opened/field{number}"), true));
        person.does(&withhold(&format!("app_opened/field{number}"), false));
    }
    let began = |person: &Person| person.consent().decision().expect("answered").began.len();
    assert_eq!(began(&person), 53);
    person.does(&Change::Off);
    assert_eq!(began(&person), 0);
    person.does(&Change::Resume);
    assert_eq!(began(&person), 3, "the three tiers");
}

#[test]
fn what_an_older_version_decided_is_judged_by_its_times() {
    let mut person = Person::new();
    person.does(&Change::On);
    let mut file: serde_json::Value = serde_json::from_str(&person.text()).expect("JSON");
    let decision = file["decision"].as_object_mut().expect("there");
    decision.remove("began");
    decision.remove("check");
    std::fs::write(person.file().path, file.to_string()).expect("written");
    let row = person.records(&["event"]);
    assert_eq!(person.row(&row), Ok(()));
    person.does(&Change::Tier("usage_analytics".into(), false));
    assert_eq!(person.row(&row), Ok(()));
    person.does(&Change::Off);
    person.does(&Change::Resume);
    assert_eq!(person.row(&row), Err(Reason::Older("existence_ping".into())));
}
