//! `backup`: a copy of the store while a collector runs.

use std::path::PathBuf;

use crate::store;
use clap::Args;

use super::{
    opened::{patient, place},
    options::Options,
    output::{print, table},
};

/// What to copy to.
#[derive(Debug, Args)]
pub(super) struct Backup {
    /// The new file, which only you can read. Nothing is ever replaced.
    #[arg(value_name = "FILE")]
    to: PathBuf,
}

/// Copies the store that the options name.
pub(super) fn run(options: &Options, backup: &Backup) -> anyhow::Result<()> {
    let held = store::backup(&place(options)?, &backup.to, &patient())?;
    let rows: Vec<_> = held.iter().map(|(table, count)| vec![(*table).to_owned(), count.to_string()]).collect();
    print(&table(&["table", "rows"], &rows))?;
    print("the copy is whole, and has as much in it as the store\n")
}
