//! Every fixed string of the window: tabs, buttons, headings, and the words that name things for screen readers.

/// Above the list of programs.
pub const PROGRAMS: &str = "Programs";
/// In place of a page while there is no program.
pub const NO_PROGRAM: &str = "No program on this computer uses Candor yet";

/// The switch for everything.
pub const EVERYTHING: &str = "Send anything at all";

/// The first tab.
pub const CHOICES: &str = "Choices";
/// The second tab.
pub const HISTORY: &str = "History";
/// The third tab.
pub const YOUR_DATA: &str = "Your data";
/// The fourth tab.
pub const ABOUT: &str = "About";

/// Beside the two answers.
pub const CLOSING: &str = "Closing this window changes nothing.";
/// One answer.
pub const SHARE_NOTHING: &str = "Share nothing";
/// The other answer.
pub const SHARE_SWITCHED_ON: &str = "Share what is switched on";

/// Opens every field of a tier.
pub const WHAT_EXACTLY: &str = "What exactly";
/// Closes it again.
pub const LESS: &str = "Show less";

/// The accessible name of the link that opens a tier's fields.
pub fn what_exactly(tier: &str, open: bool) -> String {
    format!("{}: {tier}", if open { LESS } else { WHAT_EXACTLY })
}

/// Above the preview.
pub const PREVIEW: &str = "What would be sent";
/// The choice among messages, for screen readers.
pub const PREVIEW_MESSAGE: &str = "Message";
/// Copies what is shown.
pub const COPY: &str = "Copy";
/// What that button says once it has.
pub const COPIED: &str = "Copied";

/// Opens the headers.
pub fn headers(count: usize) -> String {
    if count == 1 { "1 header".to_owned() } else { format!("{count} headers") }
}

/// A header, as it is written on the wire.
pub fn header_name(name: &str) -> String {
    format!("{name}: ")
}

/// In the gutter of a line that a switch adds.
pub const SIGN_ADDED: &str = "+";
/// In the gutter of a line that a switch takes away, or that is not sent.
pub const SIGN_LESS: &str = "\u{2212}";
/// The word for a line that a switch adds.
pub const ADDED: &str = "Added";
/// The word for a line that a switch takes away.
pub const REMOVED: &str = "Taken away";
/// The word for a line that is not sent.
pub const WITHHELD: &str = "Not sent";

/// A notice that is good to know.
pub const INFORMATION: &str = "Note";
/// A notice that needs the person's eye.
pub const ATTENTION: &str = "Attention";
/// A notice that something failed.
pub const FAILED: &str = "Failed";
/// Opens the details of a notice.
pub const DETAILS: &str = "Details";

/// A column of the history.
pub const TIME: &str = "Time";
/// A column of the history.
pub const WHAT: &str = "What";
/// A column of the history.
pub const TIER: &str = "Tier";
/// A column of the history.
pub const STATE: &str = "State";
/// A column of the history.
pub const SIZE: &str = "Size";
/// In the field for words.
pub const SEARCH: &str = "Search in everything that was recorded";
/// No tier left out.
pub const ANY_TIER: &str = "Any tier";
/// No message left out.
pub const ANY_MESSAGE: &str = "Any message";
/// No state left out.
pub const ANY_STATE: &str = "Any state";
/// No time left out.
pub const ANY_TIME: &str = "Any time";
/// Since the last midnight.
pub const TODAY: &str = "Today";
/// Seven days.
pub const WEEK: &str = "Last 7 days";
/// Thirty days.
pub const MONTH: &str = "Last 30 days";
/// What was chosen in the chart.
pub const IN_THE_CHART: &str = "In the chart";
/// The chart, for screen readers.
pub const CHART: &str = "History over time";
/// How the chart is used without a mouse, for screen readers.
pub const CHART_KEYS: &str = "Left and right go from bar to bar, Enter leaves only its time in the table, with Shift several, Escape shows everything again.";
/// The choice of what the chart shows, for screen readers.
pub const CHART_SHOWS: &str = "The chart shows";
/// A kind of chart.
pub const MESSAGES_BY_STATE: &str = "Messages by state";
/// A kind of chart.
pub const MESSAGES_BY_TIER: &str = "Messages by tier";
/// A kind of chart.
pub const BYTES_BY_STATE: &str = "Bytes by state";
/// A kind of chart.
pub const BYTES_BY_TIER: &str = "Bytes by tier";
/// Looks for nothing any more.
pub const SHOW_EVERYTHING: &str = "Show everything";

