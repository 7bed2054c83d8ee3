//! Forgets former identifiers without erasing: for people who would rather keep nothing here that leads to what servers still have, or
//! whose server is gone. No server is asked, and nobody can fetch or erase it afterwards.

use std::collections::BTreeSet;

use jiff::Timestamp;
use serde_json::{Value, json};

use super::error::NotDone;
use super::proofs::identifiers;
use crate::consent::DecidedBy;
use crate::delivery::Policy;
use crate::identity::{Holder, Identity};
use crate::log::{AskedRow, Log};
use crate::places::Places;
use crate::registry::Program;

/// What was forgotten.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Forgotten {
    /// How many former secrets were forgotten; identifiers were derived from each.
    pub former: usize,
    /// How many events waiting with one of their identifiers were withdrawn: nothing should leave that nobody can erase.
    pub withdrawn: usize,
}

/// What the log says about forgetting: when, where and how many, but not which.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Forgot {
    /// When.
    pub at: Timestamp,
    /// Where.
    pub by: DecidedBy,
    /// How many former secrets, each with the identifiers of its months.
    pub former: usize,
}

impl Forgot {
    /// What this row of the log says; `None` if it is about something else.
    pub fn of(row: &AskedRow) -> Option<Self> {
        let former = usize::try_from(row.what.get("forgot").and_then(Value::as_u64)?).ok()?;
        Some(Self { at: row.at, by: row.by.clone(), former })
    }
}

/// Forgets every former identifier of this program. The one in use stays, and so does the history. What was done before an error stays
/// done, and calling this again does the rest.
pub fn forget_former(program: &Program, places: &Places, by: &DecidedBy, now: Timestamp) -> Result<Forgotten, NotDone> {
    let folder = program.consent_file(places).folder;
    let former: Vec<Holder> = Identity::read(&folder)?.holders().into_iter().filter(|holder| holder.until.is_some()).collect();
    if former.is_empty() {
        return Ok(Forgotten::default());
    }
    let mut withdrawn = 0;
    // If there is no log, nothing waits, and nobody will look there.
    if let Some(mut log) = Log::open_existing(&folder)? {
        let known = log.identities(|_| true)?;
        let months_back = Policy::default().months_back;
        let mut over = BTreeSet::new();
        for holder in &former {
            // Identifiers that the log knows, and those with which something may still be on its way into it.
            let lately = |identifier: &String| holder.has_lately(identifier, holder.until.unwrap_or(now));
            let all = identifiers(holder, now, months_back).into_iter();
            over.extend(all.filter(|identifier| known.contains_key(identifier) || lately(identifier)));
        }
        let over: Vec<String> = over.into_iter().collect();
        withdrawn = log.end_identities(&over, now)?;
        log.begin_asking(by, &json!({ "forgot": former.len() }), now)?;
    }
    for holder in &former {
        Identity::forget(&folder, holder)?;
    }
    Ok(Forgotten { former: former.len(), withdrawn })
}
