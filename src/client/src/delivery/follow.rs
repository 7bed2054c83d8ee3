//! Asks a server what became of a crash report or of something the person wrote, or to erase it there, with nothing but its ticket. This
//! happens only when the person asks for it, and does not depend on what they allow to be sent.

use jiff::Timestamp;

use super::transport::Transport;
use crate::log::{Log, LogError, Report};
use crate::manifest::Manifest;
use crate::payload::{self, Request};

/// Why no server was asked.
#[derive(Debug, thiserror::Error)]
pub enum NotAsked {
    /// The manifest does not say where.
    #[error("the manifest does not say where to ask about a report (`reports` in [endpoint])")]
    NoAddress,
    /// There is nothing to follow.
    #[error("nothing with this number can be followed")]
    NoReport,
    /// No server can know it yet.
    #[error("it has not left this computer, so no server knows of it")]
    NotLeft,
    /// The ticket would go to a server that never had the report.
    #[error("it was sent to {sent_to}, but the program now uses another server: {now}")]
    Elsewhere {
        /// Where it went.
        sent_to: String,
        /// Where the question would go now.
        now: String,
    },
    /// The log cannot be used.
    #[error(transparent)]
    Log(#[from] LogError),
}

/// The address at which to ask about this report, or why there is none.
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

/// Asks once about the report with this number, and returns what the log knows of it afterwards. [`Report::asked`] says whether the
/// question was answered, and how.
pub fn follow(
    log: &mut Log,
    manifest: &Manifest,
    seq: i64,
    transport: &dyn Transport,
    now: &dyn Fn() -> Timestamp,
) -> Result<Report, NotAsked> {
    ask(log, manifest, seq, (transport, payload::question), now)
}

/// Asks the server once to erase the report with this number, and returns what the log knows of it afterwards. The ticket goes only to the
/// server that was sent the report. [`Report::erased`] says whether it was erased; if the answer was lost, asking again returns the first
/// receipt. The history here is left as it is.
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
