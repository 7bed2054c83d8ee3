//! Reads a saved table. It has no digests and no receipts, so only its form can be checked.

use std::io::{BufRead, Read as _};

use candor::tools::spreadsheet::is_taken_for_another;

use super::super::csv::{COLUMNS, MARK};
use super::found::{Checked, Finding, NotChecked};

/// The longest row, in bytes: far more than the longest event with every character a doubled quotation mark, and the other cells.
const LONGEST: usize = 4 << 20;

pub(super) fn verify(mut from: impl BufRead) -> Result<Checked, NotChecked> {
    let mut mark = [0; MARK.len()];
    from.read_exact(&mut mark)?;
    let no_report = |why: &str| NotChecked::NoReport(why.to_owned());
    let Some(head) = row(&mut from)? else { return Err(no_report("it is empty")) };
    if head.len() != COLUMNS.len() + 1 || !head.iter().zip(COLUMNS).all(|(is, shall)| is == shall) {
        return Err(no_report("its first line is not that of a Candor report"));
    }
    let mut checked = Checked { format: "csv", ..Checked::default() };
    while let Some(cells) = row(&mut from)? {
        if cells.len() != head.len() {
            return Err(NotChecked::NoReport(format!("row {} has {} cells", checked.messages + 2, cells.len())));
        }
        checked.messages += 1;
        let cell = |name: &str| COLUMNS.iter().position(|column| *column == name).and_then(|place| cells.get(place));
        let body = cell("body").map(|body| as_it_was(body)).unwrap_or_default();
        // A named character takes more bytes than the character itself.
        if !body.contains("⟨U+") && cell("bytes").and_then(|bytes| bytes.parse().ok()) != Some(body.len()) {
            let message = cell("number").and_then(|number| number.parse().ok()).unwrap_or(0);
            checked.find(Finding::Length { message });
        }
    }
    Ok(checked)
}

/// A cell without the apostrophe that defuses it.
fn as_it_was(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| is_taken_for_another(rest)).unwrap_or(cell)
}

/// The cells of the next row, as RFC 4180 has them.
fn row(from: &mut impl BufRead) -> Result<Option<Vec<String>>, NotChecked> {
    let (mut line, mut is_open) = (Vec::new(), false);
    loop {
        let before = line.len();
        let more = from.by_ref().take((LONGEST - line.len().min(LONGEST)) as u64).read_until(b'\n', &mut line)?;
        is_open = line.iter().skip(before).fold(is_open, |is_open, byte| is_open != (*byte == b'"'));
        match more {
            0 if line.is_empty() => return Ok(None),
            0 => return Err(NotChecked::NoReport("it is cut off, or not a Candor table".to_owned())),
            _ if !is_open && line.ends_with(b"\r\n") => break,
            _ => {}
        }
    }
    let text = String::from_utf8_lossy(line.strip_suffix(b"\r\n").unwrap_or(&line)).into_owned();
    let (mut cells, mut cell, mut is_quoted, mut chars) = (Vec::new(), String::new(), false, text.chars().peekable());
    while let Some(c) = chars.next() {
        match c {
            '"' if is_quoted && chars.peek() == Some(&'"') => {
                chars.next();
                cell.push('"');
            }
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => cells.push(std::mem::take(&mut cell)),
            c => cell.push(c),
        }
    }
    cells.push(cell);
    Ok(Some(cells))
}
