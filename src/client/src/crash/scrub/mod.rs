//! Removes from a traceback what could tell whose computer it came from. Pure; runs before any truncation.
//!
//! Every rule works on one line and passes over it once, so that the time is linear in the length of the text.

mod codes;
mod common;
mod fold;
mod folders;
mod keys;
mod marks;
mod names;
mod patterns;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

pub use marks::{Mark, replaced};
pub use names::Private;

use keys::Keys;

use super::frames::{self, Part};
use super::plain::plain;
use crate::unseen::takes_no_room;

/// The text without what identifies a person: frames are written anew from their parts, and the rest, free text, is scrubbed. Scrubbing a
/// scrubbed text changes nothing.
pub fn scrub(text: &str, private: &Private) -> String {
    let text = private.hide_broken(plain(text));
    let mut out = String::with_capacity(text.len());
    let mut code = Vec::new();
    let mut keys = Keys::default();
    for line in text.split_inclusive('\n') {
        let bare = line.trim_end_matches(['\n', '\r']);
        if keys.takes(bare) {
            out.push_str("[code]");
        } else if let Some(parts) = frames::parts(bare, private.own()) {
            for part in parts {
                let start = out.len();
                match part {
                    Part::Code(written) => {
                        out.push_str(&written);
                        code.push(start..out.len());
                    }
                    Part::Free(free) => out.push_str(&scrub_free(free, private)),
                }
            }
        } else {
            out.push_str(&scrub_free(bare, private));
        }
        out.push_str(line.get(bare.len()..).unwrap_or_default());
    }
    private.hide(out, &code)
}

/// What would be removed from this text if it were in a crash report. For the person's own words, which are not changed: they are only
/// told.
pub fn marks_in(text: &str, private: &Private) -> BTreeSet<Mark> {
    let count = |text: &str| {
        let mut counts = BTreeMap::<Mark, usize>::new();
        let found = replaced(text).filter_map(|range| Mark::of(text.get(range)?));
        found.for_each(|mark| *counts.entry(mark).or_default() += 1);
        counts
    };
    // A placeholder that the person wrote themselves is none of ours.
    let written = count(text);
    let found = count(&scrub(&bounded(text), private)).into_iter();
    found.filter(|(mark, count)| *count > written.get(mark).copied().unwrap_or(0)).map(|(mark, _)| mark).collect()
}

/// The lines of a scrubbed text that are frames, as ranges in rising order without the end of the line: what was written anew from its
/// parts. Everything between them is free text.
pub fn frames(text: &str) -> Vec<Range<usize>> {
    let mut at = 0;
    let mut found = Vec::new();
    for line in text.split_inclusive('\n') {
        let bare = line.trim_end_matches(['\n', '\r']);
        let rebuilt = |parts: Vec<Part<'_>>| {
            let code = |part| if let Part::Code(code) = part { Some(code) } else { None };
            parts.into_iter().map(code).collect::<Option<String>>()
        };
        // Written anew it is the same, or it was copied.
        if frames::parts(bare, &[]).and_then(rebuilt).is_some_and(|rebuilt| rebuilt == bare.trim_end()) {
            found.push(at..at + bare.len());
        }
        at += line.len();
    }
    found
}

fn scrub_free(line: &str, private: &Private) -> String {
    scrub_shown(line, private).unwrap_or_else(|| scrub_line(line))
}

/// A line with characters in it that do not show: they would keep what surrounds them from being known. Where something is found without
/// them, they go with it; else the line is left to the usual way.
fn scrub_shown(line: &str, private: &Private) -> Option<String> {
    if line.is_ascii() || !line.contains(takes_no_room) {
        return None;
    }
    let shown = line.replace(takes_no_room, "");
    Some(private.hide(scrub_line(&shown), &[])).filter(|scrubbed| *scrubbed != shown)
}

/// Whole paths first: their parts look like other things.
fn scrub_line(line: &str) -> String {
    let line = folders::hide_folders(line);
    let line = patterns::hide_patterns(&line);
    let line = codes::hide_addresses(&line);
    codes::hide_codes(&line)
}

/// How many bytes of a report are scrubbed: eight times what any manifest lets through, so that whatever is cut here would have been cut
/// anyway.
const MOST_BYTES: usize = 256 * 1024;

/// A text that can be scrubbed without keeping its program waiting: if it is far too long, whole lines from its beginning and its end. A
/// line is never cut, because half an address would not be recognised.
pub fn bounded(text: &str) -> Cow<'_, str> {
    const MARK: &str = "[…]\n";
    if text.len() <= MOST_BYTES {
        return Cow::Borrowed(text);
    }
    let within = |most: usize| {
        move |room: &mut usize, line: &'_ str| {
            *room += line.len();
            (*room <= most).then_some(line.len())
        }
    };
    let head: usize = text.split_inclusive('\n').scan(0, within(MOST_BYTES / 4)).sum();
    let tail: usize = text.split_inclusive('\n').rev().scan(0, within(MOST_BYTES / 4 * 3)).sum();
    let (head, tail) = (text.get(..head).unwrap_or_default(), text.get(text.len() - tail..).unwrap_or_default());
    Cow::Owned([head, MARK, tail].concat())
}

