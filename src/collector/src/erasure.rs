//! Erases everything that is kept of an identity, and takes it out of every figure: on the person's page, and on the command
//! line for whoever cannot prove that it is theirs there. And one report, for whoever has its key.

use crate::{
    key::IdempotencyKey,
    limits::Limits,
    manifests::Recount,
    store::{
        Store, StoreError,
        erased::{Erased, Moment},
        own, own_report,
        sql::Sql,
    },
};

/// Erases it, and leaves nothing of it in the store's files. `identity` is in lower case and without hyphens.
/// Where that was done before, its receipt is the one of then. `backup_days` says for how many days backups are kept.
pub async fn erase(
    store: &Store,
    limits: &Limits,
    identity: String,
    (now_ms, backup_days): (i64, Option<u16>),
) -> Result<Erased, StoreError> {
    let (limits, moment) = (*limits, Moment::new(now_ms, backup_days, limits));
    let question = move |sql: &mut dyn Sql| {
        let mut recount = Recount::new(&limits);
        own::erase(sql, &identity, moment, &mut |manifest, event, json| recount.tallies(manifest, event, json))
    };
    store.erase(question).await
}

/// Erases the report that came under this key, in the same way; nothing if none did.
pub async fn erase_report(
    store: &Store,
    limits: &Limits,
    claim: IdempotencyKey,
    (now_ms, backup_days): (i64, Option<u16>),
) -> Result<Option<Erased>, StoreError> {
    let (limits, moment) = (*limits, Moment::new(now_ms, backup_days, limits));
    let question = move |sql: &mut dyn Sql| {
        let mut recount = Recount::new(&limits);
        own_report::erase(sql, &claim, &moment, &mut |manifest, event, json| recount.tallies(manifest, event, json))
    };
    store.erase(question).await
}
