//! What became of crash reports: for their senders, and for the maintainer with a token.

use axum::{body::Body, http::Request};
use candor::tools::wire::sha256_hex;
use candor_collector::{limits::Limits, store::tokens};
use serde_json::{Value, json};

use crate::api::{Api, NOW_MS, Reply, body_of, counters, crash, open_store, rows_in, with_crashes};

const TOKEN: &str = "0123456789abcdef";

fn api() -> Api {
    Api::with_manifests(&Limits::default(), &[("sample.toml", &with_crashes())])
}

async fn ask(api: &Api, path: &str) -> Reply {
    api.send(Request::get(path).body(Body::empty()).unwrap()).await
}

async fn with_token(api: &Api, method: &str, path: &str, token: &str, body: &str) -> Reply {
    let request = Request::builder().method(method).uri(path).header("authorization", format!("Bearer {token}"));
    api.send(request.body(Body::from(body.to_owned())).unwrap()).await
}

/// Makes the token, as another process does while the collector runs.
async fn make_token(api: &Api) {
    let store = open_store(&api.store(), &Limits::default()).unwrap();
    store.ask(|sql| tokens::add(sql, TOKEN, "for tests", NOW_MS)).await.unwrap();
}

async fn inbox(api: &Api) -> Vec<Value> {
    let reply = with_token(api, "GET", "/admin/inbox", TOKEN, "").await;
    assert_eq!(reply.status, 200, "{}", reply.json);
    reply.json["reports"].as_array().unwrap().clone()
}

