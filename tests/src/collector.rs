//! The real collector in its own process, and what it stored.

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::path::PathBuf;

use rusqlite::{Connection, OpenFlags};
use serde_json::Value;

use crate::home::Home;
use crate::run::{Process, program, run};

/// A running collector; killed when it is dropped.
#[derive(Debug)]
pub struct Collector {
    home: Home,
    address: SocketAddr,
    _process: Process,
}

/// One delivery that the collector stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivery {
    /// Its Idempotency-Key.
    pub key: Option<String>,
    /// The digest that the collector computed over the body.
    pub sha256: String,
    /// Its events as the collector keeps them, in order.
    pub events: Vec<String>,
}

impl Delivery {
    /// The body in which the events came.
    pub fn body(&self) -> String {
        format!("{{\"events\":[{}]}}", self.events.join(","))
    }
}

impl Collector {
    /// Starts one on a free port.
    pub fn start() -> Self {
        Self::with(None)
    }

    /// Starts one that accepts what this manifest declares and nothing else.
    pub fn holding_to(manifest: &str) -> Self {
        Self::with(Some(manifest))
    }

    fn with(manifest: Option<&str>) -> Self {
        let home = Home::new();
        let mut command = home.command(program("candor-collector"));
        command.args(["--listen", "127.0.0.1:0", "--store"]).arg(store(&home));
        if let Some(manifest) = manifest {
            let file = home.beside("declared.toml");
            std::fs::write(&file, manifest).expect("written");
            command.arg("--manifest").arg(file);
        }
        let process = Process::start(command);
        let line = process.says();
        let address = line.strip_prefix("listening on http://").and_then(|address| address.parse().ok()).expect(&line);
        Self { home, address, _process: process }
    }

    /// The address at which it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The same as a URL, for a manifest.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Its answer to a request with these first lines, such as `GET /me HTTP/1.1`, and this body; the status must be 200.
    #[track_caller]
    pub fn ask(&self, head: &str, body: &str) -> Value {
        let mut stream = TcpStream::connect(self.address).expect("it listens");
        let kind = "Content-Type: application/json\r\nAccept: application/json\r\nConnection: close";
        write!(stream, "{head}\r\nHost: localhost\r\n{kind}\r\nContent-Length: {}\r\n\r\n{body}", body.len()).expect("sent");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("answered");
        let (head, body) = answer.split_once("\r\n\r\n").expect("a whole answer");
        assert!(head.starts_with("HTTP/1.1 200 "), "{answer}");
        serde_json::from_str(body).expect("JSON")
    }

    /// What it counted for this field, or for the event itself if `field` is empty: each value and how often.
    pub fn counted(&self, event: &str, field: &str) -> Vec<(String, i64)> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let store = Connection::open_with_flags(store(&self.home), flags).expect("the store can be read");
        let sql = "SELECT value, sum(count) FROM counters WHERE event = ?1 AND fields = ?2 AND bucket = '' GROUP BY value";
        let mut counters = store.prepare(sql).expect("known tables");
        let found = counters.query_map([event, field], |row| Ok((row.get(0)?, row.get(1)?)));
        found.and_then(Iterator::collect).expect("readable")
    }

    /// What one of its commands prints, asked of its store while it runs.
    pub fn done(&self, arguments: &[&str]) -> String {
        let mut command = self.home.command(program("candor-collector"));
        command.args(arguments).arg("--store").arg(store(&self.home));
        run(command).well()
    }

    /// Everything that it stored, in the order of arrival.
    pub fn stored(&self) -> Vec<Delivery> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let store = Connection::open_with_flags(store(&self.home), flags).expect("the store can be read");
        let mut deliveries =
            store.prepare("SELECT id, idempotency_key, sha256 FROM deliveries ORDER BY id").expect("known tables");
        let mut events = store.prepare("SELECT json FROM events WHERE delivery = ?1 ORDER BY position").expect("known tables");
        let found = deliveries.query_map([], |row| {
            let id: i64 = row.get(0)?;
            let events = events.query_map([id], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
            Ok(Delivery { key: row.get(1)?, sha256: row.get(2)?, events })
        });
        found.and_then(Iterator::collect).expect("readable")
    }

    /// Every event that it stored, in the order of arrival.
    pub fn events(&self) -> Vec<String> {
        self.stored().into_iter().flat_map(|delivery| delivery.events).collect()
    }
}

fn store(home: &Home) -> PathBuf {
    home.beside("store.sqlite3")
}
