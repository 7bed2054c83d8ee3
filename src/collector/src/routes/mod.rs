//! One file per endpoint. A route reads the request, asks the store and words the answer; it opens nothing itself.

pub(crate) mod admin;
pub(crate) mod ets2la;
pub(crate) mod events;
pub(crate) mod figures;
pub(crate) mod health;
pub(crate) mod me;
pub(crate) mod reports;
pub(crate) mod skellypings;
