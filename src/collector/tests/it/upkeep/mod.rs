//! What the collector's commands do with its store: check, copy, restore, export, prune, and say what is in it.

mod erasures;
mod exports;

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    process::Output,
    time::Duration,
};

use candor::tools::wire::identifier_of;
use candor_collector::{
    clock,
    key::IdempotencyKey,
    limits::Limits,
    retention,
    state::AppState,
    store::{Delivery, Row, Taken},
};
use serde_json::{Value, value::RawValue};
use tempfile::TempDir;

use crate::{
    api::{body_of, crash, number_in, open_store, rows_in, store_in, stored, with_crashes},
    process::{Collector, binary, get, run_in, until},
};

/// A folder with a store in it, and a manifest beside that.
struct Place {
    folder: TempDir,
    store: PathBuf,
}

impl Place {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        fs::create_dir(folder.path().join("apps")).unwrap();
        fs::write(folder.path().join("apps/sample.toml"), with_crashes()).unwrap();
        let store = store_in(&folder);
        Self { folder, store }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn store(&self) -> PathBuf {
        self.store.clone()
    }

    /// A collector on the store.
    fn serve(&self) -> Collector {
        let mut command = binary();
        command.current_dir(self.folder.path());
        command.args(["--listen", "127.0.0.1:0", "--manifests", "apps", "--store"]);
        Collector::start_as(command.arg(self.store()))
    }

    /// One that keeps whatever comes.
    fn serve_anything(&self) -> Collector {
        Collector::start(&self.store())
    }

    fn run(&self, arguments: &[&str]) -> Output {
        let store = self.store();
        let arguments = arguments.iter().copied().chain(["--store", store.to_str().unwrap()]);
        let arguments: Vec<_> = arguments.map(std::convert::AsRef::as_ref).collect();
        run_in(self.folder.path(), &arguments)
    }

    /// What a command prints if it succeeds.
    fn done(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }

    /// What a command says if it fails.
    fn refused(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        let errors = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(1), "{arguments:?}: {errors}");
        assert!(errors.starts_with("candor-collector: ") && errors.lines().count() == 1, "{errors}");
        errors
    }

    /// Changes the store as only a test does.
    fn change(&self, sql: &str) {
        for statement in sql.split(';') {
            rows_in(&self.store(), statement);
        }
    }
}

/// An event of the manifest with an identity.
fn opened(person: u8) -> String {
    let id = identifier_of(&[person; 32]);
    format!(r#"{{"events":[{{"event":"opened","version":"1.0.0","id":"{id}","system":{{"ram":8}}}}]}}"#)
}

/// Rows of a table, as the commands print them.
fn rows<'o>(output: &'o str, table: &str) -> Option<&'o str> {
    output.lines().find_map(|line| line.strip_prefix(&format!("{table}\t")))
}

#[test]
fn a_backup_while_deliveries_come_is_whole_and_only_its_owner_can_read_it() {
    let place = Place::new();
    let collector = place.serve_anything();
    for n in 0..50 {
        assert_eq!(collector.post(&format!("before-{n}"), &body_of(3)).0, 200);
    }
    let address = collector.address;
    let (stop, stopped) = std::sync::mpsc::channel::<()>();
    let sender = std::thread::spawn(move || {
        let sent = (0..).take_while(|_| stopped.try_recv() != Ok(()));
        sent.map(|n| assert_eq!(crate::process::post(address, &format!("during-{n}"), &body_of(1)).0, 200)).count()
    });
    until("deliveries come", || (stored(&place.store()).len() > 160).then_some(()));
    let output = place.done(&["backup", "copy"]);
    stop.send(()).unwrap();
    sender.join().unwrap();
    assert!(rows(&output, "events").unwrap().parse::<usize>().unwrap() >= 160, "{output}");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(fs::metadata(place.path("copy")).unwrap().permissions().mode() & 0o777, 0o600);
    }
    let (copied, all) = (stored(&place.path("copy")), stored(&place.store()));
    assert!(copied.len() >= 160 && copied[..] == all[..copied.len()]);
    assert!(place.refused(&["backup", "copy"]).contains("already exists"));
    assert_eq!(stored(&place.path("copy")), copied);
    for nowhere in ["none/copy", "apps"] {
        place.refused(&["backup", nowhere]);
    }
}

