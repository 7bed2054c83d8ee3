//! Reads the bytes of a request, never more of them and never for longer than the limits allow.

use axum::body::{Body, Bytes, HttpBody as _};
use http_body_util::BodyExt as _;
use tokio::time::timeout;

use crate::{error::Error, limits::Limits};

/// The whole body.
pub(crate) async fn read(body: &mut Body, limits: &Limits) -> Result<Vec<u8>, Error> {
    match timeout(limits.body_deadline, collect(body, limits.body_bytes)).await {
        Ok(outcome) => outcome,
        Err(_elapsed) => Err(Error::BodyTooSlow { limit_secs: limits.body_deadline.as_secs() }),
    }
}

/// Reads what is left of a body and forgets it, so that the sender gets to read the answer.
/// Gives up quietly at the limits: the answer is then up to the network.
pub(crate) async fn discard(body: &mut Body, limits: &Limits) {
    let mut left = limits.discarded_bytes;
    let reading = async {
        while !body.is_end_stream()
            && let Some(Ok(frame)) = body.frame().await
        {
            let Some(still_left) = left.checked_sub(frame.data_ref().map_or(0, Bytes::len)) else {
                return;
            };
            left = still_left;
        }
    };
    drop(timeout(limits.discard_deadline, reading).await);
}

async fn collect(body: &mut Body, limit_bytes: usize) -> Result<Vec<u8>, Error> {
    let too_long = Error::BodyTooLong { limit_bytes };
    let declared = usize::try_from(body.size_hint().lower()).unwrap_or(usize::MAX);
    if declared > limit_bytes {
        return Err(too_long);
    }
    let mut bytes = Vec::with_capacity(declared);
    while let Some(frame) = body.frame().await {
        let Ok(frame) = frame else {
            return Err(Error::BodyBroken);
        };
        let Some(data) = frame.data_ref() else {
            continue;
        };
        if data.len() > limit_bytes - bytes.len() {
            return Err(too_long);
        }
        bytes.extend_from_slice(data);
    }
    Ok(bytes)
}
