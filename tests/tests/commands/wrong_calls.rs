//! Wrong calls: each says what is wrong and what is possible, and changes nothing.

use super::*;

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
    let said = computer.candor_alone(&["--app", "nonsense", "status"]).fails(2);
    assert!(said.contains("nonsense") && said.contains("ets2la, skellycam"), "{said}");
    let said = computer.candor_alone(&["on"]).fails(2);
    assert!(said.contains("--app") && said.contains("ets2la, skellycam"), "{said}");
    // The option may be on either side of the command.
    for words in
        [&["--app", "skellycam", "--manifest", "x.toml", "off"], &["--app", "skellycam", "off", "--manifest", "x.toml"]]
    {
        let said = computer.candor_alone(words).fails(2);
        assert!(said.contains("--manifest"), "{words:?}: {said}");
    }
    let everything = ["--app", "skellycam", "export", "--all-programs", "--format", "json", "--output", "-"];
    let said = computer.candor_alone(&everything).fails(2);
    assert!(said.contains("every program") && said.contains("--app"), "{said}");
}

#[test]
fn a_command_that_is_about_no_program_refuses_one_instead_of_looking_over_it() {
    let computer = skellycam();
    for words in [&["verify", "report.json"][..], &["check", "-"], &["new", "-"], &["demo"]] {
        let said = computer.candor_alone(&[&["--app", "skellycam"], words].concat()).fails(2);
        assert!(said.contains("not about a program") && said.contains("--app"), "{words:?}: {said}");
    }
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
    let status = computer.candor_alone(&["status", "--all", "--json"]).json();
    assert!(status["broken"][0].as_str().is_some_and(|broken| broken.contains("broken.toml") && broken.contains("line 1")));
    assert_eq!(status["programs"].as_array().map(Vec::len), Some(2), "{status}");
    computer.candor(&["on"]).well();
    computer.record("app_opened").well();
}

#[test]
fn where_the_manifests_cannot_be_read_no_computer_is_said_to_have_no_programs() {
    let computer = Computer::of_an_ordinary_account(SKELLYCAM, NOWHERE);
    let folder = computer.home.path().join(".local/share/candor/apps");
    std::fs::create_dir_all(&folder).expect("made");
    std::fs::set_permissions(&folder, PermissionsExt::from_mode(0o000)).expect("mode");
    computer.home.own_everything();
    let said = computer.candor_alone(&["status"]).well();
    assert!(said.contains("the manifests in this folder cannot be read") && said.contains("candor/apps"), "{said}");
    assert!(!said.contains("None of the programs") && !said.contains("a manifest cannot be used"), "{said}");
    let said = computer.candor_alone(&["off", "--app", "elsewhere"]).fails(2);
    assert!(said.contains("the manifests in this folder cannot be read"), "it may be one of those: {said}");
}
