//! The pages of the book: every command in them does what the page says, every link and picture exists, every test that they name exists,
//! and what is generated is up to date. `UPDATE_REFERENCE=1` generates it again.
#![cfg(target_os = "linux")]
#![expect(clippy::panic, clippy::expect_used, reason = "what cannot go on fails where it stands")]

#[path = "book/pages.rs"]
mod book;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use candor_journeys::{Home, program};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("tests lie in the checkout").to_owned()
}

fn docs() -> PathBuf {
    root().join("docs")
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{error}: {}", path.display()))
}

/// Every page of the book but the decisions, by its path below `docs`.
fn pages() -> Vec<PathBuf> {
    let summary = read(&docs().join("SUMMARY.md"));
    let links = book::links(&summary).into_iter().filter(|link| !link.starts_with("decisions/"));
    links.map(PathBuf::from).collect()
}

/// Checks that a generated file is what it has to be, or writes it.
#[track_caller]
fn is_up_to_date(path: &Path, expected: &str) {
    if std::env::var_os("UPDATE_REFERENCE").is_some() {
        std::fs::write(path, expected).expect("written");
    }
    assert!(
        std::fs::read_to_string(path).is_ok_and(|there| there == expected),
        "{} is stale; UPDATE_REFERENCE=1 cargo test -p candor-journeys --test book writes it again",
        path.display()
    );
}

#[test]
fn the_references_say_what_the_schemas_say() {
    for (schema, page, head) in [
        ("manifest.schema.json", "reference/manifest.md", book::MANIFEST),
        ("consent.schema.json", "reference/consent-file.md", book::CONSENT_FILE),
    ] {
        let schema = serde_json::from_str(&read(&root().join("assets").join(schema))).expect("JSON");
        is_up_to_date(&docs().join(page), &book::reference(&schema, head));
    }
}

#[test]
fn every_decision_is_in_the_summary() {
    let (summary, decisions) = (docs().join("SUMMARY.md"), read(&docs().join("decisions/README.md")));
    is_up_to_date(&summary, &book::with_decisions(&read(&summary), &decisions));
    let there: BTreeSet<String> = std::fs::read_dir(docs().join("decisions"))
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .collect();
    let listed: BTreeSet<String> =
        book::links(&decisions).into_iter().filter(|link| !link.contains('/')).map(str::to_owned).collect();
    assert_eq!(there.difference(&listed).collect::<Vec<_>>(), ["README.md"]);
}

#[test]
fn every_link_and_every_picture_of_every_page_is_there() {
    let mut lost = Vec::new();
    let mut pages = pages();
    pages.push("SUMMARY.md".into());
    for page in &pages {
        let page = docs().join(page);
        let text = read(&page);
        let folder = page.parent().expect("a folder");
        for link in book::links(&text) {
            let path = link.split('#').next().unwrap_or_default();
            if !path.is_empty() && !link.starts_with("https://") && !folder.join(path).is_file() {
                lost.push(format!("{}: {link}", page.display()));
            }
        }
        for (included, part) in book::includes(&text) {
            let included = read(&folder.join(included));
            if let Some(part) = part {
                let both = [format!("ANCHOR: {part}"), format!("ANCHOR_END: {part}")];
                assert!(both.iter().all(|anchor| included.contains(anchor)), "{}: {part}", page.display());
            }
        }
    }
    assert_eq!(lost, Vec::<String>::new());
    let pictures: Vec<String> = pages.iter().flat_map(|page| book::pictures(&read(&docs().join(page)))).collect();
    assert!(pictures.len() >= 8 && pictures.iter().all(|path| path.contains("/tests/snapshots/")), "{pictures:?}");
}

/// How many words of a text in plain English a person reads in a minute: Brysbaert, “How many words do we read per minute?”, 2019.
const WORDS_PER_MINUTE: usize = 238;

#[test]
fn what_a_newcomer_reads_first_is_read_in_the_ten_minutes_that_it_promises() {
    let architecture = read(&root().join("ARCHITECTURE.md"));
    assert!(architecture.contains("ten minutes"));
    let words = architecture.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count();
    assert!(words <= 10 * WORDS_PER_MINUTE, "{words} words: what is about one room belongs into its own head");
}

