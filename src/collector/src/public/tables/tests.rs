//! What is published of a week, by its counters.

use std::sync::Arc;

use candor::Manifest;
use jiff::civil::Date;
use proptest::prelude::*;

use super::*;
use crate::{
    counts::WITH_IDENTIFIER,
    public::{plan::plans, suppress::GROUP},
};

fn plan(manifest: &str) -> Plan {
    plans(&[Arc::new(Manifest::parse(manifest).unwrap())]).remove(0)
}

const SKELLYCAM: &str = include_str!("../../../../../assets/apps/skellycam.toml");

/// A program whose starts come with an identifier.
fn identified() -> Plan {
    let field =
        "[[event.field]]\npath = \"id\"\nfrom = \"identity.id\"\ntype = \"string\"\nmax = 36\nexplain = \"The identifier.\"\n";
    let event = "[[event.field]]\npath = \"event\"\nvalue = \"app_opened\"";
    plan(&SKELLYCAM.replacen("identity = \"none\"", "identity = \"install\"", 1).replace(event, &format!("{field}\n{event}")))
}

fn cell(event: &str, fields: &str, value: &str, official: bool, count: u64) -> Cell {
    let [event, fields, value] = [event, fields, value].map(ToOwned::to_owned);
    Cell { weekly: false, day: 0, event, fields, bucket: String::new(), value, official, count }
}

/// Counters of people who are told apart by an identifier.
fn people(event: &str, fields: &str, value: &str, official: bool, count: u64) -> Cell {
    Cell { weekly: true, ..cell(event, fields, value, official, count) }
}

/// The same number of messages on each of the first three days.
fn messages(event: &str, fields: &str, value: &str, each: u64) -> Vec<Cell> {
    (0..3).map(|day| Cell { day, ..cell(event, fields, value, false, each) }).collect()
}

/// What everybody can read about a week in which a program was started on these systems, and `not_said` times on an unknown one.
fn seen(plan: &Plan, week: Week, systems: &[u64], not_said: u64) -> String {
    let mut cells = vec![people("app_opened", "", "", false, systems.iter().sum::<u64>() + not_said)];
    let system =
        |(number, count): (usize, &u64)| people("app_opened", "system.os", &format!("\"system {number}\""), false, *count);
    cells.extend(systems.iter().enumerate().filter(|(_, count)| **count > 0).map(system));
    serde_json::to_string(&published(plan, week, &cells, &[], 20)).unwrap()
}

fn week(monday: i8) -> Week {
    Week::of(Date::constant(2026, 11, monday)).unwrap()
}

proptest! {
    /// Whoever has two published states, complete and to the letter, still does not know how large any group of fewer than ten was in
    /// either: with another number, both would read the same.
    #[test]
    fn no_hidden_group_can_be_computed_from_any_two_published_states(
        one in prop::collection::vec(prop_oneof![0_u64..13, 0_u64..200], 2..9),
        other in prop::collection::vec(prop_oneof![0_u64..13, 0_u64..200], 2..9),
    ) {
        let plan = identified();
        let both = |worlds: [&[u64]; 2]| {
            [(worlds[0], 9), (worlds[1], 16)].map(|(world, monday)| {
                let (not_said, systems) = world.split_first().unwrap();
                seen(&plan, week(monday), systems, *not_said)
            })
        };
        let worlds = [one, other];
        let published = both([&worlds[0], &worlds[1]]);
        for (which, world) in worlds.iter().enumerate() {
            for (group, count) in world.iter().enumerate().filter(|(_, count)| (1..GROUP).contains(*count)) {
                let could_be = (0..world.len()).filter(|from| *from != group).any(|from| {
                    [(1_i64, -1_i64), (-1, 1)].into_iter().any(|(here, there)| {
                        let mut changed = worlds.clone();
                        let mut change = |index: usize, by: i64| {
                            let count: &mut u64 = &mut changed[which][index];
                            count.checked_add_signed(by).map(|new| *count = new).is_some()
                        };
                        change(group, here) && change(from, there) && both([&changed[0], &changed[1]]) == published
                    })
                });
                prop_assert!(could_be, "{count} in {world:?} can be worked out from {published:?}");
            }
        }
    }
}

