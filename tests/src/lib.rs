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
mod wait;
mod wire;

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
pub use run::{Process, Ran, program, run};
pub use screen_reader::{ScreenReader, Spoken};
pub use trace::Trace;
pub use wait::{LIMIT, until, until_some};
pub use wire::{Reply, Request, Wire, answer};
