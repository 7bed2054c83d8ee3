//! Checks a saved report: whether it is whole, whether the messages in it have the digests that were noted before they left, and whether
//! the server's receipts name the same. What that proves and what it does not is for the caller to say.
//!
//! A report is read twice from beginning to end, the requests first. So a message is compared with its requests as it passes, and of a
//! million messages only a few are ever in memory. The person who checks a report did not make it: `bounded` says how far it is trusted.

mod archive;
mod bounded;
mod directory;
mod found;
mod json;
mod lines;
mod lists;
mod page;
mod requests;
mod table;
#[cfg(test)]
mod tests;
mod twice;

use std::fs::File;
use std::io::{BufReader, Read as _, Seek as _};
use std::path::Path;

use candor::tools::files;

pub use found::{Checked, Finding, NotChecked};
use twice::both;

/// Checks a saved report.
pub fn verify(path: &Path) -> Result<Checked, NotChecked> {
    let (mut file, _) = files::open(path, u64::MAX)?;
    let mut start = [0; 64];
    let read = file.read(&mut start)?;
    let start = start.get(..read).unwrap_or_default();
    let mut again = || -> Result<BufReader<File>, NotChecked> {
        file.rewind()?;
        Ok(BufReader::with_capacity(1 << 18, file.try_clone()?))
    };
    if start.starts_with(b"PK") {
        return archive::verify(again()?);
    }
    if start.starts_with(b"<!doctype html") {
        return both("html", |each| page::read(again()?, each));
    }
    if start.starts_with(super::csv::MARK) {
        return table::verify(again()?);
    }
    if start.starts_with(b"{\"line\":") {
        return both("jsonl", |each| lines::read(again()?, each));
    }
    if start.starts_with(b"{") {
        return both("json", |each| json::object(again()?, each));
    }
    Err(NotChecked::NoReport("this is not a Candor report".to_owned()))
}
