//! What the collector refuses and with which words, and that it then stores nothing.

use axum::{
    body::Body,
    http::{Method, Request},
};
use candor_collector::limits::Limits;
use serde_json::json;

use crate::api::{Api, body_of, body_of_length, delivery};

#[tokio::test]
async fn a_malformed_body_is_refused_with_its_field_and_reason() {
    let deep = format!(r#"{{"events":[{{"a":{}{}}}]}}"#, "[".repeat(1000), "]".repeat(1000));
    let torn_and_deep = format!(r#"{{"events":[{{"a":{}"#, "[".repeat(200_000));
    let cases: &[(&[u8], &str, &str)] = &[
        (b"", "body", "is empty"),
        (b" \r\n", "body", "is empty"),
        (b"null", "body", "is not a JSON object"),
        (b"[]", "body", "is not a JSON object"),
        (br#"[{"a":1}]"#, "body", "is not a JSON object"),
        (br#"[[{"a":1}]]"#, "body", "is not a JSON object"),
        (br#""events""#, "body", "is not a JSON object"),
        ("\u{feff}{\"events\":[{}]}".as_bytes(), "body", "is not a JSON object"),
        (b"{", "body", "is not JSON: EOF"),
        (br#"{"events":[{"a":1},{"#, "body", "is not JSON: EOF"),
        (torn_and_deep.as_bytes(), "body", "is not JSON: EOF"),
        (br#"{"events":[{}]} {}"#, "body", "is not JSON: trailing characters"),
        (br#"{"events":[{}],}"#, "body", "is not JSON: trailing comma"),
        (br"{'events':[{}]}", "body", "is not JSON: key must be a string"),
        (b"{\"events\":[{\"a\":\"\n\"}]}", "body", "is not JSON: control character"),
        (b"{\"events\":[{\"a\":\"\xff\"}]}", "body", "is not UTF-8: the byte at 17"),
        (b"{\"events\":[{\"a\":\"\xed\xa0\x80\"}]}", "body", "is not UTF-8"),
        (b"{}", "events", "is missing"),
        (br#"{"events":null}"#, "events", "is not a list"),
        (br#"{"events":{"0":{}}}"#, "events", "is not a list"),
        (br#"{"events":[]}"#, "events", "is empty"),
        (br#"{"events":[{}],"events":[{}]}"#, "events", "is given more than once"),
        (br#"{"events":[{}],"more":1}"#, "more", "is not known"),
        (br#"{"events":[{},1]}"#, "events[1]", "is not a JSON object"),
        (br#"{"events":[[{}]]}"#, "events[0]", "is not a JSON object"),
        (br#"{"events":[{"a":"\ud800"}]}"#, "events[0]", "is not JSON that can be read"),
        (deep.as_bytes(), "events[0]", "is nested deeper than 32"),
    ];
    let api = Api::new();
    for (body, field, reason) in cases {
        let reply = api.post(Some("key"), body.to_vec()).await;
        let shown = String::from_utf8_lossy(&body[..body.len().min(80)]);
        assert_eq!((reply.status, &reply.json["error"]), (400, &json!("malformed_body")), "{shown}");
        assert_eq!(reply.json["field"], *field, "{shown}: {}", reply.json);
        assert!(reply.json["reason"].as_str().unwrap().contains(reason), "{shown}: {}", reply.json);
    }
    assert!(api.stored().is_empty());
}

#[tokio::test]
async fn more_events_than_allowed_are_refused_as_too_large() {
    let api = Api::new();
    let reply = api.post(None, body_of(51)).await;
    assert_eq!((reply.status, &reply.json["field"]), (413, &json!("events")));
    assert_eq!(reply.json["reason"], "51 events are more than the 50 that one body may hold");
    assert!(api.stored().is_empty());
}

#[tokio::test]
async fn a_body_longer_than_allowed_is_refused_as_too_large() {
    let api = Api::new();
    for length in [256 * 1024 + 1, 300 * 1024, 3 * 1024 * 1024] {
        let reply = api.post(None, body_of_length(length)).await;
        assert_eq!((reply.status, &reply.json["error"]), (413, &json!("body_too_long")), "{length}");
    }
    assert!(api.stored().is_empty());
}

#[tokio::test]
async fn a_key_that_is_not_1_to_128_visible_characters_is_refused() {
    let api = Api::new();
    let too_long = "a".repeat(129);
    for key in ["", "a b", "schl\u{fc}ssel", &too_long] {
        let reply = api.post(Some(key), body_of(1)).await;
        assert_eq!((reply.status, &reply.json["field"]), (400, &json!("Idempotency-Key")), "{key:?}");
    }
    let twice = delivery().header("idempotency-key", "a").header("idempotency-key", "a");
    assert_eq!(api.send(twice.body(body_of(1).into()).unwrap()).await.status, 400);
    assert!(api.stored().is_empty());
    assert_eq!(api.post(Some(&too_long[..128]), body_of(1)).await.status, 200);
}

#[tokio::test]
async fn a_body_that_does_not_say_it_is_json_is_refused() {
    let api = Api::new();
    for content_type in [None, Some("text/plain"), Some("application/jsonl"), Some("")] {
        let mut request = Request::post("/events");
        if let Some(content_type) = content_type {
            request = request.header("content-type", content_type);
        }
        let reply = api.send(request.body(body_of(1).into()).unwrap()).await;
        assert_eq!((reply.status, &reply.json["field"]), (415, &json!("Content-Type")), "{content_type:?}");
    }
    assert!(api.stored().is_empty());
    for content_type in ["application/json; charset=utf-8", "Application/JSON", "application/json ;a=b"] {
        let request = Request::post("/events").header("content-type", content_type);
        assert_eq!(api.send(request.body(body_of(1).into()).unwrap()).await.status, 200, "{content_type}");
    }
}

#[tokio::test]
async fn a_compressed_body_is_refused() {
    let api = Api::new();
    let packed = delivery().header("content-encoding", "gzip");
    let reply = api.send(packed.body(vec![0x1f, 0x8b, 0x08].into()).unwrap()).await;
    assert_eq!((reply.status, &reply.json["field"]), (415, &json!("Content-Encoding")));
    let plain = delivery().header("content-encoding", "identity");
    assert_eq!(api.send(plain.body(body_of(1).into()).unwrap()).await.status, 200);
}

#[tokio::test]
async fn an_unknown_path_is_answered_in_json() {
    let api = Api::new();
    for path in ["/programs", "/programs/", "/programs/%FF", "/event", "/events/", "/events/1", "/%00", "//events"] {
        let reply = api.send(Request::get(path).body(Body::empty()).unwrap()).await;
        assert_eq!((reply.status, &reply.json["error"]), (404, &json!("not_found")), "{path}");
    }
}

#[tokio::test]
async fn a_path_or_a_query_that_cannot_be_read_is_answered_in_json() {
    let api = Api::new();
    for path in ["/me/%ff", "/programs/%ff", "/reports/%ff", "/me?after=a&after=b", "/me?after=%ff", "/%ff", "/me/page.js%00"] {
        let request = Request::get(path).header("authorization", format!("Proof {}", "a".repeat(64)));
        let reply = api.send(request.body(Body::empty()).unwrap()).await;
        let expected = if path.contains('?') { (400, json!("bad_cursor")) } else { (404, reply.json["error"].clone()) };
        assert_eq!((reply.status, reply.json["error"].clone()), expected, "{path}");
    }
}

#[tokio::test]
async fn a_wrong_method_is_told_which_ones_are_right() {
    let api = Api::new();
    let unknown = Method::from_bytes(b"BREW").unwrap();
    for (method, path, allowed) in [
        (Method::GET, "/events", "POST"),
        (Method::PUT, "/events", "POST"),
        (unknown, "/events", "POST"),
        (Method::POST, "/health", "GET,HEAD"),
        (Method::DELETE, "/health", "GET,HEAD"),
    ] {
        let request = Request::builder().method(&method).uri(path).body(Body::from(body_of(1))).unwrap();
        let reply = api.send(request).await;
        assert_eq!((reply.status, &reply.headers["allow"]), (405, &allowed.parse().unwrap()), "{method} {path}");
    }
    assert!(api.stored().is_empty());
}

#[tokio::test]
async fn a_healthy_collector_says_so() {
    let reply = Api::new().send(Request::get("/health").body(Body::empty()).unwrap()).await;
    assert_eq!((reply.status, reply.json), (200, json!({ "status": "ok" })));
}

#[cfg(unix)]
#[tokio::test]
async fn without_its_store_the_collector_asks_to_come_back_and_does_not_say_where_the_store_is() {
    let api = Api::without_a_store();
    let health = api.send(Request::get("/health").body(Body::empty()).unwrap()).await;
    for reply in [health, api.post(None, body_of(1)).await, api.post(Some("key"), body_of(1)).await] {
        assert_eq!((reply.status, &reply.json["error"]), (503, &json!("store_unavailable")));
        assert_eq!(reply.headers["retry-after"], "30");
        assert!(!reply.json.to_string().contains("secret"), "{}", reply.json);
    }
}

#[tokio::test]
async fn more_bodies_at_once_than_allowed_are_asked_to_come_back() {
    let mut limits = Limits::default();
    limits.bodies_at_once = 0;
    let api = Api::with(&limits);
    let reply = api.post(None, body_of(1)).await;
    assert_eq!((reply.status, &reply.json["error"]), (503, &json!("busy")));
    assert_eq!(reply.headers["retry-after"], "30");
}

#[tokio::test]
async fn a_body_has_its_place_until_the_store_lets_go_of_it_even_when_its_sender_has_gone() {
    let mut limits = Limits::default();
    limits.bodies_at_once = 1;
    limits.store_deadline = std::time::Duration::from_millis(20);
    let api = Api::with(&limits);
    let other = rusqlite::Connection::open(api.store()).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let reply = api.post(None, body_of(1)).await;
    assert_eq!((reply.status, &reply.json["error"]), (503, &json!("store_unavailable")), "the sender gives up");
    let reply = api.post(None, body_of(1)).await;
    assert_eq!((reply.status, &reply.json["error"]), (503, &json!("busy")), "the store has not");
    other.execute_batch("ROLLBACK").unwrap();
}
