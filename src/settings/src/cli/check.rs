//! Checks a manifest for its author: everything that is wrong with it at once, and for each what is wrong, why it matters, and what to
//! write instead.

use std::path::Path;

use candor::tools::manifest::{Advice, Manifest, ManifestError, Misspelled};
use candor::tools::{files, registry};
use serde_json::{Value, json};

use super::answer::{Done, NotDone, answer, answer_json, counted, not_done, one_line};
use super::context::Context;
use super::{input, lesson};

pub(super) fn run(context: &Context, file: &Path, strict: bool) -> Done {
    let text = read(file)?;
    let name = if file == Path::new("-") { "standard input".to_owned() } else { file.display().to_string() };
    let read = Manifest::parse_or_problems(&text);
    let (errors, advice) = match &read {
        Ok(manifest) => (Vec::new(), manifest.advice()),
        Err(errors) => (errors.iter().map(|error| Taught::new(error, &text)).collect(), Vec::new()),
    };
    if context.which.json {
        answer_json(&json!({
            "file": name,
            "sound": errors.is_empty(),
            "errors": errors.iter().map(Taught::json).collect::<Vec<_>>(),
            "warnings": advice.iter().map(advice_json).collect::<Vec<_>>(),
        }))?;
    } else {
        let mut out: String = errors.iter().map(|error| error.text(&name)).collect();
        out.extend(advice.iter().map(|advice| advice_text(&name, advice)));
        if let Ok(manifest) = &read {
            out += &sound(manifest, &name, advice.len());
        }
        answer(&out)?;
    }
    match (errors.len(), advice.len()) {
        (0, 0) => Ok(()),
        (0, _) if !strict => Ok(()),
        (0, warnings) => not_done(format!("{} in {name}, and --strict allows none", counted(warnings, "warning"))),
        (errors, _) => not_done(format!("{} in {name}", counted(errors, "error"))),
    }
}

fn read(file: &Path) -> Result<String, NotDone> {
    if file == Path::new("-") {
        return input::read(file, "manifest");
    }
    files::read_text(file, registry::MAX_BYTES)
        .or_else(|error| not_done(format!("the manifest cannot be read: {error} ({})", file.display())))
}

/// An error with what its author can learn from it.
struct Taught<'a> {
    error: &'a ManifestError,
    /// The line as it appears in the file.
    line: &'a str,
    why: Option<String>,
    write: Option<String>,
}

impl<'a> Taught<'a> {
    fn new(error: &'a ManifestError, text: &'a str) -> Self {
        let line = error.line.checked_sub(1).and_then(|line| text.lines().nth(line)).unwrap_or_default().trim();
        let mut lesson = lesson::about(&error.key);
        if let Some(Misspelled { word, meant }) = error.misspelled.as_deref() {
            lesson.write = Some(line.replacen(word.as_str(), meant, 1));
            if lesson.why.is_none() {
                let right = error.key.rsplit_once('.').map_or(meant.clone(), |(table, _)| format!("{table}.{meant}"));
                lesson.why = lesson::about(&right).why;
            }
        }
        let unknown = || "Nothing reads an unknown key, so whatever it was meant to forbid would be allowed.".to_owned();
        let why = lesson.why.or_else(|| Some(unknown()).filter(|_| !error.key.is_empty()));
        Self { error, line, why, write: lesson.write }
    }

    fn text(&self, name: &str) -> String {
        let ManifestError { line, reason, .. } = self.error;
        let mut out = format!("{name}:{line}: {}\n", one_line(reason));
        if !self.line.is_empty() {
            out += &format!("    there   {}\n", one_line(self.line));
        }
        for (what, text) in [("why", &self.why), ("write", &self.write)] {
            if let Some(text) = text {
                out += &format!("    {what:<7} {}\n", one_line(text));
            }
        }
        out + "\n"
    }

    fn json(&self) -> Value {
        let ManifestError { line, reason, key, misspelled, .. } = self.error;
        json!({
            "line": line,
            "key": key,
            "what": reason,
            "why": self.why,
            "write": self.write,
            "meant": misspelled.as_ref().map(|one| &one.meant),
        })
    }
}

fn advice_text(name: &str, advice: &Advice) -> String {
    let Advice { line, key, what, instead, .. } = advice;
    format!("{name}:{line}: warning: {key}: {}\n    write   {}\n\n", one_line(what), one_line(instead))
}

fn advice_json(advice: &Advice) -> Value {
    let Advice { line, key, what, instead, .. } = advice;
    json!({"line": line, "key": key, "what": what, "write": instead})
}

fn sound(manifest: &Manifest, name: &str, warnings: usize) -> String {
    let fields: usize = manifest.events.iter().map(|event| event.fields.len()).sum();
    let (tiers, events) = (counted(manifest.tiers.len(), "tier"), counted(manifest.events.len(), "event"));
    let besides = if warnings == 0 { String::new() } else { format!(", with {}", counted(warnings, "warning")) };
    format!("{name} is sound{besides}: {tiers}, {events}, {}\n", counted(fields, "field"))
}
