use std::sync::Arc;

use jiff::Timestamp;
use serde_json::Value;

use super::*;
use crate::consent::{Change, Consent, ConsentFile, DecidedBy, Reason, Restrictions};
use crate::machine::Facts;
use crate::manifest::{Escape, Manifest, Method, Unfit};
use crate::places::{Environment, Places};
use crate::values::Values;

const SKELLYCAM: &str = include_str!("../../../../assets/apps/skellycam.toml");
const ETS2LA: &str = include_str!("../../../../assets/apps/ets2la.toml");

fn facts() -> Facts {
    Facts {
        os: Some("Windows".into()),
        os_version: Some("10.0.22631".into()),
        architecture: Some("AMD64".into()),
        cpu_count: Some(16),
        cpu_count_physical: Some(8),
        total_ram_bytes: Some(32 << 30),
        private: crate::crash::Private::default(),
    }
}

fn values() -> Values {
    Values::new()
        .with("system.python_version", "3.12.4")
        .with("feature", "calibrate")
        .with("fps", 58.71)
        .with("plugins", vec!["Map", "HUD"])
        .with("traceback", "ZeroDivisionError")
}

fn consent(text: &str, on: &[&str]) -> Consent {
    let manifest = Arc::new(Manifest::parse(text).expect("sound"));
    let home = tempfile::tempdir().expect("folder");
    let file = ConsentFile::of(&Places::below(home.path(), Environment::default()), &manifest);
    let on = on.iter().map(|tier| (*tier).to_owned()).collect();
    file.apply(&manifest, &Change::answer(on), &DecidedBy::Window, Timestamp::UNIX_EPOCH).expect("written");
    file.read(&manifest, Restrictions::default(), None)
}

fn built(consent: &Consent, event: &str, values: &Values) -> Result<Payload, Reason> {
    let event = consent.manifest().event(event).expect("declared");
    let now = "2026-11-21T20:15:03Z".parse().expect("a time");
    build(&Input { consent, event, values, facts: &facts(), now, identity: Some("an-identity"), firsts: &[] })
}

fn text(payload: &Payload) -> &str {
    std::str::from_utf8(&payload.bytes).expect("UTF-8")
}

#[test]
fn with_its_tiers_on_app_opened_has_the_published_pages_keys_and_shape() {
    let consent = consent(SKELLYCAM, &["existence_ping", "system_fingerprint"]);
    let payload = built(&consent, "app_opened", &values()).expect("allowed");
    assert_eq!(
        text(&payload),
        r#"{"event":"app_opened","app_name":"skellycam","app_version":"2.1.0","system":{"os":"Windows","os_version":"10.0.22631","architecture":"AMD64","cpu_count":16,"total_ram_gb":32.0,"python_version":"3.12.4"}}"#
    );
    assert_eq!(payload.tiers, ["existence_ping", "system_fingerprint"]);
}

