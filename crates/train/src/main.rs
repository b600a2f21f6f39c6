//! Builds `data/names.bin` from the corpora and prints its own evaluation.
//!
//! `cargo run --release -p mailuo-train`; deterministic: the same corpora give the same bytes.
//! `-- dev FOLDER [FOLD]` leaves each fold of the news articles out in turn, or one, writes FOLDER/FOLD.bin and judges
//! by what was left out: choices are made by it. `-- judge FOLDER [FOLD]` judges models that are there, and tells every
//! difference. The last tenth of each file of news is used by neither: `-- tenth FILE` judges by it.

mod chance;
mod corpus;
mod crf;
mod fit;
mod lists;
mod rolls;
mod score;
mod swap;
mod tagged;
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

/// How many times each sentence counts, of news, with our own tags, and others: the nearer the genre and the surer the
/// marks, the more.
const TIMES: [usize; 3] = [3, 2, 1];

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
            judge(&house, &[(target, tenth)], false)
        }
        ["dev", folder, fold @ ..] => {
            let sets = folds(&news, folder, fold)?;
            for (file, fold, _) in &sets {
                fs::write(file, build(&house, &split(&news, *fold).1)?)?;
            }
            judge(&house, &sets.into_iter().map(|(file, _, dev)| (file, dev)).collect::<Vec<_>>(), false)
        }
        ["judge", folder, fold @ ..] => {
            let sets = folds(&news, folder, fold)?.into_iter().map(|(file, _, dev)| (file, dev));
            judge(&house, &sets.collect::<Vec<_>>(), true)
        }
        ["tenth", file] => judge(&house, &[(file.into(), tenth)], false),
        _ => Err("nothing, or dev FOLDER [FOLD], or judge FOLDER [FOLD], or tenth FILE".into()),
    }
}

/// All folds, or the one that is asked for: the model's file, the fold's number, its articles.
fn folds(news: &[Article], folder: &str, fold: &[&str]) -> Result<Vec<(PathBuf, usize, Vec<Article>)>> {
    let asked = fold.iter().map(|fold| fold.parse()).collect::<std::result::Result<Vec<usize>, _>>()?;
    let folds = (0..FOLDS).filter(|fold| asked.is_empty() || asked.contains(fold));
    let file = |fold| Path::new(folder).join(format!("{fold}.bin"));
    Ok(folds.map(|fold| (file(fold), fold, split(news, fold).0)).collect())
}

/// The articles of a fold, and the others.
fn split(news: &[Article], fold: usize) -> (Vec<Article>, Vec<Article>) {
    let (dev, train): (Vec<_>, Vec<_>) = news.iter().zip(0..).partition(|(_, n)| n % FOLDS == fold);
    let articles =
        |set: Vec<(&Article, usize)>| set.into_iter().map(|(article, _)| article.clone()).collect();
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
    let own = house.join("crates/train");
    let ner = house.join("../shared/corpora/ner");
    let news = sentences(news);
    let mut ours = sentences(&texts::read(&own.join("texts"))?);
    ours.append(&mut sentences(&texts::read(&own.join("sentences"))?));
    ours.append(&mut tagged::read(&ner, &own.join("tags"))?);
    let mut others = corpus::msra(&ner)?;
    println!("sentences: {} of news, {} with our tags, {} of MSRA", news.len(), ours.len(), others.len());
    let mut rolls = rolls::rolls([&news, &ours, &others].into_iter().flatten());
    let near = [news.as_slice(), &ours].concat();
    let mut swapped = swap::swapped(&near, others.iter());
    others.append(&mut rolls);
    others.append(&mut swapped);
    let sets: Vec<_> = TIMES.into_iter().zip([news, ours, others]).collect();
    Ok(fit::model(&eye(house)?, &sets))
}

fn sentences(articles: &[Article]) -> Vec<Sentence> {
    articles.iter().flat_map(|article| &article.blocks).map(corpus::sentence).collect()
}

/// Prints how well these models do, each on its own articles: alone, within the whole engine, and the last one on
/// MSRA's test.
fn judge(house: &Path, sets: &[(PathBuf, Vec<Article>)], tell: bool) -> Result<()> {
    let [lexicon, themes] = ["lexicon.bin", "themes.tsv"].map(|file| fs::read(house.join("data").join(file)));
    let (lexicon, themes) = (lexicon?, themes?);
    let (eye, mut model, mut whole) = (eye(house)?, Score::default(), whole::Tally::default());
    for (file, articles) in sets {
        let names = fs::read(file)?;
        let engine = Engine::new(Knowledge { lexicon: &lexicon, names: &names, themes: &themes })?;
        let tell = |line: &str| {
            if tell {
                println!("{line}")
            }
        };
        whole.judge(&engine, articles, tell);
        println!("{}: {} bytes", file.display(), names.len());
        let one = Model::decode(&names)?;
        alone(&eye, &one, &sentences(articles), &mut model);
    }
    println!("model: {model}");
    println!("whole: {whole}");
    if let Some((file, _)) = sets.last() {
        let mut msra = Score::default();
        let one = Model::decode(&fs::read(file)?)?;
        alone(&eye, &one, &corpus::msra_test(&house.join("../shared/corpora/ner"))?, &mut msra);
        println!("MSRA:  {msra}");
    }
    Ok(())
}

/// The model without rules, sentence by sentence.
fn alone(eye: &Eye, model: &Model, sentences: &[Sentence], score: &mut Score) {
    for sentence in sentences {
        let found = model.tags(&model.scores(&eye.sight(&sentence.text)), 0).into_iter().map(usize::from);
        let gold = sentence.allowed.iter().map(|tags| tags.trailing_zeros() as usize);
        score.add(&score::spans(gold), &score::spans(found));
    }
}
