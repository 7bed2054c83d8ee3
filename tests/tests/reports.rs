//! Reports as people get them: from the command line, in a real browser, on paper and on a phone, on full disks, and cancelled.
#![cfg(target_os = "linux")]
#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "what cannot go on fails where it stands")]

use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;

use candor::tools::log::{Log, Shape, Spooled};
use candor::tools::manifest::{Envelope, Method};
use candor_journeys::{Browser, COUNTING, Computer, Disk, run, until, where_disks_can_be_mounted};
use serde_json::Value;

const NOWHERE: &str = "http://127.0.0.1:1";

/// A computer with this many messages in its history of three months, one of which is hostile and one of which is rare.
fn with_messages(count: u64) -> Computer {
    let computer = Computer::new(COUNTING, NOWHERE);
    computer.candor(&["on"]).well();
    let (mut log, _) = Log::open(&computer.folder()).expect("opened");
    let event = &computer.manifest.events[0];
    let shape = Arc::new(Shape {
        event: event.name.clone(),
        tiers: vec![computer.manifest.tiers[0].id.clone()],
        fields: vec!["event".into()],
        method: Method::Post,
        url: format!("{NOWHERE}/events"),
        envelope: Envelope::Events,
        crash: false,
        identity: None,
        decision: "0193a1b2-0000-7000-8000-000000000000".into(),
        held: false,
        folds: None,
    });
    let body = |number: u64| match number {
        7 => r#"{"event":"counted","note":"</script><script>document.title = 'broken'</script>\u202e"}"#
            .replace("\\u202e", "\u{202e}"),
        11 => r#"{"event":"counted","note":"A Rare word"}"#.to_owned(),
        number => format!("{{\"event\":\"counted\",\"number\":{number}}}"),
    };
    // From the first of September 2026 on.
    let step = 90 * 86_400_000 / count.max(1);
    let spooled = |number: u64| Spooled {
        shape: Arc::clone(&shape),
        id: format!("0193a1b2-0000-7000-8000-{number:012}"),
        recorded_at: i64::try_from(1_788_220_800_000 + number * step).expect("a time"),
        body: body(number).into_bytes(),
    };
    let events: Vec<Spooled> = (1..=count).map(spooled).collect();
    for (place, some) in events.chunks(5_000).enumerate() {
        log.take("spool", some, place as u64 + 1, false).expect("taken");
    }
    computer
}

fn export(computer: &Computer, format: &str, name: &str) -> PathBuf {
    let output = computer.home.beside(name);
    computer.candor(&["export", "--format", format, "--output", &output.display().to_string()]).well();
    output
}

fn address(path: &Path) -> String {
    format!("file://{}", path.display())
}

fn text(browser: &mut Browser, of: &str) -> String {
    browser.value(&format!("document.querySelector('{of}')?.innerText ?? ''")).as_str().unwrap_or_default().to_owned()
}

#[track_caller]
fn lists(browser: &mut Browser, range: &str) {
    until(&format!("it lists {range}"), || text(browser, ".messages .found") == range);
}

