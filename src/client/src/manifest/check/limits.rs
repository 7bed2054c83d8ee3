//! Every limit of a manifest. They ensure that a window can show whatever a program declares, and that a person can read it.

/// The limits; each says why it is that number and not another.
pub(super) struct Limits {
    /// Bytes of the file: forty times the longest manifest of a real program, and eight times the demo's, whose texts are in eleven
    /// languages.
    pub(super) file: usize,
    /// Tiers: a person has to read each one, and nobody makes more than twenty decisions about one program.
    pub(super) tiers: usize,
    /// Events: a hundred are as many as a list can show without a search.
    pub(super) events: usize,
    /// Fields of one event; see [`MOST_FIELDS`].
    pub(super) fields: usize,
    /// Characters of an id, an event's name or one part of a path: 64 still fit on a line of the history.
    pub(super) id: usize,
    /// Parts of a path: JSON nested deeper than eight levels could not be shown indented beside its explanation.
    pub(super) path_parts: usize,
    /// Characters of a name on a switch or in a list: 60 fit on one line.
    pub(super) name: usize,
    /// Characters of a sentence: about three lines, and nobody reads more.
    pub(super) sentence: usize,
    /// Values that a list may allow: all countries, or all plugins of a large program, with room to spare.
    pub(super) values: usize,
    /// Characters of text that a field may carry: about a page, a note and not a document. A traceback may have eight times as many, which
    /// is several hundred frames.
    pub(super) text: i64,
    /// Groups of fields of one event that are counted together: a person has to read each of them.
    pub(super) crosses: usize,
    /// Fields that are counted together: with more, most combinations would occur on one computer only.
    pub(super) crossed: usize,
    /// The shortest interval of a repeating event, in seconds: anything more frequent is not statistics but surveillance.
    pub(super) every_secs: u64,
}

/// The most fields that an event can have: nobody reads more before deciding, and a set of 200 fits into four words of 64 bits.
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
