//! What every command is given, so that each finds its program in the same way.

use candor::Places;
use candor::tools::registry::{self, Program};

use super::answer::{NotDone, wrong_call};
use super::arguments::Which;

/// What a command works with.
pub(super) struct Context {
    pub(super) places: Places,
    pub(super) which: Which,
}

impl Context {
    /// Refuses a program where the command is about none: whoever names one expects something else.
    pub(super) fn about_no_program(&self) -> Result<(), NotDone> {
        match (&self.which.app, &self.which.manifest) {
            (None, None) => Ok(()),
            (Some(_), _) => wrong_call("this command is about no program of this computer; leave out --app"),
            (None, Some(_)) => wrong_call("this command is about no program of this computer; leave out --manifest"),
        }
    }

    /// The program that the command is about.
    pub(super) fn program(&self) -> Result<Program, NotDone> {
        if let Some(path) = &self.which.manifest {
            let manifest = registry::read_manifest(path)?;
            let (programs, _) = registry::programs(&self.places, std::slice::from_ref(path));
            let program = programs.into_iter().find(|program| program.manifest.app.id == manifest.app.id);
            return program.ok_or_else(|| NotDone { sentence: "the manifest has just been removed".into(), status: 1 });
        }
        let (programs, _) = registry::programs(&self.places, &[]);
        let ids: Vec<&str> = programs.iter().map(|program| program.manifest.app.id.as_str()).collect();
        let known = format!("known programs: {}", ids.join(", "));
        let Some(app) = &self.which.app else {
            return wrong_call(format!("name the program with --app ID or --manifest FILE ({known})"));
        };
        match programs.iter().find(|program| program.manifest.app.id == *app) {
            Some(program) => Ok(program.clone()),
            None => wrong_call(format!("there is no program \"{app}\" ({known}); --manifest FILE takes any other")),
        }
    }
}
