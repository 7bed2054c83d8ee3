//! Whether a body was signed with a secret. The secret ships with the program, so it is public: a signature marks a build as official, and
//! protects nothing.

use std::collections::BTreeSet;

use axum::http::HeaderMap;
use candor::tools::{
    manifest::{Manifest, Signature},
    wire::unhex,
};
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

/// The ids of the programs whose official builds have signed a body, in the way that their manifests say.
pub(crate) fn signers<'m>(
    headers: &HeaderMap,
    manifests: impl Iterator<Item = &'m Manifest>,
    body: &[u8],
) -> BTreeSet<&'m str> {
    // Most versions of a program sign in the same way.
    let mut known: Vec<(&Signature, bool)> = Vec::new();
    let signed = manifests.filter(|manifest| {
        let Some(signature) = &manifest.wire.signature else { return false };
        if let Some((_, is)) = known.iter().find(|(other, _)| *other == signature) {
            return *is;
        }
        let is = is_right(headers, &signature.header, signature.secret.as_bytes(), body);
        known.push((signature, is));
        is
    });
    signed.map(|manifest| manifest.app.id.as_str()).collect()
}

/// Whether the header `name` is the hexadecimal HMAC-SHA256 of the body with this secret. A wrong signature takes as long as the right one.
pub(crate) fn is_right(headers: &HeaderMap, name: &str, secret: &[u8], body: &[u8]) -> bool {
    let mut given = headers.get_all(name).iter();
    let (Some(signature), None) = (given.next(), given.next()) else { return false };
    let Some(signature) = unhex(signature.as_bytes()) else { return false };
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(secret) else { return false };
    mac.update(body);
    mac.verify_slice(&signature).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As Python's hmac writes it: `hmac.new(b"key", b"body", "sha256").hexdigest()`.
    const RIGHT: &str = "515aae133b435d4000956731f68ae5cf5eb85d4f0dc6a546d2bfcd3595ec1ae1";

    fn headers(values: &[&str]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for value in values {
            headers.append("x-signature", value.parse().unwrap());
        }
        headers
    }

    #[test]
    fn only_the_whole_signature_of_this_very_body_is_right() {
        let right = |values: &[&str]| is_right(&headers(values), "x-signature", b"key", b"body");
        assert!(right(&[RIGHT]) && right(&[&RIGHT.to_uppercase()]));
        let wrong = [&RIGHT[2..], "", "zz", &RIGHT.replace('a', "g"), &format!("{RIGHT}00"), &format!("sha256={RIGHT}")];
        for wrong in wrong {
            assert!(!right(&[wrong]), "{wrong}");
        }
        assert!(!right(&[]) && !right(&[RIGHT, RIGHT]));
        assert!(!is_right(&headers(&[RIGHT]), "x-signature", b"key", b"body "));
        assert!(!is_right(&headers(&[RIGHT]), "x-signature", b"kez", b"body"));
    }
}
