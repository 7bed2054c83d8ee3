//! Sums up a program's state in a word or two, for the list and for the command line.

use candor::tools::consent::{Consent, Reason, Stored};
use candor::tools::registry::Program;
use jiff::Timestamp;

use crate::pages::parts::Dot;
use crate::text::{labels, pages as text};

/// The state of a program in a word or two, and the dot beside it.
pub fn state(program: &Program, consent: &Consent, now: Timestamp) -> (String, Dot) {
    if program.conflict.is_some() {
        return (labels::state_conflict().into(), Dot::Failed);
    }
    if matches!(consent.stored(), Stored::Problem(_)) {
        return (labels::state_needs_attention().into(), Dot::Failed);
    }
    if !program.is_here && !consent.is_answered() {
        return (labels::not_here_word().into(), Dot::Off);
    }
    if !consent.is_answered() {
        return (labels::state_not_answered().into(), Dot::Off);
    }
    match consent.everything(now) {
        Err(Reason::EverythingOff) => (labels::state_off().into(), Dot::Off),
        Err(Reason::Paused(_)) => (labels::state_paused().into(), Dot::Waiting),
        Err(_) => (labels::state_held_back().into(), Dot::Attention),
        Ok(()) => {
            let of = program.manifest.tiers.len();
            let on = program.manifest.tiers.iter().filter(|tier| consent.tier(&tier.id, now).is_ok()).count();
            if on == 0 { (labels::state_off().into(), Dot::Off) } else { (text::state_shares(on, of), Dot::On) }
        }
    }
}
