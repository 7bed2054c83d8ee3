//! A key that is held presses one button, and not the next one to which the focus has moved meanwhile: a person who holds Enter on "Save"
//! does not want to press the "Cancel" that has taken its place. To egui each repetition of a key is a press of whatever has the focus.

use eframe::egui;
use egui::{Event, Key, Ui};

/// Draws something that hears of no repetition of the keys that press what has the focus. Where text is typed, a key that is held goes on
/// writing.
pub fn once<R>(ui: &mut Ui, draw: impl FnOnce(&mut Ui) -> R) -> R {
    let is_held = |event: &Event| matches!(event, Event::Key { key: Key::Enter | Key::Space, pressed: true, repeat: true, .. });
    if ui.ctx().text_edit_focused() {
        return draw(ui);
    }
    let held: Vec<Event> = ui.input_mut(|input| {
        let (held, others) = std::mem::take(&mut input.events).into_iter().partition(is_held);
        input.events = others;
        held
    });
    let done = draw(ui);
    // What is drawn around it may want them.
    ui.input_mut(|input| input.events.extend(held));
    done
}

/// Whether this key was pressed just now, and not only held.
pub fn pressed(ui: &Ui, wanted: Key) -> bool {
    let is_it = |event: &Event| matches!(event, Event::Key { key, pressed: true, repeat: false, .. } if *key == wanted);
    ui.input(|input| input.events.iter().any(is_it))
}
