//! Whatever is called a secret: in headers, as an option of a command, after an `=` or a colon, in a sentence.

use regex_lite::Captures;

use super::rule::{Source, contains_any, group};

pub(super) const RULES: &[Source] = &[
    // Headers, then anything that calls itself a secret.
    (
        |l| contains_any(l, &["authorization", "cookie", "x-api-key", "x-auth"]),
        r#"(?i)((?:authorization|cookie|x-api-key|x-auth-token)["']?\s*[:=,]\s*)(\(?"[^"]*"|\(?'[^']*'|\[removed\]|[^\s"'=:][^\r\n"'}]*)"#,
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
    // As options of a command, even where its arguments are printed as a list.
    (
        |l| {
            contains_any(
                l,
                &[
                    "-pass",
                    "-pwd",
                    "-token",
                    "-secret",
                    "-api",
                    "-auth",
                    "-user",
                    "-login",
                    "-key",
                    "-pin",
                    "-credential",
                    "-account",
                ],
            )
        },
        r#"(?i)((?:^|[\s"'\[(,=])--?[a-z-]*(?:password|passwd|passphrase|pass|pwd|secret|token|api-?key|access-?key|auth|authtoken|user|username|login|pin|credentials?|account)(?:["']\s*,\s*|=|\s+))(b?"[^"]*"|b?'[^']*'|[^\s"',\]\[-][^\s"',\]]*)"#,
        |c| format!("{}[removed]", group(c, 1)),
    ),
    (
        |l| {
            contains_any(
                l,
                &[
                    "sshpass",
                    "curl",
                    "wget",
                    "mysql",
                    "mariadb",
                    "smbclient",
                    "psql",
                    "sqlcmd",
                    "plink",
                    "pscp",
                    "net use",
                    "htpasswd",
                    "openssl",
                    "unzip",
                    "7z",
                    "rar ",
                ],
            )
        },
        r#"(?i)(\b(?:sshpass|plink|pscp|unzip|sqlcmd|htpasswd)\b[^\r\n]*?["'\s]-(?:p|pw|P)(?:["']\s*,\s*|\s+)?["']?)([^\s"',-][^\s"',]*)"#,
        |c| format!("{}[removed]", group(c, 1)),
    ),
    (
        |l| contains_any(l, &["mysql", "mariadb", "7z", "rar "]),
        r#"(?i)(\b(?:mysql|mysqldump|mysqladmin|mariadb|mariadb-dump|7z|7za|rar|unrar)\b[^\r\n]*?["'\s]-p)([^\s"',][^\s"',]*)"#,
        |c| format!("{}[removed]", group(c, 1)),
    ),
    (
        |l| l.contains("-u") || l.contains("-U") || l.contains("user"),
        r#"(["'\s](?:-u|-U|--user|--proxy-user)(?:["']\s*,\s*|\s+)?["']?)([^\s"',:%]+[:%][^\s"',]+)"#,
        |c| format!("{}[removed]", group(c, 1)),
    ),
    (|l| contains_any(l, &["pass="]), r#"(?i)(\bpass=)([^\s"',;&)}]+)"#, |c| format!("{}[removed]", group(c, 1))),
    (
        |l| {
            contains_any(
                l,
                &[
                    "pass",
                    "psk",
                    "pre-shared",
                    "pwd",
                    "secret",
                    "token",
                    "key",
                    "passphrase",
                    "credential",
                    "session",
                    "pin",
                    "otp",
                    "passcode",
                ],
            )
        },
        r#"(?i)((?:password|passwd|pwd|passphrase|passcode|secret|token|credentials?|psk|["'](?:pass|session)|pre-?shared[ _-]?key|api[ _-]?key|access[ _-]?key|private[ _-]?key|license[ _-]?key|session[ _-]?id|session[ _-]?key|\bpin|\botp)(?:[_-](?:key|id|value))?["'\x60]?\s*(?:=>|:=|[:=])\s*)(b?\\?"[^"]*"|b?'[^']*'|\[removed\]|[^\s"':=,;&)}<>(\[][^\s"',;&)}(]*\(?)"#,
        secret_behind_sign,
    ),
    (
        |l| contains_any(l, &["passw", "pwd", "secret", "token", "key", "passphrase", "pin", "passcode"]),
        r#"(?i)(["'](?:[a-z_-]*(?:password|passwd|passphrase|secret|token|api[_-]?key))["']\s*,\s*)(b?"[^"]*"|b?'[^']*')"#,
        |c| if group(c, 2).len() > 5 { format!("{}[removed]", group(c, 1)) } else { group(c, 0).to_owned() },
    ),
    (
        |l| {
            contains_any(
                l,
                &[
                    "passw",
                    "pw",
                    "secret",
                    "token",
                    "key",
                    "passphrase",
                    "psk",
                    "otp",
                    "pin ",
                    "passcode",
                    "code ",
                    "credential",
                ],
            )
        },
        r#"(?i)(\b(?:[a-z]+[_-])*(?:password|passwd|pwd|pw|psk|otp|passphrase|passcode|secret|token|api[ _-]?key|access[ _-]?key|licen[cs]e[ _-]?key|session[ _-]?key|pin|code|key)(?: is| was| are)?:?\s+)("[^"]+"|'[^']+'|\x60[^\x60]+\x60|[^\s"'()\[\]{}<>,;:/][^\s"'()\[\]{}<>,;:]{3,})"#,
        secret_in_sentence,
    ),
];

/// `token = read_token(file)` is a line of a program: it says where the secret comes from, not what it is. A type does not either.
fn secret_behind_sign(found: &Captures<'_>) -> String {
    let (name, value) = (group(found, 1).to_ascii_lowercase(), group(found, 2));
    let weak = ["token", "pin", "session", "otp"].iter().any(|word| name.contains(word)) && !name.contains("access");
    let small = weak && value.len() <= SMALL && value.bytes().all(|byte| byte.is_ascii_digit());
    if value.ends_with('(') || value.starts_with("self.") || is_type(value, weak) || small {
        group(found, 0).to_owned()
    } else {
        format!("{}[removed]", group(found, 1))
    }
}

/// The most digits of a number that is a count or a place on a board; what opens something has more.
pub(super) const SMALL: usize = 3;

/// What is where a value could: types, and words about one.
const TYPES: &str = "\
str string int integer float double bool boolean bytes byte char number object none null nil undefined \
true false optional any unknown void usize isize u8 u16 u32 u64 i8 i16 i32 i64 f32 f64 vec option list \
dict tuple set array secretstr path pathbuf missing required expired invalid empty unset default not some \
std const type wrong incorrect denied too must cannot";

/// Whether a value is the name of a type, or of nothing. `any` says that every name in capitals counts as one.
pub(super) fn is_type(value: &str, any: bool) -> bool {
    let bare = value.trim_start_matches(['&', '*', '\'']).trim_end_matches(['?', '*', '&', '.', '!', ':']);
    let name = bare.split(['<', '[', '(', '|', ':', '.']).next().unwrap_or_default();
    let capital = name.starts_with(|c: char| c.is_ascii_uppercase()) && name.bytes().all(|byte| byte.is_ascii_alphabetic());
    TYPES.split(' ').any(|known| name.eq_ignore_ascii_case(known)) || any && capital && !value.starts_with(['"', '\''])
}

/// The fewest characters of a run in which a single digit is enough to tell that it is not a word: words of this length have none.
const LONG: usize = 20;

/// `the password hunter2`, but not `password authentication failed` or `unexpected token '<'`.
fn secret_in_sentence(found: &Captures<'_>) -> String {
    let (name, value) = (group(found, 1).to_ascii_lowercase(), group(found, 2));
    let bare = value.trim_matches(['"', '\'', '`', '.', '!']);
    let digits = bare.bytes().filter(u8::is_ascii_digit).count();
    let letters = bare.chars().filter(|c| c.is_alphabetic()).count();
    let strong =
        name.contains("secret") || ["passw", "pw", "psk", "passphrase", "passcode"].iter().any(|word| name.starts_with(word));
    let quoted = value.starts_with(['"', '\'', '`']);
    let opens = if name.starts_with("pin") || name.starts_with("otp") {
        digits >= 4 && digits == bare.len()
    } else if strong {
        quoted && !bare.is_empty() && !is_type(bare, false) && !name.trim_end().ends_with("for")
            || !quoted && (digits > 0 && letters > 0 || bare.contains(['!', '$', '#', '%', '*']))
            || name.trim_end().ends_with([':']) && letters > 0 && !is_type(bare, false)
            || name.contains(" is") && !is_type(bare, false) && letters > 0 && bare.len() > SMALL
    } else {
        let mixed =
            (digits > 1 && bare.len() >= 6 || digits > 0 && bare.len() >= LONG) && letters > 1 && !bare.starts_with("0x");
        let named = ["access", "api", "licen", "session", " is"].iter().any(|word| name.contains(word));
        mixed && !name.contains("code") && (!name.contains("key") || named)
    };
    if opens { format!("{}[removed]", group(found, 1)) } else { group(found, 0).to_owned() }
}
