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
        /// What `WAYLAND_DISPLAY` says where nobody answers.
        stale: Option<String>,
    },
}

/// The display to open a window on; an error says which variables name none.
pub(super) fn find(environment: &Environment) -> Result<Display, String> {
    let (wayland, x11) = (environment.var("WAYLAND_DISPLAY"), environment.var("DISPLAY"));
    if let Some(socket) = environment.var("WAYLAND_SOCKET") {
        return Ok(Display::Wayland(socket.to_owned()));
    }
    match (wayland, x11) {
        (Some(name), _) if answers(name, environment) => Ok(Display::Wayland(name.to_owned())),
        (stale, Some(name)) => Ok(Display::X11 { name: name.to_owned(), stale: stale.map(str::to_owned) }),
        (Some(name), None) => {
            Err(format!("nobody answers on the display that WAYLAND_DISPLAY names, {name}, and DISPLAY names none"))
        }
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
        if let Self::X11 { stale: Some(_), .. } = self {
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
            Self::X11 { name, stale: None } => write!(f, "DISPLAY names {name}"),
            Self::X11 { name, stale: Some(stale) } => {
                write!(f, "DISPLAY names {name}, and on {stale}, which WAYLAND_DISPLAY names, nobody answers")
            }
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
            find(&Environment::from(variables))
        };
        let x11 = |stale: Option<&str>| Ok(Display::X11 { name: ":7".into(), stale: stale.map(str::to_owned) });
        assert_eq!(find("wayland-9", ":7"), x11(Some("wayland-9")), "no socket");
        let listens = std::os::unix::net::UnixListener::bind(folder.path().join("wayland-9")).expect("a socket");
        assert_eq!(find("wayland-9", ":7"), Ok(Display::Wayland("wayland-9".into())));
        drop(listens);
        assert_eq!(find("wayland-9", ":7"), x11(Some("wayland-9")), "a socket that was left behind");
        assert_eq!(find("", ":7"), x11(None));
        assert!(find("wayland-9", "").expect_err("none").contains("WAYLAND_DISPLAY names, wayland-9"));
        assert!(find("", "").expect_err("none").contains("there is no display"));
    }
}
