//! What the command line does for the author of a manifest: it writes a first one by asking, and its check explains.
#![cfg(target_os = "linux")]
#![expect(clippy::expect_used, reason = "what cannot go on fails where it stands")]

use std::io::Write as _;
use std::process::Stdio;

use candor_journeys::{ETS2LA, Home, Ran, SKELLYCAM, program, run};
use serde_json::Value;

/// A call of `candor` in a folder of its own.
struct Author {
    home: Home,
}

impl Author {
    fn new() -> Self {
        Self { home: Home::new() }
    }

    fn candor(&self, words: &[&str]) -> Ran {
        let mut command = self.home.command(program("candor"));
        command.args(words).current_dir(self.home.path());
        run(command)
    }

    fn write(&self, name: &str, text: &str) {
        std::fs::write(self.home.path().join(name), text).expect("written");
    }

    fn check(&self, text: &str) -> (Ran, Value) {
        self.write("telemetry.toml", text);
        (
            self.candor(&["check", "telemetry.toml"]),
            serde_json::from_str(&self.candor(&["check", "telemetry.toml", "--json"]).out).expect("JSON"),
        )
    }
}

const THREE: [&str; 5] = ["--name", "Greeter", "--publisher", "Your name", "--about"];

#[test]
fn a_manifest_that_is_sound_is_called_so_and_what_is_unwise_fails_only_the_strict() {
    let author = Author::new();
    for manifest in [SKELLYCAM, ETS2LA] {
        let (ran, json) = author.check(manifest);
        let said = ran.well();
        assert!(said.contains("telemetry.toml is sound, with "), "{said}");
        assert_eq!(json["sound"], true);
        let warnings = json["warnings"].as_array().expect("a list");
        assert!(warnings.iter().any(|warning| warning["key"] == "endpoint.url"), "{json}");
        for warning in warnings {
            let line = warning["line"].as_u64().expect("a number");
            assert!(line > 1 && said.contains(&format!("telemetry.toml:{line}: warning: ")), "{warning}");
        }
    }
    assert!(author.candor(&["check", "telemetry.toml", "--strict"]).fails(1).contains("--strict allows none"));
    assert!(author.candor(&["check"]).fails(2).contains("MANIFEST"));
    assert!(author.candor(&["check", "nowhere.toml"]).fails(1).contains("nowhere.toml"));
}

#[test]
fn everything_that_is_wrong_is_taught_at_once_with_file_line_reason_and_what_to_write() {
    let author = Author::new();
    let wrong = SKELLYCAM
        .replacen("summary = ", "sumary = ", 1)
        .replacen("type = \"integer\"", "type = \"integr\"", 1)
        .replacen("http://127.0.0.1:4319", "http://example.org", 1)
        .replacen("tiers = [\"existence_ping\"", "tiers = [\"existance_ping\"", 1);
    let (ran, json) = author.check(&wrong);
    assert_eq!(ran.status, Some(1));
    assert!(ran.err.contains("4 errors in telemetry.toml"), "{}", ran.err);
    let errors = json["errors"].as_array().expect("a list");
    assert_eq!((errors.len(), &json["sound"]), (4, &Value::Bool(false)), "{json}");
    for error in errors {
        let line = error["line"].as_u64().expect("a number");
        assert!(ran.out.contains(&format!("telemetry.toml:{line}: ")), "{error}");
        for key in ["what", "why", "write"] {
            let text = error[key].as_str().expect(key);
            assert!(ran.out.contains(text), "{key}: {text}");
        }
    }
    let writes: Vec<&str> = errors.iter().filter_map(|error| error["write"].as_str()).collect();
    assert!(writes.iter().any(|line| line.starts_with("summary = \"")), "{writes:?}");
    assert!(
        writes.contains(&"type = \"integer\"") && writes.contains(&"url = \"https://telemetry.example.org\""),
        "{writes:?}"
    );
    assert!(writes.iter().any(|line| line.starts_with("tiers = [\"existence_ping\"")), "{writes:?}");
}

