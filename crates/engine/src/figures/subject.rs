//! The subject of a figure: the noun it measures, behind its unit or before its predicate.

use crate::segment::Token;
use std::ops::Range;

/// Words that end a noun phrase: function words, adverbs, and verbs that news put behind their subject.
const STOPS: &str = "的 了 在 是 将 被 把 与 从 对 向 由 为 以 于 也 都 已 已经 正 正在 就 还 又 并 而 但 其 其中 中 内 外 后 前 \
    时 上 下 里 之 所 得 着 过 等 或 和 及 以及 此 该 这 那 每 各 分别 通过 包括 参加 参与 进行 开展 竞争 落地 建立 研究 发布 \
    宣布 表示 认为 使用 成为 提供 实现 完成 获得 获 取得 接受 需要 可以 能 会 可 应 要 不 没有 没 无 有 具有 拥有 来自 组成 \
    受 开始 启动 推出 用于 涉及 覆盖 死亡 受伤 遇难 失踪 感染 确诊 亮相 集中 联合 共同 同时 全部 一起 分布 构成 需 亦 均 则 \
    说 称 指出 报道 走 去 来 到 至 让 使 给 用 因 因为 如果 当 比 较 最 更 很 十分 非常 左右 以上 以下 仍 却 只 才 再 纷纷 落户 印发 行动 领衔 变成 致哀 缴纳 点火 遗留 记录 转让 当前 目前 有序 通常 有望 发放 获得 开业 \
    达 达到 超 超过 突破 增长 下降 同比 环比 上涨 上升 减少 增加 降低 提高 降至 增至 升至 占 占到 共 共计 约 近 仅 高达 多达 \
    合计 总计 累计 预计 截至 据 显示 统计 支付 投入 花 需要 检查 收到 开放 迎来 举办 停放 接手 带动 新增 达成 出现 迈入 \
    进入 加入 位于 持续 负责 改变 换上 换 参观 支持 服务 平均 一 先后 陆续 回复 回答 尽管 虽然 不过 跌 涨 跌幅 涨幅达 突然";
/// Words between a subject and its figure.
const PREDICATES: &str = "达 达到 超 超过 突破 增长 增长了 下降 下降了 同比 环比 上涨 上升 减少 增加 降低 提高 降至 增至 升至 占 占到 \
    共 共计 约 近 仅 高达 多达 为 是 有 已 已经 将 分别 合计 总计 累计 预计 只有 不 跌 涨 下跌 大幅 同期 均 可 至 到 了 约为 仅有 \
    共有 已有 已超 将达 达 不足 不低于 不高于 较 去年 上年 或 升 降 升高 有望";

/// The bytes of the subject of the figure at `figure`, where one is told.
///
/// `counts_things`: whether the unit is a measure word, which its noun follows. `taken` are names, none
/// of which is cut.
pub fn subject(
    text: &str,
    tokens: &[Token],
    figure: &Range<usize>,
    counts_things: bool,
    taken: &[Range<usize>],
) -> Option<Range<usize>> {
    let after = tokens.partition_point(|t| t.start < figure.end);
    let before = tokens.partition_point(|t| t.end <= figure.start);
    let rest = &text[figure.end..];
    if let Some(of) = rest.strip_prefix('的') {
        let from = text.len() - of.len();
        let start = tokens.partition_point(|t| t.start < from);
        return (!counts_things).then(|| behind(text, &tokens[start..], taken)).flatten();
    }
    // A word that the figure ends in is cut: its rest begins the noun.
    let cut = before < after && tokens.get(after - 1).is_some_and(|t| t.end > figure.end);
    let mut noun = tokens[after..].iter().take(6).copied().collect::<Vec<_>>();
    if cut {
        noun.insert(0, Token { start: figure.end, end: tokens[after - 1].end });
    }
    let direct = if counts_things { behind(text, &noun, taken) } else { None };
    direct.or_else(|| ahead(text, &tokens[..before], taken))
}

/// The noun phrase that the tokens start with: up to four words, or one name.
fn behind(text: &str, tokens: &[Token], taken: &[Range<usize>]) -> Option<Range<usize>> {
    let first = tokens.first()?;
    if let Some(name) = name_at(taken, first.start) {
        return Some(name);
    }
    let mut end = first.start;
    for (n, token) in tokens.iter().take(5).enumerate() {
        let word = &text[token.range()];
        let named = name_at(taken, token.start).is_some();
        if named || !is_word(word) || stops(word) {
            break;
        }
        if n == 4 {
            return None;
        }
        end = token.end;
    }
    let phrase = first.start..end;
    // A single character tells too little.
    (text[phrase.clone()].chars().count() > 1).then_some(phrase)
}

/// The noun phrase that ends before the predicate or the 的 that the tokens end with.
fn ahead(text: &str, tokens: &[Token], taken: &[Range<usize>]) -> Option<Range<usize>> {
    let skipped = tokens.iter().rev().take(6).take_while(|t| predicate(&text[t.range()])).count();
    let of = tokens.last().is_some_and(|t| &text[t.range()] == "的");
    let tokens = &tokens[..tokens.len() - skipped - usize::from(skipped == 0 && of)];
    if skipped == 0 && !of {
        return None;
    }
    let end = tokens.last()?.end;
    let mut start = end;
    for token in tokens.iter().rev().take(4) {
        let name = taken.iter().find(|name| name.contains(&token.start));
        let word = &text[token.range()];
        if name.is_none() && (!is_word(word) || stops(word)) {
            break;
        }
        start = name.map_or(token.start, |name| name.start.min(token.start));
    }
    // 占全城的三分之一: the whole is not what is measured, but what stands before 占.
    let whole = tokens.partition_point(|t| t.start < start);
    if of && whole > 0 && predicate(&text[tokens[whole - 1].range()]) {
        return ahead(text, &tokens[..whole], taken);
    }
    (text[start..end].chars().count() > 1).then_some(start..end)
}

fn name_at(taken: &[Range<usize>], at: usize) -> Option<Range<usize>> {
    let n = taken.partition_point(|name| name.start < at);
    taken.get(n).filter(|name| name.start == at).cloned()
}

fn predicate(word: &str) -> bool {
    PREDICATES.split_whitespace().any(|p| p == word)
}

fn stops(word: &str) -> bool {
    // 运来, 卖出, 留下: a verb with its direction.
    let directed = word.chars().count() == 2 && word.ends_with(['来', '出', '下', '起']) && word != "未来";
    directed || STOPS.split_whitespace().any(|stop| stop == word)
}

fn is_word(word: &str) -> bool {
    word.chars().all(char::is_alphanumeric) && !word.starts_with(|c: char| c.is_ascii_digit())
}
