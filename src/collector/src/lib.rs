//! The collector as a library, so that tests and other programs can run it without its binary.
//!
//! A delivery passes through the modules in this order:
//!
//! 1. [`app`] says which route answers; each endpoint has one file in `routes`.
//! 2. `key` reads the `Idempotency-Key`, which is looked up before anything else.
//! 3. `body` reads the bytes, never more than [`limits`] allow.
//! 4. `batch` takes the body apart without changing a byte of any event.
//! 5. [`store`] keeps the delivery once and gives back its receipt.
//! 6. [`error`] says what was wrong, where, and what to do.
//!
//! What the routes share is in [`state`]; `complaint` tells whoever runs the collector what went wrong on its own side.
//!
//! The collector never reads a sender's address, so it can neither store nor print it.

pub mod app;
mod batch;
mod body;
mod complaint;
pub mod error;
pub mod key;
pub mod limits;
mod routes;
pub mod state;
pub mod store;
