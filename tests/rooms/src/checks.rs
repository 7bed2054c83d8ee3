//! Checks what was read against the rules. Each check gives at least one verdict, so that a rule that was not checked is not taken for one
//! that holds.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use crate::{
    arrows::{Arrows, Names},
    circles::{self, Circle},
    functions::Function,
    rules::{Drawing, House, LONG_FUNCTION, LONG_FUNCTIONS, LONGEST_FUNCTION, Place},
};

/// A rule, and what breaks it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Verdict {
    rule: String,
    wrong: Vec<String>,
}

impl Verdict {
    /// Whether nothing breaks the rule.
    pub(crate) fn is_ok(&self) -> bool {
        self.wrong.is_empty()
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_ok() {
            return writeln!(f, "ok     {}", self.rule);
        }
        writeln!(f, "WRONG  {}", self.rule)?;
        self.wrong.iter().try_for_each(|wrong| writeln!(f, "       {wrong}"))
    }
}

/// Every verdict about the files and rooms of a crate.
pub(crate) fn of(house: &House, arrows: &Arrows) -> Vec<Verdict> {
    let mut verdicts = Vec::new();
    if !house.order.is_empty() {
        verdicts.push(every_room_is_in_the_order(house, arrows));
        verdicts.push(rooms_import_only_downwards(house, arrows));
    }
    if !house.strangers.is_empty() {
        verdicts.push(strangers_do_not_import_each_other(house, arrows));
    }
    verdicts.push(no_circle(format!("{}: no circle of rooms", house.folder), &arrows.grouped(|file| Some(room(file)))));
    verdicts.push(no_circle_in_a_folder(house, arrows));
    verdicts.push(no_circle(format!("{}: no circle of files", house.folder), &arrows.grouped(Some)));
    if let Some(drawing) = &house.drawing {
        verdicts.extend(drawing_stays_in_its_places(house, drawing, arrows));
        verdicts.push(draws_reach_nothing_that_acts(house, drawing, arrows));
    }
    verdicts
}

/// The verdict about functions, of all crates together.
pub(crate) fn of_functions(functions: &[Function]) -> Vec<Verdict> {
    let too_long = functions.iter().filter(|function| function.lines > LONGEST_FUNCTION).map(ToString::to_string);
    let long: Vec<_> = functions.iter().filter(|function| function.is_long()).map(ToString::to_string).collect();
    let too_many = (long.len() > LONG_FUNCTIONS).then(|| format!("there are {}: {}", long.len(), long.join(", "))).into_iter();
    let nothing = functions.is_empty().then(|| "no function was found at all".to_owned()).into_iter();
    vec![
        Verdict {
            rule: format!("no function is longer than {LONGEST_FUNCTION} lines"),
            wrong: too_long.chain(nothing).collect(),
        },
        Verdict {
            rule: format!("at most {LONG_FUNCTIONS} functions are longer than {LONG_FUNCTION} lines"),
            wrong: too_many.collect(),
        },
    ]
}

/// How many rooms a crate has, how many arrows between them, and how many circles, in one line. Circles that are tied
/// up with each other count as one.
pub(crate) fn counted(folder: &str, arrows: &Arrows) -> String {
    let rooms: BTreeSet<_> = arrows.files.iter().map(|file| room(file)).collect();
    let between = arrows.grouped(|file| Some(room(file)));
    let pairs = between.keys().filter(|(from, to)| from < to && between.contains_key(&(*to, *from))).count();
    let knots = |arrows: &BTreeMap<(&str, &str), Names>| circles::of(&arrows.keys().copied().collect()).len();
    format!(
        "{folder}: {} rooms, {} arrows between them, {pairs} of them there and back, {} circles of rooms; {} files, {} circles \
         of files\n",
        rooms.len(),
        between.len(),
        knots(&between),
        arrows.files.len(),
        knots(&arrows.grouped(Some)),
    )
}

/// The folder or file directly in `src` that a file belongs to.
fn room(file: &str) -> &str {
    file.split_once('/').map_or_else(|| file.trim_end_matches(".rs"), |(room, _)| room)
}

/// `lib.rs`, `main.rs` and other programs are the ways in, above all rooms.
fn is_way_in(house: &House, room: &str) -> bool {
    room == "lib" || is_program(house, room)
}

fn is_program(house: &House, room: &str) -> bool {
    room == "main" || house.programs.contains(&room)
}

fn every_room_is_in_the_order(house: &House, arrows: &Arrows) -> Verdict {
    let there: BTreeSet<_> = arrows.files.iter().map(|file| room(file)).filter(|room| !is_way_in(house, room)).collect();
    let named: BTreeSet<_> = house.order.iter().copied().flatten().copied().collect();
    let missing = named
        .difference(&there)
        .map(|room| format!("the rules name a room {room} that is not there, and what they say of it would always hold"));
    let unknown = there.difference(&named).map(|room| format!("the room {room} has no place in the order"));
    Verdict {
        rule: format!("{}: every room has a place in the order, and every place a room", house.folder),
        wrong: missing.chain(unknown).collect(),
    }
}

fn rooms_import_only_downwards(house: &House, arrows: &Arrows) -> Verdict {
    let level = |file: &str| {
        let room = room(file);
        if is_way_in(house, room) {
            Some(0)
        } else {
            house.order.iter().position(|rooms| rooms.contains(&room)).map(|at| at + 1)
        }
    };
    let wrong = arrows.between.iter().filter(|((from, to), _)| {
        let upwards = level(from).zip(level(to)).is_some_and(|(from, to)| from >= to);
        // From a program to `lib.rs` is the way in, too.
        upwards && room(from) != room(to) && !is_program(house, room(from))
    });
    let order: Vec<_> = house.order.iter().map(|rooms| rooms.join(", ")).collect();
    Verdict { rule: format!("{}: {}", house.folder, order.join(" > ")), wrong: wrong.map(arrow).collect() }
}

