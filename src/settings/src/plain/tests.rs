//! The page as data, on real files.

use std::sync::Arc;

use candor::{Environment, Manifest, Places, Telemetry, Values};
use serde_json::{Value, json};

use super::{Limits, Plain};

const EXAMPLE: &str = include_str!("../../../client/examples/host.toml");
const CRASHES: &str = include_str!("../../../../assets/apps/ets2la.toml");

struct Desk {
    _home: tempfile::TempDir,
    places: Places,
    plain: Plain,
}

impl Desk {
    fn of(manifest: &str, language: &str) -> Self {
        let home = tempfile::tempdir().expect("folder");
        let places = Places::below(home.path(), Environment::default());
        let manifest = Arc::new(Manifest::parse(manifest).expect("sound"));
        let plain = Plain::new(places.clone(), manifest, Some(language));
        Self { _home: home, places, plain }
    }

    fn seen(&self) -> String {
        self.plain.page()["seen"].as_str().expect("a digest").to_owned()
    }

    fn decides(&self, decision: &Value) -> Value {
        self.plain.decide(decision, &self.seen()).expect("decided")
    }

    fn records(&self, event: &str, values: &Values) {
        let builder = Telemetry::builder(self.plain.manifest.text()).places(self.places.clone());
        let host = builder.deliver(false).register(false).open().expect("opened");
        assert_eq!(host.event(event).expect("declared").record(values), candor::Outcome::Recorded);
        host.close();
    }
}

#[test]
fn the_page_before_an_answer_prefers_nothing_and_says_who_asks_and_for_what() {
    let desk = Desk::of(EXAMPLE, "de-AT");
    let page = desk.plain.page();
    assert_eq!((page["language"].as_str(), page["answered"].as_bool()), (Some("de"), Some(false)));
    let tiers = page["tiers"].as_array().expect("a list");
    assert_eq!(tiers.len(), 3);
    assert!(tiers.iter().all(|tier| tier["switch"]["on"] == false), "{tiers:?}");
    assert_eq!(page["words"]["share_nothing"], "Nichts teilen");
    assert_eq!(page["everything"], Value::Null, "there is no main switch before an answer");
}

#[test]
fn a_yes_is_about_the_text_that_was_shown_and_a_no_about_none() {
    let desk = Desk::of(EXAMPLE, "en");
    let yes = json!({"answer": {"tiers": ["start_ping"], "withhold": ["app_opened/system.os"]}});
    let refused = desk.plain.decide(&yes, "sha256:another").expect_err("another text");
    assert!(refused.0.contains("while you were reading"), "{refused}");
    assert_eq!(desk.plain.page()["answered"], false);
    let page = desk.decides(&yes);
    assert_eq!((&page["answered"], &page["state"]), (&json!(true), &json!("Shares 1 of 3")));
    let on: Vec<_> = page["tiers"].as_array().expect("a list").iter().map(|tier| tier["switch"]["on"].clone()).collect();
    assert_eq!(on, [json!(true), json!(false), json!(false)]);
    let off = desk.plain.decide(&json!({"everything": false}), "sha256:another").expect("a no needs no text");
    assert_eq!((&off["sends"], &off["everything"]["on"]), (&json!(false), &json!(false)));
    let decisions = desk.plain.decisions().expect("read");
    assert_eq!(decisions, json!([]), "without a log there is no receipt");
}

#[test]
fn what_is_no_decision_changes_nothing() {
    let desk = Desk::of(EXAMPLE, "en");
    for wrong in [
        json!(null),
        json!({}),
        json!({"everything": "yes"}),
        json!({"everything": true, "news": true}),
        json!({"tier": "start_ping"}),
        json!({"tier": "nobody", "on": true}),
        json!({"answer": {"tiers": ["nobody"]}}),
        json!({"pause": "for ever"}),
        json!({"paused": null}),
        json!({"keep": {"days": -1, "mib": 1}}),
        json!({"keep": {"days": 0, "mib": 0}}),
        json!({"keep": {"days": 1, "mib": 0}}),
        json!({"crash_reports": "never"}),
        json!({"fields": [], "withheld": true}),
        json!({"fields": ["app_opened/nowhere"], "withheld": true}),
        json!({"fields": ["nothing/system.os"], "withheld": false}),
        json!({"answer": {"tiers": ["start_ping"], "withhold": ["app_opened/nowhere"]}}),
    ] {
        let refused = desk.plain.decide(&wrong, &desk.seen()).expect_err("no decision").0;
        // What is wrong, where, and what to write instead.
        let key = wrong.as_object().and_then(|members| members.keys().next()).map_or("one of", String::as_str);
        assert!(refused.starts_with("this is no decision: "), "{wrong}: {refused}");
        assert!(refused.contains(key) || refused.contains("one of"), "{wrong}: {refused}");
        assert!(
            refused.contains("it is written as {") || refused.contains("it is an object with one of"),
            "{wrong}: {refused}"
        );
    }
    assert!(!desk.plain.page()["answered"].as_bool().expect("said"));
    desk.decides(&json!({"answer": {"tiers": ["start_ping"]}}));
    desk.decides(&json!({"pause": "until_resumed"}));
    assert!(desk.plain.decide(&json!({}), &desk.seen()).is_err());
    assert_eq!(desk.plain.page()["state"], "Paused", "what says nothing ends no pause");
}

