//! Where a report may be saved, and that whatever happens meanwhile, there is a whole one or none.

#[cfg(unix)]
use std::path::Path;
use std::path::PathBuf;

use candor::tools::log::Log;

use super::super::{Existing, NotSaved, save, write};
use super::{Computer, saved};

#[test]
fn a_report_takes_the_place_of_no_file_of_ours_whatever_the_way_to_it_is_called() {
    let computer = Computer::new();
    let (home, places, program) = (computer.0.path(), computer.places(), computer.program());
    std::fs::create_dir_all(&places.user_apps).expect("made");
    let (folder, consent) = (home.join("ets2la_data"), program.consent_file(&places).path);
    #[cfg(unix)]
    std::os::unix::fs::symlink(&folder, home.join("by_a_link")).expect("linked");
    let others = home.join("skellycam_data");
    std::fs::create_dir(&others).expect("made");
    let before: Vec<_> =
        [&consent, &folder.join(candor::tools::log::FILE)].map(|path| std::fs::read(path).expect("there")).into();
    let mut ours: Vec<PathBuf> = [
        "telemetry_log.sqlite3",
        "telemetry_secret",
        "telemetry_agreed.toml",
        "telemetry_config.json",
        "TELEMETRY_CONFIG.JSON",
        "telemetry_config.json.kept-1",
    ]
    .map(|name| folder.join(name))
    .into();
    ours.extend([folder.join("../ets2la_data/telemetry_secret"), others.join("telemetry_config.json")]);
    ours.extend([places.user_apps.join("x.toml"), crate::preferences::Preferences::file(&places)]);
    #[cfg(unix)]
    ours.push(home.join("by_a_link/telemetry_log.sqlite3"));
    for path in ours {
        let refused = saved(&computer, &path, Existing::MayBeReplaced);
        assert!(matches!(refused, Err(NotSaved::Ours)), "{refused:?} ({})", path.display());
    }
    let after: Vec<_> =
        [&consent, &folder.join(candor::tools::log::FILE)].map(|path| std::fs::read(path).expect("there")).into();
    assert_eq!(after, before);
    assert!(
        saved(&computer, &folder.join("my report.json"), Existing::Stays).is_ok(),
        "beside them there is room for a report"
    );
}

#[cfg(unix)]
#[test]
fn a_report_is_written_over_nothing_that_nobody_was_asked_about_and_into_nothing_but_a_file() {
    use std::os::unix::fs::PermissionsExt as _;
    let computer = Computer::new();
    let home = computer.0.path();
    let [file, link, folder, socket] = ["file", "link", "folder", "socket"].map(|name| home.join(name));
    std::fs::write(&file, "theirs").expect("written");
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o640)).expect("mode");
    std::os::unix::fs::symlink("file", &link).expect("linked");
    std::fs::create_dir(&folder).expect("made");
    drop(std::os::unix::net::UnixListener::bind(&socket).expect("a socket"));
    assert!(matches!(saved(&computer, &file, Existing::Stays), Err(NotSaved::Exists)));
    for path in [&link, &folder, &socket, Path::new("/dev/null")] {
        let refused = saved(&computer, path, Existing::MayBeReplaced);
        assert!(matches!(refused, Err(NotSaved::Other(_))), "{refused:?} ({})", path.display());
    }
    assert_eq!(std::fs::read_to_string(&file).expect("there"), "theirs");
    assert!(saved(&computer, &file, Existing::MayBeReplaced).is_ok());
    assert!(std::fs::read_to_string(&file).expect("there").starts_with("{\"format\": 1"));
    assert_eq!(file.metadata().expect("there").permissions().mode() & 0o777, 0o640, "it has the mode that it had");
    let left = std::fs::read_dir(home)
        .expect("readable")
        .flatten()
        .filter(|entry| entry.file_name().to_string_lossy().starts_with(".c"));
    assert_eq!(left.count(), 0);
}

