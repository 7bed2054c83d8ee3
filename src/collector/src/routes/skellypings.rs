//! `POST /events` in the format of SkellyCam's own server. After any error, a client of that format sends everything again at once with
//! each new event. Events that can never be kept are therefore answered like kept ones, with the number that was kept. Only what could be
//! kept later is an error, because the client then still has it.

use std::{collections::HashMap, future::poll_fn, task::Poll};

use axum::http::HeaderMap;
use candor::tools::wire::sha256_hex;
use serde::Serialize;
use tokio::sync::OwnedSemaphorePermit;

use crate::{
    complaint::complain,
    day,
    error::Error,
    foreign::skellypings,
    key::IdempotencyKey,
    state::AppState,
    store::{Delivery, StoreError, Taken},
};

/// The answer to every batch that arrived completely.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Stored {
    stored: u64,
    verified: bool,
}

/// Keeps a batch, each event as a delivery of its own under a key made from its bytes: the format has no keys, and a client that got no
/// answer, or an error, sends the same events again among others.
pub(crate) async fn deliver(
    state: &AppState,
    headers: &HeaderMap,
    body: Vec<u8>,
    received_at_ms: i64,
    place: OwnedSemaphorePermit,
) -> Result<Stored, Error> {
    let batch = skellypings::batch(&state.foreign, headers, &body, received_at_ms, &state.limits);
    drop(body);
    if batch.left_out > 0 {
        complain(
            &"events in the format skellypings were left out, which cannot be kept: they are not what the format says, are \
              too many or too long, or of a program that --foreign does not name",
        );
    }
    let today = day::of(None, received_at_ms, &state.limits);
    let mut answer = Stored { stored: 0, verified: !batch.signers.is_empty() };
    let (mut deliveries, mut same) = (Vec::new(), HashMap::new());
    for mut row in batch.rows {
        let Some(of) = &mut row.of else { continue };
        of.event = state.foreign.name_to_count(of, &today, &state.limits);
        let official = batch.signers.contains(&of.program);
        if let Some(manifests) = &state.manifests {
            manifests.count_foreign(&mut row);
        }
        let sha256 = sha256_hex(row.json.get().as_bytes());
        let before: &mut u32 = same.entry(sha256.clone()).or_default();
        let key = IdempotencyKey::new(format!("skellypings-{sha256}-{before}").as_bytes())?;
        *before += 1;
        let (key, body_bytes, events) = (Some(key), row.json.get().len(), vec![Taken::Row(row)]);
        deliveries.push(Delivery { key, events, sha256, body_bytes, received_at_ms, official, place: None });
    }
    let mut deliveries = deliveries.into_iter();
    while deliveries.len() > 0 {
        answer.stored += keep_together(state, deliveries.by_ref().take(state.limits.keep_together)).await?;
    }
    drop(place);
    Ok(answer)
}

/// Keeps these deliveries, which are handed to the store at once, in this order, so that it can keep them in one transaction. Returns how
/// many events were kept.
async fn keep_together(state: &AppState, deliveries: impl Iterator<Item = Delivery>) -> Result<u64, Error> {
    let mut asked: Vec<_> = deliveries.map(|delivery| (Box::pin(state.keep(delivery)), None)).collect();
    poll_fn(|context| {
        for (answer, outcome) in asked.iter_mut().filter(|(_, outcome)| outcome.is_none()) {
            if let Poll::Ready(ready) = answer.as_mut().poll(context) {
                *outcome = Some(ready);
            }
        }
        if asked.iter().all(|(_, outcome)| outcome.is_some()) { Poll::Ready(()) } else { Poll::Pending }
    })
    .await;
    let mut stored = 0;
    for outcome in asked.into_iter().filter_map(|(_, outcome)| outcome) {
        match outcome {
            Ok(receipt) => stored += receipt.stored,
            // The person wants nothing more to be kept, and sending it again would not change that.
            Err(StoreError::Erased) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(stored)
}