#[test]
fn a_backup_becomes_a_store_that_knows_every_key_and_no_store_is_ever_replaced() {
    let place = Place::new();
    let collector = place.serve_anything();
    let receipt = collector.post("key", &body_of(3));
    drop(collector);
    place.done(&["backup", "copy"]);
    assert!(place.refused(&["restore", "copy"]).contains("already exists"));
    assert_eq!(stored(&place.store()).len(), 3);
    fs::remove_file(place.store()).unwrap();
    for suffix in ["-wal", "-shm"] {
        drop(fs::remove_file(place.path(&format!("store{suffix}"))));
    }
    let output = place.done(&["restore", "copy"]);
    assert_eq!(rows(&output, "events"), Some("3"), "{output}");
    let names: Vec<_> = fs::read_dir(place.folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names.len(), 3, "nothing else is left: {names:?}");
    let collector = place.serve_anything();
    assert_eq!(collector.post("key", &body_of(1)), receipt);
    assert_eq!(collector.health().0, 200);
}

/// Takes the store away, as a disk that fails does.
fn lose(place: &Place) {
    for name in ["store", "store-wal", "store-shm"] {
        drop(fs::remove_file(place.path(name)));
    }
}

/// An account of nobody's, whatever it is called.
#[cfg(target_os = "linux")]
const OTHER: u32 = 64_321;

/// If root runs a command on somebody else's store, everything still belongs to its owner.
#[cfg(target_os = "linux")]
#[test]
fn what_root_makes_beside_a_store_belongs_to_whoever_has_the_store() {
    use std::os::unix::fs::{MetadataExt as _, chown};
    let place = Place::new();
    let is_root = fs::metadata("/proc/self").unwrap().uid() == 0;
    if !is_root || place.store() != place.path("store") {
        return;
    }
    let collector = place.serve();
    for n in 1..=2 {
        assert_eq!(collector.post(&format!("key-{n}"), &opened(n)).0, 200);
    }
    drop(collector);
    chown(place.folder.path(), Some(OTHER), Some(OTHER)).unwrap();
    chown(place.store(), Some(OTHER), Some(OTHER)).unwrap();
    let of = |name: &str| fs::metadata(place.path(name)).map(|about| (about.uid(), about.gid())).unwrap();
    place.done(&["backup", "copy"]);
    place.done(&["export", "events"]);
    place.done(&["erase", &identifier_of(&[1; 32]), "--yes"]);
    assert_eq!(["store", "store.erased", "copy", "events"].map(of), [(OTHER, OTHER); 4]);

    // One that root made before is told of, and mended by the next erasure.
    chown(place.path("store.erased"), Some(0), Some(0)).unwrap();
    let errors = place.refused(&["check"]);
    assert!(
        errors.contains("the next erasure cannot be noted") && errors.contains("it belongs to another account"),
        "{errors}"
    );
    place.done(&["erase", &identifier_of(&[2; 32]), "--yes"]);
    assert_eq!(of("store.erased"), (OTHER, OTHER));

    lose(&place);
    place.done(&["restore", "copy"]);
    assert_eq!(["store", "store.erased"].map(of), [(OTHER, OTHER); 2]);
    // Nobody can have root write into another file, and give it away, by a link.
    fs::write(place.path("secret"), "").unwrap();
    fs::remove_file(place.path("store.erased")).unwrap();
    std::os::unix::fs::symlink(place.path("secret"), place.path("store.erased")).unwrap();
    place.done(&["erase", &identifier_of(&[3; 32]), "--yes"]);
    assert_eq!((of("secret"), fs::read_to_string(place.path("secret")).unwrap().as_str()), ((0, 0), ""));
}

