//! Characters that stand for others.
//!
//! A PDF keeps shapes, and the tables by which they are turned to characters may name a radical where the
//! character of the same shape was meant: `⼀`, `⻓`. Pairs after Unicode's EquivalentUnifiedIdeograph.txt.

/// What U+2F00 and following stand for, in order. `⼾` has the form of the mainland.
const KANGXI: &str = "\
    一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢\
    尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈户手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火\
    爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿\
    肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹\
    雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠\
";

/// Radicals of the supplement that are whole characters, each with its own.
const SUPPLEMENT: &str = "\
    ⺁厂⺇几⺌小⺎兀⺏尢⺒巳⺓幺⺝月⺟母⺠民⺩王⺬示⺶羊⺽臼⻁虎⻄西⻅见⻆角⻉贝⻊足⻋车\
    ⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯\
    ⻮齿⻯竜⻰龙⻲亀⻳龟\
";

/// The character as it is usually written.
pub fn usual(c: char) -> char {
    match c {
        '⋯' => '…',
        '\u{2329}' => '〈',
        '\u{232a}' => '〉',
        '\u{2f00}'..='\u{2fd5}' => KANGXI.chars().nth(c as usize - 0x2f00).unwrap_or(c),
        '\u{2e80}'..='\u{2ef3}' => SUPPLEMENT.chars().skip_while(|&radical| radical != c).nth(1).unwrap_or(c),
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::usual;

    #[test]
    fn a_radical_becomes_the_character_it_looks_like() {
        let line: String = "⼀个⺠族，⻓⼤的⾯⼉，⼾外⻳⿕⋯⺫".chars().map(usual).collect();
        assert_eq!(line, "一个民族，长大的面儿，户外龟龠…⺫");
    }

    #[test]
    fn what_stands_for_a_character_is_as_long() {
        let all = ('\u{2329}'..='\u{2fdf}').chain(['⋯']);
        all.for_each(|c| assert_eq!(usual(c).len_utf8(), c.len_utf8()));
    }
}
