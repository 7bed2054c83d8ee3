//! `/admin`: what the maintainer sees and says, protected by a token. The page itself contains no data; it asks for what it shows with the
//! token, which it keeps only in memory. Everything here can also be done on the command line.

use axum::{
    Json, Router,
    body::Body,
    extract::{Path, Request, State, rejection::PathRejection},
    http::{HeaderMap, header},
    response::IntoResponse,
    routing::get,
};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::{
    body, day,
    error::Error,
    limits::Limits,
    state::AppState,
    store::{
        noting,
        reports::{self, Group},
        set_aside::{self, SetAside},
        tokens,
    },
};

/// What can be said about a crash or a message.
const ADVICE: &str = "send {\"state\":\"received\"} or \"seen\", or {\"state\":\"fixed\",\"fixed_in\":\"2.2\"}, and beside it, as you like, \
                      \"answer\":\"...\", as UTF-8 JSON";

/// What the page may do: use its own script and style, and ask its own server.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; \
                      form-action 'none'; frame-ancestors 'none'";

/// Which crash or message is asked for.
type Id = Result<Path<String>, PathRejection>;

/// The page, its script and style, and the requests that it makes.
pub(crate) fn routes() -> Router<AppState> {
    let file = |kind: &'static str, text: &'static str| {
        get(move || async move { ([(header::CONTENT_TYPE, kind), (header::CONTENT_SECURITY_POLICY, POLICY)], text) })
    };
    Router::new()
        .route("/admin", file("text/html; charset=utf-8", include_str!("page.html")))
        .route("/admin/page.css", file("text/css; charset=utf-8", include_str!("page.css")))
        .route("/admin/page.js", file("text/javascript; charset=utf-8", include_str!("page.js")))
        .route("/admin/inbox", get(inbox))
        .route("/admin/reports/{id}", get(texts).post(say))
}

/// Refuses requests without a valid token.
async fn authorise(state: &AppState, head: &HeaderMap) -> Result<(), Error> {
    let value = head.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    let (scheme, token) = value.and_then(|value| value.split_once(' ')).ok_or(Error::NoToken)?;
    let token = token.trim().to_owned();
    let is_known = scheme.eq_ignore_ascii_case("bearer") && state.store.read(move |sql| tokens::is_known(sql, &token)).await?;
    if is_known { Ok(()) } else { Err(Error::NoToken) }
}

/// Crashes and messages, and how the collector is.
async fn inbox(State(state): State<AppState>, head: HeaderMap) -> Result<Json<Value>, Error> {
    authorise(&state, &head).await?;
    let most = state.limits.upkeep.listed_groups;
    let (groups, aside) = state.store.read(move |sql| Ok((reports::groups(sql, "", most)?, set_aside::all(sql)?))).await?;
    let aside = aside.iter().map(|SetAside { program, identity, since_ms, reason }| {
        json!({ "program": program, "identity": identity, "since": day::moment(*since_ms), "reason": reason })
    });
    let wrong = match state.store.check().await {
        Ok(()) => state.store.behind().map(|behind| format!("{behind}: {}", noting::ADVICE)),
        Err(error) => Some(error.plainly().to_string()),
    };
    Ok(Json(json!({
        "format": 1,
        "reports": groups.iter().map(Group::json).collect::<Vec<_>>(),
        "set_aside": aside.collect::<Vec<_>>(),
        "store": { "well": wrong.is_none(), "reason": wrong },
        "intake": state.metrics.figures(state.now()),
    })))
}

/// The latest reports of a crash, or a message.
async fn texts(State(state): State<AppState>, id: Id, head: HeaderMap) -> Result<impl IntoResponse, Error> {
    authorise(&state, &head).await?;
    let Path(id) = id.map_err(|_unreadable| Error::UnknownReport)?;
    let most = state.limits.upkeep.shown_reports;
    let texts = state.store.read(move |sql| reports::texts(sql, &id, most)).await?;
    if texts.is_empty() { Err(Error::UnknownReport) } else { Ok(Json(json!({ "format": 1, "texts": texts }))) }
}

/// What the maintainer says.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Said {
    state: String,
    #[serde(default)]
    fixed_in: String,
    #[serde(default)]
    answer: String,
}

impl Said {
    fn state(&self, limits: &Limits) -> Result<reports::State, Error> {
        let wrong = |field: &str, reason: String| Error::Malformed { field: field.into(), reason };
        let too_long = |most: usize| format!("is longer than {most} characters");
        if self.answer.chars().count() > limits.upkeep.answer_chars {
            return Err(wrong("answer", too_long(limits.upkeep.answer_chars)));
        }
        match (self.state.as_str(), self.fixed_in.trim()) {
            ("received", _) => Ok(reports::State::Received),
            ("seen", _) => Ok(reports::State::Seen),
            ("fixed", "") => Err(wrong("fixed_in", "is missing".into())),
            ("fixed", version) if version.chars().count() > limits.upkeep.version_chars => {
                Err(wrong("fixed_in", too_long(limits.upkeep.version_chars)))
            }
            ("fixed", version) => Ok(reports::State::Fixed(version.to_owned())),
            _ => Err(wrong("state", "is none of received, seen and fixed".into())),
        }
    }
}

/// Stores what the maintainer says about a crash or a message.
async fn say(State(state): State<AppState>, id: Id, request: Request) -> Result<Json<Value>, Error> {
    let (head, mut body) = request.into_parts();
    let said = match authorise(&state, &head.headers).await {
        Ok(()) => read(&state, &mut body).await.map_err(|error| error.advising(ADVICE)),
        Err(error) => Err(error),
    };
    let Ok(said) = said else {
        body::discard(&mut body, &state.limits).await;
        return Err(said.err().unwrap_or(Error::NoToken));
    };
    let Path(id) = id.map_err(|_unreadable| Error::UnknownReport)?;
    let (now, answer) = (
        said.state(&state.limits).map_err(|error| error.advising(ADVICE))?,
        Some(said.answer).filter(|answer| !answer.trim().is_empty()),
    );
    let there = state.store.ask(move |sql| {
        reports::set_answer(sql, &id, answer.as_deref())?;
        reports::set_state(sql, &id, &now)
    });
    if there.await? { Ok(Json(json!({ "format": 1 }))) } else { Err(Error::UnknownReport) }
}

async fn read(state: &AppState, body: &mut Body) -> Result<Said, Error> {
    let bytes = body::read(body, &state.limits).await?;
    serde_json::from_slice(&bytes).map_err(|_unreadable| Error::Malformed {
        field: "body".into(),
        reason: "is not an object with state, fixed_in and answer".into(),
    })
}