/// At most this many characters: the beginning and a longer part of the end, where the error is.
pub fn fit(text: String, max: usize) -> String {
    const MARK: &str = "\n[…]\n";
    let count = text.chars().count();
    if count <= max {
        return text;
    }
    let room = max.saturating_sub(MARK.chars().count());
    let head: String = text.chars().take(room / 4).collect();
    let tail: String = text.chars().skip(count - (room - room / 4)).collect();
    format!("{head}{MARK}{tail}").chars().take(max).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn planted_identifiers_go_and_function_and_line_stay() {
        let private = Private::new(["marta.k".to_owned(), "MARTAS-LAPTOP".to_owned()]);
        let text = r#"Traceback (most recent call last):
  File "/home/marta.k/ets2la/core/map.py", line 88, in update
  File "C:\Users\Marta Kowalska\AppData\x.py", line 3, in <module>
  File "\\?\C:\Users\Jürgen\app\y.py", line 4, in run
  File "\\nas\martas files\z.py", line 5, in go
  at /mnt/c/Users/Bob/thing.rs:12
ConnectionError: http://me:secret@example.org/a?token=abc#x from 192.168.1.20 fe80:0:0:1:2:3:4:5 aa:bb:cc:dd:ee:ff
mail marta@example.org on martas-laptop, key sk_live_51H8abcdEFGH1234567890, file:///%2Fhome%2Fmarta%20k%2Fx"#;
        let scrubbed = scrub(text, &private);
        for gone in [
            "marta",
            "Marta",
            "Kowalska",
            "Jürgen",
            "Bob",
            "secret",
            "token=abc",
            "192.168",
            "fe80",
            "aa:bb",
            "example.org on",
            "sk_live",
            "nas",
        ] {
            assert!(!scrubbed.contains(gone), "{gone} is still in\n{scrubbed}");
        }
        for kept in ["line 88, in update", "line 3, in <module>", "line 4, in run", "at [path]:12", "ConnectionError"] {
            assert!(scrubbed.contains(kept), "{kept} is gone from\n{scrubbed}");
        }
    }

    #[test]
    fn what_looks_private_in_a_persons_own_words_is_named_and_what_they_put_in_brackets_is_not() {
        let private = Private::new(["marta.k".to_owned()]);
        let marks = |text: &str| marks_in(text, &private).into_iter().collect::<Vec<_>>();
        assert_eq!(marks("The map is empty since 2.1. Please look [path]."), []);
        assert_eq!(marks("Write to marta@example.org, see /home/marta.k/x.log"), [Mark::Folder, Mark::Email]);
        assert_eq!(marks("I am marta.k at 192.168.1.20"), [Mark::Name, Mark::Address]);
        assert_eq!(marks("password=hunter2hunter2"), [Mark::Secret]);
    }

    #[test]
    fn characters_that_do_not_show_hide_nothing_and_stay_where_there_is_nothing_to_hide() {
        let private = Private::new(["marta.k".to_owned()]);
        let scrubbed = |text: &str| scrub(text, &private);
        assert_eq!(scrubbed("mail mar\u{200b}ta@exam\u{ad}ple.org\nnext"), "mail [e-mail]\nnext");
        assert_eq!(scrubbed("by mar\u{2060}ta.k"), scrubbed("by marta.k"));
        assert_eq!(scrubbed("/ho\u{200d}me/anna/x.py"), scrubbed("/home/anna/x.py"));
        let family = "no frame for 👩\u{200d}👧 in f";
        assert_eq!(scrubbed(family), family);
        let once = scrubbed("mar\u{200b}ta@example.org \u{202e}");
        assert_eq!(scrubbed(&once), once);
    }

    #[test]
    fn a_report_that_is_far_too_long_loses_whole_lines_and_never_half_a_line() {
        let line = "  File \"/home/marta/app/x.py\", line 1, in f\n";
        let text = format!("first\n{}last", line.repeat(1_000_000));
        let bounded = bounded(&text);
        assert!(bounded.len() <= MOST_BYTES + 8 && bounded.starts_with("first\n") && bounded.ends_with("\nlast"));
        assert!(bounded.lines().all(|found| ["first", "last", "[…]", line.trim_end_matches('\n')].contains(&found)));
        assert_eq!(super::bounded(&"x".repeat(10_000_000)), "[…]\n", "a line that is too long by itself goes whole");
    }

    #[test]
    fn a_long_report_keeps_its_beginning_and_its_end() {
        let text = fit("a".repeat(500) + &"z".repeat(500), 100);
        assert_eq!(text.chars().count(), 100);
        assert!(text.starts_with('a') && text.ends_with('z'));
    }
}
