//! The page of choices as data, every sentence already written, so that it can be tested without drawing.

use std::sync::Arc;

use crate::pages::fields::view::FieldFact;
use crate::pages::parts::{Marked, Switch};

/// The switches and their consequence.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Choices {
    /// Whether this is the first answer: the switches are a draft, and two equal buttons answer.
    pub answering: bool,
    /// One card for each tier.
    pub tiers: Vec<TierCard>,
    /// What the switches cause.
    pub preview: Preview,
    /// Where the choice is kept, in a sentence.
    pub kept_in: String,
    /// The tier that somebody searched for, or one of its fields by its path.
    pub marked: Option<Marked<(String, Option<String>)>>,
    /// The choice of a pause, where one means anything.
    pub pause: Option<PauseChoice>,
}

/// One tier.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TierCard {
    /// Its id in the manifest, for actions.
    pub id: String,
    /// Its name: the accessible name of its switch.
    pub name: String,
    /// One or two sentences in plain words.
    pub text: String,
    /// Short facts: when, identifier, how much.
    pub facts: Vec<String>,
    /// The switch.
    pub switch: Switch,
    /// Why part or all of it is not being sent although it is on, in a sentence.
    pub not_sent: Option<String>,
    /// What moving the switch just now changes in the messages, in sentences; `None` unless it was the last that was moved. Said where the
    /// preview is not beside it.
    pub consequence: Option<String>,
    /// Opened by "Details": every field that this tier causes or adds.
    pub fields: Vec<FieldFact>,
}

/// The choice of a pause: the current state first, then what could be chosen instead.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PauseChoice {
    /// Each in words. Choosing the first changes nothing, because it is the current state.
    pub offers: Vec<(String, Option<PauseFor>)>,
    /// What it does.
    pub means: String,
}

/// How long nothing is recorded or sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PauseFor {
    /// No longer.
    Nothing,
    /// An hour.
    Hour,
    /// Until the next midnight.
    Today,
    /// Until the person says so.
    UntilResumed,
}

/// One thing that is new or wider since the answer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewsRow {
    /// What it is about.
    pub what: String,
    /// What is different, in a sentence; empty if the old and the new text show it.
    pub sentence: String,
    /// What it was when the person agreed.
    pub before: String,
    /// What it is now.
    pub now: String,
}

/// The live preview: one request with one event in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Preview {
    /// The messages the program can send, by when they are sent ("when SkellyCam starts").
    pub events: Vec<String>,
    /// Which of them is shown.
    pub chosen: usize,
    /// Method and URL; empty when nothing would be sent.
    pub request: String,
    /// The headers, in the order and spelling of the wire.
    pub headers: Vec<(String, String)>,
    /// The body, a line a value; lines with `Mark::Removed` or `Mark::Withheld` are not part of it.
    pub lines: Vec<PreviewLine>,
    /// The exact body as it goes over the wire, for Copy.
    pub body: Arc<str>,
    /// The same, with each value on its own line.
    pub indented: String,
    /// How much was recorded lately, and how much it is while the program runs, in sentences; may be empty.
    pub volume: String,
    /// Its size in words, such as "231 bytes" or "about 231 bytes".
    pub size: String,
    /// Shown instead of the lines if there are none.
    pub empty: String,
    /// What else the server sees, such as the IP address.
    pub note: String,
}

/// One line of the preview.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PreviewLine {
    /// The sign in the gutter.
    pub mark: Mark,
    /// Nesting depth; two spaces each.
    pub indent: usize,
    /// The key with quotes and colon (`"os": `), or empty.
    pub key: String,
    /// The value or bracket, with its comma.
    pub value: String,
    /// Where the value comes from ("from this computer", "last sent", "example", "left out by you"), or empty.
    pub origin: String,
    /// What the field means, for hover and focus; empty for brackets.
    pub explain: String,
}

/// What a tier's switch does to a line.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Mark {
    /// Nothing.
    #[default]
    Same,
    /// `+` added by the tier that was touched last or has the focus.
    Added,
    /// `−` taken away by the tier that was touched last.
    Removed,
    /// `−` declared but not sent, for the reason in `origin`.
    Withheld,
}
