//! Erases everything that is kept of an identity, and takes it out of every figure: on the person's page, and on the command
//! line for whoever cannot prove that it is theirs there.

use crate::{
    limits::Limits,
    manifests::Recount,
    store::{
        Store, StoreError,
        own::{self, Erased},
        sql::Sql,
    },
};

/// Erases it, and leaves nothing of it in the store's files. `identity` is in lower case and without hyphens.
pub async fn erase(store: &Store, limits: &Limits, identity: String, now_ms: i64) -> Result<Erased, StoreError> {
    let limits = *limits;
    let question = move |sql: &mut dyn Sql| {
        let mut recount = Recount::new(&limits);
        own::erase(sql, &identity, now_ms, &mut |manifest, event, json| recount.tallies(manifest, event, json))
    };
    store.erase(question).await
}
