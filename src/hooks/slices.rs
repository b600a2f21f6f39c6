//! Drawing what is long in slices, so that the page answers between them.

use crate::dom::after_frame;
use gloo_timers::callback::Timeout;
use yew::prelude::*;

/// In how many slices at most a thing is drawn: the way to each costs what there is already.
const MOST: usize = 100;

/// How many of `length` pieces of a thing are to be drawn: a slice of so many at once, one more after each drawing. What
/// stood there stays where the length falls.
#[hook]
pub fn use_slices<T: PartialEq + Clone + 'static>(of: &T, length: usize, slice: usize) -> usize {
    let drawn = use_state(|| None::<(T, usize)>);
    let now = drawn.as_ref().filter(|drawn| drawn.0 == *of).map_or(slice, |drawn| drawn.1);
    use_effect_with((of.clone(), now, now < length), move |(of, now, is_more)| {
        let next = (of.clone(), now + slice.max(length / MOST));
        let later = is_more.then(|| Timeout::new(0, move || drawn.set(Some(next))));
        move || drop(later)
    });
    now
}

/// Which turn it is: the first thing is drawn when `of` is there, at turn 0, and with each frame comes the next turn, up
/// to the `last`. What takes the place of something else goes through the turns again, from 1 on.
#[hook]
pub fn use_turns<T: PartialEq + Clone + 'static>(of: Option<T>, last: usize) -> usize {
    let come = use_state(|| None::<(T, usize)>);
    let now = match (&of, &*come) {
        (Some(of), Some((known, turn))) if of == known => *turn,
        (Some(_), Some(_)) => 1,
        _ => 0,
    };
    use_effect_with((of, now), move |(of, now)| {
        let next = of.clone().map(|of| (of, last.min(now + 1)));
        let later = (*come != next).then(|| after_frame(move || come.set(next)));
        move || drop(later)
    });
    now
}
