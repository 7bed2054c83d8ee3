//! The page "About" as data, every sentence already written, so that it can be tested without drawing.

use crate::pages::fields::view::FieldFact;

/// The manifest in plain words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct About {
    /// The program's id, for actions.
    pub id: String,
    /// Who makes the program and what it does, in sentences.
    pub intro: Vec<String>,
    /// Its source code, to open in a browser; empty when none is named.
    pub source: String,
    /// Versions and where the files are: label and value.
    pub facts: Vec<(String, String)>,
    /// Each message: when it is sent and with which tiers, then its fields.
    pub events: Vec<(String, Vec<FieldFact>)>,
}
