//! Two windows decide about the same program at the same moment: no decision of one is taken for an older copy that somebody put back
//! because the other one came in between.
#![expect(clippy::unreachable, clippy::expect_used, reason = "it only serves tests")]

use std::sync::atomic::{AtomicBool, Ordering};

use candor::tools::consent::{Change, Choices, Consent, ConsentFile, DecidedBy, Problem, Stored};
use candor::tools::log::Log;
use candor::tools::registry::{Program, programs};
use candor::{Environment, Places};

/// How often each of two windows decides: many times as often as it took until one was accused.
const DECISIONS: usize = 40;

struct Desk {
    _home: tempfile::TempDir,
    places: Places,
    program: Program,
}

impl Desk {
    fn new() -> Self {
        let home = tempfile::tempdir().expect("a folder");
        let places = Places::below(home.path(), Environment::default());
        let (programs, _) = programs(&places, &[]);
        let program = programs.into_iter().find(|program| program.manifest.app.id == "ets2la").expect("built in");
        Self { _home: home, places, program }
    }

    fn file(&self) -> ConsentFile {
        self.program.consent_file(&self.places)
    }

    fn decides(&self, change: &Change) {
        let now = jiff::Timestamp::now();
        candor::tools::decide(&self.places, &self.program, change, &DecidedBy::Window, now).expect("written");
    }

    /// Copies of files that could not be trusted.
    fn kept(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.file().folder).expect("readable");
        let names = entries.map(|entry| entry.expect("readable").file_name().to_string_lossy().into_owned());
        names.filter(|name| name.contains(".kept-")).collect()
    }
}

fn is_accused(consent: &Consent) -> bool {
    *consent.stored() == Stored::Problem(Problem::PutBack)
}

#[test]
fn two_windows_that_decide_at_the_same_moment_are_not_accused_of_putting_an_older_copy_back() {
    let desk = Desk::new();
    desk.decides(&Change::On);
    drop(Log::open(&desk.file().folder).expect("begun"));
    let ended = AtomicBool::new(false);
    std::thread::scope(|threads| {
        let windows = [
            threads.spawn(|| {
                for turn in 0..DECISIONS {
                    desk.decides(&Change::Tier("performance".into(), turn % 2 == 0));
                }
            }),
            threads.spawn(|| {
                for turn in 0..DECISIONS {
                    desk.decides(&Change::Withhold(vec!["performance/plugins".into()], turn % 2 == 0));
                }
            }),
        ];
        // Somebody who only looks.
        let looks = threads.spawn(|| {
            while !ended.load(Ordering::Acquire) {
                assert!(!is_accused(&desk.program.consent(&desk.places)), "what stands there was put there by a window");
            }
        });
        let windows = windows.map(std::thread::ScopedJoinHandle::join);
        ended.store(true, Ordering::Release);
        assert!(windows.iter().all(Result::is_ok) && looks.join().is_ok());
    });
    assert_eq!(desk.kept(), Vec::<String>::new());
    assert!(!is_accused(&desk.program.consent(&desk.places)), "nor afterwards");
    let log = Log::open_existing(&desk.file().folder).expect("readable").expect("there");
    let receipts = log.decisions().expect("readable");
    assert_eq!(receipts.len(), 1 + 2 * DECISIONS, "each decision has its receipt");
    let newest = receipts.iter().map(|receipt| receipt.id.as_str()).max();
    let stands = match desk.file().stored() {
        Stored::Read(Choices { decision: Some(decision), .. }) => decision.id,
        other => unreachable!("{other:?}"),
    };
    assert_eq!(newest, Some(stands.as_str()), "and the newest is the one in the file");
}
