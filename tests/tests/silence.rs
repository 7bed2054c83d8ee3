//! Nothing before yes, and nothing when in doubt: no connection and no new file, as the operating system itself saw it.
#![cfg(target_os = "linux")]
#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "what cannot go on fails where it stands")]

use std::collections::BTreeMap;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::PathBuf;

use candor_journeys::{Computer, Home, Process, SKELLYCAM, Wire, is_administrator, program, run, until};
use serde_json::{Value, json};

/// What the host's client may write before an answer.
const REGISTERED: &str = ".local/share/candor/apps/skellycam.toml";

/// A computer that sends to a socket which would see any connection.
fn watched() -> (Wire, Computer) {
    let wire = Wire::taking_everything();
    let computer = Computer::new(SKELLYCAM, &wire.url());
    (wire, computer)
}

/// The sample host of the client library, which records every event of the manifest again and again; watched, until it has done so a
/// few times.
fn run_host(computer: &Computer) -> Vec<String> {
    let mut command = computer.traced(program("examples/host"));
    command.arg("--manifest").arg(computer.manifest_file()).args(["--every", "0.2"]);
    let mut host = Process::start(command);
    let mut said = Vec::new();
    while said.len() < 6 {
        said.push(host.says_that(|line| line.contains(": recorded") || line.contains(": not recorded")));
    }
    host.types("q");
    assert_eq!(host.ended(), Some(0));
    said
}

/// `record`, `deliver`, `status`, `log` and a host: none of them connects, and none writes anything but the registered manifest.
#[track_caller]
fn is_silent(computer: &Computer, wire: &Wire, reason: &str) {
    let calls: [(&[&str], i32); 5] = [
        (&["record", "--event", "app_opened"], 1),
        (&["record", "--event", "feature_used", "--value", "feature=calibrate"], 1),
        (&["deliver"], 0),
        (&["status"], 0),
        (&["log", "--json"], 0),
    ];
    let before = computer.home.files();
    for (words, status) in calls {
        let (ran, trace) = computer.candor_traced(words);
        assert_eq!(ran.status, Some(status), "{ran:#?}");
        if words[0] == "record" {
            assert!(ran.err.contains("was not recorded: ") && ran.err.contains(reason), "expected {reason}: {}", ran.err);
        }
        assert_eq!(trace.network(), Vec::<&str>::new(), "{words:?}");
        assert_eq!(trace.changes(), Vec::<&str>::new(), "{words:?}");
    }
    assert_eq!(computer.home.files(), before, "the command line wrote something");

    for said in run_host(computer) {
        assert!(said.contains("not recorded: ") && said.contains(reason), "expected {reason}: {said}");
    }
    let trace = computer.trace();
    assert_eq!(trace.network(), Vec::<&str>::new());
    let elsewhere = |line: &&str| !line.contains(".local") && !line.contains("skellycam.toml");
    assert_eq!(trace.changes().into_iter().filter(elsewhere).collect::<Vec<_>>(), Vec::<&str>::new());
    let after = computer.home.files();
    let new: Vec<&String> = after.keys().filter(|path| !before.contains_key(*path)).collect();
    let registered = [".local", ".local/share", ".local/share/candor", ".local/share/candor/apps", REGISTERED];
    assert_eq!(new, registered, "no new file but the registered manifest");
    let kept: BTreeMap<String, String> = after.into_iter().filter(|(path, _)| before.contains_key(path)).collect();
    assert_eq!(kept, before, "and nothing that was there has changed");
    assert_eq!(wire.connections(), 0);
}

#[test]
fn unanswered_nothing_is_sent_and_nothing_is_written_but_the_manifest() {
    let (wire, computer) = watched();
    is_silent(&computer, &wire, "nobody has answered yet");
    assert_eq!(computer.home.file_names(), [REGISTERED]);
}

#[test]
fn a_first_no_writes_one_file_and_sends_nothing() {
    let (wire, computer) = watched();
    let (ran, trace) = computer.candor_traced(&["off"]);
    ran.well();
    assert_ne!(trace.changes(), Vec::<&str>::new(), "the trace sees what is written");
    assert_eq!(trace.network(), Vec::<&str>::new(), "no goodbye message");
    assert_eq!(computer.home.file_names(), ["skellycam_data/telemetry_config.json"]);
    is_silent(&computer, &wire, "everything is switched off");
}

