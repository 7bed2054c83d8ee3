//! A server on loopback that keeps the exact bytes of each request, and answers as it is told: by itself, or with the answer of the
//! real collector behind it.

use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use candor::tools::wire::sha256_hex;

use crate::collector::Collector;
use crate::wait::{LIMIT, until};

/// What happens to a request.
#[derive(Debug, Clone)]
pub enum Reply {
    /// It is passed on to the collector there, byte by byte, and so is the answer.
    Forward(SocketAddr),
    /// It is passed on to the collector, whose answer is lost on the way back.
    Lose(SocketAddr),
    /// These bytes, then the end of the connection.
    Bytes(Vec<u8>),
    /// Nothing, for as long as the client waits.
    Hang,
    /// A good answer that never ends.
    Drip,
}

/// A request as it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    bytes: Vec<u8>,
}

impl Request {
    fn head_length(&self) -> Option<usize> {
        self.bytes.windows(4).position(|four| four == b"\r\n\r\n").map(|place| place + 4)
    }

    fn head(&self) -> String {
        let length = self.head_length().unwrap_or(self.bytes.len());
        String::from_utf8_lossy(&self.bytes[..length]).into_owned()
    }

    /// Its first line.
    pub fn line(&self) -> String {
        self.head().lines().next().unwrap_or_default().to_owned()
    }

    /// Its headers, in the order and spelling of the wire.
    pub fn headers(&self) -> Vec<(String, String)> {
        let head = self.head();
        let headers = head.lines().skip(1).filter_map(|line| line.split_once(": "));
        headers.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
    }

    /// The value of one header.
    pub fn header(&self, name: &str) -> Option<String> {
        self.headers().into_iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }

    /// Its body.
    pub fn body(&self) -> String {
        String::from_utf8_lossy(&self.bytes[self.head_length().unwrap_or(self.bytes.len())..]).into_owned()
    }

    /// The events in its body, each as its own bytes.
    pub fn events(&self) -> Vec<String> {
        let body: serde_json::Value = serde_json::from_str(&self.body()).expect("a body is JSON");
        body["events"].as_array().expect("a body has events").iter().map(ToString::to_string).collect()
    }
}

type Answering = dyn Fn(usize, &Request) -> Reply + Send + Sync;

/// A server that is watched.
#[derive(Clone)]
pub struct Wire {
    address: SocketAddr,
    requests: Arc<Mutex<Vec<Request>>>,
    connections: Arc<AtomicUsize>,
    away: Arc<AtomicBool>,
}

/// An answer with this status, such as `500 Internal Server Error`, these header lines and this body.
pub fn answer(status: &str, headers: &[&str], body: &str) -> Reply {
    let headers: String = headers.iter().map(|header| format!("{header}\r\n")).collect();
    let answer = format!("HTTP/1.1 {status}\r\ncontent-length: {}\r\n{headers}\r\n{body}", body.len());
    Reply::Bytes(answer.into_bytes())
}

impl Wire {
    /// Passes every request on to this collector.
    pub fn before(collector: &Collector) -> Self {
        let address = collector.address();
        Self::start(move |_, _| Reply::Forward(address))
    }

    /// Accepts everything, with a true receipt.
    pub fn taking_everything() -> Self {
        Self::start(|_, request| {
            let sha256 = sha256_hex(request.body().as_bytes());
            answer("200 OK", &[], &format!("{{\"stored\":{},\"sha256\":\"{sha256}\"}}", request.events().len()))
        })
    }

    /// Answers each request as told, from its number and what it says.
    pub fn start(answering: impl Fn(usize, &Request) -> Reply + Send + Sync + 'static) -> Self {
        let any_port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port");
        Self::listen(any_port, answering)
    }

    /// The same at an address where nobody is listening yet.
    pub fn start_at(address: SocketAddr, answering: impl Fn(usize, &Request) -> Reply + Send + Sync + 'static) -> Self {
        Self::listen(TcpListener::bind(address).expect("the port is still free"), answering)
    }

