use std::cell::RefCell;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use super::*;
use crate::consent::{Change, DecidedBy};
use crate::decide::decide;
use crate::delivery::{self, Answer, Context, NotAsked, SendError, Transport};
use crate::log::{Asked, FILE, State};
use crate::manifest::Manifest;
use crate::outcome::{NotRecorded, Outcome};
use crate::payload::Request;
use crate::places::Environment;
use crate::registry::ManifestSource;
use crate::telemetry::Telemetry;
use crate::wire::{Followed, FollowedState};

const SKELLYCAM: &str = include_str!("../../../../assets/apps/skellycam.toml");

fn manifest() -> String {
    let text = format!(
        "{SKELLYCAM}\n[[event]]\nname = \"feedback\"\ntiers = [\"usage_analytics\"]\nwhen = \"When you send one\"\nby_hand = true\n\n\
         [[event.field]]\npath = \"message\"\nfrom = \"person\"\ntype = \"string\"\nmax = 40\nexample = \"x\"\nexplain = \"Yours.\"\n\n\
         [[event.field]]\npath = \"about\"\nfrom = \"person\"\ntype = \"string\"\nvalues = [\"praise\", \"fault\"]\nexample = \"praise\"\n\
         explain = \"What it is about.\"\n\n\
         [[event.field]]\npath = \"app_version\"\nfrom = \"app.version\"\ntype = \"string\"\nmax = 32\nexplain = \"Which version.\"\n\n\
         [[event.field]]\npath = \"at\"\nfrom = \"clock.iso8601\"\ntype = \"string\"\nmax = 32\nexplain = \"When.\"\n"
    );
    text.replacen("path = \"/events\"", "path = \"/events\"\nreports = \"/reports\"", 1)
}

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_800_000_000 + second).expect("a time")
}

fn message(text: &str) -> Values {
    Values::new().with("message", text)
}

/// A computer on which somebody has answered about a program that they can write to.
struct Desk {
    home: tempfile::TempDir,
    program: Program,
}

impl Desk {
    fn with_yes_to(tiers: &[&str]) -> Self {
        let home = tempfile::tempdir().expect("folder");
        let manifest = Arc::new(Manifest::parse(&manifest()).expect("sound"));
        let source = ManifestSource::Given(PathBuf::from("skellycam.toml"));
        let desk = Self { home, program: Program { manifest, source, conflict: None, is_here: true } };
        desk.decides(&Change::answer(tiers.iter().map(|tier| (*tier).to_owned()).collect()));
        desk
    }

    fn places(&self) -> Places {
        Places::below(self.home.path(), Environment::default())
    }

    fn decides(&self, change: &Change) {
        decide(&self.places(), &self.program, change, &DecidedBy::Window, at(0)).expect("written");
    }

    fn drafts(&self, written: &Values) -> Result<Draft, NotDrafted> {
        let event = self.program.manifest.event("feedback").expect("declared");
        draft(&self.program.consent(&self.places()), event, written, &Facts::default(), at(5))
    }

    fn sends(&self, draft: &Draft) -> Result<Written, NotSent> {
        send(&self.places(), &self.program, draft, &Facts::default(), at(10)).map(|(written, _)| written)
    }

    fn folder(&self) -> PathBuf {
        self.program.consent_file(&self.places()).folder
    }

    fn log(&self) -> Log {
        Log::open_existing(&self.folder()).expect("opened").expect("there")
    }

    fn delivers(&self, server: &Server) {
        let policy = Policy::default();
        let context = Context {
            folder: &self.folder(),
            consent: &|| self.program.consent(&self.places()),
            transport: server,
            policy: &policy,
            now: &|| at(20),
            stop: &|| false,
        };
        delivery::send_once(&mut self.log(), &context, Duration::from_secs(5)).expect("passed").expect("elected");
    }

    fn follows(&self, seq: i64, server: &Server) -> Result<crate::log::Report, NotAsked> {
        delivery::follow(&mut self.log(), &self.program.manifest, seq, server, &|| at(30))
    }

    fn erases(&self, seq: i64, server: &Server) -> Result<crate::log::Report, NotAsked> {
        delivery::erase(&mut self.log(), &self.program.manifest, seq, server, &|| at(40))
    }
}

