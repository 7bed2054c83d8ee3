//! What the binary promises: where it listens, when it stops, what it says, and what survives its death.

use std::{fs, io::Write as _, net::TcpListener, path::Path, process::Output, thread, time::Duration};

use candor::tools::wire::sha256_hex;
use candor_collector::limits::Limits;
use serde_json::json;
use tempfile::TempDir;

use crate::{
    api::open_store,
    api::{Api, body_of, body_of_length, stored},
    process::{Collector, answer, connect, head, post, run_in},
};

/// Checks that the binary has failed with a message that contains `parts`, and has printed nothing else.
fn assert_failed(output: &Output, parts: &[&str]) {
    let errors = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{errors}");
    assert!(output.stdout.is_empty());
    assert_eq!(errors.lines().count(), 1, "{errors}");
    assert!(errors.starts_with("candor-collector: "), "{errors}");
    for part in parts {
        assert!(errors.contains(part), "{part} is missing: {errors}");
    }
}

fn store_in(folder: &TempDir) -> std::path::PathBuf {
    folder.path().join("store.sqlite3")
}

fn start_with_store(store: &Path) -> Output {
    run_in(Path::new("."), &["--listen".as_ref(), "127.0.0.1:0".as_ref(), "--store".as_ref(), store.as_ref()])
}

#[test]
fn it_stores_what_it_receives_over_a_socket() {
    let folder = TempDir::new().unwrap();
    let collector = Collector::start(&store_in(&folder));
    let body = body_of(2);
    assert_eq!(collector.post("key", &body), (200, json!({ "stored": 2, "sha256": sha256_hex(body.as_bytes()) })));
    assert_eq!(collector.health(), (200, json!({ "status": "ok" })));
    assert_eq!(stored(&store_in(&folder)).len(), 2);
}

#[test]
fn a_too_long_body_is_answered_and_not_cut_off() {
    let folder = TempDir::new().unwrap();
    let collector = Collector::start(&store_in(&folder));
    let body = body_of_length(300 * 1024);
    assert_eq!(collector.post("key", &body).0, 413);
    let chunked = format!(
        "POST /events HTTP/1.1\r\nHost: here\r\nConnection: close\r\nContent-Type: application/json\r\n\
         Transfer-Encoding: chunked\r\n\r\n{:x}\r\n{body}\r\n0\r\n\r\n",
        body.len()
    );
    assert_eq!(collector.raw(chunked.as_bytes()).0, 413);
    assert_eq!(collector.post("key", &body_of(1)).0, 200);
}

#[test]
fn it_outlives_requests_that_are_not_http() {
    let folder = TempDir::new().unwrap();
    let collector = Collector::start(&store_in(&folder));
    for garbage in [&b"\r\n\r\n\r\n\r\nfoo bar\r\n\r\n"[..], b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n"] {
        let (status, answer) = collector.raw(garbage);
        assert_eq!((status, &answer["error"], &answer["field"]), (400, &json!("malformed_head"), &json!("head")), "{answer}");
    }
    let unknown = b"BREW /events HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n";
    assert_eq!(collector.raw(unknown).0, 405);
    let mut torn = collector.connect();
    torn.write_all(head("torn", 100).as_bytes()).unwrap();
    drop(torn);
    assert_eq!(collector.post("key", &body_of(1)).0, 200);
    assert_eq!(stored(&store_in(&folder)).len(), 1);
}

