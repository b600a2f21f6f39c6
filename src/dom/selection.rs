//! The words that the reader has selected.

use super::{document, window};
use crate::{highlights::BLOCKS, view::Area};
use wasm_bindgen::JsCast;
use web_sys::Element;

/// The words that are selected in the article: the number of their block, from which UTF-16 unit of its text to
/// which, and where in the window they are. `None` where nothing is, or more than one block's.
pub fn selected() -> Option<(usize, usize, usize, Area)> {
    let selection = window()?.get_selection().ok()??;
    // A copy: what is changed of it does not show.
    let range = selection.get_range_at(0).ok().filter(|range| !range.collapsed())?.clone_range();
    let block_of = |node: web_sys::Node| {
        let element = node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element())?;
        element.closest(BLOCKS).ok()?
    };
    let block = block_of(range.start_container().ok()?)?;
    let last = block_of(range.end_container().ok()?);
    let units = |range: &web_sys::Range| range.to_string().length() as usize;
    // A triple click ends the selection at the beginning of the next block.
    if last.as_ref() != Some(&block) {
        if range.end_offset().ok()? != 0 {
            return None;
        }
        range.set_end(&block, block.child_nodes().length()).ok()?;
    }
    let whole = range.clone_range();
    whole.set_start(&block, 0).ok()?;
    let (to, chosen) = (units(&whole), units(&range));
    let blocks = document()?.query_selector_all(BLOCKS).ok()?;
    let number = (0..blocks.length()).position(|n| blocks.item(n).as_ref() == Some(&block))?;
    let edges = range.get_bounding_client_rect();
    let area = Area { left: edges.left(), top: edges.top(), width: edges.width(), height: edges.height() };
    Some((number, to - chosen.min(to), to, area))
}

/// Selects the words of what matches, from the first such element to the last.
pub fn select(css: &str) {
    let select = || {
        let found = document()?.query_selector_all(css).ok()?;
        let (first, last) = (found.item(0)?, found.item(found.length() - 1)?);
        let selection = window()?.get_selection().ok()??;
        selection.set_base_and_extent(&first, 0, &last, last.child_nodes().length()).ok()
    };
    let _ = select();
}

/// Lets go of the words that are selected.
pub fn unselect() {
    if let Some(selection) = window().and_then(|w| w.get_selection().ok()?) {
        let _ = selection.remove_all_ranges();
    }
}
