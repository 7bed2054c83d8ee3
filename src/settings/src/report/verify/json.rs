//! Reads a report that is one JSON object, a message at a time.

use std::fmt;
use std::io::{BufReader, Read};

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::bounded::{Ration, Rationed};
use super::found::{Each, Event, Item, NotChecked, Request};

/// How much is read from the disk at once, in bytes: a few dozen messages, so that few calls are made and little memory is taken.
const READ: usize = 1 << 18;

/// Reads one object, even if another program has changed its layout.
pub(super) fn object(from: impl Read, each: &mut Each<'_>) -> Result<(), NotChecked> {
    let mut failed = None;
    let ration = Ration::of_a_message();
    let mut walk = Walk { each, programs: 0, failed: &mut failed, ration: ration.clone() };
    let otherwise = "there is more between two of its messages than in any Candor report";
    let mut from = serde_json::Deserializer::from_reader(BufReader::with_capacity(READ, Rationed { from, ration, otherwise }));
    let done = Whole(&mut walk).deserialize(&mut from).and_then(|()| from.end());
    match (failed, done) {
        (Some(failed), _) => Err(failed),
        (None, Err(error)) if error.is_io() => Err(NotChecked::Disk(error.into())),
        (None, Err(error)) => Err(NotChecked::NoReport(format!("it is incomplete, or not a Candor report: {error}"))),
        (None, Ok(())) => Ok(()),
    }
}

/// What all parts of a walk share.
struct Walk<'a, 'e> {
    each: &'a mut Each<'e>,
    programs: usize,
    failed: &'a mut Option<NotChecked>,
    ration: Ration,
}

impl Walk<'_, '_> {
    fn give<E: serde::de::Error>(&mut self, item: Item) -> Result<(), E> {
        self.ration.renew();
        (self.each)(item).map_err(|error| {
            *self.failed = Some(error);
            E::custom("stopped")
        })
    }
}

/// A report, or one program of it.
struct Whole<'w, 'a, 'e>(&'w mut Walk<'a, 'e>);

impl<'de> DeserializeSeed<'de> for Whole<'_, '_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Whole<'_, '_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a report")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<(), M::Error> {
        let (mut has_format, mut has_rows, program) = (false, false, self.0.programs);
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "format" => {
                    let format: u64 = map.next_value()?;
                    has_format = true;
                    if format != 1 {
                        *self.0.failed = Some(NotChecked::Newer(format));
                        return Err(M::Error::custom("newer"));
                    }
                }
                "programs" => {
                    has_rows = true;
                    map.next_value_seed(Rows(self.0, Kind::Programs, program))?;
                }
                "events" => {
                    has_rows = true;
                    map.next_value_seed(Rows(self.0, Kind::Events, program))?;
                }
                "requests" => map.next_value_seed(Rows(self.0, Kind::Requests, program))?,
                "totals" => {
                    let totals: Totals = map.next_value()?;
                    let events = totals.states.values().fold(0, |sum: u64, amount| sum.saturating_add(amount.events));
                    self.0.give(Item::Events(program, events))?;
                }
                _ => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        if !has_format || !has_rows {
            return Err(M::Error::custom("it has no messages"));
        }
        self.0.ration.renew();
        self.0.programs += 1;
        Ok(())
    }
}

#[derive(Deserialize)]
struct Totals {
    states: std::collections::BTreeMap<String, Amount>,
}

#[derive(Deserialize)]
struct Amount {
    events: u64,
}

#[derive(Clone, Copy)]
enum Kind {
    Programs,
    Events,
    Requests,
}

/// A list of something, and of which program.
struct Rows<'w, 'a, 'e>(&'w mut Walk<'a, 'e>, Kind, usize);

impl<'de> DeserializeSeed<'de> for Rows<'_, '_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Rows<'_, '_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<S: SeqAccess<'de>>(self, mut list: S) -> Result<(), S::Error> {
        let Self(walk, kind, program) = self;
        match kind {
            Kind::Programs => while list.next_element_seed(Whole(walk))?.is_some() {},
            Kind::Events => {
                while let Some(event) = list.next_element::<Event>()? {
                    walk.give(Item::Event(program, event))?;
                }
            }
            Kind::Requests => {
                while let Some(request) = list.next_element::<Request>()? {
                    walk.give(Item::Request(program, request))?;
                }
            }
        }
        Ok(())
    }
}
