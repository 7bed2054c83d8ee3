//! A spool with any damage, and any bytes in place of one: what comes out of it was accepted, in its order, and nothing fails.
#![no_main]

use candor::tools::log::{SPOOLS, Shape, Spool, SpoolReader};
use candor::tools::manifest::{Envelope, Method};
use libfuzzer_sys::{arbitrary, arbitrary::Arbitrary, fuzz_target};

#[derive(Arbitrary, Debug)]
enum Damage {
    Flip(u16, u8),
    Cut(u16),
    Insert(u16, Vec<u8>),
    Instead(Vec<u8>),
}

fn shape() -> Shape {
    Shape {
        event: "e".into(),
        tiers: vec!["t".into()],
        fields: vec!["f".into()],
        method: Method::Post,
        url: "http://127.0.0.1:1/events".into(),
        envelope: Envelope::Events,
        crash: false,
        identity: None,
        decision: "d".into(),
        held: false,
        folds: None,
    }
}

fn damage(bytes: &mut Vec<u8>, damage: Damage) {
    let place = |at: u16| usize::from(at) % bytes.len().max(1);
    match damage {
        Damage::Flip(at, bits) => {
            let place = place(at);
            if let Some(byte) = bytes.get_mut(place) {
                *byte ^= bits;
            }
        }
        Damage::Cut(at) => bytes.truncate(place(at)),
        Damage::Insert(at, piece) => {
            let place = place(at);
            drop(bytes.splice(place..place, piece));
        }
        Damage::Instead(whole) => *bytes = whole,
    }
}

fuzz_target!(|input: (Vec<Vec<u8>>, Vec<Damage>)| {
    let (bodies, damages) = input;
    let folder = tempfile::tempdir().expect("folder");
    let mut spool = Spool::create(folder.path()).expect("created");
    let shape = spool.share(&shape()).expect("shared");
    let accepted: Vec<&Vec<u8>> =
        bodies.iter().filter(|body| spool.append(shape, uuid::Uuid::now_v7(), 1, body).is_ok()).collect();
    let path = folder.path().join(SPOOLS).join(spool.name());
    drop(spool);
    let mut bytes = std::fs::read(&path).expect("read");
    let sound = damages.is_empty();
    let replaced = damages.iter().any(|damage| matches!(damage, Damage::Insert(..) | Damage::Instead(_)));
    for one in damages {
        damage(&mut bytes, one);
    }
    std::fs::write(&path, &bytes).expect("written");

    let mut found = Vec::new();
    for mut orphan in SpoolReader::orphans(folder.path()) {
        let mut position = 0;
        loop {
            let piece = orphan.next(position, 1 << 20).expect("damage is no error");
            found.extend(piece.events.into_iter().map(|event| event.body));
            if piece.position <= position {
                break;
            }
            position = piece.position;
        }
    }
    if sound {
        assert_eq!(found.len(), accepted.len(), "a sound spool gives everything");
    }
    if !replaced {
        let mut rest = accepted.into_iter();
        assert!(found.iter().all(|body| rest.any(|other| other == body)), "what comes out was accepted, in its order");
    }
});
