//! `/me`: what is kept of a person, for whoever proves that it is theirs. A proof, a code or a session is in a header and never in an
//! address; whoever has none of them gets the page, which asks for one.

mod about;
mod csv;
mod erase;
mod fetch;
mod held;
mod page;
mod session;
mod who;

pub(crate) use self::{erase::erase, fetch::get, page::asset, session::open};
