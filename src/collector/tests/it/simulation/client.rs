//! A client as the simulation needs one: it records, is offline for days, withholds fields, sends under keys that stay, and starts again.

use std::collections::VecDeque;

use candor::tools::wire::identifier_of;
use fastrand::Rng;
use jiff::{ToSpan as _, civil::Date};
use serde_json::{Value, json};

use super::model::{Said, week};

/// Longest that somebody is offline, in days: a client keeps what it cannot send for 30, and its date has to be believed.
const OFFLINE_DAYS: i64 = 12;

const VERSIONS: [(&str, u32); 4] = [("2.1.0", 70), ("2.0.3", 20), ("1.9", 8), ("2.2.0-beta", 2)];
const SYSTEMS: [(&str, u32); 4] = [("Windows", 60), ("Linux", 25), ("macOS", 12), ("Plan 9", 3)];
const CORES: [(u16, u32); 4] = [(8, 50), (16, 30), (4, 15), (96, 5)];
const PLUGINS: [(&[&str], u32); 4] = [(&["Map"], 50), (&["HUD", "Map"], 30), (&[], 17), (&["HUD", "Map", "TTS"], 3)];

/// One of these, each with its weight.
fn one_of<T: Copy>(rng: &mut Rng, all: &[(T, u32)]) -> T {
    let mut at = rng.u32(0..all.iter().map(|(_, often)| often).sum());
    for (one, often) in all {
        if at < *often {
            return *one;
        }
        at -= often;
    }
    all[0].0
}

/// An event that waits.
#[derive(Debug, Clone)]
pub(super) struct Event {
    pub(super) said: Said,
    pub(super) json: Value,
}

/// A delivery that may have been sent before, as it was.
#[derive(Debug, Clone)]
pub(super) struct Sending {
    pub(super) key: String,
    pub(super) body: String,
    pub(super) identity: Option<String>,
    pub(super) events: Vec<Said>,
}

/// One installation of a program.
pub(super) struct Client {
    rng: Rng,
    number: u64,
    is_named: bool,
    version: &'static str,
    system: &'static str,
    cores: u16,
    withholds: [bool; 4],
    /// How often a secret was made, because the former one was given up.
    secrets: u8,
    offline_until: Date,
    firsts: [Option<String>; 3],
    waiting: VecDeque<Event>,
    /// What was sent, and not answered as far as it knows.
    under_way: Option<Sending>,
    deliveries: u32,
}

impl Client {
    pub(super) fn new(number: u64, seed: u64, first: Date) -> Self {
        let mut rng = Rng::with_seed(seed ^ number.wrapping_mul(0x9E37_79B9_7F4A_7C15));
        let (version, system, cores) = (one_of(&mut rng, &VERSIONS), one_of(&mut rng, &SYSTEMS), one_of(&mut rng, &CORES));
        let withholds = std::array::from_fn(|_| rng.u8(0..100) < 8);
        Self {
            rng,
            number,
            is_named: number.is_multiple_of(2),
            version,
            system,
            cores,
            withholds,
            secrets: 0,
            offline_until: first,
            firsts: [const { None }; 3],
            waiting: VecDeque::new(),
            under_way: None,
            deliveries: 0,
        }
    }

    /// The proof of its identity on this day.
    pub(super) fn proof(&self, day: Date) -> [u8; 32] {
        let mut proof = [self.secrets; 32];
        proof[..8].copy_from_slice(&self.number.to_be_bytes());
        if !self.is_named {
            proof[8] = day.month().unsigned_abs();
        }
        proof
    }

    /// The proof of the identity to erase now, if any; a new identity then begins, while events of the old one may still be waiting.
    pub(super) fn erases(&mut self, day: Date) -> Option<[u8; 32]> {
        let proof = self.proof(day);
        (self.rng.u32(0..4_000) == 0).then(|| {
            self.secrets += 1;
            proof
        })
    }

    /// Lives for three hours.
    pub(super) fn lives(&mut self, day: Date) {
        if self.rng.u8(0..100) < 3 {
            self.offline_until = day.checked_add(self.rng.i64(1..=OFFLINE_DAYS).days()).unwrap();
        }
        if self.rng.u8(0..100) < 2 {
            let choice = self.rng.usize(0..4);
            self.withholds[choice] = !self.withholds[choice];
        }
        if self.rng.u8(0..100) >= 15 {
            return;
        }
        if self.rng.u8(0..100) < 4 {
            self.version = one_of(&mut self.rng, &VERSIONS);
        }
        if self.is_named {
            self.ping(day);
            if self.rng.bool() {
                self.speed(day);
            }
            if self.rng.u8(0..100) < 20 {
                self.crash();
            }
        } else {
            self.active(day);
            self.monthly(day);
        }
    }

    fn ping(&mut self, day: Date) {
        let id = identifier_of(&self.proof(day));
        let said = Said { event: "ping", day: Some(day), identity: Some(id.clone()), ..self.says() };
        let json = json!({ "event": "ping", "app": "named", "id": id, "date": day.to_string(), "system": {} });
        self.record(said, json);
    }

