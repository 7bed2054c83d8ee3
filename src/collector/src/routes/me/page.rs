//! The page on which a person sees and erases what is theirs. It contains none of it; its script asks for the data with the code in the
//! address's fragment, which browsers never send.

use axum::{
    extract::{Path, rejection::PathRejection},
    http::{HeaderValue, header},
    response::{IntoResponse as _, Response},
};

use crate::error::Error;

const HTML: &str = include_str!("page.html");
const SCRIPT: &str = include_str!("page.js");
const STYLE: &str = include_str!("page.css");

/// Only the page's own script and style, and no frame on another page.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; \
     form-action 'none'; frame-ancestors 'none'";

pub(super) fn html() -> Response {
    answer("text/html; charset=utf-8", HTML)
}

/// The other files of the page.
pub(crate) async fn asset(name: Result<Path<String>, PathRejection>) -> Result<Response, Error> {
    let Path(name) = name.map_err(|_unreadable| Error::NotFound)?;
    match name.as_str() {
        "page.js" => Ok(answer("text/javascript; charset=utf-8", SCRIPT)),
        "page.css" => Ok(answer("text/css; charset=utf-8", STYLE)),
        _ => Err(Error::NotFound),
    }
}

fn answer(kind: &'static str, text: &'static str) -> Response {
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(kind)),
        (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY)),
        (header::REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    (headers, text).into_response()
}
