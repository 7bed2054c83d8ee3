//! `candor demo`: the whole path, on this computer only. It starts a real collector on loopback, a sample program in a process of its own
//! that sends real events once it is allowed to, and the window for both. Everything is in a folder that is removed when the window closes
//! or a signal ends the demo.

mod folder;

use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::RecvTimeoutError;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use anyhow::Context as _;
use candor::{Outcome, Places, Telemetry, Values};

use super::answer::{Done, NotDone, not_done, remark};
use super::context::Context;
use crate::preferences::Preferences;
use folder::Folder;

const MANIFEST: &str = include_str!("manifest.toml");

/// How often the sample program does something: often enough that the window keeps showing something new, and rarely enough that each
/// message can be read before the next.
const STEP: std::time::Duration = std::time::Duration::from_secs(4);

/// A process that ends with us: we end it when the window closes, and if we are killed it ends by itself, because its input ends.
struct Companion(Child);

impl Drop for Companion {
    fn drop(&mut self) {
        // It is either running and ended here, or it has ended already.
        let _ended = self.0.kill();
        let _reaped = self.0.wait();
    }
}

/// Everything that the demo started and made.
struct Running {
    /// These are ended before the folder that they write in is removed.
    companions: Vec<Companion>,
    folder: Option<Folder>,
}

impl Running {
    fn end(&mut self) {
        self.companions.clear();
        self.folder = None;
    }
}

type Shared = Arc<Mutex<Running>>;

fn held(running: &Shared) -> MutexGuard<'_, Running> {
    // What there is to end is known, whatever failed meanwhile.
    running.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Opens the demo's window for the person whose places these are, and cleans up once it is closed.
pub(super) fn run(theirs: &Places, show: impl FnOnce(Places, Option<PathBuf>) -> Done) -> Done {
    let me = std::env::current_exe().context("this program cannot tell where its own file is")?;
    let collector = me.with_file_name(format!("candor-collector{}", std::env::consts::EXE_SUFFIX));
    if !collector.is_file() {
        return not_done(format!(
            "the demo needs the collector in the same folder ({}); build it with: cargo build --release -p candor-collector",
            collector.display()
        ));
    }
    let running = Arc::new(Mutex::new(Running { companions: Vec::new(), folder: None }));
    #[cfg(unix)]
    end_by_signals(&running)?;
    let shown = prepare(theirs, &me, &collector, &running).and_then(|(places, given)| show(places, Some(given)));
    held(&running).end();
    shown
}

/// Starts what runs beside the window. Returns where everything is, and the sample program's manifest.
fn prepare(theirs: &Places, me: &Path, collector: &Path, running: &Shared) -> Result<(Places, PathBuf), NotDone> {
    let folder = Folder::new().context("cannot make a folder for the demo")?;
    let home = folder.path().to_path_buf();
    held(running).folder = Some(folder);
    let (collector, url) = start_collector(collector, &home)?;
    held(running).companions.push(collector);
    let sample = companion(me)
        .arg("--home")
        .arg(&home)
        .args(["sample-host", &url])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .context("the sample program could not be started")?;
    held(running).companions.push(Companion(sample));
    remark(&format!("the demo's collector listens on {url}; all its files are in {}", home.display()));
    let given = home.join("sample.toml");
    std::fs::write(&given, manifest(&url)).context("the demo's manifest could not be written")?;
    let places = Places::for_trial(&home, &theirs.person, theirs.environment.clone());
    looks(theirs).keep(&places).context("the demo's settings could not be written")?;
    Ok((places, given))
}

/// The demo's window looks like the person's own, and knows nothing else about that.
fn looks(theirs: &Places) -> Preferences {
    let Preferences { theme, text_size, language, less_movement, .. } = Preferences::read(theirs);
    Preferences { theme, text_size, language, less_movement, ..Preferences::default() }
}

/// Makes the demo clean up before a signal ends this process, whether from another program, from the keyboard, or because the terminal was
/// closed.
#[cfg(unix)]
fn end_by_signals(running: &Shared) -> anyhow::Result<()> {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    let mut signals = signal_hook::iterator::Signals::new([SIGHUP, SIGINT, SIGTERM])?;
    let running = Arc::clone(running);
    std::thread::Builder::new().name("candor-demo-end".into()).spawn(move || {
        for signal in &mut signals {
            held(&running).end();
            if let Err(error) = signal_hook::low_level::emulate_default_handler(signal) {
                remark(&format!("the demo could not be ended: {error}"));
            }
        }
    })?;
    Ok(())
}

