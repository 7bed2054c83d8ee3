//! The second tab.

use candor_settings::pages::frame::action::Action;
use candor_settings::pages::history::action::HistoryAction;
use candor_settings::pages::history::columns::{self, Column};
use candor_settings::pages::history::query::{Period, Query};
use candor_settings::pages::history::rows::{HistoryRow, Rows};
use eframe::egui;
use egui::{Event, Key, Modifiers, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable};

use crate::harness::{State, Window, click, done, focused, press, show};
use crate::languages::draw_in;
use crate::sample;

#[test]
fn a_click_anywhere_in_a_row_chooses_it() {
    for words in ["Today 09:41:22", "Withdrawn"] {
        let mut window = show(sample::with_details());
        window.get_by_label(words).click();
        window.run();
        let seq = if words == "Withdrawn" { 410 } else { 411 };
        assert_eq!(done(&mut window), [Action::History(HistoryAction::Select(Some(seq)))], "{words}");
    }
}

#[test]
fn a_row_is_one_thing_to_a_screen_reader() {
    let mut window = show(sample::with_details());
    window.get_by_role_and_label(Role::Row, "Fri 18:02:10, Feature used, Usage, Withdrawn, 148").click_accesskit();
    window.run();
    assert_eq!(done(&mut window), [Action::History(HistoryAction::Select(Some(410)))]);
}

#[test]
fn the_arrow_keys_move_the_choice() {
    let mut window = show(sample::with_details());
    window.get_by_role_and_label(Role::Table, "History").focus();
    window.run();
    window.state_mut().view.history.selected = Some(410);
    window.run();
    press(&mut window, Key::ArrowDown);
    assert_eq!(done(&mut window), [Action::History(HistoryAction::Select(Some(409)))]);
    press(&mut window, Key::ArrowUp);
    assert_eq!(done(&mut window), [Action::History(HistoryAction::Select(Some(411)))]);
    press(&mut window, Key::End);
    assert_eq!(done(&mut window), [Action::History(HistoryAction::Select(Some(407)))]);
}

#[test]
fn after_a_click_the_arrow_keys_go_on_from_there() {
    let mut window = show(sample::with_details());
    window.get_by_label("Today 09:41:22").click();
    window.run();
    done(&mut window);
    window.state_mut().view.history.selected = Some(411);
    window.run();
    press(&mut window, Key::ArrowDown);
    assert_eq!(done(&mut window), [Action::History(HistoryAction::Select(Some(410)))]);
}

#[test]
fn the_first_row_is_chosen_when_none_was() {
    let mut view = sample::with_details();
    view.history.selected = None;
    view.history.details = None;
    let mut window = show(view);
    window.get_by_role_and_label(Role::Table, "History").focus();
    window.run();
    press(&mut window, Key::ArrowDown);
    assert_eq!(done(&mut window), [Action::History(HistoryAction::Select(Some(412)))]);
}

#[test]
fn only_rows_in_sight_are_drawn() {
    let window = show(sample::with_many_rows());
    assert!(window.query_all_by_role(Role::Row).count() < 60);
    assert!(window.query_by_label("Row 99999").is_some());
}

#[test]
fn the_end_of_a_long_history_comes_into_sight_when_it_is_chosen() {
    let mut window = show(sample::with_many_rows());
    window.get_by_role_and_label(Role::Table, "History").focus();
    window.run();
    press(&mut window, Key::End);
    assert_eq!(done(&mut window), [Action::History(HistoryAction::Select(Some(0)))]);
    assert!(window.query_by_label("Row 0").is_some());
}

#[test]
fn the_details_show_what_became_of_it_and_its_bytes_in_three_forms() {
    let mut window = show(sample::with_details());
    assert!(window.query_by_label("The server confirmed it received the whole request (231 bytes) unchanged.").is_some());
    let details = window.state().view.history.details.clone().unwrap();
    assert!(window.query_by_label(&details.indented).is_some(), "as the preview begins");
    click(&mut window, Role::Button, "As sent");
    assert!(window.query_by_label(&details.body).is_some());
    click(&mut window, Role::Button, "Whole request");
    let request = details.request.unwrap();
    for words in [&*request.text, "SHA-256 of the body (231 bytes):", &request.digest, &request.sentences[0], &*request.answer]
    {
        assert!(window.query_by_label(words).is_some(), "{words}");
    }
}

