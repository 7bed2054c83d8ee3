//! The command line, as a person or a host's settings page uses it: what it changes, what it answers, and what it says when it cannot.
#![cfg(target_os = "linux")]
#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "what cannot go on fails where it stands")]

use std::os::unix::fs::PermissionsExt;

use candor_journeys::{COUNTING, Collector, Computer, ETS2LA, Home, SKELLYCAM, Wire, is_administrator, program, run, until};
use serde_json::{Value, json};

const NOWHERE: &str = "http://127.0.0.1:1";

fn skellycam() -> Computer {
    Computer::new(SKELLYCAM, NOWHERE)
}

// ---------------------------------------------------------------- deciding

#[test]
fn switching_a_tier_on_turns_the_main_switch_on_and_switching_the_last_off_leaves_it() {
    let computer = skellycam();
    computer.candor(&["set", "existence_ping", "on"]).well();
    assert_eq!(computer.choice()["telemetry_enabled"], true);
    assert_eq!(computer.choice()["tiers"]["existence_ping"], true);
    computer.candor(&["set", "existence_ping", "off"]).well();
    assert_eq!(computer.choice()["telemetry_enabled"], true, "switching the last tier off leaves the main switch");
    assert_eq!(computer.choice()["tiers"]["existence_ping"], false);
    computer.candor(&["off"]).well();
    computer.candor(&["set", "usage_analytics", "on"]).well();
    assert_eq!(computer.choice()["telemetry_enabled"], true);
}

#[test]
fn on_says_yes_to_every_tier_and_off_says_no_and_always_writes_the_file() {
    let computer = skellycam();
    computer.candor(&["off"]).well();
    assert_eq!(computer.choice()["telemetry_enabled"], false);
    let first = std::fs::read(computer.consent_file()).expect("written");
    computer.candor(&["off"]).well();
    assert_ne!(std::fs::read(computer.consent_file()).expect("written"), first, "a second no is a decision too");
    computer.candor(&["on"]).well();
    let tiers = computer.choice()["tiers"].clone();
    assert_eq!(tiers, json!({"existence_ping": true, "system_fingerprint": true, "usage_analytics": true}));
    computer.candor(&["off"]).well();
    assert!(computer.consent_file().is_file(), "never deleted");
    assert_eq!(computer.choice()["telemetry_enabled"], false);
}

#[test]
fn on_with_tiers_and_fields_to_leave_out_writes_both_in_one_decision() {
    let computer = skellycam();
    computer.candor(&["on", "--tiers", "existence_ping", "--withhold", "app_opened/app_version"]).well();
    let choice = computer.choice();
    assert_eq!(choice["tiers"], json!({"existence_ping": true, "system_fingerprint": false, "usage_analytics": false}));
    assert_eq!(choice["withheld_fields"], json!(["app_opened/app_version"]));
    assert_eq!(choice["decision"]["began"].as_object().map(serde_json::Map::len), Some(1), "nothing was allowed before");
    let computer = skellycam();
    computer.candor(&["on", "--withhold", "app_opened/system.os,app_opened/app_version"]).well();
    assert_eq!(computer.choice()["withheld_fields"], json!(["app_opened/app_version", "app_opened/system.os"]));
    let computer = skellycam();
    for wrong in [["--withhold", "app_opened/nothing"], ["--tiers", "nothing"]] {
        computer.candor(&["on", wrong[0], wrong[1]]).fails(2);
        assert!(!computer.consent_file().exists(), "nothing was written");
    }
}

#[test]
fn a_change_keeps_the_keys_of_others_their_order_and_the_permissions() {
    let computer = skellycam();
    computer.write_consent("{\"zebra\": [1, 2.50, \"\\u00e4\"], \"telemetry_enabled\": false, \"ape\": null}");
    std::fs::set_permissions(computer.consent_file(), PermissionsExt::from_mode(0o640)).expect("mode");
    computer.candor(&["set", "existence_ping", "on"]).well();
    let text = std::fs::read_to_string(computer.consent_file()).expect("text");
    let place = |what: &str| text.find(what).unwrap_or_else(|| panic!("{what} in {text}"));
    assert!(place("\"zebra\": [1, 2.50, \"\\u00e4\"]") < place("\"telemetry_enabled\": true"), "{text}");
    assert!(place("\"telemetry_enabled\"") < place("\"ape\": null"), "{text}");
    assert_eq!(computer.consent_file().metadata().expect("there").permissions().mode() & 0o777, 0o640);
}

