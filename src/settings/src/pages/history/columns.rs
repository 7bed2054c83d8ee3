//! What a column of the history is besides what it says: its place, its name, and how wide it is: by what it says and what the person
//! asked for, and where there is too little room, by what matters most. The time is never cut.

use crate::preferences::Columns;
use crate::text::{Word, labels};

/// Between the edge of a cell and its text, in points.
pub const APART: f32 = 8.0;
/// Beside the name of a column, in points, where the triangle of the one that sorts is.
pub const TRIANGLE: f32 = 12.0;
/// The widest that a person can make a column, in points: more than the widest window of one screen has room for.
pub const WIDEST: u16 = 2000;
/// The least width of what a message says, in points, before anything else gives way: three short words.
const WHAT_AT_LEAST: f32 = 140.0;
/// The same of its tiers: one word, and that there is another.
const TIERS_AT_LEAST: f32 = 96.0;
/// What the tiers take at least where there is room enough, in points, so that the columns don't cling together.
const TIERS_AT_EASE: f32 = 100.0;
/// A state without its word, in points: its dot, and what is around it.
const DOT_ALONE: f32 = 28.0;
/// The least width of sizes, in points: seven digits, beyond which they have a unit.
const SIZE_AT_LEAST: f32 = 56.0;
/// What gives way where there is too little room, and to how many points, what matters least first: the size, the tiers, the word
/// beside the dot.
const GIVE_WAY: &[(Column, f32)] = &[(Column::Size, 0.0), (Column::Tier, 0.0), (Column::State, DOT_ALONE)];

/// A column of the table.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Column {
    /// When a message was recorded.
    #[default]
    Time,
    /// What it says.
    What,
    /// The tiers in it.
    Tier,
    /// What became of it.
    State,
    /// The size of its bytes.
    Size,
}

impl Column {
    /// All of them, in the order above, which is that on the screen.
    pub const ALL: [Self; 5] = [Self::Time, Self::What, Self::Tier, Self::State, Self::Size];

    /// Its name in the window's settings, which stays the same in every version, and in the current language.
    fn names(self) -> (&'static str, Word) {
        match self {
            Self::Time => ("time", labels::time),
            Self::What => ("what", labels::what),
            Self::Tier => ("tier", labels::tier),
            Self::State => ("state", labels::state),
            Self::Size => ("size", labels::bytes_word),
        }
    }

    fn key(self) -> &'static str {
        self.names().0
    }

    /// Its name in the current language.
    pub fn name(self) -> &'static str {
        self.names().1()
    }

    /// Whether it stands at the right, as numbers do.
    pub fn is_at_the_right(self) -> bool {
        self == Self::Size
    }

    /// Whether its head sorts from the smallest at first: words are wanted from A on, times and sizes from the greatest.
    pub fn sorts_from_the_smallest(self) -> bool {
        !matches!(self, Self::Time | Self::Size)
    }

    /// Whether its words are among those that are searched.
    pub fn is_searched(self) -> bool {
        matches!(self, Self::What | Self::Tier)
    }

    /// Whether its words have room in this width, in points, and not only the dot before them.
    pub fn is_worded(self, wide: f32) -> bool {
        self != Self::State || wide > DOT_ALONE
    }

    /// How wide it has to be, in points, so that none of these words is cut, nor its name; `measure` tells how wide a text is.
    pub fn needs(self, words: &[&str], measure: impl Fn(&str) -> f32) -> f32 {
        let digit = (self == Self::Time).then(|| widest_digit(&measure));
        let wide = |words: &&str| match (self, digit) {
            (_, Some(digit)) => measure(&words.replace(|c: char| c.is_ascii_digit(), digit)),
            (Self::State, _) => measure(words) + DOT_ALONE - APART,
            _ => measure(words),
        };
        let least = if self == Self::Size { SIZE_AT_LEAST - APART } else { 0.0 };
        let widest = words.iter().map(wide).fold(least.max(measure(self.name()) + TRIANGLE), f32::max);
        // With a fraction of a point too little, they would be shortened.
        (widest + APART).ceil() + 1.0
    }
}

/// The digit that is drawn widest, as text.
fn widest_digit(measure: &impl Fn(&str) -> f32) -> &'static str {
    let digits = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];
    digits.into_iter().max_by(|one, other| measure(one).total_cmp(&measure(other))).unwrap_or("0")
}

/// The width that the person gave a column, in points.
fn asked(widths: &Columns, column: Column) -> Option<u16> {
    widths.get(column.key()).copied().flatten()
}

/// Gives a column another width, in points; `None` leaves it to what it says.
pub fn ask(widths: &mut Columns, column: Column, width: Option<u16>) {
    widths.insert(column.key().to_owned(), width.map(|width| width.min(WIDEST)));
}

/// A width for each column, in points. One that is left out has none.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Widths([f32; Column::ALL.len()]);

impl Widths {
    /// This one for each column.
    pub fn of_each(width: impl FnMut(Column) -> f32) -> Self {
        Self(Column::ALL.map(width))
    }

    /// The columns that have one, with it.
    pub fn shown(self) -> impl Iterator<Item = (Column, f32)> {
        Column::ALL.into_iter().zip(self.0).filter(|(_, wide)| *wide > 0.0)
    }

    /// All of them together.
    pub fn total(&self) -> f32 {
        self.0.iter().sum()
    }

    fn of(&self, column: Column) -> f32 {
        self.0.get(column as usize).copied().unwrap_or_default()
    }

    fn set(&mut self, column: Column, width: f32) {
        if let Some(of) = self.0.get_mut(column as usize) {
            *of = width;
        }
    }

