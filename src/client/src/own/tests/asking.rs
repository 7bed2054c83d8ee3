//! Asking the server: when it cannot be asked, when its answer is invalid, and when asking ends.

use super::*;

#[test]
fn everything_can_be_fetched_after_switching_off_and_after_a_change_of_identity() {
    let desk = Desk::new();
    desk.sends(&["first"]);
    assert!(replace_identity(&desk.folder(), desk.now.get()).expect("replaced"));
    desk.sends(&["second"]);
    desk.decides(&Change::Off);
    let fetched = desk.fetch().expect("fetched");
    assert_eq!(fetched.identities.len(), 2);
    assert_eq!(desk.compared(&fetched).same.len(), 2);
    let erased = desk.erase().expect("erased");
    assert_eq!((erased.events(), erased.replaced), (2, false));
    assert_eq!(desk.kept(), []);
    assert_eq!(desk.identity().former_count(), 0, "kept for nothing but that");
    assert!(matches!(desk.fetch(), Err(NotDone::NoIdentifier)));
}

type Expected = fn(&NotDone) -> bool;

#[test]
fn where_the_server_cannot_be_asked_nothing_changes_here_and_the_log_says_why() {
    let desk = Desk::new();
    desk.sends(&["a"]);
    let secret = std::fs::read(desk.folder().join(SECRET)).expect("there");
    let answers: [(String, Expected); 9] = [
        (answer("401 Unauthorized", "", "{}"), |why| matches!(why, NotDone::Unauthorized(401))),
        (answer("404 Not Found", "", "{}"), |why| matches!(why, NotDone::NotThere(404))),
        (answer("503 Service Unavailable", "retry-after: 60\r\n", "{}"), |why| {
            matches!(why, NotDone::Busy { status: 503, until: Some(_) })
        }),
        (answer("500 Internal Server Error", "", ""), |why| matches!(why, NotDone::Status(500))),
        (answer("302 Found", "location: http://127.0.0.1:1/me\r\n", ""), |why| matches!(why, NotDone::Status(302))),
        (answer("200 OK", "", "<html>"), |why| matches!(why, NotDone::Unreadable(_))),
        (answer("200 OK", "", &" ".repeat(100_000)), |why| matches!(why, NotDone::Unreadable(_))),
        ("HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{".to_owned(), |why| matches!(why, NotDone::Unreadable(_))),
        (String::new(), |why| matches!(why, NotDone::Unreachable(_))),
    ];
    for (instead, is_expected) in answers {
        desk.collector.lock().expect("lock").instead = Some(instead.clone());
        for why in [desk.fetch().map(|_| ()), desk.erase().map(|_| ()), desk.page().map(|_| ())] {
            let why = why.expect_err(&instead);
            assert!(is_expected(&why), "{instead}: {why:?}");
            assert!(desk.asked()[0].outcome.as_ref().is_some_and(|outcome| outcome.error.as_ref() == Some(&why.to_string())));
        }
    }
    assert_eq!(std::fs::read(desk.folder().join(SECRET)).expect("there"), secret, "nothing was replaced or forgotten");
    assert_eq!(desk.asked().len(), 27);
}

#[test]
fn an_answer_about_somebody_else_or_without_an_end_is_none() {
    let desk = Desk::new();
    desk.sends(&["a"]);
    let own = desk.identity().id(IdentityKind::Install, desk.now.get()).expect("one");
    let other = wire::identifier_of(&[7; 32]);
    let page = |identity: &str, next: &str| json!({"identity": identity, "events": [], "next": next}).to_string();
    for body in [page(&other, ""), page(&own, "again"), page(&own, &"x".repeat(600))] {
        desk.collector.lock().expect("lock").instead = Some(answer("200 OK", "", &body));
        assert!(matches!(desk.fetch(), Err(NotDone::Unreadable(_))), "{body}");
    }
    let one = json!({"program": "", "event": "", "version": "", "received_at": "2026-11-21T20:15:03Z", "delivery": "", "position": 0,
                     "json": "x".repeat(60_000)});
    let endless = json!({"identity": own, "events": [one], "next": "more"}).to_string();
    desk.collector.lock().expect("lock").instead = Some(answer("200 OK", "", &endless));
    assert!(matches!(desk.fetch(), Err(NotDone::Unreadable(_))));
}

