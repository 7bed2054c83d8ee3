use std::path::Path;

use super::frames::{Ahead, EVENT, frame, frame_at, go_on_from, write_at};
use super::*;
use crate::manifest::{Envelope, Method};

fn shape(event: &str) -> Shape {
    Shape {
        event: event.into(),
        tiers: vec!["t".into()],
        fields: vec![],
        method: Method::Post,
        url: "http://127.0.0.1/".into(),
        envelope: Envelope::Events,
        crash: false,
        identity: None,
        decision: "d".into(),
        held: false,
        folds: None,
    }
}

fn filled(folder: &Path, count: u64) -> Spool {
    let mut spool = Spool::create(folder).expect("created");
    for number in 0..count {
        let shape = spool.share(&shape(if number % 2 == 0 { "even" } else { "odd" })).expect("shared");
        spool.append(shape, uuid::Uuid::now_v7(), 1, format!("{{\"n\":{number}}}").as_bytes()).expect("appended");
    }
    spool
}

fn bodies(piece: &Piece) -> Vec<String> {
    piece.events.iter().map(|event| String::from_utf8_lossy(&event.body).into_owned()).collect()
}

#[test]
fn what_was_appended_is_read_again_in_order_and_only_once() {
    let folder = tempfile::tempdir().expect("folder");
    let mut spool = filled(folder.path(), 3);
    let mut reader = spool.reader().expect("reader");
    let piece = reader.next(0, 1 << 20).expect("read");
    assert_eq!(bodies(&piece), ["{\"n\":0}", "{\"n\":1}", "{\"n\":2}"]);
    assert_eq!(piece.events[1].shape.event, "odd");
    spool.append(1, uuid::Uuid::now_v7(), 1, b"{\"n\":3}").expect("appended");
    assert_eq!(bodies(&reader.next(piece.position, 1 << 20).expect("read")), ["{\"n\":3}"]);
}

#[test]
fn a_spool_is_adopted_only_when_its_owner_is_gone_and_from_where_the_log_left_off() {
    let folder = tempfile::tempdir().expect("folder");
    let spool = filled(folder.path(), 3);
    assert!(SpoolReader::orphans(folder.path()).is_empty(), "its owner lives");
    assert!(is_recorded_to(folder.path()));
    let first = spool.reader().expect("reader").next(0, 1).expect("read");
    assert_eq!(bodies(&first), ["{\"n\":0}"]);
    drop(spool);
    assert!(!is_recorded_to(folder.path()), "nobody records any more");
    let mut orphans = SpoolReader::orphans(folder.path());
    assert_eq!(orphans.len(), 1);
    assert!(SpoolReader::orphans(folder.path()).is_empty(), "somebody adopts it already");
    let rest = orphans[0].next(first.position, 1 << 20).expect("read");
    assert_eq!(bodies(&rest), ["{\"n\":1}", "{\"n\":2}"]);
}

#[test]
fn a_torn_or_altered_end_is_cut_and_never_read_as_an_event() {
    let folder = tempfile::tempdir().expect("folder");
    let spool = filled(folder.path(), 3);
    let path = spool.path.clone();
    drop(spool);
    let whole = std::fs::read(&path).expect("read");
    for length in 0..whole.len() {
        std::fs::write(&path, &whole[..length]).expect("write");
        let mut reader = SpoolReader::orphans(folder.path()).remove(0);
        assert!(reader.next(0, 1 << 20).expect("no error").events.len() < 3);
    }
    for at in 8..whole.len() {
        let mut altered = whole.clone();
        altered[at] ^= 0x55;
        std::fs::write(&path, &altered).expect("write");
        let mut reader = SpoolReader::orphans(folder.path()).remove(0);
        assert!(reader.next(0, 1 << 20).expect("no error").events.len() < 3);
    }
}

#[test]
fn a_frame_that_was_seen_half_written_is_not_passed_over_because_the_next_one_was_seen_whole() {
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("spool");
    let file = std::fs::File::options().read(true).write(true).create_new(true).open(path).expect("made");
    let (mut first, mut second) = (Vec::new(), Vec::new());
    frame(EVENT, &[b"the first"], &mut first).expect("short");
    frame(EVENT, &[b"the second"], &mut second).expect("short");
    let behind = first.len() as u64;
    for (missing, from) in [(0..first.len(), 0), (0..5, 0), (8..first.len(), 0), (9..10, behind)] {
        let mut torn = first.clone();
        torn[missing.clone()].fill(0);
        write_at(&file, 0, &torn).expect("written");
        write_at(&file, behind, &second).expect("written");
        let mut ahead = Ahead::default();
        assert!(frame_at(&file, &mut ahead, 0).expect("readable").is_none(), "{missing:?}");
        // Its writer is done by now, unless somebody else has damaged it.
        if from == 0 {
            write_at(&file, 0, &first).expect("written");
        }
        assert_eq!(go_on_from(&file, &mut ahead, 0).expect("readable"), Some(from), "{missing:?}");
        let (_, payload, _) = frame_at(&file, &mut ahead, from).expect("readable").expect("whole");
        assert_eq!(payload, if from == 0 { b"the first".as_slice() } else { b"the second" }, "{missing:?}");
    }
}