/// A menu that leaves out rows, for screen readers.
pub fn only_of(column: &str) -> String {
    format!("Show only: {column}")
}

/// The head of a column, for screen readers.
pub fn sort_by(column: &str) -> String {
    format!("{column}, sort")
}

/// The exact bytes of a message.
pub const AS_SENT: &str = "As sent";
/// The same, indented.
pub const INDENTED: &str = "Indented";
/// The request and its answer.
pub const HEADERS: &str = "Headers";
/// In place of the headers before the first attempt.
pub const NO_ATTEMPT: &str = "No attempt has been made to send it, so there are no headers yet.";
/// Closes the details.
pub const CLOSE: &str = "Close";

/// A row of the history for screen readers.
pub fn history_row(parts: &[&str]) -> String {
    parts.join(", ")
}

/// Above the report.
pub const REPORT: &str = "Report";
/// Saves a page.
pub const SAVE_HTML: &str = "Save as a page to read…";
/// Saves data.
pub const SAVE_JSON: &str = "Save as data (JSON)…";
/// While a report is being written.
pub const SAVING: &str = "Saving the report";
/// Where the report goes, when there is no dialog.
pub const SAVE_TO: &str = "Save to this file";
/// Saves to the file that was typed.
pub const SAVE: &str = "Save";
/// The choice of a pause.
pub const PAUSE: &str = "Pause";
/// There is none.
pub const NOT_PAUSED: &str = "Not paused";
/// Ends one.
pub const RESUME: &str = "Resume now";
/// A pause.
pub const PAUSE_HOUR: &str = "For an hour";
/// A pause.
pub const PAUSE_TODAY: &str = "Until midnight";
/// A pause.
pub const PAUSE_OPEN: &str = "Until I resume it";
/// What a pause does.
pub const PAUSE_MEANS: &str = "While it lasts nothing is recorded and nothing is sent. What waits stays here.";
/// Above what is kept of the history.
pub const KEPT: &str = "History kept here";
/// Before the choice of how long.
pub const KEPT_FOR: &str = "Kept for";
/// Before the choice of how much.
pub const KEPT_WITHIN: &str = "and within";
/// What is kept, in a sentence.
pub const KEPT_MEANS: &str =
    "What is older, and then the oldest beyond that size, is removed. What still waits to be sent is not.";
/// Asks whether to clear the history.
pub const CLEAR: &str = "Clear history…";
/// Yes to that.
pub const CLEAR_HISTORY: &str = "Clear it";
/// No to that.
pub const KEEP_HISTORY: &str = "Keep it";
/// Above the sentences about identity.
pub const IDENTITY: &str = "Who the servers think you are";
/// Above the decisions.
pub const DECISIONS: &str = "Your decisions so far";
/// In place of the decisions.
pub const NO_DECISIONS: &str = "None yet";

/// Above the links and versions.
pub const FACTS: &str = "Versions and files";
/// Opens the source code in a browser.
pub const SOURCE: &str = "Source code";
/// Opens the program's folder.
pub const OPEN_FOLDER: &str = "Open folder";
/// Above the messages.
pub const MESSAGES: &str = "Every message it can send";

/// A name and what it stands for, for screen readers.
pub fn named(name: &str, text: &str) -> String {
    format!("{name}, {text}")
}

/// No to what is new.
pub const NEWS_NO: &str = "Keep it as it is";
/// Yes to what is new.
pub const NEWS_YES: &str = "Send this too";
/// Takes a notice away.
pub const DISMISS: &str = "Dismiss";
/// Goes on although an older program may send more.
pub const GO_ON: &str = "Go on";
/// Leaves everything as it is.
pub const LEAVE_IT: &str = "Leave it";
