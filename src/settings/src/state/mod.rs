//! What is known and how it answers: the model, and the session that ties it to its worker.

pub mod model;
mod question;
pub(crate) mod session;
