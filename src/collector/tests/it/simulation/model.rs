//! What the figures have to be, worked out from everything that was accepted, in another way than the collector's: no counters, nothing
//! incremental, everything counted from scratch.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use jiff::{ToSpan as _, civil::Date};
use serde_json::{Value, json};

use super::client::Sending;

/// What an event says; `None` for what was withheld or is not a field of the event.
#[derive(Debug, Clone, Default)]
pub(super) struct Said {
    pub(super) event: &'static str,
    pub(super) day: Option<Date>,
    pub(super) identity: Option<String>,
    pub(super) version: Option<&'static str>,
    pub(super) system: Option<&'static str>,
    pub(super) cores: Option<u16>,
    pub(super) plugins: Option<&'static [&'static str]>,
    pub(super) fps: Option<[u32; 4]>,
    pub(super) first_of: Option<[bool; 3]>,
}

struct Taken {
    said: Said,
    /// The day for which it counts.
    day: Date,
    /// The identity of its delivery.
    of: Option<String>,
}

/// A number of people that was published.
struct Published {
    program: &'static str,
    from: Date,
    to: Date,
    people: u64,
}

/// Everything that was taken, and everything that was published from it.
#[derive(Default)]
pub(super) struct Model {
    taken: Vec<Taken>,
    keys: HashSet<String>,
    erased: HashSet<String>,
    last_seen: HashMap<String, i64>,
    last_ms: Option<i64>,
    people_of_days: Vec<Published>,
    people_of_weeks: Vec<Published>,
    weeks: BTreeMap<(&'static str, Date), Vec<Value>>,
    days: BTreeMap<(&'static str, Date), Value>,
}

const PROGRAMS: [&str; 2] = ["named", "nameless"];

impl Model {
    /// The status with which a delivery has to be answered if it comes now.
    pub(super) fn takes(&mut self, sending: &Sending, now_ms: i64) -> u16 {
        if self.keys.contains(&sending.key) {
            return 200;
        }
        if sending.identity.as_ref().is_some_and(|identity| self.erased.contains(identity)) {
            return 422;
        }
        self.keys.insert(sending.key.clone());
        self.last_ms = self.last_ms.max(Some(now_ms));
        let today = date(now_ms);
        for said in &sending.events {
            let (day, of) = (said.day.unwrap_or(today), sending.identity.clone());
            if said.event == "ping" {
                self.last_seen.extend(said.identity.clone().map(|identity| (identity, now_ms)));
            }
            self.taken.push(Taken { said: said.clone(), day, of });
        }
        200
    }

    /// How many events are erased with this identity. What was only counted stays.
    pub(super) fn erases(&mut self, identity: &str) -> usize {
        let before = self.taken.len();
        self.taken.retain(|taken| taken.said.event == "active" || taken.of.as_deref() != Some(identity));
        self.last_seen.remove(identity);
        self.erased.insert(identity.to_owned());
        before - self.taken.len()
    }

    /// How many events it has.
    pub(super) fn len(&self) -> usize {
        self.taken.len()
    }

    /// What has to be on the public page now.
    pub(super) fn page(&mut self, now_ms: i64) -> Value {
        let programs: Vec<Value> = PROGRAMS.iter().map(|program| self.program(program, now_ms)).collect();
        let is_anything = programs.iter().any(|program| program["weeks"] != json!([]));
        let ago = self.last_ms.filter(|_| is_anything).map(|last| match (now_ms - last) / 1000 {
            ..60 => "minute",
            60..3_600 => "hour",
            3_600..86_400 => "day",
            _ => "longer",
        });
        json!({ "last_message": ago, "programs": programs })
    }

    fn program(&mut self, program: &'static str, now_ms: i64) -> Value {
        let today = date(now_ms);
        // A week is published on the Tuesday after it.
        let settled = today.yesterday().unwrap();
        let newest = monday(settled).checked_sub(7.days()).unwrap();
        let mondays: Vec<Date> = (0..12).map(|back| newest.checked_sub((7 * back).days()).unwrap()).collect();
        for monday in mondays.iter().rev() {
            if !self.weeks.contains_key(&(program, *monday)) {
                let tables = self.week(program, *monday);
                self.weeks.insert((program, *monday), tables);
            }
        }
        let day = newest.checked_add(6.days()).unwrap();
        if !self.days.contains_key(&(program, day)) {
            let active = self.active(program, newest);
            self.days.insert((program, day), active);
        }
        let mut weeks: Vec<Value> =
            mondays.iter().map(|monday| json!({ "week": week(*monday), "tables": self.weeks[&(program, *monday)] })).collect();
        while weeks.last().is_some_and(|week| week["tables"] == json!([])) {
            weeks.pop();
        }
        let now = self.last_seen.values().filter(|seen| now_ms - **seen <= 180_000).count() / 10 * 10;
        let now = (program == "named").then(|| json!({ "at_least": Some(now).filter(|tens| *tens >= 10) }));
        let day = json!({ "day": day.to_string(), "active": self.days[&(program, day)] });
        json!({ "id": program, "now": now, "day": day, "weeks": weeks })
    }

    /// The people of a week, of its Sunday and of the month before the day after it.
    fn active(&mut self, program: &'static str, monday: Date) -> Value {
        let sunday = monday.checked_add(6.days()).unwrap();
        let last_of_month = sunday.tomorrow().unwrap().first_of_month().yesterday().unwrap();
        let month = (last_of_month.first_of_month(), last_of_month);
        let mut active = Vec::new();
        for (period, (from, to)) in [(sunday, sunday), (monday, sunday), month].into_iter().enumerate() {
            // A number that was published for the same days is repeated.
            let mut before =
                self.days.iter().filter(|((of, _), _)| *of == program).flat_map(|(_, said)| said.as_array().unwrap());
            let again = before.find(|said| said["from"] == from.to_string() && said["to"] == to.to_string()).cloned();
            let of_week = self.weeks.get(&(program, from)).filter(|_| period == 1).into_iter().flatten();
            let total = of_week.filter(|table| table["id"] == "active/system.os").find_map(|table| table["total"].as_u64());
            if let Some(said) = again {
                active.push(said);
                continue;
            }
            let of_days = self.taken.iter().filter(|taken| from <= taken.day && taken.day <= to);
            let count = match (program, total) {
                (_, Some(total)) => total,
                ("named", _) => {
                    let pings = of_days.filter(|taken| taken.said.event == "ping");
                    pings.filter_map(|taken| taken.said.identity.as_ref()).collect::<BTreeSet<_>>().len() as u64
                }
                _ => of_days.filter(|taken| taken.said.first_of.is_some_and(|first_of| first_of[period])).count() as u64,
            };
            let known = || self.people_of_days.iter().chain(&self.people_of_weeks).filter(|one| one.program == program);
            // A month beside its weeks: of each the greatest number.
            let mut weeks: BTreeMap<Date, u64> = BTreeMap::new();
            for one in known().filter(|one| from <= one.from && one.to <= to) {
                let of_week = weeks.entry(self::monday(one.from)).or_default();
                *of_week = one.people.max(*of_week);
            }
            let together: u64 = weeks.values().sum();
            let is_covered = period < 2 || together == count || together > count + 10;
            let may_be_said = count >= 10 && is_covered && differs(count, beside(known(), program, from, to));
            let people = Some(count).filter(|_| may_be_said);
            active.push(json!({ "from": from.to_string(), "to": to.to_string(), "people": people }));
            self.people_of_days.extend(people.map(|people| Published { program, from, to, people }));
        }
        Value::Array(active)
    }

    fn week(&mut self, program: &'static str, monday: Date) -> Vec<Value> {
        let sunday = monday.checked_add(6.days()).unwrap();
        let of = |event: &str| -> Vec<One<'_>> {
            let of_week = self.taken.iter().filter(|taken| monday <= taken.day && taken.day <= sunday);
            let of_event = of_week.filter(|taken| taken.said.event == event);
            of_event.map(|taken| One { said: &taken.said, day: taken.day }).collect()
        };
        // Of each person the first of the week that came.
        let of_people = |event: &str| -> Vec<One<'_>> {
            let mut people = HashSet::new();
            of(event).into_iter().filter(|one| people.insert(one.said.identity.clone())).collect()
        };
        // People of two kinds of message, or of other days, are told where nobody or enough make the difference.
        let known = self.people_of_days.iter().chain(&self.people_of_weeks);
        let mut told: Vec<u64> = beside(known, program, monday, sunday).collect();
        let mut shown: Vec<u64> = Vec::new();
        let mut is_told = |people: &[One<'_>]| {
            let total = people.len() as u64;
            let may_be_said = total >= 10 && differs(total, told.iter().copied());
            told.extend(may_be_said.then_some(total));
            shown.extend(may_be_said.then_some(total));
            may_be_said
        };
        let cores =
            |said: &Said| said.cores.map(|cores| (cores, if cores == 96 { "65 to 128".into() } else { cores.to_string() }));
        let version = |said: &Said| said.version.map(|version| (0, version.to_owned()));
        let system = |said: &Said| said.system.map(|system| (0, system.to_owned()));
        let tables = if program == "named" {
            let pings = of_people("ping");
            let (mut people, is_told) = (Rule::people(Vec::new()), is_told(&pings));
            let mut of_pings = vec![
                people.apart("ping/version", &pings, version),
                people.apart("ping/system.os", &pings, system),
                people.apart("ping/system.cores", &pings, cores),
            ];
            of_pings.retain(|_| is_told);
            let mut crashes = Rule::messages(20);
            let (speeds, of_crash) = (spread("speed/plugins", &of("speed")), of("crash"));
            let named = crashes.apart("crash/version", &of_crash, version);
            let group = crashes.apart("crash/crash group", &of_crash, |_| Some((0, "ZeroDivisionError".to_owned())));
            of_pings.into_iter().chain([speeds, named, group]).collect()
        } else {
            let is_first = |one: &One<'_>| one.said.first_of.is_some_and(|first| first[1]);
            let (firsts, people): (Vec<_>, _) = (of("active").into_iter().filter(is_first).collect(), of_people("monthly"));
            let (first_is_told, people_are_told) = (is_told(&firsts), is_told(&people));
            let other = |is_told: bool, people: &[One<'_>]| Vec::from_iter(is_told.then_some(people.len() as u64));
            let (of_firsts, of_people) = (other(people_are_told, &people), other(first_is_told, &firsts));
            let (mut firsts_are, mut people_are) = (Rule::people(of_firsts), Rule::people(of_people));
            vec![
                firsts_are.apart("active/system.os", &firsts, system).filter(|_| first_is_told),
                spread("active/plugins", &of("active")),
                people_are.apart("monthly/version", &people, version).filter(|_| people_are_told),
                people_are_told.then(|| people_are.elements("monthly/plugins", &people)),
            ]
        };
        let told = shown.into_iter().map(|people| Published { program, from: monday, to: sunday, people });
        self.people_of_weeks.extend(told);
        tables.into_iter().flatten().collect()
    }
}

/// A row's place among numbers, and what it is called.
type Name = (u16, String);

/// One event, or one person by what they said first.
#[derive(Clone, Copy)]
struct One<'s> {
    said: &'s Said,
    day: Date,
}

