//! Crash reports, grouped by crash, and messages that people wrote: the state of each, for the maintainer who goes through them and for a
//! sender who asks with the key of a report.
//!
//! A crash is a group of reports with one state and one answer; a message is a group of its own. A report's text is only in its event, so
//! that it goes when that is erased.

use std::collections::HashMap;

use super::{
    chosen::Chosen,
    delivery::{Row, RowKind},
    error::StoreError,
    receipts,
    sql::{Cell, Columns as _, Sql, list},
};
use crate::{counts::Tally, crashes::group, day, key::IdempotencyKey};

/// How far a report has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// Nobody has said anything about it yet.
    Received,
    /// The maintainer has read it.
    Seen,
    /// It is fixed in this version.
    Fixed(String),
}

impl State {
    /// The word for it, in the store and in answers.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::Seen => "seen",
            Self::Fixed(_) => "fixed",
        }
    }

    /// The version in which it is fixed, if it is.
    pub fn fixed_in(&self) -> Option<&str> {
        if let Self::Fixed(version) = self { Some(version) } else { None }
    }

    fn of(word: &str, fixed_in: &Cell) -> Self {
        match word {
            "fixed" => Self::Fixed(fixed_in.text().to_owned()),
            "seen" => Self::Seen,
            _ => Self::Received,
        }
    }
}

/// The state of a report, for its sender.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The program's id.
    pub program: String,
    /// The event's name.
    pub event: String,
    /// When it came, in milliseconds since 1970.
    pub received_at_ms: i64,
    /// How far it has come.
    pub state: State,
    /// What the maintainer says to it.
    pub answer: Option<String>,
}

/// A crash, or a message, for the maintainer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// 16 hexadecimal digits.
    pub id: String,
    /// The program's id.
    pub program: String,
    /// `crash` or `feedback`.
    pub kind: String,
    /// One line to recognise a crash by; nothing for a message.
    pub title: String,
    /// How far it has come.
    pub state: State,
    /// What the maintainer says to it.
    pub answer: Option<String>,
    /// How many reports of it there are.
    pub reports: i64,
    /// When the first of them came, in milliseconds since 1970.
    pub first_ms: i64,
    /// When the last of them came.
    pub last_ms: i64,
    /// From which versions of the program they came.
    pub versions: Vec<String>,
}

impl Group {
    /// As JSON, for programs and pages.
    pub fn json(&self) -> serde_json::Value {
        let Self { id, program, kind, title, state, answer, reports, first_ms, last_ms, versions } = self;
        serde_json::json!({
            "id": id, "program": program, "kind": kind, "title": title, "state": state.word(), "fixed_in": state.fixed_in(),
            "answer": answer, "reports": reports, "first": day::moment(*first_ms), "last": day::moment(*last_ms),
            "versions": versions,
        })
    }
}

/// The name under which crash reports are counted by group. No field can have this name: a path has no space.
pub const CRASH_GROUP: &str = "crash group";

/// Notes a report that is being kept; does nothing for any other event. Returns what a crash report also adds to the counters of its event:
/// its group, but only by id, because what a report says stays in the report.
pub(super) fn note(sql: &mut dyn Sql, row: &Row, delivery: i64, position: i64) -> Result<Option<Tally>, StoreError> {
    let Some(of) = row.of.as_ref().filter(|of| of.kind != RowKind::Event) else { return Ok(None) };
    let (id, title) = match of.kind {
        RowKind::Crash => {
            let group = group::of(&of.program, row.json.get());
            (group.id, group.title)
        }
        // Its text is only in its event.
        RowKind::Feedback | RowKind::Event => (alone(delivery, position), String::new()),
    };
    let head = "INSERT INTO report_groups (id, program, kind, title, state)";
    let new = vec![id.as_str().into(), of.program.as_str().into(), of.kind.word().into(), title.into(), "received".into()];
    sql.insert(head, &[new], "ON CONFLICT DO NOTHING")?;
    // Keeps others from removing the group, as one without reports, before this report is there.
    let select = format!("SELECT 1 FROM report_groups WHERE id = $1 {}", sql.certainly());
    sql.first(&select, &[id.as_str().into()])?.ok_or(StoreError::Again)?;
    let head = "INSERT INTO reports (delivery, position, report_group, grouping)";
    let report = vec![delivery.into(), position.into(), id.as_str().into(), group::VERSION.into()];
    sql.insert(head, &[report], "ON CONFLICT DO NOTHING")?;
    Ok((of.kind == RowKind::Crash).then(|| counted(&id)))
}

/// What a report of this group adds to the counters.
fn counted(group: &str) -> Tally {
    Tally { fields: CRASH_GROUP.into(), value: format!("\"{group}\""), buckets: Vec::new() }
}

