//! What versions of a program without Candor send, in the format of the server for which they were made.
//!
//! Nobody who uses such a version has seen a manifest, so nothing of it is accepted unless the operator names the program and its format.
//! Then a request is told apart from Candor's own like this:
//!
//! 1. A request with an `Idempotency-Key` is **Candor's own**, whatever is in it: only our clients send one. (`ETS2LA`'s
//!    paths are no one else's; there a key only keeps a repeated delivery from counting twice.)
//! 2. Without one, `POST /events` is **Candor's own** if its body could be, and nothing about it is `SkellyPings`': no
//!    header with a signature, and no event with the member `event_type`.
//! 3. Everything else is `SkellyPings`', what cannot be read too.
//!
//! Answers never repeat what the sender sent, nothing of a request is kept but what its format names, and a signature only marks official
//! builds.

pub mod ets2la;
pub(crate) mod figures;
mod python;
pub mod skellypings;

use std::{
    collections::HashSet,
    fmt,
    sync::{Mutex, PoisonError},
};

use axum::http::HeaderMap;

use crate::{
    limits::Limits,
    signature,
    store::{Of, counters::OTHERS},
};

/// A format that is not Candor's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// That of the server of SkellyCam and `FreeMoCap`: batches to `POST /events`.
    SkellyPings,
    /// That of `ETS2LA`'s server: a path for each kind of message.
    Ets2la,
}

/// A secret with which official builds sign. Every build contains it, so it is public; it is shown nowhere all the same.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(Vec<u8>);

impl Secret {
    /// The secret in a file: its whole content without the line break at the end.
    pub fn of_file(bytes: &[u8]) -> Self {
        let bytes = bytes.strip_suffix(b"\n").unwrap_or(bytes);
        Self(bytes.strip_suffix(b"\r").unwrap_or(bytes).to_vec())
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[hidden]")
    }
}

/// Why programs cannot be accepted as they were named.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[non_exhaustive]
pub enum Unfit {
    /// A program was named twice.
    #[error("--foreign names {0} more than once; name it once")]
    Twice(String),
    /// Two programs in a format that does not say which one it is.
    #[error(
        "--foreign names two programs with the format ets2la, which does not say which program a message is from; name \
        only one"
    )]
    TwoUnnamed,
    /// A secret was given for a program that is not accepted.
    #[error("--official-secret names {0}, but --foreign does not name it with the format skellypings; name it there, too")]
    NoSuchProgram(String),
    /// A secret is empty, so anybody could guess it.
    #[error("the file that --official-secret names for {0} is empty; put the secret of its official builds there")]
    Empty(String),
}

/// The programs from which a format of their own is accepted, too.
#[derive(Debug, Default)]
pub struct Foreign {
    skellypings: Vec<(String, Option<Secret>)>,
    ets2la: Option<String>,
    kinds: Mutex<Kinds>,
}

/// The kinds of events that were counted on a day.
#[derive(Debug, Default)]
struct Kinds {
    day: String,
    told_apart: HashSet<(String, String)>,
}

impl Foreign {
    /// Accepts these programs, given by their ids, with the secrets of those that have one.
    pub fn new(programs: Vec<(String, Format)>, secrets: Vec<(String, Secret)>) -> Result<Self, Unfit> {
        let mut foreign = Self::default();
        for (id, format) in programs {
            if foreign.ets2la.as_ref() == Some(&id) || foreign.skellypings.iter().any(|(known, _)| *known == id) {
                return Err(Unfit::Twice(id));
            }
            match format {
                Format::SkellyPings => foreign.skellypings.push((id, None)),
                Format::Ets2la if foreign.ets2la.is_some() => return Err(Unfit::TwoUnnamed),
                Format::Ets2la => foreign.ets2la = Some(id),
            }
        }
        for (id, secret) in secrets {
            if secret.0.is_empty() {
                return Err(Unfit::Empty(id));
            }
            let Some((_, place)) = foreign.skellypings.iter_mut().find(|(known, _)| *known == id) else {
                return Err(Unfit::NoSuchProgram(id));
            };
            *place = Some(secret);
        }
        Ok(foreign)
    }

