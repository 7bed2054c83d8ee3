//! Characters that do not look like what they are: they control, hide or reverse the text around them, look like a space, or have no agreed
//! meaning. In texts that others wrote they are shown by name and not obeyed. Nothing is removed here: what is copied or sent keeps its
//! exact bytes.
//!
//! There is one list, divided into sets that do not overlap, and three questions, each of which needs different sets:
//!
//! - [`is_unseen`], every set: what a person reads in a window, a report or a terminal.
//! - [`misleads`], without the spaces, the selectors of variants, what means nothing and what honest writing needs: what a manifest may
//!   not have in the words by which a person decides. What it may have is named where a person reads it.
//! - [`takes_no_room`]: what the scrubber ignores, because a name with one of them in it still reads as the name. A character that takes
//!   room separates two words, for a person as for a rule.

use std::borrow::Cow;

/// A part of a text that somebody else wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part<'a> {
    /// Text that looks like what it is.
    Plain(&'a str),
    /// A character that does not.
    Unseen(char),
}

/// Whether a character does not look like what it is. Line breaks and tabs do.
pub fn is_unseen(c: char) -> bool {
    if matches!(c, '\n' | '\t' | ' '..='~') {
        return false;
    }
    controls(c) || takes_no_room(c) || is_like_space(c) || is_filler(c) || is_nothing(c)
}

/// Whether it makes a text read differently from how it is written: it controls or reverses the text, or hides in it. Line breaks do, too.
pub fn misleads(c: char) -> bool {
    (controls(c) || turns(c) || hides(c)) && !is_for_writing(c)
}

/// Whether it takes no room, so that nobody sees that it is there. Control characters are not included: they do something.
pub fn takes_no_room(c: char) -> bool {
    turns(c) || hides(c) || selects(c)
}

/// Control characters, and the separators of lines and paragraphs.
fn controls(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}'..='\u{2029}')
}

/// Marks of direction, embeddings, overrides and isolates.
fn turns(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Soft hyphen, joiners, zero-width spaces, invisible operators, the byte order mark, tags.
fn hides(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{180e}' | '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{2065}' | '\u{206a}'..='\u{206f}')
        || matches!(c, '\u{feff}' | '\u{e0000}'..='\u{e00ff}' | '\u{e01f0}'..='\u{e0fff}')
}

/// What honest writing needs among those that turn or hide: the soft hyphen of German, joiners of graphemes, marks of Arabic and
/// Mongolian, the tags in the flags of Scotland and Wales. Manifests that have them are installed, and a person whose window refused one
/// could not say no to it any more.
fn is_for_writing(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{e0000}'..='\u{e0fff}')
}

/// Variation selectors: which form of the preceding character is drawn.
fn selects(c: char) -> bool {
    matches!(c, '\u{180b}'..='\u{180d}' | '\u{180f}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

/// Whether it looks like a space but is another character.
fn is_like_space(c: char) -> bool {
    matches!(c, '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{2800}' | '\u{3000}')
}

/// Whether it stands for something that is not there: fillers of syllables, marks between lines, of shorthand and of music.
fn is_filler(c: char) -> bool {
    matches!(c, '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}' | '\u{3164}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}')
        || matches!(c, '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}')
}

/// Whether it is a noncharacter or for private use: what a font draws for it says nothing.
fn is_nothing(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{fdd0}'..='\u{fdef}' | '\u{f0000}'..) || u32::from(c) & 0xfffe == 0xfffe
}

/// What such a character does to a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Does {
    /// It controls whatever displays the text: a terminal, the current line.
    Controls,
    /// It changes the direction of the text next to it.
    Turns,
    /// It takes no room, or looks empty.
    Hides,
}

/// What this character does.
pub fn does(c: char) -> Does {
    match c {
        c if turns(c) => Does::Turns,
        c if controls(c) => Does::Controls,
        _ => Does::Hides,
    }
}

/// Such a character in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Which.
    pub character: char,
    /// The numbers of the first lines in which it occurs.
    pub lines: Vec<usize>,
    /// Whether it occurs in more lines.
    pub more: bool,
}

/// How many lines are listed for each character: enough to look at, and few enough that a text full of them does not become a list of its
/// own lines.
const LINES: usize = 10;

/// Which of these characters are in a text, in the order in which they first do. Lines are counted from one.
pub fn found(text: &str) -> Vec<Found> {
    let mut all: Vec<Found> = Vec::new();
    let mut places = std::collections::BTreeMap::new();
    for (line, words) in (1..).zip(text.split('\n')) {
        for character in words.chars().filter(|c| is_unseen(*c)) {
            let at = *places.entry(character).or_insert_with(|| {
                all.push(Found { character, lines: Vec::new(), more: false });
                all.len() - 1
            });
            let Some(known) = all.get_mut(at) else { continue };
            if known.lines.last() == Some(&line) {
                continue;
            }
            if known.lines.len() < LINES {
                known.lines.push(line);
            } else {
                known.more = true;
            }
        }
    }
    all
}

/// The name that is shown in place of such a character.
pub fn name(c: char) -> String {
    format!("⟨U+{:04X}⟩", u32::from(c))
}

/// The text, split at every character that does not look like what it is.
pub fn parts(text: &str) -> impl Iterator<Item = Part<'_>> {
    parts_where(text, |_, c| is_unseen(c))
}

