//! Running a program to its end, or beside the test.

use std::ffi::OsString;
use std::io::{BufRead as _, BufReader, Read, Write as _};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread::JoinHandle;

use crate::wait::{LIMIT, until, until_some};

/// One of the project's own programs, from the folder that this test was built into.
pub fn program(name: &str) -> PathBuf {
    let me = std::env::current_exe().expect("a test knows where it lies");
    let folder = me.ancestors().nth(2).expect("a test lies two folders deep in the target folder");
    let program = folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    assert!(program.is_file(), "{} is missing: run `cargo build --workspace --examples` first", program.display());
    program
}

/// What a program said before it ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ran {
    /// The command, for the reader of a failure.
    pub call: String,
    /// Its exit status; `None` if a signal ended it.
    pub status: Option<i32>,
    /// Its standard output.
    pub out: String,
    /// Its standard error.
    pub err: String,
}

impl Ran {
    /// Asserts that it did what it was asked to, and returns its answer.
    #[track_caller]
    pub fn well(self) -> String {
        assert_eq!(self.status, Some(0), "{self:#?}");
        self.out
    }

    /// The same for an answer in JSON.
    #[track_caller]
    pub fn json(self) -> serde_json::Value {
        let out = self.well();
        serde_json::from_str(&out).unwrap_or_else(|error| panic!("{error} in {out}"))
    }

    /// Asserts that it ended with this status and said why on standard error, in its own words and not as a crash does.
    #[track_caller]
    pub fn fails(self, status: i32) -> String {
        assert_eq!(self.status, Some(status), "{self:#?}");
        assert!(self.err.starts_with("candor: ") || self.err.starts_with("error: "), "no sentence: {self:#?}");
        assert!(!self.err.contains("panicked"), "{self:#?}");
        self.err
    }
}

fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
}

fn read_all(mut from: impl Read + Send + 'static) -> JoinHandle<String> {
    std::thread::spawn(move || {
        let mut bytes = Vec::new();
        from.read_to_end(&mut bytes).expect("a pipe can be read");
        String::from_utf8_lossy(&bytes).into_owned()
    })
}

/// Runs a program to its end, without input.
#[track_caller]
pub fn run(mut command: Command) -> Ran {
    let call = shown(&command);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap_or_else(|error| panic!("{call}: {error}"));
    let out = read_all(child.stdout.take().expect("piped"));
    let err = read_all(child.stderr.take().expect("piped"));
    let mut process = Process { child, stdin: None, lines: None, call };
    let status = process.ended();
    let call = std::mem::take(&mut process.call);
    Ran { call, status, out: out.join().expect("read"), err: err.join().expect("read") }
}

/// A program that runs beside the test. It is killed when this is dropped.
#[derive(Debug)]
pub struct Process {
    child: Child,
    stdin: Option<ChildStdin>,
    lines: Option<Receiver<String>>,
    call: String,
}

impl Process {
    /// Starts it. Its standard output is read line by line; its standard error is the test's own.
    pub fn start(mut command: Command) -> Self {
        let call = shown(&command);
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().unwrap_or_else(|error| panic!("{call}: {error}"));
        let out = BufReader::new(child.stdout.take().expect("piped"));
        let (sender, lines) = channel();
        std::thread::spawn(move || out.lines().map_while(Result::ok).try_for_each(|line| sender.send(line)));
        Self { stdin: child.stdin.take(), child, lines: Some(lines), call }
    }

    /// Its process id.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Types a line.
    #[track_caller]
    pub fn types(&mut self, line: &str) {
        let stdin = self.stdin.as_mut().expect("its input is open");
        writeln!(stdin, "{line}").and_then(|()| stdin.flush()).unwrap_or_else(|error| panic!("{}: {error}", self.call));
    }

    /// Waits for the next line that it prints.
    #[track_caller]
    pub fn says(&self) -> String {
        match self.lines.as_ref().expect("its output is read").recv_timeout(LIMIT) {
            Ok(line) => line,
            Err(RecvTimeoutError::Timeout) => panic!("{} said nothing more", self.call),
            Err(RecvTimeoutError::Disconnected) => panic!("{} ended", self.call),
        }
    }

    /// Waits for the next line for which this is true.
    #[track_caller]
    pub fn says_that(&self, what: impl Fn(&str) -> bool) -> String {
        until_some("the line comes", || Some(self.says()).filter(|line| what(line)))
    }

    /// Every line that it printed and that hasn't been read yet; call it after its end.
    pub fn said(&self) -> Vec<String> {
        self.lines.iter().flatten().collect()
    }

    /// Closes its input.
    pub fn hears_no_more(&mut self) {
        self.stdin = None;
    }

    /// Whether it still runs.
    pub fn runs(&mut self) -> bool {
        self.child.try_wait().expect("a child can be asked").is_none()
    }

    /// Waits until it has ended, and returns its exit status.
    #[track_caller]
    pub fn ended(&mut self) -> Option<i32> {
        let mut status = None;
        until(&format!("{} has ended", self.call), || {
            status = self.child.try_wait().expect("a child can be asked");
            status.is_some()
        });
        status.expect("it has ended").code()
    }

    /// Ends it as `kill -9` does.
    pub fn kill(&mut self) {
        // It may have ended by itself.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.kill();
    }
}

/// A command that begins with these words and continues with a program's.
pub(crate) fn command(words: Vec<OsString>) -> Command {
    let mut words = words.into_iter();
    let mut command = Command::new(words.next().expect("a call has a program"));
    command.args(words);
    command
}
