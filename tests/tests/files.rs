//! Other people's files, and what others put where ours should be, as a person at the command line meets them.
#![cfg(target_os = "linux")]
#![expect(clippy::expect_used, reason = "what cannot go on fails where it stands")]

use std::ffi::OsString;
use std::os::unix::ffi::OsStringExt as _;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::process::Command;

use candor::tools::{identity, log};
use candor_journeys::{Computer, ETS2LA, SKELLYCAM, is_administrator, program, run};
use serde_json::Value;

const NOWHERE: &str = "http://127.0.0.1:1";

fn ets2la() -> Computer {
    Computer::new(ETS2LA, NOWHERE)
}

fn pipe(path: &std::path::Path) {
    assert!(Command::new("mkfifo").arg(path).status().expect("coreutils").success());
}

#[test]
fn status_says_when_the_identity_that_events_carry_cannot_be_read_and_waits_for_nobody() {
    let computer = ets2la();
    computer.candor(&["on"]).well();
    pipe(&computer.folder().join(identity::FILE));
    let said = computer.candor(&["status"]).well();
    assert!(said.contains("What carries an identifier is not recorded") && said.contains("a device or a pipe"), "{said}");
    let problem = computer.candor(&["status", "--json"]).json()["identity_problem"].clone();
    assert!(problem.as_str().is_some_and(|problem| problem.contains("secret")), "{problem}");
    computer.candor(&["off"]).well();
    assert_eq!(computer.choice()["telemetry_enabled"], false);
}

#[test]
fn a_consent_file_that_has_no_end_is_set_aside_by_its_name_and_nothing_of_it_is_copied() {
    let computer = ets2la();
    computer.write_consent("{");
    let before = std::fs::File::options().write(true).open(computer.consent_file()).expect("there");
    before.set_len(1 << 40).expect("a terabyte of nothing");
    let ran = computer.candor(&["off"]);
    assert!(ran.err.contains("it was kept as"), "{}", ran.err);
    ran.well();
    assert_eq!(computer.choice()["telemetry_enabled"], false);
    let kept = computer.files_named("telemetry_config.json.kept-");
    let metadata = kept[0].metadata().expect("kept");
    assert_eq!(metadata.ino(), before.metadata().expect("open").ino(), "it is the same file");
    assert_eq!(metadata.permissions().mode() & 0o777, 0o600);
}

#[test]
fn what_never_was_a_consent_file_is_called_so_wherever_it_is_met() {
    let computer = ets2la();
    computer.write_consent("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA anna\n");
    let said = computer.candor(&["status"]).well();
    assert!(said.contains("not one of a program’s settings") && said.contains("Move it away and answer again"), "{said}");
    assert!(!said.contains("kept beside"), "no answer replaces it: {said}");
    let problem = computer.candor(&["status", "--json"]).json()["problem"].clone();
    assert_eq!(problem["remedy"], "Move it away, and answer again");
    let said = computer.record("performance").fails(1);
    assert!(said.contains("not one of a program's settings"), "{said}");
    let said = computer.candor(&["off"]).fails(1);
    assert!(said.contains("move it away first"), "{said}");
    std::fs::rename(computer.consent_file(), computer.home.beside("theirs")).expect("moved away");
    computer.candor(&["off"]).well();
    assert_eq!(computer.candor(&["status", "--json"]).json()["problem"], Value::Null);
}

#[test]
fn where_the_file_system_knows_no_locks_a_no_is_written_all_the_same_and_a_yes_is_refused_with_the_reason() {
    let computer = ets2la();
    let without_locks = |words: &[&str]| run(computer.failing_command(words, "flock", "EOPNOTSUPP"));
    computer.candor(&["on"]).well();
    without_locks(&["pause"]).well();
    assert_eq!(computer.choice()["paused_until"], "resumed");
    without_locks(&["set", "performance", "off"]).well();
    assert_eq!(computer.choice()["tiers"]["performance"], false);
    without_locks(&["off"]).well();
    let before = computer.choice();
    assert_eq!(before["telemetry_enabled"], false);
    let said = without_locks(&["on"]).fails(1);
    assert!(said.contains("does not support locks"), "{said}");
    assert_eq!(computer.choice(), before);
}

#[test]
fn where_no_database_can_lock_its_files_nothing_is_called_recorded_and_status_says_so() {
    let computer = ets2la();
    computer.candor(&["on"]).well();
    let without_locks = |words: &[&str]| run(computer.failing_command(words, "fcntl", "ENOLCK"));
    let said = without_locks(&["record", "--event", "activity_ping"]).fails(1);
    assert!(said.contains("cannot be locked"), "{said}");
    let said = without_locks(&["status"]).well();
    assert!(said.contains("nothing can be recorded"), "{said}");
    assert!(!computer.log_file().exists());
}

#[test]
fn a_change_that_is_refused_leaves_no_copy_and_nothing_unfinished() {
    let computer = ets2la();
    computer.write_consent("{ damaged");
    // The text that a yes is about has no place.
    std::fs::create_dir_all(computer.folder().join("telemetry_agreed.toml/theirs")).expect("made");
    let before = computer.home.files();
    computer.candor(&["on"]).fails(1);
    assert_eq!(computer.home.files(), before);
}

