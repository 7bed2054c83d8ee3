//! Servers, networks and proxies that misbehave, each on loopback: what is sent, what is known about it afterwards, and that nothing grows
//! or lasts for ever.

use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, channel};
use std::time::Instant;

use super::*;
use crate::manifest::Method;

/// Long enough for a busy machine, and much longer than anything here takes that ends at once.
const LONG: Duration = Duration::from_secs(20);

/// The timeout in tests of timeouts.
const SHORT: Duration = Duration::from_millis(400);

/// What the other end does with a connection.
type Behaviour = fn(&mut TcpStream) -> std::io::Result<()>;

/// Serves one connection, and says when the client was gone.
fn serving(behaviour: Behaviour) -> (String, Receiver<Vec<u8>>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("an address");
    let (gone, is_gone) = channel();
    std::thread::spawn(move || {
        let Ok((mut stream, _)) = listener.accept() else { return };
        let _its_end_is_part_of_it = behaviour(&mut stream);
        let mut rest = Vec::new();
        let _until_the_client_goes = stream.read_to_end(&mut rest);
        drop(gone.send(rest));
    });
    (address.to_string(), is_gone)
}

fn http(timeout: Duration) -> Http {
    Http::within(&Policy { timeout, ..Policy::default() }, Environment::default())
}

fn post(url: &str) -> Request {
    let headers = [("user-agent", "candor/1"), ("idempotency-key", "k"), ("content-type", "application/json")];
    let headers = headers.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    Request { method: Method::Post, url: url.to_owned(), headers, body: b"{\"events\":[{\"secret\":1}]}".to_vec() }
}

fn head_of(stream: &mut TcpStream) -> std::io::Result<()> {
    let mut seen = Vec::new();
    while !seen.ends_with(b"]}") {
        let mut piece = [0; 4096];
        let count = stream.read(&mut piece)?;
        seen.extend_from_slice(&piece[..count]);
    }
    Ok(())
}

fn for_ever(stream: &mut TcpStream, beginning: &[u8], piece: &[u8]) -> std::io::Result<()> {
    head_of(stream)?;
    stream.write_all(beginning)?;
    loop {
        stream.write_all(piece)?;
    }
}

