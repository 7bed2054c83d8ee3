//! Text files are UTF-8, but some editors write something else. The error then says what it is, instead of that it makes no sense.

/// Why bytes are not text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotText {
    /// As Windows Notepad calls it, "Unicode".
    #[error("it is written in UTF-16; save it as UTF-8")]
    Utf16,
    /// In some other encoding, or not text at all: the first byte that is not UTF-8, counted from 1.
    #[error("it is not text in UTF-8 (the first wrong byte is byte {0}); save it as UTF-8")]
    NotUtf8(usize),
}

/// The byte order mark, which some editors put at the start of UTF-8 text.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// The text in these bytes, without a byte order mark.
pub fn text_of(mut bytes: Vec<u8>) -> Result<String, NotText> {
    if is_utf16(&bytes) {
        return Err(NotText::Utf16);
    }
    if bytes.starts_with(MARK) {
        bytes.drain(..MARK.len());
    }
    String::from_utf8(bytes).map_err(|error| NotText::NotUtf8(error.utf8_error().valid_up_to() + 1))
}

/// Whether these bytes are UTF-16 text: by its byte order mark or, if that is missing, by two ASCII characters. Nothing that we read has a
/// zero byte in it.
pub(crate) fn is_utf16(bytes: &[u8]) -> bool {
    match *bytes {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => true,
        [first, second, third, fourth, ..] => matches!(
            [first == 0, second == 0, third == 0, fourth == 0],
            [false, true, false, true] | [true, false, true, false]
        ),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(order).collect()
    }

    #[test]
    fn a_mark_of_the_byte_order_is_no_part_of_the_text() {
        assert_eq!(text_of(b"\xef\xbb\xbf{}".to_vec()), Ok("{}".to_owned()));
        assert_eq!(text_of("käyttö".into()), Ok("käyttö".to_owned()));
        assert_eq!(text_of(Vec::new()), Ok(String::new()));
    }

    #[test]
    fn utf_16_is_called_what_it_is_with_and_without_its_mark() {
        for order in [u16::to_le_bytes, u16::to_be_bytes] {
            for text in ["\u{feff}{\"a\": 1}", "{\"a\": 1}", "format = 1"] {
                assert_eq!(text_of(utf16(text, order)), Err(NotText::Utf16), "{text}");
            }
        }
        assert_eq!(text_of(b"ab\xff".to_vec()), Err(NotText::NotUtf8(3)));
        assert!(!is_utf16(b"{}") && !is_utf16(b"") && !is_utf16(b"\0\0\0\0"));
    }
}
