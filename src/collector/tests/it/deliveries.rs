//! What happens to deliveries that are accepted, in particular to those that come twice.

use std::sync::Arc;

use candor::tools::wire::sha256_hex;
use serde_json::json;
use tokio::sync::Barrier;

use crate::api::{Api, body_of, body_of_length};

#[tokio::test]
async fn a_delivery_is_answered_with_how_many_events_were_stored_and_the_digest_of_its_body() {
    let api = Api::new();
    let body = body_of(3);
    let reply = api.post(Some("key"), body.clone()).await;
    assert_eq!(reply.status, 200);
    assert_eq!(reply.json, json!({ "stored": 3, "sha256": sha256_hex(body.as_bytes()) }));
    assert_eq!(api.stored(), [r#"{"n":0}"#, r#"{"n":1}"#, r#"{"n":2}"#]);
}

#[tokio::test]
async fn the_bytes_of_every_event_are_stored_exactly_as_they_came() {
    let api = Api::new();
    let odd = "{\"z\" : 1.50, \t\"a\":\"\\u00e9\\/é\",\n\"big\":12345678901234567890123,\"e\":1E2,\"nul\":\"\\u0000\"}";
    assert_eq!(api.post(None, format!("\r\n{{\"events\": [ {odd} , {{ }} ]\n}}\n")).await.status, 200);
    assert_eq!(api.stored(), [odd, "{ }"]);
}

#[tokio::test]
async fn a_second_delivery_under_the_same_key_is_answered_with_the_first_receipt() {
    let api = Api::new();
    let first = api.post(Some("key"), body_of(3)).await;
    for again in [body_of(3), body_of(2), body_of(5)] {
        let second = api.post(Some("key"), again).await;
        assert_eq!((second.status, second.json), (200, first.json.clone()));
    }
    assert_eq!(api.stored().len(), 3);
}

#[tokio::test]
async fn a_known_key_is_answered_before_anything_else_is_looked_at() {
    let api = Api::new();
    let first = api.post(Some("key"), body_of(1)).await;
    for body in [String::new(), "{".into(), body_of(51), body_of_length(300 * 1024)] {
        let request = axum::http::Request::post("/events").header("idempotency-key", "key");
        let second = api.send(request.body(body.into()).unwrap()).await;
        assert_eq!((second.status, second.json), (200, first.json.clone()));
    }
    assert_eq!(api.stored().len(), 1);
}

#[tokio::test]
async fn a_key_is_compared_as_it_came() {
    let api = Api::new();
    for key in ["key", "KEY", "key "] {
        api.post(Some(key), body_of(1)).await;
    }
    assert_eq!(api.stored().len(), 2, "HTTP takes the blank away, nothing else is changed");
}

#[tokio::test]
async fn a_refused_delivery_does_not_use_up_its_key() {
    let api = Api::new();
    assert_eq!(api.post(Some("key"), body_of(51)).await.status, 413);
    assert_eq!(api.post(Some("key"), "{").await.status, 400);
    assert_eq!(api.post(Some("key"), body_of(1)).await.json["stored"], 1);
    assert_eq!(api.stored().len(), 1);
}

#[tokio::test]
async fn deliveries_without_a_key_are_each_stored() {
    let api = Api::new();
    for _ in 0..2 {
        assert_eq!(api.post(None, body_of(2)).await.json["stored"], 2);
    }
    assert_eq!(api.stored().len(), 4);
}

#[tokio::test]
async fn the_largest_delivery_that_is_allowed_is_stored() {
    let api = Api::new();
    assert_eq!(api.post(None, body_of(50)).await.status, 200);
    assert_eq!(api.post(None, body_of_length(256 * 1024)).await.status, 200);
    assert_eq!(api.stored().len(), 51);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 8)]
async fn simultaneous_deliveries_under_the_same_key_are_stored_once() {
    const AT_ONCE: usize = 16;
    const ROUNDS: usize = 10;
    let api = Arc::new(Api::new());
    for round in 0..ROUNDS {
        let start = Arc::new(Barrier::new(AT_ONCE));
        let senders: Vec<_> = (0..AT_ONCE)
            .map(|sender| {
                let (api, start) = (Arc::clone(&api), Arc::clone(&start));
                tokio::spawn(async move {
                    // Every sender has another body, so that the receipt tells whose was stored.
                    let body = format!(r#"{{"events":[{{"round":{round},"sender":{sender}}}]}}"#);
                    start.wait().await;
                    api.post(Some(&format!("round-{round}")), body).await
                })
            })
            .collect();
        let mut receipts = Vec::new();
        for sender in senders {
            let reply = sender.await.unwrap();
            assert_eq!(reply.status, 200);
            receipts.push(reply.json);
        }
        let stored = api.stored();
        assert_eq!(stored.len(), round + 1);
        let body = format!(r#"{{"events":[{}]}}"#, stored[round]);
        let receipt = json!({ "stored": 1, "sha256": sha256_hex(body.as_bytes()) });
        assert!(receipts.iter().all(|other| *other == receipt), "{receipts:?}");
    }
}
