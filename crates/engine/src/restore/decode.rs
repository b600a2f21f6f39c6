//! Bytes to characters: which encoding a file is in.

use chardetng::EncodingDetector;
use encoding_rs::{Encoding, UTF_8};
use std::fmt;

/// Bytes that are no text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecodeError(());

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("这不是文本文件（not a text file）")
    }
}

impl std::error::Error for DecodeError {}

/// The characters of a file in UTF-8, UTF-16, GB18030, GBK or Big5.
///
/// A byte order mark decides; else valid UTF-8 is UTF-8; else chardetng judges by the bytes.
///
/// # Errors
/// Where the bytes are no text: they hold control characters that no text has, or much of them has no
/// meaning in the encoding they look most like.
pub fn decode(bytes: &[u8]) -> Result<String, DecodeError> {
    let encoding = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding,
        None if std::str::from_utf8(bytes).is_ok() => UTF_8,
        None => guess(bytes),
    };
    let text = encoding.decode(bytes).0;
    if is_text(&text) { Ok(text.into_owned()) } else { Err(DecodeError(())) }
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, chardetng::Utf8Detection::Allow)
}

fn is_text(text: &str) -> bool {
    let is_control = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{c}');
    let count = |wrong: &dyn Fn(char) -> bool| text.chars().filter(|&c| wrong(c)).count();
    !text.contains('\0')
        && count(&is_control) * 200 <= text.len()
        && count(&|c| c == '\u{fffd}') * 50 <= text.len()
}

#[cfg(test)]
mod tests {
    use super::decode;

    const TEXT: &str = "今年以来，人们读报的方式变了，有人在手机上读，有人仍然喜欢纸张。";

    #[test]
    fn every_usual_encoding_is_told_apart() {
        for encoding in [encoding_rs::UTF_8, encoding_rs::GBK, encoding_rs::GB18030] {
            assert_eq!(decode(&encoding.encode(TEXT).0).as_deref(), Ok(TEXT), "{}", encoding.name());
        }
        let traditional = "今年以來，人們讀報的方式變了，有人在手機上讀，有人仍然喜歡紙張。";
        assert_eq!(decode(&encoding_rs::BIG5.encode(traditional).0).as_deref(), Ok(traditional));
        let utf16: Vec<u8> =
            std::iter::once(0xfeff).chain(TEXT.encode_utf16()).flat_map(u16::to_le_bytes).collect();
        assert_eq!(decode(&utf16).as_deref(), Ok(TEXT));
    }

    #[test]
    fn a_picture_is_no_text() {
        assert!(decode(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01").is_err());
        assert!(decode("今年".as_bytes()).is_ok());
        assert_eq!(decode(b"").as_deref(), Ok(""));
    }
}