#[test]
fn a_tier_that_is_off_adds_nothing_and_a_value_not_given_is_left_out() {
    let ping = built(&consent(SKELLYCAM, &["existence_ping"]), "app_opened", &values()).expect("allowed");
    assert_eq!(text(&ping), r#"{"event":"app_opened","app_name":"skellycam","app_version":"2.1.0"}"#);
    assert_eq!(ping.tiers, ["existence_ping"]);
    let fingerprint = built(&consent(SKELLYCAM, &["system_fingerprint"]), "app_opened", &Values::new()).expect("allowed");
    assert!(!text(&fingerprint).contains("python_version"), "{}", text(&fingerprint));
    assert!(built(&consent(SKELLYCAM, &["usage_analytics"]), "app_opened", &values()).is_err());
}

#[test]
fn a_value_that_does_not_fit_is_dropped_and_named_and_one_that_is_not_declared_never_appears() {
    let consent = consent(SKELLYCAM, &["existence_ping", "system_fingerprint", "usage_analytics"]);
    let values = values().with("system.python_version", 3).with("secret", "x").with("app_version", "9.9.9");
    let payload = built(&consent, "app_opened", &values).expect("allowed");
    assert_eq!(payload.dropped, [("system.python_version".to_owned(), Unfit::Type)]);
    assert!(!text(&payload).contains("secret") && !text(&payload).contains("9.9.9"));
    let ping = built(&self::consent(SKELLYCAM, &["existence_ping"]), "app_opened", &values).expect("allowed");
    assert_eq!(ping.dropped, [], "a tier that is off leaves no count");
}

#[test]
fn a_stand_in_is_shown_and_never_sent() {
    let consent = consent(SKELLYCAM, &["existence_ping", "system_fingerprint"]);
    let event = consent.manifest().event("app_opened").expect("declared");
    let (facts, none) = (facts(), Values::new());
    let input = Input {
        consent: &consent,
        event,
        values: &none,
        facts: &facts,
        now: Timestamp::UNIX_EPOCH,
        identity: None,
        firsts: &[],
    };
    let of = |last: &Values| {
        let leaves = with_stand_ins(leaves(&input), last, event.identity);
        let leaf = leaves.iter().find(|leaf| leaf.field.path == "system.python_version").expect("declared");
        (leaf.value.clone(), leaf.origin, leaf.goes())
    };
    assert_eq!(of(&none), (Some("3.12.4".into()), Origin::Example, false));
    assert_eq!(of(&Values::new().with("system.python_version", "3.13")), (Some("3.13".into()), Origin::LastSent, false));
}

#[test]
fn the_lines_that_are_shown_are_the_bytes_for_every_combination_of_tiers() {
    for (manifest, tiers) in [
        (SKELLYCAM, ["existence_ping", "system_fingerprint", "usage_analytics"]),
        (ETS2LA, ["activity_ping", "performance", "crash_reports"]),
    ] {
        for combination in 0..8 {
            let on: Vec<&str> =
                tiers.iter().enumerate().filter(|(bit, _)| combination & (1 << bit) != 0).map(|(_, t)| *t).collect();
            let consent = consent(manifest, &on);
            for event in &consent.manifest().events {
                let values = values();
                let facts = facts();
                let now = Timestamp::UNIX_EPOCH;
                let input =
                    Input { consent: &consent, event, values: &values, facts: &facts, now, identity: Some("id"), firsts: &[] };
                let Ok(payload) = build(&input) else { continue };
                // What a host writes with most of it known beforehand is the same.
                let allowed = consent.allowed(event, now).expect("allowed, since it was built");
                let recorded = Template::new(&input, &allowed, &is_fixed).write(&input);
                assert_eq!(String::from_utf8_lossy(&recorded.bytes), text(&payload), "{on:?} {}", event.name);
                assert_eq!(carried(&input, &allowed, &recorded.fields), (payload.tiers.clone(), payload.fields.clone()));
                let lines = lines(&leaves(&input), &input.event.layout, &consent.manifest().wire, 0, &|leaf| leaf.goes());
                let shown = lines.iter().filter(|line| line.shown);
                let compact: String = shown
                    .map(|line| if line.key.is_empty() { line.value.clone() } else { format!("{}:{}", line.key, line.value) })
                    .collect();
                assert_eq!(compact.strip_prefix(':').unwrap_or(&compact), text(&payload), "{on:?} {}", event.name);
                serde_json::from_slice::<Value>(&payload.bytes).expect("JSON");
            }
        }
    }
}

#[test]
fn every_character_is_written_as_json_writes_it() {
    for c in (0..=0x10_ffff_u32).filter_map(char::from_u32).filter(|c| *c < '\u{300}' || (*c as u32).is_multiple_of(997)) {
        for text in [c.to_string(), format!("a{c}"), format!("a long text before it, {c}, and one behind it")] {
            let expected = serde_json::to_vec(&text).expect("JSON");
            let value = Value::from(text);
            let mut out = Vec::new();
            json::scalar(&value, Escape::Unicode, &mut out);
            assert_eq!(out, expected);
            out.clear();
            json::scalar(&value, Escape::Ascii, &mut out);
            assert!(out.is_ascii() && !out.contains(&0x7f), "{out:?}");
            assert_eq!(serde_json::from_slice::<Value>(&out).expect("JSON"), value);
        }
    }
}

#[test]
fn values_are_found_in_whatever_order_they_were_given() {
    let paths = ["a", "b", "c"];
    for given in [["a", "b", "c"], ["c", "b", "a"], ["b", "c", "x"]] {
        let values: Values = given.into_iter().enumerate().map(|(number, path)| (path, number)).collect();
        let mut next = 0;
        for path in paths {
            assert_eq!(values.get_in_order(path, &mut next), values.get(path), "{path} of {given:?}");
        }
    }
}

#[test]
fn the_order_of_keys_does_not_depend_on_which_fields_go() {
    let field = |path: &str, tier: &str| {
        format!("[[event.field]]\npath = \"{path}\"\n{tier}from = \"app.id\"\ntype = \"string\"\nmax = 32\nexplain = \"x\"\n\n")
    };
    let usage = "tier = \"usage_analytics\"\n";
    let more = [field("a.x", usage), field("b", ""), field("a.y", "")].concat() + "[[event.field]]\npath = \"event\"";
    let manifest = SKELLYCAM.replacen("[[event.field]]\npath = \"event\"", &more, 1);
    for on in [&["existence_ping"][..], &["existence_ping", "usage_analytics"]] {
        let consent = consent(&manifest, on);
        let payload = built(&consent, "app_opened", &values()).expect("allowed");
        assert!(text(&payload).starts_with("{\"a\":{"), "{}", text(&payload));
    }
}

#[test]
fn a_particular_server_gets_sorted_keys_and_ascii_escapes() {
    let wire = "[wire]\norder = \"sorted\"\nescape = \"ascii\"\n\n[[tier]]";
    let manifest = SKELLYCAM.replacen("[[tier]]", wire, 1).replacen("from = \"app.id\"", "from = \"app.name\"", 1).replacen(
        "name = \"SkellyCam\"",
        "name = \"Skelly-\u{e4}\u{1f600}\"",
        1,
    );
    let payload = built(&consent(&manifest, &["existence_ping"]), "app_opened", &values()).expect("allowed");
    let expected = r#"{"app_name":"Skelly-\u00e4\ud83d\ude00","app_version":"2.1.0","event":"app_opened"}"#;
    assert_eq!(text(&payload), expected);
}

#[test]
fn a_version_that_has_not_the_shape_of_one_is_left_out_and_counted() {
    let consent = consent(SKELLYCAM, &["existence_ping"]);
    let with_version = |version: &str| consent.clone().about(Manifest::clone(consent.manifest()).with_version(version));
    for (version, goes) in [
        ("2.2.0rc1", true),
        ("v3", true),
        ("2.1.0-14-g2414721+d2026", true),
        ("for anna@example.org", false),
        ("anna", false),
        ("2.1 anna", false),
        ("", false),
    ] {
        let payload = built(&with_version(version), "app_opened", &values()).expect("allowed");
        assert_eq!(text(&payload).contains("app_version"), goes, "{version}");
        assert_eq!(payload.dropped.contains(&("app_version".to_owned(), Unfit::Limits)), !goes, "{version}");
    }
}

#[test]
fn an_events_bytes_stand_unchanged_in_the_body() {
    let consent = consent(SKELLYCAM, &["existence_ping"]);
    let payload = built(&consent, "app_opened", &values()).expect("allowed");
    let event = consent.manifest().event("app_opened").expect("declared");
    let request = request_for(consent.manifest(), event, None, &payload.bytes, "a-key");
    assert_eq!(request.body, [b"{\"events\":[", payload.bytes.as_slice(), b"]}"].concat());
    assert_eq!(request.url, "http://127.0.0.1:4319/events");
    assert!(request.headers.contains(&("content-length".to_owned(), request.body.len().to_string())));
}

#[test]
fn a_request_of_its_own_carries_the_identity_in_its_path_and_no_body() {
    let ping = r#"
format = 1
app = { id = "x", name = "X", version = "1", publisher = "P", about = "A", folder = "~/x" }
consent = { file = "telemetry_config.json" }
endpoint = { url = "http://127.0.0.1:4319", path = "/events" }
wire = { signature = { header = "X-Telemetry-Signature", secret = "public" } }
[[tier]]
id = "ping"
name = "Ping"
summary = "S"
why = "W"
[[event]]
name = "ping"
tiers = ["ping"]
when = "Every two minutes"
identity = "install"
method = "GET"
path = "/tracking/ping/{identity}"
every = "2m"
"#;
    let consent = consent(ping, &["ping"]);
    let payload = built(&consent, "ping", &values()).expect("allowed");
    let request =
        request_for(consent.manifest(), consent.manifest().event("ping").expect("declared"), Some("abc"), &payload.bytes, "k");
    assert_eq!((request.method, request.url.as_str()), (Method::Get, "http://127.0.0.1:4319/tracking/ping/abc"));
    assert_eq!(request.body, b"");
    assert!(request.headers.iter().any(|(name, value)| name == "x-telemetry-signature" && value.len() == 64));
}

#[test]
fn an_identity_can_be_written_without_hyphens_and_its_stand_in_is_too() {
    let manifest = ETS2LA.replacen("from = \"identity.id\"", "from = \"identity.hex\"", 1);
    let consent = consent(&manifest, &["activity_ping"]);
    let event = consent.manifest().event("activity_ping").expect("declared");
    let (facts, none) = (facts(), Values::new());
    let mut input = Input {
        consent: &consent,
        event,
        values: &none,
        facts: &facts,
        now: Timestamp::UNIX_EPOCH,
        identity: None,
        firsts: &[],
    };
    let leaves = with_stand_ins(leaves(&input), &none, event.identity);
    let leaf = leaves.iter().find(|leaf| leaf.field.path == "id").expect("declared");
    assert_eq!(leaf.value, Some("00000000000080008000000000000000".into()));
    assert_eq!((leaf.origin, leaf.goes()), (Origin::Example, false));
    input.identity = Some("0f8fad5b-d9cb-869f-a165-70867728950e");
    let payload = build(&input).expect("allowed");
    assert!(text(&payload).contains(r#""id":"0f8fad5bd9cb869fa16570867728950e""#), "{}", text(&payload));
}
