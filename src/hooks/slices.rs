//! Drawing what is long in slices, so that the page answers between them.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

/// How many pieces a slice has: with these the first window of text is full.
const SLICE: usize = 40;

/// How many of `length` pieces of a thing are to be drawn in full: a slice at once, one more after each drawing.
#[hook]
pub fn use_slices<T: PartialEq + Clone + 'static>(of: &T, length: usize) -> usize {
    let drawn = use_state(|| None::<(T, usize)>);
    let now = drawn.as_ref().filter(|drawn| drawn.0 == *of).map_or(SLICE, |drawn| drawn.1);
    use_effect_with((of.clone(), now, now < length), move |(of, now, is_more)| {
        let next = (of.clone(), now + SLICE);
        let later = is_more.then(|| Timeout::new(0, move || drawn.set(Some(next))));
        move || drop(later)
    });
    now
}

/// How long a turn waits for the browser to lay out what the one before has drawn, in milliseconds: a frame.
const FRAME: u32 = 16;

/// Which turn it is: the first thing is drawn when it `is_there`, at turn 0, and after each drawing comes the next
/// turn, up to the `last`.
#[hook]
pub fn use_turns(is_there: bool, last: usize) -> usize {
    let turn = use_state_eq(|| 0);
    let now = if is_there { *turn } else { 0 };
    use_effect_with((is_there, now), move |&(is_there, now)| {
        let next = if is_there { last.min(now + 1) } else { 0 };
        let later = Timeout::new(FRAME, move || turn.set(next));
        move || drop(later)
    });
    now
}
