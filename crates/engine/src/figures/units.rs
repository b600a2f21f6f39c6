//! Units and measure words: what a number can count, as a table of facts.

use mailuo_analysis::FigureKind;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

const MONEY: &str = "元人民币 人民币 元 美元 欧元 英镑 日元 港元 港币 澳元 加元 韩元 新元 新台币 卢布 卢比 \
    法郎 瑞士法郎 越南盾 泰铢 比索 雷亚尔 里拉 美金 美分 块钱";
const DURATION: &str = "毫秒 秒 秒钟 分钟 小时 个小时 个多小时 钟头 个钟头 天 周 个星期 星期 个月 个多月 年 周年 \
    个季度 个交易日 交易日 个工作日 工作日 个世纪 世纪 昼夜 个年头 学期 个学期 载";
const PERCENT: &str = "% ％ ‰ 个百分点 百分点";
const AGE: &str = "岁 周岁 岁半 月龄";
/// Of length, area, volume, weight, power, data and so on; 倍 is a multiple.
const PHYSICAL: &str = "米 千米 公里 厘米 毫米 微米 纳米 里 英里 海里 英尺 英寸 光年 平方米 平方公里 平方千米 平方英里 \
    公顷 亩 万亩 立方米 立方千米 升 毫升 吨 公吨 公斤 千克 克 毫克 微克 斤 磅 盎司 度 摄氏度 华氏度 ℃ °C \
    千瓦 千瓦时 兆瓦 瓦 瓦时 伏 赫兹 帧 像素 桶 标准箱 千卡 大卡 分贝 海拔米 公里/小时 米/秒 倍 比特 字节 \
    GHz MHz Hz TB GB MB KB kWh GWh MWh MW GW kW km mm cm nm kg mg ml km/h";
/// Words that count single things.
const MEASURE: &str = "个 家 名 位 人 人次 人份 件 条 款 项 种 台 架 辆 艘 座 所 间 套 只 头 匹 棵 株 朵 颗 粒 枚 部 本 \
    册 篇 份 张 幅 封 首 场 次 届 轮 批 支 队 组 户 宗 起 例 站 层 栋 幢 处 片 门 集 趟 列 股 笔 单 类 字 句 页 行 \
    步 票 枪 剂 针 瓶 盒 箱 包 袋 杯 碗 节 对 双 副 尊 扇 盏 顶 眼 口 把 块 段 道 根 面 滴 圈 桩 方 席 车次 架次 班次 \
    班 床 张床位 艘次 辆次 例次 家次 家门店 部门 省份 省区市 省市 国家 地区 城市 所学校 企业 公司 机构 员工 毫克";
/// Measure words that only digits bring: with characters they are words of another kind.
const WITH_DIGITS: &str = "分 点 国 省 市 县 区 村 镇 校 队 方 口 面 头 道 手 眼 行 股 步 把 节 块 段 根 单 对 双 副 \
    字 句 门 包 站 层 批 包";

/// What a unit makes of its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counts {
    /// One of the other kinds of figures.
    Kind(FigureKind),
    /// A physical measure.
    Measure,
    /// Single things, which are named behind it.
    Things,
}

impl Counts {
    /// The figure's kind.
    pub fn kind(self) -> FigureKind {
        match self {
            Self::Kind(kind) => kind,
            Self::Measure | Self::Things => FigureKind::Quantity,
        }
    }
}

/// A unit or measure word.
struct Unit {
    word: &'static str,
    counts: Counts,
    /// Whether it stands in [`WITH_DIGITS`].
    with_digits: bool,
}

/// All of them by their first character; of two that are alike the one that counts first.
static UNITS: LazyLock<FxHashMap<char, Vec<Unit>>> = LazyLock::new(|| {
    let tables = [
        (MONEY, Counts::Kind(FigureKind::Money)),
        (DURATION, Counts::Kind(FigureKind::Duration)),
        (PERCENT, Counts::Kind(FigureKind::Percent)),
        (AGE, Counts::Kind(FigureKind::Age)),
        (PHYSICAL, Counts::Measure),
        (MEASURE, Counts::Things),
        (WITH_DIGITS, Counts::Things),
    ];
    let mut units: FxHashMap<char, Vec<Unit>> = FxHashMap::default();
    for (words, counts) in tables {
        for word in words.split_whitespace() {
            let unit = Unit { word, counts, with_digits: words == WITH_DIGITS };
            units.entry(word.chars().next().unwrap_or_default()).or_default().push(unit);
        }
    }
    units
});

