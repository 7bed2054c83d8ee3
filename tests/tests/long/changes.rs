//! A sound file with one thing about it changed: a byte, a value, a key that occurs twice. Whatever it was, nothing is allowed because of
//! it that was not, unless the file then plainly says so.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use candor::tools::consent::{Consent, CrashReports};
use candor::tools::manifest::Event;
use candor::tools::registry::{self, Program};
use candor::{Environment, Places};
use candor_journeys::{Computer, ETS2LA, Rng, SKELLYCAM, is_long, rounds, say};
use jiff::Timestamp;
use serde_json::{Value, json};

use crate::meaning::{meaning, policy};

/// How many changes of each file are also shown to the command line.
const SHOWN_TO_THE_COMMAND_LINE: usize = 3;

/// How many changes of each file are tried if there is no time for all: random ones, so that every run tries others.
const FEW: usize = 250;

/// How many of the changes that allowed too much are listed one by one.
const LISTED: usize = 30;

/// A sound file, and the computer on which it is.
struct Sound {
    what: &'static str,
    computer: Computer,
    places: Places,
    program: Program,
    /// The file that is changed.
    file: PathBuf,
    bytes: Vec<u8>,
}

impl Sound {
    /// The consent file after these calls of the command line and then this edit.
    fn consent(what: &'static str, manifest: &str, calls: &[&[&str]], edit: impl FnOnce(String) -> String) -> Self {
        let computer = Computer::new(manifest, "http://127.0.0.1:1");
        for call in calls {
            computer.candor(call).well();
        }
        let text = std::fs::read_to_string(computer.consent_file()).unwrap_or_default();
        computer.write_consent(edit(text));
        let places = Places::below(&computer.home.path(), Environment::default());
        let (programs, broken) = registry::programs(&places, &[computer.manifest_file()]);
        assert_eq!(broken, []);
        let program = programs.into_iter().find(|program| program.manifest.app.id == computer.manifest.app.id);
        let (program, file) = (program.expect("it is known"), computer.consent_file());
        let bytes = std::fs::read(&file).expect("it is there");
        Self { what, computer, places, program, file, bytes }
    }

    /// The administrator's policy, above such a file.
    fn policy(what: &'static str, text: &str) -> Self {
        let sound = Self::consent(what, SKELLYCAM, &[&["on"]], |text| text);
        let file = sound.places.policy.clone();
        std::fs::create_dir_all(file.parent().expect("a folder")).expect("made");
        std::fs::write(&file, text).expect("written");
        Self { file, bytes: text.into(), ..sound }
    }

    fn is_policy(&self) -> bool {
        self.file == self.places.policy
    }

    /// What may be sent now, one thing for each line.
    fn allowed(&self, now: Timestamp) -> BTreeSet<String> {
        let (manifest, consent) = (&self.program.manifest, self.program.consent(&self.places));
        let tiers = manifest.tiers.iter().filter(|tier| consent.tier(&tier.id, now).is_ok());
        let mut allowed: BTreeSet<String> = tiers.map(|tier| format!("the tier {}", tier.id)).collect();
        for event in &manifest.events {
            allowed.extend(self.allowed_of(&consent, event, now));
        }
        allowed
    }

    fn allowed_of(&self, consent: &Consent, event: &Event, now: Timestamp) -> Vec<String> {
        let Ok(allowed) = consent.allowed(event, now) else { return Vec::new() };
        let causes =
            allowed.causes.iter().map(|tier| format!("{} because of {}", event.name, self.program.manifest.tier_id(*tier)));
        let fields = event.fields.iter().zip(&allowed.fields).filter(|(_, verdict)| verdict.is_ok());
        let fields = fields.map(|(field, _)| format!("{}/{}", event.name, field.path));
        let unread = event.crash && consent.choices().is_some_and(|choices| choices.crash_reports == CrashReports::Always);
        causes.chain(fields).chain(unread.then(|| format!("{} unread", event.name))).collect()
    }

