//! What a client of SkellyCam's own server meets here: its requests as Python writes them, and its server's answers.

use std::collections::{BTreeMap, BTreeSet};

use axum::{body::Body, http::Request};
use candor_collector::{
    foreign::{Foreign, Format, Secret},
    limits::Limits,
};
use hmac::{Hmac, KeyInit as _, Mac as _};
use serde_json::{Value, json};
use sha2::Sha256;
use tempfile::TempDir;

use crate::{
    api::{Api, DECLARED, Reply, counters, delivery, number_in, rows_in, stored},
    process::{Collector, binary, run_in},
};

/// Written by Python's json and hmac; see `own-servers.py` beside them.
const OPENED: &[u8] = include_bytes!("../../../client/tests/fixtures/skellycam-body.json");
const OPENED_SIGNATURE: &str = "646ee1bb42807b8683bbe9b4d3621c89ac7c3babd829d144d6fac110c3cd2921";
const ODD: &[u8] = include_bytes!("../../../client/tests/fixtures/skellycam-odd-body.json");
const SECRET: &str = "a secret that everybody knows";

/// SkellyCam's own wire format as a manifest, whose clients send a key.
const AS_MANIFEST: &str = include_str!("../../../client/tests/fixtures/skellycam-own-server.toml");

/// The manifest that people get with Candor.
const BUILT_IN: &str = include_str!("../../../../assets/apps/skellycam.toml");

const USER: &str = "0f8fad5bd9cb869fa16570867728950e";

fn skellycam() -> Foreign {
    foreign(&["skellycam"])
}

fn foreign(programs: &[&str]) -> Foreign {
    let named = programs.iter().map(|id| ((*id).to_owned(), Format::SkellyPings)).collect();
    Foreign::new(named, vec![("skellycam".to_owned(), Secret::of_file(SECRET.as_bytes()))]).unwrap()
}

fn api() -> Api {
    Api::with_foreign(&Limits::default(), &[], skellycam())
}

/// A request of the client's, without key.
fn request(signature: Option<&str>, body: impl Into<Body>) -> Request<Body> {
    let mut request = Request::post("/events").header("content-type", "application/json");
    if let Some(signature) = signature {
        request = request.header("x-telemetry-signature", signature);
    }
    request.body(body.into()).unwrap()
}

async fn post(api: &Api, body: impl Into<Body>) -> Reply {
    api.send(request(Some("wrong"), body)).await
}

#[track_caller]
fn answered(reply: &Reply, stored: u64, verified: bool) {
    assert_eq!((reply.status, &reply.json), (200, &json!({"stored": stored, "verified": verified})));
}

/// An event as the client writes it, with these members changed, or taken away by `null`.
fn event(changes: &Value) -> Value {
    let mut event = json!({
        "app_name": "skellycam", "app_version": "2.1.0", "event_type": "feature_used", "os_platform": "Linux 6.1.0",
        "payload": {"feature": "calibrate"}, "timestamp": 1_795_292_103.125, "timestamp_iso8601": "2026-11-21T20:15:03Z",
        "user_id": USER,
    });
    for (name, value) in changes.as_object().unwrap() {
        event[name] = value.clone();
    }
    event.as_object_mut().unwrap().retain(|_, value| !value.is_null());
    event
}

fn body(events: &[Value]) -> String {
    json!({ "events": events }).to_string()
}

