//! Where cargo puts the library. Cargo does not build it for tests and benchmarks, because it does not know that they are about it. A
//! library older than its sources would be tested instead of them, so it counts as missing.
#![expect(clippy::expect_used, clippy::panic, reason = "what cannot go on fails where it stands")]

use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// The folder with the libraries: two above this program.
pub(super) fn folder() -> PathBuf {
    let me = std::env::current_exe().expect("a path");
    let folder = me.parent().and_then(Path::parent).expect("a folder");
    let command = "build it first, with the same profile: cargo build -p candor-c";
    let Some(built) = written(&folder.join("libcandor_c.so")) else {
        panic!("there is no libcandor_c.so in {}; {command}", folder.display())
    };
    let list = std::fs::read_to_string(folder.join("libcandor_c.d")).unwrap_or_default();
    let sources = sources(&list);
    assert!(!sources.is_empty(), "nobody knows of what libcandor_c.so is made; {command}");
    for source in sources {
        let is_older = written(&source).is_none_or(|written| written > built);
        assert!(!is_older, "libcandor_c.so is older than {}; {command}", source.display());
    }
    folder.to_owned()
}

fn written(file: &Path) -> Option<SystemTime> {
    file.metadata().and_then(|file| file.modified()).ok()
}

/// The sources of the library, listed after its name as in a Makefile: a space within a name has a backslash before it.
fn sources(list: &str) -> Vec<PathBuf> {
    let (_library, sources) = list.lines().next().and_then(|line| line.split_once(": ")).unwrap_or_default();
    sources.replace("\\ ", "\0").split(' ').map(|source| source.replace('\0', " ").into()).collect()
}
