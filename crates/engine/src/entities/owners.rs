//! Owners: the body that makes or owns a product, where the text says so beside its name.

use crate::Document;
use mailuo_analysis::{Entity, Mention, NameKind};

/// What may stand between a body and its product: 青禾科技（的）灯, 青禾科技旗下（的）灯.
const OWNS: [&str; 9] = ["", "的", "旗下", "旗下的", "自研的", "自主研发的", "推出的", "发布的", "研发的"];

/// Deeds by which a product becomes somebody's, in a clause that goes on with the product.
const MAKES: [&str; 11] =
    ["发布", "推出", "开源", "上线", "研发", "自研", "研制", "打造", "上市", "开发", "首发"];

/// Such deeds are done to what others made: 接入, 采用 and the like turn a clause away from its subject.
const TAKES: [&str; 8] = ["接入", "采用", "使用", "搭载", "购买", "采购", "集成", "调用"];

/// How far behind its deed a product may stand, in bytes: 发布了新一代开源大模型….
const FAR: usize = 60;

/// Sets the owner of every product for which the text speaks, the one for which it speaks most often.
///
/// What speaks: the body stands right before the product or with 旗下 and the like between, a clause tells that the
/// body brings it out, be it before the product or behind; else that the product's name begins with the body's. Where two bodies have as much for
/// them nobody is told.
pub fn assign(document: &Document, mentions: &[Mention], entities: &mut [Entity]) {
    let mut votes: Vec<Vec<(usize, usize)>> = vec![Vec::new(); entities.len()];
    for (n, product) in mentions.iter().enumerate().filter(|(_, m)| m.kind == NameKind::Product) {
        let (before, behind) = (&mentions[..n], mentions.get(n + 1));
        let owner = told(document, before, product).or_else(|| defined(document, product, behind?));
        if let Some(owner) = owner {
            let votes = &mut votes[product.entity];
            match votes.iter_mut().find(|vote| vote.0 == owner) {
                Some(vote) => vote.1 += 1,
                None => votes.push((owner, 1)),
            }
        }
    }
    for id in 0..entities.len() {
        if entities[id].kind != NameKind::Product {
            continue;
        }
        let most = votes[id].iter().map(|vote| vote.1).max().unwrap_or(0);
        let mut best = votes[id].iter().filter(|vote| vote.1 == most && most > 0);
        let owner = match (best.next(), best.next()) {
            (Some(one), None) => Some(one.0),
            _ => namesake(entities, &entities[id]),
        };
        entities[id].owner = owner;
    }
}

/// The body that the text before this mention of a product gives it to.
fn told(document: &Document, before: &[Mention], product: &Mention) -> Option<usize> {
    let text = &document.blocks[product.at.block].text;
    let body = before.iter().rev().take_while(|m| m.at.block == product.at.block).find(|m| is_body(m))?;
    let between = text.get(body.at.end..product.at.start)?.trim_end_matches(['“', '《', '"', ' ']);
    let beside = OWNS.contains(&between.trim_start());
    let deed = MAKES.iter().filter_map(|deed| between.rfind(deed).map(|at| at + deed.len())).max();
    let one_clause = !between.contains(['。', '！', '？', '；', '，']);
    let made = deed.is_some_and(|end| one_clause && between.len() - end <= FAR)
        && !TAKES.iter().any(|deed| between.contains(deed));
    (beside || made).then_some(body.entity)
}

/// The body that the text behind this mention gives it to: 小满灯是青禾科技推出的…, 小满灯由青禾科技研发.
fn defined(document: &Document, product: &Mention, next: &Mention) -> Option<usize> {
    let text = &document.blocks[product.at.block].text;
    let between = (next.at.block == product.at.block).then(|| text.get(product.at.end..next.at.start))??;
    let is = ["是", "是由", "由", "为"].contains(&between.trim_start_matches(['”', '》', '"', '，']));
    let behind = text.get(next.at.end..)?;
    let makes = MAKES.iter().chain(&["旗下", "自主研发"]).any(|deed| behind.starts_with(deed));
    (is && makes && is_body(next)).then_some(next.entity)
}

