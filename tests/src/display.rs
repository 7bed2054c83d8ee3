//! A virtual screen, and the real window on it, used by mouse and keyboard.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use x11rb::connection::Connection as _;
use x11rb::protocol::xproto::{ClientMessageEvent, ConnectionExt as _, EventMask};

use crate::computer::Computer;
use crate::home::Home;
use crate::picture::{Picture, Region, Switch};
use crate::run::{Process, program, run};
use crate::wait::{until, until_some};

/// Width and height of the screen: the window, 1120 by 760, fits on it and leaves a corner free for the pointer.
const SIZE: (usize, usize) = (1280, 800);

/// A screen; it goes when this is dropped.
#[derive(Debug)]
pub struct Display {
    home: Home,
    name: String,
    size: (usize, usize),
    _server: Process,
}

impl Display {
    /// Starts one.
    #[expect(clippy::new_without_default, reason = "making one starts a server")]
    pub fn new() -> Self {
        Self::of_size(SIZE)
    }

    /// Starts one of this width and height.
    pub(crate) fn of_size(size: (usize, usize)) -> Self {
        let home = Home::new();
        let mut server = home.command("Xvfb");
        let screen = format!("{}x{}x24", size.0, size.1);
        // It complains about numbers that are taken before it finds a free one.
        server.stderr(Stdio::null()).args(["-displayfd", "1", "-screen", "0", &screen, "-nolisten", "tcp", "-noreset"]);
        let server = Process::start(server);
        let name = format!(":{}", server.says().trim());
        Self { home, name, size, _server: server }
    }

    /// Its name, for `DISPLAY`.
    pub fn name(&self) -> &str {
        &self.name
    }

    fn tool(&self, name: &str, words: &[&str]) -> Command {
        let mut command = self.home.command(name);
        command.env("DISPLAY", &self.name).args(words);
        command
    }

    fn xdotool(&self, words: &[&str]) -> String {
        run(self.tool("xdotool", words)).well()
    }

    /// The only window there is, whatever it is called, once there is one.
    pub(crate) fn only_window(&self) -> u32 {
        let (server, screen) = x11rb::connect(Some(&self.name)).expect("the screen is there");
        let root = server.setup().roots[screen].root;
        until_some("there is a window", || {
            let children = server.query_tree(root).ok()?.reply().ok()?.children;
            children.first().copied().filter(|_| children.len() == 1)
        })
    }

    /// What is on it now.
    pub fn picture(&self) -> Picture {
        let import =
            self.tool("import", &["-silent", "-window", "root", "-depth", "8", "rgb:-"]).output().expect("import is there");
        assert!(import.status.success(), "{}", String::from_utf8_lossy(&import.stderr));
        Picture::new(self.size.0, self.size.1, &import.stdout).expect("a whole picture")
    }

    /// Opens the window about the computer's program, and waits until it has drawn itself.
    pub fn open<'a>(&'a self, computer: &Computer) -> Window<'a> {
        self.open_command(computer.command(&[]))
    }

    /// The same, watched: [`Computer::trace`] is what was seen, once the window is closed.
    pub fn open_traced<'a>(&'a self, computer: &Computer) -> Window<'a> {
        let mut command = computer.traced(program("candor"));
        command.arg("--manifest").arg(computer.manifest_file());
        self.open_command(command)
    }

    /// Opens the window with a command of the test's own.
    pub fn open_command(&self, mut command: Command) -> Window<'_> {
        command.env("DISPLAY", &self.name);
        let process = Process::start(command);
        let id = until_some("the window is there", || {
            let found = run(self.tool("xdotool", &["search", "--onlyvisible", "--name", "^Candor$"]));
            found.out.lines().next().and_then(|id| id.parse().ok())
        });
        let window = Window { display: self, process, id, origin: (0, 0) };
        window.out_of_the_way();
        until("the window has drawn its switches", || !self.picture().switches().is_empty());
        window
    }

    /// Tells a window that somebody pressed the button that closes it, as a window manager does.
    fn ask_to_close(&self, window: u32) -> Result<(), Box<dyn std::error::Error>> {
        let (server, _) = x11rb::connect(Some(&self.name))?;
        let protocols = server.intern_atom(false, b"WM_PROTOCOLS")?.reply()?.atom;
        let close = server.intern_atom(false, b"WM_DELETE_WINDOW")?.reply()?.atom;
        let message = ClientMessageEvent::new(32, window, protocols, [close, 0, 0, 0, 0]);
        server.send_event(false, window, EventMask::NO_EVENT, message)?.check()?;
        Ok(())
    }
}

/// How long a key may take to show. Even a busy machine needs less, and a key that has changed nothing by then changes nothing.
const LONGEST_KEY: Duration = Duration::from_secs(5);

/// The real window.
#[derive(Debug)]
pub struct Window<'a> {
    display: &'a Display,
    /// Its process.
    pub process: Process,
    /// What the X server calls the window that is clicked in and typed into: ours, or the compositor's.
    id: u32,
    /// Where ours begins in that one.
    origin: (usize, usize),
}

impl<'a> Window<'a> {
    /// Where the preview is in a window of 1120 by 760: to the right of the list of programs (224) and of the cards, below the
    /// title and the tabs, above the two answers.
    pub const PREVIEW: Region = Region(700, 170, 1110, 690);

    /// Where the two answers are: along the lower edge, each 220 wide and 40 high, 12 apart and 24 from the right.
    pub const ANSWERS: Region = Region(230, 694, 1120, 760);

    /// The left one of them.
    pub const SHARE_NOTHING: Region = Region(640, 702, 868, 750);

