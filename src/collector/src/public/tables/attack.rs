//! An attacker who has everything that is published of two weeks, knows how it is made, and calculates.
//!
//! A small world: people who open a program in some version, on some system or without saying which, by an official build or not, on the
//! Tuesday of the week or only on other days; some of them use a feature. Whatever is published is a sum over these *cells*. A group can be
//! worked out if its own sum follows from the published ones, by adding and subtracting any of them, and from what is then known to be
//! empty. Elimination finds that out exactly.
//!
//! The attacker also knows what a program's makers tell, if it is the case: that only one version has the features, and that whoever does
//! not say the system has its tier switched off and so does not say the architecture either.

use std::sync::Arc;

use candor::Manifest;
use jiff::civil::Date;
use proptest::prelude::*;

use super::*;
use crate::public::plan::plans;

/// How many values each property of a person has: version, system and architecture (0 is not said), feature (0 is not used),
/// Tuesday (1 is yes), official build (1 is yes).
const VALUES: [usize; 6] = [2, 3, 3, 3, 2, 2];
const VERSION: usize = 0;
const SYSTEM: usize = 1;
const ARCHITECTURE: usize = 2;
const FEATURE: usize = 3;
const TUESDAY: usize = 4;
const OFFICIAL: usize = 5;

const CELLS: usize = 2 * 3 * 3 * 3 * 2 * 2;

/// What people of a cell have in common.
fn properties(mut cell: usize) -> [usize; 6] {
    VALUES.map(|values| {
        let value = cell % values;
        cell /= values;
        value
    })
}

/// The number of people in each cell.
type World = Vec<u64>;

/// A sum over cells, by which of them are in it.
type Group = Vec<bool>;

fn group(is_in: impl Fn([usize; 6]) -> bool) -> Group {
    (0..CELLS).map(|cell| is_in(properties(cell))).collect()
}

fn count(world: &World, group: &Group) -> u64 {
    world.iter().zip(group).filter(|(_, is_in)| **is_in).map(|(count, _)| *count).sum()
}

/// The tables of the program, by their ids: whether they are of those who used something, and by which property.
const TABLES: [(&str, bool, usize); 5] = [
    ("opened/app_version", false, VERSION),
    ("opened/system.os", false, SYSTEM),
    ("opened/system.architecture", false, ARCHITECTURE),
    ("used/app_version", true, VERSION),
    ("used/feature", true, FEATURE),
];

/// Whether somebody is in the tables of those who used something.
fn is_of(properties: [usize; 6], used: bool) -> bool {
    !used || properties[FEATURE] > 0
}

fn value(property: usize, value: usize) -> Option<&'static str> {
    match (property, value) {
        (VERSION, 0) => Some("1.0"),
        (VERSION, _) => Some("2.0"),
        (_, 0) => None,
        (FEATURE, 1) => Some("record"),
        (FEATURE, _) => Some("play"),
        (_, 1) => Some("Linux"),
        (..) => Some("Windows"),
    }
}

fn plan() -> Plan {
    plans(&[Arc::new(Manifest::parse(include_str!("people.toml")).unwrap())]).remove(0)
}

fn tuesday(world: &World) -> u64 {
    count(world, &group(|properties| properties[TUESDAY] == 1))
}

/// The week as it is published, after its Tuesday was published.
fn week_of(plan: &Plan, world: &World) -> PublishedWeek {
    let mut cells = Vec::new();
    let mut push = |event: &str, fields: &str, value: String, official: usize, is_in: &dyn Fn([usize; 6]) -> bool| {
        let count = count(world, &group(|properties| properties[OFFICIAL] == official && is_in(properties)));
        if count > 0 {
            let [event, fields] = [event, fields].map(ToOwned::to_owned);
            cells.push(Cell {
                weekly: true,
                day: 0,
                event,
                fields,
                bucket: String::new(),
                value,
                official: official == 1,
                count,
            });
        }
    };
    for official in 0..2 {
        for used in [false, true] {
            push(if used { "used" } else { "opened" }, "", String::new(), official, &|properties| is_of(properties, used));
        }
        for (id, used, property) in TABLES {
            let (event, fields) = id.split_once('/').unwrap();
            for number in 0..VALUES[property] {
                let Some(name) = value(property, number) else { continue };
                let is_in = |properties: [usize; 6]| is_of(properties, used) && properties[property] == number;
                push(event, fields, format!("\"{name}\""), official, &is_in);
            }
        }
    }
    let known: Vec<u64> = Some(tuesday(world)).filter(|people| *people >= 10).into_iter().collect();
    published(plan, Week::of(Date::constant(2026, 11, 9)).unwrap(), &cells, &known, 20)
}

