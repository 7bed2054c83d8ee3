//! Filling short sets, maps and sorted lists. The standard ways of making them add five kilobytes of sorting code for each type to every
//! program that links this.

use std::cmp::Ordering;

/// Fills a set or a map one by one, where `collect` would first sort a list of everything.
#[cfg(feature = "lean")]
pub(crate) trait Fill: Iterator + Sized {
    /// A collection of all items.
    fn fill<C: Default + Extend<Self::Item>>(self) -> C {
        let mut filled = C::default();
        filled.extend(self);
        filled
    }

    /// A collection of all items, or the first error.
    fn try_fill<C: Default + Extend<T>, T, E>(mut self) -> Result<C, E>
    where
        Self: Iterator<Item = Result<T, E>>,
    {
        let mut filled = C::default();
        self.try_for_each(|item| item.map(|item| filled.extend(Some(item))))?;
        Ok(filled)
    }
}

#[cfg(feature = "lean")]
impl<I: Iterator> Fill for I {}

/// Sorts the items; equal ones keep their order. This is an insertion sort, which is fast enough for as many items as we have files in a
/// folder.
pub(crate) fn sort_by<T>(items: &mut Vec<T>, compare: &dyn Fn(&T, &T) -> Ordering) {
    for item in std::mem::take(items) {
        let place = items.partition_point(|known| compare(known, &item) != Ordering::Greater);
        items.insert(place, item);
    }
}

#[cfg(all(test, feature = "lean"))]
mod tests {
    use std::collections::BTreeMap;

    use super::{Fill as _, sort_by};

    #[test]
    fn a_list_is_sorted_and_what_is_equal_stays_as_it_was() {
        let mut items = vec![(3, 'a'), (1, 'b'), (3, 'c'), (2, 'd'), (1, 'e')];
        sort_by(&mut items, &|one, other| one.0.cmp(&other.0));
        assert_eq!(items, [(1, 'b'), (1, 'e'), (2, 'd'), (3, 'a'), (3, 'c')]);
    }

    #[test]
    fn a_map_is_filled_with_the_last_of_each_key_or_the_first_error_is_said() {
        let filled: BTreeMap<u8, char> = [(1, 'a'), (2, 'b'), (1, 'c')].into_iter().fill();
        assert_eq!(filled, BTreeMap::from([(1, 'c'), (2, 'b')]));
        let failed: Result<BTreeMap<u8, char>, &str> = [Ok((1, 'a')), Err("no"), Err("never")].into_iter().try_fill();
        assert_eq!(failed, Err("no"));
    }
}
