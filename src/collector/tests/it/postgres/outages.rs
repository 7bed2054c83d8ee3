//! What happens when the server goes away under load: nothing that was acknowledged is lost, nothing is counted twice, and the
//! collectors take up again by themselves.

use std::{
    collections::BTreeMap,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use tempfile::TempDir;

use super::cluster::Cluster;
use crate::{
    api::DECLARED,
    process::{Collector, binary, post, until},
};

/// Two collectors on one database, and senders that never give up.
struct Load {
    collectors: Vec<Collector>,
    acknowledged: Arc<AtomicUsize>,
    refused: Arc<AtomicUsize>,
    slowest_ms: Arc<AtomicUsize>,
    stop: Arc<AtomicBool>,
    senders: Vec<thread::JoinHandle<Vec<String>>>,
    _folder: TempDir,
}

const SENDERS: usize = 6;

impl Load {
    fn on(url: &str) -> Self {
        let folder = TempDir::new().unwrap();
        std::fs::write(folder.path().join("sample.toml"), DECLARED).unwrap();
        let start = |_| {
            let mut command = binary();
            command.args(["--listen", "127.0.0.1:0", "--store", url]);
            Collector::start_as(command.arg("--manifest").arg(folder.path().join("sample.toml")))
        };
        let collectors: Vec<_> = (0..2).map(start).collect();
        let (acknowledged, refused, slowest_ms) = Default::default();
        let mut load =
            Self { collectors, acknowledged, refused, slowest_ms, stop: Arc::default(), senders: Vec::new(), _folder: folder };
        load.senders = (0..SENDERS).map(|sender| load.send(sender)).collect();
        load
    }

    /// Sends one delivery after the other until it is told to stop, each until it is acknowledged, through both collectors in turn. Returns
    /// all keys that were acknowledged.
    fn send(&self, sender: usize) -> thread::JoinHandle<Vec<String>> {
        let addresses: Vec<_> = self.collectors.iter().map(|collector| collector.address).collect();
        let (acknowledged, refused) = (Arc::clone(&self.acknowledged), Arc::clone(&self.refused));
        let (slowest_ms, stop) = (Arc::clone(&self.slowest_ms), Arc::clone(&self.stop));
        thread::spawn(move || {
            let (mut keys, mut turn) = (Vec::new(), sender);
            for n in 0.. {
                let (key, body) = (format!("{sender}-{n}"), body(sender, n));
                loop {
                    turn += 1;
                    let asked = Instant::now();
                    let (status, answer) = post(addresses[turn % addresses.len()], &key, &body);
                    slowest_ms.fetch_max(asked.elapsed().as_millis().try_into().unwrap(), Ordering::Relaxed);
                    if status == 200 {
                        break;
                    }
                    assert_eq!(status, 503, "{answer}");
                    refused.fetch_add(1, Ordering::Relaxed);
                    thread::sleep(Duration::from_millis(2));
                }
                acknowledged.fetch_add(1, Ordering::Relaxed);
                keys.push(key);
                if stop.load(Ordering::Relaxed) {
                    return keys;
                }
            }
            keys
        })
    }

    /// Waits until `more` further deliveries were acknowledged.
    fn until_acknowledged(&self, more: usize) {
        let from = self.acknowledged.load(Ordering::Relaxed);
        until("more was acknowledged", || (self.acknowledged.load(Ordering::Relaxed) >= from + more).then_some(()));
    }

    /// Waits until `more` further deliveries were refused.
    fn until_refused(&self, more: usize) {
        let from = self.refused.load(Ordering::Relaxed);
        until("it was refused", || (self.refused.load(Ordering::Relaxed) >= from + more).then_some(()));
    }

    /// Ends the load, and makes sure that what was acknowledged is there once, and nothing else.
    fn finds_all_there_once(mut self, cluster: &Cluster, database: &str) {
        self.stop.store(true, Ordering::Relaxed);
        let keys: Vec<String> = self.senders.drain(..).flat_map(|sender| sender.join().unwrap()).collect();
        let slowest = Duration::from_millis(self.slowest_ms.load(Ordering::Relaxed) as u64);
        assert!(slowest < Duration::from_secs(10), "a client gives up after 10 s, and one waited {slowest:?}");
        let mut expected: BTreeMap<String, usize> = BTreeMap::new();
        for key in &keys {
            let (sender, n) = key.split_once('-').unwrap();
            *expected.entry(format!("\"{}\"", os(sender.parse().unwrap(), n.parse().unwrap()))).or_default() += 1;
        }
        let count = |select: &str| cluster.sql(database, select);
        assert_eq!(count("SELECT count(*) FROM deliveries"), keys.len().to_string());
        assert_eq!(count("SELECT count(*) FROM events"), keys.len().to_string());
        let counters = "SELECT value, sum(count) FROM counters WHERE event = 'active' AND fields = 'system.os' GROUP BY value";
        let counted: BTreeMap<String, usize> = count(counters)
            .lines()
            .map(|line| line.split_once('|').unwrap())
            .map(|(value, count)| (value.to_owned(), count.parse().unwrap()))
            .collect();
        assert_eq!(counted, expected);
        for mut collector in self.collectors.drain(..) {
            collector.kill();
            let (_, _, errors) = collector.ended();
            assert!(!errors.contains("panicked"), "{errors}");
        }
    }
}

fn os(sender: usize, n: usize) -> usize {
    (sender + n) % 5
}

fn body(sender: usize, n: usize) -> String {
    let counted = format!(r#"{{"event":"active","system":{{"os":"{}"}}}}"#, os(sender, n));
    let kept = format!(
        r#"{{"event":"opened","version":"1.2.3","id":"00000000-0000-4000-8000-{:012x}","system":{{"ram":8}}}}"#,
        sender * 10_000 + n / 10
    );
    format!(r#"{{"events":[{counted},{kept}]}}"#)
}

#[test]
fn a_server_that_is_stopped_and_started_under_load_loses_and_doubles_nothing() {
    let mut cluster = Cluster::start("");
    let database = cluster.database();
    let load = Load::on(&cluster.url(&database));
    for _ in 0..3 {
        load.until_acknowledged(40);
        cluster.stop();
        load.until_refused(10);
        cluster.start_again();
    }
    load.until_acknowledged(40);
    cluster.kill();
    load.until_refused(10);
    cluster.start_again();
    load.until_acknowledged(40);
    load.finds_all_there_once(&cluster, &database);
}

#[test]
fn connections_that_an_administrator_ends_under_load_lose_and_double_nothing() {
    let cluster = Cluster::start("");
    let database = cluster.database();
    let load = Load::on(&cluster.url(&database));
    for _ in 0..20 {
        load.until_acknowledged(5);
        cluster
            .sql("postgres", &format!("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{database}'"));
    }
    load.until_acknowledged(20);
    load.finds_all_there_once(&cluster, &database);
}

#[test]
fn when_the_primary_dies_its_standby_goes_on_with_everything_that_was_acknowledged() {
    let mut primary = Cluster::start("");
    let database = primary.database();
    let standby = Cluster::standby_of(&primary);
    let both = format!("postgresql://postgres@127.0.0.1:{},127.0.0.1:{}/{database}", primary.port, standby.port);
    let load = Load::on(&both);
    load.until_acknowledged(100);
    primary.kill();
    load.until_refused(10);
    standby.promote();
    load.until_acknowledged(100);
    load.finds_all_there_once(&standby, &database);
}

#[test]
fn while_the_standby_is_gone_nothing_is_acknowledged_and_when_it_is_back_everything_is_there_once() {
    let primary = Cluster::start("");
    let database = primary.database();
    let mut standby = Cluster::standby_of(&primary);
    let load = Load::on(&primary.url(&database));
    load.until_acknowledged(40);
    standby.kill();
    // Those that were on their way may still have been answered.
    load.until_refused(SENDERS);
    let before = load.acknowledged.load(Ordering::Relaxed);
    // Nor when somebody cancels the wait, after which the primary reports success.
    let cancel = "SELECT count(pg_cancel_backend(pid)) FROM pg_stat_activity WHERE wait_event = 'SyncRep'";
    for _ in 0..3 {
        until("the primary waits for the standby", || (primary.sql("postgres", cancel) != "0").then_some(()));
    }
    // Nor to a sender that asks again under a key that only the primary has.
    load.until_refused(SENDERS);
    assert_eq!(load.acknowledged.load(Ordering::Relaxed), before, "acknowledged without the standby");
    let connections = format!("SELECT count(*) FROM pg_stat_activity WHERE datname = '{database}'");
    let connections: usize = primary.sql("postgres", &connections).parse().unwrap();
    assert!(connections <= 20, "{connections} connections wait for the standby");
    standby.start_again();
    load.until_acknowledged(40);
    load.finds_all_there_once(&primary, &database);
}
