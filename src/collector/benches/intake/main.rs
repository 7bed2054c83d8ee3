//! How much the collector takes in, how fast and with how much memory and disk space, compared with what others need for the same:
//!
//! ```text
//! cargo bench --profile dist -p candor-collector --bench intake -- rate memory grown counted bugsink
//! ```
//!
//! `rate`: deliveries of 50 events, each on the disk before it is answered, over several connections that stay open; in turns with
//! `benches/peers/handler.py`, which is `FastAPI`, uvicorn and `SQLite` doing the same work (with `COUNTED=0` in the environment: only keeping rows, and adding nothing up), and with the store alone. `memory`: what the
//! process holds when idle and under that load. `grown`: what 10 million events of 100,000 people cost: start, public page, intake, disk,
//! erasing somebody. `counted`: the disk that 10 million events take that are counted and not kept. `bugsink`: its memory beside ours while
//! both take the same crashes. Without a name, all of them. `CANDOR_EVENTS` is another number in place of 10 million.
//!
//! The partners are fetched from Python's package index into a folder that is gone afterwards. It only measures: the machine's load is next
//! to each figure.

#![cfg_attr(
    target_os = "linux",
    expect(
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::print_stdout,
        clippy::unwrap_used,
        reason = "it only measures, and prints what it measured"
    )
)]

#[cfg(target_os = "linux")]
mod grown;
#[cfg(target_os = "linux")]
mod load;
#[cfg(target_os = "linux")]
mod ours;
#[cfg(target_os = "linux")]
mod peers;
#[cfg(target_os = "linux")]
#[path = "../../tests/it/process.rs"]
#[expect(dead_code, reason = "the tests need more of it")]
mod process;
#[cfg(target_os = "linux")]
mod rate;
#[cfg(target_os = "linux")]
#[path = "../../tests/it/until.rs"]
mod until;

#[cfg(target_os = "linux")]
fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    let parts: [(&str, fn()); 5] = [
        ("rate", rate::rate),
        ("memory", rate::memory),
        ("grown", grown::grown),
        ("counted", grown::counted),
        ("bugsink", peers::bugsink),
    ];
    for (name, part) in parts {
        if words.is_empty() || words.iter().any(|word| word == name) {
            part();
        }
    }
}

#[cfg(not(target_os = "linux"))]
fn main() {}
