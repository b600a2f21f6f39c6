//! Builds `crates/train/lists/clusters.txt`, a line of words a cluster:
//! `cargo run --release -p mailuo-train --bin clusters -- VECTORS`.
//!
//! VECTORS are word vectors as word2vec writes them (binary); the words are those of the lexicon, clustered by
//! spherical k-means (Dhillon and Modha 2001). Deterministic.

use mailuo_engine::lexicon::Lexicon;
use std::{env, error::Error, fs, path::Path};

/// As many as a byte tells apart, beside none.
const CLUSTERS: usize = 255;

/// After this many rounds hardly a word changes its cluster.
const ROUNDS: usize = 20;

fn main() -> Result<(), Box<dyn Error>> {
    let house = Path::new(env!("CARGO_MANIFEST_DIR"));
    let lexicon = Lexicon::load(&fs::read(house.join("../../data/lexicon.bin"))?)?;
    let file = env::args().nth(1).ok_or("which vectors? (word2vec's binary format)")?;
    let mut words = vectors(&fs::read(file)?).ok_or("these are no vectors of word2vec")?;
    words.retain(|(word, _)| lexicon.contains(word));
    // The file begins with the most frequent words.
    let mut centres: Vec<Vec<f32>> = words.iter().take(CLUSTERS).map(|(_, v)| v.clone()).collect();
    let mut clusters = vec![0; words.len()];
    for _ in 0..ROUNDS {
        for (cluster, (_, vector)) in clusters.iter_mut().zip(&words) {
            let near = |centre: &[f32]| centre.iter().zip(vector).map(|(c, v)| c * v).sum::<f32>();
            let nearness: Vec<f32> = centres.iter().map(|centre| near(centre)).collect();
            *cluster =
                (0..centres.len()).fold(0, |best, n| if nearness[n] > nearness[best] { n } else { best });
        }
        centres.iter_mut().for_each(|centre| centre.fill(0.0));
        for (&cluster, (_, vector)) in clusters.iter().zip(&words) {
            centres[cluster].iter_mut().zip(vector).for_each(|(c, v)| *c += v);
        }
        centres.iter_mut().for_each(|centre| normalise(centre));
    }
    let mut lines = vec![Vec::new(); CLUSTERS];
    clusters.iter().zip(&words).for_each(|(&cluster, (word, _))| lines[cluster].push(word.as_str()));
    let lines: Vec<String> = lines.iter().map(|words| words.join(" ")).collect();
    fs::write(house.join("lists/clusters.txt"), lines.join("\n") + "\n")?;
    println!("{} words in {CLUSTERS} clusters", words.len());
    Ok(())
}

fn normalise(vector: &mut [f32]) {
    let length = vector.iter().map(|v| v * v).sum::<f32>().sqrt().max(1e-9);
    vector.iter_mut().for_each(|v| *v /= length);
}

/// Words with their vectors, each of length 1.
fn vectors(bytes: &[u8]) -> Option<Vec<(String, Vec<f32>)>> {
    let head = bytes.iter().position(|&b| b == b'\n')?;
    let (count, size) = std::str::from_utf8(&bytes[..head]).ok()?.split_once(' ')?;
    let (count, size): (usize, usize) = (count.parse().ok()?, size.parse().ok()?);
    let mut rest = &bytes[head + 1..];
    let mut found = Vec::with_capacity(count);
    for _ in 0..count {
        let end = rest.iter().position(|&b| b == b' ')?;
        let word = String::from_utf8_lossy(&rest[..end]).trim().to_owned();
        let (numbers, behind) = rest[end + 1..].split_at_checked(size * 4)?;
        let number = |bytes: &[u8]| bytes.try_into().map(f32::from_le_bytes).unwrap_or(0.0);
        let mut vector: Vec<f32> = numbers.chunks_exact(4).map(number).collect();
        normalise(&mut vector);
        found.push((word, vector));
        rest = behind;
    }
    Some(found)
}
