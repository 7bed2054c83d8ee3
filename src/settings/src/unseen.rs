//! Characters that do not show as what they are: they control, hide or turn round the text they stand in. In what others wrote they are
//! named and not obeyed. Nothing is taken away here: what is copied or sent keeps its exact bytes.

use std::borrow::Cow;

/// A part of a text that others wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part<'a> {
    /// It shows as what it is.
    Plain(&'a str),
    /// A character that would not.
    Unseen(char),
}

/// Whether a character does not show as what it is. Line breaks and tabs do.
pub fn is_unseen(c: char) -> bool {
    if matches!(c, '\n' | '\t' | ' '..='~') {
        return false;
    }
    // Soft hyphen, fillers, joiners, marks of direction, separators of lines, selectors of variants, tags.
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}' | '\u{180b}'..='\u{180f}')
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}')
        || matches!(c, '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}')
        || matches!(c, '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// The name that stands in place of such a character.
pub fn name(c: char) -> String {
    format!("⟨U+{:04X}⟩", u32::from(c))
}

/// The text, cut at every character that does not show as what it is.
pub fn parts(text: &str) -> impl Iterator<Item = Part<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        if is_unseen(first) {
            rest = rest.get(first.len_utf8()..)?;
            return Some(Part::Unseen(first));
        }
        let (plain, after) = rest.split_at(rest.find(is_unseen).unwrap_or(rest.len()));
        rest = after;
        Some(Part::Plain(plain))
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
    fn every_character_that_a_manifest_may_not_have_is_named_here_too() {
        for c in ('\0'..=char::MAX).filter(|c| !matches!(c, '\n' | '\t')) {
            let refused = c.is_control()
                || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
            assert!(!refused || is_unseen(c), "{c:?}");
        }
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
