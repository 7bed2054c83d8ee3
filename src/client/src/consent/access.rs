//! Who else, besides this account and the administrator, may change a file or put another in its place: by its mode, its group or its
//! access list. When in doubt, somebody may.

use std::fs::{File, Metadata};
use std::os::unix::fs::MetadataExt as _;
use std::path::Path;

use super::problem::{Problem, Writer};
use crate::files;

/// The right to write, as it appears in modes and access lists.
const WRITE: u16 = 0o2;

/// The bit with which a folder lets only the owners of files rename and remove them.
const STICKY: u32 = 0o1000;

/// Who else may write this open file, or exchange one of `links`: the path by which it was opened, and every place that links lead to
/// from there.
pub(super) fn others_may_write(file: &File, metadata: &Metadata, links: &[std::path::PathBuf]) -> Option<Problem> {
    let folder = links.last().and_then(|end| std::fs::metadata(folder_of(end)).ok());
    let me = folder.as_ref().map_or_else(|| rustix::process::geteuid().as_raw(), files::acts_for);
    if !is_mine(metadata, me) {
        return Some(Problem::Writable(Writer::AnotherAccount));
    }
    if metadata.mode() & 0o002 != 0 {
        return Some(Problem::Writable(Writer::Everybody));
    }
    if let Some(writer) = by_list_or_group(metadata, list_of_file(file), me) {
        return Some(Problem::Writable(writer));
    }
    links.iter().any(|path| folder_is_open(folder_of(path), me)).then_some(Problem::FolderWritable)
}

/// Whether others may put something of theirs into this folder in place of what is in it.
fn folder_is_open(folder: &Path, me: u32) -> bool {
    let Ok(metadata) = std::fs::metadata(folder) else { return true };
    if !is_mine(&metadata, me) {
        return true;
    }
    // Where only owners may rename, others can still add, but not exchange.
    if metadata.mode() & STICKY != 0 {
        return false;
    }
    let new_files = list_of(folder, "system.posix_acl_default");
    metadata.mode() & 0o002 != 0
        || by_list_or_group(&metadata, list_of(folder, "system.posix_acl_access"), me).is_some()
        // A list for new files applies to each file that we did not write.
        || matches!(new_files, List::Damaged)
        || matches!(&new_files, List::Entries(entries) if writer_in(entries, &metadata, me).is_some() || gives_everybody(entries))
}

/// The folder that something is in; a bare name is in the one that the process is in, and the root in itself.
fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if folder.as_os_str().is_empty() => Path::new("."),
        Some(folder) => folder,
        None => path,
    }
}

fn is_mine(metadata: &Metadata, me: u32) -> bool {
    [me, 0].contains(&metadata.uid())
}

fn by_list_or_group(metadata: &Metadata, list: List, me: u32) -> Option<Writer> {
    match list {
        // Without a list, the mode says everything; with one, the group's bits are the most that the list can give.
        List::None if metadata.mode() & 0o020 != 0 && !is_private(metadata.gid(), metadata.uid()) => Some(Writer::Group),
        List::None => None,
        List::Damaged => Some(Writer::AccessList),
        List::Entries(entries) => writer_in(&entries, metadata, me),
    }
}

/// An access list.
#[cfg_attr(not(target_os = "linux"), expect(dead_code, reason = "elsewhere the mode alone is asked"))]
enum List {
    None,
    Damaged,
    Entries(Vec<Entry>),
}

/// One entry of an access list, as the kernel hands it out.
struct Entry {
    tag: u16,
    rights: u16,
    id: u32,
}

// The kinds of entries, from `linux/posix_acl.h`.
const USER: u16 = 0x02;
const OWNING_GROUP: u16 = 0x04;
const GROUP: u16 = 0x08;
const MASK: u16 = 0x10;
const OTHERS: u16 = 0x20;

/// Another account or group that may write by this list.
fn writer_in(entries: &[Entry], metadata: &Metadata, me: u32) -> Option<Writer> {
    let mask = entries.iter().find(|entry| entry.tag == MASK).map_or(u16::MAX, |mask| mask.rights);
    entries.iter().filter(|entry| entry.rights & mask & WRITE != 0).find_map(|entry| match entry.tag {
        USER if ![me, 0].contains(&entry.id) => Some(Writer::AccessList),
        GROUP if !is_private(entry.id, metadata.uid()) => Some(Writer::AccessList),
        OWNING_GROUP if !is_private(metadata.gid(), metadata.uid()) => Some(Writer::Group),
        _ => None,
    })
}

fn gives_everybody(entries: &[Entry]) -> bool {
    entries.iter().any(|entry| entry.tag == OTHERS && entry.rights & WRITE != 0)
}

/// The longest access list that is read, in bytes: Linux allows no longer attribute.
#[cfg(target_os = "linux")]
const LONGEST_LIST: usize = 64 * 1024;

#[cfg(target_os = "linux")]
fn list_of_file(file: &File) -> List {
    let mut bytes = vec![0; LONGEST_LIST];
    let read = rustix::fs::fgetxattr(file, "system.posix_acl_access", &mut bytes);
    list_from(read, bytes)
}

