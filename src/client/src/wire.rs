//! What travels between a client and our collector, and the limits that both keep. No I/O.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// The header that makes a second arrival of the same delivery harmless. Its value is a UUID, the same for every attempt of one delivery.
/// Ours is derived from random ids that stay on the sender's computer, so that a sender that has forgotten a delivery sends it again under
/// the same key.
pub const IDEMPOTENCY_KEY: &str = "idempotency-key";

/// The most events in one body: few enough that a refused one is found in six halvings, and enough that a busy program's day takes a few
/// requests.
pub const MAX_EVENTS: usize = 50;

/// The longest body, in bytes: fifty events of five kilobytes, and as much as a server can hold for many connections at once.
pub const MAX_BODY_BYTES: usize = 256 * 1024;

/// The longest event, in bytes: one that is alone in the longest body. A longer one would be refused for ever, however often it is sent, so
/// a manifest must not declare it.
pub const MAX_EVENT_BYTES: usize = MAX_BODY_BYTES - r#"{"events":[]}"#.len();

/// What our collector answers to a delivery that it has stored, now or when it first saw its key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// How many events the server stored from the first body that came under this key.
    pub stored: u64,
    /// The SHA-256 that the server computed over that body: 64 lower-case hexadecimal digits.
    pub sha256: String,
}

/// Our collector's answer to a question, by ticket, what became of a crash report or of something that a person wrote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Followed {
    /// When it arrived, in the format of RFC 3339.
    pub received_at: String,
    /// What has become of it.
    pub state: FollowedState,
    /// The version in which the problem is fixed.
    pub fixed_in: Option<String>,
    /// The makers' answer, in words.
    pub answer: Option<String>,
}

/// Our collector's answer to a request, by ticket, to erase such a report, now or when it was first asked to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ErasedReport {
    /// How many events were erased; 0 if it was already gone.
    pub erased: u64,
    /// When, by the server's clock, in the format of RFC 3339.
    pub at: String,
    /// The last day on which the server's backups still have it, in the format of ISO 8601; `None` if it names none.
    #[serde(default)]
    pub backups_until: Option<String>,
    /// The SHA-256 of the bytes that were erased: 64 hexadecimal digits.
    pub sha256: String,
}

impl ErasedReport {
    /// Whether its times and its digest have the right form.
    pub fn is_sound(&self) -> bool {
        let is_day = self.backups_until.as_ref().is_none_or(|day| day.parse::<jiff::civil::Date>().is_ok());
        let is_digest = self.sha256.len() == 64 && self.sha256.bytes().all(|byte| byte.is_ascii_hexdigit());
        is_day && is_digest && self.at.parse::<jiff::Timestamp>().is_ok()
    }
}

/// Our collector's word for a report that was erased, in the `error` of a 404.
pub const ERASED_REPORT: &str = "erased_report";

/// What has become of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FollowedState {
    /// The server has it.
    Received,
    /// Somebody has read it.
    Seen,
    /// The problem is fixed.
    Fixed,
    /// A state that this version has no word for.
    #[serde(other)]
    Other,
}

/// The SHA-256 of `bytes`.
pub fn sha256(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

/// The SHA-256 of `bytes` as 64 lower-case hexadecimal digits.
pub fn sha256_hex(bytes: &[u8]) -> String {
    hex(&sha256(bytes))
}

/// The identifier that goes with a proof: a version-8 UUID from the hash of the proof, so that knowing the identifier gives nobody the proof.
pub fn identifier_of(proof: &[u8; 32]) -> String {
    let digest = Sha256::new().chain_update(b"candor identity").chain_update(proof).finalize();
    let mut text = String::with_capacity(36);
    for (index, byte) in digest.iter().take(16).enumerate() {
        let byte = match index {
            6 => (byte & 0x0f) | 0x80,
            8 => (byte & 0x3f) | 0x80,
            _ => *byte,
        };
        if matches!(index, 4 | 6 | 8 | 10) {
            text.push('-');
        }
        text.push_str(&hex(&[byte]));
    }
    text
}

/// `bytes` as lower-case hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    let digit = |four_bits: u8| char::from_digit(four_bits.into(), 16).unwrap_or_default();
    let mut digits = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        digits.push(digit(byte >> 4));
        digits.push(digit(byte & 0xf));
    }
    digits
}

/// The 32 bytes that these 64 hexadecimal digits stand for, in either case; `None` if they are none.
pub fn unhex(digits: &[u8]) -> Option<[u8; 32]> {
    let four_bits = |digit: u8| char::from(digit).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let (pairs, []) = digits.as_chunks::<2>() else { return None };
    if pairs.len() != 32 {
        return None;
    }
    let mut bytes = [0; 32];
    for (byte, [high, low]) in bytes.iter_mut().zip(pairs) {
        *byte = four_bits(*high)? << 4 | four_bits(*low)?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    #[test]
    fn digits_stand_for_the_bytes_that_they_were_made_of_and_nothing_else_does() {
        let bytes = super::sha256(b"");
        assert_eq!(super::unhex(super::hex(&bytes).as_bytes()), Some(bytes));
        assert_eq!(super::unhex(super::hex(&bytes).to_uppercase().as_bytes()), Some(bytes));
        for text in
            ["", "ab", &"a".repeat(63), &"a".repeat(65), &"ab".repeat(33), &"+a".repeat(32), &"zz".repeat(32), &"ü".repeat(32)]
        {
            assert_eq!(super::unhex(text.as_bytes()), None, "{text}");
        }
    }

    #[test]
    fn an_identifier_is_a_uuid_of_version_8_from_the_hash_of_its_proof() {
        // Worked out by another implementation of SHA-256.
        assert_eq!(super::identifier_of(&[0; 32]), "4d87d672-bf4e-82cb-86fb-82eed3f1aa13");
        assert_eq!(super::identifier_of(&[0xff; 32]), "fd71feca-10e2-88d9-9c80-394aea2eb6ef");
    }

    #[test]
    fn a_digest_is_spelled_in_lower_case_hexadecimal() {
        assert_eq!(super::sha256_hex(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
