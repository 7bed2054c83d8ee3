//! Whether the desktop is light or dark. Neither X11 nor Wayland tells a window, so the desktop's portal is asked, and says when it
//! changes.

use std::sync::mpsc::{Sender, channel};
use std::time::Duration;

use eframe::egui;
use zbus::MatchRule;
use zbus::blocking::{Connection, MessageIterator};
use zbus::message::Type;
use zbus::zvariant::{OwnedValue, Value};

const PORTAL: &str = "org.freedesktop.portal.Desktop";
const PATH: &str = "/org/freedesktop/portal/desktop";
const SETTINGS: &str = "org.freedesktop.portal.Settings";
const NAMESPACE: &str = "org.freedesktop.appearance";
const KEY: &str = "color-scheme";

/// How long opening the window may wait for the answer, so that it isn't drawn dark first and light a moment later. A portal that runs
/// answers within a few milliseconds, and nobody notices a wait of this length.
const FIRST_ANSWER: Duration = Duration::from_millis(100);

/// Makes everything that follows the system's theme follow the desktop's, now and whenever that changes.
pub(super) fn follow(ctx: &egui::Context) {
    let (answered, answer) = channel();
    let ctx = ctx.clone();
    let become_like = move |theme| {
        // What egui uses if winit doesn't know the system's theme, as it never does here.
        ctx.options_mut(|options| options.fallback_theme = theme);
        ctx.request_repaint();
    };
    let listen = move || {
        // Without a bus or a portal there is nobody to ask, and the window is as egui has it.
        let _nobody = listen(&answered, become_like);
    };
    // Where no thread can be made, `answered` is gone too, and nothing waits.
    let _listens = std::thread::Builder::new().name("candor-desktop".into()).spawn(listen);
    let _in_time = answer.recv_timeout(FIRST_ANSWER);
}

/// Reports the desktop's theme, says that it did, and reports each change from then on.
fn listen(answered: &Sender<()>, tell: impl Fn(egui::Theme)) -> zbus::Result<()> {
    let bus = Connection::session()?;
    let changes = MatchRule::builder()
        .msg_type(Type::Signal)
        .sender(PORTAL)?
        .interface(SETTINGS)?
        .member("SettingChanged")?
        .arg(0, NAMESPACE)?
        .arg(1, KEY)?
        .build();
    // Before the question, so that no change falls between the two.
    let changes = MessageIterator::for_match_rule(changes, &bus, None)?;
    let answer = bus.call_method(Some(PORTAL), PATH, Some(SETTINGS), "Read", &(NAMESPACE, KEY))?;
    let is: OwnedValue = answer.body().deserialize()?;
    theme(&is).into_iter().for_each(&tell);
    // Nobody may wait for it any more.
    let _unheard = answered.send(());
    for change in changes {
        let change = change?;
        let (_, _, is): (String, String, OwnedValue) = change.body().deserialize()?;
        theme(&is).into_iter().for_each(&tell);
    }
    Ok(())
}

/// What the portal's number means, however deeply it is wrapped: 1 prefers dark, 2 light, and 0 has no preference, in which case a
/// desktop's own programs are light.
fn theme(is: &Value<'_>) -> Option<egui::Theme> {
    match is {
        Value::Value(inner) => theme(inner),
        Value::U32(1) => Some(egui::Theme::Dark),
        Value::U32(_) => Some(egui::Theme::Light),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_desktop_without_a_preference_is_light_and_what_is_no_number_says_nothing() {
        let wrapped = |number: u32| Value::Value(Box::new(Value::U32(number)));
        assert_eq!(theme(&wrapped(0)), Some(egui::Theme::Light));
        assert_eq!(theme(&wrapped(1)), Some(egui::Theme::Dark));
        assert_eq!(theme(&wrapped(2)), Some(egui::Theme::Light));
        assert_eq!(theme(&Value::from("dark")), None);
    }
}
