//! The same by one question in JSON, for languages that would otherwise need a function for each.

use std::path::Path;
use std::sync::Arc;

use candor::{Manifest, Places};
use serde::Deserialize;
use serde_json::{Value, json};

use super::export::Limits;
use super::program::{NotDone, Plain};

/// A question, and the language of its answer.
#[derive(Deserialize)]
struct Question {
    language: Option<String>,
    #[serde(flatten)]
    ask: Ask,
}

#[derive(Deserialize)]
#[serde(tag = "ask", rename_all = "snake_case")]
enum Ask {
    Page,
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
    Decisions,
    Crashes,
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
        #[serde(flatten)]
        limits: Limits,
    },
}

impl Plain {
    /// Answers one question about the program that brings this manifest: `{"done": …}`, or `{"error": "…"}`.
    pub fn ask(places: Places, manifest: Arc<Manifest>, question: &Value) -> Value {
        let Ok(Question { language, ask }) = Question::deserialize(question) else {
            return json!({"error": "this is no question"});
        };
        match Self::new(places, manifest, language.as_deref()).answer(ask) {
            Ok(done) => json!({ "done": done }),
            Err(why) => json!({"error": why.0}),
        }
    }

    fn answer(&self, ask: Ask) -> Result<Value, NotDone> {
        match ask {
            Ask::Page => Ok(self.page()),
            Ask::Preview { event, tiers } => self.preview(&event, tiers.as_deref()),
            Ask::Decide { decision, seen } => self.decide(&decision, seen.as_deref().unwrap_or_default()),
            Ask::History { before, most } => self.history(before, most.unwrap_or(100)),
            Ask::Message { seq } => self.message(seq),
            Ask::Decisions => self.decisions(),
            Ask::Crashes => self.crashes(),
            Ask::EditCrash { seq, path, before, after } => self.edit_crash(seq, &path, &before, &after),
            Ask::ReleaseCrash { seq, event_body } => self.release_crash(seq, event_body.as_bytes()),
            Ask::DeleteCrash { seq } => self.delete_crash(seq),
            Ask::Export { path, format, replace, limits } => {
                self.export(&format, Path::new(&path), replace.unwrap_or(false), &limits)
            }
        }
    }
}
