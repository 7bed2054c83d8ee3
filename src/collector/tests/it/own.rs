//! What a person, and nobody else, can see and erase of their data.

use std::path::Path;

use axum::{
    body::{Body, to_bytes},
    http::Request,
};
use candor::tools::wire::{hex, identifier_of, sha256_hex};
use candor_collector::{limits::Limits, store::sql::Cell};
use serde_json::{Value, json};
use tower::ServiceExt as _;

use crate::api::{Api, DECLARED, Reply, counters, crash, number_in, rows_in, with_crashes};

const PROOF: [u8; 32] = [7; 32];
const ANOTHER: [u8; 32] = [8; 32];

fn api() -> Api {
    Api::with_manifests(&Limits::default(), &[("sample.toml", DECLARED)])
}

fn proof(proof: &[u8; 32]) -> String {
    format!("Proof {}", hex(proof))
}

/// An event of the person with this proof.
fn event(of: &[u8; 32], ram: u32) -> String {
    format!(r#"{{"event":"opened","version":"1.2.3","id":"{}","system":{{"ram":{ram}}}}}"#, identifier_of(of))
}

async fn sends(api: &Api, key: &str, events: &[String]) -> Reply {
    api.post(Some(key), format!("{{\"events\":[{}]}}", events.join(","))).await
}

async fn ask(api: &Api, method: &str, path: &str, authorization: &str, body: &str) -> Reply {
    let request = Request::builder().method(method).uri(path).header("accept", "application/json");
    let request = request.header("authorization", authorization).header("content-type", "application/json");
    api.send(request.body(Body::from(body.to_owned())).unwrap()).await
}

async fn held(api: &Api, authorization: &str) -> Value {
    ask(api, "GET", "/me", authorization, "").await.json
}

#[tokio::test]
async fn whoever_holds_the_proof_sees_every_event_of_theirs_as_it_came_and_no_other() {
    let api = api();
    sends(&api, "one", &[event(&PROOF, 8), event(&PROOF, 16)]).await;
    sends(&api, "two", &[event(&ANOTHER, 32)]).await;
    sends(&api, "three", &[r#"{"event":"active"}"#.to_owned()]).await;
    let held = held(&api, &proof(&PROOF)).await;
    assert_eq!(held["identity"], identifier_of(&PROOF));
    let events = held["events"].as_array().unwrap();
    let told: Vec<_> = events.iter().map(|event| (&event["delivery"], &event["position"], &event["json"])).collect();
    let (first, second) = (json!(event(&PROOF, 8)), json!(event(&PROOF, 16)));
    assert_eq!(told, [(&json!("one"), &json!(0), &first), (&json!("one"), &json!(1), &second)]);
    assert_eq!((&events[0]["program"], &events[0]["event"]), (&json!("sample"), &json!("opened")));
    assert_eq!((&events[0]["version"], &held["next"]), (&json!("1.2.3"), &Value::Null));
}

#[tokio::test]
async fn pages_follow_each_other_and_miss_nothing() {
    let mut limits = Limits::default();
    limits.held_at_once = 3;
    let api = Api::with_manifests(&limits, &[("sample.toml", DECLARED)]);
    for key in 0..5 {
        sends(&api, &key.to_string(), &[event(&PROOF, 2 * key), event(&PROOF, 2 * key + 1)]).await;
    }
    let (mut found, mut path) = (Vec::new(), "/me".to_owned());
    loop {
        let page = ask(&api, "GET", &path, &proof(&PROOF), "").await.json;
        found.extend(page["events"].as_array().unwrap().iter().map(|event| event["json"].as_str().unwrap().to_owned()));
        let Some(next) = page["next"].as_str() else { break };
        path = format!("/me?after={next}");
    }
    assert_eq!(found, (0..10).map(|ram| event(&PROOF, ram)).collect::<Vec<_>>());
    assert_eq!(ask(&api, "GET", "/me?after=x", &proof(&PROOF), "").await.json["error"], "bad_cursor");
}

#[tokio::test]
async fn a_proof_for_which_nothing_is_kept_is_told_nothing_and_what_is_no_proof_is_refused() {
    let api = api();
    sends(&api, "one", &[event(&PROOF, 8)]).await;
    let empty = held(&api, &proof(&ANOTHER)).await;
    assert_eq!(empty["events"], json!([]));
    for authorization in
        ["", "Proof", "Proof 12", &format!("Proof {}", identifier_of(&PROOF)), "Bearer x", &format!("Proof {}", "ü".repeat(32))]
    {
        for (method, path) in [("GET", "/me"), ("DELETE", "/me"), ("POST", "/me/session")] {
            let reply = ask(&api, method, path, authorization, "").await;
            assert_eq!((reply.status, &reply.json["error"]), (401, &json!("unauthorized")), "{method} {authorization}");
        }
    }
}

/// The counters that anybody is in, without what only says how many people changes.
fn counted(store: &Path) -> Vec<(String, String, String, i64)> {
    let all = counters(store).into_iter().filter(|counter| counter.count != 0);
    all.map(|counter| (counter.event, counter.fields, counter.value, counter.count)).collect()
}

#[tokio::test]
async fn erasing_takes_every_event_out_of_rows_and_counters_and_refuses_what_comes_later() {
    let (api, without) = (self::api(), self::api());
    let first = sends(&api, "one", &[event(&PROOF, 8), event(&PROOF, 9)]).await.json;
    for api in [&api, &without] {
        sends(api, "two", &[event(&ANOTHER, 8)]).await;
        sends(api, "three", &[r#"{"event":"active"}"#.to_owned()]).await;
    }
    let receipt = ask(&api, "DELETE", "/me", &proof(&PROOF), "").await;
    let digest = sha256_hex(format!("{}{}", event(&PROOF, 8), event(&PROOF, 9)).as_bytes());
    assert_eq!((receipt.status, &receipt.json["erased"], &receipt.json["sha256"]), (200, &json!(2), &json!(digest)));
    assert_eq!(receipt.json["backups_until"], Value::Null);
    assert_eq!(held(&api, &proof(&PROOF)).await["events"], json!([]));
    assert_eq!(api.stored(), without.stored());
    assert_eq!(counted(&api.store()), counted(&without.store()));
    for (key, status) in [("one", 200), ("later", 422)] {
        let again = sends(&api, key, &[event(&PROOF, 8)]).await;
        assert_eq!(again.status, status, "{key}: {:?}", again.json);
    }
    assert_eq!(counted(&api.store()), counted(&without.store()));
    let late = sends(&api, "one", &[event(&PROOF, 8), event(&PROOF, 9)]).await;
    assert_eq!(late.json, first, "whoever lost that answer hears the same");
    let digests = rows_in(&api.store(), "SELECT sha256 FROM deliveries").concat();
    assert!(digests.iter().all(|cell| cell.text() != first["sha256"]), "which nobody else can read");
}

#[tokio::test]
async fn whoever_asks_again_for_an_erasure_gets_the_first_receipt_and_never_one_of_nothing() {
    let api = api();
    sends(&api, "one", &[event(&PROOF, 8), event(&PROOF, 9)]).await;
    let first = ask(&api, "DELETE", "/me", &proof(&PROOF), "").await.json;
    assert_eq!(first["erased"], 2);
    assert_eq!(sends(&api, "later", &[event(&PROOF, 8)]).await.status, 422);
    assert_eq!(ask(&api, "DELETE", "/me", &proof(&PROOF), "").await.json, first);
    rows_in(&api.store(), "UPDATE erased SET at_ms = 86400000, backups_until = '2027-01-31'");
    let again = ask(&api, "DELETE", "/me", &proof(&PROOF), "").await.json;
    assert_eq!((&again["at"], &again["backups_until"]), (&json!("1970-01-02T00:00:00Z"), &json!("2027-01-31")), "as of then");
    assert_eq!((&again["erased"], &again["sha256"]), (&json!(2), &first["sha256"]));
    // The digest of what was erased is of no use to anybody who reads the store.
    let kept = rows_in(&api.store(), "SELECT sha256 FROM erased")[0][0].text().to_owned();
    assert!(kept.len() == 64 && first["sha256"] != kept);
    let nothing = ask(&api, "DELETE", "/me", &proof(&ANOTHER), "").await.json;
    assert_eq!(nothing["erased"], 0, "of somebody of whom nothing was here");
}

#[tokio::test]
async fn an_erasure_that_is_asked_for_while_it_is_going_on_has_one_receipt_for_all_who_ask() {
    let api = api();
    for key in 0..20 {
        sends(&api, &key.to_string(), &[event(&PROOF, key), event(&PROOF, key + 1)]).await;
    }
    let asks = || async { ask(&api, "DELETE", "/me", &proof(&PROOF), "").await };
    let (a, b, c, d) = tokio::join!(asks(), asks(), asks(), asks());
    for reply in [a, b, c, d] {
        assert_eq!((reply.status, &reply.json["erased"]), (200, &json!(40)), "{:?}", reply.json);
    }
}

#[tokio::test]
async fn without_manifests_a_person_finds_and_erases_what_is_theirs_and_what_comes_later_is_refused() {
    let api = Api::new();
    let plain = format!(r#"{{"deep":{{"who":["{}"]}}}}"#, identifier_of(&PROOF).replace('-', "").to_uppercase());
    sends(&api, "one", &[event(&PROOF, 8), plain.clone()]).await;
    sends(&api, "two", &[event(&ANOTHER, 8)]).await;
    let found = held(&api, &proof(&PROOF)).await;
    let jsons: Vec<_> = found["events"].as_array().unwrap().iter().map(|event| &event["json"]).collect();
    assert_eq!(jsons, [&json!(event(&PROOF, 8)), &json!(plain)]);
    let both = sends(&api, "both", &[event(&PROOF, 8), event(&ANOTHER, 8)]).await;
    assert_eq!((both.status, &both.json["field"]), (422, &json!("events[1]")));
    assert_eq!(ask(&api, "DELETE", "/me", &proof(&PROOF), "").await.json["erased"], 2);
    assert_eq!(api.stored(), [event(&ANOTHER, 8)]);
    let later = sends(&api, "later", &[event(&PROOF, 8)]).await;
    assert_eq!((later.status, &later.json["error"]), (422, &json!("erased_identity")));
}

#[tokio::test]
async fn what_came_with_a_manifest_that_is_served_no_more_is_found_and_erased_all_the_same() {
    let api = api();
    sends(&api, "one", &[event(&PROOF, 8)]).await;
    std::fs::remove_file(api.manifests().join("sample.toml")).unwrap();
    std::fs::write(api.manifests().join("other.toml"), DECLARED.replace("\"sample\"", "\"other\"")).unwrap();
    assert_eq!(held(&api, &proof(&PROOF)).await["events"].as_array().unwrap().len(), 1);
    assert_eq!(ask(&api, "DELETE", "/me", &proof(&PROOF), "").await.json["erased"], 1);
    assert!(counted(&api.store()).is_empty() && api.stored().is_empty());
}

/// As version 3 of the store left it: events of two people and a counted one, one of a third who had it erased, and, from a time
/// without manifests, one of a fourth and one of nobody.
const KEPT_V3: &[u8] = include_bytes!("../kept/store-v3.sqlite3");

#[tokio::test]
async fn a_store_of_the_third_version_knows_whose_everything_is_and_never_says_that_nothing_was_erased() {
    let api = Api::on_store(KEPT_V3, &[("sample.toml", DECLARED)]);
    assert_eq!(api.stored().len(), 5);
    let of = |person: u8| [person; 32];
    for (person, events) in [(7, 2), (8, 1), (2, 1), (1, 0)] {
        assert_eq!(held(&api, &proof(&of(person))).await["events"].as_array().unwrap().len(), events, "{person}");
    }
    assert_eq!(ask(&api, "DELETE", "/me", &proof(&of(2)), "").await.json["erased"], 1);
    let before = ask(&api, "DELETE", "/me", &proof(&of(1)), "").await;
    assert_eq!((before.status, &before.json["error"]), (422, &json!("erased_identity")), "its receipt is not there");
    assert_eq!(sends(&api, "late", &[event(&of(1), 8)]).await.status, 422);
    assert_eq!(number_in(&api.store(), "SELECT count(*) FROM erased WHERE until_ms > at_ms"), 2);
}

#[tokio::test]
async fn nothing_of_what_was_erased_is_in_any_file_of_the_store() {
    let api = api();
    sends(&api, "one", &[event(&PROOF, 8)]).await;
    sends(&api, "two", &[event(&ANOTHER, 8)]).await;
    let holds = |text: &str| {
        let folder = std::fs::read_dir(api.store().parent().unwrap()).unwrap();
        let mut files = folder.map(|entry| entry.unwrap().path()).filter(|path| path.is_file());
        files.any(|file| std::fs::read(file).unwrap().windows(text.len()).any(|window| window == text.as_bytes()))
    };
    let (spelled, plain) = (identifier_of(&PROOF), identifier_of(&PROOF).replace('-', ""));
    assert!(holds(&spelled) && holds(&plain));
    ask(&api, "DELETE", "/me", &proof(&PROOF), "").await;
    assert!(!holds(&spelled) && !holds(&plain));
    assert!(holds(&identifier_of(&ANOTHER)));
}

#[tokio::test]
async fn a_code_lets_a_browser_in_once_and_its_session_sees_and_erases_the_same() {
    let api = api();
    sends(&api, "one", &[event(&PROOF, 8)]).await;
    let code = ask(&api, "POST", "/me/session", &proof(&PROOF), r#"{"claims":["ticket"]}"#).await;
    assert_eq!((code.status, &code.json["expires_in_secs"]), (200, &json!(60)));
    let code = format!("Code {}", code.json["code"].as_str().unwrap());
    assert_eq!(ask(&api, "GET", "/me", &code, "").await.status, 401, "a code is no session");
    let session = ask(&api, "POST", "/me/session", &code, "").await;
    assert_eq!((session.status, &session.json["claims"]), (200, &json!(["ticket"])));
    assert_eq!(ask(&api, "POST", "/me/session", &code, "").await.status, 401, "it works once");
    let session = format!("Session {}", session.json["session"].as_str().unwrap());
    assert_eq!(held(&api, &session).await, held(&api, &proof(&PROOF)).await);
    assert_eq!(held(&api, &session).await["sessions"][0]["claims"], json!(["ticket"]));
    assert_eq!(ask(&api, "POST", "/me/session", &session, "").await.status, 401);
    assert_eq!(ask(&api, "DELETE", "/me", &session, "").await.json["erased"], 1);
}

#[tokio::test]
async fn an_erasure_takes_the_tickets_out_of_a_page_that_is_open_and_ends_every_code() {
    let api = api();
    sends(&api, "one", &[event(&PROOF, 8)]).await;
    let (mut codes, claims) = (Vec::new(), r#"{"claims":["ticket"]}"#);
    for who in [&PROOF, &PROOF, &ANOTHER] {
        let code = ask(&api, "POST", "/me/session", &proof(who), claims).await.json;
        codes.push(format!("Code {}", code["code"].as_str().unwrap()));
    }
    let session = ask(&api, "POST", "/me/session", &codes[0], "").await.json;
    let session = format!("Session {}", session["session"].as_str().unwrap());
    let tickets = || rows_in(&api.store(), "SELECT claims FROM sessions ORDER BY claims").concat();
    assert_eq!(tickets().iter().map(Cell::text).collect::<Vec<_>>(), ["ticket"; 3]);
    ask(&api, "DELETE", "/me", &proof(&PROOF), "").await;
    assert_eq!(tickets().iter().map(Cell::text).collect::<Vec<_>>(), ["", "ticket"]);
    assert_eq!(ask(&api, "POST", "/me/session", &codes[1], "").await.status, 401);
    assert_eq!(ask(&api, "GET", "/me", &session, "").await.status, 200, "whoever looks may go on looking");
    assert_eq!(ask(&api, "POST", "/me/session", &codes[2], "").await.json["claims"], json!(["ticket"]), "somebody else's");
}

#[tokio::test]
async fn codes_and_sessions_end() {
    let mut limits = Limits::default();
    limits.code_age = std::time::Duration::ZERO;
    let api = Api::with_manifests(&limits, &[("sample.toml", DECLARED)]);
    let code = ask(&api, "POST", "/me/session", &proof(&PROOF), "").await.json;
    let code = format!("Code {}", code["code"].as_str().unwrap());
    assert_eq!(ask(&api, "POST", "/me/session", &code, "").await.status, 401);
    for claims in [
        r#"{"claims":"x"}"#,
        r#"{"claims":["a b"]}"#,
        r#"{"claim":[]}"#,
        "[",
        &format!(r#"{{"claims":[{}"a"]}}"#, r#""a","#.repeat(100)),
    ] {
        assert_eq!(ask(&api, "POST", "/me/session", &proof(&PROOF), claims).await.status, 400, "{claims}");
    }
}

/// The text of an answer that is not JSON, and its kind.
async fn text(api: &Api, path: &str, accept: &str, authorization: Option<&str>) -> (u16, String, String) {
    let mut request = Request::builder().uri(path).header("accept", accept);
    if let Some(authorization) = authorization {
        request = request.header("authorization", authorization);
    }
    let response = api.router().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
    let (head, body) = response.into_parts();
    let kind = head.headers["content-type"].to_str().unwrap().to_owned();
    assert!(!head.headers.contains_key("set-cookie"));
    (head.status.as_u16(), kind, String::from_utf8(to_bytes(body, usize::MAX).await.unwrap().to_vec()).unwrap())
}

#[tokio::test]
async fn a_table_of_everything_is_whole_however_many_pages_it_takes() {
    let mut limits = Limits::default();
    limits.held_at_once = 2;
    let api = Api::with_manifests(&limits, &[("sample.toml", DECLARED)]);
    for key in 0..4 {
        sends(&api, &key.to_string(), &[event(&PROOF, key)]).await;
    }
    let (status, kind, table) = text(&api, "/me", "text/csv", Some(&proof(&PROOF))).await;
    // The head, what there is besides, and the events.
    assert_eq!((status, kind.as_str(), table.lines().count()), (200, "text/csv; charset=utf-8", 6));
    assert!(table.contains(&event(&PROOF, 3).replace('"', "\"\"")));
}

#[tokio::test]
async fn a_browser_without_anything_gets_the_page_with_nothing_in_it() {
    let api = api();
    sends(&api, "one", &[event(&PROOF, 8)]).await;
    let (status, kind, page) = text(&api, "/me", "text/html,application/xhtml+xml", None).await;
    assert_eq!((status, kind.as_str()), (200, "text/html; charset=utf-8"));
    assert!(!page.contains(&identifier_of(&PROOF)) && !page.contains("://"), "nothing of anybody, and nothing from elsewhere");
    for asset in ["page.js", "page.css"] {
        assert!(page.contains(asset) && text(&api, &format!("/me/{asset}"), "*/*", None).await.0 == 200);
    }
}

#[tokio::test]
async fn what_came_with_a_persons_events_in_one_delivery_is_erased_and_taken_out_with_them() {
    let api = Api::with_manifests(&Limits::default(), &[("sample.toml", &with_crashes())]);
    let groups = || {
        let all = counters(&api.store()).into_iter().filter(|counter| counter.fields == "crash group");
        all.map(|counter| counter.count).collect::<Vec<_>>()
    };
    for (key, proof) in [("one", &PROOF), ("two", &ANOTHER)] {
        let both = crash("1.0.0", 1, "gone").replacen('[', &format!("[{},", event(proof, 8)), 1);
        let reply = api.post(Some(key), both).await;
        assert_eq!((reply.status, &reply.json["stored"]), (200, &json!(2)), "{reply:?}");
    }
    assert_eq!(groups(), [2]);
    assert_eq!(ask(&api, "DELETE", "/me", &proof(&PROOF), "").await.json["erased"], 2);
    assert_eq!(groups(), [1]);
    ask(&api, "DELETE", "/me", &proof(&ANOTHER), "").await;
    assert_eq!(groups(), [0; 0]);
}

#[tokio::test]
async fn a_delivery_with_events_of_two_people_is_refused_so_that_nobody_rides_along_with_another() {
    let api = api();
    let reply = sends(&api, "both", &[event(&PROOF, 8), event(&ANOTHER, 8)]).await;
    assert_eq!((reply.status, &reply.json["field"]), (422, &json!("events[1]")), "{reply:?}");
    assert_eq!(api.stored().len(), 0);
}

/// Where the answer of `GET /me` has the content of a column, or why that says nothing about a person.
enum Where {
    Shown(&'static str),
    Not(&'static str),
}

/// Every column of the store, by table.
const COLUMNS: &[(&str, &[(&str, Where)])] = {
    use Where::{Not, Shown};
    const COUNT: &str = "how many there were of all together";
    const NUMBER: &str = "a number of our own, which only ties the tables together";
    const BODY: &str = "follows from the bytes of the events, which are shown";
    const DECLARED: &str = "what a program's manifest says";
    const COUNTED: &str = "of a delivery that was only counted: nothing in it leads to anybody";
    const REPORT: &str =
        "has no identity and is shown to whoever has its ticket; of one that came with an identity the event is";
    const MAINTAINER: &str = "whoever runs the collector";
    &[
        (
            "deliveries",
            &[
                ("id", Not(NUMBER)),
                ("idempotency_key", Shown("/events/0/delivery")),
                ("sha256", Not(BODY)),
                ("body_bytes", Not(BODY)),
                ("stored", Not(BODY)),
                ("received_at_ms", Shown("/events/0/received_at")),
                ("identity", Shown("/identity")),
                ("official", Shown("/events/0/official")),
            ],
        ),
        (
            "receipts",
            &[
                ("hash", Not(COUNTED)),
                ("hash_rest", Not(COUNTED)),
                ("day", Not(COUNTED)),
                ("stored", Not(COUNTED)),
                ("digest", Not(COUNTED)),
            ],
        ),
        (
            "digests",
            &[
                ("day", Not(COUNTED)),
                ("hash", Not(COUNTED)),
                ("hash_rest", Not(COUNTED)),
                ("second", Not(COUNTED)),
                ("third", Not(COUNTED)),
                ("fourth", Not(COUNTED)),
            ],
        ),
        (
            "events",
            &[
                ("id", Not(NUMBER)),
                ("delivery", Shown("/events/0/delivery")),
                ("position", Shown("/events/0/position")),
                ("origin", Shown("/events/0/event")),
                ("day", Shown("/events/0/day")),
                ("json", Shown("/events/0/json")),
            ],
        ),
        (
            "origins",
            &[
                ("id", Not(NUMBER)),
                ("program", Shown("/events/0/program")),
                ("version", Shown("/events/0/version")),
                ("event", Shown("/events/0/event")),
                ("kind", Not(DECLARED)),
                ("manifest", Not(DECLARED)),
                ("last_day", Not("when anybody sent such an event")),
            ],
        ),
        ("manifests", &[("digest", Not(DECLARED)), ("text", Not(DECLARED))]),
        (
            "counters",
            &[
                ("program", Not(COUNT)),
                ("event", Not(COUNT)),
                ("day", Not(COUNT)),
                ("fields", Not(COUNT)),
                ("bucket", Not(COUNT)),
                ("value", Not(COUNT)),
                ("official", Not(COUNT)),
                ("slot", Not(COUNT)),
                ("count", Not(COUNT)),
            ],
        ),
        ("published", &[("program", Not(COUNT)), ("period", Not(COUNT)), ("json", Not(COUNT))]),
        (
            "people",
            &[
                ("person", Not(NUMBER)),
                ("program", Shown("/programs/0/program")),
                ("identity", Shown("/identity")),
                ("last_ms", Shown("/programs/0/last_seen")),
            ],
        ),
        (
            "seen",
            &[
                ("person", Not(NUMBER)),
                ("event", Shown("/programs/0/weeks/0/event")),
                ("period", Shown("/programs/0/weeks/0/week")),
                ("period", Shown("/programs/0/days/0")),
                ("delivery", Not(NUMBER)),
                ("position", Not("which of the events was the first of the week")),
            ],
        ),
        (
            "sent",
            &[("person", Not(NUMBER)), ("day", Shown("/programs/0/sent/0/day")), ("count", Shown("/programs/0/sent/0/events"))],
        ),
        (
            "set_aside",
            &[
                ("person", Not(NUMBER)),
                ("program", Shown("/programs/0/program")),
                ("identity", Shown("/identity")),
                ("since_ms", Shown("/programs/0/set_aside/since")),
                ("reason", Shown("/programs/0/set_aside/reason")),
            ],
        ),
        ("not_counted", &[("delivery", Shown("/events/2/counted"))]),
        (
            "sessions",
            &[
                ("digest", Not("a digest of a secret")),
                ("identity", Shown("/identity")),
                ("claims", Shown("/sessions/0/claims/0")),
                ("once", Shown("/sessions/0/is_code")),
                ("until_ms", Shown("/sessions/0/until")),
            ],
        ),
        (
            "erased",
            &[
                ("digest", Not("a digest of the identity, or of a ticket")),
                ("at_ms", Shown("/erased/at")),
                ("events", Shown("/erased/erased")),
                ("sha256", Shown("/erased/sha256")),
                ("backups_until", Shown("/erased/backups_until")),
                ("was_held", Not("whether more than nothing was erased")),
                ("until_ms", Shown("/erased/remembered_until")),
            ],
        ),
        (
            "report_groups",
            &[
                ("id", Not(REPORT)),
                ("program", Not(REPORT)),
                ("kind", Not(REPORT)),
                ("title", Not(REPORT)),
                ("state", Not(REPORT)),
                ("fixed_in", Not(REPORT)),
                ("answer", Not(REPORT)),
            ],
        ),
        (
            "reports",
            &[("delivery", Not(REPORT)), ("position", Not(REPORT)), ("report_group", Not(REPORT)), ("grouping", Not(REPORT))],
        ),
        (
            "tokens",
            &[("id", Not(MAINTAINER)), ("name", Not(MAINTAINER)), ("digest", Not(MAINTAINER)), ("made_ms", Not(MAINTAINER))],
        ),
        ("noted", &[("name", Not(MAINTAINER)), ("number", Not(MAINTAINER))]),
        ("probe", &[("id", Not(MAINTAINER)), ("filling", Not(MAINTAINER))]),
        ("candor_collector", &[("one", Not(MAINTAINER)), ("version", Not(MAINTAINER)), ("checked_ms", Not(MAINTAINER))]),
    ]
};

#[tokio::test]
async fn everything_that_any_table_holds_of_a_person_is_shown_to_them() {
    let api = api();
    sends(&api, "one", &[event(&PROOF, 8), event(&PROOF, 9)]).await;
    rows_in(&api.store(), "UPDATE sent SET count = 1000000");
    sends(&api, "two", &[event(&PROOF, 10)]).await;
    ask(&api, "POST", "/me/session", &proof(&PROOF), r#"{"claims":["ticket"]}"#).await;
    let before = held(&api, &proof(&PROOF)).await;
    assert_eq!((&before["events"][0]["counted"], &before["events"][2]["counted"]), (&json!(true), &json!(false)), "{before}");
    let (_, _, table) = text(&api, "/me", "text/csv", Some(&proof(&PROOF))).await;
    let days = before["programs"][0]["days"].to_string().replace('"', "\"\"");
    assert!(table.contains(&days) && table.contains("too many events") && table.contains("ticket"), "{table}");
    ask(&api, "DELETE", "/me", &proof(&PROOF), "").await;
    rows_in(&api.store(), "UPDATE erased SET backups_until = '2027-01-31'");
    let after = held(&api, &proof(&PROOF)).await;
    assert_eq!((&after["programs"], &after["events"]), (&json!([]), &json!([])), "{after}");

    let columns = if api.store().to_str().is_some_and(|path| path.starts_with("postgres")) {
        "SELECT CAST(table_name AS TEXT), CAST(column_name AS TEXT) FROM information_schema.columns
            WHERE table_schema = current_schema()"
    } else {
        "SELECT t.name, c.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c WHERE t.type = 'table'"
    };
    for row in rows_in(&api.store(), columns) {
        let (table, column) = (row[0].text(), row[1].text());
        let known = COLUMNS.iter().filter(|(name, _)| *name == table).flat_map(|(_, columns)| *columns);
        let mut known = known.filter(|(name, _)| *name == column).peekable();
        assert!(known.peek().is_some(), "nobody has said where a person sees {table}.{column}, or why it is not theirs");
        for (_, place) in known {
            match place {
                Where::Shown(at) => {
                    let shown = if at.starts_with("/erased") { after.pointer(at) } else { before.pointer(at) };
                    assert!(shown.is_some_and(|shown| !shown.is_null() && shown != ""), "{table}.{column} is not at {at}");
                }
                Where::Not(why) => assert!(!why.is_empty()),
            }
        }
    }
}
