//! The requests of a report, held against its messages as they pass: each adds up the bytes of its messages in their order, as they were
//! joined when they left.

use std::collections::{BTreeMap, HashMap};

use candor::tools::wire::{Receipt, hex};
use sha2::{Digest as _, Sha256};

use super::found::{Checked, Event, Finding, Request};

/// All of them, by program and number.
#[derive(Default)]
pub(super) struct Requests(HashMap<(usize, i64), State>);

struct State {
    /// Its messages, in the order of the body.
    events: Vec<i64>,
    noted: String,
    /// The digest that its receipt names, if it has one.
    receipt: Option<String>,
    /// How many have passed.
    next: usize,
    /// Those that came before their turn.
    early: BTreeMap<i64, String>,
    /// Whether one is not there.
    lacks: bool,
    in_order: bool,
    /// The bytes by themselves, and with what most servers want around them.
    plain: Sha256,
    wrapped: Sha256,
}

impl State {
    fn add(&mut self, body: &str) {
        if self.next == 0 {
            self.wrapped.update(b"{\"events\":[");
        } else {
            self.plain.update(b",");
            self.wrapped.update(b",");
        }
        self.plain.update(body);
        self.wrapped.update(body);
        self.next += 1;
    }

    fn pass(&mut self, event: &Event) {
        if self.lacks {
            return;
        }
        match self.events.get(self.next) {
            Some(next) if *next == event.seq => self.add(&event.body),
            // Messages pass in the order of their numbers: the one whose turn it was does not come any more.
            Some(next) if self.in_order && *next < event.seq => self.lacks = true,
            Some(_) if self.events.contains(&event.seq) => {
                self.early.insert(event.seq, event.body.clone());
            }
            _ => {}
        }
        while let Some(body) = self.events.get(self.next).and_then(|next| self.early.remove(next)) {
            self.add(&body);
        }
    }

    /// Whether the bytes that passed have the digest that was noted; `None` if they did not all pass.
    fn fits(self) -> Option<bool> {
        if self.lacks || self.events.is_empty() || self.next < self.events.len() {
            return None;
        }
        let (plain, mut wrapped) = (self.plain, self.wrapped);
        wrapped.update(b"]}");
        // One that asks for something has no body at all.
        let digests = [hex(&plain.finalize()), hex(&wrapped.finalize()), hex(&Sha256::digest(b""))];
        Some(digests.contains(&self.noted))
    }
}

impl Requests {
    pub(super) fn add(&mut self, program: usize, request: Request) {
        let Request { number, events, body_sha256, answer } = request;
        let receipt = serde_json::from_str::<Receipt>(&answer).ok().map(|receipt| receipt.sha256);
        let in_order = events.is_sorted();
        let (next, early, lacks, plain, wrapped) = (0, BTreeMap::new(), false, Sha256::new(), Sha256::new());
        let state = State { events, noted: body_sha256, receipt, next, early, lacks, in_order, plain, wrapped };
        self.0.insert((program, number), state);
    }

    /// Whether a receipt names the digest of a request that carried this message.
    pub(super) fn has_receipt(&self, program: usize, event: &Event) -> bool {
        let carried = || event.requests.iter().filter_map(|number| self.0.get(&(program, *number)));
        // The receipt is for the first body that came; a later attempt may have been answered with it.
        carried().any(|request| carried().any(|other| request.receipt.as_ref() == Some(&other.noted)))
    }

    pub(super) fn pass(&mut self, program: usize, event: &Event) {
        for number in &event.requests {
            if let Some(request) = self.0.get_mut(&(program, *number)) {
                request.pass(event);
            }
        }
    }

    pub(super) fn finish(self, checked: &mut Checked) {
        checked.requests = self.0.len() as u64;
        let mut all: Vec<_> = self.0.into_iter().collect();
        all.sort_by_key(|(key, _)| *key);
        for ((_, number), request) in all {
            let is_named = request.receipt.as_ref() == Some(&request.noted);
            match request.fits() {
                None => checked.partial += 1,
                Some(true) => {
                    checked.whole += 1;
                    checked.receipts += u64::from(is_named);
                }
                Some(false) => checked.find(Finding::Digest { request: number }),
            }
        }
    }
}
