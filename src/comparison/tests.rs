//! Reports of one event that we made up, with differences that we know.

use super::*;
use crate::sample::{self, analysis, block, entity, evidence, figure, mention, quote};
use mailuo_analysis::{BlockKind, Figure, FigureKind, NameKind, Place};

/// A report that is written down piece by piece; places are found by their words.
struct Report(Analysis);

impl Report {
    fn new(title: &str, paragraphs: &[&str]) -> Self {
        let told = paragraphs.iter().map(|text| block(BlockKind::Paragraph, text));
        Self(analysis(std::iter::once(block(BlockKind::Title, title)).chain(told).collect()))
    }

    fn place(&self, words: &str) -> Place {
        let mut blocks = self.0.blocks.iter().enumerate().skip(1);
        let found = blocks.find_map(|(n, block)| Some((n, block.text.find(words)?)));
        let (n, start) = found.unwrap_or_else(|| panic!("{words} stands nowhere"));
        Place::new(n, start, start + words.len())
    }

    fn name(mut self, kind: NameKind, name: &str, forms: &[&str]) -> Self {
        let id = self.0.entities.len();
        let aliases: Vec<String> = forms.iter().map(|form| (*form).to_owned()).collect();
        let mentions: Vec<_> =
            std::iter::once(&name).chain(forms).map(|w| mention(self.place(w), id)).collect();
        self.0.entities.push(Entity { kind, aliases, ..entity(id, name) });
        self.0.mentions.extend(mentions);
        self.0.mentions.sort_by_key(|mention| mention.at);
        self
    }

    fn says(mut self, speaker: &str, words: &str) -> Self {
        let entity = self.0.entities.iter().position(|e| e.name == speaker);
        self.0.quotes.push(quote(self.place(words), speaker, entity));
        self
    }

    fn counts(self, text: &str, value: f64, unit: &str, subject: &str) -> Self {
        let subject = subject.to_owned();
        let at = self.place(text);
        self.figure(Figure { subject, ..figure(at, text, value, unit) })
    }

    fn dates(self, text: &str, date: &str, subject: &str) -> Self {
        let subject = subject.to_owned();
        let at = self.place(text);
        self.figure(Figure { subject, ..sample::date(at, text, date) })
    }

    fn figure(mut self, mut figure: Figure) -> Self {
        figure.quote = self.0.quotes.iter().position(|quote| quote.at.contains(figure.at));
        self.0.figures.push(figure);
        self.0.figures.sort_by_key(|figure| figure.at);
        self
    }

    fn theme(mut self, words: &str, label: &str) -> Self {
        self.0.themes.push(evidence(self.place(words), &[label]));
        self
    }
}

use mailuo_analysis::Entity;

fn morning() -> Analysis {
    let text = [
        "9月12日，白鹭湖大桥正式通车。大桥全长3.2公里，总投资8.6亿元，由云川建设集团承建。",
        "程远山表示，建设期间共有1200名工人参与施工。何秋月认为，大桥是两岸难得的机遇。",
        "何秋月介绍，过湖的时间将缩短到8分钟。渡船停了，船上的人还没有找到新的工作。",
    ];
    let report = Report::new("白鹭湖大桥通车", &text)
        .name(NameKind::Place, "白鹭湖大桥", &[])
        .name(NameKind::Company, "云川建设集团", &[])
        .name(NameKind::Person, "程远山", &[])
        .name(NameKind::Person, "何秋月", &[])
        .says("程远山", "建设期间共有1200名工人参与施工")
        .says("何秋月", "大桥是两岸难得的机遇")
        .says("何秋月", "过湖的时间将缩短到8分钟")
        .dates("9月12日", "2024-09-12", "白鹭湖大桥正式通车")
        .counts("3.2公里", 3.2, "公里", "大桥全长")
        .counts("8.6亿元", 8.6e8, "元", "总投资")
        .counts("1200名", 1200.0, "名", "工人")
        .counts("8分钟", 8.0, "分钟", "时间缩短")
        .theme("何秋月认为，大桥是两岸难得的机遇。", "opportunity");
    report.0
}

