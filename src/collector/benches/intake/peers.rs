//! The partners: other people's programs, fetched from `PyPI` into a folder that is removed afterwards.

use std::{
    net::{SocketAddr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use candor_collector::clock::now_ms;
use serde_json::json;
use tempfile::TempDir;

use crate::{
    load::{Client, load},
    ours::{collector, memory_mb, status_of},
    process::until,
};

/// What a partner needs.
pub(crate) struct Venv(TempDir);

impl Venv {
    pub(crate) fn with(packages: &[&str]) -> Self {
        let folder = TempDir::new().expect("a folder");
        let made = Command::new("python3").args(["-m", "venv"]).arg(folder.path().join("venv")).status();
        assert!(made.is_ok_and(|status| status.success()), "this needs python3 with venv");
        let venv = Self(folder);
        let fetched = Command::new(venv.bin("pip")).args(["install", "--quiet"]).args(packages).status();
        assert!(fetched.is_ok_and(|status| status.success()), "this needs PyPI");
        venv
    }

    pub(crate) fn bin(&self, name: &str) -> PathBuf {
        self.0.path().join("venv/bin").join(name)
    }
}

/// A partner that runs; ended when it is dropped.
pub(crate) struct Peer {
    child: Child,
    pub(crate) address: SocketAddr,
}

impl Peer {
    /// The handler of `benches/peers`.
    pub(crate) fn handler(venv: &Venv, folder: &Path) -> Self {
        let mut command = Command::new(venv.bin("uvicorn"));
        command.args(["handler:app", "--no-access-log", "--log-level", "warning"]);
        command.current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/benches/peers"));
        command.env("STORE", folder.join("store")).env("PYTHONDONTWRITEBYTECODE", "1");
        Self::start(&mut command)
    }

    /// Where the system says what it uses.
    pub(crate) fn status(&self) -> PathBuf {
        format!("/proc/{}/status", self.child.id()).into()
    }

    fn start(command: &mut Command) -> Self {
        Self::listening(command, |address| {
            vec!["--host".into(), address.ip().to_string(), "--port".into(), address.port().to_string()]
        })
    }

    fn listening(command: &mut Command, options: impl Fn(SocketAddr) -> Vec<String>) -> Self {
        let free = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = free.local_addr().expect("a port");
        drop(free);
        let child = command.args(options(address)).stdin(Stdio::null()).spawn().expect("started");
        let peer = Self { child, address };
        until("the partner answers", || TcpStream::connect(address).ok());
        peer
    }
}

impl Drop for Peer {
    fn drop(&mut self) {
        // Its workers end with it only if it is asked to.
        drop(Command::new("kill").arg(self.child.id().to_string()).status());
        drop(self.child.wait());
    }
}

/// How many crashes both get: enough to have touched all the memory that they need.
const CRASHES: usize = 300;

/// The frames of a crash: file, function and line.
fn frames(crash: usize) -> Vec<(String, String, usize)> {
    (0..20).map(|frame| (format!("core/part_{frame}.py"), format!("step_{}", crash % 7 + frame), 10 * frame + 8)).collect()
}

pub(crate) fn bugsink() {
    let folder = TempDir::new().expect("a folder");
    let collector = collector(folder.path(), &folder.path().join("store"));
    for crash in 0..CRASHES {
        let lines = frames(crash).into_iter().map(|(file, name, line)| format!("  File \"{file}\", line {line}, in {name}"));
        let traceback = format!("Traceback:\n{}\nZeroDivisionError: division by zero", lines.collect::<Vec<_>>().join("\n"));
        let event = json!({ "event": "crash", "app": "sample", "version": "2.1.0", "traceback": traceback });
        Client::new(collector.address).post(&json!({ "events": [event] }).to_string());
    }
    let ours = memory_mb(&status_of(&collector), "VmHWM:");
    let theirs = Bugsink::new();
    for crash in 0..CRASHES {
        theirs.takes(crash);
    }
    let theirs = theirs.memory_mb();
    println!(
        "bugsink: after {CRASHES} crashes candor {ours:.1} MB, bugsink (gunicorn with one worker) {theirs:.1} MB: {:.3} ({})",
        ours / theirs,
        load()
    );
}

/// Bugsink with one worker, which does everything itself.
struct Bugsink {
    server: Peer,
    key: String,
    _venv: Venv,
}

impl Bugsink {
    fn new() -> Self {
        let venv = Venv::with(&["bugsink"]);
        let folder = venv.0.path().to_owned();
        let run = |program: &str, arguments: &[&str]| {
            let mut command = Command::new(venv.bin(program));
            let output = command.args(arguments).current_dir(&folder).output().expect("run");
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
            String::from_utf8_lossy(&output.stdout).into_owned()
        };
        run("bugsink-create-conf", &["--template", "local"]);
        run("bugsink-manage", &["migrate"]);
        run("bugsink-manage", &["migrate", "--database=snappea"]);
        let made = "from projects.models import Project; print(Project.objects.create(name='sample').sentry_key.hex)";
        let key = run("bugsink-manage", &["shell", "-v", "0", "-c", made]).trim().to_owned();
        let mut command = Command::new(venv.bin("gunicorn"));
        command.args(["--workers=1", "--log-level=warning", "bugsink.wsgi"]).current_dir(&folder).env("HOME", &folder);
        let server = Peer::listening(&mut command, |address| vec![format!("--bind={address}")]);
        Self { server, key, _venv: venv }
    }

    fn takes(&self, crash: usize) {
        let frames = frames(crash).into_iter();
        let frames = frames.map(|(file, name, line)| json!({ "filename": file, "function": name, "lineno": line }));
        let raised = json!({
            "type": "ZeroDivisionError", "value": "division by zero", "stacktrace": { "frames": frames.collect::<Vec<_>>() },
        });
        let body = json!({
            "event_id": format!("{crash:032x}"), "timestamp": now_ms() / 1000, "platform": "python", "level": "error",
            "release": "2.1.0", "exception": { "values": [raised] },
        });
        let body = body.to_string();
        let head = format!(
            "POST /api/1/store/ HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n\
             X-Sentry-Auth: Sentry sentry_version=7, sentry_key={}\r\nContent-Length: {}\r\n\r\n",
            self.key,
            body.len()
        );
        assert_eq!(Client::new(self.server.address).ask(&head, &body).0, 200);
    }

    /// The memory of the server and its worker.
    fn memory_mb(&self) -> f64 {
        let id = self.server.child.id();
        let workers = std::fs::read_to_string(format!("/proc/{id}/task/{id}/children")).expect("it has a worker");
        let all = workers.split_whitespace().map(str::to_owned).chain([id.to_string()]);
        all.map(|id| memory_mb(Path::new(&format!("/proc/{id}/status")), "VmHWM:")).sum()
    }
}
