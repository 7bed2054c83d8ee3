//! `POST /me/session`: gives a code for a person's browser, and a session in exchange for the code. See [`sessions`].

use axum::{
    Json,
    body::Body,
    extract::{Request, State},
    http::header,
    response::{IntoResponse as _, Response},
};
use serde::{Deserialize, Serialize};

use super::who::{self, Credential, Person};
use crate::{
    body,
    error::Error,
    key::IdempotencyKey,
    state::AppState,
    store::{
        StoreError,
        sessions::{self, Session},
    },
};

/// What a request may ask for besides.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Asked {
    #[serde(default)]
    claims: Vec<String>,
}

/// A code.
#[derive(Debug, Serialize)]
struct Code {
    code: String,
    expires_in_secs: u64,
}

/// A session.
#[derive(Debug, Serialize)]
struct Opened {
    session: String,
    expires_in_secs: u64,
    identity: String,
    claims: Vec<String>,
}

pub(crate) async fn open(State(state): State<AppState>, request: Request) -> Result<Response, Error> {
    let (head, mut body) = request.into_parts();
    let answer = match who::credential(&head.headers)? {
        Some(Credential::Proof(proof)) => Json(code(&state, &proof, &mut body).await?).into_response(),
        Some(Credential::Code(code)) => Json(session(&state, code).await?).into_response(),
        Some(Credential::Session(_)) | None => return Err(Error::Unauthorized),
    };
    Ok(([(header::CACHE_CONTROL, "no-store")], answer).into_response())
}

async fn code(state: &AppState, proof: &[u8; 32], body: &mut Body) -> Result<Code, Error> {
    let advice = "send no body, or {\"claims\":[...]} as UTF-8 JSON, with the tickets of reports in the list";
    let read = body::read(body, &state.limits).await.and_then(|bytes| asked(&bytes, state.limits.claims));
    let asked = read.map_err(|error| error.advising(advice))?;
    let session = Session { identity: Person::of_proof(proof).identity, claims: asked.claims };
    let age = state.limits.code_age;
    Ok(Code { code: remembered(state, session, true, age.as_millis()).await?, expires_in_secs: age.as_secs() })
}

fn asked(bytes: &[u8], most: usize) -> Result<Asked, Error> {
    if bytes.is_empty() {
        return Ok(Asked::default());
    }
    let malformed = |reason: &str| Error::Malformed { field: "claims".into(), reason: reason.into() };
    let asked: Asked =
        serde_json::from_slice(bytes).map_err(|_| malformed("is not in {\"claims\":[\"…\"]}, a list of texts"))?;
    if asked.claims.len() > most {
        return Err(malformed("is too long a list"));
    }
    if asked.claims.iter().any(|claim| IdempotencyKey::new(claim.as_bytes()).is_err()) {
        return Err(malformed("holds what is no ticket"));
    }
    Ok(asked)
}

async fn session(state: &AppState, code: String) -> Result<Opened, Error> {
    let now_ms = state.clock.now_ms();
    let session = state.store.ask(move |sql| sessions::redeem(sql, &code, now_ms)).await?.ok_or(Error::Unauthorized)?;
    let (age, identity, claims) = (state.limits.session_age, session.identity.clone(), session.claims.clone());
    let name = remembered(state, session, false, age.as_millis()).await?;
    Ok(Opened { session: name, expires_in_secs: age.as_secs(), identity, claims })
}

async fn remembered(state: &AppState, session: Session, once: bool, age_ms: u128) -> Result<String, Error> {
    let secret = sessions::secret().map_err(|_no_chance| StoreError::Stopped)?;
    let (name, now_ms) = (secret.clone(), state.clock.now_ms());
    let until_ms = now_ms.saturating_add(i64::try_from(age_ms).unwrap_or(i64::MAX));
    state.store.ask(move |sql| sessions::open(sql, &name, &session, once, (now_ms, until_ms))).await?;
    Ok(secret)
}
