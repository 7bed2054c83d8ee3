#![cfg_attr(not(unix), expect(unused_imports, reason = "some tests are about modes and links"))]

#[cfg(target_os = "linux")]
mod access;
mod as_if;
mod asks;
mod damage;
mod doubt;
mod obstacles;
mod rows;
#[cfg(windows)]
mod windows;
mod writing;

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use jiff::Timestamp;

use super::{
    AdminPolicy, Carried, Change, Choices, Conflict, Consent, ConsentFile, DecidedBy, Effect, Instead, NotWritten, Past, Pause,
    Problem, Reason, Restrictions, Stored, parse,
};
use crate::manifest::{Manifest, Part};
use crate::places::{Environment, Places};

const SKELLYCAM: &str = include_str!("../../../../../assets/apps/skellycam.toml");

/// A program's folder in a temporary home.
struct Person {
    home: tempfile::TempDir,
    manifest: Arc<Manifest>,
    clock: i64,
}

impl Person {
    fn new() -> Self {
        let manifest = Arc::new(Manifest::parse(SKELLYCAM).expect("sound"));
        Self { home: tempfile::tempdir().expect("a temporary folder"), manifest, clock: 0 }
    }

    fn with_file(content: &str) -> Self {
        let person = Self::new();
        std::fs::create_dir_all(&person.file().folder).expect("a folder");
        std::fs::write(person.file().path, content).expect("a file");
        person
    }

    fn file(&self) -> ConsentFile {
        ConsentFile::of(&Places::below(self.home.path(), Environment::default()), &self.manifest)
    }

    fn now(&self) -> Timestamp {
        Timestamp::from_second(1_800_000_000 + self.clock).expect("in range")
    }

    fn does(&mut self, change: &Change) -> super::Applied {
        self.clock += 60;
        self.file().apply(&self.manifest, change, &DecidedBy::Window, self.now()).expect("written")
    }

    fn consent(&self) -> Consent {
        self.file().read(&self.manifest, Restrictions::default(), None)
    }

    fn updates_to(&mut self, from: &str, to: &str) {
        self.manifest = Arc::new(Manifest::parse(&self.manifest.text().replacen(from, to, 1)).expect("sound"));
    }

    fn may(&self, path: &str) -> Result<(), Reason> {
        let (event, path) = path.split_once('/').expect("event/path");
        let event = self.manifest.event(event).expect("declared");
        let field = event.fields.iter().find(|field| field.path == path).expect("declared");
        self.consent().field(event, field, self.now())
    }

    fn text(&self) -> String {
        std::fs::read_to_string(self.file().path).expect("there is a file")
    }

    fn decision(&self) -> String {
        self.consent().decision().expect("answered").id.clone()
    }

    fn names_in_folder(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.file().folder).expect("a folder");
        let mut names: Vec<_> = entries.map(|entry| entry.expect("entry").file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }
}

fn on(tiers: &[&str]) -> Change {
    Change::answer(tiers.iter().map(|tier| (*tier).to_owned()).collect::<BTreeSet<_>>())
}

#[test]
fn unanswered_is_not_yes() {
    let person = Person::new();
    assert!(!person.consent().is_answered());
    assert_eq!(person.may("app_opened/event"), Err(Reason::NotAnswered));
    assert!(!person.file().folder.exists(), "asking writes nothing");
}

