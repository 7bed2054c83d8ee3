//! A Wayland compositor on a virtual screen, and the real window in it. It is sway, because that one can be asked where a window is, what
//! it is called, and to close it. It draws no frames here, as GNOME draws none: the window draws its own title bar.

use std::os::unix::fs::FileTypeExt as _;
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::computer::Computer;
use crate::display::{Display, Window};
use crate::home::Home;
use crate::picture::{Picture, Region};
use crate::run::{Process, run};
use crate::wait::{until, until_some};

/// Where the window is put on the screen, with room around it for its shadow and for its edges to be seized.
const PLACE: (usize, usize) = (80, 50);
/// Width and height of the window without its bar: those that it has on X11, so that the same things are in the same places, but a line
/// more. sway would have drawn a frame until it is told not to, and winit measures a bar that comes later only when the size changes.
const INNER: (usize, usize) = (1120, 761);
/// Width and height of the screen.
const SCREEN: (usize, usize) = (1280, 900);
/// The program's name for compositors: that of its desktop file.
const APP: &str = "candor";

/// A compositor; it goes when this is dropped.
#[derive(Debug)]
pub struct Compositor {
    // Ends before the screen that it is on.
    _sway: Process,
    display: Display,
    /// What a program of the session sees.
    session: Home,
    /// What the compositor's window is called on that screen.
    id: u32,
    scale: usize,
}

impl Compositor {
    /// How high the bar above the window is, as in `sctk-adwaita`, which draws it.
    pub const BAR: u16 = 35;

    /// Starts one.
    #[expect(clippy::new_without_default, reason = "making one starts servers")]
    pub fn new() -> Self {
        Self::scaled(1)
    }

