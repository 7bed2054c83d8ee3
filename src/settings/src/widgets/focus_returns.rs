//! Where the focus is after something went away. What covers everything else takes the focus from what is below: when it closes,
//! the focus returns. Escape leaves the focus where it is, and a control that goes away leaves it to the open tab above it.

use eframe::egui;
use egui::{Event, Id, Ui};

/// What is remembered from frame to frame.
#[derive(Debug, Clone, Copy, Default)]
struct Before {
    /// What had the focus before it was covered.
    focused: Option<Id>,
    /// What the last click was on, if it can have the focus.
    clicked: Option<Id>,
    /// Where the focus goes instead of to these.
    instead: Option<Id>,
    over: bool,
    /// Whether the last thing done to it was a click, and no key.
    by_click: bool,
}

fn id(ui: &Ui) -> Id {
    ui.make_persistent_id("what had the focus")
}

/// Call this in each frame after everything is drawn; `over` says whether something covers it now.
pub fn focus_returns(ui: &Ui, over: bool) {
    let id = id(ui);
    let mut before: Before = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let any_click = ui.input(|input| input.pointer.any_click());
    if over {
        let any_key = ui.input(|input| input.events.iter().any(|event| matches!(event, Event::Key { pressed: true, .. })));
        (before.over, before.by_click) = (true, any_click || (before.by_click && !any_key));
    } else {
        if before.over {
            // People who use the mouse don't expect a ring around what they clicked.
            let asked = before.clicked.filter(|_| !before.by_click);
            if let Some(back) = before.instead.or(before.focused).or(asked) {
                ui.memory_mut(|memory| memory.request_focus(back));
                ui.ctx().request_repaint();
            }
        }
        before = Before { clicked: before.clicked, focused: ui.memory(egui::Memory::focused), ..Before::default() };
        if any_click {
            let clicked = ui.ctx().interaction_snapshot(|snapshot| snapshot.clicked);
            let can_have_it = |id: &Id| ui.ctx().read_response(*id).is_some_and(|response| response.sense.is_focusable());
            before.clicked = clicked.filter(can_have_it);
        }
    }
    ui.data_mut(|data| data.insert_temp(id, before));
}

/// Sets where the focus goes instead of where it was, because that will be gone.
pub fn returns_to(ui: &Ui, instead: Id) {
    let id = id(ui);
    let before: Before = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    ui.data_mut(|data| data.insert_temp(id, Before { instead: Some(instead), ..before }));
}

fn home_id() -> Id {
    Id::unique("where the focus goes when what had it is gone")
}

/// Makes this take the focus, as long as it is drawn, when whatever had it goes away.
pub fn is_home(ui: &Ui, home: Id) {
    ui.data_mut(|data| data.insert_temp(home_id(), home));
}

/// Call this in each frame of our own window, after everything is drawn.
pub fn focus_stays(ui: &Ui) {
    let id = ui.make_persistent_id("what had the focus in the last frame");
    let before: Option<Id> = ui.data(|data| data.get_temp(id)).flatten();
    let focused = ui.memory(egui::Memory::focused);
    let is_there = |id: &Id| ui.ctx().viewport(|viewport| viewport.this_pass.used_ids.contains_key(id));
    let back = match focused {
        None if ui.input(|input| input.key_pressed(egui::Key::Escape)) => before.filter(is_there),
        // What has just been given the focus may only be drawn in the next frame.
        Some(now) if before == focused && !is_there(&now) => ui.data(|data| data.get_temp(home_id())).filter(is_there),
        _ => None,
    };
    if let Some(back) = back {
        ui.memory_mut(|memory| memory.request_focus(back));
        ui.ctx().request_repaint();
    }
    ui.data_mut(|data| data.insert_temp(id, back.or(focused)));
}
