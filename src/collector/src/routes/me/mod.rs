//! `/me`: what is kept about a person, for whoever proves that it is theirs. A proof, a code or a session is sent in a header and never in
//! an address; a request without any gets the page, which asks for one.

mod about;
mod csv;
mod erase;
mod fetch;
mod held;
mod page;
mod session;
mod who;

pub(crate) use self::{erase::erase, fetch::get, page::asset, session::open};
