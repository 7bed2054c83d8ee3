//! Holder.
fn main() {}
