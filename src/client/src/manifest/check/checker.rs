//! Refuses things with their line, and goes on to the next thing that can be judged by itself.

use std::borrow::Cow;
use std::cell::RefCell;
use std::fmt::Write as _;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::super::declared::{ManifestError, Misspelled};
use super::spelling;

/// A step on the way to a key: a name, or an index into an array of tables.
#[derive(Clone, Copy)]
pub(super) enum Step<'a> {
    Key(&'a str),
    At(usize),
}
use Step::{At, Key};

/// The most errors that are reported for one manifest: after mending fifty things, its author checks it again.
pub(super) const MOST_ERRORS: usize = 50;

pub(super) struct Checker<'a> {
    pub(super) text: &'a str,
    /// The text as TOML, as far as it is valid, with the place of each key.
    pub(super) root: Spanned<DeTable<'a>>,
    wrong: RefCell<Vec<ManifestError>>,
}

/// Boxed, because it is passed up through many functions and is rare.
pub(super) type Checked<T> = Result<T, Box<ManifestError>>;

impl<'a> Checker<'a> {
    /// A checker for this text, and the reasons why it is not valid TOML.
    pub(super) fn new(text: &'a str) -> (Self, Vec<toml::de::Error>) {
        let (root, errors) = DeTable::parse_recoverable(text);
        (Self { text, root, wrong: RefCell::default() }, errors)
    }

    pub(super) fn refuse<T>(&self, at: &[Step<'_>], reason: impl Into<Cow<'static, str>>) -> Checked<T> {
        Err(self.refusal(at, reason.into()))
    }

    /// Refuses a word that stands for one of `known`, and says which one was probably meant.
    pub(super) fn refuse_word<'w, T>(
        &self,
        at: &[Step<'_>],
        word: &str,
        known: impl IntoIterator<Item = &'w str>,
        mut reason: String,
    ) -> Checked<T> {
        let meant = spelling::nearest(word, &mut known.into_iter());
        if let Some(meant) = meant {
            reason += &format!("; did you mean \"{meant}\"?");
        }
        let misspelled = meant.map(|meant| Box::new(Misspelled { word: word.to_owned(), meant: meant.to_owned() }));
        Err(Box::new(ManifestError { misspelled, ..*self.refusal(at, reason.into()) }))
    }

    /// Not inlined: a hundred places refuse something, and they rarely do.
    #[cold]
    #[inline(never)]
    #[expect(clippy::unnecessary_box_returns, reason = "boxed out of line, too")]
    fn refusal(&self, at: &[Step<'_>], reason: Cow<'static, str>) -> Box<ManifestError> {
        Box::new(ManifestError { line: self.line(at), reason: reason.into_owned(), key: shown(at), misspelled: None })
    }

    /// Notes what was refused, and goes on.
    pub(super) fn note<T>(&self, checked: Checked<T>) -> Option<T> {
        checked.map_err(|error| self.noted(*error)).ok()
    }

    /// Notes this error, unless there already are [`MOST_ERRORS`].
    #[cold]
    #[inline(never)]
    pub(super) fn noted(&self, error: ManifestError) {
        let mut wrong = self.wrong.borrow_mut();
        if wrong.len() < MOST_ERRORS && !wrong.contains(&error) {
            wrong.push(error);
        }
    }

    /// Whether no more errors are noted, so that no line needs to be looked up.
    pub(super) fn is_full(&self) -> bool {
        self.wrong.borrow().len() >= MOST_ERRORS
    }

    /// Whether nothing was refused so far.
    pub(super) fn is_content(&self) -> bool {
        self.wrong.borrow().is_empty()
    }

    /// Everything that was refused, in the order in which it was looked at.
    pub(super) fn into_wrong(self) -> Vec<ManifestError> {
        self.wrong.into_inner()
    }

    /// The line of the deepest part of this way that exists in the text.
    pub(super) fn line(&self, at: &[Step<'_>]) -> usize {
        if self.is_full() {
            return 1;
        }
        let mut offset = self.root.span().start;
        let mut table = Some(self.root.get_ref());
        let mut array: Option<&[Spanned<DeValue<'_>>]> = None;
        for step in at {
            let value = match step {
                Key(key) => table.and_then(|table| {
                    let (name, value) = table.iter().find(|(name, _)| name.get_ref() == key)?;
                    Some((name.span().start, value))
                }),
                At(index) => array.and_then(|array| array.get(*index)).map(|value| (value.span().start, value)),
            };
            let Some((start, value)) = value else { break };
            offset = start;
            table = value.get_ref().as_table();
            array = value.get_ref().as_array().map(|array| &**array);
        }
        line_at(self.text, offset)
    }
}

pub(super) fn line_at(text: &str, offset: usize) -> usize {
    1 + text.bytes().take(offset).filter(|byte| *byte == b'\n').count()
}

/// The way as it is written for people: `event[0].field[2].type`.
pub(super) fn shown(at: &[Step<'_>]) -> String {
    let mut shown = String::new();
    for step in at {
        // Writing to a text cannot fail.
        let _written = match step {
            Key(key) if shown.is_empty() => write!(shown, "{key}"),
            Key(key) => write!(shown, ".{key}"),
            At(index) => write!(shown, "[{index}]"),
        };
    }
    shown
}
