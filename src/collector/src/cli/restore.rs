//! `restore`: a store from a copy.

use std::path::PathBuf;

use crate::{
    clock::now_ms,
    store::{self, Place, Store, again::Lists, beside},
};
use anyhow::Context as _;
use clap::Args;

use super::{
    again,
    opened::{Opened, patient, place},
    options::Options,
    output::{print, table},
};

/// What to restore from.
#[derive(Debug, Args)]
pub(super) struct Restore {
    /// A copy made by backup, even by an earlier version.
    #[arg(value_name = "FILE")]
    from: PathBuf,

    /// Where it is noted whose data was erased after the copy was made: the store that is replaced (moved out of the way), or
    /// the list beside it. Those people are erased again, and revoked tokens stay revoked. The list beside the new store (its
    /// name with .erased at the end) is always used; may be given several times.
    #[arg(long, value_name = "LIST or STORE")]
    erased: Vec<PathBuf>,
}

/// Makes the store that the options name, which must not exist.
pub(super) fn run(options: &Options, restore: &Restore) -> anyhow::Result<()> {
    let place = place(options)?;
    let (mut lists, mut done) = (Lists::default(), None);
    let sources: Vec<PathBuf> = again::beside(&place).into_iter().chain(restore.erased.clone()).collect();
    for source in &sources {
        again::read(&mut lists, source)?;
    }
    let mut mend = |store: &Store| {
        done = Some(again::done(store, &lists)?);
        Ok(())
    };
    let held = store::restore(&restore.from, &place, &patient(), now_ms(), &mut mend)?;
    let rows: Vec<_> = held.iter().map(|(table, count)| vec![(*table).to_owned(), count.to_string()]).collect();
    print(&table(&["table", "rows"], &rows))?;
    if !sources.is_empty()
        && let Place::File(path) = &place
    {
        let list = beside::list_of(path);
        beside::write(&list, &lists.lines()).with_context(|| {
            format!("the store is restored, but the list of erasures beside it cannot be written: {}", list.display())
        })?;
    }
    // What the copy itself remembers belongs in the list, too.
    Opened::open(options)?.note()?;
    print("the store is whole, and had as much in it as the copy\n")?;
    match done.filter(|_| !sources.is_empty()) {
        Some(done) => again::tell(done),
        None => print(
            "nothing says who had their data erased after the copy was made, neither a list beside the store nor --erased: they are \
             in it again, and a token that was taken back works again. Where the store that this one replaces can still be read, \
             run `candor-collector erase --again OLD_STORE`; where not, erase those whom you know of with `candor-collector erase`, \
             and take tokens back with `candor-collector token revoke`\n",
        ),
    }
}
