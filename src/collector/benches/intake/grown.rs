//! What 10 million events from 100,000 people cost.

use std::{
    path::Path,
    time::{Duration, Instant},
};

use candor::tools::wire::hex;
use candor_collector::{
    clock::now_ms,
    limits::Limits,
    retention,
    store::{Place, Store, StoreError, rows::Which},
};
use rusqlite::Connection;
use tempfile::TempDir;
use tokio::task::JoinSet;

use crate::{
    load::{
        Client, Days, EVENTS, PEOPLE, bodies, body, counted_body, days_ago, drive, key, load, manifests, median, per_second,
        proof,
    },
    ours::collector,
    rate::delivery,
};

/// How long intake is measured each time, in turns.
const TIME: Duration = Duration::from_secs(8);

/// How often the start and the intake are measured.
const ROUNDS: usize = 3;

/// How many deliveries are on their way into the store at once while it is filled.
const UNDER_WAY: usize = 4_000;

/// How many events to keep.
fn wanted() -> u64 {
    std::env::var("CANDOR_EVENTS").ok().and_then(|number| number.parse().ok()).unwrap_or(10_000_000)
}

pub(crate) fn grown() {
    let folder = TempDir::new().expect("a folder");
    let path = folder.path().join("store");
    let filled = fill(folder.path(), &path, body);
    println!(
        "grown: disk {:.2} GB for bodies of {:.2} GB: {:.3} times",
        filled.disk / 1e9,
        filled.bodies / 1e9,
        filled.disk / filled.bodies
    );
    starts(folder.path(), &path);
    looks(folder.path(), &path);
    intake(folder.path(), &path);
    erases(folder.path(), &path);
}

pub(crate) fn counted() {
    let folder = TempDir::new().expect("a folder");
    let path = folder.path().join("store");
    let filled = fill(folder.path(), &path, counted_body);
    // Without these, something that was only counted would be counted again if it came again.
    let keys = "SELECT count(*) FROM receipts";
    let keys: i64 = Connection::open(&path).expect("open").query_row(keys, [], |row| row.get(0)).expect("counted");
    assert_eq!(keys.unsigned_abs(), wanted() / EVENTS);
    let store = Connection::open(&path).expect("open");
    let of = |tables: &str| {
        let select = format!("SELECT sum(pgsize) FROM dbstat WHERE name {tables}");
        store.query_row(&select, [], |row| row.get::<_, f64>(0)).unwrap_or(f64::NAN) / 1e6
    };
    let [counters, receipts, digests] = ["counters", "receipts", "digests"].map(|table| of(&format!("= '{table}'")));
    println!(
        "counted: disk {:.2} MB, of which counters {counters:.2} MB, keys {receipts:.2} MB, digests of the last days {digests:.2} MB",
        filled.disk / 1e6
    );
}

struct Filled {
    bodies: f64,
    disk: f64,
}

