//! Which words give a name away: the name, its parts and its short forms; and how certain each is.

use super::super::common::{SHORTEST, is_common};
use super::super::fold::fold;
use super::spellings::spellings;

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Word {
    /// As it is looked for: letters folded.
    pub(super) folded: String,
    /// How sure it is that the word means this account or computer wherever it stands.
    pub(super) tells: Tells,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Tells {
    /// It is distinctive enough to be looked for inside of longer words, too: `mkowalska`.
    Inside,
    /// Where it stands for itself.
    Alone,
    /// Only where an account or a computer is named: `user max`, `max@`.
    InPlace,
}

/// The fewest letters of a part of a name that is looked for inside other words. A shorter one would be found in words of every language.
const INSIDE: usize = 7;

/// The word, its parts and its spellings.
pub(super) fn add_word(word: &str, all: &mut Vec<Word>) {
    if matches!(word, "" | "/root" | "/home" | "/Users") {
        return;
    }
    if word.contains(['/', '\\']) {
        let telling = word.trim_matches(['/', '\\']).contains(['/', '\\']);
        if telling {
            add(word, Tells::Alone, all);
        }
        if let Some(name) = word.rsplit(['/', '\\']).next() {
            add_word(name, all);
        }
        return;
    }
    let small = word.to_lowercase();
    let ends = [".local", ".lan", ".home", ".fritz.box", ".localdomain", ".internal", ".intranet"];
    let bare = ends.iter().find_map(|end| small.strip_suffix(end)).unwrap_or(&small);
    add(word, tells(word), all);
    add(bare, tells(bare), all);
    let parts: Vec<&str> = bare.split(|c: char| !c.is_alphanumeric()).flat_map(letters).collect();
    for part in &parts {
        let known = tells(part);
        // A part of three letters is a word of many languages.
        let short = part.is_ascii() && part.len() <= SHORTEST;
        add(part, if short { Tells::InPlace } else { known }, all);
        // "Martas-Laptop"
        if let Some(owner) = part.strip_suffix('s').filter(|owner| owner.len() > SHORTEST && part.len() < bare.len()) {
            add(owner, tells(owner), all);
        }
    }
    if let [first, .., last] = parts.as_slice()
        && !(is_common(first) && is_common(last))
        && let (Some(f), Some(l)) = (first.chars().next(), last.chars().next())
        && last.chars().count() > SHORTEST
    {
        for joined in [
            format!("{first}{last}"),
            format!("{last}{first}"),
            format!("{f}{last}"),
            format!("{last}{f}"),
            format!("{first}{l}"),
        ] {
            add(&joined, tells(&joined), all);
        }
    }
}

/// The letters without the numbers after them.
fn letters(part: &str) -> impl Iterator<Item = &str> {
    let bare = part.trim_matches(char::is_numeric);
    [part, bare].into_iter().filter(|part| part.chars().any(char::is_alphabetic))
}

fn tells(word: &str) -> Tells {
    let small = word.to_lowercase();
    let count = small.chars().count();
    if is_common(&small) {
        Tells::InPlace
    } else if count >= INSIDE && small.chars().all(char::is_alphabetic) {
        Tells::Inside
    } else {
        Tells::Alone
    }
}

fn add(word: &str, tells: Tells, all: &mut Vec<Word>) {
    if word.chars().count() < if word.is_ascii() { SHORTEST } else { 2 } && tells != Tells::InPlace || word.chars().count() < 2
    {
        return;
    }
    for (spelling, plain) in spellings(word) {
        let folded = fold(&spelling);
        if !folded.is_empty() {
            // Only as it is written it can be a part of another word.
            all.push(Word { folded, tells: if plain || tells == Tells::InPlace { tells } else { Tells::Alone } });
        }
    }
}
