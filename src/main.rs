//! The reading page.

fn main() {}