#[test]
fn a_consent_file_that_is_a_link_is_changed_where_it_leads() {
    let computer = skellycam();
    let target = computer.home.path().join("dotfiles.json");
    std::fs::write(&target, "{\"telemetry_enabled\": false}").expect("written");
    std::fs::create_dir(computer.folder()).expect("made");
    std::os::unix::fs::symlink("../dotfiles.json", computer.consent_file()).expect("linked");
    computer.candor(&["set", "existence_ping", "on"]).well();
    assert!(computer.consent_file().is_symlink());
    assert!(std::fs::read_to_string(&target).expect("text").contains("\"existence_ping\":true"));
    computer.record("app_opened").well();
}

#[test]
fn everything_about_the_person_is_their_own_to_read_whatever_the_account_usually_shares() {
    let wire = Wire::taking_everything();
    let computer = Computer::new(ETS2LA, &wire.url());
    let shares_everything = |words: &[&str]| {
        let mut command = computer.home.command("sh");
        command.args(["-c", "umask 000; exec \"$0\" \"$@\""]).arg(candor_journeys::program("candor"));
        command.arg("--manifest").arg(computer.manifest_file()).args(words);
        run(command).well();
    };
    shares_everything(&["on"]);
    shares_everything(&["record", "--event", "activity_ping"]);
    shares_everything(&["deliver"]);
    let mut host = computer.host();
    assert_eq!(host.record("activity_ping", &json!({})), "recorded");
    let open: Vec<(String, String)> = computer.home.files().into_iter().filter(|(_, what)| !what.contains("00")).collect();
    assert_eq!(open, [], "each is a file of mode 600 or a folder of mode 700");
    host.close();
}

#[test]
fn many_writers_at_once_lose_no_answer_and_never_tear_the_file() {
    let computer = skellycam();
    computer.write_consent("{\"telemetry_enabled\": false, \"theirs\": 1}");
    let ids: Vec<&str> = computer.manifest.tiers.iter().map(|tier| tier.id.as_str()).collect();
    std::thread::scope(|scope| {
        for id in &ids {
            scope.spawn(|| {
                for position in ["on", "off", "on", "off", "on"] {
                    computer.candor(&["set", id, position]).well();
                }
            });
        }
    });
    let choice = computer.choice();
    assert_eq!(choice["tiers"], json!({"existence_ping": true, "system_fingerprint": true, "usage_analytics": true}));
    assert_eq!(choice["theirs"], 1);
}

#[test]
fn off_and_on_again_releases_nothing_that_was_queued_before() {
    let wire = Wire::taking_everything();
    let computer = Computer::new(SKELLYCAM, &wire.url());
    computer.candor(&["on"]).well();
    computer.record("app_opened").well();
    computer.candor(&["off"]).well();
    computer.candor(&["on"]).well();
    computer.candor(&["deliver"]).well();
    assert_eq!((computer.states(), wire.connections()), (vec!["withdrawn".to_owned()], 0));
}

// ---------------------------------------------------------------- pausing

#[test]
fn a_running_program_obeys_a_pause_and_its_end_and_what_waited_goes_afterwards() {
    let collector = Collector::start();
    let computer = Computer::new(COUNTING, &collector.url());
    computer.candor(&["on"]).well();
    computer.count([1]);
    computer.candor(&["pause"]).well();
    let mut host = computer.host();
    assert_eq!(host.record("counted", &json!({"n": 2})), "not recorded: paused until somebody resumes it");
    assert_eq!(computer.candor(&["resume"]).well(), "Counter is no longer paused: Shares 1 of 1\n");
    until("the host records again", || host.record("counted", &json!({"n": 3})) == "recorded");
    until("what waited and what came after has gone", || collector.events().len() == 2);
    computer.candor(&["pause", "--for", "1h"]).well();
    until("the host obeys", || host.record("counted", &json!({"n": 4})).starts_with("not recorded: paused until 2"));
    computer.candor(&["resume"]).well();
    until("the host records again", || host.record("counted", &json!({"n": 5})) == "recorded");
    until("it has gone", || Computer::counted(&collector.events()).contains_key(&5));
    host.close();
    let counted = Computer::counted(&collector.events());
    assert_eq!([1, 2, 3, 5].map(|number| counted.get(&number).copied()), [Some(1), None, Some(1), Some(1)], "{counted:?}");
}

