//! The exact bytes of one event.

use super::json::{Known, Members, scalar};
use super::value::{Input, Origin, value_given, value_of};
use crate::consent::{Allowed, Reason};
use crate::manifest::{Field, MOST_FIELDS, Method, Source, Unfit};

/// One event as it will be stored and sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payload {
    /// The event's exact bytes, which are in the body unchanged.
    pub bytes: Vec<u8>,
    /// The ids of the tiers that caused it or added fields to it.
    pub tiers: Vec<String>,
    /// The paths of the fields that are in it.
    pub fields: Vec<String>,
    /// Values that were given but do not fit, by path.
    pub dropped: Vec<(String, Unfit)>,
}

/// Which fields of an event are in its bytes, by their index.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub(crate) struct FieldSet([u64; FieldSet::WORDS]);

impl FieldSet {
    /// Enough bits for as many fields as an event can have.
    const WORDS: usize = MOST_FIELDS.div_ceil(64);

    fn insert(&mut self, index: usize) {
        if let Some(word) = self.0.get_mut(index / 64) {
            *word |= 1 << (index % 64);
        }
    }

    fn contains(&self, index: usize) -> bool {
        self.0.get(index / 64).is_some_and(|word| word & (1 << (index % 64)) != 0)
    }
}

/// The bytes of one event, and what is in them.
pub(crate) struct Written {
    pub(crate) bytes: Vec<u8>,
    pub(crate) fields: FieldSet,
    /// Values that were given but do not fit.
    pub(crate) dropped: Vec<(usize, Unfit)>,
    /// How many of the host's values are declared and were looked at.
    pub(crate) seen: usize,
}

/// Builds the event's payload; `None` with the reason if it may not be recorded at all.
pub fn build(input: &Input<'_>) -> Result<Payload, Reason> {
    let event = input.event;
    let allowed = input.consent.allowed(event, input.now)?;
    let written = Template::new(input, &allowed, &|_| false).write(input);
    let (tiers, fields) = carried(input, &allowed, &written.fields);
    let path = |index: usize| event.fields.get(index).map(|field| field.path.clone()).unwrap_or_default();
    Ok(Payload {
        bytes: written.bytes,
        tiers,
        fields,
        dropped: written.dropped.into_iter().map(|(index, unfit)| (path(index), unfit)).collect(),
    })
}

/// An event's bytes, as far as they are the same each time under one decision; only what varies is asked for again.
#[derive(Debug)]
pub(crate) struct Template {
    members: Members,
    /// The fields in it.
    fields: FieldSet,
    /// Values that never fit.
    unfit: Vec<(usize, Unfit)>,
}

/// Whether a field is the same in each event of a kind while a program runs: a constant, the program's name, a fact about the computer.
pub(crate) fn is_fixed(field: &Field) -> bool {
    matches!(field.source, Source::Constant(_) | Source::AppId | Source::AppName | Source::AppVersion | Source::Machine(_))
}

impl Template {
    /// Makes the template for what is allowed of this event. What belongs to a tier that is off leaves no trace, not even a count.
    pub(crate) fn new(input: &Input<'_>, allowed: &Allowed, fixed: &dyn Fn(&Field) -> bool) -> Self {
        let (event, wire) = (input.event, &input.consent.manifest().wire);
        let (mut fields, mut unfit) = (FieldSet::default(), Vec::new());
        let members = Members::new(&event.layout, wire, &mut |index| {
            let Some(field) = event.fields.get(index) else { return Known::Absent };
            if !allowed.fields.get(index).is_some_and(Result::is_ok) {
                return Known::Absent;
            }
            if !fixed(field) {
                return Known::Nothing;
            }
            match value_of(input, field) {
                (Some(value), _) => {
                    fields.insert(index);
                    let mut bytes = Vec::new();
                    scalar(&value, wire.escape, &mut bytes);
                    return Known::Written(bytes);
                }
                (None, Origin::Unfit(why)) => unfit.push((index, why)),
                (None, _) => {}
            }
            Known::Absent
        });
        Self { members, fields, unfit }
    }

    /// The bytes of one event.
    pub(crate) fn write(&self, input: &Input<'_>) -> Written {
        let (event, wire) = (input.event, &input.consent.manifest().wire);
        let mut written = Written { bytes: Vec::with_capacity(512), fields: self.fields, dropped: self.unfit.clone(), seen: 0 };
        let Written { bytes, fields, dropped, seen } = &mut written;
        let mut next = 0;
        self.members.write(wire, bytes, &mut |index, out| {
            let Some(field) = event.fields.get(index) else { return false };
            let (value, origin) = value_given(input, field, || input.values.get_in_order(&field.path, &mut next));
            *seen += usize::from(field.source.is_given() && origin != Origin::Unknown);
            match (&value, origin) {
                (Some(value), _) => {
                    scalar(value, wire.escape, out);
                    fields.insert(index);
                }
                (None, Origin::Unfit(unfit)) => dropped.push((index, unfit)),
                (None, _) => {}
            }
            value.is_some()
        });
        // A request without a body carries its event only in its path.
        if event.method == Method::Get {
            bytes.clear();
        }
        written
    }
}

/// The ids of the tiers and the paths of the fields in an event with these fields.
pub(crate) fn carried(input: &Input<'_>, allowed: &Allowed, fields: &FieldSet) -> (Vec<String>, Vec<String>) {
    let manifest = input.consent.manifest();
    let going = || input.event.fields.iter().enumerate().filter(|(index, _)| fields.contains(*index)).map(|(_, field)| field);
    let mut tiers: Vec<usize> = Vec::new();
    for tier in allowed.causes.iter().copied().chain(going().filter_map(|field| field.tier)) {
        if let Err(place) = tiers.binary_search(&tier) {
            tiers.insert(place, tier);
        }
    }
    let ids = tiers.into_iter().map(|index| manifest.tier_id(index).to_owned()).collect();
    (ids, going().map(|field| field.path.clone()).collect())
}
