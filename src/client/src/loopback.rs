//! A server on loopback for tests: keeps the exact bytes of each request, and answers as it is told.

use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;

/// How long a test waits for what it has named.
pub(crate) const LIMIT: Duration = Duration::from_mins(1);

type Answering = dyn Fn(usize, &[u8]) -> String + Send + Sync;

pub(crate) struct Server {
    pub(crate) url: String,
    requests: Arc<(Mutex<Vec<Vec<u8>>>, Condvar)>,
}

/// An answer with this status and body.
pub(crate) fn answer(status: &str, headers: &str, body: &str) -> String {
    format!("HTTP/1.1 {status}\r\ncontent-length: {}\r\nconnection: close\r\n{headers}\r\n{body}", body.len())
}

/// The answer of a collector that takes everything.
pub(crate) fn receipt(request: &[u8]) -> String {
    let sha256 = crate::wire::sha256_hex(body_of(request));
    answer("200 OK", "", &format!("{{\"stored\":1,\"sha256\":\"{sha256}\"}}"))
}

/// The body of a raw request.
pub(crate) fn body_of(request: &[u8]) -> &[u8] {
    let end = request.windows(4).position(|four| four == b"\r\n\r\n").map_or(request.len(), |index| index + 4);
    &request[end..]
}

/// The headers of a raw request, as they stood on the wire.
pub(crate) fn headers_of(request: &[u8]) -> Vec<(String, String)> {
    let head = String::from_utf8_lossy(&request[..request.len() - body_of(request).len()]).into_owned();
    let lines = head.lines().skip(1).filter_map(|line| line.split_once(": "));
    lines.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

impl Server {
    /// Answers each request with what `answering` says of its number and its bytes. An empty answer closes the connection.
    pub(crate) fn start(answering: impl Fn(usize, &[u8]) -> String + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        let requests: Arc<(Mutex<Vec<Vec<u8>>>, Condvar)> = Arc::default();
        let (kept, answering): (_, Arc<Answering>) = (Arc::clone(&requests), Arc::new(answering));
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let Some(request) = read(&stream) else { continue };
                let number = kept.0.lock().expect("lock").len();
                let reply = answering(number, &request);
                kept.0.lock().expect("lock").push(request);
                let _gone = (&stream).write_all(reply.as_bytes());
                kept.1.notify_all();
            }
        });
        Self { url, requests }
    }

    /// Waits until `count` requests have come, and gives them.
    pub(crate) fn wait_for(&self, count: usize) -> Vec<Vec<u8>> {
        let (requests, changed) = &*self.requests;
        let requests = requests.lock().expect("lock");
        let (requests, waited) = changed.wait_timeout_while(requests, LIMIT, |requests| requests.len() < count).expect("lock");
        assert!(!waited.timed_out(), "{} of {count} requests came", requests.len());
        requests.clone()
    }

    /// The requests that have come so far.
    pub(crate) fn requests(&self) -> Vec<Vec<u8>> {
        self.requests.0.lock().expect("lock").clone()
    }

    /// How many requests have come.
    pub(crate) fn count(&self) -> usize {
        self.requests.0.lock().expect("lock").len()
    }
}

fn read(mut stream: &TcpStream) -> Option<Vec<u8>> {
    stream.set_read_timeout(Some(LIMIT)).ok()?;
    let (mut request, mut piece) = (Vec::new(), [0; 4096]);
    loop {
        let length =
            headers_of(&request).iter().find(|(name, _)| name == "content-length").and_then(|(_, value)| value.parse().ok());
        let complete = request.windows(4).any(|four| four == b"\r\n\r\n");
        if complete && body_of(&request).len() >= length.unwrap_or(0) {
            return Some(request);
        }
        match stream.read(&mut piece).ok()? {
            0 => return None,
            count => request.extend_from_slice(&piece[..count]),
        }
    }
}

/// Waits for a condition that has a name.
pub(crate) fn until(what: &str, mut holds: impl FnMut() -> bool) {
    let end = std::time::Instant::now() + LIMIT;
    while !holds() {
        assert!(std::time::Instant::now() < end, "waited in vain until {what}");
        // Not at once: whoever is waited for needs the processor.
        std::thread::sleep(Duration::from_millis(2));
    }
}