#[test]
fn every_test_that_the_promises_name_exists() {
    let promises = read(&docs().join("project/promises.md"));
    assert_eq!(promises.matches("\n## ").count(), 15);
    let mut known = BTreeSet::new();
    for folder in ["src", "tests"] {
        book::tests_below(&root().join(folder), &mut known);
    }
    let names: Vec<&str> = promises.lines().filter_map(|line| line.strip_prefix("- `")?.split('`').next()).collect();
    assert!(names.len() >= 45, "{}", names.len());
    let unknown: Vec<&&str> = names.iter().filter(|name| !known.contains(**name)).collect();
    assert!(unknown.is_empty(), "no test is called {unknown:?}");
}

#[test]
fn the_pages_of_the_project_lead_somewhere_and_every_chore_is_a_command_that_is_there() {
    let mut lost = Vec::new();
    for page in [
        "README.md",
        "ARCHITECTURE.md",
        "CONTRIBUTING.md",
        "SECURITY.md",
        "CODE_OF_CONDUCT.md",
        "CHANGELOG.md",
        "packaging/README.md",
    ] {
        let text = read(&root().join(page));
        let folder = root().join(page).parent().expect("a folder").to_owned();
        let inside = book::links(&text).into_iter().filter(|link| !link.starts_with("https://") && !link.starts_with('#'));
        lost.extend(
            inside
                .filter(|link| !folder.join(link.split('#').next().unwrap_or_default()).exists())
                .map(|link| format!("{page}: {link}")),
        );
    }
    assert_eq!(lost, Vec::<String>::new());

    let contributing = read(&root().join("CONTRIBUTING.md"));
    let chores = contributing.split("\n## ").find(|part| part.starts_with("Chores")).expect("a section");
    let commands: Vec<&str> =
        chores.lines().filter(|line| line.starts_with("| ")).filter_map(|line| line.split("| `").nth(1)).collect();
    assert!(commands.len() >= 12, "{commands:?}");
    for command in commands {
        let command = command.split('`').next().unwrap_or_default();
        let words: Vec<&str> = command.split(' ').skip_while(|word| word.contains('=')).collect();
        let first = words.first().copied().unwrap_or_default();
        assert!(first == "cargo" || root().join(first).is_file(), "there is no {first}");
        if let Some(name) = words.iter().position(|word| *word == "--test").and_then(|at| words.get(at + 1)) {
            let crates = ["tests/tests", "src/client/tests", "src/c/tests", "src/settings/tests", "src/collector/tests"];
            assert!(
                crates.iter().any(|folder| root().join(folder).join(format!("{name}.rs")).is_file()),
                "there is no test {name}"
            );
        }
        if let Some((variable, _)) = command.split_once('=').filter(|(variable, _)| variable.starts_with("UPDATE_")) {
            let folders = ["src", "tests"].map(|folder| root().join(folder));
            let known = variable == "UPDATE_SNAPSHOTS" || folders.iter().any(|folder| book::is_named_below(folder, variable));
            assert!(known, "nothing reads {variable}");
        }
    }
}

#[test]
fn the_threat_model_has_every_promise_and_says_what_it_does_not_protect_against() {
    let security = read(&root().join("SECURITY.md"));
    let promises = read(&docs().join("project/promises.md"));
    assert_eq!(promises.matches("\n## ").count(), 15);
    for number in 1..=15 {
        let row = security.lines().find(|line| line.starts_with(&format!("| {number}. "))).expect("a row");
        assert_eq!(row.split(" | ").filter(|cell| cell.len() > 10).count(), 3, "{row}");
        assert!(promises.contains(&format!("\n## {number}. ")), "{number}");
    }
}

#[test]
fn every_item_of_the_hosts_page_has_an_example() {
    let library = read(&root().join("src/client/src/lib.rs"));
    let listed = library.lines().filter_map(|line| line.strip_prefix("pub use ")).filter(|line| !line.starts_with("noop"));
    let names: BTreeSet<&str> = listed
        .flat_map(|line| line.split(['{', '}', ',', ';', ':', ' ']))
        .filter(|name| name.starts_with(char::is_uppercase))
        .collect();
    assert!(names.len() >= 18, "{names:?}");
    let sources = book::sources_below(&root().join("src/client/src"));
    let without: Vec<&&str> =
        names.iter().filter(|name| !sources.iter().any(|source| book::has_example(source, name))).collect();
    assert!(without.is_empty(), "no example: {without:?}");
}