    /// Widths in this room, where the words of each column need `needs`.
    pub fn within(room: f32, needs: &Self, columns: &Columns) -> Self {
        let mut widths = *needs;
        widths.set(Column::What, needs.of(Column::What).min(WHAT_AT_LEAST));
        widths.set(Column::Tier, needs.of(Column::Tier).min(TIERS_AT_LEAST));
        for (column, least) in GIVE_WAY {
            if widths.total() > room {
                widths.set(*column, *least);
            }
        }
        let mut free = (room - widths.total()).max(0.0);
        // What each takes beyond that: what gave way takes nothing, and what a message says and its tiers share what is left.
        for column in Column::ALL {
            let least = widths.of(column);
            if let Some(asked) = asked(columns, column)
                && least >= needs.of(column)
                && !matches!(column, Column::What | Column::Tier)
            {
                let more = (f32::from(asked) - least).clamp(0.0, free);
                free -= more;
                widths.set(column, least + more);
            }
        }
        let pair = free + widths.of(Column::What) + widths.of(Column::Tier);
        let tier = if widths.of(Column::Tier) > 0.0 { tiers(pair, &widths, needs, columns) } else { 0.0 };
        widths.set(Column::What, pair - tier);
        widths.set(Column::Tier, tier);
        widths
    }
}

/// How much of the room that two columns share the tiers take: as much as they need, unless either column would take from the other's
/// half; or what the person left to them.
fn tiers(pair: f32, least: &Widths, needs: &Widths, columns: &Columns) -> f32 {
    let [(what, needs_what), (tier, needs_tier)] =
        [Column::What, Column::Tier].map(|column| (least.of(column), needs.of(column)));
    match (asked(columns, Column::What), asked(columns, Column::Tier)) {
        (Some(asked), _) => pair - f32::from(asked).min(pair - tier).max(what),
        (None, Some(asked)) => f32::from(asked).min(pair - what).max(tier),
        (None, None) if needs_what + needs_tier > pair => needs_tier.min(pair - needs_what.min((pair / 2.0).floor()).max(what)),
        (None, None) => needs_tier.max(TIERS_AT_EASE.min(pair - needs_what)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NEEDS: Widths = Widths([120.0, 150.0, 180.0, 90.0, 50.0]);

    fn within(room: f32, asked: &[(Column, u16)]) -> Widths {
        let mut columns = Columns::new();
        for (column, width) in asked {
            ask(&mut columns, *column, Some(*width));
        }
        Widths::within(room, &NEEDS, &columns)
    }

    fn but(widths: &[(Column, f32)]) -> Widths {
        let mut all = NEEDS;
        for (column, width) in widths {
            all.set(*column, *width);
        }
        all
    }

    #[test]
    fn each_column_has_a_place_a_name_and_a_key_of_its_own() {
        for (place, column) in Column::ALL.into_iter().enumerate() {
            assert_eq!(place, column as usize, "{column:?}");
            let others = || Column::ALL.into_iter().filter(|other| *other != column);
            assert!(others().all(|other| other.key() != column.key() && other.name() != column.name()), "{column:?}");
        }
    }

    #[test]
    fn the_time_is_never_cut_and_what_matters_less_gives_way_first() {
        assert_eq!(within(700.0, &[]), but(&[(Column::What, 260.0)]));
        let mut left = Column::ALL.len();
        for room in (0_u16..700).rev().map(f32::from) {
            let widths = within(room, &[]);
            let of = |column| widths.of(column);
            assert!(of(Column::Time) >= NEEDS.of(Column::Time) && of(Column::What) >= WHAT_AT_LEAST, "{room}: {widths:?}");
            assert!(of(Column::State) >= DOT_ALONE, "{room}: {widths:?}");
            let there = widths.shown().count();
            assert!(there <= left, "what gave way does not come back: {room}: {widths:?}");
            assert!(of(Column::Size) == 0.0 || of(Column::Tier) > 0.0, "{room}: {widths:?}");
            assert!(of(Column::Tier) == 0.0 || of(Column::State) >= NEEDS.of(Column::State), "{room}: {widths:?}");
            if room >= NEEDS.of(Column::Time) + WHAT_AT_LEAST + DOT_ALONE {
                assert!((widths.total() - room).abs() < 0.1, "all of the room is used: {room}: {widths:?}");
            }
            left = there;
        }
        assert_eq!(left, 3);
    }

    #[test]
    fn a_column_is_as_wide_as_the_person_asked_as_long_as_no_other_is_lost() {
        let is = |column, width, expected: f32| (within(600.0, &[(column, width)]).of(column) - expected).abs() < 0.1;
        assert!(is(Column::What, 200, 200.0));
        let rest = 600.0 - 260.0 - TIERS_AT_LEAST;
        assert_eq!(within(600.0, &[(Column::What, 2000)]), but(&[(Column::What, rest), (Column::Tier, TIERS_AT_LEAST)]));
        assert!(is(Column::Tier, 110, 110.0));
        assert!(is(Column::State, 140, 140.0));
        assert!(is(Column::Time, 10, NEEDS.of(Column::Time)), "it is never cut");
        let all = within(600.0, &Column::ALL.map(|column| (column, 2000)));
        assert!((all.total() - 600.0).abs() < 0.1, "{all:?}");
        assert!(all.of(Column::What) >= WHAT_AT_LEAST && all.of(Column::Tier) >= TIERS_AT_LEAST, "{all:?}");
    }

    #[test]
    fn no_width_that_was_kept_is_beyond_what_can_be_asked_for() {
        let mut columns = Columns::new();
        ask(&mut columns, Column::Size, Some(u16::MAX));
        assert_eq!(asked(&columns, Column::Size), Some(WIDEST));
        ask(&mut columns, Column::Size, None);
        assert_eq!(asked(&columns, Column::Size), None);
    }
}
