//! What the worker tells the window, with the real thread on real files, and what it does with logs that are locked, gone or growing.

use std::sync::Arc;
use std::sync::mpsc::Receiver;

use candor::Environment;
use candor::tools::consent::{Change, DecidedBy};
use candor::tools::log::{self, Shape, Spooled};
use candor::tools::manifest::{Envelope, Method};
use candor::tools::own::Kind;
use jiff::Timestamp;

use super::*;
use crate::pages::your_data::view::FormatId;
use crate::worker::inbox::inbox;
use crate::worker::message::{
    AppId, CrashCommand, CrashNews, Did, FeedbackCommand, FeedbackNews, Saved, ServerCommand, ServerNews, Wanted,
};

fn event(name: &str) -> Spooled {
    let shape = Shape {
        event: name.into(),
        tiers: Vec::new(),
        fields: Vec::new(),
        method: Method::Post,
        url: "http://127.0.0.1:4319/events".into(),
        envelope: Envelope::Events,
        crash: false,
        identity: None,
        decision: "d".into(),
        held: false,
        folds: None,
    };
    Spooled { shape: Arc::new(shape), id: "id".into(), recorded_at: 1_800_000_000_000, body: b"{}".to_vec() }
}

#[cfg_attr(windows, ignore = "a log that is open cannot be deleted there")]
#[test]
fn a_log_that_was_deleted_and_begun_anew_by_somebody_else_is_shown_in_place_of_the_old_one() {
    let home = tempfile::tempdir().expect("folder");
    let (mut worker, messages, folder) = watching_nothing_yet(&home);
    let mut shown = || -> Option<Vec<String>> {
        worker.look_at_log();
        match messages.try_recv() {
            Ok(Message::Log(_, state)) => {
                let name = |row: &candor::tools::log::IndexRow| state.index.shape(row.shape).expect("known").event.clone();
                Some(state.index.iter().rev().map(name).collect())
            }
            Ok(other) => panic!("{other:?}"),
            Err(_) => None,
        }
    };
    let begin = |name: &str| {
        let (mut log, _) = Log::open(&folder).expect("opened");
        log.take("spool", &[event(name)], 100, false).expect("taken");
        log
    };
    assert_eq!((shown(), shown()), (Some(Vec::new()), None), "there is no log, and that is said once");
    let first = begin("first");
    assert_eq!((shown(), shown()), (Some(vec!["first".into()]), None));
    // The worker still has it open, and so the new one is another file.
    for file in std::fs::read_dir(&folder).expect("a folder").flatten() {
        std::fs::remove_file(file.path()).expect("removed");
    }
    let second = begin("second");
    assert_eq!((shown(), shown()), (Some(vec!["second".into()]), None));
    drop((first, second));
}

type Watching = (Worker, Receiver<Message>, PathBuf);

/// A worker that watches a program which has a folder and no log.
fn watching_nothing_yet(home: &tempfile::TempDir) -> Watching {
    let places = Places::below(home.path(), Environment::default());
    let (outbox, messages) = inbox(|| {});
    let programs = read_programs(&places, &[]);
    let mut worker = Worker::new(places, Scope::Computer(Vec::new()), programs, outbox);
    let program = worker.programs.programs.first().expect("some are built in").0.clone();
    let folder = program.consent_file(&worker.places).folder;
    std::fs::create_dir_all(&folder).expect("made");
    worker.watched = Some(program);
    (worker, messages, folder)
}

/// A worker that watches a program whose log has these many events.
fn watching(home: &tempfile::TempDir, events: usize) -> Watching {
    let (worker, messages, folder) = watching_nothing_yet(home);
    let (mut log, _) = Log::open(&folder).expect("opened");
    let events: Vec<Spooled> = (0..events).map(|number| event(["opened", "closed"][number % 2])).collect();
    log.take("spool", &events, 100, false).expect("taken");
    (worker, messages, folder)
}

fn next(messages: &Receiver<Message>) -> Message {
    messages.recv_timeout(Duration::from_mins(1)).expect("an answer")
}

