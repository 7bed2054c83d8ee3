//! Whose data is asked for.

use axum::http::{HeaderMap, header};
use candor::tools::wire::{identifier_of, unhex};

use crate::{error::Error, identity, state::AppState, store::sessions};

/// What a request offers as proof.
pub(super) enum Credential {
    /// The secret from which an identity was made.
    Proof([u8; 32]),
    /// A code, which lets a browser in once.
    Code(String),
    /// The session that a browser got for the code.
    Session(String),
}

/// The credential of a request; `None` if it has none.
pub(super) fn credential(headers: &HeaderMap) -> Result<Option<Credential>, Error> {
    let mut values = headers.get_all(header::AUTHORIZATION).iter();
    let Some(value) = values.next() else { return Ok(None) };
    let (scheme, secret) = value
        .to_str()
        .ok()
        .and_then(|value| value.split_once(' '))
        .filter(|_| values.next().is_none())
        .ok_or(Error::Unauthorized)?;
    let secret = secret.trim().to_ascii_lowercase();
    let bytes = unhex(secret.as_bytes()).ok_or(Error::Unauthorized)?;
    match scheme.to_ascii_lowercase().as_str() {
        "proof" => Ok(Some(Credential::Proof(bytes))),
        "code" => Ok(Some(Credential::Code(secret))),
        "session" => Ok(Some(Credential::Session(secret))),
        _ => Err(Error::Unauthorized),
    }
}

/// A person, who has proved that an identity is theirs.
#[derive(Debug, Clone)]
pub(super) struct Person {
    /// The identity as answers spell it.
    pub(super) spelled: String,
    /// The identity as the store spells it.
    pub(super) identity: String,
}

impl Person {
    pub(super) fn of_proof(proof: &[u8; 32]) -> Self {
        let spelled = identifier_of(proof);
        Self { identity: identity::plain(&spelled), spelled }
    }

    fn of_session(identity: &str) -> Self {
        let ends = [8, 12, 16, 20];
        let spelled =
            identity.char_indices().flat_map(|(at, digit)| ends.contains(&at).then_some('-').into_iter().chain([digit]));
        Self { spelled: spelled.collect(), identity: identity.to_owned() }
    }
}

/// The person who asks, by a proof or by a session that is still open.
pub(super) async fn person(state: &AppState, credential: Credential) -> Result<Person, Error> {
    match credential {
        Credential::Proof(proof) => Ok(Person::of_proof(&proof)),
        Credential::Code(_) => Err(Error::Unauthorized),
        Credential::Session(name) => {
            let now_ms = state.clock.now_ms();
            let session = state.store.read(move |sql| sessions::find(sql, &name, now_ms)).await?;
            Ok(Person::of_session(&session.ok_or(Error::Unauthorized)?.identity))
        }
    }
}
