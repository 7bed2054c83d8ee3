//! What every command is given, so that all of them find their program in the same way.

use candor::Places;
use candor::tools::consent::{Consent, Reason};
use candor::tools::registry::{self, Broken, Program, Refusal};
use jiff::Timestamp;

use super::answer::{NotDone, not_done, wrong_call};
use super::arguments::Which;

/// What a command works with.
pub(super) struct Context {
    pub(super) places: Places,
    pub(super) which: Which,
}

impl Context {
    /// Refuses a program if the command is not about one: a person who names one expects something else.
    pub(super) fn about_no_program(&self) -> Result<(), NotDone> {
        match (&self.which.app, &self.which.manifest) {
            (None, None) => Ok(()),
            (Some(_), _) => wrong_call("this command is not about a program on this computer; leave out --app"),
            (None, Some(_)) => wrong_call("this command is not about a program on this computer; leave out --manifest"),
        }
    }

    /// What the person decided about a program; an answer that cannot be read is not shown as if there were none.
    pub(super) fn consent(&self, program: &Program) -> Result<Consent, NotDone> {
        let consent = program.consent(&self.places);
        match consent.everything(Timestamp::now()) {
            Err(reason @ Reason::File(_)) => not_done(reason.to_string()),
            _ => Ok(consent),
        }
    }

    /// The program that the command is about.
    pub(super) fn program(&self) -> Result<Program, NotDone> {
        if self.which.app.is_some() && self.which.manifest.is_some() {
            return wrong_call("name the program with --app or with --manifest, not with both");
        }
        if let Some(path) = &self.which.manifest {
            let manifest = registry::read_manifest(path)?;
            let (programs, _) = registry::programs(&self.places, std::slice::from_ref(path));
            let program = programs.into_iter().find(|program| program.manifest.app.id == manifest.app.id);
            return program.ok_or_else(|| NotDone { sentence: "the manifest has just been removed".into(), status: 1 });
        }
        let (programs, broken) = registry::programs(&self.places, &[]);
        let ids: Vec<&str> = programs.iter().map(|program| program.manifest.app.id.as_str()).collect();
        let known = format!("known programs: {}", ids.join(", "));
        let Some(app) = &self.which.app else {
            return wrong_call(format!("name the program with --app ID or --manifest FILE ({known})"));
        };
        if let Some(program) = programs.iter().find(|program| program.manifest.app.id == *app) {
            return Ok(program.clone());
        }
        let unread: String = broken.iter().map(|broken| format!("; {}", unread(broken))).collect();
        wrong_call(format!("there is no program \"{app}\" ({known}); --manifest FILE takes any other{unread}"))
    }
}

/// What is wrong with a manifest, or with a folder of them.
pub(super) fn unread(broken: &Broken) -> String {
    match broken.reason {
        Refusal::Folder(..) | Refusal::LeftOut(_) => broken.to_string(),
        _ => format!("a manifest cannot be used: {broken}"),
    }
}
