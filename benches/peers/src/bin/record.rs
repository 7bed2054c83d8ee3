//! What one call of `record` costs the thread that makes it, in a program that records an event now and then: beside Mozilla's Glean and
//! beside serialising the same content alone, all in one run. The values are built by the caller in all three.

use std::collections::{BTreeSet, HashMap};
use std::error::Error;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use candor::tools::consent::{Change, DecidedBy};
use candor::tools::log::Log;
use candor::tools::machine::Facts;
use candor::tools::manifest::MachineFact;
use candor::tools::registry;
use candor::{Environment, EventHandle, Outcome, Places, Telemetry, Values};
use candor_peers::{Took, ratio_line, wait_until};
use glean::net::{CapablePingUploadRequest, PingUploader, UploadResult};
use glean::private::{EventMetric, PingType};
use glean::traits::ExtraKeys;
use glean::{ClientInfoMetrics, CommonMetricData, ConfigurationBuilder, ErrorType, Lifetime};
use jiff::Timestamp;
use serde::Serialize;

const MANIFEST: &str = include_str!("../../bench.toml");

/// The time between the starts of two calls.
const RHYTHM: Duration = Duration::from_micros(300);
/// Calls in a row of one kind, so that each has its rhythm for a while.
const BLOCK: u32 = 100;
/// Calls of each kind.
const CALLS: u32 = 5000;

fn main() -> Result<(), Box<dyn Error>> {
    // On a real disk, as a home folder is; /tmp may be memory.
    let target = Path::new(env!("CARGO_MANIFEST_DIR")).join("target");
    std::fs::create_dir_all(&target)?;
    let folder = tempfile::tempdir_in(target)?;

    let (telemetry, recording) = candor_in(&folder.path().join("candor"))?;
    let theirs = glean_in(&folder.path().join("glean"));
    let computer = Computer::new();
    let mut bytes = 0;

    let (mut ours, mut glean, mut serialising) = (Took::default(), Took::default(), Took::default());
    for block in 0..CALLS / BLOCK {
        let calls = block * BLOCK..(block + 1) * BLOCK;
        // In turns, because the first one finds what the last one left in the caches.
        for turn in 0..3 {
            let mut next = Instant::now() + RHYTHM;
            for call in calls.clone() {
                match (block + turn) % 3 {
                    0 => {
                        let values = values(call);
                        wait_until(next);
                        let outcome = ours.measure(|| recording.record(&values));
                        assert_eq!(outcome, Outcome::Recorded, "call {call}");
                    }
                    1 => {
                        let extra = Extra::new(call, &computer);
                        wait_until(next);
                        glean.measure(|| theirs.record(extra));
                    }
                    _ => {
                        let message = Message::new(call, &computer);
                        wait_until(next);
                        bytes = serialising.measure(|| black_box(serde_json::to_vec(black_box(&message))))?.len();
                    }
                }
                next += RHYTHM;
            }
        }
    }

    let home = telemetry.folder().to_owned();
    telemetry.close();
    let lost = theirs.test_get_num_recorded_errors(ErrorType::InvalidValue);
    assert_eq!(lost, 0, "Glean took every event");
    let mut log = Log::open_existing(&home)?.ok_or("no log")?;
    let newest = log.newest()?.ok_or("no event")?;
    println!("one call every {} µs, {CALLS} of each kind, in turns of {BLOCK}", RHYTHM.as_micros());
    println!("an event of {} bytes in Candor's log, {bytes} bytes as serialised alone", newest.length);
    println!("{}", ours.line("Candor: record"));
    println!("{}", glean.line("Glean: record"));
    println!("{}", serialising.line("serde_json: serialise alone"));
    let median = |took: &Took| took.median().as_secs_f64();
    println!("{}", ratio_line("record / Glean's record (medians)", median(&ours), median(&glean), 0.8));
    println!("{}", ratio_line("record / serialising alone (medians)", median(&ours), median(&serialising), 2.0));
    Ok(())
}

