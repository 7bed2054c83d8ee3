//! Keeps what the person chose about the window, and reads the manifests that they added by hand.

use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Instant;

use candor::tools::registry;

use super::{NO_DIALOG, Worker};
use crate::preferences::Preferences;
use crate::text::{troubles, window as text};
use crate::worker::message::{AppId, Message};

impl Worker {
    /// A page inside another program knows none of them, and must not write over those of the window.
    pub(super) fn keep(&self, preferences: &Preferences) {
        if self.only.is_some() {
            return;
        }
        if let Err(error) = preferences.keep(&self.places) {
            self.outbox.send(Message::Failed(text::settings_not_kept(&troubles::system(&error))));
        }
    }

    /// Those that were named at the start stay.
    pub(super) fn take_given(&mut self, added: Vec<PathBuf>) {
        let added = added.into_iter().filter(|path| !self.named.contains(path));
        self.given = self.named.iter().cloned().chain(added).collect();
        self.reread();
    }

    pub(super) fn add_manifest(&mut self, path: PathBuf) {
        // The window may be started elsewhere next time.
        let path = std::path::absolute(&path).unwrap_or(path);
        let added = match registry::read_manifest(&path) {
            Err(_) if !path.exists() && !path.is_symlink() => Err(troubles::no_file(&self.places.shown(&path))),
            Err(broken) => Err(troubles::refusal(&broken.reason)),
            Ok(manifest) => {
                if !self.given.contains(&path) {
                    self.given.push(path.clone());
                }
                self.reread();
                Ok((path, AppId::of(&manifest)))
            }
        };
        self.outbox.send(Message::Added(added));
    }

    /// Starts the demo, in a process of its own; says why if it ends otherwise than by its window being closed.
    pub(super) fn try_demo(&self) {
        let outbox = self.outbox.clone();
        self.on_a_thread("candor-demo", move || {
            let ended = std::env::current_exe().and_then(|me| {
                Command::new(me)
                    .arg("demo")
                    .stdin(Stdio::null())
                    .stdout(Stdio::null())
                    .stderr(Stdio::piped())
                    .spawn()?
                    .wait_with_output()
            });
            let why = match ended {
                Ok(output) if output.status.success() || was_ended(output.status) => return,
                Ok(output) => {
                    // What it said last is why it ended.
                    let said = String::from_utf8_lossy(&output.stderr).into_owned();
                    let last = said.trim().lines().next_back().unwrap_or_default();
                    last.strip_prefix("candor: ").unwrap_or(last).to_owned()
                }
                Err(error) => troubles::system(&error),
            };
            outbox.send(Message::Failed(text::demo_not_started(&why)));
        });
    }

    pub(super) fn ask_manifest(&self) {
        let (home, outbox) = (self.places.person.clone(), self.outbox.clone());
        self.on_a_thread("candor-dialog", move || {
            let asked = Instant::now();
            let chosen = rfd::FileDialog::new().set_directory(home).add_filter("TOML", &["toml"]).pick_file();
            // If the person just closed the dialog, there is nothing to tell them.
            if chosen.is_some() || asked.elapsed() < NO_DIALOG {
                outbox.send(Message::ManifestChosen(chosen));
            }
        });
    }
}

/// Whether somebody ended it on purpose, by a signal.
fn was_ended(status: std::process::ExitStatus) -> bool {
    #[cfg(unix)]
    {
        use signal_hook::consts::{SIGHUP, SIGINT, SIGKILL, SIGTERM};
        use std::os::unix::process::ExitStatusExt as _;
        status.signal().is_some_and(|signal| [SIGHUP, SIGINT, SIGKILL, SIGTERM].contains(&signal))
    }
    #[cfg(not(unix))]
    {
        status.code().is_none()
    }
}
