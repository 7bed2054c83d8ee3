//! What a person can do with crash reports, as data, so that drawing them decides nothing.

/// One thing that a person did with a waiting crash report, given by its number in the log, or about later ones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CrashAction {
    /// Read this one.
    Choose(i64),
    /// Send this one as it is shown.
    Send(i64),
    /// Begin to change its texts.
    Edit(i64),
    /// Ask whether to leave them as they were although something was typed.
    AskCancelEdit,
    /// Leave them as they were.
    CancelEdit,
    /// Put these in place of its texts: path and new text.
    SaveEdit(i64, Vec<(String, String)>),
    /// Ask whether to delete this one.
    AskDelete(i64),
    /// Delete it, after the question.
    Delete(i64),
    /// Close what was said about the last one.
    CloseOutcome,
    /// From now on, send without waiting, or wait.
    Always(bool),
    /// Move the switch of a tier that causes them.
    SetTier {
        /// The tier's id.
        tier: String,
        /// The new position.
        on: bool,
    },
    /// Open the history on this one.
    ShowInHistory(i64),
}
