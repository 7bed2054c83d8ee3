use std::sync::Arc;

use candor::log::Spooled;
use candor::manifest::{Envelope, Method};
use candor::places::Environment;

use super::*;
use crate::inbox::inbox;

fn event(name: &str) -> Spooled {
    let shape = Shape {
        event: name.into(),
        tiers: Vec::new(),
        fields: Vec::new(),
        method: Method::Post,
        url: "http://127.0.0.1:4319/events".into(),
        envelope: Envelope::Events,
        crash: false,
        identity: None,
        decision: "d".into(),
        held: false,
        folds: None,
    };
    Spooled { shape: Arc::new(shape), id: "id".into(), recorded_at: 1_800_000_000_000, body: b"{}".to_vec() }
}

#[test]
fn a_log_that_was_deleted_and_begun_anew_by_somebody_else_is_shown_in_place_of_the_old_one() {
    let home = tempfile::tempdir().expect("folder");
    let places = Places::below(home.path(), Environment::default());
    let (outbox, messages) = inbox(|| {});
    let mut worker = Worker::new(places, None, outbox);
    let program = worker.programs.programs.first().expect("some are built in").0.clone();
    let folder = program.consent_file(&worker.places).folder;
    std::fs::create_dir_all(&folder).expect("made");
    worker.watched = Some(program);
    let mut shown = || -> Option<Vec<String>> {
        worker.look_at_log();
        match messages.try_recv() {
            Ok(Message::Log(_, state)) => {
                let name = |row: &candor::log::IndexRow| state.index.shape(row.shape).expect("known").event.clone();
                Some(state.index.iter().rev().map(name).collect())
            }
            Ok(other) => panic!("{other:?}"),
            Err(_) => None,
        }
    };
    let begin = |name: &str| {
        let (mut log, _) = Log::open(&folder).expect("opened");
        log.take("spool", &[event(name)], 100, false).expect("taken");
        log
    };
    assert_eq!((shown(), shown()), (Some(Vec::new()), None), "there is no log, and that is said once");
    let first = begin("first");
    assert_eq!((shown(), shown()), (Some(vec!["first".into()]), None));
    // Its reader has it open still, and so the new one is another file.
    for file in std::fs::read_dir(&folder).expect("a folder").flatten() {
        std::fs::remove_file(file.path()).expect("removed");
    }
    let second = begin("second");
    assert_eq!((shown(), shown()), (Some(vec!["second".into()]), None));
    drop((first, second));
}
