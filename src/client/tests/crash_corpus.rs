//! The scrubber against hundreds of texts like those that people paste into public reports, for all kinds of accounts. Nobody in them
//! exists.
//!
//! `corpus/templates.txt` has `{acct}`, `{full}`, `{host}`, `{hex}` and `{enc}` in place of what belongs to an account;
//! `corpus/secrets.txt` has secrets and names that this computer cannot know.

#![expect(clippy::expect_used, reason = "helpers of tests may fail as tests do")]

use candor::tools::crash::{Private, frames, scrub};

const TEMPLATES: &str = include_str!("corpus/templates.txt");
const SECRETS: &str = include_str!("corpus/secrets.txt");

/// An account, as its computer knows it and as it appears in texts, the full name, the computer.
struct Account {
    known: &'static str,
    written: &'static str,
    full: &'static str,
    host: &'static str,
    /// Whether its name stands in code everywhere, and so may stay in it.
    is_code: bool,
}

const fn account(known: &'static str, written: &'static str, full: &'static str, host: &'static str, is_code: bool) -> Account {
    Account { known, written, full, host, is_code }
}

/// A short one, four that are words of code, with a space, composed where the text is decomposed and the other way round, long, Chinese,
/// with dots and digits, like an e-mail address, and a short name of Windows.
const ACCOUNTS: [Account; 13] = [
    account("ola", "ola", "Ola Nowak", "olas-laptop", false),
    account("max", "max", "Max Wibergsson", "WIBERG-PC", true),
    account("src", "src", "Sven Carlqvist", "line", true),
    account("std", "std", "Stina Dahlqvist", "STINA-XPS", true),
    account("line", "line", "Line Bjerregaard", "std", true),
    account("Marta Kowalska", "Marta Kowalska", "Marta Kowalska", "MARTAS-LAPTOP", false),
    account("Jürgen", "Ju\u{308}rgen", "Jürgen Großmann", "juergens-mbp.local", false),
    account("Zofia S\u{301}wia\u{328}tek", "Zofia Świątek", "Zofia Świątek", "zofia-pc", false),
    account(
        "bartholomew.featherstonehaugh-cholmondeley-of-the-western-isles-and-beyond",
        "bartholomew.featherstonehaugh-cholmondeley-of-the-western-isles-and-beyond",
        "Bartholomew Featherstonehaugh",
        "bartholomew-workstation",
        false,
    ),
    account("李明远", "李明远", "李明远", "李明远的电脑", false),
    account("m.kowalska92", "m.kowalska92", "Magda Kowalska", "DESKTOP-7F3K2L1", false),
    account("anna.svensson@contoso.example", "anna.svensson@contoso.example", "Anna Svensson", "CONTOSO-1187", false),
    account("MKOWAL~1", "MKOWAL~1", "Mirek Kowalczyk", "MIREK-PC", false),
];

impl Account {
    fn private(&self) -> Private {
        let known = self.known;
        let words = [
            known.to_owned(),
            self.full.to_owned(),
            self.host.to_owned(),
            format!("/home/{known}"),
            format!("C:\\Users\\{known}"),
        ];
        let written = self.written;
        Private::new(words)
            .with_code_roots([format!("/home/{written}/own code/tool"), format!("C:\\Users\\{written}\\own code\\tool")])
    }

    /// What must be in no text of this account, in small letters.
    fn planted(&self) -> Vec<String> {
        let full = self.full.split(' ').filter(|part| part.chars().count() > 3 || !part.is_ascii());
        let mut planted: Vec<String> = full.map(str::to_lowercase).filter(|part| part != "line").collect();
        let written = self.written.to_lowercase();
        if self.is_code {
            planted.extend(
                ["/home/", "\\users\\", "users/", "user=", "user '", "share=", "%5cusers%5c"]
                    .map(|start| format!("{start}{written}")),
            );
        } else {
            planted.extend([written, self.known.to_lowercase(), self.encoded().to_lowercase()]);
        }
        planted
    }

