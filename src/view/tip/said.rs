//! Who makes a statement, and how that is known.

use crate::{
    ledger::role,
    words::{fill, t},
};
use mailuo_analysis::{Analysis, QuoteKind};
use yew::prelude::*;

/// The speaker with their role, the verb, and the way from a pronoun to the name.
pub fn said(analysis: &Analysis, quote: usize) -> Html {
    let Some(quote) = analysis.quotes.get(quote) else { return Html::default() };
    let entity = quote.entity.and_then(|id| analysis.entities.get(id));
    let how = match quote.kind {
        QuoteKind::Direct => "原话",
        QuoteKind::Indirect => "转述",
    };
    html! {
        <>
            <p class="head">
                <b>{ &quote.speaker }</b>
                { if quote.verb.is_empty() { t("接着说") } else { &quote.verb } }
                <span class="role">{ t(how) }</span>
            </p>
            if let Some(entity) = entity { <p class="role">{ role(entity) }</p> }
            <p class="how">{ found(&quote.why.rule, &quote.why.cue, &quote.speaker) }</p>
        </>
    }
}

/// How the speaker was found, in words; nothing where the name stands right there.
fn found(rule: &str, cue: &str, speaker: &str) -> String {
    match rule {
        "goes-on" => fill("这句没有另起主语，接着{}的话", &[&speaker]),
        "same-subject" => fill("同一句的主语是{}", &[&speaker]),
        _ if !cue.is_empty() && cue != speaker => fill("文中写作“{}”，指{}", &[&cue, &speaker]),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::found;

    #[test]
    fn the_way_from_a_pronoun_is_shown() {
        assert_eq!(found("pronoun", "他", "蒋杰"), "文中写作“他”，指蒋杰");
        assert_eq!(found("name-and-verb", "蒋杰", "蒋杰"), "");
        assert!(found("goes-on", "", "蒋杰").contains("接着蒋杰的话"));
    }
}
