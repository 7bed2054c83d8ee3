//! What recording costs a program in C, beside the same in Rust, in turns:
//!
//! ```text
//! cargo build --profile dist -p candor-c && cargo bench --profile dist -p candor-c
//! ```
//!
//! Prints the median of the rounds of each, for a tier that is off and for one that is on.

#![cfg(target_os = "linux")]
#![expect(clippy::expect_used, clippy::print_stdout, reason = "it only measures")]

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::time::Instant;

use candor::tools::consent::{Change, DecidedBy};
use candor::tools::registry::{ManifestSource, Program};
use candor::{Environment, Manifest, Places, Telemetry, Values};
use jiff::Timestamp;

#[path = "../tests/built/mod.rs"]
mod built;

const MANIFEST: &str = include_str!("../examples/telemetry.toml");
/// Rounds of each, in turns: enough that one disturbed round does not matter.
const TURNS: usize = 15;

fn compiled(folder: &Path) -> PathBuf {
    let source = |path: &str| Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    let library = built::folder().join("libcandor_c.a");
    let program = folder.join("record");
    let mut compile = Command::new("cc");
    compile.args(["-O2", "-std=c11"]).arg(source("benches/record.c")).arg("-I").arg(source("include")).arg(library);
    compile.args(["-lpthread", "-ldl", "-lm", "-o"]).arg(&program);
    assert!(compile.status().expect("cc").success());
    program
}

fn in_c(program: &Path, home: &Path, events: usize) -> f64 {
    let mut command = Command::new(program);
    command.arg(home.join("telemetry.toml")).arg(events.to_string()).arg("1").env("HOME", home);
    for name in ["CI", "CANDOR_IN_CI", "DO_NOT_TRACK", "CANDOR_TELEMETRY"] {
        command.env_remove(name);
    }
    let output = command.output().expect("started");
    String::from_utf8_lossy(&output.stdout).trim().parse().expect("a number")
}

#[expect(clippy::cast_precision_loss, reason = "far below 2^53")]
fn in_rust(places: &Places, events: usize) -> f64 {
    let builder = Telemetry::builder(MANIFEST).places(places.clone());
    let telemetry = builder.deliver(false).open().expect("opened");
    let opened = telemetry.event("app_opened").expect("declared");
    let begun = Instant::now();
    for event in 0..events {
        let _taken = opened.record(&Values::new().with("arguments", event % 1000));
    }
    let taken = begun.elapsed().as_nanos() as f64 / events as f64;
    telemetry.close();
    taken
}

fn main() {
    let home = tempfile::tempdir().expect("folder");
    std::fs::write(home.path().join("telemetry.toml"), MANIFEST).expect("written");
    let places = Places::below(home.path(), Environment::default());
    let program = compiled(home.path());
    for (what, events) in [("off", 2_000_000), ("on", 20_000)] {
        if what == "on" {
            let manifest = Arc::new(Manifest::parse(MANIFEST).expect("sound"));
            let program = Program { manifest, source: ManifestSource::BuiltIn, conflict: None, is_here: true };
            candor::tools::decide(&places, &program, &Change::On, &DecidedBy::Host, Timestamp::now()).expect("decided");
        }
        let (mut c, mut rust) = (Vec::new(), Vec::new());
        for _ in 0..TURNS {
            c.push(in_c(&program, home.path(), events));
            rust.push(in_rust(&places, events));
        }
        let (c, rust) = (median(c), median(rust));
        println!("record, tier {what}: C {c:.1} ns, Rust {rust:.1} ns: {:.2}", c / rust);
    }
}

fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures.get(figures.len() / 2).copied().unwrap_or_default()
}