fn evening() -> Analysis {
    let text = [
        "9月13日，白鹭湖大桥正式通车，两岸居民等了很久。大桥全长3.2公里，总投资9.1亿元，由云川建设承建。",
        "程远山表示，建设期间共有1500名工人参与施工。陆明哲提醒，钢索需要长期监测，风险不能忽视。",
        "王阿姨说，过湖的时间缩短到10分钟。市民担心湖边的房租会上涨。",
    ];
    let report = Report::new("湖上架起新桥", &text)
        .name(NameKind::Place, "白鹭湖大桥", &[])
        .name(NameKind::Organisation, "云川建设", &[])
        .name(NameKind::Person, "程远山", &[])
        .name(NameKind::Person, "陆明哲", &[])
        .says("程远山", "建设期间共有1500名工人参与施工")
        .says("陆明哲", "钢索需要长期监测，风险不能忽视")
        .says("王阿姨", "过湖的时间缩短到10分钟")
        .dates("9月13日", "2024-09-13", "白鹭湖大桥正式通车")
        .counts("3.2公里", 3.2, "公里", "大桥全长")
        .counts("9.1亿元", 9.1e8, "元", "总投资")
        .counts("1500名", 1500.0, "名", "工人")
        .counts("10分钟", 10.0, "分钟", "时间缩短")
        .theme("陆明哲提醒，钢索需要长期监测，风险不能忽视。", "safety")
        .theme("市民担心湖边的房租会上涨。", "safety");
    report.0
}

const KEYS: [&str; 2] = ["opportunity", "safety"];

/// Which articles have a cell, as letters: `ab`, `a-`.
fn held<T>(cells: &[Option<T>]) -> String {
    cells.iter().zip('a'..).map(|(cell, letter)| if cell.is_some() { letter } else { '-' }).collect()
}

#[test]
fn names_are_one_by_any_form_and_by_short_and_full_ones() {
    let told = compare(&[morning(), evening()], &KEYS);
    let names: Vec<(&str, String)> = told.names.iter().map(|n| (n.name.as_str(), held(&n.cells))).collect();
    assert!(names.contains(&("云川建设集团", "ab".into())), "{names:?}");
    assert!(
        names.contains(&("何秋月", "a-".into())) && names.contains(&("陆明哲", "-b".into())),
        "{names:?}"
    );
    assert_eq!(names.iter().filter(|(_, held)| held == "ab").count(), 3);
}

#[test]
fn two_things_of_one_article_stay_two() {
    let both = Report::new("题", &["云川建设集团和云川建设科技都来了。"])
        .name(NameKind::Company, "云川建设集团", &[])
        .name(NameKind::Company, "云川建设科技", &[]);
    let told = compare(&[both.0, evening()], &KEYS);
    assert_eq!(told.names.iter().filter(|n| n.name.starts_with("云川建设")).count(), 2);
}

#[test]
fn a_person_is_no_place_of_the_same_name() {
    let person = Report::new("题", &["宝山来了。"]).name(NameKind::Person, "宝山", &[]);
    let place = Report::new("题", &["宝山下雨。"]).name(NameKind::Place, "宝山", &[]);
    let region = Report::new("题", &["宝山区下雨。"]).name(NameKind::Place, "宝山区", &[]);
    let told = compare(&[person.0, place.0, region.0], &[]);
    let held: Vec<String> = told.names.iter().map(|n| held(&n.cells)).collect();
    assert_eq!(held, ["-bc", "a--"]);
}

#[test]
fn a_foreigner_is_known_by_the_last_name() {
    let full = Report::new("题", &["约翰·史密斯来了。"]).name(NameKind::Person, "约翰·史密斯", &[]);
    let last = Report::new("题", &["史密斯来了。"]).name(NameKind::Person, "史密斯", &[]);
    let told = compare(&[last.0, full.0], &[]);
    assert_eq!((told.names.len(), told.names[0].name.as_str()), (1, "约翰·史密斯"));
}

#[test]
fn voices_are_shared_or_one_articles_own() {
    let told = compare(&[morning(), evening()], &KEYS);
    let voices: Vec<(&str, String)> = told.voices.iter().map(|v| (v.name.as_str(), held(&v.cells))).collect();
    assert_eq!(voices[0], ("程远山", "ab".into()));
    assert_eq!(voices[1], ("何秋月", "a-".into()), "who says more comes first");
    assert!(voices.contains(&("王阿姨", "-b".into())), "{voices:?}");
    let share = told.voices[1].cells[0].as_ref().map(|heard| heard.share).unwrap_or_default();
    assert!(share > 0.1 && share < told.spoken[0] && told.spoken[0] < 1.0, "{share} of {:?}", told.spoken);
}

#[test]
fn figures_of_one_thing_are_found_and_differ() {
    let (a, b) = (morning(), evening());
    let told = compare(&[&a, &b], &KEYS).figures;
    let text = |row: &Row| {
        let of = |article: &Analysis, n: Option<usize>| {
            n.map(|n| article.figures[n].text.clone()).unwrap_or_default()
        };
        (of(&a, row.cells[0]), of(&b, row.cells[1]))
    };
    let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
    let differing: Vec<_> = told.differing.iter().map(text).collect();
    let expected = [
        pair("9月12日", "9月13日"),
        pair("8.6亿元", "9.1亿元"),
        pair("1200名", "1500名"),
        pair("8分钟", "10分钟"),
    ];
    assert_eq!(differing, expected);
    assert_eq!(told.agreeing.iter().map(text).collect::<Vec<_>>(), [pair("3.2公里", "3.2公里")]);
}

