//! The history: which rows are chosen, what is said about one, and a log that grows.

use super::*;

fn chosen(model: &Model) -> (Option<i64>, Vec<i64>) {
    (model.view().history.selected, model.view().history.chosen.iter().collect())
}

#[test]
fn several_rows_are_chosen_one_by_one_in_a_row_or_all_and_one_is_left() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = with_log(&home, 20);
    assert_eq!(model.apply(Action::History(HistoryAction::Select(Some(10))), now()), [Command::ReadEvent(10)]);
    assert_eq!(rows(&mut model, HistoryAction::Through(12)), [Command::ReadEvent(12)]);
    assert_eq!(chosen(&model), (Some(12), vec![10, 11, 12]));
    rows(&mut model, HistoryAction::Through(8));
    assert_eq!(chosen(&model), (Some(8), vec![8, 9, 10]), "the choice turns round where it began");
    rows(&mut model, HistoryAction::Toggle(15));
    assert_eq!(chosen(&model), (Some(15), vec![8, 9, 10, 15]));
    rows(&mut model, HistoryAction::Toggle(15));
    assert_eq!(chosen(&model), (Some(15), vec![8, 9, 10]), "it can be looked at all the same");
    assert_eq!(rows(&mut model, HistoryAction::Focus(10)), [Command::ReadEvent(10)]);
    assert_eq!(chosen(&model), (Some(10), vec![8, 9, 10]));
    rows(&mut model, HistoryAction::All);
    assert_eq!(chosen(&model), (Some(10), (1..=20).collect()));
    rows(&mut model, HistoryAction::One);
    assert_eq!(chosen(&model), (Some(10), vec![10]));
    rows(&mut model, HistoryAction::Toggle(10));
    assert_eq!(chosen(&model), (Some(10), vec![10]), "one stays");
}

#[test]
fn without_a_choice_before_shift_chooses_one_and_all_begins_at_the_top() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = with_log(&home, 5);
    assert_eq!(rows(&mut model, HistoryAction::Copy), []);
    rows(&mut model, HistoryAction::Through(3));
    assert_eq!(chosen(&model), (Some(3), vec![3]));
    model.apply(Action::History(HistoryAction::Select(None)), now());
    assert_eq!(rows(&mut model, HistoryAction::All), [Command::ReadEvent(5)]);
    assert_eq!(chosen(&model), (Some(5), vec![1, 2, 3, 4, 5]));
}

#[test]
fn chosen_rows_stay_chosen_when_new_ones_come_and_only_what_is_gone_is_not() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = with_log(&home, 20);
    model.apply(Action::History(HistoryAction::Select(Some(3))), now());
    rows(&mut model, HistoryAction::Through(6));
    model.receive(log_of(1, 400), now());
    assert_eq!(chosen(&model), (Some(6), vec![3, 4, 5, 6]));
    model.receive(log_of(5, 400), now());
    assert_eq!(chosen(&model), (Some(6), vec![5, 6]));
}

#[test]
fn a_decision_is_said_where_decisions_are_and_puts_no_row_in_order_again() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = window(&home, true);
    model.apply(set("existence_ping", true), now());
    let commands = model.apply(Action::Choices(ChoicesAction::ShareSwitchedOn), now());
    obey(&mut model, commands);
    let asks = |commands: &[Command]| commands.iter().any(|command| matches!(command, Command::Arrange { .. }));
    let commands = model.receive(log_of(1, 20), now());
    assert!(asks(&commands));
    arrange(&mut model, commands);
    let decision = candor::tools::log::DecisionRow {
        id: String::new(),
        at: now(),
        by: DecidedBy::Window,
        agreed: String::new(),
        what: serde_json::json!({"telemetry_enabled": false}),
    };
    let decided = LogState { index: Arc::clone(&model.log.index), decisions: vec![decision], ..LogState::default() };
    assert!(!asks(&model.receive(Message::Log("skellycam".into(), Box::new(decided)), now())));
    model.apply(Action::ShowPage(Page::YourData), now());
    assert_eq!(model.view().your_data.decisions.len(), 1);
    assert!(asks(&model.receive(log_of(1, 21), now())), "a row more is another history");
}

#[test]
fn what_is_filtered_out_is_not_copied_and_another_order_changes_no_choice() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = with_log(&home, 20);
    model.apply(Action::History(HistoryAction::Select(Some(3))), now());
    rows(&mut model, HistoryAction::Through(6));
    let by_size =
        crate::pages::history::query::Query { column: crate::pages::history::columns::Column::Size, ..Default::default() };
    model.apply(Action::History(HistoryAction::Show(by_size.clone())), now());
    assert_eq!(chosen(&model), (Some(6), vec![3, 4, 5, 6]));
    model.apply(
        Action::History(HistoryAction::Show(crate::pages::history::query::Query { words: "x".into(), ..by_size })),
        now(),
    );
    assert_eq!(chosen(&model), (Some(6), vec![6]));
}

