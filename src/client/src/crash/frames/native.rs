//! Frames of C and C++: of gdb and lldb, the sanitizers, glibc, valgrind, boost, `WinDbg`, `addr2line` and backward-cpp.

use super::place::{Part, Place, Rule, code, indented, is_function, is_number};
use crate::crash::roots;

pub(super) fn parts<'a>(line: &'a str, own: &[String]) -> Option<Vec<Part<'a>>> {
    let rules: [Rule; 6] = [backward, numbered, glibc, valgrind, debugger, at_place];
    rules.iter().find_map(|rule| rule(line, own))
}

/// `#3 Source "PATH", line 7, in f` and `#3 Object "PATH", at 0x1, in f`.
fn backward<'a>(line: &'a str, own: &[String]) -> Option<Vec<Part<'a>>> {
    let (kind, start) = ["Source \"", "Object \""].iter().find_map(|kind| Some((*kind, line.find(kind)?)))?;
    let before = line.get(..start)?;
    let numbered = before.trim().strip_prefix('#').is_some_and(is_number) || before.trim().is_empty();
    let (path, rest) = line.get(start + kind.len()..)?.split_once('"')?;
    let (where_, function) = rest.rsplit_once(", in ").unwrap_or((rest, ""));
    let place = where_.strip_prefix(", line ").is_some_and(is_number) || where_.starts_with(", at 0x") && !where_.contains('/');
    if !numbered || !place || !(function.is_empty() || is_function(function)) {
        return None;
    }
    let joint = if function.is_empty() { "" } else { ", in " };
    Some(vec![code([before, kind, &roots::kept(path, own), "\"", where_, joint, function])])
}

/// `#3 …`, `frame #3: …` and ` 3# …`.
fn numbered<'a>(line: &'a str, own: &[String]) -> Option<Vec<Part<'a>>> {
    let (indent, rest) = indented(line);
    let (marks, rest) = match rest.find("frame #") {
        Some(at) if rest.get(..at)?.trim_matches(['*', ' ']).is_empty() => rest.split_at(at + 6),
        _ => ("", rest),
    };
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let length = match rest.strip_prefix('#') {
        Some(number) => Some(1 + digits(number)).filter(|length| *length > 1)?,
        None => {
            Some(digits(rest)).filter(|length| *length > 0 && rest.get(*length..).is_some_and(|rest| rest.starts_with("# ")))?
                + 1
        }
    };
    let (number, rest) = rest.split_at_checked(length)?;
    let (colon, rest) = rest.strip_prefix(':').map_or(("", rest), |rest| (":", rest));
    let bare = rest.trim_start();
    let gap = rest.get(..rest.len() - bare.len()).filter(|gap| !gap.is_empty())?;
    let (address, bare) = address(bare);
    let body = body(bare, !address.is_empty(), own)?;
    Some(vec![code([indent, marks, number, colon, gap, address, &body])])
}

/// `0x00001 in `, and what follows.
fn address(text: &str) -> (&str, &str) {
    if !text.starts_with("0x") {
        return ("", text);
    }
    let length = text.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(text.len());
    let spaces = text.get(length..).map_or(0, |rest| rest.len() - rest.trim_start().len());
    let after = text.get(length + spaces..).unwrap_or_default();
    text.split_at(length + spaces + if after.starts_with("in ") { 3 } else { 0 })
}

/// A function, and where it is.
fn body(text: &str, has_address: bool, own: &[String]) -> Option<String> {
    let (text, build) = match text.rfind(" (BuildId: ") {
        Some(at) => (text.get(..at)?, " (BuildId)"),
        None => (text.strip_suffix(" (BuildId)").unwrap_or(text), if text.ends_with(" (BuildId)") { " (BuildId)" } else { "" }),
    };
    if text == "<signal handler called>" {
        return Some(text.to_owned());
    }
    let (text, module) = match module_behind(text, own) {
        Some((text, module)) => (text, module),
        None => (text, String::new()),
    };
    if text.is_empty() && !module.is_empty() {
        return Some(format!("{module}{build}"));
    }
    if let Some((name, place)) = text.rsplit_once(" at ").and_then(|(name, place)| Some((name, Place::of(place)?))) {
        return Some(format!("{} at {}{module}{build}", function(name)?, place.written(own)));
    }
    for (joint, whole) in [(" from ", true), (" in ", false)] {
        if let Some((name, path)) = text.rsplit_once(joint)
            && (whole || has_address || is_function(name))
            && (roots::is_absolute(path) || roots::is_code(path) && !path.contains(' '))
        {
            return Some(format!("{}{joint}{}{module}{build}", function(name)?, roots::kept(path, own)));
        }
    }
    if let Some((name, place)) = place_behind(text) {
        return Some(format!("{} {}{module}{build}", function(name)?, place.written(own)));
    }
    let name = function(text)?;
    (has_address || text.contains('(') || !module.is_empty()).then(|| format!("{name}{module}{build}"))
}

/// ` (/usr/lib/libx.so.6+0x2a1)` at the end.
fn module_behind<'a>(text: &'a str, own: &[String]) -> Option<(&'a str, String)> {
    let start = text.rfind('(')?;
    let inside = text.get(start + 1..)?.strip_suffix(')')?;
    let (path, offset) = inside.rsplit_once("+0x")?;
    let is_offset = !offset.is_empty() && offset.bytes().all(|byte| byte.is_ascii_hexdigit());
    let before = text.get(..start)?;
    let space = if before.ends_with(' ') { " " } else { "" };
    is_offset.then(|| (before.trim_end(), format!("{space}({}+0x{offset})", roots::kept(path, own))))
}

