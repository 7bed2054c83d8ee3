//! The only place where these tests start the binary and talk to a socket.

use std::{
    ffi::OsStr,
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::{SocketAddr, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, ExitStatus, Output, Stdio},
    sync::mpsc,
    thread,
};

use serde_json::Value;

pub(crate) use crate::until::{LIMIT, until};

/// The binary, not started yet, with nothing of this environment that could change it.
pub(crate) fn binary() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_candor-collector"));
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Runs the binary with options that keep it from serving, and gives back what it said.
pub(crate) fn run_in(folder: &Path, arguments: &[&OsStr]) -> Output {
    binary().current_dir(folder).args(arguments).output().unwrap()
}

/// A running collector; killed when it is dropped.
pub(crate) struct Collector {
    child: Child,
    pub(crate) address: SocketAddr,
    stdout: mpsc::Receiver<String>,
}

impl Collector {
    /// Starts the binary on a free port and waits for the line that says which.
    pub(crate) fn start(store: &Path) -> Self {
        let mut command = binary();
        command.args(["--listen", "127.0.0.1:0", "--store"]).arg(store);
        Self::start_as(&mut command)
    }

    /// Does the same with the test's own command.
    pub(crate) fn start_as(command: &mut Command) -> Self {
        let mut child = command.spawn().unwrap();
        let out = BufReader::new(child.stdout.take().unwrap());
        let (lines, stdout) = mpsc::channel();
        thread::spawn(move || out.lines().map_while(Result::ok).try_for_each(|line| lines.send(line)));
        let first = stdout.recv_timeout(LIMIT).expect("the collector should say where it listens");
        let address = first.strip_prefix("listening on http://").expect(&first).parse().expect(&first);
        Self { child, address, stdout }
    }

    /// The next line that it prints.
    pub(crate) fn line(&self) -> String {
        self.stdout.recv_timeout(LIMIT).expect("the collector should print another line")
    }

    /// Lets it open files up to this number and no more from now on.
    #[cfg(target_os = "linux")]
    pub(crate) fn may_open_files(&self, number: u32) {
        let mut prlimit = Command::new("prlimit");
        prlimit.args([format!("--pid={}", self.child.id()), format!("--nofile={number}:{number}")]);
        assert!(prlimit.status().unwrap().success());
    }

    /// The root folder as it sees it, with what is mounted only for it.
    #[cfg(target_os = "linux")]
    pub(crate) fn root(&self) -> PathBuf {
        format!("/proc/{}/root", self.child.id()).into()
    }

    /// Asks how it is.
    pub(crate) fn health(&self) -> (u16, Value) {
        self.raw(b"GET /health HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n")
    }

    /// Sends a signal, by its name without `SIG`.
    #[cfg(unix)]
    pub(crate) fn signal(&self, name: &str) {
        let kill = format!("kill -{name} {}", self.child.id());
        assert!(Command::new("sh").args(["-c", &kill]).status().unwrap().success());
    }

    /// Ends it as a power cut would, and waits until it is gone.
    pub(crate) fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Sends one delivery after another, each under its number, and kills the collector in their midst. The number of the last one that was
    /// answered; the one after it may have arrived, too.
    pub(crate) fn kill_amid(&mut self, delivery: impl Fn(usize) -> String + Send + 'static) -> usize {
        let address = self.address;
        let (answered, answers) = mpsc::channel();
        let sender = thread::spawn(move || {
            for n in 0_usize.. {
                let body = delivery(n);
                let Ok(mut stream) = TcpStream::connect(address) else { return };
                let sent = stream.write_all(format!("{}{body}", head(&n.to_string(), body.len())).as_bytes());
                let mut reply = String::new();
                let read = stream.read_to_string(&mut reply);
                if sent.and(read).is_err() || !reply.starts_with("HTTP/1.1 200") || answered.send(n).is_err() {
                    return;
                }
            }
        });
        for _ in 0..20 {
            answers.recv_timeout(LIMIT).unwrap();
        }
        self.kill();
        sender.join().unwrap();
        answers.iter().last().unwrap_or(19)
    }

