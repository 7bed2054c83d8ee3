//! Every way to save a report, in one list.

use super::format::Writer;
use super::{csv, html, json};
use crate::text::{Word, labels};

/// A way to save a report: everything that is known about it outside its own file.
#[derive(Debug)]
pub struct Format {
    /// Its name on the command line, and the ending of its files.
    pub id: &'static str,
    /// What people call it, also in a file dialog.
    pub kind: Word,
    /// Whether it is offered in the window. What only programs read is not.
    pub(super) is_for_people: bool,
    pub(super) make: Make,
}

/// How a format is made.
#[derive(Debug)]
pub(super) enum Make {
    /// By itself.
    One(fn() -> Box<dyn Writer>),
    /// Of all the others.
    All,
}

/// Every way to save a report, in the order in which they are offered.
pub static FORMATS: [Format; 5] = [
    Format { id: "html", kind: labels::report_web_page, is_for_people: true, make: Make::One(|| Box::new(html::Html)) },
    Format { id: "csv", kind: labels::report_table, is_for_people: true, make: Make::One(|| Box::new(csv::Csv)) },
    Format { id: "json", kind: labels::report_data, is_for_people: true, make: Make::One(|| Box::new(json::Json)) },
    Format { id: "jsonl", kind: labels::report_data, is_for_people: false, make: Make::One(|| Box::new(json::JsonLines)) },
    Format { id: "zip", kind: labels::report_all, is_for_people: true, make: Make::All },
];

/// The format with this id, if there is one.
pub fn format(id: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.id == id)
}
