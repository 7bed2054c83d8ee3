//! The requests of a report, checked against its messages as they pass: each request hashes the bytes of its messages in their order,
//! joined as they were when they left.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use candor::tools::wire::{Receipt, hex};
use sha2::{Digest as _, Sha256};

use super::found::{Checked, Event, Finding, NotChecked, Request};

/// The most bytes that all of them may take at once, without the map around them, which may be as much again: enough for more than a
/// million requests. A report made so that it would need more is not checked, instead of filling the memory of the person who was given it.
const MOST_HELD: usize = 512 << 20;

/// All requests, by program and number.
pub(super) struct Requests {
    all: HashMap<(usize, i64), State>,
    /// About how many bytes they take, and the most that they may.
    held: usize,
    most: usize,
}

impl Default for Requests {
    fn default() -> Self {
        Self { all: HashMap::new(), held: 0, most: MOST_HELD }
    }
}

struct State {
    /// Its messages, in the order of the body.
    events: Box<[i64]>,
    /// The same messages sorted by number, if that is a different order.
    sorted: Option<Box<[i64]>>,
    noted: String,
    /// The digest that its receipt names, if it has one.
    receipt: Option<String>,
    /// How many have passed, and their bytes.
    next: usize,
    passed: Passed,
    /// Messages that came before their turn, and their total length.
    early: BTreeMap<i64, String>,
    early_bytes: usize,
}

/// How far the messages of a request have passed.
enum Passed {
    None,
    Some(Box<Digests>),
    /// All, and whether they have the digest that was noted.
    All(bool),
    /// One is missing.
    Lacks,
}

/// The digests of the bytes by themselves, and with the envelope that most servers want.
#[derive(Default)]
struct Digests {
    plain: Sha256,
    wrapped: Sha256,
}

impl Digests {
    fn add(&mut self, is_first: bool, body: &str) {
        if is_first {
            self.wrapped.update(b"{\"events\":[");
        } else {
            self.plain.update(b",");
            self.wrapped.update(b",");
        }
        self.plain.update(body);
        self.wrapped.update(body);
    }

    fn are(self, noted: &str) -> bool {
        let (plain, mut wrapped) = (self.plain, self.wrapped);
        wrapped.update(b"]}");
        // A GET has no body at all.
        [hex(&plain.finalize()), hex(&wrapped.finalize()), hex(&Sha256::digest(b""))].iter().any(|digest| digest == noted)
    }
}

impl State {
    /// About how many bytes it takes.
    fn held(&self) -> usize {
        let events = self.events.len() + self.sorted.as_ref().map_or(0, |sorted| sorted.len());
        let digests = if matches!(self.passed, Passed::Some(_)) { size_of::<Digests>() } else { 0 };
        let text = self.noted.len() + self.receipt.as_ref().map_or(0, String::len) + self.early_bytes;
        size_of::<((usize, i64), Self)>() + events * size_of::<i64>() + digests + text
    }

    fn add(&mut self, body: &str) {
        let mut digests = match std::mem::replace(&mut self.passed, Passed::None) {
            Passed::Some(digests) => digests,
            _ => Box::default(),
        };
        digests.add(self.next == 0, body);
        self.next += 1;
        if self.next < self.events.len() {
            self.passed = Passed::Some(digests);
        } else {
            self.passed = Passed::All(digests.are(&self.noted));
            (self.early, self.early_bytes) = (BTreeMap::new(), 0);
        }
    }

    fn pass(&mut self, event: &Event) {
        if matches!(self.passed, Passed::Lacks | Passed::All(_)) {
            return;
        }
        match self.events.get(self.next) {
            Some(next) if *next == event.seq => self.add(&event.body),
            // Messages pass in the order of their numbers, so the one whose turn it was will no longer come.
            Some(next) if self.sorted.is_none() && *next < event.seq => self.passed = Passed::Lacks,
            Some(_) if self.sorted.as_ref().unwrap_or(&self.events).binary_search(&event.seq).is_ok() => {
                self.early_bytes += size_of::<(i64, String)>() + event.body.len();
                if let Some(before) = self.early.insert(event.seq, event.body.clone()) {
                    self.early_bytes -= size_of::<(i64, String)>() + before.len();
                }
            }
            _ => {}
        }
        while let Some(body) = self.events.get(self.next).and_then(|next| self.early.remove(next)) {
            self.early_bytes -= size_of::<(i64, String)>() + body.len();
            self.add(&body);
        }
    }
}