#[test]
fn the_same_key_from_many_sockets_at_once_is_stored_once() {
    let folder = TempDir::new().unwrap();
    let collector = Collector::start(&store_in(&folder));
    let start = std::sync::Barrier::new(12);
    let receipts: Vec<_> = thread::scope(|scope| {
        let senders: Vec<_> = (0..12)
            .map(|n| {
                let (start, address) = (&start, collector.address);
                scope.spawn(move || {
                    start.wait();
                    post(address, "key", &format!(r#"{{"events":[{{"sender":{n}}}]}}"#))
                })
            })
            .collect();
        senders.into_iter().map(|sender| sender.join().unwrap()).collect()
    });
    let stored = stored(&store_in(&folder));
    assert_eq!(stored.len(), 1);
    let digest = sha256_hex(format!(r#"{{"events":[{}]}}"#, stored[0]).as_bytes());
    for receipt in receipts {
        assert_eq!(receipt, (200, json!({ "stored": 1, "sha256": digest })));
    }
}

#[test]
fn a_key_is_still_known_after_the_collector_was_killed() {
    let folder = TempDir::new().unwrap();
    let store = store_in(&folder);
    let mut collector = Collector::start(&store);
    let first = collector.post("a", &body_of(3));
    collector.kill();
    let collector = Collector::start(&store);
    assert_eq!(collector.post("a", &body_of(2)), first);
    assert_eq!(collector.post("b", &body_of(1)).0, 200);
    assert_eq!(stored(&store).len(), 4);
}

#[test]
fn whatever_was_answered_is_there_once_after_a_kill_in_the_middle() {
    let folder = TempDir::new().unwrap();
    let store = store_in(&folder);
    let mut collector = Collector::start(&store);
    let body = |n: usize| format!(r#"{{"events":[{{"n":{n}}},{{"n":{n}}}]}}"#);
    let last = collector.kill_amid(body);

    let collector = Collector::start(&store);
    let events = stored(&store);
    assert_eq!(events.len() % 2, 0, "a delivery is there whole or not at all");
    // The one that was on its way when the collector died may have arrived; sent again, it counts once.
    for n in 0..=last + 1 {
        assert_eq!(collector.post(&n.to_string(), &body(n)).0, 200);
    }
    let expected: Vec<_> = (0..=last + 1).flat_map(|n| [format!(r#"{{"n":{n}}}"#), format!(r#"{{"n":{n}}}"#)]).collect();
    assert_eq!(stored(&store), expected);
}

#[cfg(unix)]
#[test]
fn it_stops_when_told_to_and_has_printed_one_line() {
    for signal in ["TERM", "INT"] {
        let folder = TempDir::new().unwrap();
        let collector = Collector::start(&store_in(&folder));
        assert_eq!(collector.post("key", &body_of(1)).0, 200);
        // An idle connection must not keep it from stopping.
        let _idle = collector.connect();
        collector.signal(signal);
        let (status, lines, errors) = collector.ended();
        assert!(status.success(), "{status}");
        assert_eq!((lines, errors.as_str()), (vec![], ""));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "the log was emptied into the database");
    }
}

#[cfg(unix)]
#[test]
fn a_delivery_that_has_begun_is_stored_before_it_stops() {
    use crate::process::until;

    let folder = TempDir::new().unwrap();
    let collector = Collector::start(&store_in(&folder));
    let body = body_of(1);
    let mut begun = collector.connect();
    let head = head("key", body.len()).replace("\r\n\r\n", "\r\nExpect: 100-continue\r\n\r\n");
    begun.write_all(head.as_bytes()).unwrap();
    let mut go_on = [0; 25];
    std::io::Read::read_exact(&mut begun, &mut go_on).unwrap();
    assert_eq!(&go_on, b"HTTP/1.1 100 Continue\r\n\r\n");

    collector.signal("TERM");
    until("it takes no new connections", || std::net::TcpStream::connect(collector.address).err());
    begun.write_all(body.as_bytes()).unwrap();
    assert_eq!(answer(begun).0, 200);
    assert!(collector.ended().0.success());
    assert_eq!(stored(&store_in(&folder)).len(), 1);
}

#[test]
fn a_port_in_use_is_said_in_plain_words() {
    let folder = TempDir::new().unwrap();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let output = run_in(folder.path(), &["--listen".as_ref(), address.as_ref()]);
    assert_failed(&output, &[&address, "another program listens there", "--listen"]);
}

#[test]
fn a_store_that_cannot_be_one_is_said_in_plain_words() {
    let folder = TempDir::new().unwrap();
    assert_failed(&start_with_store(folder.path()), &["cannot be a folder", "--store"]);
    let path = store_in(&folder);
    fs::write(&path, "some text").unwrap();
    assert_failed(&start_with_store(&path), &["not a database", "nothing was changed"]);
    assert_eq!(fs::read(&path).unwrap(), b"some text");
    let missing = folder.path().join("missing").join("store");
    assert_failed(&start_with_store(&missing), &["cannot be written to", "--store"]);
}

#[cfg(unix)]
#[test]
fn a_place_without_the_right_to_write_is_said_in_plain_words() {
    use crate::process::binary_without_rights;
    use std::os::unix::fs::PermissionsExt as _;

    let folder = TempDir::new().unwrap();
    let closed = folder.path().join("closed");
    let path = closed.join("store.sqlite3");
    fs::create_dir(&closed).unwrap();
    let mut command = binary_without_rights(folder.path());
    command.args(["--listen", "127.0.0.1:0", "--store"]).arg(&path);

    let set = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    set(&closed, 0o555);
    assert_failed(&command.output().unwrap(), &["cannot be written to", "Permission denied", "--store"]);
    set(&closed, 0o755);
    drop(open_store(&path, &Limits::default()).unwrap());
    set(&path, 0o444);
    set(&closed, 0o555);
    let before = fs::read(&path).unwrap();
    assert_failed(&command.output().unwrap(), &["cannot be written to", "--store"]);
    assert_eq!(fs::read(&path).unwrap(), before);
    set(&closed, 0o755);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_loses_nothing_that_was_answered() {
    use crate::process::binary;

    let folder = TempDir::new().unwrap();
    let store = store_in(&folder);
    let binary = binary();
    // No file may grow beyond 1 MiB; the signal that would end the program is ignored, as on a disk that is full.
    let mut limited = std::process::Command::new("bash");
    limited.args(["-c", "trap '' XFSZ; ulimit -f 1024; exec \"$0\" --listen 127.0.0.1:0 --store \"$1\""]);
    limited.arg(binary.get_program()).arg(&store);
    limited.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped());
    let mut collector = Collector::start_as(&mut limited);
    let mut answered = 0;
    let refused = loop {
        let (status, json) = collector.post(&answered.to_string(), &body_of_length(64 * 1024));
        if status != 200 {
            break (status, json);
        }
        answered += 1;
        assert!(answered < 100, "the disk never filled");
    };
    assert_eq!((refused.0, &refused.1["error"]), (503, &json!("store_unavailable")));
    assert!(answered > 0);
    let (status, health) = collector.health();
    assert_eq!((status, &health["error"]), (503, &json!("store_unavailable")));
    assert!(health["reason"].as_str().unwrap().starts_with("no delivery could be kept now: the store's disk"), "{health}");
    assert_eq!(collector.post("0", &body_of(1)).0, 200, "what is stored can still be answered");
    collector.kill();
    let (_, _, errors) = collector.ended();
    assert!(errors.starts_with("candor-collector: the store failed: "), "{errors}");
    assert_eq!(stored(&store).len(), answered);
    let collector = Collector::start(&store);
    assert_eq!((collector.health().0, collector.post("new", &body_of(1)).0), (200, 200));
    assert_eq!(stored(&store).len(), answered + 1);
}

#[test]
fn wrong_options_are_explained_with_status_2() {
    let folder = TempDir::new().unwrap();
    for wrong in [
        &["--listen", "localhost"][..],
        &["--listen", "127.0.0.1"],
        &["--store", ""],
        &["--port", "1"],
        &["--listen", "127.0.0.1:0", "check"],
        &["--print-config", "check"],
        &["--foreign", "skellycam", "check"],
        &["--keep-days", "0"],
        &["tokens"],
    ] {
        let arguments: Vec<_> = wrong.iter().map(std::convert::AsRef::as_ref).collect();
        let output = run_in(folder.path(), &arguments);
        assert_eq!(output.status.code(), Some(2), "{wrong:?}");
        assert!(String::from_utf8_lossy(&output.stderr).contains("--help"));
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn no_name_of_a_store_has_a_meaning_of_its_own() {
    let folder = TempDir::new().unwrap();
    // No file has these two names on Windows.
    let names: &[&str] = if cfg!(windows) { &["-"] } else { &[":memory:", "file:a?mode=memory", "-"] };
    for name in names {
        let mut command = crate::process::binary();
        command.current_dir(folder.path()).args(["--listen", "127.0.0.1:0", &format!("--store={name}")]);
        let collector = Collector::start_as(&mut command);
        assert_eq!(collector.post("key", &body_of(1)).0, 200);
        assert_eq!(stored(&folder.path().join(name)).len(), 1, "{name}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_that_never_ends_is_given_up() {
    let mut limits = Limits::default();
    limits.body_deadline = Duration::from_millis(20);
    let api = Api::with(&limits);
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let server = tokio::spawn(axum::serve(listener, api.router()).into_future());
    let (status, json) = tokio::task::spawn_blocking(move || {
        let mut stream = connect(address);
        stream.write_all(head("key", 100).as_bytes()).unwrap();
        answer(stream)
    })
    .await
    .unwrap();
    assert_eq!((status, &json["error"]), (408, &json!("body_too_slow")));
    server.abort();
}
