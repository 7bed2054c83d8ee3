//! `POST /events`: takes a delivery, keeps it once, and answers with the receipt of what was kept.

use std::time::{SystemTime, UNIX_EPOCH};

use axum::{
    Json,
    body::Body,
    extract::{Request, State},
    http::{HeaderMap, header},
};
use candor::tools::wire::{Receipt, sha256_hex};

use crate::{batch, body, error::Error, key::IdempotencyKey, state::AppState, store::Delivery};

/// Answers one delivery, and reads its body to the end whatever the answer is.
pub(crate) async fn receive(State(state): State<AppState>, request: Request) -> Result<Json<Receipt>, Error> {
    let (head, mut body) = request.into_parts();
    let answer = deliver(&state, &head.headers, &mut body).await;
    if !matches!(answer, Err(Error::BodyTooSlow { .. } | Error::BodyBroken)) {
        body::discard(&mut body, &state.limits).await;
    }
    answer.map(Json)
}

async fn deliver(state: &AppState, headers: &HeaderMap, body: &mut Body) -> Result<Receipt, Error> {
    // The key comes first: a repeated delivery is answered as it was the first time, even if a withdrawal has made it
    // smaller since, and whatever else has become of it.
    let key = IdempotencyKey::of(headers)?;
    if let Some(key) = &key
        && let Some(receipt) = state.store.receipt(key).await?
    {
        return Ok(receipt);
    }
    check_headers(headers)?;
    let Ok(_permit) = state.bodies.try_acquire() else {
        return Err(Error::Busy);
    };
    let bytes = body::read(body, &state.limits).await?;
    let delivery = Delivery {
        key,
        events: batch::events(&bytes, &state.limits)?,
        sha256: sha256_hex(&bytes),
        body_bytes: bytes.len(),
        received_at_ms: now_ms(),
    };
    drop(bytes);
    Ok(state.store.keep(delivery).await?)
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

fn now_ms() -> i64 {
    let since_1970 = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since_1970.as_millis()).unwrap_or(i64::MAX)
}
