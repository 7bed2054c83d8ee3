//! Reads what can be published, only from counters and never from events, and keeps what was published unchanged.

use std::collections::{BTreeMap, BTreeSet};

use candor::tools::manifest::Period;
use jiff::civil::Date;

use super::{
    error::StoreError,
    noted,
    reports::{self, CRASH_GROUP},
    sql::{Cell, Columns as _, Sql},
};
use crate::{
    day,
    public::{activity::People, period::Week, tables},
};

/// The counters of a program for a week: daily counters for the events in `by_day`, and counters of people for the events in `by_week`.
pub(crate) fn cells(
    sql: &mut dyn Sql,
    program: &str,
    [by_day, by_week]: [&BTreeSet<&str>; 2],
    of: Week,
) -> Result<Vec<tables::Cell>, StoreError> {
    // A day has ten characters; the name of a week or month could sort between two days.
    let select = "SELECT day, fields, bucket, value, official, CAST(sum(count) AS BIGINT) FROM counters
        WHERE program = $1 AND event = $2 AND day >= $3 AND day <= $4 AND (day = $4 OR length(day) = 10)
        GROUP BY day, fields, bucket, value, official";
    let (first, last, name) = (of.first().to_string(), of.last().to_string(), of.name());
    let mut cells = Vec::new();
    // One event after the other, because only then does the index find the days without a scan of all of them.
    for (weekly, events, [first, last]) in [(false, by_day, [&first, &last]), (true, by_week, [&name, &name])] {
        for event in events {
            let values = [program, event, first, last].map(Cell::from);
            for row in sql.query(select, &values)? {
                let mut row = row.into_iter();
                cells.push(tables::Cell {
                    weekly,
                    day: day::date(row.cell().text()).map_or(0, |day| of.place(day)),
                    event: (*event).to_owned(),
                    fields: row.cell().into_text(),
                    bucket: row.cell().into_text(),
                    value: row.cell().into_text(),
                    official: row.cell().int() != 0,
                    count: count(&row.cell()),
                });
            }
        }
    }
    with_titles(sql, &mut cells)?;
    Ok(cells)
}

/// Replaces the ids of groups of crashes by their names, if they are frequent enough to be shown at all.
fn with_titles(sql: &mut dyn Sql, cells: &mut [tables::Cell]) -> Result<(), StoreError> {
    let mut counts: BTreeMap<String, u64> = BTreeMap::new();
    for cell in cells.iter().filter(|cell| cell.fields == CRASH_GROUP) {
        *counts.entry(cell.value.trim_matches('"').to_owned()).or_default() += cell.count;
    }
    let ids: Vec<&str> = counts.iter().filter(|(_, count)| **count >= tables::SHOWN_FROM).map(|(id, _)| id.as_str()).collect();
    let titles = reports::titles(sql, &ids)?;
    for cell in cells.iter_mut().filter(|cell| cell.fields == CRASH_GROUP) {
        if let Some(title) = titles.get(cell.value.trim_matches('"')) {
            let named = public_name(title, cell.value.trim_matches('"'));
            cell.value = serde_json::Value::from(named).to_string();
        }
    }
    Ok(())
}

/// The name of a crash where everybody can read it: its kind, if that looks like a name in a program, and the beginning of its group's id.
/// The rest of its message may be about one person, however often that person sends it.
fn public_name(title: &str, group: &str) -> String {
    let kind = title.split(':').next().unwrap_or_default().trim();
    let is_name = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '_' | '.');
    let kind = if !kind.is_empty() && kind.len() <= 64 && kind.chars().all(is_name) { kind } else { "Crash" };
    format!("{kind} ({})", group.get(..8).unwrap_or(group))
}

fn count(cell: &Cell) -> u64 {
    u64::try_from(cell.int()).unwrap_or(0)
}

/// How many people were active in a period, told apart by their identifiers; `name` is the period's name in counters.
pub(crate) fn by_identity(
    sql: &mut dyn Sql,
    program: &str,
    name: &str,
    (from, to): (Date, Date),
) -> Result<People, StoreError> {
    let select = "SELECT CAST(coalesce(sum(count), 0) AS BIGINT) FROM counters
        WHERE program = $1 AND event = '' AND fields = '' AND day = $2";
    Ok(People { from, to, count: one(sql, select, &[program.into(), name.into()])? })
}

/// How many messages of an event were the first of a period, added up over its days.
pub(crate) fn firsts(
    sql: &mut dyn Sql,
    program: &str,
    (event, path): (&str, &str),
    period: Period,
    (from, to): (Date, Date),
) -> Result<People, StoreError> {
    let select = "SELECT CAST(coalesce(sum(count), 0) AS BIGINT) FROM counters
        WHERE program = $1 AND event = $2 AND day >= $3 AND day <= $4 AND length(day) = 10 AND fields = $5
        AND bucket = '' AND value = $6";
    let (first, last, value) = (from.to_string(), to.to_string(), format!("\"{}\"", period.name()));
    let values = [program, event, &first, &last, path, &value].map(Cell::from);
    Ok(People { from, to, count: one(sql, select, &values)? })
}

fn one(sql: &mut dyn Sql, select: &str, values: &[Cell]) -> Result<u64, StoreError> {
    Ok(count(&sql.first(select, values)?.into_iter().flatten().cell()))
}

/// What was published about a program, by period, from this day and this week on.
pub(crate) fn published(sql: &mut dyn Sql, program: &str, from: &[String; 2]) -> Result<BTreeMap<String, String>, StoreError> {
    let select = "SELECT period, json FROM published
        WHERE program = $1 AND ((period >= $2 AND period < 'week') OR period >= $3)";
    let [days, weeks] = from;
    let rows = sql.query(select, &[program.into(), days.as_str().into(), weeks.as_str().into()])?;
    let rows = rows.into_iter().map(IntoIterator::into_iter);
    Ok(rows.map(|mut row| (row.cell().into_text(), row.cell().into_text())).collect())
}

/// Publishes something, unless another collector already has; what was first stays for ever.
pub(crate) fn publish(sql: &mut dyn Sql, program: &str, period: &str, json: &str) -> Result<(), StoreError> {
    let row = [program, period, json].map(Cell::from).to_vec();
    sql.insert("INSERT INTO published (program, period, json)", &[row], "ON CONFLICT DO NOTHING")?;
    Ok(())
}

/// When something last came, either under a key or from somebody who uses one of these programs.
pub(crate) fn last_ms(sql: &mut dyn Sql, programs: &[String]) -> Result<Option<i64>, StoreError> {
    let with_a_key = "SELECT max(received_at_ms) FROM deliveries WHERE idempotency_key IS NOT NULL";
    let mut found = vec![sql.first(with_a_key, &[])?];
    for program in programs {
        found.push(sql.first("SELECT max(last_ms) FROM people WHERE program = $1", &[program.as_str().into()])?);
    }
    let times = found.into_iter().flatten().flatten().filter(|cell| !cell.is_null()).map(|cell| cell.int());
    Ok(times.chain(noted::counted_ms(sql)?).max())
}
