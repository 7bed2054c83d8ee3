//! The same answers to a question in JSON, for languages that would otherwise need a function for each. The answer to an invalid question
//! says what is wrong with it and how to write it.

use std::path::Path;
use std::sync::Arc;

use candor::tools::consent::key_that_stands_twice;
use candor::{Manifest, Places};
use serde::Deserialize;
use serde_json::{Value, json};

use super::export::Limits;
use super::program::{NotDone, Plain, answering};

/// How each question is written, apart from the language, which all of them may have.
const FORMS: [(&str, &str); 11] = [
    ("page", r#"{"ask": "page"}"#),
    ("preview", r#"{"ask": "preview", "event": "NAME", "tiers": ["ID", …]}, or without "tiers""#),
    ("decide", r#"{"ask": "decide", "decision": {…}, "seen": "the page's"}"#),
    ("history", r#"{"ask": "history", "before": 17, "most": 100}, or without either"#),
    ("message", r#"{"ask": "message", "seq": 17}"#),
    ("decisions", r#"{"ask": "decisions"}"#),
    ("crashes", r#"{"ask": "crashes"}"#),
    ("edit_crash", r#"{"ask": "edit_crash", "seq": 17, "path": "FIELD", "before": "TEXT", "after": "TEXT"}"#),
    ("release_crash", r#"{"ask": "release_crash", "seq": 17, "event_body": "TEXT"}"#),
    ("delete_crash", r#"{"ask": "delete_crash", "seq": 17}"#),
    ("export", r#"{"ask": "export", "path": "FILE", "format": "html", "replace": false}"#),
];

#[derive(Deserialize)]
#[serde(tag = "ask", rename_all = "snake_case", deny_unknown_fields)]
enum Ask {
    Page {},
    Preview {
        event: String,
        tiers: Option<Vec<String>>,
    },
    Decide {
        decision: Value,
        seen: Option<String>,
    },
    History {
        before: Option<i64>,
        most: Option<usize>,
    },
    Message {
        seq: i64,
    },
    Decisions {},
    Crashes {},
    EditCrash {
        seq: i64,
        path: String,
        before: String,
        after: String,
    },
    ReleaseCrash {
        seq: i64,
        event_body: String,
    },
    DeleteCrash {
        seq: i64,
    },
    Export {
        path: String,
        format: String,
        replace: Option<bool>,
        from: Option<String>,
        until: Option<String>,
        tiers: Option<Vec<String>>,
    },
}

/// Parses the question, or says what is wrong with it.
fn read(question: &Value) -> Result<Ask, NotDone> {
    let asks: Vec<_> = FORMS.iter().map(|(ask, _)| format!("\"{ask}\"")).collect();
    let ask = question.get("ask").and_then(Value::as_str);
    let Some((ask, form)) = FORMS.iter().find(|(known, _)| Some(*known) == ask) else {
        return Err(NotDone(format!("this is no question: its \"ask\" is one of {}", asks.join(", "))));
    };
    Ask::deserialize(question).map_err(|why| NotDone(format!("this is no question: \"{ask}\": {why}; it is written as {form}")))
}

impl Plain {
    /// Answers one question, as JSON, about the program that brings this manifest: `{"done": …}`, or `{"error": "…"}`.
    pub fn ask(places: Places, manifest: Arc<Manifest>, question: &str) -> Value {
        match answering().and_then(|_answering| asked(places, manifest, question)) {
            Ok(done) => json!({ "done": done }),
            Err(why) => json!({"error": why.0}),
        }
    }

    /// Answers one question.
    pub fn answer(&self, question: &Value) -> Result<Value, NotDone> {
        let _answering = answering()?;
        match read(question)? {
            Ask::Page {} => Ok(self.page()),
            Ask::Preview { event, tiers } => self.preview(&event, tiers.as_deref()),
            Ask::Decide { decision, seen } => self.decide(&decision, seen.as_deref().unwrap_or_default()),
            Ask::History { before, most } => self.history(before, most.unwrap_or(100)),
            Ask::Message { seq } => self.message(seq),
            Ask::Decisions {} => self.decisions(),
            Ask::Crashes {} => self.crashes(),
            Ask::EditCrash { seq, path, before, after } => self.edit_crash(seq, &path, &before, &after),
            Ask::ReleaseCrash { seq, event_body } => self.release_crash(seq, event_body.as_bytes()),
            Ask::DeleteCrash { seq } => self.delete_crash(seq),
            Ask::Export { path, format, replace, from, until, tiers } => {
                let limits = Limits { from, until, tiers };
                self.export(&format, Path::new(&path), replace.unwrap_or(false), &limits)
            }
        }
    }
}

fn asked(places: Places, manifest: Arc<Manifest>, question: &str) -> Result<Value, NotDone> {
    let wrong = |why: String| NotDone(format!("this is no question: {why}"));
    let mut read: Value = serde_json::from_str(question).map_err(|why| wrong(format!("it is not JSON: {why}")))?;
    // Readers disagree about which of them counts.
    if let Some(key) = key_that_stands_twice(question.as_bytes()) {
        return Err(wrong(format!("\"{key}\" stands twice in it; write it once")));
    }
    let language = match read.as_object_mut().and_then(|members| members.remove("language")) {
        None | Some(Value::Null) => None,
        Some(Value::String(tag)) => Some(tag),
        Some(other) => return Err(wrong(format!("\"language\": {other} is no tag such as \"de\""))),
    };
    Plain::new(places, manifest, language.as_deref()).answer(&read)
}
