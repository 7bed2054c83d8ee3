//! Errors that read well from `?` in `main`, which prints the form for debugging of what it returns.

/// Makes the form for debugging the sentence itself. It says its cause, so that none is given besides, which would only be said again.
macro_rules! debug_as_sentence {
    ($($error:ty),*) => {$(
        impl std::fmt::Debug for $error {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Display::fmt(self, f)
            }
        }
    )*};
}
pub(crate) use debug_as_sentence;
