//! How long it takes to scrub a traceback of 200 lines: at most 5 ms, on the thread of a program that has just failed.
//!
//! Beside it, in turns, what a single pass of a regular expression for e-mail addresses over the same text takes.

use std::error::Error;
use std::fmt::Write as _;
use std::hint::black_box;
use std::io::Write as _;
use std::time::{Duration, Instant};

use candor::tools::crash::{Private, scrub};
use regex_lite::Regex;

const LINES: usize = 200;
const ROUNDS: usize = 500;
const GOAL: Duration = Duration::from_millis(5);

fn main() -> Result<(), Box<dyn Error>> {
    let text = traceback();
    let private = Private::new(["marta.k", "Marta Kowalska", "MARTAS-LAPTOP", "/home/marta.k"].map(str::to_owned));
    let addresses = Regex::new(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}")?;
    assert_eq!(text.lines().count(), LINES);
    let scrubbed = scrub(&text, &private).to_lowercase();
    assert!(!scrubbed.contains("marta") && !scrubbed.contains('@') && scrubbed.contains("line 88, in step_88"), "it scrubs");
    assert_eq!(addresses.find_iter(&text).count(), 1);

    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let start = Instant::now();
        black_box(scrub(black_box(&text), &private));
        ours.push(start.elapsed());
        let start = Instant::now();
        black_box(addresses.find_iter(black_box(&text)).count());
        theirs.push(start.elapsed());
    }
    let mut out = std::io::stdout();
    let (ours, theirs) = (Figures::of(ours), Figures::of(theirs));
    writeln!(out, "a traceback of {LINES} lines and {} bytes, {ROUNDS} times", text.len())?;
    writeln!(out, "scrub                      median {:>9.3?}   p99 {:>9.3?}", ours.median, ours.p99)?;
    writeln!(out, "one expression, one pass   median {:>9.3?}   p99 {:>9.3?}", theirs.median, theirs.p99)?;
    let verdict = if ours.median <= GOAL { "goal met" } else { "GOAL MISSED" };
    let ratio = ours.median.as_secs_f64() / theirs.median.as_secs_f64();
    writeln!(out, "{ratio:.1} x one pass   goal: a median of at most {GOAL:?}   {verdict}")?;
    Ok(())
}

struct Figures {
    median: Duration,
    p99: Duration,
}

impl Figures {
    fn of(mut took: Vec<Duration>) -> Self {
        took.sort_unstable();
        let at = |place: usize| took.get(place).copied().unwrap_or_default();
        Self { median: at(took.len() / 2), p99: at(took.len() * 99 / 100) }
    }
}

/// As Python prints one: a line where, a line what, and at the end a message that says too much.
fn traceback() -> String {
    let mut text = "Traceback (most recent call last):\n".to_owned();
    for number in 1..LINES / 2 {
        // Writing to a String cannot fail.
        let _infallible = writeln!(
            text,
            "  File \"/home/marta.k/ets2la/plugins/map_{number}/main.py\", line {number}, in step_{number}\n    \
             self.update(delta={number}, frame=self.frames[{number}])"
        );
    }
    text.push_str(
        "ConnectionError: marta.k@example.org on MARTAS-LAPTOP could not reach https://example.org/a?token=sk_live_51H8abcdEFGH1234567890 \
         from 192.168.1.20\n",
    );
    text
}
