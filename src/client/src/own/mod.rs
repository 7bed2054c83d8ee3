//! What a server has of this person: it can be fetched, compared with the history here, erased there, or shown on the server's own page.
//!
//! Asking is the person's own act and not telemetry: it works whatever their choice says, even while everything is off, and after an
//! identity was replaced. It never happens by itself. What is about to be asked is in the log before it leaves, with every proof hidden. A
//! secret never leaves; what leaves is the proof derived from it, in a header and never in an address, to the server that the manifest
//! names. That server sees the IP address and, if identifiers change every month, that they belong together.

mod answer;
mod ask;
mod compare;
mod erase;
mod error;
mod fetch;
mod forget;
mod page;
mod proofs;
mod receipt;
mod server;
mod text;

pub use compare::{Beyond, Compared, Here, compare};
pub use erase::Erased;
pub use error::NotDone;
pub use fetch::{Fetched, There};
pub use forget::{Forgot, Forgotten, forget_former};
pub use receipt::{Asked, ErasedOne, Kind, Outcome};
pub use server::{Progress, Server};

#[cfg(test)]
mod tests;
