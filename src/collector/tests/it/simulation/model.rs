//! What the figures have to be, worked out from everything that was taken, in no way of the collector's: no counters, nothing that is
//! kept up, everything counted anew.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use jiff::{ToSpan as _, civil::Date};
use serde_json::{Value, json};

use super::client::Sending;

/// What an event says; nothing where it was withheld or the event has no such field.
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
    /// What a delivery has to be answered with when it comes now.
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

    /// What has to stand on the public page now.
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
        let day = today.yesterday().unwrap();
        if !self.days.contains_key(&(program, day)) {
            let active = self.day(program, day, newest);
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

    fn day(&mut self, program: &'static str, day: Date, newest_week: Date) -> Value {
        let back = |days: i64| day.checked_sub((days - 1).days()).unwrap();
        let counted: Vec<(Date, Date, usize)> = if program == "named" {
            let distinct = |(from, to): (Date, Date)| {
                let pings =
                    self.taken.iter().filter(|taken| taken.said.event == "ping" && from <= taken.day && taken.day <= to);
                (from, to, pings.filter_map(|taken| taken.said.identity.as_ref()).collect::<BTreeSet<_>>().len())
            };
            [1, 7, 30].map(|days| distinct((back(days), day))).to_vec()
        } else {
            let last_of_month = day.first_of_month().yesterday().unwrap();
            let month = (last_of_month.first_of_month(), last_of_month);
            let week = (newest_week, newest_week.checked_add(6.days()).unwrap());
            let firsts = |(period, (from, to)): (usize, (Date, Date))| {
                let is_first = |taken: &&Taken| taken.said.first_of.is_some_and(|first_of| first_of[period]);
                let of_days = self.taken.iter().filter(|taken| from <= taken.day && taken.day <= to);
                (from, to, of_days.filter(is_first).count())
            };
            [(0, (day, day)), (1, week), (2, month)].map(firsts).to_vec()
        };
        let mut active = Vec::new();
        for (from, to, count) in counted {
            let count = u64::try_from(count).unwrap();
            let known = self.people_of_days.iter().chain(&self.people_of_weeks);
            let may_be_said = count >= 10 && differs(count, within(known, program, from, to));
            active
                .push(json!({ "from": from.to_string(), "to": to.to_string(), "people": Some(count).filter(|_| may_be_said) }));
            if may_be_said {
                self.people_of_days.push(Published { program, from, to, people: count });
            }
        }
        Value::Array(active)
    }

    fn week(&mut self, program: &'static str, monday: Date) -> Vec<Value> {
        let sunday = monday.checked_add(6.days()).unwrap();
        let of = |event: &str| -> Vec<&Said> {
            let of_week = self.taken.iter().filter(|taken| monday <= taken.day && taken.day <= sunday);
            of_week.map(|taken| &taken.said).filter(|said| said.event == event).collect()
        };
        // Of each person the first of the week that came.
        let of_people = |event: &str| -> Vec<&Said> {
            let mut people = HashSet::new();
            of(event).into_iter().filter(|said| people.insert(said.identity.clone())).collect()
        };
        let cores =
            |said: &Said| said.cores.map(|cores| (cores, if cores == 96 { "65 to 128".into() } else { cores.to_string() }));
        let version = |said: &Said| said.version.map(|version| (0, version.to_owned()));
        let system = |said: &Said| said.system.map(|system| (0, system.to_owned()));
        let tables = if program == "named" {
            let pings = of_people("ping");
            vec![
                apart("ping/version", true, &pings, version),
                apart("ping/system.os", true, &pings, system),
                apart("ping/system.cores", true, &pings, cores),
                spread("speed/plugins", &of("speed")),
                apart("crash/version", false, &of("crash"), version),
                apart("crash/crash group", false, &of("crash"), |_| Some((0, "ZeroDivisionError".to_owned()))),
            ]
        } else {
            let firsts: Vec<&Said> =
                of("active").into_iter().filter(|said| said.first_of.is_some_and(|first| first[1])).collect();
            let people = of_people("monthly");
            vec![
                apart("active/system.os", true, &firsts, system),
                spread("active/plugins", &of("active")),
                apart("monthly/version", true, &people, version),
                elements("monthly/plugins", &people),
            ]
        };
        let mut tables: Vec<Value> = tables.into_iter().flatten().collect();
        let mut inner: Vec<u64> = within(self.people_of_days.iter(), program, monday, sunday).collect();
        for table in tables.iter_mut().filter(|table| table["counts"] == "people") {
            let total = table["total"].as_u64().unwrap();
            if differs(total, inner.iter().copied()) {
                inner.push(total);
                self.people_of_weeks.push(Published { program, from: monday, to: sunday, people: total });
            } else {
                table["total"] = Value::Null;
            }
        }
        tables.retain(|table| !table["total"].is_null());
        tables
    }
}

