//! However much a server gives, fetching it has an end, and what came until then is kept.

use super::*;

/// Has the server give one event after another under every identifier, with a new cursor each time. Returns how many requests have come.
fn has_no_end(desk: &Desk, length: usize) -> Arc<Mutex<usize>> {
    let requests: Arc<Mutex<usize>> = Arc::default();
    let own = desk.identity().id(IdentityKind::Install, desk.now.get()).expect("one");
    let counted = Arc::clone(&requests);
    desk.collector.lock().expect("lock").sees = Some(Box::new(move |_| {
        let mut count = counted.lock().expect("lock");
        *count += 1;
        let one = json!({"program": "painter", "event": "tool_used", "version": "", "received_at": "2026-11-21T20:15:03Z",
                         "delivery": "", "position": 0, "json": "x".repeat(length)});
        let next = format!("after {count}");
        Some(answer("200 OK", "", &json!({"identity": own, "events": [one.clone(), one], "next": next}).to_string()))
    }));
    requests
}

fn fetches(desk: &Desk, policy: &Policy) -> Fetched {
    desk.asks_within(policy, |server| server.fetch()).expect("a part")
}

#[test]
fn a_server_without_an_end_is_left_after_so_many_requests_events_or_bytes_and_what_came_is_kept() {
    let desk = Desk::new();
    desk.sends(&["a"]);
    let requests = has_no_end(&desk, 1_000);
    let own = desk.identity().id(IdentityKind::Install, desk.now.get()).expect("one");
    let policy = Policy::default();
    for (policy, events, most) in [
        (Policy { fetch_requests: 7, ..policy.clone() }, 14, 7),
        (Policy { fetched_events: 5, ..policy.clone() }, 5, 3),
        (Policy { fetched_events: 6, ..policy.clone() }, 6, 3),
        (Policy { fetched_bytes: 9_000, ..policy.clone() }, 8, 4),
    ] {
        *requests.lock().expect("lock") = 0;
        let fetched = fetches(&desk, &policy);
        assert_eq!((fetched.events.len(), *requests.lock().expect("lock")), (events, most));
        assert_eq!(fetched.unfinished, std::slice::from_ref(&own));
        let outcome = desk.asked().remove(0).outcome.expect("known");
        assert_eq!((outcome.events, outcome.more, outcome.error), (events as u64, true, None));
    }
    *requests.lock().expect("lock") = 0;
    assert_eq!(fetches(&desk, &policy).events.len(), 2 * policy.fetch_requests);
    assert_eq!(*requests.lock().expect("lock"), policy.fetch_requests, "that is how often it is asked at most");
}

#[test]
fn what_is_not_among_what_came_is_not_called_missing_where_there_is_more() {
    let desk = Desk::new();
    desk.sends(&["a", "b", "c", "d"]);
    assert!(replace_identity(&desk.folder(), desk.now.get()).expect("replaced"));
    desk.sends(&["e", "f"]);
    desk.collector.lock().expect("lock").kept.retain(|kept| !kept.json.contains("\"a\""));
    let fetched = fetches(&desk, &Policy { fetch_requests: 2, ..Policy::default() });
    let compared = desk.compared(&fetched);
    assert_eq!((fetched.identities.len(), fetched.unfinished.len()), (2, 1), "the first one was asked about to the end");
    assert_eq!((compared.same.len(), compared.only_here.len(), compared.only_there.len()), (3, 1, 0));
    assert_eq!(compared.beyond, Beyond { unfinished: 2, ..Beyond::default() });
    let all = fetches(&desk, &Policy::default());
    let compared = desk.compared(&all);
    assert_eq!((all.unfinished.len(), compared.same.len(), compared.only_here.len()), (0, 5, 1));
    assert!(desk.asked()[0].outcome.as_ref().is_some_and(|outcome| !outcome.more));
}
