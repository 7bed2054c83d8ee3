//! Deliveries of 50 events in PostgreSQL: how many events a second the store keeps, with everything that it finds out about them, compared
//! with a program that only inserts the same rows, a request at a time, on as many connections. Goal: at least half as many. It starts its
//! own server; each round uses new tables.

#![cfg_attr(
    target_os = "linux",
    expect(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout, reason = "a measurement that fails is none")
)]

#[cfg(target_os = "linux")]
#[path = "../tests/it/postgres/cluster.rs"]
#[expect(dead_code, reason = "the tests need more of it")]
mod cluster;
#[cfg(target_os = "linux")]
mod measured;
#[cfg(target_os = "linux")]
#[path = "../tests/it/until.rs"]
mod until;

fn main() {
    #[cfg(target_os = "linux")]
    measured::run();
}
