//! A program that does nothing: its size is part of every program's.

fn main() {}
