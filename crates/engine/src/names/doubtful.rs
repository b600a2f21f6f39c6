//! What the model half sees: taken for a name where its shape tells, else a candidate.

use mailuo_analysis::{Certainty, Mention, NameKind, Why};

/// Letters and digits in one, as makers number what they make: 737NG.
fn is_model(name: &str) -> bool {
    let has = |is: fn(&u8) -> bool| name.as_bytes().iter().any(is);
    let written = name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    written && name.len() >= SHORTEST && has(u8::is_ascii_digit) && has(u8::is_ascii_uppercase)
}

/// What is shorter is a level or a quarter: L3, Q3.
const SHORTEST: usize = 4;

/// So far may what speaks against a candidate outweigh what speaks for it, in steps of the model's weights: twelve make
/// it e times less likely.
const LEAST: i32 = 10;

/// Of `doubtful`, each with its odds, those that are written as names are, and as candidates those of the others that
/// are worth a look.
pub fn settle(doubtful: Vec<(Mention, i32)>) -> (Vec<Mention>, Vec<Mention>) {
    let (mut names, mut candidates) = (Vec::new(), Vec::new());
    for (mut mention, odds) in doubtful {
        if mention.kind == NameKind::Product && is_model(&mention.text) {
            mention.certainty = Certainty::Likely;
            mention.why = Why::new("model-number", &mention.text);
            names.push(mention);
        } else if odds >= -LEAST && mention.text.chars().count() >= 2 {
            mention.certainty = Certainty::Possible;
            candidates.push(mention);
        }
    }
    (names, candidates)
}

#[cfg(test)]
mod tests {
    use super::*;
    use mailuo_analysis::Place;

    #[test]
    fn a_candidate_is_not_too_doubtful_nor_too_short() {
        let settled = |name: &str, odds: i32| {
            let mention = Mention {
                at: Place::new(0, 0, name.len()),
                kind: NameKind::Company,
                text: name.into(),
                entity: 0,
                certainty: Certainty::Likely,
                why: Why::new("model", ""),
            };
            settle(vec![(mention, odds)]).1
        };
        assert_eq!(settled("青禾", -LEAST)[0].certainty, Certainty::Possible);
        assert!(settled("青禾", -LEAST - 1).is_empty());
        assert!(settled("青", 0).is_empty());
    }

    #[test]
    fn a_model_is_written_in_letters_and_digits_alone() {
        assert!(is_model("737NG") && is_model("YJ-21"));
        assert!(!is_model("055驱逐舰YJ-21") && !is_model("737") && !is_model("ABCD") && !is_model("Q3"));
    }
}
