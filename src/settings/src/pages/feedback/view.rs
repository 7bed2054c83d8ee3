//! The page of feedback as data, every sentence already written, so that it can be tested without drawing.

use std::sync::Arc;

/// What a person writes, and what became of what they sent.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Feedback {
    /// What they write; `None` for a program that takes no messages.
    pub letter: Option<Letter>,
    /// What they sent.
    pub sent: Sent,
}

/// A message that is being written.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Letter {
    /// To whom.
    pub title: String,
    /// Where it goes, and that nothing is kept before.
    pub sentence: String,
    /// Why nothing can be sent now.
    pub blocked: Option<String>,
    /// The kinds of message that can be written, where there are several, and the one that is.
    pub kinds: Vec<String>,
    /// The one that is written, by its place.
    pub kind: usize,
    /// What can be written.
    pub fields: Vec<LetterField>,
    /// What they may not mean to tell.
    pub warning: Option<String>,
    /// What would be sent; `None` while that is nothing.
    pub preview: Option<LetterPreview>,
    /// Why there is nothing to send, although nothing stands in the way.
    pub nothing: String,
    /// Whether the worker is busy with it, so that nothing can be pressed.
    pub busy: bool,
    /// What became of the last one, and whether it failed.
    pub said: Option<(String, bool)>,
}

/// A field that a person fills in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LetterField {
    /// Its path.
    pub path: String,
    /// What it is.
    pub explain: String,
    /// What is in it.
    pub text: String,
    /// What it takes: one of these, where it is a choice.
    pub values: Vec<String>,
    /// How much of its room is taken, in words, and whether that is too much.
    pub room: Option<(String, bool)>,
}

/// What would be sent.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LetterPreview {
    /// The exact body of the request.
    pub body: Arc<str>,
    /// Request line and headers.
    pub request: Arc<str>,
    /// The size of the body.
    pub size: String,
}

/// What was sent.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sent {
    /// What this is, and that nothing is asked by itself; or that nothing was sent yet.
    pub sentence: String,
    /// Newest first.
    pub rows: Vec<SentRow>,
    /// That there are more than are listed.
    pub more: Option<String>,
}

/// One of them.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SentRow {
    /// Its number in the log.
    pub seq: i64,
    /// What it is.
    pub title: String,
    /// When it was recorded, and what became of it here.
    pub when: String,
    /// Its ticket.
    pub ticket: String,
    /// What is known, a sentence each, and whether it failed.
    pub known: Vec<(String, bool)>,
    /// What the makers answered.
    pub answer: Option<Arc<str>>,
    /// Whether the server can be asked about it now.
    pub can_ask: bool,
    /// Whether the server can be asked to erase it now.
    pub can_erase: bool,
    /// Whether it is being asked about now.
    pub asking: bool,
}