impl Requests {
    pub(super) fn add(&mut self, program: usize, request: Request) -> Result<(), NotChecked> {
        let Request { number, events, body_sha256, answer } = request;
        let receipt = serde_json::from_str::<Receipt>(&answer).ok().map(|receipt| receipt.sha256);
        let sorted = (!events.is_sorted()).then(|| {
            let mut sorted = events.clone();
            sorted.sort_unstable();
            sorted.into_boxed_slice()
        });
        let (events, noted, passed) = (events.into_boxed_slice(), body_sha256, Passed::None);
        let state = State { events, sorted, noted, receipt, next: 0, passed, early: BTreeMap::new(), early_bytes: 0 };
        self.held += state.held();
        self.all.insert((program, number), state);
        self.fits_in()
    }

    fn fits_in(&self) -> Result<(), NotChecked> {
        if self.held <= self.most {
            return Ok(());
        }
        let what = "it has too many requests, or has them in such an order that they would not fit into memory";
        Err(NotChecked::NoReport(what.to_owned()))
    }

    /// Whether a receipt names the digest of a request that carried this message.
    pub(super) fn has_receipt(&self, program: usize, event: &Event) -> bool {
        let carried = || event.requests.iter().filter_map(|number| self.all.get(&(program, *number)));
        // The receipt is for the first body that came; a later attempt may have been answered with it.
        let noted: BTreeSet<&str> = carried().map(|request| request.noted.as_str()).collect();
        carried().any(|request| request.receipt.as_deref().is_some_and(|receipt| noted.contains(receipt)))
    }

    pub(super) fn pass(&mut self, program: usize, event: &Event) -> Result<(), NotChecked> {
        for number in &event.requests {
            if let Some(request) = self.all.get_mut(&(program, *number)) {
                let before = request.held();
                request.pass(event);
                self.held = self.held.saturating_sub(before) + request.held();
            }
        }
        self.fits_in()
    }

    pub(super) fn finish(self, checked: &mut Checked) {
        checked.requests = self.all.len() as u64;
        let mut all: Vec<_> = self.all.into_iter().collect();
        all.sort_unstable_by_key(|(key, _)| *key);
        for ((_, number), request) in all {
            let is_named = request.receipt.as_ref() == Some(&request.noted);
            match request.passed {
                Passed::None | Passed::Some(_) | Passed::Lacks => checked.partial += 1,
                Passed::All(true) => {
                    checked.whole += 1;
                    checked.receipts += u64::from(is_named);
                }
                Passed::All(false) => checked.find(Finding::Digest { request: number }),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(number: i64, events: Vec<i64>) -> Request {
        Request { number, events, body_sha256: "0".repeat(64), answer: String::new() }
    }

    fn event(seq: i64, requests: &[i64], body: &str) -> Event {
        Event { seq, bytes: body.len() as u64, confirmed: false, requests: requests.into(), body: body.into() }
    }

    #[test]
    fn a_report_that_would_have_more_held_than_fits_is_refused_whichever_way_it_does_that() {
        let few = || Requests { most: 10_000, ..Requests::default() };
        let many = (0..1_000).try_fold(few(), |mut all, number| all.add(0, request(number, vec![1])).map(|()| all));
        assert!(matches!(many, Err(NotChecked::NoReport(_))));
        assert!(few().add(0, request(1, (0..10_000).collect())).is_err(), "one that names many messages");
        let mut early = few();
        early.add(0, request(1, vec![3, 1, 2])).expect("few");
        assert!(early.pass(0, &event(1, &[1], &"x".repeat(20_000))).is_err(), "a long message before its turn");
        // What has passed is no longer held.
        let mut passes = few();
        passes.add(0, request(1, vec![2, 1, 3])).expect("few");
        for seq in [1, 2, 3] {
            passes.pass(0, &event(seq, &[1, 1, 7], &"x".repeat(3_000))).expect("not much at a time");
        }
        assert!(passes.held < 1_000, "{}", passes.held);
    }

    #[test]
    fn messages_and_requests_that_name_each_other_a_hundred_thousand_times_are_checked_at_once() {
        let (count, begun) = (100_000, std::time::Instant::now());
        let mut all = Requests::default();
        // In no order, so that nobody can tell from a number that it will not come.
        all.add(0, request(1, (1..=count).rev().collect())).expect("fits");
        for number in 2..=count {
            all.add(0, Request { answer: "{\"stored\":1,\"sha256\":\"1\"}".into(), ..request(number, Vec::new()) })
                .expect("fits");
        }
        let all_of_them: Vec<i64> = (1..=count).collect();
        assert!(!all.has_receipt(0, &event(1, &all_of_them, "{}")));
        (1..=count).for_each(|seq| all.pass(0, &event(seq, &[1], "{}")).expect("fits"));
        let mut checked = Checked::default();
        all.finish(&mut checked);
        assert_eq!((checked.requests, checked.whole, checked.wrong.len()), (100_000, 0, 1));
        assert!(begun.elapsed() < std::time::Duration::from_secs(20), "{:?}", begun.elapsed());
    }
}