/// Answers every request alike, and remembers it.
struct Server {
    answer: Result<(u16, &'static str), SendError>,
    requests: Mutex<RefCell<Vec<Request>>>,
    /// Called before each answer.
    looks: Box<dyn Fn() + Send + Sync>,
}

impl Server {
    fn with(answer: Result<(u16, &'static str), SendError>) -> Self {
        Self { answer, requests: Mutex::default(), looks: Box::new(|| {}) }
    }

    fn requests(&self) -> Vec<Request> {
        self.requests.lock().expect("whole").borrow().clone()
    }
}

impl Transport for Server {
    fn send(&self, request: &Request) -> Result<Answer, SendError> {
        (self.looks)();
        self.requests.lock().expect("whole").borrow_mut().push(request.clone());
        self.answer.clone().map(|(status, body)| Answer { status, headers: Vec::new(), body: body.into() })
    }
}

#[test]
fn nothing_is_kept_before_it_is_sent_and_then_exactly_the_bytes_that_were_shown_go_alone_under_their_ticket() {
    let desk = Desk::with_yes_to(&["usage_analytics"]);
    let draft = desk.drafts(&message("Zoom is \"slow\".\nü")).expect("allowed");
    let expected = r#"{"message":"Zoom is \"slow\".\nü","app_version":"2.1.0","at":"2027-01-15T08:00:05Z"}"#;
    assert_eq!(String::from_utf8(draft.payload.bytes.clone()).expect("UTF-8"), expected);
    assert!(!desk.folder().join(FILE).exists(), "looking at it keeps nothing");
    let first = desk.sends(&draft).expect("kept");
    let second = desk.sends(&desk.drafts(&message("And another.")).expect("allowed")).expect("kept");
    assert_ne!(first.ticket, second.ticket);
    let server = Server::with(Ok((200, "{}")));
    desk.delivers(&server);
    let sent: Vec<(String, String)> = server
        .requests()
        .iter()
        .map(|request| {
            let key = request.headers.iter().find(|(name, _)| name == "idempotency-key").expect("a key").1.clone();
            (key, String::from_utf8(request.body.clone()).expect("UTF-8"))
        })
        .collect();
    assert_eq!(sent.len(), 2, "each alone");
    assert_eq!(sent[0], (first.ticket.clone(), format!("{{\"events\":[{expected}]}}")));
    let row = desk.log().details(first.seq).expect("read").expect("there");
    assert_eq!((row.row.state, row.body.as_slice()), (State::Sent, expected.as_bytes()));
    assert!(row.decision.is_some(), "the receipt of the decision that allowed it is there");
}

#[test]
fn what_may_not_go_is_not_kept_and_what_changed_since_it_was_shown_is_shown_again() {
    let desk = Desk::with_yes_to(&["existence_ping"]);
    assert!(matches!(desk.drafts(&message("x")), Err(NotDrafted::NotAllowed(Reason::TierOff(_)))));
    let desk = Desk::with_yes_to(&["usage_analytics"]);
    let draft = desk.drafts(&message("x")).expect("allowed");
    desk.decides(&Change::Withhold(vec!["feedback/app_version".into()], true));
    assert!(matches!(desk.sends(&draft), Err(NotSent::Changed)));
    desk.decides(&Change::Withhold(vec!["feedback/message".into()], true));
    assert!(matches!(desk.drafts(&message("x")), Err(NotDrafted::NotAllowed(Reason::Withheld(_)))));
    desk.decides(&Change::Off);
    assert!(matches!(desk.sends(&draft), Err(NotSent::NotDrafted(NotDrafted::NotAllowed(_)))));
    assert!(!desk.folder().join(FILE).exists());
}

#[test]
fn a_no_withdraws_what_was_written_and_has_not_left() {
    let desk = Desk::with_yes_to(&["usage_analytics"]);
    let written = desk.sends(&desk.drafts(&message("x")).expect("allowed")).expect("kept");
    desk.decides(&Change::Tier("usage_analytics".into(), false));
    let server = Server::with(Ok((200, "{}")));
    desk.delivers(&server);
    assert_eq!(server.requests(), []);
    assert_eq!(desk.log().details(written.seq).expect("read").expect("there").row.state, State::Withdrawn);
}

#[test]
fn what_is_blank_is_left_out_and_what_does_not_fit_is_said() {
    let desk = Desk::with_yes_to(&["usage_analytics"]);
    assert_eq!(desk.drafts(&Values::new()), Err(NotDrafted::Empty));
    assert_eq!(desk.drafts(&message(" \n")), Err(NotDrafted::Empty));
    let both = desk.drafts(&message("").with("about", "fault")).expect("allowed");
    assert!(both.payload.bytes.starts_with(b"{\"about\":\"fault\","), "{both:?}");
    for unfit in [message(&"x".repeat(41)), message("x").with("about", "gossip")] {
        let refused = desk.drafts(&unfit).expect_err("refused");
        assert!(matches!(refused, NotDrafted::Unfit { .. }), "{refused}");
    }
    let planted = desk.drafts(&message("x").with("app_version", "9").with("nonsense", "y")).expect("allowed");
    assert!(!String::from_utf8_lossy(&planted.payload.bytes).contains('9'), "{planted:?}");
}

#[test]
fn a_persons_words_are_not_changed_and_what_looks_private_in_them_is_named() {
    let desk = Desk::with_yes_to(&["usage_analytics"]);
    let draft = desk.drafts(&message("Write to marta@example.org")).expect("allowed");
    assert_eq!(marks(&draft, &Private::default()).into_iter().collect::<Vec<_>>(), [Mark::Email]);
    assert!(String::from_utf8_lossy(&draft.payload.bytes).contains("marta@example.org"));
}

#[test]
fn a_program_cannot_record_what_only_the_person_writes() {
    let desk = Desk::with_yes_to(&["usage_analytics"]);
    let text = manifest();
    let host = Telemetry::builder(&text).places(desk.places()).deliver(false).register(false).open().expect("opened");
    let event = host.event("feedback").expect("declared");
    assert_eq!(event.record(&message("from the program")), Outcome::Not(NotRecorded::ByHand));
    assert!(event.repeat(Values::new).is_err());
    host.close();
    assert!(!desk.folder().join(FILE).exists());
}

const SEEN: &str = r#"{"format":1,"program":"skellycam","event":"feedback","received_at":"2027-01-15T08:00:20Z","state":"seen","fixed_in":null,"answer":"Thanks"}"#;

#[test]
fn a_ticket_is_asked_about_only_where_the_report_went_and_the_last_answer_stays() {
    let desk = Desk::with_yes_to(&["usage_analytics"]);
    let written = desk.sends(&desk.drafts(&message("x")).expect("allowed")).expect("kept");
    let seen = Server::with(Ok((200, SEEN)));
    assert!(matches!(desk.follows(written.seq, &seen), Err(NotAsked::NotLeft)));
    assert!(matches!(desk.follows(written.seq + 9, &seen), Err(NotAsked::NoReport)));
    desk.delivers(&Server::with(Ok((200, "{}"))));
    let report = desk.follows(written.seq, &seen).expect("asked");
    let request = seen.requests().remove(0);
    assert_eq!(request.url, format!("http://127.0.0.1:4319/reports/{}", written.ticket));
    let names: Vec<&str> = request.headers.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["host", "user-agent", "accept"]);
    let (known, when) = report.known.expect("answered");
    let followed = Followed {
        received_at: "2027-01-15T08:00:20Z".into(),
        state: FollowedState::Seen,
        fixed_in: None,
        answer: Some("Thanks".into()),
    };
    assert_eq!((known, when), (followed.clone(), at(30)));
    for failing in [Err(SendError::NotConnected("refused".into())), Ok((404, r#"{"error":"unknown_claim"}"#)), Ok((200, "?"))] {
        let report = desk.follows(written.seq, &Server::with(failing)).expect("asked");
        assert_eq!(report.known.expect("kept").0, followed, "what failed since then changes nothing");
    }
    assert_eq!(desk.log().reports(9).expect("read").len(), 1);
    let moved = manifest().replace("127.0.0.1:4319", "127.0.0.1:43190");
    let moved = Manifest::parse(&moved).expect("sound");
    let refused = delivery::follow(&mut desk.log(), &moved, written.seq, &seen, &|| at(40)).expect_err("another server");
    assert!(matches!(refused, NotAsked::Elsewhere { .. }), "{refused}");
    assert_eq!(seen.requests().len(), 1);
}

#[test]
fn a_question_stands_in_the_log_before_its_first_byte_leaves() {
    let desk = Desk::with_yes_to(&["usage_analytics"]);
    let written = desk.sends(&desk.drafts(&message("x")).expect("allowed")).expect("kept");
    desk.delivers(&Server::with(Ok((200, "{}"))));
    let (folder, seq) = (desk.folder(), written.seq);
    let looks = move || {
        let mut log = Log::open_existing(&folder).expect("opened").expect("there");
        let asked = log.report(seq).expect("read").expect("there").lookups.remove(0);
        assert!(asked.url.contains("/reports/") && asked.finished_at.is_none() && asked.headers.len() == 3, "{asked:?}");
    };
    let server = Server { looks: Box::new(looks), ..Server::with(Ok((200, SEEN))) };
    let asked = desk.follows(written.seq, &server).expect("asked").lookups.remove(0);
    assert_eq!((asked.status, asked.finished_at), (Some(200), Some(at(30))));
}

const RECEIPT: &str = r#"{"format":1,"erased":1,"at":"2027-01-15T08:00:40Z","backups_until":"2027-01-29","sha256":"00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"}"#;

#[test]
fn a_report_is_erased_by_its_ticket_only_where_it_went_and_the_receipt_stays_in_the_log() {
    let desk = Desk::with_yes_to(&["usage_analytics"]);
    let written = desk.sends(&desk.drafts(&message("x")).expect("allowed")).expect("kept");
    let server = Server::with(Ok((200, RECEIPT)));
    assert!(matches!(desk.erases(written.seq, &server), Err(NotAsked::NotLeft)));
    desk.delivers(&Server::with(Ok((200, "{}"))));
    let moved = Manifest::parse(&manifest().replace("127.0.0.1:4319", "127.0.0.1:43190")).expect("sound");
    let refused = delivery::erase(&mut desk.log(), &moved, written.seq, &server, &|| at(40)).expect_err("another server");
    assert!(matches!(refused, NotAsked::Elsewhere { .. }), "{refused}");
    assert_eq!(server.requests().len(), 0, "nothing has left");
    desk.follows(written.seq, &Server::with(Ok((200, SEEN)))).expect("asked");
    let report = desk.erases(written.seq, &server).expect("asked");
    let request = server.requests().remove(0);
    assert_eq!(request.method.as_str(), "DELETE");
    assert_eq!(request.url, format!("http://127.0.0.1:4319/reports/{}", written.ticket));
    let names: Vec<&str> = request.headers.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!((names, request.body), (vec!["host", "user-agent", "accept"], Vec::new()));
    let receipt = report.erased().flatten().expect("a receipt");
    assert_eq!((receipt.erased, receipt.backups_until.as_deref()), (1, Some("2027-01-29")));
    assert!(report.known.is_some() && !report.may_be_erased(), "what was said before stays");
    let gone = Server::with(Ok((404, r#"{"error":"erased_report"}"#)));
    let report = desk.follows(written.seq, &gone).expect("asked");
    assert_eq!((report.asked(), report.erased()), (Some(Asked::WasErased), Some(Some(receipt))));
}

#[test]
fn an_answer_that_is_no_receipt_erases_nothing_and_one_that_was_lost_may_have() {
    let desk = Desk::with_yes_to(&["usage_analytics"]);
    let written = desk.sends(&desk.drafts(&message("x")).expect("allowed")).expect("kept");
    desk.delivers(&Server::with(Ok((200, "{}"))));
    let no_digest = r#"{"erased":1,"at":"2027-01-15T08:00:40Z","backups_until":null,"sha256":"?"}"#;
    let no_time = r#"{"erased":1,"at":"now","sha256":"00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"}"#;
    for (answer, may_be) in [
        (Ok((200, "?")), true),
        (Ok((200, SEEN)), true),
        (Ok((200, no_digest)), true),
        (Ok((200, no_time)), true),
        (Err(SendError::NoAnswer("reset".into())), true),
        (Ok((500, "")), true),
        (Ok((404, r#"{"error":"unknown_claim"}"#)), false),
        (Ok((405, "")), false),
    ] {
        let report = desk.erases(written.seq, &Server::with(answer.clone())).expect("asked");
        assert_eq!((report.erased(), report.may_be_erased()), (None, may_be), "{answer:?}");
    }
    let report = desk.erases(written.seq, &Server::with(Ok((200, RECEIPT)))).expect("asked");
    assert!(report.erased().flatten().is_some(), "asking again brings the receipt");
    let looked = desk.follows(written.seq, &Server::with(Ok((404, r#"{"error":"unknown_claim"}"#)))).expect("asked");
    assert!(looked.erased().is_some(), "and it stays");
}

#[test]
fn asking_to_erase_stands_in_the_log_before_its_first_byte_leaves() {
    let desk = Desk::with_yes_to(&["usage_analytics"]);
    let written = desk.sends(&desk.drafts(&message("x")).expect("allowed")).expect("kept");
    desk.delivers(&Server::with(Ok((200, "{}"))));
    let (folder, seq) = (desk.folder(), written.seq);
    let looks = move || {
        let mut log = Log::open_existing(&folder).expect("opened").expect("there");
        let report = log.report(seq).expect("read").expect("there");
        assert!(report.lookups[0].erases && report.lookups[0].finished_at.is_none() && report.may_be_erased(), "{report:?}");
    };
    let server = Server { looks: Box::new(looks), ..Server::with(Ok((200, RECEIPT))) };
    let erased = desk.erases(written.seq, &server).expect("asked").lookups.remove(0);
    assert_eq!((erased.erases, erased.status, erased.finished_at), (true, Some(200), Some(at(40))));
}
