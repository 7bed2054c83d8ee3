//! What the book's pages are made of, and how the generated ones are made.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::Value;

/// The head of the reference of the manifest.
pub(crate) const MANIFEST: &str = "# The manifest, key by key\n\n\
    Made from [`manifest.schema.json`](../../assets/manifest.schema.json), which an editor can complete and check with. `candor check` \
    says what is wrong with a file; [a first one](../developers/manifest.md) shows how to begin.\n";

/// The head of the reference of the consent file.
pub(crate) const CONSENT_FILE: &str = "# The consent file, key by key\n\n\
    Made from [`consent.schema.json`](../../assets/consent.schema.json). The window, the command line and the library write this file; \
    a program may read `telemetry_enabled` in it. Whoever changes it by hand can say no, and nothing else for certain.\n";

/// A command of a page, and what it answers.
#[derive(Debug)]
pub(crate) struct Step {
    /// As it is typed; it may have several lines.
    pub(crate) command: String,
    /// What has to be in its answer.
    pub(crate) answers: Vec<String>,
}

/// The commands in a page, in its fenced blocks for a shell. One that is not run says why in a comment above it.
pub(crate) fn steps(page: &str) -> Result<Vec<Step>, String> {
    let mut steps: Vec<Step> = Vec::new();
    let mut above = "";
    let (mut in_block, mut is_run) = (false, false);
    for line in page.lines() {
        if let Some(language) = line.strip_prefix("```") {
            in_block = !in_block;
            let reason = above.strip_prefix("<!-- not run: ").and_then(|rest| rest.strip_suffix(" -->"));
            is_run = in_block && language == "sh" && reason.is_none();
            if reason.is_some_and(|reason| reason.len() < 20) {
                return Err(format!("{above}: say why"));
            }
        } else if is_run {
            if let Some(answer) = line.strip_prefix("#> ") {
                steps.last_mut().ok_or("an answer stands above the first command")?.answers.push(answer.to_owned());
            } else if !line.trim().is_empty() {
                steps.push(Step { command: line.to_owned(), answers: Vec::new() });
            }
        }
        if !line.trim().is_empty() {
            above = line;
        }
    }
    Ok(steps)
}

/// What the links and pictures of a page lead to.
pub(crate) fn links(page: &str) -> Vec<&str> {
    let outside = page.split("```").step_by(2).flat_map(|text| text.split("](").skip(1));
    outside.filter_map(|rest| rest.split_once(')').map(|(link, _)| link)).collect()
}

/// The pictures of a page.
pub(crate) fn pictures(page: &str) -> Vec<String> {
    links(page)
        .into_iter()
        .filter(|link| Path::new(link).extension().is_some_and(|ext| ext == "png"))
        .map(str::to_owned)
        .collect()
}

/// What a page includes: a file, and the part of it.
pub(crate) fn includes(page: &str) -> Vec<(&str, Option<&str>)> {
    let all = page.split("{{#include ").skip(1).filter_map(|rest| rest.split_once("}}"));
    all.map(|(what, _)| what.split_once(':').map_or((what, None), |(file, part)| (file, Some(part)))).collect()
}

/// The names of the tests in the sources below this folder.
pub(crate) fn tests_below(folder: &Path, known: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            tests_below(&path, known);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = std::fs::read_to_string(&path).expect("a text");
            let mut is_test = false;
            for line in text.lines().map(str::trim) {
                is_test |= line.starts_with("#[test]") || line.starts_with("#[tokio::test");
                let name =
                    line.strip_prefix("async ").unwrap_or(line).strip_prefix("fn ").and_then(|rest| rest.split('(').next());
                // What a test of its own makes of a list of cases has its name in a macro.
                if let Some(name) = name.filter(|_| std::mem::take(&mut is_test)) {
                    known.insert(name.to_owned());
                }
            }
        }
    }
}

/// Whether a source below this folder has this word.
pub(crate) fn is_named_below(folder: &Path, word: &str) -> bool {
    std::fs::read_dir(folder).expect("a folder").any(|entry| {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            return is_named_below(&path, word);
        }
        path.extension().is_some_and(|extension| extension == "rs")
            && std::fs::read_to_string(&path).is_ok_and(|text| text.contains(word))
    })
}

/// Every source below this folder.
pub(crate) fn sources_below(folder: &Path) -> Vec<String> {
    let mut sources = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            sources.extend(sources_below(&path));
        } else {
            sources.push(std::fs::read_to_string(&path).expect("a text"));
        }
    }
    sources
}

/// Whether this source has the type of this name, with an example in the words above it.
pub(crate) fn has_example(source: &str, name: &str) -> bool {
    let is_it = |line: &str| {
        let rest = line.strip_prefix("pub struct ").or_else(|| line.strip_prefix("pub enum "));
        rest.is_some_and(|rest| rest.strip_prefix(name).is_some_and(|rest| rest.starts_with([' ', '(', ';'])))
    };
    let lines: Vec<&str> = source.lines().collect();
    let Some(at) = lines.iter().position(|line| is_it(line)) else { return false };
    let above = lines.iter().take(at).rev().take_while(|line| !line.is_empty());
    above.filter(|line| **line == "/// ```").count() >= 2
}