#[test]
fn a_long_history_is_read_on_between_other_things_and_its_sums_are_said_at_the_end() {
    let home = tempfile::tempdir().expect("folder");
    let (mut worker, messages, _) = watching(&home, 1000);
    worker.look_at_log();
    let Message::Log(_, first) = next(&messages) else { panic!("the log") };
    assert!(!first.index.is_complete() && !first.index.is_empty());
    worker.look_at_log();
    let Message::Index(_, index) = next(&messages) else { panic!("the index") };
    assert!(index.is_complete());
    let Message::Log(_, whole) = next(&messages) else { panic!("the sums") };
    assert_eq!((whole.summary.events, whole.summary.bytes), (1000, 2000));
    worker.look_at_log();
    assert!(messages.try_recv().is_err(), "nothing has changed");
}

#[test]
fn words_are_found_and_a_newer_search_ends_an_older_one() {
    let home = tempfile::tempdir().expect("folder");
    let (worker, messages, _) = watching(&home, 3);
    worker.search(1, "{}".into(), 1);
    let mut found = Vec::new();
    loop {
        let Message::Found(1, piece) = next(&messages) else { panic!("found") };
        found.extend(piece.hits);
        if piece.done {
            break;
        }
    }
    found.sort_unstable();
    assert_eq!(found, [2, 3]);
    worker.search(2, String::new(), 0);
    assert_eq!(next(&messages), Message::Found(2, crate::worker::message::Found { done: true, ..Default::default() }));
}

#[test]
fn clearing_empties_the_log_and_says_so() {
    let home = tempfile::tempdir().expect("folder");
    let (mut worker, messages, folder) = watching(&home, 3);
    let id: AppId = worker.watched.as_ref().expect("watched").manifest.app.id.as_str().into();
    worker.obey(Command::Clear(id));
    assert_eq!(next(&messages), Message::Done(Did::Cleared { events: 3, waiting: 3 }));
    let mut log = Log::open_existing(&folder).expect("opened").expect("there");
    assert_eq!(log.events().expect("read"), []);
}

#[test]
fn clearing_goes_on_past_a_spool_that_nobody_can_read_and_that_is_said_too() {
    let home = tempfile::tempdir().expect("folder");
    let (mut worker, messages, folder) = watching(&home, 3);
    std::fs::create_dir(folder.join(log::SPOOLS)).expect("made");
    // Sound, as its checksum says, and of no meaning to this version.
    std::fs::write(folder.join(log::SPOOLS).join("spool-0"), b"cndrspl1\x03\0\0\0\x47\xe4\xc4\x73S{}").expect("written");
    let id: AppId = worker.watched.as_ref().expect("watched").manifest.app.id.as_str().into();
    worker.obey(Command::Clear(id));
    assert!(matches!(next(&messages), Message::Failed(_)));
    assert!(matches!(next(&messages), Message::Done(_)));
    let mut log = Log::open_existing(&folder).expect("opened").expect("there");
    assert_eq!(log.events().expect("read"), []);
}

#[test]
fn what_changed_before_anybody_watched_is_shown_too() {
    let home = tempfile::tempdir().expect("folder");
    let places = Places::below(home.path(), Environment::default());
    let (outbox, messages) = inbox(|| {});
    let programs = read_programs(&places, &[]);
    let (program, _) = programs.programs.first().expect("some are built in").clone();
    let yes = Change::answer(program.manifest.tiers.iter().map(|tier| tier.id.clone()).collect());
    candor::tools::decide(&places, &program, &yes, &DecidedBy::CommandLine, Timestamp::now()).expect("written");
    let commands = start(places, Scope::Computer(Vec::new()), programs, outbox).expect("started");
    commands.send(Command::Given(Vec::new())).expect("room");
    let Message::Programs(programs) = next(&messages) else { panic!("the programs") };
    assert!(programs.programs.iter().any(|(_, consent)| consent.is_answered()));
}

