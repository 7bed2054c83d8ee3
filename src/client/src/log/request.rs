//! The request of an attempt as it went over the wire, reassembled from the log: the request line and headers as they were noted before it
//! left, and the stored bytes of its events. It is checked against the digest that was noted with them, so that what is shown as sent was
//! sent, byte for byte, or is not shown at all.

use rusqlite::{OptionalExtension as _, params};

use super::error::Result;
use super::open::Log;
use super::read::AttemptRow;
use crate::manifest::{Method, origin};
use crate::payload;
use crate::wire::sha256_hex;

impl AttemptRow {
    /// The request line, the headers and the empty line after them, as on the wire.
    pub fn head(&self) -> String {
        let target = self.url.strip_prefix(origin(&self.url)).filter(|path| !path.is_empty()).unwrap_or("/");
        // What follows a `#` stays on this computer.
        let target = target.split('#').next().unwrap_or(target);
        // Our HTTP library speaks only this version, and names the server in a header even to a proxy.
        let mut head = format!("{} {target} HTTP/1.1\r\n", self.method);
        for (name, value) in &self.headers {
            head.push_str(name);
            head.push_str(": ");
            head.push_str(value);
            head.push_str("\r\n");
        }
        head.push_str("\r\n");
        head
    }
}

impl Log {
    /// The body of this attempt's request. `None` if the log no longer has all of it: one of its events is gone, or its contents were
    /// deleted.
    pub fn request_body(&mut self, attempt: i64) -> Result<Option<Vec<u8>>> {
        let sql = "SELECT events, body_sha256 FROM attempts WHERE seq = ?1";
        let found: Option<(String, String)> =
            self.connection.query_row(sql, params![attempt], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
        let Some((events, sha256)) = found else { return Ok(None) };
        let events: Vec<i64> = serde_json::from_str(&events)?;
        let read = self.read(events.iter().copied())?;
        let Some((shape, _)) = read.first() else { return Ok(None) };
        let body = match shape.method {
            Method::Get | Method::Delete => Vec::new(),
            Method::Post | Method::Put => payload::body(shape.envelope, read.iter().map(|(_, body)| body.as_slice())),
        };
        Ok(Some(body).filter(|body| sha256_hex(body) == sha256))
    }
}