#[test]
fn a_page_of_many_messages_lists_searches_and_prints_them_without_any_server() {
    let computer = with_messages(5_000);
    let page = export(&computer, "html", "report.html");
    let mut browser = Browser::start();
    browser.resize(1120, 900);
    browser.open(&address(&page));
    lists(&mut browser, "1–50 / 5,000");
    assert_eq!(browser.value("document.querySelectorAll('.messages article').length"), 50);
    assert_eq!(browser.value("document.querySelector('.messages pre').offsetHeight"), 0, "closed until somebody opens it");
    // The newest come first; then on to older ones.
    browser.value("[...document.querySelectorAll('.messages nav button')].at(-1).click()");
    lists(&mut browser, "51–100 / 5,000");
    browser.picture("report-light.png");

    let search = |browser: &mut Browser, words: &str| {
        let set = "const field = document.querySelector('input[type=search]'); field.value = ";
        browser.value(&format!("(() => {{ {set}{}; field.dispatchEvent(new Event('input')); }})()", Value::from(words)));
    };
    search(&mut browser, "a rare WORD");
    lists(&mut browser, "1–1 / 1");
    browser.value("document.querySelector('.messages summary').click()");
    until("its bytes are shown", || text(&mut browser, ".messages article pre").contains("A Rare word"));
    search(&mut browser, "document.title");
    until("the hostile one is found", || {
        browser
            .value("document.querySelector('.messages article pre').textContent")
            .as_str()
            .is_some_and(|text| text.contains("⟨U+202E⟩"))
    });
    assert_ne!(browser.value("document.title"), "broken");
    search(&mut browser, "nowhere to be found");
    lists(&mut browser, "No message fits.");
    search(&mut browser, "");
    lists(&mut browser, "1–50 / 5,000");
    // September has 30 of the 90 days.
    browser.value("(() => { const month = document.querySelectorAll('form.search select')[0]; month.selectedIndex = month.options.length - 1; month.dispatchEvent(new Event('change')); })()");
    until("a month is shown", || text(&mut browser, ".messages .found").ends_with(" / 1,666"));

    assert_eq!(browser.complaints(), [] as [&str; 0]);
    let requests: Vec<&String> =
        browser.requests().iter().filter(|url| !url.starts_with("file:") && !url.starts_with("blob:")).collect();
    assert_eq!(requests, [] as [&String; 0], "it asks nobody");
    assert_eq!(browser.violations(), [] as [&str; 0]);
    browser.print("report.pdf");
}

#[test]
fn whoever_exports_a_very_long_page_is_told_beforehand_that_browsers_open_it_slowly_and_nobody_else_is() {
    let computer = with_messages(30);
    let remark = "takes a browser a minute or more to open";
    let says = |words: &[&str]| {
        let output = computer.home.beside("report").display().to_string();
        let ran = computer.candor(&[&["export", "--force", "--output", &output], words].concat());
        let said = ran.err.clone();
        ran.well();
        said.contains(remark)
    };
    assert!(!says(&["--format", "html"]), "thirty messages are few");
    // As long on the disk as half a million are, without a second message.
    let log = std::fs::OpenOptions::new().write(true).open(computer.log_file()).expect("there");
    log.set_len(500 << 20).expect("longer");
    assert!(says(&["--format", "html"]) && says(&["--format", "zip"]));
    for format in ["csv", "json", "jsonl"] {
        assert!(!says(&["--format", format]), "{format}");
    }
    for end in ["--from", "--until"] {
        assert!(!says(&["--format", "html", end, "2026-11-20"]), "{end}");
    }
    let printed = computer.candor(&["export", "--format", "html", "--output", "-"]);
    assert!(printed.err.contains(remark) && !printed.out.contains(remark) && printed.out.ends_with("</html>\n"));
}

#[test]
fn what_no_report_can_be_made_of_is_said_and_is_no_empty_report() {
    let computer = with_messages(3);
    let output = computer.home.beside("report").display().to_string();
    let csv = |more: &[&str]| computer.candor(&[&["export", "--format", "csv"], more].concat());
    let said = csv(&["--output", &output, "--from", "2026-11-20", "--until", "2026-11-19"]).fails(2);
    assert!(said.contains("--until is before --from"), "{said}");
    let said = csv(&["--output", "nowhere/report"]).fails(1);
    assert!(said.contains("there is no folder nowhere"), "{said}");
    std::fs::remove_file(computer.log_file()).expect("removed");
    std::os::unix::fs::symlink(computer.log_file(), computer.log_file()).expect("linked");
    let said = csv(&["--output", &output]).fails(1);
    assert!(said.contains("the log cannot be read"), "{said}");
    assert!(!Path::new(&output).exists());
    let longest = computer.home.beside(&format!("{}.csv", "x".repeat(251)));
    std::fs::remove_file(computer.log_file()).expect("removed");
    csv(&["--output", &longest.display().to_string()]).well();
}

