//! Drives the real programs as a person, a host and a server would: the binaries `candor` and `candor-collector` in their own
//! processes, a home folder that is thrown away, a wire whose every byte is kept, a virtual screen.
//!
//! It knows no promise; the tests beside it state them. It starts what is in the target folder and builds nothing: after a change,
//! run `cargo build --workspace --examples` first (`tests/run` does).
#![cfg(target_os = "linux")]
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::missing_panics_doc,
    reason = "it only serves tests, and what cannot go on fails where it stands"
)]

mod browser;
mod bus;
mod chance;
mod clock;
mod collector;
mod compositor;
mod computer;
mod disk;
mod display;
mod home;
mod manifests;
mod picture;
mod run;
mod screen_reader;
mod trace;
mod wire;

use std::path::PathBuf;
use std::time::{Duration, Instant};

pub use browser::Browser;
pub use bus::Portal;
pub use chance::{is_long, one_of, rounds, say};
pub use clock::Clock;
pub use collector::{Collector, Delivery};
pub use compositor::Compositor;
pub use computer::{Computer, Host};
pub use disk::{Disk, may_open_files, where_disks_can_be_mounted};
pub use display::{Display, Window};
pub use fastrand::Rng;
pub use home::{Home, is_administrator};
pub use manifests::{COUNTING, ETS2LA, SKELLYCAM};
pub use picture::{Picture, Region, Switch};
pub use run::{Process, Ran, run};
pub use screen_reader::{ScreenReader, Spoken};
pub use trace::Trace;
pub use wire::{Reply, Request, Wire, answer};

/// The longest that anything here may take. The machine may be slow and busy with other tests; nothing needs this long unless it
/// has failed.
pub const LIMIT: Duration = Duration::from_secs(30);

/// One of the project's own programs, from the folder that this test was built into.
pub fn program(name: &str) -> PathBuf {
    let me = std::env::current_exe().expect("a test knows where it lies");
    let folder = me.ancestors().nth(2).expect("a test lies two folders deep in the target folder");
    let program = folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    assert!(program.is_file(), "{} is missing: run `cargo build --workspace --examples` first", program.display());
    program
}

/// Waits until the condition holds, and fails with its name when it takes too long.
pub fn until(what: &str, mut holds: impl FnMut() -> bool) {
    until_some(what, || holds().then_some(()));
}

/// Waits until there is something, and returns it.
pub fn until_some<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let end = Instant::now() + LIMIT;
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(Instant::now() < end, "waited in vain until {what}");
        std::thread::sleep(Duration::from_millis(3));
    }
}