#[test]
fn the_plain_no_of_an_older_program_is_an_answer() {
    let (wire, computer) = watched();
    computer.write_consent("{\"telemetry_enabled\": false}");
    is_silent(&computer, &wire, "everything is switched off");
}

#[test]
fn the_plain_yes_of_an_older_program_is_nobodys_answer() {
    let (wire, computer) = watched();
    computer.write_consent("{\"telemetry_enabled\": true}");
    is_silent(&computer, &wire, "nobody has answered yet");
}

#[test]
fn switching_everything_off_after_a_yes_sends_nothing_more_and_says_no_goodbye() {
    let (wire, computer) = watched();
    computer.candor(&["on"]).well();
    computer.record("app_opened").well();
    let (ran, trace) = computer.candor_traced(&["off"]);
    ran.well();
    assert_eq!(trace.network(), Vec::<&str>::new());
    assert_eq!(computer.states(), ["withdrawn"]);
    computer.record("app_opened").fails(1);
    for said in run_host(&computer) {
        assert!(said.contains("everything is switched off"), "{said}");
    }
    assert_eq!(computer.trace().network(), Vec::<&str>::new());
    computer.candor(&["deliver"]).well();
    assert_eq!((wire.connections(), computer.states()), (0, vec!["withdrawn".to_owned()]));
}

/// One way in which a consent file can be wrong.
struct Broken {
    what: &'static str,
    /// What the reason says.
    reason: &'static str,
    /// Breaks the file; it said yes before.
    how: fn(&Computer),
    /// What is in the kept copy after the next answer; `None` if nothing can be kept.
    kept: fn(&Computer) -> Option<Vec<u8>>,
    /// Whether an answer can be written, and if not, what the error says.
    answerable: Result<(), &'static str>,
}

/// The file consists of these bytes.
macro_rules! holds {
    ($what:literal, $bytes:expr, $reason:literal) => {
        Broken {
            what: $what,
            reason: $reason,
            how: |computer| computer.write_consent($bytes),
            kept: |_| Some($bytes.to_vec()),
            answerable: Ok(()),
        }
    };
}

fn long_file() -> Vec<u8> {
    let mut bytes = b"{\"telemetry_enabled\": true, \"why\": \"".to_vec();
    bytes.resize(50 * 1000 * 1000, b'x');
    bytes.extend(b"\"}");
    bytes
}

fn replace_by(computer: &Computer, make: impl FnOnce(&PathBuf)) {
    let file = computer.consent_file();
    std::fs::remove_file(&file).expect("it was there");
    make(&file);
    computer.home.own_everything();
}

fn ways_to_be_broken() -> Vec<Broken> {
    vec![
        holds!("empty", b"", "it is empty"),
        holds!("of blanks", b" \n\n ", "it is empty"),
        holds!("torn", b"{\"telemetry_enabled\": true, \"format\": 1, \"tiers\": {\"existence_ping\": tr", "not complete JSON"),
        holds!("an array", b"[true]", "it should be an object"),
        holds!("a bare yes", b"true", "it should be an object"),
        holds!("yes in words", b"{\"telemetry_enabled\": \"yes\"}", "telemetry_enabled should be true or false"),
        holds!("yes as a number", b"{\"telemetry_enabled\": 1}", "telemetry_enabled should be true or false"),
        holds!("yes and no at once", b"{\"telemetry_enabled\": true, \"telemetry_enabled\": false}", "appears twice"),
        holds!(
            "yes and no for one tier",
            b"{\"telemetry_enabled\": true, \"tiers\": {\"existence_ping\": false, \"existence_ping\": true}}",
            "appears twice"
        ),
        holds!("UTF-16", b"\xff\xfe\x00{\x00}", "it is written in UTF-16"),
        holds!("not text at all", b"{\xff\xfa\x00{\x00}", "not complete JSON"),
        holds!("newer", b"{\"telemetry_enabled\": true, \"format\": 2}", "a newer version of Candor wrote it"),
        holds!("50 MB long", &long_file()[..], "50000002 bytes long"),
        Broken {
            what: "writable by everybody",
            reason: "others can write to it",
            how: |computer| std::fs::set_permissions(computer.consent_file(), PermissionsExt::from_mode(0o666)).expect("mode"),
            kept: |computer| Some(std::fs::read(computer.consent_file()).expect("readable")),
            answerable: Ok(()),
        },
        Broken {
            what: "a folder",
            reason: "not a file but a folder",
            how: |computer| replace_by(computer, |file| std::fs::create_dir(file).expect("made")),
            kept: |_| None,
            answerable: Err("move it away first"),
        },
        Broken {
            what: "a pipe",
            reason: "not a file but a device or a pipe",
            how: |computer| {
                replace_by(computer, |file| {
                    let mut command = computer.home.command("mkfifo");
                    command.arg(file);
                    run(command).well();
                });
            },
            kept: |_| None,
            answerable: Err("move it away first"),
        },
        Broken {
            what: "a link that leads nowhere",
            reason: "a link that leads nowhere",
            how: |computer| replace_by(computer, |file| symlink("nowhere.json", file).expect("linked")),
            kept: |_| None,
            answerable: Ok(()),
        },
        Broken {
            what: "a link that leads back to itself",
            reason: "a link that leads back to itself",
            how: |computer| replace_by(computer, |file| symlink("telemetry_config.json", file).expect("linked")),
            kept: |_| None,
            answerable: Err("leads back to itself"),
        },
    ]
}

