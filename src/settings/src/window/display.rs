//! Which display the window opens on: Wayland where it answers, else X11. A variable that was left behind by a session that has ended
//! must not keep the window away from a display that is there.

use std::fmt;
use std::os::unix::net::UnixStream;
use std::path::Path;

use candor::Environment;
use winit::platform::x11::EventLoopBuilderExtX11 as _;

/// A display, and the variable that names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Display {
    /// As the name in `WAYLAND_DISPLAY`, or a connection that was handed over in `WAYLAND_SOCKET`, says.
    Wayland(String),
    /// As the name in `DISPLAY` says.
    X11 {
        /// That name.
        name: String,
        /// Why not on the one that `WAYLAND_DISPLAY` names, where it names one.
        passed_over: Option<String>,
    },
}

/// The display to open a window on; an error says why on none.
pub(super) fn find(environment: &Environment) -> Result<Display, String> {
    find_where(environment, wayland_sys::egl::is_lib_available())
}

/// Like [`find`], told whether the library that draws windows under Wayland is there: without it, opening one would end in a panic.
fn find_where(environment: &Environment, can_draw: bool) -> Result<Display, String> {
    let missing = |display: &str| {
        format!(
            "to draw on the display {display} the library libwayland-egl.so.1 is missing (Debian has it in libwayland-egl1)"
        )
    };
    let (wayland, x11) = (environment.var("WAYLAND_DISPLAY"), environment.var("DISPLAY"));
    let socket = environment.var("WAYLAND_SOCKET");
    let passed_over = match (socket, wayland) {
        (Some(socket), _) if can_draw => return Ok(Display::Wayland(socket.to_owned())),
        (Some(socket), _) => Some(missing(&format!("that WAYLAND_SOCKET hands over, {socket},"))),
        (None, Some(name)) if !answers(name, environment) => {
            Some(format!("nobody answers on the display that WAYLAND_DISPLAY names, {name}"))
        }
        (None, Some(name)) if can_draw => return Ok(Display::Wayland(name.to_owned())),
        (None, Some(name)) => Some(missing(&format!("that WAYLAND_DISPLAY names, {name},"))),
        (None, None) => None,
    };
    match (x11, passed_over) {
        (Some(name), passed_over) => Ok(Display::X11 { name: name.to_owned(), passed_over }),
        (None, Some(why)) => Err(format!("{why}, and DISPLAY names none")),
        (None, None) => Err("there is no display: neither WAYLAND_DISPLAY nor DISPLAY names one".into()),
    }
}

/// Whether somebody listens on the socket with this name.
fn answers(name: &str, environment: &Environment) -> bool {
    // An absolute name stands for itself.
    let socket =
        environment.var("XDG_RUNTIME_DIR").map_or_else(|| Path::new(name).into(), |folder| Path::new(folder).join(name));
    socket.is_absolute() && UnixStream::connect(socket).is_ok()
}

impl Display {
    /// Has the window opened there.
    pub(super) fn choose(&self, options: &mut eframe::NativeOptions) {
        if let Self::X11 { passed_over: Some(_), .. } = self {
            options.event_loop_builder = Some(Box::new(|builder| {
                builder.with_x11();
            }));
        }
    }
}

impl fmt::Display for Display {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Wayland(name) => write!(f, "WAYLAND_DISPLAY names {name}"),
            Self::X11 { name, passed_over: None } => write!(f, "DISPLAY names {name}"),
            Self::X11 { name, passed_over: Some(why) } => write!(f, "DISPLAY names {name}, and {why}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wayland_display_where_nobody_answers_gives_way_to_an_x11_display_and_is_named_where_there_is_none() {
        let folder = tempfile::tempdir().expect("a folder");
        let runtime = folder.path().display().to_string();
        let find = |wayland: &str, x11: &str| {
            let variables = [("XDG_RUNTIME_DIR", runtime.as_str()), ("WAYLAND_DISPLAY", wayland), ("DISPLAY", x11)];
            find_where(&Environment::from(variables), true)
        };
        let silent = || Some("nobody answers on the display that WAYLAND_DISPLAY names, wayland-9".to_owned());
        let x11 = |passed_over: Option<String>| Ok(Display::X11 { name: ":7".into(), passed_over });
        assert_eq!(find("wayland-9", ":7"), x11(silent()), "no socket");
        let listens = std::os::unix::net::UnixListener::bind(folder.path().join("wayland-9")).expect("a socket");
        assert_eq!(find("wayland-9", ":7"), Ok(Display::Wayland("wayland-9".into())));
        drop(listens);
        assert_eq!(find("wayland-9", ":7"), x11(silent()), "a socket that was left behind");
        assert_eq!(find("", ":7"), x11(None));
        assert!(find("wayland-9", "").expect_err("none").contains("WAYLAND_DISPLAY names, wayland-9"));
        assert!(find("", "").expect_err("none").contains("there is no display"));
    }

    #[test]
    fn where_nothing_could_be_drawn_under_wayland_the_window_opens_under_x11_or_says_what_is_missing() {
        let folder = tempfile::tempdir().expect("a folder");
        let runtime = folder.path().display().to_string();
        let _listens = std::os::unix::net::UnixListener::bind(folder.path().join("wayland-9")).expect("a socket");
        for (variable, value) in [("WAYLAND_DISPLAY", "wayland-9"), ("WAYLAND_SOCKET", "3")] {
            let environment =
                |x11| Environment::from([("XDG_RUNTIME_DIR", runtime.as_str()), (variable, value), ("DISPLAY", x11)]);
            let Ok(Display::X11 { name, passed_over: Some(why) }) = find_where(&environment(":7"), false) else {
                panic!("under X11");
            };
            assert!(name == ":7" && why.contains(value) && why.contains("libwayland-egl.so.1"), "{why}");
            assert_eq!(find_where(&environment(""), false), Err(format!("{why}, and DISPLAY names none")));
        }
    }
}
