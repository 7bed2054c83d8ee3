//! Errors that read well when `main` returns them with `?`, which prints their `Debug` form.

/// Makes the `Debug` form the sentence itself. The sentence says the cause, so no source is given, which would only repeat it.
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
