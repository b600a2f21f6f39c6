//! Corrections in the reader's words.

use super::{Deed, Said};
use crate::{
    panels::Panel,
    words::{fill, t},
};
use mailuo_analysis::NameKind;
use mailuo_mend::{Correction, MOST, Problem};

/// How many characters of a sentence are told.
const WORDS: usize = 14;

/// The kinds of names, in the order in which they are offered.
pub const KINDS: [NameKind; 7] = [
    NameKind::Person,
    NameKind::Company,
    NameKind::Organisation,
    NameKind::Product,
    NameKind::Place,
    NameKind::Work,
    NameKind::Event,
];

/// What a kind of names is called.
pub fn kind_name(kind: NameKind) -> &'static str {
    t(match kind {
        NameKind::Person => "人物",
        NameKind::Company => "公司",
        NameKind::Organisation => "机构",
        NameKind::Place => "地点",
        NameKind::Product => "产品",
        NameKind::Work => "作品",
        NameKind::Event => "活动",
    })
}

/// What a correction says, as one line.
pub fn told(correction: &Correction, panels: &[Panel]) -> String {
    match correction {
        Correction::Retype { entity, to } => fill("“{}”改为{}", &[&entity.name, &kind_name(*to)]),
        Correction::Rename { entity, to } => fill("“{}”改名为“{}”", &[&entity.name, to]),
        Correction::Merge { entity, into } => fill("“{}”并入“{}”", &[&entity.name, &into.name]),
        Correction::Split { entity, form } => fill("从“{}”拆出“{}”", &[&entity.name, form]),
        Correction::Add { at, kind, everywhere: true } => {
            fill("“{}”处处标为{}", &[&at.exact, &kind_name(*kind)])
        }
        Correction::Add { at, kind, .. } => fill("“{}”这一处标为{}", &[&at.exact, &kind_name(*kind)]),
        Correction::Remove { entity } => fill("“{}”不是名称", &[&entity.name]),
        Correction::Unmark { at } => fill("“{}”这一处不是名称", &[&at.exact]),
        Correction::Attribute { at, speaker, .. } if speaker.is_empty() => {
            fill("“{}”没有署名", &[&short(&at.exact)])
        }
        Correction::Attribute { at, speaker, .. } => fill("“{}”是{}说的", &[&short(&at.exact), speaker]),
        Correction::Drop { at, label } => {
            let name = panels.iter().find(|panel| *panel.key == **label).map_or(label, |panel| &panel.name);
            fill("“{}”不算{}", &[&short(&at.exact), name])
        }
        _ => String::new(),
    }
}

fn short(words: &str) -> String {
    let mut said: String = words.chars().take(WORDS).collect();
    if said.len() < words.len() {
        said.push('…');
    }
    said
}

/// What was done last, as one line.
pub fn said(said: &Said, panels: &[Panel]) -> String {
    let deed = |deed: &Deed| match deed {
        Deed::Did(correction) => told(correction, panels),
        Deed::TookOut(correction) => fill("不再改：{}", &[&told(correction, panels)]),
        Deed::Loaded(count) => fill("载入{}处修改", &[count]),
        Deed::Cleared(count) => fill("撤销全部{}处修改", &[count]),
    };
    match said {
        Said::Done(done) => deed(done),
        Said::Undone(done) => fill("已撤销：{}", &[&deed(done)]),
    }
}

/// Why a file can't be read.
pub fn problem(problem: &Problem) -> String {
    match problem {
        Problem::TooLarge => t("文件太大，不是手工的修改").to_owned(),
        Problem::NotJson(why) => fill("不是修改文件，读不出JSON：{}", &[why]),
        Problem::NotCorrections => t("这个文件里没有脉络的修改").to_owned(),
        Problem::Version(version) => fill("修改文件的版本是{}，这一页还不认识", &[version]),
        Problem::TooMany(count) => fill("有{}处修改，最多{}处", &[count, &MOST]),
        Problem::Entry(n, why) => fill("第{}处修改读不懂：{}", &[n, why]),
        _ => t("这个文件读不懂").to_owned(),
    }
}