#[test]
fn official_builds_stand_beside_all_only_where_neither_tells_of_few() {
    let plan = identified();
    let table = |official: [u64; 2], others: [u64; 2]| {
        let mut cells = Vec::new();
        for (is_official, [linux, windows]) in [(true, official), (false, others)] {
            cells.push(people("app_opened", "", "", is_official, linux + windows));
            cells.push(people("app_opened", "system.os", "\"Linux\"", is_official, linux));
            cells.push(people("app_opened", "system.os", "\"Windows\"", is_official, windows));
        }
        let week = published(&plan, week(9), &cells, &[], 20);
        week.tables.into_iter().find(|table| table.id == "app_opened/system.os").unwrap()
    };
    let both = table([20, 30], [40, 50]);
    assert_eq!((both.total, both.official, both.rows.len()), (140, Some(50), 2));
    assert_eq!(both.rows[0].official, Some(30));
    let few = table([3, 4], [40, 50]);
    assert_eq!((few.official, few.rows.len()), (None, 2), "so few official builds that nothing is told of them");
    assert_eq!(few.rows[0].official, None);
    let one = table([3, 30], [40, 50]);
    assert_eq!((one.official, one.rows.len()), (Some(33), 0), "the one hidden row would be known from the other");
    assert_eq!(one.others, Some(Others { count: 123, official: Some(33) }));
}

#[test]
fn a_table_whose_total_would_tell_of_few_people_is_left_out() {
    let declared = plan(include_str!("../../../tests/it/declared.toml"));
    let mut cells = Vec::new();
    for (fields, value, count) in [("", "", 90), ("first_of", "\"week\"", 60)] {
        cells.push(cell("active", fields, value, false, count));
    }
    for (system, count) in [("Linux", 38), ("Windows", 12), ("Plan 9", 10)] {
        let value = format!("[\"{system}\",[\"day\",\"week\"]]");
        cells.push(cell("active", "[\"system.os\",\"first_of\"]", &value, false, count));
    }
    let total = |within: &[u64]| {
        let tables = published(&declared, week(9), &cells, within, 20).tables;
        tables.iter().find(|table| table.counts == Counts::People).map(|table| table.total)
    };
    assert_eq!((total(&[]), total(&[60]), total(&[49])), (Some(60), Some(60), Some(60)));
    assert_eq!(total(&[57]), None, "its rows would add up to it");
}

#[test]
fn plugins_overlap_and_each_is_shown_only_if_neither_those_with_nor_those_without_are_few() {
    let ets2la =
        plan(&include_str!("../../../../../assets/apps/ets2la.toml").replace("from = \"event.frames\"", "from = \"host\""));
    let spec = ets2la.specs.iter().find(|spec| spec.id == "performance/plugins").unwrap();
    let alone = Spec { fields: "plugins".into(), shape: Shape::Elements, unit: Unit::Identities, ..spec.clone() };
    let plan = Plan { specs: vec![alone], ..ets2la.clone() };
    let mut cells = vec![people("performance", "", "", false, 100)];
    for (plugin, count) in [("Map", 60), ("HUD", 93), ("TTS", 5), ("All", 100), ("Lights", 57), ("Mirrors", 49)] {
        cells.push(people("performance", "plugins", &format!("\"{plugin}\""), false, count));
    }
    let table = published(&plan, week(9), &cells, &[], 20).tables.remove(0);
    let rows: Vec<_> = table.rows.iter().map(|row| (row.value.as_deref().unwrap(), row.count)).collect();
    assert_eq!(rows, [("All", 100), ("Map", 60), ("Mirrors", 49)], "three with a map and without lights are a group, too");
    assert!(table.overlapping && table.others.is_none());
}

