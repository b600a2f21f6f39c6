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
    /// The speaker: an entity's name, or how the text calls one that is no entity (瑞士警方, 王阿姨).
    pub speaker: String,
    /// Id of the speaker's entity, where it is one.
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
    /// How the speaker was found; the cue is the name, or the word that was resolved on the way to it.
    ///
    /// Named beside the verb: `name-and-verb`, `colon`, `name-behind`, `as-written`. Resolved: `pronoun`
    /// (她), `surname` (王教授), `noun` (发言人, 该公司, 通知). Told by what stands before: `same-subject`,
    /// `goes-on`.
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
    /// The source as written (有专家, 据悉), empty where none is.
    #[serde(default)]
    pub source: String,
    /// The verb of saying as written, empty where there is none.
    #[serde(default)]
    pub verb: String,
    /// What the verb says about the statement.
    #[serde(default)]
    pub stance: Stance,
    /// Why nobody stands over it: `unnamed` (a source without a name) or `hearsay` (no source at all).
    pub why: Why,
}
