//! What every way to write a report is given and has to do, so that a new one is one file.

use std::collections::BTreeMap;
use std::io::{Result, Write};

use candor::tools::consent::Consent;
use candor::tools::identity::Identity;
use candor::tools::log::{AskedRequest, AskedRow, DecisionRow, Export, Report, Request, State, Summary, Total};
use candor::tools::manifest::IdentityKind;
use candor::tools::registry::Program;
use jiff::Timestamp;
use jiff::tz::TimeZone;

/// What comes before the events.
pub(super) struct Front<'a> {
    pub(super) program: &'a Program,
    pub(super) consent: &'a Consent,
    pub(super) file: String,
    pub(super) summary: Summary,
    pub(super) totals: Vec<Total>,
    pub(super) identity: Identity,
    pub(super) decisions: Vec<DecisionRow>,
    /// What servers were asked for, without any proof.
    pub(super) asked: Vec<AskedRow>,
    /// Every request for that, by its number.
    pub(super) asked_requests: BTreeMap<i64, Vec<AskedRequest>>,
    /// What can be followed by its ticket, newest first.
    pub(super) reports: Vec<Report>,
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

    /// How much there is of each tier, in the manifest's order, and then of tiers that it does not know any more. What several tiers
    /// share counts for each.
    pub(super) fn by_tier(&self) -> Vec<(&str, Amount)> {
        let tiers = self.totals.iter().flat_map(|total| total.shape.tiers.iter().map(move |tier| (tier.as_str(), total)));
        let place = |tier: &str| self.program.manifest.tier(tier).map_or(usize::MAX, |(place, _)| place);
        let mut sums: Vec<_> = sums(tiers).into_iter().collect();
        sums.sort_by_key(|(tier, _)| place(tier));
        sums
    }

    /// How much there is in each state.
    pub(super) fn by_state(&self) -> Vec<(State, Amount)> {
        let named: BTreeMap<&str, State> = self.totals.iter().map(|total| (total.state.as_str(), total.state)).collect();
        let sums = sums(self.totals.iter().map(|total| (total.state.as_str(), total)));
        sums.into_iter().filter_map(|(name, amount)| Some((*named.get(name)?, amount))).collect()
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

fn sums<'t>(parts: impl Iterator<Item = (&'t str, &'t Total)>) -> BTreeMap<&'t str, Amount> {
    let mut sums = BTreeMap::<&str, Amount>::new();
    for (name, total) in parts {
        let (events, bytes) = sums.entry(name).or_default();
        *events += total.events;
        *bytes += total.bytes;
    }
    sums
}

/// One way to write a report: its beginning, each event, oldest first, each request, oldest first, and its end.
pub(super) trait Writer {
    fn begin(&mut self, out: &mut dyn Write, front: &Front<'_>) -> Result<()>;
    fn event(&mut self, out: &mut dyn Write, front: &Front<'_>, event: &Export) -> Result<()>;
    fn request(&mut self, out: &mut dyn Write, front: &Front<'_>, request: &Request) -> Result<()>;
    fn end(&mut self, out: &mut dyn Write) -> Result<()>;
}