    /// What may be sent by what these bytes plainly say.
    fn says(&self, bytes: &[u8], now: Timestamp) -> BTreeSet<String> {
        let manifest = &self.program.manifest;
        let agreed = candor::tools::manifest::digest_of(manifest.text());
        let (consent, forbidden) = if self.is_policy() {
            let consent = std::fs::read(self.computer.consent_file()).expect("it is there");
            (consent, policy(bytes).unwrap_or_else(|| ["*".to_owned()].into()))
        } else {
            (bytes.to_vec(), BTreeSet::new())
        };
        meaning(&consent, &agreed, now).map(|meaning| meaning.allows(manifest, &forbidden)).unwrap_or_default()
    }

    /// Which tiers the command line says are sent.
    fn sent_by_the_command_line(&self) -> BTreeSet<String> {
        let mut command = self.computer.command(&["status", "--json"]);
        command.arg("--home").arg(self.computer.home.path());
        let status = candor_journeys::run(command).json();
        let tiers = status["tiers"].as_array().expect("a list").iter().filter(|tier| tier["sends"] == json!(true));
        tiers.map(|tier| format!("the tier {}", tier["id"].as_str().expect("a text"))).collect()
    }
}

fn sound_files() -> Vec<Sound> {
    let withholding: [&[&str]; 3] = [
        &["on"],
        &["set", "usage_analytics", "off"],
        &["withhold", "app_opened/system.total_ram_gb", "app_opened/app_version", "feature_used/*"],
    ];
    let unchanged = |text| text;
    let among_others = |text: String| {
        let ours = text.trim().trim_start_matches('{').trim_end_matches('}').trim().to_owned();
        format!(
            "{{\n  \"window\": {{\"x\": 10, \"maximized\": false}},\n  {ours},\n  \"recent\": [\"a.mp4\", null],\n  \
             \"old\": {{\"tiers\": {{\"usage_analytics\": true}}, \"telemetry_enabled\": true}}\n}}\n"
        )
    };
    let told = |text: &'static str| move |_| text.to_owned();
    vec![
        Sound::consent("a choice with withheld fields", SKELLYCAM, &withholding, unchanged),
        Sound::consent("a program's own settings with a choice among them", SKELLYCAM, &withholding, among_others),
        Sound::consent("a pause until a time", SKELLYCAM, &[&["on"], &["pause", "--for", "2h"]], unchanged),
        Sound::consent("a pause without an end", SKELLYCAM, &[&["on"], &["pause"]], unchanged),
        Sound::consent("a no after a yes", SKELLYCAM, &[&["on"], &["off"]], unchanged),
        Sound::consent("crash reports that are read first", ETS2LA, &[&["on"], &["keep", "--days", "30"]], unchanged),
        Sound::consent("an event that one of its tiers may not cause", SKELLYCAM, &[&["on"]], |text| {
            let mut file: Value = serde_json::from_str(&text).expect("JSON");
            file["withheld_fields"] = json!(["app_opened@existence_ping"]);
            // As an older version, or a person by hand, would write it.
            file["decision"].as_object_mut().expect("an object").remove("check");
            file.to_string()
        }),
        Sound::consent(
            "a program's own settings without a switch",
            SKELLYCAM,
            &[],
            told("{\"window\": {\"x\": 10}, \"on\": true}"),
        ),
        Sound::consent("the no of an older program", SKELLYCAM, &[], told("{\"telemetry_enabled\": false}")),
        Sound::consent("the yes of an older program", SKELLYCAM, &[], told("{\"telemetry_enabled\": true}")),
        Sound::policy("a policy about a tier", "forbid = [\"other\", \"skellycam/usage_analytics\"]\n"),
        Sound::policy("a policy about a program", "forbid = [\"skellycam\"]\n"),
        Sound::policy("a policy about everything", "forbid = [\"*\"]\n"),
    ]
}

