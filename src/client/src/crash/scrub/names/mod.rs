//! The words that name this computer and its account, and the program's own folders.

mod accounts;
mod place;
mod spellings;
mod words;

use std::borrow::Cow;
use std::ops::Range;
use std::path::Path;

use memchr::memmem;

use self::accounts::full_names;
use self::place::whole;
use self::words::{Tells, Word, add_word};
use super::common::SHORTEST;
use super::fold::Folded;
use super::marks;
use crate::crash::roots;

/// The words of this computer that must not appear (account, computer name, home folder), and where the program's code is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Private {
    /// As they are looked for: letters folded, longest first so that a path goes before a name inside it.
    words: Vec<Word>,
    /// The program's own folders, folded, without a separator at their end.
    own: Vec<String>,
}

impl Private {
    /// These words and their parts, in every spelling that a path or an address gives them. Words that every traceback has are looked
    /// for only where an account or a computer is named: removing them elsewhere would destroy the report and hide nothing.
    pub fn new(words: impl IntoIterator<Item = String>) -> Self {
        let mut all = Vec::new();
        for word in words {
            add_word(word.trim().trim_end_matches(['/', '\\']), &mut all);
        }
        all.sort_by(|a: &Word, b: &Word| b.folded.len().cmp(&a.folded.len()).then_with(|| a.cmp(b)));
        all.dedup_by(|a, b| a.folded == b.folded);
        Self { words: all, own: Vec::new() }
    }

    /// The same, where these are folders with the program's own code: in frames, paths below them are kept.
    #[must_use]
    pub fn with_code_roots(mut self, roots: impl IntoIterator<Item = impl AsRef<Path>>) -> Self {
        for root in roots {
            let folded = roots::folded(&root.as_ref().to_string_lossy());
            let root = folded.strip_prefix("//?/").unwrap_or(&folded).trim_end_matches('/');
            // A whole disk, or the folder of everybody's homes, is nobody's code.
            if root.matches('/').count() + usize::from(roots::is_drive(&folded)) >= 2 || root.starts_with("/opt") {
                self.own.push(root.to_owned());
            }
        }
        self
    }

    /// The words of this computer and this account.
    pub fn of_this_computer() -> Self {
        let variables = [
            "USER",
            "USERNAME",
            "LOGNAME",
            "SUDO_USER",
            "HOME",
            "USERPROFILE",
            "COMPUTERNAME",
            "HOSTNAME",
            "USERDOMAIN",
            "USERDNSDOMAIN",
        ];
        let from_environment: Vec<String> = variables.iter().filter_map(|name| std::env::var(name).ok()).collect();
        let full = full_names(&from_environment);
        Self::new(from_environment.into_iter().chain(full).chain(sysinfo::System::host_name().ok()))
    }

    pub(in crate::crash) fn own(&self) -> &[String] {
        &self.own
    }

    /// The text with `[name]` wherever one of the words stands for the account or the computer, in any case of letters. In `code`,
    /// ranges in rising order, only what is distinctive is looked for.
    pub(super) fn hide(&self, text: String, code: &[Range<usize>]) -> String {
        if self.words.is_empty() {
            return text;
        }
        let placeholders: Vec<Range<usize>> = marks::replaced(&text).collect();
        let mut found: Vec<Range<usize>> = Vec::new();
        let folded = Folded::of(&text, &[]);
        self.find(&text, &folded, &mut found, |word, range| {
            let in_code = overlaps(code, range);
            !overlaps(&placeholders, range) && (!in_code || word.tells != Tells::InPlace && word.folded.len() > SHORTEST)
        });
        found.sort_by_key(|range| (range.start, range.end));
        replaced(&text, &found, &[])
    }

    /// The text with `[name]` in place of words that a line break or a border splits; as long as both halves are there, because to any
    /// other rule a half is not a name.
    pub(super) fn hide_broken<'a>(&self, text: Cow<'a, str>) -> Cow<'a, str> {
        let joints = joints(&text);
        if joints.is_empty() || self.words.is_empty() {
            return text;
        }
        let mut found: Vec<Range<usize>> = Vec::new();
        self.find(&text, &Folded::of(&text, &joints), &mut found, |word, range| {
            let broken = joints.iter().any(|joint| range.start < joint.start && joint.end < range.end);
            broken && word.folded.chars().count() > SHORTEST + 1 && word.tells != Tells::InPlace
        });
        if found.is_empty() {
            return text;
        }
        found.sort_by_key(|range| (range.start, range.end));
        Cow::Owned(replaced(&text, &found, &joints))
    }

    fn find(&self, text: &str, folded: &Folded, found: &mut Vec<Range<usize>>, fits: impl Fn(&Word, &Range<usize>) -> bool) {
        for word in &self.words {
            for at in memmem::find_iter(folded.text.as_bytes(), word.folded.as_bytes()) {
                let range = folded.start(at)..folded.end(at + word.folded.len(), text);
                let Some(range) = whole(text, range, word) else { continue };
                if fits(word, &range) {
                    found.push(range);
                }
            }
        }
    }
}