#[test]
fn a_manifest_that_is_changed_in_place_is_read_again() {
    let home = tempfile::tempdir().expect("folder");
    let places = Places::below(home.path(), Environment::default());
    let (outbox, messages) = inbox(|| {});
    let (program, _) = read_programs(&places, &[]).programs.first().expect("some are built in").clone();
    registry::register(&places, &program.manifest).expect("written");
    let path = places.user_apps.join(format!("{}.toml", program.manifest.app.id));
    let programs = read_programs(&places, &[]);
    let commands = start(places, Scope::Computer(Vec::new()), programs, outbox).expect("started");
    // A worker that has answered this is watching.
    commands.send(Command::ReadEvent(1)).expect("room");
    assert!(matches!(next(&messages), Message::Event(..)));
    std::fs::write(&path, "format = 7").expect("written");
    let Message::Programs(programs) = next(&messages) else { panic!("the programs") };
    assert_eq!(programs.broken.first().map(|broken| &broken.path), Some(&path));
    std::fs::write(&path, program.manifest.text()).expect("written");
    let Message::Programs(programs) = next(&messages) else { panic!("the programs") };
    assert_eq!(programs.broken, []);
}

/// The messages that the worker copies, from a log in which each has bytes of its own.
fn copied(home: &tempfile::TempDir, events: usize, chosen: &[i64]) -> crate::worker::message::Copied {
    let (mut worker, messages, folder) = watching_nothing_yet(home);
    let (mut log, _) = Log::open(&folder).expect("opened");
    let events: Vec<Spooled> =
        (1..=events).map(|number| Spooled { body: format!("{{\"n\":{number}}}").into_bytes(), ..event("opened") }).collect();
    log.take("spool", &events, 100, false).expect("taken");
    let id: AppId = worker.watched.as_ref().expect("watched").manifest.app.id.as_str().into();
    worker.obey(Command::CopyRows { app: id.clone(), rows: Arc::new(chosen.iter().copied().collect()) });
    let Message::Copied(of, copied) = next(&messages) else { panic!("the bytes") };
    assert_eq!(of, id);
    *copied
}

#[test]
fn the_exact_bytes_of_chosen_messages_are_copied_a_line_each_oldest_first() {
    let home = tempfile::tempdir().expect("folder");
    let copied = copied(&home, 600, &[600, 2, 300, 601]);
    assert_eq!(copied.text, "{\"n\":2}\n{\"n\":300}\n{\"n\":600}\n");
    assert_eq!((copied.messages, copied.chosen, copied.is_cut), (3, 4, false), "one was gone already");
}

#[test]
fn no_more_is_copied_than_another_program_can_take_in_and_that_is_told() {
    let home = tempfile::tempdir().expect("folder");
    let all: Vec<i64> = (1..=10_001).collect();
    let many = copied(&home, 10_001, &all);
    assert_eq!((many.messages, many.chosen, many.is_cut), (10_000, 10_001, true));
    assert!(many.text.ends_with("{\"n\":10000}\n"));

    let (_, _, folder) = watching_nothing_yet(&home);
    let chosen = all.into_iter().collect();
    let few = super::copy::copy(&folder, &chosen, 10, 20).expect("read");
    assert_eq!((few.text.as_str(), few.messages, few.is_cut), ("{\"n\":1}\n{\"n\":2}\n", 2, true));
    let exactly = super::copy::copy(&folder, &[1, 2].into_iter().collect(), 2, 16).expect("read");
    assert_eq!((exactly.messages, exactly.is_cut), (2, false));
}

/// What the window is told about the log, until nothing more is said.
fn told(worker: &mut Worker, messages: &Receiver<Message>) -> Vec<(Option<String>, usize)> {
    worker.look_at_log();
    let mut told = Vec::new();
    while let Ok(message) = messages.try_recv() {
        match message {
            Message::Log(_, state) => told.push((state.problem, state.index.len())),
            Message::Index(..) => {}
            other => panic!("{other:?}"),
        }
        if worker.more {
            worker.look_at_log();
        }
    }
    told
}

