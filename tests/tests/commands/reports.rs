//! Reports from the command line, for people and for programs.

use super::*;

#[test]
fn an_identity_is_replaced_at_a_word_and_the_old_one_is_not_used_again() {
    let computer = Computer::new(ETS2LA, NOWHERE);
    computer.candor(&["on"]).well();
    assert!(computer.candor(&["identity", "--replace"]).well().contains("There is no identifier now"));
    let ping = || computer.candor(&["record", "--event", "activity_ping"]).well();
    ping();
    let id = || computer.candor(&["--json", "identity"]).json()["monthly"].clone();
    let old = id();
    assert!(old.is_string());
    computer.candor(&["identity", "--replace"]).well();
    assert_eq!(id(), Value::Null);
    ping();
    assert!(id().is_string() && id() != old);
}

#[test]
fn a_single_field_is_withheld_and_allowed_again_and_one_that_nobody_declares_is_refused() {
    let computer = skellycam();
    computer.candor(&["on"]).well();
    assert_eq!(computer.candor(&["withhold", "app_opened/system.os"]).well(), "app_opened/system.os\n");
    assert!(!computer.candor(&["preview"]).well().contains("\"os\":"));
    assert_eq!(computer.choice()["withheld_fields"], json!(["app_opened/system.os"]));
    let wrong = computer.candor(&["withhold", "app_opened/system.nothing"]).fails(2);
    assert!(wrong.contains("has no field app_opened/system.nothing"), "{wrong}");
    assert_eq!(computer.candor(&["withhold", "--json"]).json(), json!(["app_opened/system.os"]));
    assert_eq!(computer.candor(&["allow", "app_opened/system.os"]).well(), "");
    assert!(computer.candor(&["preview"]).well().contains("\"os\":"));
}

#[test]
fn a_value_that_is_left_out_of_a_message_is_named_to_whoever_gave_it() {
    let computer = skellycam();
    computer.candor(&["on"]).well();
    let record = |value: &str| computer.candor(&["record", "--event", "feature_used", "--value", value]);
    let said = record(&format!("feature={}", "x".repeat(5000)));
    assert!(said.err.contains("feature is left out: its value is"), "{said:?}");
    said.well();
    assert_eq!(record("feature=start_recording").err, "");
    computer.candor(&["withhold", "feature_used/feature"]).well();
    let said = record("feature=start_recording");
    assert!(said.err.contains("feature is left out: the person withholds"), "{said:?}");
}

fn with_a_nasty_event() -> Computer {
    let computer = Computer::new(ETS2LA, NOWHERE);
    computer.candor(&["on"]).well();
    computer.record("performance").well();
    let nasty = "</pre><script>alert(\"1\")</script> & <img src=x onerror=alert(1)> 'quoted' \u{202e}turned";
    computer.candor(&["record", "--event", "crash_report", "--value", &format!("traceback={nasty}")]).well();
    computer
}

#[test]
fn a_report_as_data_is_json_with_every_event_and_its_exact_bytes() {
    let computer = with_a_nasty_event();
    let output = computer.home.beside("report.json");
    let said = computer.candor(&["export", "--format", "json", "--output", &output.display().to_string()]).well();
    assert!(said.starts_with("Saved 2 messages to "), "{said}");
    let report: Value = serde_json::from_slice(&std::fs::read(&output).expect("written")).expect("JSON");
    let bodies = |events: &[Value]| events.iter().map(|event| event["body"].clone()).collect::<Vec<_>>();
    let log = computer.log();
    assert_eq!(bodies(report["events"].as_array().expect("a list")), bodies(&log));
    assert_eq!(report["app"]["id"], "ets2la");
    assert_eq!(report["decisions"].as_array().map(Vec::len), Some(1), "{report}");
    assert_eq!(output.metadata().expect("there").permissions().mode() & 0o777, 0o600, "its owner's only");
}

#[test]
fn a_report_to_read_shows_every_body_as_text_and_nothing_that_others_wrote_runs_or_loads() {
    let computer = with_a_nasty_event();
    let output = computer.home.beside("report.html");
    computer.candor(&["export", "--format", "html", "--output", &output.display().to_string()]).well();
    // Where a line may break, there is nothing to read or copy.
    let page = std::fs::read_to_string(&output).expect("written").replace("<wbr>", "");
    for event in computer.log() {
        let body = event["body"].as_str().expect("a text");
        let escaped = body.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;");
        assert!(page.contains(&escaped.replace('\u{202e}', "⟨U+202E⟩")), "{escaped} in {page}");
    }
    let lower = page.to_lowercase();
    // Only our own script, and data.
    let ours = ["<script>", "<script type=\"application/json\"", "<script type=\"application/octet-stream\""];
    assert_eq!(lower.matches("<script").count(), ours.iter().map(|ours| lower.matches(ours).count()).sum::<usize>(), "{page}");
    assert_eq!(lower.matches("<script>").count(), 1, "{page}");
    for harmful in ["<img", "<iframe", "<link", "src=\"", "javascript:", "@import", "url("] {
        assert!(!lower.contains(harmful), "{harmful} in {page}");
    }
    assert!(page.contains("default-src 'none'"));
}

#[test]
fn a_program_that_recorded_nothing_has_a_report_too() {
    let computer = skellycam();
    for format in ["json", "html"] {
        let output = computer.home.beside(format);
        computer.candor(&["export", "--format", format, "--output", &output.display().to_string()]).well();
        assert!(std::fs::read_to_string(&output).expect("written").contains("SkellyCam"));
    }
    assert_eq!(computer.home.files().len(), 0, "and leaves nothing behind");
}

#[test]
fn a_report_that_cannot_be_written_says_where_and_leaves_no_half() {
    let computer = Computer::of_an_ordinary_account(ETS2LA, NOWHERE);
    computer.candor(&["on"]).well();
    computer.record("performance").well();
    let closed = computer.home.path().join("closed");
    std::fs::create_dir(&closed).expect("made");
    computer.home.own_everything();
    std::fs::set_permissions(&closed, PermissionsExt::from_mode(0o500)).expect("mode");
    let existing_folder = computer.home.path().join("existing");
    std::fs::create_dir(&existing_folder).expect("made");
    computer.home.own_everything();
    // Without what SQLite keeps beside the log while somebody reads it.
    let names = || {
        let mut names: Vec<String> = computer.home.files().into_keys().collect();
        names.retain(|name| !name.ends_with("-wal") && !name.ends_with("-shm"));
        names
    };
    let before = names();
    for output in [closed.join("report"), computer.home.path().join("missing/report"), existing_folder] {
        for format in ["json", "html", "csv", "zip"] {
            let output = output.display().to_string();
            let said = computer.candor(&["export", "--format", format, "--output", &output]).fails(1);
            assert!(said.contains(&output), "{said}");
        }
    }
    assert_eq!(names(), before);
}
