//! Everything a person can do here that touches consent, disk or another program; buttons, menus and shortcuts share it.

use crate::pages::about::action::AboutAction;
use crate::pages::choices::action::ChoicesAction;
use crate::pages::crashes::action::CrashAction;
use crate::pages::feedback::action::FeedbackAction;
use crate::pages::find::action::FindAction;
use crate::pages::history::action::HistoryAction;
use crate::pages::programs::action::ProgramsAction;
use crate::pages::settings::action::SettingsAction;
use crate::pages::your_data::action::YourDataAction;

/// The tabs. They are hidden while `Choices::answering`: the first answer is the only question on the screen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Page {
    /// The switches and the live preview.
    #[default]
    Choices,
    /// Everything that was recorded.
    History,
    /// Crash reports that wait for the person; only programs that declare one have it.
    Crashes,
    /// What the person writes to the makers, and what became of what they sent; only programs that take messages or say what became of
    /// crash reports have it.
    Feedback,
    /// Report, identity, decisions.
    YourData,
    /// The manifest in plain words.
    About,
}

/// One thing a person did: around the pages, or on one of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Open a tab.
    ShowPage(Page),
    /// Move the switch for everything.
    SetEverything(bool),
    /// Write the consent file of a program that reads only the main switch, after the question about it.
    ConfirmOlderReader,
    /// Close the modal question without an answer.
    CloseQuestion,
    /// Put aside, for good, what is said about older versions of the chosen program.
    SetOlderAside,
    /// Close a notice that has been read.
    DismissNotice(usize),
    /// Something on the page of choices.
    Choices(ChoicesAction),
    /// Something in the history.
    History(HistoryAction),
    /// Something about crash reports.
    Crash(CrashAction),
    /// Something about what the person writes, or about what they sent.
    Feedback(FeedbackAction),
    /// Something on the page "Your data".
    YourData(YourDataAction),
    /// Something on the page "About".
    About(AboutAction),
    /// Something in the window's settings.
    Settings(SettingsAction),
    /// Something in the search.
    Find(FindAction),
    /// Something in the list of programs.
    Programs(ProgramsAction),
}

/// Each page knows only its own actions; around the pages, all of them are an `Action`.
macro_rules! from_pages {
    ($($page:ident($action:ty)),* $(,)?) => {
        $(impl From<$action> for Action {
            fn from(action: $action) -> Self {
                Self::$page(action)
            }
        })*
    };
}

from_pages!(
    Choices(ChoicesAction),
    History(HistoryAction),
    Crash(CrashAction),
    Feedback(FeedbackAction),
    YourData(YourDataAction),
    About(AboutAction),
    Settings(SettingsAction),
    Programs(ProgramsAction),
    Find(FindAction),
);