#[test]
fn a_pause_says_what_it_means_until_when_and_how_to_end_it_and_status_says_so_too() {
    let computer = skellycam();
    computer.candor(&["set", "existence_ping", "on"]).well();
    let before = computer.choice();
    let status = || computer.candor(&["status"]).well();
    let paused_until = || computer.candor(&["status", "--json"]).json()["paused_until"].clone();
    assert_eq!(paused_until(), Value::Null);
    assert_eq!(computer.candor(&["resume"]).well(), "SkellyCam is not paused: Shares 1 of 3\n");
    assert_eq!(computer.choice(), before, "and nothing was decided");
    let said = computer.candor(&["pause"]).well();
    assert!(said.starts_with("SkellyCam: paused until you resume it\nNothing is recorded or sent until then."), "{said}");
    assert!(said.contains(&format!("\"candor resume --manifest {}\" ends it.", computer.manifest_file().display())), "{said}");
    assert_eq!(paused_until(), "resumed");
    assert!(status().contains("Nothing is recorded or sent: paused until you resume it."), "{}", status());
    assert!(status().contains("SkellyCam (skellycam): Paused"), "{}", status());
    // Another pause takes the place of the first.
    let in_three_hours =
        jiff::Timestamp::from_second(jiff::Timestamp::now().as_second() + 3 * 3600).expect("a time").to_string();
    let status_then = computer.candor(&["pause", "--until", &in_three_hours, "--json"]).json();
    assert_eq!(status_then["paused_until"], in_three_hours);
    let said = computer.candor(&["pause", "--today"]).well();
    let until_when = said.lines().next().expect("a line").strip_prefix("SkellyCam: paused ").expect(&said).to_owned();
    assert!(status().contains(&format!("Nothing is recorded or sent: paused {until_when}.")), "{said} {}", status());
    let choice = computer.choice();
    assert_eq!((&choice["tiers"], &choice["telemetry_enabled"]), (&before["tiers"], &before["telemetry_enabled"]));
    assert_eq!(choice["paused_until"], paused_until());
    let said = computer.candor(&["set", "usage_analytics", "on"]);
    assert!(said.err.contains(&format!("but nothing is recorded or sent: paused {until_when}")), "{said:?}");
    assert_eq!(said.well(), "SkellyCam: Paused\n");
    // A pause is no yes: after a no, its end sends nothing.
    computer.candor(&["off"]).well();
    let said = computer.candor(&["pause", "--for", "30m"]);
    assert!(said.err.contains("nothing would be sent without it either: everything is switched off"), "{said:?}");
    said.well();
    assert_eq!(computer.candor(&["resume"]).well(), "SkellyCam is no longer paused: Off\n");
    assert_eq!(paused_until(), Value::Null);
}

#[test]
fn status_speaks_of_programs_that_are_here_and_of_the_others_when_asked() {
    let home = Home::new();
    let candor = |words: &[&str]| {
        let mut command = home.command(program("candor"));
        command.args(words);
        run(command).well()
    };
    let said = candor(&["status"]);
    assert_eq!(said, "None of the programs that Candor knows is on this computer; \"candor status --all\" lists them\n");
    let all = candor(&["status", "--all"]);
    assert!(all.contains("ETS2LA (ets2la): Not found here") && !all.contains("already"), "{all}");
    std::fs::create_dir(home.path().join("ets2la_data")).expect("made");
    let said = candor(&["status"]);
    assert!(said.contains("ETS2LA (ets2la): Not answered yet") && !said.contains("skellycam"), "{said}");
}

#[test]
fn a_pause_that_has_ended_by_itself_is_none_any_more() {
    let wire = Wire::taking_everything();
    let computer = Computer::new(COUNTING, &wire.url());
    computer.candor(&["on"]).well();
    computer.candor(&["pause", "--for", "2s"]).well();
    until("the pause has ended", || computer.candor(&["status"]).well().contains("Shares 1 of 1"));
    assert_eq!(computer.candor(&["resume"]).well(), "Counter is not paused: Shares 1 of 1\n");
    computer.count([1]);
    computer.candor(&["deliver"]).well();
    assert_eq!(wire.requests().len(), 1);
}

#[test]
fn a_pause_that_cannot_be_is_refused_and_changes_nothing() {
    let computer = skellycam();
    for words in [&["pause"][..], &["pause", "--for", "1h"], &["resume"]] {
        let said = computer.candor(words).fails(1);
        assert!(said.contains("nobody has answered for this program yet"), "{said}");
    }
    computer.candor(&["on"]).well();
    let choice = computer.choice();
    let wrong: [(&[&str], &str); 10] = [
        (&["pause", "--for", "soon"], "write it as 30m, 2h or 1d"),
        (&["pause", "--for", "0h"], "over already"),
        (&["pause", "--for", "5000d"], "365 days at most"),
        (&["pause", "--for"], "DURATION"),
        (&["pause", "--for", "1h", "--today"], "--today"),
        (&["pause", "--for", "1h", "--until", "18:30"], "--until"),
        (&["pause", "--until", "2001-02-03", "--today"], "--today"),
        (&["pause", "--until", "2001-02-03"], "over already"),
        (&["pause", "--until", "tomorrow"], "write it as 18:30"),
        (&["resume", "--for", "1h"], "--for"),
    ];
    for (words, hint) in wrong {
        let said = computer.candor(words).fails(2);
        assert!(said.contains(hint), "{words:?} should mention {hint}: {said}");
    }
    let mut command = computer.home.command(candor_journeys::program("candor"));
    command.args(["--app", "nonsense", "pause"]);
    let said = run(command).fails(2);
    assert!(said.contains("nonsense") && said.contains("ets2la, skellycam"), "{said}");
    assert_eq!(computer.choice(), choice);
}

