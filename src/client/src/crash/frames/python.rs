//! Frames of Python: of its own tracebacks, of `faulthandler`, of `IPython`, and the boxes of `rich` once they are taken off.

use super::place::{Part, Place, code, indented, is_number};
use crate::crash::roots;

pub(super) fn parts<'a>(line: &'a str, own: &[String]) -> Option<Vec<Part<'a>>> {
    quoted(line, own).or_else(|| unquoted(line, own)).or_else(|| rich(line, own))
}

/// `File "PATH", line 3, in f`, anywhere in a line: a whole traceback may be printed on one line.
fn quoted<'a>(line: &'a str, own: &[String]) -> Option<Vec<Part<'a>>> {
    if !line.contains("line ") {
        return None;
    }
    let mut parts = Vec::new();
    let mut rest = line;
    while let Some((before, frame, after)) = next_quoted(rest, own) {
        let blank = before.trim().is_empty();
        if blank {
            parts.push(Part::Code(format!("{before}{frame}")));
        } else {
            parts.push(Part::Free(before));
            parts.push(Part::Code(frame));
        }
        rest = after;
    }
    if !parts.is_empty() && !rest.is_empty() {
        parts.push(Part::Free(rest));
    }
    (!parts.is_empty()).then_some(parts)
}

/// What precedes the next frame, the frame, and what follows it.
fn next_quoted<'a>(text: &'a str, own: &[String]) -> Option<(&'a str, String, &'a str)> {
    let mut from = 0;
    loop {
        let start = from + text.get(from..)?.find("File ")?;
        from = start + 5;
        let after = text.get(from..)?;
        let quote = ["\\\"", "\""].into_iter().find(|quote| after.starts_with(quote));
        let Some(quote) = quote else { continue };
        let path_on = after.get(quote.len()..)?;
        let Some(end) = path_on.find(&format!("{quote}, line ")) else { continue };
        let path = path_on.get(..end)?;
        if path.contains(['"', '\n']) {
            continue;
        }
        let numbers = path_on.get(end + quote.len() + 7..)?;
        let digits = numbers.find(|c: char| !c.is_ascii_digit()).unwrap_or(numbers.len());
        let (number, rest) = (numbers.get(..digits)?, numbers.get(digits..)?);
        if !is_number(number) {
            continue;
        }
        let (function, rest) = function(rest);
        let frame = format!("File {quote}{}{quote}, line {number}{function}", roots::kept(path, own));
        return Some((text.get(..start)?, frame, rest));
    }
}

/// `, in f`, and what follows.
fn function(text: &str) -> (&str, &str) {
    let Some(start) = [", in ", " in "].into_iter().find(|start| text.starts_with(start)) else { return ("", text) };
    let name = text.get(start.len()..).unwrap_or_default();
    let end = name.find(|c: char| !(c.is_alphanumeric() || "_.<>$".contains(c))).unwrap_or(name.len());
    if end == 0 { ("", text) } else { text.split_at(start.len() + end) }
}

/// `File PATH:3, in f(a, b)`, as `IPython` prints it.
fn unquoted<'a>(line: &'a str, own: &[String]) -> Option<Vec<Part<'a>>> {
    let (indent, rest) = indented(line);
    let rest = rest.strip_prefix("File ")?;
    let (place, tail) = rest.split_once(", in ").unwrap_or((rest, ""));
    let place = Place::of(place)?;
    let name = tail.find('(').map_or(tail, |end| tail.get(..end).unwrap_or_default());
    if name.contains(char::is_whitespace) {
        return None;
    }
    let arguments = if tail.contains('(') { "(...)" } else { "" };
    let joint = if tail.is_empty() { "" } else { ", in " };
    Some(vec![code([indent, "File ", &place.written(own), joint, name, arguments])])
}

/// `PATH:3 in f`, and `PATH:3: in f` as `pytest` prints it.
fn rich<'a>(line: &'a str, own: &[String]) -> Option<Vec<Part<'a>>> {
    let (indent, rest) = indented(line);
    let (place, name, joint) = [": in ", " in "].into_iter().find_map(|joint| {
        let (place, name) = rest.rsplit_once(joint)?;
        Some((place, name, joint))
    })?;
    let is_name = !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || "_.<>$".contains(c));
    let place = Place::of(place)
        .filter(|place| is_name && place.line.starts_with(':') && roots::ends_as(place.path, &["py", "pyx", "pyi", "pyw"]))?;
    Some(vec![code([indent, &place.written(own), joint, name])])
}
