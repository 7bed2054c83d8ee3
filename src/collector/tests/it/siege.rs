//! What a collector does when somebody wants to keep everybody else out of it: it answers everybody else.

use std::{
    io::{ErrorKind, Read as _, Write as _},
    net::{Ipv4Addr, SocketAddr, TcpStream},
    time::Duration,
};

use candor_collector::{limits::Limits, open_files, serve::serve, state::AppState};
use serde_json::json;
use tempfile::TempDir;
use tokio::{net::TcpSocket, runtime::Runtime, sync::oneshot};

use crate::{
    api::body_of,
    api::open_store,
    process::{Collector, answer, binary, connect, head, post, until},
};

const HALF_A_HEAD: &[u8] = b"POST /events HTTP/1.1\r\nHost: here\r\nContent-Ty";

/// A collector in this process, with the test's own limits, on a real socket.
struct Besieged {
    runtime: Runtime,
    address: SocketAddr,
    stop: oneshot::Sender<()>,
    ended: tokio::task::JoinHandle<()>,
    _folder: TempDir,
}

impl Besieged {
    fn with(change: impl FnOnce(&mut Limits)) -> Self {
        let mut limits = Limits::default();
        change(&mut limits);
        let folder = TempDir::new().unwrap();
        let store = open_store(&folder.path().join("store"), &limits).unwrap();
        let runtime = Runtime::new().unwrap();
        let listener = runtime.block_on(tokio::net::TcpListener::bind("127.0.0.1:0")).unwrap();
        let address = listener.local_addr().unwrap();
        let (stop, told) = oneshot::channel();
        let state = AppState::new(store, limits);
        let ended = runtime.spawn(serve(listener, state, async { drop(told.await) }));
        Self { runtime, address, stop, ended, _folder: folder }
    }

    /// A connection that comes from another address of this computer.
    fn connect_from(&self, last: u8) -> TcpStream {
        let stream = self.runtime.block_on(async {
            let socket = TcpSocket::new_v4().unwrap();
            socket.bind((Ipv4Addr::new(127, 0, 0, last), 0).into()).unwrap();
            socket.connect(self.address).await.unwrap().into_std().unwrap()
        });
        stream.set_nonblocking(false).unwrap();
        stream
    }
}

/// Room for the sockets of the siege in this process.
fn open_many_files() {
    let mut limits = Limits::default();
    limits.connections = 2_500;
    let (fitted, _) = open_files::fitted(limits);
    assert_eq!(fitted.connections, limits.connections, "this test needs a hard limit of open files of 3,000 (ulimit -Hn)");
}

/// Opens `number` connections, each of which sends `beginning` and then nothing more.
fn siege(address: SocketAddr, number: usize, beginning: &[u8]) -> Vec<TcpStream> {
    let begin = |_| {
        let mut stream = connect(address);
        // It may have been closed already.
        drop(stream.write_all(beginning));
        stream
    };
    (0..number).map(begin).collect()
}

/// Whether the collector has closed it.
fn is_closed(stream: &TcpStream) -> bool {
    stream.set_nonblocking(true).unwrap();
    let read = (&*stream).read(&mut [0]);
    stream.set_nonblocking(false).unwrap();
    !matches!(read, Err(error) if error.kind() == ErrorKind::WouldBlock)
}

fn closed(streams: &[TcpStream]) -> usize {
    streams.iter().filter(|stream| is_closed(stream)).count()
}

fn until_closed(streams: &[TcpStream], number: usize) {
    until("so many of the siege were closed", || (closed(streams) >= number).then_some(()));
}

/// The head of a delivery of 100 bytes, and the first of them.
fn slow_body() -> Vec<u8> {
    format!("{}{{", head("slow", 100)).replace("Idempotency-Key: slow\r\n", "").into_bytes()
}

fn assert_answers(collector: &Collector) {
    assert_eq!(collector.post("honest", &body_of(1)).0, 200);
    assert_eq!(collector.health(), (200, json!({ "status": "ok" })));
}

#[test]
fn eleven_hundred_sockets_that_say_nothing_keep_nobody_out() {
    open_many_files();
    let folder = TempDir::new().unwrap();
    let mut collector = Collector::start(&folder.path().join("store"));
    let sockets = siege(collector.address, 1_100, b"");
    until_closed(&sockets, 1_100 - Limits::default().connections);
    assert_answers(&collector);
    collector.kill();
    let (_, _, errors) = collector.ended();
    assert!(errors.starts_with("candor-collector: too many connections; the oldest"), "{errors}");
    assert_eq!(errors.lines().count(), 1, "{errors}");
    assert!(!errors.contains("127.0.0.1"), "{errors}");
}

#[test]
fn eleven_hundred_half_heads_keep_nobody_out() {
    open_many_files();
    let folder = TempDir::new().unwrap();
    let collector = Collector::start(&folder.path().join("store"));
    let sockets = siege(collector.address, 1_100, HALF_A_HEAD);
    until_closed(&sockets, 1_100 - Limits::default().connections);
    assert_answers(&collector);
}

#[test]
fn three_hundred_half_heads_keep_nobody_out_of_a_smaller_collector() {
    let besieged = Besieged::with(|limits| limits.connections = 200);
    let sockets = siege(besieged.address, 300, HALF_A_HEAD);
    until_closed(&sockets, 100);
    assert_eq!(post(besieged.address, "honest", &body_of(1)).0, 200);
    assert!(closed(&sockets) <= 101, "no more went than had to");
}

#[test]
fn three_hundred_slow_bodies_keep_nobody_out() {
    open_many_files();
    let folder = TempDir::new().unwrap();
    let collector = Collector::start(&folder.path().join("store"));
    let sockets = siege(collector.address, 300, &slow_body());
    until_closed(&sockets, 300 - Limits::default().bodies_at_once);
    assert_answers(&collector);
}