/// `f(int) /src/x.cc:3:4` or `f x.cc:3`.
fn place_behind(text: &str) -> Option<(&str, Place<'_>)> {
    let absolute = text.match_indices(' ').map(|(at, _)| at).find(|at| {
        let rest = text.get(at + 1..).unwrap_or_default();
        (rest.starts_with(['/', '~', '<', '[']) || roots::is_drive(rest) || rest.starts_with("\\\\"))
            && Place::of(rest).is_some()
    });
    let at = absolute.or_else(|| text.rfind(' '))?;
    Some((text.get(..at)?, Place::of(text.get(at + 1..)?)?))
}

/// Without the values that a debugger prints for its arguments, but with types.
fn function(text: &str) -> Option<String> {
    let text = text.trim();
    // lldb names the module before the function.
    let (module, text) = text.split_once('`').map_or(("", text), |(module, text)| (module, text));
    let short = match text.find(" (").or_else(|| text.find('(')) {
        Some(at) if text.get(at..)?.contains('=') && !text.contains("operator") => {
            let gap = if text.get(at..)?.starts_with(' ') { " " } else { "" };
            format!("{}{gap}(...)", text.get(..at)?)
        }
        _ => text.to_owned(),
    };
    let fits = is_function(&short.replace(" (...)", "(...)").replace(" ()", "()")) || text == "??";
    if module.is_empty() {
        fits.then_some(short)
    } else {
        (fits && !module.contains(['/', '\\', ' '])).then(|| format!("{module}`{short}"))
    }
}

/// `/lib/libx.so.6(f+0x1f) [0x7f5e]`.
fn glibc<'a>(line: &'a str, own: &[String]) -> Option<Vec<Part<'a>>> {
    let (indent, rest) = indented(line);
    let (call, address) = rest.strip_suffix(']')?.rsplit_once('[')?;
    let is_address =
        address.strip_prefix("0x").is_some_and(|hex| !hex.is_empty() && hex.bytes().all(|byte| byte.is_ascii_hexdigit()));
    let bare = call.trim_end();
    let (path, inside) = bare.strip_suffix(')')?.rsplit_once('(')?;
    let symbol = inside.is_empty() || inside.starts_with('+') || is_function(inside.split('+').next().unwrap_or_default());
    let gap = call.get(bare.len()..)?;
    let written = || code([indent, &roots::kept(path, own), "(", inside, ")", gap, "[", address, "]"]);
    (is_address && symbol && (path.contains(['/', '\\']) || roots::is_code(path))).then(|| vec![written()])
}

/// `==77==    by 0x1091C1: main (grid.cpp:3)` or `(in /usr/bin/grid)`.
fn valgrind<'a>(line: &'a str, own: &[String]) -> Option<Vec<Part<'a>>> {
    let (number, rest) = line.trim_start().strip_prefix("==")?.split_once("==")?;
    let bare = rest.trim_start();
    let (word, after) = ["at ", "by "].iter().find_map(|word| Some((*word, bare.strip_prefix(word)?)))?;
    let (address, function) = after.split_once(": ").filter(|(address, _)| address.starts_with("0x"))?;
    let (name, inside) = function.strip_suffix(')')?.rsplit_once(" (")?;
    let place = match inside.strip_prefix("in ") {
        Some(path) => format!("in {}", roots::kept(path, own)),
        None => Place::of(inside)?.written(own),
    };
    let gap = rest.get(..rest.len() - bare.len())?;
    (is_number(number) && is_function(name))
        .then(|| vec![code(["==", number, "==", gap, word, address, ": ", name, " (", &place, ")"])])
}

/// `module!function+0x1 [PATH @ 3]`.
fn debugger<'a>(line: &'a str, own: &[String]) -> Option<Vec<Part<'a>>> {
    let bare = line.trim_end();
    let (before, place) = bare.strip_suffix(']')?.split_once(" [")?;
    let (path, number) = place.rsplit_once(" @ ").filter(|(_, number)| is_number(number))?;
    let at = before.find('!')?;
    let start = before.get(..at)?.rfind([' ', '\t']).map_or(0, |space| space + 1);
    let (head, symbol) = before.split_at(start);
    let hex = |c: char| c.is_ascii_hexdigit() || "` :x".contains(c);
    let written = code([head, symbol, " [", &roots::kept(path, own), " @ ", number, "]"]);
    (head.chars().all(hex) && is_function(symbol.replace('!', "::").split('+').next().unwrap_or_default()))
        .then(|| vec![written])
}

/// `f(int) at PATH:3`, with or without an address before it, as `addr2line` prints it.
fn at_place<'a>(line: &'a str, own: &[String]) -> Option<Vec<Part<'a>>> {
    let (indent, rest) = indented(line);
    let (rest, mark) = match rest.rfind(" (discriminator ") {
        Some(at) => rest.split_at(at),
        None => (rest, ""),
    };
    let (name, place) = rest.rsplit_once(" at ")?;
    let (address, name) = match name.split_once(": ") {
        Some((address, name)) if address.starts_with("0x") => (format!("{address}: "), name),
        _ => (String::new(), name),
    };
    let is_name = is_function(name) && (name.contains("::") || name.contains('(') || !name.contains(' '));
    let place = Place::of(place).filter(|place| is_name && roots::is_absolute(place.path) && place.line.starts_with(':'))?;
    Some(vec![code([indent, &address, name, " at ", &place.written(own), mark])])
}
