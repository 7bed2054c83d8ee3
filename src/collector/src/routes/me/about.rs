//! What is kept about a person besides their events, as it appears in answers.

use serde::Serialize;

use super::who::Person;
use crate::{
    day::moment,
    error::Error,
    state::AppState,
    store::about::{self, InProgram, Open},
};

/// All of it.
#[derive(Debug, Serialize)]
pub(super) struct About {
    pub(super) programs: Vec<Use>,
    pub(super) sessions: Vec<Session>,
    pub(super) erased: Option<Erasure>,
}

/// What is kept about them in one program.
#[derive(Debug, Serialize)]
pub(super) struct Use {
    pub(super) program: String,
    pub(super) last_seen: Option<String>,
    days: Vec<String>,
    weeks: Vec<Week>,
    sent: Vec<Sent>,
    set_aside: Option<Aside>,
}

#[derive(Debug, Serialize)]
struct Week {
    week: String,
    event: Option<String>,
}

#[derive(Debug, Serialize)]
struct Sent {
    day: String,
    events: i64,
}

#[derive(Debug, Serialize)]
struct Aside {
    since: String,
    reason: String,
}

/// A session of a browser, or a code for one.
#[derive(Debug, Serialize)]
pub(super) struct Session {
    until: String,
    is_code: bool,
    claims: Vec<String>,
}

/// An erasure of everything.
#[derive(Debug, Serialize)]
pub(super) struct Erasure {
    erased: u64,
    at: String,
    backups_until: Option<String>,
    sha256: String,
    remembered_until: String,
}

impl From<InProgram> for Use {
    fn from(InProgram { program, last_ms, days, weeks, sent, set_aside }: InProgram) -> Self {
        Self {
            program,
            last_seen: last_ms.map(moment),
            days,
            weeks: weeks.into_iter().map(|(week, event)| Week { week, event }).collect(),
            sent: sent.into_iter().map(|(day, events)| Sent { day, events }).collect(),
            set_aside: set_aside.map(|(since_ms, reason)| Aside { since: moment(since_ms), reason }),
        }
    }
}

/// Reads all of that for a person.
pub(super) async fn about(state: &AppState, person: &Person) -> Result<About, Error> {
    let (identity, now_ms) = (person.identity.clone(), state.clock.now_ms());
    let about::About { programs, sessions, erased } = state.store.read(move |sql| about::of(sql, &identity, now_ms)).await?;
    let session = |Open { until_ms, is_code, claims }| Session { until: moment(until_ms), is_code, claims };
    Ok(About {
        programs: programs.into_iter().map(Use::from).collect(),
        sessions: sessions.into_iter().map(session).collect(),
        erased: erased.map(|(receipt, until_ms)| Erasure {
            erased: receipt.events,
            at: moment(receipt.at_ms),
            backups_until: receipt.backups_until,
            sha256: receipt.sha256,
            remembered_until: moment(until_ms),
        }),
    })
}
