//! Single keys for those who read without a mouse. Pure.

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// The field in which to search.
    Search,
    /// The next place of what is selected, or the one before.
    Place {
        /// Against the order of the text.
        back: bool,
    },
    /// The next statement in the text, or the one before.
    Statement {
        /// Against the order of the text.
        back: bool,
    },
    /// The theme whose panel has this number, from 0.
    Theme(usize),
    /// The sentence or statement of a list that has the focus, copied as a citation.
    Cite,
    /// The sentence or statement of a list that has the focus, put right.
    Mend,
    /// The words that are selected in the text, marked as a name.
    Mark,
    /// The words that are selected in the text, or the place that was jumped to, put into a theme.
    Feed,
    /// The sheet that tells the keys.
    Help,
}

/// The keys with what the help sheet says of them.
pub const KEYS: [(&str, &str); 13] = [
    ("/", "在文中查找"),
    ("n p", "所选的下一处、上一处"),
    ("s Shift+s", "文中下一句、上一句说法，并看是谁说的"),
    ("1–9", "标出第几个主题的句子，再按一次收起"),
    ("c", "把列表里的这一句复制成引文"),
    ("e", "改列表里的这一句：换说话人，或者不算"),
    ("m", "把选中的字标为名称"),
    ("t", "把选中的字，或者跳到的这一句，放进主题"),
    ("Ctrl+Z Ctrl+Shift+Z", "撤销、重做修改"),
    ("Tab", "走到名称、面板、说法、数字里的每一项"),
    ("Enter", "打开这一项，跳到原文"),
    ("Esc", "收起、放开所选，回到刚才的地方"),
    ("?", "这张表"),
];

/// What the key asks for, by the name that a keyboard event gives it.
pub fn command(key: &str) -> Option<Command> {
    Some(match key {
        "/" => Command::Search,
        "n" => Command::Place { back: false },
        "p" | "N" => Command::Place { back: true },
        "s" => Command::Statement { back: false },
        "S" => Command::Statement { back: true },
        "c" => Command::Cite,
        "e" => Command::Mend,
        "m" => Command::Mark,
        "t" => Command::Feed,
        "?" | "？" => Command::Help,
        digit => Command::Theme(digit.parse::<usize>().ok().filter(|n| (1..=9).contains(n))? - 1),
    })
}

#[cfg(test)]
mod tests {
    use super::{Command, command};

    #[test]
    fn keys_ask_for_what_the_help_says() {
        assert_eq!(command("n"), Some(Command::Place { back: false }));
        assert_eq!(command("1"), Some(Command::Theme(0)));
        assert_eq!(command("?"), Some(Command::Help));
        assert_eq!(["0", "12", "x", "Enter"].map(command), [None; 4]);
    }
}
