//! Removes from a traceback what could tell whose computer it came from. Pure; runs before any truncation.

use std::sync::OnceLock;

use regex_lite::{Captures, Regex};

/// The words of this computer that must not appear: account, computer name, home folder.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Private {
    words: Vec<String>,
}

impl Private {
    /// These words, longest first so that a path goes before a name inside it. Words of one or two letters are left out: removing
    /// them would destroy the report and hide nothing.
    pub fn new(words: impl IntoIterator<Item = String>) -> Self {
        let mut words: Vec<String> = words.into_iter().filter(|word| word.chars().count() > 2).collect();
        words.sort_by_key(|word| std::cmp::Reverse(word.len()));
        words.dedup();
        Self { words }
    }

    /// The words of this computer and this account.
    pub fn of_this_computer() -> Self {
        let variables = ["USER", "USERNAME", "LOGNAME", "HOME", "USERPROFILE", "COMPUTERNAME", "HOSTNAME"];
        let from_environment = variables.iter().filter_map(|name| std::env::var(name).ok());
        Self::new(from_environment.chain(sysinfo::System::host_name().ok()))
    }
}

struct Rule {
    pattern: Regex,
    replacement: &'static str,
}

/// In the order in which they run: what contains others goes first.
fn rules() -> &'static [Rule] {
    static RULES: OnceLock<Vec<Rule>> = OnceLock::new();
    RULES.get_or_init(|| {
        const SOURCES: [(&str, &str); 9] = [
            // Everything behind a ? or # of an address, and credentials in it.
            (r"(?i)\b([a-z][a-z0-9+.-]*://)[^\s/@\x22']*@", "$1"),
            (r"(?i)\b([a-z][a-z0-9+.-]*://[^\s?#\x22'<>]*)[?#][^\s\x22'<>]*", "$1?[removed]"),
            // Home folders: the part that names the account.
            (r"(?i)((?:\\\\\?\\|\\\\wsl(?:\.localhost|\$)\\[^\\\s]+|/mnt/[a-z])?(?:[a-z]:)?[\\/]+(?:users|home|documents and settings)[\\/]+)(?:[^\\/\r\n\x22'<>|:,]+)", "[home]"),
            (r"(?i)((?:%2f|%5c)(?:users|home)(?:%2f|%5c))[^\s%/\\\x22']+(?:%20[^\s%/\\\x22']+)*", "[home]"),
            (r"(?i)\\\\[^\\\s]+\\[^\\\r\n\x22']+", "[network folder]"),
            (r"(?i)[a-z0-9._%+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+", "[e-mail]"),
            (r"(?i)\b(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}\b", "[hardware address]"),
            (r"\b(?:[0-9]{1,3}\.){3}[0-9]{1,3}\b", "[address]"),
            (r"(?i)\b(?:[0-9a-f]{1,4}:){3,7}[0-9a-f]{0,4}\b|\b(?:[0-9a-f]{1,4}:)*:(?:[0-9a-f]{1,4}:)+[0-9a-f]{1,4}\b", "[address]"),
        ];
        SOURCES
            .iter()
            .filter_map(|(pattern, replacement)| Some(Rule { pattern: Regex::new(pattern).ok()?, replacement }))
            .collect()
    })
}

/// A long run of letters and digits mixed, as keys, tokens and serial numbers have.
fn token() -> Option<&'static Regex> {
    static TOKEN: OnceLock<Option<Regex>> = OnceLock::new();
    TOKEN.get_or_init(|| Regex::new(r"[A-Za-z0-9_+/=-]{20,}").ok()).as_ref()
}

/// The text without what identifies a person. What remains is module, function, line, error type and a scrubbed message.
pub fn scrub(text: &str, private: &Private) -> String {
    let mut text = text.to_owned();
    for rule in rules() {
        text = rule.pattern.replace_all(&text, rule.replacement).into_owned();
    }
    if let Some(token) = token() {
        text = token
            .replace_all(&text, |found: &Captures<'_>| hide_token(found.get(0).map_or("", |found| found.as_str())))
            .into_owned();
    }
    private.words.iter().fold(text, |text, word| replace_word(&text, word))
}

fn hide_token(run: &str) -> String {
    let digits = run.bytes().filter(u8::is_ascii_digit).count();
    let letters = run.bytes().filter(u8::is_ascii_alphabetic).count();
    // Paths and names are words; what mixes in many digits is a code.
    if digits >= 4 && letters >= 2 && !run.contains('/') || digits >= 16 { "[code]".to_owned() } else { run.to_owned() }
}

/// Replaces a word wherever it stands for itself, in any case of letters.
fn replace_word(text: &str, word: &str) -> String {
    let (lower, word) = (text.to_lowercase(), word.to_lowercase());
    // Where lower-casing moves bytes, places do not correspond: then the exact spelling must do.
    if lower.len() != text.len() {
        return text.replace(&word, "[name]");
    }
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for (start, found) in lower.match_indices(&word) {
        let end = start + found.len();
        let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let before = text.get(..start).and_then(|before| before.chars().next_back());
        let after = text.get(end..).and_then(|after| after.chars().next());
        if start < done || letter(before) || letter(after) {
            continue;
        }
        out.push_str(text.get(done..start).unwrap_or_default());
        out.push_str("[name]");
        done = end;
    }
    out.push_str(text.get(done..).unwrap_or_default());
    out
}

/// At most this many characters: the beginning and, more of it, the end, where the error stands.
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
        for kept in
            ["core/map.py\", line 88, in update", "line 3, in <module>", "line 4, in run", "thing.rs:12", "ConnectionError"]
        {
            assert!(scrubbed.contains(kept), "{kept} is gone from\n{scrubbed}");
        }
    }

    #[test]
    fn a_long_report_keeps_its_beginning_and_its_end() {
        let text = fit("a".repeat(500) + &"z".repeat(500), 100);
        assert_eq!(text.chars().count(), 100);
        assert!(text.starts_with('a') && text.ends_with('z'));
    }
}