#[cfg(target_os = "linux")]
fn list_of(folder: &Path, which: &str) -> List {
    let mut bytes = vec![0; LONGEST_LIST];
    let read = rustix::fs::getxattr(folder, which, &mut bytes);
    list_from(read, bytes)
}

#[cfg(target_os = "linux")]
fn list_from(read: rustix::io::Result<usize>, mut bytes: Vec<u8>) -> List {
    match read {
        Ok(length) => {
            bytes.truncate(length);
            entries(&bytes).map_or(List::Damaged, List::Entries)
        }
        // There is none, or the file system has none.
        Err(rustix::io::Errno::NODATA | rustix::io::Errno::OPNOTSUPP) => List::None,
        Err(_) => List::Damaged,
    }
}

#[cfg(not(target_os = "linux"))]
fn list_of_file(_file: &File) -> List {
    List::None
}

#[cfg(not(target_os = "linux"))]
fn list_of(_folder: &Path, _which: &str) -> List {
    List::None
}

/// The entries of a list: a version, then eight bytes each.
#[cfg_attr(not(any(target_os = "linux", test)), expect(dead_code, reason = "elsewhere the mode alone is asked"))]
fn entries(bytes: &[u8]) -> Option<Vec<Entry>> {
    let (version, rest) = bytes.split_first_chunk::<4>()?;
    let (entries, left) = rest.as_chunks::<8>();
    let entry = |[a, b, c, d, id @ ..]: &[u8; 8]| Entry {
        tag: u16::from_le_bytes([*a, *b]),
        rights: u16::from_le_bytes([*c, *d]),
        id: u32::from_le_bytes(*id),
    };
    (u32::from_le_bytes(*version) == 2 && left.is_empty()).then(|| entries.iter().map(entry).collect())
}

/// Whether this group is an account's own, with nobody else in it: many systems give each account one.
fn is_private(group: u32, owner: u32) -> bool {
    let read = |path| std::fs::read(path).map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    // Members of a group may also be listed in a network directory. A group that these files do not know is not taken to be private.
    read("/etc/passwd").and_then(|accounts| Ok(has_only(&accounts, &read("/etc/group")?, group, owner))).unwrap_or(false)
}

/// Whether nobody but this account, and the administrator, is in this group, by the texts of `/etc/passwd` and `/etc/group`.
fn has_only(accounts: &str, groups: &str, group: u32, owner: u32) -> bool {
    let (group, owner) = (group.to_string(), owner.to_string());
    let trusted = |uid: &str| uid == owner || uid == "0";
    let accounts: Vec<(&str, &str, &str)> = accounts
        .lines()
        .filter_map(|line| {
            let mut parts = line.split(':');
            Some((parts.next()?, parts.nth(1)?, parts.next()?))
        })
        .collect();
    let groups: Vec<&str> = groups
        .lines()
        .filter_map(|line| {
            let mut parts = line.split(':').skip(2);
            (parts.next()? == group).then(|| parts.next().unwrap_or_default())
        })
        .collect();
    let named = |name: &str| accounts.iter().any(|(known, uid, _)| *known == name && trusted(uid));
    !groups.is_empty()
        && accounts.iter().any(|(_, uid, _)| *uid == owner)
        && accounts.iter().filter(|(_, _, primary)| *primary == group).all(|(_, uid, _)| trusted(uid))
        && groups.iter().flat_map(|members| members.split(',')).filter(|name| !name.is_empty()).all(named)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ACCOUNTS: &str =
        "root:x:0:0:root:/root:/bin/sh\nanna:x:1000:1000::/home/anna:/bin/sh\nben:x:1001:1001::/home/ben:/bin/sh\n";

    #[test]
    fn a_group_is_private_only_while_its_account_is_alone_in_it() {
        let private = |groups: &str| has_only(ACCOUNTS, groups, 1000, 1000);
        assert!(private("anna:x:1000:\n"));
        assert!(private("root:x:0:\nanna:x:1000:anna,root\n"), "the administrator may write everything anyway");
        assert!(!private("anna:x:1000:ben\n"), "a second member");
        assert!(!private("anna:x:1000:anna,carla\n"), "one that nobody knows here");
        assert!(!private("anna:x:1000:\nalso-anna:x:1000:ben\n"), "a second name of the same group");
        assert!(!private("ben:x:1001:\n"), "a group that nobody knows here");
        let shared = ACCOUNTS.replace("1001:1001", "1001:1000");
        assert!(!has_only(&shared, "anna:x:1000:\n", 1000, 1000), "another account has it as its first group");
        assert!(!has_only("", "anna:x:1000:\n", 1000, 1000), "an account that nobody knows here");
    }

    #[test]
    fn a_list_that_cannot_be_understood_is_none() {
        assert!(entries(&[2, 0, 0, 0]).is_some_and(|entries| entries.is_empty()));
        for damaged in [&[][..], &[1, 0, 0, 0], &[2, 0, 0, 0, 1], &[2, 0, 0]] {
            assert!(entries(damaged).is_none());
        }
    }
}
