//! Access lists: an account that they allow to write counts as another possible writer.

use std::path::Path;

use super::*;
use crate::consent::Writer;

const ANNA: u32 = 4321;
const READ_WRITE: u16 = 6;

/// A list that gives an account or a group the right to read and write, with a mask that lets it; `None` where this file system has none.
fn set_list(path: &Path, which: &str, entries: &[(u16, u16, u32)]) -> Option<()> {
    let mut list = 2_u32.to_le_bytes().to_vec();
    for (tag, rights, id) in entries {
        list.extend(tag.to_le_bytes());
        list.extend(rights.to_le_bytes());
        list.extend(id.to_le_bytes());
    }
    let set = rustix::fs::setxattr(path, which, &list, rustix::fs::XattrFlags::empty());
    if set == Err(rustix::io::Errno::OPNOTSUPP) {
        return None;
    }
    set.expect("set");
    Some(())
}

fn list(named: (u16, u16, u32), mask: u16) -> Vec<(u16, u16, u32)> {
    let mut list = vec![(0x01, 7, u32::MAX), named, (0x04, 0, u32::MAX), (0x10, mask, u32::MAX), (0x20, 0, u32::MAX)];
    // The kernel wants them in this order.
    list.sort_by_key(|(tag, ..)| *tag);
    list
}

#[test]
fn another_account_that_an_access_list_lets_write_closes_the_file() {
    for (named, mask, closed) in [
        ((0x02, READ_WRITE, ANNA), READ_WRITE, true),
        ((0x08, READ_WRITE, ANNA), READ_WRITE, true),
        ((0x02, 4, ANNA), READ_WRITE, false),
        ((0x02, READ_WRITE, ANNA), 4, false),
        ((0x02, READ_WRITE, 0), READ_WRITE, false),
    ] {
        let mut person = Person::new();
        person.does(&Change::On);
        if set_list(&person.file().path, "system.posix_acl_access", &list(named, mask)).is_none() {
            return;
        }
        let expected = if closed { Err(Reason::File(Problem::Writable(Writer::AccessList))) } else { Ok(()) };
        assert_eq!(person.may("app_opened/event"), expected, "{named:?} {mask}");
        person.does(&Change::On);
        assert_eq!(person.may("app_opened/event"), Ok(()), "answering again closes it to others");
    }
}

#[test]
fn another_account_that_an_access_list_lets_write_closes_the_folder() {
    for which in ["system.posix_acl_access", "system.posix_acl_default"] {
        for (named, closed) in [((0x02, 7, ANNA), true), ((0x08, 7, ANNA), true), ((0x02, 5, ANNA), false)] {
            let mut person = Person::new();
            person.does(&Change::On);
            if set_list(&person.file().folder, which, &list(named, 7)).is_none() {
                return;
            }
            let expected = if closed { Err(Reason::File(Problem::FolderWritable)) } else { Ok(()) };
            assert_eq!(person.may("app_opened/event"), expected, "{which} {named:?}");
            person.does(&Change::Off);
            assert!(person.text().contains("\"telemetry_enabled\": false"), "a no is written there all the same");
        }
    }
}

#[test]
fn a_link_that_others_may_exchange_closes_the_file_wherever_it_leads() {
    use std::os::unix::fs::PermissionsExt as _;
    let mut person = Person::new();
    person.does(&Change::On);
    let (path, safe) = (person.file().path, person.home.path().join("safe"));
    std::fs::create_dir(&safe).expect("made");
    std::fs::rename(&path, safe.join("real.json")).expect("moved");
    std::os::unix::fs::symlink(safe.join("real.json"), &path).expect("linked");
    assert_eq!(person.may("app_opened/event"), Ok(()));
    std::fs::set_permissions(person.file().folder, std::fs::Permissions::from_mode(0o777)).expect("chmod");
    assert_eq!(person.may("app_opened/event"), Err(Reason::File(Problem::FolderWritable)));
}