/// Fills a store in its own way, and in large portions.
fn fill(folder: &Path, path: &Path, body: fn(u64, Days<'_>) -> String) -> Filled {
    let mut limits = Limits::default();
    (limits.keep_together, limits.store_queue, limits.store_deadline) = (2_000, 2 * UNDER_WAY, Duration::from_mins(10));
    let (manifests, start) = (manifests(folder), Instant::now());
    let deliveries = wanted() / EVENTS;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    let mut bytes = 0_usize;
    let days: Vec<String> = (0..60).map(days_ago).collect();
    runtime.block_on(async {
        let store = Store::open(&Place::File(path.to_owned()), &limits, now_ms()).expect("open");
        let (mut last, mut under_way): (_, JoinSet<Result<(), StoreError>>) = (40, JoinSet::new());
        for number in 0..deliveries {
            // Everybody sends once, then everybody again, over the last forty days; each delivery has some days in it.
            let ago = 40 - number * 40 / deliveries;
            if std::mem::replace(&mut last, ago) != ago {
                while let Some(kept) = under_way.join_next().await {
                    kept.expect("ended").expect("kept");
                }
                // As the collector does every day; the end of the forty days is now.
                retention::remove(&store, &limits, &Which::default(), 0).await.expect("removed");
            }
            let day = |event: u64| days[usize::try_from(ago + event % 5).expect("few")].clone();
            let body = body(number * 7_919 % PEOPLE, &day);
            bytes += body.len();
            let received_at_ms = now_ms() - i64::try_from(ago).expect("few") * 86_400_000;
            let (delivery, store) = (delivery(&manifests, &body, &key(), received_at_ms), store.clone());
            under_way.spawn(async move { store.keep(delivery).await.map(|_| ()) });
            while under_way.len() >= UNDER_WAY {
                under_way.join_next().await.expect("one").expect("ended").expect("kept");
            }
        }
        while let Some(kept) = under_way.join_next().await {
            kept.expect("ended").expect("kept");
        }
    });
    println!("filled with {} events, {:.0}/s ({})", wanted(), per_second(wanted(), start.elapsed()), load());
    #[expect(clippy::cast_precision_loss, reason = "no disk is that large")]
    let (bodies, disk) = (bytes as f64, std::fs::metadata(path).expect("there").len() as f64);
    Filled { bodies, disk }
}

fn starts(folder: &Path, path: &Path) {
    let empty = TempDir::new().expect("a folder");
    for (name, path) in [("empty", empty.path().join("store")), ("full", path.to_owned())] {
        let times = (0..5).map(|_| {
            let start = Instant::now();
            let collector = collector(folder, &path);
            Client::new(collector.address).post(&body(1, &|_: u64| days_ago(0)));
            milliseconds(start)
        });
        println!("grown: {name}: start to first 200 {:.0} ms ({})", median(times.collect()), load());
    }
}

fn looks(folder: &Path, path: &Path) {
    let names = ["first of all, with twelve weeks to publish", "first after a start", "first with a week and a day to publish"];
    for (number, name) in names.into_iter().enumerate() {
        if number == 2 {
            let due = "DELETE FROM published WHERE period LIKE 'day%' OR period = (SELECT max(period) FROM published)";
            Connection::open(path).expect("open").execute(due, []).expect("as if it was due now");
        }
        let collector = collector(folder, path);
        let mut client = Client::new(collector.address);
        let looked = |client: &mut Client, path: &str| {
            let start = Instant::now();
            let length = client.get(path).len();
            (milliseconds(start), length)
        };
        let (stats, length) = looked(&mut client, "/stats");
        let again = (0..21).map(|_| looked(&mut client, "/stats").0).collect();
        let front = (0..21).map(|_| looked(&mut client, "/").0).collect();
        let (again, front) = (median(again), median(front));
        println!("grown: /stats {name} {stats:.1} ms ({length} bytes), again {again:.2} ms, / {front:.2} ms ({})", load());
    }
}

fn intake(folder: &Path, path: &Path) {
    let (bodies, mut figures) = (bodies(), [Vec::new(), Vec::new()]);
    for _ in 0..ROUNDS {
        let empty = TempDir::new().expect("a folder");
        for (path, figures) in [empty.path().join("store"), path.to_owned()].iter().zip(&mut figures) {
            let collector = collector(folder, path);
            figures.push(drive(collector.address, &bodies, TIME));
        }
        println!("  intake {:.0?} ({})", figures.each_ref().map(|figures| figures.last().copied().unwrap_or_default()), load());
    }
    let [empty, full] = figures.map(median);
    println!("grown: intake {empty:.0}/s when empty, {full:.0}/s when full: {:.2}", full / empty);
}

/// Erases some people, and compares all counters of events with the rows that are left.
fn erases(folder: &Path, path: &Path) {
    let collector = collector(folder, path);
    let mut client = Client::new(collector.address);
    let of_people = "SELECT sum(count) FROM counters WHERE event = '' AND fields = '30 days'";
    let of_events = "SELECT sum(count) FROM counters WHERE event = 'session' AND fields = '' AND length(day) = 10";
    let count = |select: &str| -> i64 {
        let connection = Connection::open(path).expect("open");
        connection.query_row(select, [], |row| row.get(0)).expect("counted")
    };
    let (before, mut erased, mut times) = (count(of_events), 0, Vec::new());
    for person in [77, 7_777, 77_777, 50_000, 99_999] {
        let start = Instant::now();
        let authorization = hex(&proof(person));
        let head = format!("DELETE /me HTTP/1.1\r\nHost: here\r\nAuthorization: Proof {authorization}\r\n\r\n");
        let answer = client.json(&head);
        times.push(milliseconds(start));
        erased += answer["erased"].as_i64().expect("a receipt");
    }
    assert_eq!(before - count(of_events), erased, "every event that went is out of its counter");
    assert_eq!(count("SELECT count(*) FROM events"), count(of_events), "and every other is in it");
    // Everybody who was active counts in the window of 30 days, from their first day until 30 days after their last.
    assert_eq!(count(of_people), 0);
    println!("grown: erasing one of {PEOPLE} people {:.0} ms, {erased} events of five ({})", median(times), load());
}

fn milliseconds(start: Instant) -> f64 {
    start.elapsed().as_secs_f64() * 1000.0
}