    /// Waits until it has ended; gives back its status, the lines it printed after the first, and its errors.
    pub(crate) fn ended(mut self) -> (ExitStatus, Vec<String>, String) {
        let status = until("the collector has ended", || self.child.try_wait().unwrap());
        let mut errors = String::new();
        self.child.stderr.take().unwrap().read_to_string(&mut errors).unwrap();
        // Most collectors here are started without manifests, which they say.
        let errors = errors.lines().filter(|line| !line.contains("no manifest was given, so every event is kept"));
        (status, self.stdout.iter().collect(), errors.map(|line| format!("{line}\n")).collect())
    }

    pub(crate) fn connect(&self) -> TcpStream {
        connect(self.address)
    }

    /// Posts `body` under `key` and gives back the status and the JSON of the answer.
    pub(crate) fn post(&self, key: &str, body: &str) -> (u16, Value) {
        post(self.address, key, body)
    }

    /// Sends whatever bytes the test likes and gives back the status and the JSON of the answer.
    pub(crate) fn raw(&self, request: &[u8]) -> (u16, Value) {
        let mut stream = self.connect();
        stream.write_all(request).unwrap();
        answer(stream)
    }
}

impl Drop for Collector {
    fn drop(&mut self) {
        // It has ended already in most tests, which is then the error here.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// A connection that does not wait longer than the limit.
pub(crate) fn connect(address: SocketAddr) -> TcpStream {
    let stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(LIMIT)).unwrap();
    stream.set_write_timeout(Some(LIMIT)).unwrap();
    stream
}

/// Such a connection, from another address of this computer.
#[cfg(target_os = "linux")]
pub(crate) fn connect_from(from: std::net::Ipv4Addr, address: SocketAddr) -> TcpStream {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let stream = runtime.block_on(async {
        let socket = tokio::net::TcpSocket::new_v4().unwrap();
        socket.bind((from, 0).into()).unwrap();
        socket.connect(address).await.unwrap().into_std().unwrap()
    });
    stream.set_nonblocking(false).unwrap();
    stream.set_read_timeout(Some(LIMIT)).unwrap();
    stream
}

/// Posts `body` under `key` to whatever listens at `address`.
pub(crate) fn post(address: SocketAddr, key: &str, body: &str) -> (u16, Value) {
    let mut stream = connect(address);
    stream.write_all(head(key, body.len()).as_bytes()).unwrap();
    stream.write_all(body.as_bytes()).unwrap();
    answer(stream)
}

/// The head of a delivery whose body has `length` bytes, for a connection of its own.
pub(crate) fn head(key: &str, length: usize) -> String {
    format!(
        "POST /events HTTP/1.1\r\nHost: here\r\nConnection: close\r\nContent-Type: application/json\r\n\
         Idempotency-Key: {key}\r\nContent-Length: {length}\r\n\r\n"
    )
}

/// Asks for `path` and gives back the head and the body of the answer.
pub(crate) fn get(address: SocketAddr, path: &str) -> (String, String) {
    let mut stream = connect(address);
    write!(stream, "GET {path} HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    let (head, body) = answer.split_once("\r\n\r\n").expect(&answer);
    (head.to_owned(), body.to_owned())
}

/// Reads an answer to the end of its connection: its status, and its JSON or nothing.
pub(crate) fn answer(mut stream: TcpStream) -> (u16, Value) {
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    let (head, body) = answer.split_once("\r\n\r\n").expect(&answer);
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).expect(head);
    (status, serde_json::from_str(body).unwrap_or_default())
}

/// Runs the binary as an account without rights, even when the tests run as an administrator, for whom no file is read-only. Gives back a
/// command in a folder that such an account can reach.
#[cfg(unix)]
pub(crate) fn binary_without_rights(folder: &Path) -> Command {
    use std::os::unix::{
        fs::{MetadataExt as _, PermissionsExt as _},
        process::CommandExt as _,
    };
    const NOBODY: u32 = 65534;
    if folder.metadata().unwrap().uid() != 0 {
        return binary();
    }
    std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o755)).unwrap();
    let copy: PathBuf = folder.join("candor-collector");
    std::fs::copy(env!("CARGO_BIN_EXE_candor-collector"), &copy).unwrap();
    let mut command = Command::new(copy);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command.uid(NOBODY).gid(NOBODY);
    command
}
