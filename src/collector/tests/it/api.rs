//! The only place where these tests use the routes and look into the store.

use std::{
    fs,
    path::{Path, PathBuf},
};

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{HeaderMap, Request, request},
};
use candor_collector::{
    app::app,
    foreign::Foreign,
    limits::Limits,
    manifests::Manifests,
    state::AppState,
    store::{Place, Store, StoreError, sql::Cell},
};
use rusqlite::{Connection, OpenFlags};
use serde_json::Value;
use tempfile::TempDir;
use tower::ServiceExt as _;

use crate::place::patient;

/// 2026-11-21, in milliseconds.
pub(crate) const NOW_MS: i64 = 1_795_219_200_000;

/// A manifest with an event of each kind.
pub(crate) const DECLARED: &str = include_str!("declared.toml");

/// That manifest with a crash report.
pub(crate) fn with_crashes() -> String {
    let crash = r#"
        [[event]]
        name = "crashed"
        tiers = ["use"]
        when = "When it crashes"
        identity = "none"
        crash = true

        [[event.field]]
        path = "event"
        value = "crashed"
        type = "string"
        explain = "The kind."

        [[event.field]]
        path = "version"
        from = "app.version"
        type = "string"
        max = 32
        explain = "The version."

        [[event.field]]
        path = "traceback"
        from = "host"
        type = "traceback"
        max = 4000
        example = "Traceback (most recent call last):"
        explain = "Where."
    "#;
    format!("{DECLARED}{crash}")
}

/// A crash report of that manifest, with this version, line and message.
pub(crate) fn crash(version: &str, line: u32, message: &str) -> String {
    let traceback = format!(
        "Traceback (most recent call last):\n  File \"app/open.py\", line {line}, in run\n    open()\nOSError: {message}"
    );
    let event = serde_json::json!({ "event": "crashed", "version": version, "traceback": traceback });
    format!(r#"{{"events":[{event}]}}"#)
}

/// A collector without a socket, with its own store.
pub(crate) struct Api {
    app: Router,
    folder: TempDir,
    store: PathBuf,
}

/// An answer, read to its end.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) json: Value,
}

impl Api {
    pub(crate) fn new() -> Self {
        Self::with(&patient())
    }

    pub(crate) fn with(limits: &Limits) -> Self {
        let folder = TempDir::new().unwrap();
        let path = store_in(&folder);
        let store = open_store(&path, limits).unwrap();
        Self { app: app(AppState::new(store, *limits)), folder, store: path }
    }

    /// A collector that accepts what these manifests declare, given by the names of their files and their texts.
    pub(crate) fn with_manifests(limits: &Limits, manifests: &[(&str, &str)]) -> Self {
        Self::holding(limits, manifests, None, Foreign::default())
    }

    /// Such a collector, which also accepts what versions of these programs without Candor send.
    pub(crate) fn with_foreign(limits: &Limits, manifests: &[(&str, &str)], foreign: Foreign) -> Self {
        Self::holding(limits, manifests, None, foreign)
    }

    /// Such a collector, on an existing store.
    pub(crate) fn on_store(store: &[u8], manifests: &[(&str, &str)]) -> Self {
        Self::holding(&patient(), manifests, Some(store), Foreign::default())
    }

    fn holding(limits: &Limits, manifests: &[(&str, &str)], kept: Option<&[u8]>, foreign: Foreign) -> Self {
        let folder = TempDir::new().unwrap();
        let (apps, path) = (folder.path().join("apps"), store_in(&folder));
        fs::create_dir(&apps).unwrap();
        for (name, text) in manifests {
            fs::write(apps.join(name), text).unwrap();
        }
        if let Some(kept) = kept {
            fs::write(&path, kept).unwrap();
        }
        let manifests = Manifests::open(Vec::new(), Some(apps), *limits).unwrap();
        let store = open_store(&path, limits).unwrap();
        Self { app: app(AppState::new(store, *limits).with_manifests(manifests).with_foreign(foreign)), folder, store: path }
    }

