//! A program's folder that is copied while the program is running and restored later, against the real collector: it counts each event
//! once. `PUT_BACK=100 cargo test -p candor-journeys --test put_back` makes a long run.
#![cfg(target_os = "linux")]
#![expect(clippy::expect_used, reason = "what cannot go on fails where it stands")]

use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use candor_journeys::{COUNTING, Collector, Computer, until};

/// Copies a folder like a backup that asks nobody: file by file, while everything goes on.
fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("made");
    for entry in std::fs::read_dir(from).expect("there").flatten() {
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to);
        } else if std::fs::copy(entry.path(), &to).is_err() {
            // Removed since it was listed, like a spool that has moved into the log.
        }
    }
}

/// A number that depends only on the seed.
fn chance(seed: &mut u64, most: u64) -> u64 {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    (*seed >> 33) % most
}

#[test]
fn a_live_copy_of_the_folder_that_is_put_back_at_any_moment_is_counted_once() {
    let rounds = std::env::var("PUT_BACK").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(3_u64);
    let by_the_clock = || SystemTime::now().duration_since(UNIX_EPOCH).map_or(1, |since| since.as_secs());
    let mut seed = std::env::var("PUT_BACK_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or_else(by_the_clock);
    println!("PUT_BACK_SEED={seed}");
    let collector = Collector::start();
    let computer = Computer::new(COUNTING, &collector.url());
    computer.candor(&["on"]).well();
    let mut first = 0;
    for _ in 0..rounds {
        let mut host = computer.host();
        let (copied_at, killed_at) = (first + chance(&mut seed, 3000), first + 3000 + chance(&mut seed, 3000));
        host.process.types(&format!("counted from {first} to {}", first + 9999));
        host.process.says_that(|line| line.trim() == copied_at.to_string());
        let copied = computer.home.beside("copied");
        copy(&computer.folder(), &copied);
        host.process.says_that(|line| line.trim() == killed_at.to_string());
        drop(host);
        computer.lose_folder();
        std::fs::rename(&copied, computer.folder()).expect("put back");
        first += 10_000;
    }
    // Another process takes in what is left, and sends it.
    until("everything has left", || computer.candor(&["deliver"]).status == Some(0));
    let twice: Vec<_> = Computer::counted(&collector.events()).into_iter().filter(|(_, times)| *times > 1).collect();
    let events = collector.events().len();
    println!("{events} events counted, {} of them twice", twice.len());
    assert!(twice.is_empty(), "counted twice: {twice:?}");
    // A database that was copied in the middle of a checkpoint may be damaged; then some may have arrived and are not sent again.
    let log = rusqlite::Connection::open(computer.log_file()).expect("readable");
    let left = "SELECT count(*) FROM events WHERE state NOT IN ('sent', 'unknown')";
    let left: i64 = log.query_row(left, [], |row| row.get(0)).expect("readable");
    assert_eq!(left, 0, "they should have been sent");
    assert!(events > 0, "something arrived");
}