#[test]
fn a_log_that_somebody_has_locked_is_said_once_to_be_so_and_shown_when_it_is_let_go() {
    let home = tempfile::tempdir().expect("folder");
    let (mut worker, messages, folder) = watching(&home, 3);
    let held = rusqlite::Connection::open(folder.join(log::FILE)).expect("opened");
    held.execute_batch("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; UPDATE events SET state = state; COMMIT")
        .expect("locked");
    let said = told(&mut worker, &messages);
    assert!(matches!(&said[..], [(Some(why), 0)] if why.contains("locked")), "{said:?}");
    assert_eq!(told(&mut worker, &messages), [], "it is tried again and said once");
    worker.read_event(1);
    assert_eq!(next(&messages), Message::Event(1, None), "what cannot be read is not said again for each event");
    drop(held);
    assert_eq!(told(&mut worker, &messages), [(None, 3)]);
    assert_eq!(told(&mut worker, &messages), []);
}

#[test]
fn a_log_that_becomes_something_else_is_said_to_be_so_and_shown_again_when_it_is_back() {
    let home = tempfile::tempdir().expect("folder");
    let (mut worker, messages, folder) = watching(&home, 3);
    assert_eq!(told(&mut worker, &messages), [(None, 3)]);
    let kept = home.path().join("kept");
    std::fs::rename(&folder, &kept).expect("the folder is gone, as on a mount that vanished");
    assert_eq!(told(&mut worker, &messages), [(None, 0)], "where no folder is, no log is");
    worker.read_event(1);
    assert_eq!(next(&messages), Message::Event(1, None));
    std::fs::create_dir(&folder).expect("made");
    let path = folder.join(log::FILE);
    for (bytes, why) in [(Some(&b"not a database at all, not even nearly a log"[..]), "not a database"), (None, "the history")]
    {
        if let Some(bytes) = bytes {
            std::fs::write(&path, bytes).expect("written");
        } else {
            std::fs::remove_file(&path).expect("removed");
            std::fs::create_dir(&path).expect("made");
        }
        let said = told(&mut worker, &messages);
        assert!(matches!(&said[..], [(Some(said), 0)] if said.contains(why)), "{said:?}");
        assert_eq!(told(&mut worker, &messages), []);
    }
    std::fs::remove_dir_all(&folder).expect("removed");
    std::fs::rename(&kept, &folder).expect("it is mounted again");
    assert_eq!(told(&mut worker, &messages), [(None, 3)]);
    worker.read_event(1);
    assert!(matches!(next(&messages), Message::Event(1, Some(read)) if &*read.body == "{}"));
}

#[test]
fn an_event_that_is_read_again_and_has_not_changed_keeps_its_texts() {
    let home = tempfile::tempdir().expect("folder");
    let (mut worker, messages, _) = watching(&home, 2);
    told(&mut worker, &messages);
    let mut read = |seq| {
        worker.read_event(seq);
        let Message::Event(_, Some(read)) = next(&messages) else { panic!("the event") };
        read
    };
    let (first, again) = (read(1), read(1));
    assert!(Arc::ptr_eq(&first.body, &again.body) && Arc::ptr_eq(&first.indented, &again.indented));
}

