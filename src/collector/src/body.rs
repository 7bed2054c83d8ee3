//! Reads the bytes of a request, never more, and never for longer, than the limits allow.

use axum::body::{Body, Bytes, HttpBody as _};
use http_body_util::BodyExt as _;
use tokio::time::timeout;

use crate::{error::Error, limits::Limits};

/// The whole body.
pub(crate) async fn read(body: &mut Body, limits: &Limits) -> Result<Vec<u8>, Error> {
    match timeout(limits.body_deadline, collect(body, limits)).await {
        Ok(outcome) => outcome,
        Err(_elapsed) => Err(Error::BodyTooSlow { limit_secs: limits.body_deadline.as_secs() }),
    }
}

/// Reads the rest of a body and drops it, so that the sender gets round to reading the answer. Gives up quietly at the limits: whether the
/// answer arrives is then up to the network.
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

async fn collect(body: &mut Body, limits: &Limits) -> Result<Vec<u8>, Error> {
    let declared = usize::try_from(body.size_hint().lower()).unwrap_or(usize::MAX);
    if declared > limits.body_bytes {
        return Err(Error::BodyTooLong { limit_bytes: limits.body_bytes });
    }
    let mut bytes = Vec::with_capacity(declared);
    let mut goes_on = true;
    while goes_on {
        let enough = bytes.len() + limits.progress_bytes;
        goes_on =
            timeout(limits.progress_deadline, collect_until(body, &mut bytes, enough, limits.body_bytes)).await.map_err(
                |_elapsed| Error::BodyStalled { bytes: limits.progress_bytes, limit_secs: limits.progress_deadline.as_secs() },
            )??;
    }
    Ok(bytes)
}

/// Reads until there are `enough` bytes, and says whether there may be more.
async fn collect_until(body: &mut Body, bytes: &mut Vec<u8>, enough: usize, limit_bytes: usize) -> Result<bool, Error> {
    while bytes.len() < enough {
        let Some(frame) = body.frame().await else {
            return Ok(false);
        };
        let frame = frame.map_err(|_broken| Error::BodyBroken)?;
        let Some(data) = frame.data_ref() else {
            continue;
        };
        if data.len() > limit_bytes - bytes.len() {
            return Err(Error::BodyTooLong { limit_bytes });
        }
        bytes.extend_from_slice(data);
    }
    Ok(true)
}
