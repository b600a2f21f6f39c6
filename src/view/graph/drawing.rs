//! The drawing: names as boxes whose outline tells their kind, ties as lines below them.
//!
//! A keyboard stops once at it and walks from name to name with the arrow keys. The lines are for the pointer; the
//! list tells the same.

use super::{ListProps, kind_class, told};
use crate::{
    dom,
    hooks::use_words,
    layout::{Point, overlaps, rim, ring, spread, towards},
    state::Action,
    ties::{Graph, Kind, Tie},
    words::{fill, t},
};
use mailuo_analysis::NameKind;
use mailuo_export::labels;
use std::rc::Rc;
use yew::prelude::*;

/// How wide a drawing is, in its own units; a letter is 13 high.
const WIDTH: f64 = 360.0;
/// How high a box is.
const HEIGHT: f64 = 27.0;
/// Names are cut behind so many characters.
const LONGEST: usize = 9;

/// What is drawn.
#[derive(Properties, Clone)]
pub struct Props {
    /// What the lists are made from.
    pub list: ListProps,
    /// The names and ties.
    pub graph: Rc<Graph>,
    /// Id of the entity around which it is drawn.
    pub selected: Option<usize>,
    /// The ends of the tie whose sentences are shown.
    pub chosen: Option<(usize, usize)>,
    /// Gets the ends of a tie that was clicked.
    pub choose: Callback<(usize, usize)>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.list.analysis, &other.list.analysis)
            && Rc::ptr_eq(&self.graph, &other.graph)
            && (self.selected, self.chosen, &self.choose) == (other.selected, other.chosen, &other.choose)
    }
}

/// Where everything is.
struct Plan {
    boxes: Vec<Point>,
    points: Vec<Point>,
    height: f64,
}

/// The drawing.
#[component]
pub fn Drawing(props: &Props) -> Html {
    use_words();
    let graph = &props.graph;
    let plan = {
        let (graph, analysis) = (graph.clone(), props.list.analysis.clone());
        use_memo((Rc::as_ptr(&props.graph), props.selected), move |(_, selected)| {
            let boxes =
                graph.entities.iter().map(|&id| size(analysis.entities.get(id).map_or("", |e| &e.name)));
            plan(&graph, boxes.collect(), selected.is_some())
        })
    };
    let pointed = use_state_eq(|| None::<usize>);
    // Where Tab stops: where the keyboard was last.
    let stop = use_state_eq(|| None::<usize>);
    let stop_at = stop.filter(|id| graph.entities.contains(id)).or(graph.entities.first().copied());
    // Drawing anew moves elements, and with that takes the keyboard's focus from the name it was on.
    let held = use_mut_ref(|| None::<usize>);
    {
        let held = held.clone();
        use_effect_with((Rc::as_ptr(graph), props.selected), move |_| {
            if let Some(id) = held.borrow_mut().take() {
                dom::focus(&format!("#node-{id}"));
            }
        });
    }
    let is_near = |id: usize| {
        let Some(center) = *pointed else { return true };
        id == center || graph.ties.iter().any(|tie| tie.other(center) == Some(id))
    };
    let node = |n: usize| {
        let id = graph.entities[n];
        let Some(entity) = props.list.analysis.entities.get(id) else { return Html::default() };
        let toggle = props.list.dispatch.reform(move |()| Action::Toggle(id));
        let count = graph.ties.iter().filter(|tie| tie.other(id).is_some()).count();
        let onkeydown = {
            let (toggle, plan, graph, held) = (toggle.clone(), plan.clone(), graph.clone(), held.clone());
            Callback::from(move |event: KeyboardEvent| {
                let way = match event.key().as_str() {
                    "Enter" | " " => {
                        event.prevent_default();
                        *held.borrow_mut() = Some(id);
                        return toggle.emit(());
                    }
                    "ArrowRight" => Point { x: 1.0, y: 0.0 },
                    "ArrowLeft" => Point { x: -1.0, y: 0.0 },
                    "ArrowDown" => Point { x: 0.0, y: 1.0 },
                    "ArrowUp" => Point { x: 0.0, y: -1.0 },
                    _ => return,
                };
                event.prevent_default();
                if let Some(next) = towards(&plan.points, n, way) {
                    dom::focus(&format!("#node-{}", graph.entities[next]));
                }
            })
        };
        let onfocus = {
            let stop = stop.clone();
            Callback::from(move |_: FocusEvent| stop.set(Some(id)))
        };
        let point = |to: Option<usize>| {
            let pointed = pointed.clone();
            Callback::from(move |event: PointerEvent| {
                if event.pointer_type() == "mouse" {
                    pointed.set(to);
                }
            })
        };
        let is_end = props.chosen.is_some_and(|(from, to)| [from, to].contains(&id));
        let class = classes!(
            "node",
            kind_class(entity.kind),
            (props.selected == Some(id)).then_some("is-selected"),
            is_end.then_some("is-end"),
            (!is_near(id)).then_some("is-faded")
        );
        let label = fill("{}，{}，{}个关系", &[&entity.name, &t(labels::name(entity.kind)), &count]);
        html! {
            <g key={id} id={format!("node-{id}")} {class} role="button" tabindex={if stop_at == Some(id) { "0" } else { "-1" }}
                aria-pressed={(props.selected == Some(id)).to_string()} aria-label={label}
                onclick={toggle.reform(|_: MouseEvent| ())} {onkeydown} {onfocus}
                onpointerenter={point(Some(id))} onpointerleave={point(None)}>
                { shape(entity.kind, plan.points[n], plan.boxes[n]) }
                <text x={units(plan.points[n].x)} y={units(plan.points[n].y + 4.6)}>{ short(&entity.name) }</text>
            </g>
        }
    };
    let line = |tie: &Tie| {
        let find = |id: usize| graph.entities.iter().position(|&other| other == id);
        let (Some(a), Some(b)) = (find(tie.from), find(tie.to)) else { return Html::default() };
        let class = classes!(
            "tie",
            (tie.kind != Kind::Together).then_some("lasting"),
            (props.chosen == Some((tie.from, tie.to))).then_some("is-chosen"),
            pointed.is_some_and(|id| tie.other(id).is_none()).then_some("is-faded")
        );
        let pair = (tie.from, tie.to);
        let onclick = props.choose.reform(move |_: MouseEvent| pair);
        let (from, to) = (plan.points[a], plan.points[b]);
        let along = format!("M{} {}L{} {}", units(from.x), units(from.y), units(to.x), units(to.y));
        let width = (1.0 + 0.6 * (tie.sentences.len() as f64 - 1.0)).min(4.0);
        html! {
            <g key={format!("{a} {b}")} {class} {onclick}>
                <title>{ told(&props.list, tie) }</title>
                <path class="reach" d={along.clone()} />
                <path class="drawn" d={along} stroke-width={units(width)} />
                if tie.kind != Kind::Together { <path class="head" d={head(from, to, plan.boxes[b])} /> }
            </g>
        }
    };
    // The weakest first, so that what lasts lies above them.
    let lines: Html = graph.ties.iter().rev().map(line).collect();
    let view_box = format!("-1 -1 {} {}", units(WIDTH + 2.0), units(plan.height + 2.0));
    html! {
        <svg class={classes!("drawing", props.chosen.is_some().then_some("has-chosen"))} viewBox={view_box} role="group"
            aria-label={fill("关系图：{}个名称，{}条连线；方向键走动", &[&graph.entities.len(), &graph.ties.len()])}>
            { lines }
            { for (0..graph.entities.len()).map(node) }
        </svg>
    }
}

