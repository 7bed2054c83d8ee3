//! What only this system does. Run under Wine by `packaging/windows/check`, and on a real Windows by `cargo test`.

use super::*;

fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).expect("a folder");
    let mut names: Vec<_> = entries.map(|entry| entry.expect("entry").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// Opens a file as a C runtime does: for others to read and write, not to delete.
fn open_without_sharing_deletion(path: &Path) -> File {
    File::options().read(true).share_mode(0x1 | 0x2).open(path).expect("there")
}

#[test]
fn a_lock_is_held_by_one_and_leaves_no_file() {
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("lock");
    let held = open_alone(&path).expect("free");
    let error = open_alone(&path).expect_err("held");
    assert_eq!(error.kind(), io::ErrorKind::WouldBlock, "{error}");
    drop(held);
    assert_eq!(names(folder.path()), [""; 0]);
    drop(open_alone(&path).expect("free again"));
    let nowhere = open_alone(&folder.path().join("missing").join("lock")).expect_err("no such folder");
    assert_eq!(nowhere.kind(), io::ErrorKind::NotFound);
}

#[test]
fn a_file_that_is_held_open_for_a_moment_is_replaced_after_it() {
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("choice.json");
    crate::files::write_atomically(&path, b"old").expect("new");
    let held = open_without_sharing_deletion(&path);
    let (told, waits) = std::sync::mpsc::channel();
    let thread = std::thread::spawn(move || {
        waits.recv().expect("told");
        drop(held);
    });
    let tries = std::cell::Cell::new(0);
    again_while_held(|| {
        tries.set(tries.get() + 1);
        if tries.get() == 2 {
            told.send(()).expect("it waits");
        }
        std::fs::write(folder.path().join("next"), "new").and_then(|()| std::fs::rename(folder.path().join("next"), &path))
    })
    .expect("replaced");
    thread.join().expect("ended");
    assert!(tries.get() > 1, "it was held at first");
    assert_eq!(std::fs::read_to_string(&path).expect("there"), "new");
}

#[test]
fn what_cannot_be_replaced_stays_as_it_was_and_nothing_is_left_beside_it() {
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("choice.json");
    crate::files::write_atomically(&path, b"old").expect("new");
    let held = open_without_sharing_deletion(&path);
    let error = crate::files::write_atomically(&path, b"new").expect_err("held all along");
    assert!(is_held(&error), "{error}");
    drop(held);
    assert_eq!(std::fs::read_to_string(&path).expect("there"), "old");
    assert_eq!(names(folder.path()), ["choice.json"]);
}

#[test]
fn files_are_told_apart_by_their_index_and_not_by_when_they_were_made() {
    let folder = tempfile::tempdir().expect("folder");
    let (one, two) = (folder.path().join("one"), folder.path().join("two"));
    let file = File::create(&one).expect("made");
    std::fs::write(&two, "").expect("made");
    assert!(which(&one).is_some() && which(&one) != which(&two));
    assert_eq!(which(&one), which_open(&file));
    assert!(which(folder.path()).is_some(), "a folder, too");
    drop(file);
    let was = which(&one);
    std::fs::rename(&one, folder.path().join("moved")).expect("moved");
    assert_eq!((which(&one), which(&folder.path().join("moved"))), (None, was), "a name is not what it is");
}

#[test]
fn the_folder_for_all_accounts_is_asked_of_the_system() {
    let folder = program_data();
    assert!(folder.is_absolute() && folder.ends_with("ProgramData"), "{}", folder.display());
}

#[test]
fn a_file_of_ours_is_written_by_nobody_else() {
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("choice.json");
    crate::files::write_atomically(&path, b"{}").expect("written");
    assert_eq!(others_in_folder_of(&path).expect("asked"), None);
    assert_eq!(others_in_file(&path).expect("asked"), None);
    security::leave_to(&security::this_account().expect("asked"), &path).expect("closed");
    assert_eq!(others_in_file(&path).expect("asked"), None);
    assert_eq!(std::fs::read(&path).expect("ours"), b"{}");
}
