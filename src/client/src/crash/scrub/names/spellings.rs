//! How a word looks in paths, in addresses, and where its letters were written in another way.

use super::super::common::SHORTEST;

/// A word as it is, in paths of the other kind, escaped, encoded as in an address, in hexadecimal digits, and as it looks where its
/// letters were taken for those of another alphabet. With each, whether it is the word as it is.
pub(super) fn spellings(word: &str) -> Vec<(String, bool)> {
    let encoded = |space: &str| word.replace(' ', space).replace('/', "%2f").replace('\\', "%5c");
    let mut all = vec![(word.to_owned(), true)];
    let mut more = |spelling: String| {
        if spelling != word {
            all.push((spelling, false));
        }
    };
    more(word.replace('\\', "/"));
    more(word.replace('/', "\\"));
    more(word.replace('\\', r"\\"));
    if word.contains(' ') {
        for space in ["%20", "+", "_", ".", "-", "\\ ", "\\040", "&nbsp;", ""] {
            more(encoded(space));
        }
    }
    if word.chars().count() > SHORTEST {
        more(word.bytes().map(|byte| format!("{byte:02x}")).collect());
    }
    if !word.is_ascii() {
        let each = |write: &dyn Fn(char) -> String| {
            word.chars().map(|c| if c.is_ascii() { c.to_string() } else { write(c) }).collect::<String>()
        };
        let bytes = |write: &dyn Fn(u8) -> String| each(&|c| c.encode_utf8(&mut [0; 4]).bytes().map(write).collect::<String>());
        more(percent_encoded(word));
        more(bytes(&|byte| format!("\\x{byte:02x}")));
        more(bytes(&|byte| format!("\\{byte:o}")));
        more(bytes(&|byte| format!("={byte:02x}")));
        more(bytes(&|byte| char::from(byte).to_string()));
        more(each(&|c| format!("\\u{:04x}", u32::from(c))));
        more(each(&|c| format!("\\x{:02x}", u32::from(c))));
        more(each(&|c| format!("\\u{{{:x}}}", u32::from(c))));
        more(each(&|c| format!("&#{};", u32::from(c))));
        more(each(&|c| format!("%{:02x}", u32::from(c))));
        for broken in ["?", "\u{fffd}", "_"] {
            more(each(&|_| broken.to_owned()));
            more(bytes(&|_| broken.to_owned()));
        }
        more(each(&|c| match c {
            'ä' | 'Ä' => "ae".to_owned(),
            'ö' | 'Ö' | 'ø' => "oe".to_owned(),
            'ü' | 'Ü' => "ue".to_owned(),
            'ß' => "ss".to_owned(),
            'å' => "aa".to_owned(),
            'ł' | 'Ł' => "l".to_owned(),
            other => other.to_string(),
        }));
    }
    all
}

fn percent_encoded(word: &str) -> String {
    word.bytes()
        .map(|byte| {
            if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
                char::from(byte).into()
            } else {
                format!("%{byte:02x}")
            }
        })
        .collect()
}
