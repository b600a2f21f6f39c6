//! `mailuo analyze FILE… [--out DIR]`: the engine on the command line.

fn main() {}
