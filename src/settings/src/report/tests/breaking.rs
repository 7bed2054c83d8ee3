//! What happens to a report if writing it fails in the middle, because of a bug of ours.

use std::io::Write;

use candor::tools::log::{Looked, Request, Shape};

use super::super::format::{Front, Writer};
use super::super::front::sources;
use super::super::json::JsonLines;
use super::super::pass::{Steps, one};
use super::super::place::NotSaved;
use super::super::sums::Sums;
use super::Computer;

/// JSON Lines whose writer panics at the first event.
struct Breaks(JsonLines);

impl Writer for Breaks {
    fn begin(&self, out: &mut dyn Write, fronts: &[Front<'_>]) -> std::io::Result<()> {
        self.0.begin(out, fronts)
    }

    fn program(&self, out: &mut dyn Write, front: &Front<'_>, place: usize) -> std::io::Result<()> {
        self.0.program(out, front, place)
    }

    fn shape(&self, front: &Front<'_>, number: i64, shape: &Shape) -> Vec<u8> {
        self.0.shape(front, number, shape)
    }

    fn event(&self, _room: &mut Vec<u8>, _shape: &[u8], _moment: &str, event: &Looked<'_>) {
        panic!("event {} on purpose", event.seq);
    }

    fn request(&self, room: &mut Vec<u8>, request: &Request) {
        self.0.request(room, request);
    }

    fn after(&self, out: &mut dyn Write, front: &Front<'_>, sums: &Sums, requests: u64) -> std::io::Result<()> {
        self.0.after(out, front, sums, requests)
    }

    fn end(&self, out: &mut dyn Write, fronts: &[Front<'_>]) -> std::io::Result<()> {
        self.0.end(out, fronts)
    }
}

#[test]
fn a_report_of_which_a_part_cannot_be_made_is_none_at_all() {
    let computer = Computer::new();
    let (places, order) = (computer.places(), computer.order("jsonl"));
    let (mut fronts, mut sources) = sources(&places, &order).expect("read");
    let mut steps = Steps { done: 0, of: 1, watch: &mut |_| true };
    let mut out = Vec::new();
    let written = one(&Breaks(JsonLines), &mut fronts, &mut sources, &mut out, &mut steps);
    assert!(matches!(written, Err(NotSaved::NotMade)), "{written:?}");
    assert!(!String::from_utf8_lossy(&out).contains("\"line\":\"end\""));
}
