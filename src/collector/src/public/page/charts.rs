//! The charts, as SVG inside the page. A chart is drawn with colours that stand for meanings; `page.css` gives each its real colour in
//! light, in dark and on paper. Every number in a chart is also in a table beside it, so nobody misses anything without it.

use plotters::{
    coord::Shift,
    prelude::{
        ChartBuilder, Color as _, DrawingArea, IntoDrawingArea as _, PathElement, RGBColor, Rectangle, SVGBackend, Text,
        TextStyle,
    },
    style::{
        IntoFont as _, ShapeStyle,
        text_anchor::{HPos, Pos, VPos},
    },
};

use super::words::as_float;
use crate::public::state::Spread;

// What the colours stand for. Nobody sees them: the style replaces them.
const MARK: RGBColor = RGBColor(0, 0, 1);
const GROUND: RGBColor = RGBColor(0, 0, 2);
const LINE: RGBColor = RGBColor(0, 0, 3);
const WORD: RGBColor = RGBColor(0, 0, 4);
const BAND: RGBColor = RGBColor(0, 0, 5);

/// Width and height of a chart inside a row, in pixels.
const IN_ROW: (u32, u32) = (160, 10);

/// Width and height of the trend at the end of a row, in pixels.
const TREND: (u32, u32) = (72, 20);

/// Widest column of a trend, in pixels, so that few weeks look like few.
const WIDEST: i32 = 8;

/// Width and height of the chart of all weeks, in pixels: as wide as a phone, so that its text is never scaled down.
const WEEKS: (u32, u32) = (320, 150);

type Area<'a> = DrawingArea<SVGBackend<'a>, Shift>;

/// Draws a chart. One that fails is left out: the table says the same.
fn drawn(size: (u32, u32), draw: impl Fn(&Area<'_>) -> Option<()>) -> String {
    let mut svg = String::new();
    {
        let area = SVGBackend::with_string(&mut svg, size).into_drawing_area();
        if draw(&area).is_none() || area.present().is_err() {
            return String::new();
        }
    }
    svg
}

fn filled(colour: RGBColor) -> ShapeStyle {
    colour.filled()
}

/// A row's share of the whole, between 0 and 1.
pub(super) fn share(share: f64) -> String {
    drawn(IN_ROW, |area| {
        let (width, height) = (to_pixels(IN_ROW.0), to_pixels(IN_ROW.1));
        area.draw(&Rectangle::new([(0, 2), (width, height - 2)], filled(GROUND))).ok()?;
        let end = along(share.clamp(0.0, 1.0), width);
        area.draw(&Rectangle::new([(0, 2), (end, height - 2)], filled(MARK))).ok()
    })
}

/// The middle half of what was measured, and its median, between the least and the greatest of all rows.
pub(super) fn range(spread: &Spread, least: f64, greatest: f64) -> String {
    drawn(IN_ROW, |area| {
        let (width, height) = (to_pixels(IN_ROW.0), to_pixels(IN_ROW.1));
        let place =
            |value: f64| along(((value - least) / (greatest - least).max(f64::MIN_POSITIVE)).clamp(0.0, 1.0), width - 2);
        let (lower, median, upper) = (place(spread.lower.value), place(spread.median.value), place(spread.upper.value));
        area.draw(&PathElement::new(vec![(0, height / 2), (width, height / 2)], LINE)).ok()?;
        area.draw(&Rectangle::new([(lower, 2), (upper.max(lower + 1), height - 2)], filled(BAND))).ok()?;
        area.draw(&Rectangle::new([(median, 0), (median + 2, height)], filled(MARK))).ok()
    })
}

/// How a row has developed, the oldest week first; a week in which it was not shown is a gap.
pub(super) fn trend(shares: &[Option<f64>]) -> String {
    let most = shares.iter().flatten().copied().fold(0.0, f64::max);
    if most <= 0.0 || shares.len() < 2 {
        return String::new();
    }
    drawn(TREND, |area| {
        let (width, height) = (to_pixels(TREND.0), to_pixels(TREND.1));
        area.draw(&PathElement::new(vec![(0, height - 1), (width, height - 1)], LINE)).ok()?;
        for (from, to, value) in columns(shares, width) {
            let top = height - 2 - along(value / most, height - 4);
            area.draw(&Rectangle::new([(from, top), (to, height - 2)], filled(MARK))).ok()?;
        }
        Some(())
    })
}

/// Where each column begins and ends, with its value.
fn columns(values: &[Option<f64>], width: i32) -> impl Iterator<Item = (i32, i32, f64)> + '_ {
    let step = (width / i32::try_from(values.len().max(1)).unwrap_or(i32::MAX)).min(WIDEST);
    (0_i32..).zip(values).filter_map(move |(index, value)| {
        let from = index * step;
        value.map(|value| (from, from + step - 2, value))
    })
}

/// The number of each week, the oldest first, each with the name of its week.
pub(super) fn weeks(totals: &[(String, Option<u64>)]) -> String {
    let most = totals.iter().filter_map(|(_, total)| *total).max().unwrap_or(0);
    if most == 0 || totals.len() < 2 {
        return String::new();
    }
    let (end, top) = (f64::from(u32::try_from(totals.len()).unwrap_or(u32::MAX)), as_float(most));
    drawn(WEEKS, |area| {
        let words = |size: i32| TextStyle::from(("system-ui", size).into_font()).color(&WORD);
        let mut chart = ChartBuilder::on(area)
            .margin_top(8)
            .margin_right(4)
            .x_label_area_size(22)
            .y_label_area_size(44)
            .build_cartesian_2d(0.0..end, 0.0..top * 1.05)
            .ok()?;
        chart
            .configure_mesh()
            .disable_x_mesh()
            .y_labels(4)
            .y_label_formatter(&|count| super::words::number_of(*count))
            .disable_x_axis()
            .axis_style(LINE)
            .bold_line_style(LINE)
            .light_line_style(plotters::style::TRANSPARENT)
            .label_style(words(12))
            .draw()
            .ok()?;
        let bars = (0_u32..).zip(totals).filter_map(|(index, (_, total))| Some((f64::from(index), as_float((*total)?))));
        chart
            .draw_series(bars.map(|(index, total)| Rectangle::new([(index + 0.12, 0.0), (index + 0.88, total)], filled(MARK))))
            .ok()?;
        // Names are under every second bar, and always under the last one: there is no room for more.
        let named = (0_u32..).zip(totals.iter().rev()).filter(|(back, _)| back % 2 == 0);
        for (back, (name, _)) in named {
            let (x, y) = chart.backend_coord(&(end - f64::from(back) - 0.5, 0.0));
            let centred = words(12).pos(Pos::new(HPos::Center, VPos::Top));
            area.draw(&Text::new(name.as_str(), (x, y + 6), centred)).ok()?;
        }
        Some(())
    })
}

fn to_pixels(length: u32) -> i32 {
    i32::try_from(length).unwrap_or(0)
}

#[expect(clippy::cast_possible_truncation, reason = "a share of a width in pixels")]
fn along(share: f64, length: i32) -> i32 {
    (f64::from(length) * share).round() as i32
}
