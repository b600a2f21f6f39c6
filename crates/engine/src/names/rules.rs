//! What needs no model: titles in book marks, and shapes that no name has.

use crate::words::Set;
use mailuo_analysis::{Certainty, Mention, NameKind, Place, Why};
use std::sync::LazyLock;

/// What stands in 《》, marks included.
pub fn works(block: usize, text: &str) -> Vec<Mention> {
    let mut found = Vec::new();
    let mut rest = 0;
    while let Some(open) = text[rest..].find('《').map(|at| rest + at) {
        let Some(close) = text[open..].find('》').map(|at| open + at + '》'.len_utf8()) else { break };
        found.push(Mention {
            at: Place::new(block, open, close),
            kind: NameKind::Work,
            text: text[open..close].to_owned(),
            entity: 0,
            certainty: Certainty::Sure,
            why: Why::new("book-marks", "《》"),
        });
        rest = close;
    }
    found
}

/// Whether `name` can name a thing of this kind at all; where the model is `sure`, a person's name has any shape.
pub fn is_name(kind: NameKind, name: &str, sure: bool) -> bool {
    let length = name.chars().count();
    let is_mark = |c: char| matches!(c, '，' | '。' | '；' | '：' | '！' | '？' | '、' | '“' | '”' | ' ');
    let edges = [name.chars().next(), name.chars().next_back()];
    let clean = !edges.into_iter().flatten().any(is_mark) && !name.contains(['，', '。', '；', '！', '？']);
    let written = name.chars().any(|c| c.is_alphabetic());
    let shaped = kind != NameKind::Person || sure || is_persons(name, length);
    clean
        && written
        && shaped
        && !is_term(name)
        && !GENERIC.contains(&name)
        && (length >= 2 || kind == NameKind::Place)
}

/// Whether this is a Latin term for a kind of thing.
pub fn is_term(name: &str) -> bool {
    TERMS.iter().any(|term| term.eq_ignore_ascii_case(name))
}

/// What bodies are called in general: by itself no name.
const GENERIC: [&str; 14] = [
    "公司",
    "集团",
    "银行",
    "大学",
    "学院",
    "学校",
    "医院",
    "法院",
    "政府",
    "实验室",
    "研究院",
    "研究所",
    "企业",
    "平台",
];

/// Latin terms that name a kind of thing, no single one.
const TERMS: [&str; 36] = [
    "App", "AI", "AIGC", "AGI", "LLM", "SaaS", "PaaS", "IaaS", "MaaS", "IPO", "CEO", "CTO", "CFO", "4G",
    "5G", "6G", "GPU", "CPU", "VR", "AR", "IT", "ICT", "GDP", "CPI", "PPI", "PMI", "SDK", "API", "IoT", "PC",
    "ETF", "VC", "PE", "SUV", "DNA", "IP",
];

/// The usual family names, one and two characters (百家姓 and what today's counts add).
const SURNAMES: &str = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任卢姚沈钟姜崔谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由";

/// Family names beyond the list that the model was trained with.
const LATER: &str = "习傅洪赖萧阎诸竺逄郏钭缑璩殳郗佴鄂谌庹昝蒯";

/// Characters that foreign names are spelt with.
const SPELLING: &str = "阿埃艾安昂奥巴鲍贝本比彼波伯博布查德登迪蒂丁杜多恩尔法费菲佛弗福夫盖戈格古哈海汉赫亨胡华霍基吉加杰金卡凯坎柯科克肯库拉莱兰劳勒雷里利莉林琳隆卢鲁路伦罗洛马玛迈曼梅蒙米密莫默姆穆纳娜内尼诺努欧帕潘佩彭皮普奇齐乔切琼丘热日瑞萨塞桑瑟森沙莎施舒斯苏索塔泰坦特提图托瓦威韦维温沃乌西希夏谢辛雅亚扬耶伊英尤约泽扎詹珍朗川拜登顿";

/// Whether a Chinese family name is written with this character.
pub fn is_surname(c: char) -> bool {
    is_listed_surname(c) || LATER.contains(c)
}

/// The same by the list that the name model was trained with.
pub fn is_listed_surname(c: char) -> bool {
    static SET: LazyLock<Set> = LazyLock::new(|| Set::of(SURNAMES.chars()));
    SET.contains(c)
}

/// Whether foreign names are spelt with this character.
pub fn is_spelling(c: char) -> bool {
    static SET: LazyLock<Set> = LazyLock::new(|| Set::of(SPELLING.chars()));
    SET.contains(c)
}

/// Whether `name` has a person's shape: a family name first, a dot inside, Latin, or a foreign name's spelling.
fn is_persons(name: &str, length: usize) -> bool {
    let surname = name.chars().next().is_some_and(is_surname);
    let compound =
        ["欧阳", "司马", "上官", "诸葛", "司徒", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "令狐", "端木"];
    let chinese = (2..=4).contains(&length) && (surname || compound.iter().any(|c| name.starts_with(c)));
    let foreign = length >= 3 && name.chars().all(is_spelling);
    let latin = name.is_ascii() && name.contains(' ');
    chinese || foreign || latin || name.contains('·')
}
