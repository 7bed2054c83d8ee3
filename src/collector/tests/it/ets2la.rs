//! What a client of `ETS2LA`'s own server meets here: its requests, and its server's answers.

use std::time::Duration;

use axum::{
    body::{Body, to_bytes},
    http::Request,
};
use candor_collector::{
    foreign::{Foreign, Format},
    limits::Limits,
};
use serde_json::{Map, Value, json};
use tempfile::TempDir;
use tower::ServiceExt as _;

use crate::{
    api::{Api, counters, number_in, rows_in, today},
    process::{Collector, binary},
};

const USER: &str = "0f8fad5b-d9cb-469f-a165-70867728950e";

/// Written by Python's json; see `own-servers.py` beside it.
const CRASH: &[u8] = include_bytes!("../../../client/tests/fixtures/ets2la-crash-body.json");

fn ets2la() -> Foreign {
    Foreign::new(vec![("ets2la".to_owned(), Format::Ets2la)], Vec::new()).unwrap()
}

fn api() -> Api {
    Api::with_foreign(&Limits::default(), &[], ets2la())
}

async fn send(api: &Api, request: Request<Body>) -> (u16, Value) {
    let response = api.router().oneshot(request).await.unwrap();
    let status = response.status().as_u16();
    let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
    (status, serde_json::from_slice(&body).unwrap())
}

async fn get(api: &Api, path: &str) -> (u16, Value) {
    send(api, Request::get(path).header("authorization", "Bearer ").body(Body::empty()).unwrap()).await
}

async fn post(api: &Api, path: &str, body: impl Into<Body>) -> (u16, Value) {
    send(api, Request::post(path).header("content-type", "application/json").body(body.into()).unwrap()).await
}

fn crash(fields: &Value) -> Value {
    json!({"timestamp": 1_795_292_103, "source": "plugins.Map", "source_description": "Traceback: …", "fields": fields})
}

fn feedback(user: &Value) -> Value {
    json!({"timestamp": 1_795_292_103, "user": user, "message": "It drives well.", "fields": {}})
}

fn done(what: &str) -> (u16, Value) {
    (200, json!({"data": {"success": what}, "status": 200}))
}

#[tokio::test]
async fn a_ping_is_recorded_under_an_identity_and_nothing_else_is() {
    let api = api();
    assert_eq!(get(&api, &format!("/tracking/ping/{USER}")).await, done("Ping recorded."));
    for stranger in ["someone", "someone@example.org", "..%2F..", "%00", "%ff", &"0".repeat(10_000)] {
        let (status, answer) = get(&api, &format!("/tracking/ping/{stranger}")).await;
        assert_eq!((status, &answer["field"]), (422, &json!("user_id")), "{answer}");
        assert!(!answer.to_string().contains("someone"), "{answer}");
    }
    assert!(api.stored().is_empty());
    assert_eq!(count(&api, "SELECT count(*) FROM deliveries"), 0);
    assert_eq!(
        count(&api, "SELECT count(*) FROM people WHERE program = 'ets2la' AND identity = '0f8fad5bd9cb469fa16570867728950e'"),
        1
    );
    assert_eq!(counters(&api.store()).iter().filter(|counter| counter.day == today(0) && counter.fields.is_empty()).count(), 1);
}

/// One number out of the store.
fn count(api: &Api, select: &str) -> i64 {
    number_in(&api.store(), select)
}

#[tokio::test]
async fn the_users_are_told_for_every_period_that_clients_know_and_in_whole_tens() {
    let mut limits = Limits::default();
    limits.users_age = Duration::ZERO;
    let api = Api::with_foreign(&limits, &[], ets2la());
    let told = |people: i64| {
        let unique = ["1h", "6h", "12h", "24h", "1d", "7d", "30d", "1w", "1m"].map(|period| (period.to_owned(), json!(people)));
        let unique: Map<String, Value> = unique.into_iter().collect();
        (200, json!({"data": {"online": people, "unique": unique}, "status": 200}))
    };
    for people in 1..=21 {
        assert_eq!(get(&api, &format!("/tracking/ping/{people:032x}")).await.0, 200);
        assert_eq!(get(&api, "/tracking/users").await, told(people / 10 * 10));
    }
    let ago = |seconds: i64| format!("UPDATE people SET last_ms = last_ms - {seconds} * 1000");
    rows_in(&api.store(), &ago(181));
    let (_, answer) = get(&api, "/tracking/users").await;
    assert_eq!((&answer["data"]["online"], &answer["data"]["unique"]["1h"]), (&json!(0), &json!(20)));
    rows_in(&api.store(), &ago(2 * 24 * 60 * 60));
    let (_, answer) = get(&api, "/tracking/users").await;
    let unique = &answer["data"]["unique"];
    assert_eq!((&unique["24h"], &unique["1d"], &unique["7d"], &unique["1w"]), (&json!(0), &json!(0), &json!(20), &json!(20)));
}

