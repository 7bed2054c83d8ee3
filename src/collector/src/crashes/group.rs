//! Which crash reports are about the same crash: a digest of their text without what differs from run to run and from computer to computer.
//! Pure, and versioned: within one version, the same text always has the same group.
//!
//! Line numbers are removed, too, so that a crash stays the same in the next version of its program. Only the last part of a path is left:
//! the rest says where somebody keeps the program.

use candor::tools::wire::sha256_hex;
use serde_json::Value;

use crate::identity::{UUID_LENGTH, is_uuid};

/// The version of these rules. It changes whenever a text could get another group than before; reports that were grouped by an earlier
/// version are then grouped again.
pub const VERSION: i64 = 1;

/// Longest title, in characters: as many as fit into a line of a list.
const TITLE_CHARS: usize = 160;

/// How much of a report is looked at, in bytes: what follows a traceback of a thousand lines no longer tells crashes apart.
const LOOKED_AT_BYTES: usize = 64 * 1024;

/// What reports of one crash have in common.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// 16 hexadecimal digits.
    pub id: String,
    /// One line to recognise it by, without what differs.
    pub title: String,
}

/// The group of a report of this program, from its event as the store has it.
pub fn of(program: &str, event: &str) -> Group {
    let text = text(event);
    let text = text.get(..text.floor_char_boundary(LOOKED_AT_BYTES)).unwrap_or(&text);
    let lines: Vec<String> = text.lines().map(|line| common(line.trim())).filter(|line| !line.is_empty()).collect();
    Group { id: digest(&format!("{VERSION} {program}\n{}", lines.join("\n"))), title: title(&lines) }
}

/// The id of the group with this text.
pub(crate) fn digest(text: &str) -> String {
    sha256_hex(text.as_bytes()).chars().take(16).collect()
}

/// The text of a report: the longest one in its event, wherever that is.
fn text(event: &str) -> String {
    fn longest<'v>(value: &'v Value, best: &mut &'v str) {
        match value {
            Value::String(text) if text.len() > best.len() => *best = text,
            Value::Array(items) => items.iter().for_each(|item| longest(item, best)),
            Value::Object(members) => members.values().for_each(|member| longest(member, best)),
            _ => {}
        }
    }
    let value: Value = serde_json::from_str(event).unwrap_or_default();
    let mut best = "";
    longest(&value, &mut best);
    best.to_owned()
}

/// A line without what differs. The time it takes depends only on the line's length.
fn common(line: &str) -> String {
    let (mut common, mut rest) = (String::with_capacity(line.len()), line);
    while let Some(first) = rest.chars().next() {
        let (_, behind) = rest.split_at(first.len_utf8());
        // Folders in quotes may have spaces in them.
        if is_quote(first)
            && let Some((quoted, after)) = behind.split_once(first)
            && quoted.contains(SEPARATORS)
        {
            common.push(first);
            push_without_numbers(last_part(quoted), &mut common);
            common.push(first);
            rest = after;
        } else if ends_word(first) {
            common.push(first);
            rest = behind;
        } else {
            let (word, after) = rest.split_at(rest.find(ends_word).unwrap_or(rest.len()));
            push_without_numbers(last_part(word), &mut common);
            rest = after;
        }
    }
    common
}

/// The separators in paths.
const SEPARATORS: [char; 2] = ['/', '\\'];

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '\'')
}

fn ends_word(c: char) -> bool {
    c.is_whitespace() || matches!(c, '"' | '\'' | '(' | ')' | '<' | '>' | ',' | ';' | '=')
}

/// A path without its folders.
fn last_part(text: &str) -> &str {
    text.rsplit(SEPARATORS).find(|part| !part.is_empty()).unwrap_or_default()
}

/// Adds a word, with one mark in place of each number, address and identifier.
fn push_without_numbers(word: &str, out: &mut String) {
    let mut rest = word;
    while let Some(first) = rest.chars().next() {
        if !first.is_ascii_alphanumeric() {
            out.push(first);
            rest = rest.split_at(first.len_utf8()).1;
            continue;
        }
        if let Some((identifier, after)) = rest.split_at_checked(UUID_LENGTH)
            && is_uuid(identifier)
        {
            out.push(MARK);
            rest = after;
            continue;
        }
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
        let (run, after) = rest.split_at(end);
        push_run(run, out);
        rest = after;
    }
}

/// The mark in place of a number.
const MARK: char = '#';

