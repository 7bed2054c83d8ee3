//! What the window says about crash reports: fixed strings first, then sentences that are made from facts.

use candor::log::State;

use super::sentences::count;
use crate::message::Meanwhile;

/// The tab.
pub const TAB: &str = "Crash reports";

/// The tab with how many wait.
pub fn tab(waiting: usize) -> String {
    if waiting == 0 { TAB.to_owned() } else { format!("{TAB} ({waiting})") }
}

/// The list, for screen readers.
pub const LIST: &str = "Crash reports that wait for you";
/// Lets the report go.
pub const SEND: &str = "Send";
/// Opens its texts in an editor.
pub const EDIT: &str = "Edit";
/// Deletes it, after a question.
pub const DELETE: &str = "Delete…";
/// Puts the edited texts in place of the old ones.
pub const SAVE: &str = "Save";
/// Leaves the editor.
pub const CANCEL: &str = "Cancel";
/// Leaves a report that was to be deleted.
pub const KEEP_IT: &str = "Keep it";
/// Deletes it.
pub const DELETE_IT: &str = "Delete it";
/// A form of the report: texts and fields one below the other.
pub const TO_READ: &str = "To read";
/// A form of the report: the exact body of the request.
pub const AS_SENT: &str = "As sent";
/// A form of the report: request line and headers.
pub const HEADERS: &str = "Headers";
/// Above the fields besides the texts.
pub const FIELDS: &str = "The other fields";
/// Above the number with which one can follow a report.
pub const TICKET: &str = "Claim ticket";
/// What it is for.
pub const TICKET_MEANS: &str = "Keep it: with it you can follow what became of this report. It says nothing about you.";
/// Opens the report in the history.
pub const IN_HISTORY: &str = "Show in the history";
/// Goes on to the next report.
pub const CLOSE: &str = "Close";
/// Above what happens with reports to come.
pub const FROM_NOW_ON: &str = "From now on";
/// One of the two choices.
pub const ASK: &str = "Ask me each time";
/// The other one.
pub const ALWAYS: &str = "Always send";
/// On the card of a tier whose reports wait for the person.
pub const READ_FIRST: &str = "You read it first";
/// The same, once the person chose otherwise.
pub const NOT_READ_FIRST: &str = "Sent without waiting for you";
/// About an edit that was saved as it was typed.
pub const SAVED: &str = "Saved. What stands here now is what would be sent.";
/// About one of which something was removed.
pub const SAVED_SCRUBBED: &str = "Saved, but not as you typed it: what could tell whose computer it came from was removed, or it was too long. Look at it once more.";
/// While an editor is open.
pub const WHILE_EDITING: &str = "Take out or add what you like. When you save, names, folders and addresses are removed again.";
/// Another report was chosen while an editor is open.
pub const SAVE_FIRST: &str = "Save or cancel this first.";
/// The program's new version does not know the report any more.
pub const NOT_DECLARED: &str =
    "This version of the program does not declare such a report any more. It can be sent as it is, or deleted.";
/// The report has no text of the program's own.
pub const NO_TEXTS: &str = "There is no text in it that can be edited.";
/// What switching the tier off does, while nothing waits.
pub const OFF_MEANS: &str = "Switched off, no crash is recorded at all.";

/// When, and how often.
pub fn when(time: &str, times: u64) -> String {
    if times <= 1 { time.to_owned() } else { format!("{time}, {}", count(times, "time", "times")) }
}

/// A row of the list for screen readers.
pub fn row(headline: &str, when: &str) -> String {
    format!("{headline}, {when}")
}

/// What the report is, who gets it, and what happens until then.
pub fn what_it_is(name: &str, url: &str, identifier: bool) -> Vec<String> {
    let identity = if identifier { "with an identifier in it" } else { "with no identifier in it" };
    vec![
        format!("This is what {name} would tell its makers about the crash. It would go to {url}, {identity}."),
        "Nothing leaves this computer before you press Send.".to_owned(),
    ]
}

/// The report may not go although the person may let it go.
pub fn not_now(reason: &str) -> String {
    format!("Even then it has to wait. {reason}.")
}

/// How much was replaced before the report was kept.
pub fn replaced(pieces: usize) -> String {
    match pieces {
        0 => "Nothing in it looked like personal data, so nothing was replaced. Read it all the same.".to_owned(),
        1 => "1 piece of personal data was replaced. It is underlined.".to_owned(),
        pieces => format!("{pieces} pieces of personal data were replaced. They are underlined."),
    }
}

/// In place of the list, where nothing waits.
pub const NOTHING_WAITS: &str = "No crash report waits for you";

/// What would happen while reports wait for the person.
pub fn would_wait(name: &str) -> String {
    format!(
        "When {name} crashes, what it would say about it is kept here until you have read it. Names, folders and addresses are \
         removed on this computer first. You can then change it, send it or delete it. What you sent or deleted stands in the history."
    )
}

