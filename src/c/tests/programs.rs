//! Programs in C, C++ and C#, compiled as their authors would and run: what a host is promised holds through this interface too.
#![cfg(target_os = "linux")]
#![expect(clippy::expect_used, reason = "what cannot go on fails where it stands")]

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use candor::tools::consent::{Change, DecidedBy};
use candor::tools::log::Log;
use candor::tools::registry::{ManifestSource, Program};
use candor::{Environment, Manifest, Places};
use jiff::Timestamp;

mod built;

const MANIFEST: &str = include_str!("../examples/telemetry.toml");
/// How long a slow machine under load may need for anything here.
const PATIENCE: Duration = Duration::from_mins(2);

fn source(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The library as a package installs it, once for all tests.
fn installed() -> &'static Path {
    static INSTALLED: OnceLock<tempfile::TempDir> = OnceLock::new();
    let install = || {
        let prefix = tempfile::tempdir().expect("folder");
        let mut command = Command::new(source("../../packaging/c/install"));
        command.arg(prefix.path()).arg(built::folder());
        assert!(command.status().expect("started").success());
        prefix
    };
    INSTALLED.get_or_init(install).path()
}

/// The compiler's flags, from pkg-config.
fn flags() -> Vec<String> {
    let mut command = Command::new("pkg-config");
    command.args(["--cflags", "--libs", "candor"]).env("PKG_CONFIG_PATH", installed().join("lib/pkgconfig"));
    let output = command.output().expect("pkg-config");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).split_whitespace().map(str::to_owned).collect()
}

/// What a program prints, which must end well.
fn runs(mut command: Command) -> String {
    let output = command.output().expect("started");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{command:?}: {}\n{said}\n{}", output.status, String::from_utf8_lossy(&output.stderr));
    said
}

/// A home folder, and a manifest that sends to this port.
struct Desk {
    home: tempfile::TempDir,
    manifest: PathBuf,
    port: u16,
}

impl Desk {
    fn new(port: u16) -> Self {
        let home = tempfile::tempdir().expect("folder");
        let manifest = home.path().join("telemetry.toml");
        std::fs::write(&manifest, Self::text(port)).expect("written");
        Self { home, manifest, port }
    }

    fn text(port: u16) -> String {
        MANIFEST.replace("http://127.0.0.1:4319", &format!("http://127.0.0.1:{port}"))
    }

    fn places(&self) -> Places {
        Places::below(self.home.path(), Environment::default())
    }

    fn decides(&self, change: &Change) {
        let manifest = Arc::new(Manifest::parse(&Self::text(self.port)).expect("sound"));
        let program = Program { manifest, source: ManifestSource::BuiltIn, conflict: None, is_here: true };
        candor::tools::decide(&self.places(), &program, change, &DecidedBy::Window, Timestamp::now()).expect("decided");
    }

    /// What became of each event, oldest first.
    fn states(&self) -> Vec<String> {
        let rows = self.log().map(|mut log| log.events().expect("read")).unwrap_or_default();
        rows.iter().rev().map(|row| row.state.as_str().to_owned()).collect()
    }

    fn says_yes(&self) {
        self.decides(&Change::On);
    }

    fn folder(&self) -> PathBuf {
        self.home.path().join("candor_c_example")
    }

    fn log(&self) -> Option<Log> {
        Log::open_existing(&self.folder()).expect("readable")
    }

    fn bodies(&self) -> Vec<String> {
        let Some(mut log) = self.log() else { return Vec::new() };
        let seqs: Vec<i64> = log.events().expect("read").iter().rev().map(|row| row.seq).collect();
        let read = log.read(seqs.into_iter()).expect("read");
        read.into_iter().map(|(_, body)| String::from_utf8(body).expect("UTF-8")).collect()
    }

    fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        command.env("HOME", self.home.path()).env("LD_LIBRARY_PATH", installed().join("lib"));
        for name in ["CI", "CANDOR_IN_CI", "DO_NOT_TRACK", "CANDOR_TELEMETRY", "XDG_DATA_HOME", "XDG_CONFIG_HOME"] {
            command.env_remove(name);
        }
        command
    }

    /// Compiles with every warning an error.
    fn compiles(&self, compiler: &str, file: &str, more: &[&str]) -> PathBuf {
        let program = self.home.path().join("program");
        let mut command = Command::new(compiler);
        command.args(["-g", "-Wall", "-Wextra", "-Werror", "-pedantic"]).args(more).arg(source(file)).arg("-o").arg(&program);
        command.args(flags()).arg("-lpthread");
        runs(command);
        program
    }

    fn host(&self) -> Host {
        self.host_with(&[])
    }

    /// A host that sees these variables.
    fn host_with(&self, variables: &[(&str, &str)]) -> Host {
        let program = self.compiles("cc", "tests/host.c", &["-std=c11"]);
        let mut command = self.command(program);
        command.envs(variables.iter().copied());
        let mut child = command.arg(&self.manifest).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("started");
        let (input, output) = (child.stdin.take().expect("piped"), BufReader::new(child.stdout.take().expect("piped")));
        let mut host = Host { child, input, output };
        assert_eq!(host.line(), "open");
        host
    }
}

struct Host {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
}

impl Host {
    fn line(&mut self) -> String {
        let mut line = String::new();
        self.output.read_line(&mut line).expect("read");
        line.trim_end().to_owned()
    }

    fn told(&mut self, what: &str) -> String {
        writeln!(self.input, "{what}").expect("heard");
        self.line()
    }

    /// The answer of the host's own settings page.
    fn asked(&mut self, question: &serde_json::Value) -> serde_json::Value {
        serde_json::from_str(&self.told(&format!("ask {question}"))).expect("JSON")
    }