#[test]
fn a_program_that_may_not_know_a_pause_is_not_said_to_obey_one() {
    let mut computer = skellycam();
    let built_in = |words: &[&str]| {
        let mut command = computer.home.command(candor_journeys::program("candor"));
        command.args(["--app", "skellycam"]).args(words);
        run(command)
    };
    built_in(&["on"]).well();
    let said = built_in(&["pause"]);
    assert!(said.err.contains("An older version keeps sending"), "{said:?}");
    assert!(said.well().contains("\"candor resume --app skellycam\" ends it."));
    built_in(&["resume"]).well();
    computer.update("[consent]\n", "[consent]\nswitch_only = true\n");
    let choice = computer.choice();
    let said = computer.candor(&["pause"]).fails(1);
    assert!(said.contains("would ignore a pause") && said.contains("candor off"), "{said}");
    assert_eq!(computer.choice(), choice);
}

// ---------------------------------------------------------------- wrong calls

#[test]
fn a_call_that_names_what_does_not_exist_is_wrong_and_says_what_there_is() {
    let computer = skellycam();
    let files = computer.home.files();
    let wrong: [(&[&str], &str); 14] = [
        (&["set", "nonsense", "on"], "existence_ping"),
        (&["set", "existence_ping", "sideways"], "sideways"),
        (&["preview", "--event", "nonsense"], "app_opened"),
        (&["preview", "--tiers", "existence_ping,nonsense"], "usage_analytics"),
        (&["preview", "--event", "feature_used", "--tiers", "usage_analytics", "--value", "nonsense=1"], "feature"),
        (&["preview", "--event", "feature_used", "--tiers", "usage_analytics", "--value", "nonsense"], "PATH=VALUE"),
        (&["record", "--event", "nonsense"], "app_opened"),
        (&["record", "--event", "feature_used", "--value", "nonsense=1"], "feature"),
        (&["record"], "--event"),
        (&["export", "--format", "xml", "--output", "x"], "html"),
        (&["export", "--format", "csv", "--output", "x", "--from", "yesterday"], "neither a day"),
        (&["export", "--format", "csv", "--output", "x", "--tier", "nothing"], "there is no tier"),
        (&["export", "--format", "json"], "--output"),
        (&["nonsense"], "nonsense"),
    ];
    for (words, hint) in wrong {
        let said = computer.candor(words).fails(2);
        assert!(said.contains(hint), "{words:?} should mention {hint}: {said}");
    }
    assert_eq!(computer.home.files(), files, "and nothing was done");
}

#[test]
fn a_program_that_nobody_knows_is_named_together_with_those_that_are_known() {
    let computer = skellycam();
    let candor = |words: &[&str]| {
        let mut command = computer.home.command(candor_journeys::program("candor"));
        command.args(words);
        run(command)
    };
    let said = candor(&["--app", "nonsense", "status"]).fails(2);
    assert!(said.contains("nonsense") && said.contains("ets2la, skellycam"), "{said}");
    let said = candor(&["on"]).fails(2);
    assert!(said.contains("--app") && said.contains("ets2la, skellycam"), "{said}");
    let said = candor(&["--app", "skellycam", "--manifest", "x.toml", "status"]).fails(2);
    assert!(said.contains("--manifest"), "{said}");
}

