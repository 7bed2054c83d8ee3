//! A program that links no more than it needs: what obeys the person is in every build, and what a build lacks is reported when it opens.
//!
//! `cargo test -p candor --no-default-features --features lean --test lean`, and with whichever of `computer`, `crashes` and `watch`.
#![expect(clippy::panic, clippy::expect_used, reason = "it only serves tests")]

use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::time::{Duration, Instant};

use candor::tools::consent::{Change, DecidedBy};
use candor::tools::log::Log;
use candor::tools::registry::Program;
use candor::{Environment, Manifest, NotRecorded, OpenError, Outcome, Places, Telemetry, Values};

/// What it reports needs none of the features.
const PLAIN: &str = r#"
    format = 1
    app = { id = "lean", name = "Lean", version = "1.0.0", publisher = "Nobody", about = "Starts.", folder = "~/lean" }
    consent = { file = "telemetry_config.json" }
    endpoint = { url = "http://127.0.0.1:4319", path = "/events" }

    [[tier]]
    id = "start_ping"
    name = "Start ping"
    summary = "Says that a copy was started."
    why = "Shows how many people try it."

    [[event]]
    name = "app_opened"
    title = "Program started"
    tiers = ["start_ping"]
    when = "When the program starts"
    identity = "none"

    [[event.field]]
    path = "system"
    from = "machine.os"
    type = "string"
    max = 20
    explain = "The name of the operating system."
"#;

/// Where the other process finds the home, and what it decides.
const HOME: &str = "CANDOR_TEST_HOME";
const DECISION: &str = "CANDOR_TEST_DECISION";

/// The feature without which a manifest is refused.
fn refused_for(manifest: &str) -> Option<&'static str> {
    let home = tempfile::tempdir().expect("a folder");
    let places = Places::below(home.path(), Environment::default());
    match Telemetry::builder(manifest).places(places).deliver(false).open() {
        Ok(telemetry) => {
            telemetry.close();
            None
        }
        Err(OpenError::Lacks { feature, .. }) => Some(feature),
        Err(error) => panic!("{error}\n{manifest}"),
    }
}

#[test]
fn nothing_is_written_before_a_yes_and_nothing_recorded_after_a_no_and_each_is_noticed_while_it_runs() {
    let home = tempfile::tempdir().expect("a folder");
    let places = Places::below(home.path(), Environment::default());
    let program = Program::of_its_own(&places, &Arc::new(Manifest::parse(PLAIN).expect("sound")));
    let folder = program.consent_file(&places).folder;
    let telemetry = Telemetry::builder(PLAIN).places(places.clone()).deliver(false).open().expect("opened");
    let opened = telemetry.event("app_opened").expect("declared");
    assert_eq!(opened.record(&Values::new()), Outcome::Not(NotRecorded::NotAllowed));
    assert!(!folder.exists(), "only the manifest was written, and that elsewhere");

    let decides = |which: &str, is_on: bool| {
        let mut other = Command::new(std::env::current_exe().expect("this test"));
        other.args(["--exact", "the_other_process_decides", "--ignored"]).env(HOME, home.path()).env(DECISION, which);
        assert!(other.output().expect("started").status.success());
        let (begun, limit) = (Instant::now(), Duration::from_mins(1));
        while opened.is_on() != is_on {
            assert!(begun.elapsed() < limit, "{which} is noticed: {:?}", opened.why_not());
            std::thread::sleep(Duration::from_millis(2));
        }
    };
    decides("yes", true);
    assert_eq!(opened.record(&Values::new()), Outcome::Recorded);
    decides("no", false);
    assert_eq!(opened.record(&Values::new()), Outcome::Not(NotRecorded::NotAllowed));
    telemetry.close();
}

/// What one process decides, no other is told but by the files.
#[test]
#[ignore = "a process of its own, which the test above starts"]
fn the_other_process_decides() {
    let places = Places::below(Path::new(&std::env::var_os(HOME).expect("given")), Environment::default());
    let program = Program::of_its_own(&places, &Arc::new(Manifest::parse(PLAIN).expect("sound")));
    let change = if std::env::var(DECISION).expect("given") == "yes" { Change::On } else { Change::Off };
    candor::tools::decide(&places, &program, &change, &DecidedBy::Window, jiff::Timestamp::now()).expect("written");
}

#[test]
fn what_is_recorded_says_what_is_known_when_the_program_is_built() {
    let home = tempfile::tempdir().expect("a folder");
    let places = Places::below(home.path(), Environment::default());
    let program = Program::of_its_own(&places, &Arc::new(Manifest::parse(PLAIN).expect("sound")));
    candor::tools::decide(&places, &program, &Change::On, &DecidedBy::Window, jiff::Timestamp::now()).expect("written");
    let telemetry = Telemetry::builder(PLAIN).places(places.clone()).deliver(false).open().expect("opened");
    let opened = telemetry.event("app_opened").expect("declared");
    let bytes = opened.preview(&Values::new()).expect("allowed");
    let system = if cfg!(target_os = "linux") { "Linux" } else { "" };
    assert!(String::from_utf8_lossy(&bytes).contains(&format!("\"system\":\"{system}")), "{}", String::from_utf8_lossy(&bytes));
    assert_eq!(opened.record(&Values::new()), Outcome::Recorded);
    telemetry.close();
    let log = Log::open_existing(&program.consent_file(&places).folder).expect("readable").expect("there");
    assert!(log.has_pending().expect("readable"), "it is in the log");
}

#[test]
fn a_manifest_that_asks_for_what_the_build_lacks_is_refused_with_the_name_of_the_feature() {
    let facts = PLAIN.replace("from = \"machine.os\"", "from = \"machine.os_version\"");
    assert_eq!(refused_for(&facts), (!cfg!(feature = "computer")).then_some("computer"));
    let crash = PLAIN.replace(
        "from = \"machine.os\"\n    type = \"string\"\n    max = 20",
        "from = \"host\"\n    type = \"traceback\"\n    max = 900\n    example = \"it fell\"",
    );
    assert_ne!(crash, PLAIN);
    let crash = crash.replace("identity = \"none\"", "identity = \"none\"\n    crash = true");
    assert_eq!(refused_for(&crash), (!cfg!(feature = "crashes")).then_some("crashes"));
    assert_eq!(refused_for(PLAIN), None);
}
