//! What goes wrong on the collector's own side, for whoever runs it. It never says anything about who sent what.

use std::{fmt::Display, io::Write as _};

/// One line on standard error.
pub(crate) fn complain(cause: &impl Display) {
    let line = cause.to_string().replace(['\n', '\r'], " ");
    // When nobody listens on standard error there is nobody to tell that, either.
    drop(writeln!(std::io::stderr(), "candor-collector: {line}"));
}
