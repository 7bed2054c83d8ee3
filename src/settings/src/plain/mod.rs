//! What the window shows and can do, as plain data, for programs whose settings are a web page or another toolkit's. The sentences, the
//! languages and what a decision does are the window's own; how it looks is the program's.
//!
//! Everything here answers at once from files and log, and asks nobody. A decision says which text was shown (`seen`), so that a yes is
//! never about another one; a no needs no such thing.

mod ask;
mod change;
mod choices;
mod crashes;
mod export;
mod history;
mod program;
#[cfg(test)]
mod tests;

pub use export::Limits;
pub use program::{NotDone, Plain};
