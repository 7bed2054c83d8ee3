//! How an identity is written here: events spell it with hyphens or without, and it is the same.

/// An identity in lower case and without hyphens.
pub fn plain(identity: &str) -> String {
    identity.chars().filter(|character| *character != '-').flat_map(char::to_lowercase).collect()
}