#[test]
fn asking_ends_between_two_requests_when_the_person_changes_their_mind() {
    let desk = Desk::new();
    desk.sends(&["a", "b", "c"]);
    let before = desk.server.count();
    let policy = Policy::default();
    let asks = Server {
        program: &desk.program,
        places: &desk.places(),
        http: &Http::within(&policy, Environment::default()),
        policy: &policy,
        by: &DecidedBy::Window,
        now: &|| desk.now.get(),
        stop: &|| desk.stop.get(),
        set_aside: &|_| {},
        // The first page has come.
        progress: &|progress| desk.stop.set(progress.events > 0),
    };
    assert!(matches!(asks.fetch(), Err(NotDone::Cancelled)));
    assert_eq!(desk.server.count(), before + 1);
    assert!(desk.asked()[0].outcome.as_ref().is_some_and(|outcome| outcome.error.is_some()));
}

#[test]
fn a_server_that_asks_for_a_short_pause_is_asked_on_afterwards_and_one_that_is_busy_from_the_start_is_told_of() {
    let desk = Desk::new();
    desk.sends(&["first"]);
    assert!(replace_identity(&desk.folder(), desk.now.get()).expect("replaced"));
    desk.sends(&["second"]);
    desk.collector.lock().expect("lock").answers_left = Some(1);
    assert_eq!(desk.fetch().expect("both").events.len(), 2);
    desk.collector.lock().expect("lock").answers_left = Some(0);
    assert!(matches!(desk.fetch(), Err(NotDone::Busy { status: 429, .. })));
    let (erased, asked) = (desk.erase().expect("both"), desk.asked());
    assert_eq!((erased.events(), erased.stopped.is_none(), asked.len()), (2, true, 3));
}

#[test]
fn the_page_opens_with_a_code_and_neither_secret_nor_proof_is_written_down_or_in_an_address() {
    let desk = Desk::new();
    desk.sends(&["a"]);
    let address = desk.page().expect("a code");
    assert_eq!(address, format!("{}/me#{}", desk.server.url, "c0".repeat(32)));
    desk.fetch().expect("fetched");
    let requests = desk.server.wait_for(3);
    let proof = |request: &[u8]| {
        let headers = headers_of(request);
        headers.iter().find(|(name, _)| name == "authorization").map(|(_, value)| value.replace("Proof ", ""))
    };
    let proof = proof(&requests[1]).expect("a proof");
    assert!(String::from_utf8_lossy(&requests[1]).starts_with("POST /me/session HTTP/1.1\r\n"));
    assert_eq!(body_of(&requests[1]), br#"{"claims":[]}"#, "no crash report is joined with it");
    for name in ["telemetry_log.sqlite3", "telemetry_log.sqlite3-wal"] {
        let bytes = std::fs::read(desk.folder().join(name)).unwrap_or_default();
        let has = |words: &str| bytes.windows(words.len()).any(|window| window == words.as_bytes());
        assert!(!has(&proof) && !has(&"c0".repeat(32)), "{name}");
    }
    let log = Log::open_existing(&desk.folder()).expect("readable").expect("there");
    let headers = log.asked().expect("read")[0].what["headers"].clone();
    let sent: Vec<(String, String)> = headers_of(&requests[2]);
    let hidden = sent.into_iter().map(|(name, value)| (name, value.replace(&proof, "[hidden]")));
    assert_eq!(headers, json!(hidden.collect::<Vec<_>>()), "what was asked is what is written down");
    desk.collector.lock().expect("lock").instead =
        Some(answer("200 OK", "", &json!({"code": "javascript:alert(1)", "expires_in_secs": 60}).to_string()));
    assert!(matches!(desk.page(), Err(NotDone::Unreadable(_))));
}

#[test]
fn of_identifiers_that_change_every_month_those_of_the_months_in_which_there_was_one_are_asked_about() {
    let desk = Desk::with(&MANIFEST.replace("identity = \"install\"", "identity = \"monthly\""));
    desk.sends(&["now"]);
    assert_eq!(desk.fetch().expect("fetched").identities.len(), 1, "since this month");
    desk.now.set(desk.now.get() + SignedDuration::from_hours(24 * 62));
    let fetched = desk.fetch().expect("fetched");
    assert_eq!(fetched.identities.len(), 3, "and the two since");
    assert_eq!(desk.compared(&fetched).same.len(), 1);
    // If nobody knows any more since when there were identifiers, it goes back further than our collector keeps anything.
    Log::open_existing(&desk.folder()).expect("readable").expect("there").clear(desk.now.get()).expect("cleared");
    let back = desk.fetch().expect("fetched").identities.len();
    assert!((24..=26).contains(&back), "{back}");
}