/// Builds the book with something in place of mdBook that writes one page with this in it.
fn built_with(home: &Home, page: &str) -> std::process::Output {
    let programs = home.beside("mdbook");
    std::fs::create_dir_all(&programs).expect("a folder");
    let stand_in = programs.join("mdbook");
    let script = format!("#!/bin/sh\nmkdir -p \"$4/people\"\ncat > \"$4/people/window.html\" <<'END'\n{page}\nEND\n");
    std::fs::write(&stand_in, script).expect("written");
    std::fs::set_permissions(&stand_in, std::os::unix::fs::PermissionsExt::from_mode(0o755)).expect("permissions");
    let path = format!("{}:{}", programs.display(), std::env::var("PATH").expect("there is a path"));
    let mut command = home.command(docs().join("build"));
    command.arg(home.beside("book")).env("PATH", path).output().expect("it runs")
}

#[test]
fn the_built_book_has_beside_it_what_its_pages_lead_to_and_names_what_is_not_there() {
    let home = Home::new();
    let picture = "../../src/settings/tests/snapshots/choices-light.png";
    let built =
        built_with(&home, &format!("<p><img src=\"{picture}\"> <a href=\"../../packaging/README.html#x\">packages</a></p>"));
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
    let page = read(&home.beside("book/docs/people/window.html"));
    assert!(page.contains(picture) && page.contains("href=\"../../packaging/README.md#x\""), "{page}");
    let copy = std::fs::read(home.beside("book/docs/people").join(picture)).expect("it is beside the book");
    assert_eq!(copy, std::fs::read(docs().join("people").join(picture)).expect("drawn by a test"));
    let built = built_with(&home, "<a href=\"nowhere.html\">x</a>");
    assert_eq!(built.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&built.stderr).contains("people/window.html: nowhere.html"));
}

#[test]
fn every_command_in_the_pages_does_what_is_said() {
    let mut ran = 0;
    for page in pages() {
        let text = read(&docs().join(&page));
        let steps = book::steps(&text).unwrap_or_else(|why| panic!("{}: {why}", page.display()));
        if !steps.is_empty() {
            ran += steps.len();
            does_what_is_said(&page, &steps);
        }
    }
    assert!(ran >= 40, "{ran} commands");
}

/// Runs the commands of a page one after another, in a home and a folder of their own.
fn does_what_is_said(page: &Path, steps: &[book::Step]) {
    let home = Home::new();
    let programs = home.beside("programs");
    std::fs::create_dir(&programs).expect("a folder");
    for name in ["candor", "candor-collector"] {
        std::os::unix::fs::symlink(program(name), programs.join(name)).expect("linked");
    }
    let port = std::net::TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).expect("a free port").port();
    let mut script = format!(
        "set -e\nPATH={}:$PATH\ntrap 'kill $(jobs -p) 2>/dev/null || true' EXIT\n",
        quoted(&programs.display().to_string())
    );
    for (number, step) in steps.iter().enumerate() {
        script += &format!("echo '@@ {number}'\n{}\n", step.command);
        if step.command.trim_end().ends_with('&') {
            // What runs beside the page is ready when it has said so.
            script += &format!(
                "for _ in $(seq 200); do if (: </dev/tcp/127.0.0.1/{port}) 2>/dev/null; then break; fi; sleep 0.05; done\n"
            );
        }
    }
    let script = script.replace("127.0.0.1:4319", &format!("127.0.0.1:{port}"));
    let file = home.beside("page.sh");
    std::fs::write(&file, &script).expect("written");
    let mut command = home.command("bash");
    let folder = home.beside("work");
    std::fs::create_dir(&folder).expect("a folder");
    let output = command.arg(&file).current_dir(&folder).stdin(Stdio::null()).output().expect("there is a shell");
    let said = String::from_utf8_lossy(&output.stdout);
    let complained = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{}: {said}\n{complained}", page.display());
    for (number, step) in steps.iter().enumerate() {
        let (_, from) =
            said.split_once(&format!("@@ {number}\n")).unwrap_or_else(|| panic!("{}: step {number}", page.display()));
        let own = from.split("\n@@ ").next().unwrap_or(from);
        for answer in &step.answers {
            let told = own.contains(answer.as_str()) || complained.contains(answer.as_str());
            assert!(told, "{}: {} does not answer {answer:?} but {own:?} {complained:?}", page.display(), step.command);
        }
    }
}

fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "'\\''"))
}
