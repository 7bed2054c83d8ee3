//! Erases everything that is kept of an identity, and takes it out of every figure: on the person's page, or on the command line for people
//! who cannot prove there that it is theirs. Also erases single reports, for whoever has their keys.

use crate::{
    key::IdempotencyKey,
    limits::Limits,
    manifests::Recount,
    store::{
        Store, StoreError,
        again::{Lists, Who},
        erased::{Erased, Moment},
        own, own_report,
        sql::Sql,
    },
};

/// Erases everything of an identity, and leaves none of it in the store's files. `identity` is in lower case and without hyphens. If it was
/// erased before, the result is the receipt of that time. `backup_days` says how many days backups are kept.
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

/// Erases the report that came under this key, in the same way; `None` if there is none.
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

/// What was repeated in a store that was restored from a copy.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Again {
    /// How many people were erased again.
    pub people: u64,
    /// How many reports were erased again, besides theirs.
    pub reports: u64,
    /// How many events these had in all.
    pub events: u64,
    /// How many tokens were revoked again.
    pub tokens: u64,
}

/// Erases again everybody who was erased according to these lists, and revokes again the tokens that were revoked.
pub async fn again(store: &Store, limits: &Limits, lists: Lists, now_ms: i64) -> Result<Again, StoreError> {
    let (mut again, known, own) = (Again::default(), lists.clone(), *limits);
    for who in store.read(move |sql| known.among(sql)).await? {
        match who {
            Who::Identity(identity) => {
                again.people += 1;
                again.events += erase(store, limits, identity, (now_ms, None)).await?.events;
            }
            Who::Report(delivery) => {
                let question = move |sql: &mut dyn Sql| {
                    let mut recount = Recount::new(&own);
                    let mut recount = |manifest: &str, event: &str, json: &str| recount.tallies(manifest, event, json);
                    own_report::erase_in(sql, delivery, &mut recount)
                };
                again.reports += 1;
                again.events += store.ask(question).await?.0;
            }
        }
    }
    let most = limits.upkeep.erased_of_nobody;
    again.tokens = store.erase(move |sql| lists.remember(sql, now_ms, most)).await?;
    Ok(again)
}
