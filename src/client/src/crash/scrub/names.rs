//! The words that name this computer and its account, and the program's own folders.

use std::borrow::Cow;
use std::io::Read as _;
use std::ops::Range;
use std::path::Path;

use memchr::memmem;

use super::common::{SHORTEST, is_common};
use super::fold::{Folded, fold};
use super::marks;
use crate::crash::roots;

/// The words of this computer that must not appear (account, computer name, home folder), and where the program's code lies.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Private {
    /// As they are looked for: letters folded, longest first so that a path goes before a name inside it.
    words: Vec<Word>,
    /// The program's own folders, folded, without a separator at their end.
    own: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Word {
    folded: String,
    /// How sure it is that the word means this account or computer wherever it stands.
    tells: Tells,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Tells {
    /// It is distinctive enough to be looked for inside of longer words, too: `mkowalska`.
    Inside,
    /// Where it stands for itself.
    Alone,
    /// Only where an account or a computer is named: `user max`, `max@`.
    InPlace,
}

/// From so many letters on, a part of a name is known inside of other words. A shorter one would be found in words of every language.
const INSIDE: usize = 7;
/// A file with the names of the accounts that is larger than this is not read to its end.
const LARGEST_ACCOUNTS: u64 = 1 << 20;

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
    /// other rule a half is no name.
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

/// The range of the word where it stands for itself, together with what belongs to it; `None` inside of another word.
fn whole(text: &str, range: Range<usize>, word: &Word) -> Option<Range<usize>> {
    let (before, after) = (text.get(..range.start)?, text.get(range.end..)?);
    let cased = |c: char| c.is_alphabetic() && (c.is_lowercase() || c.is_uppercase());
    // Where words are written without spaces, nothing says where one ends.
    if word.folded.chars().all(|c| c.is_alphabetic() && !cased(c)) {
        return Some(range);
    }
    let written = text.get(range.clone())?;
    let (first_is_capital, last_is_small) = (written.starts_with(char::is_uppercase), written.ends_with(char::is_lowercase));
    let last = before.chars().next_back();
    let begins = !last.is_some_and(char::is_alphanumeric)
        || ends_with_escape(before)
        || first_is_capital && last.is_some_and(char::is_lowercase) && word.tells != Tells::InPlace;
    let next = after.chars().next();
    let plural =
        after.strip_prefix(['s', 'S']).map(|rest| !rest.chars().next().is_some_and(|c| c.is_lowercase() || c.is_ascii_digit()));
    let ends = match next {
        Some(c) if c.is_alphabetic() => {
            word.tells != Tells::InPlace
                && word.folded.len() > SHORTEST
                && (c.is_uppercase() && last_is_small || plural == Some(true))
        }
        Some(c) if c.is_numeric() => word.tells != Tells::InPlace && word.folded.len() > SHORTEST,
        _ => true,
    };
    match word.tells {
        Tells::InPlace => (begins && ends && in_place(before, after)).then_some(range),
        _ if begins && ends => Some(range),
        Tells::Alone => None,
        Tells::Inside => {
            let start = before.trim_end_matches(char::is_alphanumeric).len();
            let end = text.len() - after.trim_start_matches(char::is_alphanumeric).len();
            Some(start..end)
        }
    }
}

/// Whether what stands around a word says that an account or a computer is meant.
fn in_place(before: &str, after: &str) -> bool {
    let floor =
        (before.len().saturating_sub(24)..=before.len()).find(|at| before.is_char_boundary(*at)).unwrap_or(before.len());
    let near = before.get(floor..).unwrap_or_default().to_ascii_lowercase();
    let near = near.trim_end_matches(['"', '\'', '`', '‘', '“']);
    let labels = [
        "user ",
        "user=",
        "user: ",
        "username ",
        "username=",
        "username: ",
        "account ",
        "account: ",
        "login ",
        "login: ",
        "logname=",
        "owner ",
        "owner: ",
        "host ",
        "host: ",
        "hostname ",
        "hostname: ",
        "computer ",
        "computer: ",
        "machine ",
        "by user ",
        "logged in as ",
        "-u ",
        "--user ",
        "--user=",
        "~",
        "ssh ",
        "dear ",
        "hello ",
        "hello, ",
        "welcome ",
        "welcome, ",
        "welcome back, ",
    ];
    // As in `[anna@line ~]$` and `line:~$`, and `DOMAIN\line`.
    let domain = near.strip_suffix('\\').is_some_and(|domain| {
        let name = domain.rsplit([' ', '"', '\'', '(']).next().unwrap_or_default();
        name.len() > 1 && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    }) && !after.starts_with('\\');
    let host = near.strip_suffix('@').is_some_and(|left| left.ends_with(|c: char| c.is_ascii_alphanumeric() || c == ']'))
        && !after.starts_with(['.', '(']);
    let account = after.strip_prefix('@').is_some_and(|host| host.starts_with(|c: char| c.is_ascii_alphabetic()))
        && !after.contains(".js:")
        && !after.contains(".ts:");
    let prompt = after.starts_with(":~")
        || after.starts_with(" ~]")
        || after.starts_with("'s ") && after.get(3..4).is_some_and(|c| c.chars().all(char::is_uppercase));
    labels.iter().any(|label| near.ends_with(label)) || domain || host || account || prompt
}

/// Whether the letter before is only the end of `\n`, `\t`, `\r` or `%20`, as they are printed.
fn ends_with_escape(before: &str) -> bool {
    let mut back = before.bytes().rev();
    match (back.next(), back.next(), back.next()) {
        (Some(b'n' | b't' | b'r'), Some(b'\\'), _) => true,
        (Some(low), Some(high), Some(b'%')) => low.is_ascii_hexdigit() && high.is_ascii_hexdigit(),
        _ => false,
    }
}

/// The word, its parts and its spellings.
fn add_word(word: &str, all: &mut Vec<Word>) {
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

/// The letters without the numbers behind them.
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

/// A word as it is, in paths of the other kind, escaped, encoded as in an address, in hexadecimal digits, and as it looks where its
/// letters were taken for those of another alphabet. With each, whether it is the word as it is.
fn spellings(word: &str) -> Vec<(String, bool)> {
    let encoded = |space: &str| word.replace(' ', space).replace('/', "%2f").replace('\\', "%5c");
    let mut all = vec![(word.to_owned(), true)];
    let mut more = |spelling: String| {
        if spelling != word {
            all.push((spelling, false));
        }
    };
    more(word.replace('\\', "/"));
    more(word.replace('/', "\\"));
    more(word.replace('\\', r"\\"));
    if word.contains(' ') {
        for space in ["%20", "+", "_", ".", "-", "\\ ", "\\040", "&nbsp;", ""] {
            more(encoded(space));
        }
    }
    if word.chars().count() > SHORTEST {
        more(word.bytes().map(|byte| format!("{byte:02x}")).collect());
    }
    if !word.is_ascii() {
        let each = |write: &dyn Fn(char) -> String| {
            word.chars().map(|c| if c.is_ascii() { c.to_string() } else { write(c) }).collect::<String>()
        };
        let bytes = |write: &dyn Fn(u8) -> String| each(&|c| c.encode_utf8(&mut [0; 4]).bytes().map(write).collect::<String>());
        more(percent_encoded(word));
        more(bytes(&|byte| format!("\\x{byte:02x}")));
        more(bytes(&|byte| format!("\\{byte:o}")));
        more(bytes(&|byte| format!("={byte:02x}")));
        more(bytes(&|byte| char::from(byte).to_string()));
        more(each(&|c| format!("\\u{:04x}", u32::from(c))));
        more(each(&|c| format!("\\x{:02x}", u32::from(c))));
        more(each(&|c| format!("\\u{{{:x}}}", u32::from(c))));
        more(each(&|c| format!("&#{};", u32::from(c))));
        more(each(&|c| format!("%{:02x}", u32::from(c))));
        for broken in ["?", "\u{fffd}", "_"] {
            more(each(&|_| broken.to_owned()));
            more(bytes(&|_| broken.to_owned()));
        }
        more(each(&|c| match c {
            'ä' | 'Ä' => "ae".to_owned(),
            'ö' | 'Ö' | 'ø' => "oe".to_owned(),
            'ü' | 'Ü' => "ue".to_owned(),
            'ß' => "ss".to_owned(),
            'å' => "aa".to_owned(),
            'ł' | 'Ł' => "l".to_owned(),
            other => other.to_string(),
        }));
    }
    all
}

fn percent_encoded(word: &str) -> String {
    word.bytes()
        .map(|byte| {
            if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
                char::from(byte).into()
            } else {
                format!("%{byte:02x}")
            }
        })
        .collect()
}

/// The names by which the system knows these accounts.
fn full_names(accounts: &[String]) -> Vec<String> {
    let mut text = String::new();
    let file = if cfg!(unix) { std::fs::File::open("/etc/passwd").ok() } else { None };
    let read = file.map(|file| file.take(LARGEST_ACCOUNTS).read_to_string(&mut text));
    if !matches!(read, Some(Ok(_))) {
        return Vec::new();
    }
    full_names_in(&text, accounts)
}

fn full_names_in(text: &str, accounts: &[String]) -> Vec<String> {
    let name = |line: &str| {
        let mut fields = line.split(':');
        let account = fields.next()?;
        let full = fields.nth(3)?.split(',').next()?.trim();
        (full.contains(' ') || full.len() > SHORTEST)
            .then(|| accounts.iter().any(|known| known == account).then(|| full.to_owned()))?
    };
    text.lines().filter_map(name).filter(|full| full != "root").collect()
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

    #[test]
    fn the_full_name_of_this_account_alone_is_read() {
        let text = "root:x:0:0:root:/root:/bin/sh\nmk:x:1000:1000:Marta Kowalska,,,:/home/mk:/bin/sh\nola:x:1001:1001:Ola Nowak:/h:/b\n";
        assert_eq!(full_names_in(text, &["mk".to_owned(), "root".to_owned()]), ["Marta Kowalska"]);
    }
}
