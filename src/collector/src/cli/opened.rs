//! The store as commands use it: one that is there, opened beside a collector that may be running, with time to answer.

use std::{io::IsTerminal as _, path::Path, time::Duration};

use anyhow::Context as _;
use candor_collector::{
    clock::now_ms,
    limits::Limits,
    store::{Place, Store, StoreError, sql::Sql},
};
use jiff::Timestamp;

use super::options::Options;

/// How long a command waits for the database: nobody waits for its answer but whoever runs it, and going through ten million
/// events takes minutes.
const PATIENCE: Duration = Duration::from_hours(1);

/// How long it waits for a collector that is writing.
const LOCK_PATIENCE: Duration = Duration::from_secs(30);

/// A store that is open.
pub(super) struct Opened {
    store: Store,
    place: Place,
    runtime: tokio::runtime::Runtime,
}

/// Limits for whoever has time.
pub(super) fn patient() -> Limits {
    let mut limits = Limits::default();
    (limits.store_deadline, limits.lock_deadline) = (PATIENCE, LOCK_PATIENCE);
    limits
}

/// Where the store is.
pub(super) fn place(options: &Options) -> anyhow::Result<Place> {
    Ok(Place::of(options.store.as_deref().context("there is no store")?))
}

impl Opened {
    /// Opens the store that the options name. One of an earlier version is brought up to date.
    pub(super) fn open(options: &Options) -> anyhow::Result<Self> {
        let place = place(options)?;
        if let Place::File(path) = &place {
            // Opening would make one.
            let there = Path::new(path).try_exists()?;
            anyhow::ensure!(there, "there is no store; name it with --store or --config: {}", path.display());
        }
        let store = Store::open(&place, &patient(), now_ms())?;
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        Ok(Self { store, place, runtime })
    }

    /// Whether it is a file.
    pub(super) fn is_file(&self) -> bool {
        matches!(self.place, Place::File(_))
    }

    /// Asks what only reads.
    pub(super) fn read<T: Send + 'static>(
        &self,
        question: impl Fn(&mut dyn Sql) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        self.runtime.block_on(self.store.read(question))
    }

    /// Does what also writes.
    pub(super) fn ask<T: Send + 'static>(
        &self,
        question: impl Fn(&mut dyn Sql) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        self.runtime.block_on(self.store.ask(question))
    }
}

/// A moment as commands print it, such as `2026-11-21 20:15:03Z`.
pub(super) fn moment(ms: i64) -> String {
    let moment = Timestamp::from_millisecond(ms).unwrap_or_default();
    moment.strftime("%Y-%m-%d %H:%M:%SZ").to_string()
}

/// Columns side by side, for people; separated by tabs where another program reads them. What others wrote has every
/// character named that would not show.
pub(super) fn table(head: &[&str], rows: &[Vec<String>]) -> String {
    let shown = |text: &str| candor::tools::unseen::named(&text.replace(['\n', '\r', '\t'], " ")).into_owned();
    let head = head.iter().map(|name| (*name).to_owned()).collect();
    let lines: Vec<Vec<String>> =
        std::iter::once(&head).chain(rows).map(|row: &Vec<String>| row.iter().map(|text| shown(text)).collect()).collect();
    if !std::io::stdout().is_terminal() {
        return lines.iter().map(|line| format!("{}\n", line.join("\t"))).collect();
    }
    let width = |column: usize| lines.iter().filter_map(|line| line.get(column)).map(|text| text.chars().count()).max();
    let widths: Vec<usize> = (0..head.len()).map(|column| width(column).unwrap_or_default()).collect();
    let padded = |line: &Vec<String>| {
        let cells = line.iter().zip(&widths).map(|(text, width)| format!("{text:<width$}"));
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    lines.iter().map(|line| format!("{}\n", padded(line))).collect()
}