#[test]
fn an_old_file_with_true_and_no_decision_is_unanswered_and_one_with_false_is_no() {
    let old_yes = Person::with_file(r#"{"telemetry_enabled": true}"#);
    assert!(!old_yes.consent().is_answered());
    assert_eq!(old_yes.may("app_opened/event"), Err(Reason::NotAnswered));
    let old_no = Person::with_file(r#"{"telemetry_enabled": false}"#);
    assert!(old_no.consent().is_answered());
    assert_eq!(old_no.may("app_opened/event"), Err(Reason::EverythingOff));
}

#[test]
fn only_the_tiers_that_were_switched_on_may_send() {
    let mut person = Person::new();
    person.does(&on(&["existence_ping"]));
    assert_eq!(person.may("app_opened/event"), Ok(()));
    assert_eq!(person.may("app_opened/system.os"), Err(Reason::TierOff("system_fingerprint".into())));
    assert_eq!(person.may("feature_used/feature"), Err(Reason::TierOff("usage_analytics".into())));
}

#[test]
fn a_first_no_writes_the_consent_file_and_nothing_else() {
    let mut person = Person::new();
    person.does(&on(&[]));
    assert_eq!(person.names_in_folder(), ["telemetry_config.json"]);
    assert_eq!(person.may("app_opened/event"), Err(Reason::EverythingOff));
    assert!(person.consent().is_answered());
}

#[test]
fn keys_that_are_not_ours_keep_their_order_and_their_exact_form() {
    let mut person = Person::with_file("{\"a\": 1.50,\n \"telemetry_enabled\": false, \"z\": {\"x\" : [1e400]}}");
    person.does(&Change::On);
    let text = person.text();
    assert!(text.starts_with("{\n  \"a\": 1.50,\n  \"telemetry_enabled\": true,\n  \"z\": {\"x\" : [1e400]},\n"), "{text}");
    assert_eq!(person.may("app_opened/system.os"), Ok(()));
}

#[test]
fn every_file_that_cannot_be_trusted_sends_nothing_and_is_kept_when_it_is_replaced() {
    let long = format!("{{\"telemetry_enabled\": true, \"x\": \"{}\"}}", "x".repeat(2_000_000));
    let cases: Vec<(&str, &str)> = vec![
        ("", "it is empty"),
        ("  \n", "it is empty"),
        ("{\"telemetry_enabled\": tr", "it is not complete JSON"),
        (r#"{"format": 1}"#, "telemetry_enabled, the main switch, is missing"),
        (r#"{"telemetry_enabled": "yes"}"#, "telemetry_enabled should be true or false, but is \"yes\""),
        (r#"{"telemetry_enabled": 1}"#, "telemetry_enabled should be true or false, but is 1"),
        (r#"{"telemetry_enabled": true, "telemetry_enabled": false}"#, "the key \"telemetry_enabled\" appears twice"),
        (r#"{"telemetry_enabled": true, "tiers": {"existence_ping": "on"}}"#, "tiers.existence_ping should be true or false"),
        (r#"{"telemetry_enabled": true, "format": 2}"#, "a newer version of Candor wrote it"),
        (r#"{"telemetry_enabled": true, "paused_until": "tomorrow"}"#, "paused_until should be a time"),
        (r#"{"telemetry_enabled": true, "decision": {"id": 1}}"#, "format is missing"),
        (
            r#"{"telemetry_enabled": true, "format": 1, "tiers": {}, "withheld_fields": [], "crash_reports": "ask",
                "paused_until": null, "decision": {"id": 1, "on_since": {}}}"#,
            "decision.id should be a text",
        ),
        (&long, "bytes long"),
    ];
    for (content, expected) in cases {
        let mut person = Person::with_file(content);
        let Stored::Problem(problem) = person.consent().stored().clone() else { panic!("{content:.40} was trusted") };
        assert!(problem.to_string().contains(expected), "{problem}");
        assert_eq!(person.may("app_opened/event"), Err(Reason::File(problem)));
        assert_eq!(person.text(), content, "reading changes nothing");
        let kept = person.does(&Change::Off).kept_copy.expect("a copy is kept");
        assert_eq!(std::fs::read_to_string(kept).expect("readable"), content);
        assert_eq!(person.may("app_opened/event"), Err(Reason::EverythingOff));
    }
}

#[cfg(unix)]
#[test]
fn a_file_that_others_may_write_a_folder_and_broken_links_send_nothing() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let yes = r#"{"telemetry_enabled": true}"#;
    let mut open = Person::with_file(yes);
    std::fs::set_permissions(open.file().path, std::fs::Permissions::from_mode(0o666)).expect("chmod");
    assert!(matches!(open.consent().stored(), Stored::Problem(Problem::Writable(_))));
    open.does(&Change::On);
    let mode = std::fs::metadata(open.file().path).expect("metadata").permissions().mode();
    assert_eq!(mode & 0o777, 0o644, "writing closes it to others and leaves the rest");
    assert_eq!(open.may("app_opened/event"), Ok(()));

    let file_that = |make: &dyn Fn(&Path)| {
        let person = Person::new();
        std::fs::create_dir_all(person.file().folder).expect("a folder");
        make(&person.file().path);
        person
    };
    let dangling = file_that(&|path| symlink("nowhere.json", path).expect("link"));
    assert_eq!(*dangling.consent().stored(), Stored::Problem(Problem::DanglingLink));
    let looping = file_that(&|path| symlink(path, path).expect("link"));
    assert_eq!(*looping.consent().stored(), Stored::Problem(Problem::LoopingLink));
    let folder = file_that(&|path| std::fs::create_dir(path).expect("folder"));
    assert_eq!(*folder.consent().stored(), Stored::Problem(Problem::NotAFile(Instead::Folder)));
    for person in [&looping, &folder] {
        let refused = person.file().apply(&person.manifest, &Change::Off, &DecidedBy::Window, person.now());
        assert!(
            refused.expect_err("nothing can be written there").to_string().contains("move it away")
                || person.names_in_folder().len() == 1
        );
    }
    let mut dangling = dangling;
    dangling.does(&Change::Off);
    assert_eq!(dangling.names_in_folder(), ["nowhere.json", "telemetry_config.json"], "the link's target is written");
}

#[test]
fn a_link_is_replaced_at_its_target_and_a_new_file_is_its_owners_only() {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mut person = Person::with_file(r#"{"telemetry_enabled": false}"#);
        let real = person.home.path().join("real.json");
        std::fs::rename(person.file().path, &real).expect("move");
        std::os::unix::fs::symlink(&real, person.file().path).expect("link");
        person.does(&Change::On);
        assert!(std::fs::symlink_metadata(person.file().path).expect("metadata").is_symlink());
        assert!(std::fs::read_to_string(&real).expect("readable").contains("\"telemetry_enabled\": true"));
        let mut fresh = Person::new();
        fresh.does(&Change::On);
        for path in [fresh.file().path, fresh.file().agreed] {
            assert_eq!(std::fs::metadata(path).expect("metadata").permissions().mode() & 0o777, 0o600);
        }
        assert_eq!(std::fs::metadata(fresh.file().folder).expect("metadata").permissions().mode() & 0o777, 0o700);
    }
}

#[test]
fn more_data_asks_again_and_only_that_part_is_withheld() {
    let mut person = Person::new();
    person.does(&Change::On);
    person.updates_to("max = 4096", "max = 9999");
    assert_eq!(
        person.may("app_opened/system.cpu_count"),
        Err(Reason::New(Part::Field("app_opened".into(), "system.cpu_count".into())))
    );
    assert_eq!(person.may("app_opened/system.os"), Ok(()), "what they had agreed to goes on");
    person.does(&Change::Tier("usage_analytics".into(), false));
    person.does(&Change::Pause(None));
    assert!(person.may("app_opened/system.cpu_count").is_err(), "changing one tier or a setting agrees to nothing new");
    person.does(&Change::News(true));
    assert_eq!(person.may("app_opened/system.cpu_count"), Ok(()));
}

#[test]
fn a_no_to_what_is_new_is_remembered_and_nobody_is_asked_twice() {
    let mut person = Person::new();
    person.does(&Change::On);
    person.updates_to("max = 4096", "max = 9999");
    person.does(&Change::News(false));
    assert!(person.consent().unagreed().expect("kept").is_empty(), "the question is answered");
    assert_eq!(person.may("app_opened/system.cpu_count"), Err(Reason::Withheld("app_opened/system.cpu_count".into())));
    assert_eq!(person.may("app_opened/system.os"), Ok(()));
}

#[test]
fn changed_words_withhold_nothing_and_are_told_until_they_were_seen() {
    let mut person = Person::new();
    person.does(&Change::On);
    let reworded = |person: &Person| {
        let consent = person.consent();
        consent.unagreed().expect("kept").reworded(consent.manifest()).len()
    };
    person.updates_to("when = \"When SkellyCam starts\"", "when = \"Whenever SkellyCam starts\"");
    assert_eq!(person.may("app_opened/event"), Ok(()));
    person.does(&Change::Tier("usage_analytics".into(), false));
    assert_eq!(reworded(&person), 1, "another decision has not seen them");
    person.does(&Change::Seen);
    assert_eq!((reworded(&person), person.may("app_opened/event")), (0, Ok(())));
    person.updates_to("Whenever SkellyCam", "As soon as SkellyCam");
    person.updates_to("max = 4096", "max = 9999");
    person.does(&Change::Seen);
    assert_eq!(reworded(&person), 0, "beside something new, too");
    assert!(person.may("app_opened/system.cpu_count").is_err(), "and it agrees to nothing of that");
    person.does(&Change::News(true));
    assert_eq!((reworded(&person), person.may("app_opened/system.cpu_count")), (0, Ok(())));
}

#[test]
fn a_missing_or_altered_copy_of_the_text_asks_again() {
    let mut person = Person::new();
    person.does(&Change::On);
    std::fs::write(person.file().agreed, format!("{SKELLYCAM}# altered\n")).expect("write");
    assert_eq!(person.may("app_opened/event"), Err(Reason::TextLost));
    assert!(!person.consent().is_answered());
    person.does(&Change::Pause(None));
    assert_eq!(person.may("app_opened/event"), Err(Reason::TextLost), "a setting agrees to nothing");
    person.does(&Change::Tier("existence_ping".into(), true));
    assert_eq!(person.may("app_opened/event"), Ok(()));
    assert_eq!(
        person.may("feature_used/feature"),
        Err(Reason::TierOff("usage_analytics".into())),
        "old answers fell with the old text"
    );
}

#[test]
fn one_tier_switched_on_does_not_wake_the_tiers_that_the_main_switch_holds_off() {
    let mut person = Person::new();
    person.does(&on(&["existence_ping", "usage_analytics"]));
    person.does(&Change::Off);
    person.does(&Change::Tier("existence_ping".into(), true));
    assert_eq!(person.may("app_opened/event"), Ok(()));
    assert!(person.may("feature_used/feature").is_err());
}

#[test]
fn a_pause_or_a_setting_is_no_answer() {
    let person = Person::new();
    let refused =
        person.file().apply(&person.manifest, &Change::Pause(Some(Pause::UntilResumed)), &DecidedBy::Window, person.now());
    assert!(refused.is_err());
    assert!(!person.file().path.exists());
}

#[test]
fn off_and_on_again_releases_nothing_old() {
    let mut person = Person::new();
    person.does(&on(&["existence_ping"]));
    let recorded_at = person.now();
    let decision = person.decision();
    let row = |person: &Person| {
        let tiers = ["existence_ping".to_owned()];
        let carried = Carried { event: "app_opened", tiers: &tiers, fields: &[], decision: &decision };
        person.consent().row(&carried, recorded_at, person.now())
    };
    assert_eq!(row(&person), Ok(()));
    person.does(&Change::Tier("usage_analytics".into(), true));
    assert_eq!(row(&person), Ok(()), "another tier changes nothing for it");
    person.does(&Change::Off);
    assert_eq!(row(&person).map_err(|reason| reason.effect()), Err(Effect::No));
    person.does(&Change::Resume);
    assert_eq!(row(&person), Err(Reason::Older("existence_ping".into())));
}

#[test]
fn what_stands_above_can_only_restrict_and_is_named_as_the_reason() {
    let mut person = Person::new();
    person.does(&Change::On);
    let event = person.manifest.event("app_opened").expect("declared").clone();
    let under = |above: Restrictions| person.file().read(&person.manifest, above, None).event(&event, person.now());
    let above = |variables: Environment| Restrictions::read(&variables, &person.home.path().join("no-policy"));
    assert!(under(above(Environment::from([("DO_NOT_TRACK", "0"), ("CI", ""), ("CANDOR_TELEMETRY", "on")]))).is_ok());
    assert_eq!(under(above(Environment::from([("DO_NOT_TRACK", "1")]))), Err(Reason::DoNotTrack));
    assert_eq!(under(above(Environment::from([("DO_NOT_TRACK", "false")]))), Err(Reason::DoNotTrack));
    assert_eq!(under(above(Environment::from([("CANDOR_TELEMETRY", "OFF")]))), Err(Reason::TelemetryOff));
    assert_eq!(under(above(Environment::from([("CI", "true")]))), Err(Reason::Ci));
    assert!(under(above(Environment::from([("CI", "true"), ("CANDOR_IN_CI", "1 ")]))).is_ok());
    for leaves_it in ["", " ", "on", " ON ", "1", "True", "yes "] {
        assert!(under(above(Environment::from([("CANDOR_TELEMETRY", leaves_it)]))).is_ok(), "{leaves_it:?}");
    }
    for forbids in ["off ", "disabled", "never", "none", "2", "o n", "nein", "on;", "\u{fffd}"] {
        assert_eq!(under(above(Environment::from([("CANDOR_TELEMETRY", forbids)]))), Err(Reason::TelemetryOff), "{forbids:?}");
    }
    let policy = |entries: &[&str]| Restrictions {
        policy: AdminPolicy::Forbids(entries.iter().map(|entry| (*entry).to_owned()).collect()),
        ..Restrictions::default()
    };
    assert_eq!(under(policy(&["*"])), Err(Reason::Policy));
    assert_eq!(under(policy(&["skellycam"])), Err(Reason::Policy));
    assert_eq!(under(policy(&["ets2la"])).map(|causes| causes.len()), Ok(2));
    assert_eq!(under(policy(&["skellycam/existence_ping"])).map(|causes| causes.len()), Ok(1));
    let file = person.home.path().join("policy.toml");
    std::fs::write(&file, "forbid = \"everything\"").expect("write");
    let from_file = |text: &str| {
        std::fs::write(&file, text).expect("write");
        Restrictions::read(&Environment::default(), &file)
    };
    assert!(matches!(under(from_file("forbid = \"everything\"")), Err(Reason::PolicyUnreadable(_))));
    for nothing_known in ["Atk", "atk/*", "**", "", " skellycam", "skellycam/", "/x", "a/b/c", "skellycam/Existence"] {
        let Err(Reason::PolicyUnreadable(why)) = under(from_file(&format!("forbid = [\"ets2la\", \"{nothing_known}\"]")))
        else {
            panic!("{nothing_known}")
        };
        assert!(why.starts_with(&format!("\"{nothing_known}\" is neither")), "{why}");
    }
    assert_eq!(under(from_file("forbid = [\"all\"]")), Err(Reason::Policy), "whoever writes it means all of them");
    assert!(under(from_file("forbid = [\"gone\", \"gone/tier\"]")).is_ok(), "programs come and go");
}

#[test]
fn two_writers_at_once_tear_nothing_and_lose_no_key() {
    let person = Person::with_file(r#"{"telemetry_enabled": false, "theirs": "kept"}"#);
    let (file, manifest) = (person.file(), Arc::clone(&person.manifest));
    std::thread::scope(|scope| {
        for tier in ["existence_ping", "system_fingerprint", "usage_analytics"] {
            let (file, manifest) = (&file, &manifest);
            scope.spawn(move || {
                for round in 0..20 {
                    let change = Change::Tier(tier.into(), round % 2 == 1);
                    // On a slow disk the others may hold the lock for as long as it is waited for; that is said, and nothing is written.
                    while let Err(error) = file.apply(manifest, &change, &DecidedBy::CommandLine, Timestamp::now()) {
                        assert!(matches!(error, NotWritten::Held(_) | NotWritten::Contended(_)), "{error}");
                    }
                }
            });
        }
    });
    let choices = parse(person.text().as_bytes()).expect("sound").expect("answered");
    assert!(choices.tiers.contains_key("usage_analytics"));
    assert!(person.text().contains("\"theirs\": \"kept\""));
}

#[test]
fn a_yes_to_a_new_tier_switches_it_on_and_one_to_a_part_lifts_an_older_no() {
    let mut person = Person::new();
    person.does(&Change::On);
    person.updates_to("max = 4096", "max = 9999");
    person.does(&Change::News(false));
    person.updates_to("max = 9999", "max = 99999");
    let tier = "[[tier]]\nid = \"extra\"\nname = \"Extra\"\nsummary = \"x\"\nwhy = \"x\"\n\n[[event]]\nname = \"extra_event\"\n\
                tiers = [\"extra\", \"existence_ping\"]\nwhen = \"x\"\n[[event.field]]\npath = \"a\"\nfrom = \"app.id\"\ntype = \"string\"\n\
                max = 9\nexplain = \"x\"\n\n[[event]]\nname = \"app_opened\"";
    person.updates_to("[[event]]\nname = \"app_opened\"", tier);
    assert!(person.may("extra_event/a").is_err());
    person.does(&Change::News(true));
    assert_eq!(person.may("extra_event/a"), Ok(()));
    assert_eq!(person.may("app_opened/system.cpu_count"), Ok(()));
}

#[test]
fn a_yes_to_one_new_tier_stops_nothing_else_and_agrees_to_no_other_cause() {
    let mut person = Person::new();
    person.does(&on(&["existence_ping"]));
    let tier = "[[tier]]\nid = \"extra\"\nname = \"Extra\"\nsummary = \"x\"\nwhy = \"x\"\n\n[[event]]\nname = \"extra_event\"\n\
                tiers = [\"extra\", \"existence_ping\"]\nwhen = \"x\"\n[[event.field]]\npath = \"a\"\nfrom = \"app.id\"\ntype = \"string\"\n\
                max = 9\nexplain = \"x\"\n\n[[event]]\nname = \"app_opened\"";
    person.updates_to("[[event]]\nname = \"app_opened\"", tier);
    person.does(&Change::Tier("extra".into(), true));
    assert_eq!(person.may("app_opened/event"), Ok(()));
    assert_eq!(person.may("extra_event/a"), Ok(()));
    person.does(&Change::Tier("extra".into(), false));
    assert!(person.may("extra_event/a").is_err(), "the ping was not agreed to as its cause");
}

#[test]
fn a_first_no_to_one_tier_does_not_leave_an_older_files_main_switch_on() {
    let mut person = Person::with_file(r#"{"telemetry_enabled": true}"#);
    person.does(&Change::Tier("usage_analytics".into(), false));
    assert!(person.text().contains("\"telemetry_enabled\": false"));
}

#[cfg(unix)]
#[test]
fn a_folder_that_others_may_write_sends_nothing_and_costs_no_copy_a_click() {
    use std::os::unix::fs::PermissionsExt as _;
    let mut person = Person::new();
    person.does(&Change::On);
    std::fs::set_permissions(person.file().folder, std::fs::Permissions::from_mode(0o777)).expect("chmod");
    assert_eq!(person.may("app_opened/event"), Err(Reason::File(Problem::FolderWritable)));
    person.does(&Change::Tier("usage_analytics".into(), false));
    assert_eq!(person.names_in_folder(), ["telemetry_agreed.toml", "telemetry_config.json"]);
    let sound = person.text();
    std::fs::write(person.file().path, "{\"theirs\": \"torn").expect("written");
    let kept = person.does(&Change::Off).kept_copy.expect("what nobody can read is not thrown away");
    assert_eq!(std::fs::read_to_string(&kept).expect("readable"), "{\"theirs\": \"torn");
    std::fs::write(person.file().path, sound).expect("written");
    std::fs::set_permissions(person.file().folder, std::fs::Permissions::from_mode(0o700)).expect("chmod");
    assert_eq!(person.may("feature_used/feature"), Err(Reason::TierOff("usage_analytics".into())));
}

#[test]
fn who_decided_is_kept_as_it_stands_there_also_where_nobody_here_knows_it() {
    for (text, by) in [
        ("window", DecidedBy::Window),
        ("command line", DecidedBy::CommandLine),
        ("host", DecidedBy::Host),
        ("telephone", DecidedBy::Other("telephone".into())),
    ] {
        let file = r#"{"telemetry_enabled": true, "format": 1, "tiers": {}, "withheld_fields": [], "crash_reports": "ask",
            "paused_until": null,
            "decision": {"id": "i", "at": "2026-11-21T20:15:03Z", "by": "BY", "agreed": "a", "on_since": {}}}"#;
        let choices = parse(file.replace("BY", text).as_bytes()).expect("sound").expect("answered");
        let decision = choices.decision.expect("there");
        assert_eq!((decision.by.as_str(), &decision.by), (text, &by));
    }
}
