//! Asking a server what became of a crash report, or of what the person wrote, or to erase it there, with nothing but its ticket. Only when the person asks:
//! nothing in here is called by itself, and what they allow to be sent has no part in it.

use jiff::Timestamp;

use super::transport::Transport;
use crate::log::{Log, LogError, Report};
use crate::manifest::Manifest;
use crate::payload::{self, Request};

/// Why nobody was asked.
#[derive(Debug, thiserror::Error)]
pub enum NotAsked {
    /// The manifest does not say where.
    #[error("the manifest does not say where one can ask (`reports` in [endpoint])")]
    NoAddress,
    /// There is nothing that could be followed.
    #[error("nothing with this number can be followed")]
    NoReport,
    /// No server can know it yet.
    #[error("it has not left this computer, so no server knows of it")]
    NotLeft,
    /// The ticket would be told to a server that never had the report.
    #[error("it went to {sent_to}, and the program's server is another one now: {now}")]
    Elsewhere {
        /// Where it went.
        sent_to: String,
        /// Where one would ask.
        now: String,
    },
    /// The log cannot be used.
    #[error(transparent)]
    Log(#[from] LogError),
}

/// The address at which one asks about this report, or why there is none.
pub fn address(manifest: &Manifest, report: &Report) -> Result<String, NotAsked> {
    let url = manifest.reports_url().ok_or(NotAsked::NoAddress)?;
    if !report.has_left {
        return Err(NotAsked::NotLeft);
    }
    let sent_to = &report.row.shape.url;
    let rest = sent_to.strip_prefix(&manifest.endpoint_url);
    if !rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/')) {
        return Err(NotAsked::Elsewhere { sent_to: sent_to.clone(), now: manifest.endpoint_url.clone() });
    }
    Ok(format!("{}/{}", url.trim_end_matches('/'), report.ticket))
}

/// Asks once about the report with this number, and gives what the log knows of it then. Whether the question reached anybody, and what
/// was answered, stands in [`Report::asked`].
pub fn follow(
    log: &mut Log,
    manifest: &Manifest,
    seq: i64,
    transport: &dyn Transport,
    now: &dyn Fn() -> Timestamp,
) -> Result<Report, NotAsked> {
    ask(log, manifest, seq, (transport, payload::question), now)
}

/// Asks once to erase the report with this number on the server, and gives what the log knows of it then. The ticket is told only to the
/// server that was sent the report. Whether it was erased stands in [`Report::erased`]; where the answer was lost, asking again brings the
/// first receipt. The history here stays.
pub fn erase(
    log: &mut Log,
    manifest: &Manifest,
    seq: i64,
    transport: &dyn Transport,
    now: &dyn Fn() -> Timestamp,
) -> Result<Report, NotAsked> {
    ask(log, manifest, seq, (transport, payload::erasure), now)
}

fn ask(
    log: &mut Log,
    manifest: &Manifest,
    seq: i64,
    (transport, request): (&dyn Transport, fn(&str) -> Request),
    now: &dyn Fn() -> Timestamp,
) -> Result<Report, NotAsked> {
    let report = log.report(seq)?.ok_or(NotAsked::NoReport)?;
    let request = request(&address(manifest, &report)?);
    let lookup = log.begin_lookup(seq, &request, now())?;
    let answer = transport.send(&request);
    let said = answer.as_ref().map(|answer| (answer.status, answer.body.as_slice())).map_err(ToString::to_string);
    log.end_lookup(lookup, said, now())?;
    log.report(seq)?.ok_or(NotAsked::NoReport)
}
