//! What a report of a million messages costs, compared with what others do with as many:
//!
//! ```text
//! cargo build --profile dist -p candor-settings
//! cargo bench --profile dist -p candor-journeys --bench reports
//! ```
//!
//! With `-- save`, `-- check` or `-- open` after it, it measures that part alone: each takes a few minutes at most. The history is made
//! once and stays in `target/tmp/a-million-messages`, with what was saved last.
//!
//! Partners in the same run: `cat` of the same bytes to a file for JSON Lines, the sqlite3 command line's CSV mode for the table, and JSON
//! Lines for the page. Goals: at most 1.5 times `cat`, at least twice as fast as sqlite3, at most twice JSON Lines, and 100 MB of memory.
//! All write into the page cache of the same disk, and nothing waits for the disk; they take turns, and the median of each counts. The page is
//! also opened in Chromium: its first rows within 3 s. With `--profile dev` it takes the binary of `cargo build` instead, which is slower.

#![cfg_attr(
    target_os = "linux",
    expect(clippy::expect_used, clippy::print_stdout, reason = "it only measures, and prints what it measured")
)]

#[cfg(target_os = "linux")]
#[path = "../../src/client/benches/many/mod.rs"]
mod many;

#[cfg(target_os = "linux")]
mod linux {
    use std::fs::File;
    use std::path::{Path, PathBuf};
    use std::process::{Command, ExitStatus, Stdio};
    use std::time::{Duration, Instant};

    use candor_journeys::{Browser, program, until};

    /// How often each is measured: an odd number, so that the median is one of them.
    const ROUNDS: usize = 5;

    /// The same columns as in our table, as far as they are in the log itself.
    const TABLE: &str = "SELECT e.seq, e.id, datetime(e.recorded_at / 1000, 'unixepoch'), s.event, s.tiers, e.state, length(e.body), \
                         CAST(e.body AS TEXT) FROM events e JOIN shapes s ON s.id = e.shape ORDER BY e.seq";

    /// What one run took, and the most memory it had.
    struct Cost {
        time: Duration,
        peak_kib: u64,
    }

    /// Runs a command with its output in a file.
    fn run(command: Command, output: &Path) -> Cost {
        let (cost, ended) = measured(command, output);
        assert!(ended.success(), "{ended}");
        cost
    }

    /// The same for a command that may fail.
    fn measured(mut command: Command, output: &Path) -> (Cost, ExitStatus) {
        let _gone_or_never_there = std::fs::remove_file(output);
        command.stdout(File::create(output).expect("a file")).stderr(Stdio::null()).stdin(Stdio::null());
        let began = Instant::now();
        let mut child = command.spawn().expect("it starts");
        let status = format!("/proc/{}/status", child.id());
        let mut peak_kib = 0;
        let ended = loop {
            let text = std::fs::read_to_string(&status).unwrap_or_default();
            let peak = text.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB")?.parse().ok());
            peak_kib = peak.unwrap_or(0).max(peak_kib);
            if let Some(ended) = child.try_wait().expect("ours") {
                break ended;
            }
            std::thread::sleep(Duration::from_millis(2));
        };
        (Cost { time: began.elapsed(), peak_kib }, ended)
    }

    fn median(mut costs: Vec<Cost>) -> (f64, u64) {
        costs.sort_by_key(|cost| cost.time);
        let peak = costs.iter().map(|cost| cost.peak_kib).max().unwrap_or(0);
        (costs.get(costs.len() / 2).map_or(0.0, |cost| cost.time.as_secs_f64()), peak)
    }

    fn export(home: &Path, format: &str) -> Command {
        let mut command = Command::new(program("candor"));
        command.args(["export", "--app", "skellycam", "--format", format, "--output", "-", "--home"]).arg(home);
        command
    }

    /// A report in this format, as it was saved last.
    fn saved(home: &Path, format: &str) -> PathBuf {
        let path = home.join(format);
        if !path.exists() {
            run(export(home, format), &path);
        }
        path
    }

