//! `POST /events` in the format of SkellyCam's own server. A client of that format takes every error for a reason to send
//! everything again at once, with each new event: what can never be kept is therefore answered like what was kept, with
//! how much of it was. Only what could be kept later is an error, because then the client still has it.

use std::collections::BTreeMap;

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
    store::{Delivery, Row, StoreError, Taken},
};

/// The answer to every batch that came whole.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Stored {
    stored: u64,
    verified: bool,
}

/// Keeps a batch: of each program and person a delivery, so that no two people share one.
pub(crate) async fn deliver(
    state: &AppState,
    headers: &HeaderMap,
    body: Vec<u8>,
    received_at_ms: i64,
    place: OwnedSemaphorePermit,
) -> Result<Stored, Error> {
    let batch = skellypings::batch(&state.foreign, headers, &body, received_at_ms, &state.limits);
    let (digest, body_bytes) = (sha256_hex(&body), body.len());
    drop(body);
    if batch.left_out > 0 {
        complain(
            &"events in the format skellypings were left out, which cannot be kept: they are not what the format says, are \
              too many or too long, or of a program that --foreign does not name",
        );
    }
    let today = day::of(None, received_at_ms, &state.limits);
    let mut deliveries: BTreeMap<(String, Option<String>), Vec<Row>> = BTreeMap::new();
    for mut row in batch.rows {
        let Some(of) = &mut row.of else { continue };
        of.event = state.foreign.name_to_count(of, &today, &state.limits);
        deliveries.entry((of.program.clone(), of.identity.clone())).or_default().push(row);
    }
    let mut answer = Stored { stored: 0, verified: !batch.signers.is_empty() };
    let mut place = Some(place);
    for (number, ((program, _), rows)) in deliveries.into_iter().enumerate() {
        let delivery = Delivery {
            // The format has no key, and a client whose answer was lost sends the same once more.
            key: Some(IdempotencyKey::new(format!("skellypings-{digest}-{number}").as_bytes())?),
            events: rows.into_iter().map(Taken::Row).collect(),
            sha256: digest.clone(),
            body_bytes,
            received_at_ms,
            official: batch.signers.contains(&program),
            place: place.take(),
        };
        match state.store.keep(delivery).await {
            Ok(receipt) => answer.stored += receipt.stored,
            // That they want no more of it to be kept is nothing that sending it again would change.
            Err(StoreError::Erased) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(answer)
}
