//! Checking a saved report, and saying in plain words what that proves and what it does not.

use std::path::Path;

use serde_json::json;

use super::answer::{Done, answer, answer_json, counted, not_done};
use super::context::Context;
use crate::report::{self, Checked, Finding};

pub(super) fn verify(context: &Context, path: &Path) -> Done {
    if path == Path::new("-") {
        return not_done("a report is read twice, so it has to be a file");
    }
    let checked = match report::verify(path) {
        Ok(checked) => checked,
        Err(why) if context.which.json => {
            answer_json(&json!({"sound": false, "error": why.to_string()}))?;
            return not_done(format!("{} cannot be checked: {why}", path.display()));
        }
        Err(why) => return not_done(format!("{} cannot be checked: {why}", path.display())),
    };
    let wrong = checked.wrong.len();
    if context.which.json {
        answer_json(&json!({"sound": wrong == 0, "checked": checked}))?;
    } else {
        answer(&told(&checked))?;
    }
    match wrong {
        0 => Ok(()),
        1 => not_done("one thing in this report does not fit the rest"),
        more => not_done(format!("{more} things in this report do not fit the rest")),
    }
}

/// What was found, in words.
fn told(checked: &Checked) -> String {
    let Checked { format, messages, requests, whole, receipts, partial, sums, wrong } = checked;
    let mut out = format!(
        "A report as {}, whole to its end: {} and {}.\n",
        format.to_uppercase(),
        counted(*messages, "message"),
        counted(*requests, "request")
    );
    if *format == "zip" {
        out += &format!("{} in it with the sum that it names.\n", counted(*sums, "file"));
    }
    if *format == "csv" {
        out += "A table has no digests and no receipts. Its rows are complete, and each message is as long as it says; nothing more can be checked. \
                The report as JSON or ZIP has the rest.\n";
    } else if *requests == 0 {
        out += "Nothing in it was sent, so there is no digest to hold it against.\n";
    } else {
        out += &format!(
            "Of {}, {whole} can be put together again from the messages here and have the digest (SHA-256) that was noted before they \
             left; of these, {receipts} have a receipt in which the server names the same digest.\n",
            counted(*requests, "request"),
        );
        if *partial > 0 {
            out += &format!("{partial} cannot be put together again, because not all of their messages are in this report.\n");
        }
    }
    for finding in wrong {
        out += &format!("WRONG  {}\n", sentence(finding));
    }
    out + &proves(checked)
}

fn proves(checked: &Checked) -> String {
    if checked.format == "csv" {
        return "This proves that the table was not cut off, and nothing about what was sent.\n".into();
    }
    let mut out = String::from("What this proves: ");
    out += match (checked.wrong.is_empty(), checked.whole) {
        (false, _) => "that something in this report was changed or damaged after it was saved. ",
        (true, 0) => "the report was not cut off, and nothing in it contradicts the rest. ",
        (true, _) => {
            "the messages and the digests in this report belong together, and a server that named a digest in its receipt had exactly \
             those bytes. "
        }
    };
    if checked.format == "html" {
        out += "What was checked is what the page's script shows. ";
    }
    out += "What it does not prove: who made this report, since nothing in it is signed and whoever can change a message can compute a new digest; \
            that everything that was ever sent is in it; what a server did with what it has. Compare it with the history itself, or with what the server \
            says it has (\"candor server fetch\").\n";
    out
}

fn sentence(finding: &Finding) -> String {
    match finding {
        Finding::Sum { file } => format!("{file} does not match its checksum in SHA256SUMS: it was changed or damaged"),
        Finding::List { file } => format!("{file} is only in one of the two: the archive or SHA256SUMS"),
        Finding::Agreed { file } => format!("{file} is not the text that the decision beside it names"),
        Finding::Length { message } => format!("message {message} is not as long as it says"),
        Finding::Digest { request } => {
            format!("request {request}: its messages do not match the digest that was noted before they left")
        }
        Finding::Receipt { message } => {
            format!("message {message} is marked as confirmed, but no receipt names the digest of a request with it")
        }
        Finding::Count { said, found } => format!("it says that it has {said} messages, but it has {found}"),
    }
}
