//! The report as a page that is pleasant to read: self-contained, in the current language, light and dark, printable, and safe,
//! because every value in it is text and nothing in it loads.
//!
//! A million messages as elements of a page would take a browser minutes. So they are packed, in blocks that the page's own script unpacks
//! as they are looked at. It is the only script that may run, and the page's policy keeps it from reaching anything outside the page. If
//! there are few messages, they are there even without scripts.
//!
//! The bytes of a message are beside the element that opens and closes them, not in it: only the style for screens hides what is closed, so
//! that on paper everything is there, whatever was open.

mod escape;
mod front;
mod messages;
mod pack;
mod requests;
mod tiers;
mod words;

use std::io::{Result, Write};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use candor::tools::log::{Looked, Request, Shape};
use candor::tools::unseen::named;
use sha2::{Digest as _, Sha256};

use super::format::{Front, Piece, Rows, Writer};
use super::lines;
use super::rows::request_members;
use super::sums::Sums;
use crate::text::{self, figures, labels};
use escape::words;
pub(super) use pack::unpacked;

const STYLE: &str = include_str!("report.css");
const SCRIPT: &str = include_str!("report.js");

#[derive(Default)]
pub(super) struct Html;

impl Writer for Html {
    fn counts_first(&self) -> bool {
        true
    }

    fn few(&self) -> u64 {
        words::FEW
    }

    fn begin(&self, out: &mut dyn Write, fronts: &[Front<'_>]) -> Result<()> {
        let names: Vec<String> = fronts.iter().map(|front| named(&front.program.manifest.app.name).into_owned()).collect();
        let title = words(&text::report::title(&figures::list(&names)));
        let language = text::spoken().tag;
        let script = STANDARD.encode(Sha256::digest(SCRIPT));
        write!(
            out,
            "<!doctype html>\n<html lang=\"{language}\">\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; \
             script-src 'sha256-{script}'\">\n\
             <title>{title}</title>\n<style>\n{STYLE}</style>\n<main>\n<h1>{title}</h1>\n"
        )?;
        let (events, bytes) = fronts
            .iter()
            .filter_map(|front| front.sums.as_ref())
            .fold((0, 0), |(events, bytes), sums| (events + sums.events, bytes + sums.bytes));
        writeln!(out, "<p class=\"lead\">{}</p>", words(&text::report::total(events, bytes)))?;
        words::for_the_script(out, fronts)
    }

    fn program(&self, out: &mut dyn Write, front: &Front<'_>, place: usize) -> Result<()> {
        writeln!(out, "<section id=\"program-{place}\">")?;
        front::front(out, front)?;
        messages::place(out, front)
    }

    fn shape(&self, _front: &Front<'_>, number: i64, _shape: &Shape) -> Vec<u8> {
        number.to_string().into_bytes()
    }

    /// `[number, id, milliseconds since 1970, shape, state, whether confirmed, requests, bytes]`
    fn event(&self, room: &mut Vec<u8>, shape: &[u8], _moment: &str, event: &Looked<'_>) {
        room.extend_from_slice(b",\n[");
        lines::number(room, event.seq);
        room.extend_from_slice(b",\"");
        lines::text(room, event.id.as_bytes());
        room.extend_from_slice(b"\",");
        lines::number(room, event.recorded_at);
        room.push(b',');
        room.extend_from_slice(shape);
        room.extend_from_slice(b",\"");
        room.extend_from_slice(event.state.as_str().as_bytes());
        room.extend_from_slice(if event.confirmed { b"\",1," } else { b"\",0," });
        lines::numbers(room, event.requests);
        room.extend_from_slice(b",\"");
        lines::text(room, event.body);
        room.extend_from_slice(b"\"]");
    }

    fn request(&self, room: &mut Vec<u8>, request: &Request) {
        room.extend_from_slice(b",\n{");
        request_members(room, request);
        room.push(b'}');
    }

    fn pack(&self, rows: Rows, piece: &mut Piece, room: &mut Vec<u8>) {
        pack::pack(rows, piece, room);
    }

    fn after(&self, out: &mut dyn Write, _front: &Front<'_>, _sums: &Sums, _requests: u64) -> Result<()> {
        writeln!(out, "</section>")
    }

    fn end(&self, out: &mut dyn Write, _fronts: &[Front<'_>]) -> Result<()> {
        writeln!(out, "<section>\n<h2>{}</h2>", words(labels::report_how()))?;
        for paragraph in [
            labels::report_how_messages(),
            labels::report_how_receipts(),
            labels::report_how_check(),
            labels::report_how_hidden(),
            labels::report_how_offline(),
        ] {
            writeln!(out, "<p>{}</p>", words(paragraph))?;
        }
        writeln!(out, "</section>\n</main>\n<script>{SCRIPT}</script>\n</html>")
    }
}
