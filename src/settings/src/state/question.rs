//! The questions that come before anything that cannot be undone.

use crate::pages::feedback::action::FeedbackAction;
use crate::pages::frame::action::Action;
use crate::pages::frame::view::{Offer, Question};
use crate::pages::your_data::action::{ServerAction, YourDataAction};
use crate::text::{self as words, labels};

/// What is done only after a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Asking {
    Clear,
    ReplaceIdentity,
    EraseThere,
    Forget,
    /// The report with this number.
    EraseReport(i64),
}

pub(super) fn identity_question() -> Question {
    Question {
        title: labels::identity_replace_question().to_owned(),
        text: vec![labels::identity_replace_means().to_owned()],
        offers: vec![
            Offer { label: labels::identity_keep().into(), action: Action::CloseQuestion },
            Offer { label: labels::identity_replace_it().into(), action: Action::YourData(YourDataAction::ReplaceIdentity) },
        ],
    }
}

pub(super) fn clear_question(name: &str, (events, waiting): (usize, usize), tickets: bool) -> Question {
    let (title, text) = words::history::clear_question(name, (events as u64, waiting as u64), tickets);
    Question {
        title,
        text,
        offers: vec![
            Offer { label: labels::keep_history().into(), action: Action::CloseQuestion },
            Offer { label: labels::clear_history().into(), action: Action::YourData(YourDataAction::Clear) },
        ],
    }
}

pub(super) fn erase_question(url: &str) -> Question {
    let (title, text) = words::server::erase_question(url);
    let erase = Action::YourData(YourDataAction::Server(ServerAction::Erase));
    Question {
        title,
        text,
        offers: vec![
            Offer { label: labels::server_erase_not().into(), action: Action::CloseQuestion },
            Offer { label: labels::server_erase_it().into(), action: erase },
        ],
    }
}

pub(super) fn erase_report_question(url: &str, seq: i64) -> Question {
    let (title, text) = words::feedback::erase_question(url);
    let erase = Action::Feedback(FeedbackAction::Erase(seq));
    Question {
        title,
        text,
        offers: vec![
            Offer { label: labels::server_erase_not().into(), action: Action::CloseQuestion },
            Offer { label: labels::server_erase_it().into(), action: erase },
        ],
    }
}

pub(super) fn forget_question() -> Question {
    Question {
        title: labels::server_forget_question().to_owned(),
        text: vec![labels::server_forget_means().to_owned(), labels::server_forget_here().to_owned()],
        offers: vec![
            Offer { label: labels::identity_keep().into(), action: Action::CloseQuestion },
            Offer {
                label: labels::server_forget_it().into(),
                action: Action::YourData(YourDataAction::Server(ServerAction::Forget)),
            },
        ],
    }
}

pub(super) fn older_question(name: &str) -> Question {
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
