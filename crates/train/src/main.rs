//! Builds `data/` and prints its own evaluation.

fn main() {}
