//! The load: deliveries of 50 events, and connections that send them one after another. The requests are built beforehand, so that little
//! of the machine goes into sending them.

use std::{
    io::{Read as _, Write as _},
    net::{SocketAddr, TcpStream},
    path::{Path, PathBuf},
    sync::atomic::{AtomicU64, Ordering},
    thread,
    time::{Duration, Instant},
};

use candor::tools::wire::identifier_of;
use candor_collector::{limits::Limits, manifests::Manifests};

/// Events in a delivery: as many as it may have.
pub(crate) const EVENTS: u64 = 50;

/// How many people there are.
pub(crate) const PEOPLE: u64 = 100_000;

/// How many connections send at once.
pub(crate) const CONNECTIONS: usize = 32;

/// How many different bodies the load has; each is sent many times, under another key each time.
const BODIES: u64 = 2_000;

/// The sample manifest, in a file of its own.
pub(crate) fn manifest(folder: &Path) -> PathBuf {
    let path = folder.join("sample.toml");
    std::fs::write(&path, include_str!("sample.toml")).expect("written");
    path
}

pub(crate) fn manifests(folder: &Path) -> Manifests {
    Manifests::open(vec![manifest(folder)], None, Limits::default()).expect("sound")
}

/// The proof of a person's identity.
pub(crate) fn proof(person: u64) -> [u8; 32] {
    let mut proof = [7; 32];
    proof[..8].copy_from_slice(&person.to_be_bytes());
    proof
}

/// A delivery from a person, with events of these days.
pub(crate) fn body(person: u64, day: Days<'_>) -> String {
    let id = identifier_of(&proof(person));
    events(person, day, "session", &format!("\"version\":\"2.{}.0\",\"id\":\"{id}\",", person % 7))
}

/// The day of each event, by its number.
pub(crate) type Days<'d> = &'d dyn Fn(u64) -> String;

/// Such a delivery, with events that are counted and not kept.
pub(crate) fn counted_body(person: u64, day: Days<'_>) -> String {
    events(person, day, "used", "")
}

fn events(person: u64, day: Days<'_>, event: &str, who: &str) -> String {
    let os = ["Windows", "Linux", "macOS"][usize::try_from(person % 3).expect("small")];
    let system = if event == "used" {
        format!("{{\"os\":\"{os}\"}}")
    } else {
        format!("{{\"os\":\"{os}\",\"ram_gb\":{}.{},\"cores\":{}}}", 7 + person % 25, person % 10, 2 + person % 15)
    };
    let one = |number: u64| {
        let plugins = ["[]", "[\"Map\"]", "[\"HUD\",\"Map\"]"][usize::try_from((person + number) % 3).expect("small")];
        let (date, minutes) = (day(number), (person + number) % 120);
        format!(
            "{{\"event\":\"{event}\",\"app\":\"sample\",{who}\"date\":\"{date}\",\"system\":{system},\"minutes\":{minutes},\
             \"plugins\":{plugins},\"fps\":[{},12,{minutes},3]}}",
            number % 4
        )
    };
    format!("{{\"events\":[{}]}}", (0..EVENTS).map(one).collect::<Vec<_>>().join(","))
}

/// The day that was `days` days ago.
pub(crate) fn days_ago(days: u64) -> String {
    let ms = candor_collector::clock::now_ms() - i64::try_from(days).expect("few") * 86_400_000;
    let moment = jiff::Timestamp::from_millisecond(ms).expect("a date");
    moment.to_zoned(jiff::tz::TimeZone::UTC).date().to_string()
}

/// The bodies of the load.
pub(crate) fn bodies() -> Vec<String> {
    let days: Vec<String> = (0..5).map(days_ago).collect();
    let day = |number: u64| days[usize::try_from(number % 5).expect("small")].clone();
    (0..BODIES).map(|number| body(number * (PEOPLE / BODIES), &day)).collect()
}

/// A new key.
pub(crate) fn key() -> String {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    let next = NEXT.fetch_add(1, Ordering::Relaxed);
    format!("{:016x}-{:08x}-{next:09}", candor_collector::clock::now_ms(), std::process::id())
}

