//! The person's own change to a crash report: one text in it is replaced, scrubbed and checked again, and every other byte stays as it was.

use serde_json::Value;

use super::inside::{text_at, with_value};
use crate::crash::{self, Private};
use crate::manifest::{Event, Field, Kind, Manifest, Source, Unfit};

/// Why a report was not changed.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum EditError {
    /// The program's manifest does not declare this crash report.
    #[error("the manifest has no crash report \"{0}\" (any more), so it cannot be edited; it can be sent as it is, or deleted")]
    NotDeclared(String),
    /// This is not a text that the program provides.
    #[error("\"{path}\" is not a text that you can edit in this report; {}", those(editable))]
    NotEditable {
        /// What was asked for.
        path: String,
        /// What can be edited instead.
        editable: Vec<String>,
    },
    /// The report has no such text.
    #[error("this report has no text at \"{0}\"; nothing is there to edit")]
    NotThere(String),
    /// The new text is not what the manifest allows.
    #[error("the new text is {unfit} of \"{path}\" ({takes}); make it shorter", takes = takes.sentence(unit.as_deref()), unfit = match unfit {
        Unfit::Type => "not of the type",
        Unfit::Limits => "outside the limits",
    })]
    Unfit {
        /// Which text.
        path: String,
        /// Why.
        unfit: Unfit,
        /// What the manifest allows there.
        takes: Kind,
        /// Its unit.
        unit: Option<String>,
    },
}

fn those(editable: &[String]) -> String {
    if editable.is_empty() { "none can be".to_owned() } else { format!("you can edit: {}", editable.join(", ")) }
}

/// The texts of a crash report that the person can edit: where the program failed, and whatever else it says in its own words.
pub fn editable(event: &Event) -> impl Iterator<Item = &Field> {
    event.fields.iter().filter(|field| event.crash && field.source == Source::Host && is_text(&field.kind))
}

fn is_text(kind: &Kind) -> bool {
    matches!(kind, Kind::Traceback { .. } | Kind::Text { .. })
}