/// What was published of periods within these days.
fn within<'p>(
    known: impl Iterator<Item = &'p Published> + 'p,
    program: &'static str,
    from: Date,
    to: Date,
) -> impl Iterator<Item = u64> + 'p {
    known.filter(move |one| one.program == program && from <= one.from && one.to <= to).map(|one| one.people)
}

/// Whether those who make the difference are nobody, or more than ten.
fn differs(count: u64, mut within: impl Iterator<Item = u64>) -> bool {
    within.all(|inner| count == inner || count.abs_diff(inner) > 10)
}

type Name = (u16, String);

/// A table in which everybody stands once; those who did not say stand last.
fn apart(id: &str, people: bool, all: &[&Said], name: impl Fn(&Said) -> Option<Name>) -> Option<Value> {
    let mut rows: BTreeMap<(bool, Name), u64> = BTreeMap::new();
    for said in all {
        let name = name(said);
        *rows.entry((name.is_none(), name.unwrap_or_default())).or_default() += 1;
    }
    let total = u64::try_from(all.len()).unwrap();
    let (shown, others) = shown(&rows);
    let rows: BTreeMap<String, Value> = shown
        .into_iter()
        .map(|((not, (_, name)), count)| (row_name(not, name), json!({ "count": count, "spread": null })))
        .collect();
    let counts = if people { "people" } else { "messages" };
    (total >= 10).then(|| json!({ "id": id, "counts": counts, "total": total, "rows": rows, "others": others, "spread": null }))
}

pub(super) fn row_name(is_not_said: bool, name: String) -> String {
    if is_not_said { "(not said)".into() } else { name }
}

/// What is shown of the rows, and how many are in the others: nobody of fewer than eleven, and no hidden sum below that.
fn shown<K: Ord + Clone>(rows: &BTreeMap<K, u64>) -> (Vec<(K, u64)>, Option<u64>) {
    let mut shown: Vec<(K, u64)> =
        rows.iter().map(|(name, count)| (name.clone(), *count)).filter(|(_, count)| *count > 10).collect();
    let total: u64 = rows.values().sum();
    loop {
        let rest = total - shown.iter().map(|(_, count)| count).sum::<u64>();
        if rest == 0 || rest > 10 || shown.is_empty() {
            return (shown, Some(rest).filter(|rest| *rest > 0));
        }
        let smallest = shown.iter().map(|(_, count)| *count).min().unwrap();
        let index = shown.iter().position(|(_, count)| *count == smallest).unwrap();
        shown.remove(index);
    }
}

/// How frame rates spread by the plugins that stand beside them.
fn spread(id: &str, all: &[&Said]) -> Option<Value> {
    let together = |said: &Said| Some((0, plugins(said.plugins?))).filter(|_| said.fps.is_some());
    let mut table = apart(id, false, all, together)?;
    let measured: Vec<&Said> = all.iter().copied().filter(|said| said.fps.is_some()).collect();
    let overall = if measured.len() > 10 { quartiles(&measured) } else { Value::Null };
    for (name, row) in table["rows"].as_object_mut().unwrap() {
        let of_row: Vec<&Said> =
            measured.iter().copied().filter(|said| together(said).is_some_and(|(_, plugins)| plugins == *name)).collect();
        row["spread"] = quartiles(&of_row);
    }
    table["spread"] = overall;
    (table["rows"] != json!({}) || !table["spread"].is_null()).then_some(table)
}

fn plugins(plugins: &[&str]) -> String {
    if plugins.is_empty() { "None".into() } else { plugins.join(" + ") }
}

/// Where a quarter, half and three quarters of all measurements end.
fn quartiles(all: &[&Said]) -> Value {
    let sums: [f64; 4] =
        std::array::from_fn(|bucket| all.iter().filter_map(|said| said.fps).map(|fps| f64::from(fps[bucket])).sum());
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

/// A table in which somebody may stand several times.
fn elements(id: &str, all: &[&Said]) -> Option<Value> {
    let total = u64::try_from(all.len()).unwrap();
    let mut rows: BTreeMap<String, u64> = BTreeMap::new();
    for plugins in all.iter().filter_map(|said| said.plugins) {
        for name in plugins {
            *rows.entry((*name).to_owned()).or_default() += 1;
        }
    }
    rows.retain(|_, count| *count > 10 && (*count == total || total - *count > 10));
    let rows: BTreeMap<_, _> =
        rows.into_iter().map(|(name, count)| (name, json!({ "count": count, "spread": null }))).collect();
    (total >= 10).then(|| json!({ "id": id, "counts": "people", "total": total, "rows": rows, "others": null, "spread": null }))
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
