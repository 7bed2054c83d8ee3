//! Frames of Rust: the line of a panic, the numbered functions of a backtrace, and the place below each.

use super::place::{Part, Place, code, indented, is_function, is_number};

pub(super) fn parts<'a>(line: &'a str, own: &[String]) -> Option<Vec<Part<'a>>> {
    panic(line, own).or_else(|| numbered(line, own)).or_else(|| place_alone(line, own))
}

/// `thread 'main' panicked at PATH:3:4:`, and before 2023 `panicked at 'message', PATH:3:4`.
fn panic<'a>(line: &'a str, own: &[String]) -> Option<Vec<Part<'a>>> {
    const AT: &str = "panicked at ";
    let at = line.find(AT)?;
    let after = line.get(at + AT.len()..)?;
    if after.starts_with('\'') {
        let (message, place) = after.rsplit_once("', ")?;
        let place = Place::of(place)?;
        let before = line.get(..at + AT.len() + message.len() + 3)?;
        return Some(vec![Part::Free(before), Part::Code(place.written(own))]);
    }
    let end = end_of_place(after)?;
    let place = Place::of(after.get(..end)?)?;
    let before = line.get(..at)?;
    let frame = code([AT, &place.written(own), if after.get(end..)?.starts_with(':') { ":" } else { "" }]);
    let rest = after.get(end..)?;
    let rest = rest.strip_prefix(':').unwrap_or(rest);
    let parts =
        [(!before.is_empty()).then_some(Part::Free(before)), Some(frame), (!rest.is_empty()).then_some(Part::Free(rest))];
    Some(parts.into_iter().flatten().collect())
}

/// Where `:3:4` ends.
fn end_of_place(text: &str) -> Option<usize> {
    let mut from = 0;
    loop {
        let colon = from + text.get(from..)?.find(':')?;
        from = colon + 1;
        let digits = |at: usize| text.get(at..).map_or(0, |rest| rest.bytes().take_while(u8::is_ascii_digit).count());
        let line = digits(colon + 1);
        let second = colon + 1 + line;
        if line > 0 && text.get(second..)?.starts_with(':') && digits(second + 1) > 0 {
            return Some(second + 1 + digits(second + 1));
        }
    }
}

/// `  7: tokio::runtime::park`, with or without its address, and with its place where that is on the same line.
fn numbered<'a>(line: &'a str, own: &[String]) -> Option<Vec<Part<'a>>> {
    let (indent, rest) = indented(line);
    let (number, function) = rest.split_once(':').filter(|(number, _)| number.len() <= 4 && is_number(number))?;
    let bare = function.trim_start();
    let gap = function.get(..function.len() - bare.len()).filter(|gap| !gap.is_empty())?;
    let (address, bare) = match bare.split_once(" - ") {
        Some((address, name)) if address.starts_with("0x") && !address.contains(' ') => (format!("{address} - "), name),
        _ => (String::new(), bare),
    };
    let (name, place) = match bare.rsplit_once(" at ") {
        Some((name, place)) if is_function(name) => (name, Some(Place::of(place)?)),
        _ => (bare, None),
    };
    if !is_function(name) || name.contains('/') {
        return None;
    }
    let place = place.map(|place| format!(" at {}", place.written(own))).unwrap_or_default();
    Some(vec![code([indent, number, ":", gap, &address, name, &place])])
}

/// `             at PATH:3:4`.
fn place_alone<'a>(line: &'a str, own: &[String]) -> Option<Vec<Part<'a>>> {
    let (indent, rest) = indented(line);
    let place = rest.strip_prefix("at ").filter(|place| !place.ends_with(')'))?;
    // `f (path` and `f() in path` have a function before their place.
    if place.contains(" (") && !place.contains("Program Files (") || place.contains(") in ") || place.contains("] in ") {
        return None;
    }
    let place = Place::of(place)?;
    Some(vec![code([indent, "at ", &place.written(own)])])
}
