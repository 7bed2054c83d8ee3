//! What commands print: on standard output what was asked for, and on standard error any remark.

use std::io::{self, IsTerminal as _, Write as _};

use jiff::Timestamp;

/// Prints a remark on standard error, which is not part of what was asked for.
pub(super) fn remark(what: &impl std::fmt::Display) {
    drop(writeln!(io::stderr(), "candor-collector: {what}"));
}

/// Standard output, which its reader may have closed after reading enough, as `head` does.
pub(super) struct Printed;

/// The error for a closed standard output.
#[derive(Debug, thiserror::Error)]
#[error("nobody reads standard output any more")]
struct Unread;

impl Printed {
    fn told<T>(done: io::Result<T>) -> io::Result<T> {
        done.map_err(|error| match error.kind() {
            io::ErrorKind::BrokenPipe => io::Error::new(io::ErrorKind::BrokenPipe, Unread),
            _ => error,
        })
    }
}

impl io::Write for Printed {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        Self::told(io::stdout().write(bytes))
    }

    fn flush(&mut self) -> io::Result<()> {
        Self::told(io::stdout().flush())
    }
}

/// Whether a closed standard output is all that went wrong.
pub(super) fn is_unread(error: &anyhow::Error) -> bool {
    let is = |inner: &(dyn std::error::Error + Send + Sync + 'static)| inner.downcast_ref::<Unread>().is_some();
    error.chain().filter_map(|cause| cause.downcast_ref::<io::Error>()?.get_ref()).any(is)
}

/// Prints what was asked for.
pub(super) fn print(text: &str) -> anyhow::Result<()> {
    Ok(Printed.write_all(text.as_bytes()).and_then(|()| Printed.flush())?)
}

/// A moment as commands print it, such as `2026-11-21 20:15:03Z`.
pub(super) fn moment(ms: i64) -> String {
    let moment = Timestamp::from_millisecond(ms).unwrap_or_default();
    moment.strftime("%Y-%m-%d %H:%M:%SZ").to_string()
}

/// Columns side by side for people, or separated by tabs when another program reads them. In what others wrote, characters that would not
/// show are replaced by their names.
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
