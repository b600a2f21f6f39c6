//! The article as a reader may take it along: which forms there are, and what each holds. Pure.

use crate::{
    panels::Panel,
    words::{fill, spoken},
};
use mailuo_analysis::{Analysis, Figure};
use mailuo_export::{self as export, Article, Dress};

/// A file that a reader may take along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// One page of HTML that needs no network.
    Page,
    /// A digest in Markdown.
    Markdown,
    /// A table of the names.
    Entities,
    /// A table of the statements.
    Statements,
    /// A table of the figures.
    Figures,
    /// The exchange format.
    Json,
    /// Web Annotations.
    Annotations,
}

/// Each form with its name, what it is for, how its file's name ends, and its media type.
pub const FORMS: [(Form, &str, &str, &str, &str); 7] = [
    (Form::Page, "网页", "一个文件：文章、标注、主题、说法，不联网也能看", ".html", "text/html"),
    (Form::Markdown, "Markdown 摘要", "要点、名称、说法、主题和依据", ".md", "text/markdown"),
    (Form::Entities, "名称表", "CSV，用表格软件打开", "－名称.csv", "text/csv"),
    (Form::Statements, "说法表", "CSV，谁说了什么", "－说法.csv", "text/csv"),
    (Form::Figures, "数字表", "CSV，数字、日期和出处", "－数字.csv", "text/csv"),
    (Form::Json, "数据", "JSON，给别的程序用", ".json", "application/json"),
    (Form::Annotations, "批注", "W3C 网络批注，一处一条", ".jsonld", "application/ld+json"),
];

/// What the form holds.
pub fn made(form: Form, article: &Article) -> String {
    match form {
        Form::Page => export::page(article, Dress::default()),
        Form::Markdown => export::markdown(article),
        Form::Entities => export::entities(article),
        Form::Statements => export::statements(article),
        Form::Figures => export::figures(article, &article.analysis.figures.iter().collect::<Vec<&Figure>>()),
        Form::Json => export::json(article),
        Form::Annotations => export::annotations(article),
    }
}

/// Makes something of the article as the page shows it: with the reader's panels, in the reader's language.
pub fn with_article<T>(
    analysis: &Analysis,
    source: &str,
    panels: &[Panel],
    make: impl FnOnce(&Article) -> T,
) -> T {
    let panels =
        panels.iter().map(|panel| export::Panel { key: &panel.key, name: panel.title(), hue: panel.hue });
    let panels: Vec<export::Panel> = panels.collect();
    make(&Article { analysis, source, address: None, panels: &panels, language: spoken().tag(), say: fill })
}

/// A file's name after the article's title, without what file systems don't take.
pub fn file_name(title: &str, ending: &str) -> String {
    let allowed = |c: &char| !c.is_control() && !"/\\:*?\"<>|".contains(*c);
    let stem: String = title.chars().filter(allowed).take(60).collect();
    format!("{}{ending}", stem.trim_matches(['.', ' ']))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        panels::built_in,
        sample::{analysis, block, evidence},
    };
    use mailuo_analysis::{BlockKind, Place};

    #[test]
    fn every_form_holds_the_article_as_the_page_shows_it() {
        let mut told =
            analysis(vec![block(BlockKind::Title, "湖边的灯"), block(BlockKind::Paragraph, "灯不安全。")]);
        told.themes = vec![evidence(Place::new(1, 0, 15), &["safety"])];
        told.themes[0].text = "灯不安全。".into();
        let mut panels = built_in();
        panels[2].name = "守护".into();
        let page = with_article(&told, "", &panels, |article| made(Form::Page, article));
        assert!(page.contains("守护") && !page.contains("安全<"), "{page}");
        for (form, ..) in FORMS {
            assert!(!with_article(&told, "", &panels, |article| made(form, article)).is_empty());
        }
    }

    #[test]
    fn a_file_is_named_after_the_article() {
        assert_eq!(file_name("热闹之后：/要看\"用处\"?", ".md"), "热闹之后：要看用处.md");
        assert_eq!(file_name("..", ".md"), ".md");
    }
}
