//! Whether a word that was found stands for itself, and whether an account or a computer is named there.

use std::ops::Range;

use super::super::common::SHORTEST;
use super::words::{Tells, Word};

/// The range of the word where it stands for itself, together with what belongs to it; `None` inside of another word.
pub(super) fn whole(text: &str, range: Range<usize>, word: &Word) -> Option<Range<usize>> {
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

/// Whether what surrounds a word says that an account or a computer is meant.
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