#[test]
fn a_manifest_that_cannot_be_used_is_refused_with_its_file_its_line_and_the_reason() {
    let computer = skellycam();
    let sound = computer.manifest.text().to_owned();
    let line = sound.lines().position(|line| line == "id = \"existence_ping\"").expect("a tier") + 1;
    let line = format!("line {line}: ");
    let broken: [(Vec<u8>, &str); 6] = [
        (Vec::new(), "line 1"),
        (sound.replacen("id = \"existence_ping\"", "id = \"existence_ping", 1).into(), &line),
        (sound.replacen("why = \"Shows how many people use SkellyCam.\"", "whyever = \"x\"", 1).into(), "whyever"),
        (sound.replacen("format = 1", "format = 2", 1).into(), "format"),
        (b"\xff\xfe\x00".to_vec(), "UTF-8"),
        (vec![b'#'; 50 * 1000 * 1000], "longer than"),
    ];
    let refused = |reason: &str| {
        let said = computer.candor(&["status"]).fails(1);
        assert!(said.contains(reason) && said.contains("manifest.toml"), "expected {reason}: {said}");
        assert!(said.len() < 1000, "a sentence, not a book: {said}");
    };
    for (text, reason) in broken {
        std::fs::write(computer.manifest_file(), text).expect("written");
        refused(reason);
    }
    std::fs::remove_file(computer.manifest_file()).expect("it was there");
    refused("No such file");
    std::fs::create_dir(computer.manifest_file()).expect("made");
    refused("not a file");
    assert_eq!(computer.home.files().len(), 0);
}

#[test]
fn a_broken_manifest_that_somebody_registered_is_listed_and_stops_nobody_else() {
    let computer = skellycam();
    let folder = computer.home.path().join(".local/share/candor/apps");
    std::fs::create_dir_all(&folder).expect("made");
    std::fs::write(folder.join("broken.toml"), "format = 7").expect("written");
    let mut command = computer.home.command(candor_journeys::program("candor"));
    command.args(["status", "--all", "--json"]);
    let status = run(command).json();
    assert!(status["broken"][0].as_str().is_some_and(|broken| broken.contains("broken.toml") && broken.contains("line 1")));
    assert_eq!(status["programs"].as_array().map(Vec::len), Some(2), "{status}");
    computer.candor(&["on"]).well();
    computer.record("app_opened").well();
}

// ---------------------------------------------------------------- answers

#[test]
fn the_log_of_a_program_that_recorded_nothing_is_an_empty_list() {
    let computer = skellycam();
    assert_eq!(computer.candor(&["log", "--json"]).well(), "[]\n");
    assert_eq!(computer.candor(&["log"]).well(), "No messages on this computer\n");
    computer.candor(&["off"]).well();
    assert_eq!(computer.candor(&["log", "--json"]).well(), "[]\n");
    assert_eq!(computer.candor(&["deliver"]).well(), "Nothing to send\n");
}

#[test]
fn one_event_is_shown_with_the_whole_request_whose_body_has_the_digest_that_is_said() {
    let collector = Collector::start();
    let computer = Computer::new(SKELLYCAM, &collector.url());
    computer.candor(&["on"]).well();
    computer.record("app_opened").well();
    let waiting = computer.candor(&["show", "1"]).well();
    assert!(waiting.contains("Waiting to be sent.") && waiting.contains("isn’t running"), "{waiting}");
    assert!(computer.candor(&["show", "1", "--body"]).fails(1).contains("no attempt"));
    computer.candor(&["deliver"]).well();
    let shown = computer.candor(&["show", "1", "--json"]).json();
    let body = computer.candor(&["show", "1", "--body"]).well();
    assert_eq!(shown["request"]["body"], body.as_str());
    let request = computer.candor(&["show", "1", "--request"]).well();
    assert_eq!(request, format!("{}{body}", shown["request"]["head"].as_str().expect("a head")));
    assert!(request.starts_with("POST /events HTTP/1.1\r\nhost: "), "{request}");
    let stored = collector.stored().remove(0);
    assert_eq!(stored.body(), body, "what the server has");
    let text = computer.candor(&["show", "1"]).well();
    let digest = shown["attempts"][0]["body_sha256"].as_str().expect("a digest");
    assert!(text.contains(digest) && text.contains("candor show 1 --body | sha256sum"), "{text}");
    assert!(computer.candor(&["show", "2"]).fails(1).contains("there is no event 2"));
}

#[test]
fn each_decision_so_far_says_what_it_changed() {
    let computer = skellycam();
    assert_eq!(computer.candor(&["decisions"]).well(), "No decisions yet\n");
    computer.candor(&["on"]).well();
    computer.record("app_opened").well();
    computer.candor(&["set", "usage_analytics", "off"]).well();
    computer.candor(&["withhold", "app_opened/system.os"]).well();
    computer.candor(&["off"]).well();
    let decisions = computer.candor(&["decisions", "--json"]).json();
    let changed: Vec<&str> = decisions.as_array().expect("a list").iter().filter_map(|one| one["changed"].as_str()).collect();
    let by = "Decided on the command line.";
    let expected = [
        "Sending switched off.",
        "Left out: system.os.",
        "Switched off: Usage analytics.",
        "Switched on: Existence ping, System fingerprint, Usage analytics.",
    ];
    assert_eq!(changed, expected.map(|words| format!("{words} {by}")));
    assert_eq!(computer.candor(&["decisions"]).well().lines().count(), 4);
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let computer = skellycam();
    computer.candor(&["on"]).well();
    for _ in 0..3 {
        computer.record("app_opened").well();
    }
    let mut command = computer.command(&["log", "--json"]);
    command.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped());
    let mut child = command.spawn().expect("started");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("ended");
    assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
}