#[test]
fn a_page_of_few_messages_is_whole_without_scripts_on_paper_on_a_telephone_and_in_the_dark() {
    let computer = with_messages(30);
    let page = export(&computer, "html", "report.html");
    let mut browser = Browser::start();
    for (width, scheme) in [(1120, "light"), (390, "light"), (390, "dark")] {
        browser.prefer(scheme, "screen");
        browser.resize(width, 844);
        browser.open(&address(&page));
        lists(&mut browser, "1–30 / 30");
        assert_eq!(browser.value("document.documentElement.scrollWidth <= innerWidth"), true, "{width}");
        browser.picture(&format!("report-{width}-{scheme}.png"));
        assert_eq!(browser.violations(), [] as [&str; 0], "{width} {scheme}");
    }
    // On paper all of them are open.
    browser.prefer("light", "print");
    assert_eq!(browser.value("[...document.querySelectorAll('.messages pre')].filter(pre => pre.offsetHeight > 0).length"), 30);
    browser.prefer("light", "screen");
    browser.run_scripts(false);
    browser.open(&address(&page));
    assert_eq!(browser.value("document.querySelectorAll('noscript article').length"), 30);
    assert_ne!(browser.value("document.title"), "broken");
}

#[test]
fn an_archive_stands_the_test_of_the_systems_own_tools_and_of_ours() {
    let computer = with_messages(3_000);
    let archive = export(&computer, "zip", "report.zip");
    let folder = computer.home.beside("unpacked");
    std::fs::create_dir(&folder).expect("made");
    let mut unpack = Command::new("python3");
    unpack.args(["-m", "zipfile", "-e"]).arg(&archive).arg(&folder);
    run(unpack).well();
    let mut check = Command::new("sha256sum");
    check.args(["-c", "SHA256SUMS"]).current_dir(&folder);
    let said = run(check).well();
    assert!(said.contains("report.json: OK") && said.contains("report.csv: OK") && !said.contains("FAILED"), "{said}");
    let path = archive.display().to_string();
    let checked = computer.candor_alone(&["verify", &path, "--json"]).json();
    assert_eq!((&checked["sound"], &checked["checked"]["messages"]), (&true.into(), &3_000.into()), "{checked}");
    let told = computer.candor_alone(&["verify", &path]).well();
    assert!(told.contains("What it does not prove"), "{told}");
    // One byte in the middle is changed.
    let mut bytes = std::fs::read(&archive).expect("there");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&archive, bytes).expect("written");
    computer.candor_alone(&["verify", &path]).fails(1);
    computer.candor_alone(&["verify", "/dev/null"]).fails(1);
}

#[test]
fn a_report_goes_onto_no_full_disk_and_leaves_nothing_there() {
    where_disks_can_be_mounted("a_report_goes_onto_no_full_disk_and_leaves_nothing_there", || {
        let computer = with_messages(5_000);
        let disk = computer.home.beside("disk");
        let small = Disk::of_kib(64, disk.clone());
        for format in ["html", "csv", "json", "jsonl", "zip"] {
            let output = disk.join("report").display().to_string();
            let said = computer.candor(&["export", "--format", format, "--output", &output]).fails(1);
            assert!(said.contains("No space left") && said.contains(&output), "{format}: {said}");
            assert_eq!(std::fs::read_dir(&disk).expect("readable").count(), 0, "{format}");
        }
        drop(small);
    });
}

#[test]
fn a_report_has_whatever_name_somebody_gives_it_and_goes_into_no_pipe() {
    let computer = with_messages(3);
    for name in ["a b", "новый отчёт.html", "-", "--force", "x\ny", "'\"$(true)", "\u{202e}lmth", "con.", " "] {
        let output = format!("{}/{name}", computer.home.path().display());
        computer.candor(&["export", "--format", "json", "--output", &output]).well();
        assert!(Path::new(&output).is_file(), "{name:?}");
    }
    let pipe = computer.home.path().join("pipe");
    let mut made = Command::new("mkfifo");
    made.arg(&pipe);
    run(made).well();
    for output in [pipe.as_path(), Path::new("/dev/null"), Path::new("/dev/full")] {
        let output = output.display().to_string();
        computer.candor(&["export", "--format", "csv", "--output", &output, "--force"]).fails(1);
    }
}

