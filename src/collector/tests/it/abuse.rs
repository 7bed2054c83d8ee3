//! What a collector does about attackers: ambiguous requests, floods of requests, and whether anything about a sender's address stays
//! anywhere.

use std::{
    fs,
    io::{Read as _, Write as _},
    net::Ipv4Addr,
    path::Path,
};

use serde_json::json;
use tempfile::TempDir;

use crate::{
    api::{body_of, stored},
    process::{Collector, answer, binary, connect_from, get, head},
};

/// An address of this computer that occurs nowhere else.
const CLIENT: Ipv4Addr = Ipv4Addr::new(127, 83, 71, 99);

/// Another one, for which a proxy asks.
const BROUGHT: &str = "127.83.71.98";

fn start(folder: &TempDir, more: &[&str]) -> Collector {
    let mut command = binary();
    command.current_dir(folder.path()).args(["--listen", "127.0.0.1:0", "--store", "store"]).args(more);
    Collector::start_as(&mut command)
}

/// Everything that comes back for these bytes, until the collector closes the connection.
fn all_answers(collector: &Collector, bytes: &[u8]) -> String {
    let mut stream = collector.connect();
    stream.write_all(bytes).unwrap();
    let mut answers = Vec::new();
    // If it does not read to the end, the system may reset the connection; what has come until then counts.
    drop(stream.read_to_end(&mut answers));
    String::from_utf8(answers).unwrap()
}

/// The one answer that came, and the JSON in it.
fn the_answer(answers: &str) -> (u16, serde_json::Value) {
    assert_eq!(answers.matches("HTTP/1.1").count(), 1, "{answers}");
    let (head, body) = answers.split_once("\r\n\r\n").unwrap();
    assert!(head.to_lowercase().contains("content-type: application/json"), "{answers}");
    (head[9..12].parse().unwrap(), serde_json::from_str(body).unwrap())
}

/// Says where and why, and what to do.
fn is_told(answer: &serde_json::Value, field: &str) {
    assert_eq!((&answer["error"], &answer["field"]), (&json!("malformed_head"), &json!(field)), "{answer}");
    assert!(["reason", "advice"].iter().all(|part| answer[part].as_str().is_some_and(|text| text.len() > 20)), "{answer}");
}

#[test]
fn a_request_with_two_lengths_is_refused_with_place_and_reason_and_what_follows_is_no_second_request() {
    let folder = TempDir::new().unwrap();
    let collector = start(&folder, &[]);
    let body = body_of(1);
    let chunks = format!("{:x}\r\n{body}\r\n0\r\n\r\n", body.len());
    let smuggled = format!("{}{body}", head("smuggled", body.len()));
    for both in ["Content-Length: 4\r\nTransfer-Encoding: chunked", "transfer-encoding: chunked\r\ncontent-length: 4"] {
        let request = format!(
            "POST /events HTTP/1.1\r\nHost: here\r\nContent-Type: application/json\r\n{both}\r\n\r\n{chunks}{smuggled}"
        );
        let (status, answer) = the_answer(&all_answers(&collector, request.as_bytes()));
        assert_eq!(status, 400, "{answer}");
        is_told(&answer, "Content-Length");
    }
    let length = body.len();
    for twice in
        [format!("Content-Length: {length}\r\nContent-Length: {length}"), format!("Content-Length: {length}, {length}")]
    {
        let request = format!(
            "POST /events HTTP/1.1\r\nHost: here\r\nConnection: close\r\nContent-Type: application/json\r\n{twice}\r\n\r\n{body}"
        );
        let (status, answer) = the_answer(&all_answers(&collector, request.as_bytes()));
        assert_eq!(status, 400, "{answer}");
        is_told(&answer, "Content-Length");
    }
    assert!(stored(&folder.path().join("store")).is_empty());
}

/// The next answer on a connection that stays open.
fn next_answer(stream: &mut std::net::TcpStream) -> (u16, serde_json::Value) {
    let (mut read, mut piece) = (Vec::new(), [0; 4096]);
    loop {
        let count = stream.read(&mut piece).unwrap();
        assert!(count > 0, "{}", String::from_utf8_lossy(&read));
        read.extend_from_slice(&piece[..count]);
        let text = String::from_utf8_lossy(&read);
        let Some((head, body)) = text.split_once("\r\n\r\n") else { continue };
        let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")).and_then(|length| length.parse().ok());
        if length == Some(body.len()) {
            return (head[9..12].parse().unwrap(), serde_json::from_str(body).unwrap());
        }
    }
}

