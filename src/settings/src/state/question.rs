//! The questions that stand before what cannot be taken back.

use crate::pages::action::Action;
use crate::pages::view::{Offer, Question};
use crate::text::{self as words, labels};

/// What is done only after a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::state) enum Asking {
    Clear,
    ReplaceIdentity,
}

pub(in crate::state) fn identity_question() -> Question {
    use words::identity as text;
    Question {
        title: text::identity_replace_question().to_owned(),
        text: vec![text::identity_replace_means().to_owned()],
        offers: vec![
            Offer { label: text::identity_keep().into(), action: Action::CloseQuestion },
            Offer { label: text::identity_replace_it().into(), action: Action::ReplaceIdentity },
        ],
    }
}

pub(in crate::state) fn clear_question(name: &str, events: usize, waiting: usize) -> Question {
    let (title, text) = words::history::clear_question(name, events as u64, waiting as u64);
    Question {
        title,
        text,
        offers: vec![
            Offer { label: labels::keep_history().into(), action: Action::CloseQuestion },
            Offer { label: labels::clear_history().into(), action: Action::Clear },
        ],
    }
}

pub(in crate::state) fn older_question(name: &str) -> Question {
    let (title, text) = words::reasons::older_question(name);
    Question {
        title,
        text,
        offers: vec![
            Offer { label: labels::leave_it().into(), action: Action::CloseQuestion },
            Offer { label: labels::go_on().into(), action: Action::ConfirmOlderReader },
        ],
    }
}
