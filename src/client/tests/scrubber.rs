//! The scrubber against tracebacks and messages as programs print them (`corpus/`): everything planted is gone, and what tells where
//! the program was is kept. Nobody in the corpus exists.
//!
//! A case is a title behind `=== `, the text, then what must be `gone` from it and what must be `kept` in it, parted by ` | `.

#![expect(clippy::expect_used, reason = "helpers of tests may fail as tests do")]

use candor::tools::crash::{Private, scrub};

const FILES: [(&str, &str); 5] = [
    ("python.txt", include_str!("corpus/python.txt")),
    ("rust.txt", include_str!("corpus/rust.txt")),
    ("cpp.txt", include_str!("corpus/cpp.txt")),
    ("other.txt", include_str!("corpus/other.txt")),
    ("messages.txt", include_str!("corpus/messages.txt")),
];
/// Lines of which every character must stay.
const ORDINARY: &str = include_str!("corpus/ordinary.txt");

struct Case {
    title: String,
    text: String,
    gone: Vec<&'static str>,
    kept: Vec<&'static str>,
}

fn cases() -> Vec<Case> {
    FILES.iter().flat_map(|(file, text)| text.split("=== ").skip(1).map(move |case| read(file, case))).collect()
}

fn read(file: &str, case: &'static str) -> Case {
    let (title, rest) = case.split_once('\n').expect("a title");
    let (text, lists) = rest.split_once("\n- gone:").expect("a list of what is gone");
    let (gone, kept) = lists.split_once("\n- kept:").expect("a list of what is kept");
    let list = |text: &'static str| text.split(" | ").map(str::trim).filter(|item| !item.is_empty()).collect();
    Case { title: format!("{file}: {title}"), text: text.to_owned(), gone: list(gone), kept: list(kept) }
}

/// The account and the computer on which everything in the corpus went wrong.
fn private() -> Private {
    Private::new(["marta.k", "Marta Kowalska", "MARTAS-LAPTOP", "/home/marta.k", "D:\\Profiles\\mkow"].map(str::to_owned))
}

#[test]
fn every_planted_identifier_is_gone_and_every_function_and_line_is_kept() {
    let mut wrong = Vec::new();
    for case in cases() {
        let scrubbed = scrub(&case.text, &private());
        let lower = scrubbed.to_lowercase();
        let left = case.gone.iter().filter(|gone| lower.contains(&gone.to_lowercase())).map(|gone| format!("left: {gone}"));
        let lost = case.kept.iter().filter(|kept| !scrubbed.contains(**kept)).map(|kept| format!("lost: {kept}"));
        let faults: Vec<String> = left.chain(lost).collect();
        if !faults.is_empty() {
            wrong.push(format!("{}\n{}\n{scrubbed}", case.title, faults.join("\n")));
        }
    }
    assert!(wrong.is_empty(), "{} cases\n\n{}", wrong.len(), wrong.join("\n\n"));
}

#[test]
fn scrubbing_what_is_scrubbed_changes_nothing() {
    for case in cases() {
        let once = scrub(&case.text, &private());
        assert_eq!(scrub(&once, &private()), once, "{}", case.title);
    }
}

#[test]
fn ordinary_lines_stay_exactly_as_they_are() {
    let wrong: Vec<String> = ORDINARY
        .lines()
        .map(|line| (line, scrub(line, &private())))
        .filter(|(line, scrubbed)| line != scrubbed)
        .map(|(line, scrubbed)| format!("{line}\n{scrubbed}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn the_corpus_is_as_large_as_it_claims_and_says_something_in_every_case() {
    let cases = cases();
    assert!(cases.len() >= 150, "{} cases", cases.len());
    assert!(ORDINARY.lines().count() >= 25);
    let mut texts: Vec<&str> = cases.iter().map(|case| case.text.as_str()).collect();
    texts.sort_unstable();
    texts.dedup();
    assert_eq!(texts.len(), cases.len(), "two cases are the same");
    for case in &cases {
        assert!(!case.gone.is_empty() && !case.kept.is_empty(), "{}", case.title);
        for planted in &case.gone {
            assert!(case.text.to_lowercase().contains(&planted.to_lowercase()), "{}: {planted} was never planted", case.title);
        }
    }
}

#[test]
fn a_line_ending_of_windows_stays_and_nothing_hides_behind_it() {
    let scrubbed = scrub("File \"C:\\Users\\Marta\\x.py\", line 3\r\nUSER=marta\r\n", &Private::default());
    assert!(scrubbed.contains("[path]\", line 3\r\n"), "{scrubbed}");
    assert!(!scrubbed.to_lowercase().contains("marta"), "{scrubbed}");
}

#[test]
fn an_account_called_as_code_is_called_destroys_no_traceback() {
    let text = "  at core::test::main (src/main.rs:3)";
    let private = Private::new(["test", "main", "root", "/root", "al"].map(str::to_owned));
    assert_eq!(scrub(text, &private), text);
}

#[test]
fn a_name_is_found_in_any_case_and_encoding_and_beside_letters_whose_small_form_is_longer() {
    let private = Private::new(["Jürgen Groß", "李明", "D:\\Leute\\jg"].map(str::to_owned));
    let text = "İ JÜRGEN GROß J%C3%BCrgen%20Gro%C3%9F 'x\\nJürgen Groß' 李明 D:\\\\Leute\\\\jg\\\\a.py d:/leute/jg/b.py";
    let scrubbed = scrub(text, &private).to_lowercase();
    for gone in ["jürgen", "j%c3", "李明", "leute"] {
        assert!(!scrubbed.contains(gone), "{gone} is still in {scrubbed}");
    }
    assert!(scrubbed.contains("a.py") && scrubbed.contains("b.py"));
}

#[test]
fn an_endless_line_of_anything_comes_to_an_end() {
    for unit in ["/home/", "a@", "\\\\", "::", "1.", "a://?", "%2F", "Ab1-", "x=", "USER=", "'", "/Users/a "] {
        let line = unit.repeat(30_000 / unit.len());
        assert!(scrub(&line, &private()).len() <= line.len() * 8, "{unit}");
    }
}
