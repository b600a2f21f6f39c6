//! Long lists: the first rows are drawn, the others when they are asked for, and what is folded when it is unfolded. A
//! page that draws a thousand rows at every click is slow, and nobody reads them.

use crate::words::fill;
use yew::prelude::*;

/// How many rows are drawn at first.
const FIRST: usize = 60;
/// How many come with each wish for more.
const MORE: usize = 200;

/// How much of a list is drawn.
pub struct Rows {
    shown: usize,
    more: Callback<MouseEvent>,
}

impl Rows {
    /// The rows that are drawn.
    pub fn of<'a, T>(&self, list: &'a [T]) -> &'a [T] {
        &list[..self.shown.min(list.len())]
    }

    /// The way to more rows; nothing where all of the `length` are drawn.
    pub fn rest(&self, length: usize) -> Html {
        if length <= self.shown {
            return Html::default();
        }
        let next = MORE.min(length - self.shown);
        html! { <button class="quiet more" onclick={self.more.clone()}>{ fill("再列 {} 条", &[&next]) }</button> }
    }
}

/// The first rows of the list that is made from `of`, and more of them once they were asked for.
#[hook]
pub fn use_rows<T: PartialEq + Clone + 'static>(of: &T) -> Rows {
    let asked = use_state(|| None::<(T, usize)>);
    let shown = asked.as_ref().filter(|asked| asked.0 == *of).map_or(FIRST, |asked| asked.1);
    let more = {
        let (asked, of) = (asked.clone(), of.clone());
        Callback::from(move |_: MouseEvent| asked.set(Some((of.clone(), shown + MORE))))
    };
    Rows { shown, more }
}

/// Whether a `details` is unfolded, and what is to hear of its `toggle`.
#[hook]
pub fn use_unfolded(is_open: bool) -> (bool, Callback<Event>) {
    let unfolded = use_state_eq(|| is_open);
    let ontoggle = {
        let unfolded = unfolded.clone();
        Callback::from(move |event: Event| {
            let details = event.target_dyn_into::<web_sys::Element>();
            unfolded.set(details.is_some_and(|d| d.has_attribute("open")));
        })
    };
    (*unfolded, ontoggle)
}
