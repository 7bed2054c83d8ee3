//! What is recognised by the signs around it: addresses of sites and mail, secrets and environment values by their names, numbers.

use std::sync::OnceLock;

use regex_lite::{Captures, Regex};

/// The line after every rule, in their order: what contains others goes first.
pub(super) fn hide_patterns(line: &str) -> String {
    let mut line = line.to_owned();
    for rule in rules() {
        if (rule.possible)(&line) {
            line = rule.pattern.replace_all(&line, rule.replace).into_owned();
        }
    }
    line
}

struct Rule {
    /// A quick look, because most rules concern few lines.
    possible: fn(&str) -> bool,
    pattern: Regex,
    replace: fn(&Captures<'_>) -> String,
}

type Source = (fn(&str) -> bool, &'static str, fn(&Captures<'_>) -> String);

fn rules() -> &'static [Rule] {
    static RULES: OnceLock<Vec<Rule>> = OnceLock::new();
    RULES.get_or_init(|| {
        SOURCES
            .iter()
            .filter_map(|(possible, pattern, replace)| {
                Some(Rule { possible: *possible, pattern: Regex::new(pattern).ok()?, replace: *replace })
            })
            .collect()
    })
}

const SOURCES: &[Source] = &[
    // Credentials in an address, then everything behind its ? or #, but not the line and column that a browser adds.
    (|l| l.contains("://") && l.contains('@'), r#"([A-Za-z][A-Za-z0-9+.-]*://)[^\s/"'<>]*@"#, |c| group(c, 1).to_owned()),
    (
        |l| l.contains("://") && l.contains(['?', '#']),
        r#"([A-Za-z][A-Za-z0-9+.-]*://[^\s?#"'<>]*)[?#]([^\s"'<>)]*)"#,
        |c| format!("{}?[removed]{}", group(c, 1), place_at_end(group(c, 2))),
    ),
    (
        |l| l.contains('?') && l.contains('='),
        r#"\?[A-Za-z0-9_.%\[\]-]+=([^\s"'<>)]*)"#,
        |c| format!("?[removed]{}", place_at_end(group(c, 1))),
    ),
    (
        |l| ["smb://", "afp://", "nfs://", "SMB://"].iter().any(|scheme| l.contains(scheme)),
        r#"(?i)\b(?:smb|afp|nfs)://[^\s"'/]+(?:/[^\s"'/]+)?"#,
        |_| "[network folder]".to_owned(),
    ),
    // Folders that are called after an account without being below `home`.
    (|l| l.contains('~'), r#"(^|[\s"'=(:,])~[A-Za-z][\w.-]*"#, |c| format!("{}[home]", group(c, 1))),
    (|l| l.contains("pytest-of-"), r#"pytest-of-[^/\\\s"']+"#, |_| "pytest-of-[name]".to_owned()),
    (|l| l.contains("/var/folders/"), r#"/var/folders/[^/\s"']+/[^/\s"']+"#, |_| "/var/folders/[code]/[code]".to_owned()),
    (|l| l.contains("OneDrive - "), r#"OneDrive - [^\\/"'\r\n:]+"#, |_| "OneDrive - [name]".to_owned()),
    // Headers, then anything that calls itself a secret.
    (
        |l| contains_any(l, &["authorization", "cookie"]),
        r#"(?i)((?:authorization|cookie)["']?\s*[:=]\s*)("[^"]*"|'[^']*'|\[removed\]|[^\s"'=:][^\r\n"'}]*)"#,
        |c| format!("{}[removed]", group(c, 1)),
    ),
    (
        |l| contains_any(l, &["bearer", "basic "]),
        r"\b([Bb]earer|BEARER|Basic)(\s+)([A-Za-z0-9._~+/=-]{6,})",
        |c| {
            let word = group(c, 3).bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'.');
            if word { group(c, 0).to_owned() } else { format!("{}{}[removed]", group(c, 1), group(c, 2)) }
        },
    ),
    (
        |l| contains_any(l, &["passw", "pwd", "secret", "token", "key", "passphrase", "credential", "session", "pin", "otp"]),
        r#"(?i)((?:password|passwd|pwd|passphrase|secret|token|credentials?|api[ _-]?key|access[ _-]?key|private[ _-]?key|license[ _-]?key|session[ _-]?id|\bpin|\botp)(?:[_-](?:key|id|value))?["'\x60]?\s*(?:=>|[:=])\s*)(b?"[^"]*"|b?'[^']*'|[^\s"':=,;&)}<>(][^\s"',;&)}(]*\(?)"#,
        unless_call,
    ),
    // Who is logged in, and where.
    (
        |l| contains_any(l, &["user", "login", "role", "account", "host"]),
        r#"(?i)\b((?:user|username|user name|login|role|account|host|hostname)\s+)("[^"]+"(?:@"[^"]+")?|'[^']+'(?:@'[^']+')?|\x60[^\x60]+\x60)"#,
        |c| format!("{}[name]", group(c, 1)),
    ),
    (
        |l| contains_any(l, &["user", "login", "account", "host", "computer", "machine"]),
        r#"(?i)(\b(?:user|user_?name|login|log_?name|account|host|host_?name|node_?name|computer_?name|machine_?name|full_?name)["']?(?:=|:\s*))("[^"]*"|'[^']*'|[^\s"':=,;&)}<>(\[][^\s"',;&)}(]*\(?)"#,
        unless_call,
    ),
    // Environment values: a line of its own to its end, else to the next space.
    (|l| l.contains('='), r"^(\s*(?:export |set |declare -x |[+>$] )?([A-Z][A-Z0-9_]+|Path)=)(.+)$", environment_value),
    (
        |l| l.contains('='),
        r#"\b((?:\$env:)?([A-Z][A-Z0-9_]+)=)("[^"]*"|'[^']*'|[^\s"'=,)}][^\s"',)}]*(?: [A-Z][a-z]+)?)"#,
        environment_value,
    ),
    (
        |l| l.contains(['"', '\'']) && l.contains([':', ',']),
        r#"(["']([A-Z][A-Z0-9_]{2,}|Path)["']\s*[:,]\s*)("[^"]*"|'[^']*')"#,
        environment_value,
    ),
    (
        |l| contains_any(l, &["@", "%40"]),
        r#"(?i)[^\s@"'<>()\[\]{},:;/\\=|]+(?:@|%40)(?:[\w-]+\.)+[a-z]{2,}(?::[\w.~-]+(?:/[\w.-]+)?\.git)?"#,
        |_| "[e-mail]".to_owned(),
    ),
    // Numbers that are given to one person, one account or one device.
    (|l| l.contains("S-1-"), r"\bS-1-[0-9]+(?:-[0-9]+)+", |_| "[account]".to_owned()),
    (|l| pairs_of_hex(l), r"(?i)\b(?:[0-9a-f]{2}[:-]){5,7}[0-9a-f]{2}\b", |_| "[hardware address]".to_owned()),
    (
        |l| l.matches('.').nth(1).is_some(),
        r"(?i)\b[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4}\b",
        |_| "[hardware address]".to_owned(),
    ),
    (|l| l.contains("ip-"), r"\bip(?:-[0-9]{1,3}){4}\b", |_| "[address]".to_owned()),
    (
        |l| l.matches('-').nth(3).is_some(),
        r"(?i)\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b|\b[A-Z0-9]{5}(?:-[A-Z0-9]{5}){4}\b",
        |_| "[code]".to_owned(),
    ),
    (|l| l.contains("eyJ"), r"\beyJ[A-Za-z0-9_-]{6,}(?:\.[A-Za-z0-9_-]*){0,4}", |_| "[code]".to_owned()),
    (
        |l| {
            ["AKIA", "ASIA", "gh", "github_pat_", "sk", "pk_", "xox", "glpat-", "AIza", "npm_", "pypi-", "hf_", "ya29"]
                .iter()
                .any(|p| l.contains(p))
        },
        r"\b(?:(?:AKIA|ASIA)[A-Z0-9]{12,}|(?:gh[pousr]|github_pat|[sp]k_live|[sp]k_test|npm|hf)_[A-Za-z0-9_]{10,}|(?:sk|xox[abprs]|glpat|pypi)-[A-Za-z0-9_-]{10,}|AIza[A-Za-z0-9_-]{20,}|ya29\.[A-Za-z0-9_-]{10,})",
        |_| "[code]".to_owned(),
    ),
    (
        |l| l.bytes().filter(u8::is_ascii_digit).nth(8).is_some(),
        r"\b[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b|\b[0-9]{4}(?:[ -][0-9]{4}){2,3}(?:[ -][0-9]{1,7})?\b|\b3[47][0-9]{2}[ -][0-9]{6}[ -][0-9]{5}\b|\b[0-9]{13,19}\b",
        number,
    ),
    (
        |l| l.bytes().filter(u8::is_ascii_digit).nth(6).is_some(),
        r"\+[0-9][0-9 ()./-]{7,}[0-9]|\(?\b[0-9]{3}\)?[ .-][0-9]{3}[.-][0-9]{4}\b|\b0[0-9]{1,4}(?: / | ?[/-] ?| )[0-9]{5,}\b|\b0[0-9]{9,12}\b|\b[0-9]{3}-[0-9]{2}-[0-9]{4}\b",
        number,
    ),
];

fn number(_: &Captures<'_>) -> String {
    "[number]".to_owned()
}

/// `token = read_token(file)` is a line of a program: it says where the secret comes from, not what it is.
fn unless_call(found: &Captures<'_>) -> String {
    let value = group(found, 2);
    if value.ends_with('(') || value.starts_with("self.") {
        group(found, 0).to_owned()
    } else {
        format!("{}[removed]", group(found, 1))
    }
}

/// Small numbers and switches stay: `RUST_BACKTRACE=1`.
fn environment_value(found: &Captures<'_>) -> String {
    let value = group(found, 3);
    let small = value.len() <= 5 && value.trim_end_matches(['`', '.', ';']).bytes().all(|byte| byte.is_ascii_digit());
    if small || ["full", "full`", "true", "false"].contains(&value) {
        return group(found, 0).to_owned();
    }
    let tail = if value.starts_with(['"', '\'']) { "" } else { place_at_end(value) };
    format!("{}[removed]{tail}", group(found, 1))
}

/// The line and the column at the end of an address: `:12:5`.
fn place_at_end(text: &str) -> &str {
    let mut start = text.len();
    for part in text.rsplit(':').take(2) {
        let digits = (1..=6).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        match start.checked_sub(part.len() + 1) {
            Some(earlier) if digits => start = earlier,
            _ => break,
        }
    }
    text.get(start..).unwrap_or_default()
}

fn group<'a>(found: &Captures<'a>, index: usize) -> &'a str {
    found.get(index).map_or("", |part| part.as_str())
}

/// Whether one of these words, in any case of ASCII letters, is in the line.
fn contains_any(line: &str, words: &[&str]) -> bool {
    let line = line.to_ascii_lowercase();
    words.iter().any(|word| line.contains(word))
}

fn pairs_of_hex(line: &str) -> bool {
    let pair = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_hexdigit);
    line.as_bytes().windows(6).any(|six| {
        let sign = |at: usize| six.get(at).is_some_and(|byte| matches!(byte, b':' | b'-'));
        sign(2) && sign(5) && [0, 1, 3, 4].iter().all(|at| pair(six.get(*at)))
    })
}
