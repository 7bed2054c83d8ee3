//! A pause, and what is said about it.

use super::*;

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
    // Another pause replaces the first.
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
    // A pause is not a yes: after a no, its end sends nothing.
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