#[test]
fn a_log_that_grows_without_end_is_told_a_few_times_a_second_and_every_click_is_answered_meanwhile() {
    const ROWS: usize = 10_000;
    let home = tempfile::tempdir().expect("folder");
    let (worker, _, folder) = watching(&home, 1);
    let (places, programs) = (worker.places.clone(), worker.programs.clone());
    let id: AppId = worker.watched.as_ref().expect("watched").manifest.app.id.as_str().into();
    let (outbox, messages) = inbox(|| {});
    let commands = start(places, Scope::Computer(Vec::new()), programs, outbox).expect("started");
    commands.send(Command::Watch(id)).expect("alive");
    let stop = Arc::new(std::sync::atomic::AtomicBool::new(false));
    let grows = {
        let (stop, folder) = (Arc::clone(&stop), folder.clone());
        std::thread::spawn(move || {
            let (mut log, _) = Log::open(&folder).expect("opened");
            let events: Vec<Spooled> = (0..100).map(|_| event("opened")).collect();
            let (begun, mut taken) = (Instant::now(), 0);
            while !stop.load(Ordering::Acquire) {
                let due = usize::try_from(begun.elapsed().as_millis()).expect("short") * ROWS / 1000;
                if taken < due {
                    log.take("spool", &events, u64::try_from(taken).expect("few") + 1000, false).expect("taken");
                    taken += events.len();
                } else {
                    std::thread::sleep(Duration::from_millis(2));
                }
            }
            taken + 1
        })
    };
    let begun = Instant::now();
    let (mut told, mut answers) = (0, 0);
    let mut asked = 0;
    while begun.elapsed() < Duration::from_secs(2) {
        // As a window does that shows one event of them: it reads it again when it hears of a change.
        match messages.recv_timeout(Duration::from_mins(1)).expect("it goes on saying something") {
            Message::Log(_, state) => {
                assert_eq!(state.problem, None);
                told += 1;
                if asked == answers {
                    commands.send(Command::ReadEvent(1)).expect("alive");
                    asked += 1;
                }
            }
            Message::Event(1, Some(_)) => answers += 1,
            Message::Index(..) | Message::Programs(_) => {}
            other => panic!("{other:?}"),
        }
    }
    stop.store(true, Ordering::Release);
    let rows = grows.join().expect("ended");
    assert!(told <= 25, "told {told} times in two seconds");
    assert!(answers > 0 && rows > ROWS / 2, "{answers} answers, {rows} rows");
    let until = Instant::now() + Duration::from_mins(1);
    loop {
        assert!(Instant::now() < until, "waited in vain: every row is told of");
        match messages.recv_timeout(Duration::from_mins(1)).expect("the rest") {
            Message::Log(_, state) if state.index.len() == rows => break,
            _ => {}
        }
    }
    assert!(messages.recv_timeout(LOOK * 2).is_err(), "and then nothing more is said");
    commands.send(Command::Stop).expect("alive");
}

/// Everything about one program, as data.
fn wanted() -> Wanted {
    Wanted { format: FormatId("json"), part: candor::tools::log::Part::default(), about_all: false }
}

#[test]
fn a_report_that_is_cancelled_leaves_nothing_and_says_so() {
    let home = tempfile::tempdir().expect("folder");
    let (mut worker, messages, _) = watching(&home, 5_000);
    let app: AppId = worker.watched.as_ref().expect("watched").manifest.app.id.as_str().into();
    let path = home.path().join("report.json");
    // The thread begins only once it has been cancelled.
    worker.begin = |_, work| {
        *LATER.lock().expect("whole") = Some(work);
        Ok(())
    };
    worker.save(&app, &wanted(), path.clone());
    worker.cancel_save(&app);
    let work = LATER.lock().expect("whole").take().expect("it was begun");
    work();
    assert_eq!(next(&messages), Message::Saved(app, Some(Saved::Stopped)));
    assert!(!path.exists());
    let left = std::fs::read_dir(home.path()).expect("readable").flatten();
    assert_eq!(left.filter(|entry| entry.file_name().to_string_lossy().contains("report")).count(), 0);
}

/// Work that is done when the test says so.
static LATER: std::sync::Mutex<Option<Box<dyn FnOnce() + Send>>> = std::sync::Mutex::new(None);

#[test]
fn a_path_that_is_wrong_is_told_with_what_is_wrong_about_it() {
    let home = tempfile::tempdir().expect("folder");
    let (mut worker, messages, _) = watching(&home, 1);
    let app: AppId = worker.watched.as_ref().expect("watched").manifest.app.id.as_str().into();
    let mut why = |name: &str| {
        worker.save(&app, &wanted(), home.path().join(name));
        let Message::Saved(of, Some(Saved::Failed(why))) = next(&messages) else { panic!("told") };
        assert_eq!(of, app);
        why
    };
    assert_eq!(why("not/there.json"), format!("there is no folder ~{}not", std::path::MAIN_SEPARATOR));
    assert_eq!(why(""), "what has this name is not a file but a folder; choose another name");
    worker.add_manifest(home.path().join("none.toml"));
    let told = format!("there is no file ~{}none.toml", std::path::MAIN_SEPARATOR);
    assert_eq!(next(&messages), Message::Added(Err(told)));
    worker.add_manifest(home.path().to_path_buf());
    assert_eq!(next(&messages), Message::Added(Err("this is not a file".into())));
}

