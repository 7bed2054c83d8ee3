//! Reads a saved archive: checks each file against its sum, and then the report in it that is JSON.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Read, Seek, SeekFrom};

use candor::tools::wire::hex;
use sha2::{Digest as _, Sha256};
use zip::ZipArchive;

use super::super::zip::{DATA, SUMS};
use super::bounded::{Ration, Rationed};
use super::found::{Checked, Finding, MOST_FINDINGS, NotChecked};
use super::twice::both;
use super::{directory, json};

/// The longest list of sums, and the longest consent file, in bytes: Candor reads no longer consent file anywhere, and a list of the ten
/// thousand files that an archive may have takes about as much.
const LONGEST: u64 = 1 << 20;

/// Whatever an archive has been made to unpack to.
const TOO_TIGHT: &str = "it unpacks to far more than any report of this length does";

pub(super) fn verify(mut from: impl Read + Seek) -> Result<Checked, NotChecked> {
    let length = from.seek(SeekFrom::End(0))?;
    within(&Ration::of_an_archive(length), from)
}

/// Checks an archive, as long as it does not unpack to more than `ration`.
pub(super) fn within(ration: &Ration, mut from: impl Read + Seek) -> Result<Checked, NotChecked> {
    directory::check(&mut from)?;
    let mut archive = ZipArchive::new(from).map_err(no_archive)?;
    if archive.has_duplicate_names() {
        return Err(NotChecked::NoReport("two files in it have the same name".to_owned()));
    }
    let list = small(&mut archive, SUMS)?;
    let listed: BTreeMap<String, String> =
        list.lines().filter_map(|line| line.split_once("  ")).map(|(sum, name)| (name.to_owned(), sum.to_owned())).collect();
    let names = archive.file_names().map(|name| name.map(Cow::into_owned)).collect::<Result<BTreeSet<_>, _>>();
    let names = names.map_err(no_archive)?;
    let (mut wrong, mut sums) = (Vec::new(), 0);
    for name in names.iter().filter(|name| *name != SUMS) {
        match listed.get(name) {
            None => wrong.push(Finding::List { file: name.clone() }),
            Some(sum) if *sum == sum_of(&mut archive, name, ration)? => sums += 1,
            Some(_) => wrong.push(Finding::Sum { file: name.clone() }),
        }
    }
    wrong.extend(listed.keys().filter(|name| !names.contains(*name)).map(|name| Finding::List { file: name.clone() }));
    wrong.extend(agreed(&mut archive, &names, ration)?);
    let mut checked = both("zip", |each| {
        let from = archive.by_name(DATA).map_err(no_archive)?;
        json::object(Rationed { from, ration: ration.clone(), otherwise: TOO_TIGHT }, each)
    })?;
    checked.sums = sums;
    wrong.append(&mut checked.wrong);
    wrong.truncate(MOST_FINDINGS);
    checked.wrong = wrong;
    Ok(checked)
}

fn no_archive(error: zip::result::ZipError) -> NotChecked {
    match error {
        zip::result::ZipError::Io(error) => NotChecked::Disk(error),
        other => NotChecked::NoReport(format!("it is cut off, or not a Candor report: {other}")),
    }
}

fn sum_of(archive: &mut ZipArchive<impl Read + Seek>, name: &str, ration: &Ration) -> Result<String, NotChecked> {
    let from = archive.by_name(name).map_err(no_archive)?;
    let mut file = Rationed { from, ration: ration.clone(), otherwise: TOO_TIGHT };
    let (mut sum, mut room) = (Sha256::new(), vec![0; 1 << 16]);
    loop {
        match file.read(&mut room) {
            Ok(0) => return Ok(hex(&sum.finalize())),
            Ok(read) => sum.update(room.get(..read).unwrap_or_default()),
            // A file that cannot be unpacked does not have its sum.
            Err(error) if error.kind() == io::ErrorKind::InvalidData || error.kind() == io::ErrorKind::InvalidInput => {
                return Ok(String::new());
            }
            Err(error) => return Err(error.into()),
        }
    }
}

fn small(archive: &mut ZipArchive<impl Read + Seek>, name: &str) -> Result<String, NotChecked> {
    let mut text = String::new();
    archive.by_name(name).map_err(no_archive)?.take(LONGEST).read_to_string(&mut text)?;
    Ok(text)
}

/// The texts that were agreed to and do not have the digest that the decision beside them names.
fn agreed(
    archive: &mut ZipArchive<impl Read + Seek>,
    names: &BTreeSet<String>,
    ration: &Ration,
) -> Result<Vec<Finding>, NotChecked> {
    let mut wrong = Vec::new();
    for name in names {
        let Some(app) = name.strip_suffix("/agreed.toml") else { continue };
        let consent = format!("{app}/consent.json");
        if !names.contains(&consent) {
            continue;
        }
        let consent: serde_json::Value = serde_json::from_str(&small(archive, &consent)?).unwrap_or_default();
        let digest = format!("sha256:{}", sum_of(archive, name, ration)?);
        if consent.pointer("/decision/agreed").and_then(|named| named.as_str()).is_some_and(|named| named != digest) {
            wrong.push(Finding::Agreed { file: name.clone() });
        }
    }
    Ok(wrong)
}
