//! Decides what may be shown of one table, so that no group of fewer than ten is shown or can be worked out. Pure: it is given counts and
//! returns which rows are shown; it knows no names, no program and no time.
//!
//! The rule for a table whose rows add up to a total that is also shown:
//!
//! 1. A row with fewer than eleven people is hidden. Ten would be enough to protect a group of nine if nobody could calculate: the margin
//!    of one above the protected sizes keeps the greatest sum that hidden rows can have from revealing each of them.
//! 2. A row is also hidden if it differs by fewer than eleven from a figure beside the table that may be about some of the same people: the
//!    difference is a group, too.
//! 3. What is hidden is shown as one sum. As long as that sum is itself less than eleven, or is as close to a figure beside the table, the
//!    smallest row that is still shown is hidden, too.
//!
//! Whether more is hidden depends only on the sum. So if any hidden row below ten had one more or one less, taken from or given to another
//! hidden row, the table would be the very same: nobody can tell which it was. The tests go through every table of a small world to show
//! this.
//!
//! If signed builds are shown beside all others, each row has two counts, and the rule must hold for both columns: a row is shown with both
//! or not at all. [`super::amount`] says how many people a count stands for.

use super::amount::{Amount, Measure};

/// The smallest count that is shown: one more than would be needed to protect groups of fewer than ten, for the reason given at the head of
/// this file.
pub(crate) const SHOWN_FROM: u64 = 11;

/// A smaller group is protected; a smaller total is not shown.
pub(super) const GROUP: u64 = SHOWN_FROM - 1;

/// A count in two columns that exclude each other: official builds, and others.
pub(super) type Columns = [Amount; 2];

/// What is shown of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Shown {
    /// Whether the two columns may be shown separately; otherwise only their sum may.
    pub(super) columns: bool,
    /// Which rows are shown, by their index.
    pub(super) rows: Vec<bool>,
}

/// The conditions that a table has to meet.
#[derive(Debug, Clone)]
pub(super) struct Rule {
    /// The fewest people that may be shown.
    least: u64,
    measure: Measure,
    /// Figures beside the table that may be about some of the same people as any row.
    beside: Vec<Columns>,
    /// Figures beside the table that may be about some of the same people as the row of those who did not say.
    not_said: Vec<Columns>,
}

impl Rule {
    /// The rule for a table without figures beside it.
    pub(super) fn of(measure: Measure) -> Self {
        Self { least: SHOWN_FROM, measure, beside: Vec::new(), not_said: Vec::new() }
    }

    /// The rule for a table with these figures beside it: those with which any row can be compared, and those for the row of those who did
    /// not say.
    pub(super) fn beside(self, beside: Vec<Columns>, not_said: Vec<Columns>) -> Self {
        Self { beside, not_said, ..self }
    }

    /// Whether a count stands for somebody, but for too few.
    pub(super) fn is_small(&self, amount: Amount) -> bool {
        amount != Amount::default() && self.measure.people(amount) < self.least
    }

    /// Whether two counts differ, but by too little.
    pub(super) fn are_near(&self, one: &Columns, other: &Columns, columns: bool) -> bool {
        let pairs = one.iter().zip(other).filter(|_| columns).map(|(one, other)| one.between(*other));
        std::iter::once(both(one).between(both(other))).chain(pairs).any(|rest| self.is_small(rest))
    }

    /// Whether the two columns of this total may be shown separately.
    pub(super) fn has_columns(&self, total: &Columns) -> bool {
        let is_enough = |sum: &Amount| self.measure.people(*sum) >= self.least;
        total.iter().all(is_enough) && !self.beside.iter().any(|other| self.are_near(total, other, true))
    }

    /// Whether the row of those who did not say would reveal a small group beside the same row of another table.
    pub(super) fn hides_not_said(&self, row: &Columns) -> bool {
        self.not_said.iter().any(|other| self.are_near(row, other, true))
    }

    fn hides(&self, row: &Columns, columns: bool) -> bool {
        let is_any = both(row) != Amount::default();
        row.iter().any(|count| self.is_small(*count))
            || is_any && self.beside.iter().any(|other| self.are_near(row, other, columns))
    }

