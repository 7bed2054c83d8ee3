//! What the history is searched for, and which of the worker's answers have come. Late answers must not be taken for new ones.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use candor::Manifest;
use candor::tools::log::Index;
use jiff::ToSpan as _;

use crate::pages::history::query::{Arrange, Arranged, Period, Present, Query, ShapeWords};
use crate::pages::history::rows::{self, LogRows, Rows};
use crate::pages::history::{make_chart, make_details, view};
use crate::text::Clock;
use crate::worker::message::{Command, Found};

/// What is shown of a history, and in which order.
#[derive(Default)]
pub(super) struct Listing {
    query: Query,
    words: Arc<BTreeMap<u32, ShapeWords>>,
    arranged: Arranged,
    /// The question that is being answered, and whether it is already outdated.
    arranging: Option<u64>,
    outdated: bool,
    search: Option<Search>,
    /// The number of the last question to the worker.
    asked: u64,
    /// How far local time is ahead of UTC, in milliseconds.
    offset: i64,
}

/// A search in the bytes.
struct Search {
    number: u64,
    hits: Arc<BTreeSet<i64>>,
    looked_at: usize,
    done: bool,
    /// The last event that this search covers.
    newest: i64,
}

impl Listing {
    /// Searches for nothing, but keeps counting, so that late answers to old questions are not taken for new ones.
    pub(super) fn anew(&self) -> Self {
        Self { asked: self.asked, offset: self.offset, ..Self::default() }
    }

    /// Searches for nothing, where local time is this many milliseconds ahead of UTC.
    pub(super) fn ahead_of_utc(offset: i64) -> Self {
        Self { offset, ..Self::default() }
    }

    /// The history over time, ready to draw.
    pub(super) fn chart(&self, clock: &Clock) -> view::Chart {
        make_chart::chart(&self.arranged, &self.query, clock)
    }

    /// What there is to filter by.
    pub(super) fn present(&self) -> &Present {
        &self.arranged.present
    }

    pub(super) fn query(&self) -> &Query {
        &self.query
    }

    /// The rows to draw.
    pub(super) fn rows(&self, index: &Arc<Index>, clock: &Clock) -> Rows {
        Rows::Log(LogRows {
            index: Arc::clone(index),
            order: self.arranged.order.clone(),
            words: Arc::clone(&self.words),
            clock: clock.clone(),
            times: Arc::new(index.first().map(|first| clock.times_since(first)).unwrap_or_default()),
        })
    }

    /// How many are shown, in words.
    pub(super) fn found(&self, shown: usize, all: usize) -> String {
        let looked_at = self.search.as_ref().filter(|search| !search.done).map(|search| search.looked_at);
        make_details::found(&self.query, shown, all, looked_at)
    }

    pub(super) fn is_searching(&self) -> bool {
        self.search.as_ref().is_some_and(|search| !search.done)
    }

    /// Searches for something else.
    pub(super) fn show(&mut self, query: Query, index: &Arc<Index>, since: &dyn Fn(Period) -> Option<i64>) -> Vec<Command> {
        let mut commands = Vec::new();
        if query.words.trim() != self.query.words.trim() {
            let before = self.search.take();
            if !query.words.trim().is_empty() {
                commands.push(self.search(&query.words, index, 0));
            } else if before.is_some() {
                // A search for nothing ends the last one.
                self.asked += 1;
                commands.push(Command::Search { number: self.asked, words: String::new(), above: i64::MAX });
            }
        }
        self.query = query;
        commands.extend(self.arrange(index, since));
        commands
    }

    /// Has them looked up again, in the current language.
    pub(super) fn forget_words(&mut self) {
        self.words = Arc::default();
    }

    /// The log has changed, or more of it has been read.
    pub(super) fn follow(
        &mut self,
        index: &Arc<Index>,
        manifest: Option<&Manifest>,
        since: &dyn Fn(Period) -> Option<i64>,
    ) -> Vec<Command> {
        if let Some(manifest) = manifest.filter(|_| index.shapes().count() != self.words.len()) {
            self.words = Arc::new(rows::words(manifest, index));
        }
        let mut commands = Vec::new();
        let newest = newest(index);
        if let Some(search) = self.search.as_ref().filter(|search| search.done && search.newest < newest) {
            let (above, hits, words) = (search.newest, Arc::clone(&search.hits), self.query.words.clone());
            commands.push(self.search(&words, index, above));
            if let Some(search) = &mut self.search {
                search.hits = hits;
            }
        }
        commands.extend(self.arrange(index, since));
        commands
    }

    fn search(&mut self, words: &str, index: &Index, above: i64) -> Command {
        self.asked += 1;
        self.search = Some(Search {
            number: self.asked,
            hits: Arc::default(),
            looked_at: 0,
            done: false,
            newest: newest(index).max(above),
        });
        Command::Search { number: self.asked, words: words.to_owned(), above }
    }

    /// Takes in some of what the search found.
    pub(super) fn take_found(
        &mut self,
        number: u64,
        found: Found,
        index: &Arc<Index>,
        since: &dyn Fn(Period) -> Option<i64>,
    ) -> Vec<Command> {
        let Some(search) = self.search.as_mut().filter(|search| search.number == number) else { return Vec::new() };
        search.looked_at += found.looked_at;
        search.done |= found.done;
        if found.hits.is_empty() && !found.done {
            return Vec::new();
        }
        Arc::make_mut(&mut search.hits).extend(found.hits);
        self.arrange(index, since).into_iter().collect()
    }

