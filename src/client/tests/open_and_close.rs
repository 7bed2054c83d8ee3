//! A program that opens and closes telemetry again and again in one process, with a long queue and a server that never answers: what is
//! still ending when the next one opens stays little.
#![cfg(target_os = "linux")]
#![expect(clippy::expect_used, reason = "it only serves tests")]

use std::net::TcpListener;
use std::time::Duration;

use candor::tools::consent::{Change, DecidedBy};
use candor::tools::log::Log;
use candor::tools::registry::Program;
use candor::{Environment, Manifest, Places, Telemetry, Values};

/// How many events wait: what a program that sends ten a minute has after a week without a network.
const EVENTS: u64 = 100_000;

/// How often it is opened and closed.
const TIMES: usize = 40;

/// What a process may have more than before while it opens and closes: threads and descriptors of two that are ending beside the one that
/// is open, and the memory that passes over the queue take, of which the allocator keeps what it had last: 20 to 80 MiB were seen, and
/// with a pass for every one that was opened, some twenty for each.
const MOST_THREADS: u64 = 8;
const MOST_DESCRIPTORS: u64 = 24;
const MOST_MIB: u64 = 192;

/// What this process has now.
#[derive(Debug, Clone, Copy)]
struct Has {
    threads: u64,
    descriptors: u64,
    mib: u64,
}

fn has() -> Has {
    let entries = |path: &str| std::fs::read_dir(path).expect("readable").count() as u64;
    let status = std::fs::read_to_string("/proc/self/status").expect("readable");
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).expect("there");
    let kib: u64 = line.trim().trim_end_matches(" kB").parse().expect("a number");
    Has { threads: entries("/proc/self/task"), descriptors: entries("/proc/self/fd"), mib: kib / 1024 }
}

#[test]
fn opening_and_closing_again_and_again_with_a_long_queue_takes_no_more_than_once() {
    let home = tempfile::tempdir().expect("a folder");
    let places = Places::below(home.path(), Environment::default());
    // Nobody accepts what comes here: it is connected to, and never answers.
    let silent = TcpListener::bind("127.0.0.1:0").expect("bound");
    let url = format!("http://{}", silent.local_addr().expect("bound"));
    let text = include_str!("../../../assets/apps/ets2la.toml").replace("http://127.0.0.1:4319", &url);
    let program = Program::of_its_own(&places, &std::sync::Arc::new(Manifest::parse(&text).expect("sound")));
    candor::tools::decide(&places, &program, &Change::On, &DecidedBy::Window, jiff::Timestamp::now()).expect("written");
    let open = |deliver: bool| Telemetry::builder(&text).places(places.clone()).deliver(deliver).open().expect("opened");
    let host = open(false);
    let ping = host.event("activity_ping").expect("declared");
    for _ in 0..EVENTS {
        assert_eq!(ping.record(&Values::new()), candor::Outcome::Recorded);
    }
    host.close_within(Duration::from_mins(5));
    let log = Log::open_existing(&program.consent_file(&places).folder).expect("readable").expect("there");
    assert!(log.has_pending().expect("readable"));
    drop(log);
    let before = has();
    let mut most = before;
    for _ in 0..TIMES {
        let host = open(true);
        host.event("activity_ping").expect("declared").record(&Values::new());
        host.close();
        let now = has();
        most = Has {
            threads: most.threads.max(now.threads),
            descriptors: most.descriptors.max(now.descriptors),
            mib: most.mib.max(now.mib),
        };
    }

    assert!(most.threads - before.threads <= MOST_THREADS, "{before:?} {most:?}");
    assert!(most.descriptors - before.descriptors <= MOST_DESCRIPTORS, "{before:?} {most:?}");
    assert!(most.mib - before.mib <= MOST_MIB, "{before:?} {most:?}");
}