    /// The folder of its manifests.
    pub(crate) fn manifests(&self) -> PathBuf {
        self.folder.path().join("apps")
    }

    /// A collector whose store never answers.
    #[cfg(unix)]
    pub(crate) fn without_a_store() -> Self {
        let api = Self::new();
        api.lose_its_store();
        api
    }

    /// Such a collector, which would also accept what versions of these programs without Candor send.
    #[cfg(unix)]
    pub(crate) fn foreign_without_a_store(foreign: Foreign) -> Self {
        let api = Self::with_foreign(&Limits::default(), &[], foreign);
        api.lose_its_store();
        api
    }

    /// Takes its store away, which Windows does not allow for a file that SQLite has open.
    #[cfg(unix)]
    pub(crate) fn lose_its_store(&self) {
        match Place::of(&self.store) {
            Place::File(path) => fs::remove_file(path).unwrap(),
            #[cfg(target_os = "linux")]
            Place::Postgres(url) => crate::postgres::cluster::shared().remove(url.rsplit('/').next().unwrap()),
            #[cfg(not(target_os = "linux"))]
            Place::Postgres(_) => unreachable!("nobody starts a server here"),
        }
    }

    pub(crate) fn router(&self) -> Router {
        self.app.clone()
    }

    /// Sends `request`. Whatever is not a success must say in JSON what is wrong and what to do.
    pub(crate) async fn send(&self, request: Request<Body>) -> Reply {
        let response = self.app.clone().oneshot(request).await.unwrap();
        let (head, body) = response.into_parts();
        assert_eq!(head.headers["content-type"], "application/json");
        let json: Value = serde_json::from_slice(&to_bytes(body, usize::MAX).await.unwrap()).unwrap();
        if !head.status.is_success() {
            for part in ["error", "reason", "advice"] {
                assert!(json[part].as_str().is_some_and(|text| !text.is_empty()), "{part} is missing: {json}");
            }
        }
        Reply { status: head.status.as_u16(), headers: head.headers, json }
    }

    /// Posts `body`, under `key` if there is one.
    pub(crate) async fn post(&self, key: Option<&str>, body: impl Into<Body>) -> Reply {
        let mut request = delivery();
        if let Some(key) = key {
            request = request.header("idempotency-key", key);
        }
        self.send(request.body(body.into()).unwrap()).await
    }

    /// The place of its store.
    pub(crate) fn store(&self) -> PathBuf {
        self.store.clone()
    }

    /// The bytes of every stored event, in the order in which they came.
    pub(crate) fn stored(&self) -> Vec<String> {
        stored(&self.store())
    }
}

/// A request to `POST /events` that only lacks its body.
pub(crate) fn delivery() -> request::Builder {
    Request::post("/events").header("content-type", "application/json")
}

