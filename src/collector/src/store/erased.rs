//! Whose data was erased, so that nothing more of theirs is taken. Only a digest of the identity stands there.

use std::collections::{BTreeSet, HashSet};

use super::{
    error::StoreError,
    sql::{Cell, Columns as _, Sql, list},
};
use candor::tools::wire::sha256_hex;

/// Which of these identities were erased. Until the transaction ends, none of the others is.
pub(super) fn among<'i>(sql: &mut dyn Sql, identities: impl Iterator<Item = &'i str>) -> Result<HashSet<&'i str>, StoreError> {
    let digests: Vec<(&str, String)> = identities.map(|identity| (identity, digest(identity))).collect();
    if digests.is_empty() {
        return Ok(HashSet::new());
    }
    sql.hold(&digests.iter().map(|(identity, _)| *identity).collect(), false)?;
    let values: Vec<Cell> = digests.iter().map(|(_, digest)| digest.as_str().into()).collect();
    let rows = sql.query(&format!("SELECT digest FROM erased WHERE digest IN ({})", list(1, values.len())), &values)?;
    let found: HashSet<String> = rows.into_iter().map(|row| row.into_iter().cell().into_text()).collect();
    Ok(digests.into_iter().filter(|(_, digest)| found.contains(digest)).map(|(identity, _)| identity).collect())
}

/// Remembers that an identity was erased, once nobody is keeping anything of it.
pub(super) fn remember(sql: &mut dyn Sql, identity: &str, at_ms: i64) -> Result<(), StoreError> {
    sql.hold(&BTreeSet::from([identity]), true)?;
    let row = vec![digest(identity).into(), at_ms.into()];
    sql.insert("INSERT INTO erased (digest, at_ms)", &[row], "ON CONFLICT DO NOTHING")?;
    Ok(())
}

fn digest(identity: &str) -> String {
    sha256_hex(format!("candor-collector erased {identity}").as_bytes())
}
