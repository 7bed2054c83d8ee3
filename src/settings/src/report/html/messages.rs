//! Where the messages and requests are listed: by the script, on demand, and, if they are few, also as text for people without scripts.

use std::io::{Result, Write};

use candor::tools::log::Export;

use super::super::format::Front;
use super::escape::{lines, words};
use super::{front, requests};
use crate::pages;
use crate::text::{self, figures, labels};

/// The lists of a program.
pub(super) fn place(out: &mut dyn Write, front: &Front<'_>) -> Result<()> {
    writeln!(out, "<h2>{}</h2>\n<div class=\"list messages\"></div>\n<noscript>", words(labels::report_messages()))?;
    if let Some((events, _)) = &front.few {
        let mut day = None;
        for event in events {
            message(out, front, event, &mut day)?;
        }
    } else {
        writeln!(out, "<p>{}</p>", words(labels::report_no_script()))?;
    }
    writeln!(out, "</noscript>")?;
    if front.few.as_ref().is_some_and(|(_, requests)| requests.is_empty()) {
        return Ok(());
    }
    writeln!(out, "<h2>{}</h2>\n<div class=\"list requests\"></div>\n<noscript>", words(labels::report_requests()))?;
    for request in front.few.iter().flat_map(|(_, requests)| requests) {
        requests::request(out, request, &front::moment(front, request.attempt.started_at))?;
    }
    writeln!(out, "</noscript>")
}

fn message(out: &mut dyn Write, front: &Front<'_>, event: &Export, day: &mut Option<jiff::civil::Date>) -> Result<()> {
    let at = event.row.recorded_at.to_zoned(front.zone.clone());
    if *day != Some(at.date()) {
        *day = Some(at.date());
        writeln!(out, "<h3>{}</h3>", words(&figures::day_in_full(&at)))?;
    }
    let shape = pages::history::rows::shape_words(&front.program.manifest, &event.row.shape);
    let state = text::history::state_in_report(event.row.state, event.row.confirmed);
    writeln!(
        out,
        "<article><details><summary><span class=\"when\">{}</span> <b>{}</b> <span class=\"tiers\">{}</span> \
         <span class=\"state\">{}</span> <span class=\"size\">{}</span></summary></details>",
        words(&figures::clock(&at)),
        words(&shape.what),
        words(&shape.tiers),
        words(&state),
        words(&figures::size(event.row.length as u64)),
    )?;
    writeln!(out, "<div><pre>{}</pre>", lines(&String::from_utf8_lossy(&event.body)))?;
    if !event.requests.is_empty() {
        writeln!(out, "<p class=\"facts\">{}</p>", requests::links(&event.requests))?;
    }
    writeln!(out, "</div></article>")
}