    pub(super) fn save(home: &Path) {
        let folder = home.join("skellycam_data");
        let export = |format: &str| export(home, format);
        let out = |name: &str| home.join(name);
        let cat = |from: &Path| {
            let mut command = Command::new("cat");
            command.arg(from);
            command
        };
        let sqlite = || {
            let mut command = Command::new("sqlite3");
            command.arg("-csv").arg(folder.join(candor::tools::log::FILE)).arg(TABLE);
            command
        };
        // Once without measuring, so that everything is in memory.
        run(export("jsonl"), &out("lines"));
        let names = ["jsonl", "cat", "csv", "sqlite3", "html"];
        let mut costs: [Vec<Cost>; 5] = Default::default();
        for _ in 0..ROUNDS {
            for (name, costs) in names.iter().zip(&mut costs) {
                let command = match *name {
                    "cat" => cat(&out("jsonl")),
                    "sqlite3" => sqlite(),
                    format => export(format),
                };
                costs.push(run(command, &out(name)));
            }
        }
        let [lines, cat, csv, sqlite, html] = costs.map(median);
        let size = |name: &str| std::fs::metadata(out(name)).map_or(0, |file| file.len()) / 1_000_000;
        println!("JSON Lines   {:.2} s, {} MB, {} KiB of memory", lines.0, size("jsonl"), lines.1);
        println!("cat          {:.2} s: JSON Lines take {:.2} times as long (at most 1.5)", cat.0, lines.0 / cat.0);
        println!("CSV          {:.2} s, {} MB, {} KiB of memory", csv.0, size("csv"), csv.1);
        println!("sqlite3 -csv {:.2} s: it takes {:.2} times as long as ours (at least 2)", sqlite.0, sqlite.0 / csv.0);
        println!(
            "HTML         {:.2} s, {} MB, {} KiB of memory: {:.2} times JSON Lines (at most 2)",
            html.0,
            size("html"),
            html.1,
            html.0 / lines.0
        );
        let zip = run(export("zip"), &out("zip"));
        println!("ZIP          {:.2} s, {} MB, {} KiB of memory", zip.time.as_secs_f64(), size("zip"), zip.peak_kib);
    }

    pub(super) fn check(home: &Path) {
        for name in ["jsonl", "html", "json", "zip"] {
            let mut command = Command::new(program("candor"));
            command.arg("verify").arg(saved(home, name));
            // It fails: what is in the history was never sent, and has no digests.
            let (cost, ended) = measured(command, &home.join("checked"));
            assert!(ended.code().is_some_and(|code| code <= 1), "{ended}");
            println!("verify {name:<5} {:.2} s, {} KiB of memory", cost.time.as_secs_f64(), cost.peak_kib);
        }
    }

    /// How long a browser takes until the first rows can be read, and until a search is done.
    pub(super) fn open(home: &Path) {
        let named = home.join("page.html");
        std::fs::copy(saved(home, "html"), &named).expect("copied");
        let mut browser = Browser::start();
        browser.resize(1120, 900);
        let began = Instant::now();
        browser.open(&format!("file://{}", named.display()));
        until("the first rows are there", || {
            browser.value("document.querySelectorAll('.messages article').length > 0") == true
        });
        println!("Chromium     {:.2} s to the first rows (at most 3)", began.elapsed().as_secs_f64());
        let began = Instant::now();
        let search = "(() => { const field = document.querySelector('input[type=search]'); field.value = 'rare words'; \
                      field.dispatchEvent(new Event('input')); })()";
        browser.value(search);
        until("the search is through", || {
            browser
                .value("document.querySelector('.messages .found').textContent")
                .as_str()
                .is_some_and(|said| said.ends_with(" / 1,000"))
        });
        println!("             {:.2} s to find a thousand of a million", began.elapsed().as_secs_f64());
    }
}

/// A home folder with a million messages, made once.
#[cfg(target_os = "linux")]
fn home() -> std::path::PathBuf {
    let below = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
    let home = below.join("a-million-messages");
    if !home.exists() {
        let new = tempfile::tempdir_in(below).expect("a folder");
        let folder = new.path().join("skellycam_data");
        std::fs::create_dir(&folder).expect("made");
        many::make(&folder, 1_000_000).expect("made");
        std::fs::rename(new.keep(), &home).expect("renamed");
    }
    home
}

fn main() {
    #[cfg(target_os = "linux")]
    {
        let wanted: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
        let home = home();
        for (name, measure) in [("save", linux::save as fn(&std::path::Path)), ("check", linux::check), ("open", linux::open)] {
            if wanted.is_empty() || wanted.iter().any(|word| word == name) {
                measure(&home);
            }
        }
    }
}
