//! Fields of a message in plain words, as they are drawn.

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
    /// Whether it is sent along, where that can be chosen for it alone.
    pub send: Option<FieldSwitch>,
}

/// The switch of a single field.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FieldSwitch {
    /// Off where the person withholds it.
    pub switch: Switch,
    /// What stands for it in the consent file: the same field of several messages is withheld in all of them.
    pub entries: Vec<String>,
}

/// What the switch of a single field asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withhold {
    /// What stands for the field in the consent file.
    pub entries: Vec<String>,
    /// Whether it is withheld from now on.
    pub withheld: bool,
}
