//! Small pieces that several pages show: a switch, and the dot beside a state.

/// The dot beside a state, which is never the only sign of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Dot {
    /// A full dot in the accent colour: something is on, or was confirmed.
    On,
    /// A hollow dot: off, withdrawn, or not answered.
    #[default]
    Off,
    /// A half-filled dot: waiting.
    Waiting,
    /// A full dot in the attention colour.
    Attention,
    /// A full dot in the colour of failures.
    Failed,
}

/// A switch.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Switch {
    /// Its position.
    pub on: bool,
    /// On, and yet nothing goes because of it now: something above it is in the way.
    pub idle: bool,
    /// Why it cannot be moved, in a sentence; `None` when it can.
    pub locked: Option<String>,
}

/// The switch for every program, if more than one has been answered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AllPrograms {
    /// The switch.
    pub switch: Switch,
    /// What it does.
    pub means: String,
}

/// What somebody searched for and chose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marked<T> {
    /// What is marked.
    pub what: T,
    /// Another one for each search, so that it is brought into sight once.
    pub number: u64,
}

impl<T: PartialEq> Marked<T> {
    /// The number, if it is this that is marked.
    pub fn is(marked: Option<&Self>, what: &T) -> Option<u64> {
        marked.filter(|marked| marked.what == *what).map(|marked| marked.number)
    }
}
