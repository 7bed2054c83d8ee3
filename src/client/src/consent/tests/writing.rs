//! A no needs neither space nor locks; and no answer replaces what was never a consent file.

use super::*;
use crate::files::lock_folder;

fn noes() -> Vec<Change> {
    let entry = "app_opened/system.os".to_owned();
    let pause = Change::Pause(Some(Pause::UntilResumed));
    vec![Change::Off, Change::Tier("existence_ping".into(), false), pause, Change::Withhold(vec![entry], true)]
}

/// Somebody who holds a lock on this folder, as long as it is kept. Where a folder itself can be locked, others can share the lock.
fn somebody_holds(folder: &std::path::Path, shared: bool) -> Box<dyn std::any::Any> {
    if shared && cfg!(unix) {
        let held = std::fs::File::open(folder).expect("opened");
        held.lock_shared().expect("locked");
        Box::new(held)
    } else {
        Box::new(lock_folder(folder).expect("locked"))
    }
}

#[test]
fn a_no_is_written_while_somebody_holds_a_lock_on_the_folder_and_a_yes_is_not() {
    for shared in [true, false] {
        let mut person = Person::new();
        person.does(&Change::On);
        let held = somebody_holds(&person.file().folder, shared);
        for no in noes() {
            let before = person.text();
            person.does(&no);
            assert_ne!(person.text(), before, "{no:?}");
        }
        assert!(person.may("app_opened/event").is_err());
        let refused = person.file().apply(&person.manifest, &Change::On, &DecidedBy::Window, person.now());
        assert!(refused.expect_err("held").to_string().contains("another program holds it"), "a yes can wait");
        drop(held);
        person.does(&Change::Pause(None));
        person.does(&Change::On);
        assert_eq!(person.may("app_opened/event"), Ok(()));
    }
}

#[test]
fn a_no_without_the_lock_is_written_again_when_another_writer_was_in_between() {
    let mut person = Person::with_file("{\"theirs\": 0}");
    person.does(&Change::On);
    let (file, yes) = (person.file(), person.text());
    let held = lock_folder(&file.folder).expect("locked");
    // A process that holds the lock, has read the file before, and replaces it afterwards.
    let theirs = file.folder.join("theirs");
    let text = yes.replacen("\"theirs\": 0", "\"theirs\": 1", 1);
    crate::files::write_atomically(&theirs, text.as_bytes()).expect("written");
    std::thread::scope(|scope| {
        let no = scope.spawn(|| file.apply(&person.manifest, &Change::Off, &DecidedBy::Window, person.now()));
        crate::loopback::until("the no is written", || std::fs::read_to_string(&file.path).is_ok_and(|text| text != yes));
        std::fs::rename(&theirs, &file.path).expect("put in its place");
        no.join().expect("ended").expect("written");
    });
    drop(held);
    assert_eq!(person.may("app_opened/event"), Err(Reason::EverythingOff));
    assert!(person.text().contains("\"theirs\": 1"), "and what the other wrote is kept");
}

#[test]
fn what_an_editor_saves_while_an_answer_is_made_is_kept_and_one_that_never_stops_is_named() {
    for (saves, is_written) in [(1, true), (4, true), (5, false)] {
        let mut person = Person::with_file("{\"theirs\": 0}");
        person.does(&Change::On);
        let (file, count) = (person.file(), std::cell::Cell::new(0));
        let asked = |_: &Choices| {
            let saved = count.replace(count.get() + 1);
            if saved < saves {
                let text = person.text().replace(&format!("\"theirs\": {saved}"), &format!("\"theirs\": {}", saved + 1));
                std::fs::write(&file.path, text).expect("saved");
            }
            Past::default()
        };
        let applied = file.apply_after(&asked, &person.manifest, &Change::Off, &DecidedBy::Window, person.now());
        assert_eq!(applied.is_ok(), is_written, "{saves}");
        assert!(is_written || matches!(applied, Err(NotWritten::Contended(_))));
        assert!(person.text().contains(&format!("\"theirs\": {saves}")), "{}", person.text());
    }
}

#[test]
fn a_no_is_written_where_the_agreed_text_cannot_be() {
    for no in [Change::Off, on(&[])] {
        let mut person = Person::new();
        person.does(&Change::On);
        std::fs::remove_file(person.file().agreed).expect("removed");
        std::fs::create_dir_all(person.file().agreed.join("in the way")).expect("made");
        person.does(&no);
        assert_eq!(person.may("app_opened/event"), Err(Reason::EverythingOff));
        let refused = person.file().apply(&person.manifest, &Change::On, &DecidedBy::Window, person.now());
        assert!(refused.is_err(), "a yes is about a text that is kept");
        assert_eq!(person.may("app_opened/event"), Err(Reason::EverythingOff));
    }
}

#[cfg(unix)]
#[test]
fn whoever_reads_and_whoever_writes_follow_the_same_number_of_links() {
    for (links, follows) in [(39, true), (40, true), (41, false)] {
        let mut person = Person::new();
        person.does(&Change::On);
        let folder = person.file().folder;
        std::fs::rename(person.file().path, folder.join("end.json")).expect("moved");
        for number in (0..links).rev() {
            let name = |number| if number == 0 { "telemetry_config.json".to_owned() } else { format!("link{number}") };
            let to = if number == links - 1 { "end.json".to_owned() } else { name(number + 1) };
            std::os::unix::fs::symlink(to, folder.join(name(number))).expect("linked");
        }
        assert_eq!(person.may("app_opened/event").is_ok(), follows, "{links}");
        let written = person.file().apply(&person.manifest, &Change::Off, &DecidedBy::Window, person.now());
        assert_eq!(written.is_ok(), follows, "{links}: {written:?}");
        if follows {
            assert_eq!(person.may("app_opened/event"), Err(Reason::EverythingOff), "{links}");
        }
    }
}

