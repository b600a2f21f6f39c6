//! With which letters the pinyin of a character begins.
//!
//! There is no table of readings here. Browsers know an order by pinyin (CLDR's, after Unicode's Unihan), and what stands
//! in it behind 八 and before 嚓 begins with b. The order has one reading a character; a few others that are common are
//! told below.

use std::{
    cell::{OnceCell, RefCell},
    cmp::Ordering::{self, Greater, Less},
    collections::BTreeMap,
};

/// A set of letters, a bit for each, the lowest for `a`.
pub type Letters = u32;

/// The first characters of the order that begin with each of [`INITIALS`].
const FIRST: [&str; 23] = [
    "阿", "八", "嚓", "哒", "妸", "发", "旮", "哈", "讥", "咔", "垃", "妈", "拏", "喔", "妑", "七", "呥",
    "仨", "他", "屲", "夕", "丫", "帀",
];
/// No syllable begins with the letters that are missing.
const INITIALS: &str = "abcdefghjklmnopqrstwxyz";
/// Characters with the first letter of another reading that is common, as in 院长, 银行, 会计, 重庆, 音乐.
const ALSO: &str = "长c長c会k會k行h重c乐y樂y传z傳z调t調t查z单s單s解x区o區o盛c省x降x校j系j率s属z屬z车j車j参s种c種c强j強j便p卡q给j給j\
    弹t彈t藏z曾z朝z仇q翟z尉y贾g石d奇j屏b圈j番p堡p畜x吓h秘b宿x折s泊b术z術z咖g茄q褚z召s厦x廈x阿e覃q粘n囤t铅y叶x句g粥y莘x炅g";

type Compare = dyn Fn(&str, &str) -> Ordering;

/// An order of characters; whether it is one by pinyin is known once it was asked for.
struct Order {
    compare: Box<Compare>,
    is_pinyin: OnceCell<bool>,
}

impl Order {
    /// The letter with which the character's reading in this order begins.
    fn first(&self, c: char) -> Option<char> {
        let compare = &self.compare;
        let is_pinyin = || FIRST.is_sorted_by(|a, b| compare(a, b) == Less);
        let at = FIRST.partition_point(|first| compare(first, c.encode_utf8(&mut [0; 4])) != Greater);
        INITIALS.chars().nth(at.checked_sub(1)?).filter(|_| *self.is_pinyin.get_or_init(is_pinyin))
    }
}

thread_local! {
    static ORDER: RefCell<Option<Order>> = const { RefCell::new(None) };
    static KNOWN: RefCell<BTreeMap<char, Letters>> = const { RefCell::new(BTreeMap::new()) };
}

/// Has characters read by this order from now on, if it is one by pinyin.
pub fn follow(compare: impl Fn(&str, &str) -> Ordering + 'static) {
    ORDER.set(Some(Order { compare: Box::new(compare), is_pinyin: OnceCell::new() }));
    KNOWN.take();
}

/// A Latin letter, of either case, as a set of its own.
pub fn letter(c: char) -> Option<Letters> {
    c.is_ascii_alphabetic().then(|| 1 << (c.to_ascii_lowercase() as u32 - u32::from('a')))
}

/// With which letters the character may begin: a Latin one with itself, anything but those and Chinese ones with none.
pub fn letters(c: char) -> Letters {
    letter(c).unwrap_or_else(|| match c {
        '\u{3400}'..='\u{9fff}' => KNOWN.with_borrow_mut(|known| *known.entry(c).or_insert_with(|| read(c))),
        _ => 0,
    })
}

fn read(c: char) -> Letters {
    let first = ORDER.with_borrow(|order| order.as_ref()?.first(c));
    let also = ALSO.split_once(c).and_then(|(_, rest)| rest.chars().next());
    first.into_iter().chain(also).filter_map(letter).fold(0, |all, one| all | one)
}

/// An order for tests, which knows the readings of `FIRST` and of these characters.
#[cfg(test)]
pub fn follow_readings(readings: &'static str) {
    let key = move |c: &str| {
        let found = readings.split(' ').find_map(|reading| reading.strip_prefix(c));
        let first = || FIRST.iter().zip(INITIALS.split_inclusive(|_: char| true)).find(|row| *row.0 == c);
        found.or_else(|| Some(first()?.1)).unwrap_or("~").to_owned()
    };
    follow(move |a, b| key(a).cmp(&key(b)));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(c: char) -> String {
        ('a'..='z').filter(|&l| letters(c) & letter(l).unwrap_or(0) != 0).collect()
    }

    #[test]
    fn a_character_begins_as_its_neighbours_in_the_order_do() {
        assert_eq!(of('科'), "", "without an order nothing is known");
        follow_readings("科ke 讯xun 长zhang 庆qing 阿a 啊a");
        assert_eq!(['科', '讯', '庆', '啊'].map(of), ["k", "x", "q", "a"]);
        assert_eq!(of('长'), "cz", "as in 长江 and in 院长");
        assert_eq!(['X', 'q', '3', '，'].map(of), ["x", "q", "", ""]);
    }

    #[test]
    fn an_order_by_anything_else_is_not_followed() {
        follow(|a, b| a.cmp(b));
        assert_eq!(of('科'), "");
    }
}
