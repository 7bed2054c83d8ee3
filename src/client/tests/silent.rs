//! A build in which one crate asked for no telemetry, and another one for all of it: nothing is recorded, sent or written.
#![expect(clippy::expect_used, reason = "what cannot go on fails where it stands")]

use std::path::{Path, PathBuf};
use std::time::Duration;

use candor::testing::{Collecting, Home};
use candor::tools::consent::{Change, Reason};
use candor::{NotRecorded, Outcome, Values, WhyNot};

const ETS2LA: &str = include_str!("../../../assets/apps/ets2la.toml");

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("readable").path());
    let mut found: Vec<PathBuf> = entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect();
    found.sort();
    found
}

#[test]
fn noop_wins_over_host_though_the_person_allows_everything() {
    let (home, server) = (Home::new(), Collecting::new());
    home.decides(ETS2LA, &Change::On);
    let before = files(home.path());
    let telemetry = home.builder(ETS2LA).transport(server.clone()).open().expect("opened");
    for name in ["activity_ping", "performance", "crash_report"] {
        let event = telemetry.event(name).expect("declared");
        assert_eq!(event.record(&Values::new()), Outcome::Not(NotRecorded::NotAllowed));
        assert_eq!(event.why_not().as_ref().map(WhyNot::reason), Some(&Reason::TelemetryOff));
    }
    let ping = telemetry.event("activity_ping").expect("declared");
    ping.repeat(|| panic!("nobody asks for values")).expect("it repeats");
    let pictures = telemetry.event("performance").expect("declared").frames(&Values::new()).expect("made of pictures");
    pictures.frame(Duration::from_millis(16));
    telemetry.capture_panics("crash_report", || panic!("nobody asks for values")).expect("declared");
    telemetry.close();
    assert_eq!(files(home.path()), before, "not even the manifest was registered");
    assert_eq!(server.requests(), []);
}