/// The tables of `SkellyCam`'s starts, all of which say the same system.
fn starts(cells: &[Cell]) -> Vec<Table> {
    published(&plan(SKELLYCAM), week(9), cells, &[], 20).tables
}

#[test]
fn eleven_messages_of_one_person_show_nothing() {
    for days in [[11, 0, 0], [4, 4, 3], [200, 0, 0], [2_000, 2_000, 0], [120, 120, 120]] {
        let cells = (0..3).flat_map(|day| {
            let of = |fields: &str, value: &str| Cell { day, ..cell("app_opened", fields, value, false, days[day]) };
            [of("", ""), of("app_version", "\"2.2.0-dev\""), of("system.os", "\"Plan 9\"")]
        });
        assert_eq!(starts(&cells.collect::<Vec<_>>()), [], "{days:?}");
    }
}

#[test]
fn messages_that_many_must_have_sent_are_shown_and_few_among_them_are_not() {
    let mut cells = messages("app_opened", "", "", 1_000);
    for (system, each) in [("Windows", 600), ("Linux", 230), ("macOS", 150), ("Plan 9", 20)] {
        cells.extend(messages("app_opened", "system.os", &format!("\"{system}\""), each));
    }
    let tables = starts(&cells);
    let table = tables.iter().find(|table| table.id == "app_opened/system.os").unwrap();
    assert_eq!((table.counts, table.one_person, table.total), (Counts::Messages, 20, 3_000));
    let rows: Vec<_> = table.rows.iter().map(|row| (row.value.as_deref().unwrap(), row.count)).collect();
    // 170 a day are not enough alone, so the smallest row that is enough is hidden with them.
    assert_eq!(rows, [("Windows", 1_800)]);
    assert_eq!(table.others.unwrap().count, 1_200);
}

#[test]
fn who_did_not_say_one_thing_and_who_did_not_say_another_are_not_both_shown_where_few_make_the_difference() {
    let table = |without: u64| {
        let mut cells = vec![people("app_opened", "", "", false, 150)];
        let mut row = |fields, value, count| cells.push(people("app_opened", fields, value, false, count));
        row("system.os", "\"Windows\"", 60);
        row("system.os", "\"Linux\"", 40);
        row("system.architecture", "\"x86_64\"", 70);
        row("system.architecture", "\"arm64\"", 80 - without);
        let tables = published(&identified(), week(9), &cells, &[], 20).tables;
        let rows = |id: &str| -> Vec<u64> {
            tables.iter().find(|table| table.id == id).unwrap().rows.iter().map(|row| row.count).collect()
        };
        assert_eq!(rows("app_opened/system.os"), [60, 40, 50]);
        rows("app_opened/system.architecture")
    };
    assert_eq!(table(50), [70, 30, 50]);
    assert_eq!(table(53), [70], "three withheld one field alone");
    assert_eq!(table(61), [70, 19, 61]);
}

#[test]
fn starts_with_an_identifier_are_counted_as_people_where_a_manifest_declares_none() {
    let with = |people_each: u64, named: u64, all: u64| {
        let mut cells = messages("app_opened", "", "", all);
        cells.extend(messages("app_opened", WITH_IDENTIFIER, "true", named));
        cells.extend(messages("app_opened", "system.os", "\"Linux\"", all));
        cells.push(people("app_opened", "", "", false, people_each));
        cells.push(people("app_opened", "system.os", "\"Linux\"", false, people_each));
        starts(&cells).iter().find(|table| table.id == "app_opened/system.os").map(|table| (table.counts, table.total))
    };
    assert_eq!(with(3, 300, 300), None, "three people who start it a hundred times a day");
    assert_eq!(with(12, 20, 20), Some((Counts::People, 12)));
    assert_eq!(with(12, 500, 600), Some((Counts::People, 12)));
    assert_eq!(with(12, 300, 700), Some((Counts::Messages, 2_100)), "most of them have none");
    assert_eq!(with(3, 300, 400), None, "so many without an identifier are no crowd");
}
