//! What must hold for any input at all: nothing panics, nothing undeclared goes, nothing torn is believed.

#![expect(clippy::expect_used, reason = "helpers of tests may fail a test")]

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use candor::tools::consent::{Change, Consent, ConsentFile, DecidedBy, Restrictions, parse};
use candor::tools::crash;
use candor::tools::delivery::{Answer, Context, Policy, SendError, Transport, pass};
use candor::tools::log::{Log, Shape, Spool, SpoolReader, State};
use candor::tools::machine::Facts;
use candor::tools::manifest::{Envelope, Manifest, Method};
use candor::tools::payload::{self, Input, Request};
use candor::{Environment, Outcome, Places, Telemetry, Values};
use jiff::Timestamp;
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::Value;

const SKELLYCAM: &str = include_str!("../../../assets/apps/skellycam.toml");
const ETS2LA: &str = include_str!("../../../assets/apps/ets2la.toml");

/// Any JSON, a few levels deep.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        prop_oneof![Just("calibrate"), Just("Map"), Just("3.12.4"), Just("x\u{202e}y")].prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 32, 6, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..6).prop_map(Value::from),
            vec((any::<String>(), inner), 0..6).prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

/// A sound text with a piece replaced by anything.
fn damaged(sound: &'static str) -> impl Strategy<Value = String> {
    (0..sound.len(), 0..40usize, any::<String>()).prop_map(move |(start, length, piece)| {
        let start = (0..=start).rev().find(|place| sound.is_char_boundary(*place)).unwrap_or(0);
        let end = (start + length..=sound.len()).find(|place| sound.is_char_boundary(*place)).unwrap_or(sound.len());
        format!("{}{piece}{}", &sound[..start], &sound[end..])
    })
}

fn agreed(manifest: &str) -> (tempfile::TempDir, Places, Arc<Manifest>, Consent) {
    let home = tempfile::tempdir().expect("folder");
    let places = Places::below(home.path(), Environment::default());
    let manifest = Arc::new(Manifest::parse(manifest).expect("sound"));
    let file = ConsentFile::of(&places, &manifest);
    file.apply(&manifest, &Change::On, &DecidedBy::Window, Timestamp::UNIX_EPOCH).expect("written");
    let consent = file.read(&manifest, Restrictions::default(), None);
    (home, places, manifest, consent)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    #[test]
    fn any_bytes_are_a_consent_file_or_a_named_problem(bytes in vec(any::<u8>(), 0..400)) {
        let _either = parse(&bytes);
    }

    #[test]
    fn a_consent_file_of_any_json_says_something_only_with_a_main_switch(json in any_json()) {
        let trusted = parse(json.to_string().as_bytes()).is_ok_and(|choices| choices.is_some());
        prop_assert!(!trusted || json.get("telemetry_enabled").is_some_and(Value::is_boolean));
    }

    #[test]
    fn a_consent_file_cut_anywhere_is_never_taken_for_a_yes(cut in 0..400usize) {
        let (_home, places, manifest, _) = agreed(SKELLYCAM);
        let whole = std::fs::read(ConsentFile::of(&places, &manifest).path).expect("written");
        let end = cut.min(whole.len().saturating_sub(3));
        prop_assert!(parse(&whole[..end]).is_err());
    }

    #[test]
    fn a_damaged_manifest_is_sound_or_refused_with_a_line(text in damaged(SKELLYCAM)) {
        if let Err(error) = Manifest::parse(&text) {
            prop_assert!(error.line >= 1 && error.line <= text.lines().count().max(1) + 1, "{error}");
            prop_assert!(!error.reason.is_empty());
        }
    }

    #[test]
    fn a_sound_manifest_can_always_be_shown(text in damaged(ETS2LA)) {
        if let Ok(manifest) = Manifest::parse(&text) {
            prop_assert!(manifest.events.iter().flat_map(|event| &event.fields).all(|field| !field.explain.english().is_empty()));
            prop_assert!(manifest.tiers.len() <= 20);
        }
    }

    #[test]
    fn a_payload_holds_only_what_is_declared_whatever_the_host_gives(
        given in vec((any::<String>(), any_json()), 0..6),
        known in vec((prop_oneof![Just("fps"), Just("plugins"), Just("traceback"), Just("feature"), Just("system.python_version")], any_json()), 0..4),
        ets2la in any::<bool>(),
    ) {
        let (_home, _, manifest, consent) = agreed(if ets2la { ETS2LA } else { SKELLYCAM });
        let known = known.into_iter().map(|(path, value)| (path.to_owned(), value));
        let values: Values = given.into_iter().chain(known).collect();
        let facts = Facts::default();
        for event in &manifest.events {
            let input = Input { consent: &consent, event, values: &values, facts: &facts, now: Timestamp::UNIX_EPOCH, identity: Some("id"), firsts: &[] };
            let payload = payload::build(&input).expect("everything is on");
            prop_assert_eq!(&payload, &payload::build(&input).expect("everything is on"), "the same input gives the same bytes");
            let body: Value = serde_json::from_slice(&payload.bytes).expect("JSON");
            prop_assert_eq!(leaves(&body), payload.fields.len());
            for path in &payload.fields {
                let field = event.fields.iter().find(|field| field.path == *path).expect("declared");
                let value = body.pointer(&format!("/{}", path.replace('.', "/"))).expect("in the body");
                prop_assert!(field.kind.admit(value).is_ok_and(|admitted| *admitted == *value));
            }
        }
    }

    #[test]
    fn scrubbing_any_text_ends_and_leaves_no_planted_word(before in any::<String>(), after in any::<String>(), max in 1..200usize) {
        let private = crash::Private::new(["marta-kowalska".to_owned()]);
        let scrubbed = crash::scrub(&format!("{before} marta-kowalska {after} /home/marta-kowalska/x marta@example.org"), &private);
        prop_assert!(!scrubbed.to_lowercase().contains("marta"), "{}", scrubbed);
        prop_assert!(crash::fit(scrubbed, max).chars().count() <= max);
    }
}