#[test]
fn identity_tells_what_the_messages_carry_and_a_no_to_everything_ends_it_and_keeps_it_if_it_was_sent() {
    let collector = Collector::start();
    let computer = Computer::new(ETS2LA, &collector.url());
    let identity = || computer.candor(&["identity", "--json"]).json();
    assert_eq!(identity(), json!({"monthly": null, "install": null, "former": 0}));
    computer.candor(&["on"]).well();
    computer.record("activity_ping").well();
    let body: Value = serde_json::from_str(computer.log()[0]["body"].as_str().expect("a text")).expect("JSON");
    assert_eq!(identity()["monthly"], body["id"]);
    assert_eq!(identity()["install"], Value::Null, "no event declares one");
    computer.candor(&["off"]).well();
    assert_eq!(identity(), json!({"monthly": null, "install": null, "former": 0}), "no server has ever seen it");
    computer.candor(&["on"]).well();
    computer.record("activity_ping").well();
    assert_ne!(identity()["monthly"], body["id"], "a new one after everything was off");
    computer.candor(&["deliver"]).well();
    computer.candor(&["off"]).well();
    assert_eq!(identity(), json!({"monthly": null, "install": null, "former": 1}), "what was sent with it may be asked for");
    computer.candor(&["on"]).well();
    assert_eq!(identity()["former"], 1, "switching on ends none");
    assert!(!computer.candor(&["identity"]).well().is_empty());
}

// ---------------------------------------------------------------- reports

/// A computer with a crash report in its log that would do harm in a page that trusts it.
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
    assert!(said.starts_with("Saved 2 events to "), "{said}");
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
    // Where a line may break, nothing is read or copied.
    let page = std::fs::read_to_string(&output).expect("written").replace("<wbr>", "");
    for event in computer.log() {
        let body = event["body"].as_str().expect("a text");
        let escaped = body.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;");
        assert!(page.contains(&escaped.replace('\u{202e}', "⟨U+202E⟩")), "{escaped} in {page}");
    }
    let lower = page.to_lowercase();
    // Our own, and data.
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
    // Besides what SQLite keeps beside the log while somebody looks into it.
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

// ---------------------------------------------------------------- no window

#[test]
fn without_a_display_one_line_points_to_the_command_line() {
    let mut computer = skellycam();
    for display in [None, Some(":4711")] {
        if let Some(display) = display {
            computer.home.set("DISPLAY", display);
        }
        let ran = computer.candor(&[]);
        assert_eq!(ran.out, "");
        let said = ran.fails(2);
        assert_eq!(said.lines().count(), 1, "one line: {said}");
        assert!(said.contains("command line") && said.contains("candor status"), "{said}");
        assert_eq!(computer.home.files().len(), 0);
    }
}

// ---------------------------------------------------------------- folders

#[test]
fn a_home_folder_that_cannot_be_written_gives_a_clear_error_and_changes_nothing() {
    let computer = Computer::of_an_ordinary_account(SKELLYCAM, NOWHERE);
    std::fs::set_permissions(computer.home.path(), PermissionsExt::from_mode(0o500)).expect("mode");
    for words in [&["on"][..], &["off"], &["set", "existence_ping", "on"]] {
        let said = computer.candor(words).fails(1);
        assert!(said.contains("could not be written") && said.contains("skellycam_data"), "{said}");
    }
    computer.record("app_opened").fails(1);
    assert!(computer.candor(&["status"]).well().contains("Not answered yet"));
    assert_eq!(computer.candor(&["log", "--json"]).well(), "[]\n");
    assert_eq!(computer.home.files().len(), 0);
}

#[test]
fn a_home_folder_that_is_missing_gives_a_clear_error() {
    let mut computer = Computer::of_an_ordinary_account(SKELLYCAM, NOWHERE);
    computer.home.set("HOME", "/nonexistent/anna");
    let said = computer.candor(&["on"]).fails(1);
    assert!(said.contains("could not be written") && said.contains("/nonexistent/anna"), "{said}");
    computer.record("app_opened").fails(1);
    computer.candor(&["status"]).well();
}