    fn ends(&mut self) {
        assert_eq!(self.told("close"), "closed");
        assert!(self.child.wait().expect("ended").success());
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        // One that has ended already cannot be ended.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

fn until(what: &str, mut is: impl FnMut() -> bool) {
    let begun = Instant::now();
    while !is() {
        assert!(begun.elapsed() < PATIENCE, "waited in vain: {what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// A port on which nobody listens.
fn nobody() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    listener.local_addr().expect("an address").port()
}

/// The body of the next request, answered with 200.
fn next_body(listener: &TcpListener) -> String {
    next_answered(listener, &|_| 200).expect("a whole request")
}

/// The body of the next request, which is answered with a status that depends on its body; `None` if it breaks off.
fn next_answered(listener: &TcpListener, status: &dyn Fn(&str) -> u16) -> Option<String> {
    let (mut connection, _) = listener.accept().expect("a connection");
    connection.set_read_timeout(Some(PATIENCE)).expect("set");
    let mut request = Vec::new();
    let mut piece = [0; 4096];
    loop {
        let read = connection.read(&mut piece).ok().filter(|read| *read > 0)?;
        request.extend(piece.iter().take(read));
        let text = String::from_utf8_lossy(&request).into_owned();
        let Some((head, body)) = text.split_once("\r\n\r\n") else { continue };
        let length = head.lines().find_map(|line| line.to_lowercase().strip_prefix("content-length: ")?.parse::<usize>().ok());
        if body.len() >= length.expect("a length") {
            let answer = format!("HTTP/1.1 {} X\r\ncontent-length: 0\r\nconnection: close\r\n\r\n", status(body));
            connection.write_all(answer.as_bytes()).ok()?;
            return Some(body.to_owned());
        }
    }
}

#[test]
fn nothing_is_recorded_or_connected_before_a_yes_and_all_of_it_after_one_without_a_restart() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    listener.set_nonblocking(true).expect("set");
    let desk = Desk::new(listener.local_addr().expect("an address").port());
    let mut host = desk.host();
    for _ in 0..100 {
        assert_eq!(host.told("record app_opened arguments 1"), "2", "not allowed");
    }
    assert_eq!(host.told("preview app_opened"), "nothing");
    assert!(host.told("state").contains("not_answered"));
    assert!(listener.accept().is_err(), "nobody may have connected");
    assert!(desk.log().is_none() && !desk.folder().exists(), "nothing may be written");
    desk.says_yes();
    until("the yes is obeyed", || host.told("record app_opened arguments 1") == "0");
    host.ends();
    assert_eq!(desk.bodies(), [r#"{"arguments":1}"#]);
}

#[test]
fn what_the_preview_shows_is_what_is_logged_and_what_is_sent() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let desk = Desk::new(listener.local_addr().expect("an address").port());
    desk.says_yes();
    let mut host = desk.host();
    let preview = host.told("preview app_opened arguments 7");
    assert_eq!(host.told("record app_opened arguments 7"), "0");
    assert_eq!(next_body(&listener), format!(r#"{{"events":[{preview}]}}"#));
    host.ends();
    assert_eq!(desk.bodies(), [preview]);
}

#[test]
fn a_no_is_obeyed_at_once_and_what_waited_is_withdrawn() {
    let desk = Desk::new(nobody());
    desk.says_yes();
    let mut host = desk.host();
    assert_eq!(host.told("record app_opened arguments 7"), "0");
    until("it is in the log", || desk.bodies().len() == 1);
    desk.decides(&Change::Off);
    until("the no is obeyed", || host.told("record app_opened arguments 7") == "2");
    host.ends();
    let states: Vec<_> = desk.log().expect("there").events().expect("read").iter().map(|row| row.state.as_str()).collect();
    assert!(states.iter().all(|state| *state == "withdrawn"), "{states:?}");
}

#[test]
fn what_stands_above_the_choice_forbids_and_is_named() {
    let desk = Desk::new(nobody());
    desk.says_yes();
    for (variable, code) in [("DO_NOT_TRACK", "do_not_track"), ("CANDOR_TELEMETRY", "telemetry_off"), ("CI", "ci")] {
        let mut host = desk.host_with(&[(variable, "off")]);
        assert_eq!(host.told("record app_opened arguments 1"), "2", "{variable}");
        assert!(host.told("state").contains(code), "{variable}");
        host.ends();
    }
    assert_eq!(desk.bodies(), [] as [String; 0]);
}

#[test]
fn a_file_that_cannot_be_trusted_and_a_pause_send_nothing() {
    let desk = Desk::new(nobody());
    desk.says_yes();
    let mut host = desk.host();
    assert_eq!(host.told("record app_opened arguments 1"), "0");
    let file = desk.folder().join("telemetry_config.json");
    let sound = std::fs::read(&file).expect("there");
    std::fs::write(&file, &sound[..sound.len() / 2]).expect("written");
    until("the torn file is noticed", || host.told("record app_opened arguments 2") == "2");
    assert!(host.told("state").contains("\"code\":\"file\""));
    std::fs::write(&file, &sound).expect("written");
    until("the sound file is obeyed", || host.told("record app_opened arguments 3") == "0");
    desk.decides(&Change::Pause(Some(candor::tools::consent::Pause::UntilResumed)));
    until("the pause is obeyed", || host.told("record app_opened arguments 4") == "2");
    assert!(host.told("state").contains("\"code\":\"paused\""));
    host.ends();
}

#[test]
fn what_is_not_declared_or_does_not_fit_is_dropped_and_counted() {
    let desk = Desk::new(nobody());
    desk.says_yes();
    let mut host = desk.host();
    assert_eq!(host.told("record app_opened secret 1"), "0");
    assert_eq!(host.told("record app_opened arguments 5000"), "0");
    host.ends();
    until("both are in the log", || desk.bodies() == ["{}", "{}"]);
    let dropped = desk.log().expect("there").dropped().expect("read");
    assert_eq!(dropped.iter().map(|(event, _, count)| (event.as_str(), *count)).collect::<Vec<_>>(), [("app_opened", 1); 2]);
}

#[test]
fn what_was_recorded_survives_the_death_of_its_process_and_is_there_once() {
    let desk = Desk::new(nobody());
    desk.says_yes();
    for round in 0..20 {
        let mut host = desk.host();
        assert_eq!(host.told(&format!("record app_opened arguments {round}")), "0");
        assert_eq!(host.told("die"), "");
    }
    // The next one takes in what the dead one left.
    let mut next = desk.host();
    until("all of it is in the log", || desk.bodies().len() >= 20);
    next.ends();
    let mut bodies = desk.bodies();
    bodies.sort();
    bodies.dedup();
    assert_eq!(bodies.len(), 20);
}

#[test]
fn a_page_of_the_hosts_own_decides_by_the_text_that_was_shown() {
    let desk = Desk::new(nobody());
    let mut host = desk.host();
    let page = host.asked(&serde_json::json!({"ask": "page", "language": "fi"}));
    let seen = page["done"]["seen"].as_str().expect("a digest").to_owned();
    let decision = serde_json::json!({"answer": {"tiers": ["start_ping"]}});
    let refused = host.asked(&serde_json::json!({"ask": "decide", "decision": decision, "seen": "sha256:0"}));
    assert!(refused["error"].is_string(), "{refused}");
    let decided = host.asked(&serde_json::json!({"ask": "decide", "decision": decision, "seen": seen}));
    assert_eq!(decided["done"]["answered"], true, "{decided}");
    assert_eq!(host.told("record app_opened arguments 1"), "0", "decided in this process, it holds at once");
    host.ends();
}

#[test]
fn a_server_that_hangs_holds_up_neither_recording_nor_the_end_and_everything_comes_once_when_it_answers_again() {
    let silent = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = silent.local_addr().expect("an address");
    let desk = Desk::new(address.port());
    desk.says_yes();
    let mut host = desk.host();
    assert_eq!(host.told("record app_opened arguments 1"), "0");
    until("it is asked", || desk.states() == ["sending"]);
    let begun = Instant::now();
    for number in 2..=100 {
        assert_eq!(host.told(&format!("record app_opened arguments {number}")), "0");
    }
    host.ends();
    // A request may take ten seconds; `benches` measures how long the end takes exactly.
    assert!(begun.elapsed() < Duration::from_secs(8), "{:?}", begun.elapsed());
    drop(silent);
    let listener = TcpListener::bind(address).expect("the same port");
    let mut next = desk.host();
    let mut events = Vec::new();
    while events.len() < 100 {
        let body: serde_json::Value = serde_json::from_str(&next_body(&listener)).expect("JSON");
        events.extend(body["events"].as_array().expect("a list").iter().filter_map(|event| event["arguments"].as_i64()));
    }
    events.sort_unstable();
    assert_eq!(events, (1..=100).collect::<Vec<i64>>());
    until("all are known to have arrived", || desk.states().iter().all(|state| state == "sent"));
    next.ends();
}

#[test]
fn a_server_that_refuses_gets_each_event_alone_and_only_the_one_that_it_will_not_have_is_refused() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let desk = Desk::new(listener.local_addr().expect("an address").port());
    desk.says_yes();
    let server = std::thread::spawn(move || {
        let deserves = |body: &str| match body.matches("arguments").count() {
            0 | 1 if body.contains(":13}") => 422,
            0 | 1 => 200,
            _ => 413,
        };
        let mut taken = Vec::new();
        while taken.len() < 4 {
            taken.extend(next_answered(&listener, &deserves).filter(|body| deserves(body) == 200));
        }
        taken.sort();
        taken
    });
    let mut host = desk.host();
    for number in [11, 12, 13, 14, 15] {
        assert_eq!(host.told(&format!("record app_opened arguments {number}")), "0");
    }
    until("the culprit is found", || desk.states() == ["sent", "sent", "refused", "sent", "sent"]);
    host.ends();
    let each = [11, 12, 14, 15].map(|number| format!(r#"{{"events":[{{"arguments":{number}}}]}}"#));
    assert_eq!(server.join().expect("ended"), each);
}

#[test]
fn a_crash_report_is_held_until_it_was_read_and_goes_exactly_as_it_was_changed_and_released() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let desk = Desk::new(listener.local_addr().expect("an address").port());
    desk.says_yes();
    let mut host = desk.host();
    assert_eq!(host.told("crash app_opened"), "14", "that is no crash report");
    assert_eq!(host.told("crash crash"), "0");
    let mut waiting = serde_json::Value::Null;
    until("it waits", || {
        waiting = host.asked(&serde_json::json!({"ask": "crashes"}));
        waiting["done"]["reports"].as_array().is_some_and(|reports| reports.len() == 1)
    });
    let report = &waiting["done"]["reports"][0];
    let (seq, path, text) = (&report["seq"], &report["texts"][0]["path"], &report["texts"][0]["text"]);
    let read = text.as_str().expect("a text");
    assert!(read.contains("update") && !read.contains("anna") && !read.contains("secret"), "{read}");
    let edit = |before: &serde_json::Value| serde_json::json!({"ask": "edit_crash", "seq": seq, "path": path, "before": before, "after": "It fell."});
    let edited = host.asked(&edit(text));
    assert_eq!(edited["done"]["as_typed"], true, "{edited}");
    assert!(host.asked(&edit(text))["error"].is_string(), "it reads otherwise now");
    let release = |body: &serde_json::Value| serde_json::json!({"ask": "release_crash", "seq": seq, "event_body": body});
    assert!(host.asked(&release(&report["event_body"]))["error"].is_string(), "what was not read does not go");
    assert_eq!(desk.states(), ["held"]);
    let body = edited["done"]["event_body"].clone();
    let released = host.asked(&release(&body));
    assert!(released["done"]["ticket"].is_string(), "{released}");
    assert_eq!(next_body(&listener), format!(r#"{{"events":[{}]}}"#, body.as_str().expect("a text")));
    until("it is known to have arrived", || desk.states() == ["sent"]);
    assert!(host.asked(&release(&body))["error"].is_string(), "it goes once");
    assert_eq!(host.told("crash crash"), "0");
    until("the next one waits", || desk.states() == ["sent", "held"]);
    let next = host.asked(&serde_json::json!({"ask": "crashes"}))["done"]["reports"][0]["seq"].clone();
    let delete = serde_json::json!({"ask": "delete_crash", "seq": next});
    assert!(host.asked(&delete)["done"].is_object() && host.asked(&delete)["error"].is_string());
    host.ends();
}

#[test]
fn the_example_in_c_compiles_without_a_warning_and_records_what_the_person_allows() {
    let desk = Desk::new(nobody());
    let program = desk.compiles("cc", "examples/camera.c", &["-std=c11"]);
    let run = || {
        let mut command = desk.command(&program);
        command.arg(&desk.manifest);
        runs(command)
    };
    assert!(run().starts_with("not recorded\n"));
    desk.says_yes();
    assert!(run().starts_with("recorded\n"));
}

#[test]
fn the_example_in_c_runs_without_the_shared_library_where_it_is_linked_to_the_static_one() {
    let desk = Desk::new(nobody());
    let program = desk.home.path().join("program");
    let mut compile = Command::new("cc");
    compile.arg(source("examples/camera.c")).arg("-I").arg(installed().join("include")).arg("-o").arg(&program);
    compile.arg(installed().join("lib/libcandor.a")).args(["-lpthread", "-ldl", "-lm"]);
    runs(compile);
    let mut command = desk.command(program);
    command.arg(&desk.manifest).env_remove("LD_LIBRARY_PATH");
    assert!(runs(command).starts_with("not recorded\n"));
}

#[test]
fn the_example_in_cpp_compiles_without_a_warning_and_its_crash_report_says_nobodys_name() {
    let desk = Desk::new(nobody());
    let program = desk.compiles("c++", "examples/camera.cpp", &["-std=c++17"]);
    desk.says_yes();
    let mut command = desk.command(program);
    command.arg(&desk.manifest);
    assert_eq!(runs(command), "recorded\n");
    let held = || desk.log().map(|mut log| log.held().expect("read")).unwrap_or_default();
    let report = String::from_utf8(held().remove(0).body).expect("UTF-8");
    assert!(
        report.contains("in main") && report.contains("std::runtime_error: no camera at") && !report.contains("anna"),
        "{report}"
    );
}

#[test]
fn the_example_in_csharp_has_the_page_and_records_what_the_person_allows() {
    let desk = Desk::new(nobody());
    let program = desk.home.path().join("Camera.exe");
    let mut compile = Command::new("mcs");
    compile.arg("-warnaserror").arg(format!("-out:{}", program.display())).arg(source("examples/Camera.cs"));
    runs(compile);
    let run = || {
        let mut command = desk.command("mono");
        command.arg(&program).arg(&desk.manifest);
        runs(command)
    };
    let before = run();
    assert!(before.contains("Ne rien partager") && before.contains("app_opened: 2\ncrash: 2\n"), "{before}");
    desk.says_yes();
    assert!(run().contains("app_opened: 0\ncrash: 0\n"));
}

#[test]
fn nothing_that_a_caller_does_wrong_crashes_or_is_recorded() {
    for (under, more) in
        [(&[][..], &["-fsanitize=address,undefined"][..]), (&["valgrind", "-q", "--error-exitcode=9"][..], &[][..])]
    {
        let desk = Desk::new(nobody());
        let more: Vec<&str> = ["-std=c11", "-D_DEFAULT_SOURCE"].iter().chain(more).copied().collect();
        let program = desk.compiles("cc", "tests/hostile.c", &more);
        let mut words = under.iter().map(std::ffi::OsStr::new).chain([program.as_os_str()]);
        let mut command = desk.command(words.next().expect("a program"));
        // What is never freed is meant to stay; see the crate's documentation.
        command.args(words).arg(&desk.manifest).env("ASAN_OPTIONS", "detect_leaks=0");
        let history = runs(command);
        assert!(!history.contains("secret"), "{history}");
        until("all of it is in the log", || desk.bodies().len() == 6404);
        assert!(!desk.bodies().iter().any(|body| body.contains("secret")));
    }
}

#[test]
fn a_forked_child_waits_for_no_lock_whatever_its_parents_threads_were_doing() {
    let desk = Desk::new(nobody());
    desk.says_yes();
    let program = desk.compiles("cc", "tests/forked.c", &["-std=c11", "-D_DEFAULT_SOURCE"]);
    let mut command = desk.command(program);
    command.arg(&desk.manifest);
    assert_eq!(runs(command), "");
}

#[test]
fn a_developer_who_asks_hears_once_of_what_the_manifest_does_not_declare_and_nobody_else_does() {
    let desk = Desk::new(nobody());
    desk.says_yes();
    let program = desk.compiles("cc", "tests/host.c", &["-std=c11"]);
    for asks in [true, false] {
        let mut command = desk.command(&program);
        command.arg(&desk.manifest).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        if asks {
            command.env("HOST_TELLS_ITS_DEVELOPER", "1");
        }
        let mut child = command.spawn().expect("started");
        let told = "record app_opened mistake 1\nrecord app_opened mistake 2\nclose\n";
        child.stdin.take().expect("piped").write_all(told.as_bytes()).expect("heard");
        let said = child.wait_with_output().expect("ended").stderr;
        let said = String::from_utf8_lossy(&said);
        assert_eq!(said.matches("\"mistake\"").count(), usize::from(asks), "{said}");
    }
}

#[test]
fn what_is_measured_in_c_compiles() {
    Desk::new(nobody()).compiles("cc", "benches/record.c", &["-std=c11", "-O2"]);
}