/// Like [`parts`], with another test for these characters, which is also given the plain text before each.
pub fn parts_where(text: &str, mut is_unseen: impl FnMut(&str, char) -> bool) -> impl Iterator<Item = Part<'_>> {
    let (mut rest, mut next) = (text, None);
    std::iter::from_fn(move || {
        if let Some(unseen) = next.take() {
            return Some(Part::Unseen(unseen));
        }
        let unseen = rest.char_indices().find(|(at, c)| is_unseen(rest.get(..*at).unwrap_or_default(), *c));
        let (at, length) = unseen.map_or((rest.len(), 0), |(at, c)| (at, c.len_utf8()));
        let plain = rest.get(..at).filter(|plain| !plain.is_empty());
        rest = rest.get(at + length..).unwrap_or_default();
        next = unseen.map(|(_, c)| c);
        plain.map(Part::Plain).or_else(|| next.take().map(Part::Unseen))
    })
}

/// The text with the name of each such character in its place.
pub fn named(text: &str) -> Cow<'_, str> {
    if !text.contains(is_unseen) {
        return Cow::Borrowed(text);
    }
    let part = |part| match part {
        Part::Plain(plain) => Cow::Borrowed(plain),
        Part::Unseen(c) => Cow::Owned(name(c)),
    };
    Cow::Owned(parts(text).map(part).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_controls_hides_or_turns_round_text_is_named_and_the_rest_stays_as_it_is() {
        assert_eq!(named("a\u{202e}b\u{200b}\u{85}\u{1b}[31m\u{feff}c"), "a⟨U+202E⟩b⟨U+200B⟩⟨U+0085⟩⟨U+001B⟩[31m⟨U+FEFF⟩c");
        for same in ["", "plain {\"a\": 1}\n\ttext", "Käyttö, 日本語, עברית, e\u{301}"] {
            assert!(matches!(named(same), Cow::Borrowed(text) if text == same));
        }
    }

    #[test]
    fn what_looks_like_a_space_or_means_nothing_is_named() {
        for c in "\u{a0}\u{1680}\u{2000}\u{2009}\u{200a}\u{202f}\u{205f}\u{2800}\u{3000}".chars() {
            assert!(is_unseen(c), "{c:?} is not U+0020");
            assert_eq!(does(c), Does::Hides);
        }
        let spaces = |c: &char| c.is_whitespace() && !matches!(c, ' ' | '\n' | '\t');
        assert_eq!(('\0'..=char::MAX).filter(spaces).find(|c| !is_unseen(*c)), None);
        for c in "\u{fdd0}\u{fdef}\u{fffe}\u{ffff}\u{1fffe}\u{10ffff}\u{e000}\u{f8ff}\u{f0000}\u{10fffd}\u{1bca0}".chars() {
            assert!(is_unseen(c), "{c:?} means nothing");
        }
        for c in "\u{2801}\u{d7fb}\u{f900}\u{fdcf}\u{fdf0}\u{fffd}\u{1f600}".chars() {
            assert!(!is_unseen(c), "{c:?} is a character");
        }
    }

    /// Which characters each of three places knew before they shared this list.
    fn known_before(c: char) -> (bool, bool, bool) {
        let in_window = !matches!(c, '\n' | '\t' | ' '..='~')
            && (c.is_control()
                || is_like_space(c)
                || is_nothing(c)
                || matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}')
                || matches!(c, '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{3164}')
                || matches!(c, '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}')
                || matches!(c, '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}')
                || matches!(c, '\u{e0000}'..='\u{e0fff}'));
        let in_manifest = c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
        let in_scrubber = matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}')
            || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
            || matches!(c, '\u{e0000}'..='\u{e0fff}');
        (in_window, in_manifest, in_scrubber)
    }

    #[test]
    fn nothing_is_shown_scrubbed_or_refused_otherwise_than_before() {
        for c in '\0'..=char::MAX {
            let (in_window, in_manifest, in_scrubber) = known_before(c);
            assert_eq!((is_unseen(c), misleads(c), takes_no_room(c)), (in_window, in_manifest, in_scrubber), "{c:?}");
        }
    }

    #[test]
    fn whatever_misleads_or_takes_no_room_is_named() {
        for c in ('\0'..=char::MAX).filter(|c| !matches!(c, '\n' | '\t')) {
            assert!(is_unseen(c) || !(misleads(c) || takes_no_room(c)), "{c:?}");
        }
    }

    #[test]
    fn each_is_found_with_its_lines_and_what_it_does() {
        let found = found("plain\n\u{202e}a\u{202e}\u{1b}\n\u{200b}\n\u{1b}");
        let found: Vec<_> = found.iter().map(|found| (found.character, does(found.character), found.lines.clone())).collect();
        let expected =
            [('\u{202e}', Does::Turns, vec![2]), ('\u{1b}', Does::Controls, vec![2, 4]), ('\u{200b}', Does::Hides, vec![3])];
        assert_eq!(found, expected);
        assert_eq!(super::found("Käyttö, 日本語\n\tעברית"), []);
    }

    #[test]
    fn of_very_many_lines_the_first_are_told() {
        let all = found(&"\u{feff}\n".repeat(1000));
        assert_eq!(all.len(), 1);
        assert_eq!((all[0].lines.clone(), all[0].more), ((1..=LINES).collect(), true));
        assert!(!found(&"\u{feff}\n".repeat(LINES))[0].more);
    }

    #[test]
    fn the_parts_are_the_whole_text_in_its_order() {
        let text = "\u{200b}one\u{202e}\u{202d}two\u{1}";
        let parts: Vec<Part<'_>> = parts(text).collect();
        assert_eq!(
            parts,
            [
                Part::Unseen('\u{200b}'),
                Part::Plain("one"),
                Part::Unseen('\u{202e}'),
                Part::Unseen('\u{202d}'),
                Part::Plain("two"),
                Part::Unseen('\u{1}'),
            ]
        );
    }
}
