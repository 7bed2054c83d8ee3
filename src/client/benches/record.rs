//! What recording costs the thread that calls it: with the tier off, against reading an atomic; with the tier on, against serialising the
//! same values alone, and against appending the bytes to a file alone. Goals: at most 20 ns and no allocation; at most twice as long as
//! serialising. The caller has built the values before.
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::cast_precision_loss,
    clippy::struct_field_names,
    reason = "it only measures, and prints what it measured"
)]

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::collections::BTreeSet;
use std::fs::File;
use std::hint::black_box;
use std::io::Write as _;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use candor::tools::consent::{Change, ConsentFile, DecidedBy};
use candor::{Environment, EventHandle, Manifest, Outcome, Places, Telemetry, Values};
use jiff::Timestamp;
use serde::Serialize;

/// About what a program tells when somebody uses a part of it: 375 bytes.
const MANIFEST: &str = include_str!("record.toml");

/// How often the caller records.
const RHYTHM: Duration = Duration::from_micros(300);
const CALLS: usize = 5_000;

struct Counting;

thread_local! {
    /// Only of this thread: our own threads may allocate.
    static ALLOCATIONS: Cell<u64> = const { Cell::new(0) };
}

#[expect(unsafe_code, reason = "only an allocator can count allocations")]
// SAFETY: everything is left to the system's allocator.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let _ending = ALLOCATIONS.try_with(|count| count.set(count.get() + 1));
        // SAFETY: as the caller promises.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        // SAFETY: as the caller promises.
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

#[derive(Serialize)]
struct Event<'a> {
    event: &'a str,
    app_name: &'a str,
    app_version: &'a str,
    os: &'a str,
    architecture: &'a str,
    cpu_count: u64,
    total_ram_gb: f64,
    at: f64,
    feature: &'a str,
    view: &'a str,
    source: &'a str,
    duration_ms: u64,
    items: u64,
    succeeded: bool,
    message: &'a str,
}

const MESSAGE: &str = "The recording was saved, and the calibration of every camera was kept with it for the next time";

fn values(number: u64) -> Values {
    Values::new()
        .with("feature", "export_recording")
        .with("view", "timeline")
        .with("source", "toolbar")
        .with("duration_ms", number)
        .with("items", 12)
        .with("succeeded", true)
        .with("message", MESSAGE)
}

fn serialise(number: u64) -> Vec<u8> {
    let event = Event {
        event: "feature_used",
        app_name: "bench",
        app_version: "2.1.0",
        os: "Linux",
        architecture: std::env::consts::ARCH,
        cpu_count: 2,
        total_ram_gb: 23.5,
        at: Timestamp::now().as_millisecond() as f64 / 1000.0,
        feature: "export_recording",
        view: "timeline",
        source: "toolbar",
        duration_ms: number,
        items: 12,
        succeeded: true,
        message: MESSAGE,
    };
    serde_json::to_vec(&event).expect("serialised")
}

fn wait(from: Instant) {
    while from.elapsed() < RHYTHM {
        std::hint::spin_loop();
    }
}

fn median(mut times: Vec<Duration>) -> (Duration, Duration) {
    times.sort();
    (times[times.len() / 2], times[times.len() * 99 / 100])
}

fn off(handle: &EventHandle) {
    const MANY: u32 = 1_000_000;
    let empty = Values::new();
    let flag = AtomicBool::new(false);
    let (mut ours, mut partner) = (Vec::with_capacity(9), Vec::with_capacity(9));
    let before = ALLOCATIONS.get();
    let mut seen = 0;
    for _ in 0..9 {
        let start = Instant::now();
        for _ in 0..MANY {
            black_box(matches!(black_box(handle).record(black_box(&empty)), Outcome::Recorded));
        }
        ours.push(start.elapsed() / (MANY / 1000));
        seen = ALLOCATIONS.get();
        let start = Instant::now();
        for _ in 0..MANY {
            black_box(black_box(&flag).load(Ordering::Acquire));
        }
        partner.push(start.elapsed() / (MANY / 1000));
    }
    let nanoseconds = |time: Duration| time.as_nanos() as f64 / 1000.0;
    println!(
        "off: record {:.1} ns (goal 20), an atomic {:.1} ns; {} allocations in {} calls (goal 0)",
        nanoseconds(median(ours).0),
        nanoseconds(median(partner).0),
        seen - before,
        9 * MANY,
    );
}

fn main() {
    // On a real disk: what a folder in memory costs would say nothing.
    let home = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("folder");
    let places = Places::below(home.path(), Environment::default());
    let manifest = Manifest::parse(MANIFEST).expect("sound");
    let telemetry = Telemetry::builder(MANIFEST).places(places.clone()).deliver(false).open().expect("opened");
    let handle = telemetry.event("feature_used").expect("declared");
    off(&handle);

    let yes = Change::answer(BTreeSet::from(["usage".to_owned()]));
    ConsentFile::of(&places, &manifest).apply(&manifest, &yes, &DecidedBy::Window, Timestamp::now()).expect("written");
    while handle.record(&values(0)) != Outcome::Recorded {
        std::thread::yield_now();
    }
    // The least that any way of recording needs to survive a `kill -9`: one append to a file.
    let mut file = File::create(home.path().join("appended")).expect("created");
    let (mut ours, mut partner, mut append) = (Vec::new(), Vec::new(), Vec::new());
    for number in 0..CALLS as u64 {
        let values = values(number);
        let start = Instant::now();
        let outcome = handle.record(&values);
        ours.push(start.elapsed());
        assert_eq!(outcome, Outcome::Recorded);
        wait(start);
        let start = Instant::now();
        let bytes = black_box(serialise(number));
        partner.push(start.elapsed());
        wait(start);
        let start = Instant::now();
        file.write_all(&bytes).expect("written");
        append.push(start.elapsed());
        wait(start);
    }
    let [(ours, ours_p99), (partner, partner_p99), (append, append_p99)] = [ours, partner, append].map(median);
    println!(
        "on: record {ours:?} (p99 {ours_p99:?}), serialising {} bytes alone {partner:?} (p99 {partner_p99:?}): ratio {:.2} (goal 2)",
        serialise(1).len(),
        ours.as_secs_f64() / partner.as_secs_f64(),
    );
    println!(
        "appending them to a file alone {append:?} (p99 {append_p99:?}); record against serialising and appending: {:.2}",
        ours.as_secs_f64() / (partner + append).as_secs_f64(),
    );
    telemetry.close();
}
