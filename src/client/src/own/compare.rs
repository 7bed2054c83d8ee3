//! Compares what the server has with the history here, row by row: by the key of the delivery, the place in it and the exact bytes. Two
//! events with the same bytes count as two.

use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};
use std::path::Path;

use jiff::Timestamp;
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use super::fetch::Fetched;
use crate::log::{Export, Log, LogError, State};
use crate::manifest::{Keep, Manifest};
use crate::wire::IDEMPOTENCY_KEY;

/// An event of the history that the server does not have.
#[derive(Debug, Clone, PartialEq)]
pub struct Here {
    /// Its number.
    pub seq: i64,
    /// Its name.
    pub event: String,
    /// When it was recorded.
    pub recorded_at: Timestamp,
    /// What became of it.
    pub state: State,
    /// The exact bytes.
    pub json: String,
}

/// Both sides, row by row.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Compared {
    /// What both have: the index in [`Fetched::events`], and the number in the history.
    pub same: Vec<(usize, i64)>,
    /// What was sent from here, according to the history, but the server does not have.
    pub only_here: Vec<Here>,
    /// What the server has but the history does not: indices into [`Fetched::events`].
    pub only_there: Vec<usize>,
    /// What cannot be compared.
    pub beyond: Beyond,
}

/// How much of what was sent cannot be found again, at all or on this server, and why.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Beyond {
    /// Events declared as counted and not kept.
    pub counted: u64,
    /// Events sent without an identifier.
    pub without_identifier: u64,
    /// Events sent to another address.
    pub elsewhere: u64,
    /// Events sent with an identifier that was not asked about, because it was erased or its secret was forgotten.
    pub over: u64,
    /// Events that were not returned, while the server has more under their identifier than it returned.
    pub unfinished: u64,
}

/// An event of the history that may have arrived.
struct Sent {
    here: Here,
    identity: String,
    digest: [u8; 32],
    /// The deliveries in which it left, with its place in each. If there are none, the history has lost them.
    left_in: Vec<(String, u64)>,
}

type Bytes = [u8; 32];

/// Compares what was fetched with the history in this folder. `stop` is called now and then.
pub fn compare(folder: &Path, manifest: &Manifest, fetched: &Fetched, stop: &dyn Fn() -> bool) -> Result<Compared, LogError> {
    let mut compared = Compared::default();
    let sent = sent(folder, manifest, fetched, &mut compared.beyond, stop)?;
    let digests: Vec<Bytes> = fetched.events.iter().map(|event| Sha256::digest(event.json.as_bytes()).into()).collect();
    let mut there = There::default();
    for (place, (event, digest)) in fetched.events.iter().zip(&digests).enumerate() {
        let key = event.delivery.to_ascii_lowercase();
        there.exact.entry((key.clone(), event.position, *digest)).or_default().push_back(place);
        there.by_key.entry((key, *digest)).or_default().push_back(place);
        there.by_bytes.entry(*digest).or_default().push_back(place);
    }
    // First events at exactly their place; then those that a withdrawal has moved within their delivery; then those that have lost their
    // delivery here.
    let mut left = sent;
    for find in [There::exact, There::in_delivery, There::anywhere] {
        left.retain(|sent| match find(&mut there, sent) {
            Some(place) => {
                compared.same.push((place, sent.here.seq));
                false
            }
            None => true,
        });
    }
    // If not everything was returned, nobody knows what is missing there.
    let unfinished: BTreeSet<String> = fetched.unfinished.iter().map(|identity| plain(identity)).collect();
    let all = left.len();
    left.retain(|sent| !unfinished.contains(&sent.identity));
    compared.beyond.unfinished = (all - left.len()) as u64;
    compared.only_here = left.into_iter().map(|sent| sent.here).collect();
    compared.only_there = (0..fetched.events.len()).filter(|place| !there.taken.contains(place)).collect();
    compared.same.sort_unstable();
    Ok(compared)
}

/// What the server has, by the keys that it is looked up by.
#[derive(Default)]
struct There {
    exact: HashMap<(String, u64, Bytes), VecDeque<usize>>,
    by_key: HashMap<(String, Bytes), VecDeque<usize>>,
    by_bytes: HashMap<Bytes, VecDeque<usize>>,
    taken: BTreeSet<usize>,
}