    fn speed(&mut self, day: Date) {
        let said = Said { event: "speed", day: Some(day), ..self.says() };
        let json = json!({ "event": "speed", "app": "named", "date": day.to_string() });
        self.record(said, json);
    }

    fn crash(&mut self) {
        let said = Said { event: "crash", ..self.says() };
        let traceback = format!("ZeroDivisionError: {}", self.rng.u8(..));
        self.record(said, json!({ "event": "crash", "app": "named", "traceback": traceback }));
    }

    fn active(&mut self, day: Date) {
        let periods = [day.to_string(), week(day), day.first_of_month().to_string()];
        let first_of = std::array::from_fn(|index| self.firsts[index].as_ref() != Some(&periods[index]));
        self.firsts = periods.map(Some);
        let said = Said { event: "active", day: Some(day), first_of: Some(first_of), ..self.says() };
        let json = json!({ "event": "active", "app": "nameless", "date": day.to_string(), "system": {} });
        self.record(said, json);
    }

    fn monthly(&mut self, day: Date) {
        let id = identifier_of(&self.proof(day));
        let said = Said { event: "monthly", identity: Some(id.clone()), ..self.says() };
        self.record(said, json!({ "event": "monthly", "app": "nameless", "id": id }));
    }

    /// What it says now, without what is withheld.
    fn says(&mut self) -> Said {
        let [version, system, plugins, speeds] = self.withholds;
        let fps = [self.rng.u32(0..4), self.rng.u32(0..40), self.rng.u32(0..200), self.rng.u32(0..20)];
        Said {
            version: Some(self.version).filter(|_| !version),
            system: Some(self.system).filter(|_| !system),
            cores: Some(self.cores).filter(|_| !system),
            plugins: Some(one_of(&mut self.rng, &PLUGINS)).filter(|_| !plugins),
            fps: Some(fps).filter(|_| !speeds),
            ..Said::default()
        }
    }

    /// Writes what the event has of all that is said.
    fn record(&mut self, mut said: Said, mut json: Value) {
        let has = |of: &[&str]| of.contains(&said.event);
        if !has(&["ping", "crash", "monthly"]) {
            said.version = None;
        }
        if !has(&["ping", "active"]) {
            said.system = None;
        }
        if !has(&["ping"]) {
            said.cores = None;
        }
        if !has(&["speed", "active"]) {
            said.fps = None;
        }
        if !has(&["speed", "active", "monthly"]) {
            said.plugins = None;
        }
        let mut set = |pointer: [&str; 2], value: Option<Value>| {
            let Some(value) = value else { return };
            match pointer {
                ["", name] => json[name] = value,
                [outer, name] => json[outer][name] = value,
            }
        };
        set(["", "version"], said.version.map(Value::from));
        set(["system", "os"], said.system.map(Value::from));
        set(["system", "cores"], said.cores.map(Value::from));
        set(["", "plugins"], said.plugins.map(Value::from));
        set(["", "fps"], said.fps.map(|fps| Value::from(fps.to_vec())));
        set(
            ["", "first_of"],
            said.first_of.map(|is| {
                let names = ["day", "week", "month"].into_iter().zip(is).filter(|(_, is)| *is).map(|(name, _)| name);
                Value::from(names.collect::<Vec<_>>())
            }),
        );
        self.waiting.push_back(Event { said, json });
    }

    /// What it sends now, if it is online and has anything.
    pub(super) fn sends(&mut self, day: Date) -> Option<Sending> {
        if day < self.offline_until {
            return None;
        }
        if self.under_way.is_none() {
            self.under_way = self.next();
        }
        self.under_way.clone()
    }

    /// The next delivery: events of one identity, or of none.
    fn next(&mut self) -> Option<Sending> {
        let identity = self.waiting.iter().find_map(|event| event.said.identity.clone());
        let mut events = Vec::new();
        while events.len() < 50
            && self.waiting.front().is_some_and(|next| next.said.identity.is_none() || next.said.identity == identity)
        {
            events.extend(self.waiting.pop_front());
        }
        if events.is_empty() {
            return None;
        }
        self.deliveries += 1;
        let key = format!("client-{}-{}", self.number, self.deliveries);
        let body = json!({ "events": events.iter().map(|event| &event.json).collect::<Vec<_>>() }).to_string();
        let identity = identity.filter(|_| events.iter().any(|event| event.said.identity.is_some()));
        Some(Sending { key, body, identity, events: events.into_iter().map(|event| event.said).collect() })
    }

    /// Notes that it has heard the answer: kept, or never to be kept.
    pub(super) fn is_done(&mut self) {
        self.under_way = None;
    }

    /// How this delivery fares: whether it arrives, how often, and whether the answer does.
    pub(super) fn luck(&mut self) -> (usize, bool) {
        match self.rng.u8(0..100) {
            0..4 => (0, false),
            4..12 => (1, false),
            12..16 => (2, false),
            16..20 => (2, true),
            _ => (1, true),
        }
    }
}
