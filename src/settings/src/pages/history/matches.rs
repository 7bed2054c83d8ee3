//! Where the words that are searched for are in a text, so that rows and bytes mark the same.

use std::ops::Range;

/// The most places that are highlighted in one message: more than anybody goes through.
const MOST_MATCHES: usize = 1000;

/// Where these words are in a text, in whichever case; beyond ASCII only as they were typed.
pub(super) fn matches(text: &str, words: &str) -> Vec<Range<usize>> {
    let words = words.trim();
    if words.is_empty() {
        return Vec::new();
    }
    let found = |text: &str, words: &str| {
        text.match_indices(words).take(MOST_MATCHES).map(|(at, found)| at..at + found.len()).collect()
    };
    if words.is_ascii() { found(&text.to_ascii_lowercase(), &words.to_ascii_lowercase()) } else { found(text, words) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_that_are_searched_for_are_found_in_whichever_case() {
        assert_eq!(matches("{\"os\":\"Linux\",\"b\":\"linux ä\"}", " LINUX "), [7..12, 19..24]);
        assert_eq!(matches("Ä ä ä", "ä"), [3..5, 6..8]);
        assert!(matches("anything", " ").is_empty());
    }
}
