//! The report as a page that is pleasant to read: self-contained, in the current language, light and dark, printable, and safe,
//! because every value in it is text and nothing in it runs or loads.
//!
//! The bytes of a message stand beside what opens and closes them, and not in it: only the style of screens hides what is closed, so
//! that on paper everything is there, whatever was open.

mod escape;
mod front;
mod requests;

use std::io::{Result, Write};

use candor::tools::log::{Export, Request};
use candor::tools::unseen::named;

use super::format::{Front, Writer};
use crate::pages;
use crate::text::{self, figures, labels};
use escape::{lines, words};

const STYLE: &str = include_str!("report.css");

#[derive(Default)]
pub(super) struct Html {
    day: Option<jiff::civil::Date>,
    /// Whether there was a request yet.
    has_requests: bool,
}

impl Writer for Html {
    fn begin(&mut self, out: &mut dyn Write, front: &Front<'_>) -> Result<()> {
        let title = words(&text::report::title(&named(&front.program.manifest.app.name)));
        let language = text::spoken().tag;
        write!(
            out,
            "<!doctype html>\n<html lang=\"{language}\">\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
             <title>{title}</title>\n<style>\n{STYLE}</style>\n<main>\n<h1>{title}</h1>\n"
        )?;
        let total = text::report::total(front.summary.events, front.summary.bytes);
        writeln!(out, "<p class=\"lead\">{}</p>", words(&total))?;
        front::front(out, front)?;
        writeln!(out, "<h2>{}</h2>", words(labels::report_messages()))
    }

    fn event(&mut self, out: &mut dyn Write, front: &Front<'_>, event: &Export) -> Result<()> {
        let at = event.row.recorded_at.to_zoned(front.zone.clone());
        if self.day != Some(at.date()) {
            self.day = Some(at.date());
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

    fn request(&mut self, out: &mut dyn Write, front: &Front<'_>, request: &Request) -> Result<()> {
        if !std::mem::replace(&mut self.has_requests, true) {
            writeln!(out, "<h2>{}</h2>", words(labels::report_requests()))?;
        }
        requests::request(out, request, &front::moment(front, request.attempt.started_at))
    }

    fn end(&mut self, out: &mut dyn Write) -> Result<()> {
        writeln!(out, "</main>\n</html>")
    }
}
