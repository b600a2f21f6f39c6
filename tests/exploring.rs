//! A reader goes from name to name, and from a tie to the sentences that show it.

use mailuo_e2e::{CmdError, Reader, nobody_is_shut_out, reading};
use serde_json::json;

const ENTER: &str = "\u{e007}";

/// Opens the graph by the button of its section.
async fn graph(reader: &Reader) -> Result<(), CmdError> {
    reader.click(".sections button[data-section='graph']").await?;
    reader.wait(".graph .node").await
}

async fn the_graph_shows_who_is_tied(reader: &Reader) -> Result<(), CmdError> {
    reader.visit("").await?;
    graph(reader).await?;
    nobody_is_shut_out(reader, "with the graph").await?;
    let overlaps = "const boxes = [...document.querySelectorAll('.node .box')].map(e => e.getBoundingClientRect());
        return boxes.flatMap((a, n) => boxes.slice(n + 1).filter(b => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)).length";
    assert_eq!(reader.ask(overlaps).await?, json!(0), "no name lies over another");
    reader.ask("[...document.querySelectorAll('.tie')].find(e => e.textContent.startsWith('蒋杰属于腾讯集团')).dispatchEvent(new MouseEvent('click', { bubbles: true }))").await?;
    reader.wait(".shows .evidence").await?;
    assert!(reader.texts(".shows .evidence").await?.concat().contains("腾讯集团副总裁蒋杰表示"));
    nobody_is_shut_out(reader, "with a tie's sentences").await?;
    reader.click(".shows .evidence").await?;
    reader.wait(".is-focused").await?;
    // What the drawing shows the list tells.
    if reader.ask("return !!document.querySelector('.beside.is-open')").await? == json!(false) {
        graph(reader).await?;
    }
    reader.click(".graph .choice label:nth-child(2) input").await?;
    reader.click(".ties summary").await?;
    reader.wait(".ties details[open] .evidence").await?;
    nobody_is_shut_out(reader, "with the list of ties").await?;
    reader.click(".graph .choice label:nth-child(1) input").await?;
    reader.click(".node.company").await?;
    reader.wait(".node.is-selected").await?;
    reader.until("return document.querySelectorAll('.node.is-selected').length == 1 && !!document.querySelector('.card')").await?;
    nobody_is_shut_out(reader, "with the graph around a name").await?;
    reader.until("return document.documentElement.scrollWidth <= innerWidth").await
}

reading!(a_tie_leads_to_its_sentences, 1280, 900, the_graph_shows_who_is_tied);
reading!(a_tie_leads_to_its_sentences_on_a_phone, 390, 844, the_graph_shows_who_is_tied);

reading!(the_keyboard_walks_through_the_graph, 1280, 900, async |reader: &Reader| {
    reader.visit("").await?;
    reader.tab_to(".node").await?;
    let here = "return document.activeElement.id";
    let first = reader.ask(here).await?;
    let mut seen = vec![first.clone()];
    for key in ["\u{e015}", "\u{e014}", "\u{e013}", "\u{e012}"] {
        reader.press(key).await?;
        seen.push(reader.ask(here).await?);
    }
    assert!(seen.iter().any(|id| *id != first), "arrow keys move: {seen:?}");
    reader.press(ENTER).await?;
    reader.wait(".node.is-selected:focus").await?;
    reader.press(ENTER).await?;
    reader.until("return !document.querySelector('.node.is-selected')").await
});