/// What [`note`] returned for the chosen crash reports, by delivery and position.
pub(super) fn noted(sql: &mut dyn Sql, chosen: Chosen<'_>) -> Result<HashMap<(i64, i64), Tally>, StoreError> {
    let select = format!(
        "SELECT r.delivery, r.position, g.id FROM deliveries d
        JOIN reports r ON r.delivery = d.id JOIN report_groups g ON g.id = r.report_group
        WHERE {} AND g.kind = $2",
        chosen.deliveries()
    );
    let rows = sql.query(&select, &[chosen.value(), RowKind::Crash.word().into()])?.into_iter().map(|row| {
        let mut row = row.into_iter();
        ((row.cell().int(), row.cell().int()), counted(row.cell().text()))
    });
    Ok(rows.collect())
}

/// The titles of these groups of crashes, by their ids.
pub(super) fn titles(sql: &mut dyn Sql, ids: &[&str]) -> Result<HashMap<String, String>, StoreError> {
    let mut titles = HashMap::new();
    for some in ids.chunks(100) {
        let select = format!("SELECT id, title FROM report_groups WHERE id IN ({})", list(1, some.len()));
        let values: Vec<Cell> = some.iter().map(|id| Cell::from(*id)).collect();
        let rows = sql.query(&select, &values)?.into_iter().map(IntoIterator::into_iter);
        titles.extend(rows.map(|mut row| (row.cell().into_text(), row.cell().into_text())));
    }
    Ok(titles)
}

/// The group of a message.
fn alone(delivery: i64, position: i64) -> String {
    group::digest(&format!("message {delivery} {position}"))
}

/// The state of the report that came under this key.
pub fn followed(sql: &mut dyn Sql, claim: &IdempotencyKey) -> Result<Option<Report>, StoreError> {
    let select = "SELECT g.program, o.event, d.received_at_ms, g.state, g.fixed_in, g.answer
        FROM deliveries d
        JOIN reports r ON r.delivery = d.id
        JOIN report_groups g ON g.id = r.report_group
        JOIN events e ON e.delivery = r.delivery AND e.position = r.position
        JOIN origins o ON o.id = e.origin
        WHERE d.idempotency_key IN ($1, $2) ORDER BY r.position LIMIT 1";
    let names = receipts::names(claim).map(Cell::from);
    Ok(sql.first(select, &names)?.map(|row| {
        let mut row = row.into_iter();
        let (program, event, received_at_ms) = (row.cell().into_text(), row.cell().into_text(), row.cell().int());
        let state = State::of(row.cell().text(), &row.cell());
        Report { program, event, received_at_ms, state, answer: said(row.cell()) }
    }))
}

fn said(cell: Cell) -> Option<String> {
    Some(cell).filter(|cell| !cell.is_null()).map(Cell::into_text)
}

/// The crashes and messages of a program, or of all if `program` is empty, the latest first, at most `most`.
pub fn groups(sql: &mut dyn Sql, program: &str, most: usize) -> Result<Vec<Group>, StoreError> {
    let select = "SELECT g.id, g.program, g.kind, g.title, g.state, g.fixed_in, g.answer,
            count(*), min(d.received_at_ms), max(d.received_at_ms)
        FROM report_groups g
        JOIN reports r ON r.report_group = g.id
        JOIN deliveries d ON d.id = r.delivery
        WHERE $1 = '' OR g.program = $1
        GROUP BY g.id, g.program, g.kind, g.title, g.state, g.fixed_in, g.answer
        ORDER BY max(d.received_at_ms) DESC, g.id LIMIT $2";
    let rows = sql.query(select, &[program.into(), most.into()])?;
    let mut groups: Vec<Group> = rows.into_iter().map(read).collect();
    for group in &mut groups {
        group.versions = versions(sql, &group.id)?;
    }
    Ok(groups)
}

fn read(row: Vec<Cell>) -> Group {
    let mut row = row.into_iter();
    let (id, program, kind, title) =
        (row.cell().into_text(), row.cell().into_text(), row.cell().into_text(), row.cell().into_text());
    let state = State::of(row.cell().text(), &row.cell());
    let answer = said(row.cell());
    let (reports, first_ms, last_ms) = (row.cell().int(), row.cell().int(), row.cell().int());
    Group { id, program, kind, title, state, answer, reports, first_ms, last_ms, versions: Vec::new() }
}

fn versions(sql: &mut dyn Sql, group: &str) -> Result<Vec<String>, StoreError> {
    let select = "SELECT DISTINCT o.version FROM reports r
        JOIN events e ON e.delivery = r.delivery AND e.position = r.position
        JOIN origins o ON o.id = e.origin
        WHERE r.report_group = $1 ORDER BY o.version LIMIT 100";
    let rows = sql.query(select, &[group.into()])?;
    Ok(rows.into_iter().map(|row| row.into_iter().cell().into_text()).collect())
}