/// Every sum that is published.
fn sums(week: &PublishedWeek, world: &World) -> Vec<Group> {
    let mut sums: Vec<Group> = Vec::new();
    if tuesday(world) >= 10 {
        sums.push(group(|properties| properties[TUESDAY] == 1));
    }
    for table in &week.tables {
        let (_, used, property) = *TABLES.iter().find(|(id, ..)| *id == table.id).unwrap();
        let all = group(|properties| is_of(properties, used));
        assert_eq!(table.total, count(world, &all));
        let rows = table.rows.iter().map(|row| {
            let is_it = |number: usize| value(property, number) == row.value.as_deref();
            let of = group(|properties| is_of(properties, used) && is_it(properties[property]));
            assert_eq!(row.count, count(world, &of), "{row:?}");
            (of, row.official.is_some())
        });
        for (of, official) in std::iter::once((all, table.official.is_some())).chain(rows) {
            if official {
                sums.push(of.iter().enumerate().map(|(cell, is_in)| *is_in && properties(cell)[OFFICIAL] == 1).collect());
            }
            sums.push(of);
        }
    }
    sums
}

fn group_of(cell: usize) -> Group {
    (0..CELLS).map(|other| other == cell).collect()
}

/// Whether somebody has a value.
type Is = Box<dyn Fn(usize) -> bool>;

/// Groups that the attacker may look for: people with one or two properties, and people who did or did not use the program like this.
fn groups() -> Vec<Group> {
    // A property and one of its values; for features also that any was used.
    let mut single: Vec<(usize, Is)> = vec![(FEATURE, Box::new(|value| value > 0))];
    for property in [SYSTEM, ARCHITECTURE] {
        single.push((property, Box::new(|value| value > 0)));
    }
    for (property, values) in VALUES.into_iter().enumerate() {
        for number in 0..values {
            single.push((property, Box::new(move |value| value == number)));
        }
    }
    let mut groups = vec![group(|_| true)];
    for (index, (one, is_one)) in single.iter().enumerate() {
        groups.push(group(|properties| is_one(properties[*one])));
        for (other, is_other) in single.iter().take(index).filter(|(other, _)| other != one) {
            groups.push(group(|properties| is_one(properties[*one]) && is_other(properties[*other])));
            for official in 0..2 {
                groups.push(group(|properties| {
                    is_one(properties[*one]) && is_other(properties[*other]) && properties[OFFICIAL] == official
                }));
            }
        }
    }
    groups
}

/// Cells that everybody may know to be empty: people who used a feature in a version that has none, and people who say the architecture but
/// not the system, or the other way round.
fn told(world: &World) -> Vec<Group> {
    let told = [
        group(|properties| properties[FEATURE] > 0 && properties[VERSION] == 0),
        group(|properties| properties[FEATURE] > 0 && properties[VERSION] == 1),
        group(|properties| properties[SYSTEM] == 0 && properties[ARCHITECTURE] > 0),
        group(|properties| properties[SYSTEM] > 0 && properties[ARCHITECTURE] == 0),
    ];
    told.into_iter().filter(|group| count(world, group) == 0).collect()
}

/// Large enough that no coefficient of so few equations is 0 by chance.
const PRIME: u128 = (1 << 61) - 1;

/// Equations in echelon form, each with the cell with which it begins.
#[derive(Default)]
struct Known(Vec<(usize, Vec<u128>)>);

impl Known {
    /// The part of a sum that does not follow from what is known.
    fn left(&self, group: &Group) -> Vec<u128> {
        let mut left: Vec<u128> = group.iter().map(|is_in| u128::from(*is_in)).collect();
        for (first, equation) in &self.0 {
            let times = left[*first];
            if times != 0 {
                for (value, known) in left.iter_mut().zip(equation) {
                    *value = (*value + (PRIME - times) * known) % PRIME;
                }
            }
        }
        left
    }

    fn learn(&mut self, group: &Group) {
        let mut left = self.left(group);
        let Some(first) = left.iter().position(|value| *value != 0) else { return };
        let inverse = power(left[first], PRIME - 2);
        for value in &mut left {
            *value = *value * inverse % PRIME;
        }
        self.0.push((first, left));
    }

    fn follows(&self, group: &Group) -> bool {
        self.left(group).iter().all(|value| *value == 0)
    }
}

fn power(mut base: u128, mut exponent: u128) -> u128 {
    let mut power = 1;
    while exponent > 0 {
        if exponent & 1 == 1 {
            power = power * base % PRIME;
        }
        base = base * base % PRIME;
        exponent >>= 1;
    }
    power
}

