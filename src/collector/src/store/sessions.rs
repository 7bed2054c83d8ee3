//! Lets a person's browser see what is theirs without ever having the proof: it gets a code that works once and for a minute, and exchanges
//! it for a session that works for a quarter of an hour. Only digests of both are stored.

use candor::tools::wire::{hex, sha256_hex};

use super::{
    error::StoreError,
    sql::{Columns as _, Sql},
};

/// Whose data a session may see, and which reports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// The identity, in lower case and without hyphens.
    pub identity: String,
    /// The tickets of reports to show as well, as they came.
    pub claims: Vec<String>,
}

/// Makes the secret name of a session or a code, which is told only once.
pub fn secret() -> Result<String, getrandom::Error> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes)?;
    Ok(hex(&bytes))
}

/// Remembers a session under `secret` until a moment; a session that works `once` is a code.
pub fn open(
    sql: &mut dyn Sql,
    secret: &str,
    session: &Session,
    once: bool,
    (now_ms, until_ms): (i64, i64),
) -> Result<(), StoreError> {
    sql.execute("DELETE FROM sessions WHERE until_ms <= $1", &[now_ms.into()])?;
    let claims = session.claims.join(" ");
    let row = vec![digest(secret).into(), session.identity.as_str().into(), claims.into(), once.into(), until_ms.into()];
    sql.insert("INSERT INTO sessions (digest, identity, claims, once, until_ms)", &[row], "")?;
    Ok(())
}

/// Redeems a code, which does not work again, and returns its session.
pub fn redeem(sql: &mut dyn Sql, code: &str, now_ms: i64) -> Result<Option<Session>, StoreError> {
    let delete = "DELETE FROM sessions WHERE digest = $1 AND once = 1 AND until_ms > $2 RETURNING identity, claims";
    Ok(sql.first(delete, &[digest(code).into(), now_ms.into()])?.map(session))
}

/// The session with this name, if it is still open.
pub fn find(sql: &mut dyn Sql, name: &str, now_ms: i64) -> Result<Option<Session>, StoreError> {
    let select = "SELECT identity, claims FROM sessions WHERE digest = $1 AND once = 0 AND until_ms > $2";
    Ok(sql.first(select, &[digest(name).into(), now_ms.into()])?.map(session))
}

fn session(row: Vec<super::sql::Cell>) -> Session {
    let mut row = row.into_iter();
    let (identity, claims) = (row.cell().into_text(), row.cell().into_text());
    Session { identity, claims: claims.split_whitespace().map(str::to_owned).collect() }
}

fn digest(secret: &str) -> String {
    sha256_hex(format!("candor-collector session {secret}").as_bytes())
}
