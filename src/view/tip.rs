//! What a mark tells on hover, focus or tap: who speaks, or why a sentence stands in its panel.

mod said;
mod why;

use crate::{dom::window, hint::Hint, hooks::use_words, panels::Panel};
use mailuo_analysis::Analysis;
use said::said;
use std::rc::Rc;
use why::why;
use yew::prelude::*;

/// An area of the window in pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Area {
    /// From the window's left edge.
    pub left: f64,
    /// From the window's upper edge.
    pub top: f64,
    /// How wide.
    pub width: f64,
    /// How high.
    pub height: f64,
}

/// The tip and where it is.
#[derive(Properties, Clone)]
pub struct Props {
    /// What was found.
    pub analysis: Rc<Analysis>,
    /// The themes that have a panel.
    pub panels: Rc<[Panel]>,
    /// What the tip tells of.
    pub hint: Hint,
    /// What it is for.
    pub anchor: Area,
    /// The article's language.
    pub lang: &'static str,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.analysis, &other.analysis)
            && (&self.hint, self.anchor) == (&other.hint, other.anchor)
    }
}

/// A small card beside what it is for; on a narrow screen a bar along the lower edge.
#[component]
pub fn Tip(props: &Props) -> Html {
    use_words();
    let tip = use_node_ref();
    {
        let (tip, anchor) = (tip.clone(), props.anchor);
        use_effect_with((props.hint.clone(), anchor), move |_| {
            let _ = put_beside(&tip, anchor);
        });
    }
    let content = match &props.hint {
        Hint::Said(quote) => said(&props.analysis, *quote),
        Hint::Why(evidence, theme) => why(&props.analysis, &props.panels, *evidence, theme),
    };
    html! { <div class="tip" lang={props.lang} role="tooltip" id="tip" ref={tip}>{ content }</div> }
}

/// Moves the tip by its style object, which a strict policy allows where it forbids style attributes.
pub fn put_beside(tip: &NodeRef, anchor: Area) -> Option<()> {
    let tip = tip.cast::<web_sys::HtmlElement>()?;
    let size = |v: Result<wasm_bindgen::JsValue, _>| v.ok().and_then(|v| v.as_f64());
    let window = window()?;
    let room = (size(window.inner_width())?, size(window.inner_height())?);
    let own = (f64::from(tip.offset_width()), f64::from(tip.offset_height()));
    let (x, y) = beside(own, anchor, room);
    for (name, value) in [("--x", x), ("--y", y)] {
        tip.style().set_property(name, &format!("{}px", value as i32)).ok()?;
    }
    Some(())
}

/// Where a tip of this width and height goes: left of a thing on the right side of the window, otherwise
/// below it, or above where there is no room below. It touches the thing, so that a pointer gets across.
fn beside(tip: (f64, f64), anchor: Area, room: (f64, f64)) -> (f64, f64) {
    let within = |at: f64, size: f64, room: f64| at.min(room - size - 8.0).max(8.0);
    if anchor.left > room.0 / 2.0 && anchor.left > tip.0 {
        return (anchor.left - tip.0, within(anchor.top, tip.1, room.1));
    }
    let below = anchor.top + anchor.height;
    let y = if below + tip.1 <= room.1 { below } else { anchor.top - tip.1 };
    (within(anchor.left, tip.0, room.0), y.max(8.0))
}

#[cfg(test)]
mod tests {
    use super::{Area, beside};

    const ROOM: (f64, f64) = (1280.0, 900.0);
    const TIP: (f64, f64) = (300.0, 100.0);

    #[test]
    fn below_where_there_is_room_and_above_where_not() {
        let line = Area { left: 200.0, top: 300.0, width: 400.0, height: 30.0 };
        assert_eq!(beside(TIP, line, ROOM), (200.0, 330.0));
        assert_eq!(beside(TIP, Area { top: 850.0, ..line }, ROOM), (200.0, 750.0));
    }

    #[test]
    fn left_of_what_stands_on_the_right() {
        let item = Area { left: 850.0, top: 870.0, width: 380.0, height: 30.0 };
        assert_eq!(beside(TIP, item, ROOM), (550.0, 792.0));
    }

    #[test]
    fn never_outside_the_window() {
        let item = Area { left: -20.0, top: 2.0, width: 380.0, height: 880.0 };
        assert_eq!(beside(TIP, item, ROOM), (8.0, 8.0));
    }
}
