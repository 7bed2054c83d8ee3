//! The published schema of the consent file (`assets/consent.schema.json`) and the parser say the same: every file that Candor writes is
//! valid for both, and what a schema can refuse both refuse.

#![expect(clippy::panic, clippy::expect_used, clippy::indexing_slicing, reason = "helpers of tests may fail as tests do")]

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, LazyLock};

use boon::{Compiler, Draft, SchemaIndex, Schemas};
use candor::tools::consent::{Change, ConsentFile, CrashReports, DecidedBy, Pause, Problem, Retention, parse};
use candor::{Environment, Manifest, Places};
use jiff::Timestamp;
use serde_json::{Value, json};

const SKELLYCAM: &str = include_str!("../../../assets/apps/skellycam.toml");

fn schema_json() -> Value {
    serde_json::from_str(include_str!("../../../assets/consent.schema.json")).expect("the schema is JSON")
}

struct Judges {
    schemas: Schemas,
    schema: SchemaIndex,
}

impl Judges {
    fn new() -> Self {
        let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
        compiler.set_default_draft(Draft::V2020_12);
        compiler.add_resource("consent.json", schema_json()).expect("added");
        let schema = compiler.compile("consent.json", &mut schemas).expect("the schema is a schema");
        Self { schemas, schema }
    }

    fn schema_says(&self, file: &Value) -> Result<(), String> {
        self.schemas.validate(file, self.schema).map_err(|error| format!("{error:#}"))
    }

    #[track_caller]
    fn both_take(&self, file: &Value) {
        assert_eq!(self.schema_says(file), Ok(()), "the schema refuses {file:#}");
        assert!(parser_takes(file), "the parser refuses {file:#}: {:?}", parse(file.to_string().as_bytes()));
    }

    #[track_caller]
    fn both_refuse(&self, file: &Value) {
        assert!(!parser_takes(file), "the parser takes {file:#}");
        assert!(self.schema_says(file).is_err(), "the schema takes {file:#}");
    }
}

/// Whether the parser accepts its form. Whether it is what was decided is another matter, which no schema can say.
fn parser_takes(file: &Value) -> bool {
    matches!(parse(file.to_string().as_bytes()), Ok(_) | Err(Problem::Changed))
}

/// Every file that results from one change after the other.
static WRITTEN: LazyLock<Vec<Value>> = LazyLock::new(written);

fn written() -> Vec<Value> {
    let home = tempfile::tempdir().expect("a folder");
    let manifest = Arc::new(Manifest::parse(SKELLYCAM).expect("sound"));
    let file = ConsentFile::of(&Places::below(home.path(), Environment::default()), &manifest);
    let tiers: BTreeSet<String> = ["existence_ping".to_owned()].into();
    let changes = [
        Change::Answer { tiers, withheld: BTreeMap::from([("app_opened/app_version".to_owned(), true)]) },
        Change::Tier("system_fingerprint".into(), true),
        Change::Withhold(vec!["app_opened/system.os".into(), "app_opened/*".into(), "app_opened@existence_ping".into()], true),
        Change::Withhold(vec!["app_opened/*".into()], false),
        Change::Pause(Some(Pause::UntilResumed)),
        Change::Pause(Some(Pause::Until(Timestamp::from_second(1_900_000_000).expect("in range")))),
        Change::Pause(None),
        Change::CrashReports(CrashReports::Always),
        Change::History(Retention { days: 30, mib: 16 }),
        Change::Off,
        Change::On,
    ];
    let mut files = Vec::new();
    for (second, change) in (1_800_000_000..).zip(&changes) {
        let now = Timestamp::from_second(second).expect("in range");
        file.apply(&manifest, change, &DecidedBy::Window, now).expect("written");
        files.push(serde_json::from_slice(&std::fs::read(&file.path).expect("there")).expect("JSON"));
    }
    files
}

/// The fullest of them, with every key that there is.
fn full() -> Value {
    let mut full = WRITTEN[8].clone();
    full["own_key"] = json!({"of": ["the program"]});
    full
}

fn with(pointer: &str, value: Value) -> Value {
    let mut file = full();
    *file.pointer_mut(pointer).unwrap_or_else(|| panic!("{pointer} is there")) = value;
    file
}

fn without(pointer: &str) -> Value {
    let mut file = full();
    let (object, key) = pointer.rsplit_once('/').expect("a pointer");
    let removed = file.pointer_mut(object).and_then(Value::as_object_mut).expect("an object").remove(key);
    assert!(removed.is_some(), "{pointer} is there");
    file
}

