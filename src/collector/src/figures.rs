//! Keeps what the public page shows: publishes what is due, once, and renders the pages at most once a minute. It computes no figure:
//! [`public`](crate::public) decides what may be said, and `store::figures` reads and keeps it.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    sync::Arc,
    time::Instant,
};

use axum::body::Bytes;
use candor::tools::manifest::{IdentityKind, Period};
use jiff::civil::Date;
use tokio::sync::Mutex;

use crate::{
    complaint::complain,
    error::Error,
    limits::Limits,
    manifests::Manifests,
    public::{
        Counting, ProgramState, Stats,
        activity::{self, Last, Now},
        page,
        period::{self, Week},
        plan::{Plan, Unit, plans},
        state::{Active, PublishedDay, PublishedWeek},
        tables,
    },
    store::{Store, StoreError, alive, figures, people, sql::Sql},
};

/// What the routes of the public page share.
#[derive(Debug, Default)]
pub(crate) struct Figures {
    made: Mutex<Option<(Instant, Arc<Pages>)>>,
}

/// Everything that can be asked for, rendered.
#[derive(Debug)]
pub(crate) struct Pages {
    /// The page that lists the programs.
    pub(crate) front: Bytes,
    /// The page of each program, by its id.
    pub(crate) programs: HashMap<String, Bytes>,
    /// The figures as JSON.
    pub(crate) stats: Bytes,
}

/// The name under which a week is published. Names of weeks sort by time, and so do those of days.
fn period_of_week(week: Week) -> String {
    format!("week {}", week.name())
}

fn period_of_day(day: Date) -> String {
    format!("day {day}")
}

impl Figures {
    /// The pages, at most a minute old. While they are being made, everybody waits for the same ones.
    pub(crate) async fn pages(
        &self,
        store: &Store,
        manifests: Option<&Manifests>,
        now_ms: i64,
        limits: &Limits,
    ) -> Result<Arc<Pages>, Error> {
        let mut made = self.made.lock().await;
        if let Some((when, pages)) = &*made
            && when.elapsed() < limits.page_age
        {
            return Ok(Arc::clone(pages));
        }
        let pages = match (make(store, manifests, now_ms, limits).await, &*made) {
            (Ok(pages), _) => Arc::new(pages),
            // What was published stays true while the store cannot answer.
            (Err(Error::Store(cause)), Some((_, pages))) => {
                complain(&cause);
                Arc::clone(pages)
            }
            (Err(error), _) => return Err(error),
        };
        *made = Some((Instant::now(), Arc::clone(&pages)));
        Ok(pages)
    }
}

async fn make(store: &Store, manifests: Option<&Manifests>, now_ms: i64, limits: &Limits) -> Result<Pages, Error> {
    let plans = plans(&manifests.map(Manifests::all).unwrap_or_default());
    let ids: Vec<String> = plans.iter().map(|plan| plan.id.clone()).collect();
    let mut programs = Vec::with_capacity(plans.len());
    for plan in plans {
        programs.push(state(store, plan, now_ms, limits).await?);
    }
    // If nothing is published, the time of the last message would reveal that somebody is there.
    let is_anything = programs.iter().any(|program| !program.weeks.is_empty());
    let last_ms = store.read(move |sql| figures::last_ms(sql, &ids)).await?;
    let last = last_ms.filter(|_| is_anything).map(|last_ms| Last::of(now_ms - last_ms));
    let stats = serde_json::to_vec(&Stats::of(&programs, last)).map_err(|_| Error::Page)?;
    let mut pages = HashMap::new();
    for program in &programs {
        pages.insert(program.id.clone(), written(page::program(program, last))?);
    }
    Ok(Pages { front: written(page::front(&programs, last))?, programs: pages, stats: stats.into() })
}

fn written(page: Result<String, askama::Error>) -> Result<Bytes, Error> {
    page.map(Bytes::from).map_err(|_| Error::Page)
}

