//! What the search says about what it found.

/// What kind of thing it is, and what it means: below its name.
pub fn kind(kind: &str, means: &str) -> String {
    say!("found_kind", kind = kind, means = means)
}

/// Below a list that is cut.
pub fn more(count: usize) -> String {
    say!("find_more", count = count)
}
