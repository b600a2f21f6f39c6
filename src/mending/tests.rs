use super::*;
use crate::{
    panels::built_in,
    sample::{analysis, block, entity, mention},
};
use mailuo_analysis::BlockKind;
use mailuo_mend::Named;

fn rename(from: &str, to: &str) -> Correction {
    Correction::Rename { entity: Named { name: from.into(), kind: None }, to: to.into() }
}

fn article() -> Rc<Analysis> {
    let mut told = analysis(vec![block(BlockKind::Paragraph, "小满和秋月")]);
    told.entities = vec![entity(0, "小满"), entity(1, "秋月")];
    told.mentions = vec![mention(Place::new(0, 0, 6), 0), mention(Place::new(0, 9, 15), 1)];
    told.mentions[0].text = "小满".into();
    told.mentions[1].text = "秋月".into();
    Rc::new(told)
}

fn opened(own: Vec<Correction>, guests: Vec<Correction>) -> Mending {
    Mending::default().after(Step::Open("lamp".into(), own, guests))
}

#[test]
fn every_step_goes_back_and_forward() {
    let one = opened(vec![], vec![]).after(Step::Do(rename("小满", "林小满")));
    let two = one.after(Step::Do(rename("秋月", "何秋月")));
    let without = two.after(Step::TakeOut(0));
    assert_eq!(*without.list, [rename("秋月", "何秋月")]);
    let empty = without.after(Step::Clear);
    assert!(empty.list.is_empty());
    let back = empty.after(Step::Undo).after(Step::Undo).after(Step::Undo);
    assert_eq!(back.list, one.list);
    assert_eq!(back.said, Some(Said::Undone(Deed::Did(rename("秋月", "何秋月")))));
    let forward = back.after(Step::Redo).after(Step::Redo).after(Step::Redo).after(Step::Redo);
    assert!(forward.list.is_empty(), "more than all can't be taken again");
    assert_eq!(forward.ways(), (true, false));
    assert_eq!(
        back.after(Step::Do(rename("小满", "满"))).ways(),
        (true, false),
        "a new step ends the old way"
    );
}

#[test]
fn guests_stay_until_they_are_kept_or_sent_away() {
    let (mine, theirs) = (rename("小满", "林小满"), rename("秋月", "何秋月"));
    let both = opened(vec![mine.clone()], vec![mine.clone(), theirs.clone()]);
    assert_eq!((both.list.len(), both.own.as_deref()), (2, Some(std::slice::from_ref(&mine))));
    assert_eq!(both.after(Step::Dismiss).list.to_vec(), vec![mine.clone()]);
    let kept = both.after(Step::Keep);
    assert_eq!((kept.list.len(), kept.own), (2, None));
    assert_eq!(opened(vec![mine.clone()], vec![mine]).own, None, "nothing new came");
    assert_eq!(both.after(Step::Do(theirs)).own, None, "a step of one's own stands on them");
}

#[test]
fn a_file_brings_only_what_is_new() {
    let mine = rename("小满", "林小满");
    let loaded = opened(vec![mine.clone()], vec![]).after(Step::Load(vec![mine, rename("秋月", "何秋月")]));
    assert_eq!((loaded.list.len(), loaded.said), (2, Some(Said::Done(Deed::Loaded(1)))));
}

#[test]
fn what_finds_no_place_is_known() {
    let base = article();
    let mending = opened(vec![rename("没有", "有"), rename("小满", "林小满")], vec![]);
    let (told, mending) = mending.apply(&base);
    assert_eq!(*mending.unplaced, [0]);
    assert_eq!(told.entities[0].name, "林小满");
    assert_eq!(followed(&base, &told, 0), Some(0), "by its place");
    assert_eq!(followed(&base, &told, 1), Some(1), "by its name");
    assert!(Rc::ptr_eq(&mending.after(Step::Clear).apply(&base).0, &base));
}

#[test]
fn a_selection_is_a_place_without_what_stands_around() {
    let told = analysis(vec![block(BlockKind::Paragraph, "𠮷说， 灯塔。")]);
    let at = stretch(&told, 0, 3, 8).unwrap();
    assert_eq!(told.text(at), "灯塔");
    assert_eq!(stretch(&told, 0, 3, 5), None);
    assert_eq!(stretch(&told, 1, 0, 1), None);
    let long = analysis(vec![block(BlockKind::Paragraph, &"长".repeat(EXAMPLE + 1))]);
    assert_eq!(stretch(&long, 0, 0, EXAMPLE + 1), None);
    let sentence = stretch(&long, 0, 0, EXAMPLE).unwrap();
    assert!(!is_name(long.text(sentence)) && is_name(told.text(at)));
}

#[test]
fn a_link_brings_them_back_and_a_damaged_one_nothing() {
    let list = [rename("小满", "林小满")];
    let link = to_link("lamp", &list).unwrap();
    let read = from_link(&link).unwrap();
    assert_eq!((read.article.as_str(), read.corrections.as_slice()), ("lamp", &list[..]));
    assert_eq!(from_link(&link[..link.len() - 3]), None);
    assert_eq!(from_link("2abc"), None);
    assert_eq!(to_link("lamp", &vec![rename("甲乙丙丁", "戊己庚辛"); 200]), None, "too long for a link");
}

#[test]
fn a_deed_is_told_in_words() {
    let correction = rename("小满", "林小满");
    assert_eq!(told(&correction, &[]), "“小满”改名为“林小满”");
    let undone = Said::Undone(Deed::Did(correction));
    assert_eq!(said(&undone, &[]), "已撤销：“小满”改名为“林小满”");
    let drop = Correction::Drop { at: Default::default(), label: "safety".into() };
    assert_eq!(told(&drop, &built_in()), "“”不算安全");
}

#[test]
fn a_text_has_a_name_of_its_own() {
    assert_eq!(text_name("灯"), text_name("灯"));
    assert_ne!(text_name("灯"), text_name("塔"));
}
