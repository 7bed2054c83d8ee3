//! The window: panels that read the [`View`] and queue [`Action`]s. None of them opens a file, waits, or decides anything.

use eframe::egui;
use egui::{CentralPanel, Frame, Key, Margin, Modifiers, Panel, ScrollArea, Ui, UiBuilder};

use super::action::{Action, Page};
use super::view::View;
use super::{draw_done as done, draw_header as header, draw_notices as notices, draw_question as question};
use crate::pages::about::draw as about;
use crate::pages::choices::{draw as choices, draw_answer as answer, draw_news as news};
use crate::pages::crashes::draw as crashes;
use crate::pages::feedback::draw as feedback;
use crate::pages::find::action::FindAction;
use crate::pages::find::draw as find;
use crate::pages::history::draw as history;
use crate::pages::programs::action::ProgramsAction;
use crate::pages::programs::view::ProgramList;
use crate::pages::programs::{draw as programs, draw_broken as broken, draw_welcome as welcome};
use crate::pages::settings::action::SettingsAction;
use crate::pages::settings::draw as settings;
use crate::pages::your_data::draw as your_data;
use crate::text::labels;
use crate::theme;
use crate::widgets::buttons;
use crate::widgets::focus_returns::focus_stays;
use crate::widgets::{columns, held_keys, page_keys, reading};

/// The window's name.
pub const TITLE: &str = "Candor";

/// On a page that is less high than this, the two answers are at its end instead of at the window's edge.
const BAR_STAYS_ABOVE: f32 = 420.0;
/// In a window that is at least this high, the head of a page stays while the page scrolls: below it, a page then has the height that it
/// fills at least.
const HEAD_STAYS_ABOVE: f32 = 520.0;
/// Above the head of a page.
const ABOVE: i8 = 20;
/// The least height that a page fills; if there is less room, the whole page scrolls.
const FILL_AT_LEAST: f32 = 360.0;

/// The background of the window. The screen is cleared with it: without a graphics card, drawing it pixel by pixel would cost more
/// than everything on top of it.
pub fn ground(visuals: &egui::Visuals) -> egui::Color32 {
    visuals.panel_fill
}

/// Draws the whole window, on its background.
pub fn window_ui(ui: &mut Ui, view: &View, actions: &mut Vec<Action>) {
    held_keys::once(ui, |ui| draw(ui, view, actions));
}

fn draw(ui: &mut Ui, view: &View, actions: &mut Vec<Action>) {
    ui.ctx().accesskit_node_builder(egui::accesskit_root_id(), |node| {
        node.set_label(TITLE);
        node.set_language(crate::text::spoken().tag);
    });
    shortcuts(ui, view, actions);
    // Escape closes a menu before anything else; once it has, nobody would know that it was open.
    let menu_is_open = egui::Popup::is_any_open(ui.ctx());
    let below = trial_ui(ui, view.trial.as_deref());
    let compact = ui.available_width() < theme::COMPACT_BELOW;
    if compact {
        let frame = Frame::new().inner_margin(Margin::symmetric(16, 8));
        Panel::top("programs in a row")
            .frame(frame)
            .resizable(false)
            .show(ui, |ui| of_page(actions, |own| programs::row_ui(ui, &list(view), own)));
    } else {
        Panel::left("programs")
            .frame(Frame::new())
            .exact_size(programs::list_width(ui, &list(view)))
            .resizable(false)
            .show(ui, |ui| of_page(actions, |own| programs::list_ui(ui, &list(view), own)));
    }
    CentralPanel::no_frame().show(ui, |ui| match (&view.settings, &view.broken) {
        (Some(settings), _) => {
            instead_ui(ui, view, "settings", |ui| {
                said_ui(ui, view, actions);
                let all = view.all_programs.as_ref().filter(|_| compact);
                of_page(actions, |own| settings::settings_ui(ui, settings, all, own));
            });
        }
        (_, Some(broken)) => instead_ui(ui, view, "broken", |ui| {
            said_ui(ui, view, actions);
            of_page(actions, |own| broken::broken_ui(ui, broken, own));
        }),
        _ if view.welcomes => instead_ui(ui, view, "welcome", |ui| {
            said_ui(ui, view, actions);
            of_page(actions, |own| welcome::welcome_ui(ui, view.all_hidden, own));
        }),
        _ => program_ui(ui, view, actions),
    });
    if !menu_is_open {
        leave_settings(ui, view, actions);
    }
    done::done_ui(ui, view.done.as_deref(), below);
    of_page(actions, |own| find::find_ui(ui, view.find.as_ref(), own));
    question::question_ui(ui, view.question.as_ref(), actions);
    focus_stays(ui);
}