/// One thing about the file is different.
struct Changed {
    how: String,
    bytes: Vec<u8>,
}

/// What a byte may become: beginnings and ends in JSON, other digits and letters, and what is not text.
const BYTES: &[u8] = b"09aZ\"'{}[],:.-_/*@ \n\\\0\xc3\xff";

/// Every byte removed, doubled, and changed to each of [`BYTES`] and to its neighbours.
fn changed_bytes(bytes: &[u8]) -> Vec<Changed> {
    let mut all = Vec::new();
    for (place, &byte) in bytes.iter().enumerate() {
        let around = String::from_utf8_lossy(&bytes[place.saturating_sub(12)..(place + 6).min(bytes.len())]).replace('\n', " ");
        let mut change = |how: String, instead: &[u8]| {
            let bytes = [&bytes[..place], instead, &bytes[place + 1..]].concat();
            all.push(Changed { how: format!("byte {place} (…{around}…) {how}"), bytes });
        };
        change("removed".into(), b"");
        change("doubled".into(), &[byte, byte]);
        let mut others: Vec<u8> = BYTES.iter().copied().chain([byte ^ 1, byte ^ 0x20, byte ^ 0x80]).collect();
        others.retain(|other| *other != byte);
        for other in others {
            change(format!("became {:?}", char::from(other)), &[other]);
        }
    }
    all
}

/// Every value of every key replaced and removed, and every key doubled, whichever of the two comes first.
fn changed_values(bytes: &[u8]) -> Vec<Changed> {
    let Ok(whole) = serde_json::from_slice::<Value>(bytes) else { return Vec::new() };
    let mut all = Vec::new();
    for path in paths(&whole) {
        let others = [
            json!(null),
            json!(true),
            json!(false),
            json!(0),
            json!(1),
            json!(-1),
            json!(1e99),
            json!(2),
            json!(""),
            json!(" "),
            json!("x"),
            json!("*"),
            json!("off"),
            json!("on"),
            json!("always"),
            json!("resumed"),
            json!("2000-01-01T00:00:00Z"),
            json!("9999-12-31T23:59:59Z"),
            json!([]),
            json!([""]),
            json!([["x"]]),
            json!({}),
            json!({"x": true}),
            json!({"x": "x"}),
        ];
        let mut change =
            |how: String, text: String| all.push(Changed { how: format!("{path} {how}"), bytes: text.into_bytes() });
        for other in &others {
            change(format!("became {other}"), written(&whole, "", &path, &|key, _| format!("{key}{other}")));
            change(
                format!("and before it {other}"),
                written(&whole, "", &path, &|key, value| format!("{key}{other}, {key}{value}")),
            );
            change(
                format!("and after it {other}"),
                written(&whole, "", &path, &|key, value| format!("{key}{value}, {key}{other}")),
            );
        }
        change("renamed".into(), written(&whole, "", &path, &|key, value| format!("{}{value}", key.replacen('"', "\"_", 1))));
        change("removed".into(), written(&whole, "", &path, &|_, _| String::new()).replace(", ,", ",").replace("{, ", "{"));
    }
    all
}

/// The pointers to all members and items at any depth.
fn paths(value: &Value) -> Vec<String> {
    let below = |(step, value): (String, &Value)| {
        let deeper = paths(value).into_iter().map(|path| format!("/{step}{path}")).collect::<Vec<_>>();
        std::iter::once(format!("/{step}")).chain(deeper).collect::<Vec<_>>()
    };
    match value {
        Value::Object(members) => members.iter().map(|(key, value)| (key.replace('/', "~1"), value)).flat_map(below).collect(),
        Value::Array(items) => {
            items.iter().enumerate().map(|(place, value)| (place.to_string(), value)).flat_map(below).collect()
        }
        _ => Vec::new(),
    }
}

