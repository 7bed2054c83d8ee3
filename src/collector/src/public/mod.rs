//! The public page.
mod suppress;
