//! The file with the collector's options: what it may say, what wins over it, and how it is refused.

use std::{fs, path::Path, process::Output};

use tempfile::TempDir;

use crate::{
    api::{body_of, stored},
    process::{Collector, binary, run_in},
};

fn print_config(folder: &Path, more: &[&str]) -> Output {
    let arguments: Vec<_> = ["--print-config"].iter().chain(more).map(std::convert::AsRef::as_ref).collect();
    run_in(folder, &arguments)
}

fn printed(output: &Output) -> String {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[test]
fn the_file_says_what_the_options_leave_and_they_win_over_it() {
    let folder = TempDir::new().unwrap();
    let config = "listen = \"127.0.0.1:1\"\nstore = \"kept\"\nmanifest = []\nlog = \"json\"\n";
    fs::write(folder.path().join("collector.toml"), config).unwrap();
    let mut command = binary();
    command.current_dir(folder.path()).args(["--config", "collector.toml", "--listen", "127.0.0.1:0"]);
    let mut collector = Collector::start_as(&mut command);
    assert_eq!(collector.post("key", &body_of(1)).0, 200);
    collector.kill();
    assert_eq!(stored(&folder.path().join("kept")).len(), 1);
    let (_, _, errors) = collector.ended();
    assert!(errors.lines().all(|line| line.starts_with('{')) && errors.contains(r#""kind":"start""#), "{errors}");
}

#[test]
fn what_is_in_force_is_printed_as_a_file_that_says_the_same_again() {
    let folder = TempDir::new().unwrap();
    let usual = printed(&print_config(folder.path(), &[]));
    for line in ["listen = \"127.0.0.1:4319\"", "store = \"candor-collector.sqlite3\"", "requests-per-minute = 60"] {
        assert!(usual.lines().any(|printed| printed == line), "{line} is missing: {usual}");
    }
    let chosen = ["--listen", "[::1]:80", "--store", "a b\"c", "--manifest", "1", "--manifest", "2", "--manifests", "apps"];
    let more = [
        "--requests-per-minute",
        "0",
        "--proxy",
        "127.0.0.1",
        "--proxy",
        "10.0.0.0/8",
        "--metrics",
        "127.0.0.1:9",
        "--log",
        "json",
    ];
    let rest = [
        "--foreign",
        "skellycam=skellypings",
        "--official-secret",
        "skellycam=a=b",
        "--keep-days",
        "30",
        "--keep-size",
        "1536m",
        "--backups-kept",
        "7",
    ];
    let all: Vec<_> = chosen.into_iter().chain(more).chain(rest).chain(["--until-input-ends"]).collect();
    let first = printed(&print_config(folder.path(), &all));
    assert!(first.contains("keep-size = \"1536M\""), "{first}");
    fs::write(folder.path().join("collector.toml"), &first).unwrap();
    assert_eq!(printed(&print_config(folder.path(), &["--config", "collector.toml"])), first);
    assert_ne!(first, usual);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing else was done");
}

#[test]
fn every_option_is_a_key_of_the_file() {
    let folder = TempDir::new().unwrap();
    let help = printed(&run_in(folder.path(), &["--help".as_ref()]));
    let file = printed(&print_config(
        folder.path(),
        &["--manifests", "apps", "--metrics", "127.0.0.1:9", "--backups-kept", "7", "--keep-size", "1G"],
    ));
    let options =
        help.lines().filter_map(|line| line.trim().trim_start_matches("-h, ").trim_start_matches("-V, ").strip_prefix("--"));
    let names: Vec<_> = options.map(|line| line.split([' ', '[']).next().unwrap()).collect();
    assert!(names.len() > 8, "{names:?}");
    for name in names.iter().filter(|name| !["help", "version", "config", "print-config"].contains(name)) {
        assert!(file.lines().any(|line| line.starts_with(&format!("{name} = "))), "{name} is missing: {file}");
    }
}

#[test]
fn a_file_that_cannot_be_used_is_refused_with_its_line_and_the_reason() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("collector.toml");
    for (text, line, reason) in [
        ("\nlisten = \"127.0.0.1:0\"\nlisen = 1\n", 3, "unknown field `lisen`"),
        ("listen = 5\n", 1, "invalid type: integer `5`"),
        ("listen = \"localhost\"\n", 1, "invalid socket address"),
        ("store = true", 1, "invalid type: boolean"),
        ("requests-per-minute = -1", 1, "invalid value: integer `-1`"),
        ("proxy = [\"10.0.0.0/8\", \"somewhere\"]", 1, "expected an IP address or a network"),
        ("foreign = [\"skellycam\"]", 1, "expected a program's id and skellypings or ets2la"),
        ("keep-days = 70000", 1, "invalid value: integer `70000`"),
        ("keep-size = \"1023K\"", 1, "expected at least 1M"),
        ("keep-size = \"-1\"", 1, "expected a number of bytes"),
        ("log = \"xml\"", 1, "unknown variant `xml`"),
        ("store = \"a\"\nstore = \"b\"", 2, "duplicate key"),
        ("store = \"a\"\n[more]\na = 1", 2, "unknown field `more`"),
        ("store = \"post:s3cr3t", 1, "invalid basic string"),
    ] {
        fs::write(&path, text).unwrap();
        let output = print_config(folder.path(), &["--config", "collector.toml"]);
        let errors = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{text}: {errors}");
        let start = format!("candor-collector: cannot use the configuration in collector.toml: line {line}: ");
        assert!(errors.starts_with(&start) && errors.contains(reason), "{text}: {errors}");
        assert!(errors.lines().count() == 1 && !errors.contains("s3cr3t"), "{text}: {errors}");
    }
    for missing in ["nowhere.toml", "."] {
        let output = print_config(folder.path(), &["--config", missing]);
        assert_eq!(output.status.code(), Some(1));
        assert!(String::from_utf8_lossy(&output.stderr).contains(missing));
    }
}

#[test]
fn the_password_of_a_database_is_not_printed() {
    let folder = TempDir::new().unwrap();
    let text = printed(&print_config(folder.path(), &["--store", "postgresql://me:s3cr3t@127.0.0.1/data"]));
    assert!(text.contains("store = \"postgresql://me@127.0.0.1/data\"") && !text.contains("s3cr3t"), "{text}");
}

#[test]
fn what_is_packaged_starts_it_with_options_that_it_knows() {
    let packaging = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../packaging");
    let folder = TempDir::new().unwrap();
    fs::create_dir(folder.path().join("candor")).unwrap();
    fs::write(folder.path().join("candor/collector.toml"), "").unwrap();
    let unit = fs::read_to_string(packaging.join("systemd/candor-collector.service")).unwrap();
    let call = unit.lines().find_map(|line| line.strip_prefix("ExecStart=/usr/bin/candor-collector ")).unwrap();
    let unit: Vec<String> = call.split(' ').map(|word| word.replace("/etc/", "")).collect();
    let file = fs::read_to_string(packaging.join("container/Containerfile")).unwrap();
    let call = file.lines().find_map(|line| line.strip_prefix("ENTRYPOINT ")).unwrap();
    let container: Vec<String> = serde_json::from_str(call).unwrap();
    for options in [&unit[..], &container[1..]] {
        let options: Vec<_> = options.iter().map(String::as_str).collect();
        let text = printed(&print_config(folder.path(), &options));
        assert!(text.contains("/store.sqlite3\"") && text.contains("log = \"json\""), "{text}");
    }
}
