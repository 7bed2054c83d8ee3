//! Frames that begin with `at`: of C# and what else runs on .NET and Mono, of JavaScript in Node and browsers, of Java; and those of
//! Firefox and Safari, where the function precedes an `@`.

use super::place::{Part, Place, code, indented, is_function};
use crate::crash::roots;

/// What .NET writes for `at`, in the languages it speaks.
const AT: [&str; 11] = ["at ", "bei ", "à ", "en ", "em ", "in ", "w ", "в ", "在 ", "場所 ", "위치: "];
/// And for `in`.
const IN: [&str; 8] = [" in ", " dans ", " en ", " em ", " w ", " в ", " 位置 ", " 場所 "];

pub(super) fn parts<'a>(line: &'a str, own: &[String]) -> Option<Vec<Part<'a>>> {
    let (indent, rest) = indented(line);
    if let Some(word) = AT.into_iter().find(|word| rest.starts_with(word)) {
        let after = rest.get(word.len()..)?;
        let found = dotnet(after, own).or_else(|| if word == "at " { call(after, own) } else { None })?;
        // In a sentence such words stand too; a frame is indented there.
        return (word == "at " || !indent.is_empty()).then(|| vec![code([indent, word, &found])]);
    }
    behind_name(line, own)
}

/// `N.C.M(Type x) in PATH:line 3`, with Mono's offset where it has one; without a place, the brackets say that it is a method.
fn dotnet(text: &str, own: &[String]) -> Option<String> {
    let with_place = IN.into_iter().filter_map(|joint| Some((text.find(joint)?, joint))).find_map(|(at, joint)| {
        let (method, place) = (text.get(..at)?, text.get(at + joint.len()..)?);
        let bare = without_offset(method);
        (bare.ends_with(')') && is_method(bare)).then_some((method, joint, place))
    });
    if let Some((method, joint, place)) = with_place {
        return Some(format!("{method}{joint}{}", Place::of(place)?.written(own)));
    }
    let bare = without_offset(text);
    (bare.ends_with(')') && !bare.contains(['/', '\\', '"', '\'']) && is_method(bare)).then(|| text.to_owned())
}

/// ` [0x0001a]` at the end.
fn without_offset(method: &str) -> &str {
    let bare = method.strip_suffix(']').and_then(|rest| rest.rsplit_once(" [0x")).map_or(method, |(bare, _)| bare);
    bare.trim_end()
}

fn is_method(text: &str) -> bool {
    let Some((name, arguments)) = text.split_once('(') else { return false };
    let name = name.trim_end();
    let in_name = |c: char| c.is_alphanumeric() || "_.<>`+,[]|$&*: -".contains(c);
    // A place in brackets is JavaScript's or Java's.
    let place = arguments.strip_suffix(')').is_some_and(|inside| Place::of(inside).is_some());
    !place && name.contains('.') && !name.contains(' ') && name.chars().all(in_name) && !arguments.contains(['/', '\\', '"'])
}

/// `f (PATH:3:4)`, `f(File.java:3)`, or a place alone.
fn call(text: &str, own: &[String]) -> Option<String> {
    if let Some(body) = text.strip_suffix(')') {
        let nested = body.find(" (eval at ").map(|at| (at, 1));
        let (at, gap) = nested.or_else(|| body.find(" (").map(|at| (at, 1))).or_else(|| body.find('(').map(|at| (at, 0)))?;
        let (name, inside) = (body.get(..at)?, body.get(at + gap + 1..)?);
        let bare = ["async ", "new ", "get ", "set "].iter().fold(name, |name, word| name.strip_prefix(word).unwrap_or(name));
        let (bare, alias) = bare.split_once(" [as ").map_or((bare, true), |(bare, alias)| (bare, alias.ends_with(']')));
        let named = alias && (is_function(bare) || bare.chars().all(|c| c.is_alphanumeric() || "._$<>#/@-".contains(c)));
        let place = place_of_call(inside, own)?;
        return named.then(|| format!("{name}{}({place})", if gap == 1 { " " } else { "" }));
    }
    let (word, place) = text.strip_prefix("async ").map_or(("", text), |place| ("async ", place));
    Some(format!("{word}{}", Place::of(place)?.written(own)))
}

fn place_of_call(inside: &str, own: &[String]) -> Option<String> {
    if roots::is_no_file(inside) || matches!(inside, "index 0" | "wasm") {
        return Some(inside.to_owned());
    }
    if inside.starts_with("eval at ") {
        let (first, last) = inside.rsplit_once("), ")?;
        let outer = call(&format!("{})", first.strip_prefix("eval at ")?), own)?;
        return Some(format!("eval at {outer}, {}", Place::of(last)?.written(own)));
    }
    Some(Place::of(inside)?.written(own))
}

/// `f@PATH:3:4`.
fn behind_name<'a>(line: &'a str, own: &[String]) -> Option<Vec<Part<'a>>> {
    let (indent, rest) = indented(line);
    let (name, place) = rest.split_once('@')?;
    let place = Place::of(place)?;
    let in_script = roots::ends_as(place.path, roots::SCRIPT_ENDINGS);
    let fits = place.path.contains("://") || roots::is_absolute(place.path) || in_script || roots::is_no_file(place.path);
    let named = name.chars().all(|c| c.is_alphanumeric() || "._$<>/*#[]()".contains(c)) && !name.ends_with('/');
    (fits && named && place.line.starts_with(':')).then(|| vec![code([indent, name, "@", &place.written(own)])])
}
