use super::*;

fn kept(n: usize) -> Kept {
    Kept { put: format!("2026-01-{:02} 08:00", n + 1), ..Kept::new(&format!("第{n}篇\n湖边的灯")) }
}

fn shelf(count: usize) -> Rc<Shelf> {
    (0..count).fold(Rc::default(), |shelf: Rc<Shelf>, n| shelf.reduce(Change::Put(kept(n))))
}

fn titles(shelf: &Shelf) -> Vec<&str> {
    shelf.articles.iter().map(|kept| kept.title.as_str()).collect()
}

#[test]
fn an_article_is_called_by_its_first_line_until_it_is_called_otherwise() {
    let long = "灯".repeat(99);
    assert_eq!(Kept::new(" \n 湖边\n灯亮了").title, "湖边");
    assert_eq!(Kept::new(&long).title.chars().count(), TITLE + 1);
    let shelf = shelf(1).reduce(Change::Rename(kept(0).key, " 新名 ".into()));
    assert_eq!(titles(&shelf), ["新名"]);
    let shelf = shelf.reduce(Change::Rename(kept(0).key, " ".into()));
    assert_eq!(titles(&shelf), ["新名"], "no name is none");
}

#[test]
fn the_last_one_stands_first_and_the_same_text_stands_once() {
    let shelf = shelf(3).reduce(Change::Put(kept(1)));
    assert_eq!(titles(&shelf), ["第2篇", "第1篇", "第0篇"]);
}

#[test]
fn the_eleventh_waits_until_one_goes() {
    let full = shelf(MOST).reduce(Change::Put(kept(10)));
    assert_eq!((full.articles.len(), full.waiting.is_some()), (MOST, true));
    let next = full.clone().reduce(Change::Remove(kept(4).key));
    assert_eq!((next.articles.len(), next.waiting.is_some()), (MOST, false));
    assert!(next.holds(&kept(10).key) && !next.holds(&kept(4).key));
    let back = next.reduce(Change::Bring);
    assert_eq!(back.waiting.as_deref(), Some(&kept(4)), "there is no room for it, and it is not lost");
    let left = full.reduce(Change::Leave);
    assert!(left.waiting.is_none() && !left.holds(&kept(10).key));
}

#[test]
fn what_was_taken_away_comes_back_to_its_place() {
    let shelf = shelf(3);
    let gone = shelf.clone().reduce(Change::Choose(kept(1).key)).reduce(Change::Remove(kept(1).key));
    assert_eq!((titles(&gone), gone.chosen.len()), (vec!["第2篇", "第0篇"], 0));
    assert_eq!(titles(&gone.clone().reduce(Change::Bring)), titles(&shelf));
    assert!(gone.reduce(Change::Put(kept(5))).gone.is_none());
}

#[test]
fn what_the_database_tells_stands_beside_what_is_there() {
    let told = vec![kept(7), kept(0), Kept::default()];
    let shelf = shelf(2).reduce(Change::Listed(told));
    assert_eq!(titles(&shelf), ["第7篇", "第1篇", "第0篇"]);
}

#[test]
fn a_key_is_the_same_on_every_device() {
    assert_eq!(key(""), "cbf29ce484222325");
    assert_eq!(key("a"), "af63dc4c8601ec8c");
    assert_ne!(key("湖边"), key("湖边 "));
}

#[test]
fn what_is_kept_can_be_read_by_the_next_version() {
    let json = serde_json::to_string(&kept(1)).unwrap();
    assert_eq!(serde_json::from_str::<Kept>(&json).unwrap(), kept(1));
    assert_eq!(serde_json::from_str::<Kept>(r#"{"text":"灯","more":1}"#).unwrap().text, "灯");
}
