//! The collector as a library, so that tests and other programs can run it without its binary.
//!
//! A delivery passes through the modules in this order:
//!
//! 1. [`serve`] takes the connection, if `gate` has a place for it.
//! 2. `layers` admits a request or not, by how often its sender asks, and completes the answer; [`app`] says which route answers; each
//!    endpoint has one file in `routes`.
//! 3. `key` reads the `Idempotency-Key`. A request with a known key is answered as the first time, whatever else is wrong.
//! 4. `body` reads the bytes, never more than [`limits`] allow.
//! 5. `batch` splits the body into its events without changing a byte of any.
//! 6. [`manifests`] determines what each event is and what is kept of it, and [`counts`] takes apart what is only counted.
//! 7. [`store`] keeps the delivery once and gives back its receipt.
//! 8. [`error`] says what was wrong, where, and what to do.
//!
//! What versions of programs without Candor send passes through [`foreign`] instead of `batch` and `manifests`.
//!
//! What the routes share is in [`state`]; `complaint` tells the operator what went wrong in the collector itself, and [`operations`]
//! answers on a port for operators alone, with what `metrics` has counted.
//!
//! The commands of its command line are in [`cli`].
//!
//! Only `gate` knows a sender's address: it counts the connections from it while they are open, and the requests within a minute, and has
//! no access to the store or to any message that it could put the address into.

mod allowance;
pub mod app;
mod batch;
mod body;
pub mod cli;
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
