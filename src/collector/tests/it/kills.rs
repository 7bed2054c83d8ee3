//! The collector is killed again and again in the middle of many deliveries, or its disk is full: what was acknowledged is there, and
//! nothing is kept or counted twice.

use std::{
    collections::BTreeSet,
    io::{Read as _, Write as _},
    net::{SocketAddr, TcpStream},
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    thread,
    time::Duration,
};

use fastrand::Rng;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::{
    api::{DECLARED, counters, stored, today},
    process::{Collector, LIMIT, binary, until},
};

/// How many send at once.
const SENDERS: usize = 8;

/// Most answers to wait for before the next kill: enough that kills hit every step of keeping.
const ANSWERS: usize = 40;

/// Somebody who sends one delivery after another, and each until it is acknowledged.
struct Sender {
    number: usize,
    acknowledged: usize,
}

impl Sender {
    /// Two events that are kept and one that is counted; every other time only that.
    fn body(&self, day: &str) -> String {
        let id = format!("{:08x}-0000-8000-8000-000000000000", self.number);
        let opened = |place: usize| {
            let ram = self.acknowledged * 2 + place;
            json!({ "event": "opened", "app": "sample", "version": "1.0.0", "id": id, "system": { "ram": ram } })
        };
        let active = json!({ "event": "active", "date": day, "first_of": ["day"], "system": { "os": "Linux" } });
        let events = if self.is_only_counted() { json!([active]) } else { json!([opened(0), active, opened(1)]) };
        json!({ "events": events }).to_string()
    }

    fn is_only_counted(&self) -> bool {
        self.acknowledged % 2 == 1
    }

    /// Sends until it is told to stop or nobody answers. Whatever is not acknowledged comes again next time.
    fn send(&mut self, address: SocketAddr, day: &str, answered: &AtomicUsize, goes_on: &AtomicBool) {
        let Ok(mut stream) = TcpStream::connect(address) else { return };
        stream.set_read_timeout(Some(LIMIT)).unwrap();
        loop {
            let key = format!("sender-{}-{}", self.number, self.acknowledged);
            match asked(&mut stream, &key, &self.body(day)) {
                Some((200, answer)) => {
                    let digest = candor::tools::wire::sha256_hex(self.body(day).as_bytes());
                    let stored = if self.is_only_counted() { 1 } else { 3 };
                    assert_eq!(answer, json!({ "stored": stored, "sha256": digest }));
                    self.acknowledged += 1;
                    answered.fetch_add(1, Ordering::SeqCst);
                }
                // It is asked again, as the answer says, only sooner.
                Some((503, _)) => thread::sleep(Duration::from_millis(2)),
                Some((status, answer)) => panic!("{status}: {answer}"),
                None => return,
            }
            // What was under way before is acknowledged by now.
            if !goes_on.load(Ordering::SeqCst) {
                return;
            }
        }
    }
}

/// An answer on a connection that stays open; `None` if it was lost.
fn asked(stream: &mut TcpStream, key: &str, body: &str) -> Option<(u16, Value)> {
    let head = format!(
        "POST /events HTTP/1.1\r\nHost: here\r\nContent-Type: application/json\r\nIdempotency-Key: {key}\r\n\
         Content-Length: {}\r\n\r\n",
        body.len()
    );
    stream.write_all(format!("{head}{body}").as_bytes()).ok()?;
    let (mut read, mut piece) = (Vec::new(), [0; 4096]);
    loop {
        let count = stream.read(&mut piece).ok().filter(|count| *count > 0)?;
        read.extend_from_slice(&piece[..count]);
        let text = String::from_utf8_lossy(&read);
        let Some((head, body)) = text.split_once("\r\n\r\n") else { continue };
        let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")).and_then(|length| length.parse().ok());
        if length == Some(body.len()) {
            let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap();
            return Some((status, serde_json::from_str(body).unwrap()));
        }
    }
}

/// Lets all of them send at once while `meanwhile` runs, which is told how many answers there were.
fn all_send(mut senders: Vec<Sender>, address: SocketAddr, day: &str, meanwhile: impl FnOnce(&AtomicUsize)) -> Vec<Sender> {
    let (answered, goes_on) = (AtomicUsize::new(0), Arc::new(AtomicBool::new(true)));
    thread::scope(|scope| {
        for sender in &mut senders {
            let (answered, goes_on) = (&answered, &goes_on);
            scope.spawn(move || sender.send(address, day, answered, goes_on));
        }
        meanwhile(&answered);
        goes_on.store(false, Ordering::SeqCst);
    });
    senders
}

fn senders() -> Vec<Sender> {
    (0..SENDERS).map(|number| Sender { number, acknowledged: 0 }).collect()
}

fn manifest(folder: &Path) -> PathBuf {
    let manifest = folder.join("sample.toml");
    std::fs::write(&manifest, DECLARED).unwrap();
    manifest
}

