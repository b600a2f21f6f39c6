//! 数字与日期: what is counted and measured as a table, what is dated along time.

mod table;
mod timeline;

use super::{ListProps, choice::Choice};
use crate::{
    download::save,
    figures::is_about,
    hooks::use_words,
    take::{file_name, with_article},
    words::{fill, t},
};
use mailuo_analysis::Figure;
use table::Table;
use timeline::Timeline;
use yew::prelude::*;

const LAYOUTS: [&str; 2] = ["表格", "时间线"];

/// The figures that are about the selection or said by it, as a table or along time.
#[component]
pub fn Figures(props: &ListProps) -> Html {
    use_words();
    let layout = use_state_eq(|| 0);
    let analysis = &props.analysis;
    let is_wanted = |n: &usize| props.selected.is_none_or(|id| is_about(analysis, &analysis.figures[*n], id));
    let found: Vec<usize> = (0..analysis.figures.len()).filter(is_wanted).collect();
    let onclick = {
        let (analysis, panels, found) = (analysis.clone(), props.panels.clone(), found.clone());
        Callback::from(move |_: MouseEvent| {
            let figures: Vec<&Figure> = found.iter().map(|&n| &analysis.figures[n]).collect();
            let (title, table) = with_article(&analysis, "", &panels, |article| {
                (article.title(), mailuo_export::figures(article, &figures))
            });
            save(&file_name(&title, t("－数字.csv")), "text/csv", &table);
        })
    };
    let choose = {
        let layout = layout.clone();
        Callback::from(move |n| layout.set(n))
    };
    html! {
        <section class="figures" id="figures" aria-label={t("数字与日期")}>
            <h2>{ t("数字与日期") }<span class="count" aria-label={fill("，{}个", &[&found.len()])}>{ found.len() }</span></h2>
            if found.is_empty() {
                <p class="empty">{ if analysis.figures.is_empty() { t("文章里没有数字") } else { t("所选的里面没有数字") } }</p>
            } else {
                <div class="bar">
                    <Choice label="怎样看数字" options={LAYOUTS.to_vec()} chosen={*layout} {choose} />
                    <button class="quiet csv" {onclick}>{ t("下载 CSV") }</button>
                </div>
                if *layout == 0 {
                    <Table list={props.clone()} {found} />
                } else {
                    <Timeline list={props.clone()} {found} />
                }
            }
        </section>
    }
}

/// A list's props and which of the figures are wanted.
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// What the list is made from.
    pub list: ListProps,
    /// Indices of the figures that are wanted.
    pub found: Vec<usize>,
}
