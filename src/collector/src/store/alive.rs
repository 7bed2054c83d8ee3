//! Signs of life, which say that somebody's program is running. No event is kept for one, only when its sender was last here and on which
//! days; from that follows how many people were here lately.

use super::{
    counters, erased,
    error::StoreError,
    people,
    set_aside::{self, Sender},
    sql::{Cell, Columns as _, Sql},
};
use crate::{allowance, limits::Limits};

/// Notes that somebody's program was running at this moment. It says so again after `every`.
pub(crate) fn note(
    sql: &mut dyn Sql,
    (program, identity): (&str, &str),
    every: std::time::Duration,
    now_ms: i64,
    limits: &Limits,
) -> Result<(), StoreError> {
    if !erased::among(sql, std::iter::once(identity))?.is_empty() {
        return Err(StoreError::Erased);
    }
    let (program, identity) = (program.to_owned(), identity.to_owned());
    let sender = Sender { program, identity, of_a_day: allowance::intervals(every), events: 1, now_ms };
    if !set_aside::note(sql, std::slice::from_ref(&sender), limits)?.is_empty() {
        return Ok(());
    }
    let changes = people::is_here(sql, &sender.program, &sender.identity, now_ms)?;
    // Only the first one of a day changes a counter, so collectors need no slots of their own here.
    counters::change(sql, &changes.0, 0)
}

/// How many people of a program were active at each of these moments or later.
pub(crate) fn active_since(sql: &mut dyn Sql, program: &str, moments_ms: &[i64]) -> Result<Vec<i64>, StoreError> {
    let counted = moments_ms.iter().map(|since_ms| {
        let values = [Cell::from(program), (*since_ms).into()];
        let row = sql.first("SELECT count(*) FROM people WHERE program = $1 AND last_ms >= $2", &values)?;
        Ok(row.into_iter().flatten().cell().int())
    });
    counted.collect()
}