    fn hides_rest(&self, rest: &Columns, columns: bool) -> bool {
        let is_any = both(rest) != Amount::default();
        self.hides(rest, columns) || is_any && self.not_said.iter().any(|other| self.are_near(rest, other, columns))
    }
}

/// The sum of both columns.
pub(super) fn both([one, other]: &Columns) -> Amount {
    one.plus(*other)
}

/// What may be shown of `rows`, which are in a fixed order that decides between equal ones. Rows that are `kept` back are never shown, and
/// at most the `most` greatest of the others are.
pub(super) fn shown(rule: &Rule, rows: &[Columns], kept: &[bool], most: usize) -> Shown {
    let columns = rule.has_columns(&sums(rows, |_| true));
    let merged: Vec<Columns> = rows.iter().map(|row| [both(row), Amount::default()]).collect();
    Shown { columns, rows: decide(rule, if columns { rows } else { &merged }, columns, kept, most) }
}

/// Whether a number of people may be published beside numbers of some of the same people: the difference is a group, too.
pub(super) fn differs_enough(count: u64, within: &[u64]) -> bool {
    within.iter().map(|inner| count.abs_diff(*inner)).all(|rest| rest == 0 || rest >= SHOWN_FROM)
}

/// Sums of the columns over the rows of these indices.
fn sums(rows: &[Columns], of: impl Fn(usize) -> bool) -> Columns {
    let chosen = rows.iter().enumerate().filter(|(index, _)| of(*index));
    chosen.fold(Columns::default(), |[one, other], (_, row)| [one.plus(row[0]), other.plus(row[1])])
}