#[test]
fn on_a_connection_that_stays_open_each_head_is_looked_at_and_no_body_is_taken_for_one() {
    let folder = TempDir::new().unwrap();
    let collector = start(&folder, &[]);
    let two = "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n";
    // Bodies that look like such a head, in a delivery that is kept and in one that is refused.
    let (kept, refused) = (json!({ "events": [{ "a": format!("POST /events HTTP/1.1\r\n{two}") }] }).to_string(), two);
    let mut stream = collector.connect();
    for (key, body, expected) in [("a", kept.as_str(), 200), ("b", refused, 400), ("c", kept.as_str(), 200)] {
        let head = head(key, body.len()).replace("Connection: close\r\n", "");
        stream.write_all(format!("{head}{body}").as_bytes()).unwrap();
        let (status, json) = next_answer(&mut stream);
        assert_eq!(status, expected, "{json}");
        assert_ne!(json["error"], "malformed_head", "{json}");
    }
    stream.write_all(format!("POST /events HTTP/1.1\r\nHost: here\r\n{two}0\r\n\r\n").as_bytes()).unwrap();
    let (status, json) = next_answer(&mut stream);
    assert_eq!(status, 400, "{json}");
    is_told(&json, "Content-Length");
}

#[test]
fn a_request_whose_end_is_in_doubt_is_refused() {
    let folder = TempDir::new().unwrap();
    let collector = start(&folder, &[]);
    for (doubtful, field) in [
        ("Content-Length: 4\r\nContent-Length: 5", "Content-Length"),
        ("Content-Length: 4, 5", "Content-Length"),
        ("Content-Length: +4", "Content-Length"),
        ("Content-Length: 0x4", "Content-Length"),
        ("Content-Length: 99999999999999999999", "Content-Length"),
        ("Transfer-Encoding: gzip", "Transfer-Encoding"),
        ("Transfer-Encoding: chunked, gzip", "Transfer-Encoding"),
        ("Transfer-Encoding: xchunked", "Transfer-Encoding"),
        ("Transfer-Encoding : chunked", "head"),
        ("Content-Length : 4", "head"),
        ("No colon", "head"),
    ] {
        let request =
            format!("POST /events HTTP/1.1\r\nHost: here\r\nContent-Type: application/json\r\n{doubtful}\r\n\r\nabcd");
        let (status, answer) = the_answer(&all_answers(&collector, request.as_bytes()));
        assert_eq!(status, 400, "{doubtful}: {answer}");
        is_told(&answer, field);
    }
    for chunks in ["g\r\n", "fffffffffffffffff\r\n", "-1\r\n", "4\r\nabcdefgh\r\n0\r\n\r\n"] {
        let request = format!(
            "POST /events HTTP/1.1\r\nHost: here\r\nConnection: close\r\nContent-Type: application/json\r\n\
             Transfer-Encoding: chunked\r\n\r\n{chunks}"
        );
        let answers = all_answers(&collector, request.as_bytes());
        assert!(answers.is_empty() || answers.starts_with("HTTP/1.1 400"), "{chunks}: {answers}");
    }
    assert!(stored(&folder.path().join("store")).is_empty());
    assert_eq!(collector.post("key", &body_of(1)).0, 200);
}

#[test]
fn many_or_long_headers_are_refused_and_keep_nobody_out() {
    let folder = TempDir::new().unwrap();
    let collector = start(&folder, &[]);
    let many = "X-More: 1\r\n".repeat(500);
    let long = format!("X-Long: {}\r\n", "x".repeat(64 * 1024));
    let path = format!("GET /{} HTTP/1.1\r\nHost: here\r\n\r\n", "x".repeat(64 * 1024));
    for request in [format!("GET /health HTTP/1.1\r\n{many}\r\n"), format!("GET /health HTTP/1.1\r\n{long}\r\n"), path] {
        let answers = all_answers(&collector, request.as_bytes());
        // If it does not read to the end, the system may reset the connection before the answer is read.
        if !answers.is_empty() {
            let (status, answer) = the_answer(&answers);
            assert!([431, 414].contains(&status), "{status} {answer}");
            is_told(&answer, if status == 414 { "path" } else { "head" });
        }
    }
    assert_eq!(collector.health().0, 200);
}

#[test]
fn nothing_that_was_sent_comes_back_in_an_answer() {
    let folder = TempDir::new().unwrap();
    let collector = start(&folder, &[]);
    let script = "<script>alert(1)</script>';DROP_TABLE_events;--";
    let requests = [
        format!("GET /{script} HTTP/1.1\r\nHost: {script}\r\nConnection: close\r\n\r\n"),
        format!("{script} /events HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n"),
        format!("{}{script}", head("key", script.len())),
        format!("{}\"{script}\"", head("key", script.len() + 2)),
        format!("{}{{\"events\":[\"{script}\"]}}", head("key", script.len() + 15)),
    ];
    for request in requests {
        let answers = all_answers(&collector, request.as_bytes());
        assert!(answers.starts_with("HTTP/1.1 4"), "{answers}");
        assert!(!answers.contains("script") && !answers.contains("DROP_TABLE"), "{answers}");
    }
}

/// The head of an empty request from a proxy, for somebody else.
fn brought(path: &str, by: &str) -> String {
    format!("GET {path} HTTP/1.1\r\nHost: here\r\nConnection: close\r\nX-Forwarded-For: {by}\r\n\r\n")
}

