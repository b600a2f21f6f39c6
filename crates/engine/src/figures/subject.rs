//! The subject of a figure: the noun it measures, behind its unit or before its predicate.

use crate::segment::Token;
use mailuo_analysis::{Mention, NameKind};
use std::{collections::HashSet, ops::Range, sync::LazyLock};

/// Words that end a noun phrase: function words, adverbs, and verbs that news put behind their subject.
const STOPS: &str = "相继 竞相 逐步 住 跟 跟着 运 多 少 共有 已有 溺水 身亡 死 死于 按 允许 面对面 上周 日均 每秒 每天 每年 每月 每日 的 了 在 是 将 被 把 与 从 对 向 由 为 以 于 也 都 已 已经 正 正在 就 还 又 并 而 但 其 其中 中 内 外 后 前 \
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
    每秒 每天 每年 每月 每日 日均 人均 新增 共有 已有 已超 将达 达 不足 不低于 不高于 较 去年 上年 或 升 降 升高 有望";

/// Nouns that money, shares and measures stand right before.
const OWNED: &str = "股份 股权 营收 收入 资金 利润 投资 贷款 资产 份额 融资 债券 补贴 预算 订单 罚款 赔偿 捐款 市场份额 红包 奖金 经费 罚金 监禁 徒刑 有期徒刑 期限 \
    公园 土地 场地 厂房 面积";

/// The bytes of the subject of the figure at `figure`, where one is told.
///
/// `counts_things`: whether the unit is a measure word, which its noun follows. `taken` are names, none
/// of which is cut.
pub fn subject(
    text: &str,
    tokens: &[Token],
    figure: &Range<usize>,
    counts_things: bool,
    taken: &[Mention],
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
    // 百亿元营收, 15%股权: these nouns follow money and shares directly.
    let owned = || {
        let word = OWNED.split_whitespace().find(|word| !counts_things && rest.starts_with(word))?;
        Some(figure.end..figure.end + word.len())
    };
    let thing_of = counts_things && text[..figure.start].ends_with('的');
    let ahead = || if thing_of { None } else { ahead(text, &tokens[..before], taken) };
    // 三成游客来自外地: at the head of its clause.
    let head = || {
        let leads = text[..figure.start].chars().next_back().is_none_or(|c| !c.is_alphanumeric());
        (leads && !counts_things).then(|| behind(text, &noun, taken)).flatten()
    };
    direct.or_else(owned).or_else(ahead).or_else(head)
}

/// A unit that is the noun itself: 6部门.
pub fn counted(figure: &Range<usize>, unit: &str) -> Option<Range<usize>> {
    let nouns = ["部门", "省份", "省区市", "省市", "国家", "地区", "城市", "企业", "公司", "机构", "员工"];
    nouns.contains(&unit).then(|| figure.end - unit.len()..figure.end)
}

/// Whose age it is: 64岁的船工, 一名18岁青年.
pub fn aged(text: &str, tokens: &[Token], figure: &Range<usize>, taken: &[Mention]) -> Option<Range<usize>> {
    let rest = text[figure.end..].strip_prefix('的').unwrap_or(&text[figure.end..]);
    let from = text.len() - rest.len();
    behind(text, &tokens[tokens.partition_point(|t| t.start < from)..], taken)
}

/// Whether a figure's clause has nothing but predicates before it: …，同比增长8.2%.
pub fn goes_on(text: &str, tokens: &[Token], figure: &Range<usize>) -> bool {
    let before = &tokens[..tokens.partition_point(|t| t.end <= figure.start)];
    let mut words = before.iter().rev().map(|t| &text[t.range()]).skip_while(|word| predicate(word));
    before.last().is_some_and(|t| predicate(&text[t.range()])) && words.next().is_none_or(|word| word == "，")
}

/// Words before a figure that tell nothing of what it measures.
const VAGUE: &str = "当时 当前 全世界 全球 全国 全岛 我国 机上 夜间 近期 还有 面临 处以 尚有 先前 拟定 约合 当中 一名 这名 发现";

/// The phrase that a number of things follows: 举报信息12000余条, 致死346人.
pub fn followed(
    text: &str,
    tokens: &[Token],
    figure: &Range<usize>,
    taken: &[Mention],
) -> Option<Range<usize>> {
    let before = &tokens[..tokens.partition_point(|t| t.end <= figure.start)];
    let near = before.last().is_some_and(|t| t.end == figure.start && !predicate(&text[t.range()]));
    let last = before
        .last()
        .map(|t| &text[t.range()])
        .filter(|word| near && !VAGUE.split_whitespace().any(|v| v == *word));
    last.and_then(|_| phrase(text, before, taken)).map(|(range, _)| range)
}

/// What lasts a length of time: the word before it (上线14小时), else the clause that tells what happens.
pub fn lasting(
    text: &str,
    tokens: &[Token],
    figure: &Range<usize>,
    taken: &[Mention],
) -> Option<Range<usize>> {
    const HOW: &str = "短短 平均 最近 未来 过去 接下来 今后 前后 整整 连续 长达 为期 历时 仅仅 只要 大约 不到 不足 只用 仅用 \
        第一 此后 随后 目前 当前 近期 开始 至今 其中 以及 通过 包括 同时 可以 通常 大概 另外 每隔 需要 花费 用了 已经 预计";
    let before = tokens[..tokens.partition_point(|t| t.end <= figure.start)].last();
    let before = before.filter(|t| !taken.iter().any(|name| name.at.range().contains(&t.start)));
    let word = before.filter(|t| t.end == figure.start).map(|t| &text[t.range()]);
    let does = word.filter(|w| w.chars().count() > 1 && is_word(w) && !predicate(w));
    match does.filter(|w| !HOW.split_whitespace().any(|how| how == *w)) {
        Some(word) => Some(figure.start - word.len()..figure.start),
        None => super::event::event(text, figure),
    }
}

