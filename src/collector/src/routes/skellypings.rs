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
    store::{Delivery, Of, Row, Taken},
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
    let digest = sha256_hex(&body);
    drop(body);
    if batch.left_out > 0 {
        complain(
            &"events in the format skellypings were left out, which cannot be kept: they are not what the format says, are \
              too many or too long, or of a program that --foreign does not name",
        );
    }
    let mut deliveries: BTreeMap<(String, Option<String>), Vec<Row>> = BTreeMap::new();
    let today = day::of(None, received_at_ms, &state.limits);
    for mut row in batch.rows {
        if row.of.as_ref().is_some_and(|of| !state.foreign.counts(of, &today, &state.limits)) {
            row.tallies.clear();
        }
        let whose = row.of.as_ref().map(|Of { program, identity, .. }| (program.clone(), identity.clone()));
        deliveries.entry(whose.unwrap_or_default()).or_default().push(row);
    }
    let mut answer = Stored { stored: 0, verified: batch.verified };
    let mut place = Some(place);
    for (number, (_, rows)) in deliveries.into_iter().enumerate() {
        // The format has no key, and a client whose answer was lost sends the same once more.
        let key = IdempotencyKey::new(format!("skellypings-{digest}-{number}").as_bytes())?;
        let events = rows.into_iter().map(Taken::Row).collect();
        let (sha256, body_bytes) = (digest.clone(), 0);
        let delivery = Delivery { key: Some(key), events, sha256, body_bytes, received_at_ms, place: place.take() };
        answer.stored += state.store.keep(delivery).await?.stored;
    }
    Ok(answer)
}