/// The files in the program's folder that keep an older consent file.
fn kept_copies(computer: &Computer) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(computer.folder()).expect("a folder").map(|entry| entry.expect("an entry").path());
    entries.filter(|path| path.display().to_string().contains("telemetry_config.json.kept-")).collect()
}

/// After an answer, the old bytes are beside the new file; or nothing was changed, and the error says why.
#[track_caller]
fn answering_keeps_what_was_there(computer: &Computer, broken: &Broken, answer: &str) {
    let (expected, before) = ((broken.kept)(computer), computer.home.files());
    let ran = computer.candor(&[answer]);
    if let Err(why) = broken.answerable {
        let error = ran.fails(1);
        assert!(error.contains(why) && error.contains("telemetry_config.json"), "{error}");
        assert_eq!(computer.home.files(), before, "and nothing was changed");
        return;
    }
    let said = ran.err.clone();
    ran.well();
    assert_eq!(computer.choice()["telemetry_enabled"], json!(answer == "on"));
    let status = computer.candor(&["status", "--json"]).json();
    assert_eq!(
        (&status["problem"], &status["sends"]),
        (&Value::Null, &json!(answer == "on")),
        "the answer is in force: {status}"
    );
    let kept = kept_copies(computer);
    assert_eq!(kept.len(), usize::from(expected.is_some()), "{kept:?}");
    if let Some(expected) = expected {
        assert!(std::fs::read(&kept[0]).expect("readable") == expected, "the very bytes are kept");
        assert_eq!(kept[0].metadata().expect("there").permissions().mode() & 0o077, 0, "for their owner only");
        assert!(said.contains(&kept[0].display().to_string()), "and it is said where: {said}");
    }
}

/// Everything about one way to be broken.
#[track_caller]
fn a_broken_file_is_closed_kept_and_explained(broken: &Broken, make: fn(&str, &str) -> Computer) {
    for answer in ["off", "on"] {
        let wire = Wire::taking_everything();
        let computer = make(SKELLYCAM, &wire.url());
        computer.candor(&["on"]).well();
        (broken.how)(&computer);
        let status = computer.candor(&["status", "--json"]).json();
        let problem = &status["problem"];
        assert!(problem["what"].as_str().is_some_and(|what| what.contains(broken.reason)), "{status}");
        assert!(problem["remedy"].as_str().is_some_and(|remedy| remedy.len() > 20), "{status}");
        assert_eq!(status["sends"], false);
        let text = computer.candor(&["status"]).well();
        assert!(text.contains(broken.reason), "{text}");
        if answer == "off" {
            is_silent(&computer, &wire, broken.reason);
        }
        answering_keeps_what_was_there(&computer, broken, answer);
    }
}

#[test]
fn a_consent_file_that_cannot_be_trusted_sends_nothing_and_is_kept_when_it_is_answered() {
    for broken in ways_to_be_broken() {
        println!("a consent file that is {}", broken.what);
        a_broken_file_is_closed_kept_and_explained(&broken, Computer::new);
    }
}

