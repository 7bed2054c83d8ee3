//! What is in spools gets into the log once, whoever has recorded it, and a host ends within its time.

use super::*;

#[test]
fn closing_with_a_dead_network_takes_no_longer_than_it_may() {
    // Accepts connections into its backlog and never answers.
    let silent = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let desk =
        Desk::new(&SKELLYCAM.replace("http://127.0.0.1:4319", &format!("http://{}", silent.local_addr().expect("address"))));
    desk.says_yes_to(&["existence_ping"]);
    let telemetry = desk.open();
    telemetry.event("app_opened").expect("declared").record(&python());
    until("it is on its way", || desk.states() == [State::Sending]);
    let began = Instant::now();
    telemetry.close();
    // A request may take ten seconds; a benchmark measures how long the end takes exactly.
    assert!(began.elapsed() < LONGEST_CLOSE * 20, "{:?}", began.elapsed());
    assert_eq!(desk.states(), [State::Sending], "it will be sent again under the same key");
}

#[test]
fn what_cannot_be_written_is_said_with_the_folder_where_it_could_not() {
    let desk = Desk::new(SKELLYCAM);
    desk.says_yes_to(&["existence_ping"]);
    let telemetry = desk.open();
    let in_the_way = desk.folder().join(crate::log::SPOOLS);
    std::fs::write(&in_the_way, "").expect("written");
    let Outcome::Not(NotRecorded::Disk(why)) = telemetry.event("app_opened").expect("declared").record(&python()) else {
        panic!("it could not be written")
    };
    assert!(why.ends_with(&format!(" ({})", in_the_way.display())), "{why}");
    telemetry.close();
}

#[test]
fn what_a_dead_process_left_in_its_spool_is_adopted() {
    let desk = Desk::new(SKELLYCAM);
    desk.says_yes_to(&["existence_ping"]);
    let shape = {
        let donor = desk.builder().deliver(false).open().expect("opened");
        donor.event("app_opened").expect("declared").record(&python());
        donor.close_within(LONGEST_END);
        until("it is in the log", || desk.history().len() == 1);
        desk.history()[0].shape.clone()
    };
    let mut spool = crate::log::Spool::create(&desk.folder()).expect("created");
    let shape = spool.share(&shape).expect("shared");
    spool
        .append(shape, uuid::Uuid::now_v7(), Timestamp::now().as_millisecond(), b"{\"event\":\"app_opened\"}")
        .expect("appended");
    drop(spool);
    let telemetry = desk.open();
    until("both are sent", || desk.states() == [State::Sent, State::Sent]);
    telemetry.close();
    assert!(!desk.files().iter().any(|name| name.contains("spool")), "{:?}", desk.files());
}

#[test]
fn what_the_log_will_not_take_waits_in_the_spool_and_is_moved_once_it_will() {
    let desk = Desk::new(SKELLYCAM);
    desk.says_yes_to(&["existence_ping"]);
    let quiet = desk.builder().deliver(false).open().expect("opened");
    quiet.event("app_opened").expect("declared").record(&python());
    quiet.close_within(LONGEST_END);
    let version = |version: i64| {
        let connection = rusqlite::Connection::open(desk.folder().join(crate::log::FILE)).expect("open");
        let before: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0)).expect("set");
        connection.execute_batch(&format!("PRAGMA user_version = {version}")).expect("set");
        before
    };
    let ours = version(99);
    let telemetry = desk.open();
    let opened = telemetry.event("app_opened").expect("declared");
    assert_eq!(opened.record(&python()), Outcome::Recorded);
    until("the host is told", || telemetry.troubles().iter().any(|trouble| trouble.contains("newer version")));
    assert_eq!(opened.record(&python()), Outcome::Recorded);
    version(ours);
    until("all are sent", || desk.states() == [State::Sent; 3]);
}

#[test]
fn what_comes_after_the_end_is_counted_by_the_next_to_open() {
    let desk = Desk::new(SKELLYCAM);
    desk.says_yes_to(&["existence_ping"]);
    let telemetry = desk.builder().deliver(false).open().expect("opened");
    let opened = telemetry.event("app_opened").expect("declared");
    telemetry.close_within(LONGEST_END);
    assert_eq!(opened.record(&python()), Outcome::Not(NotRecorded::Closed));
    let next = desk.builder().deliver(false).open().expect("opened");
    assert_eq!(next.event("app_opened").expect("declared").record(&python()), Outcome::Recorded);
    next.close_within(LONGEST_END);
    assert_eq!(desk.bodies().len(), 1);
    let log = Log::open_existing(&desk.folder()).expect("readable").expect("there");
    assert_eq!(log.summary().expect("readable").dropped, [("app_opened".to_owned(), "closed".to_owned(), 1)]);
}
