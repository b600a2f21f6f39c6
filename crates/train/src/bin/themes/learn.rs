//! Logistic regression with Gaussian priors, and how well scores tell.

/// A row's features, sorted: index and how much of it.
pub type Features = Vec<(usize, f32)>;

/// What is to be learnt from.
pub struct Rows {
    /// Row by row its features and whether it holds.
    pub rows: Vec<(Features, bool)>,
    /// Feature by feature how strongly its weight is held to its prior.
    pub pull: Vec<f32>,
    /// Feature by feature the prior.
    pub prior: Vec<f32>,
}

/// Bias and weights of greatest likelihood under the priors.
///
/// Steps of the size that each feature's rows allow (a diagonal bound of the Hessian; Böhning and Lindsay
/// 1988), all at once; deterministic, and never worse than the step before.
pub fn regress(data: &Rows) -> (f32, Vec<f32>) {
    let Rows { rows, pull, prior } = data;
    let (mut bias, mut weights) = (-1.0, prior.clone());
    let mut bounds = pull.clone();
    let mut bias_bound = 1e-3;
    for (features, _) in rows {
        let width = 1.0 + features.iter().map(|(_, x)| x.abs()).sum::<f32>();
        features.iter().for_each(|&(f, x)| bounds[f] += 0.25 * x.abs() * width);
        bias_bound += 0.25 * width;
    }
    for _ in 0..500 {
        let (mut slope, mut slopes) = (0.0, vec![0.0; prior.len()]);
        for (features, label) in rows {
            let error = f32::from(*label) - logistic(score(bias, &weights, features));
            slope += error;
            features.iter().for_each(|&(f, x)| slopes[f] += error * x);
        }
        bias += slope / bias_bound;
        for f in 0..prior.len() {
            weights[f] += (slopes[f] - pull[f] * (weights[f] - prior[f])) / bounds[f];
        }
    }
    (bias, weights)
}

/// What the weights say of a row.
pub fn score(bias: f32, weights: &[f32], features: &Features) -> f32 {
    bias + features.iter().map(|&(f, x)| weights[f] * x).sum::<f32>()
}

fn logistic(sum: f32) -> f32 {
    1.0 / (1.0 + (-sum).exp())
}

/// The F1 of calling everything above the threshold.
pub fn f1_at(scored: &[(f32, bool)], threshold: f32) -> f32 {
    f_at(scored, threshold, 1.0)
}

/// The harmonic mean of precision and recall where recall counts `weight` times as much (van Rijsbergen 1979,
/// with β² for the weight).
fn f_at(scored: &[(f32, bool)], threshold: f32, weight: f32) -> f32 {
    let hits = scored.iter().filter(|(s, label)| *s > threshold && *label).count() as f32;
    let told = scored.iter().filter(|(s, _)| *s > threshold).count() as f32;
    let all = scored.iter().filter(|(_, label)| *label).count() as f32;
    (1.0 + weight) * hits / (told + weight * all).max(1.0)
}

/// The threshold around which the mean F of several sets is best, where recall counts `weight` times as much as
/// precision: a broad hill carries further than a peak.
pub fn best(sets: &[Vec<(f32, bool)>], weight: f32) -> f32 {
    let hill = |t: f32| -> f32 {
        sets.iter().flat_map(|scored| [-0.2, -0.1, 0.0, 0.1, 0.2].map(|d| f_at(scored, t + d, weight))).sum()
    };
    let tried = (-40..=40).map(|t| t as f32 / 20.0).map(|t| (t, hill(t)));
    tried.fold((0.0, 0.0), |a, b| if b.1 > a.1 { b } else { a }).0
}