fn decide(rule: &Rule, rows: &[Columns], columns: bool, kept: &[bool], most: usize) -> Vec<bool> {
    let mut order: Vec<usize> = (0..rows.len()).collect();
    order.sort_by_key(|index| rows.get(*index).map_or(0, |row| both(row).total()));
    let is_kept = |index: usize| kept.get(index) == Some(&true);
    let small = rows.iter().enumerate().map(|(index, row)| is_kept(index) || rule.hides(row, columns));
    let mut hidden: Vec<bool> = small.collect();
    // These rows add to the hidden sum although they protect nobody, which takes nothing away from the protection.
    let beyond = order.iter().rev().filter(|index| hidden.get(**index) == Some(&false)).skip(most);
    for index in beyond.copied().collect::<Vec<_>>() {
        hidden.get_mut(index).into_iter().for_each(|row| *row = true);
    }
    loop {
        let is_hidden = |index: usize| hidden.get(index).copied().unwrap_or(true);
        let rest = sums(rows, is_hidden);
        if !rule.hides_rest(&rest, columns) {
            return hidden.into_iter().map(|hidden| !hidden).collect();
        }
        // The smallest row that adds to a sum which is too small; if a sum is too close to another figure, the smallest row there is.
        let is_small = rest.iter().any(|sum| rule.is_small(*sum));
        let nothing = Amount::default();
        let adds = |row: &Columns| row.iter().zip(&rest).any(|(count, sum)| rule.is_small(*sum) && *count != nothing);
        let helps = |row: &Columns| if is_small { adds(row) } else { both(row) != nothing };
        let next = order.iter().find(|index| !is_hidden(**index) && rows.get(**index).is_some_and(helps));
        match next.and_then(|index| hidden.get_mut(*index)) {
            Some(row) => *row = true,
            None => return vec![false; rows.len()],
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    /// What everybody can see of a table: the total, whether there are columns, and the counts of each row that is shown and not empty. An
    /// empty row is not on the page, and looks like a hidden one.
    type Seen = (u64, Option<[u64; 2]>, Vec<Option<[u64; 2]>>);

    /// Counts of people in two columns.
    fn people(rows: &[[u64; 2]]) -> Vec<Columns> {
        rows.iter().map(|row| row.map(Amount::people)).collect()
    }

    fn seen(least: u64, rows: &[[u64; 2]]) -> Option<Seen> {
        let totals = rows.iter().fold([0, 0], |[one, other], row| [one + row[0], other + row[1]]);
        let total = totals.iter().sum();
        if total < least - 1 {
            return None;
        }
        let rule = Rule { least, ..Rule::of(Measure::People) };
        let Shown { columns, rows: shown } = shown(&rule, &people(rows), &[], usize::MAX);
        let row = |(row, shown): (&[u64; 2], &bool)| {
            let visible = if columns { *row } else { [row.iter().sum(), 0] };
            (*shown && visible != [0, 0]).then_some(visible)
        };
        Some((total, columns.then_some(totals), rows.iter().zip(&shown).map(row).collect()))
    }

    /// Every table with this many rows and counts up to `most`.
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

    /// Goes through all tables: among tables that look the same, no protected group has the same count in all of them.
    fn nobody_can_tell(least: u64, rows: usize, columns: usize, most: u64) {
        let mut alike: BTreeMap<Seen, Vec<[Option<u64>; 3]>> = BTreeMap::new();
        let protected = |count: u64| count > 0 && count < least - 1;
        for table in all(rows, columns, most) {
            let Some(seen) = seen(least, &table) else { continue };
            for row in seen.2.iter().flatten().chain(&seen.1) {
                let [one, other] = *row;
                assert!(!protected(one) && !protected(other) && !protected(one + other), "{table:?} shows {seen:?}");
            }
            // Both columns of each row, and their sum; a count that differs among tables that look the same becomes `None`.
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
        /// One more or one less in a protected group, given to or taken from another hidden one, changes nothing that can be seen; `most`
        /// and the row that is not a value only hide more, and take nothing away from that.
        #[test]
        fn of_any_table_every_protected_group_could_be_one_more_or_one_less(
            counts in prop::collection::vec(prop_oneof![0_u64..14, 0_u64..400], 2..24),
            never in prop::option::of(0_usize..24),
            most in 1_usize..30,
        ) {
            let rows: Vec<[u64; 2]> = counts.iter().map(|count| [*count, 0]).collect();
            let total: u64 = counts.iter().sum();
            let kept: Vec<bool> = (0..rows.len()).map(|index| Some(index) == never).collect();
            let shown = |rows: &[[u64; 2]]| shown(&Rule::of(Measure::People), &people(rows), &kept, most);
            let first = shown(&rows);
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
                        let second = shown(&rows);
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

    #[test]
    fn a_row_and_a_rest_that_differ_from_a_figure_beside_them_by_fewer_than_eleven_are_hidden() {
        let shown = |rows: &[u64], beside: &[u64], not_said: &[u64]| {
            let columns = |counts: &[u64]| counts.iter().map(|count| [*count, 0].map(Amount::people)).collect::<Vec<_>>();
            let rule = Rule::of(Measure::People).beside(columns(beside), columns(not_said));
            let rows = columns(rows);
            let kept: Vec<bool> =
                rows.iter().enumerate().map(|(index, row)| index + 1 == rows.len() && rule.hides_not_said(row)).collect();
            super::shown(&rule, &rows, &kept, usize::MAX).rows
        };
        assert_eq!(shown(&[40, 60, 80], &[], &[]), [true; 3]);
        assert_eq!(shown(&[40, 60, 80], &[40, 29, 91], &[]), [true; 3], "the same, or eleven more or fewer");
        assert_eq!(shown(&[40, 60, 80], &[37], &[]), [false, false, true], "and what is left alone would be the one hidden");
        assert_eq!(shown(&[40, 60, 80], &[37, 103], &[]), [false; 3], "nor may the sum of both be near to another");
        assert_eq!(shown(&[60, 80, 53], &[], &[50]), [false, true, false], "who did not say, with the smallest other");
        assert_eq!(shown(&[53, 80, 61], &[], &[50]), [true; 3], "what others said is no part of who did not");
    }

    #[test]
    fn columns_are_not_told_apart_where_official_builds_differ_by_few_from_those_beside() {
        let rows = people(&[[30, 40], [20, 50]]);
        let columns = |beside: [u64; 2]| {
            let rule = Rule::of(Measure::People).beside(people(&[beside]), Vec::new());
            shown(&rule, &rows, &[], usize::MAX).columns
        };
        assert!(columns([100, 200]) && columns([50, 200]));
        assert!(!columns([47, 200]), "three official builds more");
        assert!(!columns([200, 95]));
    }
}
