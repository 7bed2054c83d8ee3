//! What a spreadsheet takes for something else than text. Whoever writes a table of what others wrote asks here.

/// Whether a spreadsheet would take this text, alone in its cell, for a formula, or its beginning for what is no part of it. An apostrophe
/// in front makes it text; one of the text's own is among them, so that taking one away gives back what was there.
pub fn is_taken_for_another(text: &str) -> bool {
    text.starts_with(['\t', '\r', '\n', '\'']) || text.trim_start().starts_with(FORMULAS)
}

/// How a formula begins, for some spreadsheet. The wide forms are what some in East Asia take for the narrow ones; `|` and `%` call
/// programs in old ones.
const FORMULAS: [char; 10] = ['=', '+', '-', '@', '|', '%', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'];

#[cfg(test)]
mod tests {
    use super::is_taken_for_another;

    #[test]
    fn what_some_spreadsheet_calculates_with_or_cuts_is_no_plain_text() {
        for text in [
            "=1", "+1", "-1", "@SUM(A1)", "|calc", "%0A=1", "＝1", "＋1", "－1", "＠1", " =1", "\u{a0}=1", "\tx", "\rx", "\nx",
            "'x",
        ] {
            assert!(is_taken_for_another(text), "{text:?}");
        }
        for text in ["", " ", "1", "a=1", " a", "{\"a\":1}", "\"=1\""] {
            assert!(!is_taken_for_another(text), "{text:?}");
        }
    }
}
