//! The operator's port, what is written to standard error, and sockets that systemd hands over.

use std::{fs, net::SocketAddr};

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::{
    api::{Api, body_of, stored},
    process::{Collector, answer, binary, connect, get, head, until},
};

/// A collector with an operator's port, and its address.
fn with_operations(folder: &TempDir, more: &[&str]) -> (Collector, SocketAddr) {
    let mut command = binary();
    command.current_dir(folder.path()).args(["--listen", "127.0.0.1:0", "--metrics", "127.0.0.1:0"]).args(more);
    let collector = Collector::start_as(&mut command);
    let line = collector.line();
    let address = line.strip_prefix("metrics on http://").and_then(|rest| rest.strip_suffix("/metrics")).expect(&line);
    let address = address.parse().unwrap();
    (collector, address)
}

fn metrics(operations: SocketAddr) -> String {
    let (head, text) = get(operations, "/metrics");
    assert!(head.starts_with("HTTP/1.1 200") && head.contains("application/openmetrics-text; version=1.0.0"), "{head}");
    assert!(text.ends_with("# EOF\n"));
    text
}

#[test]
fn its_own_port_counts_what_is_answered_kept_and_refused() {
    let folder = TempDir::new().unwrap();
    let (collector, operations) = with_operations(&folder, &[]);
    assert_eq!(collector.post("a", &body_of(3)).0, 200);
    assert_eq!(collector.post("a", &body_of(3)).0, 200, "answered again, and kept once");
    assert_eq!(collector.post("b", "{").0, 400);
    assert_eq!(get(collector.address, "/secret-path").0.split(' ').nth(1), Some("404"));
    let text = metrics(operations);
    for line in [
        r#"candor_requests_total{route="/events",status="200"} 2"#,
        r#"candor_requests_total{route="/events",status="400"} 1"#,
        r#"candor_requests_total{route="other",status="404"} 1"#,
        r#"candor_refusals_total{error="malformed_body"} 1"#,
        r#"candor_events_total{kept="row"} 3"#,
        r#"candor_events_total{kept="counters"} 0"#,
        "candor_store_keep_seconds_count 1",
        "candor_bodies 0",
        "candor_store_queue 0",
    ] {
        assert!(text.lines().any(|found| found == line), "{line} is missing: {text}");
    }
    for secret in ["secret-path", "127.0.0.1"] {
        assert!(!text.contains(secret), "{text}");
    }
}

#[test]
fn what_is_sent_is_not_taken_on_its_own_port_and_its_figures_are_not_given_on_the_public_one() {
    let folder = TempDir::new().unwrap();
    let (collector, operations) = with_operations(&folder, &[]);
    let body = body_of(1);
    let mut stream = connect(operations);
    std::io::Write::write_all(&mut stream, format!("{}{body}", head("key", body.len())).as_bytes()).unwrap();
    assert_eq!(answer(stream).0, 404);
    for path in ["/metrics", "/ready"] {
        assert!(get(collector.address, path).0.starts_with("HTTP/1.1 404"), "{path}");
    }
    assert!(stored(&folder.path().join("candor-collector.sqlite3")).is_empty());
}

#[cfg(unix)]
#[test]
fn it_is_ready_until_it_stops_or_its_store_has_gone() {
    let folder = TempDir::new().unwrap();
    let (collector, operations) = with_operations(&folder, &[]);
    let ready = || {
        let (head, body) = get(operations, "/ready");
        (head.split(' ').nth(1).unwrap().to_owned(), serde_json::from_str::<Value>(&body).unwrap()["error"].clone())
    };
    assert_eq!(ready(), ("200".into(), Value::Null));
    let (store, aside) = (folder.path().join("candor-collector.sqlite3"), folder.path().join("aside"));
    fs::rename(&store, &aside).unwrap();
    assert_eq!(ready(), ("503".into(), json!("store_unavailable")));
    fs::rename(&aside, &store).unwrap();
    assert_eq!(ready(), ("200".into(), Value::Null));

    // A delivery that has begun keeps it from ending.
    let body = body_of(1);
    let mut begun = connect(collector.address);
    let request = format!("{}{body}", head("key", body.len()));
    let (first, rest) = request.as_bytes().split_at(request.len() - 5);
    std::io::Write::write_all(&mut begun, first).unwrap();
    until("the delivery has begun", || metrics(operations).contains("candor_bodies 1").then_some(()));
    collector.signal("TERM");
    until("it says that it stops", || (ready() == ("503".into(), json!("not_ready"))).then_some(()));
    std::io::Write::write_all(&mut begun, rest).unwrap();
    assert_eq!(answer(begun).0, 200);
    assert!(collector.ended().0.success());
}

#[cfg(unix)]
#[test]
fn its_lines_can_be_json_one_for_each_start_stop_and_kind_of_refusal() {
    let folder = TempDir::new().unwrap();
    let (collector, _) = with_operations(&folder, &["--log", "json"]);
    for key in ["secret-a", "secret-b"] {
        assert_eq!(collector.post(key, r#"{"events":["secret-c"]}"#).0, 400);
    }
    collector.signal("TERM");
    let (status, _, errors) = collector.ended();
    assert!(status.success() && !errors.contains("secret"), "{errors}");
    let lines: Vec<Value> = errors.lines().map(|line| serde_json::from_str(line).expect(line)).collect();
    let kinds: Vec<_> = lines.iter().map(|line| line["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["start", "refusal", "stop", "stop"]);
    for line in lines {
        assert!(line["at"].as_str().unwrap().ends_with('Z') && line["level"].is_string() && line["message"].is_string());
    }
}

#[tokio::test]
async fn every_answer_tells_browsers_to_run_frame_and_keep_nothing_and_sets_no_cookie() {
    use axum::{body::Body, http::Request};
    let api = Api::new();
    let get = |path: &str| Request::get(path).body(Body::empty()).unwrap();
    for reply in
        [api.post(None, body_of(1)).await, api.post(None, "{").await, api.send(get("/health")).await, api.send(get("/x")).await]
    {
        let said = |name: &str| reply.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
        assert!(said("content-security-policy").starts_with("default-src 'none'"), "{:?}", reply.headers);
        assert_eq!((said("x-content-type-options"), said("referrer-policy")), ("nosniff", "no-referrer"));
        assert_eq!((said("cache-control"), said("set-cookie")), ("no-store", ""));
    }
}

#[cfg(unix)]
#[test]
fn it_serves_on_a_socket_that_is_handed_over_and_refuses_another() {
    use std::os::fd::OwnedFd;

    let folder = TempDir::new().unwrap();
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let handed = |socket: OwnedFd| {
        let mut shell = std::process::Command::new("bash");
        // As systemd does: the socket is the third file, and the process is named.
        shell.args(["-c", "exec 3<&0 </dev/null; LISTEN_FDS=1 LISTEN_PID=$$ exec \"$0\" --listen 127.0.0.1:1"]);
        shell.arg(binary().get_program()).current_dir(folder.path()).stdin(socket);
        shell.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped());
        shell
    };
    let mut shell = handed(listener.into());
    let collector = Collector::start_as(&mut shell);
    assert_eq!(collector.address, address, "and not where --listen says");
    assert_eq!(collector.post("key", &body_of(1)).0, 200);

    let datagrams = std::net::UdpSocket::bind("127.0.0.1:0").unwrap();
    let output = handed(datagrams.into()).output().unwrap();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.code() == Some(1) && errors.contains("LISTEN_FDS") && errors.contains("ListenStream="), "{errors}");
}