/// A body with `count` small events that all differ.
pub(crate) fn body_of(count: usize) -> String {
    let events: Vec<_> = (0..count).map(|n| format!(r#"{{"n":{n}}}"#)).collect();
    format!(r#"{{"events":[{}]}}"#, events.join(","))
}

/// A valid body of exactly `length` bytes.
pub(crate) fn body_of_length(length: usize) -> String {
    let (before, after) = (r#"{"events":[{"a":""#, r#""}]}"#);
    format!("{before}{}{after}", "x".repeat(length - before.len() - after.len()))
}

/// The bytes of every event in the store at `path`, in the order in which they came.
pub(crate) fn stored(path: &Path) -> Vec<String> {
    if is_a_database(path) {
        let rows = rows_in(path, "SELECT json FROM events ORDER BY ctid");
        return rows.into_iter().flatten().map(Cell::into_text).collect();
    }
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE).unwrap();
    let mut select = connection.prepare("SELECT json FROM events ORDER BY delivery, position").unwrap();
    let rows = select.query_map([], |row| row.get(0)).unwrap();
    rows.collect::<Result<_, _>>().unwrap()
}

/// One counter.
#[derive(Debug)]
pub(crate) struct Counter {
    pub(crate) program: String,
    pub(crate) event: String,
    pub(crate) day: String,
    pub(crate) fields: String,
    pub(crate) bucket: String,
    pub(crate) value: String,
    pub(crate) count: i64,
}

/// Every counter of the store at `path`, in the order of its key.
pub(crate) fn counters(path: &Path) -> Vec<Counter> {
    if is_a_database(path) {
        return counters_of(rows_in(path, COUNTERS));
    }
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE).unwrap();
    let order = "SELECT * FROM counters ORDER BY program, event, day, fields, bucket, value, slot";
    let mut select = connection.prepare(order).unwrap();
    let rows = select.query_map([], |row| {
        Ok(Counter {
            program: row.get("program")?,
            event: row.get("event")?,
            day: row.get("day")?,
            fields: row.get("fields")?,
            bucket: row.get("bucket")?,
            value: row.get("value")?,
            count: row.get("count")?,
        })
    });
    rows.unwrap().collect::<Result<_, _>>().unwrap()
}

/// The day that is `days` days from now, by UTC.
pub(crate) fn today(days: i32) -> String {
    use jiff::{Timestamp, ToSpan as _, tz::TimeZone};
    Timestamp::now().to_zoned(TimeZone::UTC).date().checked_add(days.days()).unwrap().to_string()
}

/// The store in the file at `path`.
pub(crate) fn open_store(path: &Path, limits: &Limits) -> Result<Store, StoreError> {
    Store::open(&Place::of(path), limits, NOW_MS)
}

/// The place of a test's store: a file in its folder or, if `CANDOR_TEST_STORE` says so, the URL of a database.
pub(crate) fn store_in(folder: &TempDir) -> PathBuf {
    match std::env::var("CANDOR_TEST_STORE").as_deref() {
        Err(_) | Ok("") => folder.path().join("store"),
        #[cfg(target_os = "linux")]
        Ok("postgres") => crate::place::Ground::postgres().path(),
        Ok(other) => panic!("CANDOR_TEST_STORE is not a store that the tests have here: {other}"),
    }
}

fn is_a_database(path: &Path) -> bool {
    matches!(Place::of(path), Place::Postgres(_))
}

/// What a statement finds, or does, in the store at `path`, however busy the machine is.
pub(crate) fn rows_in(path: &Path, statement: &str) -> Vec<Vec<Cell>> {
    let (store, statement) = (open_store(path, &patient()).unwrap(), statement.to_owned());
    // On a separate thread, because the test may answer requests on this one.
    let ask = || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(store.ask(move |sql| sql.query(&statement, &[]))).unwrap()
    };
    std::thread::scope(|scope| scope.spawn(ask).join().unwrap())
}

/// The number that a statement finds in the store at `path`.
pub(crate) fn number_in(path: &Path, select: &str) -> i64 {
    rows_in(path, select)[0][0].int()
}

/// Every counter, for [`counters_of`].
pub(crate) const COUNTERS: &str = "SELECT program, event, day, fields, bucket, value, CAST(sum(count) AS BIGINT) FROM counters
    GROUP BY program, event, day, fields, bucket, value HAVING sum(count) <> 0
    ORDER BY program, event, day, fields, bucket, value";

/// The counters in these rows.
pub(crate) fn counters_of(rows: Vec<Vec<Cell>>) -> Vec<Counter> {
    let counters = rows.into_iter().map(|row| {
        let [program, event, day, fields, bucket, value] = [0, 1, 2, 3, 4, 5].map(|column| row[column].text().to_owned());
        Counter { program, event, day, fields, bucket, value, count: row[6].int() }
    });
    counters.collect()
}
