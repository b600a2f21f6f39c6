//! Bytes to characters: which encoding a file is in.

use crate::{OpenError, Reason};
use chardetng::EncodingDetector;
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// The characters of a file in UTF-8, UTF-16, GB18030, GBK or Big5.
///
/// A byte order mark decides; else valid UTF-8 is UTF-8; else UTF-16 shows by what its units are; else a
/// page of HTML says which it is in; else chardetng judges by the bytes.
///
/// # Errors
/// Where the bytes are no text: they hold control characters that no text has, or much of them has no
/// meaning in the encoding they look most like.
pub fn decode(bytes: &[u8]) -> Result<String, OpenError> {
    let encoding = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding,
        None if std::str::from_utf8(bytes).is_ok() => UTF_8,
        None => utf16(bytes).or_else(|| stated(bytes)).unwrap_or_else(|| guess(bytes)),
    };
    let text = encoding.decode(bytes).0;
    if is_text(&text) { Ok(text.into_owned()) } else { Err(Reason::NotText.into()) }
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, chardetng::Utf8Detection::Allow)
}

/// UTF-16 without a mark: nearly all units are what Chinese is written with. Those of no other encoding are.
fn utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let usual = |unit: u16| {
        matches!(unit, 0x09 | 0x0a | 0x0d | 0x20..=0x7e | 0x2010..=0x2026 | 0x3000..=0x301f | 0x4e00..=0x9fff
            | 0xff01..=0xff5e)
    };
    let reads = |of: fn([u8; 2]) -> u16| {
        let units = bytes.chunks_exact(2).map(|pair| of([pair[0], pair[1]]));
        units.filter(|&unit| usual(unit)).count() * 20 >= bytes.len() / 2 * 19
    };
    let may = bytes.len() >= 8 && bytes.len().is_multiple_of(2);
    let order = |of, encoding| (may && reads(of)).then_some(encoding);
    order(u16::from_le_bytes, UTF_16LE).or_else(|| order(u16::from_be_bytes, UTF_16BE))
}

/// The encoding that a page of HTML names at its beginning.
fn stated(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(1024)]).to_ascii_lowercase();
    let name = head.split("charset=").nth(1).filter(|_| head.contains("<meta"))?;
    let end = |c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_'));
    let label = name.trim_start_matches(['"', '\'']).split(end).next()?;
    Encoding::for_label(label.as_bytes()).filter(|found| *found != UTF_8)
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

    fn read(bytes: &[u8]) -> String {
        decode(bytes).unwrap()
    }

    const TEXT: &str = "今年以来，人们读报的方式变了，有人在手机上读，有人仍然喜欢纸张。";

    #[test]
    fn every_usual_encoding_is_told_apart() {
        for encoding in [encoding_rs::UTF_8, encoding_rs::GBK, encoding_rs::GB18030] {
            assert_eq!(read(&encoding.encode(TEXT).0), TEXT, "{}", encoding.name());
        }
        let traditional = "今年以來，人們讀報的方式變了，有人在手機上讀，有人仍然喜歡紙張。";
        assert_eq!(read(&encoding_rs::BIG5.encode(traditional).0), traditional);
        for mark in [Some(0xfeff), None] {
            let units = || mark.into_iter().chain(TEXT.encode_utf16());
            assert_eq!(read(&units().flat_map(u16::to_le_bytes).collect::<Vec<u8>>()), TEXT);
            assert_eq!(read(&units().flat_map(u16::to_be_bytes).collect::<Vec<u8>>()), TEXT);
        }
    }

    #[test]
    fn a_page_says_which_encoding_it_is_in() {
        let page = "<html><head><meta charset=\"big5\"><title>湖邊</title></head><body>一二三</body></html>";
        assert_eq!(read(&encoding_rs::BIG5.encode(page).0), page);
        let page = "<meta http-equiv=Content-Type content='text/html; charset=gb2312'><p>湖边";
        assert_eq!(read(&encoding_rs::GBK.encode(page).0), page);
    }

    #[test]
    fn a_picture_is_no_text() {
        assert!(decode(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01").is_err());
        assert!(decode("今年".as_bytes()).is_ok());
        assert_eq!(read(b""), "");
    }
}
