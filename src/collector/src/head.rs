//! What the HTTP library does not tell about the head of a request: of two lengths it shows only one, and it answers what it cannot read by
//! itself, without a reason. So the head is also read here. This code never decides where a request ends, which is up to the library: it
//! only words what is wrong, and says nothing if it has not seen the head from its beginning.

use axum::http::{Method, StatusCode, Uri};

use crate::error::Error;

/// Marks a request whose head the library has read although it is ambiguous about where the request ends.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Doubtful {
    reason: &'static str,
}

impl From<Doubtful> for Error {
    fn from(Doubtful { reason }: Doubtful) -> Self {
        Self::Head { status: StatusCode::BAD_REQUEST, field: "Content-Length", reason }
    }
}

/// The head of the request that comes next, or is being answered.
#[derive(Debug, Default)]
pub(crate) struct Head {
    bytes: Vec<u8>,
    is_whole: bool,
    is_taken: bool,
}

impl Head {
    /// Another request may come.
    pub(crate) fn begins(&mut self) {
        *self = Self::default();
    }

    /// Reads these bytes, too, up to `most` bytes of a head.
    pub(crate) fn comes(&mut self, bytes: &[u8], most: usize) {
        if self.is_taken || self.is_whole {
            return;
        }
        let room = most.saturating_sub(self.bytes.len()).min(bytes.len());
        self.bytes.extend_from_slice(bytes.get(..room).unwrap_or_default());
        self.is_whole = bytes.contains(&b'\n') && self.lines().any(str::is_empty);
    }

    /// The library has read the head as this request. Returns what is ambiguous about it, if anything is.
    pub(crate) fn is_taken(&mut self, method: &Method, uri: &Uri) -> Option<Doubtful> {
        let mut first = self.lines().next().unwrap_or_default().split(' ');
        let is_it = first.next() == Some(method.as_str()) && first.next().is_some_and(|target| *uri == *target);
        let doubt = if self.is_whole && is_it { self.two_lengths() } else { None };
        *self = Self { is_taken: true, ..Self::default() };
        doubt
    }

    /// Whether something that the library says is about this head.
    pub(crate) fn is_spoken_of(&self) -> bool {
        !self.is_taken && !self.bytes.is_empty()
    }

    /// What is wrong with a head that the library has refused with this status.
    pub(crate) fn refused(&self, status: StatusCode) -> Error {
        let wrong = |field, reason| Error::Head { status, field, reason };
        if let (StatusCode::BAD_REQUEST, Some(doubt)) = (status, self.two_lengths()) {
            return doubt.into();
        }
        let is_number = |length: &String| !length.is_empty() && length.bytes().all(|digit| digit.is_ascii_digit());
        match status {
            StatusCode::URI_TOO_LONG => wrong("path", "is longer than a path may be"),
            StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE => wrong("head", "is longer, or has more fields, than a head may have"),
            _ if !self.values("content-length").iter().all(is_number) => wrong("Content-Length", "is not a number of bytes"),
            _ if self.values("content-length").iter().any(|length| length.parse::<u64>().is_err()) => {
                wrong("Content-Length", "is more than a number of bytes can be")
            }
            _ if !self.values("transfer-encoding").is_empty() => wrong(
                "Transfer-Encoding",
                "is not chunked, or its version of HTTP has none, so that nobody can tell where the body ends",
            ),
            _ => wrong("head", "cannot be read: a line of it is not what HTTP says"),
        }
    }

    fn two_lengths(&self) -> Option<Doubtful> {
        let (lengths, codings) = (self.values("content-length"), self.values("transfer-encoding"));
        let reason = match (lengths.as_slice(), codings.as_slice()) {
            ([_, ..], [_, ..]) => "stands beside a Transfer-Encoding, so that nobody can tell where the body ends",
            ([_, _, ..], _) => MORE_THAN_ONE,
            ([one], _) if one.contains(',') => MORE_THAN_ONE,
            _ => return None,
        };
        Some(Doubtful { reason })
    }

    /// All values of a name, which must be in lower case.
    fn values(&self, name: &str) -> Vec<String> {
        let fields = self.lines().skip(1).take_while(|line| !line.is_empty()).filter_map(|line| line.split_once(':'));
        fields.filter(|(found, _)| found.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim().to_owned()).collect()
    }

    /// The lines of the head, without empty ones before the first. Ends before anything that is not text.
    fn lines(&self) -> impl Iterator<Item = &str> {
        let valid = match str::from_utf8(&self.bytes) {
            Ok(text) => text,
            Err(error) => {
                self.bytes.get(..error.valid_up_to()).and_then(|bytes| str::from_utf8(bytes).ok()).unwrap_or_default()
            }
        };
        valid.trim_start_matches(['\r', '\n']).split_inclusive('\n').map(|line| line.trim_end_matches(['\r', '\n']))
    }
}

const MORE_THAN_ONE: &str = "is given more than once, so that nobody can tell where the body ends";

#[cfg(test)]
mod tests {
    use super::*;

    fn taken(head: &str, method: &str, uri: &str) -> Option<String> {
        let mut read = Head::default();
        for piece in head.as_bytes().chunks(7) {
            read.comes(piece, 1024);
        }
        let doubt = read.is_taken(&method.parse().unwrap(), &uri.parse().unwrap());
        doubt.map(|doubt| Error::from(doubt).to_string())
    }

    #[test]
    fn only_two_lengths_are_doubtful_of_what_can_be_read() {
        for sound in
            ["Content-Length: 4\r\n", "Transfer-Encoding: chunked\r\n", "", "X: Content-Length: 4\r\nContent-Length: 4\r\n"]
        {
            assert_eq!(taken(&format!("POST /events HTTP/1.1\r\n{sound}\r\n"), "POST", "/events"), None, "{sound}");
        }
        for doubtful in [
            "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n",
            "transfer-encoding:chunked\nCONTENT-LENGTH:4\n",
            "Content-Length: 4\r\nContent-Length: 4\r\n",
            "Content-Length: 4, 4\r\n",
        ] {
            let said = taken(&format!("\r\nPOST /events HTTP/1.1\r\n{doubtful}\r\n"), "POST", "/events").unwrap();
            assert!(said.starts_with("`Content-Length` "), "{said}");
        }
    }

    #[test]
    fn of_a_head_that_was_not_seen_from_its_beginning_nothing_is_said() {
        let two = "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n";
        assert_eq!(taken(&format!("vents HTTP/1.1\r\n{two}"), "POST", "/events"), None);
        assert_eq!(taken(&format!("POST /events HTTP/1.1\r\n{two}"), "GET", "/other"), None);
        assert_eq!(taken(&format!("POST /events HTTP/1.1\r\nX: {}\r\n{two}", "x".repeat(2000)), "POST", "/events"), None);
    }
}