#[test]
fn what_was_copied_is_said_until_something_else_is_chosen_and_goes_to_the_clipboard_once() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = with_log(&home, 20);
    model.apply(Action::History(HistoryAction::Select(Some(3))), now());
    rows(&mut model, HistoryAction::Through(4));
    let commands = rows(&mut model, HistoryAction::Copy);
    assert_eq!(commands, [Command::CopyRows { app: "skellycam".into(), rows: Arc::new([3, 4].into_iter().collect()) }]);
    let copied = crate::worker::message::Copied { text: "{}\n{}\n".into(), messages: 2, chosen: 2, is_cut: false };
    model.receive(Message::Copied("skellycam".into(), Box::new(copied.clone())), now());
    assert_eq!((model.take_clipboard().as_deref(), model.take_clipboard()), (Some("{}\n{}\n"), None));
    assert_eq!(model.view().history.copied, "Copied 2 messages.");
    rows(&mut model, HistoryAction::Through(5));
    assert_eq!(model.view().history.copied, "");
    let cut = crate::worker::message::Copied { chosen: 30, is_cut: true, ..copied };
    model.receive(Message::Copied("skellycam".into(), Box::new(cut)), now());
    let said = &model.view().history.copied;
    assert!(said.starts_with("Copied only the oldest 2 of 30 messages, 6 bytes"), "{said}");
}

#[test]
fn a_million_rows_are_chosen_at_once() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = with_log(&home, 1_000_000);
    rows(&mut model, HistoryAction::All);
    let view = model.view();
    assert_eq!((view.history.chosen.len(), view.history.selected), (1_000_000, Some(1_000_000)));
}

#[test]
fn a_history_that_cannot_be_read_is_not_passed_off_as_an_empty_one() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = window(&home, true);
    let commands = model.apply(Action::Choices(ChoicesAction::ShareNothing), now());
    obey(&mut model, commands);
    let problem = Some("the log cannot be used: database is locked\u{202e}".to_owned());
    model.receive(Message::Log("skellycam".into(), Box::new(LogState { problem, ..LogState::default() })), now());
    let unreadable = crate::text::labels::history_unreadable();
    assert_eq!((model.view().history.empty.as_str(), model.view().your_data.summary.as_str()), (unreadable, unreadable));
    let notices: Vec<&Notice> = model.view().notices.iter().filter(|notice| notice.text == unreadable).collect();
    assert_eq!(notices.len(), 1);
    assert_eq!(notices[0].details, ["the log cannot be used: database is locked⟨U+202E⟩"]);
    model.receive(Message::Log("skellycam".into(), Box::default()), now());
    assert!(
        model.view().notices.iter().all(|notice| notice.text != unreadable),
        "and when it is back, nothing is said any more"
    );
    assert_ne!(model.view().history.empty, unreadable);
}

/// What the worker would do: put the rows in order, as often as it is asked.
fn arrange(model: &mut Model, mut commands: Vec<Command>) {
    while let Some(command) = commands.pop() {
        if let Command::Arrange { number, query } = command {
            let arranged = query.run(now().as_millisecond());
            commands.extend(model.receive(Message::Arranged(number, Box::new(arranged)), now()));
        }
    }
}

/// What is read of the message with this number.
fn read(seq: i64, state: State, sender: Sender) -> EventRead {
    let shape = candor::tools::log::Shape {
        event: "app_opened".into(),
        tiers: vec!["existence_ping".into()],
        fields: Vec::new(),
        method: candor::tools::manifest::Method::Post,
        url: "http://127.0.0.1:4319/events".into(),
        envelope: candor::tools::manifest::Envelope::Events,
        crash: false,
        identity: None,
        decision: String::new(),
        held: false,
        folds: None,
    };
    let row =
        candor::tools::log::EventRow { seq, recorded_at: now(), shape: Arc::new(shape), state, confirmed: false, length: 2 };
    let details =
        candor::tools::log::Details { row, id: String::new(), body: b"{}".to_vec(), attempts: Vec::new(), decision: None };
    EventRead { details, body: "{}".into(), indented: "{}".into(), request: None, sender }
}

/// An attempt that was answered with this status and this header.
fn attempt(status: u16, header: (&str, &str)) -> candor::tools::log::AttemptRow {
    candor::tools::log::AttemptRow {
        seq: 7,
        method: "POST".into(),
        url: "http://127.0.0.1:4319/events".into(),
        headers: vec![("host".into(), "127.0.0.1:4319".into())],
        events: 1,
        body_sha256: "e3b0".into(),
        body_length: 2,
        started_at: now(),
        finished_at: Some(now()),
        status: Some(status),
        answer_headers: vec![(header.0.into(), header.1.into())],
        answer: Vec::new(),
        error: None,
        left_computer: true,
        confirmed: false,
    }
}

