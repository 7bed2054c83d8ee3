//! A session bus that nobody else is on, and a portal on it that says whether the desktop is light or dark.

use std::process::{Command, Stdio};

use crate::home::Home;
use crate::run::Process;

const ADDRESS: &str = "DBUS_SESSION_BUS_ADDRESS";
const PORTAL: &str = include_str!("portal.py");

/// A bus; it goes when this is dropped.
#[derive(Debug)]
pub(crate) struct Bus {
    address: String,
    _daemon: Process,
    home: Home,
}

impl Bus {
    pub(crate) fn new() -> Self {
        let mut home = Home::new();
        home.set("XDG_RUNTIME_DIR", home.beside(""));
        let mut daemon = home.command("dbus-daemon");
        daemon.args(["--session", "--nofork", "--nosyslog", "--nopidfile", "--print-address=1"]).stderr(Stdio::null());
        let daemon = Process::start(daemon);
        Self { address: daemon.says().trim().to_owned(), _daemon: daemon, home }
    }

    /// A program started with this is on the bus.
    pub(crate) fn hears(&self, mut command: Command) -> Command {
        command.env(ADDRESS, &self.address);
        command
    }

    /// A program in Python on the bus, once it says that it is ready. Debian's own Python is the one that knows the bus.
    pub(crate) fn python(&self, script: &str) -> Process {
        let mut command = self.hears(self.home.command("/usr/bin/python3"));
        command.args(["-c", script]);
        let process = Process::start(command);
        assert_eq!(process.says(), "ready");
        process
    }
}

/// A desktop that says whether it is light or dark; it goes when this is dropped.
#[derive(Debug)]
pub struct Portal {
    portal: Process,
    bus: Bus,
}

impl Portal {
    /// One that has no preference yet.
    #[expect(clippy::new_without_default, reason = "making one starts processes")]
    pub fn new() -> Self {
        let bus = Bus::new();
        Self { portal: bus.python(PORTAL), bus }
    }

    /// A program started with this can ask it.
    pub fn hears(&self, command: Command) -> Command {
        self.bus.hears(command)
    }

    /// Makes it dark, or light, and says so on the bus.
    pub fn becomes(&mut self, dark: bool) {
        self.portal.types(if dark { "1" } else { "2" });
        assert_eq!(self.portal.says(), "said");
    }
}
