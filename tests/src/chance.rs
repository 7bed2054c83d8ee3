//! Random tests: a few rounds whenever the tests run, and as many as there is time for when somebody asks with `tests/long`. Each round has
//! a seed, which is printed when it fails and makes it happen again.

use std::env::var;
use std::time::{Duration, Instant};

use fastrand::Rng;

/// The seed of the first round; each further round has the next number. Without it, the seed is different each time.
const SEED: &str = "CANDOR_SEED";

/// How long to go on, in seconds. Without it, a test does the few rounds that it says itself.
const SECONDS: &str = "CANDOR_SECONDS";

/// Does rounds of a random test: `few` of them, or as many as there is time for. `test` is also its name on the command line of
/// `tests/long`.
pub fn rounds(test: &str, few: u64, mut round: impl FnMut(&mut Rng)) {
    let first = number(SEED).unwrap_or_else(|| fastrand::u64(..1_000_000_000));
    let end = number(SECONDS).map(|seconds| Instant::now() + Duration::from_secs(seconds));
    say(&format!("{test}: the first seed is {first}"));
    let mut done = 0;
    while end.map_or(done < few, |end| done == 0 || Instant::now() < end) {
        let round_is = Round { test, seed: first + done };
        round(&mut Rng::with_seed(round_is.seed));
        done += 1;
    }
    say(&format!("{test}: {done} rounds went well"));
}

/// Whether there is time for more than a few rounds, so that each may be thorough.
pub fn is_long() -> bool {
    var(SECONDS).is_ok()
}

/// One of these.
pub fn one_of<T: Clone>(rng: &mut Rng, list: &[T]) -> T {
    rng.choice(list.iter()).expect("there is something to choose from").clone()
}

fn number(name: &str) -> Option<u64> {
    let text = var(name).ok()?;
    Some(text.parse().unwrap_or_else(|_| panic!("{name} should be a whole number, not {text}")))
}

/// Says what a random test found, besides whether it went well: `tests/long` shows it, and so does a test that fails.
#[expect(clippy::print_stdout, reason = "it is what the person who started the test wants to read")]
pub fn say(line: &str) {
    println!("{line}");
}

/// One round, which says how to repeat it if it fails.
struct Round<'a> {
    test: &'a str,
    seed: u64,
}

impl Drop for Round<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let Self { test, seed } = self;
            say(&format!("{test} failed with the seed {seed}; once more: tests/long {test} 1 {seed}"));
        }
    }
}