/// The longest unit that `text` starts with, its length and meaning; `chinese` tells how its number is written.
pub fn unit(text: &str, chinese: bool) -> Option<(usize, Counts)> {
    let known = UNITS.get(&text.chars().next()?)?;
    let fits = known.iter().filter(|unit| text.starts_with(unit.word) && !(chinese && unit.with_digits));
    let Unit { word, counts, .. } =
        fits.reduce(|best, next| if next.word.len() > best.word.len() { next } else { best })?;
    let only_with_digits = chinese && known.iter().any(|unit| unit.with_digits && unit.word == *word);
    let latin_goes_on = word.ends_with(|c: char| c.is_ascii_alphabetic())
        && text[word.len()..].starts_with(|c: char| c.is_ascii_alphanumeric());
    (!only_with_digits && !latin_goes_on && !other_word(text, word)).then_some((word.len(), *counts))
}

/// Whether the characters begin another word than the unit: 年级, 分之, 天然.
fn other_word(text: &str, unit: &str) -> bool {
    let rest = &text[unit.len()..];
    let goes_on = |ends: &[&str]| ends.iter().any(|e| rest.starts_with(e));
    match unit {
        "年" => goes_on(&["级", "代", "度", "轻", "纪", "报"]),
        "天" => goes_on(&["然", "津", "文", "空", "气", "才", "使", "下"]),
        "周" => goes_on(&["边", "刊", "末", "报"]),
        "人" => goes_on(&["民", "工", "类", "称", "均", "形", "质", "机"]),
        "里" => goes_on(&["面", "外"]),
        "度" => goes_on(&["假", "过"]),
        "份" => goes_on(&["额"]),
        "次" => goes_on(&["元", "日", "级", "于", "序"]),
        "个" => goes_on(&["人", "体", "性", "股"]),
        "门" => goes_on(&["口", "槛", "户"]),
        "分" => goes_on(&["之", "别", "析", "公", "会"]),
        "地区" | "国家" | "企业" | "公司" | "机构" => goes_on(&["级"]),
        "元" => goes_on(&["素", "件", "化", "宇", "旦", "首", "年"]),
        "克" => goes_on(&["拉"]),
        "升" => goes_on(&["级", "至", "到"]),
        "部" => goes_on(&["长", "委", "队", "署", "落"]),
        "场" => goes_on(&["馆", "地", "景"]),
        "站" => goes_on(&["式"]),
        "所" => goes_on(&["有", "以", "谓"]),
        "位" => goes_on(&["数", "一体", "置"]),
        "级" | "点" => goes_on(&["半", "钟"]),
        "起" => goes_on(&["来", "点", "步"]),
        "类" => goes_on(&["似"]),
        "种" => goes_on(&["植", "子"]),
        "队" => goes_on(&["员", "伍"]),
        "批" => goes_on(&["准", "复"]),
        "名" => goes_on(&["古城", "单", "义"]),
        "家" => goes_on(&["庭", "长", "乡", "居", "电"]),
        "台" => goes_on(&["湾", "风", "北"]),
        "首" => goes_on(&["都", "席", "次", "批"]),
        "例" => goes_on(&["如", "外", "会"]),
        "组" => goes_on(&["织", "成"]),
        "口" => goes_on(&["之家", "径", "岸"]),
        "本" => goes_on(&["科", "地"]),
        "道" => goes_on(&["路"]),
        "处" => goes_on(&["理", "罚", "长", "于"]),
        "层" => goes_on(&["次", "级"]),
        "单" => goes_on(&["位", "元"]),
        "方" => goes_on(&["面", "案", "向"]),
        "把" => goes_on(&["手"]),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{Counts, unit};
    use mailuo_analysis::FigureKind;

    #[test]
    fn the_longest_unit_wins() {
        assert_eq!(unit("平方米地", false), Some(("平方米".len(), Counts::Measure)));
        assert_eq!(unit("个月后", true), Some(("个月".len(), Counts::Kind(FigureKind::Duration))));
    }

    #[test]
    fn a_word_that_begins_like_a_unit_is_none() {
        assert_eq!(unit("年级学生", true), None);
        assert_eq!(unit("人民", false), None);
        assert_eq!(unit("GBK", false), None);
    }

    #[test]
    fn some_measure_words_need_digits() {
        assert_eq!(unit("头在外", true), None);
        assert!(unit("头牛", false).is_some());
    }
}
