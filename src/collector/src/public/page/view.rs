//! What the templates show, with every number and sentence already formatted.

use super::{charts, words};
use crate::public::{
    ProgramState,
    state::{Active, Counts, PublishedDay, PublishedWeek, Row, Table},
};

/// Most values whose weeks are listed under a table: as many columns as fit on a page.
const LISTED: usize = 5;

/// A number of people, and what it counts.
#[derive(Debug)]
pub(super) struct Figure {
    pub(super) number: String,
    pub(super) of: String,
}

/// Everything that a program's messages of one kind say.
#[derive(Debug)]
pub(super) struct Group {
    pub(super) title: String,
    pub(super) when: String,
    pub(super) weeks: Option<Weeks>,
    pub(super) cards: Vec<Card>,
}

/// How many there were each week.
#[derive(Debug)]
pub(super) struct Weeks {
    pub(super) caption: String,
    pub(super) head: &'static str,
    pub(super) chart: String,
    pub(super) rows: Vec<[String; 2]>,
}

/// One table.
#[derive(Debug)]
pub(super) struct Card {
    pub(super) anchor: String,
    pub(super) title: String,
    pub(super) base: String,
    pub(super) head: &'static str,
    pub(super) official: bool,
    pub(super) spread: Option<String>,
    pub(super) shares: bool,
    pub(super) trends: bool,
    pub(super) lines: Vec<Line>,
    pub(super) hidden: Option<&'static str>,
    pub(super) history: Option<History>,
}

/// One row of a table.
#[derive(Debug)]
pub(super) struct Line {
    pub(super) value: String,
    pub(super) quiet: bool,
    pub(super) bar: String,
    pub(super) count: String,
    pub(super) share: String,
    pub(super) official: String,
    pub(super) median: String,
    pub(super) middle: String,
    pub(super) trend: String,
}

/// The same table over all weeks.
#[derive(Debug)]
pub(super) struct History {
    pub(super) heads: Vec<String>,
    pub(super) rows: Vec<(String, Vec<String>)>,
}

/// The numbers of people, the shortest period first.
pub(super) fn figures(state: &ProgramState) -> Vec<Figure> {
    let now = state.now.map(|now| Figure {
        number: now.at_least.map_or_else(
            || "fewer than 10".to_owned(),
            |tens| format!("at least {}", words::number(u64::try_from(tens).unwrap_or(0))),
        ),
        of: "Now (last 3 minutes)".to_owned(),
    });
    let active = state.day.iter().flat_map(|PublishedDay { active, .. }| active);
    let said = active.map(|Active { from, to, people }| Figure {
        number: people.map_or_else(|| "not shown".to_owned(), words::number),
        of: words::period(from, to),
    });
    now.into_iter().chain(said).collect()
}

/// The newest week, its tables by the kind of message.
pub(super) fn groups(weeks: &[PublishedWeek]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for table in weeks.first().iter().flat_map(|week| &week.tables) {
        let card = Card::of(table, weeks);
        match groups.iter_mut().find(|group| group.title == table.message && group.when == table.when) {
            Some(group) => group.cards.push(card),
            None => groups.push(Group {
                title: table.message.clone(),
                when: table.when.clone(),
                weeks: Weeks::of(table, weeks),
                cards: vec![card],
            }),
        }
    }
    groups
}

/// The same table in each week, the newest first.
fn through<'w>(
    id: &'w str,
    weeks: &'w [PublishedWeek],
) -> impl DoubleEndedIterator<Item = (&'w PublishedWeek, Option<&'w Table>)> {
    weeks.iter().map(move |week| (week, week.tables.iter().find(|table| table.id == id)))
}

/// The heading of a column of counts.
fn head(table: &Table) -> &'static str {
    match table.counts {
        Counts::People => "People",
        Counts::Messages => "Messages",
    }
}

impl Weeks {
    fn of(table: &Table, weeks: &[PublishedWeek]) -> Option<Self> {
        let totals: Vec<_> = through(&table.id, weeks).map(|(week, table)| (week, table.map(|table| table.total))).collect();
        let named: Vec<_> = totals.iter().rev().map(|(week, total)| (words::short_week(&week.week), *total)).collect();
        let chart = charts::weeks(&named);
        if chart.is_empty() {
            return None;
        }
        let rows = totals
            .iter()
            .map(|(week, total)| [words::days(&week.from, &week.to), total.map_or("not shown".into(), words::number)]);
        Some(Self {
            caption: format!("{} of the last {} weeks", head(table), totals.len()),
            head: head(table),
            chart,
            rows: rows.collect(),
        })
    }
}

