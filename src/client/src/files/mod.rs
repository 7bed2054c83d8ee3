//! Files and folders that are their owner's only: opened without waiting and judged by what was opened, written as one step, and the
//! locks between programs. Every file of ours is opened here and nowhere else.

mod lock;
mod open;
mod own;
mod replace;

pub use lock::{Held, Locked};
pub(crate) use lock::{lock_folder, lock_folder_within};
pub use open::{Instead, NotRead, open, read, read_text, what_instead};
pub(crate) use open::{open_own_existing, open_to_write, read_from};
#[cfg(unix)]
pub(crate) use own::acts_for;
pub(crate) use own::{make_own, make_own_to_write_at, make_private_folder, open_own};
pub(crate) use replace::{Changed, still, write_atomically_while};
pub use replace::{Replacement, write_atomically};

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use std::fs::File;
    use std::io::{self, Read as _};
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};
    use std::path::Path;
    use std::time::Duration;

    use super::own::make_own;
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let entries = std::fs::read_dir(folder).expect("a folder").flatten();
        let mut names: Vec<_> = entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    fn mode(path: &Path) -> u32 {
        path.metadata().expect("there").permissions().mode() & 0o777
    }

    #[test]
    fn a_link_is_followed_to_read_and_never_to_write_what_is_ours() {
        let folder = tempfile::tempdir().expect("folder");
        let [target, link] = ["theirs", "telemetry_receipts"].map(|name| folder.path().join(name));
        std::fs::write(&target, "theirs").expect("written");
        symlink("theirs", &link).expect("linked");
        assert_eq!(read(&link, 100).expect("read"), b"theirs");
        assert!(open_own(&link).expect_err("refused").to_string().contains("a link"));
        std::fs::remove_file(&target).expect("removed");
        assert!(open_own(&link).is_err() && !target.exists(), "and where it leads nothing is made");
    }

    #[test]
    fn a_file_that_is_locked_is_open_to_read_too_because_windows_locks_no_other() {
        let folder = tempfile::tempdir().expect("folder");
        let path = folder.path().join("lock");
        let mut file = open_own(&path).expect("made");
        assert_eq!(file.read(&mut [0]).expect("open to read"), 0);
        let held = Locked::try_take(file).expect("asked").expect("free");
        assert!(Locked::try_take(open_own(&path).expect("there")).expect("asked").is_none(), "held");
        drop(held);
    }

    #[test]
    fn a_write_that_is_refused_leaves_everything_as_it_was_and_nothing_beside_it() {
        let folder = tempfile::tempdir().expect("folder");
        let path = folder.path().join("choice.json");
        std::fs::create_dir(&path).expect("made");
        assert!(write_atomically(&path, b"{}").is_err());
        std::fs::write(path.join("inside"), "").expect("written");
        assert!(write_atomically(&path, b"{}").is_err());
        let new = Replacement::begin(&path).expect("begun");
        assert_eq!(new.place().expect_err("something is there").kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(names(folder.path()), ["choice.json"]);
    }

    #[test]
    fn what_has_come_to_the_place_while_the_new_file_was_written_is_not_replaced_by_it() {
        let folder = tempfile::tempdir().expect("folder");
        let path = folder.path().join("telemetry_secret");
        let new = Replacement::begin(&path).expect("begun");
        drop(std::os::unix::net::UnixListener::bind(&path).expect("bound"));
        assert!(new.replace().expect_err("refused").to_string().contains("a device or a pipe"));
        assert!(!path.symlink_metadata().expect("still there").is_file());
        assert_eq!(names(folder.path()), ["telemetry_secret"]);
    }

    #[test]
    fn what_somebody_else_has_written_while_the_new_file_was_written_stays() {
        let folder = tempfile::tempdir().expect("folder");
        let path = folder.path().join("choice.json");
        write_atomically(&path, b"theirs").expect("written");
        let error = write_atomically_while(&|| false, &path, b"ours").expect_err("refused");
        assert!(Changed::is_inside(&error), "{error}");
        assert_eq!(
            (std::fs::read(&path).expect("readable"), names(folder.path())),
            (b"theirs".into(), vec!["choice.json".into()])
        );
    }

    #[test]
    fn what_was_left_unfinished_long_ago_is_removed_and_nothing_of_others() {
        let folder = tempfile::tempdir().expect("folder");
        let ours = [".choice.json.candor-new-0123abcd", ".report.html.candor-new-fedcba98"];
        let theirs = [
            ".choice.json.AbC123",
            ".choice.json.candor-new-0123abcd.txt",
            ".candor-new-xyz",
            "choice.json.candor-new-0123abcd",
        ];
        for (name, hours) in ours.iter().chain(&theirs).map(|name| (*name, 2)).chain([(".a.candor-new-00000000", 0)]) {
            let file = File::create(folder.path().join(name)).expect("made");
            file.set_modified(std::time::SystemTime::now() - Duration::from_secs(hours * 3700)).expect("dated");
        }
        write_atomically(&folder.path().join("choice.json"), b"{}").expect("written");
        let mut left: Vec<_> = theirs.into_iter().chain([".a.candor-new-00000000", "choice.json"]).collect();
        left.sort_unstable();
        assert_eq!(names(folder.path()), left);
    }

    #[cfg(unix)]
    #[test]
    fn what_somebody_left_unfinished_who_is_gone_is_removed_and_what_is_still_written_stays() {
        let folder = tempfile::tempdir().expect("folder");
        let ago = |file: &File, seconds: u64| {
            file.set_modified(std::time::SystemTime::now() - Duration::from_secs(seconds)).expect("dated");
        };
        let make = |name: &str| File::create(folder.path().join(name)).expect("made");
        ago(&make(".left.candor-new-00000001"), 200);
        let (held, just_made) = (make(".held.candor-new-00000002"), make(".made.candor-new-00000003"));
        held.lock().expect("locked");
        ago(&held, 200);
        ago(&just_made, 60);
        let writing = Replacement::begin(&folder.path().join("writing")).expect("begun");
        let beside = names(folder.path()).into_iter().find(|name| name.starts_with(".writing")).expect("there");
        ago(&File::options().write(true).open(folder.path().join(&beside)).expect("there"), 200);
        write_atomically(&folder.path().join("choice.json"), b"{}").expect("written");
        let left = [".held.candor-new-00000002", ".made.candor-new-00000003", &beside, "choice.json"];
        assert_eq!(names(folder.path()), left);
        drop(held);
        drop(writing);
        write_atomically(&folder.path().join("choice.json"), b"{}").expect("written");
        assert_eq!(names(folder.path()), [".made.candor-new-00000003", "choice.json"]);
    }

    #[test]
    fn a_file_has_the_longest_name_that_there_is_and_its_unfinished_one_a_shorter_name() {
        let folder = tempfile::tempdir().expect("folder");
        for name in ["x".repeat(255), "é".repeat(127), "x".repeat(201)] {
            let new = Replacement::begin(&folder.path().join(&name)).expect("begun");
            assert!(names(folder.path()).iter().any(|beside| beside.starts_with('.') && beside.len() < 255));
            new.place().expect("placed");
            assert_eq!(names(folder.path()), [name.as_str()]);
            std::fs::remove_file(folder.path().join(&name)).expect("removed");
        }
    }

    #[test]
    fn a_new_file_is_its_owners_and_another_keeps_its_mode_but_for_who_else_may_write_it() {
        let folder = tempfile::tempdir().expect("folder");
        let path = folder.path().join("choice.json");
        write_atomically(&path, b"1").expect("written");
        assert_eq!(mode(&path), 0o600);
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o664)).expect("mode");
        write_atomically(&path, b"2").expect("written");
        assert_eq!(mode(&path), 0o644);
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o664)).expect("mode");
        Replacement::begin(&path).expect("begun").replace().expect("replaced");
        assert_eq!((mode(&path), path.metadata().expect("there").len()), (0o664, 0));
        for (was, is) in [(0o000, 0o600), (0o044, 0o644), (0o400, 0o400)] {
            std::fs::set_permissions(&path, std::fs::Permissions::from_mode(was)).expect("mode");
            write_atomically(&path, b"3").expect("written");
            assert_eq!(mode(&path), is, "what is written now is there to be read");
        }
    }

    #[test]
    fn what_the_administrator_makes_in_a_persons_folder_is_that_persons() {
        // Only the administrator can try it.
        if !rustix::process::geteuid().is_root() {
            return;
        }
        let home = tempfile::tempdir().expect("folder");
        std::os::unix::fs::chown(home.path(), Some(1234), Some(4321)).expect("given");
        let folder = home.path().join("a/b");
        make_private_folder(&folder).expect("made");
        write_atomically(&folder.join("choice.json"), b"{}").expect("written");
        open_own(&folder.join("lock")).expect("made");
        make_own(&folder.join("spool")).expect("made");
        for name in ["..", ".", "choice.json", "lock", "spool"] {
            let metadata = folder.join(name).metadata().expect("there");
            assert_eq!((metadata.uid(), metadata.gid()), (1234, 4321), "{name}");
        }
        assert_eq!(mode(&folder), 0o700);
    }
}
