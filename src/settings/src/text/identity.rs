//! What the window says about replacing the identity.

words! { "";
    /// Copies the identifier.
    identity_copy,
    /// Asks whether to replace the identity.
    identity_replace,
    /// The question.
    identity_replace_question,
    /// What it means.
    identity_replace_means,
    /// Yes to that.
    identity_replace_it,
    /// No to that.
    identity_keep,
    /// It was done.
    identity_replaced,
}
