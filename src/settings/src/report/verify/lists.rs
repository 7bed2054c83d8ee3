//! Reads lists an element at a time, so that one that somebody has made very long is never in memory as a whole.

use std::fmt;

use serde::de::{DeserializeOwned, Deserializer, Error as _, SeqAccess, Visitor};

/// The most messages of a request, and requests of a message: a million, many more than there ever are.
const MOST_NUMBERS: usize = 1 << 20;

/// Passes the elements of a list to `each`, one after another, as long as it accepts them. Returns how many, or what is wrong with the
/// list.
pub(super) fn list<T: DeserializeOwned, E>(
    bytes: &[u8],
    each: &mut dyn FnMut(T) -> Result<(), E>,
) -> Result<Result<u64, serde_json::Error>, E> {
    let (mut failed, mut count) = (None, 0);
    let mut from = serde_json::Deserializer::from_slice(bytes);
    let done = from.deserialize_seq(Elements {
        count: &mut count,
        each: &mut |element| each(element).map_err(|error| failed = Some(error)).is_ok(),
    });
    match failed {
        Some(failed) => Err(failed),
        None => Ok(done.and_then(|()| from.end()).map(|()| count)),
    }
}

/// Takes the elements of a list as long as it is told to go on.
struct Elements<'e, T> {
    count: &'e mut u64,
    each: &'e mut dyn FnMut(T) -> bool,
}

impl<'de, T: DeserializeOwned> Visitor<'de> for Elements<'_, T> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<S: SeqAccess<'de>>(self, mut list: S) -> Result<(), S::Error> {
        while let Some(element) = list.next_element::<T>()? {
            if !(self.each)(element) {
                return Err(S::Error::custom("stopped"));
            }
            *self.count += 1;
        }
        Ok(())
    }
}

/// A list of numbers, if it is no longer than [`MOST_NUMBERS`].
pub(super) fn few<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<i64>, D::Error> {
    let mut numbers = Vec::new();
    let mut count = 0;
    from.deserialize_seq(Elements {
        count: &mut count,
        each: &mut |number| {
            numbers.push(number);
            numbers.len() < MOST_NUMBERS
        },
    })?;
    Ok(numbers)
}
