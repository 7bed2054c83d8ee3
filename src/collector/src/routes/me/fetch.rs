//! `GET /me`: everything that is kept about a person, page by page as JSON, or all at once as a table.

use axum::{
    Json,
    extract::{Query, State, rejection::QueryRejection},
    http::{HeaderMap, header},
    response::{IntoResponse as _, Response},
};
use serde::{Deserialize, Serialize};

use super::{
    about::{About, about},
    csv,
    held::{One, held},
    page, who,
};
use crate::{error::Error, state::AppState, store::own::Cursor};

/// What the answer says about what was only counted.
pub(super) const COUNTED: &str = "What programs declare as counted and not kept is only in sums here. Nobody can find yours among the \
     others, so it can be neither shown nor erased.";

/// Where to continue.
#[derive(Debug, Deserialize)]
pub(crate) struct After {
    after: Option<String>,
}

/// What is kept.
#[derive(Debug, Serialize)]
struct Answer {
    format: u8,
    identity: String,
    events: Vec<One>,
    next: Option<String>,
    counted: &'static str,
    kept_days: u16,
    backups_days: Option<u16>,
    /// What is kept besides the events; only on the first page.
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    about: Option<About>,
}

/// Answers with what is kept, or, to a request without a credential, with the page.
pub(crate) async fn get(
    State(state): State<AppState>,
    after: Result<Query<After>, QueryRejection>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let accepts = |kind: &str| {
        headers.get(header::ACCEPT).is_some_and(|accept| accept.to_str().is_ok_and(|accept| accept.contains(kind)))
    };
    let Some(credential) = who::credential(&headers)? else {
        return if accepts("text/html") { Ok(page::html()) } else { Err(Error::Unauthorized) };
    };
    let person = who::person(&state, credential).await?;
    let Query(After { after }) = after.map_err(|_unreadable| Error::Cursor)?;
    let after = match &after {
        Some(after) => Cursor::parse(after).ok_or(Error::Cursor)?,
        None => Cursor::default(),
    };
    if accepts("text/csv") {
        return Ok(csv::all(state, person));
    }
    let about = if after == Cursor::default() { Some(about(&state, &person).await?) } else { None };
    let events = held(&state, &person, after).await?;
    let next = (events.len() == state.limits.held_at_once)
        .then(|| events.last().map(|last| Cursor::behind(last).to_string()))
        .flatten();
    let answer = Answer {
        format: 1,
        identity: person.spelled,
        events: events.into_iter().map(One::from).collect(),
        next,
        counted: COUNTED,
        kept_days: state.limits.kept_days,
        backups_days: state.backup_days,
        about,
    };
    Ok(([(header::CACHE_CONTROL, "no-store")], Json(answer)).into_response())
}