/// The noun phrase that the tokens start with: up to six words, the first of which may be a name.
fn behind(text: &str, tokens: &[Token], taken: &[Mention]) -> Option<Range<usize>> {
    // 66岁的两名游客: behind another number.
    let numbers = tokens.iter().take_while(|t| text[t.range()].starts_with(is_small_number)).count();
    let tokens = &tokens[numbers.min(2)..];
    let start = tokens.first()?.start;
    // 瑞士人 may be one word, longer than its name; a person's name is never part of another noun.
    let named = name_at(taken, start);
    let name_end = named.map_or(start, |name| name.at.end.max(tokens[0].end));
    if let Some(name) = named.filter(|m| !matches!(m.kind, NameKind::Place | NameKind::Company)) {
        return Some(name.at.range());
    }
    let mut end = name_end;
    for (n, token) in tokens.iter().enumerate().take(8).filter(|(_, t)| t.start >= name_end) {
        let word = &text[token.range()];
        // 技术和产业变革, 公司、机构: a second noun, which the rest of the loop takes or leaves.
        let joins = matches!(word, "和" | "与" | "及" | "、") && n > 0 && end == token.start;
        if joins && tokens.get(n + 1).is_some_and(|next| joinable(text, next, taken)) {
            continue;
        }
        if name_at(taken, token.start).is_some() || !is_word(word) || stops(word) {
            break;
        }
        if n == 7 {
            return None;
        }
        end = token.end;
    }
    let phrase = start..end;
    // A single character tells too little, but for a few.
    let noun = &text[phrase.clone()];
    (noun.chars().count() > 1 || SHORT.split_whitespace().any(|short| short == noun)).then_some(phrase)
}

/// Nouns of one character.
const SHORT: &str = "郡 县 省 市 州 村 镇 乡 船 车 国 岛 湖 河 山 店 厂 桥 塔 灯 树 鸟 马 牛";

fn is_small_number(c: char) -> bool {
    matches!(c, '一' | '两' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '几')
}

/// The noun phrase that ends before the predicate or the 的 that the tokens end with.
fn ahead(text: &str, tokens: &[Token], taken: &[Mention]) -> Option<Range<usize>> {
    let skipped = tokens.iter().rev().take(6).take_while(|t| predicate(&text[t.range()])).count();
    let of = tokens.last().is_some_and(|t| &text[t.range()] == "的");
    let tokens = if skipped == 0 {
        // 比例从封关前的21%: the subject stands before 从.
        let from = tokens.iter().rev().take(6).position(|t| matches!(&text[t.range()], "从" | "由"));
        match from {
            Some(back) => &tokens[..tokens.len() - back - 1],
            None if of => &tokens[..tokens.len() - 1],
            None => return None,
        }
    } else {
        &tokens[..tokens.len() - skipped]
    };
    let (phrase, whole) = phrase(text, tokens, taken)?;
    // 占全城的三分之一: the whole is not what is measured, but what stands before 占.
    if of && whole > 0 && predicate(&text[tokens[whole - 1].range()]) {
        return ahead(text, &tokens[..whole], taken);
    }
    Some(phrase)
}

/// The noun phrase of up to five words that ends with the tokens, and how many of them stand before it.
fn phrase(text: &str, tokens: &[Token], taken: &[Mention]) -> Option<(Range<usize>, usize)> {
    let end = tokens.last()?.end;
    let mut start = end;
    for token in tokens.iter().rev().take(5) {
        let name = taken.iter().find(|name| name.at.range().contains(&token.start));
        let word = &text[token.range()];
        if name.is_none() && (!is_word(word) || stops(word)) {
            break;
        }
        start = name.map_or(token.start, |name| name.at.start.min(token.start));
    }
    let before = tokens.partition_point(|t| t.start < start);
    (text[start..end].chars().count() > 1).then_some((start..end, before))
}

/// Whether a noun can go on with this word behind 和 or 、.
fn joinable(text: &str, token: &Token, taken: &[Mention]) -> bool {
    let word = &text[token.range()];
    is_word(word) && !stops(word) && word.chars().count() > 1 && name_at(taken, token.start).is_none()
}

fn name_at(taken: &[Mention], at: usize) -> Option<&Mention> {
    let n = taken.partition_point(|name| name.at.start < at);
    taken.get(n).filter(|name| name.at.start == at)
}

fn predicate(word: &str) -> bool {
    static SET: LazyLock<HashSet<&str>> = LazyLock::new(|| PREDICATES.split_whitespace().collect());
    SET.contains(word)
}

fn stops(word: &str) -> bool {
    // 运来, 卖出, 留下: a verb with its direction.
    let bare = word.strip_suffix('了').unwrap_or(word);
    let directed = bare.chars().count() == 2 && bare.ends_with(['来', '出', '下', '起']) && bare != "未来";
    static SET: LazyLock<HashSet<&str>> = LazyLock::new(|| STOPS.split_whitespace().collect());
    directed || SET.contains(word)
}

fn is_word(word: &str) -> bool {
    word.chars().all(char::is_alphanumeric) && !word.starts_with(|c: char| c.is_ascii_digit())
}
