//! Decides what of one table may be shown, so that no group of fewer than ten is shown or can be worked out. Pure: it is
//! given counts and answers which rows are shown; it knows no names, no program and no time.
//!
//! The rule, of a table whose rows add up to a total that is shown, too:
//!
//! 1. A row with fewer than eleven is hidden. Ten would be enough to protect a group of nine, if nobody could reckon: one
//!    row of room above those to be protected keeps the greatest sum that hidden rows can have from saying each of them.
//! 2. What is hidden is shown as one sum. While that is fewer than eleven itself, the smallest row that is shown is
//!    hidden with it.
//!
//! Whether more is hidden depends on the sum alone. So of any hidden row below ten, one more or one less, taken from or
//! given to another hidden row, leads to the very same table: nobody can tell which it was. The tests go through every
//! table of a small world to show it.
//!
//! Where builds that are signed stand beside all others, each row has two counts, and both columns must hold: a row is
//! shown with both or not at all.

/// The least that a row is shown with.
pub(crate) const SHOWN_FROM: u64 = 11;

/// A group of fewer is protected; a total below it is not shown.
pub(super) const GROUP: u64 = SHOWN_FROM - 1;

/// What is shown of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Shown {
    /// Whether the counts of the two columns are told apart; else only their sum may be shown.
    pub(super) columns: bool,
    /// Which rows are shown, by their index.
    pub(super) rows: Vec<bool>,
}

/// What may be shown of `rows`, each with its count in two columns that exclude each other. Rows are in a fixed order,
/// which decides between equal ones. `never` is a row that is no value and never shown as one, and of all others at most
/// the `most` greatest are shown.
pub(super) fn shown(rows: &[[u64; 2]], never: Option<usize>, most: usize) -> Shown {
    shown_from(SHOWN_FROM, rows, never, most)
}

/// The same where the least that is shown is another number, which lets the tests go through all there are.
pub(super) fn shown_from(least: u64, rows: &[[u64; 2]], never: Option<usize>, most: usize) -> Shown {
    let columns = sums(rows, |_| true).iter().all(|sum| *sum >= least);
    let merged: Vec<[u64; 2]> = rows.iter().map(|[one, other]| [one.saturating_add(*other), 0]).collect();
    Shown { columns, rows: decide(least, if columns { rows } else { &merged }, never, most) }
}

/// Whether a number of people may be said beside numbers of those who are among them: those who make the difference are a
/// group, too.
pub(super) fn differs_enough(count: u64, within: &[u64]) -> bool {
    within.iter().map(|inner| count.abs_diff(*inner)).all(|rest| rest == 0 || rest >= SHOWN_FROM)
}

/// Sums of the columns over the rows of these indices.
fn sums(rows: &[[u64; 2]], of: impl Fn(usize) -> bool) -> [u64; 2] {
    let chosen = rows.iter().enumerate().filter(|(index, _)| of(*index));
    chosen.fold([0, 0], |[one, other], (_, row)| [one.saturating_add(row[0]), other.saturating_add(row[1])])
}