/// The one body whose name or another form of it the product's name begins with: 青禾云 is of 青禾.
fn namesake(entities: &[Entity], product: &Entity) -> Option<usize> {
    let begins = |body: &&Entity| {
        let mut forms = body.aliases.iter().chain([&body.name]);
        forms.any(|form| {
            form.chars().count() > 1
                && product.name.len() > form.len()
                && product.name.starts_with(form.as_str())
        })
    };
    let mut found = entities.iter().filter(|e| e.kind == NameKind::Company).filter(begins);
    match (found.next(), found.next()) {
        (Some(one), None) => Some(one.id),
        _ => None,
    }
}

fn is_body(mention: &Mention) -> bool {
    matches!(mention.kind, NameKind::Company | NameKind::Organisation)
}

#[cfg(test)]
mod tests {
    use super::*;
    use mailuo_analysis::{Block, Certainty, Place, Why};

    /// The owner of the last name marked in `text`, each as `[name|kind]`.
    fn owner(marked: &str) -> Option<String> {
        let (mut text, mut mentions, mut entities) = (String::new(), Vec::new(), Vec::<Entity>::new());
        for (n, part) in marked.split(['[', ']']).enumerate() {
            let Some((name, kind)) = part.split_once('|').filter(|_| n % 2 == 1) else {
                text += part;
                continue;
            };
            let kind = if kind == "D" { NameKind::Product } else { NameKind::Company };
            let at = Place::new(0, text.len(), text.len() + name.len());
            text += name;
            let known = entities.iter().position(|e| e.name == name);
            let entity = known.unwrap_or(entities.len());
            let (certainty, why) = (Certainty::Sure, Why::default());
            mentions.push(Mention { at, kind, text: name.into(), entity, certainty, why });
            if known.is_none() {
                entities.push(super::super::entity(entity, &mentions[mentions.len() - 1]));
            }
        }
        let block = Block { kind: Default::default(), piece: 0, text, source: [0, 0] };
        assign(&Document { blocks: vec![block], ..Document::default() }, &mentions, &mut entities);
        let last = mentions.last()?.entity;
        entities[last].owner.map(|id| entities[id].name.clone())
    }

    #[test]
    fn a_body_beside_its_product_owns_it() {
        let text = "[青禾科技|C]的[小满灯|D]卖得好。";
        assert_eq!(owner(text).as_deref(), Some("青禾科技"));
        assert_eq!(owner("[青禾科技|C]旗下“[小满灯|D]”卖得好。").as_deref(), Some("青禾科技"));
    }

    #[test]
    fn who_brings_a_product_out_owns_it() {
        assert_eq!(owner("[青禾科技|C]昨天正式发布了新一代[小满灯|D]。").as_deref(), Some("青禾科技"));
        assert_eq!(
            owner("[小满灯|D]是[青禾科技|C]推出的灯。人人爱[小满灯|D]。").as_deref(),
            Some("青禾科技")
        );
        assert_eq!(owner("[青禾科技|C]昨天开会，会上有人说起[小满灯|D]。"), None);
    }

    #[test]
    fn who_uses_a_product_does_not_own_it() {
        assert_eq!(owner("[绿野控股|C]推出的路灯接入了[小满灯|D]。"), None);
    }

    #[test]
    fn a_product_named_after_a_body_is_its_own() {
        assert_eq!(owner("[青禾|C]很忙。人人都用[青禾云|D]。").as_deref(), Some("青禾"));
    }

    #[test]
    fn where_two_bodies_claim_it_nobody_is_told() {
        assert_eq!(owner("[青禾科技|C]的[小满灯|D]亮，[绿野控股|C]的[小满灯|D]也亮。"), None);
    }
}
