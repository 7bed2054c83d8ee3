//! How long it takes to compute the preview anew, which the window does whenever a switch moves: at most 0.2 ms.
//!
//! Beside it, in the same run, what serialising a typed value to the same bytes takes: the least that could be done.

#![expect(clippy::expect_used, reason = "what is measured here was made sound before")]

use std::hint::black_box;
use std::sync::Arc;

use candor::tools::consent::{Change, Consent, ConsentFile, DecidedBy, Restrictions};
use candor::tools::crash::Private;
use candor::tools::machine::Facts;
use candor::tools::manifest::{Event, Manifest};
use candor::tools::payload::{self, Input, Line, Request};
use candor::{Environment, Places, Values};
use criterion::{Criterion, criterion_group, criterion_main};
use jiff::Timestamp;
use serde::Serialize;

const SKELLYCAM: &str = include_str!("../../../assets/apps/skellycam.toml");

/// The same message as a type.
#[derive(Serialize)]
struct AppOpened {
    event: &'static str,
    app_name: &'static str,
    app_version: &'static str,
    system: System,
}

#[derive(Serialize)]
struct System {
    os: &'static str,
    os_version: &'static str,
    architecture: &'static str,
    cpu_count: u64,
    total_ram_gb: f64,
    python_version: &'static str,
}

const TYPED: AppOpened = AppOpened {
    event: "app_opened",
    app_name: "skellycam",
    app_version: "2.1.0",
    system: System {
        os: "Windows",
        os_version: "10.0.22631",
        architecture: "AMD64",
        cpu_count: 16,
        total_ram_gb: 32.0,
        python_version: "3.12.4",
    },
};

/// A person who has switched on two of the three tiers.
fn consent() -> Result<Consent, Box<dyn std::error::Error>> {
    let manifest = Arc::new(Manifest::parse(SKELLYCAM)?);
    let home = tempfile::tempdir()?;
    let file = ConsentFile::of(&Places::below(home.path(), Environment::default()), &manifest);
    let on = ["existence_ping", "system_fingerprint"].map(str::to_owned).into();
    file.apply(&manifest, &Change::answer(on), &DecidedBy::Window, Timestamp::UNIX_EPOCH)?;
    Ok(file.read(&manifest, Restrictions::default(), None))
}

fn facts() -> Facts {
    Facts {
        os: Some("Windows".into()),
        os_version: Some("10.0.22631".into()),
        architecture: Some("AMD64".into()),
        cpu_count: Some(16),
        cpu_count_physical: Some(8),
        total_ram_bytes: Some(32 << 30),
        private: Private::default(),
    }
}

/// What the window does when a switch has moved.
fn preview(input: &Input<'_>, last_sent: &Values, event: &Event) -> Option<(Vec<Line>, Request)> {
    let manifest = input.consent.manifest();
    let leaves = payload::with_stand_ins(payload::leaves(input), last_sent, event.identity);
    let lines = payload::lines(&leaves, &event.layout, &manifest.wire, 2, &|leaf| leaf.verdict.is_ok());
    let payload = payload::build(input).ok()?;
    Some((lines, payload::request_for(manifest, event, input.identity, &payload.bytes, "00000000-0000-4000-8000-000000000000")))
}

fn bench(criterion: &mut Criterion) {
    let consent = consent().expect("a sound manifest and a folder");
    let event = consent.manifest().event("app_opened").expect("declared");
    let values = Values::new().with("system.python_version", "3.12.4");
    let (facts, last_sent) = (facts(), Values::new());
    let input = Input {
        consent: &consent,
        event,
        values: &values,
        facts: &facts,
        now: Timestamp::UNIX_EPOCH,
        identity: None,
        firsts: &[],
    };

    let (lines, _) = preview(&input, &last_sent, event).expect("allowed");
    assert_eq!(lines.iter().filter(|line| line.leaf.is_some()).count(), event.fields.len(), "every field has its line");
    let bytes = payload::build(&input).expect("allowed").bytes;
    assert_eq!(bytes, serde_json::to_vec(&TYPED).expect("JSON"), "both make the same bytes");

    let mut group = criterion.benchmark_group("app_opened with two tiers");
    group.bench_function("preview", |bencher| bencher.iter(|| preview(black_box(&input), &last_sent, event)));
    group.bench_function("serialising a typed value", |bencher| bencher.iter(|| serde_json::to_vec(black_box(&TYPED))));
    group.finish();
}

criterion_group!(benches, bench);
criterion_main!(benches);
