//! Events as a table. A first pass finds the columns, a second one writes the rows.

use std::{collections::BTreeSet, io::Write};

use crate::store::rows::{Kept, Which};
use candor::tools::spreadsheet::is_taken_for_another;
use serde_json::Value;

use super::events::{each, received};
use crate::cli::opened::Opened;

/// Most columns: as many as every spreadsheet can show, and far more than an event has.
const MOST_COLUMNS: usize = 1_000;

/// The columns that every event has.
const KNOWN: [&str; 6] = ["received_at", "program", "version", "event", "kind", "official"];

/// Writes the chosen events.
pub(super) fn write(store: &Opened, which: &Which, out: &mut impl Write) -> anyhow::Result<()> {
    let mut paths = BTreeSet::new();
    each(store, which, |kept| {
        fields(kept, &mut |path, _| {
            if !paths.contains(path) {
                paths.insert(path.to_owned());
            }
        });
        let advice = "choose some with --program and --event, or use --as jsonl";
        anyhow::ensure!(paths.len() <= MOST_COLUMNS, "these events have more than {MOST_COLUMNS} different fields; {advice}");
        Ok(())
    })?;
    let head: Vec<String> = KNOWN.into_iter().map(text).chain(paths.iter().map(|path| text(&format!("json.{path}")))).collect();
    write!(out, "{}\r\n", head.join(","))?;
    each(store, which, |kept| {
        let mut cells = vec![String::new(); paths.len()];
        fields(kept, &mut |path, value| {
            // If an event has come since the first pass, its fields without a column are left out.
            if let Some(cell) = paths.iter().position(|known| known == path).and_then(|at| cells.get_mut(at)) {
                *cell = self::cell(value);
            }
        });
        let Kept { program, version, event, kind, official, .. } = kept;
        let known = [&received(kept), program, version, event, kind].map(|known| text(known));
        let line: Vec<String> = known.into_iter().chain([official.to_string()]).chain(cells).collect();
        Ok(write!(out, "{}\r\n", line.join(","))?)
    })
}

/// Calls `found` with every field of an event and its path.
fn fields(kept: &Kept, found: &mut impl FnMut(&str, &Value)) {
    fn within(path: &str, value: &Value, found: &mut impl FnMut(&str, &Value)) {
        match value {
            Value::Object(members) if !members.is_empty() => {
                for (name, value) in members {
                    let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                    within(&path, value, found);
                }
            }
            value => found(path, value),
        }
    }
    within("", &serde_json::from_str(&kept.json).unwrap_or_default(), found);
}

/// A value as a cell. A number stays one; lists are JSON.
fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::Bool(is) => is.to_string(),
        Value::Number(number) => number.to_string(),
        Value::String(words) => text(words),
        other => text(&other.to_string()),
    }
}

/// A text as a cell, always in quotes. An apostrophe is put before one that a spreadsheet would take for a formula.
fn text(words: &str) -> String {
    let apostrophe = if is_taken_for_another(words) { "'" } else { "" };
    format!("\"{apostrophe}{}\"", words.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_would_be_a_formula_is_none_and_a_number_stays_a_number() {
        for formula in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\r=1", "\u{ff1d}1", "|calc", "%0A=1"] {
            assert!(text(formula).starts_with("\"'"), "{formula:?}");
        }
        assert_eq!(text("say \"=1\""), "\"say \"\"=1\"\"\"");
        assert_eq!(cell(&serde_json::json!(-5.5)), "-5.5");
        assert_eq!(cell(&serde_json::json!(["=a", 1])), "\"[\"\"=a\"\",1]\"");
    }
}