fn slowly(stream: &mut TcpStream, beginning: &[u8]) -> std::io::Result<()> {
    head_of(stream)?;
    stream.write_all(beginning)?;
    loop {
        stream.write_all(b"x")?;
        // It is the drop that is slow.
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn an_answer_without_an_end_is_read_up_to_its_limit_and_the_connection_is_ended_at_once() {
    let endless: [(&str, Behaviour); 4] = [
        ("a gigabyte", |stream| for_ever(stream, b"HTTP/1.1 200 OK\r\ncontent-length: 1000000000\r\n\r\n", &[b' '; 8192])),
        ("no length", |stream| for_ever(stream, b"HTTP/1.1 200 OK\r\n\r\n", &[b' '; 8192])),
        ("chunks", |stream| {
            for_ever(
                stream,
                b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n",
                &[b"1000\r\n", &[b' '; 4096][..], b"\r\n"].concat(),
            )
        }),
        ("more than it says, and at once", |stream| {
            for_ever(stream, b"HTTP/1.1 200 OK\r\ncontent-length: 99999999999999999999\r\n\r\n", &[b' '; 8192])
        }),
    ];
    for (what, behaviour) in endless {
        let (address, client_is_gone) = serving(behaviour);
        let began = Instant::now();
        let answer = http(LONG).send(&post(&format!("http://{address}/")));
        if let Ok(answer) = answer {
            assert_eq!((answer.status, answer.body.len()), (200, 64 * 1024), "{what}");
        } else {
            assert!(
                what.starts_with("more than it says") && matches!(answer, Err(SendError::NoAnswer(_))),
                "{what}: {answer:?}"
            );
        }
        client_is_gone.recv_timeout(LONG / 2).expect(what);
        assert!(began.elapsed() < LONG / 2, "{what}: not after the timeout");
    }
}

#[test]
fn whatever_is_no_answer_ends_at_once_and_may_have_arrived() {
    let failing: [(&str, Behaviour); 7] = [
        ("closing without a word", head_of),
        ("closing in the middle of the head", |stream| {
            head_of(stream)?;
            stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-le")
        }),
        ("a reset, because what was sent is not read", |stream| {
            stream.peek(&mut [0])?;
            stream.write_all(b"HTTP/1.1 20")
        }),
        ("another protocol", |stream| {
            head_of(stream)?;
            stream.write_all(b"SSH-2.0-OpenSSH_9.2\r\n")
        }),
        ("zeros", |stream| {
            head_of(stream)?;
            stream.write_all(&[0; 4096])
        }),
        ("headers without an end", |stream| for_ever(stream, b"HTTP/1.1 200 OK\r\n", b"x-more: and more\r\n")),
        ("a status without an end", |stream| for_ever(stream, b"HTTP/1.1 200 ", b"OK, OK, OK, OK, OK, OK, OK, OK, OK, OK, ")),
    ];
    for (what, behaviour) in failing {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = listener.local_addr().expect("an address");
        std::thread::spawn(move || listener.accept().and_then(|(mut stream, _)| behaviour(&mut stream)));
        let began = Instant::now();
        let answer = http(LONG).send(&post(&format!("http://{address}/")));
        assert!(matches!(answer, Err(SendError::NoAnswer(_))), "{what}: {answer:?}");
        assert!(began.elapsed() < LONG / 2, "{what}: {:?}", began.elapsed());
    }
}

#[test]
fn an_answer_that_drips_is_given_up_after_the_timeout() {
    let (address, _gone) = serving(|stream| slowly(stream, b"HTTP/1.1 200 OK\r\nx-long: "));
    let began = Instant::now();
    let answer = http(SHORT).send(&post(&format!("http://{address}/")));
    assert!(matches!(answer, Err(SendError::NoAnswer(_))), "{answer:?}");
    assert!(began.elapsed() >= SHORT && began.elapsed() < LONG / 2, "{:?}", began.elapsed());
    // A status is an answer, even when its body never comes to an end or breaks off.
    let breaking: [Behaviour; 2] = [
        |stream| slowly(stream, b"HTTP/1.1 503 Busy\r\ncontent-length: 1000000\r\n\r\n"),
        |stream| {
            head_of(stream)?;
            stream.write_all(b"HTTP/1.1 503 Busy\r\ncontent-length: 1000000\r\n\r\nonly this")?;
            stream.shutdown(std::net::Shutdown::Both)
        },
    ];
    for behaviour in breaking {
        let (address, client_is_gone) = serving(behaviour);
        let answer = http(SHORT).send(&post(&format!("http://{address}/"))).expect("answered");
        assert_eq!(answer.status, 503);
        client_is_gone.recv_timeout(LONG).expect("the connection is ended");
    }
}

#[test]
fn interim_answers_without_an_end_do_not_outlast_the_timeout() {
    let (address, client_is_gone) = serving(|stream| for_ever(stream, b"", b"HTTP/1.1 102 Processing\r\n\r\n"));
    let began = Instant::now();
    let answer = http(SHORT).send(&post(&format!("http://{address}/")));
    client_is_gone.recv_timeout(LONG).expect("the connection is ended");
    assert!(began.elapsed() < LONG / 2, "{:?}", began.elapsed());
    assert!(
        !matches!(answer, Ok(Answer { status: 200..=299, .. }) | Err(SendError::NotConnected(_) | SendError::Proxy(_))),
        "{answer:?}"
    );
}

#[test]
fn without_a_connection_nothing_has_left_whatever_the_error_is() {
    use std::io;
    let lookup = || ureq::Error::Io(io::Error::other("failed to lookup address information"));
    let errors: [fn() -> ureq::Error; 6] = [
        || ureq::Error::HostNotFound,
        || ureq::Error::ConnectProxyFailed("proxy server responded 407/407".into()),
        || ureq::Error::Timeout(ureq::Timeout::Global),
        || ureq::Error::Io(io::Error::new(io::ErrorKind::InvalidData, "invalid peer certificate")),
        || ureq::Error::Io(io::Error::new(io::ErrorKind::UnexpectedEof, "Peer disconnected")),
        || ureq::Error::Io(io::Error::new(io::ErrorKind::ConnectionReset, "reset")),
    ];
    for error in errors.into_iter().map(|error| error()).chain([lookup()]) {
        assert!(matches!(unanswered(&error, false), SendError::NotConnected(_)), "{error:?}");
        assert!(matches!(unanswered(&error, true), SendError::NoAnswer(_)), "{error:?}");
    }
}

#[test]
fn a_connection_that_cannot_be_made_is_known_not_to_have_been() {
    let nobody = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a port");
    let refused = http(LONG).send(&post(&format!("http://{nobody}/")));
    assert!(matches!(refused, Err(SendError::NotConnected(_))), "{refused:?}");
    // Nobody accepts connections, and the queue of those that wait is full: a new one is not even refused.
    let full = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = full.local_addr().expect("an address");
    let mut waiting = Vec::new();
    while let Ok(stream) = TcpStream::connect_timeout(&address, SHORT) {
        waiting.push(stream);
    }
    let unheard = http(SHORT).send(&post(&format!("http://{address}/")));
    assert!(matches!(unheard, Err(SendError::NotConnected(_))), "{unheard:?}");
    drop(waiting);
    // The other end is not a server that speaks TLS.
    let strangers: [Behaviour; 3] = [
        |stream| stream.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n"),
        |stream| stream.read(&mut [0; 4096]).and_then(|_| stream.shutdown(std::net::Shutdown::Both)),
        |stream| stream.read(&mut [0; 4096]).map(drop),
    ];
    for stranger in strangers {
        let (address, seen) = serving(stranger);
        let unsafe_line = http(SHORT).send(&post(&format!("https://{address}/")));
        assert!(matches!(unsafe_line, Err(SendError::NotConnected(_))), "{unsafe_line:?}");
        let seen = seen.recv_timeout(LONG).expect("the connection is ended");
        assert!(!String::from_utf8_lossy(&seen).contains("secret"));
    }
}

/// Sends to a host of which only the proxy is told. Returns what the proxy received, and what became of the request.
fn through_a_proxy(credentials: &str, says: &'static str, then_hears: bool) -> (Vec<u8>, Result<Answer, SendError>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("an address");
    let proxy = std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().expect("a client");
        stream.set_read_timeout(Some(LONG)).expect("set");
        let (mut heard, mut piece) = (Vec::new(), [0; 4096]);
        while !heard.ends_with(b"\r\n\r\n") {
            let count = stream.read(&mut piece).expect("it goes on");
            heard.extend_from_slice(&piece[..count]);
        }
        stream.write_all(says.as_bytes()).expect("it hears");
        if then_hears {
            let count = stream.read(&mut piece).unwrap_or(0);
            heard.extend_from_slice(&piece[..count]);
        }
        heard
    });
    let proxy_url = format!("http://{credentials}{address}");
    let environment = Environment::from([("HTTPS_PROXY", proxy_url.as_str())]);
    let http = Http::within(&Policy { timeout: LONG, ..Policy::default() }, environment);
    let answer = http.send(&post("https://telemetry.example.invalid/events"));
    (proxy.join().expect("it heard"), answer)
}

