//! The partners: programs of others, fetched from PyPI, in a folder that is gone afterwards.

use std::{
    net::{SocketAddr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Instant,
};

use tempfile::TempDir;

use crate::process::until;

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

    fn start(command: &mut Command) -> Self {
        let free = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = free.local_addr().expect("a port");
        drop(free);
        let port = address.port().to_string();
        let child = command.args(["--host", "127.0.0.1", "--port", &port]).stdin(Stdio::null()).spawn().expect("started");
        let peer = Self { child, address };
        until("the partner answers", || TcpStream::connect(address).ok());
        peer
    }
}

impl Drop for Peer {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

pub(crate) fn bugsink() {
    let start = Instant::now();
    println!("bugsink: not yet ({:?})", start.elapsed());
}