#[test]
fn a_wrong_answer_to_a_report_is_told_what_an_answer_is() {
    let place = Place::new();
    let collector = place.serve();
    let token = place.done(&["token", "new", "one"]);
    for body in ["{}", "x", r#"{"state":"gone"}"#, r#"{"state":"fixed"}"#] {
        let request = format!(
            "POST /admin/reports/x HTTP/1.1\r\nHost: here\r\nConnection: close\r\nAuthorization: Bearer {}\r\nContent-Length: {}\r\n\r\n{body}",
            token.trim_end(),
            body.len()
        );
        let (status, answer) = collector.raw(request.as_bytes());
        assert_eq!((status, &answer["error"]), (400, &"malformed_body".into()), "{answer}");
        let advice = answer["advice"].as_str().unwrap();
        assert!(advice.contains("fixed_in") && !advice.contains("events"), "{advice}");
    }
}

#[test]
fn copies_of_earlier_versions_become_stores_of_this_one() {
    for (kept, events) in [("store-v1.sqlite3", 2), ("store-v2.sqlite3", 3), ("store-v3.sqlite3", 5), ("store-v5.sqlite3", 2)] {
        let place = Place::new();
        let copy = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/kept").join(kept);
        let before = fs::read(&copy).unwrap();
        let had = stored(&copy);
        assert_eq!(had.len(), events, "{kept}");
        fs::copy(&copy, place.path("copy")).unwrap();
        place.done(&["restore", "copy"]);
        assert_eq!(stored(&place.store()), had, "{kept}");
        assert!(place.done(&["check"]).ends_with("the store is whole\n"));
        assert_eq!(fs::read(place.path("copy")).unwrap(), before, "the copy is as it was");
        assert_eq!(place.serve_anything().health().0, 200);
    }
}

#[test]
fn what_is_no_copy_or_a_damaged_one_becomes_no_store() {
    let place = Place::new();
    drop(place.serve_anything());
    place.done(&["backup", "copy"]);
    fs::remove_file(place.store()).unwrap();
    let whole = fs::read(place.path("copy")).unwrap();
    fs::write(place.path("text"), "no database").unwrap();
    fs::write(place.path("empty"), "").unwrap();
    fs::write(place.path("cut"), &whole[..whole.len() / 2]).unwrap();
    let mut broken = whole.clone();
    broken.iter_mut().skip(4096).step_by(7).for_each(|byte| *byte = 0xff);
    fs::write(place.path("broken"), broken).unwrap();
    rusqlite::Connection::open(place.path("foreign")).unwrap().execute_batch("CREATE TABLE a (b)").unwrap();
    for name in ["text", "empty", "cut", "broken", "foreign", "nowhere", "apps"] {
        let errors = place.refused(&["restore", name]);
        assert!(errors.contains(name), "{errors}");
        assert!(!place.store().exists() && !place.path("store.restoring").exists(), "{name}");
    }
    assert!(place.refused(&["check"]).contains("there is no store"));
    assert!(!place.store().exists(), "asking makes none");
}

#[test]
fn a_check_counts_what_is_there_and_finds_what_does_not_fit_together() {
    let place = Place::new();
    let collector = place.serve();
    assert_eq!(collector.post("a", &opened(1)).0, 200);
    assert_eq!(collector.post("b", &crash("1.0.0", 1, "gone")).0, 200);
    // Also while it runs.
    let output = place.done(&["check"]);
    assert_eq!((rows(&output, "events"), rows(&output, "reports")), (Some("2"), Some("1")), "{output}");
    assert!(output.ends_with("the store is whole\n") && !output.contains("older"), "{output}");
    drop(collector);
    place.change(
        "UPDATE deliveries SET received_at_ms = received_at_ms - CAST(380 AS BIGINT) * 86400000 WHERE idempotency_key = 'a'",
    );
    assert!(place.done(&["check"]).contains("1 events are older than the 365 days that are promised"));
    place.change("DELETE FROM report_groups; UPDATE deliveries SET stored = 0");
    let errors = place.refused(&["check"]);
    assert!(errors.contains("reports of no group: 1") && errors.contains("more events than were confirmed: 2"), "{errors}");
}

