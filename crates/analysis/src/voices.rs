//! Who says what.

use crate::{Place, Why};
use serde::{Deserialize, Serialize};

/// A contiguous statement with its speaker.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quote {
    /// The statement, without outer quotation marks, verb of saying or final 。
    #[serde(flatten)]
    pub at: Place,
    /// The characters at `at`.
    pub text: String,
    /// The speaker: an entity's name.
    pub speaker: String,
    /// Id of the speaker's entity.
    #[serde(default)]
    pub entity: Option<usize>,
    /// With or without quotation marks.
    pub kind: QuoteKind,
    /// The verb of saying as written, empty for a statement that runs on.
    #[serde(default)]
    pub verb: String,
    /// Where the verb stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verb_at: Option<Place>,
    /// What the verb says about the statement.
    #[serde(default)]
    pub stance: Stance,
    /// How the speaker was found, with the pronoun or short form resolved on the way as its cue.
    #[serde(default)]
    pub why: Why,
}

/// Whether the words are the speaker's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum QuoteKind {
    /// Inside quotation marks.
    Direct,
    /// Reported.
    Indirect,
}

/// What a verb of saying tells about the statement beside that it was made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Stance {
    /// 说, 表示, 介绍
    #[default]
    Says,
    /// 认为, 看来
    Thinks,
    /// 指出, 强调
    Stresses,
    /// 称, 宣称
    Claims,
    /// 预测, 预计
    Predicts,
    /// 建议, 呼吁
    Urges,
    /// 提醒, 警告
    Warns,
    /// 否认, 反驳
    Denies,
    /// 承认, 坦言
    Admits,
    /// 宣布, 公布
    Announces,
    /// 质疑, 批评
    Doubts,
    /// 回应, 答复
    Answers,
}

/// A statement whose source has no name, or could not be told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    /// The statement.
    #[serde(flatten)]
    pub at: Place,
    /// The characters at `at`.
    pub text: String,
    /// The source as written (有专家), empty where none is.
    #[serde(default)]
    pub source: String,
    /// Why nobody stands over it.
    pub why: Why,
}