/// Who is in each row of a table; those who did not say come last.
type Rows<'s> = BTreeMap<(bool, Name), Vec<One<'s>>>;

/// What is shown of the tables of one kind of message.
struct Rule {
    /// How many messages of a day come from one person; `None` if people are counted.
    one_person: Option<u64>,
    /// How many people there are in other kinds.
    others: Vec<u64>,
    /// How many did not say something else, or are hidden together with those.
    not_said: Vec<u64>,
}

impl Rule {
    fn people(others: Vec<u64>) -> Self {
        Self { one_person: None, others, not_said: Vec::new() }
    }

    fn messages(one_person: u64) -> Self {
        Self { one_person: Some(one_person), others: Vec::new(), not_said: Vec::new() }
    }

    /// Whether these are at least `people` people; for messages, on the third busiest day.
    fn are(&self, people: u64, all: &[One<'_>]) -> bool {
        let Some(one_person) = self.one_person else { return all.len() as u64 >= people };
        let mut days: BTreeMap<Date, u64> = BTreeMap::new();
        for one in all {
            *days.entry(one.day).or_default() += 1;
        }
        days.values().filter(|messages| **messages >= people * one_person).count() >= 3
    }

    fn are_few(&self, all: &[One<'_>]) -> bool {
        !all.is_empty() && !self.are(11, all)
    }

    fn is_near(&self, all: &[One<'_>], others: &[u64]) -> bool {
        let count = all.len() as u64;
        self.one_person.is_none() && count > 0 && others.iter().any(|other| (1..11).contains(&other.abs_diff(count)))
    }

    /// A table in which everybody is once; those who did not say come last.
    fn apart(&mut self, id: &str, all: &[One<'_>], name: impl Fn(&Said) -> Option<Name>) -> Option<Value> {
        let mut rows = Rows::new();
        for one in all {
            let name = name(one.said);
            rows.entry((name.is_none(), name.unwrap_or_default())).or_default().push(*one);
        }
        let [shown, hidden] = self.shown(rows);
        let others: usize = hidden.values().map(Vec::len).sum();
        let not_said =
            |rows: &BTreeMap<(bool, Name), Vec<One<'_>>>| rows.iter().find(|((not, _), _)| *not).map(|(_, row)| row.len());
        self.not_said.extend(not_said(&shown).or(not_said(&hidden).map(|_| others)).map(|count| count as u64));
        let rows: BTreeMap<String, Value> = shown
            .into_iter()
            .map(|((not, (_, name)), row)| (row_name(not, name), json!({ "count": row.len(), "spread": null })))
            .collect();
        let (counts, others) = (self.counts(), Some(others).filter(|others| *others > 0));
        self.are(10, all)
            .then(|| json!({ "id": id, "counts": counts, "total": all.len(), "rows": rows, "others": others, "spread": null }))
    }

    fn counts(&self) -> &'static str {
        if self.one_person.is_none() { "people" } else { "messages" }
    }

    /// What is shown of the rows and what is not: nobody of fewer than eleven, and no hidden sum below that; nor what is so near to
    /// a number beside the table.
    fn shown<'s>(&self, rows: Rows<'s>) -> [Rows<'s>; 2] {
        let is_hidden = |(not_said, _): &(bool, Name), row: &[One<'_>]| {
            self.are_few(row) || self.is_near(row, &self.others) || *not_said && self.is_near(row, &self.not_said)
        };
        let (mut hidden, mut shown): (Rows<'_>, Rows<'_>) = rows.into_iter().partition(|(name, row)| is_hidden(name, row));
        loop {
            let rest: Vec<One<'_>> = hidden.values().flatten().copied().collect();
            if !self.are_few(&rest) && !self.is_near(&rest, &self.others) && !self.is_near(&rest, &self.not_said) {
                return [shown, hidden];
            }
            let Some(smallest) = shown.iter().min_by_key(|(_, row)| row.len()).map(|(name, _)| name.clone()) else {
                return [shown, hidden];
            };
            hidden.extend(shown.remove_entry(&smallest));
        }
    }

    /// A table in which somebody may be several times.
    fn elements(&self, id: &str, all: &[One<'_>]) -> Value {
        let mut rows: BTreeMap<&str, Vec<One<'_>>> = BTreeMap::new();
        for one in all {
            for name in one.said.plugins.unwrap_or_default() {
                rows.entry(name).or_default().push(*one);
            }
        }
        let mut rows: Vec<(&str, u64)> = rows.into_iter().map(|(name, row)| (name, row.len() as u64)).collect();
        let total = all.len() as u64;
        let is_near = |count: u64| self.others.iter().any(|other| (1..11).contains(&other.abs_diff(count)));
        let is_enough = |count: u64| count == 0 || count > 10 && !is_near(count);
        rows.retain(|(_, count)| is_enough(*count) && is_enough(total - *count));
        // The greatest first, and none that is nearly as great as one before.
        rows.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        let mut shown: Vec<(&str, u64)> = Vec::new();
        for (name, count) in rows {
            if shown.iter().all(|(_, other)| *other == count || other - count > 10) {
                shown.push((name, count));
            }
        }
        let rows: BTreeMap<_, _> =
            shown.into_iter().map(|(name, count)| (name, json!({ "count": count, "spread": null }))).collect();
        json!({ "id": id, "counts": "people", "total": total, "rows": rows, "others": null, "spread": null })
    }
}

/// What was published of periods that have a day in common with these.
fn beside<'p>(
    known: impl Iterator<Item = &'p Published> + 'p,
    program: &'static str,
    from: Date,
    to: Date,
) -> impl Iterator<Item = u64> + 'p {
    let is_beside = move |one: &Published| from <= one.to && one.from <= to;
    known.filter(move |one| one.program == program && is_beside(one)).map(|one| one.people)
}

/// Whether those who make the difference are nobody, or more than ten.
fn differs(count: u64, mut within: impl Iterator<Item = u64>) -> bool {
    within.all(|inner| count == inner || count.abs_diff(inner) > 10)
}

pub(super) fn row_name(is_not_said: bool, name: String) -> String {
    if is_not_said { "(not said)".into() } else { name }
}

/// The distribution of frame rates, by the plugins beside them.
fn spread(id: &str, all: &[One<'_>]) -> Option<Value> {
    let together = |said: &Said| Some((0, plugins(said.plugins?))).filter(|_| said.fps.is_some());
    // Both are sent every twelve hours, so three times a day at most.
    let mut rule = Rule::messages(3);
    let mut table = rule.apart(id, all, together)?;
    let measured: Vec<One<'_>> = all.iter().copied().filter(|one| one.said.fps.is_some()).collect();
    let overall = if rule.are_few(&measured) { Value::Null } else { quartiles(&measured) };
    for (name, row) in table["rows"].as_object_mut().unwrap() {
        let of_row: Vec<One<'_>> =
            measured.iter().copied().filter(|one| together(one.said).is_some_and(|(_, plugins)| plugins == *name)).collect();
        row["spread"] = quartiles(&of_row);
    }
    table["spread"] = overall;
    (table["rows"] != json!({}) || !table["spread"].is_null()).then_some(table)
}

fn plugins(plugins: &[&str]) -> String {
    if plugins.is_empty() { "None".into() } else { plugins.join(" + ") }
}

/// Where a quarter, half and three quarters of all measurements end.
fn quartiles(all: &[One<'_>]) -> Value {
    let sums: [f64; 4] =
        std::array::from_fn(|bucket| all.iter().filter_map(|one| one.said.fps).map(|fps| f64::from(fps[bucket])).sum());
    let total: f64 = sums.iter().sum();
    if total == 0.0 {
        return Value::Null;
    }
    let ends = [0.25, 0.5, 0.75].map(|share| {
        let (mut left, mut bucket) = (total * share, 0);
        while sums[bucket] == 0.0 || left > sums[bucket] {
            left -= sums[bucket];
            bucket += 1;
        }
        match bucket {
            0 => "below 30".to_owned(),
            3 => "above 90".to_owned(),
            // Between the bounds, to a whole number.
            _ => ((f64::from(u8::try_from(bucket).unwrap()) + left / sums[bucket]) * 30.0).round().to_string(),
        }
    });
    json!(ends)
}

/// The day of a moment.
pub(super) fn date(now_ms: i64) -> Date {
    jiff::Timestamp::from_millisecond(now_ms).unwrap().to_zoned(jiff::tz::TimeZone::UTC).date()
}

fn monday(day: Date) -> Date {
    day.checked_sub(i64::from(day.weekday().to_monday_zero_offset()).days()).unwrap()
}

/// A week's name.
pub(super) fn week(day: Date) -> String {
    day.strftime("%G-W%V").to_string()
}
