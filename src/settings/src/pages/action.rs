//! Everything a person can do here that touches consent, disk or another program; buttons, menus and shortcuts share it.

use candor::log::Retention;

use crate::pages::crashes::action::CrashAction;
use crate::pages::history::action::RowsAction;
use crate::pages::history::query::Query;
use crate::pages::settings::action::WindowAction;
use crate::pages::view::{Page, PauseFor, ReportFormat};

/// One thing a person did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Show another program, by its place in the list.
    SelectProgram(usize),
    /// Open a tab.
    ShowPage(Page),
    /// Move the switch for everything.
    SetEverything(bool),
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
    /// Withhold a field, as it stands in the consent file, or send it along again.
    Withhold {
        /// The same field of one or more messages.
        entries: Vec<String>,
        /// Whether it is withheld.
        withheld: bool,
    },
    /// Answer what is new or wider since the person agreed.
    AnswerNews(bool),
    /// Write the consent file of a program that reads only the main switch, after the question about it.
    ConfirmOlderReader,
    /// Leave the modal question without an answer.
    CloseQuestion,
    /// Show another message in the preview.
    ChooseEvent(usize),
    /// Choose a row of the history, by its number in the log; `None` closes the details.
    SelectRow(Option<i64>),
    /// Something with several rows of the history.
    Rows(RowsAction),
    /// Look for something else in the history, or order it in another way.
    Look(Query),
    /// Save a report: the native dialog asks where.
    SaveReport(ReportFormat),
    /// Save a report to a path that was typed.
    SaveReportTo(ReportFormat, String),
    /// Record and send nothing for so long.
    Pause(PauseFor),
    /// Keep the history for so long and within so much.
    Keep(Retention),
    /// Ask whether to clear the history.
    AskClear,
    /// Clear the history, after the question about it.
    Clear,
    /// Ask whether to replace the identity.
    AskReplaceIdentity,
    /// Replace the identity, after the question about it.
    ReplaceIdentity,
    /// Open the program's folder.
    OpenFolder,
    /// Take a notice away that has been read.
    DismissNotice(usize),
    /// Something about crash reports.
    Crash(CrashAction),
    /// Something about the window itself.
    Window(WindowAction),
}
