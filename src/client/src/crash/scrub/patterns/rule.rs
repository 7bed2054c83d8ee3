//! What a rule is: when to look, what for, and what to put in its place.

use regex_lite::Captures;

/// A line, and the same in small letters.
pub(super) struct Look {
    pub(super) line: String,
    lower: String,
    pairs: Pairs,
}

impl Look {
    pub(super) fn of(line: String) -> Self {
        let lower = line.to_ascii_lowercase();
        Self { pairs: Pairs::of(&lower), lower, line }
    }
}

/// Which two bytes follow each other somewhere in a text: most words that are looked for begin with two that do not, which is seen sooner
/// than that the word is not there. Each pair of lowercase letters has a bit of its own, which pairs of other characters may share.
struct Pairs([u64; 16]);

impl Pairs {
    fn of(text: &str) -> Self {
        let mut pairs = Self([0; 16]);
        let mut bytes = text.bytes();
        let mut before = bytes.next().unwrap_or_default();
        for byte in bytes {
            let (word, bit) = Self::place(before, byte);
            if let Some(word) = pairs.0.get_mut(word) {
                *word |= bit;
            }
            before = byte;
        }
        pairs
    }

    fn place(first: u8, second: u8) -> (usize, u64) {
        (usize::from(first & 31) >> 1, 1 << ((first & 1) << 5 | second & 31))
    }

    /// Whether a word that begins like this can be in the text.
    fn may_begin(&self, word: &str) -> bool {
        let [first, second, ..] = word.as_bytes() else { return true };
        let (word, bit) = Self::place(*first, *second);
        self.0.get(word).is_some_and(|word| word & bit != 0)
    }
}

impl std::ops::Deref for Look {
    type Target = str;

    fn deref(&self) -> &str {
        &self.line
    }
}

/// Whether a rule is possible, its pattern, and what it puts in place of what was found.
pub(super) type Source = (fn(&Look) -> bool, &'static str, fn(&Captures<'_>) -> String);

/// The line and the column at the end of an address: `:12:5`.
pub(super) fn place_at_end(text: &str) -> &str {
    let mut start = text.len();
    for part in text.rsplit(':').take(2) {
        let digits = (1..=6).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        match start.checked_sub(part.len() + 1) {
            Some(earlier) if digits => start = earlier,
            _ => break,
        }
    }
    text.get(start..).unwrap_or_default()
}

pub(super) fn group<'a>(found: &Captures<'a>, index: usize) -> &'a str {
    found.get(index).map_or("", |part| part.as_str())
}

/// Whether one of these words, in any case of ASCII letters, is in the line. The words are in small letters.
pub(super) fn contains_any(line: &Look, words: &[&str]) -> bool {
    words.iter().any(|word| line.pairs.may_begin(word) && line.lower.contains(word))
}

/// Whether at least this many such bytes follow each other.
pub(super) fn has_run(line: &str, length: usize, belongs: impl Fn(&u8) -> bool) -> bool {
    line.as_bytes().split(|byte| !belongs(byte)).any(|run| run.len() >= length)
}

/// Whether this sign is somewhere between bytes that belong there: at least so many before it, and so many after it.
pub(super) fn has_between(line: &str, sign: char, before: usize, after: usize, belongs: impl Fn(&u8) -> bool) -> bool {
    line.match_indices(sign).any(|(at, sign)| {
        let (left, right) = line.as_bytes().split_at(at);
        let right = right.get(sign.len()..).unwrap_or_default();
        left.iter().rev().take_while(|byte| belongs(byte)).take(before).count() == before
            && right.iter().take_while(|byte| belongs(byte)).take(after).count() == after
    })
}
