//! A history of a million events: how soon the first rows and the whole index are there, and how fast words are found in all bytes, against
//! `memmem` over the same bytes in memory, in whichever case in both. Goals: 100 ms, 1 s, at most 3 times as long, first hits within 50 ms.
//!
//! With a folder as its argument, it makes the log there and keeps it.

use std::error::Error;
use std::io::Write as _;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use candor::tools::log::{Index, Log, Needle, search};
use memchr::memmem::Finder;

use crate::many::{BODY_BYTES, WORDS};

mod many;

const EVENTS: u32 = 1_000_000;
const ROUNDS: usize = 5;

fn main() -> Result<(), Box<dyn Error>> {
    let given = std::env::args().nth(1).filter(|argument| !argument.starts_with('-')).map(PathBuf::from);
    let kept = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
    let folder = given.as_deref().unwrap_or(kept.path());
    std::fs::create_dir_all(folder)?;
    many::make(folder, EVENTS)?;
    let mut out = std::io::stdout();
    let milliseconds = |time: Duration| time.as_secs_f64() * 1e3;

    let (mut first, mut whole, mut longest) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let start = Instant::now();
        let mut log = Log::open_existing(folder)?.ok_or("no log")?;
        let mut index = Index::default();
        let mut more = index.follow(&mut log)?;
        first.push(start.elapsed());
        let mut step = Duration::ZERO;
        while more {
            let began = Instant::now();
            more = index.follow(&mut log)?;
            step = step.max(began.elapsed());
        }
        whole.push(start.elapsed());
        longest.push(step);
        assert_eq!(index.len(), EVENTS as usize);
    }
    let [first, whole, longest] = [first, whole, longest].map(median).map(milliseconds);
    writeln!(
        out,
        "{EVENTS} events: first rows {first:.1} ms (goal 100), whole index {whole:.0} ms (goal 1000), longest step {longest:.1} ms"
    )?;

    let mut log = Log::open_existing(folder)?.ok_or("no log")?;
    let mut bodies = Vec::new();
    let all: Vec<i64> = (1..=i64::from(EVENTS)).collect();
    for (_, body) in log.read(all.into_iter())? {
        bodies.push(body);
    }
    let (mut ours, mut theirs, mut hit, mut piece) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        for turn in 0..2 {
            let start = Instant::now();
            let mut hits = 0;
            if (round + turn) % 2 == 0 {
                let needle = Needle::new(WORDS).ok_or("no words")?;
                let (mut first_hit, mut last, mut longest) = (None, start, Duration::ZERO);
                search(folder, &needle, 0, &|| true, |piece| {
                    hits += piece.hits.len();
                    if hits > 0 {
                        first_hit.get_or_insert(start.elapsed());
                    }
                    longest = longest.max(last.elapsed());
                    last = Instant::now();
                })?;
                ours.push(start.elapsed());
                hit.extend(first_hit);
                piece.push(longest);
            } else {
                let finder = Finder::new("rare words");
                let mut room = Vec::new();
                for body in &bodies {
                    room.clear();
                    room.extend_from_slice(body);
                    room.make_ascii_lowercase();
                    hits += usize::from(finder.find(&room).is_some());
                }
                theirs.push(start.elapsed());
            }
            assert_eq!(hits, EVENTS as usize / 1000);
        }
    }
    let [ours, theirs, hit, piece] = [ours, theirs, hit, piece].map(median).map(milliseconds);
    writeln!(
        out,
        "words in {} MB: {ours:.0} ms, memmem alone {theirs:.0} ms: {:.2} x (goal 3); first hit {hit:.1} ms (goal 50), can be stopped every {piece:.1} ms (goal 50)",
        EVENTS as usize * BODY_BYTES / 1_000_000,
        ours / theirs
    )?;
    Ok(())
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}