/// Places the boxes; where they don't fit the drawing grows.
fn plan(graph: &Graph, boxes: Vec<Point>, is_around: bool) -> Plan {
    let find = |id: usize| graph.entities.iter().position(|&other| other == id);
    let pulls: Vec<(usize, usize, f64)> =
        graph.ties.iter().filter_map(|tie| Some((find(tie.from)?, find(tie.to)?, tie.strength))).collect();
    let area: f64 = boxes.iter().map(|size| (size.x + 14.0) * (size.y + 14.0)).sum();
    let mut height = (area * if is_around { 2.6 } else { 2.1 } / WIDTH).clamp(130.0, 560.0);
    loop {
        let frame = Point { x: WIDTH, y: height };
        let points = if is_around { ring(&boxes, frame) } else { spread(&boxes, &pulls, frame) };
        if overlaps(&points, &boxes) == 0 || height > 900.0 {
            return Plan { boxes, points, height };
        }
        height *= 1.15;
    }
}

/// A number of an attribute, to a tenth.
fn units(number: f64) -> String {
    format!("{:.1}", number)
}

/// The name as it is written in its box.
fn short(name: &str) -> String {
    match name.char_indices().nth(LONGEST) {
        Some((end, _)) if !name.is_ascii() => format!("{}…", &name[..end]),
        _ => name.to_owned(),
    }
}

/// How large a name's box is.
fn size(name: &str) -> Point {
    let wide = |c: char| if c.is_ascii() { 7.6 } else { 13.0 };
    Point { x: short(name).chars().map(wide).sum::<f64>() + 20.0, y: HEIGHT }
}

/// A box's outline: round for people; how the line is drawn tells the others, as it does below names in the text.
fn shape(kind: NameKind, at: Point, size: Point) -> Html {
    let radius = match kind {
        NameKind::Person => HEIGHT / 2.0,
        NameKind::Place | NameKind::Event => 9.0,
        _ => 4.0,
    };
    let rect = |class: &'static str, inset: f64| {
        html! {
            <rect {class} x={units(at.x - size.x / 2.0 + inset)} y={units(at.y - size.y / 2.0 + inset)}
                width={units(size.x - 2.0 * inset)} height={units(size.y - 2.0 * inset)} rx={units((radius - inset).max(1.0))} />
        }
    };
    html! { <>{ rect("box", 0.0) } if kind == NameKind::Organisation { { rect("inner", 2.5) } }</> }
}

/// The head of an arrow that ends at the box.
fn head(from: Point, to: Point, size: Point) -> String {
    let end = rim(from, to, Point { x: size.x + 4.0, y: size.y + 4.0 });
    let (x, y) = (end.x - from.x, end.y - from.y);
    let length = x.hypot(y).max(1.0);
    let (x, y) = (x / length, y / length);
    let point = |back: f64, aside: f64| {
        format!("{} {}", units(end.x - x * back - y * aside), units(end.y - y * back + x * aside))
    };
    format!("M{}L{}L{}Z", point(0.0, 0.0), point(8.0, 4.0), point(8.0, -4.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_names_are_cut() {
        assert_eq!(short("清华大学人工智能研究院"), "清华大学人工智能研…");
        assert_eq!(short("Ant Graph Learning"), "Ant Graph Learning");
        assert!(size("百度").x < size("百川智能").x);
    }

    #[test]
    fn an_arrow_ends_outside_the_box() {
        let at = |x, y| Point { x, y };
        assert_eq!(head(at(100.0, 0.0), at(0.0, 0.0), at(36.0, 16.0)), "M20.0 0.0L28.0 -4.0L28.0 4.0Z");
    }
}