#[test]
fn a_question_that_is_none_is_told_what_is_wrong_and_how_it_is_written() {
    let desk = Desk::of(EXAMPLE, "en");
    let ask = |question: &str| Plain::ask(desk.places.clone(), Arc::clone(&desk.plain.manifest), question);
    for (question, said) in [
        ("", "it is not JSON"),
        ("[", "it is not JSON"),
        ("[]", "its \"ask\" is one of \"page\""),
        (r#"{"ask": "everything"}"#, "its \"ask\" is one of \"page\""),
        (r#"{"ask": 1}"#, "its \"ask\" is one of \"page\""),
        (r#"{"ask": "message"}"#, "it is written as {\"ask\": \"message\", \"seq\": 17}"),
        (r#"{"ask": "message", "seq": "1"}"#, "it is written as {\"ask\": \"message\", \"seq\": 17}"),
        (r#"{"ask": "history", "befor": 1}"#, "unknown field `befor`"),
        (r#"{"ask": "history", "most": -1}"#, "\"history\": "),
        (r#"{"ask": "page", "seq": 1}"#, "unknown field `seq`"),
        (r#"{"ask": "page", "language": 7}"#, "\"language\": 7"),
        (r#"{"ask": "page", "ask": "page"}"#, "\"ask\" stands twice"),
        (
            r#"{"ask": "decide", "seen": "", "decision": {"everything": true, "everything": false}}"#,
            "\"everything\" stands twice",
        ),
    ] {
        let answer = ask(question);
        let why = answer["error"].as_str().expect("refused");
        assert!(why.starts_with("this is no question: ") && why.contains(said), "{question}: {why}");
    }
    assert_eq!(ask(r#"{"ask": "page", "language": "fr"}"#)["done"]["language"], "fr");
    assert_eq!(ask(r#"{"ask": "decide", "decision": {"everything": false}}"#)["done"]["sends"], false);
}

#[test]
fn a_pause_a_single_field_and_how_much_is_kept_are_decided_too() {
    let desk = Desk::of(EXAMPLE, "en");
    desk.decides(&json!({"answer": {"tiers": ["start_ping", "machine"]}}));
    let paused = desk.decides(&json!({"pause": "hour"}));
    assert_eq!((&paused["state"], &paused["sends"]), (&json!("Paused"), &json!(false)));
    assert!(desk.decides(&json!({"pause": null}))["sends"].as_bool().expect("said"));
    let withheld = desk.decides(&json!({"fields": ["app_opened/system.os"], "withheld": true}));
    let field = |page: &Value| {
        let fields = page["tiers"][1]["fields"].as_array().expect("a list").clone();
        fields.into_iter().find(|field| field["path"] == "system.os").expect("declared")["switch"]["on"].clone()
    };
    assert_eq!(field(&withheld), false);
    assert_eq!(field(&desk.decides(&json!({"fields": ["app_opened/system.os"], "withheld": false}))), true);
    assert_eq!(desk.decides(&json!({"keep": {"days": 30, "mib": 64}}))["keep"], json!({"days": 30, "mib": 64}));
}

#[test]
fn the_preview_is_the_bytes_that_are_recorded_and_the_history_shows_them() {
    let desk = Desk::of(EXAMPLE, "en");
    let draft = desk.plain.preview("app_opened", Some(&["start_ping".to_owned()])).expect("declared");
    assert!(draft["body"].as_str().expect("a text").contains("app_opened"), "{draft}");
    assert!(!draft["body"].as_str().expect("a text").contains("total_ram"), "a tier that is off adds nothing: {draft}");
    desk.decides(&json!({"answer": {"tiers": ["start_ping"]}}));
    for _ in 0..3 {
        desk.records("app_opened", &Values::new());
    }
    let first = desk.plain.history(None, 2).expect("read");
    let seqs = |page: &Value| -> Vec<i64> {
        page["rows"].as_array().expect("a list").iter().map(|row| row["seq"].as_i64().expect("a number")).collect()
    };
    assert_eq!((seqs(&first), first["before"].as_i64()), (vec![3, 2], Some(2)));
    let rest = desk.plain.history(first["before"].as_i64(), 2).expect("read");
    assert_eq!((seqs(&rest), &rest["before"]), (vec![1], &Value::Null));
    let message = desk.plain.message(1).expect("there");
    let body = message["body"].as_str().expect("a text");
    let preview = desk.plain.preview("app_opened", None).expect("declared");
    assert!(preview["body"].as_str().expect("a text").contains(body), "{preview} {body}");
    assert!(desk.plain.message(99).is_err());
}

#[test]
fn a_crash_report_is_read_changed_released_as_it_was_read_and_deleted() {
    let desk = Desk::of(CRASHES, "en");
    let tiers: Vec<String> = desk.plain.manifest.tiers.iter().map(|tier| tier.id.clone()).collect();
    desk.decides(&json!({"answer": {"tiers": tiers}}));
    let crash = "Traceback (most recent call last):\n  File \"map.py\", line 88, in update\nIndexError: 17";
    desk.records("crash_report", &Values::new().with("traceback", crash));
    let waiting = desk.plain.crashes().expect("read");
    let report = &waiting["reports"][0];
    let seq = report["seq"].as_i64().expect("a number");
    assert_eq!(report["headline"], "IndexError: 17");
    let path = report["texts"][0]["path"].as_str().expect("a path");
    let edited = desk.plain.edit_crash(seq, path, crash, "It fell for a@b.example.").expect("edited");
    assert_eq!((&edited["text"], &edited["as_typed"]), (&json!("It fell for [e-mail]."), &json!(false)));
    assert!(desk.plain.edit_crash(seq, path, crash, "again").is_err(), "it reads otherwise now");
    let old = report["event_body"].as_str().expect("bytes");
    assert!(desk.plain.release_crash(seq, old.as_bytes()).is_err(), "what was not read is not sent");
    let new = edited["event_body"].as_str().expect("bytes");
    let released = desk.plain.release_crash(seq, new.as_bytes()).expect("released");
    assert!(released["ticket"].as_str().is_some_and(|ticket| !ticket.is_empty()));
    desk.records("crash_report", &Values::new().with("traceback", crash));
    let seq = desk.plain.crashes().expect("read")["reports"][0]["seq"].as_i64().expect("a number");
    desk.plain.delete_crash(seq).expect("deleted");
    assert!(desk.plain.delete_crash(seq).is_err());
    assert_eq!(desk.plain.crashes().expect("read")["reports"], json!([]));
}

#[test]
fn a_report_is_saved_and_never_over_something_without_asking() {
    let desk = Desk::of(EXAMPLE, "en");
    let file = desk.places.person.join("report.json");
    let saved = desk.plain.export("json", &file, false, &Limits::default()).expect("saved");
    assert_eq!(saved["events"], 0);
    assert!(desk.plain.export("json", &file, false, &Limits::default()).is_err(), "it is there");
    desk.plain.export("json", &file, true, &Limits::default()).expect("the person was asked");
    assert!(desk.plain.export("doc", &file, true, &Limits::default()).is_err());
}

#[test]
fn a_history_that_was_damaged_and_set_aside_is_told_of() {
    let desk = Desk::of(EXAMPLE, "en");
    desk.decides(&json!({"answer": {"tiers": ["start_ping"]}}));
    desk.records("app_opened", &Values::new());
    let folder = desk.places.folder(&desk.plain.manifest);
    std::fs::write(folder.join("telemetry_log.sqlite3.damaged-20261129T000000Z"), "torn").expect("written");
    let page = desk.plain.page();
    let told = page["notices"]
        .as_array()
        .expect("a list")
        .iter()
        .any(|notice| notice["details"][0].as_str().is_some_and(|path| path.contains("damaged")));
    assert!(told, "{}", page["notices"]);
}