fn strangers_do_not_import_each_other(house: &House, arrows: &Arrows) -> Verdict {
    let stranger = |file: &str| house.strangers.iter().copied().find(|folder| file.starts_with(folder));
    let missing = house
        .strangers
        .iter()
        .filter(|folder| !arrows.files.iter().any(|file| file.starts_with(**folder)))
        .map(|folder| format!("the rules name a folder {folder} that is not there"));
    let wrong =
        arrows.between.iter().filter(|((from, to), _)| stranger(from).zip(stranger(to)).is_some_and(|(from, to)| from != to));
    let folders: Vec<_> = house.strangers.iter().map(|folder| folder.trim_end_matches('/')).collect();
    Verdict {
        rule: format!("{}: these do not import each other: {}", house.folder, folders.join(", ")),
        wrong: missing.chain(wrong.map(arrow)).collect(),
    }
}

fn no_circle(rule: String, arrows: &BTreeMap<(&str, &str), Names>) -> Verdict {
    let circles = circles::of(&arrows.keys().copied().collect());
    let told = |circle: &Circle<'_>| {
        let way: Vec<_> = circle
            .arrows()
            .map(|(from, to)| format!("{from} -> {to} ({})", arrows.get(&(from, to)).map(listed).unwrap_or_default()))
            .collect();
        let others: Vec<_> = circle.knot.iter().filter(|node| !circle.way.contains(node)).copied().collect();
        let others = if others.is_empty() { String::new() } else { format!("; tied up with them: {}", others.join(", ")) };
        format!("{}{others}", way.join(", "))
    };
    Verdict { rule, wrong: circles.iter().map(told).collect() }
}

/// Within each folder, what lies directly in it, each with all that lies below it.
fn no_circle_in_a_folder(house: &House, arrows: &Arrows) -> Verdict {
    let above = |file: &'_ str| {
        file.match_indices('/').map(|(at, _)| file.get(..=at).unwrap_or_default().to_owned()).collect::<Vec<_>>()
    };
    let folders: BTreeSet<String> = arrows.files.iter().flat_map(|file| above(file)).collect();
    let within = |folder: String| {
        let grouped = arrows.grouped(|file| {
            let rest = file.strip_prefix(folder.as_str())?;
            file.get(..folder.len() + rest.find('/').unwrap_or(rest.len()))
        });
        no_circle(String::new(), &grouped).wrong
    };
    let wrong = folders.into_iter().flat_map(within).collect();
    Verdict { rule: format!("{}: no circle of what lies in a folder", house.folder), wrong }
}

fn drawing_stays_in_its_places(house: &House, drawing: &Drawing, arrows: &Arrows) -> Vec<Verdict> {
    let draws = |file: &str| arrows.crates.get(file).map(|names| drawing_crates(drawing, names)).unwrap_or_default();
    let elsewhere = arrows
        .files
        .iter()
        .filter(|file| !drawing.places.iter().any(|place| place.holds(file)))
        .map(|file| (file, draws(file)))
        .filter(|(_, names)| !names.is_empty())
        .map(|(file, names)| format!("{file} imports {}", listed(&names)));
    let unused = drawing
        .places
        .iter()
        .filter(|place| !arrows.files.iter().any(|file| place.holds(file) && !draws(file).is_empty()))
        .map(|place| format!("{place} may import them and nothing there does"));
    vec![
        Verdict {
            rule: format!("{}: {} only where drawing is", house.folder, drawing.crates.join(", ")),
            wrong: elsewhere.collect(),
        },
        Verdict { rule: format!("{}: every place that may draw draws", house.folder), wrong: unused.collect() },
    ]
}

fn draws_reach_nothing_that_acts(house: &House, drawing: &Drawing, arrows: &Arrows) -> Verdict {
    let never = drawing.draws_never_import;
    let missing = never
        .iter()
        .filter(|name| !arrows.files.iter().any(|file| room(file) == **name))
        .map(|name| format!("the rules name a room {name} that is not there"));
    let wrong = arrows.between.iter().filter(|((from, to), _)| is_draw(from) && never.contains(&room(to)));
    Verdict {
        rule: format!("{}: no draw* imports {}", house.folder, never.join(" or ")),
        wrong: missing.chain(wrong.map(arrow)).collect(),
    }
}

fn drawing_crates(drawing: &Drawing, names: &Names) -> Names {
    names.iter().filter(|name| drawing.crates.contains(&name.as_str())).cloned().collect()
}

impl Place {
    fn holds(&self, file: &str) -> bool {
        match self {
            Self::Folder(folder) => file.starts_with(folder),
            Self::Draws(folder) => file.starts_with(folder) && is_draw(file),
            Self::File(only, _) => file == *only,
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Folder(folder) => write!(f, "{folder}"),
            Self::Draws(folder) => write!(f, "{folder}**/draw*.rs"),
            Self::File(file, why) => write!(f, "{file} ({why})"),
        }
    }
}

fn is_draw(file: &str) -> bool {
    let mut parts = file.rsplit('/');
    parts.next().is_some_and(|name| name.starts_with("draw")) || parts.any(|folder| folder == "draw")
}

fn arrow(((from, to), names): (&(String, String), &Names)) -> String {
    format!("{from} -> {to} ({})", listed(names))
}

fn listed(names: &Names) -> String {
    names.iter().map(String::as_str).collect::<Vec<_>>().join(", ")
}
