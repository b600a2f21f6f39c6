//! The most probable way through a text: jieba's, without its guesses at unknown words.
//!
//! Source: jieba's `__cut_DAG_NO_HMM` as jieba-rs 0.11 has it, whose cuts these are exactly. The probability of
//! a way is the product of its words' frequencies over the sum of all; it is found from the end of a run of
//! word characters to its beginning. A character that begins no word counts as seen once.

use super::Lexicon;

/// The best way on from one character of a run.
#[derive(Clone, Copy)]
struct Step {
    /// Logarithm of the way's probability up to the end of the run.
    weight: f64,
    /// The character behind the first word of the way.
    end: usize,
}

/// The ends, in bytes, of the words of `text`.
pub(super) fn cut(text: &str, lexicon: &Lexicon) -> Vec<usize> {
    let mut ends = Vec::with_capacity(text.len() / 4);
    let (mut run, mut steps) = (Vec::new(), Vec::new());
    for (start, c) in text.char_indices() {
        if is_of_words(c) {
            run.push((start, c));
            continue;
        }
        cut_run(&run, start, lexicon, &mut steps, &mut ends);
        run.clear();
        if c == '\n' && text[..start].ends_with('\r') {
            ends.pop();
        }
        ends.push(start + c.len_utf8());
    }
    cut_run(&run, text.len(), lexicon, &mut steps, &mut ends);
    ends
}

/// Cuts a run of word characters that ends at byte `end`.
fn cut_run(
    run: &[(usize, char)],
    end: usize,
    lexicon: &Lexicon,
    steps: &mut Vec<Step>,
    ends: &mut Vec<usize>,
) {
    find_way(run, lexicon, steps);
    let byte = |at: usize| run.get(at).map_or(end, |&(byte, _)| byte);
    let mut at = 0;
    // Letters and digits that stand alone are one word with those beside them.
    let mut latin = false;
    while at < run.len() {
        let next = steps[at].end;
        let alone = next - at == 1 && run[at].1.is_ascii_alphanumeric();
        if latin && !alone {
            ends.push(byte(at));
        }
        if !alone {
            ends.push(byte(next));
        }
        latin = alone;
        at = next;
    }
    if latin {
        ends.push(end);
    }
}

fn find_way(run: &[(usize, char)], lexicon: &Lexicon, steps: &mut Vec<Step>) {
    let last = Step { weight: 0.0, end: run.len() };
    steps.clear();
    steps.resize(run.len() + 1, last);
    for at in (0..run.len()).rev() {
        let letters = run[at..].iter().map(|&(_, c)| lexicon.trie.letter(c));
        let mut best: Option<Step> = None;
        for (length, level) in lexicon.trie.words(letters) {
            let end = at + length;
            let weight = lexicon.weights[usize::from(level)] + steps[end].weight;
            // Of two ways as probable the one with the longer first word.
            if best.is_none_or(|best| weight >= best.weight) {
                best = Some(Step { weight, end });
            }
        }
        let alone = Step { weight: lexicon.weights[0] + steps[at + 1].weight, end: at + 1 };
        steps[at] = best.unwrap_or(alone);
    }
}

/// Whether jieba looks for words that contain `c`; any other character is a token of its own.
fn is_of_words(c: char) -> bool {
    matches!(c, '\u{4E00}'..='\u{9FFF}' | 'a'..='z' | 'A'..='Z' | '0'..='9')
        || matches!(c, '+' | '#' | '&' | '.' | '_' | '%' | '-')
        || matches!(c, '\u{3400}'..='\u{4DBF}' | '\u{F900}'..='\u{FAFF}' | '\u{2F800}'..='\u{2FA1F}')
        || matches!(c, '\u{20000}'..='\u{2A6DF}' | '\u{2A700}'..='\u{2B81F}' | '\u{2B820}'..='\u{2EBEF}')
}