#[test]
fn who_says_nothing_or_never_ends_a_head_is_given_up() {
    let besieged = Besieged::with(|limits| limits.head_deadline = Duration::from_millis(20));
    let mut sockets = siege(besieged.address, 5, HALF_A_HEAD);
    sockets.extend(siege(besieged.address, 5, b""));
    until_closed(&sockets, 10);
}

#[test]
fn who_does_nothing_after_an_answer_is_given_up() {
    let besieged = Besieged::with(|limits| limits.head_deadline = Duration::from_millis(20));
    let mut stream = connect(besieged.address);
    stream.write_all(b"GET /health HTTP/1.1\r\nHost: here\r\n\r\n").unwrap();
    assert_eq!(answer(stream), (200, json!({ "status": "ok" })), "and then the connection ends");
}

#[test]
fn a_body_that_drips_is_given_up_before_its_time_is_over() {
    let besieged = Besieged::with(|limits| {
        limits.progress_deadline = Duration::from_millis(20);
        limits.body_deadline = Duration::from_hours(1);
    });
    let mut stream = connect(besieged.address);
    stream.write_all(&slow_body()).unwrap();
    let (status, json) = answer(stream);
    assert_eq!((status, &json["error"], &json["field"]), (408, &json!("body_too_slow"), &json!("body")));
}

#[test]
fn who_never_reads_the_answers_is_given_up() {
    let besieged = Besieged::with(|limits| limits.step_deadline = Duration::from_millis(200));
    let stream = connect(besieged.address);
    stream.set_nonblocking(true).unwrap();
    let requests = b"GET /nothing HTTP/1.1\r\nHost: here\r\n\r\n".repeat(1_000);
    until("the connection is closed", || match (&stream).write(&requests) {
        Err(error) if error.kind() != ErrorKind::WouldBlock => Some(()),
        _ => None,
    });
}

#[test]
fn a_head_that_is_too_long_is_refused_and_not_kept_in_memory() {
    let besieged = Besieged::with(|limits| limits.head_bytes = 8 * 1024);
    let mut stream = connect(besieged.address);
    let head = format!("GET /health HTTP/1.1\r\nHost: here\r\nX-Long: {}", "x".repeat(9 * 1024));
    drop(stream.write_all(head.as_bytes()));
    let mut answer = Vec::new();
    // Whatever of the head was not read makes the system reset the connection, perhaps before the answer.
    drop(stream.read_to_end(&mut answer));
    assert!(answer.is_empty() || answer.starts_with(b"HTTP/1.1 431"), "{}", String::from_utf8_lossy(&answer));
}

#[test]
fn one_address_cannot_take_the_place_of_another() {
    let besieged = Besieged::with(|limits| limits.connections_from_here = 4);
    let body = body_of(1);
    let mut honest = besieged.connect_from(3);
    honest.write_all(&head("honest", body.len()).as_bytes()[..40]).unwrap();
    let crowd: Vec<_> = (0..50).map(|_| besieged.connect_from(2)).collect();
    until_closed(&crowd, 46);
    assert_eq!(closed(&crowd), 46, "four may stay");
    honest.write_all(&head("honest", body.len()).as_bytes()[40..]).unwrap();
    honest.write_all(body.as_bytes()).unwrap();
    assert_eq!(answer(honest).0, 200);
}

#[test]
fn who_began_before_the_crowd_of_another_address_ends_after_it() {
    let besieged = Besieged::with(|limits| limits.connections = 20);
    let mut honest = besieged.connect_from(3);
    honest.write_all(HALF_A_HEAD).unwrap();
    let crowd: Vec<_> = (0..100).map(|_| besieged.connect_from(2)).collect();
    until_closed(&crowd, 81);
    assert!(!is_closed(&honest));
}

#[test]
fn a_collector_that_may_open_few_files_says_so_and_keeps_nobody_out() {
    let folder = TempDir::new().unwrap();
    let mut limited = std::process::Command::new("bash");
    limited.args(["-c", "ulimit -n 200; exec \"$0\" --listen 127.0.0.1:0 --store \"$1\""]);
    limited.arg(binary().get_program()).arg(folder.path().join("store"));
    limited.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped());
    let mut collector = Collector::start_as(&mut limited);
    let sockets = siege(collector.address, 300, b"");
    until_closed(&sockets, 300 - 72);
    assert_answers(&collector);
    collector.kill();
    let (_, _, errors) = collector.ended();
    assert!(errors.starts_with("candor-collector: only 200 files may be open, so only 72 connections"), "{errors}");
}

#[test]
fn running_out_of_open_files_neither_ends_it_nor_keeps_anybody_out() {
    let folder = TempDir::new().unwrap();
    let mut collector = Collector::start(&folder.path().join("store"));
    collector.may_open_files(40);
    let sockets = siege(collector.address, 60, b"");
    assert_answers(&collector);
    drop(sockets);
    collector.kill();
    let (_, _, errors) = collector.ended();
    assert!(errors.contains("cannot take a connection, and tries again"), "{errors}");
    assert!(errors.lines().count() <= 2, "{errors}");
}

#[test]
fn a_siege_does_not_keep_it_from_stopping() {
    let besieged = Besieged::with(|_| {});
    let mut sockets = siege(besieged.address, 20, b"");
    sockets.extend(siege(besieged.address, 20, HALF_A_HEAD));
    assert_eq!(post(besieged.address, "honest", &body_of(1)).0, 200);
    besieged.stop.send(()).unwrap();
    besieged.runtime.block_on(besieged.ended).unwrap();
}