#[test]
fn the_body_of_a_request_can_be_saved_and_the_whole_of_it_copied() {
    let mut window = show(sample::with_details());
    click(&mut window, Role::Button, "Whole request");
    let saved = window.get_by_role_and_label(Role::Button, "Save body…");
    saved.scroll_to_me();
    window.run();
    assert_eq!(click(&mut window, Role::Button, "Save body…"), [Action::History(HistoryAction::SaveBody)]);
    window.state_mut().view.history.details.as_mut().unwrap().request.as_mut().unwrap().can_save = false;
    window.run();
    assert!(window.query_by_label("Save body…").is_none(), "what the history does not have");
    window.get_by_role_and_label(Role::Button, "Copy").click();
    window.step();
    let request = window.state().view.history.details.clone().unwrap().request.unwrap();
    let copied = window.output().platform_output.commands.iter().find_map(|command| match command {
        egui::OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    assert_eq!(copied.as_deref(), Some(&*request.text));
}

#[test]
fn the_form_that_was_chosen_stays_for_the_next_message() {
    let mut window = show(sample::with_details());
    click(&mut window, Role::Button, "As sent");
    window.state_mut().view.history.details = None;
    window.run();
    window.state_mut().view = sample::with_details();
    window.run();
    let details = window.state().view.history.details.clone().unwrap();
    assert!(window.query_by_label(&details.body).is_some());
}

#[test]
fn the_details_close() {
    let mut window = show(sample::with_details());
    assert_eq!(click(&mut window, Role::Button, "Close"), [Action::History(HistoryAction::Select(None))]);
}

#[test]
fn an_empty_history_says_so() {
    let mut view = sample::with_details();
    view.history.rows = Rows::default();
    view.history.empty = "Nothing has been recorded yet.".into();
    view.history.details = None;
    let window = show(view);
    assert!(window.query_by_label("Nothing has been recorded yet.").is_some());
    assert_eq!(window.query_all_by_role(Role::Table).count(), 0);
}

#[test]
fn in_a_small_window_the_details_stand_below_the_table() {
    let mut window = Window::SMALLEST.show(sample::with_details());
    window.get_by_role_and_label(Role::Button, "Formatted").scroll_to_me();
    window.run();
    let table = window.get_by_role_and_label(Role::Table, "History").rect();
    let form = window.get_by_role_and_label(Role::Button, "Formatted").rect();
    assert!(form.top() > table.bottom());
}

fn looked(window: &mut Harness<'_, State>) -> Query {
    match done(window).as_slice() {
        [Action::History(HistoryAction::Show(query))] => query.clone(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn words_are_looked_for_as_they_are_typed() {
    let mut window = show(sample::with_details());
    let field = window.get_by_role_and_label(Role::SearchInput, "Search history");
    field.focus();
    field.type_text("skelly");
    window.run();
    assert_eq!(looked(&mut window).words, "skelly");
}

#[test]
fn what_is_typed_at_once_after_ctrl_f_arrives_in_the_search() {
    let mut window = show(sample::with_details());
    let pressed = Event::Key { key: Key::F, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::COMMAND };
    // A slow frame finds them all at once.
    window.input_mut().events.extend([
        Event::ModifiersChanged(Modifiers::COMMAND),
        pressed,
        Event::ModifiersChanged(Modifiers::NONE),
        Event::Text("sk".into()),
    ]);
    window.step();
    let query = looked(&mut window);
    assert_eq!(query.words, "sk");
    window.state_mut().view.history.query = query;
    window.event(Event::Text("elly".into()));
    window.step();
    assert_eq!(looked(&mut window).words, "skelly");
}

#[test]
fn ctrl_f_takes_the_old_words_and_escape_empties_the_search_and_stays_in_it() {
    let mut view = sample::with_details();
    view.history.query.words = "zoom".into();
    let name = "Search history";
    let mut window = show(view);
    window.key_press_modifiers(Modifiers::COMMAND, Key::F);
    window.run();
    window.event(Event::Text("draw".into()));
    window.run();
    let query = looked(&mut window);
    assert_eq!(query.words, "draw");
    window.state_mut().view.history.query = query;
    press(&mut window, Key::Escape);
    assert_eq!(looked(&mut window).words, "");
    assert_eq!(focused(&window), Some((Role::SearchInput, name.into())));
}

#[test]
fn the_line_that_says_how_much_was_found_comes_and_goes_and_nothing_moves() {
    for size in [Window::OPENS, Window::SMALLEST, Window::OPENS.zoomed(2.0), Window::SMALLEST.zoomed(2.0)] {
        let mut window = size.show(sample::with_details());
        let tops = |window: &Harness<'_, State>| {
            let top = |role, name| window.get_by_role_and_label(role, name).rect().top();
            (top(Role::Figure, "History over time"), top(Role::Table, "History"))
        };
        let before = tops(&window);
        window.state_mut().view.history.query.words = "skelly".into();
        window.state_mut().view.history.found = "12 of 412 messages".into();
        window.run();
        assert!(window.query_by_label("12 of 412 messages").is_some());
        assert_eq!(tops(&window), before, "in {} at {}", size.width, size.zoom);
        window.state_mut().view = sample::with_details();
        window.state_mut().view.history.chosen = std::sync::Arc::new([412, 411].into_iter().collect());
        window.run();
        assert!(window.query_by_label("2 selected").is_some());
        assert_eq!(tops(&window), before, "in {} at {}", size.width, size.zoom);
    }
}

/// Words that are drawn shortened.
fn shortened(window: &Harness<'_, State>) -> Vec<String> {
    let mut cut = Vec::new();
    for clipped in &window.output().shapes {
        if let egui::Shape::Text(text) = &clipped.shape
            && text.galley.elided
        {
            cut.push(text.galley.job.text.clone());
        }
    }
    cut
}

#[test]
fn the_columns_of_words_share_the_room_by_what_they_need() {
    let wide = Window::OPENS.sized(1280.0, 800.0);
    for (size, what, tiers) in [
        (wide, "SkellyCam started", "Usage analytics"),
        (wide, "Feature used", "Existence ping, System"),
        (Window::OPENS, "SkellyCam started", "Usage analytics"),
        (Window::SMALLEST, "SkellyCam started", "Usage analytics"),
        (Window::SMALLEST, "Feature used", "Existence ping, System fingerprint"),
        (Window::SMALLEST, "A feature of the program was used", "Usage"),
    ] {
        let mut view = sample::with_details();
        let row = |seq| HistoryRow { seq, what: what.into(), tiers: tiers.into(), ..HistoryRow::default() };
        view.history.rows = Rows::Given(std::sync::Arc::new([412, 411].map(row).to_vec()));
        let window = size.show(view);
        assert_eq!(shortened(&window), [""; 0], "in {}", size.width);
    }
}

#[test]
fn where_there_is_too_little_room_for_both_each_has_its_half() {
    let mut view = sample::with_details();
    let row = |seq| HistoryRow { seq, what: "what ".repeat(60), tiers: "tier ".repeat(40), ..HistoryRow::default() };
    view.history.rows = Rows::Given(std::sync::Arc::new([412, 411].map(row).to_vec()));
    let window = Window::SMALLEST.show(view);
    let head = |name: &str| window.get_by_role_and_label(Role::ColumnHeader, name).rect().left();
    let (what, tier, state) = (head("Sort by What"), head("Sort by Tier"), head("Sort by State"));
    assert!(((tier - what) - (state - tier)).abs() <= 1.0, "{what} {tier} {state}");
}

#[test]
fn a_head_orders_by_its_column_and_then_the_other_way_round() {
    let mut window = show(sample::with_details());
    window.get_by_role_and_label(Role::ColumnHeader, "Sort by Tier").click();
    window.run();
    let query = looked(&mut window);
    assert_eq!((query.column, query.ascending), (Column::Tier, true));
    window.state_mut().view.history.query = query;
    window.run();
    window.get_by_role_and_label(Role::ColumnHeader, "Sort by Tier").click();
    window.run();
    assert!(!looked(&mut window).ascending);
}

#[test]
fn a_menu_that_leaves_out_nothing_shows_its_name_and_says_that_anything_is_shown() {
    let mut window = show(sample::with_details());
    let menu = |window: &Harness<'_, State>| {
        let menu = window.get_by_label("Show only: Message");
        (menu.accesskit_node().value().unwrap(), menu.rect().width())
    };
    let (value, wide) = menu(&window);
    assert_eq!(value, "All messages");
    assert!(wide < 110.0, "{wide}");
    window.state_mut().view.history.query.event = Some("app_opened".into());
    window.run();
    let (value, wider) = menu(&window);
    assert_eq!(value, "SkellyCam started");
    assert!(wider > wide, "{wider}");
}

#[test]
fn a_menu_leaves_only_what_is_chosen_and_everything_can_be_shown_again() {
    let mut window = show(sample::with_details());
    assert!(window.query_by_label("Show everything").is_none());
    window.get_by_label("Show only: Tier").click();
    window.run();
    window.get_by_role_and_label(Role::ListBoxOption, "Usage 12").click();
    window.run();
    let query = looked(&mut window);
    assert_eq!(query.tier.as_deref(), Some("usage_analytics"));
    window.state_mut().view.history.query = query;
    window.run();
    window.get_by_label("Show everything").click();
    window.run();
    assert_eq!(looked(&mut window), Query::default());
}

#[test]
fn the_chart_is_used_with_the_keyboard_alone_and_says_where_one_is() {
    let day = 86_400_000;
    let mut window = show(sample::with_details());
    let chart =
        |window: &Harness<'_, State>| window.get_by_role_and_label(Role::Figure, "History over time").accesskit_node().value();
    window.get_by_role_and_label(Role::Figure, "History over time").focus();
    window.run();
    assert_eq!(chart(&window).as_deref(), Some("12 Nov to 13 Nov: Sent 30"));
    press(&mut window, Key::ArrowLeft);
    press(&mut window, Key::Enter);
    let query = looked(&mut window);
    assert_eq!(query.period, Period::Between(10 * day, 11 * day));
    window.state_mut().view.history.query = query;
    window.run();
    window.key_press_modifiers(Modifiers::SHIFT, Key::ArrowLeft);
    window.run();
    let query = looked(&mut window);
    assert_eq!(query.period, Period::Between(9 * day, 11 * day));
    window.state_mut().view.history.query = query;
    window.run();
    press(&mut window, Key::Escape);
    assert_eq!(looked(&mut window).period, Period::Always);
}

#[test]
fn a_filter_offers_only_what_there_is_and_says_how_much() {
    let mut view = sample::with_details();
    view.history.states = vec![(candor::tools::log::State::Queued, 1_234), (candor::tools::log::State::Sent, 2)];
    let mut window = show(view);
    window.get_by_label("Show only: State").click();
    window.run();
    let offered: Vec<String> =
        window.query_all_by_role(Role::ListBoxOption).filter_map(|entry| entry.accesskit_node().label()).collect();
    assert_eq!(offered, ["All states", "Sent 2", "Waiting 1,234"]);
}

#[test]
fn the_chart_says_from_when_to_when_it_is_and_stays_still_under_the_pointer() {
    let mut window = show(sample::with_details());
    for words in ["1 Nov", "Now"] {
        assert!(window.query_by_label(words).is_some(), "{words}");
    }
    let place = window.get_by_role_and_label(Role::Figure, "History over time").rect();
    assert!(place.width() > 800.0, "the whole width");
    window.hover_at(place.center());
    window.run();
    let mut later = (*window.state().view.history.chart).clone();
    later.span.0 = "2 Nov".into();
    later.bars.remove(0);
    window.state_mut().view.history.chart = later.into();
    window.run();
    assert!(window.query_by_label("1 Nov").is_some(), "nothing moves away from under the pointer");
    window.state_mut().view.history.query.words = "x".into();
    window.run();
    assert!(window.query_by_label("2 Nov").is_some(), "what else is searched for is shown at once");
    window.state_mut().view.history.query.words.clear();
    window.run();
    window.hover_at(place.center() + egui::vec2(0.0, 300.0));
    window.run();
    assert!(window.query_by_label("2 Nov").is_some());
}

#[test]
fn what_one_reads_stays_where_it_is_when_new_rows_come() {
    let mut view = sample::with_details();
    view.history.details = None;
    view.history.selected = None;
    let row = |seq: i64| HistoryRow { seq, time: format!("at {seq}"), ..HistoryRow::default() };
    let rows = |last: i64| Rows::Given(std::sync::Arc::new((1..=last).rev().map(row).collect()));
    view.history.rows = rows(1000);
    let mut window = show(view);
    window.get_by_role_and_label(Role::Table, "History").focus();
    window.run();
    window.state_mut().view.history.selected = Some(1000);
    window.run();
    let at = |window: &Harness<'_, State>| window.get_by_label("at 1000").rect().top();
    let before = at(&window);
    window.state_mut().view.history.rows = rows(1005);
    window.run();
    assert!((at(&window) - before).abs() < 1.0, "{before} became {}", at(&window));
}

/// Rows numbered downwards from this one.
fn numbered(last: i64) -> Rows {
    let row = |seq: i64| HistoryRow { seq, time: format!("at {seq}"), ..HistoryRow::default() };
    Rows::Given(std::sync::Arc::new((1..=last).rev().map(row).collect()))
}

fn with_numbered(last: i64) -> candor_settings::pages::frame::view::View {
    let mut view = sample::with_details();
    (view.history.details, view.history.selected, view.history.chosen) = (None, None, std::sync::Arc::default());
    view.history.rows = numbered(last);
    view
}

/// Scrolls the rows this far down, in points.
fn scroll_down(window: &mut Harness<'_, State>, points: f32) {
    let at = window.get_by_role_and_label(Role::Table, "History").rect().center();
    window.hover_at(at);
    let delta = egui::vec2(0.0, -points);
    let (unit, modifiers, phase) = (egui::MouseWheelUnit::Point, Modifiers::NONE, egui::TouchPhase::Move);
    let source = egui::MouseWheelSource::Wheel;
    window.event(Event::MouseWheel { unit, delta, modifiers, phase, source });
    for _ in 0..60 {
        window.step();
    }
}

#[test]
fn the_history_opens_at_the_newest_message() {
    let mut view = with_numbered(1000);
    let Rows::Given(rows) = &view.history.rows else { panic!("given") };
    view.history.rows = Rows::Given(std::sync::Arc::new(rows.iter().rev().cloned().collect()));
    view.history.query.ascending = true;
    let mut window = show(view);
    window.run();
    assert!(window.query_by_label("at 1000").is_some(), "at the bottom, where the oldest is first");
    assert!(window.query_by_label_contains("newer").is_none());
    scroll_down(&mut window, -3000.0);
    assert!(window.query_by_label("at 1000").is_none());
    assert!(window.query_by_label_contains("newer").is_some());
    window.state_mut().view.history.opened += 1;
    window.run();
    assert!(window.query_by_label("at 1000").is_some(), "opened again");
}

#[test]
fn a_button_says_how_many_are_newer_than_those_in_sight_and_leads_there() {
    for by_key in [false, true] {
        let mut window = show(with_numbered(1000));
        assert!(window.query_by_label_contains("newer").is_none(), "it is at the newest");
        scroll_down(&mut window, 2900.0);
        let count = |window: &Harness<'_, State>| {
            let label = window.get_by_label_contains("newer").accesskit_node().label().unwrap();
            label.trim_end_matches(" newer").parse::<usize>().unwrap()
        };
        let before = count(&window);
        assert!((95..=100).contains(&before), "{before}");
        let first = format!("at {}", 1000 - before);
        let top = window.get_by_label(&first).rect().top();
        window.state_mut().view.history.rows = numbered(1038);
        window.run();
        assert_eq!(count(&window), before + 38);
        assert!((window.get_by_label(&first).rect().top() - top).abs() < 1.0, "the list does not jump");
        let button = window.get_by_label_contains("newer");
        if by_key {
            button.focus();
            window.run();
            press(&mut window, Key::Enter);
        } else {
            button.click();
        }
        window.run();
        assert!(window.query_by_label("at 1038").is_some());
        assert!(window.query_by_label_contains("newer").is_none());
        assert_eq!(focused(&window), Some((Role::Table, "History".into())), "the keyboard is not lost");
    }
}

#[test]
fn the_time_is_never_cut_in_any_language_and_less_important_columns_give_way() {
    use candor_settings::text::{Clock, Language, speak};
    let clock = Clock { now: "2026-03-12T12:00:00Z".parse().unwrap(), zone: jiff::tz::TimeZone::UTC };
    for language in Language::all() {
        speak(language);
        let mut times = clock.times_since("2025-02-01T00:00:00Z".parse().unwrap());
        assert!(times.len() > 20, "{times:?}");
        // As many as the smallest window shows at once.
        times.sort_by_key(|time| std::cmp::Reverse(time.chars().count()));
        times.truncate(4);
        for size in [Window::OPENS, Window::SMALLEST, Window::SMALLEST.zoomed(2.0)] {
            let mut view = with_numbered(0);
            let row = |(seq, time): (i64, &String)| HistoryRow { seq, time: time.clone(), ..HistoryRow::default() };
            view.history.rows = Rows::Given(std::sync::Arc::new((1..).zip(&times).map(row).collect()));
            let window = size.show_with(view, |ctx| draw_in(ctx, language));
            assert!(window.query_by_label(&times[0]).is_some(), "{}", times[0]);
            let cut = shortened(&window);
            assert!(
                !cut.iter().any(|words| times.contains(words)),
                "{}: {cut:?} in {} at {}",
                language.tag,
                size.width,
                size.zoom
            );
        }
        speak(Language::english());
    }
    let heads = |size: Window| {
        let window = size.show(with_numbered(3));
        window.query_all_by_role(Role::ColumnHeader).filter_map(|head| head.accesskit_node().label()).collect::<Vec<_>>()
    };
    assert_eq!(heads(Window::OPENS).len(), 5);
    let few = heads(Window::SMALLEST.zoomed(2.0));
    assert!(few.contains(&"Sort by Time".into()) && few.contains(&"Sort by What".into()) && few.len() < 5, "{few:?}");
}

fn widened(window: &mut Harness<'_, State>) -> Vec<HistoryAction> {
    let history = done(window).into_iter().filter_map(|action| match action {
        Action::History(action) => Some(action),
        _ => None,
    });
    history.collect()
}

#[test]
fn a_column_is_made_wider_by_its_edge_by_keyboard_and_by_assistive_technology() {
    let mut window = show(with_numbered(30));
    let edge = |window: &Harness<'_, State>| window.get_by_role_and_label(Role::Splitter, "Width: What").rect().center();
    let from = edge(&window);
    window.drag_at(from);
    window.step();
    window.hover_at(from + egui::vec2(40.0, 0.0));
    window.step();
    window.drop_at(from + egui::vec2(40.0, 0.0));
    window.run();
    let actions = widened(&mut window);
    let width = |action: &HistoryAction| match action {
        HistoryAction::Widen(Column::What, width) => *width,
        _ => None,
    };
    let asked = actions.iter().filter_map(width).next_back().expect("wider");
    assert_eq!(actions.last(), Some(&HistoryAction::KeepWidths), "and kept at the end: {actions:?}");
    columns::ask(&mut window.state_mut().view.history.columns, Column::What, Some(asked));
    window.run();
    assert!((edge(&window).x - from.x - 40.0).abs() < 2.0, "{from:?} became {:?}", edge(&window));

    window.get_by_role_and_label(Role::ColumnHeader, "Sort by What").focus();
    window.run();
    window.key_press_modifiers(Modifiers::SHIFT, Key::ArrowLeft);
    window.run();
    let expected = [HistoryAction::Widen(Column::What, Some(asked - 16)), HistoryAction::KeepWidths];
    assert_eq!(widened(&mut window), expected);
    press(&mut window, Key::Delete);
    assert_eq!(widened(&mut window), [HistoryAction::Widen(Column::What, None), HistoryAction::KeepWidths]);
    let splitter = window.get_by_role_and_label(Role::Splitter, "Width: What").accesskit_node().locate().0;
    let (action, data) = (egui::accesskit::Action::Increment, None);
    let request =
        egui::accesskit::ActionRequest { action, target_tree: egui::accesskit::TreeId::ROOT, target_node: splitter, data };
    window.event(Event::AccessKitActionRequest(request));
    window.run();
    let expected = [HistoryAction::Widen(Column::What, Some(asked + 16)), HistoryAction::KeepWidths];
    assert_eq!(widened(&mut window), expected);
}

#[test]
fn a_table_in_which_nothing_is_left_says_so_and_offers_everything_again() {
    let mut view = with_numbered(0);
    view.history.query.words = "zoom".into();
    view.history.query.column = Column::Size;
    view.history.found = "No matches in 412 messages".into();
    let mut window = show(view.clone());
    assert!(window.query_by_label("Nothing matches the search and filters.").is_some());
    let everything = Query { column: Column::Size, ..Query::default() };
    assert_eq!(click(&mut window, Role::Button, "Show everything"), [Action::History(HistoryAction::Show(everything))]);
    view.history.searching = true;
    let window = show(view);
    assert!(window.query_by_label("Nothing matches the search and filters.").is_none(), "not before it is known");
}

#[test]
fn what_is_searched_for_is_marked_in_the_rows() {
    let mut view = sample::with_details();
    (view.history.details, view.history.selected) = (None, None);
    view.history.query.words = "FEATURE".into();
    let window = show(view);
    let marked: Vec<String> = (window.output().shapes.iter())
        .filter_map(|clipped| match &clipped.shape {
            egui::Shape::Text(text) => Some(text.galley.job.clone()),
            _ => None,
        })
        .flat_map(|job| {
            let is_marked = |section: &&egui::text::LayoutSection| section.format.background != egui::Color32::TRANSPARENT;
            let text =
                |section: &egui::text::LayoutSection| job.text[section.byte_range.start.0..section.byte_range.end.0].to_owned();
            job.sections.iter().filter(is_marked).map(text).collect::<Vec<_>>()
        })
        .collect();
    assert!(!marked.is_empty() && marked.iter().all(|words| words == "Feature"), "{marked:?}");
}

#[test]
fn the_forms_of_a_message_and_the_button_beside_them_have_room_in_every_language() {
    use candor_settings::text::{Language, labels, speak};
    for language in Language::all() {
        speak(language);
        for size in [Window::OPENS, Window::SMALLEST] {
            let mut view = sample::with_details();
            view.history.details.as_mut().unwrap().sentences.clear();
            let window = size.show_with(view, |ctx| draw_in(ctx, language));
            let rect = |name: &str| window.get_by_role_and_label(Role::Button, name).rect();
            let last = rect(labels::whole_request());
            assert!(rect(labels::as_sent()).right() + 4.0 <= last.left(), "{}", language.tag);
            assert!(last.right() + 4.0 <= rect(labels::copy()).left(), "{}: {last:?}", language.tag);
        }
        speak(Language::english());
    }
}
