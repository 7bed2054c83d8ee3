//! The name that a sender gives to a delivery, the same at every attempt. It says nothing about the sender.

use axum::http::HeaderMap;
use candor::tools::wire::IDEMPOTENCY_KEY;

/// Longest key, in characters. A UUID has 36 and a SHA-256 in hexadecimal 64; twice that leaves room for any sensible
/// scheme, and an index of such keys stays small.
const MAX_CHARS: usize = 128;

/// Why a request's key is not valid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum KeyError {
    /// It has no character.
    #[error("the Idempotency-Key is empty")]
    Empty,
    /// It has more characters than a key may have.
    #[error("the Idempotency-Key is longer than {MAX_CHARS} characters")]
    TooLong,
    /// It has a space, a control character, or a character outside ASCII.
    #[error("the Idempotency-Key holds a character other than visible ASCII")]
    NotVisibleAscii,
    /// The request has two keys, each of which could have its own receipt.
    #[error("the Idempotency-Key is given more than once")]
    Repeated,
}

/// An `Idempotency-Key`: 1 to 128 visible ASCII characters, compared as they came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdempotencyKey(String);

impl IdempotencyKey {
    /// Takes `key` if it is valid.
    pub fn new(key: &[u8]) -> Result<Self, KeyError> {
        if key.is_empty() {
            Err(KeyError::Empty)
        } else if key.len() > MAX_CHARS {
            Err(KeyError::TooLong)
        } else if !key.iter().all(u8::is_ascii_graphic) {
            Err(KeyError::NotVisibleAscii)
        } else {
            Ok(Self(key.iter().copied().map(char::from).collect()))
        }
    }

    /// The key of a request, if it has one.
    pub(crate) fn of(headers: &HeaderMap) -> Result<Option<Self>, KeyError> {
        let mut values = headers.get_all(IDEMPOTENCY_KEY).iter();
        match (values.next(), values.next()) {
            (None, _) => Ok(None),
            (Some(value), None) => Self::new(value.as_bytes()).map(Some),
            (Some(_), Some(_)) => Err(KeyError::Repeated),
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
