//! Erasing somebody on the command line, after which no copy of the store brings them back.

use super::*;

/// Sends a request to a collector, with this token or none, and returns its answer.
fn asked(collector: &Collector, request: &str, token: &str) -> (u16, Value) {
    let head = format!("{request} HTTP/1.1\r\nHost: here\r\nConnection: close\r\nAuthorization: Bearer {token}\r\n\r\n");
    collector.raw(head.as_bytes())
}

/// Makes a store with two people, a crash report and two tokens, and a copy of it; then one of each is erased or revoked. Returns the
/// tokens, with the revoked one first, and the receipt of the report.
fn copied_and_erased(place: &Place) -> ([String; 2], Value) {
    let collector = place.serve();
    for n in 1..=2 {
        assert_eq!(collector.post(&format!("key-{n}"), &opened(n)).0, 200);
    }
    assert_eq!(collector.post("crash", &crash("1.0.0", 1, "gone")).0, 200);
    let tokens = ["one", "two"].map(|name| place.done(&["token", "new", name]).trim_end().to_owned());
    place.done(&["backup", "copy"]);
    assert!(place.done(&["erase", &identifier_of(&[1; 32]), "--yes"]).starts_with("1 events"));
    let (status, receipt) = asked(&collector, "DELETE /reports/crash", "");
    assert_eq!((status, &receipt["erased"]), (200, &1.into()));
    let list = place.done(&["token", "list"]);
    let id = list.lines().find(|line| line.contains("one")).unwrap().split('\t').next().unwrap();
    place.done(&["token", "revoke", id]);
    (tokens, receipt)
}

