//! Decisions: written as soon as they are made, and what follows from them said.

use candor::tools::consent::{Change, DecidedBy};
use jiff::Timestamp;

use super::message::{AppId, Did, Message};
use super::{Worker, program_gone};
use crate::text;

impl Worker {
    pub(super) fn decide(&mut self, app: &AppId, change: &Change) {
        let Some(program) = self.program(app) else {
            self.outbox.send(Message::Chosen(Err(program_gone())));
            return;
        };
        // A program that embeds our page decides as the host.
        let by = if self.only.is_some() { DecidedBy::Host } else { DecidedBy::Window };
        match candor::tools::decide(&self.places, &program, change, &by, Timestamp::now()) {
            Ok(decided) => {
                if let Some(kept) = decided.applied.kept_copy {
                    let kept = self.places.shown(&kept);
                    self.outbox.send(Message::Remark(text::reasons::old_file_kept(&kept)));
                }
                self.outbox.send(Message::Chosen(Ok(())));
                for trouble in decided.troubles {
                    self.outbox.send(Message::Besides(text::troubles::trouble(&trouble)));
                }
                if let Change::History(kept) = change {
                    self.retain(&program, *kept);
                }
            }
            Err(error) => {
                let sentence = text::troubles::not_written(&error, &|path| self.places.shown(path));
                self.outbox.send(Message::Chosen(Err(sentence)));
            }
        }
        // Also after a failure: the switch on the screen must say what the file says.
        self.programs = self.read();
        self.outbox.send(Message::Programs(self.programs.clone()));
        self.seen = None;
    }

    pub(super) fn replace_identity(&mut self, app: &AppId) {
        let Some(program) = self.program_or_say(app) else { return };
        let folder = program.consent_file(&self.places).folder;
        self.outbox.send(match candor::tools::replace_identity(&folder, Timestamp::now()) {
            Ok(_) => Message::Done(Did::ReplacedIdentity),
            Err(error) => Message::Failed(text::troubles::not_done(&text::troubles::identity_error(&error))),
        });
        self.seen = None;
    }
}
