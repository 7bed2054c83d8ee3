//! The page "About" as data, every sentence already written, so that it can be tested without drawing.

use crate::pages::fields::view::FieldFact;
use crate::pages::parts::Marked;

/// The manifest in plain words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct About {
    /// The program's id, for actions.
    pub id: String,
    /// What the program does, in sentences.
    pub intro: Vec<String>,
    /// Who makes it: label and value.
    pub program: Vec<(String, String)>,
    /// Its source code, to open in a browser; empty when none is named.
    pub source: String,
    /// Where it sends: each address, and the titles of the messages that go there.
    pub destinations: Vec<(String, String)>,
    /// A sentence that says that the list is complete.
    pub complete: String,
    /// How the list is arranged.
    pub by: By,
    /// The message that somebody searched for.
    pub marked: Option<Marked<String>>,
    /// Each message, with its fields.
    pub messages: Vec<MessageFact>,
    /// The same the other way round: each field, with the messages that have it.
    pub fields: Vec<FieldUses>,
    /// Which versions there are: label and value.
    pub versions: Vec<(String, String)>,
    /// Where the files are: label and value.
    pub files: Vec<(String, String)>,
}

/// How everything that a program may send is arranged.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum By {
    /// Message by message.
    #[default]
    Message,
    /// Field by field.
    Field,
}

/// One message.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MessageFact {
    /// Its name in the manifest.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// When it is sent, and with which identifier, in sentences.
    pub when: String,
    /// Its fields: what they come with, in words, and the fields themselves.
    pub groups: Vec<(String, Vec<FieldFact>)>,
}

/// One field, and where it is used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldUses {
    /// The field in plain words.
    pub fact: FieldFact,
    /// The messages that have it, and with which tier, a line each.
    pub uses: Vec<String>,
}