#[test]
fn what_is_no_manifest_is_refused_in_words_whatever_it_is() {
    let author = Author::new();
    for (text, says) in [
        ("", "`app` is missing"),
        ("format = ", "telemetry.toml:1: "),
        ("[app]\nname = \"\u{202e}\u{1b}[31m\"\n", "telemetry.toml:2: "),
    ] {
        author.write("telemetry.toml", text);
        let ran = author.candor(&["check", "telemetry.toml"]);
        assert_eq!(ran.status, Some(1), "{text:?}");
        assert!(ran.out.contains(says) && !ran.out.contains('\u{1b}'), "{}", ran.out);
    }
    std::fs::write(author.home.path().join("telemetry.toml"), [0xff, 0xfe, 0x00, 0xd8]).expect("written");
    author.candor(&["check", "telemetry.toml"]).fails(1);
    let folder = author.home.path().display().to_string();
    author.candor(&["check", &folder]).fails(1);
    author.candor(&["check", "/dev/zero"]).fails(1);
    let mut from_input = author.home.command(program("candor"));
    from_input.args(["check", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = from_input.spawn().expect("started");
    child.stdin.take().expect("piped").write_all(SKELLYCAM.as_bytes()).expect("taken");
    assert!(child.wait().expect("ended").success());
}

#[test]
fn a_first_manifest_made_by_options_passes_the_check_and_says_the_next_step() {
    let author = Author::new();
    let mut words = vec!["new"];
    words.extend(THREE);
    words.extend(["Says \"hello\".", "--with", "system,crashes"]);
    let said = author.candor(&words).well();
    assert!(said.contains("Wrote telemetry.toml") && said.contains("candor preview --manifest telemetry.toml"), "{said}");
    let checked = author.candor(&["check", "telemetry.toml", "--json"]).json();
    let warnings: Vec<&str> =
        checked["warnings"].as_array().expect("a list").iter().filter_map(|one| one["key"].as_str()).collect();
    assert_eq!(warnings, ["endpoint.url"], "only the server is not there yet");
    let preview = author.candor(&["preview", "--manifest", "telemetry.toml", "--tiers", "use"]).well();
    assert!(preview.contains("\"event\":\"started\""), "{preview}");
    let public = ["new", "public.toml", "--name", "G", "--publisher", "P", "--about", "A", "--server", "https://t.example.org"];
    author.candor(&public).well();
    author.candor(&["check", "public.toml", "--strict"]).well();
}

#[test]
fn a_first_manifest_is_written_over_nothing_and_a_wrong_answer_writes_nothing() {
    let author = Author::new();
    let path = author.home.path().join("telemetry.toml");
    let call = |more: &[&str]| {
        let mut words = vec!["new"];
        words.extend(THREE);
        words.push("Says hello.");
        words.extend(more);
        author.candor(&words)
    };
    assert!(author.candor(&["new"]).fails(2).contains("--name, --publisher, --about"));
    let said = call(&["--id", "Not an id", "--server", "http://example.org"]).fails(2);
    assert!(said.contains("--id: an id has a to z") && said.contains("--server: the endpoint must use https"), "{said}");
    assert!(!path.exists());
    std::os::unix::fs::symlink("/nowhere/at/all", &path).expect("linked");
    assert!(call(&[]).fails(1).contains("something is already there"));
    std::fs::remove_file(&path).expect("removed");
    call(&[]).well();
    let written = std::fs::read(&path).expect("written");
    assert!(call(&["--id", "other"]).fails(1).contains("something is already there"));
    assert_eq!(std::fs::read(&path).expect("there"), written);
    call(&["missing/telemetry.toml"]).fails(1);
    assert!(call(&["-"]).well().starts_with("# Everything that Greeter may ever report."));
    call(&["/dev/full"]).fails(1);
}
