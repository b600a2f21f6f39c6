//! W3C Web Annotations: one for each name, statement and sentence of a theme.

use crate::{Article, hash, labels};
use mailuo_analysis::{Offsets, Place, QuoteKind, Unit};
use serde_json::{Value, json};

/// How many characters before and behind tell a passage from its like.
const AROUND: usize = 24;

/// An `AnnotationCollection` in JSON-LD, by the W3C Recommendation of 23 February 2017.
///
/// Positions count code points over the text that the article's blocks make with a line feed between them. What is
/// annotated is the article's address, or where it has none a `urn:uuid` that the text alone decides.
pub fn annotations(article: &Article) -> String {
    let text = Whole::new(article);
    let iri = article.address.map_or_else(|| urn(&text.text), str::to_owned);
    let target = |at: Place| {
        let (start, end) = text.place(at);
        let (before, behind) = (&text.text[..start.0], &text.text[end.0..]);
        let from = before.char_indices().rev().nth(AROUND - 1).map_or(0, |(n, _)| n);
        let to = behind.char_indices().nth(AROUND).map_or(behind.len(), |(n, _)| n);
        json!({ "source": iri, "selector": [
            { "type": "TextQuoteSelector", "exact": text.text[start.0..end.0], "prefix": before[from..], "suffix": behind[..to] },
            { "type": "TextPositionSelector", "start": start.1, "end": end.1 },
        ] })
    };
    let body = |purpose: &str, value: &str| json!({ "type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain" });
    let annotation = |id: String, motivation: &str, bodies: Vec<Value>, at: Place| {
        json!({ "id": format!("{iri}#{id}"), "type": "Annotation", "motivation": motivation,
                "body": bodies, "target": target(at) })
    };
    let analysis = article.analysis;
    let mut items = Vec::new();
    for (n, mention) in analysis.mentions.iter().enumerate() {
        let name = analysis.entities.get(mention.entity).map_or(&mention.text, |entity| &entity.name);
        let bodies = vec![body("identifying", name), body("classifying", labels::class(mention.kind))];
        items.push(annotation(format!("m{n}"), "identifying", bodies, mention.at));
    }
    for (n, quote) in analysis.quotes.iter().enumerate() {
        let kind = match quote.kind {
            QuoteKind::Direct => "direct-speech",
            QuoteKind::Indirect => "indirect-speech",
        };
        let bodies = vec![body("identifying", &quote.speaker), body("classifying", kind)];
        items.push(annotation(format!("q{n}"), "describing", bodies, quote.at));
    }
    for (n, evidence) in analysis.themes.iter().enumerate() {
        let mut bodies: Vec<Value> = evidence.labels.iter().map(|label| body("classifying", label)).collect();
        let cues = evidence.reasons.iter().flat_map(|reason| &reason.cues).filter(|cue| cue.weight > 0.0);
        let mut cues: Vec<&str> = cues.map(|cue| cue.text.as_str()).collect();
        cues.dedup();
        if !cues.is_empty() {
            bodies.push(body("describing", &article.fill("凭：{}", &cues.join(&article.t("、")))));
        }
        items.push(annotation(format!("v{n}"), "classifying", bodies, evidence.at));
    }
    let collection = json!({
        "@context": "http://www.w3.org/ns/anno.jsonld", "id": format!("{iri}#annotations"),
        "type": "AnnotationCollection", "label": article.title(), "total": items.len(),
        "first": { "id": format!("{iri}#page-1"), "type": "AnnotationPage", "startIndex": 0, "items": items },
    });
    collection.to_string()
}

/// The article as one text, and where its blocks begin, in bytes and in characters.
struct Whole {
    text: String,
    blocks: Vec<(usize, usize, Offsets, usize)>,
}

impl Whole {
    fn new(article: &Article) -> Self {
        let (mut text, mut blocks, mut characters) = (String::new(), Vec::new(), 0);
        for block in &article.analysis.blocks {
            let offsets = Offsets::new(&block.text, Unit::Byte, Unit::Char);
            blocks.push((text.len(), characters, offsets, block.text.len()));
            text += &block.text;
            text += "\n";
            characters += block.text.chars().count() + 1;
        }
        Self { text, blocks }
    }

    /// Both ends of a place, each in bytes and in characters.
    fn place(&self, at: Place) -> ((usize, usize), (usize, usize)) {
        let Some((byte, character, offsets, length)) = self.blocks.get(at.block) else {
            return ((0, 0), (0, 0));
        };
        let end = |offset: usize| (byte + offset.min(*length), character + offsets.at(offset));
        (end(at.start), end(at.end))
    }
}

/// A name for a text that its content alone decides: a UUID of version 8 (RFC 9562) out of its digest.
fn urn(text: &str) -> String {
    let mut digest = hash(text.as_bytes());
    digest[6] = digest[6] & 0x0f | 0x80;
    digest[8] = digest[8] & 0x3f | 0x80;
    let hex: String = digest[..16].iter().map(|byte| format!("{byte:02x}")).collect();
    format!("urn:uuid:{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
}