#[test]
fn a_report_that_is_cancelled_at_whichever_step_leaves_nothing_behind() {
    let computer = Computer::after_a_while();
    let home = computer.0.path().join("reports");
    std::fs::create_dir(&home).expect("made");
    for format in ["html", "csv", "json", "jsonl", "zip"] {
        let (order, path) = (computer.order(format), home.join("report"));
        let (mut steps, mut step) = (0, 0);
        // First all of them, then ending at each.
        save(&computer.places(), &order, &path, Existing::Stays, &mut |progress| {
            assert!(progress.done <= progress.of, "{format}: {progress:?}");
            steps += 1;
            true
        })
        .expect("saved");
        let whole = std::fs::read(&path).expect("there");
        assert!(steps > 2, "{format}");
        while step < steps {
            let mut passed = 0;
            let stopped = save(&computer.places(), &order, &path, Existing::MayBeReplaced, &mut |_| {
                passed += 1;
                passed <= step
            });
            assert!(matches!(stopped, Err(NotSaved::Stopped)), "{format} at {step}: {stopped:?}");
            assert_eq!(std::fs::read(&path).expect("there"), whole, "{format} at {step}");
            step += 1;
        }
        std::fs::remove_file(&path).expect("removed");
        assert_eq!(std::fs::read_dir(&home).expect("readable").count(), 0, "{format}");
    }
}

/// Saves a report in this format at this place again and again: each time `at` is called at a later step, and `check` is told what became
/// of it, until there is no such step any more.
#[cfg(unix)]
fn at_each_step(
    computer: &Computer,
    format: &str,
    path: &Path,
    at: &mut (dyn FnMut() + Send),
    mut check: impl FnMut(Result<u64, NotSaved>),
) {
    let order = computer.order(format);
    let mut step = 0;
    loop {
        let mut passed = 0;
        let done = save(&computer.places(), &order, path, Existing::Stays, &mut |_| {
            passed += 1;
            if passed == step + 1 {
                at();
            }
            true
        });
        if passed <= step {
            assert!(step > 2, "{format} has several steps");
            return;
        }
        check(done);
        step += 1;
    }
}

#[cfg(unix)]
#[test]
fn a_folder_that_vanishes_while_a_report_is_written_is_not_made_again_and_that_is_said() {
    let computer = Computer::after_a_while();
    let (home, places) = (computer.0.path(), computer.places());
    let folder = home.join("away");
    let path = folder.join("report");
    for format in ["html", "csv", "json", "jsonl", "zip"] {
        std::fs::create_dir(&folder).expect("made");
        let vanish = &mut || std::fs::remove_dir_all(&folder).expect("removed");
        at_each_step(&computer, format, &path, vanish, |done| {
            let why = done.expect_err("there is no place for it").why(&places, &path);
            assert_eq!(why, format!("there is no folder ~{}away", std::path::MAIN_SEPARATOR), "{format}");
            assert!(!folder.exists(), "{format}");
            std::fs::create_dir(&folder).expect("made");
        });
        std::fs::remove_dir_all(&folder).expect("removed");
    }
}

#[cfg(unix)]
#[test]
fn a_folder_that_gets_another_name_while_a_report_is_written_has_nothing_left_in_it_and_that_is_said() {
    let computer = Computer::after_a_while();
    let (home, places) = (computer.0.path(), computer.places());
    let (folder, moved) = (home.join("old name"), home.join("new name"));
    let path = folder.join("report");
    for format in ["html", "csv", "json", "jsonl", "zip"] {
        std::fs::create_dir(&folder).expect("made");
        let rename = &mut || std::fs::rename(&folder, &moved).expect("renamed");
        at_each_step(&computer, format, &path, rename, |done| {
            let why = done.expect_err("there is no place for it").why(&places, &path);
            assert_eq!(why, "there is no folder ~/old name", "{format}");
            assert_eq!(std::fs::read_dir(&moved).expect("readable").count(), 0, "{format}");
            std::fs::rename(&moved, &folder).expect("renamed back");
        });
        std::fs::remove_dir_all(&folder).expect("removed");
    }
}