#[test]
fn the_exact_body_of_a_request_is_saved_and_over_nothing_that_is_there() {
    let home = tempfile::tempdir().expect("folder");
    let (worker, _, folder) = watching(&home, 2);
    let program = worker.watched.clone().expect("one");
    let (mut log, _) = Log::open(&folder).expect("opened");
    let request = candor::tools::payload::Request {
        method: Method::Post,
        url: "http://127.0.0.1:4319/events".into(),
        headers: Vec::new(),
        body: b"{\"events\":[{},{}]}".to_vec(),
    };
    let attempt = candor::tools::log::Attempt { delivery: None, key: "key", request: &request, rows: &[1, 2] };
    let (_, attempt) = log.begin(&attempt, Timestamp::now()).expect("written").expect("begun");
    let path = home.path().join("body.json");
    let save = |attempt| {
        let existing = crate::report::Existing::Stays;
        super::requests::body_to(&worker.places, &program, attempt, &path, existing)
    };
    assert_eq!(save(attempt), Ok(()));
    assert_eq!(std::fs::read(&path).expect("there"), request.body);
    assert_eq!(save(attempt), Err(text::labels::report_over_file().to_owned()));
    std::fs::remove_file(&path).expect("removed");
    assert_eq!(save(attempt + 1), Err(text::labels::body_gone().to_owned()));
    assert!(!path.exists(), "nothing is made up");
}

#[test]
fn a_message_that_waits_is_read_again_when_its_program_starts_or_ends() {
    let home = tempfile::tempdir().expect("folder");
    let (mut worker, messages, folder) = watching(&home, 1);
    told(&mut worker, &messages);
    worker.read_event(1);
    let is_there = |messages: &Receiver<Message>| {
        let Message::Event(1, Some(read)) = next(messages) else { panic!("the event") };
        read.sender.is_there
    };
    assert!(!is_there(&messages));
    worker.look_at_sender();
    assert!(messages.try_recv().is_err(), "nothing has changed");
    let running = candor::tools::log::Spool::create(&folder).expect("created");
    worker.look_at_sender();
    assert!(is_there(&messages));
    drop(running);
    worker.look_at_sender();
    assert!(!is_there(&messages));
}

#[test]
fn a_page_inside_another_program_writes_nothing_over_what_the_window_keeps() {
    let home = tempfile::tempdir().expect("folder");
    let (mut worker, _, _) = watching_nothing_yet(&home);
    let file = crate::preferences::Preferences::file(&worker.places);
    worker.only = worker.watched.as_ref().map(|program| Arc::clone(&program.manifest));
    worker.keep(&crate::preferences::Preferences::default());
    assert!(!file.exists());
    worker.only = None;
    worker.keep(&crate::preferences::Preferences::default());
    assert!(file.exists());
}

/// Whether a message is the end of what was asked for.
type IsEnd = fn(&Message) -> bool;

/// Everything that the window waits for the end of, about this program, and whether a message is that end.
fn waited_for(app: &AppId) -> Vec<(Command, IsEnd)> {
    let app = || app.clone();
    let letter = Box::new(candor::tools::feedback::Draft {
        event: "feedback".into(),
        written: candor::Values::new(),
        at: Timestamp::UNIX_EPOCH,
        payload: candor::tools::payload::Payload {
            bytes: b"{}".to_vec(),
            tiers: Vec::new(),
            fields: Vec::new(),
            dropped: Vec::new(),
        },
    });
    let path = PathBuf::from("report.json");
    let ask = |kind| Command::Server { app: app(), command: ServerCommand::Ask(kind) };
    let of_server: IsEnd = |message| matches!(message, Message::Server(_, ServerNews::Failed(..)));
    let of_crash: IsEnd = |message| matches!(message, Message::Crash(_, CrashNews::Failed(7, _)));
    let of_report: IsEnd = |message| matches!(message, Message::Saved(_, Some(Saved::Failed(_))));
    let of_letter: IsEnd = |message| matches!(message, Message::Feedback(_, FeedbackNews::NotSent(_)));
    let of_question: IsEnd = |message| matches!(message, Message::Feedback(_, FeedbackNews::Asked(9)));
    let of_choice: IsEnd = |message| matches!(message, Message::Chosen(Err(_)));
    let said: IsEnd = |message| matches!(message, Message::Failed(_));
    let crash = |command| Command::Crash { app: app(), command };
    let feedback = |command| Command::Feedback { app: app(), command };
    vec![
        (ask(Kind::Fetch), of_server),
        (ask(Kind::Erase), of_server),
        (ask(Kind::Page), of_server),
        (crash(CrashCommand::Send(7, Vec::new())), of_crash),
        (crash(CrashCommand::Edit(7, Vec::new())), of_crash),
        (crash(CrashCommand::Delete(7)), of_crash),
        (feedback(FeedbackCommand::Send(letter)), of_letter),
        (feedback(FeedbackCommand::Ask(9, 7)), of_question),
        (feedback(FeedbackCommand::Erase(9, 7)), of_question),
        (Command::Save { app: app(), wanted: Box::new(wanted()) }, of_report),
        (Command::SaveTo { app: app(), wanted: Box::new(wanted()), path }, of_report),
        (Command::Decide { app: app(), change: Change::Off }, of_choice),
        (Command::Clear(app()), said),
        (Command::ReplaceIdentity(app()), said),
        (Command::OpenFolder(app()), said),
        (Command::SaveBody { app: app(), attempt: 1 }, said),
        (Command::CopyRows { app: app(), rows: Arc::default() }, said),
    ]
}

