//! What has to be repeated after a copy was restored, by lists and by the store that is being replaced: erasing people and revoking tokens,
//! and reporting both.

use std::{
    fs::File,
    io::Read as _,
    path::{Path, PathBuf},
};

use crate::{
    clock::now_ms,
    erasure::{self, Again},
    store::{Place, Store, StoreError, again::Lists, beside, sql::Sql},
};
use anyhow::Context as _;

use super::{
    opened::{patient, runtime},
    output::{print, remark},
};

/// How every file of a database begins.
const BEGINNING: &[u8] = b"SQLite format 3\0";

/// Reads a list, or what an older store says. The source is a file or the URL of a database.
pub(super) fn read(lists: &mut Lists, source: &Path) -> anyhow::Result<()> {
    let place = Place::of(source);
    if let Place::File(path) = &place {
        let mut beginning = Vec::new();
        let about = std::fs::metadata(path).with_context(|| format!("cannot read the erasures: {}", path.display()))?;
        anyhow::ensure!(about.is_file(), "it is neither a list nor a store: {}", path.display());
        File::open(path)?.take(BEGINNING.len() as u64).read_to_end(&mut beginning)?;
        if beginning != BEGINNING {
            return list(lists, path);
        }
        let beside = beside::list_of(path);
        if beside.exists() {
            list(lists, &beside)?;
        }
    }
    let store = Store::open(&place, &patient(), now_ms()).context("cannot read the erasures in that store")?;
    let (runtime, mut found) = (runtime()?, lists.clone());
    let look = move |sql: &mut dyn Sql| {
        let mut lists = found.clone();
        lists.add_store(sql)?;
        Ok(lists)
    };
    found = runtime.block_on(store.read(look))?;
    *lists = found;
    Ok(())
}

fn list(lists: &mut Lists, path: &Path) -> anyhow::Result<()> {
    let there = beside::read(path).with_context(|| format!("cannot read the list: {}", path.display()))?;
    let (lines, unreadable) = there.unwrap_or_default();
    anyhow::ensure!(!lines.is_empty() || unreadable == 0, "it is not a list of erasures: {}", path.display());
    if unreadable > 0 {
        remark(&format_args!(
            "{unreadable} lines of the list cannot be read, so somebody may be missing from it: {}",
            path.display()
        ));
    }
    lists.add(lines);
    Ok(())
}

/// The list beside a store's file, if there is one.
pub(super) fn beside(place: &Place) -> Option<PathBuf> {
    let Place::File(path) = place else { return None };
    Some(beside::list_of(path)).filter(|list| list.exists())
}

/// Repeats the erasures and revocations in a store.
pub(super) fn done(store: &Store, lists: &Lists) -> Result<Again, StoreError> {
    let runtime = runtime().map_err(StoreError::Thread)?;
    runtime.block_on(erasure::again(store, &patient(), lists.clone(), now_ms()))
}

/// Prints what was done.
pub(super) fn tell(Again { people, reports, events, tokens }: Again) -> anyhow::Result<()> {
    print(&format!(
        "of those who were erased before, {people} people and {reports} reports were in it; they are erased again, {events} events \
         in all, and {tokens} tokens are taken back again\n"
    ))
}