#[test]
fn a_report_that_somebody_interrupts_is_gone_and_that_is_said() {
    let computer = with_messages(5_000);
    let folder = computer.home.beside("reports");
    std::fs::create_dir(&folder).expect("made");
    let output = folder.join("report.zip").display().to_string();
    // Slow enough that it is still at it.
    let wait = std::time::Duration::from_millis(200);
    let words = ["export", "--format", "zip", "--output", &output];
    let mut command = computer.slowed_command(&words, "write", wait);
    let mut child = command.stderr(Stdio::piped()).stdout(Stdio::null()).spawn().expect("it starts");
    until("it is being written", || std::fs::read_dir(&folder).expect("readable").count() > 0);
    // The tracer has started it.
    let id = std::fs::read_to_string(format!("/proc/{0}/task/{0}/children", child.id())).expect("it runs");
    let id = id.split_whitespace().next().expect("traced").to_owned();
    let mut interrupt = Command::new("kill");
    interrupt.args(["-INT", &id]);
    run(interrupt).well();
    assert!(!child.wait().expect("it ends").success());
    assert_eq!(std::fs::read_dir(&folder).expect("readable").count(), 0);
}

#[test]
fn whoever_reads_a_report_at_their_leisure_keeps_nobody_from_clearing_the_history() {
    let computer = with_messages(5_000);
    let mut command = computer.command(&["export", "--format", "jsonl", "--output", "-"]);
    let mut reader = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("it starts");
    let mut pipe = reader.stdout.take().expect("piped");
    // More than a pipe holds: it is written as it is read.
    let mut report = vec![0; 1];
    pipe.read_exact(&mut report).expect("it is written");
    computer.candor(&["clear", "--yes"]).well();
    assert_eq!(computer.log().len(), 0);
    pipe.read_to_end(&mut report).expect("readable");
    assert!(reader.wait().expect("it ends").success());
    let lines = String::from_utf8(report).expect("text").lines().filter(|line| line.contains("\"line\":\"event\"")).count();
    assert_eq!(lines, 5_000, "it is of the moment at which it was asked for");
}

#[test]
fn what_is_left_of_a_report_whose_saving_was_killed_is_gone_with_the_next_one() {
    let computer = with_messages(5_000);
    let folder = computer.home.beside("reports");
    std::fs::create_dir(&folder).expect("made");
    let output = folder.join("report.zip").display().to_string();
    let words = ["export", "--format", "zip", "--output", &output];
    let mut command = computer.slowed_command(&words, "write", std::time::Duration::from_millis(200));
    let mut child = command.stderr(Stdio::null()).stdout(Stdio::null()).spawn().expect("it starts");
    until("it is being written", || std::fs::read_dir(&folder).expect("readable").count() > 0);
    let unfinished = std::fs::read_dir(&folder).expect("readable").flatten().next().expect("one").path();
    let long_ago = || {
        let file = std::fs::File::options().write(true).open(&unfinished).expect("there");
        file.set_modified(std::time::SystemTime::now() - std::time::Duration::from_mins(5)).expect("dated");
    };
    long_ago();
    let other = folder.join("other.json").display().to_string();
    let export = || computer.candor(&["export", "--format", "json", "--output", &other, "--force"]).well();
    export();
    assert!(unfinished.exists(), "somebody is at it");
    let id = std::fs::read_to_string(format!("/proc/{0}/task/{0}/children", child.id())).expect("it runs");
    let mut kill = Command::new("kill");
    kill.args(["-KILL", id.split_whitespace().next().expect("traced")]);
    run(kill).well();
    child.wait().expect("it ends");
    assert!(unfinished.exists(), "nobody could remove it");
    long_ago();
    export();
    assert!(!unfinished.exists());
}

#[test]
fn a_report_is_of_some_days_of_one_tier_or_of_every_program() {
    let computer = with_messages(90);
    let tier = computer.manifest.tiers[0].id.clone();
    let words =
        ["export", "--format", "jsonl", "--output", "-", "--from", "2026-09-01", "--until", "2026-09-30", "--tier", &tier];
    let lines = computer.candor(&words).well();
    let events = lines.lines().filter(|line| line.starts_with("{\"line\":\"event\"")).count();
    assert!((29..=31).contains(&events), "{events}: thirty days of ninety, with one message a day");
    let mut all = computer.home.command(candor_journeys::program("candor"));
    all.args(["export", "--all-programs", "--format", "json", "--output", "-"]);
    let said = run(all);
    assert!(said.err.contains("none of the programs") || said.status == Some(0), "{}", said.err);
}