#[tokio::test]
async fn who_pings_far_more_often_than_the_program_does_is_not_among_the_users() {
    let api = api();
    let ping = async || get(&api, &format!("/tracking/ping/{USER}")).await;
    ping().await;
    // A month of them, which somebody may send, and a day more.
    rows_in(&api.store(), "UPDATE sent SET count = 721 * 31");
    rows_in(&api.store(), "UPDATE people SET last_ms = 0");
    assert_eq!(ping().await, done("Ping recorded."));
    let last = count(&api, "SELECT last_ms FROM people");
    let aside = count(&api, "SELECT count(*) FROM set_aside");
    assert_eq!((last, aside), (0, 1));
}

#[tokio::test]
async fn nothing_more_is_taken_of_whoever_had_everything_erased() {
    let api = api();
    let plain = USER.replace('-', "");
    let digest = candor::tools::wire::sha256_hex(format!("candor-collector erased {plain}").as_bytes());
    rows_in(&api.store(), &format!("INSERT INTO erased (digest, at_ms) VALUES ('{digest}', 0)"));
    assert_eq!(get(&api, &format!("/tracking/ping/{USER}")).await.1["error"], "erased_identity");
    assert_eq!(post(&api, "/feedback", feedback(&json!(USER)).to_string()).await.1["error"], "erased_identity");
    assert_eq!(count(&api, "SELECT count(*) FROM people") + count(&api, "SELECT count(*) FROM events"), 0);
}

#[tokio::test]
async fn two_looks_within_a_minute_are_one() {
    let api = api();
    let look = async || get(&api, "/tracking/users").await.1["data"]["online"].clone();
    assert_eq!(look().await, 0);
    for people in 1..=10 {
        get(&api, &format!("/tracking/ping/{people:032x}")).await;
    }
    assert_eq!(look().await, 0);
}

#[tokio::test]
async fn a_crash_report_is_stored_without_the_name_of_the_person() {
    let api = api();
    assert_eq!(post(&api, "/crash/report", CRASH).await, done("Crash report recorded."));
    let fields = json!({"ETS2LA Version": "3.0.1", "ETS2LA Language": "English", "User": "xyzzy", " uSER": "xyzzy"});
    assert_eq!(post(&api, "/crash/report", crash(&fields).to_string()).await.0, 200);
    let kept: Vec<Value> = api.stored().iter().map(|json| serde_json::from_str(json).unwrap()).collect();
    assert_eq!(kept[0], serde_json::from_slice::<Value>(CRASH).unwrap());
    assert_eq!(kept[1], crash(&json!({"ETS2LA Version": "3.0.1", "ETS2LA Language": "English"})));
}

#[tokio::test]
async fn a_report_that_a_client_of_ours_sends_again_under_its_key_is_stored_once() {
    let api = api();
    for _ in 0..2 {
        let request = Request::post("/crash/report").header("idempotency-key", "one").body(CRASH.into()).unwrap();
        assert_eq!(send(&api, request).await, done("Crash report recorded."));
    }
    assert_eq!(api.stored().len(), 1);
    let origin = "SELECT count(*) FROM origins WHERE program = 'ets2la' AND version = '2.0.0' AND kind = 'crash'";
    assert_eq!(count(&api, origin), 1);
}

#[tokio::test]
async fn feedback_is_stored_with_its_sender_only_where_that_is_no_name() {
    let api = api();
    for user in [json!(USER), json!("xyzzy"), json!(null)] {
        assert_eq!(post(&api, "/feedback", feedback(&user).to_string()).await, done("Feedback recorded."));
    }
    let kept = api.stored();
    assert!(kept[0].contains(USER) && kept[0].contains("It drives well."), "{kept:?}");
    assert!(!kept.concat().contains("xyzzy") && !kept[1].contains("user"), "{kept:?}");
}

