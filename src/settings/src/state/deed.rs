//! What was just done, which is said for some seconds. It is put into words when it is shown, in the language of that moment.

use candor::tools::consent::{Change, Consent, Pause};
use candor::tools::registry::Program;
use jiff::Timestamp;

use crate::text::{self, Clock, figures, labels};
use crate::worker::message::Did;

/// Something that was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Deed {
    /// The first answer was written.
    Answered,
    /// This tier was switched on while everything was off, and what else is on does not come back with it.
    Alone(String),
    /// This tier was switched on or off.
    Tier(String, bool),
    /// Everything was switched on or off.
    Everything(bool),
    /// Fields are withheld, or are no longer.
    Withheld(bool),
    /// A pause began, or ended.
    Paused(Option<Pause>),
    /// Any other choice was written.
    Chosen,
    /// The identifier is on its way to the clipboard.
    CopiedIdentifier,
    /// What the worker did.
    Worker(Did),
}

/// A deed, and until when it is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Done {
    pub(super) deed: Deed,
    pub(super) until: Timestamp,
}

impl Deed {
    /// What is done once this change has been written.
    pub(super) fn of(consent: &Consent, change: &Change) -> Self {
        let choices = consent.choices();
        let is_off = choices.is_some_and(|choices| !choices.enabled) && consent.is_answered();
        let others_on =
            |tier: &String| choices.is_some_and(|choices| choices.tiers.iter().any(|(other, on)| *on && other != tier));
        match change {
            Change::Answer { .. } => Self::Answered,
            // The main switch comes on with it, and must not bring back anything else.
            Change::Tier(tier, true) if is_off && others_on(tier) => Self::Alone(tier.clone()),
            Change::Tier(tier, on) => Self::Tier(tier.clone(), *on),
            Change::Resume | Change::On => Self::Everything(true),
            Change::Off => Self::Everything(false),
            Change::Withhold(_, withheld) => Self::Withheld(*withheld),
            Change::Pause(pause) => Self::Paused(*pause),
            Change::News(_) | Change::Seen | Change::CrashReports(_) | Change::History(_) => Self::Chosen,
        }
    }

    /// In words, about this program.
    pub(super) fn said(&self, program: Option<&Program>, clock: &Clock) -> String {
        let name =
            |tier: &str| program.map_or_else(|| tier.to_owned(), |program| text::manifests::tier_name(&program.manifest, tier));
        match self {
            Self::Answered => labels::answer_kept().to_owned(),
            Self::Alone(tier) => text::choices::alone(&name(tier)),
            Self::Tier(tier, on) => text::choices::tier_is(&name(tier), *on),
            Self::Everything(true) => labels::sending_is_on().to_owned(),
            Self::Everything(false) => labels::sending_is_off().to_owned(),
            Self::Withheld(true) => labels::field_is_out().to_owned(),
            Self::Withheld(false) => labels::field_is_in().to_owned(),
            Self::Paused(Some(pause)) => figures::sentence(&text::reasons::paused(*pause, clock)),
            Self::Paused(None) => labels::pause_is_over().to_owned(),
            Self::Chosen => labels::choice_is_kept().to_owned(),
            Self::CopiedIdentifier => labels::identity_copied().to_owned(),
            Self::Worker(Did::Cleared { events, waiting }) => text::history::cleared(*events, *waiting),
            Self::Worker(Did::SavedBody(path)) => text::history::body_saved(path),
            Self::Worker(Did::ReplacedIdentity) => labels::identity_replaced().to_owned(),
        }
    }
}
