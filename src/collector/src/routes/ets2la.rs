//! The paths of `ETS2LA`'s own server. Every answer has its form and the status 200, including errors, with two exceptions: a message that
//! its path does not accept (422), and one that could not be kept now (503), because its clients take 200 for success.
//!
//! Knowing a person's identifier reveals nothing about them here, and no group of fewer than ten is shown.

use std::time::Instant;

use axum::{
    Json,
    extract::{Path, Request, State, rejection::PathRejection},
    http::{HeaderMap, HeaderValue, StatusCode, header::RETRY_AFTER},
    response::{IntoResponse, Response},
};
use candor::tools::wire::sha256_hex;

use super::events::{place, read};
use crate::{
    body,
    complaint::complain,
    error::Error,
    foreign::ets2la::{self, Answer},
    key::IdempotencyKey,
    limits::{Limits, RETRY_AFTER_SECS},
    state::AppState,
    store::{Delivery, Row, Taken, alive, sql::Sql},
};

/// How a body becomes a row.
type Report = fn(&str, &[u8], i64, &Limits) -> Result<Row, Error>;

/// `GET /tracking/ping/{user_id}`: the program is running.
pub(crate) async fn ping(State(state): State<AppState>, user_id: Result<Path<String>, PathRejection>) -> Response {
    let noted = async {
        let user_id = user_id.map(|Path(user_id)| user_id).unwrap_or_default();
        let (program, identity) = (program(&state).to_owned(), ets2la::identity(&user_id)?);
        let (now_ms, limits) = (state.clock.now_ms(), state.limits);
        let note = move |sql: &mut dyn Sql| alive::note(sql, (&program, &identity), ets2la::PING_EVERY, now_ms, &limits);
        Ok(state.store.ask(note).await?)
    };
    said(noted.await, "Ping recorded.")
}

/// `GET /tracking/users`: how many people are online, and were lately.
pub(crate) async fn users(State(state): State<AppState>) -> Response {
    // Requests at the same time wait for the same answer.
    let mut known = state.users.lock().await;
    if known.as_ref().is_none_or(|(at, _)| at.elapsed() >= state.limits.users_age) {
        let (program, now_ms) = (program(&state).to_owned(), state.clock.now_ms());
        let moments = ets2la::periods().map(|(_, seconds)| now_ms - 1000 * seconds).collect::<Vec<_>>();
        match state.store.read(move |sql| alive::active_since(sql, &program, &moments)).await {
            Ok(people) => *known = Some((Instant::now(), people)),
            Err(error) => return later(&error.into()),
        }
    }
    let people = known.as_ref().map_or(&[][..], |(_, people)| people);
    Json(ets2la::users(people)).into_response()
}

/// `POST /crash/report`.
pub(crate) async fn crash(State(state): State<AppState>, request: Request) -> Response {
    said(report(&state, request, ets2la::crash).await, "Crash report recorded.")
}

/// `POST /feedback`.
pub(crate) async fn feedback(State(state): State<AppState>, request: Request) -> Response {
    said(report(&state, request, ets2la::feedback).await, "Feedback recorded.")
}

/// `GET /user/{user_id}`: nobody has an account here, and so nobody has a name that a crash report could contain.
pub(crate) async fn user() -> Json<Answer> {
    Json(Answer::error(404, "User not found."))
}

/// `GET /tracking/time/{user_id}`: not told to whoever knows an identifier.
pub(crate) async fn time() -> Json<Answer> {
    Json(Answer::error(404, "No pings found."))
}

/// `GET /tracking/sessions/{user_id}`: not told to whoever knows an identifier.
pub(crate) async fn sessions() -> Json<Answer> {
    Json(Answer::error(404, "No sessions found."))
}

/// `/heartbeat`: says that somebody is online, which is not kept.
pub(crate) async fn heartbeat() -> Json<Answer> {
    Json(Answer::done("Alive."))
}

fn program(state: &AppState) -> &str {
    state.foreign.ets2la().unwrap_or_default()
}

async fn report(state: &AppState, request: Request, report: Report) -> Result<(), Error> {
    let (head, mut body) = request.into_parts();
    let outcome = async {
        let _place = place(state, 1).await?;
        let bytes = read(&mut body, head.extensions.get(), &state.limits).await?;
        let received_at_ms = state.clock.now_ms();
        let row = report(program(state), &bytes, received_at_ms, &state.limits)?;
        keep(state, &head.headers, row, &bytes, received_at_ms).await
    };
    let outcome = outcome.await;
    if !matches!(outcome, Err(Error::BodyTooSlow { .. } | Error::BodyStalled { .. } | Error::BodyBroken)) {
        body::discard(&mut body, &state.limits).await;
    }
    outcome
}

/// Keeps a row under the key that a Candor client sends here, too.
async fn keep(state: &AppState, headers: &HeaderMap, row: Row, body: &[u8], received_at_ms: i64) -> Result<(), Error> {
    let key = IdempotencyKey::of(headers)?;
    let (events, sha256) = (vec![Taken::Row(row)], sha256_hex(body));
    let delivery = Delivery { key, events, sha256, body_bytes: body.len(), received_at_ms, official: false, place: None };
    state.keep(delivery).await?;
    Ok(())
}

/// The answer to the sender of something to keep.
fn said(outcome: Result<(), Error>, done: &'static str) -> Response {
    match outcome {
        Ok(()) => Json(Answer::done(done)).into_response(),
        Err(error @ (Error::Store(_) | Error::Busy)) => later(&error),
        // It can never be kept, and a client that got 200 would report that it was.
        Err(Error::BodyTooLong { .. }) => Error::WrongShape { field: "body", reason: "is too long" }.into_response(),
        Err(error) => error.into_response(),
    }
}

fn later(error: &Error) -> Response {
    if let Error::Store(cause) = error {
        complain(cause);
    }
    let answer = Json(Answer::error(503, "Cannot be kept now; send it again later."));
    let mut response = (StatusCode::SERVICE_UNAVAILABLE, answer).into_response();
    response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(RETRY_AFTER_SECS));
    response
}