#[tokio::test]
async fn whoever_knows_the_key_of_a_report_hears_what_became_of_it_and_nobody_else() {
    let api = api();
    assert_eq!(api.post(Some("claim"), crash("1.0.0", 12, "no camera 3")).await.status, 200);
    assert_eq!(api.post(Some("other"), r#"{"events":[{"event":"opened"}]}"#).await.status, 200);
    let reply = ask(&api, "/reports/claim").await;
    assert_eq!(reply.status, 200, "{}", reply.json);
    let received = reply.json["received_at"].as_str().unwrap();
    assert!(received.len() == 20 && received.ends_with('Z'), "{received}");
    let expected = json!({
        "format": 1, "program": "sample", "event": "crashed", "received_at": received, "state": "received",
        "fixed_in": null, "answer": null,
    });
    assert_eq!(reply.json, expected);
    for unknown in ["nobody", "other", "%FF", "a%20b", "..%2fclaim", &"a".repeat(129)] {
        let reply = ask(&api, &format!("/reports/{unknown}")).await;
        assert_eq!((reply.status, &reply.json["error"]), (404, &json!("unknown_claim")), "{unknown}");
    }
}

#[tokio::test]
async fn reports_of_one_crash_have_one_state_and_one_answer_whatever_their_versions() {
    let api = api();
    make_token(&api).await;
    for (key, version, line, message) in
        [("a", "1.0.0", 12, "no camera 3"), ("b", "1.1.0", 15, "no camera 17"), ("c", "1.0.0", 12, "busy")]
    {
        assert_eq!(api.post(Some(key), crash(version, line, message)).await.status, 200);
    }
    let groups = inbox(&api).await;
    let counts: Vec<_> = groups.iter().map(|group| (group["title"].as_str().unwrap(), &group["reports"])).collect();
    assert_eq!(counts.len(), 2, "{groups:?}");
    let camera = groups.iter().find(|group| group["title"] == "OSError: no camera #").unwrap();
    assert_eq!((&camera["reports"], &camera["versions"]), (&json!(2), &json!(["1.0.0", "1.1.0"])));

    let path = format!("/admin/reports/{}", camera["id"].as_str().unwrap());
    let texts = with_token(&api, "GET", &path, TOKEN, "").await;
    assert_eq!(texts.json["texts"].as_array().unwrap().len(), 2);
    let said = r#"{"state":"fixed","fixed_in":"2.2","answer":"It was the driver."}"#;
    assert_eq!(with_token(&api, "POST", &path, TOKEN, said).await.status, 200);
    for key in ["a", "b"] {
        let report = ask(&api, &format!("/reports/{key}")).await.json;
        assert_eq!((&report["state"], &report["fixed_in"]), (&json!("fixed"), &json!("2.2")));
        assert_eq!(report["answer"], "It was the driver.");
    }
    assert_eq!(ask(&api, "/reports/c").await.json["state"], "received");

    for (wrong, field) in [
        (r#"{"state":"fixed"}"#, "fixed_in"),
        (r#"{"state":"gone"}"#, "state"),
        (r#"{"state":"seen","more":1}"#, "body"),
        ("{", "body"),
        (&*format!(r#"{{"state":"seen","answer":"{}"}}"#, "x".repeat(2_001)), "answer"),
    ] {
        let reply = with_token(&api, "POST", &path, TOKEN, wrong).await;
        assert_eq!((reply.status, &reply.json["field"]), (400, &json!(field)), "{}", reply.json);
    }
    assert_eq!(with_token(&api, "POST", "/admin/reports/none", TOKEN, r#"{"state":"seen"}"#).await.status, 404);
}

async fn erase(api: &Api, claim: &str) -> Reply {
    api.send(Request::delete(format!("/reports/{claim}")).body(Body::empty()).unwrap()).await
}

/// Every counter that is not zero, without its day.
fn counted(api: &Api) -> Vec<(String, String, String, i64)> {
    let all = counters(&api.store()).into_iter().filter(|counter| counter.count != 0);
    all.map(|counter| (counter.event, counter.fields, counter.value, counter.count)).collect()
}

#[tokio::test]
async fn whoever_holds_the_ticket_of_a_report_erases_it_and_its_title_and_figures_go_with_it() {
    let (api, without) = (self::api(), self::api());
    make_token(&api).await;
    let first = api.post(Some("mine"), crash("1.0.0", 12, "secret camera")).await.json;
    assert_eq!(api.post(Some("also"), crash("1.1.0", 30, "busy")).await.status, 200);
    for api in [&api, &without] {
        assert_eq!(api.post(Some("other"), crash("1.1.0", 30, "busy")).await.status, 200);
    }
    assert_eq!(inbox(&api).await.len(), 2);
    let receipt = erase(&api, "mine").await;
    let text: Value = serde_json::from_str(&crash("1.0.0", 12, "secret camera")).unwrap();
    let digest = sha256_hex(text["events"][0].to_string().as_bytes());
    assert_eq!((receipt.status, &receipt.json["erased"]), (200, &json!(1)), "{}", receipt.json);
    assert_eq!((&receipt.json["sha256"], &receipt.json["backups_until"]), (&json!(digest), &Value::Null));
    assert_eq!(erase(&api, "mine").await.json, receipt.json, "and the same again");
    assert_eq!(erase(&api, "also").await.status, 200);
    let left = inbox(&api).await;
    assert_eq!((left.len(), &left[0]["reports"]), (1, &json!(1)));
    assert_eq!((api.stored(), counted(&api)), (without.stored(), counted(&without)));
    for gone in ["secret", "mine"] {
        let found = ["SELECT title FROM report_groups", "SELECT idempotency_key FROM deliveries", "SELECT json FROM events"];
        let all: Vec<_> = found.iter().flat_map(|select| rows_in(&api.store(), select)).flatten().collect();
        assert!(!all.iter().any(|cell| cell.text().contains(gone)), "{gone}: {all:?}");
    }
    let asked = ask(&api, "/reports/mine").await;
    assert_eq!((asked.status, &asked.json["error"]), (404, &json!("erased_report")));
    let late = api.post(Some("mine"), crash("1.0.0", 12, "secret camera")).await;
    assert_eq!((late.status, late.json), (200, first), "a late repetition is answered as at first");
    assert_eq!((api.stored(), counted(&api)), (without.stored(), counted(&without)), "and kept no more");
    assert_eq!(erase(&api, "mine").await.json, receipt.json);
}

#[tokio::test]
async fn no_key_but_that_of_a_report_erases_anything() {
    let api = api();
    let both = crash("1.0.0", 12, "busy").replacen('[', r#"[{"event":"opened"},"#, 1);
    assert_eq!(api.post(Some("both"), both).await.status, 200);
    assert_eq!(api.post(Some("other"), r#"{"events":[{"event":"opened"}]}"#).await.status, 200);
    for unknown in ["nobody", "other", "%FF", "a%20b", "hidden%20x"] {
        let reply = erase(&api, unknown).await;
        assert_eq!((reply.status, &reply.json["error"]), (404, &json!("unknown_claim")), "{unknown}");
    }
    assert_eq!(api.stored().len(), 3);
    assert_eq!(erase(&api, "both").await.json["erased"], 1, "the report, and not what came with it");
    assert_eq!(api.stored(), [r#"{"event":"opened"}"#; 2]);
    let (a, b) = tokio::join!(erase(&api, "both"), erase(&api, "both"));
    assert_eq!((a.status, a.json), (200, b.json));
}

#[tokio::test]
async fn nobody_without_a_token_sees_or_says_anything_and_one_that_was_taken_back_is_none() {
    let api = api();
    make_token(&api).await;
    assert_eq!(api.post(Some("a"), crash("1.0.0", 12, "secret text")).await.status, 200);
    let id = inbox(&api).await[0]["id"].as_str().unwrap().to_owned();
    let one = format!("/admin/reports/{id}");
    let refused = async |token: &str| {
        for (method, path) in [("GET", "/admin/inbox"), ("GET", &*one), ("POST", &*one)] {
            let reply = with_token(&api, method, path, token, r#"{"state":"seen"}"#).await;
            assert_eq!((reply.status, &reply.json["error"]), (401, &json!("unauthorized")), "{method} {path}");
            assert_eq!(reply.headers["www-authenticate"], "Bearer");
            assert!(!reply.json.to_string().contains("secret"));
        }
    };
    for token in ["", "x", &TOKEN[1..], "'; DROP TABLE tokens; --"] {
        refused(token).await;
    }
    let without = ask(&api, "/admin/inbox").await;
    assert_eq!(without.status, 401);

    let store = open_store(&api.store(), &Limits::default()).unwrap();
    let token = store.read(tokens::list).await.unwrap().remove(0);
    assert!(!format!("{token:?}").contains(TOKEN), "only a digest is kept");
    assert!(store.ask(move |sql| tokens::revoke(sql, &token.id, NOW_MS)).await.unwrap());
    refused(TOKEN).await;
}

#[tokio::test]
async fn the_maintainers_page_loads_nothing_from_elsewhere_and_sets_no_cookie() {
    use axum::body::to_bytes;
    use tower::ServiceExt as _;

    let api = api();
    for (path, kind) in [("/admin", "text/html"), ("/admin/page.css", "text/css"), ("/admin/page.js", "text/javascript")] {
        let response = api.router().oneshot(Request::get(path).body(Body::empty()).unwrap()).await.unwrap();
        let said =
            |name: &str| response.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
        assert!(said("content-type").starts_with(kind));
        let policy = said("content-security-policy");
        assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe") && !policy.contains("http"), "{policy}");
        assert_eq!(said("set-cookie"), "");
        let text = String::from_utf8(to_bytes(response.into_body(), usize::MAX).await.unwrap().to_vec()).unwrap();
        for elsewhere in ["http://", "https://", "//cdn", "innerHTML", "document.cookie", "localStorage", "sessionStorage"] {
            assert!(!text.contains(elsewhere), "{path} has {elsewhere}");
        }
    }
    assert_eq!(api.post(None, body_of(1)).await.status, 503, "and events are still held to their manifests");
}
