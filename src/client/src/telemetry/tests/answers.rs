//! Answering while a host runs: what was withheld with the answer leaves with nothing, not even in the moment of the yes.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};

use super::*;

#[test]
fn no_payload_carries_a_field_that_was_withheld_with_the_answer_of_a_person_while_the_host_records() {
    const WITHHELD: [&str; 2] = ["app_opened/app_version", "app_opened/system.python_version"];
    let desk = Desk::new(SKELLYCAM);
    let telemetry = desk.open();
    let opened = telemetry.event("app_opened").expect("declared");
    let enough = AtomicBool::new(false);
    std::thread::scope(|scope| {
        // From before the answer on, without a pause: whatever there is between a yes and a field, something is recorded in it.
        let recording = scope.spawn(|| {
            while !enough.load(Ordering::SeqCst) {
                opened.record(&python());
                std::thread::yield_now();
            }
        });
        let tiers = ["existence_ping", "system_fingerprint"].map(str::to_owned).into();
        let withheld: BTreeMap<String, bool> = WITHHELD.iter().map(|entry| ((*entry).to_owned(), true)).collect();
        desk.decide(&Change::Answer { tiers, withheld });
        desk.server.wait_for(1);
        enough.store(true, Ordering::SeqCst);
        recording.join().expect("no panic");
    });
    telemetry.close_within(Duration::from_mins(1));
    let rows = desk.history();
    assert!(!rows.is_empty());
    let mut log = Log::open_existing(&desk.folder()).expect("readable").expect("there");
    for row in &rows {
        let body = String::from_utf8(log.details(row.seq).expect("readable").expect("there").body).expect("text");
        assert!(body.contains("\"cpu_count\"") && !body.contains("python_version") && !body.contains("app_version"), "{body}");
    }
    for request in desk.server.wait_for(desk.server.count()) {
        let body = String::from_utf8_lossy(body_of(&request)).into_owned();
        assert!(!body.contains("python_version") && !body.contains("app_version"), "{body}");
    }
}

#[test]
fn an_answer_allows_again_what_it_says_and_leaves_other_fields_as_they_were() {
    let desk = Desk::new(SKELLYCAM);
    let answer = |withheld: &[(&str, bool)]| {
        let withheld = withheld.iter().map(|(entry, withheld)| ((*entry).to_owned(), *withheld)).collect();
        desk.decide(&Change::Answer { tiers: ["existence_ping".to_owned()].into(), withheld });
        let manifest = Manifest::parse(&desk.manifest).expect("sound");
        match ConsentFile::of(&desk.places(), &manifest).stored() {
            crate::consent::Stored::Read(choices) => choices.withheld_fields.into_iter().collect::<Vec<_>>(),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(answer(&[("app_opened/app_version", true), ("app_opened/system.os", true)]).len(), 2);
    assert_eq!(answer(&[("app_opened/app_version", false)]), ["app_opened/system.os"]);
    assert_eq!(answer(&[]), ["app_opened/system.os"]);
}

#[test]
fn an_answer_with_a_field_that_is_none_is_refused_whole() {
    let desk = Desk::new(SKELLYCAM);
    let manifest = Manifest::parse(&desk.manifest).expect("sound");
    let file = ConsentFile::of(&desk.places(), &manifest);
    let withheld = [("no field".to_owned(), true)].into();
    let change = Change::Answer { tiers: ["existence_ping".to_owned()].into(), withheld };
    let refused = file.apply(&manifest, &change, &DecidedBy::Window, Timestamp::now());
    assert!(matches!(refused, Err(crate::consent::NotWritten::NotAnEntry(_))), "{refused:?}");
    assert!(!file.path.exists());
}