#[test]
fn a_message_that_waits_says_until_when_and_when_nobody_is_there_to_send_it() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = with_log(&home, 3);
    let decision =
        model.programs.programs.iter().find_map(|(_, consent)| Some(consent.decision()?.id.clone())).expect("answered");
    model.apply(Action::History(HistoryAction::Select(Some(2))), now());
    let mut says = |sender, attempts: Vec<candor::tools::log::AttemptRow>| {
        let mut read = read(2, State::Queued, sender);
        let shape = candor::tools::log::Shape { decision: decision.clone(), ..(*read.details.row.shape).clone() };
        (read.details.row.shape, read.details.attempts) = (Arc::new(shape), attempts);
        model.receive(Message::Event(2, Some(Box::new(read))), now());
        model.view().history.details.clone().expect("shown").sentences
    };
    let next_attempt = Some(now() + jiff::SignedDuration::from_mins(10));
    let there = Sender { is_there: true, next_attempt, asked_to_wait: None };
    let nobody = "SkellyCam isn’t running, as far as Candor can tell. This will be sent the next time it runs.";
    assert_eq!(says(Sender { is_there: false, ..there }, Vec::new()), ["Waiting to be sent.", nobody]);
    assert_eq!(says(Sender { next_attempt: None, ..there }, Vec::new()), ["Waiting to be sent."]);
    let failed = ["Waiting to be sent again.", "Last attempt: the server answered 503.", "Next attempt: today 20:25:03."];
    assert_eq!(says(there, vec![attempt(503, ("server", "x"))]), failed);
    let asked = "The server asked to wait. Next attempt: today 20:25:03.";
    assert_eq!(says(there, vec![attempt(503, ("Retry-After", "600"))]).last().map(String::as_str), Some(asked));
    // Once that time has come, nothing is said about it any more.
    assert_eq!(model.until(now()), next_attempt);
    model.pass_time(now() + jiff::SignedDuration::from_mins(11));
    let sentences = &model.view().history.details.as_ref().expect("shown").sentences;
    assert!(!sentences.iter().any(|sentence| sentence.contains("attempt: today")), "{sentences:?}");
}

#[test]
fn where_nobody_runs_the_next_run_is_promised_only_as_far_as_the_server_lets_it_send() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = with_log(&home, 3);
    let decision =
        model.programs.programs.iter().find_map(|(_, consent)| Some(consent.decision()?.id.clone())).expect("answered");
    model.apply(Action::History(HistoryAction::Select(Some(2))), now());
    let mut says = |minutes: i64| {
        let asked_to_wait = Some(now() + jiff::SignedDuration::from_mins(minutes));
        let mut read = read(2, State::Queued, Sender { is_there: false, next_attempt: None, asked_to_wait });
        let shape = candor::tools::log::Shape { decision: decision.clone(), ..(*read.details.row.shape).clone() };
        read.details.row.shape = Arc::new(shape);
        model.receive(Message::Event(2, Some(Box::new(read))), now());
        let said = model.view().history.details.clone().expect("shown").sentences;
        (said.last().cloned().unwrap_or_default(), model.until(now()))
    };
    let not_yet = "SkellyCam isn’t running, as far as Candor can tell. The server asked to wait until today 21:15:03. This will be \
                   sent when it runs after that.";
    assert_eq!(says(60), (not_yet.to_owned(), Some(now() + jiff::SignedDuration::from_hours(1))));
    let nobody = "SkellyCam isn’t running, as far as Candor can tell. This will be sent the next time it runs.";
    assert_eq!(says(-1).0, nobody);
}

#[test]
fn the_history_begins_at_the_newest_each_time_it_is_opened_and_for_each_program() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = with_log(&home, 3);
    let opened = |model: &Model| model.view().history.opened;
    let first = opened(&model);
    model.apply(Action::ShowPage(Page::History), now());
    assert_eq!(opened(&model), first, "it was open");
    model.apply(Action::ShowPage(Page::YourData), now());
    model.apply(Action::ShowPage(Page::History), now());
    assert_eq!(opened(&model), first + 1);
    model.apply(Action::Programs(ProgramsAction::Select(0)), now());
    assert_eq!(opened(&model), first + 2);
}

