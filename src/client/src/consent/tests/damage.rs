//! One damaged letter anywhere in a sound file never allows more than the sound file did.

use super::*;
use crate::consent::{Agreement, CrashReports};
use crate::manifest::Unagreed;

/// What a file with these bytes allows to be sent: fields, crash reports that nobody reads first, and each of these waiting rows.
fn allowed(
    (manifest, digest): (&Arc<Manifest>, &str),
    bytes: &[u8],
    rows: &[(String, Timestamp)],
    now: Timestamp,
) -> BTreeSet<String> {
    let stored = match parse(bytes) {
        Ok(Some(choices)) => Stored::Read(choices),
        Ok(None) => Stored::Missing,
        Err(problem) => Stored::Problem(problem),
    };
    let agreement = match &stored {
        Stored::Read(choices) => match &choices.decision {
            Some(decision) if decision.agreed == digest => Agreement::Kept(Unagreed::default()),
            Some(_) => Agreement::Lost,
            None => Agreement::None,
        },
        _ => Agreement::None,
    };
    let (manifest, restrictions) = (Arc::clone(manifest), Restrictions::default());
    let consent = Consent { manifest, stored, agreement, restrictions, conflict: None };
    let mut may = BTreeSet::new();
    if consent.everything(now).is_err() {
        return may;
    }
    for event in &consent.manifest().events {
        let fields = event.fields.iter().filter(|field| consent.field(event, field, now).is_ok());
        may.extend(fields.map(|field| format!("{}/{}", event.name, field.path)));
    }
    if consent.choices().is_some_and(|choices| choices.crash_reports == CrashReports::Always) {
        may.insert("crash reports unread".into());
    }
    let (tiers, fields) = (["existence_ping".to_owned(), "system_fingerprint".to_owned()], ["system.architecture".to_owned()]);
    for (index, (decision, recorded_at)) in rows.iter().enumerate() {
        let carried = Carried { event: "app_opened", tiers: &tiers, fields: &fields, decision };
        if consent.row(&carried, *recorded_at, now).is_ok() {
            may.insert(format!("row {index}"));
        }
    }
    may
}

/// What a damaged byte may become: every character that can be typed, and one of each kind that cannot.
const BYTES: [std::ops::RangeInclusive<u8>; 4] = [0..=0, b' '..=b'~', 0x80..=0x80, 0xff..=0xff];

/// Every text that is one byte away: that byte changed, removed or doubled.
fn damaged(sound: &[u8]) -> impl Iterator<Item = Vec<u8>> + '_ {
    (0..sound.len()).flat_map(move |place| {
        let with = move |put: &[u8]| [&sound[..place], put, &sound[place + 1..]].concat();
        let other = BYTES.into_iter().flatten().filter(move |byte| *byte != sound[place]).map(move |byte| with(&[byte]));
        other.chain([with(&[]), with(&[sound[place], sound[place]])])
    })
}

#[test]
fn one_damaged_letter_anywhere_allows_nothing_that_was_not_allowed_before() {
    let mut person = Person::with_file("{\"theirs\": {\"volume\": [7]}}");
    person.does(&Change::On);
    let mut rows = vec![(person.decision(), person.now())];
    person.does(&Change::Off);
    person.does(&on(&["existence_ping", "system_fingerprint"]));
    rows.push((person.decision(), person.now()));
    let entries = |entries: &[&str]| entries.iter().map(|entry| (*entry).to_owned()).collect::<Vec<_>>();
    person.does(&Change::Withhold(entries(&["app_opened/system.os", "app_opened/system.architecture"]), true));
    person.does(&Change::Withhold(entries(&["app_opened/system.architecture"]), false));
    rows.push((person.decision(), person.now()));
    let sound = person.text();
    let (manifest, digest) = (Arc::clone(&person.manifest), person.manifest.digest());
    let before = allowed((&manifest, &digest), sound.as_bytes(), &rows, person.now());
    assert!(before.contains("app_opened/system.architecture") && !before.contains("app_opened/system.os"));
    assert!(before.contains("row 2") && !before.contains("row 0") && !before.contains("row 1"), "{before:?}");
    let mut texts = vec![(sound, before)];
    person.does(&Change::Pause(Some(Pause::Until("2999-01-01T00:00:00Z".parse().expect("a time")))));
    texts.push((person.text(), BTreeSet::new()));
    person.does(&Change::Off);
    texts.push((person.text(), BTreeSet::new()));
    for (sound, before) in texts {
        for bytes in damaged(sound.as_bytes()) {
            let after = allowed((&manifest, &digest), &bytes, &rows, person.now());
            assert!(after.is_subset(&before), "{}\nallows {:?}", String::from_utf8_lossy(&bytes), &after - &before);
        }
    }
}
