//! `prune`: removes events that have become too old. What was counted stays.

use crate::{
    clock::now_ms,
    store::{
        prune::{self, Portion},
        rows::Which,
    },
};
use clap::Args;

use super::{
    opened::Opened,
    options::{Options, Size},
    output::{moment, print, table},
};

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// What to remove.
#[derive(Debug, Args)]
pub(super) struct Prune {
    /// Remove events that came more than this many days ago. Without this and --to-size: those that are older
    /// than --keep-days says.
    #[arg(long, value_name = "DAYS")]
    older_than: Option<i64>,

    /// Remove the oldest events, by whole days, until the rest has at most this many bytes, such as 500M or 20G.
    #[arg(long, value_name = "SIZE")]
    to_size: Option<Size>,

    /// Only those of this program.
    #[arg(long, value_name = "ID", default_value = "", hide_default_value = true)]
    program: String,

    /// Only those of this version.
    #[arg(long, value_name = "VERSION", default_value = "", hide_default_value = true)]
    version: String,

    /// Say what would be removed, and remove nothing.
    #[arg(long)]
    dry_run: bool,
}

/// Removes from the store that the options name.
pub(super) fn run(options: &Options, chosen: &Prune) -> anyhow::Result<()> {
    let store = Opened::open(options)?;
    let which = Which { program: chosen.program.clone(), version: chosen.version.clone(), event: String::new() };
    let (now_ms, promised_ms) = (now_ms(), i64::from(options.kept_days()) * DAY_MS);
    let by_age = match (chosen.older_than, chosen.to_size) {
        (Some(days), _) => now_ms.saturating_sub(days.max(0).saturating_mul(DAY_MS)),
        (None, Some(_)) => i64::MIN,
        (None, None) => now_ms.saturating_sub(promised_ms),
    };
    let by_size = match chosen.to_size {
        Some(Size(bytes)) => {
            let which = which.clone();
            store.read(move |sql| prune::cut_for(sql, &which, bytes))?.unwrap_or(i64::MIN)
        }
        None => i64::MIN,
    };
    let before_ms = by_age.max(by_size);
    let portions = {
        let which = which.clone();
        store.read(move |sql| prune::older(sql, &which, before_ms))?
    };
    print(&table(&["program", "version", "events", "bytes", "oldest"], &portions.iter().map(row).collect::<Vec<_>>()))?;
    let old: i64 = {
        let which = which.clone();
        let old = store.read(move |sql| prune::older(sql, &which, now_ms.saturating_sub(promised_ms)))?;
        old.iter().map(|portion| portion.events).sum()
    };
    if old > 0 {
        print(&format!("{old} events are older than the {} days that are promised\n", promised_ms / DAY_MS))?;
    }
    let number: i64 = portions.iter().map(|portion| portion.events).sum();
    if chosen.dry_run {
        return print(&format!("{number} events would be removed; nothing was\n"));
    }
    let removed = store.prune(&which, before_ms)?;
    print(&format!("{removed} events were removed; what was counted stays\n"))
}

fn row(portion: &Portion) -> Vec<String> {
    let Portion { program, version, events, bytes, oldest_ms } = portion;
    let named = |text: &str| if text.is_empty() { "-".to_owned() } else { text.to_owned() };
    vec![named(program), named(version), events.to_string(), bytes.to_string(), moment(*oldest_ms)]
}
