//! A cell of the table, which heads and rows have in common.

use eframe::egui;
use egui::{Align, Id, Layout, Ui};

use super::columns::APART;
use crate::widgets::line_across;
use crate::widgets::list_keys::below;

/// The height of a row.
pub(super) const ROW: f32 = 29.0;
/// The height of the heads.
pub(super) const HEAD: f32 = 28.0;

/// A cell: text with a margin, and a line below. To screen readers it is a part of the row.
pub(super) fn cell(ui: &mut Ui, row: Id, right: bool, add: impl FnOnce(&mut Ui)) {
    let rect = ui.max_rect();
    line_across(ui, rect.x_range(), rect.bottom() - 0.5);
    let layout = if right { Layout::right_to_left(Align::Center) } else { Layout::left_to_right(Align::Center) };
    ui.scope_builder(below(row).layout(layout), |ui| {
        ui.add_space(APART);
        add(ui);
    });
}
