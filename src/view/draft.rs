//! Lines of the text as it came.

use crate::draft::{Shape, draft};
use std::{ops::Range, rc::Rc};
use yew::prelude::*;

/// The lines of a text that hold something: the shape and the stretch, in bytes, of each.
pub type Lines = Rc<Vec<(Shape, Range<usize>)>>;

/// The lines of a text.
pub fn lines(source: &str) -> Vec<(Shape, Range<usize>)> {
    draft(source).map(|(shape, start, line)| (shape, start..start + line.len())).collect()
}

/// Lines that stand one behind the other.
#[derive(Properties, Clone)]
pub struct Props {
    /// The text.
    pub source: Rc<str>,
    /// All its lines.
    pub lines: Lines,
    /// Which are drawn.
    pub drawn: Range<usize>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.lines, &other.lines) && self.drawn == other.drawn
    }
}

/// They look as their blocks will.
#[component]
pub fn Draft(props: &Props) -> Html {
    let line = |(shape, stretch): &(Shape, Range<usize>)| {
        let line = props.source.get(stretch.clone()).unwrap_or_default();
        match shape {
            Shape::Title => html! { <h1>{ line }</h1> },
            Shape::Byline => html! { <p class="byline">{ line }</p> },
            Shape::Heading => html! { <h2>{ line }</h2> },
            Shape::Paragraph => html! { <p>{ line }</p> },
        }
    };
    let drawn = props.lines.get(props.drawn.clone()).unwrap_or_default();
    html! { <div class="part draft">{ for drawn.iter().map(line) }</div> }
}
