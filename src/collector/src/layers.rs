//! What every request passes before its route, and every answer after it: the limit by address, the headers for browsers, and the counting.
//! It reads no body except one that will not be used.

use std::sync::Arc;

use axum::{
    body::Body,
    extract::{MatchedPath, Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, header},
    middleware::Next,
    response::{IntoResponse as _, Response},
};

use crate::{
    body,
    complaint::told_refusal,
    error::{Error, Refusal},
    gate::Seat,
    head::Doubtful,
    state::AppState,
};

/// Headers of every answer unless its route says otherwise: nothing in it may be run, loaded, framed, sniffed, passed on as a referrer, or
/// cached. A page that needs more allows exactly that.
pub(crate) const FOR_BROWSERS: [(HeaderName, &str); 5] = [
    (header::CONTENT_SECURITY_POLICY, "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (header::CACHE_CONTROL, "no-store"),
];

/// Admits a request, or says when it may come again, before its body is looked at.
pub(crate) async fn admit(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    // Without a socket, as in tests, there is no seat.
    let seat = request.extensions().get::<Arc<Seat>>();
    let refused = match seat.map(|seat| seat.admit(request.headers())) {
        Some(Err(retry_after_secs)) => Error::TooManyRequests { retry_after_secs },
        _ => match request.extensions_mut().remove::<Doubtful>() {
            Some(doubt) => doubt.into(),
            None => return next.run(request).await,
        },
    };
    // If the sender waits to be asked for the body, it is not asked.
    if !request.headers().contains_key(header::EXPECT) {
        let unread = std::mem::replace(request.body_mut(), Body::empty());
        body::discard(&mut { unread }, &state.limits).await;
    }
    refused.into_response()
}

/// Counts the answer and adds the headers for browsers.
pub(crate) async fn complete(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let route = request.extensions().get::<MatchedPath>().cloned();
    let mut response = next.run(request).await;
    let route = route.as_ref().map_or("other", MatchedPath::as_str);
    state.metrics.answered(route, response.status().as_u16());
    if let Some(Refusal(word)) = response.extensions().get() {
        state.metrics.refused(word);
        told_refusal(word);
    }
    for_browsers(response.headers_mut());
    response
}

fn for_browsers(head: &mut HeaderMap) {
    for (name, value) in FOR_BROWSERS {
        head.entry(name).or_insert(HeaderValue::from_static(value));
    }
    // Nothing here sets a cookie, and nothing ever shall.
    head.remove(header::SET_COOKIE);
}
