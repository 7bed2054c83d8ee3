//! The name a sender gives to a delivery, the same at every attempt. It says nothing about the sender.

use axum::http::HeaderMap;
use candor::tools::wire::IDEMPOTENCY_KEY;

use crate::error::Error;

/// Longest key, in characters. A UUID has 36.
const MAX_CHARS: usize = 128;

/// An `Idempotency-Key`: 1 to 128 visible ASCII characters, compared as they came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdempotencyKey(String);

impl IdempotencyKey {
    /// Takes `key` if it is one.
    pub fn new(key: &[u8]) -> Result<Self, Error> {
        let reason = if key.is_empty() {
            "is empty"
        } else if key.len() > MAX_CHARS {
            "is longer than 128 characters"
        } else if !key.iter().all(u8::is_ascii_graphic) {
            "holds a character other than visible ASCII"
        } else {
            return Ok(Self(key.iter().copied().map(char::from).collect()));
        };
        Err(Error::Key { reason })
    }

    /// The key of a request, if it has one. Two keys are an error: each could have a receipt of its own.
    pub(crate) fn of(headers: &HeaderMap) -> Result<Option<Self>, Error> {
        let mut values = headers.get_all(IDEMPOTENCY_KEY).iter();
        match (values.next(), values.next()) {
            (None, _) => Ok(None),
            (Some(value), None) => Self::new(value.as_bytes()).map(Some),
            (Some(_), Some(_)) => Err(Error::Key { reason: "is given more than once" }),
        }
    }

    /// The key as it came.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::IdempotencyKey;

    #[test]
    fn a_key_of_1_to_128_visible_characters_is_taken() {
        assert_eq!(IdempotencyKey::new(b"!").unwrap().as_str(), "!");
        assert!(IdempotencyKey::new(&[b'~'; 128]).is_ok());
    }

    #[test]
    fn any_other_key_is_refused() {
        for key in [&b""[..], &[b'a'; 129], b"a b", b"a\tb", b"a\x7fb", "schl\u{fc}ssel".as_bytes()] {
            assert!(IdempotencyKey::new(key).is_err(), "{key:?}");
        }
    }
}
