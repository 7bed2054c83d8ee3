//! What a person can do on the page of choices, as data, so that drawing it decides nothing.

use super::view::PauseFor;
use crate::pages::fields::view::Withhold;

/// One thing a person did there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChoicesAction {
    /// Move a tier's switch: a draft before the first answer, a decision after it.
    SetTier {
        /// The tier's id.
        tier: String,
        /// The new position.
        on: bool,
    },
    /// The tier whose lines the preview marks: the one touched last or in focus.
    PointAtTier(String),
    /// Answer the first question with the draft.
    ShareSwitchedOn,
    /// Answer the first question with no.
    ShareNothing,
    /// Withhold a single field, or send it along again.
    Withhold(Withhold),
    /// Answer what is new or wider since the person agreed.
    AnswerNews(bool),
    /// The person has seen that only words changed.
    SeenWords,
    /// Search in everything that the program may send.
    Search,
    /// Show another message in the preview.
    ChooseEvent(usize),
    /// Record and send nothing for this long.
    Pause(PauseFor),
}
