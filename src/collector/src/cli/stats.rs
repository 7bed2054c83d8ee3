//! `stats`: all that was counted, for the maintainer, with nothing held back.

use crate::{
    clock::now_ms,
    store::sums::{self, Active, Sum},
};
use clap::Args;
use jiff::{Timestamp, ToSpan as _, tz::TimeZone};
use serde_json::Value;

use super::{
    opened::Opened,
    options::Options,
    output::{print, table},
};

/// What to count.
#[derive(Debug, Args)]
pub(super) struct Stats {
    /// Only this program.
    #[arg(long, value_name = "ID", default_value = "", hide_default_value = true)]
    program: String,

    /// For how many days, the last of which is today (in UTC).
    #[arg(long, value_name = "NUMBER", default_value_t = 30)]
    days: u32,

    /// As JSON.
    #[arg(long)]
    json: bool,
}

/// Counts in the store that the options name.
pub(super) fn run(options: &Options, stats: &Stats) -> anyhow::Result<()> {
    let store = Opened::open(options)?;
    let now_ms = now_ms();
    let today = Timestamp::from_millisecond(now_ms)?.to_zoned(TimeZone::UTC).date();
    let from = today.checked_sub(i64::from(stats.days.saturating_sub(1)).days()).unwrap_or(today);
    let program = stats.program.clone();
    let (active, sums) =
        store.read(move |sql| Ok((sums::active(sql, &program, today, now_ms)?, sums::sums(sql, &program, from, today)?)))?;
    if stats.json {
        let (people, counters): (Vec<_>, Vec<_>) = (active.iter().map(person).collect(), sums.iter().map(counter).collect());
        let all = serde_json::json!({
            "format": 1, "from": from.to_string(), "to": today.to_string(), "suppressed": false, "people": people,
            "counters": counters,
        });
        return print(&format!("{}\n", serde_json::to_string_pretty(&all)?));
    }
    print("of those who agreed; small groups are shown, which are for the maintainer alone\n\n")?;
    let rows: Vec<_> = active.into_iter().map(|active| vec![active.program, active.when, active.people.to_string()]).collect();
    print(&table(&["program", "active", "people"], &rows))?;
    print(&format!("\nfrom {from} to {today} (UTC)\n"))?;
    print(&table(
        &["program", "event", "fields", "value", "bucket", "count", "official"],
        &sums.into_iter().map(row).collect::<Vec<_>>(),
    ))
}

fn person(active: &Active) -> Value {
    let Active { program, when, people } = active;
    serde_json::json!({ "program": program, "active": when, "people": people })
}

fn counter(sum: &Sum) -> Value {
    let Sum { program, event, fields, value, bucket, count, official } = sum;
    serde_json::json!({
        "program": program, "event": event, "fields": fields, "value": value, "bucket": bucket, "count": count,
        "official": official,
    })
}

fn row(sum: Sum) -> Vec<String> {
    let Sum { program, event, fields, value, bucket, count, official } = sum;
    vec![program, event, fields, value, bucket, count.to_string(), official.to_string()]
}
