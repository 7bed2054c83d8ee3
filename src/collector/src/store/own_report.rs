//! Erases one crash report, or one message, for whoever has the key under which it was sent. It has no identity, so [`own`](super::own)
//! does not erase it.

use super::{
    added::{self, Added, Recount},
    chosen::Chosen,
    counters,
    erased::{self, Erased, Moment, Name},
    error::StoreError,
    receipts, reports,
    sql::{Cell, Columns as _, Sql},
};
use crate::key::IdempotencyKey;

/// Erases the report that came under this key, and subtracts it from the counters. If that was done before, returns the receipt of that
/// time. `None` if no report came under the key.
pub fn erase(
    sql: &mut dyn Sql,
    claim: &IdempotencyKey,
    moment: &Moment,
    recount: &mut Recount<'_>,
) -> Result<Option<Erased>, StoreError> {
    let name = Name::of_report(claim);
    if let Some(first) = erased::before(sql, &name)?.answer()? {
        return Ok(Some(first));
    }
    let select =
        "SELECT d.id FROM deliveries d JOIN reports r ON r.delivery = d.id WHERE d.idempotency_key IN ($1, $2) LIMIT 1";
    let Some(row) = sql.first(select, &receipts::names(claim).map(Cell::from))? else { return Ok(None) };
    let delivery = row.into_iter().cell().int();
    let (events, sha256) = erase_in(sql, delivery, recount)?;
    let receipt = moment.receipt(events, sha256);
    erased::remember(sql, &name, &receipt, moment, true)?;
    Ok(Some(receipt))
}

/// Erases the reports in a delivery, and returns how many there were and their digest. It is not remembered that this was done.
pub fn erase_in(sql: &mut dyn Sql, delivery: i64, recount: &mut Recount<'_>) -> Result<(u64, String), StoreError> {
    let chosen = Chosen::Reports(delivery);
    let Added { rows, taken_out, .. } = added::by(sql, chosen, recount)?;
    counters::take_out(sql, taken_out.iter().map(counters::Adding::of))?;
    let theirs = "SELECT position FROM reports WHERE delivery = $1";
    let delete = format!("DELETE FROM events WHERE delivery = $1 AND position IN ({theirs})");
    let events = sql.execute(&delete, &[delivery.into()])?;
    reports::forget(sql, chosen)?;
    let whole = sql.first("SELECT idempotency_key, sha256 FROM deliveries WHERE id = $1", &[delivery.into()])?;
    if let Some(mut row) = whole.map(IntoIterator::into_iter) {
        receipts::hide(sql, &[(delivery, row.cell().into_text(), row.cell().into_text())])?;
    }
    Ok((events, added::digest(&rows)))
}

/// Whether there was such a report that has been erased.
pub fn was_erased(sql: &mut dyn Sql, claim: &IdempotencyKey) -> Result<bool, StoreError> {
    erased::is_known(sql, &Name::of_report(claim))
}
