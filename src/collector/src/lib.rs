//! The collector as a library, so that tests and other programs can run it without its binary.
//!
//! A delivery passes through the modules in this order:
//!
//! 1. [`serve`] takes the connection, if `gate` has a place for it.
//! 2. `layers` lets a request in, or not, by how often its sender asks, and completes the answer; [`app`] says which route
//!    answers; each endpoint has one file in `routes`.
//! 3. `key` reads the `Idempotency-Key`. One that is known is answered as it was the first time, whatever else is wrong.
//! 4. `body` reads the bytes, never more than [`limits`] allow.
//! 5. `batch` takes the body apart without changing a byte of any event.
//! 6. [`manifests`] finds out what each event is and what is kept of it, and [`counts`] takes apart what is only counted.
//! 7. [`store`] keeps the delivery once and gives back its receipt.
//! 8. [`error`] says what was wrong, where, and what to do.
//!
//! What versions of programs without Candor send passes through [`foreign`] in place of `batch` and `manifests`.
//!
//! What the routes share is in [`state`]; `complaint` tells whoever runs the collector what went wrong on its own side,
//! and [`operations`] answers on a port for them alone with what `metrics` has counted.
//!
//! A sender's address is known to `gate` alone, which counts the connections from it for as long as they are open and the
//! requests within a minute, and knows no store and no message to put it into.

mod allowance;
pub mod app;
mod batch;
mod body;
pub mod clock;
pub mod complaint;
pub mod counts;
pub mod crashes;
mod day;
pub mod erasure;
pub mod error;
mod figures;
pub mod foreign;
pub mod gate;
mod head;
pub mod identity;
pub mod key;
mod layers;
pub mod limits;
pub mod manifests;
mod metrics;
pub mod open_files;
pub mod operations;
mod public;
pub mod publishing;
pub mod retention;
mod routes;
pub mod serve;
mod signature;
pub mod state;
pub mod store;
mod watched;
