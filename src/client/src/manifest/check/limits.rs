//! Every limit of a manifest, so that a window can show what any program declares.

/// Every limit of a manifest, so that a window can show what any program declares.
pub(super) struct Limits {
    /// Bytes of the file.
    pub(super) file: usize,
    /// Tiers: a person has to read each.
    pub(super) tiers: usize,
    /// Events.
    pub(super) events: usize,
    /// Fields of one event.
    pub(super) fields: usize,
    /// Characters of an id, an event's name or one part of a path.
    pub(super) id: usize,
    /// Parts of a path.
    pub(super) path_parts: usize,
    /// Characters of a name that stands on a switch or in a list.
    pub(super) name: usize,
    /// Characters of a sentence.
    pub(super) sentence: usize,
    /// Values that a list may allow.
    pub(super) values: usize,
    /// Characters of text that a field may carry; a traceback may have eight times as many.
    pub(super) text: i64,
    /// The shortest interval of a repeating event, in seconds.
    pub(super) every_secs: u64,
}

/// The most fields that an event can have.
pub(crate) const MOST_FIELDS: usize = 200;

pub(super) const LIMITS: Limits = Limits {
    file: 256 * 1024,
    tiers: 20,
    events: 100,
    fields: MOST_FIELDS,
    id: 64,
    path_parts: 8,
    name: 60,
    sentence: 300,
    values: 500,
    text: 4096,
    every_secs: 10,
};
