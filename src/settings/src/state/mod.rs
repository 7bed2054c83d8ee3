//! What is known and how it answers. `session` ties the model to its worker; the model is plain data without egui, without a file and
//! without a clock of its own: `act` is what a person did, `take` what the worker found, `refresh` what is drawn after either.

mod act;
mod crashes;
mod deed;
mod feedback;
mod find;
mod listing;
pub mod model;
mod programs;
mod question;
mod refresh;
mod reports;
mod rows;
mod server;
pub(crate) mod session;
mod take;
#[cfg(test)]
mod tests;
mod window;
