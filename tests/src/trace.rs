//! What a program asked the operating system for, as `strace` saw it.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Calls that open a file, and make or change it if they are told to.
const OPENING: [&str; 3] = ["open", "openat", "openat2"];

/// Calls that change, move or remove a file.
const CHANGING: [&str; 18] = [
    "creat",
    "rename",
    "renameat",
    "renameat2",
    "mkdir",
    "mkdirat",
    "mknod",
    "mknodat",
    "link",
    "linkat",
    "symlink",
    "symlinkat",
    "unlink",
    "unlinkat",
    "rmdir",
    "truncate",
    "chmod",
    "fchmodat",
];

/// The words to put before a program's own, so that it is watched.
pub(crate) fn watcher(to: &Path) -> Vec<OsString> {
    let calls = format!("trace=%network,{},{}", OPENING.join(","), CHANGING.join(","));
    // With room for the whole name of a file.
    let words = ["strace", "-f", "-qq", "-s", "300", "-e", &calls, "-o"];
    words.iter().map(OsString::from).chain([to.into()]).collect()
}

/// The words to put before a program's own, so that it waits before each of these calls: what another process could do in that
/// moment, it can then do at leisure.
pub(crate) fn slowed(calls: &str, wait: Duration) -> Vec<OsString> {
    let (trace, inject) = (format!("trace={calls}"), format!("inject={calls}:delay_enter={}", wait.as_micros()));
    ["strace", "-f", "-qq", "-e", &trace, "-e", &inject, "-o", "/dev/null"].map(OsString::from).to_vec()
}

/// The words to put before a program's own, so that each of these calls fails with this error, such as `ENOLCK`: a stand-in for a system
/// that is not available here.
pub(crate) fn failing(calls: &str, error: &str) -> Vec<OsString> {
    let (trace, inject) = (format!("trace={calls}"), format!("inject={calls}:error={error}"));
    ["strace", "-f", "-qq", "-e", &trace, "-e", &inject, "-o", "/dev/null"].map(OsString::from).to_vec()
}

/// A trace that is complete.
#[derive(Debug)]
pub struct Trace {
    lines: Vec<String>,
}

impl Trace {
    pub(crate) fn read(from: &PathBuf) -> Self {
        let text = std::fs::read_to_string(from).expect("strace wrote what it saw");
        let trace = Self { lines: joined(&text) };
        assert!(trace.lines.iter().any(|line| line.contains("open")), "strace saw nothing at all: {text}");
        trace
    }

    /// The calls that have to do with any socket.
    pub fn network(&self) -> Vec<&str> {
        let names = ["socket(", "socketpair(", "connect(", "bind(", "listen(", "accept", "send", "recv"];
        self.lines.iter().map(String::as_str).filter(|line| names.iter().any(|name| call(line).starts_with(name))).collect()
    }

    /// The calls that made, changed or removed a file.
    pub fn changes(&self) -> Vec<&str> {
        let changes = |line: &&str| {
            let call = call(line);
            let name = call.split('(').next().unwrap_or_default();
            let writes = ["O_CREAT", "O_WRONLY", "O_RDWR", "O_TRUNC", "O_TMPFILE"].iter().any(|flag| line.contains(flag));
            let is_change = OPENING.contains(&name) && writes || CHANGING.contains(&name);
            let failed = line.contains(" = -1 E");
            // Not a real file, such as `/dev/null`.
            let is_device = line.contains("\"/dev/") || line.contains("\"/proc/");
            is_change && !failed && !is_device
        };
        self.lines.iter().map(String::as_str).filter(changes).collect()
    }
}

/// Each call in one line: where another thread got in between, `strace` writes how it ended in a second one.
fn joined(text: &str) -> Vec<String> {
    let mut begun: BTreeMap<&str, String> = BTreeMap::new();
    let mut lines = Vec::new();
    for line in text.lines() {
        let process = line.split(' ').next().unwrap_or_default();
        if let Some(call) = line.strip_suffix(" <unfinished ...>") {
            begun.insert(process, call.to_owned());
        } else if let Some((_, end)) = line.split_once(" resumed>").filter(|_| call(line).starts_with("<... ")) {
            lines.extend(begun.remove(process).map(|call| call + end));
        } else {
            lines.push(line.to_owned());
        }
    }
    lines.extend(begun.into_values());
    lines
}

/// A line without the number of its process.
fn call(line: &str) -> &str {
    line.split_once(' ').map_or(line, |(_, call)| call.trim_start())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_call_that_another_one_interrupted_is_one_with_its_end() {
        let text = "7  openat(AT_FDCWD, \"/log\", O_RDWR <unfinished ...>\n8  openat(AT_FDCWD, \"/x\", O_RDWR) = 3\n\
                    7  <... openat resumed>) = -1 ENOENT (No such file or directory)\n9  connect(3 <unfinished ...>\n";
        let trace = Trace { lines: joined(text) };
        assert_eq!(trace.changes(), ["8  openat(AT_FDCWD, \"/x\", O_RDWR) = 3"]);
        assert_eq!(trace.network(), ["9  connect(3"]);
    }
}
