//! What goes wrong on the collector's own side, for whoever runs it. It never says anything about who sent what.

use std::{fmt::Display, io::Write as _};

/// One line on standard error.
pub(crate) fn complain(cause: &impl Display) {
    let line = cause.to_string().replace(['\n', '\r'], " ");
    // What is in it may come from others, and must not control the terminal.
    let line = candor::tools::unseen::named(&line);
    // If nobody reads standard error, there is nobody to tell that to either.
    drop(writeln!(std::io::stderr(), "candor-collector: {line}"));
}
