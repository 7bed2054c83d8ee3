//! Turns the sums over time into heights and words, so that a screen reader is told what the bars show.

use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::pages::history::chart::{DAY, Part};
use crate::pages::history::query::{Arranged, Query};
use crate::pages::history::view::{Bar, Chart, ChartPart, Highest, Shade};
use crate::pages::parts::Dot;
use crate::text::Clock;
use crate::text::{figures, history as text, labels};

/// The chart to draw.
pub fn chart(arranged: &Arranged, query: &Query, clock: &Clock) -> Chart {
    let of = &arranged.chart;
    let in_bytes = query.chart.is_in_bytes();
    let mut totals: BTreeMap<Part, u64> = BTreeMap::new();
    for (part, amount) in of.bars.iter().flatten() {
        *totals.entry(*part).or_insert(0) += amount;
    }
    let amount = |bar: &BTreeMap<Part, u64>| bar.values().sum::<u64>();
    let highest = of.bars.iter().map(amount).max().unwrap_or(0);
    let name = |part: &Part| name(*part, &arranged.tiers);
    let at = |milliseconds: i64| {
        let at = Timestamp::from_millisecond(milliseconds).unwrap_or_default();
        // Days begin at midnight.
        if of.span >= DAY { clock.day(at) } else { clock.time(at) }
    };
    let bar = |(place, amounts): (usize, &BTreeMap<Part, u64>)| {
        let ends = of.ends(place);
        let heights = totals.keys().enumerate().filter_map(|(place, part)| {
            let amount = amounts.get(part)?;
            #[expect(clippy::cast_precision_loss, reason = "a part of a pixel")]
            let height = *amount as f32 / highest.max(1) as f32;
            Some((place, height))
        });
        let parts = amounts.iter().map(|(part, amount)| text::part_of_chart(&name(part), *amount, in_bytes));
        Bar { ends, heights: heights.collect(), words: text::bar(&at(ends.0), &at(ends.1), &parts.collect::<Vec<_>>()) }
    };
    #[expect(clippy::cast_precision_loss, reason = "there are a few")]
    let accent = |place: usize| Shade::Accent(1.0 - place as f32 / totals.len().max(1) as f32);
    let part = |(place, (part, total)): (usize, (&Part, &u64))| ChartPart {
        words: text::part_of_chart(&name(part), *total, in_bytes),
        shade: match part {
            Part::Sent => Shade::State(Dot::On),
            Part::Waiting => Shade::State(Dot::Waiting),
            Part::Kept => Shade::State(Dot::Off),
            Part::Unknown => Shade::State(Dot::Attention),
            Part::Refused => Shade::State(Dot::Failed),
            Part::Tiers(_) => accent(place),
        },
    };
    let last = of.bars.len().saturating_sub(1);
    Chart {
        bars: of.bars.iter().enumerate().map(bar).collect(),
        parts: totals.iter().enumerate().map(part).collect(),
        // The last bar has now in it, unless a clock was wrong.
        span: if of.ends(last).0 <= clock.now.as_millisecond() && clock.now.as_millisecond() < of.ends(last).1 {
            (at(of.ends(0).0), labels::now_word().to_owned())
        } else {
            (at(of.ends(0).0), at(of.ends(last).1))
        },
        highest: of
            .bars
            .iter()
            .position(|bar| highest > 0 && amount(bar) == highest)
            .map(|place| Highest { place, amount: if in_bytes { figures::size(highest) } else { figures::grouped(highest) } }),
    }
}

fn name(part: Part, tiers: &[String]) -> String {
    match part {
        Part::Tiers(kind) => tiers.get(kind).cloned().unwrap_or_default(),
        Part::Sent => labels::part_sent().into(),
        Part::Waiting => labels::part_waiting().into(),
        Part::Kept => labels::part_never_left().into(),
        Part::Unknown => labels::part_unknown().into(),
        Part::Refused => labels::part_refused().into(),
    }
}
