//! Any bytes in place of a consent file: they are a decision or a named problem, nothing is sent that they do not allow, and a no holds
//! whatever was there.
#![no_main]

use std::sync::{Arc, LazyLock};

use candor::tools::consent::{Change, ConsentFile, DecidedBy, Restrictions, parse};
use candor::tools::manifest::Manifest;
use candor::{Environment, Places};
use jiff::Timestamp;
use libfuzzer_sys::fuzz_target;
use serde_json::Value;

static MANIFEST: LazyLock<Arc<Manifest>> =
    LazyLock::new(|| Arc::new(Manifest::parse(include_str!("../../assets/apps/skellycam.toml")).expect("sound")));

fn anything_may_go(file: &ConsentFile) -> bool {
    let consent = file.read(&MANIFEST, Restrictions::default(), None);
    MANIFEST.events.iter().any(|event| consent.event(event, Timestamp::UNIX_EPOCH).is_ok())
}

fuzz_target!(|bytes: &[u8]| {
    let home = tempfile::tempdir().expect("folder");
    let file = ConsentFile::of(&Places::below(home.path(), Environment::default()), &MANIFEST);
    // So that the text that was agreed to is beside it, and what the bytes say is all that is asked.
    file.apply(&MANIFEST, &Change::On, &DecidedBy::Window, Timestamp::UNIX_EPOCH).expect("written");
    std::fs::write(&file.path, bytes).expect("written");

    let switch = serde_json::from_slice::<Value>(bytes).ok().and_then(|json| json.get("telemetry_enabled")?.as_bool());
    if parse(bytes).is_err() || switch != Some(true) {
        assert!(!anything_may_go(&file), "something goes without a yes");
    }
    match file.apply(&MANIFEST, &Change::Off, &DecidedBy::Window, Timestamp::UNIX_EPOCH) {
        Ok(_) => assert!(parse(&std::fs::read(&file.path).expect("written")).is_ok_and(|choices| choices.is_some())),
        Err(_) => assert_eq!(std::fs::read(&file.path).expect("there"), bytes, "what could not be changed is as it was"),
    }
    assert!(!anything_may_go(&file), "something goes after a no");
});