/// The summary with every decision in it, as their own page groups them.
pub(crate) fn with_decisions(summary: &str, decisions: &str) -> String {
    let entry = "- [Decisions](decisions/README.md)\n";
    let (before, _) = summary.split_once(entry).expect("the summary has the decisions at its end");
    let mut out = format!("{before}{entry}");
    for line in decisions.lines() {
        if let Some((title, rest)) = line.strip_prefix("- [").and_then(|line| line.split_once("](")) {
            let file = rest.split(')').next().unwrap_or_default();
            out += &format!("  - [{title}](decisions/{file})\n");
        }
    }
    out
}

/// The page with every key of a schema.
pub(crate) fn reference(schema: &Value, head: &str) -> String {
    let mut out = format!("{head}\n{}\n", description(schema));
    table(schema, schema, "At the top", &mut out);
    out.truncate(out.trim_end().len());
    out + "\n"
}

/// The keys of a table, and then those of the tables in it.
fn table(schema: &Value, at: &Value, title: &str, out: &mut String) {
    let Some(properties) = at["properties"].as_object() else { return };
    let required = at["required"].as_array().cloned().unwrap_or_default();
    out.truncate(out.trim_end().len());
    *out += &format!("\n\n## {title}\n\n");
    // What is needed comes first, in the order in which it is written.
    let needed = required.iter().filter_map(Value::as_str).filter_map(|key| properties.get_key_value(key));
    let others = properties.iter().filter(|(key, _)| !required.iter().any(|one| one == *key));
    for (key, property) in needed.chain(others) {
        let must = if required.iter().any(|one| one == key) { ", needed" } else { "" };
        *out += &format!(
            "**`{key}`** ({}{must}). {}{}\n\n",
            kind(schema, property),
            description(property),
            details(schema, property)
        );
    }
    for (key, property) in properties {
        let whole = resolved(schema, items(resolved(schema, property)));
        if whole["properties"].is_object() {
            let way = title.trim_matches(['`', '[', ']']);
            let way = if title == "At the top" { key.clone() } else { format!("{way}.{key}") };
            let title =
                if resolved(schema, property)["type"] == "array" { format!("`[[{way}]]`") } else { format!("`[{way}]`") };
            table(schema, whole, &title, out);
        }
    }
}

fn description(at: &Value) -> &str {
    at["description"].as_str().unwrap_or_default()
}

/// What a value of this key is, in a word or two.
fn kind(schema: &Value, property: &Value) -> String {
    let whole = resolved(schema, property);
    if whole["enum"].is_array() {
        return "one of a few words".to_owned();
    }
    match &whole["type"] {
        Value::String(kind) if kind == "array" => match resolved(schema, &whole["items"])["type"].as_str() {
            Some("object") => "tables".to_owned(),
            Some("number") => "list of numbers".to_owned(),
            Some("array") => "list of lists".to_owned(),
            _ => "list of texts".to_owned(),
        },
        Value::String(kind) => match kind.as_str() {
            "string" => "text".to_owned(),
            "object" => "table".to_owned(),
            "boolean" => "true or false".to_owned(),
            "integer" => "whole number".to_owned(),
            other => other.to_owned(),
        },
        Value::Array(kinds) if kinds.iter().any(|kind| kind == "null") => "table or null".to_owned(),
        Value::Array(kinds) if kinds.len() > 1 => "text, or texts by language".to_owned(),
        Value::Array(_) => "text".to_owned(),
        _ if whole["const"].is_number() => "number".to_owned(),
        _ if whole["anyOf"].is_array() => "text or null".to_owned(),
        _ if whole["$ref"].is_string() => kind(schema, whole),
        _ => "any value".to_owned(),
    }
}

/// The possible words, the default, and an example.
fn details(schema: &Value, property: &Value) -> String {
    let whole = resolved(schema, property);
    let mut out = String::new();
    if let Some(words) = whole["enum"].as_array() {
        let words: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
        out += &format!(" There are {}.", words.join(", "));
    }
    if !whole["default"].is_null() && whole["default"] != Value::Array(Vec::new()) {
        out += &format!(" Usual: `{}`.", whole["default"]);
    }
    let example =
        property["examples"].as_array().or_else(|| whole["examples"].as_array()).and_then(|examples| examples.first());
    if let Some(example) = example {
        out += &format!(" Example: `{example}`.");
    }
    out
}

fn items(at: &Value) -> &Value {
    if at["items"].is_object() { &at["items"] } else { at }
}

fn resolved<'a>(schema: &'a Value, at: &'a Value) -> &'a Value {
    match at["$ref"].as_str().and_then(|name| name.strip_prefix("#/$defs/")) {
        Some(name) => schema["$defs"].get(name).expect("it is defined"),
        None => at,
    }
}
