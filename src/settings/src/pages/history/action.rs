//! What a person does with several rows of the history.

/// One thing done with rows; one row alone is chosen with [`super::Action::SelectRow`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowsAction {
    /// Choose this one besides the others, or no more.
    Toggle(i64),
    /// Look at this one, and leave the choice as it is.
    Focus(i64),
    /// Choose what is shown from the one where the choice began to this one, and nothing else.
    Through(i64),
    /// Choose all that are shown.
    All,
    /// Leave only the one that was chosen last.
    One,
    /// Copy the exact bytes of those that are chosen.
    Copy,
}
