//! What the developer of a host meets first: an error that `main` returns, and values that the manifest does not declare.

use std::error::Error as _;
use std::process::Command;

use super::*;

#[test]
fn what_main_prints_of_an_error_is_a_sentence_with_its_cause() {
    let refused = Telemetry::open("format = 7").expect_err("no manifest");
    let printed = format!("Error: {refused:?}");
    assert!(printed.starts_with("Error: the manifest is refused: line 1: "), "{printed}");
    assert!(refused.source().is_none(), "and nobody says the cause again");
    let desk = Desk::new(SKELLYCAM);
    let telemetry = desk.open();
    let unknown = telemetry.event("app_closed").expect_err("not declared");
    assert_eq!(format!("{unknown:?}"), "there is no event \"app_closed\" in the manifest");
    let opened = telemetry.event("app_opened").expect("declared");
    let (repeat, frames) = (opened.repeat(Values::new), opened.frames(&Values::new()));
    assert!(format!("{:?}", repeat.expect_err("no interval")).ends_with("at which it repeats by itself"));
    assert!(format!("{:?}", frames.expect_err("no pictures")).starts_with("no field of the event \"app_opened\""));
    let thread = OpenError::from(std::io::Error::other("too many"));
    assert_eq!(format!("{thread:?}"), "no thread could be started: too many");
    assert!(format!("{:?}", OpenError::from(crate::places::NoHome)).starts_with("this account has no home folder"));
}

/// Set where a test of this file runs itself again, to see what it prints.
const AGAIN: &str = "CANDOR_TEST_AGAIN";

#[test]
fn in_a_build_for_debugging_the_developer_hears_of_each_undeclared_value_once() {
    if std::env::var_os(AGAIN).is_some() {
        let desk = Desk::new(SKELLYCAM);
        let telemetry = desk.open();
        let opened = telemetry.event("app_opened").expect("declared");
        for _ in 0..3 {
            let _nobody_answered = opened.record(&python().with("system.python_versoin", "3.12.4").with("app_version", "9"));
        }
        return;
    }
    let name = "telemetry::tests::first_steps::in_a_build_for_debugging_the_developer_hears_of_each_undeclared_value_once";
    let again = Command::new(std::env::current_exe().expect("this test"))
        .args([name, "--exact", "--nocapture"])
        .env(AGAIN, "1")
        .output()
        .expect("run");
    let said = String::from_utf8_lossy(&again.stderr).into_owned();
    let said: Vec<&str> = said.lines().filter(|line| line.starts_with("candor: ")).collect();
    if !cfg!(debug_assertions) {
        assert_eq!(said, Vec::<&str>::new(), "never in a release");
        return;
    }
    assert_eq!(said.len(), 2, "{said:?}");
    assert!(said[0].starts_with("candor: event \"app_opened\" has no field \"system.python_versoin\"; the value was dropped."));
    assert!(said[1].starts_with("candor: field \"app_version\" of event \"app_opened\" gets its value from elsewhere"));
}
