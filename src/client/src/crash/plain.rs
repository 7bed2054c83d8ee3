//! Removes what a terminal added to a text: colours, the borders of boxes, and breaks in lines that were too long. Any of these can be in
//! the middle of a name and keep it from being recognised.

use std::borrow::Cow;

/// The text as it was before a terminal dressed it.
pub(super) fn plain(text: &str) -> Cow<'_, str> {
    match without_colours(text) {
        Cow::Borrowed(text) => unwrapped(text),
        Cow::Owned(text) => Cow::Owned(unwrapped(&text).into_owned()),
    }
}

/// How often the remainder is searched again: a sequence around another one shows only once the inner one is gone. Programs hardly ever
/// nest them, and a text that does so on purpose must not be searched for ever.
const ROUNDS: usize = 4;
/// The longest title or link in a terminal sequence, in bytes: longer than the links that programs print, and short enough that a sequence
/// without an end does not swallow the report.
const LONGEST_COMMAND: usize = 2048;

fn without_colours(text: &str) -> Cow<'_, str> {
    let mut text = Cow::Borrowed(text);
    for _ in 0..ROUNDS {
        let Some(next) = once_without_colours(&text) else { break };
        text = Cow::Owned(next);
    }
    text
}

/// `None` if there was nothing to remove.
fn once_without_colours(text: &str) -> Option<String> {
    let mut out = String::new();
    let (mut done, mut at) = (0, 0);
    let starts = |c: char| matches!(c, '\u{1b}' | '\u{9b}' | '\\' | '^' | '[' | '␛' | '\u{fffd}');
    while let Some(found) = text.get(at..).and_then(|rest| rest.find(starts)) {
        at += found;
        let rest = text.get(at..).unwrap_or_default();
        if let Some(length) = sequence(rest) {
            out.push_str(text.get(done..at).unwrap_or_default());
            at += length;
            done = at;
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    out.push_str(text.get(done..).unwrap_or_default());
    (done > 0).then_some(out)
}

/// The length of the sequence for a terminal with which this begins, as bytes or as programs print those bytes.
fn sequence(rest: &str) -> Option<usize> {
    if let Some(after) = rest.strip_prefix('\u{9b}') {
        return Some(2 + control(after).unwrap_or(0));
    }
    let escape = ["\u{1b}", "\\x1b", "\\x1B", "\\u001b", "\\u001B", "\\u{1b}", "\\033", "\\e", "^[", "␛", "\u{fffd}"]
        .into_iter()
        .find(|escape| rest.starts_with(escape));
    let Some(escape) = escape else { return bare_colour(rest) };
    let after = rest.get(escape.len()..)?;
    let command = after.strip_prefix('[').and_then(control).map(|length| 1 + length).or_else(|| title(after));
    match command {
        // What could be something else counts only if a colour follows.
        Some(_) if matches!(escape, "\\e" | "^[" | "\u{fffd}") => bare_colour(after).map(|length| escape.len() + length),
        Some(length) => Some(escape.len() + length),
        None if escape == "\u{1b}" => Some(1 + usize::from(after.starts_with(['(', ')', '=', '>'])) * set_length(after)),
        None => None,
    }
}

/// `(B` chooses a set of characters with one letter.
fn set_length(after: &str) -> usize {
    if after.starts_with(['(', ')']) && after.as_bytes().get(1).is_some_and(u8::is_ascii_alphanumeric) { 2 } else { 1 }
}

/// Parameters and the letter that ends them.
fn control(after: &str) -> Option<usize> {
    let end = after.bytes().position(|byte| !matches!(byte, b' '..=b'?'))?;
    after.as_bytes().get(end).filter(|byte| matches!(byte, b'@'..=b'~')).map(|_| end + 1)
}

/// `]8;;https://…` up to its end: a bell or another escape with a backslash.
fn title(after: &str) -> Option<usize> {
    let words = after.strip_prefix(']')?;
    let ends = ["\u{7}", "\u{1b}\\", "\\x07", "\\a", "\\x1b\\\\", "\\u0007"];
    let found = ends.iter().filter_map(|end| Some((words.find(end)?, end.len()))).min();
    let (at, length) = found.filter(|(at, _)| *at <= LONGEST_COMMAND)?;
    (!words.get(..at)?.contains('\n')).then_some(1 + at + length)
}

/// `[1;31m` whose escape was lost on the way.
fn bare_colour(rest: &str) -> Option<usize> {
    let numbers = rest.strip_prefix('[')?;
    let end = numbers.find(|c: char| !c.is_ascii_digit() && c != ';')?;
    let after = numbers.get(end..)?.strip_prefix('m')?;
    let colours = numbers.get(..end)?.split(';').all(|number| number.len() <= 3);
    (colours && end > 0 && !after.starts_with(']')).then_some(end + 2)
}

/// The letters of which borders are drawn.
fn is_border(c: char) -> bool {
    matches!(c, '\u{2500}'..='\u{257f}')
}

fn is_side(c: char) -> bool {
    matches!(c, '│' | '┃' | '║' | '|')
}

/// The widths at which terminals and tools break lines.
const WIDTHS: [usize; 18] = [60, 64, 70, 72, 76, 78, 79, 80, 90, 99, 100, 110, 119, 120, 128, 130, 132, 160];
/// A line shorter than this was not broken by a terminal: people's terminals are wider, and short lines of equal length are common.
const SHORTEST_BROKEN: usize = 40;

fn unwrapped(text: &str) -> Cow<'_, str> {
    let boxed = text.contains(['│', '┃', '║']) || text.lines().any(|line| in_ascii_box(line).is_some());
    let unboxed = if boxed { Cow::Owned(without_boxes(text)) } else { Cow::Borrowed(text) };
    let longest = unboxed.lines().map(|line| line.chars().count()).max().unwrap_or_default();
    if longest < SHORTEST_BROKEN {
        return unboxed;
    }
    let as_long = unboxed.lines().filter(|line| line.chars().count() == longest).count();
    let is_width = as_long > 1 || WIDTHS.contains(&longest);
    let mut out = String::with_capacity(unboxed.len());
    let mut lines = unboxed.split_inclusive('\n').peekable();
    let mut changed = false;
    // What was joined already belongs to the line that goes on.
    let mut begun = String::new();
    while let Some(line) = lines.next() {
        let bare = line.trim_end_matches(['\n', '\r']);
        let length = bare.chars().count();
        begun.push_str(bare);
        let next = lines.peek().map(|next| next.trim_end());
        let broken = next.is_some_and(|next| {
            let full = is_width && length == longest;
            let open = length >= SHORTEST_BROKEN && opens_path(&begun) && next.contains('"');
            (full || open) && goes_on(&begun, next)
        });
        if broken {
            changed = true;
            continue;
        }
        out.push_str(&begun);
        out.push_str(line.get(bare.len()..).unwrap_or_default());
        begun.clear();
    }
    if changed { Cow::Owned(out) } else { unboxed }
}

/// A path was opened by a quotation mark and not closed.
fn opens_path(line: &str) -> bool {
    line.matches('"').count() % 2 == 1 && line.rsplit('"').next().is_some_and(|tail| tail.contains(['/', '\\']))
}

/// Whether the next line goes on with what this one broke off: a path, an address, a key.
fn goes_on(line: &str, next: &str) -> bool {
    let last = line.rsplit([' ', '\t', '"', '\'']).next().unwrap_or_default();
    let first = next.split([' ', '\t']).next().unwrap_or_default();
    if last.is_empty() || first.is_empty() || begins_anew(next) {
        return false;
    }
    let path = last.contains(['/', '\\', '@', '=']) && first.contains(['/', '\\', '"', '\'', ':', '.', '@']);
    let key = last.len() >= 12 && has_digit(last) && has_digit(first) && first.bytes().all(|byte| byte.is_ascii_graphic());
    path || opens_path(line) || key
}

/// Whether a line is the first of something, and goes on with nothing.
fn begins_anew(next: &str) -> bool {
    let first = next.split([' ', '\t']).next().unwrap_or_default();
    let starts = |word: &&str| next.starts_with(word);
    ["Traceback", "During ", "The above", "thread '", "note:", "warning:", "error:"].iter().any(starts)
        || next.starts_with(['#', '/', '~', '<', '[', '{', '(', '-'])
        || first.ends_with(':') && !first.contains(['/', '\\'])
        || first.as_bytes().get(1) == Some(&b':') && first.as_bytes().get(2).is_some_and(|byte| matches!(byte, b'/' | b'\\'))
}

fn has_digit(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
}

/// The inside of a line between two sides of plain letters, if both are there.
fn in_ascii_box(line: &str) -> Option<&str> {
    let line = line.trim();
    (line.len() >= 20).then(|| line.strip_prefix("| ")?.strip_suffix(" |")).flatten()
}

/// The lines inside of boxes, without sides; a line that is only a border goes. What was too long for its box is joined again.
fn without_boxes(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut full = false;
    for line in text.split_inclusive('\n') {
        let bare = line.trim_end_matches(['\n', '\r']);
        let end = line.get(bare.len()..).unwrap_or_default();
        let trimmed = bare.trim();
        let sides = trimmed.starts_with(is_side) && trimmed.ends_with(is_side) && trimmed.chars().count() > 2;
        if !sides {
            full = false;
            if trimmed.contains(is_border) && !trimmed.contains(['│', '┃', '║']) {
                let title = trimmed.trim_matches(|c: char| is_border(c) || c.is_whitespace());
                if !title.is_empty() {
                    out.push_str(title);
                    out.push_str(end);
                }
            } else {
                out.push_str(line);
            }
            continue;
        }
        let inside = trimmed.trim_start_matches(is_side).trim_end_matches(is_side);
        let inside = inside.strip_prefix(' ').unwrap_or(inside);
        let words = inside.trim_end();
        if full && !words.is_empty() && !begins_anew(words) {
            out.truncate(out.trim_end_matches(['\n', '\r']).len());
        }
        // One space is left at the end of a line that fills its box.
        full = inside.len() <= words.len() + 1 && !words.is_empty();
        out.push_str(words);
        out.push_str(end);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn colours_go_as_bytes_as_printed_and_where_their_escape_was_lost() {
        for (dressed, bare) in [
            ("\u{1b}[1;31mmar\u{1b}[0mta", "marta"),
            ("\\x1b[31mmarta\\x1b[0m", "marta"),
            ("\\u001b[31mmarta\\033[0m", "marta"),
            ("[31mmarta[0m", "marta"),
            ("^[[31mmarta^[[0m", "marta"),
            ("\u{fffd}[31mmarta\u{fffd}[0m", "marta"),
            ("\u{9b}31mmarta", "marta"),
            ("\u{1b}]8;;file:///home/marta/x.py\u{1b}\\x.py\u{1b}]8;;\u{1b}\\", "x.py"),
            ("\u{1b}(Bmarta", "marta"),
            ("\u{1b}[3\u{1b}[0m1mmarta", "marta"),
        ] {
            assert_eq!(plain(dressed), bare, "{dressed:?}");
        }
        for kept in ["rate(x[5m])", "items[3]", "C:\\extra\\x", "a ^ b", "x\u{fffd}y"] {
            assert_eq!(plain(kept), kept);
        }
    }

    #[test]
    fn a_box_goes_and_what_it_broke_is_whole_again() {
        let boxed = "╭────── Traceback ──────╮\n│ /home/marta.kowalska/p │\n│ roj/x.py:88 in update  │\n│                        │\n╰────────────────────────╯\nend";
        assert_eq!(plain(boxed), "Traceback\n/home/marta.kowalska/proj/x.py:88 in update\n\nend");
        let table = "+------------------------+\n| /home/marta/projects/x |\n+------------------------+";
        assert_eq!(plain(table), "+------------------------+\n/home/marta/projects/x\n+------------------------+");
    }

    #[test]
    fn a_path_that_a_terminal_broke_is_whole_again_and_other_lines_stay() {
        let line = format!("  File \"/opt/{}/home/ma", "x".repeat(58));
        assert_eq!(plain(&format!("{line}\nrta/x.py\", line 3, in f")), format!("{line}rta/x.py\", line 3, in f"));
        let apart = "could not read the file with the name /opt/tool/a\nnote: run it again with more words to see";
        assert_eq!(plain(apart), apart);
    }
}