#[cfg(unix)]
#[test]
fn what_never_was_a_consent_file_is_replaced_by_no_answer_a_no_neither() {
    let keys = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA anna\n";
    for there in [keys, "[]", "null", "\u{0}\u{0}", "<settings/>", &"x".repeat(2_000_000)] {
        let person = Person::new();
        std::fs::create_dir_all(person.file().folder).expect("made");
        let real = person.home.path().join("authorized_keys");
        std::fs::write(&real, there).expect("written");
        std::os::unix::fs::symlink(&real, person.file().path).expect("linked");
        says(&person, &Problem::NeverWasOne, "Move it away, and answer again");
        for change in noes().into_iter().chain([Change::On, on(&[])]) {
            let refused = person.file().apply(&person.manifest, &change, &DecidedBy::Window, person.now());
            let why = refused.expect_err("not ours").to_string();
            assert!(why.contains("not one of a program's settings") && why.ends_with("authorized_keys)"), "{why}");
        }
        assert_eq!(std::fs::read_to_string(&real).expect("readable"), there);
        assert_eq!(person.names_in_folder(), ["telemetry_config.json"], "and no copy is left of it");
    }
    // What was one, and is damaged beyond recognition, has something of ours beside it.
    let mut person = Person::new();
    person.does(&Change::On);
    std::fs::write(person.file().path, "\u{0}\u{0}\u{0}").expect("written");
    assert!(person.does(&Change::Off).kept_copy.is_some());
}

#[cfg(unix)]
#[test]
fn no_answer_replaces_a_file_of_our_own() {
    for ours in
        ["telemetry_secret", "telemetry_log.sqlite3", "telemetry_agreed.toml", "telemetry_receipts", "candor/window.json"]
    {
        for hard in [true, false] {
            let person = Person::new();
            let (folder, name) = (person.file().folder, "{\"format\": 1}");
            std::fs::create_dir_all(folder.join("candor")).expect("made");
            std::fs::write(folder.join(ours), name).expect("written");
            let linked = match hard {
                true if ours.contains('/') => continue,
                true => std::fs::hard_link(folder.join(ours), person.file().path),
                false => std::os::unix::fs::symlink(folder.join(ours), person.file().path),
            };
            linked.expect("linked");
            for change in [Change::Off, Change::On] {
                let refused = person.file().apply(&person.manifest, &change, &DecidedBy::Window, person.now());
                assert!(refused.expect_err("ours").to_string().contains("Candor keeps for something else"), "{ours}");
            }
            says(&person, &Problem::OneOfOurs, "Remove the link to it, and answer again");
            assert_eq!(std::fs::read_to_string(folder.join(ours)).expect("readable"), name);
        }
    }
}

/// What is said about the file before anybody answers is what every answer says.
#[cfg(unix)]
fn says(person: &Person, problem: &Problem, remedy: &str) {
    assert_eq!(*person.consent().stored(), Stored::Problem(problem.clone()));
    assert_eq!(person.may("app_opened/event"), Err(Reason::File(problem.clone())));
    assert_eq!(problem.remedy(), remedy);
}

#[cfg(unix)]
#[test]
fn whatever_is_said_to_end_with_an_answer_ends_with_one_and_nothing_else_is() {
    use std::os::unix::fs::PermissionsExt as _;
    let utf16 = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let settings = "{\"telemetry_enabled\": false}";
    let there: Vec<Vec<u8>> = [
        "",
        " ",
        "{",
        settings,
        "[]",
        "x",
        "{\"telemetry_enabled\": 1}",
        "{\"format\": 2}",
        "\u{feff}{",
        "\u{feff}x",
        &"x".repeat(2_000_000),
        &format!("{{{}", "x".repeat(2_000_000)),
    ]
    .into_iter()
    .map(|text| text.as_bytes().to_vec())
    .chain([utf16(settings), utf16("\u{feff} {"), utf16("\u{feff}ssh"), utf16("ssh-rsa")])
    .collect();
    for (content, mode) in there.iter().flat_map(|content| [(content, 0o600), (content, 0o666)]) {
        let person = Person::with_file("");
        let path = person.file().path;
        std::fs::write(&path, content).expect("written");
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(mode)).expect("mode");
        let beginning = String::from_utf8_lossy(content).chars().take(20).collect::<String>();
        let said = match person.consent().stored() {
            Stored::Problem(problem) => problem.ends_with_an_answer(),
            Stored::Missing | Stored::Read(_) => true,
        };
        let answered = person.file().apply(&person.manifest, &Change::Off, &DecidedBy::Window, person.now());
        assert_eq!(said, answered.is_ok(), "{beginning:?} {mode:o}: {answered:?}");
        assert_eq!(said, matches!(person.consent().stored(), Stored::Read(_)), "{beginning:?} {mode:o}");
    }
}