#[test]
fn the_widths_of_columns_are_drawn_at_once_and_kept_once_the_mouse_lets_go() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = with_log(&home, 3);
    let column = crate::pages::history::columns::Column::Tier;
    assert_eq!(rows(&mut model, HistoryAction::Widen(column, Some(240))), []);
    assert_eq!(model.view().history.columns.get("tier"), Some(&Some(240)));
    let kept = rows(&mut model, HistoryAction::KeepWidths);
    assert!(
        matches!(&kept[..], [Command::Keep(preferences)] if preferences.columns == model.view().history.columns),
        "{kept:?}"
    );
    rows(&mut model, HistoryAction::Widen(column, None));
    assert_eq!(model.view().history.columns.get("tier"), Some(&None));
}

#[test]
fn the_whole_request_is_shown_with_its_digest_and_says_what_is_not_known() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = with_log(&home, 3);
    model.apply(Action::History(HistoryAction::Select(Some(2))), now());
    let mut shown = |attempt: candor::tools::log::AttemptRow, body: Option<&[u8]>| {
        let mut read = read(2, State::Queued, Sender::default());
        read.request = Some(crate::pages::history::make_details::RequestRead::of(&attempt, body));
        read.details.attempts = vec![attempt];
        model.receive(Message::Event(2, Some(Box::new(read))), now());
        model.view().history.details.clone().and_then(|details| details.request).expect("a request")
    };
    let whole = shown(attempt(200, ("server", "x")), Some(b"{}"));
    assert_eq!(&*whole.text, "POST /events HTTP/1.1\nhost: 127.0.0.1:4319\n\n{}");
    assert_eq!((whole.digest_of.as_str(), whole.digest.as_str()), ("SHA-256 of the body (2 bytes):", "e3b0"));
    assert!(whole.can_save && whole.sentences.len() == 1 && whole.sentences[0].contains("request-7.json"), "{whole:?}");
    assert_eq!(&*whole.answer, "Answer 200\nserver: x\n\n");
    let part = shown(attempt(200, ("server", "x")), None);
    assert_eq!(&*part.text, "POST /events HTTP/1.1\nhost: 127.0.0.1:4319\n\n");
    assert!(!part.can_save && part.sentences == [crate::text::labels::request_not_whole()], "{part:?}");
    let stayed = shown(
        candor::tools::log::AttemptRow { left_computer: false, status: None, error: Some("no".into()), ..attempt(0, ("", "")) },
        Some(b"{}"),
    );
    assert_eq!((stayed.sentences[0].as_str(), &*stayed.answer), (crate::text::labels::request_stayed(), "no"));
    assert_eq!(rows(&mut model, HistoryAction::SaveBody), [Command::SaveBody { app: "skellycam".into(), attempt: 7 }]);
}

#[test]
fn a_message_that_a_filter_leaves_out_says_so_while_it_is_shown() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = window(&home, true);
    let commands = model.apply(Action::Choices(ChoicesAction::ShareNothing), now());
    obey(&mut model, commands);
    let commands = model.receive(log_of(1, 3), now());
    arrange(&mut model, commands);
    model.apply(Action::History(HistoryAction::Select(Some(2))), now());
    model.receive(Message::Event(2, Some(Box::new(read(2, State::Sent, Sender::default())))), now());
    let says_so = |model: &Model| {
        let details = model.view().history.details.clone().expect("shown");
        details.sentences.iter().any(|sentence| sentence == crate::text::labels::not_listed())
    };
    assert!(!says_so(&model));
    let state = Some(State::Refused);
    let query = crate::pages::history::query::Query { state, ..Default::default() };
    let commands = model.apply(Action::History(HistoryAction::Show(query)), now());
    arrange(&mut model, commands);
    assert!(says_so(&model));
    let commands = model.apply(Action::History(HistoryAction::Show(crate::pages::history::query::Query::default())), now());
    arrange(&mut model, commands);
    assert!(!says_so(&model));
    let query = crate::pages::history::query::Query { words: "zoom".into(), ..Default::default() };
    let commands = model.apply(Action::History(HistoryAction::Show(query)), now());
    arrange(&mut model, commands);
    assert!(says_so(&model), "the search does so, too");
}

#[test]
fn a_log_that_grows_asks_for_the_chosen_event_no_faster_than_it_is_read() {
    let home = tempfile::tempdir().expect("folder");
    let mut model = window(&home, true);
    assert_eq!(model.apply(Action::History(HistoryAction::Select(Some(7))), now()), [Command::ReadEvent(7)]);
    let asks = |commands: Vec<Command>| commands.into_iter().filter(|command| matches!(command, Command::ReadEvent(_))).count();
    let grown = || Message::Log("skellycam".into(), Box::default());
    for _ in 0..3 {
        assert_eq!(asks(model.receive(grown(), now())), 0, "it is being read");
    }
    assert_eq!(model.receive(Message::Event(7, None), now()), [Command::ReadEvent(7)], "once more, as it may have changed");
    assert_eq!(model.receive(Message::Event(7, None), now()), []);
    assert_eq!(asks(model.receive(grown(), now())), 1);
}
