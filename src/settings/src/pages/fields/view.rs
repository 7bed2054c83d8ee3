//! The fields of a message as data, every sentence already written, so that they can be tested without drawing.

use crate::pages::parts::Switch;

/// One field in plain words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldFact {
    /// Its path in the JSON.
    pub path: String,
    /// What it means.
    pub explain: String,
    /// The generated sentence about its type, limits and rounding.
    pub limits: String,
    /// The switch that withholds it, if it can be withheld by itself.
    pub send: Option<FieldSwitch>,
}

/// The switch of a single field.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FieldSwitch {
    /// Off where the person withholds it.
    pub switch: Switch,
    /// What it means while it is off, in a sentence.
    pub why_off: String,
    /// Its entries in the consent file: a field that several messages share is withheld from all of them.
    pub entries: Vec<String>,
}

/// What moving the switch of a single field does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withhold {
    /// The field's entries in the consent file.
    pub entries: Vec<String>,
    /// Whether it is withheld from now on.
    pub withheld: bool,
}
