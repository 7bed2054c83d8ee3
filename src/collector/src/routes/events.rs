//! `POST /events`: accepts a delivery, keeps it once, and answers with the receipt of what was kept.

use std::sync::Arc;

use axum::{
    Json,
    body::{Body, HttpBody as _},
    extract::{Request, State},
    http::{HeaderMap, header},
};
use candor::tools::wire::{Receipt, sha256_hex};
use serde::Serialize;
use tokio::{sync::OwnedSemaphorePermit, time::timeout};

use super::skellypings::Stored;
use crate::{
    batch, body,
    error::Error,
    foreign::skellypings,
    gate::{Seat, Step},
    identity,
    key::IdempotencyKey,
    limits::Limits,
    manifests::Manifests,
    state::AppState,
    store::{Delivery, Row, Taken, brief},
};

/// An answer to a delivery that was accepted.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub(crate) enum Answer {
    Receipt(Receipt),
    Stored(Stored),
}

/// Answers one delivery, and reads its body to the end, whatever the answer is.
pub(crate) async fn receive(State(state): State<AppState>, request: Request) -> Result<Json<Answer>, Error> {
    let (head, mut body) = request.into_parts();
    // Without a socket, as in tests, there is no seat.
    let seat = head.extensions.get();
    // Only Candor's own clients send a key.
    let answer = match IdempotencyKey::of(&head.headers) {
        Err(error) => Err(error.into()),
        Ok(None) if state.foreign.takes_skellypings() => deliver_either(&state, &head.headers, &mut body, seat).await,
        Ok(key) => deliver(&state, key, &head.headers, &mut body, seat).await.map(Answer::Receipt),
    };
    if !matches!(answer, Err(Error::BodyTooSlow { .. } | Error::BodyStalled { .. } | Error::BodyBroken)) {
        body::discard(&mut body, &state.limits).await;
    }
    answer.map(Json)
}

/// A repeated delivery is answered as the first time, even if a withdrawal has made it smaller since, and whatever else is wrong with it:
/// each key is kept once, and nothing is refused before its key was looked up.
async fn deliver(
    state: &AppState,
    key: Option<IdempotencyKey>,
    headers: &HeaderMap,
    body: &mut Body,
    seat: Option<&Arc<Seat>>,
) -> Result<Receipt, Error> {
    let mut bytes = Vec::new();
    let receipt = match (deliver_new(state, key.clone(), headers, (body, &mut bytes), seat).await, key) {
        // The store has already looked the key up.
        (outcome @ (Ok(_) | Err(Error::Store(_))), _) | (outcome, None) => outcome,
        (Err(refused), Some(key)) => state.store.receipt(&key).await?.ok_or(refused),
    }?;
    Ok(if brief::is_cut(&receipt) { completed(receipt, &bytes, &state.limits) } else { receipt })
}

/// Keeps a delivery whose key is not known yet. Leaves the bytes of the body in `bytes` if they may be needed to complete an earlier
/// receipt.
async fn deliver_new(
    state: &AppState,
    key: Option<IdempotencyKey>,
    headers: &HeaderMap,
    (body, bytes): (&mut Body, &mut Vec<u8>),
    seat: Option<&Arc<Seat>>,
) -> Result<Receipt, Error> {
    check_headers(headers)?;
    let place = place(state, 1).await?;
    *bytes = read(body, seat, &state.limits).await?;
    keep(state, key, headers, bytes, place).await
}

/// Completes a receipt of whose digest the store remembers only the beginning, if the first body was this one, or the beginning of this
/// one: a folder that was restored from a backup sends more under the same key than before.
fn completed(receipt: Receipt, bytes: &[u8], limits: &Limits) -> Receipt {
    let stored = usize::try_from(receipt.stored).unwrap_or(usize::MAX);
    let receipt = brief::completed(receipt, &sha256_hex(bytes));
    match batch::events(bytes, limits).and_then(Iterator::collect::<Result<Vec<_>, _>>) {
        Ok(events) if events.len() > stored => {
            let first: Vec<&str> = events.iter().take(stored).map(|event| event.bytes.get()).collect();
            brief::completed(receipt, &sha256_hex(format!("{{\"events\":[{}]}}", first.join(",")).as_bytes()))
        }
        _ => receipt,
    }
}

