//! What is kept about a person besides their events: when they were active, how much they have sent lately, whether they are set aside, who
//! may look at it now, and whether they had everything erased.

use std::collections::BTreeSet;

use super::{
    erased::{self, Erased, Name},
    error::StoreError,
    people::{date, person, week},
    sql::{Cell, Columns as _, Sql},
};

/// What is kept about a person in one program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InProgram {
    /// The program's id.
    pub program: String,
    /// When something of theirs last came, in milliseconds since 1970.
    pub last_ms: Option<i64>,
    /// The days on which they were active, such as `2026-11-21`.
    pub days: Vec<String>,
    /// The weeks in which they sent an event, such as `2026-W47`, with the event's name, which is `None` if the first event of that week is
    /// gone.
    pub weeks: Vec<(String, Option<String>)>,
    /// How many events they sent on each of the last days.
    pub sent: Vec<(String, i64)>,
    /// Since when they are set aside, in milliseconds since 1970, and why.
    pub set_aside: Option<(i64, String)>,
}

/// A session of a browser, or a code with which one can be started.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Open {
    /// Until when it works, in milliseconds since 1970.
    pub until_ms: i64,
    /// Whether it is a code.
    pub is_code: bool,
    /// The tickets of reports that it was given.
    pub claims: Vec<String>,
}

/// What is kept about a person besides their events.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// In each program.
    pub programs: Vec<InProgram>,
    /// Who may look at it.
    pub sessions: Vec<Open>,
    /// If everything was erased, the receipt, and until when that is remembered, in milliseconds since 1970.
    pub erased: Option<(Erased, i64)>,
}

/// Reads all of that.
pub fn of(sql: &mut dyn Sql, identity: &str, now_ms: i64) -> Result<About, StoreError> {
    let select = "SELECT program FROM people WHERE identity = $1 UNION SELECT program FROM set_aside WHERE identity = $1
        UNION SELECT o.program FROM deliveries d JOIN events e ON e.delivery = d.id JOIN origins o ON o.id = e.origin
        WHERE d.identity = $1";
    let names = sql.query(select, &[identity.into()])?.into_iter().map(|row| row.into_iter().cell().into_text());
    let names: BTreeSet<String> = names.collect();
    let programs = names.into_iter().map(|program| in_program(sql, program, identity)).collect::<Result<_, _>>()?;
    let select = "SELECT until_ms, once, claims FROM sessions WHERE identity = $1 AND until_ms > $2 ORDER BY until_ms";
    let sessions = sql.query(select, &[identity.into(), now_ms.into()])?.into_iter().map(|row| {
        let mut row = row.into_iter();
        let (until_ms, is_code) = (row.cell().int(), row.cell().int() == 1);
        Open { until_ms, is_code, claims: row.cell().text().split_whitespace().map(str::to_owned).collect() }
    });
    Ok(About { programs, sessions: sessions.collect(), erased: erased::remembered(sql, &Name::of(identity))? })
}

fn in_program(sql: &mut dyn Sql, program: String, identity: &str) -> Result<InProgram, StoreError> {
    let number = [Cell::from(person(&program, identity))];
    let last = sql.first("SELECT last_ms FROM people WHERE person = $1", &number)?;
    let days = sql.query("SELECT period FROM seen WHERE person = $1 AND event = 0 AND period > 0 ORDER BY period", &number)?;
    let select = "SELECT s.period, o.event FROM seen s
        LEFT JOIN events e ON e.delivery = s.delivery AND e.position = s.position LEFT JOIN origins o ON o.id = e.origin
        WHERE s.person = $1 AND s.event <> 0 ORDER BY s.period DESC, o.event";
    let weeks = sql.query(select, &number)?.into_iter().map(|row| {
        let mut row = row.into_iter();
        // A week is stored as the negative number of its first day.
        let of = week(date(-row.cell().int()));
        (of, Some(row.cell()).filter(|event| !event.is_null()).map(Cell::into_text))
    });
    let sent = sql.query("SELECT day, count FROM sent WHERE person = $1 ORDER BY day", &number)?.into_iter().map(|row| {
        let mut row = row.into_iter();
        (date(row.cell().int()).to_string(), row.cell().int())
    });
    let aside = sql.first("SELECT since_ms, reason FROM set_aside WHERE person = $1", &number)?.map(|row| {
        let mut row = row.into_iter();
        (row.cell().int(), row.cell().into_text())
    });
    Ok(InProgram {
        program,
        last_ms: last.map(|row| row.into_iter().cell().int()),
        days: days.into_iter().map(|row| date(row.into_iter().cell().int()).to_string()).collect(),
        weeks: weeks.collect(),
        sent: sent.collect(),
        set_aside: aside,
    })
}
