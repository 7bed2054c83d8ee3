//! What was counted, unchanged, only for the maintainer: it includes small groups.

use jiff::civil::Date;

use super::{
    error::StoreError,
    people,
    sql::{Cell, Columns as _, Sql},
};

/// How long ago somebody who is active now may last have sent something, in milliseconds: a ping comes every two minutes, and may be a
/// minute late.
const NOW_MS: i64 = 180_000;

/// A counter, over some days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sum {
    /// The program's id.
    pub program: String,
    /// The event's name.
    pub event: String,
    /// The field or fields; empty for the event itself.
    pub fields: String,
    /// The value.
    pub value: String,
    /// The bucket of a histogram, or empty.
    pub bucket: String,
    /// How many.
    pub count: i64,
    /// How many of them came from official builds.
    pub official: i64,
}

/// All counters of events from one day to another, of a program, or of all if `program` is empty.
pub fn sums(sql: &mut dyn Sql, program: &str, from: Date, to: Date) -> Result<Vec<Sum>, StoreError> {
    // Weeks and months have other names; they consist of the same days.
    let select = "SELECT program, event, fields, value, bucket, CAST(sum(count) AS BIGINT),
            CAST(sum(CASE WHEN official = 1 THEN count ELSE 0 END) AS BIGINT)
        FROM counters
        WHERE event <> '' AND length(day) = 10 AND day >= $2 AND day <= $3 AND ($1 = '' OR program = $1)
        GROUP BY program, event, fields, value, bucket ORDER BY program, event, fields, value, bucket";
    let rows = sql.query(select, &[program.into(), from.to_string().into(), to.to_string().into()])?;
    let sums = rows.into_iter().map(|row| {
        let mut row = row.into_iter();
        let (program, event, fields) = (row.cell().into_text(), row.cell().into_text(), row.cell().into_text());
        let (value, bucket) = (row.cell().into_text(), row.cell().into_text());
        Sum { program, event, fields, value, bucket, count: row.cell().int(), official: row.cell().int() }
    });
    Ok(sums.collect())
}

/// How many people of a program were active.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Active {
    /// The program's id.
    pub program: String,
    /// The period, in words.
    pub when: String,
    /// How many.
    pub people: i64,
}

/// How many people are active now, and were today, in the last 7 and 30 days, in this week and in this month, as far as events say who sent
/// them.
pub fn active(sql: &mut dyn Sql, program: &str, today: Date, now_ms: i64) -> Result<Vec<Active>, StoreError> {
    let mut found = Vec::new();
    let mut push = |rows: Vec<Vec<Cell>>, when: &str| {
        found.extend(rows.into_iter().map(|row| {
            let mut row = row.into_iter();
            Active { program: row.cell().into_text(), when: when.to_owned(), people: row.cell().int() }
        }));
    };
    let lately = "SELECT program, count(*) FROM people WHERE last_ms > $2 AND ($1 = '' OR program = $1)
        GROUP BY program ORDER BY program";
    push(sql.query(lately, &[program.into(), now_ms.saturating_sub(NOW_MS).into()])?, "now");
    let on = "SELECT program, CAST(sum(count) AS BIGINT) FROM counters
        WHERE event = '' AND fields = '' AND day = $2 AND ($1 = '' OR program = $1) GROUP BY program ORDER BY program";
    for (period, when) in
        [(today.to_string(), "today"), (people::week(today), "this week"), (people::month(today), "this month")]
    {
        push(sql.query(on, &[program.into(), period.into()])?, when);
    }
    let within = "SELECT program, CAST(sum(count) AS BIGINT) FROM counters
        WHERE event = '' AND fields = $3 AND day <= $2 AND ($1 = '' OR program = $1) GROUP BY program ORDER BY program";
    for (_, window) in people::WINDOWS {
        push(sql.query(within, &[program.into(), today.to_string().into(), window.into()])?, window);
    }
    Ok(found)
}
