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

async fn the_card_leads_into_the_text(reader: &Reader) -> Result<(), CmdError> {
    reader.visit("").await?;
    for name in ["蒋杰", "科大讯飞"] {
        reader
            .page
            .execute(
                "for (const folded of document.querySelectorAll('.chips details')) folded.open = true;
                 document.querySelector(`.chip[data-name='${arguments[0]}']`).click()",
                vec![json!(name)],
            )
            .await?;
        reader.wait(&format!(".card[aria-label='{name}'] .line")).await?;
        nobody_is_shut_out(reader, "with a card").await?;
        let lines = reader.texts(".card dl .line, .card dl .quiet:not(.name, .all)").await?;
        assert!(lines.len() > 1, "{lines:?}");
        assert!(
            reader.texts(".card dd span:not(.companion)").await?.is_empty(),
            "no line that leads nowhere"
        );
        for (n, line) in lines.iter().enumerate() {
            let click = "document.querySelectorAll('.card dl .line, .card dl .quiet:not(.name, .all)')[arguments[0]].click()";
            reader.page.execute(click, vec![json!(n)]).await?;
            let there = "const words = [...document.querySelectorAll('.is-focused')].map(e => e.textContent).join('');
                return words != '' && arguments[0].startsWith(words)";
            for _ in 0..50 {
                if reader.page.execute(there, vec![json!(line)]).await? == json!(true) {
                    break;
                }
                tokio::time::sleep(std::time::Duration::from_millis(50)).await;
            }
            assert_eq!(reader.page.execute(there, vec![json!(line)]).await?, json!(true), "{line}");
        }
        reader.ask("document.querySelector('.card .companion .count').click()").await?;
        reader
            .until(&format!(
                "return [...document.querySelectorAll('.is-focused')].map(e => e.textContent).join('').includes('{name}')"
            ))
            .await?;
    }
    reader.until("return document.documentElement.scrollWidth <= innerWidth").await
}

reading!(every_line_of_a_card_leads_into_the_text, 1280, 900, the_card_leads_into_the_text);
reading!(every_line_of_a_card_leads_into_the_text_on_a_phone, 390, 844, the_card_leads_into_the_text);
reading!(every_line_of_a_card_leads_into_the_text_in_little_room, 320, 600, the_card_leads_into_the_text);

reading!(the_keyboard_goes_from_a_card_into_the_text, 1280, 900, async |reader: &Reader| {
    reader.visit("").await?;
    reader.tab_to(".chip[data-name='蒋杰']").await?;
    reader.press(ENTER).await?;
    reader.tab_to(".card .line").await?;
    let line = reader.ask("return document.activeElement.textContent").await?;
    reader.press(ENTER).await?;
    reader.wait(".is-focused:focus").await?;
    let there = reader.texts(".is-focused").await?.concat();
    assert!(line.as_str().is_some_and(|line| line.starts_with(&there)), "{line}: {there}");
    Ok(())
});

/// Whether the card is seen, as far as it has room beside the text.
const CARD_IS_SEEN: &str = "const side = document.querySelector('#side').getBoundingClientRect();
    const card = document.querySelector('.card')?.getBoundingClientRect(), foot = Math.min(side.bottom, innerHeight);
    return !!card && card.top >= side.top && (card.bottom <= foot || card.top < side.top + 12) && side.height > 100";

reading!(a_name_in_the_text_brings_its_card_into_view, 1280, 700, async |reader: &Reader| {
    reader.visit("").await?;
    let scrolled = reader.ask("return scrollY").await?;
    reader.click(".mention").await?;
    reader.until(CARD_IS_SEEN).await?;
    assert_eq!(reader.ask("return scrollY").await?, scrolled, "the text stays where it is");
    Ok(())
});

reading!(the_names_of_a_phone_open_at_the_card, 390, 844, async |reader: &Reader| {
    reader.visit("").await?;
    reader.click("p .mention").await?;
    reader.wait(".token").await?;
    reader.click(".sections button[data-section='names']").await?;
    reader.until(CARD_IS_SEEN).await?;
    // Whoever asks for something else gets that.
    reader.click(".sections button[data-section='voices']").await?;
    let top = "const top = css => document.querySelector(css).getBoundingClientRect().top;
        return Math.abs(top('#voices') - top('#side')) < 20";
    reader.until(top).await
});
