//! Sorting in little code.
//!
//! The standard library's sorts are made anew for every type and every way to compare, five kilobytes each: a fifth of
//! the engine's program was sorting. Here one sort of numbers does for all; what is sorted is moved once, at the end.

use std::cmp::Ordering;

/// Slices that are put in order; what is equal stays as it stood.
pub trait Order<T> {
    /// From the least to the greatest.
    fn order(&mut self)
    where
        T: Ord,
    {
        self.order_by(T::cmp);
    }

    /// By a part of each, or by what is told of it.
    fn order_by_key<K: Ord>(&mut self, mut key: impl FnMut(&T) -> K) {
        self.order_by(|a, b| key(a).cmp(&key(b)));
    }

    /// As `compare` says, which must be a total order.
    fn order_by(&mut self, compare: impl FnMut(&T, &T) -> Ordering);
}

impl<T> Order<T> for [T] {
    fn order_by(&mut self, mut compare: impl FnMut(&T, &T) -> Ordering) {
        // Most of what is put in order is so already.
        if self.is_sorted_by(|a, b| compare(a, b).is_le()) {
            return;
        }
        let mut from = ranks(self.len(), &mut |a, b| compare(&self[a], &self[b]));
        for start in 0..from.len() {
            // Around each ring of places: every one gets what belongs there.
            let mut at = start;
            while from[at] != start {
                let next = std::mem::replace(&mut from[at], at);
                self.swap(at, next);
                at = next;
            }
            from[at] = at;
        }
    }
}

/// Which of `length` things stands at each place, once they are in order.
fn ranks(length: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut ranks: Vec<usize> = (0..length).collect();
    ranks.sort_by(|&a, &b| compare(a, b));
    ranks
}

#[cfg(test)]
mod tests {
    use super::Order;

    #[test]
    fn it_sorts_as_the_standard_library_does() {
        // Numbers that look like chance, many of them equal (a linear congruence).
        let mut seed = 1_u32;
        let mut next = || {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            seed >> 26
        };
        for length in 0..200 {
            let mut list: Vec<(u32, usize)> = (0..length).map(|n| (next(), n)).collect();
            let (mut rotated, mut expected) = (list.clone(), list.clone());
            list.order_by_key(|one| one.0);
            expected.sort_by_key(|one| one.0);
            assert_eq!(list, expected, "stable");
            rotated.order();
            rotated.rotate_left(length / 3);
            rotated.order();
            assert_eq!(rotated, expected, "whole");
        }
    }
}