#[test]
fn what_the_administrator_decides_in_a_persons_home_is_that_persons() {
    if !is_administrator() {
        return;
    }
    let computer = Computer::of_an_ordinary_account(ETS2LA, NOWHERE);
    let as_administrator = |words: &[&str]| {
        let mut command = Command::new(program("candor"));
        command.env_clear().env("HOME", computer.home.path()).arg("--manifest").arg(computer.manifest_file()).args(words);
        run(command)
    };
    as_administrator(&["on"]).well();
    as_administrator(&["record", "--event", "activity_ping"]).well();
    as_administrator(&["off"]).well();
    as_administrator(&["on"]).well();
    let owner = computer.home.path().metadata().expect("there").uid();
    for path in computer.home.files().into_keys() {
        assert_eq!(computer.home.path().join(&path).metadata().expect("there").uid(), owner, "{path}");
    }
    computer.record("activity_ping").well();
    assert_eq!(computer.candor(&["status", "--json"]).json()["identity_problem"], Value::Null);
}

#[test]
fn a_home_that_is_not_unicode_is_like_any_other() {
    let mut computer = ets2la();
    let home = computer.home.beside("").join(OsString::from_vec(b"caf\xe9".to_vec()));
    std::fs::create_dir(&home).expect("made");
    computer.home.set("HOME", &home);
    computer.candor(&["on"]).well();
    computer.record("activity_ping").well();
    let status = computer.candor(&["status", "--json"]).json();
    assert!(status["folder"].as_str().is_some_and(|folder| folder.ends_with("caf\u{fffd}/ets2la_data")), "{status}");
    assert_eq!(computer.states(), ["queued"]);
    std::fs::write(home.join("ets2la_data").join(log::FILE), "no database").expect("written");
    computer.record("activity_ping").well();
    assert_eq!(computer.states(), ["queued"], "a damaged log is set aside there too");
}

#[test]
fn nothing_that_others_wrote_controls_the_terminal() {
    let computer = Computer::new(&SKELLYCAM.replace("name = \"SkellyCam\"", "name = \"Skelly\u{a0}Cam\""), NOWHERE);
    let harmful = "\u{1b}]0;title\u{7}\u{9b}31m\u{202e}";
    computer.write_consent(format!(
        "{{\"telemetry_enabled\": false, \"tiers\": {{\"x\": \"{}\"}}}}",
        harmful.replace('\u{1b}', "\\u001b").replace('\u{7}', "")
    ));
    let nowhere = format!("/nowhere/{harmful}");
    let calls: [&[&str]; 8] = [
        &["status"],
        &["status", "--json"],
        &["set", harmful, "on"],
        &["withhold", harmful],
        &["preview", "--value", harmful],
        &[harmful],
        &["export", "--format", "json", "--output", &nowhere],
        &["crash", "edit", "1", "--text", &nowhere],
    ];
    for words in calls {
        let ran = computer.candor(words);
        let controls = |text: &str| text.contains(|c: char| c != '\n' && (c.is_control() || c == '\u{202e}'));
        assert!(!controls(&ran.out) && !controls(&ran.err), "{}: {:?} {:?}", ran.call, ran.out, ran.err);
    }
}

#[test]
fn a_report_goes_to_standard_output_and_over_nothing_unless_it_is_said() {
    let computer = ets2la();
    computer.candor(&["on"]).well();
    computer.record("activity_ping").well();
    let printed = computer.candor(&["export", "--format", "json", "--output", "-"]).json();
    assert_eq!(printed["events"].as_array().map(Vec::len), Some(1));
    let output = computer.home.beside("there");
    std::fs::write(&output, "theirs").expect("written");
    let path = output.display().to_string();
    let said = computer.candor(&["export", "--format", "json", "--output", &path]).fails(1);
    assert!(said.contains("--force"), "{said}");
    assert_eq!(std::fs::read_to_string(&output).expect("there"), "theirs");
    computer.candor(&["export", "--format", "json", "--output", &path, "--force"]).well();
    let ours = computer.log_file().display().to_string();
    let said = computer.candor(&["export", "--format", "json", "--output", &ours, "--force"]).fails(1);
    assert!(said.contains("of its own"), "{said}");
    let manifest = computer.manifest_file().display().to_string();
    let said = computer.candor(&["export", "--format", "json", "--output", &manifest, "--force"]).fails(1);
    assert!(said.contains("of its own"), "the manifest just named: {said}");
    assert_eq!(computer.states(), ["queued"]);
}

#[test]
fn a_manifest_in_another_encoding_is_called_what_it_is() {
    let computer = ets2la();
    let text = std::fs::read_to_string(computer.manifest_file()).expect("there");
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    std::fs::write(computer.manifest_file(), utf16).expect("written");
    let said = computer.candor(&["status"]).fails(1);
    assert!(said.contains("UTF-16") && said.contains("save it as UTF-8"), "{said}");
    std::fs::write(computer.manifest_file(), format!("\u{feff}{text}")).expect("written");
    computer.candor(&["status"]).well();
}
