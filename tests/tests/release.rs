//! The script that makes a release, in its own small checkout.
#![cfg(target_os = "linux")]
#![expect(clippy::expect_used, reason = "what cannot go on fails where it stands")]

use std::path::{Path, PathBuf};
use std::process::Command;

use candor_journeys::{Home, Ran, run};

const SCRIPT: &str = include_str!("../../packaging/release");
const CHANGELOG: &str = "# Changelog\n\n## [Unreleased]\n\n### Added\n\n- Something.\n";
const CARGO: &str =
    "[workspace]\nresolver = \"3\"\nmembers = [\"one\"]\n\n[workspace.package]\nversion = \"0.1.0\"\nedition = \"2024\"\n";

struct Checkout {
    home: Home,
    folder: PathBuf,
}

impl Checkout {
    fn new() -> Self {
        let mut home = Home::new();
        let own_home = PathBuf::from(std::env::var_os("HOME").expect("cargo runs in a home"));
        for (name, folder) in [("CARGO_HOME", ".cargo"), ("RUSTUP_HOME", ".rustup")] {
            home.set(name, std::env::var_os(name).unwrap_or_else(|| own_home.join(folder).into()));
        }
        if let Some(toolchain) = std::env::var_os("RUSTUP_TOOLCHAIN") {
            home.set("RUSTUP_TOOLCHAIN", toolchain);
        }
        for (name, value) in [
            ("GIT_AUTHOR_NAME", "A"),
            ("GIT_COMMITTER_NAME", "A"),
            ("GIT_AUTHOR_EMAIL", "a@example.org"),
            ("GIT_COMMITTER_EMAIL", "a@example.org"),
        ] {
            home.set(name, value);
        }
        let folder = home.beside("checkout");
        let checkout = Self { home, folder };
        checkout.write("Cargo.toml", CARGO);
        checkout.write("one/Cargo.toml", "[package]\nname = \"one\"\nversion.workspace = true\nedition.workspace = true\n");
        checkout.write("one/src/lib.rs", "");
        checkout.write("src/python/candor_telemetry/_without.py", "__version__ = \"0.1.0\"\n");
        checkout.write("CHANGELOG.md", CHANGELOG);
        checkout.write("packaging/release", SCRIPT);
        checkout.write("tests/run", "echo tested\n");
        checkout.does("chmod +x packaging/release tests/run && cargo generate-lockfile --offline --quiet");
        checkout.does("git init --quiet -b main && git add -A && git commit --quiet -m first");
        checkout
    }

    fn write(&self, name: &str, text: &str) {
        let path = self.folder.join(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        std::fs::write(path, text).expect("written");
    }

    fn read(&self, name: impl AsRef<Path>) -> String {
        std::fs::read_to_string(self.folder.join(name)).expect("there")
    }

    fn sh(&self, line: &str) -> Ran {
        let mut command: Command = self.home.command("bash");
        command.args(["-c", line]).current_dir(&self.folder);
        run(command)
    }

    #[track_caller]
    fn does(&self, line: &str) -> String {
        self.sh(line).well()
    }
}

#[test]
fn a_release_has_its_version_everywhere_a_dated_section_a_commit_and_a_tag() {
    let checkout = Checkout::new();
    let before = checkout.does("git status --porcelain && git rev-parse HEAD");
    let shown = checkout.does("packaging/release 0.2.0 --dry-run");
    assert!(
        shown.contains("+version = \"0.2.0\"") && shown.contains("+## [0.2.0] - 20") && shown.contains("Nothing was changed"),
        "{shown}"
    );
    assert_eq!(checkout.does("git status --porcelain && git rev-parse HEAD"), before);
    assert_eq!(checkout.does("git worktree list | wc -l").trim(), "1", "nothing is left of the copy");

    let said = checkout.does("packaging/release 0.2.0");
    assert!(said.contains("tested") && said.contains("docs/project/releasing.md"), "{said}");
    assert_eq!(checkout.does("git describe").trim(), "v0.2.0");
    assert_eq!(checkout.does("git status --porcelain"), "");
    for (file, has) in [
        ("Cargo.toml", "version = \"0.2.0\""),
        ("Cargo.lock", "version = \"0.2.0\""),
        ("src/python/candor_telemetry/_without.py", "__version__ = \"0.2.0\""),
        ("CHANGELOG.md", "## [Unreleased]\n\n## [0.2.0] - 20"),
    ] {
        assert!(checkout.read(file).contains(has), "{file}");
    }
    let again = checkout.sh("packaging/release 0.2.0 --tested");
    assert_eq!(again.status, Some(1));
    for obstacle in ["0.2.0 is not greater than 0.2.0", "there is a tag v0.2.0 already", "nothing under Unreleased"] {
        assert!(again.err.contains(obstacle), "{obstacle}: {}", again.err);
    }
}

#[test]
fn what_stands_in_the_way_of_a_release_is_said_and_nothing_is_changed() {
    let checkout = Checkout::new();
    checkout.does("git checkout --quiet -b other && echo more >> CHANGELOG.md");
    let ran = checkout.sh("packaging/release 0.0.9 --tested");
    assert_eq!(ran.status, Some(1));
    for obstacle in ["the branch other and not main", "not committed", "0.0.9 is not greater than 0.1.0"] {
        assert!(ran.err.contains(obstacle), "{obstacle}: {}", ran.err);
    }
    assert_eq!(checkout.read("Cargo.toml"), CARGO);
    for wrong in ["", "1.0", "v1.0.0", "1.0.0 --force"] {
        assert_eq!(checkout.sh(&format!("packaging/release {wrong}")).status, Some(2), "{wrong}");
    }
    checkout.does("git checkout --quiet -- . && git checkout --quiet main");
    checkout.write("packaging/thing.spec", "Version: 0.1.0\n");
    checkout.does("git add -A && git commit --quiet -m second");
    let stale = checkout.sh("packaging/release 0.2.0 --tested");
    assert_eq!(stale.status, Some(1));
    assert!(stale.err.contains("packaging/thing.spec:1:Version: 0.1.0"), "{}", stale.err);
    assert_eq!(checkout.does("git status --porcelain; git tag"), "");
}