#[test]
fn a_folder_that_has_become_read_only_takes_no_event_and_says_so() {
    let wire = Wire::taking_everything();
    let computer = Computer::of_an_ordinary_account(COUNTING, &wire.url());
    computer.candor(&["on"]).well();
    computer.count([1]);
    let folder = computer.folder();
    std::fs::set_permissions(&folder, PermissionsExt::from_mode(0o500)).expect("mode");
    let said = computer.candor(&["record", "--event", "counted", "--value", "n=2"]).fails(1);
    assert!(said.contains("could not be written") || said.contains("Permission denied"), "{said}");
    let mut host = computer.host();
    assert!(host.record("counted", &json!({"n": 3})).starts_with("not recorded: it could not be written"));
    host.close();
    let said = computer.candor(&["set", "counts", "on"]).fails(1);
    assert!(said.contains("could not be written") && said.contains("counter_data"), "{said}");
    std::fs::set_permissions(&folder, PermissionsExt::from_mode(0o700)).expect("mode");
    computer.candor(&["deliver"]).well();
    assert_eq!(wire.requests().last().expect("sent").events(), ["{\"n\":1}"]);
    std::fs::set_permissions(&folder, PermissionsExt::from_mode(0o500)).expect("mode");
    // A no needs no folder that can be written.
    computer.candor(&["off"]);
    assert_eq!(computer.choice()["telemetry_enabled"], false);
    std::fs::set_permissions(&folder, PermissionsExt::from_mode(0o700)).expect("mode");
}

/// Gives every file of the program and its folder these permissions.
fn permit(computer: &Computer, files: u32, folder: u32) {
    std::fs::set_permissions(computer.folder(), PermissionsExt::from_mode(0o700)).expect("mode");
    for entry in std::fs::read_dir(computer.folder()).expect("readable").flatten().filter(|entry| entry.path().is_file()) {
        std::fs::set_permissions(entry.path(), PermissionsExt::from_mode(files)).expect("mode");
    }
    std::fs::set_permissions(computer.folder(), PermissionsExt::from_mode(folder)).expect("mode");
}

/// Everything that a saved report says of messages, in the format that is read best by programs.
fn saved_events(computer: &Computer, name: &str) -> Value {
    let output = computer.home.beside(name);
    computer.candor(&["export", "--format", "json", "--output", &output.display().to_string(), "--force"]).well();
    let report: Value = serde_json::from_slice(&std::fs::read(output).expect("saved")).expect("JSON");
    report["events"].clone()
}

#[test]
fn a_log_that_may_only_be_read_is_listed_shown_and_saved_in_every_format_and_stays_as_it_is() {
    let computer = Computer::of_an_ordinary_account(COUNTING, NOWHERE);
    computer.candor(&["on"]).well();
    computer.count([1, 2]);
    let said = || {
        ["log", "show 2", "decisions", "reports", "crash list"]
            .map(|words| computer.candor(&words.split(' ').collect::<Vec<_>>()).well())
    };
    let (before, saved) = (said(), saved_events(&computer, "before.json"));
    assert_eq!(saved.as_array().map(Vec::len), Some(2), "{saved}");
    for (files, folder) in [(0o400, 0o500), (0o600, 0o500), (0o400, 0o700)] {
        permit(&computer, files, folder);
        let there = computer.home.files();
        assert_eq!(said(), before, "{files:o} in {folder:o}");
        assert_eq!(saved_events(&computer, "after.json"), saved, "{files:o} in {folder:o}");
        for format in ["html", "csv", "jsonl", "zip"] {
            let output = computer.home.beside(format).display().to_string();
            computer.candor(&["export", "--format", format, "--output", &output, "--force"]).well();
        }
        let said = computer.candor(&["clear", "--yes"]).fails(1);
        assert!(said.contains("may only be read"), "{said}");
        if folder == 0o500 {
            assert_eq!(computer.home.files(), there, "nothing is written there");
        }
    }
    permit(&computer, 0o600, 0o700);
    computer.count([3]);
    assert_eq!(computer.log().len(), 3, "it is written again once it may be");
}