fn decide(least: u64, rows: &[[u64; 2]], never: Option<usize>, most: usize) -> Vec<bool> {
    let is_small = |count: u64| count > 0 && count < least;
    let mut order: Vec<usize> = (0..rows.len()).collect();
    order.sort_by_key(|index| rows.get(*index).map_or(0, |row| row[0].saturating_add(row[1])));
    let mut hidden: Vec<bool> = rows.iter().map(|row| row.iter().any(|count| is_small(*count))).collect();
    if let Some(hidden) = never.and_then(|never| hidden.get_mut(never)) {
        *hidden = true;
    }
    loop {
        let is_hidden = |index: usize| hidden.get(index).copied().unwrap_or(true);
        let rest = sums(rows, is_hidden);
        // The smallest that adds to a sum which is too small.
        let helps = |row: &[u64; 2]| row.iter().zip(&rest).any(|(count, sum)| is_small(*sum) && *count > 0);
        let next = order.iter().find(|index| !is_hidden(**index) && rows.get(**index).is_some_and(helps));
        match next.and_then(|index| hidden.get_mut(*index)) {
            Some(row) => *row = true,
            None => break,
        }
    }
    let rest = sums(rows, |index| hidden.get(index).copied().unwrap_or(true));
    if rest.iter().any(|sum| is_small(*sum)) {
        return vec![false; rows.len()];
    }
    // Hiding more adds rows to the sum that nobody is protected by, and takes nothing away.
    let beyond = order.iter().rev().filter(|index| hidden.get(**index) == Some(&false)).skip(most);
    let beyond: Vec<usize> = beyond.copied().collect();
    (0..rows.len()).map(|index| hidden.get(index) == Some(&false) && !beyond.contains(&index)).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    /// What everybody can see of a table: the total, whether there are columns, and of each row its counts if it is shown
    /// and has any. A row with nothing is not on the page, and looks like a hidden one.
    type Seen = (u64, Option<[u64; 2]>, Vec<Option<[u64; 2]>>);

    fn seen(least: u64, rows: &[[u64; 2]]) -> Option<Seen> {
        let totals = sums(rows, |_| true);
        let total = totals.iter().sum();
        if total < least - 1 {
            return None;
        }
        let Shown { columns, rows: shown } = shown_from(least, rows, None, usize::MAX);
        let row = |(row, shown): (&[u64; 2], &bool)| {
            let visible = if columns { *row } else { [row.iter().sum(), 0] };
            (*shown && visible != [0, 0]).then_some(visible)
        };
        Some((total, columns.then_some(totals), rows.iter().zip(&shown).map(row).collect()))
    }

    /// Every table with these many rows and counts up to `most`.
    fn all(rows: usize, columns: usize, most: u64) -> impl Iterator<Item = Vec<[u64; 2]>> {
        let base = most + 1;
        let tables = base.pow(u32::try_from(rows * columns).unwrap());
        (0..tables).map(move |mut number| {
            let mut next = || {
                let digit = number % base;
                number /= base;
                digit
            };
            (0..rows).map(|_| [next(), if columns == 2 { next() } else { 0 }]).collect()
        })
    }

    /// Goes through all tables: of those that look the same, no group that is to be protected has the same count in all.
    fn nobody_can_tell(least: u64, rows: usize, columns: usize, most: u64) {
        let mut alike: BTreeMap<Seen, Vec<[Option<u64>; 3]>> = BTreeMap::new();
        let protected = |count: u64| count > 0 && count < least - 1;
        for table in all(rows, columns, most) {
            let Some(seen) = seen(least, &table) else { continue };
            for row in seen.2.iter().flatten().chain(&seen.1) {
                let [one, other] = *row;
                assert!(!protected(one) && !protected(other) && !protected(one + other), "{table:?} shows {seen:?}");
            }
            // Of each row both columns and their sum; what differs among tables that look the same becomes nothing.
            let counts: Vec<[Option<u64>; 3]> =
                table.iter().map(|[one, other]| [Some(*one), Some(*other), Some(one + other)]).collect();
            alike
                .entry(seen)
                .and_modify(|known| {
                    for (known, count) in known.iter_mut().flatten().zip(counts.iter().flatten()) {
                        if known != count {
                            *known = None;
                        }
                    }
                })
                .or_insert(counts);
        }
        for (seen, known) in &alike {
            for count in known.iter().flatten().flatten() {
                assert!(!protected(*count), "{count} can be worked out from {seen:?}: {known:?}");
            }
        }
        assert!(alike.len() > 50, "it went through something");
    }

    #[test]
    fn of_every_small_table_no_group_of_fewer_than_ten_can_be_worked_out() {
        nobody_can_tell(SHOWN_FROM, 2, 1, 40);
        nobody_can_tell(SHOWN_FROM, 3, 1, 30);
        nobody_can_tell(SHOWN_FROM, 4, 1, 15);
    }

    proptest! {
        /// One more or one less of a protected group, given to or taken from another hidden one, changes nothing that is
        /// seen; `most` and the row that is no value hide more and take nothing away from that.
        #[test]
        fn of_any_table_every_protected_group_could_be_one_more_or_one_less(
            counts in prop::collection::vec(prop_oneof![0_u64..14, 0_u64..400], 2..24),
            never in prop::option::of(0_usize..24),
            most in 1_usize..30,
        ) {
            let rows: Vec<[u64; 2]> = counts.iter().map(|count| [*count, 0]).collect();
            let total: u64 = counts.iter().sum();
            let first = shown(&rows, never, most);
            for (index, count) in counts.iter().enumerate().filter(|(_, count)| (1..GROUP).contains(*count)) {
                prop_assert!(!first.rows[index], "a group of {count} is shown");
                let is_hidden = |other: &usize| *other != index && !first.rows[*other];
                let mut others = (0..rows.len()).filter(is_hidden);
                let same = others.any(|other| [(1_i64, -1_i64), (-1, 1)].into_iter().any(|(here, there)| {
                    let mut rows = rows.clone();
                    let mut change = |index: usize, by: i64| {
                        let changed = rows[index][0].checked_add_signed(by);
                        changed.map(|changed| rows[index][0] = changed).is_some()
                    };
                    change(index, here) && change(other, there) && {
                        let second = shown(&rows, never, most);
                        (0..rows.len()).all(|index| {
                            let visible = |shown: &Shown, rows: &[[u64; 2]]| shown.rows[index].then_some(rows[index][0]).filter(|count| *count > 0);
                            visible(&first, &counts.iter().map(|count| [*count, 0]).collect::<Vec<_>>()) == visible(&second, &rows)
                        })
                    }
                }));
                prop_assert!(same || total < GROUP, "{count} in {counts:?} can be worked out");
            }
        }
    }

    #[test]
    fn the_same_holds_where_official_builds_stand_beside_all() {
        nobody_can_tell(4, 2, 2, 12);
        nobody_can_tell(4, 3, 2, 7);
    }
}