/// The line at the lower edge that says that all this is for trying out, as long as it is open; how high it is.
fn trial_ui(ui: &mut Ui, trial: Option<&str>) -> f32 {
    let Some(sentence) = trial else { return 0.0 };
    let line = Panel::bottom("trial").frame(Frame::new().inner_margin(Margin::symmetric(16, 6))).resizable(false);
    let ink = theme::tokens(ui).muted;
    let shown = line.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.add(egui::Label::new(theme::small(sentence).color(ink)).wrap());
    });
    shown.response.rect.height()
}

/// Ctrl and a digit open the tabs, in their order; Ctrl and a comma the settings of the window; Ctrl and F the search.
fn shortcuts(ui: &Ui, view: &View, actions: &mut Vec<Action>) {
    if view.question.is_none() && ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Comma)) {
        actions.push(Action::Programs(ProgramsAction::ShowSettings(view.settings.is_none())));
    }
    let instead = view.is_beside_programs();
    // The history has a search of its own.
    let has_its_own = view.page == Page::History && !instead && !view.welcomes;
    if view.question.is_none() && !has_its_own && ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::F)) {
        actions.push(Action::Find(FindAction::Open));
    }
    if view.question.is_some() || instead || view.choices.answering || view.welcomes {
        return;
    }
    for (key, (page, _)) in
        [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6].into_iter().zip(header::pages(view))
    {
        if ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, key)) && page != view.page {
            actions.push(Action::ShowPage(page));
        }
    }
}

/// Escape leaves the settings, unless it ends something in them, such as a field that is being typed in.
fn leave_settings(ui: &Ui, view: &View, actions: &mut Vec<Action>) {
    let is_free = view.question.is_none() && !ui.ctx().text_edit_focused();
    if view.settings.is_some() && is_free && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        actions.push(Action::Settings(SettingsAction::Close));
        // Whoever presses a key goes on from where the settings are opened.
        programs::focus_settings(ui);
    }
}

/// The right side while something else is shown instead of the chosen program.
fn instead_ui(ui: &mut Ui, view: &View, name: &str, add: impl FnOnce(&mut Ui)) {
    ScrollArea::vertical().id_salt(name).auto_shrink(false).show(ui, |ui| {
        let edge = theme::edge(ui.available_width());
        Frame::new().inner_margin(Margin { left: edge, right: edge, top: 20, bottom: 16 }).show(ui, |ui| {
            ui.set_width(ui.available_width());
            add(ui);
        });
        if view.question.is_none() {
            page_keys(ui, ui.clip_rect().height());
        }
    });
}

/// What the person should know, above what is shown instead of the chosen program and in the same column.
fn said_ui(ui: &mut Ui, view: &View, actions: &mut Vec<Action>) {
    let draw = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        notices::notices_ui(ui, &view.notices, actions);
    };
    match (view.notices.is_empty(), view.settings.is_some()) {
        (true, _) => {}
        (false, true) => reading(ui, draw),
        (false, false) => columns::alone(ui, draw),
    }
}

/// The right side: the chosen program.
fn program_ui(ui: &mut Ui, view: &View, actions: &mut Vec<Action>) {
    let whole = ui.max_rect();
    let answering = view.choices.answering;
    let bar_stays = answering && whole.height() >= BAR_STAYS_ABOVE;
    let bar = if bar_stays { answer::height(ui, whole.width()) } else { 0.0 };
    let (above_bar, bar_rect) = whole.split_top_bottom_at_y(whole.bottom() - bar);
    let head_stays = !answering && whole.height() >= HEAD_STAYS_ABOVE;
    let head = if head_stays { staying_head_ui(ui, view, above_bar, actions) } else { above_bar.top() };
    let (_, page) = above_bar.split_top_bottom_at_y(head);

    ui.scope_builder(UiBuilder::new().id_salt("page").max_rect(page), |ui| {
        ScrollArea::vertical().id_salt((view.selected, view.absent.selected, view.page as u8)).auto_shrink(false).show(
            ui,
            |ui| {
                page_ui(ui, view, page.height(), !head_stays, answering && !bar_stays, actions);
                if view.question.is_none() {
                    page_keys(ui, page.height());
                }
            },
        );
    });
    if bar_stays {
        ui.scope_builder(UiBuilder::new().id_salt("answer").max_rect(bar_rect), |ui| {
            of_page(actions, |own| answer::answer_ui(ui, own));
        });
    }
}

