//! What kinds of things are called.

use mailuo_analysis::{BlockKind, FigureKind, NameKind, QuoteKind, Stance, Tone};

/// The kinds of names in the order in which they are listed, each with its class in the styles and its word.
pub const NAMES: [(NameKind, &str, &str); 7] = [
    (NameKind::Company, "company", "公司"),
    (NameKind::Person, "person", "人物"),
    (NameKind::Organisation, "organisation", "机构"),
    (NameKind::Product, "product", "产品"),
    (NameKind::Place, "place", "地点"),
    (NameKind::Work, "work", "文件与作品"),
    (NameKind::Event, "event", "活动"),
];

/// The word for a kind of name.
pub fn name(kind: NameKind) -> &'static str {
    NAMES.iter().find(|row| row.0 == kind).map_or("", |row| row.2)
}

/// The class of a kind of name.
pub fn class(kind: NameKind) -> &'static str {
    NAMES.iter().find(|row| row.0 == kind).map_or("", |row| row.1)
}

/// The word for a kind of figure.
pub fn figure(kind: FigureKind) -> &'static str {
    match kind {
        FigureKind::Date => "日期",
        FigureKind::Time => "时刻",
        FigureKind::Duration => "时长",
        FigureKind::Money => "金额",
        FigureKind::Percent => "比例",
        FigureKind::Age => "年龄",
        _ => "数量",
    }
}

/// The word for what a verb tells beside that something was said; nothing for plain saying.
pub fn stance(stance: Stance) -> &'static str {
    match stance {
        Stance::Claims => "声称",
        Stance::Predicts => "预测",
        Stance::Urges => "建议",
        Stance::Warns => "提醒",
        Stance::Denies => "否认",
        Stance::Admits => "承认",
        Stance::Announces => "宣布",
        Stance::Doubts => "质疑",
        Stance::Answers => "回应",
        _ => "",
    }
}

/// The word for how a sentence puts it.
pub fn tone(tone: Tone) -> &'static str {
    match tone {
        Tone::Negated => "否定",
        Tone::Conceded => "让步",
        Tone::Hypothetical => "假设",
        Tone::Reported => "转述",
        _ => "",
    }
}

/// Whether the words are the speaker's own.
pub fn words(kind: QuoteKind) -> &'static str {
    match kind {
        QuoteKind::Direct => "原话",
        QuoteKind::Indirect => "转述",
    }
}

/// The class of a block; nothing where its element says it.
pub fn block(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Byline => "byline",
        BlockKind::Lead => "lead",
        BlockKind::Caption => "caption",
        BlockKind::Credit => "credit",
        BlockKind::Note => "note",
        _ => "",
    }
}