#[test]
fn a_consent_file_that_cannot_be_read_sends_nothing_and_is_kept_when_it_is_answered() {
    let broken = Broken {
        what: "unreadable",
        reason: "it cannot be read",
        how: |computer| std::fs::set_permissions(computer.consent_file(), PermissionsExt::from_mode(0o000)).expect("mode"),
        // Only an administrator can look at what the account itself cannot read.
        kept: |computer| std::fs::read(computer.consent_file()).ok(),
        answerable: Ok(()),
    };
    if is_administrator() {
        a_broken_file_is_closed_kept_and_explained(&broken, Computer::of_an_ordinary_account);
    } else {
        let (wire, computer) = watched();
        computer.candor(&["on"]).well();
        (broken.how)(&computer);
        is_silent(&computer, &wire, broken.reason);
    }
}

#[test]
fn an_answer_is_in_force_where_the_copy_of_the_text_could_not_be_read() {
    let computer = Computer::of_an_ordinary_account(SKELLYCAM, "http://127.0.0.1:1");
    computer.candor(&["on"]).well();
    let copy = computer.folder().join("telemetry_agreed.toml");
    std::fs::set_permissions(&copy, PermissionsExt::from_mode(0o000)).expect("mode");
    if is_administrator() {
        assert_eq!(computer.candor(&["status", "--json"]).json()["sends"], false);
    }
    computer.candor(&["on"]).well();
    let status = computer.candor(&["status", "--json"]).json();
    assert_eq!((&status["answered"], &status["sends"]), (&json!(true), &json!(true)), "{status}");
}

#[test]
fn what_was_queued_waits_in_silence_while_the_file_cannot_be_trusted() {
    for broken in ways_to_be_broken() {
        let (wire, computer) = watched();
        computer.candor(&["on"]).well();
        computer.record("app_opened").well();
        (broken.how)(&computer);
        computer.candor(&["deliver"]).well();
        run_host(&computer);
        assert_eq!(computer.trace().network(), Vec::<&str>::new(), "{}", broken.what);
        assert_eq!((computer.states(), wire.connections()), (vec!["queued".to_owned()], 0), "{}", broken.what);
    }
}

/// A computer whose person said yes to everything, and where something above forbids it.
fn answered_yes() -> (Wire, Computer) {
    let (wire, computer) = watched();
    computer.candor(&["on"]).well();
    (wire, computer)
}

#[test]
fn what_the_environment_forbids_is_not_sent_whatever_the_file_says() {
    let forbidding = [
        ("DO_NOT_TRACK", "1", "DO_NOT_TRACK is set"),
        ("DO_NOT_TRACK", "false", "DO_NOT_TRACK is set"),
        ("CANDOR_TELEMETRY", "off", "CANDOR_TELEMETRY is off"),
        ("CI", "true", "CI is set"),
    ];
    for (name, value, reason) in forbidding {
        let (wire, mut computer) = answered_yes();
        computer.home.set(name, value);
        is_silent(&computer, &wire, reason);
    }
}

#[test]
fn what_the_environment_does_not_forbid_is_sent() {
    for variables in [[("DO_NOT_TRACK", "0")].as_slice(), &[("DO_NOT_TRACK", "")], &[("CI", "true"), ("CANDOR_IN_CI", "1")]] {
        let (wire, mut computer) = answered_yes();
        for (name, value) in variables {
            computer.home.set(name, value);
        }
        computer.record("app_opened").well();
        let (ran, trace) = computer.candor_traced(&["deliver"]);
        ran.well();
        assert_ne!(trace.network(), Vec::<&str>::new(), "the trace sees what is sent");
        assert_eq!(wire.requests().len(), 1, "{variables:?}");
    }
}

#[test]
fn without_the_text_that_was_agreed_to_nothing_is_sent() {
    let (lost, emptied) = (|_: &str| None, |_: &str| Some(String::new()));
    let altered = |text: &str| Some(text.replace("existence", "Existence"));
    for damage in [lost as fn(&str) -> Option<String>, emptied, altered] {
        let (wire, computer) = answered_yes();
        let agreed = computer.folder().join("telemetry_agreed.toml");
        let text = std::fs::read_to_string(&agreed).expect("the text is kept");
        match damage(&text) {
            None => std::fs::remove_file(&agreed).expect("removed"),
            Some(altered) => std::fs::write(&agreed, altered).expect("written"),
        }
        is_silent(&computer, &wire, "the text that was agreed to is missing or was altered");
    }
}

