//! Makes what is said about the server: what it was asked, what came, and both sides row by row.

use std::sync::Arc;

use candor::tools::identity::Identity;
use candor::tools::manifest::{IdentityKind, Manifest};
use candor::tools::registry::Program;
use candor::tools::unseen;
use candor::tools::wire::MAX_BODY_BYTES;

use super::desk::{Gone, Held, ServerDesk, ServerDone};
use super::view::{Lists, OnServer, ServerRow, Side};
use crate::pages::json::indented;
use crate::text::{Clock, figures, history, labels, manifests, names, server as text};

/// How many rows of one side are listed: more than anybody reads, and few enough to put into words with every change. The command line
/// gives all of them.
const MOST: usize = 1_000;

/// The most characters of a name: twice as long as any that a manifest may declare, and a row shows fewer. A name of megabytes would be
/// laid out in every row that has it.
const LONGEST_NAME: usize = 128;
/// The most bytes of a message that are shown: no program of ours can send a longer one. What is cut off, the command line gives.
const LONGEST_JSON: usize = MAX_BODY_BYTES;

/// What is said; `None` where the program's makers do not offer it.
pub fn on_server(program: &Program, identity: &Identity, desk: &ServerDesk, clock: &Clock) -> Option<OnServer> {
    let manifest = &program.manifest;
    let url = manifest.me_url()?;
    let is_monthly = manifest.events.iter().any(|event| event.identity == IdentityKind::Monthly);
    let can_ask = identity.may_be_known();
    Some(OnServer {
        facts: if can_ask {
            text::facts(&url, is_monthly, identity.former_count() > 0)
        } else {
            vec![labels::server_nothing_yet().to_owned()]
        },
        can_ask,
        can_forget: identity.former_count() > 0,
        asking: desk.asking.map(|(_, progress)| text::progress(progress, clock)),
        said: desk.done.as_ref().map(|done| said(done, desk.held.as_deref())),
        lists: desk.held.as_ref().map(|held| lists(manifest, held, desk, clock)),
    })
}

/// What became of it, and whether it failed.
fn said(done: &ServerDone, held: Option<&Held>) -> (String, bool) {
    match done {
        ServerDone::Fetched => {
            let fetched = held.map(|held| &held.fetched);
            let events = fetched.map_or(0, |fetched| fetched.events.len() as u64);
            let is_all = fetched.is_none_or(|fetched| fetched.unfinished.is_empty());
            (text::has(events, is_all, fetched.and_then(|fetched| fetched.kept_days)), false)
        }
        ServerDone::Erased(gone) => erased(gone),
        ServerDone::Forgot(forgotten) => (text::forgot(*forgotten), false),
        ServerDone::Opened => (labels::server_page_opened().to_owned(), false),
        ServerDone::Failed(kind, why) => (text::failed(*kind, &unseen::named(why)), true),
    }
}

fn erased(gone: &Gone) -> (String, bool) {
    let Gone { events, done, of, backups_until, replaced, withdrawn, stopped, trouble } = gone;
    let mut all = vec![text::erased(*events, *backups_until)];
    if *replaced {
        all.push(labels::server_replaced().to_owned());
    }
    if *withdrawn > 0 {
        all.push(text::withdrawn(*withdrawn));
    }
    all.push(labels::server_counted_stays().to_owned());
    all.extend(stopped.as_ref().map(|why| text::part(*done, *of, &unseen::named(why))));
    all.extend(trouble.as_ref().map(|why| text::after(&unseen::named(why))));
    (figures::sentences(all), stopped.is_some() || trouble.is_some())
}

fn lists(manifest: &Manifest, held: &Held, desk: &ServerDesk, clock: &Clock) -> Lists {
    let count = |side| places(held, side);
    let name = |side| match side {
        Side::Same => labels::server_same(),
        Side::OnlyHere => labels::server_only_here(),
        Side::OnlyThere => labels::server_only_there(),
    };
    let all = count(desk.side);
    let rows: Vec<ServerRow> =
        (0..all.min(MOST)).filter_map(|place| Some(row(manifest, &one(held, desk.side, place)?, clock))).collect();
    let mut notes = Vec::new();
    if all > MOST {
        notes.push(text::first_of(MOST as u64));
    }
    notes.extend(text::beyond(&held.compared.beyond));
    let json = desk.row.and_then(|place| one(held, desk.side, place)).map(|one| one.json);
    Lists {
        sides: Side::ALL.map(|side| (side, text::side(name(side), count(side) as u64))),
        side: desk.side,
        chosen: desk.row.filter(|row| *row < rows.len()),
        rows,
        json: json.map(shown),
        notes,
    }
}

/// The exact bytes, a line a value, as far as they are shown.
fn shown(json: &str) -> Arc<str> {
    let end = json.floor_char_boundary(LONGEST_JSON);
    let (begins, is_cut) = (json.get(..end).unwrap_or_default(), end < json.len());
    let mut shown = indented(begins).unwrap_or_else(|| begins.to_owned());
    if is_cut {
        shown.push('…');
    }
    shown.into()
}

fn places(held: &Held, side: Side) -> usize {
    match side {
        Side::Same => held.compared.same.len(),
        Side::OnlyHere => held.compared.only_here.len(),
        Side::OnlyThere => held.compared.only_there.len(),
    }
}

/// One message of a side.
struct One<'a> {
    event: &'a str,
    at: jiff::Timestamp,
    state: Option<&'static str>,
    json: &'a str,
}

fn one(held: &Held, side: Side, place: usize) -> Option<One<'_>> {
    let there = |place: usize| {
        let there = held.fetched.events.get(place)?;
        Some(One { event: &there.event, at: there.received_at, state: None, json: &there.json })
    };
    match side {
        Side::Same => there(held.compared.same.get(place)?.0),
        Side::OnlyThere => there(*held.compared.only_there.get(place)?),
        Side::OnlyHere => {
            let here = held.compared.only_here.get(place)?;
            Some(One { event: &here.event, at: here.recorded_at, state: Some(history::state(here.state)), json: &here.json })
        }
    }
}

fn row(manifest: &Manifest, one: &One<'_>, clock: &Clock) -> ServerRow {
    // A server may say any name.
    let title = names::shortened(&manifests::event_title(manifest, one.event), LONGEST_NAME);
    let when = clock.time(one.at);
    ServerRow { title, when: one.state.map_or_else(|| when.clone(), |state| figures::list(&[when.as_str(), state])) }
}
