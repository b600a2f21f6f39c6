//! Why a sentence stands in a panel, in a reader's words.

use crate::{
    ledger::heading,
    panels::Panel,
    words::{fill, list, t},
};
use mailuo_analysis::{Analysis, Cue, Evidence, Order as _, Tone};
use yew::prelude::*;

/// How many cues are told: beyond these a reader learns nothing more.
const CUES: usize = 6;

/// The cues with their weight, how the sentence puts it, who says so, and whom it is about.
pub fn why(analysis: &Analysis, panels: &[Panel], evidence: usize, theme: &str) -> Html {
    let found = || {
        let evidence = analysis.themes.get(evidence)?;
        let reason = evidence.reasons.iter().find(|reason| reason.label == theme)?;
        Some((evidence, reason, panels.iter().find(|panel| &*panel.key == theme)?))
    };
    let Some((evidence, reason, panel)) = found() else { return Html::default() };
    let mut cues: Vec<&Cue> = reason.cues.iter().collect();
    cues.order_by(|a, b| b.weight.abs().total_cmp(&a.weight.abs()));
    cues.truncate(CUES);
    let tones = reason.tones.iter().map(|tone| html! { <li>{ tone_told(*tone, analysis, evidence) }</li> });
    let about = about(analysis, evidence);
    html! {
        <>
            <p class="head">{ t("为什么算") }<b class={panel.class()}>{ panel.title() }</b><span class="role">{ t(sureness(reason.score)) }</span></p>
            <ul class={classes!("cues", panel.class())}>{ for cues.into_iter().map(|cue| cue_told(analysis, evidence, cue)) }</ul>
            if !reason.tones.is_empty() { <ul class="tones">{ for tones }</ul> }
            if !about.is_empty() { <p class="role">{ fill("说到：{}", &[&about]) }</p> }
        </>
    }
}

/// A word of the text, how much it counts, and where it stands if not in the sentence.
fn cue_told(analysis: &Analysis, evidence: &Evidence, cue: &Cue) -> Html {
    let level = level(cue.weight);
    let dots = "●".repeat(level) + &"○".repeat(3 - level);
    let (for_it, label) = match (cue.weight < 0.0, level) {
        (true, _) => (false, "不支持"),
        (false, 3) => (true, "很有分量"),
        (false, 2) => (true, "有分量"),
        _ => (true, "略有分量"),
    };
    let away = if evidence.at.contains(cue.at) {
        ""
    } else if heading(analysis, cue.at.block) == analysis.text(whole(analysis, cue.at.block)) {
        "小标题里"
    } else {
        "上下文里"
    };
    html! {
        <li class={(!for_it).then_some("against")}>
            <q>{ &cue.text }</q>
            <span class="dots" role="img" aria-label={t(label)} title={t(label)}>{ dots }</span>
            { t(away) }{ if for_it { "" } else { t("（不支持）") } }
        </li>
    }
}

fn whole(analysis: &Analysis, block: usize) -> mailuo_analysis::Place {
    mailuo_analysis::Place::new(block, 0, analysis.blocks.get(block).map_or(0, |b| b.text.len()))
}

/// From 1 to 3.
fn level(weight: f32) -> usize {
    match weight.abs() {
        w if w < 0.8 => 1,
        w if w < 1.6 => 2,
        _ => 3,
    }
}

/// How sure the engine is, in words.
fn sureness(score: f32) -> &'static str {
    match score {
        s if s >= 0.9 => "很有把握",
        s if s >= 0.7 => "较有把握",
        _ => "把握不大",
    }
}

fn tone_told(tone: Tone, analysis: &Analysis, evidence: &Evidence) -> String {
    match tone {
        Tone::Negated => t("否定：关键的词前面有“不”“没有”一类的字").into(),
        Tone::Conceded => t("让步：“虽然……但……”里的一边").into(),
        Tone::Hypothetical => t("假设：说的是可能，还不是事实").into(),
        Tone::Reported => {
            let speaker = evidence.quote.and_then(|q| analysis.quotes.get(q)).map(|q| q.speaker.as_str());
            match speaker {
                Some(speaker) => fill("转述：{}说的，不是文章自己的判断", &[&speaker]),
                None => t("转述：别人说的，不是文章自己的判断").into(),
            }
        }
        _ => String::new(),
    }
}

/// The names of whom and what the sentence is about.
fn about(analysis: &Analysis, evidence: &Evidence) -> String {
    let known = evidence.entities.iter().filter_map(|&id| analysis.entities.get(id));
    let names: Vec<&str> = known.map(|e| e.name.as_str()).take(6).collect();
    list(&names)
}

#[cfg(test)]
mod tests {
    use super::{level, sureness};

    #[test]
    fn weights_are_told_in_three_steps() {
        assert_eq!([0.3, -1.0, 2.6].map(level), [1, 2, 3]);
        assert_eq!([0.5, 0.8, 0.99].map(sureness), ["把握不大", "较有把握", "很有把握"]);
    }
}
