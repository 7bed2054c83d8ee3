//! What the window says about what a person writes to a program's makers, and about what became of it; the fixed words are in `labels`.

use std::collections::BTreeSet;

use candor::tools::crash::Mark;
use candor::tools::feedback::{NotDrafted, NotSent};
use candor::tools::wire::{ErasedReport, Followed, FollowedState};

use super::figures::{grouped, list, sentences};
use super::names::shortened;
use super::{labels, server, troubles};

/// Above what is written: to whom.
pub fn title(publisher: &str) -> String {
    say!("feedback_title", publisher = publisher)
}

/// Where it goes.
pub fn goes_to(url: &str) -> String {
    say!("feedback_goes_to", url = url)
}

/// Why nothing that is written can be sent now.
pub fn would_not(reason: &str) -> String {
    say!("feedback_would_not", reason = reason)
}

/// How much of a field's room is taken.
pub fn room(count: u64, most: u64) -> String {
    say!("feedback_room", count = grouped(count), most = grouped(most))
}

/// What the person may not mean to tell.
pub fn warning(marks: &BTreeSet<Mark>) -> String {
    let names: Vec<&str> = marks.iter().map(|mark| mark_name(*mark)).collect();
    say!("feedback_warning", what = list(&names))
}

fn mark_name(mark: Mark) -> &'static str {
    match mark {
        Mark::Folder => labels::mark_folder(),
        Mark::Name => labels::mark_name(),
        Mark::Email => labels::mark_email(),
        Mark::Address => labels::mark_address(),
        Mark::Secret => labels::mark_secret(),
        Mark::Number => labels::mark_number(),
    }
}

/// Nothing was sent, and why. `reason` words what stands in the way.
pub fn not_sent(why: &NotSent, reason: impl FnOnce(&candor::tools::consent::Reason) -> String) -> String {
    match why {
        NotSent::NotDrafted(NotDrafted::NotAllowed(obstacle)) => would_not(&reason(obstacle)),
        NotSent::NotDrafted(NotDrafted::Unfit { .. }) => labels::feedback_does_not_fit().to_owned(),
        NotSent::NotDrafted(NotDrafted::NotByHand(_)) | NotSent::Changed => labels::feedback_changed().to_owned(),
        NotSent::NotDrafted(NotDrafted::Empty) => labels::feedback_empty().to_owned(),
        NotSent::Log(error) => troubles::not_done(&troubles::log_error(error)),
    }
}

/// It is kept, and was not sent yet: why, in a sentence.
pub fn not_yet(why: &str, name: &str) -> String {
    say!("feedback_not_yet", why = why, name = name)
}

/// Above what was sent: where one asks about it.
pub fn asked_at(url: &str) -> String {
    say!("feedback_asked_at", url = url)
}

/// Above what was sent: one can't ask about it.
pub fn no_address(name: &str) -> String {
    say!("feedback_no_address", name = name)
}

/// Below what was sent: there is more than is listed.
pub fn more(count: u64) -> String {
    say!("feedback_more", count = count)
}

/// It was sent to another server than the one that would be asked now.
pub fn elsewhere(sent_to: &str) -> String {
    say!("feedback_elsewhere", url = sent_to)
}

/// What the server said became of it, and when it was asked.
pub fn followed(followed: &Followed, time: &str) -> String {
    let state = match (followed.state, &followed.fixed_in) {
        (FollowedState::Received, _) => labels::feedback_received().to_owned(),
        (FollowedState::Seen, _) => labels::feedback_seen().to_owned(),
        (FollowedState::Fixed, None) => labels::feedback_fixed().to_owned(),
        (FollowedState::Fixed, Some(version)) => {
            say!("feedback_fixed_in", version = shortened(version, LONGEST_VERSION))
        }
        (FollowedState::Other, _) => labels::feedback_other().to_owned(),
    };
    sentences([state, say!("feedback_asked", time = time)])
}

/// Says that the server has erased it, and until when its backups have copies.
pub fn erased(receipt: Option<&ErasedReport>) -> String {
    let until = receipt.and_then(|receipt| receipt.backups_until.as_deref()?.parse().ok());
    sentences([labels::feedback_erased().to_owned(), until.and_then(server::backups).unwrap_or_default()])
}

/// The question before one of them is erased on the server.
pub fn erase_question(url: &str) -> (String, Vec<String>) {
    let means = vec![say!("feedback_erase_means", url = url), labels::feedback_erase_not_all().to_owned()];
    (labels::feedback_erase_question().to_owned(), means)
}

/// The most characters of a version that a server names: as many as a manifest may give it.
const LONGEST_VERSION: usize = 64;

/// The server answered with something else.
pub fn answered_otherwise(status: u16) -> String {
    say!("feedback_answered", status = status.to_string())
}

/// Nobody answered.
pub fn not_reached(why: &str) -> String {
    say!("feedback_not_reached", why = why)
}