/// Compares the store with what was acknowledged. In the end, all senders must have been answered.
fn everything_is_there_once(store: &Path, senders: &[Sender]) {
    let deliveries: usize = senders.iter().map(|sender| sender.acknowledged).sum();
    // Every other one of each sender, beginning with the first.
    let with_rows: usize = senders.iter().map(|sender| sender.acknowledged.div_ceil(2)).sum();
    let events = stored(store);
    let different: BTreeSet<&String> = events.iter().collect();
    assert_eq!((events.len(), different.len()), (2 * with_rows, 2 * with_rows));
    let receipts = crate::api::number_in(store, "SELECT count(*) FROM receipts");
    assert_eq!(usize::try_from(receipts).unwrap(), deliveries - with_rows);
    let counters = counters(store);
    let counted = |event: &str, fields: &str, length: usize| -> i64 {
        let those = counters.iter().filter(|one| one.event == event && one.fields == fields && one.day.len() == length);
        those.filter(|one| one.bucket.is_empty()).map(|one| one.count).sum()
    };
    let (deliveries, with_rows) = (i64::try_from(deliveries).unwrap(), i64::try_from(with_rows).unwrap());
    assert_eq!((counted("opened", "", 10), counted("active", "", 10)), (2 * with_rows, deliveries));
    assert_eq!((counted("active", "system.os", 10), counted("active", "first_of", 10)), (deliveries, deliveries));
    let people: BTreeSet<&str> =
        counters.iter().filter(|one| one.event.is_empty() && one.fields.is_empty()).map(|one| one.day.as_str()).collect();
    let days = i64::try_from(people.iter().filter(|day| day.len() == 10).count()).unwrap();
    assert_eq!(counted("", "", 10), days * i64::try_from(senders.len()).unwrap(), "everybody once a day");
}

fn killed(times: usize) {
    let folder = TempDir::new().unwrap();
    let (store, manifest, day) = (folder.path().join("store"), manifest(folder.path()), today(0));
    let (mut senders, mut rng) = (senders(), Rng::with_seed(times.try_into().unwrap()));
    let start = || {
        let mut command = binary();
        command.args(["--listen", "127.0.0.1:0", "--manifest"]).arg(&manifest).arg("--store").arg(&store);
        Collector::start_as(&mut command)
    };
    for _ in 0..times {
        let mut collector = start();
        let enough = rng.usize(1..=ANSWERS);
        senders = all_send(senders, collector.address, &day, |answered| {
            until("enough is answered", || (answered.load(Ordering::SeqCst) >= enough).then_some(()));
            collector.kill();
        });
    }
    // What was under way at the last kill comes once more.
    let collector = start();
    senders = all_send(senders, collector.address, &day, |answered| {
        until("everybody was answered", || (answered.load(Ordering::SeqCst) >= 10 * SENDERS).then_some(()));
    });
    drop(collector);
    everything_is_there_once(&store, &senders);
}

#[test]
fn what_was_acknowledged_before_a_kill_under_load_is_there_once_and_counted_once() {
    killed(4);
}

#[test]
#[ignore = "takes minutes; `cargo test --profile dist -p candor-collector --test it hundred_kills -- --ignored`"]
fn after_a_hundred_kills_under_load_everything_that_was_acknowledged_is_there_once_and_counted_once() {
    killed(100);
}

#[cfg(target_os = "linux")]
#[test]
fn a_collector_whose_disk_was_full_under_load_takes_up_again_by_itself_and_has_everything_once() {
    let (folder, elsewhere) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    let manifest = manifest(elsewhere.path());
    let mut command = crate::losses::on_a_disk_of("24m", folder.path(), &["--manifest", &manifest.display().to_string()]);
    let collector = Collector::start_as(&mut command);
    let disk = collector.root().join(folder.path().strip_prefix("/").unwrap());
    let senders = all_send(senders(), collector.address, &today(0), |answered| {
        let more = |name: &str| {
            let before = answered.load(Ordering::SeqCst);
            until(name, || (answered.load(Ordering::SeqCst) > before + SENDERS).then_some(()));
        };
        for _ in 0..3 {
            more("something is kept");
            let mut films = std::fs::File::create(disk.join("films")).unwrap();
            until("the disk is full", || films.write_all(&[0; 4096]).is_err().then_some(()));
            until("nothing can be kept", || (collector.health().0 == 503).then_some(()));
            drop(films);
            std::fs::remove_file(disk.join("films")).unwrap();
            more("it takes up again");
        }
    });
    // Another program cannot open it behind that root, but copy it.
    for name in ["store", "store-wal"] {
        std::fs::copy(disk.join(name), elsewhere.path().join(name)).unwrap();
    }
    everything_is_there_once(&elsewhere.path().join("store"), &senders);
}
