//! Each request is in the log before it leaves.

use std::sync::atomic::{AtomicBool, Ordering};

use super::*;
use crate::log::AskedRequest;

/// The requests for what was asked last.
fn requests(desk: &Desk) -> Vec<AskedRequest> {
    let log = Log::open_existing(&desk.folder()).expect("readable").expect("there");
    let last = log.asked().expect("read").remove(0);
    let requests = log.asked_requests().expect("read").remove(&last.seq).unwrap_or_default();
    assert_eq!(requests.len() as u64, last.requests);
    requests
}

/// Has the server look into the log whenever a request comes: whether the last one there is this one, and has no end yet.
fn look(desk: &Desk) -> Arc<Mutex<Vec<(String, bool)>>> {
    let seen: Arc<Mutex<Vec<(String, bool)>>> = Arc::default();
    let (folder, server, told) = (desk.folder(), desk.server.url.clone(), Arc::clone(&seen));
    desk.collector.lock().expect("lock").sees = Some(Box::new(move |path| {
        let log = Log::open_existing(&folder).expect("readable").expect("there");
        let requests = log.asked_requests().expect("read").into_values().next_back();
        let last = requests.and_then(|mut requests| requests.pop());
        let url = format!("{server}{path}");
        let is_there = last.is_some_and(|last| last.url == url && last.finished_at.is_none());
        told.lock().expect("lock").push((url, is_there));
        None
    }));
    seen
}

#[test]
fn every_request_of_a_fetch_an_erasure_and_a_page_is_in_the_log_before_it_leaves() {
    let desk = Desk::new();
    desk.sends(&["a", "b", "c"]);
    assert!(replace_identity(&desk.folder(), desk.now.get()).expect("replaced"));
    desk.sends(&["d", "e"]);
    for (what, most) in [(Kind::Fetch, 3), (Kind::Page, 1), (Kind::Erase, 2)] {
        let seen = look(&desk);
        match what {
            Kind::Fetch => assert_eq!(desk.fetch().expect("fetched").events.len(), 5),
            Kind::Page => assert!(desk.page().expect("a code").contains("/me#")),
            Kind::Erase => assert_eq!(desk.erase().expect("erased").events(), 5),
        }
        let seen = seen.lock().expect("lock").clone();
        assert_eq!(seen.len(), most, "{what:?}: {seen:?}");
        assert!(seen.iter().all(|(_, is_there)| *is_there), "{what:?}: {seen:?}");
        let noted = requests(&desk);
        assert_eq!(
            noted.iter().map(|one| one.url.clone()).collect::<Vec<_>>(),
            seen.into_iter().map(|(url, _)| url).collect::<Vec<_>>()
        );
        for one in noted {
            assert!(one.status == Some(200) && one.length > 0 && one.error.is_none() && one.finished_at.is_some(), "{one:?}");
            assert!(one.headers.contains(&("authorization".into(), "Proof [hidden]".into())), "{one:?}");
        }
        assert_eq!(desk.asked()[0].requests, most as u64);
    }
}

#[test]
fn what_is_asked_once_more_after_a_pause_is_two_requests_and_each_says_what_became_of_it() {
    let desk = Desk::new();
    desk.sends(&["first"]);
    assert!(replace_identity(&desk.folder(), desk.now.get()).expect("replaced"));
    desk.sends(&["second"]);
    desk.collector.lock().expect("lock").answers_left = Some(1);
    desk.fetch().expect("both");
    let statuses: Vec<_> = requests(&desk).iter().map(|one| one.status).collect();
    assert_eq!(statuses, [Some(200), Some(429), Some(200)]);
    desk.collector.lock().expect("lock").instead = Some(String::new());
    assert!(matches!(desk.fetch(), Err(NotDone::Unreachable(_))));
    let [one] = &requests(&desk)[..] else { panic!("{:?}", requests(&desk)) };
    assert!(one.status.is_none() && one.error.is_some() && one.finished_at.is_some(), "{one:?}");
    desk.collector.lock().expect("lock").instead = Some(answer("200 OK", "", "<html>"));
    assert!(matches!(desk.fetch(), Err(NotDone::Unreadable(_))));
    let [one] = &requests(&desk)[..] else { panic!("{:?}", requests(&desk)) };
    assert!(
        one.status == Some(200) && one.length == 6 && one.error.as_deref().is_some_and(|why| why.contains("cannot be used")),
        "{one:?}"
    );
}

#[test]
fn a_page_that_nobody_wants_any_more_when_its_code_comes_is_not_opened() {
    let desk = Desk::new();
    desk.sends(&["a"]);
    let stopped = Arc::new(AtomicBool::new(false));
    let while_asked = Arc::clone(&stopped);
    desk.collector.lock().expect("lock").sees = Some(Box::new(move |path| {
        while_asked.store(path == "/me/session", Ordering::Release);
        None
    }));
    let stop = || stopped.load(Ordering::Acquire);
    let page = desk.asks_within(&Policy::default(), |server| Server { stop: &stop, ..server }.page());
    assert!(matches!(page, Err(NotDone::Cancelled)), "{page:?}");
    let noted = desk.asked().remove(0).outcome.expect("known");
    assert_eq!(noted.error.as_deref(), Some("cancelled"));
    assert_eq!(requests(&desk)[0].status, Some(200), "the code came, and was good for nothing");
}