#[tokio::test]
async fn a_wrong_shape_is_422_with_its_place_and_without_its_contents_and_nothing_of_it_is_stored() {
    let api = api();
    let deep = format!(r#"{{"fields":{}{}}}"#, "[".repeat(100_000), "]".repeat(100_000));
    let long = format!(r#"{{"message":"{}"}}"#, "x".repeat(Limits::default().body_bytes));
    let nan = feedback(&json!(USER)).to_string().replace("1795292103", "NaN");
    let mut wrong: Vec<Vec<u8>> =
        ["", "xyzzy", "null", "[]", "{}", &deep, &long, &nan].map(|text| text.as_bytes().to_vec()).into();
    wrong.push(b"\xff".to_vec());
    for (name, value) in [("timestamp", json!("xyzzy")), ("fields", json!([])), ("fields", json!({"a": {"b": "xyzzy"}}))] {
        for mut report in [crash(&json!({})), feedback(&json!(USER))] {
            report[name] = value.clone();
            wrong.push(report.to_string().into_bytes());
        }
    }
    for body in wrong {
        for path in ["/crash/report", "/feedback"] {
            let (status, answer) = post(&api, path, body.clone()).await;
            assert_eq!((status, &answer["error"]), (422, &json!("wrong_shape")), "{answer}");
            assert!(["reason", "field", "advice"].iter().all(|part| answer[part].is_string()), "{answer}");
            assert!(!answer.to_string().contains("xyzzy"), "{answer}");
        }
    }
    assert!(api.stored().is_empty());
}

#[tokio::test]
async fn of_a_member_that_is_given_twice_the_last_one_counts() {
    let api = api();
    let twice = crash(&json!({"User": "xyzzy"})).to_string().replacen("\"source\":", "\"source\":\"first\",\"source\":", 1);
    assert_eq!(post(&api, "/crash/report", twice).await.0, 200);
    assert!(!api.stored().concat().contains("first") && !api.stored().concat().contains("xyzzy"));
}

#[tokio::test]
async fn knowing_an_identifier_tells_nothing_about_whose_it_is() {
    let api = api();
    get(&api, &format!("/tracking/ping/{USER}")).await;
    for (path, error) in
        [("/tracking/time/", "No pings found."), ("/tracking/sessions/", "No sessions found."), ("/user/", "User not found.")]
    {
        for user in [USER, "1f8fad5b-d9cb-469f-a165-70867728950e", "x"] {
            let expected = (200, json!({"data": {"error": error}, "status": 404}));
            assert_eq!(get(&api, &format!("{path}{user}")).await, expected);
        }
    }
    assert_eq!(get(&api, "/heartbeat").await.0, 200);
}

#[cfg(unix)]
#[tokio::test]
async fn what_could_not_be_stored_now_is_not_answered_like_what_was() {
    let api = Api::foreign_without_a_store(ets2la());
    let unavailable = (503, json!({"data": {"error": "Cannot be kept now; send it again later."}, "status": 503}));
    assert_eq!(get(&api, &format!("/tracking/ping/{USER}")).await, unavailable);
    assert_eq!(post(&api, "/crash/report", CRASH).await, unavailable);
    assert_eq!(post(&api, "/feedback", feedback(&json!(USER)).to_string()).await, unavailable);
}

#[tokio::test]
async fn its_paths_are_only_there_where_its_program_is_named() {
    let api = Api::new();
    for path in ["/tracking/users", "/heartbeat", &format!("/tracking/ping/{USER}")] {
        assert_eq!(get(&api, path).await.0, 404);
    }
    assert_eq!(post(&api, "/feedback", feedback(&json!(USER)).to_string()).await.0, 404);
    assert!(api.stored().is_empty());
}

#[test]
fn over_a_socket_its_client_gets_its_servers_answers() {
    let folder = TempDir::new().unwrap();
    let mut command = binary();
    command.args(["--listen", "127.0.0.1:0", "--foreign", "ets2la=ets2la", "--store"]).arg(folder.path().join("store"));
    let collector = Collector::start_as(&mut command);
    let get = |path: &str| {
        let headers = "User-Agent: python-requests/2.32.3\r\nAccept: */*\r\nAuthorization: Bearer \r\nConnection: close";
        collector.raw(format!("GET {path} HTTP/1.1\r\nHost: here\r\n{headers}\r\n\r\n").as_bytes())
    };
    let post = |path: &str, body: &[u8]| {
        let head = format!(
            "POST {path} HTTP/1.1\r\nHost: here\r\nUser-Agent: python-requests/2.32.3\r\nConnection: close\r\n\
             Content-Type: application/json\r\nContent-Length: {}\r\n\r\n",
            body.len()
        );
        collector.raw(&[head.as_bytes(), body].concat())
    };
    assert_eq!(get(&format!("/tracking/ping/{USER}")), done("Ping recorded."));
    assert_eq!(get(&format!("/user/{USER}")).1["status"], 404);
    assert_eq!(post("/crash/report", CRASH), done("Crash report recorded."));
    assert_eq!(post("/feedback", feedback(&json!(USER)).to_string().as_bytes()), done("Feedback recorded."));
    assert_eq!(post("/crash/report", b"{}").0, 422);
}
