//! Builds `data/names.bin` from the corpora and prints its own evaluation.
//!
//! `cargo run --release -p mailuo-train`; deterministic: the same corpora give the same bytes.

mod corpus;
mod lists;
mod perceptron;

use mailuo_engine::{lexicon::Lexicon, names::model::Model, segment};
use std::{error::Error, fs, path::PathBuf};

fn main() -> Result<(), Box<dyn Error>> {
    let house = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
    let lexicon = Lexicon::load(&fs::read(house.join("data/lexicon.bin"))?)?;
    let corpora = house.join("../shared/corpora/ner");
    let (news, held_out) = corpus::news(&corpora)?;
    let msra = corpus::msra(&corpora)?;
    println!("news: {} sentences, {} held out; MSRA: {}", news.len(), held_out.len(), msra.len());

    let lists = lists::read(&house.join("../shared/corpora/lists"), &lexicon)?;
    let ready = |sentences: &[corpus::Sentence]| -> Vec<perceptron::Example> {
        sentences
            .iter()
            .map(|s| perceptron::Example::new(s, &segment::cut(&s.text, &lexicon), &lists))
            .collect()
    };
    // The nearest genre counts twice; see the corpora's own notes.
    let news = ready(&news);
    let mut training: Vec<_> = news.iter().chain(&news).cloned().collect();
    training.extend(ready(&msra));
    let (transitions, table) = perceptron::train(&training);
    let bytes = Model::encode(&lists, &transitions, &table);
    fs::write(house.join("data/names.bin"), &bytes)?;
    println!("data/names.bin: {} bytes", bytes.len());

    let model = Model::decode(&bytes)?;
    perceptron::evaluate(&model, &ready(&held_out));
    Ok(())
}
