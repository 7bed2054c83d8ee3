//! What came from the server, compared with the history here.

use super::*;

#[test]
fn what_the_server_has_comes_page_by_page_and_is_the_same_as_the_history_here() {
    let desk = Desk::new();
    desk.sends(&["a", "b", "c", "a", "b"]);
    let fetched = desk.fetch().expect("fetched");
    assert_eq!(fetched.events.len(), 5);
    assert_eq!((fetched.kept_days, fetched.backups_days), (Some(365), Some(30)));
    let compared = desk.compared(&fetched);
    assert_eq!((compared.same.len(), &compared.only_here, &compared.only_there), (5, &vec![], &vec![]));
    assert_eq!(desk.said.get(), Progress { done: 1, of: 1, events: 5, waits_until: None });
    let [Asked { kind: Kind::Fetch, by: DecidedBy::CommandLine, outcome: Some(outcome), .. }] = &desk.asked()[..] else {
        panic!("{:?}", desk.asked())
    };
    assert_eq!((outcome.events, &outcome.error), (5, &None));
}

#[test]
fn two_events_with_the_same_bytes_are_two_and_what_only_one_side_has_is_named() {
    let desk = Desk::new();
    desk.sends(&["same", "same", "other"]);
    let doubled = {
        let mut collector = desk.collector.lock().expect("lock");
        let lost = collector.kept.iter().position(|kept| kept.json.contains("other")).expect("kept");
        collector.kept.remove(lost);
        let doubled = collector.kept[0].clone();
        collector.kept.push(doubled.clone());
        doubled
    };
    let fetched = desk.fetch().expect("fetched");
    let compared = desk.compared(&fetched);
    assert_eq!(compared.same.len(), 2);
    let [here] = &compared.only_here[..] else { panic!("{:?}", compared.only_here) };
    assert!(here.json.contains("other") && here.event == "tool_used" && here.state == State::Sent);
    let [there] = &compared.only_there[..] else { panic!("{:?}", compared.only_there) };
    assert_eq!(fetched.events[*there].json, doubled.json);
}

#[test]
fn what_a_withdrawal_moved_in_its_delivery_is_found_by_its_bytes_and_another_delivery_is_another() {
    let desk = Desk::new();
    desk.sends(&["a", "b"]);
    for kept in &mut desk.collector.lock().expect("lock").kept {
        kept.position += 7;
    }
    let fetched = desk.fetch().expect("fetched");
    assert_eq!(desk.compared(&fetched).same.len(), 2);
    for kept in &mut desk.collector.lock().expect("lock").kept {
        kept.delivery = "01930000-0000-8000-8000-000000000001".into();
    }
    let fetched = desk.fetch().expect("fetched");
    let compared = desk.compared(&fetched);
    assert_eq!((compared.same.len(), compared.only_here.len(), compared.only_there.len()), (0, 2, 2));
}

#[test]
fn what_carries_no_identifier_is_counted_as_beyond_finding() {
    let desk = Desk::new();
    desk.sends(&["a"]);
    let telemetry = desk.records(&[]);
    assert_eq!(telemetry.event("started").expect("declared").record(&Values::new()), Recorded::Recorded);
    crate::loopback::until("it was sent", || {
        desk.states().iter().all(|state| *state == State::Sent) && desk.states().len() == 2
    });
    telemetry.close();
    let fetched = desk.fetch().expect("fetched");
    assert_eq!(desk.compared(&fetched).beyond, Beyond { without_identifier: 1, ..Beyond::default() });
}
