//! Checks every waiting row against the person's decision, and updates the rows that belong together with it.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::Timestamp;
use rusqlite::{Transaction, params};

use super::attempts::new_delivery;
use super::chain::next_delivery;
use super::error::Result;
use super::events::{Pending, State, Verdicts, WITHDRAWN};
use super::open::Log;
use super::owed;
use super::schema::waiting;
use super::spool::Shape;
use crate::consent::{Consent, Effect};
use crate::json;
use crate::ordered::Fill as _;

impl Log {
    /// Withdraws rows that the person has forbidden since and rows that carry an identifier that is over, and expires rows that waited
    /// longer than `expiry`. Returns how many rows changed.
    pub fn settle(&mut self, consent: &Consent, now: Timestamp, expiry: jiff::SignedDuration) -> Result<usize> {
        // Usually no row changes. The oldest row of each shape tells that, without loading hundreds of thousands.
        let oldest = self.oldest_of_each_shape()?;
        let over = self.over_among(oldest.iter().map(|(shape, _)| &**shape))?;
        let mut verdicts = Verdicts::new(consent, now);
        let mut goes = |shape: &Arc<Shape>, recorded_at: Timestamp| {
            let is_over = shape.identity.as_ref().is_some_and(|identity| over.contains(identity));
            match if is_over { Err(Effect::No) } else { verdicts.at(shape, recorded_at) } {
                Err(Effect::No) => Some(Goes::Forbidden),
                Ok(()) | Err(Effect::Suspended) if now.duration_since(recorded_at) > expiry => Some(Goes::Expired),
                Ok(()) | Err(Effect::Suspended | Effect::Unanswered) => None,
            }
        };
        if oldest.iter().all(|(shape, recorded_at)| goes(shape, *recorded_at).is_none()) {
            return Ok(0);
        }
        let (mut forbidden, mut expired) = (Vec::new(), Vec::new());
        let pending = self.pending()?;
        for row in &pending {
            match goes(&row.shape, row.recorded_at) {
                Some(Goes::Forbidden) => forbidden.push(row.seq),
                Some(Goes::Expired) => expired.push(row.seq),
                None => {}
            }
        }
        // Whether a row has left is asked in the statement that changes it: another process may be sending it meanwhile.
        let transaction = self.write()?;
        let mut changed = 0;
        let leaving: BTreeSet<i64> = forbidden.iter().chain(&expired).copied().fill();
        begin_those_that_stay(&transaction, pending, &leaving, now)?;
        for seq in forbidden {
            // The content of a declined crash report is deleted; the row that says there was one stays.
            changed += transaction
                .prepare_cached(&format!(
                    "UPDATE events SET
                        body = CASE WHEN state = 'held' THEN x'' ELSE body END,
                        state = {WITHDRAWN}
                     WHERE seq = ?1 AND {waiting}",
                    waiting = waiting!()
                ))?
                .execute(params![seq])?;
        }
        for seq in expired {
            changed += transaction
                .prepare_cached("UPDATE events SET state = 'expired' WHERE seq = ?1 AND state IN ('held', 'queued')")?
                .execute(params![seq])?;
        }
        transaction.commit()?;
        Ok(changed)
    }
}

/// Why a row waits no longer.
enum Goes {
    Forbidden,
    Expired,
}

/// If one of the rows that would have shared a delivery is withdrawn, the others keep the key that they would have had together: a restored
/// copy in which they still are together must find them under it.
fn begin_those_that_stay(
    transaction: &Transaction<'_>,
    mut pending: Vec<Pending>,
    leaving: &BTreeSet<i64>,
    now: Timestamp,
) -> Result<()> {
    pending.retain(|row| row.delivery.is_none() && row.state == State::Queued);
    while let Some(first) = pending.first() {
        let most = (crate::wire::MAX_EVENTS, crate::wire::MAX_BODY_BYTES);
        let together = next_delivery(pending.iter(), first, most);
        let rows: BTreeSet<i64> = together.iter().map(|row| row.seq).fill();
        let go = rows.iter().filter(|row| leaving.contains(row)).count();
        if go > 0 && go < rows.len() {
            let (method, url) = (first.shape.method.as_str(), &first.shape.url);
            let (key, _) = owed::key(transaction, first)?;
            let delivery = new_delivery(transaction, method, url, &key, None, now)?;
            transaction.execute(
                "UPDATE events SET delivery = ?2
                 WHERE seq IN (SELECT value FROM json_each(?1)) AND state = 'queued' AND delivery IS NULL",
                params![json::numbers(&rows), delivery],
            )?;
        }
        pending.retain(|row| !rows.contains(&row.seq));
    }
    Ok(())
}
