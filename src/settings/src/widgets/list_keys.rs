//! A list or a table as the keyboard sees it: one stop of the Tab key, in which the arrow keys move the selection.

use eframe::egui;
use egui::{Event, EventFilter, Id, Key, Modifiers, Rect, Role, Sense, Ui, UiBuilder, WidgetInfo};

/// The rows to move in.
#[derive(Debug, Clone, Copy)]
pub struct Rows {
    /// How many rows.
    pub count: usize,
    /// Which of them is selected; of several, the one with the focus.
    pub chosen: Option<usize>,
    /// How far Page Up and Page Down go.
    pub leap: usize,
}

/// What a key does if several rows can be selected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// Select only the row at this place.
    To(usize),
    /// Select all up to the row at this place.
    Through(usize),
    /// Move to the row at this place, and leave the selection as it is.
    Focus(usize),
    /// Add the one with the focus to the selection, or remove it.
    Toggle,
    /// Select all.
    All,
    /// Keep only the one with the focus.
    One,
    /// Copy what is selected.
    Copy,
}

impl Asked {
    /// Where it moves to.
    pub fn place(self) -> Option<usize> {
        match self {
            Self::To(place) | Self::Through(place) | Self::Focus(place) => Some(place),
            Self::Toggle | Self::All | Self::One | Self::Copy => None,
        }
    }
}

/// Whether it has the focus, and the row to which a key has just moved. The caller puts the rows below `id` in the tree of screen
/// readers ([`below`]), and says which of them is selected ([`point_at`]).
pub fn list_keys(ui: &Ui, id: Id, rect: Rect, role: Role, name: &str, rows: Rows) -> (bool, Option<usize>) {
    let focused = focus(ui, id, rect, role, name, rows);
    let moved = focused.then(|| target(ui, Modifiers::NONE, rows)).flatten();
    (focused, moved.filter(|target| Some(*target) != rows.chosen))
}

/// The same if several rows can be selected; `several` says whether they are.
pub fn several_keys(ui: &Ui, id: Id, rect: Rect, role: Role, name: &str, rows: Rows, several: bool) -> (bool, Option<Asked>) {
    let focused = focus(ui, id, rect, role, name, rows);
    ui.ctx().accesskit_node_builder(id, egui::accesskit::Node::set_multiselectable);
    if !focused {
        return (false, None);
    }
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    let copies = || {
        ui.input_mut(|input| {
            let before = input.events.len();
            input.events.retain(|event| *event != Event::Copy);
            input.events.len() < before
        })
    };
    let asked = if pressed(Modifiers::COMMAND, Key::A) {
        Some(Asked::All)
    } else if pressed(Modifiers::COMMAND, Key::Space) {
        Some(Asked::Toggle)
    } else if copies() {
        Some(Asked::Copy)
    } else if several && pressed(Modifiers::NONE, Key::Escape) {
        Some(Asked::One)
    } else if let Some(place) = target(ui, Modifiers::SHIFT, rows) {
        // Keys with Shift come first, or they would be taken for those without.
        Some(place).filter(|place| Some(*place) != rows.chosen).map(Asked::Through)
    } else if let Some(place) = target(ui, Modifiers::COMMAND, rows) {
        Some(place).filter(|place| Some(*place) != rows.chosen).map(Asked::Focus)
    } else {
        target(ui, Modifiers::NONE, rows).filter(|place| several || Some(*place) != rows.chosen).map(Asked::To)
    };
    (true, asked)
}

fn focus(ui: &Ui, id: Id, rect: Rect, role: Role, name: &str, rows: Rows) -> bool {
    let response = ui.interact(rect, id, Sense::focusable_noninteractive());
    response.widget_info(|| WidgetInfo::labeled(role, true, name));
    ui.ctx().accesskit_node_builder(id, |node| node.set_size_of_set(rows.count));
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    let focused = response.has_focus();
    if focused {
        // Escape leaves the keyboard where it is: the next Tab goes on from here.
        let filter = EventFilter { vertical_arrows: true, escape: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    }
    focused
}

/// The row to which keys with these modifiers move. A slow frame can bring several presses at once: each of them counts.
fn target(ui: &Ui, modifiers: Modifiers, rows: Rows) -> Option<usize> {
    let last = rows.count.checked_sub(1)?;
    let count = |key| ui.input_mut(|input| input.count_and_consume_key(modifiers, key));
    let leap = rows.leap.max(1);
    let (mut target, mut pressed) = (rows.chosen, false);
    // Where no row is selected, an arrow selects the first.
    let mut step = |times: usize, go: &dyn Fn(usize) -> usize| {
        for _ in 0..times {
            pressed = true;
            target = Some(target.map_or(0, go).min(last));
        }
    };
    step(count(Key::ArrowDown), &|row| row + 1);
    step(count(Key::ArrowUp), &|row| row.saturating_sub(1));
    step(count(Key::PageDown), &|row| row + leap);
    step(count(Key::PageUp), &|row| row.saturating_sub(leap));
    for (key, end) in [(Key::Home, 0), (Key::End, last)] {
        if count(key) > 0 {
            (target, pressed) = (Some(end), true);
        }
    }
    target.filter(|_| pressed)
}

/// To screen readers, what is drawn with this is part of the list.
pub fn below(id: Id) -> UiBuilder {
    UiBuilder::new().accessibility_parent(id)
}

/// Makes screen readers speak of this row while the list has the focus. It must have been drawn.
pub fn point_at(ui: &Ui, id: Id, row: Id) {
    ui.ctx().accesskit_node_builder(id, |node| node.set_active_descendant(row.accesskit_id()));
}
