//! `GET /`, `GET /programs/{id}`, `GET /page.css` and `GET /stats`: the public page. The answers contain what is published, and nothing
//! that depends on who asks: no cookie is read or set.

use axum::{
    body::Bytes,
    extract::{Path, State, rejection::PathRejection},
    http::{HeaderName, HeaderValue, header},
    response::{IntoResponse, Response},
};

use crate::{error::Error, public::page::STYLE, state::AppState};

/// A page may use its own style and nothing else: no script, no image, no frame, no form, and no other server.
const POLICY: &str = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// The page that lists the programs.
pub(crate) async fn front(State(state): State<AppState>) -> Result<Response, Error> {
    Ok(answer("text/html; charset=utf-8", state.pages().await?.front.clone()))
}

/// The page of one program.
pub(crate) async fn program(State(state): State<AppState>, id: Result<Path<String>, PathRejection>) -> Result<Response, Error> {
    // If it is not text, it is not a program's id either.
    let Ok(Path(id)) = id else { return Err(Error::NotFound) };
    let page = state.pages().await?.programs.get(&id).cloned().ok_or(Error::NotFound)?;
    Ok(answer("text/html; charset=utf-8", page))
}

/// The same figures as JSON.
pub(crate) async fn stats(State(state): State<AppState>) -> Result<Response, Error> {
    Ok(answer("application/json", state.pages().await?.stats.clone()))
}

/// The style of the pages.
pub(crate) async fn style() -> Response {
    answer("text/css; charset=utf-8", Bytes::from_static(STYLE.as_bytes()))
}

fn answer(content_type: &'static str, body: Bytes) -> Response {
    let headers: [(HeaderName, HeaderValue); 5] = [
        (header::CONTENT_TYPE, HeaderValue::from_static(content_type)),
        (header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=60")),
        (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY)),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
        (header::REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
    ];
    (headers, body).into_response()
}
