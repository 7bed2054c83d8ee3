//! What the window shows and can do, as plain data, for programs whose settings are a web page or another toolkit's. The sentences, the
//! languages and the effects of decisions are the window's own; the look is the program's.
//!
//! Everything here answers at once from files and the log, and contacts no server. A decision names the text that was shown (`seen`), so
//! that a yes is never about another text; a no does not need that.

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
