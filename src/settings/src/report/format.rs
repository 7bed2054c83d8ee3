//! What every report format is given and has to do, so that a new one is a single file.

use std::collections::BTreeMap;
use std::io::{Result, Write};

use candor::tools::consent::Consent;
use candor::tools::identity::Identity;
use candor::tools::log::{
    AskedRequest, AskedRow, DecisionRow, Export, Extent, Looked, Part, Report, Request, Shape, State, Total,
};
use candor::tools::manifest::IdentityKind;
use candor::tools::registry::Program;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::sums::Sums;

/// What comes before the events of a program.
pub(super) struct Front<'a> {
    pub(super) program: &'a Program,
    pub(super) consent: Consent,
    /// The consent file, as a person is shown it.
    pub(super) file: String,
    /// How far its log reached when the report was begun.
    pub(super) extent: Extent,
    /// How much there is, if it is counted beforehand.
    pub(super) sums: Option<Sums>,
    /// Every message and every request, if the format wants them and they are few.
    pub(super) few: Option<(Vec<Export>, Vec<Request>)>,
    /// What was dropped: event, reason, count.
    pub(super) dropped: Vec<(String, String, u64)>,
    pub(super) identity: Identity,
    pub(super) decisions: Vec<DecisionRow>,
    /// What servers were asked for, without any proof.
    pub(super) asked: Vec<AskedRow>,
    /// Every request for that, by its number.
    pub(super) asked_requests: BTreeMap<i64, Vec<AskedRequest>>,
    /// What can be followed by its ticket, newest first.
    pub(super) reports: Vec<Report>,
    /// Which of the messages are in the report.
    pub(super) part: &'a Part,
    pub(super) now: Timestamp,
    /// The time zone of every time that people read in it.
    pub(super) zone: TimeZone,
}

/// How many events, and their bytes.
pub(super) type Amount = (u64, u64);

impl Front<'_> {
    /// The entries of fields that the person withholds.
    pub(super) fn withheld(&self) -> impl Iterator<Item = &String> {
        self.consent.choices().into_iter().flat_map(|record| &record.withheld_fields)
    }

    /// How much there is of each tier, in the manifest's order, and then of tiers that it no longer has. An event of several tiers counts
    /// for each.
    pub(super) fn by_tier(&self, totals: &[Total]) -> Vec<(String, Amount)> {
        let tiers = totals.iter().flat_map(|total| total.shape.tiers.iter().map(move |tier| (tier.as_str(), total)));
        let place = |tier: &str| self.program.manifest.tier(tier).map_or(usize::MAX, |(place, _)| place);
        let mut sums: Vec<_> = sums(tiers).into_iter().map(|(tier, amount)| (tier.to_owned(), amount)).collect();
        sums.sort_by_key(|(tier, _)| place(tier));
        sums
    }

    /// The kinds of identifier that the program's messages carry.
    pub(super) fn kinds(&self) -> impl Iterator<Item = IdentityKind> {
        let declared = |kind: &IdentityKind| self.program.manifest.events.iter().any(|event| event.identity == *kind);
        [IdentityKind::Monthly, IdentityKind::Install].into_iter().filter(declared)
    }

    /// Every identifier that was set aside: its kind, itself, and until when messages carried it.
    pub(super) fn former(&self) -> Vec<(IdentityKind, String, Timestamp)> {
        self.kinds().flat_map(|kind| self.identity.former(kind).map(move |(id, until)| (kind, id, until))).collect()
    }

    /// The time zone in words: its name, if it has one, and how far it is from UTC now.
    pub(super) fn time_zone(&self) -> String {
        let offset = self.now.to_zoned(self.zone.clone()).strftime("UTC%:z").to_string();
        match self.zone.iana_name() {
            Some(name) if name != "UTC" => format!("{name} ({offset})"),
            _ => offset,
        }
    }
}

/// How much there is in each state.
pub(super) fn by_state(totals: &[Total]) -> Vec<(State, Amount)> {
    let named: BTreeMap<&str, State> = totals.iter().map(|total| (total.state.as_str(), total.state)).collect();
    let sums = sums(totals.iter().map(|total| (total.state.as_str(), total)));
    sums.into_iter().filter_map(|(name, amount)| Some((*named.get(name)?, amount))).collect()
}

fn sums<'t>(parts: impl Iterator<Item = (&'t str, &'t Total)>) -> BTreeMap<&'t str, Amount> {
    let mut sums = BTreeMap::<&str, Amount>::new();
    for (name, total) in parts {
        let (events, bytes) = sums.entry(name).or_default();
        *events += total.events;
        *bytes += total.bytes;
    }
    sums
}

/// What is in a piece of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rows {
    Events,
    Requests,
}

/// Some rows as a format writes them, in their order.
#[derive(Debug)]
pub(super) struct Piece {
    pub(super) bytes: Vec<u8>,
    /// How many rows.
    pub(super) rows: u64,
    /// The lowest and the highest number or time by which the format finds them.
    pub(super) span: (i64, i64),
}

impl Piece {
    /// A piece without rows yet, which are written into this buffer.
    pub(super) fn begin(mut room: Vec<u8>) -> Self {
        room.clear();
        Self { bytes: room, rows: 0, span: (i64::MAX, i64::MIN) }
    }

    /// Counts one more row, which is found by this number or time.
    pub(super) fn count(&mut self, at: i64) {
        self.rows += 1;
        self.span = (self.span.0.min(at), self.span.1.max(at));
    }
}

/// One way to write a report. Rows are written by several threads, each into a piece of its own; everything else is written in the order
/// of these functions, for each program between the beginning and the end.
pub(super) trait Writer: Sync {
    /// Whether it says at the beginning how much there is.
    fn counts_first(&self) -> bool {
        false
    }
    /// If there are at most this many messages, they are also given to it at the beginning.
    fn few(&self) -> u64 {
        0
    }
    fn begin(&self, out: &mut dyn Write, fronts: &[Front<'_>]) -> Result<()>;
    fn program(&self, out: &mut dyn Write, front: &Front<'_>, place: usize) -> Result<()>;
    /// What every event of this shape has, made once.
    fn shape(&self, front: &Front<'_>, number: i64, shape: &Shape) -> Vec<u8>;
    /// Appends an event.
    fn event(&self, room: &mut Vec<u8>, shape: &[u8], moment: &str, event: &Looked<'_>);
    /// Appends a request; does nothing in a format without requests.
    fn request(&self, room: &mut Vec<u8>, request: &Request);
    /// Prepares a piece on its thread, before it is written. `room` is a buffer for that, whose contents do not matter afterwards.
    fn pack(&self, _rows: Rows, _piece: &mut Piece, _room: &mut Vec<u8>) {}
    /// Writes a piece in its place; `_is_first` says whether it is the first of its rows.
    fn piece(&self, out: &mut dyn Write, _rows: Rows, _is_first: bool, piece: &Piece) -> Result<()> {
        out.write_all(&piece.bytes)
    }
    /// Writes what comes between the events and the requests.
    fn between(&self, _out: &mut dyn Write) -> Result<()> {
        Ok(())
    }
    fn after(&self, out: &mut dyn Write, front: &Front<'_>, sums: &Sums, requests: u64) -> Result<()>;
    fn end(&self, out: &mut dyn Write, fronts: &[Front<'_>]) -> Result<()>;
}