    /// Takes in the answer to a question.
    pub(super) fn take_arranged(
        &mut self,
        number: u64,
        arranged: Arranged,
        index: &Arc<Index>,
        since: &dyn Fn(Period) -> Option<i64>,
    ) -> Vec<Command> {
        if self.arranging != Some(number) {
            return Vec::new();
        }
        self.arranging = None;
        self.arranged = arranged;
        if self.outdated { self.arrange(index, since).into_iter().collect() } else { Vec::new() }
    }

    /// Has the rows put in order, one question at a time, so that a growing history doesn't outrun the answers.
    fn arrange(&mut self, index: &Arc<Index>, since: &dyn Fn(Period) -> Option<i64>) -> Option<Command> {
        if self.query.is_plain() {
            // The order is known, but the chart must be worked out.
            self.arranged.order = None;
        }
        self.outdated = self.arranging.is_some();
        if self.outdated {
            return None;
        }
        self.asked += 1;
        self.arranging = Some(self.asked);
        let arrange = Arrange {
            query: self.query.clone(),
            index: Arc::clone(index),
            words: Arc::clone(&self.words),
            hits: self.search.as_ref().map(|search| Arc::clone(&search.hits)),
            since: since(self.query.period),
            offset: self.offset,
        };
        Some(Command::Arrange { number: self.asked, query: Box::new(arrange) })
    }
}

fn newest(index: &Index) -> i64 {
    index.iter().next_back().map_or(0, |row| row.seq)
}

/// When a period began, in milliseconds since 1970.
pub(super) fn since(period: Period, clock: &Clock) -> Option<i64> {
    let Clock { now, zone } = clock;
    let today = || now.to_zoned(zone.clone()).start_of_day().map_or(*now, |day| day.timestamp());
    let days = |days: i64| now.checked_sub((24 * days).hours()).unwrap_or(*now);
    let since = match period {
        Period::Always | Period::Between(..) => return None,
        Period::Today => today(),
        Period::Week => days(7),
        Period::Month => days(30),
    };
    Some(since.as_millisecond())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nothing_before(_: Period) -> Option<i64> {
        None
    }

    fn for_words(words: &str) -> Query {
        Query { words: words.into(), ..Query::default() }
    }

    #[test]
    fn words_are_looked_for_and_what_is_found_is_put_in_order_as_it_comes() {
        let (mut listing, index) = (Listing::default(), Arc::new(Index::default()));
        let commands = listing.show(for_words("skelly"), &index, &nothing_before);
        let [Command::Search { number: search, words, above: 0 }, Command::Arrange { number: first, query: _ }] = &commands[..]
        else {
            panic!("{commands:?}")
        };
        assert_eq!(words, "skelly");
        assert!(listing.is_searching());
        assert!(listing.take_arranged(*first, Arranged::default(), &index, &nothing_before).is_empty());
        let found = Found { hits: vec![9, 4], looked_at: 10, done: false };
        let commands = listing.take_found(*search, found, &index, &nothing_before);
        let [Command::Arrange { number: _, query: arrange }] = &commands[..] else { panic!("{commands:?}") };
        assert_eq!(arrange.hits.as_deref(), Some(&BTreeSet::from([4, 9])));
        assert_eq!(listing.found(2, 100), "2 matches so far; 10 of 100 searched");
        listing.take_found(*search, Found { done: true, ..Found::default() }, &index, &nothing_before);
        assert!(!listing.is_searching());
        assert_eq!(listing.found(2, 100), "2 of 100 messages");
    }

    #[test]
    fn answers_to_what_is_no_longer_asked_change_nothing() {
        let (mut listing, index) = (Listing::default(), Arc::new(Index::default()));
        let commands = listing.show(for_words("a"), &index, &nothing_before);
        let [Command::Search { number: search, .. }, Command::Arrange { number: order, query: _ }] = &commands[..] else {
            panic!("{commands:?}")
        };
        let (search, order) = (*search, *order);
        let stop = listing.show(Query::default(), &index, &nothing_before);
        assert!(
            matches!(&stop[..], [Command::Search { number: _, words, above: _ }] if words.is_empty()),
            "the old search is told to end"
        );
        let old = Arranged { order: Some(Arc::new(vec![1])), ..Arranged::default() };
        listing.take_arranged(order, old, &index, &nothing_before);
        listing.take_found(search, Found { hits: vec![1], looked_at: 1, done: true }, &index, &nothing_before);
        assert!(listing.arranged.order.is_none() && listing.search.is_none());
        let mut anew = listing.anew();
        let commands = anew.show(for_words("a"), &index, &nothing_before);
        assert!(
            matches!(commands[0], Command::Search { number, .. } if number > search),
            "another program's answers are told apart"
        );
    }

    #[test]
    fn one_order_is_worked_out_after_the_other_and_the_last_question_wins() {
        let (mut listing, index) = (Listing::default(), Arc::new(Index::default()));
        let up = Query { ascending: true, ..Query::default() };
        let commands = listing.show(up.clone(), &index, &nothing_before);
        let [Command::Arrange { number: first, query: _ }] = commands[..] else { panic!("{commands:?}") };
        let by_size = Query { column: crate::pages::history::columns::Column::Size, ..up };
        assert!(listing.show(by_size.clone(), &index, &nothing_before).is_empty(), "one is on its way");
        let commands = listing.take_arranged(first, Arranged::default(), &index, &nothing_before);
        assert!(matches!(&commands[..], [Command::Arrange { number: _, query: arrange }] if arrange.query == by_size));
    }
}
