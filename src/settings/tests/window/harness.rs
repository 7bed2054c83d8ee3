//! The one place that knows how a window is built and driven in a test.

use candor_settings::pages::choices::action::ChoicesAction;
use candor_settings::pages::frame::action::Action;
use candor_settings::pages::frame::draw::{ground, window_ui};
use candor_settings::pages::frame::view::View;
use candor_settings::theme;
use eframe::egui;
use egui::{Role, Theme, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use egui_kittest::{Harness, Node};

/// What a test looks at: the view that is drawn, and what the person did.
pub(crate) struct State {
    pub(crate) view: View,
    pub(crate) actions: Vec<Action>,
}

impl eframe::App for State {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        ui.painter().rect_filled(ui.max_rect(), 0.0, ground(ui.visuals()));
        window_ui(ui, &self.view, &mut self.actions);
    }
}

/// A window of this size.
#[derive(Clone, Copy)]
pub(crate) struct Window {
    pub(crate) width: f32,
    pub(crate) height: f32,
    pub(crate) zoom: f32,
    pub(crate) theme: Theme,
}

impl Window {
    /// As it opens.
    pub(crate) const OPENS: Self = Self { width: 1120.0, height: 760.0, zoom: 1.0, theme: Theme::Light };
    /// As small as it gets.
    pub(crate) const SMALLEST: Self = Self { width: 640.0, height: 480.0, zoom: 1.0, theme: Theme::Light };

    pub(crate) fn zoomed(self, zoom: f32) -> Self {
        Self { zoom, ..self }
    }

    pub(crate) fn in_theme(self, theme: Theme) -> Self {
        Self { theme, ..self }
    }

    pub(crate) fn sized(self, width: f32, height: f32) -> Self {
        Self { width, height, ..self }
    }

    /// Opens the window on this view.
    pub(crate) fn show(self, view: View) -> Harness<'static, State> {
        self.show_with(view, |_| {})
    }

    /// The same, prepared by the test before the first frame.
    pub(crate) fn show_with(self, view: View, prepare: impl Fn(&egui::Context) + 'static) -> Harness<'static, State> {
        let Self { width, height, zoom, theme } = self;
        Harness::builder()
            .with_size(vec2(width / zoom, height / zoom))
            .with_pixels_per_point(zoom)
            .with_theme(theme)
            .with_max_steps(8)
            .with_render_cursor(false)
            .with_context_setup(move |ctx| {
                theme::install(ctx);
                prepare(ctx);
            })
            .build_eframe(|_| State { view, actions: Vec::new() })
    }
}

/// Opens a window of the usual size.
pub(crate) fn show(view: View) -> Harness<'static, State> {
    Window::OPENS.show(view)
}

/// What was done since the last time, besides pointing.
pub(crate) fn done(window: &mut Harness<'_, State>) -> Vec<Action> {
    let actions = std::mem::take(&mut window.state_mut().actions);
    actions.into_iter().filter(|action| !matches!(action, Action::Choices(ChoicesAction::PointAtTier(_)))).collect()
}

/// Clicks what has this role and name, and returns what that did.
pub(crate) fn click(window: &mut Harness<'_, State>, role: Role, name: &str) -> Vec<Action> {
    window.get_by_role_and_label(role, name).click();
    window.run();
    done(window)
}

/// Clicks twice, a tenth of a second apart, and returns what that did.
pub(crate) fn double_click(window: &mut Harness<'_, State>, role: Role, name: &str) -> Vec<Action> {
    let pos = window.get_by_role_and_label(role, name).rect().center();
    let begins = window.ctx.input(|input| input.time) + 1.0;
    for time in [begins, begins + 0.1] {
        let input = window.input_mut();
        input.time = Some(time);
        input.events.push(egui::Event::PointerMoved(pos));
        for pressed in [true, false] {
            let modifiers = egui::Modifiers::NONE;
            input.events.push(egui::Event::PointerButton { pos, button: egui::PointerButton::Primary, pressed, modifiers });
        }
        window.step();
    }
    done(window)
}

/// Presses a key, and lets the window settle.
pub(crate) fn press(window: &mut Harness<'_, State>, key: egui::Key) {
    window.key_press(key);
    window.run();
}

/// The role and name of what has the focus.
pub(crate) fn focused(window: &Harness<'_, State>) -> Option<(Role, String)> {
    let node = focused_node(window)?;
    Some((node.accesskit_node().role(), node.accesskit_node().label().unwrap_or_default()))
}

/// What has the focus: of a list of which a screen reader speaks a row, the list.
pub(crate) fn focused_node<'a>(window: &'a Harness<'_, State>) -> Option<Node<'a>> {
    let points_at_it = |node: &Node<'_>| node.accesskit_node().active_descendant().is_some_and(|row| row.is_focused());
    window.root().children_recursive().find(|node| node.is_focused() || points_at_it(node))
}

/// Presses Tab from the beginning until it comes round, and returns everything it stopped at.
pub(crate) fn tab_stops(window: &mut Harness<'_, State>) -> Vec<(Role, String)> {
    let mut stops = Vec::new();
    for _ in 0..200 {
        press(window, egui::Key::Tab);
        let Some(stop) = focused(window) else { break };
        if stops.first() == Some(&stop) {
            break;
        }
        stops.push(stop);
    }
    stops
}

/// Whether it is wholly inside the window.
pub(crate) fn in_sight(window: &Harness<'_, State>, node: &Node<'_>) -> bool {
    let rect = node.rect();
    rect.is_positive() && window.ctx.content_rect().contains_rect(rect)
}
