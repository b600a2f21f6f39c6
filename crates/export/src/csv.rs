//! Tables for spreadsheets: RFC 4180, with the mark by which spreadsheets know UTF-8.

use crate::{
    Article, labels,
    ledger::{heading, sentence, teller},
};
use mailuo_analysis::{Figure, Place};

/// The figures, one a row.
pub fn figures(article: &Article, figures: &[&Figure]) -> String {
    let analysis = article.analysis;
    let head =
        ["原文", "类别", "数值", "上限", "单位", "修饰", "日期", "说的是", "谁说的", "所在小标题", "句子"];
    let bound = |value: Option<f64>| value.map(number).unwrap_or_default();
    let row = |figure: &&Figure| {
        [
            figure.text.clone(),
            article.t(labels::figure(figure.kind)),
            bound(figure.value),
            bound(figure.to),
            figure.unit.clone(),
            figure.modifier.clone(),
            figure.date.as_deref().unwrap_or_default().trim_start_matches('-').to_owned(),
            figure.subject.clone(),
            teller(analysis, figure).to_owned(),
            heading(analysis, figure.at.block).to_owned(),
            sentence(analysis, figure.at).to_owned(),
        ]
    };
    table(article, head, figures.iter().map(row))
}

/// The entities that are named in the text, one a row, by kind and the most named first.
pub fn entities(article: &Article) -> String {
    let head = ["名称", "类别", "别名", "职务", "所属", "归谁", "次数", "第一处"];
    let comma = article.t("、");
    let mut rows = Vec::new();
    for (kind, _, word) in labels::NAMES {
        for (entity, places) in article.named(kind) {
            let owner = entity.owner.and_then(|id| article.analysis.entities.get(id));
            let first: Place = article.analysis.mentions[places[0]].at;
            rows.push([
                entity.name.clone(),
                article.t(word),
                entity.aliases.join(&comma),
                entity.titles.join(&comma),
                entity.affiliations.join(&comma),
                owner.map(|owner| owner.name.clone()).unwrap_or_default(),
                places.len().to_string(),
                sentence(article.analysis, first).to_owned(),
            ]);
        }
    }
    table(article, head, rows)
}

/// The statements, one a row, in the order of the text.
pub fn statements(article: &Article) -> String {
    let head = ["谁说的", "说法", "原话还是转述", "动词", "态度", "主题", "所在小标题"];
    let row = |quote: &mailuo_analysis::Quote| {
        let themes: Vec<&str> = article.themes_of(quote).iter().map(|panel| panel.name).collect();
        [
            quote.speaker.clone(),
            quote.text.clone(),
            article.t(labels::words(quote.kind)),
            quote.verb.clone(),
            article.t(labels::stance(quote.stance)),
            themes.join(&article.t("、")),
            heading(article.analysis, quote.at.block).to_owned(),
        ]
    };
    table(article, head, article.analysis.quotes.iter().map(row))
}

fn table<const N: usize>(
    article: &Article,
    head: [&str; N],
    rows: impl IntoIterator<Item = [String; N]>,
) -> String {
    let mut out = String::from('\u{feff}');
    for row in std::iter::once(head.map(|words| article.t(words))).chain(rows) {
        out += &row.map(|cell| quoted(&cell)).join(",");
        out += "\r\n";
    }
    out
}

/// A number without more digits than it needs.
pub fn number(value: f64) -> String {
    // As JSON prints it: that printer is there already.
    let text = serde_json::to_string(&value).unwrap_or_default();
    text.strip_suffix(".0").map(str::to_owned).unwrap_or(text)
}

/// A cell in quotation marks where it needs them; nothing that a spreadsheet would run.
fn quoted(cell: &str) -> String {
    let is_number = |rest: &str| rest.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    let is_minus = cell.strip_prefix('-').is_some_and(|rest| !is_number(rest));
    let runs = is_minus || cell.starts_with(['=', '+', '@', '\t', '\r', '＝', '＋', '＠']);
    let cell = if runs { format!("'{cell}") } else { cell.to_owned() };
    if cell.contains(['"', ',', '\n', '\r']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell }
}

#[cfg(test)]
mod tests {
    use super::{number, quoted};

    #[test]
    fn nothing_runs_in_a_spreadsheet() {
        assert_eq!(["=1+1", "-A1", "-3.5", "甲,乙"].map(quoted), ["'=1+1", "'-A1", "-3.5", "\"甲,乙\""]);
        assert_eq!(["@SUM", "＝1", "\t=1", "\r=1"].map(quoted), ["'@SUM", "'＝1", "'\t=1", "\"'\r=1\""]);
    }

    #[test]
    fn a_cell_holds_quotation_marks_and_lines() {
        assert_eq!(quoted("说“好”\n\"好\""), "\"说“好”\n\"\"好\"\"\"");
    }

    #[test]
    fn a_number_has_no_more_digits_than_it_needs() {
        assert_eq!([3.0, 1.5, 33_420_000.0].map(number), ["3", "1.5", "33420000"]);
    }
}
