//! What was found as data, every sentence already written, so that it can be tested without drawing.

use crate::pages::settings::view::Setting;

/// The search while it is open.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Find {
    /// What is looked for.
    pub words: String,
    /// What was found, the best first.
    pub found: Vec<Found>,
    /// What is said instead of a list, or below one that is cut; may be empty.
    pub said: String,
}

/// One thing that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What it is called.
    pub title: String,
    /// What kind of thing it is, and what it means.
    pub note: String,
    /// Where it is.
    pub target: Target,
}

/// Where something is that can be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// The card of the tier with this id.
    Tier(String),
    /// A field, among the details of a tier's card.
    Field {
        /// The tier's id.
        tier: String,
        /// The field's path.
        path: String,
    },
    /// The message with this name, on the page "About".
    Message(String),
    /// A setting of the window.
    Setting(Setting),
}
