//! What a person decides at the command line, and what it does to the file of their choice.

use super::*;

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