/// Starts one of the two programs that run beside the window. Windows would open a console for each.
fn companion(program: &Path) -> Command {
    #[cfg_attr(not(windows), expect(unused_mut, reason = "there is nothing to say elsewhere"))]
    let mut command = Command::new(program);
    #[cfg(windows)]
    {
        /// `CREATE_NO_WINDOW`.
        const WITHOUT_A_CONSOLE: u32 = 0x0800_0000;
        std::os::windows::process::CommandExt::creation_flags(&mut command, WITHOUT_A_CONSOLE);
    }
    command
}

fn manifest(url: &str) -> String {
    MANIFEST.replace("http://127.0.0.1:4319", url)
}

fn start_collector(program: &Path, home: &Path) -> anyhow::Result<(Companion, String)> {
    let declared = home.join("collector.toml");
    // The collector checks what the sample program says against this; where it is sent does not matter to a collector.
    std::fs::write(&declared, MANIFEST).context("the collector's manifest could not be written")?;
    let mut child = companion(program)
        .args(["--listen", "127.0.0.1:0", "--until-input-ends", "--store"])
        .arg(home.join("collector.sqlite3"))
        .arg("--manifest")
        .arg(declared)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("the collector could not be started")?;
    let out = child.stdout.take();
    let companion = Companion(child);
    let mut line = String::new();
    BufReader::new(out.context("the collector has no output")?).read_line(&mut line)?;
    let url = line.trim().strip_prefix("listening on ").context("the collector did not say where it listens")?;
    Ok((companion, url.to_owned()))
}

/// The sample program: starts like any host, and does something every few seconds until it is ended.
pub(super) fn sample_host(context: &Context, collector: &str) -> Done {
    let (input_ends, ended) = std::sync::mpsc::channel::<()>();
    std::thread::Builder::new().name("sample-input".into()).spawn(move || {
        let _read_to_its_end = std::io::copy(&mut std::io::stdin(), &mut std::io::sink());
        drop(input_ends);
    })?;
    let telemetry = Telemetry::builder(manifest(collector)).places(context.places.clone()).open()?;
    let (started, active) = (telemetry.event("started")?, telemetry.event("active")?);
    let (used, speed) = (telemetry.event("feature_used")?, telemetry.event("speed")?);
    let features = ["draw", "undo", "save", "zoom"];
    let (mut has_started, mut is_active) = (false, false);
    for step in 0usize.. {
        // The person may answer at any time; the start is reported as soon as it is allowed.
        has_started = has_started || started.record(&Values::new()) == Outcome::Recorded;
        is_active = is_active || active.record(&Values::new()) == Outcome::Recorded;
        if let Some(feature) = features.get(step % features.len()) {
            used.record(&Values::new().with("feature", *feature));
        }
        #[expect(clippy::cast_precision_loss, reason = "a few steps")]
        speed.record(&Values::new().with("pictures_a_second", 55.0 + (step % 10) as f64));
        if ended.recv_timeout(STEP) == Err(RecvTimeoutError::Disconnected) {
            break;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use candor::tools::manifest::Text;

    use super::*;
    use crate::text::Language;

    #[test]
    fn the_demo_is_said_in_every_language_without_a_word_of_another() {
        let manifest = candor::Manifest::parse(MANIFEST).expect("sound");
        let mut texts: Vec<&Text> = vec![&manifest.app.about];
        texts.extend(manifest.tiers.iter().flat_map(|tier| [&tier.name, &tier.summary, &tier.why]));
        for event in &manifest.events {
            texts.extend([&event.title, &event.when]);
            texts.extend(event.fields.iter().map(|field| &field.explain));
        }
        let english: BTreeSet<&str> = texts.iter().map(|text| text.english()).collect();
        assert!(texts.len() > 25, "{}", texts.len());
        for language in Language::all().filter(|language| language.tag != "en") {
            for text in &texts {
                let said = text.in_language(language.tag);
                assert!(!english.contains(said), "{}: {said}", language.tag);
            }
        }
    }
}
