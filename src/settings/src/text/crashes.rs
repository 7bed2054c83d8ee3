//! What the window says about crash reports: fixed strings first, then sentences that are made from facts.

use candor::tools::log::State;

use super::figures::list as list_of;
use candor::tools::unseen::{self, Does, Found};

words! { "crash_";
    /// The tab.
    tab_word,
    /// The list, for screen readers.
    list,
    /// Lets the report go.
    send,
    /// Opens its texts in an editor.
    edit,
    /// Deletes it, after a question.
    delete,
    /// Puts the edited texts in place of the old ones.
    save,
    /// Leaves the editor.
    cancel,
    /// Whether to leave the editor although something was typed.
    leave_question,
    /// What that does.
    leave_means,
    /// Stays in the editor.
    go_on_editing,
    /// Leaves it.
    leave_it,
    /// Leaves a report that was to be deleted.
    keep_it,
    /// Deletes it.
    delete_it,
    /// Restrictions the fields besides the texts.
    fields,
    /// Restrictions the number with which one can follow a report.
    ticket,
    /// What it is for.
    ticket_means,
    /// Opens the report in the history.
    in_history,
    /// Goes on to the next report.
    close,
    /// Restrictions what happens with reports to come.
    from_now_on,
    /// One of the two choices.
    ask,
    /// The other one.
    always,
    /// On the card of a tier whose reports wait for the person.
    read_first,
    /// The same, once the person chose otherwise.
    not_read_first,
    /// About an edit that was saved as it was typed.
    saved,
    /// About one of which something was removed.
    saved_scrubbed,
    /// While an editor is open.
    while_editing,
    /// Another report was chosen while an editor is open.
    save_first,
    /// The program's new version does not know the report any more.
    not_declared,
    /// The report has no text of the program's own.
    no_texts,
    /// What switching the tier off does, while nothing waits.
    off_means_word,
    /// In place of the list, where nothing waits.
    nothing_waits,
    /// What the choice means while no crash is recorded.
    means_later,
    /// What was read is not what stands there now.
    changed,
    /// What a character does that does not show: it steers.
    unseen_controls,
    /// It turns the text round.
    unseen_turns,
    /// It cannot be seen.
    unseen_hides,
}

/// So many different characters are told of.
const UNSEEN_TOLD: usize = 8;

/// Below an editor: which characters do not show as what they are, and in which lines. A line each.
pub fn unseen(stand_in: char, found: &[Found]) -> String {
    let character = |Found { character, lines, more }: &Found| {
        let does = match unseen::does(*character) {
            Does::Controls => unseen_controls(),
            Does::Turns => unseen_turns(),
            Does::Hides => unseen_hides(),
        };
        let numbers: Vec<String> = lines.iter().map(ToString::to_string).chain(more.then(|| "…".to_owned())).collect();
        say!(
            "crash_unseen_where",
            name = unseen::name(*character),
            does = does,
            count = numbers.len(),
            lines = list_of(&numbers)
        )
    };
    let mut all = vec![say!("crash_unseen", sign = stand_in.to_string())];
    all.extend(found.iter().take(UNSEEN_TOLD).map(character));
    if found.len() > UNSEEN_TOLD {
        all.push(say!("crash_unseen_others", count = found.len() - UNSEEN_TOLD));
    }
    all.join("\n")
}

/// The tab with how many wait.
pub fn tab(waiting: usize) -> String {
    if waiting == 0 { tab_word().to_owned() } else { say!("crash_tab", count = waiting) }
}

/// When, and how often.
pub fn when(time: &str, times: u64) -> String {
    if times <= 1 { time.to_owned() } else { say!("crash_when", time = time, count = times) }
}

/// A row of the list for screen readers.
pub fn row(headline: &str, when: &str) -> String {
    list_of(&[headline, when])
}

/// What the report is, who gets it, and what happens until then.
pub fn what_it_is(name: &str, url: &str, identifier: bool) -> Vec<String> {
    let with = if identifier { "yes" } else { "no" };
    vec![say!("crash_what_it_is", name = name, url = url, identifier = with), say!("crash_nothing_leaves")]
}

