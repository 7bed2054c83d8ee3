//! Files that somebody else changes while a host runs, places where no log can be, and a host whose own code fails in its panic hook.

use std::fs::File;
use std::process::Command;

use super::*;
use crate::log::{Dropped, FILE, SPOOLS};

/// The only spool.
fn spool(desk: &Desk) -> PathBuf {
    let mut spools = std::fs::read_dir(desk.folder().join(SPOOLS)).expect("folder").flatten();
    spools.next().expect("a spool").path()
}

fn lost(desk: &Desk) -> u64 {
    let log = Log::open_existing(&desk.folder()).expect("readable").expect("there");
    let dropped = log.summary().expect("readable").dropped;
    dropped.iter().filter(|(_, reason, _)| reason == Dropped::Lost.as_str()).map(|(_, _, count)| *count).sum()
}

#[test]
fn what_is_recorded_after_a_spool_was_cut_or_replaced_is_in_the_log_and_what_was_lost_is_counted() {
    type Change = fn(&Path, u64);
    let changes: [(&str, Change); 5] = [
        ("emptied", |path, _| File::options().write(true).open(path).and_then(|file| file.set_len(0)).expect("cut")),
        ("cut in two", |path, length| {
            File::options().write(true).open(path).and_then(|file| file.set_len(length / 2)).expect("cut");
        }),
        ("made longer", |path, length| {
            File::options().write(true).open(path).and_then(|file| file.set_len(length + 777)).expect("cut");
        }),
        ("replaced", |path, _| {
            std::fs::remove_file(path).and_then(|()| std::fs::write(path, "cndrspl1")).expect("replaced");
        }),
        ("removed", |path, _| std::fs::remove_file(path).expect("removed")),
    ];
    for (what, change) in changes {
        let desk = Desk::with(SKELLYCAM, |_, _| answer("503 Busy", "retry-after: 3600\r\n", ""));
        desk.says_yes_to(&["existence_ping"]);
        let telemetry = desk.open();
        let opened = telemetry.event("app_opened").expect("declared");
        assert_eq!(opened.record(&python()), Outcome::Recorded);
        until("it is in the log", || desk.states().len() == 1);
        // Nobody takes anything out of the spool meanwhile.
        let holder = rusqlite::Connection::open(desk.folder().join(FILE)).expect("open");
        holder.execute_batch("BEGIN IMMEDIATE").expect("locked");
        for _ in 0..5 {
            assert_eq!(opened.record(&python()), Outcome::Recorded);
        }
        let path = spool(&desk);
        change(&path, std::fs::metadata(&path).expect("there").len());
        for _ in 0..20 {
            assert_eq!(opened.record(&python()), Outcome::Recorded);
        }
        holder.execute_batch("ROLLBACK").expect("unlocked");
        telemetry.close_within(Duration::from_mins(1));
        let (rows, lost) = (u64::try_from(desk.states().len()).expect("few"), lost(&desk));
        assert_eq!(rows + lost, 26, "{what}: nothing vanishes uncounted, with {rows} in the log");
        assert!(rows >= 21, "{what}: what came after it is there, {rows}");
        // What the writer had read by then, and only waits to write, is not lost.
        assert!(lost <= 5, "{what}: {lost}");
    }
}

#[cfg(unix)]
#[test]
fn where_the_path_is_too_long_for_a_database_nothing_is_called_recorded() {
    let home = tempfile::tempdir().expect("folder");
    let deep = home.path().join(vec!["a".repeat(100); 5].join("/"));
    std::fs::create_dir_all(&deep).expect("made");
    let places = Places::below(&deep, Environment::default());
    let manifest = Manifest::parse(SKELLYCAM).expect("sound");
    let file = ConsentFile::of(&places, &manifest);
    let yes = Change::answer(["existence_ping".to_owned()].into());
    file.apply(&manifest, &yes, &DecidedBy::Window, Timestamp::now()).expect("written");
    let telemetry = Telemetry::builder(SKELLYCAM).places(places).open().expect("opened");
    let outcome = telemetry.event("app_opened").expect("declared").record(&python());
    assert!(matches!(&outcome, Outcome::Not(NotRecorded::NoLog(why)) if why.contains("longer than")), "{outcome}");
    assert!(crate::log::why_unusable(&file.folder, &file.path).is_some_and(|why| why.to_string().contains("longer than")));
}

/// Set where the test below runs itself again: whether the host's values fail.
const AGAIN: &str = "CANDOR_TEST_PANICS_AGAIN";

#[test]
fn a_panic_in_the_hosts_values_within_our_panic_hook_changes_nothing_about_its_end() {
    let name = "telemetry::tests::tampered::a_panic_in_the_hosts_values_within_our_panic_hook_changes_nothing_about_its_end";
    if let Some(fails) = std::env::var_os(AGAIN) {
        std::panic::set_hook(Box::new(|info| eprintln!("the host's own hook: {}", info.payload_as_str().unwrap_or_default())));
        let desk = Desk::new(ETS2LA);
        desk.says_yes_to(&["crash_reports"]);
        let telemetry = desk.open();
        let values = move || if fails == "yes" { panic!("values that fail") } else { Values::new() };
        telemetry.capture_panics("crash_report", values).expect("declared");
        let crashed = std::thread::spawn(|| panic!("the planted mistake")).join();
        assert!(crashed.is_err());
        until("the report is held", || desk.states() == [State::Held]);
        telemetry.close();
        std::panic::resume_unwind(Box::new("as a host ends whose thread has failed"));
    }
    for fails in ["no", "yes"] {
        let again = Command::new(std::env::current_exe().expect("this test"))
            .args([name, "--exact", "--nocapture"])
            .env(AGAIN, fails)
            .output()
            .expect("run");
        let said = String::from_utf8_lossy(&again.stderr).into_owned();
        assert_eq!(again.status.code(), Some(101), "{fails}: {said}");
        let own: Vec<&str> = said.lines().filter(|line| line.starts_with("the host's own hook: ")).collect();
        assert_eq!(own, ["the host's own hook: the planted mistake"], "{fails}");
    }
}