/// Candor in its own home folder, with the person's yes.
fn candor_in(home: &Path) -> Result<(Telemetry, EventHandle), Box<dyn Error>> {
    let places = Places::below(home, Environment::default());
    let telemetry = Telemetry::builder(MANIFEST).places(places.clone()).open()?;
    let (programs, _) = registry::programs(&places, &[]);
    let program = programs.iter().find(|program| program.manifest.app.id == "candor-bench").ok_or("not registered")?;
    candor::tools::decide(
        &places,
        program,
        &Change::answer(BTreeSet::from(["usage".to_owned()])),
        &DecidedBy::Host,
        Timestamp::now(),
    )?;
    let recording = telemetry.event("recording_stopped")?;
    let limit = Instant::now() + Duration::from_secs(10);
    while recording.record(&values(0)) != Outcome::Recorded {
        if Instant::now() > limit {
            return Err(format!("the answer is not obeyed: {:?}", telemetry.troubles()).into());
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    Ok((telemetry, recording))
}

fn values(call: u32) -> Values {
    Values::new()
        .with("calibration", "charuco_5x7")
        .with("python_version", "3.12.4")
        .with("cameras", 4)
        .with("frames", 18_000 + call)
        .with("dropped_frames", 12)
        .with("frames_per_second", 29.97)
        .with("synchronised", true)
}

/// What a running program knows about its computer.
struct Computer {
    os: String,
    os_version: String,
    architecture: String,
    cpu_count: u64,
    total_ram_gb: f64,
}

impl Computer {
    fn new() -> Self {
        let facts = Facts::of_this_computer();
        let gb = facts.get(MachineFact::TotalRamGb).and_then(|gb| gb.as_f64()).unwrap_or_default();
        Self {
            os: facts.os.unwrap_or_default(),
            os_version: facts.os_version.unwrap_or_default(),
            architecture: facts.architecture.unwrap_or_default(),
            cpu_count: facts.cpu_count.unwrap_or_default(),
            total_ram_gb: (gb * 10.0).round() / 10.0,
        }
    }
}

fn now() -> f64 {
    std::time::UNIX_EPOCH.elapsed().unwrap_or_default().as_secs_f64()
}

/// The same content as a type.
#[derive(Serialize)]
struct Message<'a> {
    event: &'a str,
    app_name: &'a str,
    app_version: &'a str,
    at: f64,
    system: System<'a>,
    calibration: &'a str,
    python_version: &'a str,
    cameras: u32,
    frames: u32,
    dropped_frames: u32,
    frames_per_second: f64,
    synchronised: bool,
}

#[derive(Serialize)]
struct System<'a> {
    os: &'a str,
    os_version: &'a str,
    architecture: &'a str,
    cpu_count: u64,
    total_ram_gb: f64,
}

impl<'a> Message<'a> {
    fn new(call: u32, computer: &'a Computer) -> Self {
        Self {
            event: "recording_stopped",
            app_name: "candor-bench",
            app_version: "2.1.0",
            at: (now() * 1000.0).round() / 1000.0,
            system: System {
                os: &computer.os,
                os_version: &computer.os_version,
                architecture: &computer.architecture,
                cpu_count: computer.cpu_count,
                total_ram_gb: computer.total_ram_gb,
            },
            calibration: "charuco_5x7",
            python_version: "3.12.4",
            cameras: 4,
            frames: 18_000 + call,
            dropped_frames: 12,
            frames_per_second: 29.97,
            synchronised: true,
        }
    }
}

/// The same content as Glean takes it: text under keys, in a struct as its generator writes one.
struct Extra([String; KEYS.len()]);

const KEYS: [&str; 15] = [
    "app_name",
    "app_version",
    "at",
    "os",
    "os_version",
    "architecture",
    "cpu_count",
    "total_ram_gb",
    "calibration",
    "python_version",
    "cameras",
    "frames",
    "dropped_frames",
    "frames_per_second",
    "synchronised",
];

impl Extra {
    fn new(call: u32, computer: &Computer) -> Self {
        let message = Message::new(call, computer);
        Self([
            message.app_name.to_owned(),
            message.app_version.to_owned(),
            message.at.to_string(),
            message.system.os.to_owned(),
            message.system.os_version.to_owned(),
            message.system.architecture.to_owned(),
            message.system.cpu_count.to_string(),
            message.system.total_ram_gb.to_string(),
            message.calibration.to_owned(),
            message.python_version.to_owned(),
            message.cameras.to_string(),
            message.frames.to_string(),
            message.dropped_frames.to_string(),
            message.frames_per_second.to_string(),
            message.synchronised.to_string(),
        ])
    }
}

impl ExtraKeys for Extra {
    const ALLOWED_KEYS: &'static [&'static str] = &KEYS;

    fn into_ffi_extra(self) -> HashMap<String, String> {
        KEYS.iter().map(|key| (*key).to_owned()).zip(self.0).collect()
    }
}

/// Reaches no server, and opens no connection.
#[derive(Debug)]
struct NoNetwork;

impl PingUploader for NoNetwork {
    fn upload(&self, _: CapablePingUploadRequest) -> UploadResult {
        UploadResult::recoverable_failure()
    }
}

/// Glean in a folder of its own, with uploads on, because it records nothing without them.
fn glean_in(folder: &Path) -> EventMetric<Extra> {
    let none = Vec::new;
    let _registers_itself = PingType::new("bench", true, false, true, true, true, none(), none(), true, none());
    let metric = EventMetric::new(CommonMetricData {
        name: "recording_stopped".into(),
        category: "bench".into(),
        send_in_pings: vec!["bench".into()],
        lifetime: Lifetime::Ping,
        disabled: false,
        ..CommonMetricData::default()
    });
    let configuration = ConfigurationBuilder::new(true, folder, "candor-bench")
        .with_server_endpoint("http://127.0.0.1:9")
        .with_uploader(NoNetwork)
        .build();
    let client = ClientInfoMetrics {
        app_build: "1".into(),
        app_display_version: "2.1.0".into(),
        channel: None,
        locale: None,
        os_version: None,
    };
    glean::initialize(configuration, client);
    // Waits until Glean is ready: what is recorded before then is only kept in memory.
    let _ready = metric.test_get_num_recorded_errors(ErrorType::InvalidValue);
    metric
}
