//! A program that does nothing: what every program's size has in it.

fn main() {}
