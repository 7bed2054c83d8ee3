//! Disks that are full, and limits that a program runs into, on a machine that is otherwise well.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::run::{Process, run};

/// Set in a test that runs where it may mount.
const INSIDE: &str = "CANDOR_JOURNEY_MAY_MOUNT";

/// Runs the body of the test of this name where it may mount what it likes and none of it outlives the test: in a process and a
/// mount namespace of its own.
#[track_caller]
pub fn where_disks_can_be_mounted(test: &str, body: impl FnOnce()) {
    if std::env::var_os(INSIDE).is_some() {
        return body();
    }
    let folder = tempfile::tempdir().expect("a folder");
    // An administrator may do so directly; everybody else in a namespace in which they are one.
    let ways: [&[&str]; 2] = [&["--mount"], &["--user", "--map-root-user", "--mount"]];
    let within = |flags: &[&str], program: &Path, words: &[&str]| {
        let mut command = Command::new("unshare");
        command.args(flags).arg("--").arg(program).args(words);
        command
    };
    let may = |flags: &&&[&str]| {
        let words = ["-t", "tmpfs", "tmpfs", folder.path().to_str().expect("UTF-8")];
        run(within(flags, Path::new("mount"), &words)).status == Some(0)
    };
    let flags = ways.iter().find(may).expect(
        "this test needs a small disk of its own, and this machine lets nobody mount one: run it as root, or allow user namespaces \
         (`unshare --user --map-root-user --mount`)",
    );
    let me = std::env::current_exe().expect("a test knows where it lies");
    let mut command = within(flags, &me, &["--exact", test, "--nocapture"]);
    command.env(INSIDE, "yes");
    let output = command.output().expect("it starts");
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success() && out.contains("1 passed"), "{test} failed where it may mount:\n{out}\n{err}");
}

/// A small disk.
#[derive(Debug)]
pub struct Disk {
    folder: PathBuf,
}

impl Disk {
    /// One of this many KiB in this folder, which is made.
    pub fn of_kib(size: u32, folder: PathBuf) -> Self {
        std::fs::create_dir_all(&folder).expect("a folder");
        let mut command = Command::new("mount");
        command.args(["-t", "tmpfs", "-o", &format!("size={size}k,mode=700"), "tmpfs"]).arg(&folder);
        run(command).well();
        Self { folder }
    }

    fn filler(&self) -> PathBuf {
        self.folder.join("films")
    }

    /// Puts something on it until this many KiB are left.
    pub fn fill_but(&self, kib: u32) {
        let mut filler = std::fs::File::create(self.filler()).expect("made");
        let mut length = 0;
        // In pages, which is how such a disk counts.
        while filler.write_all(&[0; 4096]).is_ok() {
            length += 4096;
        }
        filler.set_len(u64::saturating_sub(length, u64::from(kib) * 1024)).expect("shortened");
    }

    /// Removes what was put on it.
    pub fn free(&self) {
        std::fs::remove_file(self.filler()).expect("removed");
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let mut command = Command::new("umount");
        command.arg("--lazy").arg(&self.folder);
        // The folder below it is about to be removed; what cannot be unmounted goes away with the test.
        drop(command.status());
    }
}

/// Lets a running program open files up to this number, and no more.
#[track_caller]
pub fn may_open_files(process: &Process, number: u32) {
    let mut command = Command::new("prlimit");
    command.arg(format!("--pid={}", process.id())).arg(format!("--nofile={number}:"));
    run(command).well();
}
