//! The tokens of people who may see what the collector holds. Only a digest of each is kept, so that nobody who reads the store can use
//! one.

use candor::tools::wire::sha256_hex;

use super::{
    beside::{Line, RevokedLine},
    error::StoreError,
    noted, noting,
    sql::{Columns as _, Sql},
};

/// What is known about a token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// The name by which it can be revoked; it reveals nothing about the token.
    pub id: String,
    /// The name that it was given.
    pub name: String,
    /// When it was made, in milliseconds since 1970.
    pub made_ms: i64,
}

/// Remembers a token that was made just now.
pub fn add(sql: &mut dyn Sql, token: &str, name: &str, now_ms: i64) -> Result<Token, StoreError> {
    let digest = digest(token);
    // A part of the digest, which leads back to nothing.
    let id: String = digest.chars().take(8).collect();
    let row = vec![id.as_str().into(), name.into(), digest.into(), now_ms.into()];
    sql.insert("INSERT INTO tokens (id, name, digest, made_ms)", &[row], "")?;
    Ok(Token { id, name: name.to_owned(), made_ms: now_ms })
}

/// Whether a token was made and not revoked. Its digest is looked up, so the time that takes reveals nothing about any token.
pub fn is_known(sql: &mut dyn Sql, token: &str) -> Result<bool, StoreError> {
    Ok(sql.first("SELECT 1 FROM tokens WHERE digest = $1", &[digest(token).into()])?.is_some())
}

/// All of them, the oldest first.
pub fn list(sql: &mut dyn Sql) -> Result<Vec<Token>, StoreError> {
    let rows = sql.query("SELECT id, name, made_ms FROM tokens ORDER BY made_ms, id", &[])?;
    let tokens = rows.into_iter().map(|row| {
        let mut row = row.into_iter();
        Token { id: row.cell().into_text(), name: row.cell().into_text(), made_ms: row.cell().int() }
    });
    Ok(tokens.collect())
}

/// Revokes a token, also in copies that are restored until a moment, and returns whether there was such a token.
pub fn revoke(sql: &mut dyn Sql, id: &str, until_ms: i64) -> Result<bool, StoreError> {
    let rows = sql.query("DELETE FROM tokens WHERE id = $1 RETURNING digest", &[id.into()])?;
    let was_there = !rows.is_empty();
    for token in rows.into_iter().flatten() {
        let line = RevokedLine { revoked: token.into_text(), until_ms };
        noted::set_revoked(sql, &line)?;
        noting::note(sql, &Line::Revoked(line))?;
    }
    Ok(was_there)
}

/// The digests of the tokens that work.
pub(super) fn digests(sql: &mut dyn Sql) -> Result<Vec<String>, StoreError> {
    let rows = sql.query("SELECT digest FROM tokens", &[])?;
    Ok(rows.into_iter().flatten().map(super::sql::Cell::into_text).collect())
}

fn digest(token: &str) -> String {
    sha256_hex(format!("candor-collector token {token}").as_bytes())
}
