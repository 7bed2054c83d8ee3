//! Letters as they are compared: in lower case, and without the marks that one system writes after a letter and another one as part of it.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A text as it is compared, and for each of its letters where it stood before.
pub(super) struct Folded {
    pub(super) text: String,
    /// For each byte of the text: where the letter that it belongs to began.
    starts: Vec<usize>,
    end: usize,
}

impl Folded {
    /// The whole text except for the ranges in `skips`, which are in rising order.
    pub(super) fn of(text: &str, skips: &[std::ops::Range<usize>]) -> Self {
        let mut folded =
            Self { text: String::with_capacity(text.len()), starts: Vec::with_capacity(text.len()), end: text.len() };
        let mut skips = skips.iter().peekable();
        for (at, c) in text.char_indices() {
            while skips.next_if(|skip| skip.end <= at).is_some() {}
            if skips.peek().is_some_and(|skip| skip.contains(&at)) {
                continue;
            }
            if c.is_ascii() {
                folded.text.push(c.to_ascii_lowercase());
                folded.starts.push(at);
                continue;
            }
            for small in
                c.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).filter(|c| !is_combining_mark(*c))
            {
                folded.text.push(small);
                folded.starts.extend(std::iter::repeat_n(at, small.len_utf8()));
            }
        }
        folded
    }

    /// Where the letter stood that this byte belongs to.
    pub(super) fn start(&self, at: usize) -> usize {
        self.starts.get(at).copied().unwrap_or(self.end)
    }

    /// Where the letter before this byte ended, together with the marks that followed it.
    pub(super) fn end(&self, at: usize, text: &str) -> usize {
        let last = at.checked_sub(1).map_or(0, |before| self.start(before));
        let mut chars = text.get(last..).unwrap_or_default().chars();
        let first = chars.next().map_or(0, char::len_utf8);
        last + first + chars.take_while(|c| is_combining_mark(*c)).map(char::len_utf8).sum::<usize>()
    }
}

/// A word as it is looked for.
pub(super) fn fold(word: &str) -> String {
    Folded::of(word, &[]).text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_is_the_same_however_its_marks_are_written_and_its_place_is_known() {
        assert_eq!(fold("JÜRGEN"), fold("Ju\u{308}rgen"));
        let text = "x Ju\u{308}rgen y";
        let folded = Folded::of(text, &[]);
        let at = folded.text.find("jurgen").expect("found");
        assert_eq!(&text[folded.start(at)..folded.end(at + 6, text)], "Ju\u{308}rgen");
        let text = "josé\u{301} b";
        let folded = Folded::of(text, &[]);
        assert_eq!(&text[folded.start(0)..folded.end(4, text)], "josé\u{301}");
    }
}
