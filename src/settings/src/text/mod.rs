//! Everything the window says. The words are in `assets/languages`, one file for each language; here is what may be said and with
//! what facts, so that wording about consent is reviewed as text, apart from the code that draws it.
//!
//! The command line's own sentences are English, and are where they are printed.

/// The message of this name with these facts in it.
macro_rules! say {
    ($id:literal $(, $name:ident = $value:expr)+ $(,)?) => {
        crate::text::language::tell(
            $id,
            &[$((stringify!($name), fluent_bundle::FluentValue::from($value))),+].into_iter().collect(),
        )
    };
}

pub mod choices;
mod cldr;
mod clock;
pub mod crashes;
pub mod decisions;
pub mod feedback;
pub mod figures;
pub mod find;
pub mod history;
pub mod labels;
pub mod language;
pub mod manifests;
pub mod names;
pub mod pages;
pub mod reasons;
pub mod report;
pub mod server;
#[cfg(test)]
mod tests;
pub mod troubles;
pub mod window;

/// A text without facts; calling it says it in the language of the moment.
pub type Word = fn() -> &'static str;

pub use clock::Clock;
pub use language::{Language, speak, spoken};
pub use manifests::of;