/// The head of the page, where it stays while the page scrolls; where it ends.
fn staying_head_ui(ui: &mut Ui, view: &View, room: egui::Rect, actions: &mut Vec<Action>) -> f32 {
    let drawn = ui.scope_builder(UiBuilder::new().id_salt("head").max_rect(room), |ui| {
        let across = ui.max_rect().x_range();
        let edge = theme::edge(across.span());
        Frame::new().inner_margin(Margin { left: edge, right: edge, top: ABOVE, bottom: 0 }).show(ui, |ui| {
            ui.set_width(ui.available_width().min(theme::PAGE));
            head_ui(ui, view, across, actions);
        });
    });
    drawn.response.rect.bottom()
}

/// Title, sentence and main switch, and the tabs or what leads to About before the answer.
fn head_ui(ui: &mut Ui, view: &View, across: egui::Rangef, actions: &mut Vec<Action>) {
    ui.spacing_mut().item_spacing.y = 0.0;
    header::header_ui(ui, view, actions);
    if view.choices.answering {
        ui.add_space(8.0);
        links_ui(ui, view, actions);
    } else {
        ui.add_space(12.0);
        header::tabs_ui(ui, view, across, actions);
    }
}

fn page_ui(ui: &mut Ui, view: &View, window_height: f32, with_head: bool, answers_at_end: bool, actions: &mut Vec<Action>) {
    let top = ui.cursor().top();
    let across = ui.max_rect().x_range();
    let edge = theme::edge(across.span());
    let below = 16.0;
    let margin = Margin { left: edge, right: edge, top: if with_head { ABOVE } else { 0 }, bottom: 16 };
    Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.set_width(ui.available_width().min(theme::PAGE));
        ui.spacing_mut().item_spacing.y = 0.0;
        if with_head {
            head_ui(ui, view, across, actions);
        }
        ui.add_space(16.0);
        notices::notices_ui(ui, &view.notices, actions);
        if view.page == Page::Choices {
            news::news_ui(ui, &view.news);
        }
        // Whatever fills the page, such as a table, gets the height that is left.
        let fill = (window_height - (ui.cursor().top() - top) - below).floor().max(FILL_AT_LEAST);
        shown_page_ui(ui, view, across.span(), fill, actions);
    });
    if answers_at_end {
        of_page(actions, |own| answer::answer_ui(ui, own));
    }
}

/// Before the answer, in place of the tabs: to everything that the program may ever send, to what was recorded after an earlier answer,
/// and back.
fn links_ui(ui: &mut Ui, view: &View, actions: &mut Vec<Action>) {
    let mut link = |ui: &mut Ui, words: &str, to: Page| {
        if buttons::link(ui, words, words).clicked() {
            actions.push(Action::ShowPage(to));
        }
    };
    match view.page {
        Page::About | Page::History => link(ui, labels::back_to_question(), Page::Choices),
        _ if view.has_past => {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = egui::vec2(24.0, 4.0);
                link(ui, labels::read_about(), Page::About);
                link(ui, labels::read_history(), Page::History);
            });
        }
        _ => link(ui, labels::read_about(), Page::About),
    }
}

/// The page that is open. The first answer is the page of choices, or what can be read before it.
fn shown_page_ui(ui: &mut Ui, view: &View, width: f32, fill: f32, actions: &mut Vec<Action>) {
    let can_be_read = matches!(view.page, Page::About | Page::History);
    let page = if view.choices.answering && !can_be_read { Page::Choices } else { view.page };
    match page {
        Page::Choices => of_page(actions, |own| {
            choices::choices_ui(ui, &view.choices, width, Some(fill), view.question.is_none(), own);
        }),
        Page::History => of_page(actions, |own| history::history_ui(ui, &view.history, width, fill, own)),
        Page::Crashes => {
            if let Some(crashes) = &view.crashes {
                of_page(actions, |own| crashes::crashes_ui(ui, crashes, width, fill, own));
            }
        }
        Page::Feedback => {
            if let Some(feedback) = &view.feedback {
                of_page(actions, |own| feedback::feedback_ui(ui, feedback, own));
            }
        }
        Page::YourData => of_page(actions, |own| your_data::your_data_ui(ui, &view.your_data, own)),
        Page::About => of_page(actions, |own| about::about_ui(ui, &view.about, own)),
    }
}

/// Collects what a page queues into everything else that the person did.
pub(super) fn of_page<A: Into<Action>>(actions: &mut Vec<Action>, draw: impl FnOnce(&mut Vec<A>)) {
    let mut own = Vec::new();
    draw(&mut own);
    actions.extend(own.into_iter().map(Into::into));
}

fn list(view: &View) -> ProgramList<'_> {
    ProgramList {
        rows: &view.programs,
        selected: view.selected,
        absent: &view.absent,
        all: view.all_programs.as_ref(),
        settings_open: view.settings.is_some(),
    }
}