/// Everything that is published of a program, after publishing what is due.
async fn state(store: &Store, plan: Plan, now_ms: i64, limits: &Limits) -> Result<ProgramState, Error> {
    let weeks = period::weeks(now_ms, limits.settled_days, limits.weeks_shown);
    let from = since(&weeks);
    let plan = Arc::new(plan);
    let mut known = published(store, &plan.id, &from).await?;
    match publish_due(store, &plan, &weeks, &known, limits.rows_shown).await {
        Ok(false) => {}
        Ok(true) => known = published(store, &plan.id, &from).await?,
        // What is published can still be read when nothing can be written, such as on a full disk.
        Err(cause) => complain(&cause),
    }
    let (id, since_ms) = (plan.id.clone(), now_ms - i64::try_from(limits.active_within.as_millis()).unwrap_or(0));
    let now = store.read(move |sql| alive::active_since(sql, &id, &[since_ms])).await?;
    let counting = counting(&plan);
    let day = weeks.iter().find_map(|week| known.days.remove(&period_of_day(week.last())));
    let mut weeks: Vec<_> = weeks.into_iter().filter_map(|week| known.weeks.remove(&period_of_week(week))).collect();
    // There is nothing to see in the weeks before anybody used the program.
    while weeks.last().is_some_and(|week| week.tables.is_empty()) {
        weeks.pop();
    }
    Ok(ProgramState {
        id: plan.id.clone(),
        name: plan.name.clone(),
        about: plan.about.clone(),
        publisher: plan.publisher.clone(),
        counting,
        now: matches!(counting, Counting::Identifier | Counting::MonthlyIdentifier)
            .then(|| Now::of(now.first().copied().unwrap_or(0))),
        day: day.filter(|day| !day.active.is_empty()),
        weeks,
    })
}

/// Publishes those of these weeks that are not published yet, and how many people were active in the newest. Returns whether there were
/// any.
async fn publish_due(
    store: &Store,
    plan: &Arc<Plan>,
    weeks: &[Week],
    known: &Published,
    rows: usize,
) -> Result<bool, StoreError> {
    let due: Vec<Week> = known.due(weeks).collect();
    let is_new = !due.is_empty();
    if is_new {
        // In one transaction, because somebody is waiting, and each commit to the disk takes time.
        let (plan, days) = (Arc::clone(plan), known.of_days());
        let all =
            move |sql: &mut dyn Sql| due.iter().try_for_each(|week| publish_week(sql, &plan, *week, &days, rows, Empty::Too));
        store.ask(all).await?;
    }
    let newest = weeks.first().copied();
    let Some(week) = newest.filter(|week| !known.days.contains_key(&period_of_day(week.last()))) else { return Ok(is_new) };
    // What is published now must not contradict the weeks that another collector may have published just before.
    let known = published(store, &plan.id, &since(weeks)).await?;
    let (plan, before) = (Arc::clone(plan), known.of_all());
    let said = known.said(plan.first_of.as_ref().map(|(event, _)| event.as_str()));
    store.ask(move |sql| publish_active(sql, &plan, week, [&before, &said])).await?;
    Ok(true)
}

/// Publishes the weeks that are due before anybody looks at the page, so that nobody has to wait for it: one at a time, so that no delivery
/// waits long. A week in which nothing was counted is left until somebody looks: its messages may still be on their way.
pub(crate) async fn publish_weeks(
    store: &Store,
    manifests: Option<&Manifests>,
    now_ms: i64,
    limits: &Limits,
) -> Result<(), Error> {
    let weeks = period::weeks(now_ms, limits.settled_days, limits.weeks_shown);
    let from = since(&weeks);
    for plan in plans(&manifests.map(Manifests::all).unwrap_or_default()) {
        let plan = Arc::new(plan);
        let known = published(store, &plan.id, &from).await?;
        for week in known.due(&weeks) {
            let (plan, days, rows) = (Arc::clone(&plan), known.of_days(), limits.rows_shown);
            store.ask(move |sql| publish_week(sql, &plan, week, &days, rows, Empty::Not)).await?;
        }
    }
    Ok(())
}

/// The day and the week from which on earlier publications matter when these weeks, the newest first, are shown.
fn since(weeks: &[Week]) -> [String; 2] {
    weeks.last().map_or_else(
        || ["day".to_owned(), "week".to_owned()],
        |oldest| [period_of_day(oldest.first()), period_of_week(*oldest)],
    )
}

/// Whether a week in which nothing was counted is published, too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Empty {
    Too,
    Not,
}

/// What was published before, by period.
#[derive(Debug, Default)]
struct Published {
    weeks: BTreeMap<String, PublishedWeek>,
    days: BTreeMap<String, PublishedDay>,
}

impl Published {
    /// Those of `weeks`, the newest first, that have to be published; the oldest comes first in the result.
    fn due<'w>(&'w self, weeks: &'w [Week]) -> impl Iterator<Item = Week> + 'w {
        weeks.iter().rev().copied().filter(|week| !self.weeks.contains_key(&period_of_week(*week)))
    }

