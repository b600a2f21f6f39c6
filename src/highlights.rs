//! Places of the text are lit by the CSS Custom Highlight API, which leaves the elements as they are: ten thousand cost
//! less than the drawing of a few paragraphs.

use crate::dom;
use js_sys::{Array, Function, Map, Object, Reflect};
use mailuo_analysis::{Analysis, Place};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CharacterData, Node, TreeWalker};

/// The blocks of the article, in their order; lines that wait to be restored are none.
pub const BLOCKS: &str = ".reader > :not(.draft) > :is(h1, h2, p)";

/// Lights these places, each list in the style of its name, the later ones above the earlier; nothing else stays lit.
///
/// # Errors
/// Where the browser has no highlights: lists, strip and counts tell the same.
pub fn light(lights: &[(String, Vec<Place>)], analysis: &Analysis) -> Result<(), JsValue> {
    let global = |name: &str| Reflect::get(&js_sys::global(), &name.into());
    let (highlight, range): (Function, Function) =
        (global("Highlight")?.dyn_into()?, global("StaticRange")?.dyn_into()?);
    // What behaves as a map, though it is none.
    let lit: Map = Reflect::get(&global("CSS")?, &"highlights".into())?.unchecked_into();
    lit.clear();
    if lights.is_empty() {
        return Ok(());
    }
    let document = dom::document().ok_or(JsValue::NULL)?;
    let blocks = document.query_selector_all(BLOCKS)?;
    for (style, places) in lights {
        let ranges = Array::new();
        for here in places.chunk_by(|a, b| a.block == b.block) {
            let number = here[0].block;
            let (Some(block), Some(told)) = (blocks.item(number as u32), analysis.blocks.get(number)) else {
                continue;
            };
            // 4: text nodes alone.
            let mut texts = Texts::of(document.create_tree_walker_with_what_to_show(&block, 4)?)?;
            for place in here {
                let unit = |offset: usize| {
                    told.text.get(..offset).map_or(0, |before| before.encode_utf16().count()) as u32
                };
                let (Some(start), Some(end)) =
                    (texts.find(unit(place.start) + 1)?, texts.find(unit(place.end))?)
                else {
                    continue;
                };
                let ends = Object::new();
                let set = |name: &str, value: JsValue| Reflect::set(&ends, &name.into(), &value);
                set("startContainer", start.0.into())?;
                set("startOffset", (start.1 - 1).into())?;
                set("endContainer", end.0.into())?;
                set("endOffset", end.1.into())?;
                ranges.push(&Reflect::construct(&range, &Array::of1(&ends))?);
            }
        }
        if ranges.length() > 0 {
            lit.set(&style.into(), &Reflect::construct(&highlight, &ranges)?);
        }
    }
    Ok(())
}

/// A walk through the text nodes of a block.
struct Texts {
    walker: TreeWalker,
    node: Option<Node>,
    /// How many UTF-16 units stand before the node.
    before: u32,
}

impl Texts {
    fn of(walker: TreeWalker) -> Result<Self, JsValue> {
        let node = walker.next_node()?;
        Ok(Self { walker, node, before: 0 })
    }

    /// The node that holds the block's unit of this number, from 1, and the number of the unit in it; not before where
    /// the walk has come to.
    fn find(&mut self, unit: u32) -> Result<Option<(Node, u32)>, JsValue> {
        while let Some(node) = &self.node {
            let length = node.unchecked_ref::<CharacterData>().length();
            if unit <= self.before + length {
                return Ok(unit.checked_sub(self.before).filter(|n| *n > 0).map(|n| (node.clone(), n)));
            }
            self.before += length;
            self.node = self.walker.next_node()?;
        }
        Ok(None)
    }
}
