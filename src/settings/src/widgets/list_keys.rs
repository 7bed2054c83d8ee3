//! A list or a table as the keyboard sees it: one stop, in which the arrow keys move the choice.

use eframe::egui;
use egui::{EventFilter, Id, Key, Modifiers, Rect, Role, Sense, Ui, UiBuilder, WidgetInfo};

/// What there is to move in.
#[derive(Debug, Clone, Copy)]
pub struct Rows {
    /// How many rows.
    pub count: usize,
    /// Which of them is chosen.
    pub chosen: Option<usize>,
    /// How far Page Up and Page Down go.
    pub leap: usize,
}

/// Whether it has the focus, and the row to which a key has just moved. Whoever draws the rows puts them below `id` in the
/// tree of screen readers ([`below`]), and says which of them is chosen ([`point_at`]).
pub fn list_keys(ui: &Ui, id: Id, rect: Rect, role: Role, name: &str, rows: Rows) -> (bool, Option<usize>) {
    let response = ui.interact(rect, id, Sense::focusable_noninteractive());
    response.widget_info(|| WidgetInfo::labeled(role, true, name));
    ui.ctx().accesskit_node_builder(id, |node| node.set_size_of_set(rows.count));
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    if !response.has_focus() {
        return (false, None);
    }
    let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    let Some(last) = rows.count.checked_sub(1) else { return (true, None) };
    let leap = rows.leap.max(1);
    // Whatever is pressed first chooses the first.
    let from = |step: &dyn Fn(usize) -> usize| rows.chosen.map_or(0, step).min(last);
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let target = if pressed(Key::ArrowDown) {
        from(&|row| row + 1)
    } else if pressed(Key::ArrowUp) {
        from(&|row| row.saturating_sub(1))
    } else if pressed(Key::PageDown) {
        from(&|row| row + leap)
    } else if pressed(Key::PageUp) {
        from(&|row| row.saturating_sub(leap))
    } else if pressed(Key::Home) {
        0
    } else if pressed(Key::End) {
        last
    } else {
        return (true, None);
    };
    (true, Some(target).filter(|target| Some(*target) != rows.chosen))
}

/// What is drawn with this is a part of the list to screen readers.
pub fn below(id: Id) -> UiBuilder {
    UiBuilder::new().accessibility_parent(id)
}

/// Screen readers speak of this row as long as the list has the focus. It must have been drawn.
pub fn point_at(ui: &Ui, id: Id, row: Id) {
    ui.ctx().accesskit_node_builder(id, |node| node.set_active_descendant(row.accesskit_id()));
}