const CONNECT: &str = "CONNECT telemetry.example.invalid:443 HTTP/1.1\r\nHost: telemetry.example.invalid:443\r\n\
                       User-Agent: candor/1\r\nProxy-Connection: Keep-Alive\r\n";

#[test]
fn a_proxy_hears_the_destination_and_nothing_else_and_when_it_refuses_nothing_has_left() {
    for refusal in [
        "HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n",
        "HTTP/1.1 502 Bad Gateway\r\ncontent-length: 5\r\n\r\nsorry",
        "HTTP/1.1 403 Forbidden\r\n\r\n",
        "SSH-2.0-OpenSSH_9.2\r\n\r\n",
        "",
    ] {
        let (heard, answer) = through_a_proxy("", refusal, false);
        assert_eq!(String::from_utf8_lossy(&heard), format!("{CONNECT}\r\n"));
        assert!(matches!(answer, Err(SendError::NotConnected(_))), "{refusal}: {answer:?}");
    }
}

#[test]
fn a_proxy_that_lets_through_to_no_true_server_sees_the_beginning_of_tls_and_nothing_of_the_request() {
    let (heard, answer) = through_a_proxy("", "HTTP/1.1 200 Connection established\r\n\r\n", true);
    let (connect, behind) = heard.split_at(CONNECT.len() + 2);
    assert_eq!(String::from_utf8_lossy(connect), format!("{CONNECT}\r\n"));
    assert_eq!(behind.first(), Some(&22), "a handshake follows");
    assert!(!String::from_utf8_lossy(behind).contains("secret"));
    assert!(matches!(answer, Err(SendError::NotConnected(_))), "{answer:?}");
}

#[test]
fn the_name_for_the_proxy_goes_to_the_proxy_alone() {
    let (heard, _) = through_a_proxy("anna:secret@", "HTTP/1.1 407 No\r\n\r\n", false);
    assert_eq!(String::from_utf8_lossy(&heard), format!("{CONNECT}Proxy-Authorization: Basic YW5uYTpzZWNyZXQ=\r\n\r\n"));
}

#[test]
fn a_proxy_that_cannot_be_used_means_that_nothing_is_sent() {
    let environment = Environment::from([("ALL_PROXY", "socks5://anna:secret@127.0.0.1:9050")]);
    let http = Http::within(&Policy::default(), environment);
    match http.send(&post("https://telemetry.example.invalid/events")) {
        Err(SendError::Proxy(why)) => {
            let why = why.to_string();
            assert!(why.contains("SOCKS5") && !why.contains("secret"), "{why}");
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_refused_connection_and_a_name_that_nobody_knows_are_told_apart_as_data() {
    let closed =
        TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a port that is closed again");
    let refused = http(LONG).send(&post(&format!("http://{closed}/events")));
    let refused_by = std::io::ErrorKind::ConnectionRefused;
    assert!(matches!(&refused, Err(SendError::NotConnected(Cause::Io(kind, _))) if *kind == refused_by), "{refused:?}");
    // Refused before any server of names is asked.
    let unknown = std::net::ToSocketAddrs::to_socket_addrs(&("..", 80)).expect_err("no name");
    let unknown = unanswered(&ureq::Error::Io(unknown), false);
    assert!(matches!(unknown, SendError::NotConnected(Cause::NoSuchName(_))), "{unknown:?}");
}
