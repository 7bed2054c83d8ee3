//! JSON as Python writes and reads it, with three numbers that JSON does not have. Pure.

use std::borrow::Cow;

/// The words that Python writes for numbers that are not finite.
const WORDS: [&str; 3] = ["NaN", "-Infinity", "Infinity"];

/// The text as JSON: numbers that are not finite become null. A text that is invalid for another reason stays invalid.
pub(super) fn as_json(text: &str) -> Cow<'_, str> {
    let mut json = String::new();
    let (mut copied, mut at, mut in_string) = (0, 0, false);
    while let Some(byte) = text.as_bytes().get(at) {
        let word = match byte {
            b'"' => {
                in_string = !in_string;
                None
            }
            b'\\' if in_string => {
                // The character after it does not end the string.
                at += 1;
                None
            }
            b'N' | b'I' | b'-' if !in_string => {
                let rest = text.get(at..).unwrap_or_default();
                WORDS.into_iter().find(|word| rest.starts_with(word))
            }
            _ => None,
        };
        match word {
            Some(word) => {
                json.push_str(text.get(copied..at).unwrap_or_default());
                json.push_str("null");
                at += word.len();
                copied = at;
            }
            None => at += 1,
        }
    }
    if copied == 0 {
        return Cow::Borrowed(text);
    }
    json.push_str(text.get(copied..).unwrap_or_default());
    Cow::Owned(json)
}

#[cfg(test)]
mod tests {
    use super::as_json;

    #[test]
    fn numbers_that_are_none_become_null_and_nothing_else_changes() {
        for (python, json) in [
            (r#"{"a":NaN,"b":[-Infinity, Infinity],"c":-1}"#, r#"{"a":null,"b":[null, null],"c":-1}"#),
            (r#"{"NaN":"Infinity \" NaN \\","é":"😀\u00e9"}"#, r#"{"NaN":"Infinity \" NaN \\","é":"😀\u00e9"}"#),
            (r#""\\",NaN"#, r#""\\",null"#),
            (r#"" NaN \"#, r#"" NaN \"#),
            ("", ""),
        ] {
            assert_eq!(as_json(python), json);
        }
    }
}