    /// Starts one in which a length of 1 is this many pixels.
    pub fn scaled(scale: usize) -> Self {
        // It does not run as an administrator.
        let mut session = Home::of_an_ordinary_account();
        session.set("XDG_RUNTIME_DIR", session.beside(""));
        session.set("SWAYSOCK", session.beside("sway"));
        let screen = (SCREEN.0 * scale, SCREEN.1 * scale);
        let display = Display::of_size(screen);
        let settings = session.beside("settings");
        std::fs::write(&settings, settings_of(screen, scale)).expect("written");
        session.own_everything();
        let mut sway = session.command("sway");
        sway.env("DISPLAY", display.name()).env("WLR_BACKENDS", "x11").env("WLR_RENDERER", "pixman");
        // It complains about graphics cards that are not there.
        sway.arg("--config").arg(settings).stderr(Stdio::null());
        let sway = Process::start(sway);
        let socket = until_some("the compositor is there", || {
            let entries = std::fs::read_dir(session.beside("")).ok()?.flatten();
            let sockets = entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_socket()));
            let names: Vec<String> = sockets.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
            let display = names.iter().find(|name| name.starts_with("wayland-"));
            // It can be asked only at the end of its start.
            display.filter(|_| names.iter().any(|name| name == "sway")).cloned()
        });
        session.set("WAYLAND_DISPLAY", socket);
        let id = display.only_window();
        Self { _sway: sway, display, session, id, scale }
    }

    /// Opens the window about the computer's program, and waits until it has drawn itself.
    pub fn open<'a>(&'a self, computer: &Computer) -> Window<'a> {
        self.open_command(computer.command(&[]))
    }

    /// A program started with this is in its session, and learns of no other display.
    pub fn shows(&self, mut command: Command) -> Command {
        for name in ["XDG_RUNTIME_DIR", "WAYLAND_DISPLAY"] {
            command.env(name, self.session.variable(name));
        }
        // Without fonts that it could find here, the bar has the one that it brings, which is the same on every computer.
        command.env("FONTCONFIG_FILE", self.session.beside("no fonts"));
        command
    }

    /// Opens the window with a command of the test's own.
    pub fn open_command(&self, command: Command) -> Window<'_> {
        let process = Process::start(self.shows(command));
        let (width, height) = (INNER.0, usize::from(Self::BAR) + INNER.1);
        until_some("the window is where it was put", || {
            (self.outline()? == Region(PLACE.0, PLACE.1, PLACE.0 + width, PLACE.1 + height)).then_some(())
        });
        let origin = (PLACE.0 * self.scale, (PLACE.1 + usize::from(Self::BAR)) * self.scale);
        let window = Window::within(&self.display, self.id, origin, process);
        window.out_of_the_way();
        until("the window has drawn itself", || window.picture().colours() > 20);
        window
    }

    /// What the compositor knows about the window, while it is there.
    pub fn window(&self) -> Option<Value> {
        let tree: Value = serde_json::from_str(&self.asks(&["-t", "get_tree"])).expect("an answer in JSON");
        found(&tree).cloned()
    }

    /// Where the window is, with its bar, while it is there.
    pub fn outline(&self) -> Option<Region> {
        let rect = &self.window()?["rect"];
        let side = |name: &str| rect[name].as_u64().and_then(|side| usize::try_from(side).ok());
        let (left, top) = (side("x")?, side("y")?);
        Some(Region(left, top, left + side("width")?, top + side("height")?))
    }

    /// Resizes the window with its bar.
    pub fn resize(&self, width: usize, height: usize) {
        self.asks(&[&format!("[app_id={APP}] resize set {width} {height}")]);
    }

    /// Asks the window to close, as the compositor's own means of closing one do.
    pub fn close(&self) {
        self.asks(&[&format!("[app_id={APP}] kill")]);
    }

    fn asks(&self, words: &[&str]) -> String {
        let mut command = self.session.command("swaymsg");
        command.arg("--raw").args(words);
        run(command).well()
    }

    /// The bar above the window, as far as there is nothing in it but its title: without its round corners, its edges, and the three
    /// buttons at its right end.
    pub fn bar(&self) -> Picture {
        let (left, top, right, bottom) =
            (PLACE.0 + 120, PLACE.1 + 2, PLACE.0 + INNER.0 - 120, PLACE.1 + usize::from(Self::BAR) - 2);
        let scale = self.scale;
        self.display.picture().cut(Region(left * scale, top * scale, right * scale, bottom * scale))
    }

    /// Clicks the button in the bar that closes the window: the last one, 24 wide and 5 from the right.
    pub fn click_close(&self, window: &Window<'_>) {
        self.click_bar(window, INNER.0 - 5 - 12, 1);
    }

    /// Clicks the bar at this distance from its left end, once or several times in a row.
    pub fn click_bar(&self, window: &Window<'_>, x: usize, times: usize) {
        window.click_beyond(((PLACE.0 + x) * self.scale, (PLACE.1 + usize::from(Self::BAR) / 2) * self.scale), times);
    }

    /// The bytes on the clipboard, if there are any.
    pub fn clipboard(&self) -> Option<Vec<u8>> {
        let pasted = self.session.command("wl-paste").arg("--no-newline").output().expect("wl-paste is there");
        pasted.status.success().then_some(pasted.stdout)
    }

    /// Puts a text on the clipboard; it stays there until what is returned is dropped, or another one is copied.
    pub fn copy(&self, text: &str) -> Process {
        let mut command = self.session.command("wl-copy");
        command.args(["--foreground", "--", text]);
        let process = Process::start(command);
        until_some("the text is on the clipboard", || (self.clipboard()? == text.as_bytes()).then_some(()));
        process
    }
}

/// How sway is set up: with our window at its place, without a frame, and with each of its pixels shown as it is.
fn settings_of((width, height): (usize, usize), scale: usize) -> String {
    let (inner_width, whole_height) = (INNER.0, usize::from(Compositor::BAR) + INNER.1);
    format!(
        "xwayland disable\n\
         focus_follows_mouse no\n\
         output X11-1 mode {width}x{height} scale {scale} scale_filter nearest\n\
         for_window [app_id={APP}] floating enable, border csd, resize set {inner_width} {whole_height}, \
         move position {} {}\n",
        PLACE.0, PLACE.1
    )
}

/// Our window in sway's tree.
fn found(tree: &Value) -> Option<&Value> {
    if tree["app_id"] == APP {
        return Some(tree);
    }
    let below = |name: &str| tree[name].as_array().into_iter().flatten();
    below("nodes").chain(below("floating_nodes")).find_map(found)
}
