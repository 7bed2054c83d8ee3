//! A folder that is restored: from a backup, a snapshot, a cloned disk. What was recorded in it may have been sent since, and is sent again
//! from it; the collector counts it once all the same, and nothing is lost except what was lost with the folder.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};

use candor_journeys::{COUNTING, Collector, Computer, Host, Reply, Rng, Wire, answer, one_of, rounds, run, say, until};

/// Most numbers that are recorded at a stretch: several batches.
const STRETCH: u64 = 120;

/// The state of the program while its folder is copied or restored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Program {
    Runs,
    /// It is stopped, as on a file system that makes a snapshot.
    Stands,
    Killed,
    Closed,
}

/// What is known about each number.
#[derive(Default)]
struct Numbers {
    next: u64,
    /// Those that have to be at the collector in the end, exactly once.
    certain: BTreeSet<u64>,
    /// Those that may have been lost with the folder.
    perhaps: BTreeSet<u64>,
}

struct Round {
    computer: Computer,
    collector: Collector,
    mood: Arc<AtomicU8>,
    host: Option<Host>,
    numbers: Numbers,
    has_failed: bool,
    journal: Vec<String>,
}

fn copied(from: &Path, to: &Path) {
    let mut command = Command::new("cp");
    command.arg("-a").arg(from).arg(to);
    // What disappears during the copy is not copied.
    drop(command.output().expect("cp is there"));
}

fn signal(host: &Host, name: &str) {
    let mut command = Command::new("kill");
    command.args([name, &host.process.id().to_string()]);
    run(command).well();
}

impl Round {
    fn new() -> Self {
        let (collector, mood) = (Collector::start(), Arc::new(AtomicU8::new(0)));
        let (address, told) = (collector.address(), Arc::clone(&mood));
        let wire = Wire::start(move |_, _| match told.load(Ordering::SeqCst) {
            0 => Reply::Forward(address),
            1 => Reply::Lose(address),
            _ => answer("503 Service Unavailable", &[], ""),
        });
        let computer = Computer::new(COUNTING, &wire.url());
        computer.candor(&["on"]).well();
        let numbers = Numbers { next: 1, ..Numbers::default() };
        Self { computer, collector, mood, host: None, numbers, has_failed: false, journal: Vec::new() }
    }

    /// Records a few numbers, and waits for a random part of them to be sent, or for none.
    fn records(&mut self, rng: &mut Rng) {
        self.mood.store(one_of(rng, &[0, 0, 1, 2]), Ordering::SeqCst);
        let host = self.host.get_or_insert_with(|| self.computer.host());
        let (first, count) = (self.numbers.next, rng.u64(1..STRETCH));
        host.process.types(&format!("counted from {first} to {}", first + count - 1));
        for number in first..first + count {
            assert_eq!(host.process.says(), number.to_string());
        }
        self.numbers.next += count;
        self.numbers.certain.extend(first..first + count);
        let mood = self.mood.load(Ordering::SeqCst);
        self.journal.push(format!("{first} to {} in the mood {mood}", first + count - 1));
        // After a failure, a host waits longer than this test wants to.
        self.has_failed |= mood != 0;
        if !self.has_failed && rng.bool() {
            let enough = rng.u64(first..self.numbers.next);
            until("some of it is sent", || Computer::counted(&self.collector.events()).contains_key(&enough));
        } else if rng.bool() {
            drop(self.computer.candor(&["deliver"]));
        }
    }

    fn ends(&mut self, how: Program) {
        match (how, self.host.take()) {
            (Program::Runs | Program::Stands, host) => self.host = host,
            (Program::Killed, Some(mut host)) => host.process.kill(),
            (Program::Closed, Some(host)) => host.close(),
            (Program::Killed | Program::Closed, None) => {}
        }
    }

    fn copies(&mut self, rng: &mut Rng, to: &Path) {
        let how = one_of(rng, &[Program::Runs, Program::Stands, Program::Killed, Program::Closed]);
        self.ends(how);
        let standing = self.host.as_ref().filter(|_| how == Program::Stands);
        if let Some(host) = standing {
            signal(host, "-STOP");
        }
        copied(&self.computer.folder(), to);
        if let Some(host) = standing {
            signal(host, "-CONT");
        }
        self.journal.push(format!("copied: {how:?}"));
        if how == Program::Runs {
            // Of files that change while they are copied, the copy may hold neither what was moved out of one nor what came into another.
            self.numbers.perhaps.append(&mut self.numbers.certain);
        }
    }

    fn puts_back(&mut self, rng: &mut Rng, copy: &Path, before: &BTreeSet<u64>) {
        let how = one_of(rng, &[Program::Runs, Program::Killed, Program::Closed]);
        self.ends(how);
        let folder = self.computer.folder();
        std::fs::rename(&folder, folder.with_extension(format!("old-{}", self.journal.len()))).expect("moved away");
        copied(copy, &folder);
        self.journal.push(format!("put back: {how:?}"));
        self.ends(Program::Killed);
        // What came after the copy was lost with the folder, unless it was sent.
        let gone: Vec<u64> = self.numbers.certain.difference(before).copied().collect();
        for number in &gone {
            self.numbers.certain.remove(number);
        }
        self.numbers.perhaps.extend(gone);
    }

    /// Sends everything, and counts. Returns how many events arrived.
    fn counts(mut self) -> usize {
        self.ends(Program::Closed);
        self.mood.store(0, Ordering::SeqCst);
        let said = self.computer.candor(&["deliver"]).well();
        let counted = Computer::counted(&self.collector.events());
        let doubled: Vec<_> = counted.iter().filter(|(_, count)| **count > 1).collect();
        let lost: Vec<_> = self.numbers.certain.iter().filter(|number| !counted.contains_key(number)).collect();
        assert!(doubled.is_empty() && lost.is_empty(), "counted twice: {doubled:?}; lost: {lost:?}; {said}");
        assert!(counted.keys().all(|number| self.numbers.certain.contains(number) || self.numbers.perhaps.contains(number)));
        counted.len()
    }
}

impl Drop for Round {
    fn drop(&mut self) {
        if std::thread::panicking() {
            say(&self.journal.join("\n"));
        }
    }
}

#[test]
fn a_folder_that_is_put_back_doubles_and_loses_nothing() {
    let mut events = 0;
    rounds("a_folder_that_is_put_back_doubles_and_loses_nothing", 4, |rng| {
        let mut round = Round::new();
        let copy = round.computer.home.beside("copy");
        round.records(rng);
        round.copies(rng, &copy);
        let before = round.numbers.certain.clone();
        for _ in 0..rng.usize(1..3) {
            for _ in 0..rng.usize(0..3) {
                round.records(rng);
            }
            round.puts_back(rng, &copy, &before);
        }
        round.records(rng);
        events += round.counts();
    });
    say(&format!("{events} events arrived"));
}
