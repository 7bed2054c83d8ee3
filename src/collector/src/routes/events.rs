//! `POST /events`: takes a delivery, keeps it once, and answers with the receipt of what was kept.

use std::sync::Arc;

use axum::{
    Json,
    body::Body,
    extract::{Request, State},
    http::{HeaderMap, header},
};
use candor::tools::wire::{Receipt, sha256_hex};

use tokio::{sync::OwnedSemaphorePermit, time::timeout};

use crate::{
    batch, body, clock,
    error::Error,
    gate::{Seat, Step},
    key::IdempotencyKey,
    state::AppState,
    store::{Delivery, Row, Taken},
};

/// Answers one delivery, and reads its body to the end whatever the answer is.
pub(crate) async fn receive(State(state): State<AppState>, request: Request) -> Result<Json<Receipt>, Error> {
    let (head, mut body) = request.into_parts();
    // Without a socket, as in tests, there is no seat.
    let seat = head.extensions.get::<Arc<Seat>>().map(Arc::as_ref);
    let answer = deliver(&state, &head.headers, &mut body, seat).await;
    if !matches!(answer, Err(Error::BodyTooSlow { .. } | Error::BodyStalled { .. } | Error::BodyBroken)) {
        body::discard(&mut body, &state.limits).await;
    }
    answer.map(Json)
}

async fn deliver(state: &AppState, headers: &HeaderMap, body: &mut Body, seat: Option<&Seat>) -> Result<Receipt, Error> {
    let at = |step| seat.into_iter().for_each(|seat| seat.is_at(step));
    // The key comes first: a repeated delivery is answered as it was the first time, even if a withdrawal has made it
    // smaller since, and whatever else has become of it.
    let key = IdempotencyKey::of(headers)?;
    if let Some(key) = &key
        && let Some(receipt) = state.store.receipt(key).await?
    {
        return Ok(receipt);
    }
    check_headers(headers)?;
    let place = place(state).await?;
    at(Step::Body);
    // One that is not wanted is still read, but no longer kept.
    let bytes = body::read(body, &state.limits).await.inspect_err(|_| at(Step::Head))?;
    at(Step::Whole);
    let received_at_ms = clock::now_ms();
    let delivery = Delivery {
        key,
        events: taken(state, &bytes, received_at_ms)?,
        sha256: sha256_hex(&bytes),
        body_bytes: bytes.len(),
        received_at_ms,
        official: false,
        place: Some(place),
    };
    drop(bytes);
    Ok(state.keep(delivery).await?)
}

/// What is kept of the events of a body.
fn taken(state: &AppState, bytes: &[u8], received_at_ms: i64) -> Result<Vec<Taken>, Error> {
    let events = batch::events(bytes, &state.limits)?;
    match &state.manifests {
        Some(manifests) => manifests.take(events, received_at_ms),
        None => Ok(events.into_iter().map(|event| Taken::Row(Row::unknown(event.bytes))).collect()),
    }
}

/// A place in memory for one body. When all are taken, one that has not arrived yet is given up for it.
async fn place(state: &AppState) -> Result<OwnedSemaphorePermit, Error> {
    if let Ok(place) = Arc::clone(&state.bodies).try_acquire_owned() {
        return Ok(place);
    }
    if !state.gate.push_out_a_body() {
        return Err(Error::Busy);
    }
    match timeout(state.limits.place_deadline, Arc::clone(&state.bodies).acquire_owned()).await {
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