/// Adds a run of letters and digits.
fn push_run(run: &str, out: &mut String) {
    let is_hex = |text: &str| text.bytes().all(|byte| byte.is_ascii_hexdigit());
    let address = run.strip_prefix("0x").or_else(|| run.strip_prefix("0X"));
    // A word of eight or more letters may happen to consist of a to f.
    let is_digest = run.len() >= 8 && is_hex(run) && run.bytes().any(|byte| byte.is_ascii_digit());
    if address.is_some_and(is_hex) || is_digest {
        out.push(MARK);
        return;
    }
    let mut in_number = false;
    for c in run.chars() {
        if !c.is_ascii_digit() {
            out.push(c);
        } else if !in_number {
            out.push(MARK);
        }
        in_number = c.is_ascii_digit();
    }
}

/// Python says what went wrong at the end, others at the beginning.
fn title(lines: &[String]) -> String {
    let is_python = lines.iter().any(|line| line.starts_with("Traceback (most recent call last)"));
    let line = if is_python { lines.last() } else { lines.first() };
    let line = line.map_or("a report without text", String::as_str);
    line.chars().take(TITLE_CHARS).collect()
}

#[cfg(test)]
mod tests {
    use super::Group;

    fn of(event: &str) -> Group {
        super::of("app", event)
    }

    fn python(path: &str, line: u32, message: &str) -> String {
        let traceback = format!(
            "Traceback (most recent call last):\n  File \"{path}\", line {line}, in run\n    camera.open()\n{message}\n"
        );
        serde_json::json!({ "event": "crash", "version": "1.2.3", "report": { "traceback": traceback } }).to_string()
    }

    #[test]
    fn the_same_crash_on_other_computers_in_other_runs_and_versions_is_one_group() {
        let first = of(&python(
            "app/cameras/open.py",
            12,
            "OSError: no camera 3 at 0x7f3a90 (id 1b4e28ba-2fa1-11d2-883f-0016d3cca427)",
        ));
        for (path, line, message) in [
            (
                "C:\\Users\\Jane Doe\\app\\open.py",
                15,
                "OSError: no camera 17 at 0x55aa (id 6ba7b810-9dad-11d1-80b4-00c04fd430c8)",
            ),
            ("/tmp/_MEI99ab/app/open.py", 12, "OSError: no camera 0 at 0x1 (id 6ba7b8109dad11d180b400c04fd430c8)"),
            ("/home/jane/open.py", 1, "OSError: no camera 3 at 0x7F (id 00000000-0000-0000-0000-000000000000)"),
        ] {
            assert_eq!(of(&python(path, line, message)), first, "{path}");
        }
        assert_eq!(first.title, "OSError: no camera # at # (id #)");
    }

    #[test]
    fn another_message_function_or_file_is_another_crash() {
        let first = of(&python("app/open.py", 1, "OSError: gone"));
        assert_ne!(of(&python("app/open.py", 1, "OSError: busy")), first);
        assert_ne!(of(&python("app/close.py", 1, "OSError: gone")), first);
        assert_ne!(super::of("other", &python("app/open.py", 1, "OSError: gone")), first, "of another program");
        assert_ne!(of(&python("app/open.py", 1, "OSError: gone").replace("in run", "in stop")), first);
    }

    #[test]
    fn a_panic_is_named_by_its_first_line_and_an_empty_report_has_a_group_too() {
        let panic = r#"{"text":"thread 'main' panicked at src/deep/main.rs:12:5:\nindex 7\n   0: app::run\n"}"#;
        assert_eq!(of(panic).title, "thread 'main' panicked at main.rs:#:#:");
        for nothing in ["", "{}", "[1]", "not JSON", r#"{"a":""}"#] {
            assert_eq!(of(nothing).title, "a report without text", "{nothing}");
        }
        assert_eq!(of("{}").id.len(), 16);
    }

    #[test]
    fn a_long_report_is_grouped_quickly_and_has_a_short_title() {
        let hostile = format!(r#"{{"t":"{}"}}"#, "a/\\\\0x\"'".replace('"', "\\\"").repeat(20_000));
        let start = std::time::Instant::now();
        let group = of(&hostile);
        assert!(start.elapsed().as_secs() < 5, "{:?}", start.elapsed());
        assert!(group.title.chars().count() <= 160);
        let umlauts = format!(r#"{{"t":"{}"}}"#, "\u{fc}".repeat(100_000));
        assert!(of(&umlauts).title.chars().count() == 160);
    }
}