/// The value as text, with what `write` makes of the key and the value at `path`.
fn written(value: &Value, here: &str, path: &str, write: &dyn Fn(&str, &str) -> String) -> String {
    let member = |step: &str, key: &str, value: &Value| {
        let here = format!("{here}/{step}");
        let text = written(value, &here, path, write);
        if here == path { write(key, &text) } else { format!("{key}{text}") }
    };
    match value {
        Value::Object(members) => {
            let key = |key: &String| format!("{}: ", Value::from(key.as_str()));
            let members = members.iter().map(|(name, value)| member(&name.replace('/', "~1"), &key(name), value));
            format!("{{{}}}", members.collect::<Vec<_>>().join(", "))
        }
        Value::Array(items) => {
            let items = items.iter().enumerate().map(|(place, value)| member(&place.to_string(), "", value));
            format!("[{}]", items.collect::<Vec<_>>().join(", "))
        }
        other => other.to_string(),
    }
}

/// What was found about all changes of one file.
#[derive(Default)]
struct Found {
    tried: usize,
    /// Changes after which the file plainly says something else, that allows more.
    said: usize,
    wrong: Vec<String>,
}

/// Writes over what is there: a file that is emptied first is flushed to the disk by some file systems, which would take the longest.
fn overwrite(file: &Path, bytes: &[u8]) {
    let mut file = File::options().write(true).open(file).expect("it is there");
    file.write_all(bytes).and_then(|()| file.set_len(bytes.len() as u64)).expect("written");
}

fn try_all(sound: &Sound, rng: &mut Rng) -> Found {
    let now = Timestamp::now();
    let before = sound.allowed(now);
    assert_eq!(before, sound.says(&sound.bytes, now), "{}: the unchanged file", sound.what);
    let mut changes = changed_bytes(&sound.bytes);
    changes.extend(changed_values(&sound.bytes));
    rng.shuffle(&mut changes);
    changes.truncate(if is_long() { changes.len() } else { FEW });
    let shown: BTreeSet<usize> = (0..SHOWN_TO_THE_COMMAND_LINE).map(|_| rng.usize(..changes.len())).collect();
    let mut found = Found { tried: changes.len(), ..Found::default() };
    for (number, Changed { how, bytes }) in changes.iter().enumerate() {
        overwrite(&sound.file, bytes);
        let allowed = sound.allowed(now);
        let more: Vec<&String> = allowed.difference(&before).collect();
        // A policy that is written differently and means the same allows no more than before, which is all that matters.
        let said = sound.says(bytes, now);
        if !more.is_empty() && allowed.is_subset(&said) {
            found.said += 1;
        } else if !more.is_empty() || !sound.is_policy() && !allowed.is_subset(&said) {
            let more: Vec<&String> = allowed.difference(&said).take(3).collect();
            found.wrong.push(format!("{}: {how} allows {more:?}", sound.what));
        }
        if shown.contains(&number) {
            let tiers = allowed.iter().filter(|what| what.starts_with("the tier")).cloned().collect::<BTreeSet<_>>();
            assert_eq!(sound.sent_by_the_command_line(), tiers, "{}: {how}, by the command line", sound.what);
        }
    }
    overwrite(&sound.file, &sound.bytes);
    found
}

#[test]
fn a_single_change_of_a_sound_file_allows_nothing_more() {
    let files = sound_files();
    rounds("a_single_change_of_a_sound_file_allows_nothing_more", 1, |rng| {
        let mut wrong = Vec::new();
        for sound in &files {
            let found = try_all(sound, rng);
            say(&format!(
                "{}: {} changes, {} allowed too much; {} say something else that allows more",
                sound.what,
                found.tried,
                found.wrong.len(),
                found.said
            ));
            wrong.extend(found.wrong);
        }
        assert!(wrong.is_empty(), "{} changes allowed too much:\n{}", wrong.len(), wrong[..wrong.len().min(LISTED)].join("\n"));
    });
}