#[test]
fn who_comes_too_often_through_a_listed_proxy_is_told_when_to_come_again_and_nobody_else_notices() {
    let folder = TempDir::new().unwrap();
    let collector = start(&folder, &["--proxy", "127.0.0.1", "--requests-per-minute", "3"]);
    for _ in 0..3 {
        assert_eq!(collector.raw(brought("/health", BROUGHT).as_bytes()).0, 200);
    }
    let mut stream = collector.connect();
    // Its body is long and not what it should be, which nobody looks at.
    let body = "x".repeat(200_000);
    let post = head("key", body.len()).replace("\r\n\r\n", &format!("\r\nX-Forwarded-For: 192.0.2.9, {BROUGHT}\r\n\r\n"));
    stream.write_all(format!("{post}{body}").as_bytes()).unwrap();
    let mut text = String::new();
    stream.read_to_string(&mut text).unwrap();
    assert!(text.starts_with("HTTP/1.1 429") && text.contains(r#""error":"too_many_requests""#), "{text}");
    let seconds = text.lines().find_map(|line| line.strip_prefix("retry-after: ")).unwrap();
    assert!((1..=60).contains(&seconds.parse::<u32>().unwrap()), "{seconds}");
    assert!(!text.contains("127.83"), "{text}");

    assert_eq!(collector.raw(brought("/health", "192.0.2.9").as_bytes()).0, 200, "another sender");
    assert_eq!(collector.health().0, 200, "the proxy's own computer");
    assert_eq!(collector.raw(brought("/health", BROUGHT).as_bytes()).0, 429, "still within the minute");
}

#[test]
fn what_an_unlisted_sender_says_about_being_forwarded_counts_for_nothing() {
    let folder = TempDir::new().unwrap();
    let collector = start(&folder, &["--proxy", "127.0.0.1", "--requests-per-minute", "1"]);
    for _ in 0..5 {
        let mut stream = connect_from(CLIENT, collector.address);
        stream.write_all(brought("/health", BROUGHT).as_bytes()).unwrap();
        assert_eq!(answer(stream).0, 200, "a program on this computer, whatever it says");
    }
    assert_eq!(collector.raw(brought("/health", BROUGHT).as_bytes()).0, 200, "which nobody has used up");
}

/// Checks that no file in `folder` holds an address, in words or in bytes.
fn assert_holds_no_address(folder: &Path) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        assert_text_holds_no_address(&fs::read(&path).unwrap(), &path.display().to_string());
    }
}

fn assert_text_holds_no_address(bytes: &[u8], name: &str) {
    for address in [&b"127.83.71"[..], b"\x7f\x53\x47", b"\x47\x53\x7f", b"7f534763", b"2136164195"] {
        assert!(!bytes.windows(address.len()).any(|window| window == address), "an address is in {name}");
    }
}

#[test]
fn the_address_of_a_sender_is_in_no_file_no_copy_no_line_no_answer_and_no_figure() {
    for log in ["text", "json"] {
        let folder = TempDir::new().unwrap();
        let more = ["--proxy", "127.83.71.99", "--requests-per-minute", "6", "--log", log, "--metrics", "127.0.0.1:0"];
        let mut collector = start(&folder, &more);
        let line = collector.line();
        let operations = line.trim_start_matches("metrics on http://").trim_end_matches("/metrics").parse().unwrap();
        let send = |key: &str, body: &str| {
            let mut stream = connect_from(CLIENT, collector.address);
            let head = head(key, body.len()).replace("\r\n\r\n", &format!("\r\nX-Forwarded-For: {BROUGHT}\r\n\r\n"));
            stream.write_all(format!("{head}{body}").as_bytes()).unwrap();
            answer(stream)
        };
        assert_eq!(send("kept", &body_of(3)).0, 200);
        assert_eq!(send("kept", &body_of(3)).0, 200);
        assert_eq!(send("malformed", "{").0, 400);
        assert_eq!(send("too long", "{").0, 400);
        for n in 0..2 {
            assert_eq!(send(&format!("more-{n}"), &body_of(1)).0, 200);
        }
        let (status, refused) = send("one-too-many", &body_of(1));
        assert_eq!((status, &refused["error"]), (429, &json!("too_many_requests")));
        assert!(!refused.to_string().contains("127.83"));
        // The log beside the database is there now.
        assert!(folder.path().join("store-wal").metadata().unwrap().len() > 0);
        assert_holds_no_address(folder.path());
        for arguments in [&["backup", "copy"][..], &["export", "exported"], &["export", "--as", "csv", "table"]] {
            let done = binary().current_dir(folder.path()).args(arguments).args(["--store", "store"]).output().unwrap();
            assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        }
        assert_holds_no_address(folder.path());
        assert_text_holds_no_address(get(operations, "/metrics").1.as_bytes(), "its figures");
        collector.kill();
        let (_, lines, errors) = collector.ended();
        assert!(errors.contains("too_many_requests"), "{errors}");
        assert_text_holds_no_address(format!("{lines:?}{errors}").as_bytes(), "its lines");
        assert_holds_no_address(folder.path());
    }
}
