//! Words around a cue that turn it.

/// Words before a cue that turn it round.
pub const NEGATIONS: [&str; 26] = [
    "没有",
    "没能",
    "无须",
    "无需",
    "不存在",
    "不会",
    "不必",
    "尚未",
    "未曾",
    "不是",
    "不再",
    "不怕",
    "不畏",
    "不要",
    "不用",
    "以免",
    "免得",
    "并不",
    "不太",
    "不甚",
    "不被",
    "较少",
    "很少",
    "极少",
    "少有",
    "鲜有",
];

/// The same where they reach further: 并未感受到增速的放缓.
pub const FAR_NEGATIONS: [&str; 26] = [
    "并未",
    "并无",
    "并非",
    "从未",
    "毫无",
    "未能",
    "不认为",
    "不觉得",
    "不等于",
    "不意味着",
    "不能说",
    "谈不上",
    "称不上",
    "算不上",
    "说不上",
    "不至于",
    "未发生",
    "未出现",
    "未发现",
    "未造成",
    "未引发",
    "未遭",
    "没发生",
    "没出现",
    "没发现",
    "没造成",
];

/// Verbs before a trouble that do away with it.
pub const RELIEFS: [&str; 90] = [
    "挽回",
    "减少",
    "降低",
    "减轻",
    "消除",
    "缓解",
    "化解",
    "破解",
    "克服",
    "弥补",
    "填补",
    "补齐",
    "防止",
    "防范",
    "预防",
    "摆脱",
    "走出",
    "扭转",
    "告别",
    "杜绝",
    "遏制",
    "攻克",
    "解决",
    "突破",
    "缩小",
    "打击",
    "惩治",
    "整治",
    "治理",
    "战胜",
    "抗击",
    "避免",
    "阻止",
    "免除",
    "纾解",
    "扫清",
    "渡过",
    "度过",
    "熬过",
    "挺过",
    "闯过",
    "走过",
    "脱离",
    "攻破",
    "控制",
    "阻挡",
    "抵御",
    "绕开",
    "绕过",
    "拉近",
    "弥合",
    "平息",
    "结束",
    "终结",
    "反对",
    "制止",
    "排除",
    "排解",
    "纠正",
    "改变",
    "改善",
    "根除",
    "根治",
    "消灭",
    "铲除",
    "解除",
    "终止",
    "经受住",
    "顶住",
    "减缓",
    "抵消",
    "吸取",
    "冲破",
    "打破",
    "免遭",
    "免受",
    "免于",
    "补上",
    "免掉",
    "免去",
    "省去",
    "抵制",
    "拒绝",
    "打消",
    "消弭",
    "驱散",
    "中和",
    "对冲",
    "规避",
    "少了",
];

/// Words somewhere behind such a verb by which a trouble stands all the same: 解决就业问题还面临困难.
pub const STANDS: [&str; 18] = [
    "存在", "面临", "面对", "遇到", "遭", "仍", "还", "依然", "带来", "造成", "导致", "引发", "出现", "陷入",
    "却", "但", "难", "是",
];

/// The same where they have done so, however far off in the clause.
pub const RELIEVED: [&str; 12] = [
    "避免了",
    "克服了",
    "解决了",
    "消除了",
    "化解了",
    "挽回了",
    "缓解了",
    "弥补了",
    "摆脱了",
    "打破了",
    "告别了",
    "降低了",
];

/// Words behind a trouble that do away with it.
pub const RELIEVED_BEHIND: [&str; 34] = [
    "最小化",
    "降到最低",
    "降至最低",
    "降低到最低",
    "减少到最低",
    "减到最低",
    "得到缓解",
    "有所缓解",
    "基本消除",
    "全部消除",
    "得到化解",
    "得到解决",
    "得到遏制",
    "迎刃而解",
    "已经解除",
    "已经过去",
    "已过去",
    "已经结束",
    "成为过去",
    "成为历史",
    "成了历史",
    "已成过去",
    "不复存在",
    "一去不返",
    "正在缓解",
    "逐步缓解",
    "已缓解",
    "缓解了",
    "已经消除",
    "已消除",
    "告一段落",
    "解决了",
    "补齐",
    "补上",
];

/// Words behind something, good or bad, by which there is little of it: 机会本来就少, 冲击有限.
pub const LITTLE_BEHIND: [&str; 28] = [
    "有限",
    "不大",
    "不多",
    "不明显",
    "不显著",
    "不均匀",
    "不复",
    "不再",
    "不明",
    "不佳",
    "很少",
    "就少",
    "才少",
    "太少",
    "较少",
    "变少",
    "更少",
    "稀少",
    "减弱",
    "弱化",
    "消退",
    "消失",
    "变薄",
    "渺茫",
    "打折扣",
    "保持不变",
    "没有变化",
    "无从谈起",
];

/// Words that open a condition.
pub const CONDITIONS: [&str; 8] = ["如果", "假如", "假若", "倘若", "若是", "一旦", "要是", "除非"];

/// Words before something by which it is not said to be so, wherever in the clause.
pub const SUPPOSITIONS: [&str; 18] = [
    "原计划",
    "原定",
    "原本",
    "原拟",
    "原以为",
    "本以为",
    "满以为",
    "误以为",
    "本应",
    "本该",
    "本可",
    "本想",
    "所谓",
    "是否",
    "能否",
    "可否",
    "能不能",
    "会不会",
];

/// Words behind something good that take it away; a trouble before them stands: 亏损而现金不足.
pub const SPOILED_BEHIND: [&str; 12] = [
    "谈何容易",
    "化为泡影",
    "成为泡影",
    "成了泡影",
    "不足",
    "不够",
    "枯竭",
    "见顶",
    "受挫",
    "受阻",
    "褪色",
    "不如",
];

/// What 若 stands between where it opens no condition: 若干, 若羌, 宛若, 门庭若市, 若隐若现.
pub const NO_CONDITION: [&[char]; 2] = [
    &['宛', '恍', '仿', '自', '隐', '即', '庭', '之', '旁', '智', '怀', '宠', '判', '洞', '固', '般', '冷'],
    &['干', '羌', '尔', '隐', '即', '似'],
];

/// Verbs that give somebody a power, and the powers; that says nothing of its use: 授予巡查员停产的权力.
pub const GRANTS: [&str; 3] = ["授予", "赋予", "给予"];
/// See [`GRANTS`].
pub const POWERS: [&str; 4] = ["权力", "权限", "职权", "之权"];

/// What keeps words of relief from doing away with a trouble: 难以化解的矛盾.
pub const IN_VAIN: [char; 5] = ['难', '不', '未', '没', '无'];

/// Verbs right before something good that take it away.
pub const SPOILS: [&str; 12] =
    ["缺乏", "缺少", "失去", "丧失", "阻碍", "限制", "制约", "削弱", "抑制", "妨碍", "取消", "错失"];

/// Where a clause ends.
pub const CLAUSE_ENDS: [char; 6] = ['，', '。', '；', '、', ',', ';'];

/// The same where an enumeration goes on: 消除偏见、误解和歧视.
pub const WIDE_CLAUSE_ENDS: [char; 5] = ['，', '。', '；', ',', ';'];
