//! The public page and its figures, as pure code: it is given figures and answers what may be published of them, as JSON
//! and as pages. It knows no store, no clock and no request; whatever it is given that says too much, it holds back.
//!
//! Counters come in through [`tables`], which makes of them what is published for a week; [`plan`] says which tables a
//! program has, by its manifests; [`suppress`] decides what of each is shown. [`state`] is what is published.

pub(crate) mod activity;
mod label;
pub(crate) mod period;
pub(crate) mod plan;
mod spread;
pub(crate) mod state;
mod suppress;
pub(crate) mod tables;
