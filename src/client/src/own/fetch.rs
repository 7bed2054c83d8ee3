//! Fetching everything that the server has under the person's identifiers, page by page.

use jiff::Timestamp;
use serde::Serialize;

use super::answer;
use super::ask::Begun;
use super::error::NotDone;
use super::proofs::Proof;
use super::receipt::{Kind, Ledger, Outcome};
use super::server::{Progress, Server};

/// The longest cursor that is sent back, in bytes: more than any place in a table needs, and it becomes part of an address.
const LONGEST_CURSOR: usize = 512;

/// One event that the server has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct There {
    /// The identifier that it carries.
    pub identity: String,
    /// The program, as the server knows it.
    pub program: String,
    /// The event's name; empty where the server does not know.
    pub event: String,
    /// The program's version.
    pub version: String,
    /// When it arrived.
    #[serde(with = "super::text")]
    pub received_at: Timestamp,
    /// The key of the delivery that it came in.
    pub delivery: String,
    /// Its place in that delivery, counted from 0.
    pub position: u64,
    /// The exact bytes.
    pub json: String,
}

/// Everything that the server has.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Fetched {
    /// Where it was asked.
    pub url: String,
    /// When.
    #[serde(with = "super::text")]
    pub at: Timestamp,
    /// The identifiers that the server was asked about, oldest first.
    pub identities: Vec<String>,
    /// What the server has, in the order in which it returned it, for one identifier after another.
    pub events: Vec<There>,
    /// For how many days the server says that it keeps events.
    pub kept_days: Option<u32>,
    /// For how many more days its backups have them.
    pub backups_days: Option<u32>,
    /// The identifiers under which there is, or may be, more than was fetched, because a limit was reached. Empty if everything was
    /// fetched.
    pub unfinished: Vec<String>,
}

impl Server<'_> {
    /// Fetches everything that the server has under the person's identifiers, within the limits of the policy.
    pub fn fetch(&self) -> Result<Fetched, NotDone> {
        let Begun { url, proofs, mut ledger } = self.begin(Kind::Fetch)?;
        let identities = proofs.iter().map(Proof::identity).collect();
        let mut fetched = Fetched { url, at: (self.now)(), identities, ..Fetched::default() };
        let done = self.fetch_all(&proofs, &mut fetched, &mut ledger);
        let (events, more) = (fetched.events.len() as u64, !fetched.unfinished.is_empty());
        let outcome = Outcome { events, more, ..Outcome::of(done.as_ref().err(), (self.now)()) };
        ledger.end(&outcome)?;
        done.map(|()| fetched)
    }

    fn fetch_all(&self, proofs: &[Proof], fetched: &mut Fetched, ledger: &mut Ledger) -> Result<(), NotDone> {
        let (mut requests, mut bytes) = (0, 0);
        for (done, proof) in proofs.iter().enumerate() {
            let mut after: Option<String> = None;
            loop {
                if self.is_enough(requests, bytes, fetched.events.len()) {
                    fetched.unfinished = proofs.iter().skip(done).map(Proof::identity).collect();
                    return Ok(());
                }
                let so_far = Progress { done, of: proofs.len(), events: fetched.events.len() as u64, waits_until: None };
                let url = after
                    .as_ref()
                    .map_or_else(|| fetched.url.clone(), |after| format!("{}?after={}", fetched.url, escaped(after)));
                let (page, length) = self.request_on::<answer::Page>(ledger, &url, proof, self.policy.page_bytes, so_far)?;
                (requests, bytes) = (requests + 1, bytes + length);
                let next = page.next.clone();
                let is_empty = page.events.is_empty();
                take(page, &proof.identity(), fetched)?;
                let is_cut = fetched.events.len() > self.policy.fetched_events;
                fetched.events.truncate(self.policy.fetched_events);
                match next {
                    None if !is_cut => break,
                    Some(next) if is_empty || next.len() > LONGEST_CURSOR || after.as_ref() == Some(&next) => {
                        return Err(NotDone::Unreadable("its pages have no end"));
                    }
                    next => after = next,
                }
            }
        }
        let (of, events) = (proofs.len(), fetched.events.len() as u64);
        (self.progress)(Progress { done: of, of, events, waits_until: None });
        Ok(())
    }

    /// Whether a limit was reached. There is always room for a first page.
    fn is_enough(&self, requests: usize, bytes: u64, events: usize) -> bool {
        let policy = self.policy;
        requests >= policy.fetch_requests || bytes >= policy.fetched_bytes || events >= policy.fetched_events
    }
}

fn take(page: answer::Page, identity: &str, fetched: &mut Fetched) -> Result<(), NotDone> {
    if page.identity != identity {
        return Err(NotDone::Unreadable("it is about another identifier"));
    }
    (fetched.kept_days, fetched.backups_days) = (page.kept_days, page.backups_days);
    for event in page.events {
        let answer::One { program, event, version, received_at, delivery, position, json } = event;
        let identity = identity.to_owned();
        fetched.events.push(There { identity, program, event, version, received_at, delivery, position, json });
    }
    Ok(())
}

/// Escapes a cursor. What is in it is the server's own business: whatever that is, it stays one value.
fn escaped(cursor: &str) -> String {
    use std::fmt::Write as _;
    cursor.bytes().fold(String::new(), |mut out, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            // Writing to a String cannot fail.
            let _infallible = write!(out, "%{byte:02X}");
        }
        out
    })
}
