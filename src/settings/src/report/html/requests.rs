//! The requests of a report: what was sent around the messages, what the server answered, and whether its receipt names those bytes.

use std::io::{Result, Write};

use candor::tools::log::{AttemptRow, Request};

use super::escape::{lines, value, words};
use crate::text::{self, figures, history, labels};

/// The links from a message to its requests.
pub(super) fn links(numbers: &[i64]) -> String {
    let links: Vec<String> = numbers
        .iter()
        .map(|number| format!("<a href=\"#request-{number}\">{}</a>", words(&text::report::request(*number))))
        .collect();
    figures::list(&links)
}

/// One request with its answer; `when` is when it began.
pub(super) fn request(out: &mut dyn Write, request: &Request, when: &str) -> Result<()> {
    let Request { number, events: _, attempt } = request;
    let AttemptRow { method, url, headers, events, body_sha256, body_length, .. } = attempt;
    let size = figures::size(*body_length as u64);
    writeln!(
        out,
        "<article class=\"request\" id=\"request-{number}\"><h3>{}</h3><p class=\"facts\"><span class=\"when\">{when}</span> {} \
         <span class=\"size\">{}</span></p>",
        words(&text::report::request(*number)),
        words(&figures::messages(*events as u64)),
        words(&size)
    )?;
    writeln!(out, "<pre>{} {}\n{}</pre>", value(method), value(url), header_lines(headers))?;
    writeln!(out, "<p class=\"facts\">SHA-256 <code>{}</code></p>", value(body_sha256))?;
    answer(out, attempt)?;
    writeln!(out, "</article>")
}

fn answer(out: &mut dyn Write, attempt: &AttemptRow) -> Result<()> {
    let Some(status) = attempt.status else {
        let why = attempt.error.clone().unwrap_or_else(|| labels::no_answer().to_owned());
        return writeln!(out, "<p>{}</p>", words(&why));
    };
    writeln!(out, "<h4>{}</h4>", words(&history::answer(status)))?;
    let (headers, body) = (header_lines(&attempt.answer_headers), lines(&String::from_utf8_lossy(&attempt.answer)));
    let apart = if headers.is_empty() || body.is_empty() { "" } else { "\n" };
    writeln!(out, "<pre>{headers}{apart}{body}</pre>")?;
    if attempt.confirmed {
        writeln!(out, "<p class=\"receipt\">{}</p>", words(labels::report_receipt()))
    } else if (200..300).contains(&status) {
        writeln!(out, "<p>{}</p>", words(labels::fate_unconfirmed()))
    } else {
        Ok(())
    }
}

fn header_lines(headers: &[(String, String)]) -> String {
    headers.iter().map(|(name, header)| format!("{}: {}\n", value(name), value(header))).collect()
}