/// What would happen while reports are sent at once.
pub fn would_go(name: &str) -> String {
    format!(
        "When {name} crashes, what it says about it is sent at once, as you chose. Names, folders and addresses are removed on this \
         computer first. What was sent stands in the history, byte for byte."
    )
}

/// Why no crash is recorded now.
pub fn would_not(reason: &str, name: &str) -> String {
    format!("{reason}. So when {name} crashes, nothing about it is kept or sent.")
}

/// What the choice means: it waits.
pub fn ask_means(name: &str) -> String {
    format!("When {name} crashes, its report waits here until you send or delete it.")
}

/// What the choice means while no crash is recorded.
pub const MEANS_LATER: &str = "This counts as soon as crashes are recorded again.";

/// What the choice means: it goes.
pub fn always_means(waiting: usize) -> String {
    match waiting {
        0 => "A crash report is sent without waiting for you.".to_owned(),
        1 => "A crash report is sent without waiting for you. The one that waits already goes on waiting.".to_owned(),
        _ => "A crash report is sent without waiting for you. Those that wait already go on waiting.".to_owned(),
    }
}

/// What switching the tier off does.
pub fn off_means(waiting: usize) -> String {
    match waiting {
        0 => OFF_MEANS.to_owned(),
        1 => "Switched off, no crash is recorded at all, and the report that waits is deleted.".to_owned(),
        waiting => format!("Switched off, no crash is recorded at all, and the {waiting} reports that wait are deleted."),
    }
}

/// In the header, and on the tier's card: some wait.
pub fn waiting(number: usize) -> String {
    format!("{} for you.", count(number as u64, "crash report waits", "crash reports wait"))
}

/// The question before a report is deleted.
pub fn delete_question(headline: &str) -> (String, Vec<String>) {
    (
        "Delete this crash report?".to_owned(),
        vec![
            headline.to_owned(),
            "What it says is removed from this computer and never sent. Only that there was one stays in the history."
                .to_owned(),
        ],
    )
}

/// Nothing was saved.
pub fn not_saved(why: &str) -> String {
    format!("Not saved: {why}.")
}

/// What was read is not what stands there now.
pub const CHANGED: &str = "Nothing was done: the report changed meanwhile, perhaps because it crashed once more. Read it again as it stands here now.";

/// A report was let go, and what became of it: a title and sentences.
pub fn released(state: Option<State>, confirmed: bool, in_the_way: Option<&str>, name: &str) -> (String, Vec<String>) {
    let later = || format!("It is tried again while {name} runs, and by “candor deliver”.");
    let (title, sentences) = match (state, in_the_way) {
        (Some(State::Sent), _) if confirmed => {
            ("Sent", vec!["The server has it, and confirmed that it received exactly these bytes.".into()])
        }
        (Some(State::Sent), _) => ("Sent", vec!["The server has it. It did not say which bytes it received.".into()]),
        (Some(State::Refused), _) => ("Refused", vec!["The server will not have it. It is not sent again.".into()]),
        (Some(State::Withdrawn), _) => {
            ("Withdrawn", vec!["It was switched off before it left. It never left this computer.".into()])
        }
        (Some(State::Expired), _) => ("Expired", vec!["It could not be sent for 30 days, and is not sent any more.".into()]),
        (Some(State::Unknown), _) => {
            ("Unknown", vec!["It left without a known answer. It may have arrived. It is not sent again.".into()])
        }
        (_, Some(why)) => ("Queued", vec!["You have let it go, but it could not be sent yet.".into(), why.to_owned(), later()]),
        (Some(State::Held | State::Queued | State::Sending) | None, None) => {
            ("Queued", vec!["You have let it go. It is being sent now.".into()])
        }
    };
    (title.to_owned(), sentences)
}

/// A report was deleted here.
pub fn deleted() -> (String, Vec<String>) {
    let says = "What it said is gone from this computer and was never sent. Only that there was one stays in the history.";
    ("Deleted".to_owned(), vec![says.to_owned()])
}

/// A report is not here any more, and this window did not do it.
pub fn meanwhile(what: Meanwhile, typing: bool) -> (String, Vec<String>) {
    let says = match what {
        Meanwhile::Became(State::Withdrawn) => {
            "It was deleted meanwhile: on the command line, in another window, or because it was switched off. It was never sent."
        }
        Meanwhile::Became(State::Sent | State::Queued | State::Sending) => {
            "It was let go meanwhile, on the command line or in another window. The history says what became of it."
        }
        Meanwhile::Became(_) => "It does not wait any more. The history says what became of it.",
        Meanwhile::Gone => "The history was cleared meanwhile, and the report with it. It was never sent from here.",
        Meanwhile::Changed => CHANGED,
    };
    let lost = typing.then(|| "What you were typing was not saved.".to_owned());
    ("This report is not here any more".to_owned(), std::iter::once(says.to_owned()).chain(lost).collect())
}

/// Somebody else is sending.
pub fn another_sends(name: &str) -> String {
    format!("Another process is sending for {name} right now.")
}

/// What the server or the network said.
pub fn failure(why: &str) -> String {
    format!("The last attempt: {why}.")
}