/// How many values that are no objects are in this one.
fn leaves(value: &Value) -> usize {
    match value {
        Value::Object(members) => members.values().map(leaves).sum(),
        _ => 1,
    }
}

fn shape() -> Shape {
    Shape {
        event: "e".into(),
        tiers: vec!["t".into()],
        fields: vec!["f".into()],
        method: Method::Post,
        url: "http://127.0.0.1:1/events".into(),
        envelope: Envelope::Events,
        crash: false,
        identity: None,
        decision: "d".into(),
        held: false,
        folds: None,
    }
}

/// Answers whatever it was told, once; then nothing more.
struct Scripted(Mutex<Vec<Result<Answer, SendError>>>);

impl Transport for Scripted {
    fn send(&self, _request: &Request) -> Result<Answer, SendError> {
        self.0.lock().expect("lock").pop().unwrap_or_else(|| Err(SendError::NotConnected("nobody".into())))
    }
}

fn any_answer() -> impl Strategy<Value = Result<Answer, SendError>> {
    let header = (prop_oneof![Just("retry-after".to_owned()), any::<String>()], any::<String>());
    prop_oneof![
        Just(Err(SendError::NoAnswer("broken".into()))),
        Just(Err(SendError::NotConnected("refused".into()))),
        (
            prop_oneof![Just(200u16), Just(400), Just(413), Just(429), Just(503), any::<u16>()],
            vec(header, 0..3),
            vec(any::<u8>(), 0..60)
        )
            .prop_map(|(status, headers, body)| Ok(Answer { status, headers, body })),
    ]
}

proptest! {
    // Each case writes files.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(24) })]

    #[test]
    fn a_spool_with_any_damage_gives_only_what_was_accepted(
        bodies in vec(vec(any::<u8>(), 0..60), 1..8),
        at in any::<prop::sample::Index>(),
        flip in 1..=255u8,
        cut in any::<prop::sample::Index>(),
    ) {
        let folder = tempfile::tempdir().expect("folder");
        let mut spool = Spool::create(folder.path()).expect("created");
        let shape = spool.share(&shape()).expect("shared");
        for body in &bodies {
            spool.append(shape, uuid::Uuid::now_v7(), 1, body).expect("appended");
        }
        let path = folder.path().join(candor::tools::log::SPOOLS).join(spool.name());
        drop(spool);
        let mut bytes = std::fs::read(&path).expect("read");
        let place = at.index(bytes.len());
        bytes[place] ^= flip;
        bytes.truncate(cut.index(bytes.len()) + 1);
        std::fs::write(&path, &bytes).expect("write");
        let mut orphans = SpoolReader::orphans(folder.path());
        let piece = orphans[0].next(0, 1 << 20).expect("damage is no error");
        prop_assert!(piece.events.len() <= bodies.len());
        for (event, body) in piece.events.iter().zip(&bodies) {
            prop_assert_eq!(&event.body, body);
        }
    }

    #[test]
    fn whatever_a_server_answers_every_event_ends_in_one_state_and_none_is_lost(answers in vec(any_answer(), 0..12), count in 1..7usize) {
        let (_home, places, manifest, consent) = agreed(SKELLYCAM);
        let host = Telemetry::builder(SKELLYCAM).places(places.clone()).deliver(false).open().expect("opened");
        let opened = host.event("app_opened").expect("declared");
        for _ in 0..count {
            prop_assert_eq!(opened.record(&Values::new()), Outcome::Recorded);
        }
        // On a machine that is busy, the quarter of a second of `close` may not be enough to move everything into the log.
        host.close_within(std::time::Duration::from_mins(1));
        let mut log = Log::open_existing(&places.folder(&manifest)).expect("readable").expect("there");
        let transport = Scripted(Mutex::new(answers));
        let policy = Policy::default();
        let folder = places.folder(&manifest);
        let context = Context {
            folder: &folder,
            consent: &|| consent.clone(),
            transport: &transport,
            policy: &policy,
            now: &Timestamp::now,
            stop: &|| false,
        };
        let report = pass(&mut log, &context).expect("the log is sound");
        let states: Vec<State> = log.events().expect("readable").iter().map(|row| row.state).collect();
        let of = |wanted: State| states.iter().filter(|state| **state == wanted).count();
        prop_assert_eq!(states.len(), count);
        prop_assert_eq!((of(State::Sent), of(State::Refused), of(State::Queued)), (report.sent, report.refused, report.left));
        prop_assert_eq!(report.sent + report.refused + report.left, count);
        let ids: BTreeSet<String> = (1..=i64::try_from(count).expect("few")).map(|seq| log.details(seq).expect("readable").expect("there").id).collect();
        prop_assert_eq!(ids.len(), count, "each has an id of its own");
    }
}