#[test]
fn figures_of_two_companies_are_no_contradiction() {
    let of = |name: &str, value: f64| {
        let text = format!("{name}今年的营业收入增长了{value}亿元。");
        let report = Report::new("题", &[&text]).name(NameKind::Company, name, &[]);
        report.counts(&format!("{value}亿元"), value, "元", "营业收入").0
    };
    assert_eq!(compare(&[of("青禾科技", 3.0), of("望江电器", 5.0)], &[]).figures, Figures::default());
    assert_eq!(compare(&[of("青禾科技", 3.0), of("青禾", 5.0)], &[]).figures.differing.len(), 1);
}

#[test]
fn what_may_both_be_true_does_not_differ() {
    let counted = |value: f64, modifier: &str, date: &str| {
        let text = "桥在那天开工，参加施工的工人有多少名。";
        let report = Report::new("题", &[text]).counts("多少名", value, "名", "参加施工的工人");
        let mut report = report.dates("那天", date, "桥开工参加施工").0;
        for figure in report.figures.iter_mut().filter(|f| f.kind == FigureKind::Quantity) {
            figure.modifier = modifier.into();
        }
        report
    };
    let differ = |a, b| compare(&[a, b], &[]).figures.differing.len();
    assert_eq!(differ(counted(1000.0, "约", "2024-09"), counted(1043.0, "", "--09-12")), 0);
    assert_eq!(differ(counted(1000.0, "超", "2024-09-12"), counted(1043.0, "", "--09-12")), 0);
    assert_eq!(differ(counted(1000.0, "近", "2024-09-12"), counted(1043.0, "", "--09-13")), 2);
}

#[test]
fn themes_weigh_by_sentences() {
    let told = compare(&[morning(), evening()], &KEYS).themes;
    let counts = |n: usize| told[n].cells.iter().map(|cell| cell.count).collect::<Vec<_>>();
    assert_eq!([counts(0), counts(1)], [[1, 0], [0, 2]]);
    let (share, evening) = (told[1].cells[1].share, evening());
    assert!((share - 2.0 / sentences(&evening).len() as f32).abs() < 1e-6, "{share}");
    assert_eq!(told[1].cells[1].strongest, Some(evening.themes[0].at), "of equals the first");
    assert_eq!(told[1].cells[0].strongest, None);
}

#[test]
fn sentences_without_anything_alike_stand_alone() {
    let articles = [morning(), evening()];
    let told = compare(&articles, &KEYS).alone;
    let text = |n: usize| told[n].iter().map(|&at| articles[n].text(at)).collect::<Vec<_>>();
    assert!(text(0).contains(&"渡船停了，船上的人还没有找到新的工作。"), "{:?}", text(0));
    assert!(text(1).contains(&"市民担心湖边的房租会上涨。"), "{:?}", text(1));
    assert!(text(0).iter().chain(&text(1)).all(|s| !s.contains("正式通车") && !s.contains("总投资")));
}

#[test]
fn an_article_has_nothing_of_its_own_beside_itself() {
    let told = compare(&[morning(), morning()], &KEYS);
    assert!(told.figures.differing.is_empty() && told.alone.iter().all(Vec::is_empty));
    assert!(told.names.iter().all(|n| held(&n.cells) == "ab"));
}

#[test]
fn whichever_comes_first_the_same_is_said() {
    let turned = |told: Comparison| {
        let rows = |cells: &[Option<usize>]| [cells[1], cells[0]];
        let mut names: Vec<(String, String)> = told
            .names
            .iter()
            .map(|n| (n.name.clone(), held(&[n.cells[1].clone(), n.cells[0].clone()])))
            .collect();
        names.sort();
        let mut figures: Vec<_> = told.figures.differing.iter().map(|row| rows(&row.cells)).collect();
        figures.sort();
        (names, figures, [told.alone[1].clone(), told.alone[0].clone()])
    };
    let straight = |told: Comparison| {
        let mut names: Vec<(String, String)> =
            told.names.iter().map(|n| (n.name.clone(), held(&n.cells))).collect();
        names.sort();
        let mut figures: Vec<_> =
            told.figures.differing.iter().map(|row| [row.cells[0], row.cells[1]]).collect();
        figures.sort();
        (names, figures, [told.alone[0].clone(), told.alone[1].clone()])
    };
    let (a, b) = (morning(), evening());
    assert_eq!(straight(compare(&[&a, &b], &KEYS)), turned(compare(&[&b, &a], &KEYS)));
}

#[test]
fn nothing_is_compared_without_a_fuss() {
    let told = compare(&[Analysis::default(), morning()], &KEYS);
    assert!(told.figures.differing.is_empty() && told.alone[0].is_empty());
    assert_eq!(told.spoken[0], 0.0);
}
