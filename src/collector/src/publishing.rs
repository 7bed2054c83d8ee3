//! Publishes each week when it is over, whether anybody looks at the page or not: when the collector starts, and then regularly. So the
//! first to look need not wait, and what arrives later changes nothing, however long nobody has looked.

use tokio::time::{Instant, MissedTickBehavior, interval_at};

use crate::{complaint::complain, error::Error, figures, limits::Upkeep, state::AppState};

/// Publishes what is due as long as the collector runs.
pub async fn keep_to_it(state: AppState) {
    let Upkeep { publish_after, publish_every, .. } = state.limits.upkeep;
    let mut ticks = interval_at(Instant::now() + publish_after, publish_every);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        ticks.tick().await;
        if let Err(Error::Store(cause)) = now(&state).await {
            complain(&format_args!("a week could not be published, which is tried again when somebody looks ({cause})"));
        }
    }
}

/// Publishes what is due now.
pub async fn now(state: &AppState) -> Result<(), Error> {
    figures::publish_weeks(&state.store, state.manifests.as_deref(), state.clock.now_ms(), &state.limits).await
}
