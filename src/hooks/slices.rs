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

/// Whether what `is_there` has been drawn once: then comes the turn of what may follow it.
#[hook]
pub fn use_followed(is_there: bool) -> bool {
    let followed = use_state_eq(|| false);
    let is_followed = is_there && *followed;
    use_effect_with(is_there, move |is_there| {
        let is_there = *is_there;
        let later = Timeout::new(0, move || followed.set(is_there));
        move || drop(later)
    });
    is_followed
}
