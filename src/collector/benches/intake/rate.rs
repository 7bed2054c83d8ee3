//! Events a second, and memory.

use std::{
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use candor::tools::wire::sha256_hex;
use candor_collector::{
    clock::now_ms,
    key::IdempotencyKey,
    limits::Limits,
    manifests::Manifests,
    store::{Delivery, Place, Store},
};
use tempfile::TempDir;

use crate::{
    load::{CONNECTIONS, Client, EVENTS, bodies, drive, key, load, manifests, median, per_second},
    ours::{collector, memory_mb, status_of},
    peers::{Peer, Venv},
};

/// How often each is measured, in turns.
const ROUNDS: usize = 5;

/// How long each time.
const TIME: Duration = Duration::from_secs(8);

pub(crate) fn rate() {
    let (bodies, venv) = (bodies(), Venv::with(&["fastapi", "uvicorn[standard]"]));
    println!("rate: {EVENTS} events of {} bytes a request, {CONNECTIONS} connections, {TIME:?} each", bodies[0].len());
    let mut figures: [Vec<f64>; 5] = Default::default();
    for _ in 0..ROUNDS {
        let (ours, our_time) = fresh(&bodies);
        let (theirs, their_time) = {
            let folder = TempDir::new().expect("a folder");
            let peer = Peer::handler(&venv, folder.path());
            let before = processor_time(&peer.status());
            let rate = drive(peer.address, &bodies, TIME);
            (rate, (processor_time(&peer.status()) - before) / (rate * TIME.as_secs_f64()) * 1e6)
        };
        let alone = alone(&bodies);
        println!(
            "  candor {ours:.0}/s ({our_time:.1} µs of a processor each), FastAPI {theirs:.0}/s ({their_time:.1} µs), \
             store alone {alone:.0}/s ({})",
            load()
        );
        for (figures, figure) in figures.iter_mut().zip([ours, theirs, alone, our_time, their_time]) {
            figures.push(figure);
        }
    }
    let [ours, theirs, alone, our_time, their_time] = figures.map(median);
    println!(
        "rate: medians: candor {ours:.0}/s = {:.2} x FastAPI ({theirs:.0}/s) = {:.2} x the store alone ({alone:.0}/s)",
        ours / theirs,
        ours / alone
    );
    println!("rate: an event costs candor {our_time:.1} µs of a processor, FastAPI {their_time:.1} µs");
}

/// Events a second, and what each costs of a processor, in microseconds.
fn fresh(bodies: &[String]) -> (f64, f64) {
    let folder = TempDir::new().expect("a folder");
    let collector = collector(folder.path(), &folder.path().join("store"));
    let rate = drive(collector.address, bodies, TIME);
    (rate, processor_time(&status_of(&collector)) / (rate * TIME.as_secs_f64()) * 1e6)
}

/// How long a process has run on a processor so far, in seconds.
fn processor_time(status: &Path) -> f64 {
    let stat = std::fs::read_to_string(status.with_file_name("stat")).expect("it runs");
    let (_, numbers) = stat.rsplit_once(") ").expect("behind its name");
    let ticks = numbers.split(' ').skip(11).take(2).filter_map(|ticks| ticks.parse::<f64>().ok());
    // A hundredth of a second each, on every Linux.
    ticks.sum::<f64>() / 100.0
}

/// Gives the same deliveries to the store directly, from as many tasks as there are connections.
fn alone(bodies: &[String]) -> f64 {
    let folder = TempDir::new().expect("a folder");
    let manifests = Arc::new(manifests(folder.path()));
    let store = Store::open(&Place::File(folder.path().join("store")), &Limits::default(), now_ms()).expect("open");
    let bodies: Arc<[String]> = bodies.into();
    // Parsed before the time is taken: as many as the store could keep at most.
    let mut ready: Vec<Vec<Delivery>> = (0..CONNECTIONS).map(|_| Vec::new()).collect();
    for number in 0..10_000 {
        ready[number % CONNECTIONS].push(delivery(&manifests, &bodies[number % bodies.len()], &key(), now_ms()));
    }
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    let (start, sent) = (Instant::now(), Arc::new(AtomicU64::new(0)));
    runtime.block_on(async {
        let tasks = ready.into_iter().map(|deliveries| {
            let (store, sent) = (store.clone(), Arc::clone(&sent));
            tokio::spawn(async move {
                for delivery in deliveries {
                    if start.elapsed() >= TIME {
                        break;
                    }
                    store.keep(delivery).await.expect("kept");
                    sent.fetch_add(EVENTS, Ordering::Relaxed);
                }
            })
        });
        for task in tasks.collect::<Vec<_>>() {
            task.await.expect("ended");
        }
    });
    per_second(sent.load(Ordering::Relaxed), start.elapsed())
}

/// A body as the store keeps it.
pub(crate) fn delivery(manifests: &Manifests, body: &str, key: &str, received_at_ms: i64) -> Delivery {
    Delivery {
        key: Some(IdempotencyKey::new(key.as_bytes()).expect("a key")),
        events: manifests.taken(body.as_bytes(), received_at_ms).expect("taken"),
        sha256: sha256_hex(body.as_bytes()),
        body_bytes: body.len(),
        received_at_ms,
        official: false,
        place: None,
    }
}

pub(crate) fn memory() {
    let (folder, bodies) = (TempDir::new().expect("a folder"), bodies());
    let collector = collector(folder.path(), &folder.path().join("store"));
    Client::new(collector.address).post(&bodies[0]);
    println!("memory: idle after a delivery {:.1} MB", memory_mb(&status_of(&collector), "VmRSS:"));
    drive(collector.address, &bodies, TIME * 2);
    let (now, most) = (memory_mb(&status_of(&collector), "VmRSS:"), memory_mb(&status_of(&collector), "VmHWM:"));
    println!("memory: under load at most {most:.1} MB, after it {now:.1} MB ({})", load());
}
