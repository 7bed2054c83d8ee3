//! How wide each column of the history is: by what it says and what the person asked for, and where there is too little room, by what
//! matters most. The time is never cut.

use super::query::SortColumn;
use crate::preferences::Columns;

/// Between the edge of a cell and its text, in points.
pub const APART: f32 = 8.0;
/// The least width of what a message says, in points, before anything else gives way: three short words.
const WHAT_AT_LEAST: f32 = 140.0;
/// The same of its tiers: one word, and that there is another.
const TIERS_AT_LEAST: f32 = 96.0;
/// What the tiers take at least where there is room enough, in points, so that the columns don't cling together.
const TIERS_AT_EASE: f32 = 100.0;
/// A state without its word, in points: its dot, and what is around it.
pub const DOT_ALONE: f32 = 28.0;
/// The widest that a person can make a column, in points: more than the widest window of one screen has room for.
pub const WIDEST: u16 = 2000;

/// The same widths, with another for this column; `None` leaves it to what it says.
pub fn with(mut asked: Columns, column: SortColumn, width: Option<u16>) -> Columns {
    let of = match column {
        SortColumn::Time => &mut asked.time,
        SortColumn::What => &mut asked.what,
        SortColumn::Tier => &mut asked.tier,
        SortColumn::State => &mut asked.state,
        SortColumn::Size => &mut asked.size,
    };
    *of = width.map(|width| width.min(WIDEST));
    asked
}

/// A width for each column, in points. One that is left out has none.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Widths {
    /// Of the time.
    pub time: f32,
    /// Of what a message says.
    pub what: f32,
    /// Of its tiers.
    pub tier: f32,
    /// Of what became of it.
    pub state: f32,
    /// Of its size.
    pub size: f32,
}

impl Widths {
    /// That of this column.
    pub fn of(&self, column: SortColumn) -> f32 {
        match column {
            SortColumn::Time => self.time,
            SortColumn::What => self.what,
            SortColumn::Tier => self.tier,
            SortColumn::State => self.state,
            SortColumn::Size => self.size,
        }
    }

    /// All of them together.
    pub fn total(&self) -> f32 {
        self.time + self.what + self.tier + self.state + self.size
    }

    /// Widths in this room, where the words of each column need `needs`.
    pub fn within(room: f32, needs: &Self, asked: &Columns) -> Self {
        let what = needs.what.min(WHAT_AT_LEAST);
        let tier = needs.tier.min(TIERS_AT_LEAST);
        // What matters least gives way first: the size, the tiers, the word beside the dot.
        let least = [
            Self { what, tier, ..*needs },
            Self { what, tier, size: 0.0, ..*needs },
            Self { what, tier: 0.0, size: 0.0, ..*needs },
            Self { what, tier: 0.0, size: 0.0, state: DOT_ALONE, ..*needs },
        ];
        let fits = |least: &&Self| least.total() <= room;
        let Some(least) = least.iter().find(fits) else {
            return Self { time: needs.time, what, state: DOT_ALONE, ..Self::default() };
        };
        let mut free = room - least.total();
        // What each takes beyond that, in the order of what matters.
        let mut more = |least: f32, asked: Option<u16>| {
            let wanted = asked.map_or(least, f32::from);
            let more = (wanted - least).clamp(0.0, free);
            free -= more;
            least + more
        };
        let time = more(least.time, asked.time);
        let is_worded = least.state > DOT_ALONE;
        let state = if is_worded { more(least.state, asked.state) } else { least.state };
        let size = if least.size > 0.0 { more(least.size, asked.size) } else { 0.0 };
        let pair = free + least.what + least.tier;
        let tier = if least.tier > 0.0 { tiers(pair, least, needs, asked) } else { 0.0 };
        Self { time, what: pair - tier, tier, state, size }
    }
}

/// How much of the room that two columns share the tiers take: as much as they need, unless either column would take from the other's
/// half; or what the person left to them.
fn tiers(pair: f32, least: &Widths, needs: &Widths, asked: &Columns) -> f32 {
    let most = pair - least.what;
    match (asked.what, asked.tier) {
        (Some(what), _) => pair - f32::from(what).clamp(least.what, pair - least.tier),
        (None, Some(tier)) => f32::from(tier).clamp(least.tier, most),
        (None, None) if needs.what + needs.tier > pair => {
            needs.tier.min(pair - needs.what.min((pair / 2.0).floor()).max(least.what))
        }
        (None, None) => needs.tier.max(TIERS_AT_EASE.min(pair - needs.what)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NEEDS: Widths = Widths { time: 120.0, what: 150.0, tier: 180.0, state: 90.0, size: 50.0 };

    fn within(room: f32, asked: Columns) -> Widths {
        Widths::within(room, &NEEDS, &asked)
    }

    #[test]
    fn the_time_is_never_cut_and_what_matters_less_gives_way_first() {
        let by_default = |room| within(room, Columns::default());
        assert_eq!(by_default(700.0), Widths { what: 260.0, tier: 180.0, ..NEEDS });
        let mut left = 5;
        for room in (0..700).rev() {
            #[expect(clippy::cast_precision_loss, reason = "small")]
            let room = room as f32;
            let widths = by_default(room);
            assert!(
                widths.time >= NEEDS.time && widths.what >= WHAT_AT_LEAST && widths.state >= DOT_ALONE,
                "{room}: {widths:?}"
            );
            let there =
                [widths.time, widths.what, widths.tier, widths.state, widths.size].iter().filter(|width| **width > 0.0).count();
            assert!(there <= left, "what gave way does not come back: {room}: {widths:?}");
            assert!(widths.size == 0.0 || widths.tier > 0.0, "{room}: {widths:?}");
            assert!(widths.tier == 0.0 || widths.state >= NEEDS.state, "{room}: {widths:?}");
            if room >= NEEDS.time + WHAT_AT_LEAST + DOT_ALONE {
                assert!((widths.total() - room).abs() < 0.1, "all of the room is used: {room}: {widths:?}");
            }
            left = there;
        }
        assert_eq!(left, 3);
    }

    #[test]
    fn a_column_is_as_wide_as_the_person_asked_as_long_as_no_other_is_lost() {
        let wide = |column, width| within(600.0, with(Columns::default(), column, Some(width)));
        let is = |column, width, expected: f32| (wide(column, width).of(column) - expected).abs() < 0.1;
        assert!(is(SortColumn::What, 200, 200.0));
        assert_eq!(
            wide(SortColumn::What, 2000),
            Widths { what: 600.0 - 260.0 - TIERS_AT_LEAST, tier: TIERS_AT_LEAST, ..NEEDS }
        );
        assert!(is(SortColumn::Tier, 110, 110.0));
        assert!(is(SortColumn::State, 140, 140.0));
        assert!(is(SortColumn::Time, 10, NEEDS.time), "it is never cut");
        let all = Columns { time: Some(2000), what: Some(2000), tier: Some(2000), state: Some(2000), size: Some(2000) };
        let all = within(600.0, all);
        assert!((all.total() - 600.0).abs() < 0.1 && all.what >= WHAT_AT_LEAST && all.tier >= TIERS_AT_LEAST, "{all:?}");
    }

    #[test]
    fn no_width_that_was_kept_is_beyond_what_can_be_asked_for() {
        assert_eq!(with(Columns::default(), SortColumn::Size, Some(u16::MAX)).size, Some(WIDEST));
        let eighty = with(Columns::default(), SortColumn::Size, Some(80));
        assert_eq!(with(eighty, SortColumn::Size, None), Columns::default());
    }
}
