//! Any text in place of a manifest: it is valid, or refused with a line and a reason; a valid one does not differ from itself, and whatever
//! it declares can be built and shown.
#![no_main]

use std::sync::Arc;

use candor::tools::consent::{Change, ConsentFile, DecidedBy, Restrictions};
use candor::tools::machine::Facts;
use candor::tools::manifest::{Manifest, Unagreed};
use candor::tools::payload::{self, Input};
use candor::{Environment, Places, Values};
use jiff::Timestamp;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let manifest = match Manifest::parse(text) {
        Ok(manifest) => Arc::new(manifest),
        Err(error) => {
            assert!(error.line >= 1 && error.line <= text.lines().count().max(1) + 1, "{error}");
            assert!(!error.reason.is_empty());
            return;
        }
    };
    assert!(Unagreed::between(&manifest, &manifest).is_empty(), "what is new in what was agreed to");

    let home = tempfile::tempdir().expect("folder");
    let file = ConsentFile::of(&Places::below(home.path(), Environment::default()), &manifest);
    if file.apply(&manifest, &Change::On, &DecidedBy::Window, Timestamp::UNIX_EPOCH).is_err() {
        return;
    }
    let consent = file.read(&manifest, Restrictions::default(), None);
    let (values, facts) = (Values::new(), Facts::default());
    for event in &manifest.events {
        let input = Input {
            consent: &consent,
            event,
            values: &values,
            facts: &facts,
            now: Timestamp::UNIX_EPOCH,
            identity: None,
            firsts: &[],
        };
        assert!(payload::leaves(&input).len() >= payload::build(&input).map_or(0, |built| built.fields.len()));
    }
});