impl Card {
    fn of(table: &Table, weeks: &[PublishedWeek]) -> Self {
        let base = match table.counts {
            Counts::People => format!("Of {total} people", total = words::number(table.total)),
            Counts::Messages => format!(
                "Of {total} messages, of which one person is taken to send {most} a day at most",
                total = words::number(table.total),
                most = words::number(table.one_person)
            ),
        };
        let measure = table.measure.as_deref().unwrap_or_default();
        let spread = table.spread.as_ref().map(|spread| {
            let median = words::quartile(spread.median);
            format!("Over everything: median {median}, middle half {} {measure}", words::middle(spread)).trim_end().to_owned()
        });
        let measured = table.rows.iter().filter_map(|row| row.spread);
        let bounds = (
            measured.clone().map(|spread| spread.lower.value).fold(f64::INFINITY, f64::min),
            measured.map(|spread| spread.upper.value).fold(f64::NEG_INFINITY, f64::max),
        );
        let mut lines: Vec<Line> = table.rows.iter().map(|row| Line::of(row, table, weeks, bounds)).collect();
        lines.extend(table.others.map(|others| Line::others(table, others)));
        let hidden = match (table.rows.is_empty(), table.spread.is_some()) {
            (true, false) => Some("No value was given often enough to be shown."),
            _ => None,
        };
        Self {
            anchor: table.id.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect(),
            title: table.title.trim_end_matches('.').to_owned(),
            base,
            head: head(table),
            official: table.official.is_some(),
            spread,
            shares: table.rows.iter().all(|row| row.spread.is_none()),
            trends: lines.iter().any(|line| !line.trend.is_empty()),
            history: History::of(table, weeks),
            lines: if table.rows.is_empty() { Vec::new() } else { lines },
            hidden,
        }
    }
}

fn value(row: &Row, table: &Table) -> String {
    let Some(value) = &row.value else { return "Not said".to_owned() };
    match &table.measure {
        Some(measure) if row.spread.is_none() => format!("{value} {measure}"),
        _ => value.clone(),
    }
}

impl Line {
    fn of(row: &Row, table: &Table, weeks: &[PublishedWeek], (least, greatest): (f64, f64)) -> Self {
        let share = |count: u64| words::as_float(count) / words::as_float(table.total.max(1));
        let trend: Vec<Option<f64>> = through(&table.id, weeks)
            .rev()
            .map(|(_, table)| {
                let found = table?.rows.iter().find(|other| other.value == row.value)?;
                Some(words::as_float(found.count) / words::as_float(table?.total.max(1)))
            })
            .collect();
        let bar = match &row.spread {
            Some(spread) => charts::range(spread, least, greatest),
            None => charts::share(share(row.count)),
        };
        Self {
            value: value(row, table),
            quiet: row.value.is_none(),
            bar,
            count: words::number(row.count),
            share: words::percent(row.count, table.total),
            official: row.official.map(words::number).unwrap_or_default(),
            median: row.spread.map(|spread| words::quartile(spread.median)).unwrap_or_default(),
            middle: row.spread.as_ref().map(words::middle).unwrap_or_default(),
            trend: charts::trend(&trend),
        }
    }

    fn others(table: &Table, others: crate::public::state::Others) -> Self {
        let row = Row { value: Some(String::new()), count: others.count, official: others.official, spread: None };
        Self {
            value: "All others, together".to_owned(),
            quiet: true,
            trend: String::new(),
            ..Self::of(&row, table, &[], (0.0, 0.0))
        }
    }
}

impl History {
    fn of(table: &Table, weeks: &[PublishedWeek]) -> Option<Self> {
        if weeks.len() < 2 || table.rows.is_empty() {
            return None;
        }
        let columns: Vec<&Row> = table.rows.iter().take(LISTED).collect();
        let cell = |other: Option<&Table>, column: &Row| {
            let found = other.and_then(|other| other.rows.iter().find(|row| row.value == column.value));
            match found {
                Some(Row { spread: Some(spread), .. }) => words::quartile(spread.median),
                Some(row) => words::number(row.count),
                None => "not shown".to_owned(),
            }
        };
        Some(Self {
            heads: columns.iter().map(|row| value(row, table)).collect(),
            rows: through(&table.id, weeks)
                .map(|(week, other)| {
                    (words::days(&week.from, &week.to), columns.iter().map(|column| cell(other, column)).collect())
                })
                .collect(),
        })
    }
}