/// Checks that a restored store does not bring back anybody who was erased.
fn has_nobody_back(place: &Place, tokens: &[String; 2], receipt: &Value) {
    let (kept, of_second) = (stored(&place.store()), opened(2));
    assert_eq!(kept, [of_second.strip_prefix(r#"{"events":["#).unwrap().strip_suffix("]}").unwrap()]);
    let counted = crate::api::counters(&place.store());
    let opened_now: i64 = counted
        .iter()
        .filter(|one| one.event == "opened" && one.fields.is_empty() && !one.day.contains('W'))
        .map(|one| one.count)
        .sum();
    assert_eq!((opened_now, counted.iter().filter(|one| one.event == "crashed" && one.count != 0).count()), (1, 0));
    let collector = place.serve();
    assert_eq!(collector.post("late", &opened(1)).0, 422);
    assert_eq!(collector.post("key-1", &opened(1)).1["stored"], 1, "a late repetition");
    assert_eq!(collector.post("crash", &crash("1.0.0", 1, "gone")).1["stored"], 1, "and one of the report");
    assert_eq!(stored(&place.store()), kept);
    assert_eq!(asked(&collector, "DELETE /reports/crash", "").1, *receipt);
    assert_eq!(tokens.each_ref().map(|token| asked(&collector, "GET /admin/inbox", token).0), [401, 200]);
    assert!(place.done(&["check"]).ends_with("the store is whole\n"));
}

const AGAIN: &str =
    "1 people and 1 reports were in it; they are erased again, 2 events in all, and 1 tokens are taken back again\n";

#[test]
fn a_backup_that_is_restored_brings_nobody_back_even_where_the_store_is_lost() {
    let place = Place::new();
    let (tokens, receipt) = copied_and_erased(&place);
    lose(&place);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(fs::metadata(place.path("store.erased")).unwrap().permissions().mode() & 0o777, 0o600);
    }
    let list = fs::read_to_string(place.path("store.erased")).unwrap();
    for secret in [identifier_of(&[1; 32]), identifier_of(&[1; 32]).replace('-', ""), tokens[0].clone(), "\"crash".into()] {
        assert!(!list.contains(&secret), "only digests are in it: {list}");
    }
    let output = place.done(&["restore", "copy"]);
    assert!(output.ends_with(AGAIN), "{output}");
    has_nobody_back(&place, &tokens, &receipt);
    lose(&place);
    assert!(place.done(&["restore", "copy"]).ends_with(AGAIN), "and so is the next one");
    let names: BTreeSet<_> = fs::read_dir(place.folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names.len(), 4, "nothing else is left: {names:?}");
}

#[test]
fn a_backup_that_is_restored_beside_the_store_it_replaces_brings_nobody_back_either() {
    let place = Place::new();
    let (tokens, receipt) = copied_and_erased(&place);
    for suffix in ["", "-wal", "-shm"] {
        let there = place.path(&format!("store{suffix}"));
        assert!(fs::rename(there, place.path(&format!("old{suffix}"))).is_ok() || !suffix.is_empty());
    }
    fs::remove_file(place.path("store.erased")).unwrap();
    let output = place.done(&["restore", "copy", "--erased", "old"]);
    assert!(output.ends_with(AGAIN), "{output}");
    has_nobody_back(&place, &tokens, &receipt);
    assert!(place.path("store.erased").exists(), "the list is beside the new store from now on");
    for wrong in ["copy.none", "apps", "apps/sample.toml"] {
        lose(&place);
        assert!(place.refused(&["restore", "copy", "--erased", wrong]).contains(wrong));
        assert!(!place.store().exists());
    }
}

#[test]
fn a_backup_that_is_restored_where_nothing_says_who_was_erased_since_says_so() {
    let place = Place::new();
    let (tokens, _) = copied_and_erased(&place);
    lose(&place);
    fs::remove_file(place.path("store.erased")).unwrap();
    let output = place.done(&["restore", "copy"]);
    assert!(output.contains("nothing says who had their data erased after the copy was made"), "{output}");
    assert!(output.contains("they are in it again, and a token that was taken back works again"), "{output}");
    assert_eq!(stored(&place.store()).len(), 3);
    assert_eq!(asked(&place.serve(), "GET /admin/inbox", &tokens[0]).0, 200);
}

#[cfg(unix)]
#[test]
fn an_erasure_that_cannot_be_noted_beside_the_store_is_done_and_complained_about() {
    let place = Place::new();
    let collector = place.serve();
    assert_eq!(collector.post("key", &opened(1)).0, 200);
    fs::create_dir(place.path("store.erased")).unwrap();
    let output = place.run(&["erase", &identifier_of(&[1; 32]), "--yes"]);
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    if place.store().exists() {
        assert!(errors.contains("1 erasures or revoked tokens are not noted in the list beside the store"), "{errors}");
    }
    assert!(output.status.success() && stored(&place.store()).is_empty());
}

#[test]
fn an_identifier_with_a_mistake_in_it_is_no_identifier_of_anybody() {
    let place = Place::new();
    drop(place.serve());
    for wrong in ["nope", "0f8fad5b-d9cb-869f-a165-7086772895", "someone@example.org"] {
        let errors = place.refused(&["erase", wrong, "--yes"]);
        assert!(errors.contains("nothing is known under") && errors.contains(wrong), "{errors}");
    }
    assert!(place.refused(&["erase", &identifier_of(&[3; 32])]).contains("nothing was erased"), "nobody said yes");
    assert_eq!(number_in(&place.store(), "SELECT count(*) FROM erased"), 0);
}

#[test]
fn a_receipt_tells_of_backups_whoever_erases_and_of_the_longest_that_anybody_has_said() {
    let place = Place::new();
    let mut command = binary();
    command.current_dir(place.folder.path());
    command.args(["--listen", "127.0.0.1:0", "--manifests", "apps", "--backups-kept", "30", "--store"]);
    let collector = Collector::start_as(command.arg(place.store()));
    for n in 1..=3 {
        assert_eq!(collector.post(&format!("key-{n}"), &opened(n)).0, 200);
    }
    let in_days = |days: i64| {
        let moment = jiff::Timestamp::from_millisecond(clock::now_ms() + days * 86_400_000).unwrap();
        moment.strftime("%Y-%m-%d").to_string()
    };
    let untils = || -> BTreeSet<String> {
        let rows = rows_in(&place.store(), "SELECT backups_until FROM erased WHERE backups_until IS NOT NULL");
        rows.iter().flatten().map(|cell| cell.text().to_owned()).collect()
    };
    place.done(&["erase", &identifier_of(&[1; 32]), "--yes"]);
    assert_eq!(untils(), BTreeSet::from([in_days(30)]));
    place.done(&["erase", &identifier_of(&[2; 32]), "--yes", "--backups-kept", "7"]);
    assert_eq!(untils(), BTreeSet::from([in_days(30)]), "the longer");
    place.done(&["erase", &identifier_of(&[3; 32]), "--yes", "--backups-kept", "90"]);
    assert_eq!(untils(), BTreeSet::from([in_days(30), in_days(90)]));
}

#[cfg(unix)]
#[test]
fn what_could_not_be_noted_is_told_and_noted_as_soon_as_it_can_be() {
    let place = Place::new();
    if place.store() != place.path("store") {
        // A database has its lists in its tables.
        return;
    }
    let collector = place.serve();
    let token = place.done(&["token", "new", "one"]);
    assert_eq!((collector.post("key", &opened(1)).0, token.trim_end().len()), (200, 64));
    assert_eq!(collector.post("crash", &crash("1.0.0", 1, "gone")).0, 200);
    assert_eq!(collector.health().1, serde_json::json!({ "status": "ok" }));
    fs::create_dir(place.path("store.erased")).unwrap();
    assert_eq!(asked(&collector, "DELETE /reports/crash", "").0, 200);
    let (status, health) = collector.health();
    assert_eq!((status, &health["status"]), (200, &"trouble".into()), "{health}");
    assert!(
        health["reason"].as_str().unwrap().starts_with("1 erasures") && health["advice"].as_str().unwrap().contains("chown")
    );
    let id = place.done(&["token", "list"]).lines().nth(1).unwrap().split('\t').next().unwrap().to_owned();
    place.done(&["token", "revoke", &id]);
    let errors = place.refused(&["check"]);
    assert!(errors.contains("the store is whole, but 2 erasures or revoked tokens") && errors.contains("chown"), "{errors}");

    fs::remove_dir(place.path("store.erased")).unwrap();
    place.done(&["erase", &identifier_of(&[1; 32]), "--yes"]);
    let list = fs::read_to_string(place.path("store.erased")).unwrap();
    assert_eq!((list.matches("\"erased\"").count(), list.matches("\"revoked\"").count()), (2, 1), "{list}");
    assert!(place.done(&["check"]).ends_with("the store is whole\n"));

    // Lines that somebody removes are put back when it starts.
    fs::write(place.path("store.erased"), "").unwrap();
    assert!(place.refused(&["check"]).contains("3 erasures or revoked tokens"));
    drop(collector);
    let collector = place.serve();
    until("the list is whole", || (fs::read_to_string(place.path("store.erased")).ok()?.lines().count() == 3).then_some(()));
    assert_eq!(collector.health().1, serde_json::json!({ "status": "ok" }));
}

#[cfg(unix)]
#[tokio::test]
async fn a_running_collector_tries_again_to_note_what_it_could_not() {
    let folder = TempDir::new().unwrap();
    let (path, list) = (folder.path().join("store"), folder.path().join("store.erased"));
    let mut limits = Limits::default();
    limits.upkeep.list_every = Duration::from_millis(20);
    let store = open_store(&path, &limits).unwrap();
    fs::create_dir(&list).unwrap();
    candor_collector::erasure::erase(&store, &limits, "somebody".into(), (clock::now_ms(), None)).await.unwrap();
    let behind = store.behind().unwrap();
    assert_eq!((behind.missing, behind.cause.as_str()), (1, "it cannot be read: it is not a regular file"));
    let task = tokio::spawn(retention::keep_the_list(AppState::new(store.clone(), limits)));
    fs::remove_dir(&list).unwrap();
    let wait = move || until("it is noted", || store.behind().is_none().then_some(()));
    tokio::task::spawn_blocking(wait).await.unwrap();
    assert_eq!(fs::read_to_string(list).unwrap().lines().count(), 1);
    task.abort();
}

#[test]
fn whoever_was_erased_in_the_store_before_is_erased_again_in_the_one_that_took_its_place() {
    let (old, new) = (Place::new(), Place::new());
    for place in [&old, &new] {
        let collector = place.serve();
        for n in 1..=2 {
            assert_eq!(collector.post(&format!("key-{n}"), &opened(n)).0, 200);
        }
        assert_eq!(collector.post("crash", &crash("1.0.0", 1, "gone")).0, 200);
    }
    assert!(new.done(&["token", "new", "one"]).len() > 60);
    old.done(&["erase", &identifier_of(&[1; 32]), "--yes"]);
    let receipt = asked(&old.serve(), "DELETE /reports/crash", "").1;
    assert!(new.done(&["erase", "--again", old.store().to_str().unwrap()]).ends_with(AGAIN));
    assert_eq!(stored(&new.store()).len(), 1);
    let collector = new.serve();
    assert_eq!(collector.post("late", &opened(1)).0, 422);
    assert_eq!(asked(&collector, "DELETE /reports/crash", "").1, receipt);
    let again = new.done(&["erase", "--again", old.store().to_str().unwrap()]);
    assert!(again.contains("0 people and 0 reports were in it"), "{again}");
}

#[test]
fn somebody_is_erased_by_their_identifier_while_it_runs_after_a_yes() {
    let place = Place::new();
    let collector = place.serve();
    for n in 1..=2 {
        assert_eq!(collector.post(&format!("key-{n}"), &opened(n)).0, 200);
    }
    let identity = identifier_of(&[1; 32]).to_uppercase();
    assert!(place.refused(&["erase", &identity]).contains("nothing was erased"), "nobody said yes");
    assert_eq!(stored(&place.store()).len(), 2);
    assert_eq!(place.done(&["erase", &identity, "--yes"]), "1 events were erased and taken out of the figures\n");
    assert_eq!(stored(&place.store()).len(), 1);
    assert_eq!(collector.post("late", &opened(1)).0, 422);
    assert_eq!(collector.post("other", &opened(2)).0, 200);
    assert!(place.done(&["erase", &identifier_of(&[3; 32]), "--yes"]).starts_with("nothing is kept under this identifier"));
}
