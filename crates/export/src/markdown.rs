//! A digest in Markdown: what the article says, who says it, and why a sentence stands under a theme.

use crate::{
    Article, labels,
    ledger::{heading, teller},
};

/// Gist, names by kind, statements by speaker, themes with their evidence, figures.
pub fn markdown(article: &Article) -> String {
    let analysis = article.analysis;
    let mut out = format!("# {}\n", escaped(&article.title()));
    let told = [analysis.date.as_deref(), article.address].into_iter().flatten();
    let told: Vec<String> = told.map(escaped).collect();
    if !told.is_empty() {
        out += &format!("\n{}\n", told.join(" · "));
    }
    let gist = analysis.gist.sentences.iter();
    section(&mut out, &article.t("要点"), gist.map(|&place| item(analysis.text(place), "")));
    let names = labels::NAMES.iter().filter_map(|(kind, _, word)| {
        let list = article.named(*kind);
        let name = |(entity, places): &(&mailuo_analysis::Entity, Vec<usize>)| {
            let role = article.role(entity);
            let role = if role.is_empty() { role } else { format!("（{role}）") };
            format!("{}{} {}", escaped(&entity.name), escaped(&role), places.len())
        };
        let list: Vec<String> = list.iter().map(name).collect();
        (!list.is_empty()).then(|| format!("- **{}** {}\n", article.t(word), list.join(" · ")))
    });
    section(&mut out, &article.t("名称"), names);
    voices(article, &mut out);
    for panel in article.panels {
        let rows = article.evidence(panel).into_iter().map(|(_, evidence, reason)| {
            let cues = reason.into_iter().flat_map(|r| &r.cues).filter(|cue| cue.weight > 0.0);
            let mut cues: Vec<&str> = cues.map(|cue| cue.text.as_str()).collect();
            cues.dedup();
            let why = (!cues.is_empty()).then(|| article.fill("凭：{}", &cues.join(&article.t("、"))));
            let under = heading(analysis, evidence.at.block);
            let under = (!under.is_empty()).then(|| format!("§ {under}"));
            let meta: Vec<String> = why.into_iter().chain(under).collect();
            item(&evidence.text, &meta.join(" · "))
        });
        section(&mut out, panel.name, rows);
    }
    let figures = analysis.figures.iter().map(|figure| {
        let teller = teller(analysis, figure);
        let teller = if teller.is_empty() { String::new() } else { article.fill("{}说", &teller) };
        let meta = [article.t(labels::figure(figure.kind)), figure.subject.clone(), teller];
        let meta: Vec<&str> = meta.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
        item(&figure.text, &meta.join(" · "))
    });
    section(&mut out, &article.t("数字与日期"), figures);
    out
}

fn voices(article: &Article, out: &mut String) {
    let speakers = article.speakers();
    if !speakers.is_empty() {
        *out += &format!("\n## {}\n", article.t("各方说法"));
    }
    for speaker in speakers {
        let role = speaker.entity.map(|entity| article.role(entity)).unwrap_or_default();
        let role = if role.is_empty() { role } else { format!("（{role}）") };
        *out += &format!("\n### {}{}\n\n", escaped(speaker.name), escaped(&role));
        for n in speaker.statements {
            let quote = &article.analysis.quotes[n];
            *out += &item(&quote.text, &quote.verb);
        }
    }
}

fn section(out: &mut String, head: &str, rows: impl Iterator<Item = String>) {
    let rows: String = rows.collect();
    if !rows.is_empty() {
        *out += &format!("\n## {}\n\n{rows}", escaped(head));
    }
}

fn item(text: &str, meta: &str) -> String {
    let meta = if meta.is_empty() { String::new() } else { format!(" — {}", escaped(meta)) };
    format!("- {}{meta}\n", escaped(text))
}

/// The text with whatever Markdown would take for a sign of its own marked as a character.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '&' | '|' | '~' | '!' => {
                out.extend(['\\', c])
            }
            '\n' | '\r' => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn signs_are_characters() {
        assert_eq!(super::escaped("*a* <b>\n# 1"), "\\*a\\* \\<b\\> \\# 1");
    }
}
