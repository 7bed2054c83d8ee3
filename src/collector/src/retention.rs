//! Keeps what is promised about how long events are kept: once a day, and whenever somebody asks for it, what is older goes.

use tokio::time::{Instant, MissedTickBehavior, interval_at};

use crate::{
    clock::now_ms,
    complaint::complain,
    limits::Limits,
    state::AppState,
    store::{Store, StoreError, prune, reports, rows::Which},
};

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// Removes the chosen events that came before a moment and what was kept beside them, and says how many. What was counted
/// stays.
pub async fn remove(store: &Store, limits: &Limits, which: &Which, before_ms: i64) -> Result<u64, StoreError> {
    let (mut removed, at_once, people) = (0, limits.upkeep.pruned_at_once, limits.upkeep.pruned_people);
    loop {
        let which = which.clone();
        let number = store.ask(move |sql| prune::remove(sql, &which, before_ms, at_once)).await?;
        removed += number;
        if number == 0 {
            break;
        }
    }
    if which.version.is_empty() && which.event.is_empty() {
        let program = which.program.clone();
        store.ask(move |sql| prune::remove_people(sql, &program, before_ms)).await?;
    }
    if *which == Which::default() {
        while store.ask(move |sql| prune::remove_deliveries(sql, before_ms, at_once)).await? > 0 {}
        let mut person = i64::MIN;
        while let Some(next) = store.ask(move |sql| prune::remove_days(sql, person, before_ms, people)).await? {
            person = next;
        }
    }
    if removed > 0 {
        store.erase(reports::forget_gone).await?;
    }
    Ok(removed)
}

/// Does so as long as the collector runs.
pub async fn keep_to_it(state: AppState) {
    let mut ticks = interval_at(Instant::now() + state.limits.upkeep.prune_after, state.limits.upkeep.prune_every);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        ticks.tick().await;
        let before_ms = now_ms().saturating_sub(i64::from(state.limits.kept_days).saturating_mul(DAY_MS));
        if let Err(cause) = remove(&state.store, &state.limits, &Which::default(), before_ms).await {
            complain(&format_args!(
                "what is older than promised could not be removed, which is tried again tomorrow ({cause})"
            ));
        }
    }
}