#[cfg(unix)]
#[test]
fn what_comes_to_the_name_of_a_report_while_it_is_written_stays_as_it_is() {
    let computer = Computer::after_a_while();
    let folder = computer.0.path().join("reports");
    std::fs::create_dir(&folder).expect("made");
    let (path, target) = (folder.join("report"), computer.0.path().join("theirs"));
    std::fs::write(&target, "theirs").expect("written");
    for format in ["html", "csv", "json", "jsonl", "zip"] {
        let put = &mut || std::fs::write(&path, "theirs").expect("written");
        at_each_step(&computer, format, &path, put, |done| {
            assert!(matches!(done, Err(NotSaved::Exists)), "{format}: {done:?}");
            assert_eq!(std::fs::read_to_string(&path).expect("there"), "theirs");
            std::fs::remove_file(&path).expect("removed");
        });
        std::fs::remove_file(&path).expect("the last one is whole");
        let link = &mut || std::os::unix::fs::symlink(&target, &path).expect("linked");
        at_each_step(&computer, format, &path, link, |done| {
            assert!(matches!(done, Err(NotSaved::Other(_))), "{format}: {done:?}");
            assert_eq!(std::fs::read_to_string(&target).expect("there"), "theirs");
            std::fs::remove_file(&path).expect("removed");
        });
        std::fs::remove_file(&path).expect("the last one is whole");
        assert_eq!(std::fs::read_dir(&folder).expect("readable").count(), 0, "{format}");
    }
}

#[cfg(unix)]
#[test]
fn whoever_has_the_file_open_that_a_report_replaces_reads_the_old_one_to_its_end() {
    use std::io::{Read as _, Seek as _};
    let computer = Computer::after_a_while();
    let path = computer.0.path().join("report");
    std::fs::write(&path, "theirs").expect("written");
    let mut open = std::fs::OpenOptions::new().read(true).write(true).open(&path).expect("opened");
    saved(&computer, &path, Existing::MayBeReplaced).expect("saved");
    let whole = std::fs::read(&path).expect("there");
    let mut old = String::new();
    open.read_to_string(&mut old).expect("readable");
    assert_eq!(old, "theirs");
    // Nor does what they write from now on get into the report.
    open.rewind().expect("a file");
    std::io::Write::write_all(&mut open, b"more").expect("written");
    assert_eq!(std::fs::read(&path).expect("there"), whole);
}

/// How many events each format in an archive has, in the ways in which they say so.
fn events_in(archive: &[u8]) -> Vec<u64> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(archive)).expect("an archive");
    let mut read = |name: &str| {
        let mut text = String::new();
        std::io::Read::read_to_string(&mut archive.by_name(name).expect("in it"), &mut text).expect("text");
        text
    };
    let (page, table, data) = (read("report.html"), read("report.csv"), read("report.json"));
    let data: serde_json::Value = serde_json::from_str(&data).expect("JSON");
    let rows = data["events"].as_array().expect("a list").len() as u64;
    let states = data["totals"]["states"].as_object().expect("an object");
    let totals = states.values().filter_map(|state| state["events"].as_u64()).sum();
    let listed = page.split("<span class=\"tiers\">").count() - 1;
    vec![listed as u64, table.lines().count() as u64 - 1, rows, totals]
}

#[test]
fn every_format_in_an_archive_is_of_one_moment_even_if_everything_is_sent_or_cleared_meanwhile() {
    let mut step = 0;
    loop {
        let computer = Computer::after_a_while();
        let folder = computer.program().consent_file(&computer.places()).folder;
        let (mut passed, mut archive) = (0, Vec::new());
        let clear = {
            let folder = folder.clone();
            move || Log::open_existing(&folder).expect("opened").expect("there").clear(jiff::Timestamp::now()).expect("cleared")
        };
        let mut clearing = None;
        let events = write(&computer.places(), &computer.order("zip"), &mut archive, &mut |_| {
            passed += 1;
            if passed == step + 1 {
                clearing = Some(std::thread::spawn(clear.clone()));
                let log = Log::open_existing(&folder).expect("opened").expect("there");
                let until = std::time::Instant::now() + std::time::Duration::from_mins(1);
                while log.data_version().is_ok() && log.summary().expect("read").events > 0 {
                    assert!(std::time::Instant::now() < until, "the history is cleared");
                    std::thread::sleep(std::time::Duration::from_millis(2));
                }
            }
            true
        });
        assert_eq!(events.expect("written"), 2, "at {step}");
        assert_eq!(events_in(&archive), [2, 2, 2, 2], "at {step}");
        let Some(clearing) = clearing else { break };
        assert_eq!(clearing.join().expect("ended").events, 2, "at {step}");
        step += 1;
    }
    assert!(step > 4, "an archive has several steps");
}