    /// The program whose messages come to `ETS2LA`'s paths.
    pub(crate) fn ets2la(&self) -> Option<&str> {
        self.ets2la.as_deref()
    }

    /// Whether batches in the format of `SkellyPings` are accepted from any program.
    pub(crate) fn takes_skellypings(&self) -> bool {
        !self.skellypings.is_empty()
    }

    /// The program of an event, by what it says; the only one if the event says nothing, as with older versions.
    fn program(&self, says: Option<&str>) -> Option<&str> {
        let mut known = self.skellypings.iter().map(|(id, _)| id.as_str());
        match says {
            Some(says) => known.find(|id| *id == says),
            None => known.next().filter(|_| self.skellypings.len() == 1),
        }
    }

    /// The name under which an event that came on this day is counted: its own, if that is among the first of the day.
    pub(crate) fn name_to_count(&self, of: &Of, today: &str, limits: &Limits) -> String {
        let mut kinds = self.kinds.lock().unwrap_or_else(PoisonError::into_inner);
        if kinds.day != today {
            *kinds = Kinds { day: today.to_owned(), told_apart: HashSet::new() };
        }
        let kind = (of.program.clone(), of.event.clone());
        let is_told_apart = kinds.told_apart.contains(&kind)
            || (kinds.told_apart.len() < limits.foreign_kinds && kinds.told_apart.insert(kind));
        if is_told_apart { of.event.clone() } else { OTHERS.to_owned() }
    }

    /// The programs with whose secret this body was signed.
    fn signers(&self, headers: &HeaderMap, body: &[u8]) -> Vec<String> {
        let signed = |secret: &Option<Secret>| {
            secret.as_ref().is_some_and(|Secret(secret)| signature::is_right(headers, SIGNATURE, secret, body))
        };
        self.skellypings.iter().filter(|(_, secret)| signed(secret)).map(|(id, _)| id.clone()).collect()
    }
}

/// The header in which SkellyCam signs.
const SIGNATURE: &str = "x-telemetry-signature";

#[cfg(test)]
mod tests {
    use super::*;

    fn named(names: &[(&str, Format)]) -> Vec<(String, Format)> {
        names.iter().map(|(id, format)| ((*id).to_owned(), *format)).collect()
    }

    #[test]
    fn programs_that_could_not_be_told_apart_are_refused() {
        let skelly = Format::SkellyPings;
        for (names, unfit) in [
            (named(&[("a", skelly), ("a", skelly)]), Unfit::Twice("a".into())),
            (named(&[("a", Format::Ets2la), ("a", skelly)]), Unfit::Twice("a".into())),
            (named(&[("a", Format::Ets2la), ("b", Format::Ets2la)]), Unfit::TwoUnnamed),
        ] {
            assert_eq!(Foreign::new(names, Vec::new()).unwrap_err(), unfit);
        }
    }

    #[test]
    fn a_secret_belongs_to_a_program_that_signs_and_is_shown_nowhere() {
        let secret = |id: &str, text: &str| vec![(id.to_owned(), Secret::of_file(text.as_bytes()))];
        let names = named(&[("a", Format::SkellyPings), ("b", Format::Ets2la)]);
        assert_eq!(Foreign::new(names.clone(), secret("b", "xyzzy")).unwrap_err(), Unfit::NoSuchProgram("b".into()));
        assert_eq!(Foreign::new(names.clone(), secret("a", "\r\n")).unwrap_err(), Unfit::Empty("a".into()));
        let foreign = Foreign::new(names, secret("a", "xyzzy\n")).unwrap();
        assert!(!format!("{foreign:?}").contains("xyzzy"));
        assert_eq!(Secret::of_file(b"xyzzy\r\n"), Secret::of_file(b"xyzzy"));
    }
}
