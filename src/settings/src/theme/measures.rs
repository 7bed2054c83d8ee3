//! Every measure that several files share, in points, so that distances agree.

/// Between the window's edge and what is in it.
pub const EDGE: f32 = 24.0;
/// Inside a card.
pub const INSET: f32 = 16.0;
/// Between cards.
pub const GAP: f32 = 8.0;
/// The list of programs.
pub const SIDEBAR: f32 = 224.0;
/// The most width of text: about 70 characters.
pub const READING: f32 = 600.0;
/// The most width of a page, however wide the window: two columns of cards and a preview. More would only put them further apart.
pub const PAGE: f32 = 1640.0;
/// Below this width of the page the consequence moves below the choice.
pub const STACK_BELOW: f32 = 860.0;
/// Below this width of the window the list of programs becomes a row.
pub const COMPACT_BELOW: f32 = 700.0;
/// Corners of cards.
pub const CORNER: u8 = 10;
/// Corners of buttons and rows.
pub const CORNER_SMALL: u8 = 8;

pub(super) const LINE_TITLE: f32 = 28.0;
pub(super) const LINE: f32 = 20.0;
pub(super) const LINE_SMALL: f32 = 18.0;
pub(super) const SIZE_SMALL: f32 = 12.5;
pub(super) const SIZE_BODY: f32 = 14.0;
pub(super) const SIZE_TITLE: f32 = 22.0;
pub(super) const SEMIBOLD: &str = "semibold";