impl There {
    fn exact(&mut self, sent: &Sent) -> Option<usize> {
        let Self { exact, taken, .. } = self;
        sent.left_in.iter().find_map(|(key, place)| take(exact.get_mut(&(key.clone(), *place, sent.digest)), taken))
    }

    fn in_delivery(&mut self, sent: &Sent) -> Option<usize> {
        let Self { by_key, taken, .. } = self;
        sent.left_in.iter().find_map(|(key, _)| take(by_key.get_mut(&(key.clone(), sent.digest)), taken))
    }

    fn anywhere(&mut self, sent: &Sent) -> Option<usize> {
        if sent.left_in.is_empty() { take(self.by_bytes.get_mut(&sent.digest), &mut self.taken) } else { None }
    }
}

/// Takes the first of these places that is not taken yet.
fn take(places: Option<&mut VecDeque<usize>>, taken: &mut BTreeSet<usize>) -> Option<usize> {
    let places = places?;
    loop {
        let place = places.pop_front()?;
        if taken.insert(place) {
            return Some(place);
        }
    }
}

/// Everything in the history that the server should have, and the counts of what else was sent.
fn sent(
    folder: &Path,
    manifest: &Manifest,
    fetched: &Fetched,
    beyond: &mut Beyond,
    stop: &dyn Fn() -> bool,
) -> Result<Vec<Sent>, LogError> {
    let Some(mut log) = Log::open_existing(folder)? else { return Ok(Vec::new()) };
    let mut requests: BTreeMap<i64, (String, Vec<i64>)> = BTreeMap::new();
    log.requests(|request| -> Result<(), LogError> {
        let key = request.attempt.headers.iter().find(|(name, _)| name.eq_ignore_ascii_case(IDEMPOTENCY_KEY));
        if let Some((_, key)) = key.filter(|_| request.attempt.left_computer) {
            requests.insert(request.number, (key.to_ascii_lowercase(), request.events));
        }
        Ok(())
    })?;
    let asked: BTreeSet<String> = fetched.identities.iter().map(|identity| plain(identity)).collect();
    let mut sent = Vec::new();
    let walked = log.export(|export| -> Result<(), Walk> {
        if stop() {
            return Err(Walk::Stopped);
        }
        if matches!(export.row.state, State::Sent | State::Unknown | State::Sending)
            && let Some(one) = one(export, manifest, &asked, &requests, beyond)
        {
            sent.push(one);
        }
        Ok(())
    });
    match walked {
        Ok(()) | Err(Walk::Stopped) => Ok(sent),
        Err(Walk::Log(error)) => Err(error),
    }
}

enum Walk {
    Stopped,
    Log(LogError),
}

impl From<LogError> for Walk {
    fn from(error: LogError) -> Self {
        Self::Log(error)
    }
}

/// One event, if the server should have it under one of the identifiers that it was asked about.
fn one(
    export: Export,
    manifest: &Manifest,
    asked: &BTreeSet<String>,
    requests: &BTreeMap<i64, (String, Vec<i64>)>,
    beyond: &mut Beyond,
) -> Option<Sent> {
    let Export { row, body, requests: carried_by, id: _ } = export;
    let count = match &row.shape.identity {
        None if manifest.event(&row.shape.event).is_some_and(|event| event.keep == Keep::Counts) => &mut beyond.counted,
        None => &mut beyond.without_identifier,
        Some(_) if !manifest.names_server_of(&row.shape.url) => &mut beyond.elsewhere,
        Some(identity) if !asked.contains(&plain(identity)) => &mut beyond.over,
        Some(identity) => {
            let place = |number: &i64| {
                let (key, events) = requests.get(number)?;
                let place = events.iter().position(|event| *event == row.seq)?;
                Some((key.clone(), place as u64))
            };
            return Some(Sent {
                digest: Sha256::digest(&body).into(),
                identity: plain(identity),
                left_in: carried_by.iter().filter_map(place).collect(),
                here: Here {
                    seq: row.seq,
                    event: row.shape.event.clone(),
                    recorded_at: row.recorded_at,
                    state: row.state,
                    json: String::from_utf8_lossy(&body).into_owned(),
                },
            });
        }
    };
    *count += 1;
    None
}

/// An identifier in one form, however it is written.
fn plain(identity: &str) -> String {
    identity.chars().filter(|c| *c != '-').map(|c| c.to_ascii_lowercase()).collect()
}
