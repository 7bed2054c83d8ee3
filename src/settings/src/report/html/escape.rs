//! Text for a page: nothing in it is markup, nothing is invisible, and long texts break where people would break them.

use candor::tools::unseen::{self, is_unseen};

/// The characters after which a line may break inside a path, an address or an identifier, so that no name is broken in the middle.
const JOINTS: [char; 9] = ['/', '\\', '.', '_', '-', ':', '@', '?', '&'];
/// The characters after which a line may break inside JSON: those that separate one value from the next.
const BETWEEN: [char; 1] = [','];

/// Digests, which have no parts, may break after this many digits: half of what fits on a narrow phone.
const GROUP: usize = 16;

/// Escapes a text, replaces some characters with their names, and lets lines break after some.
fn escaped(text: &str, is_named: impl Fn(char) -> bool, joints: &[char]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut digits = 0;
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c if is_named(c) => out.push_str(&unseen::name(c)),
            c => out.push(c),
        }
        digits = if c.is_ascii_hexdigit() { digits + 1 } else { 0 };
        if joints.contains(&c) || (digits == GROUP && !joints.is_empty()) {
            out.push_str("<wbr>");
            digits = 0;
        }
    }
    out
}

/// Text that people wrote for people, in their language: in French, for example, some spaces must not break a line.
pub(super) fn words(text: &str) -> String {
    escaped(text, |c| is_unseen(c) && !matches!(c, '\u{a0}' | '\u{202f}'), &[])
}

/// A value on a line of its own, such as a path or an identifier.
pub(super) fn value(text: &str) -> String {
    escaped(text, |c| is_unseen(c) || matches!(c, '\n' | '\t'), &JOINTS)
}

/// Bytes, which may have several lines.
pub(super) fn lines(text: &str) -> String {
    escaped(text, is_unseen, &BETWEEN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_that_does_not_show_is_named_and_lines_stay_lines_only_where_bytes_have_some() {
        for c in ('\0'..=char::MAX).filter(|c| is_unseen(*c)) {
            let (text, name) = (format!("a{c}b"), format!("a{}b", unseen::name(c)));
            assert_eq!((lines(&text), value(&text)), (name.clone(), name.clone()), "{c:?}");
            if !matches!(c, '\u{a0}' | '\u{202f}') {
                assert_eq!(words(&text), name, "{c:?}");
            }
        }
        assert_eq!(lines("{\n\t\"a\": '<&>'}"), "{\n\t&quot;a&quot;: '&lt;&amp;&gt;'}");
        assert_eq!(value("~/a\tb\n"), "~/<wbr>a⟨U+0009⟩b⟨U+000A⟩");
        assert_eq!(words("1,5\u{a0}ko"), "1,5\u{a0}ko");
    }

    #[test]
    fn a_long_name_breaks_between_its_parts_and_bytes_between_their_members() {
        assert_eq!(value("a_b-c"), "a_<wbr>b-<wbr>c");
        assert_eq!(lines("[1,2]"), "[1,<wbr>2]");
        assert_eq!(value("a&b"), "a&amp;<wbr>b");
        assert_eq!(value(&"0f".repeat(16)), [&*"0f".repeat(8); 2].join("<wbr>") + "<wbr>");
    }
}