/// The report may not go although the person may let it go.
pub fn not_now(reason: &str) -> String {
    say!("crash_not_now", reason = reason)
}

/// How much was replaced before the report was kept.
pub fn replaced(pieces: usize) -> String {
    if pieces == 0 { say!("crash_nothing_replaced") } else { say!("crash_replaced", count = pieces) }
}

/// What would happen while reports wait for the person.
pub fn would_wait(name: &str) -> String {
    say!("crash_would_wait", name = name)
}

/// What would happen while reports are sent at once.
pub fn would_go(name: &str) -> String {
    say!("crash_would_go", name = name)
}

/// Why no crash is recorded now.
pub fn would_not(reason: &str, name: &str) -> String {
    say!("crash_would_not", reason = reason, name = name)
}

/// What the choice means: it waits.
pub fn ask_means(name: &str) -> String {
    say!("crash_ask_means", name = name)
}

/// What the choice means: it goes.
pub fn always_means(waiting: usize) -> String {
    if waiting == 0 { say!("crash_always_means") } else { say!("crash_always_means_later", count = waiting) }
}

/// What switching the tier off does.
pub fn off_means(waiting: usize) -> String {
    if waiting == 0 { off_means_word().to_owned() } else { say!("crash_off_means", count = waiting) }
}

/// In the header, and on the tier's card: some wait.
pub fn waiting(number: usize) -> String {
    say!("crash_waiting", count = number)
}

/// The question before a report is deleted.
pub fn delete_question(headline: &str) -> (String, Vec<String>) {
    (say!("crash_delete_question"), vec![headline.to_owned(), say!("crash_delete_means")])
}

/// Nothing was saved.
pub fn not_saved(why: &str) -> String {
    say!("crash_not_saved", why = why)
}

/// A report was let go, and what became of it: a title and sentences.
pub fn released(state: Option<State>, confirmed: bool, in_the_way: Option<&str>, name: &str) -> (String, Vec<String>) {
    let queued = || say!("crash_queued");
    match (state, in_the_way) {
        (Some(State::Sent), _) if confirmed => (say!("crash_sent"), vec![say!("crash_sent_confirmed")]),
        (Some(State::Sent), _) => (say!("crash_sent"), vec![say!("crash_sent_unconfirmed")]),
        (Some(State::Refused), _) => (say!("crash_refused"), vec![say!("crash_refused_means")]),
        (Some(State::Withdrawn), _) => (say!("crash_withdrawn"), vec![say!("crash_withdrawn_means")]),
        (Some(State::Expired), _) => (say!("crash_expired"), vec![say!("crash_expired_means")]),
        (Some(State::Unknown), _) => (say!("crash_unknown"), vec![say!("crash_unknown_means")]),
        (_, Some(why)) => {
            (queued(), vec![say!("crash_queued_not_yet"), why.to_owned(), say!("crash_queued_later", name = name)])
        }
        (Some(State::Held | State::Queued | State::Sending) | None, None) => (queued(), vec![say!("crash_queued_now")]),
    }
}

/// A report was deleted here.
pub fn deleted() -> (String, Vec<String>) {
    (say!("crash_deleted"), vec![say!("crash_deleted_means")])
}

/// A report is not here any more, and this window did not do it.
pub fn meanwhile(became: Option<State>, typing: bool) -> (String, Vec<String>) {
    let says = match became {
        Some(State::Withdrawn) => say!("crash_meanwhile_deleted"),
        Some(State::Sent | State::Queued | State::Sending) => say!("crash_meanwhile_released"),
        Some(_) => say!("crash_meanwhile_other"),
        None => say!("crash_meanwhile_cleared"),
    };
    let lost = typing.then(|| say!("crash_typing_lost"));
    (say!("crash_not_here"), std::iter::once(says).chain(lost).collect())
}

/// Somebody else is sending.
pub fn another_sends(name: &str) -> String {
    say!("crash_another_sends", name = name)
}

/// What the server or the network said.
pub fn failure(why: &str) -> String {
    say!("last_attempt", why = why)
}
