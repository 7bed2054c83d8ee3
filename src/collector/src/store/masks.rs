//! What the store has instead of a key and of the digest of a body, so that only whoever has the key can find the one and read the other.

use candor::tools::wire::sha256_hex;

/// The hash by which something is found for a key if the key itself is not kept.
pub(super) fn hash(key: &str) -> String {
    sha256_hex(format!("candor-collector key {key}").as_bytes())
}

/// Masks a digest so that only `key` makes it readable, or unmasks it again.
pub(super) fn masked(digest: &str, key: &str) -> String {
    let mask = sha256_hex(format!("candor-collector digest {key}").as_bytes());
    let digits = digest.chars().zip(mask.chars()).filter_map(|(digit, mask)| {
        let digit = digit.to_digit(16)? ^ mask.to_digit(16)?;
        char::from_digit(digit, 16)
    });
    digits.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_masked_digest_is_readable_again_with_its_key_and_with_no_other() {
        let (key, other) = ("a", "b");
        let digest = sha256_hex(b"body");
        let hidden = masked(&digest, key);
        assert_ne!(hidden, digest);
        assert_eq!(masked(&hidden, key), digest);
        assert_ne!(masked(&hidden, other), digest);
    }
}
