//! The first steps in the README, exactly as they are there: whoever copies them gets from an empty folder to their event.
#![cfg(target_os = "linux")]
#![expect(clippy::expect_used, reason = "what cannot go on fails where it stands")]

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use candor_journeys::{Home, program, run, until_some};
use serde_json::Value;

const README: &str = include_str!("../../README.md");
const HEADING: &str = "\n## Your program in five steps\n";

/// How the README calls the binary `candor`, which is built beside this test.
const CANDOR: &str = "cargo run --release --manifest-path ../candor/Cargo.toml";

/// A fenced block: its language, and what is in it.
type Block = (&'static str, &'static str);

fn section() -> &'static str {
    let (_, from) = README.split_once(HEADING).expect("the section has its name");
    from.split_once("\n## ").map_or(from, |(section, _)| section)
}

fn blocks() -> Vec<Block> {
    let fenced = section().split("```").skip(1).step_by(2);
    fenced.map(|block| block.split_once('\n').expect("a fence names its language")).collect()
}

/// A line of a block of commands, and the comment after it.
fn commands(block: &'static str) -> Vec<(&'static str, &'static str)> {
    let lines = block.lines().map(|line| line.split_once('#').unwrap_or((line, "")));
    lines.map(|(command, comment)| (command.trim(), comment.trim())).collect()
}

/// The folder of the README's reader, with what cargo needs in a home that is not its own.
struct Reader {
    home: Home,
    checkout: PathBuf,
}

impl Reader {
    fn new() -> Self {
        let mut home = Home::new();
        let own_home = PathBuf::from(std::env::var_os("HOME").expect("cargo runs in a home"));
        let or_at_home = |name: &str, folder: &str| std::env::var_os(name).unwrap_or_else(|| own_home.join(folder).into());
        home.set("CARGO_HOME", or_at_home("CARGO_HOME", ".cargo"));
        home.set("RUSTUP_HOME", or_at_home("RUSTUP_HOME", ".rustup"));
        for name in ["RUSTUP_TOOLCHAIN", "RUSTFLAGS", "CARGO_INCREMENTAL"] {
            if let Some(value) = std::env::var_os(name) {
                home.set(name, value);
            }
        }
        // In the same folder and with the same settings as everything else here, most of it is compiled already.
        home.set("CARGO_TARGET_DIR", target_folder());
        home.set("CARGO_PROFILE_DEV_DEBUG", "line-tables-only");
        home.set("CARGO_NET_OFFLINE", "true");
        home.set("CARGO_TERM_QUIET", "true");
        let checkout = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("tests lie in the checkout").to_owned();
        Self { home, checkout }
    }

    fn project(&self) -> PathBuf {
        self.home.beside("greeter")
    }

    /// Runs a line of the README to its end, however long compiling takes.
    #[track_caller]
    fn runs(&self, line: &str, folder: &Path) -> Output {
        let mut command: Command = self.home.command("sh");
        let output = command.args(["-c", line]).current_dir(folder).output().expect("there is a shell");
        assert!(output.status.success(), "{line}: {}", String::from_utf8_lossy(&output.stderr));
        output
    }

    /// Runs the program itself, which prints what the README says, and has nothing to complain about.
    #[track_caller]
    fn runs_the_program(&self, (line, says): (&str, &str)) {
        assert_eq!(line, "cargo run");
        let Output { stdout, stderr, .. } = self.runs(line, &self.project());
        assert_eq!(String::from_utf8_lossy(&stdout).trim(), says);
        assert_eq!(String::from_utf8_lossy(&stderr), "");
    }

    /// The call of `candor` with what the README tells readers without a display to add.
    fn without_a_display(&self, words: &[&str]) -> Command {
        assert!(section().contains(&format!("`-- {}`", words.join(" "))), "the README does not say {words:?}");
        let mut command = self.home.command(program("candor"));
        command.args(words);
        command
    }
}

/// The target folder of this build: this test is in `<target>/<profile>/deps`.
fn target_folder() -> OsString {
    let me = std::env::current_exe().expect("a test knows where it lies");
    me.ancestors().nth(3).expect("a test lies three folders deep in the target folder").into()
}

#[test]
fn the_five_steps_in_the_readme_lead_to_an_event_in_the_history() {
    let blocks = blocks();
    let languages: Vec<_> = blocks.iter().map(|(language, _)| *language).collect();
    assert_eq!(languages, ["sh", "toml", "toml", "rust", "sh", "sh"]);
    for step in 1..=5 {
        assert!(section().contains(&format!("\n**{step}. ")), "step {step}");
    }
    let [new, link, manifest, code, yes, look] = [0, 1, 2, 3, 4, 5].map(|number| blocks[number].1);
    let reader = Reader::new();

    assert_eq!(commands(new), [("cargo new greeter", ""), ("cd greeter", "")]);
    reader.runs("cargo new greeter", &reader.home.beside(""));
    let cargo_toml = reader.project().join("Cargo.toml");
    let made = std::fs::read_to_string(&cargo_toml).expect("cargo made it");
    let client = reader.checkout.join("src/client").display().to_string();
    assert!(link.contains("\"../candor/src/client\""), "{link}");
    std::fs::write(&cargo_toml, made.replace("[dependencies]\n", &link.replace("../candor/src/client", &client)))
        .expect("written");
    // The versions that are here. With the network, cargo would find others.
    std::fs::copy(reader.checkout.join("Cargo.lock"), reader.project().join("Cargo.lock")).expect("copied");
    std::fs::write(reader.project().join("telemetry.toml"), manifest).expect("written");
    std::fs::write(reader.project().join("src/main.rs"), code).expect("written");

    let [first, window] = commands(yes).try_into().unwrap_or_else(|lines| panic!("two lines: {lines:?}"));
    reader.runs_the_program(first);
    assert_eq!(window, (CANDOR, "the window"));
    run(reader.without_a_display(&["on", "--app", "greeter"])).well();

    let [second, window] = commands(look).try_into().unwrap_or_else(|lines| panic!("two lines: {lines:?}"));
    reader.runs_the_program(second);
    assert_eq!(window, (CANDOR, "the window"));
    let events = until_some("the event is in the history", || {
        let mut log = reader.without_a_display(&["log", "--app", "greeter"]);
        log.arg("--json");
        let events = run(log).json();
        Some(events).filter(|events| events != &Value::Array(Vec::new()))
    });
    assert_eq!((&events[0]["event"], &events[1]), (&"greeted".into(), &Value::Null), "{events}");
    assert_eq!(events[0]["body"], r#"{"event":"greeted","language":"English"}"#);

    let log = rusqlite::Connection::open(reader.home.path().join("greeter_data/telemetry_log.sqlite3")).expect("a log");
    let dropped: i64 = log.query_row("SELECT count(*) FROM dropped", [], |row| row.get(0)).expect("an answer");
    assert_eq!(dropped, 0, "every value is declared");
}
