//! The words that name this computer and its account.

/// The words of this computer that must not appear: account, computer name, home folder.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Private {
    /// As they are looked for: letters folded, longest first so that a path goes before a name inside it.
    words: Vec<String>,
}

/// Accounts and computers that are called so name nobody, and these words stand in every traceback. The last ones are our own.
const COMMON: [&str; 40] = [
    "user",
    "users",
    "root",
    "/root",
    "admin",
    "guest",
    "test",
    "tests",
    "runner",
    "ubuntu",
    "debian",
    "fedora",
    "localhost",
    "main",
    "default",
    "public",
    "system",
    "python",
    "java",
    "rust",
    "build",
    "docker",
    "vagrant",
    "app",
    "dev",
    "core",
    "client",
    "server",
    "unknown",
    "home",
    "name",
    "code",
    "address",
    "removed",
    "number",
    "network",
    "folder",
    "hardware",
    "disk",
    "mail",
];

impl Private {
    /// These words, in every spelling that a path or an address gives them. Words of one or two plain letters and words that
    /// every traceback has are left out: removing them would destroy the report and hide nothing.
    pub fn new(words: impl IntoIterator<Item = String>) -> Self {
        let mut words: Vec<String> = words
            .into_iter()
            .map(|word| fold(word.trim().trim_end_matches(['/', '\\'])))
            .filter(|word| word.chars().count() > if word.is_ascii() { 2 } else { 1 })
            .filter(|word| !COMMON.contains(&word.as_str()))
            .flat_map(|word| spellings(&word))
            .collect();
        words.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
        words.dedup();
        Self { words }
    }

    /// The words of this computer and this account.
    pub fn of_this_computer() -> Self {
        let variables = ["USER", "USERNAME", "LOGNAME", "HOME", "USERPROFILE", "COMPUTERNAME", "HOSTNAME"];
        let from_environment = variables.iter().filter_map(|name| std::env::var(name).ok());
        Self::new(from_environment.chain(sysinfo::System::host_name().ok()))
    }

    /// The text with `[name]` wherever one of the words stands for itself, in any case of letters.
    pub(super) fn hide(&self, text: String) -> String {
        let mut folded = fold(&text);
        let mut text = text;
        for word in &self.words {
            if let Some(hidden) = hide_word(&text, &folded, word) {
                folded = fold(&hidden);
                text = hidden;
            }
        }
        text
    }
}

/// A word as it is, in paths of the other kind, escaped, and encoded as in an address; of a computer's full name also the first part.
fn spellings(word: &str) -> Vec<String> {
    let encoded = |space: &str| word.replace(' ', space).replace('/', "%2f").replace('\\', "%5c");
    let mut all = vec![
        word.to_owned(),
        word.replace('\\', "/"),
        word.replace('\\', r"\\"),
        encoded("%20"),
        encoded("+"),
        percent_encoded(word),
    ];
    all.push(word.replace('/', "\\"));
    if let Some(computer) =
        [".local", ".lan", ".home", ".fritz.box", ".localdomain"].iter().find_map(|end| word.strip_suffix(end))
    {
        all.push(computer.to_owned());
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

/// In small letters, every letter in as many bytes as before, so that places in both texts correspond.
fn fold(text: &str) -> String {
    text.chars().map(|c| c.to_lowercase().next().filter(|small| small.len_utf8() == c.len_utf8()).unwrap_or(c)).collect()
}

/// Nothing if the word is not in it.
fn hide_word(text: &str, folded: &str, word: &str) -> Option<String> {
    let mut out = String::new();
    let mut done = 0;
    for (start, found) in folded.match_indices(word) {
        let end = start + found.len();
        let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let before = text.get(..start).unwrap_or_default();
        let after = text.get(end..).and_then(|after| after.chars().next());
        if letter(before.chars().next_back()) && !ends_with_escape(before) || letter(after) {
            continue;
        }
        out.push_str(text.get(done..start)?);
        out.push_str("[name]");
        done = end;
    }
    out.push_str(text.get(done..)?);
    (done > 0).then_some(out)
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