#[test]
fn what_is_not_yet_in_the_file_of_a_log_that_may_only_be_read_is_read_too_or_it_is_said_that_it_cannot_be() {
    let computer = Computer::of_an_ordinary_account(COUNTING, NOWHERE);
    computer.candor(&["on"]).well();
    computer.count([1]);
    let mut host = computer.host();
    assert_eq!(host.record("counted", &json!({"n": 2})), "recorded");
    until("it is in the log", || computer.log().len() == 2);
    // Whoever is killed leaves SQLite's own files beside the log.
    host.process.kill();
    let beside = |end: &str| computer.folder().join(format!("{}{end}", candor::tools::log::FILE));
    assert!(beside("-wal").metadata().expect("there").len() > 0);
    permit(&computer, 0o400, 0o500);
    assert_eq!(computer.log().len(), 2);
    assert_eq!(saved_events(&computer, "whole.json").as_array().map(Vec::len), Some(2));
    permit(&computer, 0o600, 0o700);
    std::fs::remove_file(beside("-shm")).expect("removed");
    permit(&computer, 0o400, 0o500);
    for words in [&["log"][..], &["export", "--format", "json", "--output", "-"]] {
        let said = computer.candor(words).fails(1);
        assert!(said.contains("may only be read") && said.contains("copy its folder"), "{said}");
    }
    permit(&computer, 0o600, 0o700);
    assert_eq!(computer.log().len(), 2);
}

#[test]
fn what_a_program_that_was_killed_recorded_last_is_said_to_be_missing_where_the_log_is_only_read() {
    let computer = Computer::of_an_ordinary_account(COUNTING, NOWHERE);
    computer.candor(&["on"]).well();
    computer.count([1]);
    let open = candor::tools::log::Log::open_existing(&computer.folder()).expect("readable").expect("there");
    // As long as somebody else writes, nothing is taken into the log.
    let writing = rusqlite::Connection::open(computer.log_file()).expect("opened");
    writing.execute_batch("BEGIN IMMEDIATE").expect("begun");
    let mut host = computer.host();
    assert_eq!(host.record("counted", &json!({"n": 2})), "recorded");
    host.process.kill();
    drop((writing, open));
    computer.home.own_everything();
    let missing = "recorded last before it ended is not in here";
    for words in [&["log"][..], &["export", "--format", "json", "--output", "-"]] {
        assert!(computer.candor(words).err.contains(missing), "{words:?}");
    }
    computer.candor(&["deliver"]);
    assert!(!computer.candor(&["log"]).err.contains(missing));
    assert_eq!(computer.log().len(), 2);
}

#[test]
fn a_log_of_another_account_is_read_where_that_may_be_whether_its_program_runs_or_not() {
    if !is_administrator() {
        return;
    }
    let computer = Computer::of_an_ordinary_account(COUNTING, NOWHERE);
    computer.candor(&["on"]).well();
    computer.count([1, 2]);
    let give = |account: u32| {
        for entry in std::fs::read_dir(computer.folder()).expect("readable").flatten() {
            std::os::unix::fs::chown(entry.path(), Some(account), Some(account)).expect("given");
        }
        std::os::unix::fs::chown(computer.folder(), Some(account), Some(account)).expect("given");
    };
    give(0);
    permit(&computer, 0o644, 0o755);
    assert_eq!(computer.log().len(), 2);
    // As long as somebody has it open, SQLite's own files are there, and it is read with them.
    let open = candor::tools::log::Log::open_existing(&computer.folder()).expect("readable").expect("there");
    for end in ["-wal", "-shm"] {
        let file = computer.folder().join(format!("{}{end}", candor::tools::log::FILE));
        std::fs::set_permissions(file, PermissionsExt::from_mode(0o644)).expect("mode");
    }
    assert_eq!(computer.log().len(), 2);
    assert_eq!(saved_events(&computer, "theirs.json").as_array().map(Vec::len), Some(2));
    drop(open);
}

#[test]
fn a_folder_that_disappears_takes_the_answer_with_it() {
    let wire = Wire::taking_everything();
    let computer = Computer::new(COUNTING, &wire.url());
    computer.candor(&["on"]).well();
    let mut host = computer.host();
    assert_eq!(host.record("counted", &json!({"n": 1})), "recorded");
    candor_journeys::until("it is sent", || wire.requests().len() == 1);
    computer.lose_folder();
    candor_journeys::until("the host obeys", || host.record("counted", &json!({"n": 2})).contains("nobody has answered yet"));
    host.close();
    assert!(computer.candor(&["status"]).well().contains("Not answered yet"));
}

#[test]
fn a_no_to_everything_ends_the_identity_whoever_wrote_it() {
    let computer = Computer::new(ETS2LA, "http://127.0.0.1:1");
    let identity = || computer.candor(&["identity", "--json"]).json()["monthly"].clone();
    computer.candor(&["on"]).well();
    computer.record("activity_ping").well();
    let before = identity();
    // The program's own settings page, or an editor; or `off`, killed before it came to the identity.
    computer.edit_consent("telemetry_enabled", json!(false));
    computer.candor(&["on"]).well();
    computer.record("activity_ping").well();
    assert_ne!(identity(), before);
}