/// A crash report's bytes with another text at this path. As when the report was captured, anything in the text that could tell whose
/// computer it came from is removed, and a traceback that is too long is cut. Every other byte stays.
pub fn edited(
    manifest: &Manifest,
    event: &str,
    bytes: &[u8],
    path: &str,
    text: &str,
    private: &Private,
) -> Result<Vec<u8>, EditError> {
    let declared = manifest.event(event).filter(|event| event.crash);
    let event = declared.ok_or_else(|| EditError::NotDeclared(event.to_owned()))?;
    let Some(field) = editable(event).find(|field| field.path == path) else {
        let editable = editable(event).map(|field| field.path.clone()).collect();
        return Err(EditError::NotEditable { path: path.to_owned(), editable });
    };
    let not_there = || EditError::NotThere(path.to_owned());
    text_at(bytes, path).ok_or_else(not_there)?;
    let scrubbed = crash::scrub(&crash::bounded(text), private);
    let text = match field.kind {
        Kind::Traceback { max } => crash::fit(scrubbed, max),
        _ => scrubbed,
    };
    let value = Value::from(text);
    let admitted = field.kind.admit(&value).map_err(|unfit| EditError::Unfit {
        path: path.to_owned(),
        unfit,
        takes: field.kind.clone(),
        unit: field.unit.clone(),
    })?;
    with_value(bytes, path, &admitted, manifest.wire.escape).ok_or_else(not_there)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ETS2LA: &str = include_str!("../../../../assets/apps/ets2la.toml");

    /// With a second text that the program gives, and one of a list.
    fn manifest(more: &str) -> Manifest {
        let crash = "path = \"traceback\"";
        let field = |path: &str, kind: &str| {
            format!("path = \"{path}\"\nfrom = \"host\"\n{kind}\nexplain = \"x\"\n\n[[event.field]]\n")
        };
        let fields = [
            field("context.note", "type = \"string\"\nmax = 40\nexample = \"n\""),
            field("mode", "type = \"string\"\nvalues = [\"a\", \"b\"]\nexample = \"a\""),
        ];
        let text = ETS2LA.replacen(crash, &(fields.concat() + crash), 1).replacen("[[tier]]", &format!("{more}[[tier]]"), 1);
        Manifest::parse(&text).expect("sound")
    }

    const REPORT: &str = r#"{"event":"crash_report","count":3,"context":{"note":"n\u0041"},"mode":"a","traceback":"it \"fell\"","app_name":"ets2la"}"#;

    fn edit(manifest: &Manifest, path: &str, text: &str) -> Result<String, EditError> {
        let private = Private::new(["marta.k".to_owned()]);
        let bytes = edited(manifest, "crash_report", REPORT.as_bytes(), path, text, &private)?;
        Ok(String::from_utf8(bytes).expect("UTF-8"))
    }

    #[test]
    fn an_edit_changes_the_text_at_its_path_and_no_other_byte() {
        let with = |new: &str| REPORT.replace(r#"it \"fell\""#, new);
        assert_eq!(edit(&manifest(""), "traceback", "in \"f\"\nü").as_deref(), Ok(&*with(r#"in \"f\"\nü"#)));
        assert_eq!(edit(&manifest(""), "traceback", "").as_deref(), Ok(&*with("")));
        let note = REPORT.replace(r"n\u0041", "why");
        assert_eq!(edit(&manifest(""), "context.note", "why").as_deref(), Ok(&*note));
    }

    #[test]
    fn an_edit_is_written_with_the_escapes_of_its_server() {
        let ascii = manifest("[wire]\nescape = \"ascii\"\n\n");
        let with = REPORT.replace(r#"it \"fell\""#, r"\u00fc\ud83d\ude00");
        assert_eq!(edit(&ascii, "traceback", "\u{fc}\u{1f600}").as_deref(), Ok(&*with));
    }

    #[test]
    fn what_an_edit_plants_is_scrubbed_again() {
        for path in ["traceback", "context.note"] {
            let report = edit(&manifest(""), path, "/home/marta.k/x.py ask a@b.example").expect("edited");
            assert!(!report.contains("marta") && !report.contains("a@b"), "{report}");
            assert!(report.contains("x.py"), "{report}");
        }
    }

    #[test]
    fn a_traceback_that_is_too_long_is_cut_and_any_other_text_is_refused() {
        let long = format!("first\n{}last", "in f\n".repeat(100_000));
        let report = edit(&manifest(""), "traceback", &long).expect("edited");
        let text = text_at(report.as_bytes(), "traceback").expect("there");
        assert_eq!(text.chars().count(), 20_000);
        assert!(text.starts_with("first") && text.ends_with("last"));
        let refused = edit(&manifest(""), "context.note", &"in f ".repeat(20)).expect_err("too long");
        assert!(matches!(refused, EditError::Unfit { unfit: Unfit::Limits, .. }), "{refused}");
        assert!(refused.to_string().contains("at most 40 characters"), "{refused}");
    }

    #[test]
    fn what_the_person_did_not_write_cannot_be_edited() {
        for path in ["event", "count", "app_name", "mode", "context", "nonsense", ""] {
            let refused = edit(&manifest(""), path, "x").expect_err(path).to_string();
            assert!(refused.ends_with("you can edit: context.note, traceback"), "{refused}");
        }
        let private = Private::default();
        let of = |event: &str, bytes: &str| edited(&manifest(""), event, bytes.as_bytes(), "traceback", "x", &private);
        assert_eq!(of("activity_ping", REPORT), Err(EditError::NotDeclared("activity_ping".into())));
        assert_eq!(of("gone", REPORT), Err(EditError::NotDeclared("gone".into())));
        for bytes in ["{}", "", "not JSON", r#"{"traceback":3}"#] {
            assert_eq!(of("crash_report", bytes), Err(EditError::NotThere("traceback".into())), "{bytes}");
        }
    }
}
