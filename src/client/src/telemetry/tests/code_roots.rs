//! What a host says about where its code is, in the crash reports that it leaves.

use super::*;

/// What the log has of a crash with these paths in its frames, from a host that names these folders as its own.
fn reported(roots: &[&str], paths: &[&str]) -> String {
    let desk = Desk::new(ETS2LA);
    desk.says_yes_to(&["crash_reports"]);
    let telemetry = roots.iter().fold(desk.builder(), Builder::code_root).open().expect("opened");
    let frames: String = paths.iter().map(|path| format!("  File \"{path}\", line 88, in update\n")).collect();
    let traceback = format!("Traceback (most recent call last):\n{frames}ZeroDivisionError: float division by zero");
    let crash = telemetry.event("crash_report").expect("declared");
    assert_eq!(crash.record(&Values::new().with("traceback", traceback)), Outcome::Recorded);
    until("it is held", || desk.states() == [State::Held]);
    telemetry.close();
    let mut log = Log::open_existing(&desk.folder()).expect("readable").expect("there");
    let row = log.events().expect("readable").remove(0).seq;
    let body = log.bodies(&[row]).expect("readable").remove(0);
    let body: Value = serde_json::from_slice(&body).expect("JSON");
    body["traceback"].as_str().expect("a text").to_owned()
}

#[test]
fn of_a_path_below_a_code_root_the_rest_stays_and_of_every_other_nothing() {
    let roots = ["/srv/games/tool", "D:\\Games\\Other Tool\\"];
    let below = ["/srv/games/tool/core/map.py", "D:\\Games\\Other Tool\\core\\map.py"];
    let beside =
        ["/srv/games/tool2/core/map.py", "/srv/games/map.py", "/home/marta/tool/core/map.py", "D:\\Games\\core\\map.py"];
    let all: Vec<&str> = below.into_iter().chain(beside).collect();
    let told = reported(&roots, &all);
    let frames: Vec<&str> = told.lines().filter(|line| line.contains("line 88, in update")).collect();
    assert_eq!(frames.len(), all.len(), "{told}");
    let (own, others) = frames.split_at(below.len());
    assert!(own.iter().all(|frame| frame.contains("core") && frame.contains("map.py")), "{told}");
    assert!(others.iter().all(|frame| frame.contains("\"[path]\"")), "{told}");
    for gone in ["srv", "games", "Games", "marta"] {
        assert!(!told.contains(gone), "{gone} is in {told}");
    }
    let told = reported(&[], &below);
    assert!(!told.contains("map.py"), "who names no folder keeps nothing: {told}");
    assert_eq!(reported(&["/", "/srv", "C:\\"], &below), told, "a whole disk is nobody's code");
}
