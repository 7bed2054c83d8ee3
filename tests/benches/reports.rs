//! What a report of a million messages costs, beside what others do with as much:
//!
//! ```text
//! cargo build --profile dist -p candor-settings
//! cargo bench --profile dist -p candor-journeys --bench reports
//! ```
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
    use std::path::Path;
    use std::process::{Command, Stdio};
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
    fn run(mut command: Command, output: &Path) -> Cost {
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
        let time = began.elapsed();
        assert!(ended.success(), "{command:?}");
        Cost { time, peak_kib }
    }

    fn median(mut costs: Vec<Cost>) -> (f64, u64) {
        costs.sort_by_key(|cost| cost.time);
        let peak = costs.iter().map(|cost| cost.peak_kib).max().unwrap_or(0);
        (costs.get(costs.len() / 2).map_or(0.0, |cost| cost.time.as_secs_f64()), peak)
    }

    pub(super) fn measure(home: &Path) {
        let folder = home.join("skellycam_data");
        let export = |format: &str| {
            let mut command = Command::new(program("candor"));
            command.args(["export", "--app", "skellycam", "--format", format, "--output", "-", "--home"]).arg(home);
            command
        };
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
        // Once for nothing, so that everything is in memory.
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
        for name in ["jsonl", "html", "zip"] {
            let mut command = Command::new(program("candor"));
            command.arg("verify").arg(out(name));
            let cost = run(command, &out("verified"));
            println!("verify {name:<5} {:.2} s, {} KiB of memory", cost.time.as_secs_f64(), cost.peak_kib);
        }
        open(&out("html"));
    }

    /// How long a browser takes until the first rows are to be read, and until a search is through.
    fn open(page: &Path) {
        let named = page.with_extension("page.html");
        std::fs::rename(page, &named).expect("renamed");
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

fn main() {
    #[cfg(target_os = "linux")]
    {
        let home = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder");
        let folder = home.path().join("skellycam_data");
        std::fs::create_dir(&folder).expect("made");
        many::make(&folder, 1_000_000).expect("made");
        linux::measure(home.path());
    }
}