#[test]
fn pruning_removes_what_is_old_and_who_it_was_from_and_nothing_that_was_counted() {
    let place = Place::new();
    let collector = place.serve();
    for n in 1..=3 {
        assert_eq!(collector.post(&format!("key-{n}"), &opened(n)).0, 200);
    }
    assert_eq!(collector.post("crash", &crash("1.0.0", 1, "gone")).0, 200);
    place.change(
        "UPDATE deliveries SET received_at_ms = received_at_ms - CAST(380 AS BIGINT) * 86400000 WHERE idempotency_key IN ('key-1', 'crash');
         UPDATE people SET last_ms = last_ms - CAST(380 AS BIGINT) * 86400000 WHERE identity = (SELECT identity FROM deliveries WHERE idempotency_key = 'key-1');
         UPDATE deliveries SET received_at_ms = received_at_ms - CAST(100 AS BIGINT) * 86400000 WHERE idempotency_key = 'key-2'",
    );
    let counted = crate::api::counters(&place.store()).len();
    let before = fs::read(place.store()).ok();
    let output = place.done(&["prune", "--dry-run"]);
    assert!(output.contains("2 events are older than the 365 days that are promised"), "{output}");
    assert!(output.contains("sample\t1.0.0\t2\t") && output.ends_with("2 events would be removed; nothing was\n"), "{output}");
    assert_eq!((stored(&place.store()).len(), fs::read(place.store()).ok() == before), (4, true));

    assert!(place.done(&["prune", "--program", "another"]).ends_with("0 events were removed; what was counted stays\n"));
    assert!(place.done(&["prune"]).ends_with("2 events were removed; what was counted stays\n"));
    assert_eq!(stored(&place.store()).len(), 2);
    assert_eq!(crate::api::counters(&place.store()).len(), counted);
    let count = |select: &str| number_in(&place.store(), select);
    let first = identifier_of(&[1; 32]).replace('-', "");
    assert_eq!(count(&format!("SELECT count(*) FROM people WHERE identity = '{first}'")), 0);
    assert_eq!(count(&format!("SELECT count(*) FROM deliveries WHERE identity = '{first}'")), 0);
    assert_eq!((count("SELECT count(*) FROM reports"), count("SELECT count(*) FROM report_groups")), (0, 0));
    assert_eq!(count("SELECT count(*) FROM people"), 2);
    assert_eq!(collector.post("key-1", &opened(1)).1["stored"], 1, "a late repetition");
    assert_eq!(stored(&place.store()).len(), 2, "brings nothing back");
    assert!(place.done(&["check"]).ends_with("the store is whole\n"));

    assert!(place.done(&["prune", "--older-than", "50"]).ends_with("1 events were removed; what was counted stays\n"));
    assert!(place.done(&["prune", "--to-size", "1G"]).ends_with("0 events were removed; what was counted stays\n"));
    assert!(place.done(&["prune", "--to-size", "10"]).ends_with("1 events were removed; what was counted stays\n"));
    assert!(stored(&place.store()).is_empty());
    drop(collector);
    let bytes = fs::read(place.store()).unwrap_or_default();
    let needle = br#""event":"opened""#;
    assert!(!bytes.windows(needle.len()).any(|window| window == needle), "their bytes are gone, too");
}

