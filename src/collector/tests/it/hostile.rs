//! What strangers write into the values of events: none of it is run, believed or repeated, and none of it breaks what is kept.

use axum::{
    body::{Body, to_bytes},
    http::Request,
};
use candor_collector::limits::Limits;
use serde_json::{Value, json};
use tower::ServiceExt as _;

use crate::api::{Api, DECLARED, counters, stored};

const HOSTILE: [&str; 7] = [
    "'; DROP TABLE events; --",
    "\" OR 1=1 --",
    "<script>alert(1)</script>",
    "</td><img src=x onerror=y>",
    "$1 ? :a @b %s {} {0}",
    "=1+1\t\r\n\u{202e}\u{0}",
    "\u{1f4a3}\u{0301}\u{fffd}",
];

fn api() -> Api {
    Api::with_manifests(&Limits::default(), &[("sample.toml", DECLARED)])
}

async fn send(api: &Api, event: &Value) -> (u16, String) {
    let body = json!({ "events": [event] }).to_string();
    let request = Request::post("/events").header("content-type", "application/json").body(Body::from(body)).unwrap();
    let response = api.router().oneshot(request).await.unwrap();
    let status = response.status().as_u16();
    let answer = to_bytes(response.into_body(), usize::MAX).await.unwrap().to_vec();
    (status, String::from_utf8(answer).unwrap())
}

#[tokio::test]
async fn what_is_hostile_in_any_value_is_kept_as_it_came_or_refused_and_never_said_back() {
    let api = api();
    let mut taken = 0;
    for text in HOSTILE {
        let events = [
            json!({ "event": "active", "system": { "os": text } }),
            json!({ "event": "opened", "version": text }),
            json!({ "event": "opened", "id": text }),
            json!({ "event": "opened", "app": text }),
            json!({ "event": text }),
            json!({ "event": "opened", text: 1 }),
        ];
        for (number, event) in events.iter().enumerate() {
            let (status, answer) = send(&api, event).await;
            assert!([200, 422, 503].contains(&status), "{status} {answer}");
            // A path is told, so that its sender finds the place; it is there as JSON, and a browser is told that it is.
            assert!(number == 5 || !answer.contains(text), "{answer}");
            taken += usize::from(status == 200);
        }
    }
    assert_eq!(taken, HOSTILE.len(), "a name of a system may be anything short, and nothing else may");
    let systems = counters(&api.store()).into_iter().filter(|counter| counter.fields == "system.os");
    let mut found: Vec<String> = systems.map(|counter| serde_json::from_str(&counter.value).unwrap()).collect();
    let mut expected = HOSTILE.map(str::to_owned).to_vec();
    found.sort();
    expected.sort();
    assert_eq!((found, stored(&api.store()).len()), (expected, 0));
}

#[tokio::test]
async fn no_time_and_no_number_is_too_strange_to_be_answered() {
    let api = api();
    let days = ["1970-01-01", "9999-12-31", "0000-01-01", "-0001-01-01", "2026-02-30", "2026-1-1", "99999-01-01", ""];
    for day in days {
        let (status, answer) = send(&api, &json!({ "event": "active", "date": day })).await;
        assert!([200, 422].contains(&status), "{day}: {status} {answer}");
    }
    for moment in ["1970-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "9999-99-99T99:99:99Z", "now", ""] {
        let (status, answer) = send(&api, &json!({ "event": "opened", "at": moment })).await;
        assert!([200, 422].contains(&status), "{moment}: {status} {answer}");
    }
    for ram in ["1e308", "-1", "-0.0", "1e-400", "99999999999999999999", "0.05", "16.0", "16"] {
        let body = format!(r#"{{"events":[{{"event":"opened","system":{{"ram":{ram}}}}}]}}"#);
        let reply = api.post(None, body).await;
        assert!([200, 422].contains(&reply.status), "{ram}: {reply:?}");
    }
    // Whatever day it said, it counts for one that can be.
    let counted = counters(&api.store()).into_iter().filter(|counter| counter.event == "active");
    assert!(counted.into_iter().all(|counter| counter.day == crate::api::today(0)));
}