fn overlaps(ranges: &[Range<usize>], range: &Range<usize>) -> bool {
    let next = ranges.partition_point(|other| other.end <= range.start);
    ranges.get(next).is_some_and(|other| other.start < range.end)
}

/// The text with `[name]` in place of each range; a break inside of one stays, because it ends a line.
fn replaced(text: &str, found: &[Range<usize>], joints: &[Range<usize>]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for range in found {
        if range.start < done {
            continue;
        }
        out.push_str(text.get(done..range.start).unwrap_or_default());
        out.push_str("[name]");
        for joint in joints.iter().filter(|joint| range.start < joint.start && joint.end <= range.end) {
            out.push_str(text.get(joint.clone()).unwrap_or_default());
        }
        done = range.end;
    }
    out.push_str(text.get(done..).unwrap_or_default());
    out
}

/// Where a line breaks, with the borders and blanks on both sides of it.
fn joints(text: &str) -> Vec<Range<usize>> {
    let side = |c: char| c != '\n' && (c.is_whitespace() || matches!(c, '│' | '┃' | '║' | '|' | '>'));
    text.match_indices('\n')
        .filter_map(|(at, _)| {
            let start = text.get(..at)?.trim_end_matches(side).len();
            let rest = text.get(at + 1..)?;
            let end = text.len() - rest.trim_start_matches(side).len();
            Some(start..end)
        })
        .fold(Vec::new(), |mut all: Vec<Range<usize>>, joint| {
            match all.last_mut().filter(|last| last.end >= joint.start) {
                Some(last) => last.end = joint.end,
                None => all.push(joint),
            }
            all
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hidden(words: &[&str], text: &str) -> String {
        Private::new(words.iter().map(|word| (*word).to_owned())).hide(text.to_owned(), &[])
    }

    #[test]
    fn a_name_is_known_by_its_parts_and_as_people_shorten_it() {
        for text in [
            "by marta",
            "KOWALSKA",
            "mkowalska",
            "kowalskam",
            "martakowalska",
            "Marta's",
            "marta92",
            "Martas-MBP",
            "MartaKowalska",
        ] {
            let hidden = hidden(&["marta.kowalska"], text).to_lowercase();
            assert!(!hidden.contains("marta") && !hidden.contains("kowalska"), "{text}: {hidden}");
        }
        assert_eq!(hidden(&["ola"], "cola olap ola"), "cola olap [name]");
    }

    #[test]
    fn a_name_is_known_however_its_letters_were_written_or_broken() {
        for text in [
            "Jürgen",
            "Ju\u{308}rgen",
            "JÃ¼rgen",
            "J?rgen",
            "J??rgen",
            "J\u{fffd}rgen",
            "J\\xfcrgen",
            "J\\u00fcrgen",
            "J%C3%BCrgen",
            "J%FCrgen",
            "Juergen",
            "jurgen",
            "J\\303\\274rgen",
            "4ac3bc7267656e",
            "J=C3=BCrgen",
        ] {
            assert_eq!(hidden(&["Jürgen"], text), "[name]", "{text}");
        }
    }

    #[test]
    fn a_name_that_a_line_break_or_a_border_splits_is_known() {
        let broken = |text: &'static str| Private::new(["kowalska".to_owned()]).hide_broken(text.into()).into_owned();
        assert_eq!(broken("/x/kowa\nlska/y"), "/x/[name]\n/y");
        assert_eq!(broken("/x/kowa │\n│ lska/y"), "/x/[name] │\n│ /y");
    }

    #[test]
    fn an_account_called_as_code_is_hidden_only_where_an_account_is_named() {
        for kept in ["max() of an empty list", "std::max", "the line is too long", "src/max.rs", "max@file.js:8:3"] {
            assert_eq!(hidden(&["max", "src", "std", "line"], kept), kept);
        }
        assert_eq!(hidden(&["max"], "user max on max@line"), "user [name] on [name]@line");
        assert_eq!(hidden(&["line"], "max@line:~$ ls"), "max@[name]:~$ ls");
    }
}
