//! What each key of a manifest is for and how it is written, taken from the published schema, the only place that says so.

use std::sync::LazyLock;

use serde_json::Value;

static SCHEMA: LazyLock<Value> = LazyLock::new(|| {
    // A test reads it. A schema that could not be read would teach nothing, but also break nothing.
    serde_json::from_str(include_str!("../../../../assets/manifest.schema.json")).unwrap_or_default()
});

/// What a key is for, and an example of a correct line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Lesson {
    /// What it is for, in sentences; `None` for an unknown key.
    pub(super) why: Option<String>,
    /// How it can be written; `None` for an unknown key.
    pub(super) write: Option<String>,
}

/// The lesson about this key, such as `event[0].field[2].type`.
pub(super) fn about(key: &str) -> Lesson {
    let names: Vec<&str> = key.split('.').map(|part| part.split('[').next().unwrap_or(part)).collect();
    let mut at = &*SCHEMA;
    for name in &names {
        at = resolved(items(resolved(at)));
        match at.get("properties").and_then(|properties| properties.get(*name)) {
            Some(property) => at = property,
            None => return Lesson { why: None, write: None },
        }
    }
    let why = at.get("description").and_then(Value::as_str).map(str::to_owned);
    let write = names.last().filter(|name| !name.is_empty()).and_then(|name| line(&names, name, at));
    Lesson { why, write }
}

/// A line that gives this key a valid value.
fn line(names: &[&str], name: &str, property: &Value) -> Option<String> {
    let table = names.join(".");
    let whole = resolved(property);
    match whole.get("type").and_then(Value::as_str) {
        Some("array") if resolved(items(whole)).get("properties").is_some() => return Some(format!("[[{table}]]")),
        Some("object") if property.get("examples").is_none() => return Some(format!("[{table}]")),
        _ => {}
    }
    value(property).or_else(|| value(whole)).map(|value| format!("{name} = {}", toml(&value)))
}

/// A valid value: an example, or else one of the few possible ones.
fn value(property: &Value) -> Option<Value> {
    let first = |key: &str| property.get(key)?.as_array()?.first().cloned();
    let flag = || (property.get("type")? == "boolean").then_some(Value::Bool(true));
    first("examples").or_else(|| property.get("const").cloned()).or_else(|| first("enum")).or_else(flag)
}

/// As it is written in TOML.
fn toml(value: &Value) -> String {
    match value {
        Value::Object(members) => {
            let members: Vec<String> = members.iter().map(|(name, value)| format!("{name} = {}", toml(value))).collect();
            format!("{{ {} }}", members.join(", "))
        }
        Value::Array(items) => format!("[{}]", items.iter().map(toml).collect::<Vec<_>>().join(", ")),
        other => other.to_string(),
    }
}

/// The schema of a list's items, or else the schema itself.
fn items(at: &Value) -> &Value {
    at.get("items").unwrap_or(at)
}

/// The schema that a reference leads to, or else the schema itself.
fn resolved(at: &Value) -> &Value {
    let definition = at.get("$ref").and_then(Value::as_str).and_then(|name| name.strip_prefix("#/$defs/"));
    definition.and_then(|name| SCHEMA.get("$defs")?.get(name)).unwrap_or(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every key that the schema has, with the way to it.
    fn keys(at: &Value, way: &str, all: &mut Vec<String>) {
        let at = resolved(items(resolved(at)));
        for (name, property) in at.get("properties").and_then(Value::as_object).into_iter().flatten() {
            let way = if way.is_empty() { name.clone() } else { format!("{way}.{name}") };
            keys(property, &way, all);
            all.push(way);
        }
    }

    #[test]
    fn there_is_a_lesson_about_every_key_with_a_line_that_is_right() {
        let mut all = Vec::new();
        keys(&SCHEMA, "", &mut all);
        assert!(all.len() > 50 && all.contains(&"event.field.type".to_owned()), "{all:?}");
        for key in &all {
            let lesson = about(key);
            assert!(lesson.why.is_some(), "{key}");
            let line = lesson.write.expect(key);
            assert!(toml::from_str::<toml::Table>(&line).is_ok(), "{key}: {line}");
        }
        assert_eq!(about("event[3].field[0].type").write.as_deref(), Some("type = \"string\""));
        assert_eq!(about("event[3].field").write.as_deref(), Some("[[event.field]]"));
        assert_eq!(about("app").write.as_deref(), Some("[app]"));
        assert_eq!(about("event[0].nothing"), Lesson { why: None, write: None });
    }
}
