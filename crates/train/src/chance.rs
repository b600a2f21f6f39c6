//! Chance that is the same at every run (Marsaglia 2003).

/// Where it stands.
pub struct Chance(u64);

impl Chance {
    /// At its beginning.
    pub fn new() -> Self {
        Self(0x2545_f491_4f6c_dd1d)
    }

    /// A number below `bound`.
    pub fn below(&mut self, bound: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % bound
    }
}