    fn encoded(&self) -> String {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
        self.written
            .bytes()
            .map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
            .collect()
    }

    fn fill(&self, text: &str) -> String {
        let hex: String = self.written.bytes().map(|byte| format!("{byte:02X}")).collect();
        text.replace("{acct}", self.written)
            .replace("{full}", self.full)
            .replace("{host}", self.host)
            .replace("{hex}", &hex)
            .replace("{enc}", &self.encoded())
    }
}

struct Case {
    title: String,
    text: String,
    gone: Vec<String>,
    kept: Vec<String>,
    private: Private,
}

fn read(case: &'static str) -> (&'static str, &'static str, Vec<&'static str>, Vec<&'static str>) {
    let (title, rest) = case.split_once('\n').expect("a title");
    let (text, lists) = rest.split_once("\n- gone:").expect("a list of what is gone");
    let (gone, kept) = lists.split_once("\n- kept:").expect("a list of what is kept");
    let list = |text: &'static str| text.split(" | ").map(str::trim).filter(|item| !item.is_empty()).collect();
    (title, text, list(gone), list(kept))
}

fn cases() -> Vec<Case> {
    let of_accounts = TEMPLATES.split("=== ").skip(1).map(read).flat_map(|(title, text, gone, kept)| {
        ACCOUNTS.iter().map(move |account| Case {
            title: format!("{title}, {}", account.known),
            text: account.fill(text),
            gone: gone.iter().map(|gone| account.fill(gone)).chain(account.planted()).collect(),
            kept: kept.iter().map(|kept| (*kept).to_owned()).collect(),
            private: account.private(),
        })
    });
    let secrets = SECRETS.split("=== ").skip(1).map(read).map(|(title, text, gone, kept)| Case {
        title: title.to_owned(),
        text: text.to_owned(),
        gone: gone.into_iter().map(str::to_owned).collect(),
        kept: kept.into_iter().map(str::to_owned).collect(),
        private: ACCOUNTS[0].private(),
    });
    of_accounts.chain(secrets).collect()
}

#[test]
fn every_planted_identifier_is_gone_and_every_function_line_and_code_root_is_kept() {
    let cases = cases();
    assert!(cases.len() >= 400, "{} texts", cases.len());
    let mut wrong = Vec::new();
    for case in &cases {
        let scrubbed = scrub(&case.text, &case.private);
        let lower = scrubbed.to_lowercase();
        let left = case.gone.iter().filter(|gone| lower.contains(&gone.to_lowercase())).map(|gone| format!("left: {gone}"));
        let lost = case.kept.iter().filter(|kept| !scrubbed.contains(kept.as_str())).map(|kept| format!("lost: {kept}"));
        let faults: Vec<String> = left.chain(lost).collect();
        if !faults.is_empty() {
            wrong.push(format!("{}\n{}\n{scrubbed}", case.title, faults.join("\n")));
        }
    }
    assert!(wrong.is_empty(), "{} of {} texts\n\n{}", wrong.len(), cases.len(), wrong.join("\n\n"));
}

#[test]
fn scrubbing_the_corpus_again_changes_nothing() {
    let wrong: Vec<String> = cases()
        .iter()
        .filter_map(|case| {
            let once = scrub(&case.text, &case.private);
            let twice = scrub(&once, &case.private);
            (once != twice).then(|| format!("{}\n{once}\n---\n{twice}", case.title))
        })
        .collect();
    assert!(wrong.is_empty(), "{}\n\n{}", wrong.len(), wrong.join("\n\n"));
}

#[test]
fn frames_are_told_from_free_text_after_scrubbing_too() {
    let text = "Traceback (most recent call last):\n  File \"/home/anna/x.py\", line 3, in f\n    foo()\nValueError: at home";
    let scrubbed = scrub(text, &Private::default());
    let found: Vec<&str> = frames(&scrubbed).into_iter().map(|range| &scrubbed[range]).collect();
    assert_eq!(found, ["  File \"[path]\", line 3, in f"]);
}
