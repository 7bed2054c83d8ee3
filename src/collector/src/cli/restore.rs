//! `restore`: a store from a copy.

use std::path::PathBuf;

use candor_collector::{clock::now_ms, store};
use clap::Args;

use super::{
    opened::{patient, place},
    options::Options,
    output::{print, table},
};

/// What to restore from.
#[derive(Debug, Args)]
pub(super) struct Restore {
    /// A copy that backup has made, also one of an earlier version.
    #[arg(value_name = "FILE")]
    from: PathBuf,
}

/// Makes the store that the options name, which must not exist.
pub(super) fn run(options: &Options, restore: &Restore) -> anyhow::Result<()> {
    let held = store::restore(&restore.from, &place(options)?, &patient(), now_ms())?;
    let rows: Vec<_> = held.iter().map(|(table, count)| vec![(*table).to_owned(), count.to_string()]).collect();
    print(&table(&["table", "rows"], &rows))?;
    print("the store is whole, and has as much in it as the copy\n")?;
    print(
        "whoever had their data erased after the copy was made is in it again, and a token that was taken back works again: erase \
         them with `candor-collector erase`, and take it back with `candor-collector token revoke`\n",
    )
}
