//! Builds `data/names.bin` from the corpora and prints its own evaluation.
//!
//! `cargo run --release -p mailuo-train`; deterministic: the same corpora give the same bytes.
//! `-- dev FOLD FILE` leaves a fold of the news articles out, writes FILE and judges by that fold: choices are
//! made by it. `-- judge FOLD FILE` judges a model that is there, and tells every difference. The last tenth of
//! each file of news is used by neither: `-- tenth FILE` judges by it.

mod chance;
mod corpus;
mod crf;
mod fit;
mod lists;
mod rolls;
mod score;
mod whole;

use corpus::Sentence;
use fit::Eye;
use mailuo_engine::{
    Engine, Knowledge,
    lexicon::Lexicon,
    names::{
        clusters::Clusters,
        model::{Known, Model},
        traditional::Traditional,
    },
};
use mailuo_train::texts::{self, Article};
use score::Score;
use std::{
    env,
    error::Error,
    fs,
    path::{Path, PathBuf},
};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// How many folds the news articles fall into.
const FOLDS: usize = 5;

/// How many times each sentence counts: the nearer the genre and the surer the marks, the more.
const TIMES: [usize; 4] = [3, 2, 1, 1];

fn main() -> Result<()> {
    let house = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
    let args: Vec<String> = env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let corpora = house.join("../shared/corpora");
    let (news, tenth) = corpus::news(&corpora.join("ner"))?;
    match args.as_slice() {
        [] => {
            let target = house.join("data/names.bin");
            fs::write(&target, build(&house, &news)?)?;
            judge(&house, &target, &tenth, false)
        }
        ["dev", fold, file] => {
            let (dev, train) = split(news, fold.parse()?);
            fs::write(file, build(&house, &train)?)?;
            judge(&house, Path::new(file), &dev, false)
        }
        ["judge", fold, file] => judge(&house, Path::new(file), &split(news, fold.parse()?).0, true),
        ["tenth", file] => judge(&house, Path::new(file), &tenth, false),
        _ => Err("nothing, or dev FOLD FILE, or judge FOLD FILE, or tenth FILE".into()),
    }
}

/// The articles of a fold, and the others.
fn split(news: Vec<Article>, fold: usize) -> (Vec<Article>, Vec<Article>) {
    let (dev, train): (Vec<_>, Vec<_>) = news.into_iter().zip(0..).partition(|(_, n)| n % FOLDS == fold);
    let articles = |set: Vec<(Article, usize)>| set.into_iter().map(|(article, _)| article).collect();
    (articles(dev), articles(train))
}

fn eye(house: &Path) -> Result<Eye> {
    let lexicon = Lexicon::load(&fs::read(house.join("data/lexicon.bin"))?)?;
    let own = house.join("crates/train/lists");
    let words = fs::read_to_string(own.join("clusters.txt"))?;
    let words = words.lines().zip(1..).flat_map(|(line, n)| line.split(' ').map(move |word| (word, n)));
    let known = Known {
        lists: lists::read(&house.join("../shared/corpora/lists"), &lexicon)?,
        traditional: Traditional::parse(&fs::read_to_string(own.join("traditional.txt"))?),
        clusters: Clusters::new(words, &lexicon),
    };
    Ok(Eye { lexicon, known })
}

/// The model's file, learnt from these articles and everything else there is.
fn build(house: &Path, news: &[Article]) -> Result<Vec<u8>> {
    let own = texts::read(&house.join("crates/train/texts"))?;
    let msra = corpus::msra(&house.join("../shared/corpora/ner"))?;
    let [news, own] = [sentences(news), sentences(&own)];
    let rolls = rolls::rolls([&news, &own, &msra].into_iter().flatten());
    let sets = [news, own, msra, rolls];
    println!(
        "sentences: {} of news, {} of ours, {} of MSRA, {} rolls of names",
        sets[0].len(),
        sets[1].len(),
        sets[2].len(),
        sets[3].len()
    );
    Ok(fit::model(&eye(house)?, &TIMES.into_iter().zip(sets).collect::<Vec<_>>()))
}

fn sentences(articles: &[Article]) -> Vec<Sentence> {
    articles.iter().flat_map(|article| &article.blocks).map(corpus::sentence).collect()
}

/// Prints how well the model in `file` does: alone, within the whole engine, and on MSRA's test.
fn judge(house: &Path, file: &Path, articles: &[Article], tell: bool) -> Result<()> {
    let bytes = fs::read(file)?;
    let engine = Engine::new(Knowledge {
        lexicon: &fs::read(house.join("data/lexicon.bin"))?,
        names: &bytes,
        themes: &fs::read(house.join("data/themes.tsv"))?,
    })?;
    let tell = |line: &str| {
        if tell {
            println!("{line}")
        }
    };
    let whole = whole::judge(&engine, articles, tell);
    println!("{}: {} bytes", file.display(), bytes.len());
    let (eye, model) = (eye(house)?, Model::decode(&bytes)?);
    println!("model: {}", alone(&eye, &model, &sentences(articles)));
    println!("whole: {whole}");
    println!("MSRA:  {}", alone(&eye, &model, &corpus::msra_test(&house.join("../shared/corpora/ner"))?));
    Ok(())
}

/// The model without rules, sentence by sentence.
fn alone(eye: &Eye, model: &Model, sentences: &[Sentence]) -> Score {
    let mut score = Score::default();
    for sentence in sentences {
        let found = model.tags(&model.scores(&eye.sight(&sentence.text)), 0).into_iter().map(usize::from);
        let gold = sentence.allowed.iter().map(|tags| tags.trailing_zeros() as usize);
        score.add(&score::spans(gold), &score::spans(found));
    }
    score
}
