//! How an identity is written here: events may spell it with hyphens or without, and both mean the same.

/// An identity in lower case and without hyphens.
pub fn plain(identity: &str) -> String {
    let mut plain = identity.replace('-', "");
    if plain.is_ascii() {
        plain.make_ascii_lowercase();
        return plain;
    }
    plain.chars().flat_map(char::to_lowercase).collect()
}

/// Whether it looks like an identity that programs make, with Candor or without: a UUID, with hyphens or without.
pub fn is_usual(identity: &str) -> bool {
    of_uuid(identity).is_some()
}

/// The same form of a UUID, with hyphens or without; `None` if the text is none.
pub(crate) fn of_uuid(text: &str) -> Option<String> {
    (is_uuid(text) || is_hex(text, 32)).then(|| plain(text))
}

/// Whether it is a UUID with hyphens.
pub(crate) fn is_uuid(text: &str) -> bool {
    let fits = |(at, byte): (usize, u8)| if matches!(at, 8 | 13 | 18 | 23) { byte == b'-' } else { byte.is_ascii_hexdigit() };
    text.len() == UUID_LENGTH && text.bytes().enumerate().all(fits)
}

/// How long a UUID with hyphens is.
pub(crate) const UUID_LENGTH: usize = "00000000-0000-0000-0000-000000000000".len();

/// Whether it is that many hexadecimal digits.
pub(crate) fn is_hex(text: &str, length: usize) -> bool {
    text.len() == length && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// All identifiers in some JSON that Candor has made, which are UUIDs of version 8; each has to be a whole string. Without a manifest, only
/// they tell whose an event is, and nobody can prove that any other identity is theirs.
pub(crate) fn within(json: &str) -> impl Iterator<Item = String> + '_ {
    let of_candor = |identity: &String| identity.as_bytes().get(12) == Some(&b'8');
    json.split('"').filter(|text| matches!(text.len(), 32 | UUID_LENGTH)).filter_map(of_uuid).filter(of_candor)
}

#[cfg(test)]
mod tests {
    use super::{of_uuid, within};

    #[test]
    fn an_identifier_of_candors_is_found_wherever_it_stands_and_no_other_is_taken_for_one() {
        let json = r#"{"a":{"id":"0F8FAD5B-D9CB-869F-A165-70867728950E"},"b":["0f8fad5b-d9cb-469f-a165-70867728950e","x"],
            "c":"is 0f8fad5bd9cb869fa16570867728950f","d":"1f8fad5bd9cb869fa16570867728950e"}"#;
        let found: Vec<_> = within(json).collect();
        assert_eq!(found, ["0f8fad5bd9cb869fa16570867728950e", "1f8fad5bd9cb869fa16570867728950e"]);
    }

    #[test]
    fn a_uuid_is_the_same_in_each_of_its_spellings_and_nothing_else_is_one() {
        for spelling in ["0F8FAD5B-D9CB-869F-A165-70867728950E", "0f8fad5bd9cb869fa16570867728950e"] {
            assert_eq!(of_uuid(spelling).as_deref(), Some("0f8fad5bd9cb869fa16570867728950e"));
        }
        for other in ["", "someone@example.org", "0f8fad5bd9cb869fa1657086772895", "0f8fad5bd9cb-869fa165-7086-7728-950e", "é"]
        {
            assert_eq!(of_uuid(other), None);
        }
    }
}