    /// The published numbers of people on days and in weeks and months.
    fn of_days(&self) -> Vec<Active> {
        self.days.values().flat_map(|day| day.active.iter().cloned()).collect()
    }

    /// The published numbers of active people, including the totals of a week's tables for `event`, which also say that.
    fn said(&self, event: Option<&str>) -> Vec<Active> {
        let of_weeks = self.weeks.values().filter_map(|week| week.people_of(event?));
        self.of_days().into_iter().chain(of_weeks).collect()
    }

    /// All published numbers of people, including those in the tables of weeks.
    fn of_all(&self) -> Vec<Active> {
        self.of_days().into_iter().chain(self.weeks.values().flat_map(PublishedWeek::people)).collect()
    }
}

async fn published(store: &Store, program: &str, from: &[String; 2]) -> Result<Published, StoreError> {
    let (program, from) = (program.to_owned(), from.clone());
    let rows = store.read(move |sql| figures::published(sql, &program, &from)).await?;
    let mut known = Published::default();
    for (period, json) in rows {
        // What another version has published in another form stays published, but is not shown.
        if period.starts_with("week") {
            known.weeks.extend(serde_json::from_str(&json).map(|week| (period, week)));
        } else {
            known.days.extend(serde_json::from_str(&json).map(|day| (period, day)));
        }
    }
    Ok(known)
}

fn publish_week(
    sql: &mut dyn Sql,
    plan: &Plan,
    week: Week,
    known: &[Active],
    rows: usize,
    empty: Empty,
) -> Result<(), StoreError> {
    let (from, to) = (week.first().to_string(), week.last().to_string());
    let beside: Vec<u64> = known.iter().filter_map(|active| active.beside(&from, &to)).collect();
    let events = |are: fn(&Unit) -> bool| {
        plan.specs.iter().filter(|spec| are(&spec.unit)).map(|spec| spec.event.as_str()).collect::<BTreeSet<_>>()
    };
    // Messages, too, may be counted as people, if versions without Candor send an identifier.
    let by_day = events(|unit| *unit != Unit::Identities);
    let by_week = events(|unit| !matches!(unit, Unit::FirstOf { .. }));
    let cells = figures::cells(sql, &plan.id, [&by_day, &by_week], week)?;
    if cells.is_empty() && empty == Empty::Not {
        return Ok(());
    }
    let week_is = tables::published(plan, week, &cells, &beside, rows);
    figures::publish(sql, &plan.id, &period_of_week(week), &json(&week_is))
}

/// Publishes how many people were active in a week, on its last day and in the last month that was over by then.
fn publish_active(sql: &mut dyn Sql, plan: &Plan, week: Week, [known, said]: [&[Active]; 2]) -> Result<(), StoreError> {
    let day = week.last();
    let month = period::month(week).map(|(from, to)| (Period::Month, people::month(from), (from, to)));
    let periods =
        [Some((Period::Day, day.to_string(), (day, day))), Some((Period::Week, week.name(), (week.first(), day))), month];
    let mut active = Vec::new();
    for (period, name, (from, to)) in periods.into_iter().flatten() {
        // A number that was published for the same days stays, although messages of these days may have come since.
        if let Some(said) = said.iter().find(|said| said.is_of(from, to)) {
            active.push(said.clone());
            continue;
        }
        let counted = match (&plan.first_of, plan.identity) {
            (Some((event, path)), _) => figures::firsts(sql, &plan.id, (event, path), period, (from, to))?,
            (None, IdentityKind::None) => continue,
            (None, _) => figures::by_identity(sql, &plan.id, &name, (from, to))?,
        };
        let others: Vec<&Active> = known.iter().chain(&active).collect();
        active.push(activity::published(counted, &others));
    }
    let published = PublishedDay { day: day.to_string(), active };
    figures::publish(sql, &plan.id, &period_of_day(day), &json(&published))
}

/// Serialising what is published cannot fail: its keys are names.
fn json(published: &impl serde::Serialize) -> String {
    serde_json::to_string(published).unwrap_or_default()
}

fn counting(plan: &Plan) -> Counting {
    match (&plan.first_of, plan.identity) {
        (Some(_), _) => Counting::FirstMessages,
        (None, IdentityKind::Install) => Counting::Identifier,
        (None, IdentityKind::Monthly) => Counting::MonthlyIdentifier,
        (None, IdentityKind::None) => Counting::Nothing,
    }
}