#[tokio::test]
async fn while_it_runs_what_is_older_than_promised_goes_by_itself() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("store");
    let mut limits = Limits::default();
    limits.upkeep.prune_after = Duration::ZERO;
    let now_ms = clock::now_ms();
    let store = open_store(&path, &limits).unwrap();
    for (days, key) in [(364, "young"), (366, "old")] {
        let json = RawValue::from_string(format!(r#"{{"of":"{key}"}}"#)).unwrap();
        let delivery = Delivery {
            key: Some(IdempotencyKey::new(key.as_bytes()).unwrap()),
            events: vec![Taken::Row(Row::unknown(json))],
            sha256: String::new(),
            body_bytes: 0,
            received_at_ms: now_ms - days * 86_400_000,
            official: false,
            place: None,
        };
        store.keep(delivery).await.unwrap();
    }
    let task = tokio::spawn(retention::keep_to_it(AppState::new(store, limits)));
    let reader = path.clone();
    tokio::task::spawn_blocking(move || until("the old one is gone", || (stored(&reader).len() == 1).then_some(())))
        .await
        .unwrap();
    assert_eq!(stored(&path), [r#"{"of":"young"}"#]);
    task.abort();
}

#[test]
fn figures_are_told_to_the_maintainer_with_nothing_held_back() {
    let place = Place::new();
    let collector = place.serve();
    for n in 1..=3 {
        assert_eq!(collector.post(&format!("{n}"), &opened(n)).0, 200);
    }
    let json: Value = serde_json::from_str(&place.done(&["stats", "--json"])).unwrap();
    let people = |when: &str| {
        json["people"].as_array().unwrap().iter().find(|people| people["active"] == when).unwrap()["people"].clone()
    };
    for when in ["now", "today", "7 days", "30 days", "this week", "this month"] {
        assert_eq!(people(when), 3, "{when}: {json}");
    }
    let events =
        json["counters"].as_array().unwrap().iter().find(|sum| sum["event"] == "opened" && sum["fields"] == "").unwrap();
    assert_eq!(events["count"], 3);
    let table = place.done(&["stats", "--program", "sample", "--days", "1"]);
    assert!(table.contains("sample\topened\t\t\t\t3\t0\n"), "{table}");
}

#[test]
fn crash_reports_are_listed_and_answered_on_the_command_line_while_it_runs() {
    let place = Place::new();
    let collector = place.serve();
    for (key, line) in [("a", 1), ("b", 2)] {
        assert_eq!(collector.post(key, &crash("1.0.0", line, "no camera 5")).0, 200);
    }
    let list: Value = serde_json::from_str(&place.done(&["crash", "list", "--json"])).unwrap();
    assert_eq!((list.as_array().unwrap().len(), &list[0]["reports"]), (1, &2.into()));
    let id = list[0]["id"].as_str().unwrap();
    assert_eq!(place.done(&["crash", "show", id]).lines().count(), 2);
    let state = || serde_json::from_str::<Value>(&get(collector.address, "/reports/b").1).unwrap();
    assert_eq!(state()["state"], "received");
    place.done(&["crash", "seen", id]);
    assert_eq!(state()["state"], "seen");
    place.done(&["crash", "fixed", id, "2.2"]);
    place.done(&["crash", "answer", id, "Thank you."]);
    assert_eq!(
        (&state()["state"], &state()["fixed_in"], &state()["answer"]),
        (&"fixed".into(), &"2.2".into(), &"Thank you.".into())
    );
    place.done(&["crash", "answer", id, ""]);
    assert_eq!(state()["answer"], Value::Null);
    assert!(place.done(&["crash", "list"]).contains("fixed in 2.2\t2\t"));
    assert!(place.refused(&["crash", "seen", "none"]).contains("crash list"));
}

#[test]
fn a_token_is_shown_once_and_stored_nowhere() {
    let place = Place::new();
    let collector = place.serve();
    let output = place.run(&["token", "new", "for me"]);
    let token = String::from_utf8(output.stdout).unwrap();
    let token = token.trim_end();
    assert!(token.len() == 64 && String::from_utf8_lossy(&output.stderr).contains("shown once"), "{token}");
    let asks = || {
        let request =
            format!("GET /admin/inbox HTTP/1.1\r\nHost: here\r\nConnection: close\r\nAuthorization: Bearer {token}\r\n\r\n");
        collector.raw(request.as_bytes()).0
    };
    assert_eq!(asks(), 200);
    for name in ["store", "store-wal"] {
        let bytes = fs::read(place.path(name)).unwrap_or_default();
        assert!(!bytes.windows(64).any(|window| window == token.as_bytes()), "it is in {name}");
    }
    let list = place.done(&["token", "list"]);
    let id = list.lines().nth(1).unwrap().split('\t').next().unwrap();
    assert!(list.contains("for me") && !list.contains(token), "{list}");
    place.done(&["token", "revoke", id]);
    assert_eq!(asks(), 401);
    assert!(place.refused(&["token", "revoke", id]).contains("token list"));
}

#[test]
fn a_postgresql_database_is_copied_by_its_own_tool() {
    let folder = TempDir::new().unwrap();
    for (command, tool) in [("backup", "pg_dump"), ("restore", "pg_restore")] {
        let arguments = [command, "copy", "--store", "postgresql://me:secret@127.0.0.1:1/nothing"];
        let output = run_in(folder.path(), &arguments.map(std::convert::AsRef::as_ref));
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.code() == Some(1) && errors.contains(tool) && !errors.contains("secret"), "{errors}");
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}
