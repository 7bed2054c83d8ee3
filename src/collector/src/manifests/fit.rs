//! Whether an event fits one declaration. Pure.

use std::{borrow::Cow, collections::HashSet};

use candor::tools::{
    json::{Members, outside_of_texts},
    manifest::{ClockFact, Event, Field, Layout, Node, Source, Unfit, is_version},
};
use serde_json::{Map, Value, value::RawValue};

use crate::{
    day,
    identity::{is_hex, is_uuid},
};

/// How far a number may be from its rounded value, relative to it: as much as writing and reading a double can change.
const NEARLY: f64 = 1e-15;

/// Longest name that is repeated in a path, in characters: as long as a manifest allows names to be.
const NAME_CHARS: usize = 64;

/// Where an event differs from its declaration, and how. It holds no value of the event.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Misfit {
    pub(super) path: String,
    pub(super) reason: &'static str,
}

/// The values of the declared fields in their order, as their declarations write them; `None` for a field that is missing.
pub(super) type Values<'v> = Vec<Option<Cow<'v, Value>>>;

/// The values of an event, if all of it is as declared.
pub(super) fn values<'v>(event: &Event, object: &'v Map<String, Value>) -> Result<Values<'v>, Misfit> {
    let mut found = vec![None; event.fields.len()];
    walk(event, &event.layout, object, "", &mut found)?;
    Ok(found)
}

/// The path of a member that occurs twice in one object: readers would disagree about which one counts. `object` is the parsed JSON.
pub(super) fn twice(json: &str, object: &Map<String, Value>) -> Option<Misfit> {
    // Of a member that occurs twice, one was dropped when the text was parsed.
    if members(json) == members_of(object) {
        return None;
    }
    path_of_double(json).map(|path| Misfit { path, reason: "is given more than once" })
}

fn walk<'v>(
    event: &Event,
    layout: &Layout,
    object: &'v Map<String, Value>,
    above: &str,
    found: &mut Values<'v>,
) -> Result<(), Misfit> {
    for (name, value) in object {
        let misfit = |reason| Misfit { path: joined(above, name), reason };
        let is_named = |key: &str| key.strip_prefix('"').and_then(|key| key.strip_suffix('"')) == Some(name);
        let member = layout.0.iter().find(|member| is_named(&member.key));
        match (member.map(|member| &member.node), value) {
            (None, _) => return Err(misfit("is not declared")),
            (Some(Node::Object(inner)), Value::Object(object)) => walk(event, inner, object, &joined(above, name), found)?,
            (Some(Node::Object(_)), _) => return Err(misfit("is not a JSON object")),
            (Some(Node::Field(index)), _) => {
                if let (Some(field), Some(place)) = (event.fields.get(*index), found.get_mut(*index)) {
                    *place = Some(admitted(field, value).map_err(misfit)?);
                }
            }
        }
    }
    Ok(())
}

/// The value as its declaration writes it, or what is wrong with it.
fn admitted<'v>(field: &Field, value: &'v Value) -> Result<Cow<'v, Value>, &'static str> {
    let admitted = field.kind.admit(value).map_err(|unfit| match unfit {
        Unfit::Type => "is of another type than declared",
        Unfit::Limits => "is outside its declared limits",
    })?;
    if let (Value::Number(given), Cow::Owned(Value::Number(rounded))) = (value, &admitted) {
        let (given, rounded) = (given.as_f64().unwrap_or(f64::NAN), rounded.as_f64().unwrap_or(f64::NAN));
        if (given - rounded).abs() > given.abs() * NEARLY {
            return Err("is not rounded as declared");
        }
    }
    let text = value.as_str().unwrap_or_default();
    let wrong = match &field.source {
        Source::AppVersion if !is_version(text) => "is not a version",
        Source::Identity if !is_uuid(text) => "is not a UUID",
        Source::IdentityHex if !is_hex(text, 32) => "is not 32 hexadecimal digits",
        Source::Clock(ClockFact::Date) if day::date(text).is_none() => "is not a date such as 2026-11-21",
        Source::Clock(ClockFact::Iso8601) if !day::is_moment(text) => "is not a time such as 2026-11-21T20:15:03Z",
        _ => return Ok(admitted),
    };
    Err(wrong)
}

/// How many members there are in some JSON: outside strings, each has one colon, and nothing else has any.
fn members(json: &str) -> usize {
    outside_of_texts(json).filter(|(_, byte)| *byte == b':').count()
}

fn members_of(object: &Map<String, Value>) -> usize {
    let inner = object.values().filter_map(Value::as_object);
    object.len() + inner.map(members_of).sum::<usize>()
}

fn path_of_double(json: &str) -> Option<String> {
    let Members(members): Members<&RawValue> = serde_json::from_str(json).ok()?;
    let mut names = HashSet::new();
    for (name, value) in &members {
        if !names.insert(name) {
            return Some(joined("", name));
        }
        // Lists contain no objects: no declaration allows that.
        if value.get().starts_with('{')
            && let Some(inner) = path_of_double(value.get())
        {
            return Some(format!("{}.{inner}", joined("", name)));
        }
    }
    None
}

/// The path of a member. Only characters that names of fields may have are repeated, and `?` in place of any other.
pub(super) fn joined(above: &str, name: &str) -> String {
    let plain = |sign: char| if sign.is_ascii_alphanumeric() || matches!(sign, '_' | '-') { sign } else { '?' };
    let name: String = name.chars().take(NAME_CHARS).map(plain).collect();
    if above.is_empty() { name } else { format!("{above}.{name}") }
}
