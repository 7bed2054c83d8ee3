//! Events that the person writes: only the person causes one, and the program gives none of its values.

use super::super::declared::Field;
use super::super::file;
use super::super::keep::Keep;
use super::super::source::{ClockFact, IdentityKind, Source};
use super::checker::Step::{At, Key};
use super::checker::{Checked, Checker};

impl Checker<'_> {
    /// Checks an event that says it is written by hand.
    pub(super) fn by_hand(&self, index: usize, event: &file::Event, fields: &[Field]) -> Checked<()> {
        if !event.by_hand {
            return Ok(());
        }
        let at = |key| [Key("event"), At(index), Key(key)];
        if event.crash {
            return self.refuse(&at("by_hand"), "what the person writes is no crash report: leave out `by_hand` or `crash`");
        }
        if event.every.is_some() {
            return self.refuse(&at("every"), "what the person writes does not repeat by itself: leave out `every`");
        }
        if event.keep == Keep::Counts {
            return self.refuse(&at("keep"), "what the person writes cannot be counted: somebody has to read it");
        }
        if event.identity != IdentityKind::None {
            return self.refuse(
                &at("identity"),
                "what the person writes carries no identity; its ticket number is enough to answer it",
            );
        }
        if !fields.iter().any(|field| field.source == Source::Person) {
            return self.refuse(&at("by_hand"), "the person has nothing to write: give a field `from = \"person\"`");
        }
        for (number, field) in fields.iter().enumerate() {
            let at = [Key("event"), At(index), Key("field"), At(number), Key("from")];
            if field.source == Source::Host {
                return self.refuse(&at, "the person sends this event, and the program may not run then: it can give no value");
            }
            if field.source == Source::Clock(ClockFact::FirstOf) {
                return self.refuse(&at, "what the person writes does not say which period it is the first of");
            }
        }
        Ok(())
    }
}