/// Handles a request without a key, which may be in another format; see [`crate::foreign`].
async fn deliver_either(
    state: &AppState,
    headers: &HeaderMap,
    body: &mut Body,
    seat: Option<&Arc<Seat>>,
) -> Result<Answer, Error> {
    let limits = Limits { body_bytes: state.limits.foreign_body_bytes, ..state.limits };
    let longest = usize::try_from(body.size_hint().upper().unwrap_or(u64::MAX)).unwrap_or(usize::MAX);
    let place = place(state, longest.min(limits.body_bytes).div_ceil(state.limits.body_bytes)).await?;
    let mut bytes = match read(body, seat, &limits).await {
        Ok(bytes) => bytes,
        Err(Error::BodyTooLong { .. }) => return Ok(Answer::Stored(Stored::default())),
        Err(error) => return Err(error),
    };
    if skellypings::could_be_ours(headers, &bytes, &state.limits) {
        check_headers(headers)?;
        return keep(state, None, headers, &mut bytes, place).await.map(Answer::Receipt);
    }
    super::skellypings::deliver(state, headers, bytes, state.clock.now_ms(), place).await.map(Answer::Stored)
}

/// Keeps the events of a body. Drops the bytes if the rows that are kept have them, too.
async fn keep(
    state: &AppState,
    key: Option<IdempotencyKey>,
    headers: &HeaderMap,
    bytes: &mut Vec<u8>,
    place: OwnedSemaphorePermit,
) -> Result<Receipt, Error> {
    let received_at_ms = state.clock.now_ms();
    let events = taken(state, bytes, received_at_ms)?;
    let is_official = |manifests: &Arc<Manifests>| manifests.are_official(&events, headers, bytes);
    let delivery = Delivery {
        key,
        official: state.manifests.as_ref().is_some_and(is_official),
        events,
        sha256: sha256_hex(bytes),
        body_bytes: bytes.len(),
        received_at_ms,
        place: Some(place),
    };
    if delivery.events.iter().any(|event| matches!(event, Taken::Row(_))) {
        drop(std::mem::take(bytes));
    }
    Ok(state.keep(delivery).await?)
}

/// Reads a body. One that is not wanted is read as well, but dropped.
pub(super) async fn read(body: &mut Body, seat: Option<&Arc<Seat>>, limits: &Limits) -> Result<Vec<u8>, Error> {
    let at = |step| seat.into_iter().for_each(|seat| seat.is_at(step));
    at(Step::Body);
    let bytes = body::read(body, limits).await.inspect_err(|_| at(Step::Head))?;
    at(Step::Whole);
    Ok(bytes)
}

/// What is to be kept of the events of a body.
fn taken(state: &AppState, bytes: &[u8], received_at_ms: i64) -> Result<Vec<Taken>, Error> {
    match &state.manifests {
        Some(manifests) => manifests.taken(bytes, received_at_ms),
        None => as_they_come(bytes, &state.limits),
    }
}

/// Without manifests, everything is kept as it comes, if it is all from one person.
fn as_they_come(bytes: &[u8], limits: &Limits) -> Result<Vec<Taken>, Error> {
    let mut first = None;
    let mut events = Vec::new();
    for (position, event) in batch::events(bytes, limits)?.enumerate() {
        let event = event?;
        for identity in identity::within(event.bytes.get()) {
            if *first.get_or_insert_with(|| identity.clone()) != identity {
                return Err(Error::of_another(position));
            }
        }
        events.push(Taken::Row(Row::unknown(event.bytes.to_owned())));
    }
    Ok(events)
}

/// Reserves a place in memory for one body, which may take up several. When all are taken, bodies that have not arrived yet are given up
/// for it.
pub(super) async fn place(state: &AppState, several: usize) -> Result<OwnedSemaphorePermit, Error> {
    let several = several.min(state.limits.bodies_at_once).max(1);
    let several = u32::try_from(several).unwrap_or(u32::MAX);
    for _ in 0..several {
        if let Ok(place) = Arc::clone(&state.bodies).try_acquire_many_owned(several) {
            return Ok(place);
        }
        if !state.gate.push_out_a_body() {
            return Err(Error::Busy);
        }
    }
    match timeout(state.limits.place_deadline, Arc::clone(&state.bodies).acquire_many_owned(several)).await {
        Ok(Ok(place)) => Ok(place),
        Ok(Err(_)) | Err(_) => Err(Error::Busy),
    }
}

fn check_headers(headers: &HeaderMap) -> Result<(), Error> {
    let content_type = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let essence = content_type.and_then(|value| value.split(';').next()).unwrap_or_default();
    if !essence.trim().eq_ignore_ascii_case("application/json") {
        return Err(Error::ContentType);
    }
    match headers.get(header::CONTENT_ENCODING) {
        Some(encoding) if !encoding.as_bytes().eq_ignore_ascii_case(b"identity") => Err(Error::ContentEncoding),
        _ => Ok(()),
    }
}