#[test]
fn what_is_asked_for_about_a_program_that_is_gone_ends_and_says_so() {
    let home = tempfile::tempdir().expect("folder");
    let places = Places::below(home.path(), Environment::default());
    let given = home.path().join("ets2la.toml");
    std::fs::write(&given, include_str!("../../../../assets/apps/ets2la.toml").replace("\"ets2la\"", "\"given\""))
        .expect("written");
    let programs = read_programs(&places, std::slice::from_ref(&given));
    let (outbox, messages) = inbox(|| {});
    let mut worker = Worker::new(places, Scope::Computer(vec![given.clone()]), programs, outbox);
    let app = AppId::from("given");
    assert!(worker.program(&app).is_some());
    std::fs::write(&given, "changed while it was asked").expect("written");
    worker.reread();
    assert!(matches!(next(&messages), Message::Programs(_)));
    for (command, is_its_end) in waited_for(&app) {
        worker.obey(command.clone());
        let heard: Vec<Message> = messages.try_iter().collect();
        assert!(heard.iter().any(is_its_end), "{command:?}: {heard:?}");
    }
    worker.obey(Command::Search { number: 3, words: "x".into(), above: 0 });
    let heard = next(&messages);
    assert!(matches!(&heard, Message::Found(3, found) if found.done), "{heard:?}");
}

#[test]
fn what_needs_a_thread_and_can_have_none_ends_and_says_so() {
    let home = tempfile::tempdir().expect("folder");
    let (mut worker, messages, _) = watching(&home, 3);
    worker.begin = |_, _| Err(std::io::ErrorKind::WouldBlock.into());
    let app = AppId::of(&worker.watched.as_ref().expect("watched").manifest);
    let needs_none = |command: &Command| {
        matches!(command, Command::Crash { .. } | Command::Decide { .. } | Command::ReplaceIdentity(_))
            || matches!(command, Command::Feedback { command: FeedbackCommand::Send(_), .. })
    };
    for (command, is_its_end) in waited_for(&app).into_iter().filter(|(command, _)| !needs_none(command)) {
        worker.obey(command.clone());
        let heard: Vec<Message> = messages.try_iter().collect();
        assert!(heard.iter().any(is_its_end), "{command:?}: {heard:?}");
    }
    worker.obey(Command::Search { number: 3, words: "x".into(), above: 0 });
    let heard: Vec<Message> = messages.try_iter().collect();
    assert!(heard.iter().any(|message| matches!(message, Message::Found(3, found) if found.done)), "{heard:?}");
    let arrange = crate::pages::history::query::Arrange {
        query: crate::pages::history::query::Query::default(),
        index: Arc::default(),
        words: Arc::default(),
        hits: None,
        since: None,
        offset: 0,
    };
    worker.obey(Command::Arrange { number: 4, query: Box::new(arrange) });
    assert!(matches!(next(&messages), Message::Arranged(4, _)), "the list is put in order here");
}
