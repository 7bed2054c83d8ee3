//! Which known word was probably meant by an unknown one.

/// The nearest word in `known`, if it is near enough that hardly anything else can have been meant.
pub(super) fn nearest<'k>(word: &str, known: &mut dyn Iterator<Item = &'k str>) -> Option<&'k str> {
    // One letter in three may be wrong, and always one.
    let most = (word.chars().count() / 3).max(1);
    let near = known.map(|known| (distance(&word.to_ascii_lowercase(), &known.to_ascii_lowercase()), known));
    near.filter(|(distance, _)| *distance <= most).min_by_key(|(distance, _)| *distance).map(|(_, known)| known)
}

/// How many letters have to be inserted, removed or replaced to turn one word into the other (the Levenshtein distance).
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (above, c) in one.chars().enumerate() {
        let mut next = Vec::with_capacity(row.len());
        next.push(above + 1);
        for ((d, pair), left_of) in other.iter().zip(row.windows(2)).zip(0..) {
            let (diagonal, up) = (pair.first().copied().unwrap_or(0), pair.last().copied().unwrap_or(0));
            let left: usize = next.get::<usize>(left_of).copied().unwrap_or(0);
            next.push((diagonal + usize::from(*d != c)).min(up + 1).min(left + 1));
        }
        row = next;
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelled_word_finds_its_neighbour_and_another_word_finds_none() {
        let known = ["name", "summary", "why", "explain"];
        for (word, meant) in
            [("nam", Some("name")), ("sumary", Some("summary")), ("Why", Some("why")), ("explian", Some("explain"))]
        {
            assert_eq!(nearest(word, &mut known.into_iter()), meant, "{word}");
        }
        for word in ["colour", "", "retention_days"] {
            assert_eq!(nearest(word, &mut known.into_iter()), None, "{word}");
        }
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("", "abc"), 3);
    }
}