/// The first group of fewer than ten whose size follows from what is published.
fn worked_out(published: &[Group], told: &[Group], world: &World, groups: &[Group]) -> Option<(Group, u64)> {
    let mut known = Known::default();
    for sum in published {
        known.learn(sum);
    }
    let mut empty = vec![false; CELLS];
    for cell in (0..CELLS).filter(|cell| told.iter().any(|group| group[*cell])) {
        empty[cell] = true;
        known.learn(&group_of(cell));
    }
    loop {
        let follows: Vec<&Group> = groups.iter().filter(|group| known.follows(group)).collect();
        if let Some(group) = follows.iter().find(|group| (1..10).contains(&count(world, group))) {
            return Some(((*group).clone(), count(world, group)));
        }
        // If a group is empty, so is each part of it.
        let before = empty.clone();
        for group in follows.into_iter().filter(|group| count(world, group) == 0) {
            for cell in (0..CELLS).filter(|cell| group[*cell]) {
                empty[cell] = true;
            }
        }
        if before == empty {
            return None;
        }
        for cell in (0..CELLS).filter(|cell| empty[*cell] && !before[*cell]) {
            known.learn(&group_of(cell));
        }
    }
}

/// Few cells with anybody in them, and counts close to the limits.
fn world() -> impl Strategy<Value = World> {
    let crowd = prop_oneof![1_u64..8, 1_u64..40, 20_u64..300];
    let cells = prop::collection::vec((0..CELLS, crowd), 1..14);
    (cells, any::<bool>(), any::<bool>()).prop_map(|(cells, new, off)| {
        let mut world = vec![0; CELLS];
        for (cell, count) in cells {
            let mut of = properties(cell);
            if new && of[FEATURE] > 0 {
                of[VERSION] = 1;
            }
            if off && of[SYSTEM] == 0 {
                of[ARCHITECTURE] = 0;
            }
            world[(0..CELLS).find(|cell| properties(*cell) == of).unwrap()] += count;
        }
        world
    })
}

/// What the two weeks say: nobody knows who of one is in the other, so each is attacked by itself.
fn nobody_works_out_a_group(plan: &Plan, groups: &[Group], worlds: [&World; 2]) -> Result<(), TestCaseError> {
    for world in worlds {
        let week = week_of(plan, world);
        if let Some((group, count)) = worked_out(&sums(&week, world), &told(world), world, groups) {
            let cells: Vec<_> = (0..CELLS).filter(|cell| group[*cell] && world[*cell] > 0).map(properties).collect();
            prop_assert!(false, "{count} in {cells:?} follow from {week:?}");
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: ProptestConfig::default().cases / 4, ..ProptestConfig::default() })]

    #[test]
    fn no_sum_or_difference_of_all_tables_of_any_two_weeks_is_a_group_of_fewer_than_ten(one in world(), other in world()) {
        nobody_works_out_a_group(&plan(), &groups(), [&one, &other])?;
    }
}

#[test]
fn the_attacker_finds_what_can_be_worked_out() {
    let mut world = vec![0; CELLS];
    let cell = |wanted: [usize; 6]| (0..CELLS).find(|cell| properties(*cell) == wanted).unwrap();
    world[cell([0, 1, 1, 1, 1, 1])] = 37;
    world[cell([0, 1, 1, 0, 1, 1])] = 3;
    let opened = group(|_| true);
    let used = group(|properties| properties[FEATURE] > 0);
    assert_eq!(worked_out(std::slice::from_ref(&opened), &[], &world, &groups()), None);
    assert_eq!(
        worked_out(&[opened, used], &[], &world, &groups()).map(|(_, count)| count),
        Some(3),
        "who did not use a feature"
    );
}

#[test]
fn forty_who_opened_a_version_beside_thirty_seven_of_it_who_used_a_feature_are_not_both_shown() {
    let plan = plan();
    let mut world = vec![0; CELLS];
    let cell = |wanted: [usize; 6]| (0..CELLS).find(|cell| properties(*cell) == wanted).unwrap();
    // Of version 1.0 three used nothing; of version 2.0 sixty.
    for (properties, count) in
        [([0, 1, 1, 1, 0, 0], 37), ([0, 1, 1, 0, 0, 0], 3), ([1, 1, 1, 2, 0, 0], 50), ([1, 1, 1, 0, 0, 0], 60)]
    {
        world[cell(properties)] = count;
    }
    let week = week_of(&plan, &world);
    let rows = |id: &str| {
        let table = week.tables.iter().find(|table| table.id == id)?;
        Some(table.rows.iter().map(|row| (row.value.as_deref().unwrap_or_default(), row.count)).collect::<Vec<_>>())
    };
    assert_eq!(rows("opened/app_version"), Some(vec![("2.0", 110), ("1.0", 40)]));
    assert_eq!(rows("used/app_version"), None, "it stands in one table");
    assert_eq!(rows("used/feature"), Some(vec![("play", 50), ("record", 37)]));
    // Three of 40 in all.
    world[cell([1, 1, 1, 2, 0, 0])] = 0;
    world[cell([1, 1, 1, 0, 0, 0])] = 0;
    let week = week_of(&plan, &world);
    assert!(week.tables.iter().all(|table| table.id.starts_with("opened")), "{week:?}");
}
