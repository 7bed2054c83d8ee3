//! What the model does while somebody searches: it leads to what was found, whatever is open.

use super::model::Model;
use crate::pages::about::view::By;
use crate::pages::find::action::FindAction;
use crate::pages::find::make;
use crate::pages::find::view::{Find, Target};
use crate::pages::frame::action::Page;
use crate::pages::frame::view::View;
use crate::pages::parts::Marked;

impl Model {
    pub(super) fn act_on_find(&mut self, action: FindAction) {
        match action {
            FindAction::Open => self.find = Some(self.find.take().unwrap_or_default()),
            FindAction::Words(words) => self.find = Some(words),
            FindAction::Close => self.find = None,
            FindAction::Choose(target) => self.go_to(target),
        }
    }

    fn go_to(&mut self, target: Target) {
        self.find = None;
        self.window.open = matches!(target, Target::Setting(_));
        match &target {
            Target::Tier(_) | Target::Field { .. } => self.page = Page::Choices,
            Target::Message(_) => (self.page, self.about_by) = (Page::About, By::Message),
            Target::Setting(_) => {}
        }
        self.finds = self.finds.wrapping_add(1);
        self.marked = Some(Marked { what: target, number: self.finds });
    }

    /// What is found; of the program that is shown, if one is.
    pub(super) fn found(&self) -> Option<Find> {
        let manifest = self.program().map(|(program, _)| program.manifest.as_ref()).filter(|_| self.window.broken.is_none());
        self.find.as_ref().map(|words| make::find(manifest, words))
    }

    /// Marks on the pages what was found last.
    pub(super) fn mark(&self, view: &mut View) {
        let Some(Marked { what, number }) = &self.marked else { return };
        let number = *number;
        match what {
            Target::Tier(tier) => view.choices.marked = Some(Marked { what: (tier.clone(), None), number }),
            Target::Field { tier, path } => {
                view.choices.marked = Some(Marked { what: (tier.clone(), Some(path.clone())), number });
            }
            Target::Message(message) => view.about.marked = Some(Marked { what: message.clone(), number }),
            Target::Setting(_) => {}
        }
    }
}