/// The latest reports of a group, as they came, at most `most`.
pub fn texts(sql: &mut dyn Sql, group: &str, most: usize) -> Result<Vec<String>, StoreError> {
    let select = "SELECT e.json FROM reports r
        JOIN events e ON e.delivery = r.delivery AND e.position = r.position
        JOIN deliveries d ON d.id = r.delivery
        WHERE r.report_group = $1 ORDER BY d.received_at_ms DESC LIMIT $2";
    let rows = sql.query(select, &[group.into(), most.into()])?;
    Ok(rows.into_iter().map(|row| row.into_iter().cell().into_text()).collect())
}

/// Sets the state of a group, and returns whether there is such a group.
pub fn set_state(sql: &mut dyn Sql, group: &str, state: &State) -> Result<bool, StoreError> {
    let update = "UPDATE report_groups SET state = $2, fixed_in = $3 WHERE id = $1";
    Ok(sql.execute(update, &[group.into(), state.word().into(), state.fixed_in().into()])? > 0)
}

/// Sets the answer to everybody who sent a report of a group, and returns whether there is such a group; `None` withdraws the answer.
pub fn set_answer(sql: &mut dyn Sql, group: &str, answer: Option<&str>) -> Result<bool, StoreError> {
    let update = "UPDATE report_groups SET answer = $2 WHERE id = $1";
    Ok(sql.execute(update, &[group.into(), answer.into()])? > 0)
}

/// Groups again at most `most` crash reports that were grouped by an earlier version of the rules, and returns how many. Their new groups
/// have the state and the answer of the old ones.
pub fn group_again(sql: &mut dyn Sql, most: usize) -> Result<usize, StoreError> {
    let select = "SELECT r.delivery, r.position, g.program, g.kind, g.state, g.fixed_in, g.answer, e.json FROM reports r
        JOIN report_groups g ON g.id = r.report_group
        JOIN events e ON e.delivery = r.delivery AND e.position = r.position
        WHERE r.grouping < $1 LIMIT $2";
    let rows = sql.query(select, &[group::VERSION.into(), most.into()])?;
    let number = rows.len();
    for row in rows {
        let mut row = row.into_iter();
        let (delivery, position) = (row.cell(), row.cell());
        let (program, kind) = (row.cell().into_text(), row.cell().into_text());
        let (state, fixed_in, answer, json) = (row.cell(), row.cell(), row.cell(), row.cell());
        let group = if kind == RowKind::Crash.word() {
            let group = group::of(&program, json.text());
            let head = "INSERT INTO report_groups (id, program, kind, title, state, fixed_in, answer)";
            let new = vec![group.id.as_str().into(), program.into(), kind.into(), group.title.into(), state, fixed_in, answer];
            sql.insert(head, &[new], "ON CONFLICT DO NOTHING")?;
            group.id
        } else {
            alone(delivery.int(), position.int())
        };
        let update = "UPDATE reports SET report_group = $3, grouping = $4 WHERE delivery = $1 AND position = $2";
        sql.execute(update, &[delivery, position, group.into(), group::VERSION.into()])?;
    }
    forget_empty_groups(sql)?;
    Ok(number)
}

/// Removes what belongs to the chosen reports, whose events are removed, too. A message is alone in its group, so the answer to it goes
/// with it; the title of a crash is a line of one of its reports, and goes with the last of them.
pub(super) fn forget(sql: &mut dyn Sql, chosen: Chosen<'_>) -> Result<(), StoreError> {
    let theirs = format!("SELECT d.id FROM deliveries d WHERE {}", chosen.deliveries());
    let select = format!("SELECT DISTINCT report_group FROM reports WHERE delivery IN ({theirs}) ORDER BY report_group");
    let groups = sql.query(&select, &[chosen.value()])?;
    sql.execute(&format!("DELETE FROM reports WHERE delivery IN ({theirs})"), &[chosen.value()])?;
    for group in groups.into_iter().flatten() {
        remove_empty(sql, "id = $1", &[group])?;
    }
    Ok(())
}

/// Removes what belongs to reports whose events are gone.
pub fn forget_gone(sql: &mut dyn Sql) -> Result<(), StoreError> {
    let gone = "DELETE FROM reports WHERE NOT EXISTS (
        SELECT 1 FROM events e WHERE e.delivery = reports.delivery AND e.position = reports.position)";
    sql.execute(gone, &[])?;
    forget_empty_groups(sql)
}

fn forget_empty_groups(sql: &mut dyn Sql) -> Result<(), StoreError> {
    remove_empty(sql, "1 = 1", &[])
}

/// Removes those of the chosen groups that have no reports.
fn remove_empty(sql: &mut dyn Sql, chosen: &str, values: &[Cell]) -> Result<(), StoreError> {
    let empty = "NOT EXISTS (SELECT 1 FROM reports r WHERE r.report_group = report_groups.id)";
    // They are locked first, to wait for transactions that are adding a report to one, so that the removal sees it.
    sql.execute(&format!("UPDATE report_groups SET state = state WHERE {chosen} AND {empty}"), values)?;
    sql.execute(&format!("DELETE FROM report_groups WHERE {chosen} AND {empty}"), values)?;
    Ok(())
}
