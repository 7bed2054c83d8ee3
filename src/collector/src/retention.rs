//! Keeps the promise about how long events are kept: once a day, and whenever somebody asks for it, older events are removed. If there is
//! also a limit on how much is kept, the oldest beyond it are removed, too.

use tokio::time::{Instant, MissedTickBehavior, interval_at};

use crate::{
    clock::now_ms,
    complaint::{complain, tell},
    limits::Limits,
    state::AppState,
    store::{Store, StoreError, brief, erased, noting, prune, receipts, reports, rows::Which},
};

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// Removes the chosen events that came before a moment, with what was kept beside them, and returns how many events those were. What was
/// counted stays.
pub async fn remove(store: &Store, limits: &Limits, which: &Which, before_ms: i64) -> Result<u64, StoreError> {
    let (mut removed, at_once, now_ms) = (0, limits.upkeep.pruned_at_once, now_ms());
    loop {
        let which = which.clone();
        let number = store.ask(move |sql| prune::remove(sql, &which, before_ms, at_once)).await?;
        removed += number;
        if number == 0 {
            break;
        }
    }
    store.ask(move |sql| prune::remove_identities(sql, before_ms)).await?;
    // Figures of people look back on the days on which they were active.
    let people_before_ms = before_ms.min(now_ms.saturating_sub(limits.upkeep.people_days.saturating_mul(DAY_MS)));
    if which.version.is_empty() && which.event.is_empty() {
        let program = which.program.clone();
        store.ask(move |sql| prune::remove_people(sql, &program, people_before_ms)).await?;
    }
    if *which == Which::default() {
        remove_the_rest(store, limits, (before_ms, people_before_ms), now_ms).await?;
    }
    if removed > 0 {
        store.erase(reports::forget_gone).await?;
    }
    Ok(removed)
}

/// Removes what belongs to all programs.
async fn remove_the_rest(
    store: &Store,
    limits: &Limits,
    (before_ms, people_before_ms): (i64, i64),
    now_ms: i64,
) -> Result<(), StoreError> {
    let (at_once, people, of_nobody) =
        (limits.upkeep.pruned_at_once, limits.upkeep.pruned_people, limits.upkeep.erased_of_nobody);
    while store.ask(move |sql| prune::remove_deliveries(sql, before_ms, at_once)).await? > 0 {}
    let limits_too = *limits;
    // If many deliveries come together, not all old keys are forgotten along with them.
    while store.ask(move |sql| receipts::forget_old(sql, now_ms, &limits_too)).await? > 0 {}
    while store.ask(move |sql| brief::forget_digests(sql, now_ms, &limits_too, at_once)).await? > 0 {}
    let mut hash = Some(i64::MIN);
    while let Some(from) = hash {
        let looked = limits.upkeep.looked_through_at_once;
        hash = store.ask(move |sql| brief::forget_some(sql, from, now_ms, &limits_too, looked)).await?;
    }
    let mut person = i64::MIN;
    while let Some(next) = store.ask(move |sql| prune::remove_days(sql, person, people_before_ms, people)).await? {
        person = next;
    }
    store.ask(move |sql| prune::remove_origins(sql, before_ms, now_ms)).await?;
    store.ask(move |sql| erased::forget_old(sql, now_ms, of_nobody)).await
}

/// Removes the oldest events until the rest has at most `bytes`, and returns how many it removed. The sizes are read a few at a time, the
/// latest first, so that deliveries are accepted in between.
pub async fn keep_size(store: &Store, limits: &Limits, bytes: i64) -> Result<u64, StoreError> {
    let (mut place, mut sum, most) = ((i64::MAX, i64::MAX), 0_i64, limits.upkeep.sized_at_once);
    loop {
        let some = store.read(move |sql| prune::sizes(sql, place, most)).await?;
        let Some(last) = some.last() else { return Ok(0) };
        place = last.place;
        for one in &some {
            sum = sum.saturating_add(one.bytes);
            if sum > bytes {
                // This one is removed, too.
                return remove(store, limits, &Which::default(), one.place.0.saturating_add(1)).await;
            }
        }
    }
}

/// Keeps to the limit on bytes, if there is one, as long as the collector runs.
pub async fn keep_to_size(state: AppState) {
    let Some(bytes) = state.limits.kept_bytes else { return };
    let mut ticks = interval_at(Instant::now() + state.limits.upkeep.prune_after, state.limits.upkeep.size_every);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        ticks.tick().await;
        match keep_size(&state.store, &state.limits, bytes).await {
            Ok(0) => {}
            Ok(removed) => tell("size", &format_args!("{removed} of the oldest events were removed, to keep to --keep-size")),
            Err(cause) => complain(&format_args!(
                "the oldest events could not be removed to keep to --keep-size, which is tried again later ({cause})"
            )),
        }
    }
}

/// Removes old events once a day as long as the collector runs.
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

/// Keeps the list of erasures beside the store in line with the store, as long as the collector runs.
pub async fn keep_the_list(state: AppState) {
    if let Err(cause) = state.store.ask(noting::bring_in_line).await {
        complain(&cause);
    }
    let every = state.limits.upkeep.list_every;
    let mut ticks = interval_at(Instant::now() + every, every);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        ticks.tick().await;
        if let Err(cause) = state.store.ask(noting::mend).await {
            complain(&cause);
        }
    }
}
