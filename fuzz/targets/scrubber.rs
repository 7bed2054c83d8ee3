//! Any text with private words in it, planted at each `@@` and at its end: they are gone, whatever surrounds them.
#![no_main]

use candor::tools::crash::{Private, fit, scrub};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let private = Private::new(["marta-kowalska".to_owned()]);
    let planted = text.replace("@@", " marta-kowalska ");
    let scrubbed = scrub(&format!("{planted} marta-kowalska /home/marta-kowalska/x marta@example.org"), &private);
    assert!(!scrubbed.to_lowercase().contains("marta-kowalska") && !scrubbed.contains("marta@example.org"), "{scrubbed}");
    let most = text.len() % 200;
    assert!(fit(scrubbed, most).chars().count() <= most);
});
