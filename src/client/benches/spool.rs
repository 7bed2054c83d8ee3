//! How fast a spool moves into the log: batches of 100 events in one durable transaction, at least 0.4 times as fast as appending the same
//! bytes as JSON lines and `fdatasync` after each 100, the least that a durable log could do. Both in turns, in one folder on a real disk.

use std::error::Error;
use std::fs::File;
use std::io::Write as _;
use std::time::{Duration, Instant};

use candor::tools::log::{Log, Shape, Spool};
use candor::tools::manifest::{Envelope, Method};

const EVENTS: u32 = 100;
const BODY_BYTES: usize = 375;
const ROUNDS: u32 = 400;
const GOAL: f64 = 0.4;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
    let (mut log, _) = Log::open(folder.path())?;
    let mut spool = Spool::create(folder.path())?;
    let mut reader = spool.reader()?;
    let name = reader.name().to_owned();
    let mut lines = File::options().create_new(true).append(true).open(folder.path().join("events.jsonl"))?;
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    let (number, mut committed) = (spool.share(&shape())?, 0);
    for round in 0..ROUNDS {
        let bodies: Vec<Vec<u8>> = (0..EVENTS).map(|number| body(round * EVENTS + number)).collect();
        for body in &bodies {
            spool.append(number, uuid::Uuid::now_v7(), 1_795_292_103_125, body)?;
        }
        // In turns, because the second one may find the disk still busy.
        for turn in 0..2 {
            let start = Instant::now();
            if (round + turn) % 2 == 0 {
                let piece = reader.next(committed, usize::MAX)?;
                log.take(&name, &piece.events, piece.position, false)?;
                ours.push(start.elapsed());
                committed = piece.position;
                assert_eq!(piece.events.len(), bodies.len());
            } else {
                let mut bytes = Vec::with_capacity(bodies.len() * (BODY_BYTES + 1));
                for body in &bodies {
                    bytes.extend_from_slice(body);
                    bytes.push(b'\n');
                }
                lines.write_all(&bytes)?;
                lines.sync_data()?;
                theirs.push(start.elapsed());
            }
        }
    }
    assert_eq!(log.summary()?.events, u64::from(ROUNDS * EVENTS));
    report(ours, theirs)
}

/// The body of an event of exactly this size in bytes, different for each number.
fn body(number: u32) -> Vec<u8> {
    let mut body = format!("{{\"event\":\"measured\",\"n\":{number},\"text\":\"").into_bytes();
    body.resize(BODY_BYTES - 2, b'x');
    body.extend_from_slice(b"\"}");
    body
}

fn shape() -> Shape {
    Shape {
        event: "measured".into(),
        tiers: vec!["usage".into()],
        fields: vec!["event".into(), "n".into(), "text".into()],
        method: Method::Post,
        url: "http://127.0.0.1:4319/events".into(),
        envelope: Envelope::Events,
        crash: false,
        identity: None,
        decision: "0193a1b2-0000-7000-8000-000000000000".into(),
        held: false,
        folds: None,
    }
}

fn report(ours: Vec<Duration>, theirs: Vec<Duration>) -> Result<(), Box<dyn Error>> {
    let mut out = std::io::stdout();
    let median = |mut took: Vec<Duration>| {
        took.sort_unstable();
        took.get(took.len() / 2).copied().unwrap_or_default().as_secs_f64()
    };
    let mean = |took: &[Duration]| took.iter().sum::<Duration>().as_secs_f64() / f64::from(ROUNDS);
    let (our_mean, their_mean) = (mean(&ours), mean(&theirs));
    let (ours, theirs) = (median(ours), median(theirs));
    let line = |name: &str, median: f64, mean: f64| {
        let rate = f64::from(EVENTS) / median;
        format!("{name:<24} median {:>6.2} ms, mean {:>6.2} ms, {rate:>7.0} events/s", median * 1e3, mean * 1e3)
    };
    writeln!(out, "{ROUNDS} batches of {EVENTS} events of {BODY_BYTES} bytes")?;
    writeln!(out, "{}", line("spool into log", ours, our_mean))?;
    writeln!(out, "{}", line("JSON lines, fdatasync", theirs, their_mean))?;
    let verdict = if theirs / ours >= GOAL { "goal met" } else { "GOAL MISSED" };
    writeln!(
        out,
        "as fast as the lines: {:.2} x by medians, {:.2} x by means   goal: at least {GOAL} x by medians   {verdict}",
        theirs / ours,
        their_mean / our_mean
    )?;
    Ok(())
}
