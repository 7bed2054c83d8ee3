//! Every limit of a manifest, so that a window can show what any program declares, and a person read it.

/// Every limit of a manifest, so that a window can show what any program declares.
pub(super) struct Limits {
    /// Bytes of the file: forty times the longest one that we know, for texts in many languages.
    pub(super) file: usize,
    /// Tiers: a person has to read each, and nobody decides about twenty things.
    pub(super) tiers: usize,
    /// Events: what a list can show without a search.
    pub(super) events: usize,
    /// Fields of one event; see [`MOST_FIELDS`].
    pub(super) fields: usize,
    /// Characters of an id, an event's name or one part of a path: it has to fit on a line of the log.
    pub(super) id: usize,
    /// Parts of a path: deeper JSON could not be shown indented beside its explanation.
    pub(super) path_parts: usize,
    /// Characters of a name that is on a switch or in a list: one line of it.
    pub(super) name: usize,
    /// Characters of a sentence: about three lines, and more nobody reads.
    pub(super) sentence: usize,
    /// Values that a list may allow: all countries, or all plugins of a large program, and some room.
    pub(super) values: usize,
    /// Characters of text that a field may carry: a note, not a document. A traceback may have eight times as many, which is several
    /// hundred frames.
    pub(super) text: i64,
    /// Groups of fields of one event that are counted together: a person reads each.
    pub(super) crosses: usize,
    /// Fields that are counted together: of more, most combinations would be those of one computer alone.
    pub(super) crossed: usize,
    /// The shortest interval of a repeating event, in seconds: more often is no longer statistics but watching.
    pub(super) every_secs: u64,
}

/// The most fields that an event can have: nobody reads more before deciding, and a set of them fits into four words.
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
    crosses: 16,
    crossed: 4,
    every_secs: 10,
};