#[test]
fn two_programs_that_claim_the_same_folder_both_send_nothing() {
    let (wire, computer) = answered_yes();
    let folder = computer.home.path().join(".local/share/candor/apps");
    std::fs::create_dir_all(&folder).expect("made");
    let other = computer.manifest.text().replacen("id = \"skellycam\"", "id = \"impostor\"", 1);
    std::fs::write(folder.join("impostor.toml"), other).expect("written");
    let said = computer.record("app_opened").fails(1);
    assert!(said.contains("another manifest claims the same program"), "{said}");
    let (ran, trace) = computer.candor_traced(&["deliver"]);
    ran.well();
    assert_eq!((trace.network(), wire.connections()), (vec![], 0));
    let mut host = computer.host();
    assert!(host.record("feature_used", &json!({"feature": "calibrate"})).starts_with("not recorded: another manifest claims"));
    host.close();
    assert!(!computer.candor(&["status", "--json"]).json()["conflict"].is_null());
}

#[test]
fn a_data_folder_that_was_moved_is_where_the_manifest_is_registered() {
    let (wire, mut computer) = watched();
    let data = computer.home.beside("data");
    computer.home.set("XDG_DATA_HOME", &data);
    run_host(&computer);
    assert_eq!(computer.home.files().len(), 0, "nothing in the home folder");
    assert!(data.join("candor/apps/skellycam.toml").is_file());
    assert_eq!(wire.connections(), 0);
}

/// The options that put the administrator's policy below the home folder, where a test may write it.
fn below_home(computer: &Computer) -> [String; 2] {
    ["--home".into(), computer.home.path().display().to_string()]
}

fn write_policy(home: &Home, text: &str) {
    let folder = home.path().join("machine/candor");
    std::fs::create_dir_all(&folder).expect("a folder");
    std::fs::write(folder.join("policy.toml"), text).expect("written");
}

#[test]
fn what_the_administrators_policy_forbids_is_not_sent_whatever_the_file_says() {
    let policies = [
        ("forbid = [\"*\"]", "policy forbids it"),
        ("forbid = [\"skellycam\"]", "policy forbids it"),
        ("forbid = [\"skellycam/existence_ping\", \"skellycam/system_fingerprint\"]", "policy forbids it"),
        ("forbid = \"nonsense\"", "policy file cannot be understood"),
        ("", "policy file cannot be understood"),
    ];
    for (policy, reason) in policies {
        let (wire, computer) = answered_yes();
        write_policy(&computer.home, policy);
        let home = below_home(&computer);
        let candor = |words: &[&str]| {
            let (ran, trace) = computer.candor_traced(&[words, &[home[0].as_str(), home[1].as_str()]].concat());
            assert_eq!(trace.network(), Vec::<&str>::new(), "{policy}");
            assert_eq!(trace.changes(), Vec::<&str>::new(), "{policy}");
            ran
        };
        let said = candor(&["record", "--event", "app_opened"]).fails(1);
        assert!(said.contains(reason), "expected {reason}: {said}");
        candor(&["deliver"]).well();
        let status = candor(&["status", "--json"]).json();
        assert!(status.to_string().contains("policy"), "{status}");
        assert_eq!(wire.connections(), 0);
    }
}

#[test]
fn a_running_host_obeys_a_policy_that_appears_and_one_that_goes() {
    let (wire, computer) = answered_yes();
    let mut host = computer.host_below_its_home();
    write_policy(&computer.home, "forbid = [\"*\"]");
    let values = json!({"feature": "calibrate"});
    let mut recorded = 0;
    until("the host obeys", || {
        let said = host.record("feature_used", &values);
        recorded += usize::from(said == "recorded");
        said.contains("the administrator's policy forbids it")
    });
    // What was recorded before may still be on its way into the log, or to the server.
    until("what was recorded before is in the log and nothing is on its way", || {
        let states = computer.states();
        states.len() == recorded && states.iter().all(|state| state != "sending")
    });
    let (sent, connections) = (recorded, wire.connections());
    for _ in 0..100 {
        assert!(host.record("feature_used", &values).starts_with("not recorded: "));
    }
    assert_eq!((computer.log().len(), wire.connections()), (sent, connections));
    write_policy(&computer.home, "forbid = [\"ets2la\"]");
    until("the host may send again", || host.record("feature_used", &values) == "recorded");
    host.close();
}
