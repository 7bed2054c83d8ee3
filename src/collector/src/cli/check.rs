//! `check`: whether the store is intact, and whether it holds anything that it should no longer hold.

use crate::{
    clock::now_ms,
    store::{noting, prune, rows::Which, upkeep},
};

use super::{
    opened::Opened,
    options::Options,
    output::{moment, print, table},
};

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// Checks the store that the options name.
pub(super) fn run(options: &Options) -> anyhow::Result<()> {
    let store = Opened::open(options)?;
    let is_file = store.is_file();
    let held = store.read(move |sql| upkeep::held(sql, is_file))?;
    let rows: Vec<_> = held.iter().map(|(table, count)| vec![(*table).to_owned(), count.to_string()]).collect();
    print(&table(&["table", "rows"], &rows))?;

    let promised_ms = i64::from(options.kept_days()) * DAY_MS;
    let before_ms = now_ms().saturating_sub(promised_ms);
    let old = store.read(move |sql| prune::older(sql, &Which::default(), before_ms))?;
    let number: i64 = old.iter().map(|portion| portion.events).sum();
    if let Some(oldest_ms) = old.iter().map(|portion| portion.oldest_ms).min() {
        let days = promised_ms / DAY_MS;
        let oldest = moment(oldest_ms);
        print(&format!(
            "{number} events are older than the {days} days that are promised, the oldest of {oldest}; remove them with prune\n"
        ))?;
    }

    let wrong = store.read(move |sql| upkeep::contradictions(sql, is_file))?;
    anyhow::ensure!(wrong.is_empty(), "the store contradicts itself: {}", wrong.join("; "));
    if let Some(behind) = store.read(noting::behind)? {
        anyhow::bail!("the store is whole, but {behind}: {}", noting::ADVICE);
    }
    print("the store is whole\n")
}