#[tokio::test]
async fn a_batch_is_stored_with_the_members_of_its_format_and_its_signature_says_whether_it_is_official() {
    let api = api();
    answered(&api.send(request(Some(OPENED_SIGNATURE), OPENED)).await, 1, true);
    let kept: Value = serde_json::from_str(&api.stored()[0]).unwrap();
    let mut sent: Value = serde_json::from_slice::<Value>(OPENED).unwrap()["events"][0].take();
    sent.as_object_mut().unwrap().remove("timestamp_iso8601");
    assert_eq!(kept, sent);
    for signature in [None, Some(""), Some("nonsense"), Some(&OPENED_SIGNATURE[1..])] {
        answered(&api.send(request(signature, ODD)).await, 2, false);
    }
    answered(&api.send(request(None, r#"{"events":[]}"#)).await, 0, false);
}

#[tokio::test]
async fn a_signed_batch_counts_among_official_builds_and_an_unsigned_one_does_not() {
    let api = api();
    api.send(request(Some(OPENED_SIGNATURE), OPENED)).await;
    api.send(request(Some(OPENED_SIGNATURE), ODD)).await;
    let official = |event: &str| -> Vec<(i64, i64)> {
        let of = format!("event = '{event}' AND fields = '' AND day NOT LIKE '%W%'");
        let select = format!("SELECT official, count FROM counters WHERE {of} ORDER BY official");
        rows_in(&api.store(), &select).iter().map(|row| (row[0].int(), row[1].int())).collect()
    };
    assert_eq!(official("app_opened"), [(0, 1), (1, 1)]);
    assert_eq!(official("feature_used"), [(0, 1)]);
    let origin = "SELECT program || ' ' || version || ' ' || kind FROM origins WHERE event = 'app_opened' ORDER BY version";
    assert_eq!(rows_in(&api.store(), origin)[0][0].text(), "skellycam 2.1.0 event");
    let counted = counters(&api.store()).into_iter().filter(|counter| counter.event == "app_opened");
    let fields: BTreeSet<(String, String)> = counted.map(|counter| (counter.fields, counter.value)).collect();
    for (field, value) in [("app_version", "\"2.1.0\""), ("payload.os", "\"Linux\""), ("payload.cpu_count_physical", "8")] {
        assert!(fields.contains(&(field.to_owned(), value.to_owned())), "{fields:?}");
    }
    assert!(!fields.iter().any(|(field, _)| field.contains("user") || field.contains("time")), "{fields:?}");
}

#[tokio::test]
async fn candors_own_deliveries_are_official_if_their_manifest_says_how_they_are_signed_and_they_are() {
    let api = Api::with_manifests(&Limits::default(), &[("a.toml", AS_MANIFEST)]);
    for (key, signature) in [("one", OPENED_SIGNATURE), ("two", "00")] {
        let request = delivery().header("idempotency-key", key).header("x-telemetry-signature", signature);
        assert_eq!(api.send(request.body(OPENED.into()).unwrap()).await.status, 200);
    }
    let official =
        |key: &str| number_in(&api.store(), &format!("SELECT official FROM deliveries WHERE idempotency_key = '{key}'"));
    assert_eq!((official("one"), official("two")), (1, 0));
}

#[tokio::test]
async fn whoever_had_everything_erased_is_answered_without_an_error_and_nothing_of_theirs_is_stored() {
    let api = api();
    let digest = candor::tools::wire::sha256_hex(format!("candor-collector erased {USER}").as_bytes());
    rows_in(&api.store(), &format!("INSERT INTO erased (digest, at_ms) VALUES ('{digest}', 0)"));
    let other = event(&json!({"user_id": "1f8fad5bd9cb869fa16570867728950e"}));
    answered(&post(&api, body(&[event(&json!({})), other])).await, 1, false);
    assert_eq!(api.stored().len(), 1);
}

#[tokio::test]
async fn after_somebody_was_erased_every_figure_is_as_if_they_had_never_been() {
    erased_as_if_never_there(&[], "payload.os").await;
    erased_as_if_never_there(&[("a.toml", BUILT_IN)], "system.os").await;
}

async fn erased_as_if_never_there(manifests: &[(&str, &str)], os: &str) {
    let proof = [7; 32];
    let erased = candor::tools::wire::identifier_of(&proof);
    let opened = |user: &str| {
        let payload = json!({"os": "Linux", "architecture": "x86_64", "cpu_count_logical": 16, "ram_total_gb": 31.5});
        event(&json!({"event_type": "app_opened", "payload": payload, "user_id": user}))
    };
    let ping = async |api: &Api, user: &str| {
        let request = Request::get(format!("/tracking/ping/{user}")).body(Body::empty()).unwrap();
        assert_eq!(api.send(request).await.status, 200);
    };
    let both = || {
        let named = vec![("skellycam".to_owned(), Format::SkellyPings), ("ets2la".to_owned(), Format::Ets2la)];
        Api::with_foreign(&Limits::default(), manifests, Foreign::new(named, Vec::new()).unwrap())
    };
    let (all, without) = (both(), both());
    for (api, users) in [(&all, &[USER, &erased][..]), (&without, &[USER][..])] {
        for user in users {
            answered(&post(api, body(&[opened(user), event(&json!({"user_id": user}))])).await, 2, false);
            ping(api, user).await;
        }
    }
    assert_eq!(all.stored().len(), 4);
    let proof = format!("Proof {}", candor::tools::wire::hex(&proof));
    let request = Request::delete("/me").header("authorization", proof).body(Body::empty()).unwrap();
    let reply = all.send(request).await;
    assert_eq!((reply.status, &reply.json["erased"]), (200, &json!(2)), "{reply:?}");
    let figures = |api: &Api| -> BTreeMap<[String; 6], i64> {
        let counted = counters(&api.store()).into_iter().filter(|counter| counter.count != 0);
        counted.map(|it| ([it.program, it.event, it.day, it.fields, it.bucket, it.value], it.count)).collect()
    };
    assert_eq!(figures(&all), figures(&without));
    let counted = counters(&all.store()).into_iter().find(|it| it.event == "app_opened" && it.fields == os);
    assert_eq!(
        counted.map(|it| (it.value, it.count)),
        Some(("\"Linux\"".to_owned(), 1)),
        "it stands under the manifest's name"
    );
    for table in ["people", "sent"] {
        let left = number_in(&all.store(), &format!("SELECT count(*) FROM {table}"));
        assert_eq!(left, 2, "of the other one in both programs: {table}");
    }
}

#[tokio::test]
async fn whoever_invents_kinds_of_events_fills_no_counters_with_them() {
    let mut limits = Limits::default();
    limits.foreign_kinds = 2;
    let api = Api::with_foreign(&limits, &[], skellycam());
    let kinds: Vec<Value> = ["a", "b", "c", "d", "a"].map(|kind| event(&json!({"event_type": kind}))).into();
    answered(&post(&api, body(&kinds)).await, 5, false);
    let counted: BTreeSet<String> = counters(&api.store()).into_iter().map(|counter| counter.event).collect();
    assert_eq!(counted, ["", "a", "b", "others"].map(str::to_owned).into());
    assert!(api.stored().concat().contains(r#""event_type":"d""#), "it is kept as it came");
}

#[tokio::test]
async fn a_batch_that_comes_again_after_its_answer_was_lost_is_stored_once() {
    let api = api();
    for _ in 0..3 {
        answered(&api.send(request(None, ODD)).await, 2, false);
    }
    assert_eq!(api.stored().len(), 2);
}

#[tokio::test]
async fn events_that_come_again_among_new_ones_are_stored_once_and_equal_ones_in_one_batch_each() {
    let api = api();
    let events = |count: usize| body(&(0..count).map(|n| event(&json!({"payload": {"n": n}}))).collect::<Vec<_>>());
    for count in [50, 51, 53, 100] {
        answered(&post(&api, events(count)).await, count.try_into().unwrap(), false);
        assert_eq!(api.stored().len(), count);
    }
    let equal = body(&[event(&json!({})), event(&json!({})), event(&json!({}))]);
    for _ in 0..2 {
        answered(&post(&api, equal.clone()).await, 3, false);
        assert_eq!(api.stored().len(), 103);
    }
}

#[tokio::test]
async fn what_its_server_takes_is_taken_in_the_same_way() {
    let api = api();
    let text = body(&[event(&json!({"more": 1, "timestamp": "1795292103.5"}))]);
    answered(&post(&api, text).await, 1, false);
    let nan = body(&[event(&json!({"timestamp": 1.5, "payload": {"fps": "NaN"}}))]);
    let nan = nan.replace("\"NaN\"", "NaN").replace("1.5", "-Infinity");
    answered(&post(&api, nan).await, 1, false);
    let twice = body(&[event(&json!({}))]).replace("\"payload\":", "\"payload\":null,\"payload\":");
    let twice = twice.replace("\"event_type\":", "\"event_type\":\"first\",\"event_type\":");
    let twice = twice.replace("{\"events\":", "{\"x\":[],\"events\":1,\"events\":");
    answered(&post(&api, twice).await, 1, false);
    let without_type = Request::post("/events").body(Body::from(ODD)).unwrap();
    answered(&api.send(without_type).await, 2, false);

    let kept: Vec<Value> = api.stored().iter().map(|json| serde_json::from_str(json).unwrap()).collect();
    assert_eq!((&kept[0]["timestamp"], kept[0].get("more")), (&json!(1_795_292_103.5), None));
    assert_eq!((&kept[1]["timestamp"], &kept[1]["payload"]["fps"]), (&Value::Null, &Value::Null));
    assert_eq!((&kept[2]["event_type"], &kept[2]["payload"]), (&json!("feature_used"), &json!({"feature": "calibrate"})));
}

#[tokio::test]
async fn what_can_never_be_stored_is_answered_with_nothing_stored_because_an_error_would_come_back_at_once() {
    let api = api();
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let long = "x".repeat(Limits::default().foreign_body_bytes + 1);
    let not_batches = ["", "x", "null", "[]", "{}", r#"{"events":null}"#, r#"{"events":{}}"#, r#"{"events":[}"#, &deep, &long];
    for body in not_batches {
        answered(&post(&api, body.to_owned()).await, 0, false);
        answered(&api.send(request(None, body.to_owned())).await, 0, false);
    }
    answered(&post(&api, &b"{\"events\":[\xff]}"[..]).await, 0, false);
    for wrong in [
        json!({"payload": []}),
        json!({"payload": "x"}),
        json!({"payload": null}),
        json!({"event_type": null}),
        json!({"event_type": " "}),
        json!({"event_type": "x".repeat(65)}),
        json!({"event_type": "\n"}),
        json!({"app_name": 1}),
        json!({"app_name": "another"}),
        json!({"app_version": "x".repeat(65)}),
        json!({"os_platform": 1}),
        json!({"user_id": null}),
        json!({"timestamp": null}),
        json!({"timestamp": "yesterday"}),
        json!({"timestamp": true}),
        json!({"payload": {"long": "x".repeat(Limits::default().body_bytes)}}),
    ] {
        answered(&post(&api, body(&[event(&wrong)])).await, 0, false);
    }
    let nested = event(&json!({"payload": {"a": "DEEP"}})).to_string().replace("\"DEEP\"", &deep);
    answered(&post(&api, format!(r#"{{"events":[{nested},1,null,{{"event_type":"\ud800"}}]}}"#)).await, 0, false);
    assert!(api.stored().is_empty());
}

#[tokio::test]
async fn one_event_that_cannot_be_stored_keeps_no_other_one_from_it() {
    let api = api();
    let events = [event(&json!({})), event(&json!({"payload": []})), event(&json!({"event_type": "closed"}))];
    answered(&post(&api, body(&events)).await, 2, false);
    assert_eq!(api.stored().len(), 2);
}

#[tokio::test]
async fn five_hundred_events_are_taken_and_no_more() {
    let api = api();
    let events = |count: usize| (0..count).map(|n| event(&json!({"payload": {"n": n}}))).collect::<Vec<_>>();
    answered(&post(&api, body(&events(501))).await, 0, false);
    assert!(api.stored().is_empty());
    let long = json!({"payload": {"long": "x".repeat(1_700)}});
    let body = body(&(0..500).map(|_| event(&long)).collect::<Vec<_>>());
    assert!(body.len() > 900_000, "far beyond what one of ours may have: {}", body.len());
    answered(&post(&api, body).await, 500, false);
    assert_eq!(api.stored().len(), 500);
}

#[tokio::test]
async fn a_long_body_takes_as_many_places_as_there_are_and_never_waits_for_more() {
    let mut limits = Limits::default();
    limits.bodies_at_once = 2;
    let api = Api::with_foreign(&limits, &[], skellycam());
    let long = json!({"payload": {"long": "x".repeat(1_700)}});
    let body = body(&(0..500).map(|_| event(&long)).collect::<Vec<_>>());
    answered(&post(&api, body).await, 500, false);
}

#[tokio::test]
async fn events_of_several_people_in_one_batch_are_all_stored() {
    let api = api();
    let of = |user: &str| event(&json!({ "user_id": user }));
    let other = "1f8fad5bd9cb869fa16570867728950e";
    answered(&post(&api, body(&[of(USER), of(other), of(USER), of("someone@example.org")])).await, 4, false);
    assert!(!api.stored().concat().contains("someone"), "what is no UUID could be a name");
}

#[tokio::test]
async fn an_event_that_names_no_program_is_of_the_only_one_if_there_is_one() {
    let unnamed = body(&[event(&json!({"app_name": null}))]);
    answered(&post(&api(), unnamed.clone()).await, 1, false);
    let of_two = Api::with_foreign(&Limits::default(), &[], foreign(&["skellycam", "freemocap"]));
    answered(&post(&of_two, unnamed).await, 0, false);
    answered(&post(&of_two, body(&[event(&json!({"app_name": "freemocap"})), event(&json!({}))])).await, 2, false);
}

#[cfg(unix)]
#[tokio::test]
async fn what_a_store_could_take_later_is_never_acknowledged() {
    let api = Api::foreign_without_a_store(skellycam());
    let reply = api.send(request(Some(OPENED_SIGNATURE), OPENED)).await;
    assert_eq!((reply.status, reply.headers.contains_key("retry-after")), (503, true));
    answered(&api.send(request(None, "nonsense")).await, 0, false);
}

#[tokio::test]
async fn a_request_that_could_be_of_two_formats_is_candors_own_if_it_has_a_key_and_else_by_its_shape() {
    let manifests = [("a.toml", AS_MANIFEST), ("b.toml", DECLARED)];
    let api = Api::with_foreign(&Limits::default(), &manifests, skellycam());
    let with_key = |key: &str, body: &'static [u8]| delivery().header("idempotency-key", key).body(body.into()).unwrap();
    let is_receipt = |reply: &Reply| reply.status == 200 && reply.json["sha256"].is_string();

    let reply = api.send(with_key("one", OPENED)).await;
    assert!(is_receipt(&reply), "the same body, with a key: {reply:?}");
    answered(&api.send(request(None, OPENED)).await, 1, false);
    let reply = api.send(with_key("two", b"nonsense")).await;
    assert_eq!(reply.status, 400, "with a key what is wrong is said: {reply:?}");
    let reply = api.send(with_key("three", br#"{"events":[{"event_type":"unknown"}]}"#)).await;
    assert_eq!(reply.status, 503, "{reply:?}");
    let reply = api.send(with_key("", OPENED)).await;
    assert_eq!(reply.json["error"], "bad_idempotency_key");

    let ours = r#"{"events":[{"event":"opened"}]}"#;
    assert!(is_receipt(&api.post(None, ours).await), "without a key, and with nothing of the other format");
    answered(&api.send(request(Some("00"), ours)).await, 0, false);
    assert_eq!(api.post(None, r#"{"events":[{"event":"opened","more":1}]}"#).await.status, 422);
    answered(&api.post(None, r#"{"events":[{"event":"opened"},{"event_type":"x"}]}"#).await, 0, false);
}

#[tokio::test]
async fn whoever_named_no_program_gets_nothing_in_a_foreign_format() {
    let api = Api::with_manifests(&Limits::default(), &[("b.toml", DECLARED)]);
    for (body, status) in [(OPENED, 503), (br#"{"events":[]}"#, 400)] {
        assert_eq!(api.send(request(Some(OPENED_SIGNATURE), body)).await.status, status);
    }
    assert!(api.stored().is_empty());
    let reply = api.send(Request::get("/events").body(Body::empty()).unwrap()).await;
    assert_eq!(reply.status, 405);
}

/// As `requests` writes it.
fn as_python(body: &[u8], signature: &str) -> Vec<u8> {
    let head = format!(
        "POST /events HTTP/1.1\r\nHost: 127.0.0.1:4319\r\nUser-Agent: python-requests/2.32.3\r\n\
         Accept-Encoding: gzip, deflate, br\r\nAccept: */*\r\nConnection: close\r\nContent-Type: application/json\r\n\
         X-Telemetry-Signature: {signature}\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    [head.as_bytes(), body].concat()
}

#[test]
fn over_a_socket_a_python_client_gets_its_servers_answers() {
    let folder = TempDir::new().unwrap();
    let (store, secret) = (folder.path().join("store"), folder.path().join("secret.txt"));
    std::fs::write(&secret, format!("{SECRET}\n")).unwrap();
    let mut command = binary();
    command.args(["--listen", "127.0.0.1:0", "--foreign", "skellycam=skellypings", "--store"]).arg(&store);
    command.arg("--official-secret").arg(format!("skellycam={}", secret.display()));
    let collector = Collector::start_as(&mut command);
    assert_eq!(collector.raw(&as_python(OPENED, OPENED_SIGNATURE)), (200, json!({"stored": 1, "verified": true})));
    assert_eq!(collector.raw(&as_python(ODD, OPENED_SIGNATURE)), (200, json!({"stored": 2, "verified": false})));
    assert_eq!(collector.raw(&as_python(b"", "")), (200, json!({"stored": 0, "verified": false})));
    let too_long = vec![b' '; Limits::default().foreign_body_bytes + 1000];
    assert_eq!(collector.raw(&as_python(&too_long, "")), (200, json!({"stored": 0, "verified": false})));
    assert_eq!(collector.raw(b"GET /events HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n").0, 405);
    assert_eq!(collector.health(), (200, json!({"status": "ok"})));
    assert_eq!(stored(&store).len(), 3);
}

/// As the real client: it keeps at most 500 events in memory, and from the 50th on sends all of them on every call until it
/// hears 200.
struct Client<'c> {
    collector: &'c Collector,
    buffer: Vec<Value>,
    answers: Vec<u16>,
}

#[cfg_attr(not(unix), expect(dead_code, reason = "the test that needs it is for Unix"))]
impl Client<'_> {
    fn track(&mut self, n: usize) {
        if self.buffer.len() < 500 {
            self.buffer.push(event(&json!({"payload": {"n": n}})));
        }
        if self.buffer.len() >= 50 {
            self.flush();
        }
    }

    fn flush(&mut self) {
        let body = body(&self.buffer);
        let mut mac = Hmac::<Sha256>::new_from_slice(SECRET.as_bytes()).unwrap();
        mac.update(body.as_bytes());
        let signature = candor::tools::wire::hex(&mac.finalize().into_bytes());
        let (status, answer) = self.collector.raw(&as_python(body.as_bytes(), &signature));
        if status == 200 {
            assert_eq!(answer, json!({"stored": self.buffer.len(), "verified": true}));
            self.buffer.clear();
        }
        self.answers.push(status);
    }
}

#[test]
#[cfg(unix)]
fn a_client_that_sends_all_again_with_every_event_while_the_store_is_away_loses_nothing_and_doubles_nothing() {
    let folder = TempDir::new().unwrap();
    let (here, away) = (folder.path().join("here"), folder.path().join("away"));
    std::fs::create_dir(&here).unwrap();
    std::fs::write(folder.path().join("secret"), SECRET).unwrap();
    let mut command = binary();
    command.args(["--listen", "127.0.0.1:0", "--foreign", "skellycam=skellypings", "--store"]).arg(here.join("store"));
    command.arg("--official-secret").arg(format!("skellycam={}", folder.path().join("secret").display()));
    let collector = Collector::start_as(&mut command);
    let mut client = Client { collector: &collector, buffer: Vec::new(), answers: Vec::new() };
    std::fs::rename(&here, &away).unwrap();
    (0..160).for_each(|n| client.track(n));
    assert_eq!(client.answers, vec![503; 111]);
    std::fs::rename(&away, &here).unwrap();
    client.track(160);
    client.track(161);
    client.flush();
    assert_eq!(client.answers[111..], [200, 200]);
    let kept: Vec<Value> = stored(&here.join("store")).iter().map(|json| serde_json::from_str(json).unwrap()).collect();
    let numbers: Vec<u64> = kept.iter().map(|event| event["payload"]["n"].as_u64().unwrap()).collect();
    assert_eq!(numbers, (0..162).collect::<Vec<_>>());
}

#[test]
fn options_that_name_no_program_and_format_are_refused_with_what_to_do() {
    let folder = TempDir::new().unwrap();
    for (options, status, part) in [
        (&["--foreign", "skellycam"][..], 2, "such as skellycam=skellypings"),
        (&["--foreign", "skellycam=http"], 2, "such as skellycam=skellypings"),
        (&["--foreign", "Skelly Cam=skellypings"], 2, "a-z, 0-9"),
        (&["--foreign", "a=ets2la", "--foreign", "b=ets2la"], 1, "two programs with the format ets2la"),
        (&["--official-secret", "skellycam"], 2, "such as skellycam=secret.txt"),
        (&["--foreign", "a=skellypings", "--official-secret", "a=missing"], 1, "missing"),
        (&["--official-secret", "a=/dev/null"], 1, "a"),
    ] {
        let arguments: Vec<_> = ["--listen", "127.0.0.1:0"].iter().chain(options).map(AsRef::as_ref).collect();
        let output = run_in(folder.path(), &arguments);
        let errors = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(status), "{options:?}: {errors}");
        assert!(errors.contains(part), "{options:?}: {errors}");
    }
}