/// A connection that stays open.
pub(crate) struct Client {
    stream: TcpStream,
    read: Vec<u8>,
}

impl Client {
    pub(crate) fn new(address: SocketAddr) -> Self {
        let stream = TcpStream::connect(address).expect("connected");
        stream.set_nodelay(true).expect("set");
        stream.set_read_timeout(Some(Duration::from_mins(1))).expect("set");
        Self { stream, read: Vec::with_capacity(4096) }
    }

    /// Sends a request and reads its answer: the status, and where the body begins in what was read.
    pub(crate) fn ask(&mut self, head: &str, body: &str) -> (u16, usize) {
        self.stream.write_all(format!("{head}{body}").as_bytes()).expect("sent");
        self.read.clear();
        let mut piece = vec![0; 64 * 1024];
        loop {
            let count = self.stream.read(&mut piece).expect("answered");
            assert!(count > 0, "the connection was closed");
            self.read.extend_from_slice(&piece[..count]);
            if let Some((status, start, length)) = whole(&self.read)
                && self.read.len() >= start + length
            {
                return (status, start);
            }
        }
    }

    pub(crate) fn get(&mut self, path: &str) -> Vec<u8> {
        let (status, start) = self.ask(&format!("GET {path} HTTP/1.1\r\nHost: here\r\n\r\n"), "");
        assert_eq!(status, 200, "{path}: {}", String::from_utf8_lossy(&self.read));
        self.read[start..].to_vec()
    }

    /// The JSON with which a request without a body is answered.
    pub(crate) fn json(&mut self, head: &str) -> serde_json::Value {
        let (status, start) = self.ask(head, "");
        assert_eq!(status, 200, "{}", String::from_utf8_lossy(&self.read));
        serde_json::from_slice(&self.read[start..]).expect("JSON")
    }

    pub(crate) fn post(&mut self, body: &str) {
        let head = format!(
            "POST /events HTTP/1.1\r\nHost: here\r\nContent-Type: application/json\r\nIdempotency-Key: {}\r\n\
             Content-Length: {}\r\n\r\n",
            key(),
            body.len()
        );
        let (status, _) = self.ask(&head, body);
        assert_eq!(status, 200, "{}", String::from_utf8_lossy(&self.read));
    }
}

/// The status, and the beginning and length of the body, once the head is complete.
fn whole(read: &[u8]) -> Option<(u16, usize, usize)> {
    let end = read.windows(4).position(|four| four == b"\r\n\r\n")?;
    let head = std::str::from_utf8(&read[..end]).expect("a head").to_ascii_lowercase();
    let status = head.split(' ').nth(1)?.parse().ok()?;
    let length = head.lines().find_map(|line| line.strip_prefix("content-length:")?.trim().parse().ok());
    Some((status, end + 4, length.unwrap_or(0)))
}

/// Sends for this time, and returns how many events a second were acknowledged.
pub(crate) fn drive(address: SocketAddr, bodies: &[String], time: Duration) -> f64 {
    let (start, sent) = (Instant::now(), AtomicU64::new(0));
    thread::scope(|scope| {
        for connection in 0..CONNECTIONS {
            let sent = &sent;
            scope.spawn(move || {
                let mut client = Client::new(address);
                for body in bodies.iter().cycle().skip(connection * bodies.len() / CONNECTIONS) {
                    if start.elapsed() >= time {
                        break;
                    }
                    client.post(body);
                    sent.fetch_add(EVENTS, Ordering::Relaxed);
                }
            });
        }
    });
    per_second(sent.into_inner(), start.elapsed())
}

#[expect(clippy::cast_precision_loss, reason = "nobody sends that many")]
pub(crate) fn per_second(count: u64, time: Duration) -> f64 {
    count as f64 / time.as_secs_f64()
}

/// How busy the machine is.
pub(crate) fn load() -> String {
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    format!("load {}", load.split(' ').next().unwrap_or_default())
}

/// The median and all of them.
pub(crate) fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures.get(figures.len() / 2).copied().unwrap_or(f64::NAN)
}