    fn listen(listener: TcpListener, answering: impl Fn(usize, &Request) -> Reply + Send + Sync + 'static) -> Self {
        let address = listener.local_addr().expect("an address");
        let wire = Self { address, requests: Arc::default(), connections: Arc::default(), away: Arc::default() };
        let (kept, answering): (_, Arc<Answering>) = (wire.clone(), Arc::new(answering));
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if kept.away.load(Ordering::SeqCst) {
                    break;
                }
                kept.connections.fetch_add(1, Ordering::SeqCst);
                let (kept, answering) = (kept.clone(), Arc::clone(&answering));
                std::thread::spawn(move || kept.serve(stream, &*answering));
            }
        });
        wire
    }

    /// Stops listening: new connections are refused. Those that were accepted before are still answered.
    pub fn goes_away(&self) {
        self.away.store(true, Ordering::SeqCst);
        // Wakes the thread that waits for connections.
        until("nobody listens there", || TcpStream::connect(self.address).is_err());
    }

    /// An address where nobody listens.
    pub fn nobody() -> SocketAddr {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port");
        listener.local_addr().expect("an address")
    }

    fn serve(&self, mut stream: TcpStream, answering: &Answering) {
        let Some(request) = read(&mut stream) else { return };
        let number = {
            let mut requests = self.requests.lock().expect("lock");
            requests.push(request.clone());
            requests.len() - 1
        };
        let sent = match answering(number, &request) {
            Reply::Forward(address) => stream.write_all(&forward(address, &request)),
            Reply::Lose(address) => {
                forward(address, &request);
                Ok(())
            }
            Reply::Bytes(bytes) => stream.write_all(&bytes),
            // Until the client goes away.
            Reply::Hang => stream.read(&mut [0]).map(drop),
            Reply::Drip => drip(&mut stream),
        };
        // A client that has gone away is part of some tests.
        drop(sent);
    }

    /// The address at which it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The same as a URL, for a manifest.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Every request so far.
    pub fn requests(&self) -> Vec<Request> {
        self.requests.lock().expect("lock").clone()
    }

    /// How many connections have been made up to this moment, with requests or without.
    pub fn connections(&self) -> usize {
        // Connections are accepted in the order in which they were made, so none that was made before this one comes after it.
        let before = self.connections.load(Ordering::SeqCst);
        drop(TcpStream::connect(self.address).expect("it listens"));
        until("the wire has seen every connection", || self.connections.load(Ordering::SeqCst) > before);
        self.connections.fetch_sub(1, Ordering::SeqCst) - 1
    }
}

impl std::fmt::Debug for Wire {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Wire({})", self.address)
    }
}

fn drip(stream: &mut TcpStream) -> std::io::Result<()> {
    stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 1000000\r\n\r\n")?;
    loop {
        stream.write_all(b" ")?;
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
}

fn read(stream: &mut TcpStream) -> Option<Request> {
    stream.set_read_timeout(Some(LIMIT)).ok()?;
    let (mut request, mut piece) = (Request { bytes: Vec::new() }, [0; 16 * 1024]);
    loop {
        if let Some(head) = request.head_length() {
            let body: usize = request.header("content-length").and_then(|length| length.parse().ok()).unwrap_or(0);
            if request.bytes.len() >= head + body {
                return Some(request);
            }
        }
        match stream.read(&mut piece).ok()? {
            0 => return None,
            count => request.bytes.extend_from_slice(&piece[..count]),
        }
    }
}

/// Passes on exactly these bytes, and returns the whole answer.
fn forward(address: SocketAddr, request: &Request) -> Vec<u8> {
    let mut stream = TcpStream::connect(address).expect("the collector listens");
    stream.write_all(&request.bytes).expect("the collector reads");
    read(&mut stream).expect("the collector answers").bytes
}
