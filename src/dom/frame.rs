//! What is done when the browser has shown what was drawn before.

use super::window;
use gloo_timers::callback::Timeout;
use std::{cell::Cell, rc::Rc};
use wasm_bindgen::{JsCast, closure::Closure};

/// How long is waited for a frame, in milliseconds: a page that nobody sees has none.
const LATE: u32 = 200;

type Act = Rc<Cell<Option<Box<dyn FnOnce()>>>>;

/// Something that waits for a frame. Dropping it before leaves it undone.
pub struct Frame {
    act: Act,
    number: Option<i32>,
    _drawn: Closure<dyn FnMut()>,
    _late: Timeout,
}

/// Does it in a task of its own, behind the next frame.
pub fn after_frame(act: impl FnOnce() + 'static) -> Frame {
    let act: Act = Rc::new(Cell::new(Some(Box::new(act))));
    let run = {
        let act = act.clone();
        move || act.take().into_iter().for_each(|act| act())
    };
    let late = Timeout::new(LATE, run.clone());
    // The browser lays out and paints behind what it was asked to call with the frame.
    let drawn: Closure<dyn FnMut()> = Closure::new(move || drop(Timeout::new(0, run.clone()).forget()));
    let asked = window().and_then(|w| w.request_animation_frame(drawn.as_ref().unchecked_ref()).ok());
    Frame { act, number: asked, _drawn: drawn, _late: late }
}

impl Drop for Frame {
    fn drop(&mut self) {
        self.act.take();
        if let (Some(window), Some(number)) = (window(), self.number) {
            let _ = window.cancel_animation_frame(number);
        }
    }
}