    /// The right one.
    pub const SHARE_SWITCHED_ON: Region = Region(872, 702, 1100, 750);

    /// Where the first row of the history is, below its head.
    pub const FIRST_ROW: Region = Region(230, 356, 1120, 379);

    /// Where the second one is.
    pub const SECOND_ROW: Region = Region(230, 385, 1120, 408);

    /// Where "Send" is, at the lower left of the crash report that is being read.
    pub const SEND: Region = Region(586, 708, 656, 730);

    /// The window of a process that is shown in the window of a compositor, and begins at this place in it.
    pub(crate) fn within(display: &'a Display, id: u32, origin: (usize, usize), process: Process) -> Self {
        Self { display, process, id, origin }
    }

    /// What is on the screen now, from the window's upper left corner on.
    pub fn picture(&self) -> Picture {
        self.display.picture().beyond(self.origin)
    }

    /// What is there once nothing moves any more.
    pub fn still(&self) -> Picture {
        let mut last = self.picture();
        until_some("nothing moves on the screen", || {
            let now = self.picture();
            let same = now == last;
            last = now;
            same.then(|| last.clone())
        })
    }

    /// The switches of the tiers, from the top down.
    pub fn tiers(&self) -> Vec<Switch> {
        self.picture().switches().into_iter().filter(|switch| !switch.main).collect()
    }

    /// Waits until the switches of the tiers are like this.
    #[track_caller]
    pub fn until_tiers(&self, on: &[bool]) {
        until(&format!("the switches show {on:?}"), || self.tiers().iter().map(|tier| tier.on).collect::<Vec<_>>() == on);
    }

    /// Moves the pointer away from everything that changes colour below it.
    pub fn out_of_the_way(&self) {
        let (width, height) = self.display.size;
        self.display.xdotool(&["mousemove", &(width - 10).to_string(), &(height - 10).to_string()]);
    }

    /// Clicks there, and moves the pointer away.
    pub fn click(&self, (x, y): (usize, usize)) {
        self.click_beyond((self.origin.0 + x, self.origin.1 + y), 1);
        self.out_of_the_way();
    }

    /// Clicks `times` times where the compositor, or the window's own title bar, takes the click.
    pub(crate) fn click_beyond(&self, (x, y): (usize, usize), times: usize) {
        let (id, x, y, times) = (self.id.to_string(), x.to_string(), y.to_string(), times.to_string());
        self.display.xdotool(&["mousemove", "--window", &id, &x, &y, "click", "--repeat", &times, "--delay", "50", "1"]);
    }

    /// Clicks the switch of a tier, counted from the top.
    pub fn click_tier(&self, place: usize) {
        let switch = self.tiers()[place];
        self.click((switch.x, switch.y));
    }

    /// Clicks the answer "Share what is switched on".
    pub fn click_share_switched_on(&self) {
        self.click(Self::SHARE_SWITCHED_ON.middle());
    }

    /// Clicks the answer "Share nothing".
    pub fn click_share_nothing(&self) {
        self.click(Self::SHARE_NOTHING.middle());
    }

    /// Presses keys, by their names.
    pub fn press(&self, keys: &[&str]) {
        self.display.xdotool(&["windowfocus", "--sync", &self.id.to_string()]);
        self.display.xdotool(&[&["key", "--delay", "150"], keys].concat());
    }

    /// Resizes it as a person would by its frame.
    pub fn resize(&self, width: u32, height: u32) {
        self.display.xdotool(&["windowsize", &self.id.to_string(), &width.to_string(), &height.to_string()]);
    }

    /// Width and height.
    pub fn size(&self) -> (u32, u32) {
        let told = self.display.xdotool(&["getwindowgeometry", "--shell", &self.id.to_string()]);
        let side = |name: &str| told.lines().find_map(|line| line.strip_prefix(name)?.parse().ok()).expect("it is told");
        (side("WIDTH="), side("HEIGHT="))
    }

    /// Presses Tab until this can be seen.
    #[track_caller]
    pub fn tab_until(&self, what: &str, mut seen: impl FnMut(&Picture) -> bool) {
        for _ in 0..40 {
            let before = self.still();
            self.press(&["Tab"]);
            // On a busy machine a key takes a while; each one moves the ring around what has the focus.
            let pressed = Instant::now();
            while self.picture() == before && pressed.elapsed() < LONGEST_KEY {}
            // It must still be seen once the window is at rest.
            if seen(&self.still()) {
                self.until_idle();
                if seen(&self.still()) {
                    return;
                }
            }
        }
        panic!("the Tab key never came to {what}");
    }

    /// Closes it as the button in its title bar would.
    pub fn close(&mut self) -> Option<i32> {
        self.display.ask_to_close(self.id).expect("the window is asked");
        self.process.ended()
    }

    /// Waits until the window has used no processor time for a second.
    pub fn until_idle(&self) {
        let mut last = (self.ticks(), Instant::now());
        until("the window has come to rest", || {
            let now = self.ticks();
            if now != last.0 {
                last = (now, Instant::now());
            }
            last.1.elapsed() > Duration::from_secs(1)
        });
    }

    /// The processor time that it has used so far, in ticks of 10 ms: user and system time of all its threads.
    pub fn ticks(&self) -> u64 {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.process.id())).expect("it runs");
        let behind_name = stat.rsplit_once(") ").expect("a name in brackets").1;
        let fields: Vec<u64> = behind_name.split(' ').map(|field| field.parse().unwrap_or_default()).collect();
        // proc(5) counts from 1, and the state, after the name, is field 3: utime is 14, stime 15.
        fields[11] + fields[12]
    }
}