#[test]
fn every_file_that_candor_writes_and_an_older_programs_own_are_sound_by_both() {
    let judges = Judges::new();
    for file in &*WRITTEN {
        judges.both_take(file);
    }
    for file in [
        full(),
        json!({}),
        json!({"theme": "dark"}),
        json!({"telemetry_enabled": true}),
        json!({"telemetry_enabled": false, "theme": {"format": 3}}),
        json!({"telemetry_enabled": true, "decision": null}),
        json!({"telemetry_enabled": true, "tiers": {"Any Name": false}, "history": {}}),
        with("/paused_until", json!("2026-11-24T18:30:00+01:00")),
        with("/paused_until", json!("2026-11-24 18:30:00,5z")),
        with("/paused_until", json!("resumed")),
        with("/withheld_fields", json!(["a/b.c.d", "a/*", "a@b", "a/*"])),
        with("/decision/by", json!("a later kind")),
        without("/history"),
        without("/decision/began"),
        without("/decision/check"),
    ] {
        judges.both_take(&file);
    }
}

#[test]
fn what_a_schema_can_refuse_both_refuse() {
    let judges = Judges::new();
    for (pointer, wrong) in [
        ("/telemetry_enabled", vec![json!("true"), json!(1), Value::Null]),
        ("/format", vec![json!(2), json!("1"), json!(0), Value::Null]),
        ("/tiers", vec![json!([]), json!({"a": 1}), json!({"a": "on"}), Value::Null]),
        (
            "/withheld_fields",
            vec![json!({}), json!([1]), json!(["app_opened"]), json!(["a/"]), json!(["a b/c"]), json!(["a@B"])],
        ),
        (
            "/withheld_fields",
            vec![json!(["a/b..c"]), json!(["/b"]), json!(["a/*.b"]), json!([format!("{}/b", "x".repeat(65))])],
        ),
        ("/crash_reports", vec![json!("never"), json!(true), Value::Null]),
        ("/paused_until", vec![json!("tomorrow"), json!(5), json!("2026-11-24"), json!("2026-11-24T18:30:00"), json!("")]),
        ("/paused_until", vec![json!("2026-11-24T18:30:00Z[UTC]"), json!("20261124T183000Z")]),
        ("/history", vec![json!([]), json!(365), Value::Null]),
        ("/history/days", vec![json!(-1), json!(1.5), json!("7"), json!(4_294_967_296_u64), Value::Null]),
        ("/history/mib", vec![json!(-1), json!("7")]),
        ("/decision", vec![json!([]), json!("yes"), json!({})]),
        ("/decision/id", vec![json!(1), Value::Null]),
        ("/decision/at", vec![json!(1), json!("now"), json!("2026-11-24")]),
        ("/decision/by", vec![json!(1)]),
        ("/decision/agreed", vec![json!(1), json!([])]),
        ("/decision/on_since", vec![json!([]), json!({"a": "now"}), json!({"a": 1}), Value::Null]),
        ("/decision/began", vec![json!([]), json!({"a": 1}), Value::Null]),
        ("/decision/check", vec![json!(1), Value::Null]),
    ] {
        for wrong in wrong {
            judges.both_refuse(&with(pointer, wrong));
        }
    }
    for file in [json!([]), json!("yes"), json!(null), json!({"tiers": {}}), json!({"format": 1}), json!({"decision": null})] {
        judges.both_refuse(&file);
    }
}

#[test]
fn what_stands_beside_every_decision_may_not_be_missing_by_either() {
    let judges = Judges::new();
    for key in ["telemetry_enabled", "format", "tiers", "withheld_fields", "crash_reports", "paused_until"] {
        judges.both_refuse(&without(&format!("/{key}")));
    }
    for key in ["id", "at", "by", "agreed", "on_since"] {
        judges.both_refuse(&without(&format!("/decision/{key}")));
    }
}

#[test]
fn the_schema_has_exactly_the_keys_that_are_written_and_explains_each() {
    let schema = schema_json();
    let keys = |at: &Value| at.as_object().expect("an object").keys().cloned().collect::<BTreeSet<_>>();
    let mut file = full();
    drop(file.as_object_mut().expect("an object").remove("own_key"));
    for (written, described) in [
        (&file, &schema),
        (&file["decision"], &schema["properties"]["decision"]),
        (&file["history"], &schema["properties"]["history"]),
    ] {
        assert_eq!(keys(written), keys(&described["properties"]));
        for (key, property) in described["properties"].as_object().expect("an object") {
            assert!(property["description"].as_str().is_some_and(|text| text.ends_with('.')), "{key}");
        }
    }
}
