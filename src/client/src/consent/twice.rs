//! Whether a key occurs twice in an object somewhere in a JSON text: readers then disagree about which one counts, and nobody can say what
//! was decided. Pure, and takes time linear in the length of the text, however deeply it is nested.

use std::collections::BTreeSet;

use crate::json;

/// The first key that occurs twice in one object, at any depth. `json` is a text that was found to be JSON before.
pub fn key_that_stands_twice(json: &[u8]) -> Option<String> {
    let mut open: Vec<BTreeSet<String>> = Vec::new();
    let mut rest = json;
    while let Some((&byte, after)) = rest.split_first() {
        rest = after;
        match byte {
            b'{' => open.push(BTreeSet::new()),
            b'}' => drop(open.pop()),
            b'"' => {
                let (text, after) = text_at(rest);
                rest = after;
                let next = rest.iter().find(|byte| !byte.is_ascii_whitespace());
                // A colon follows only the name of a member.
                if next == Some(&b':') && !open.last_mut().is_none_or(|keys| keys.insert(text.clone())) {
                    return Some(text);
                }
            }
            _ => {}
        }
    }
    None
}

/// The string that begins here, after its opening quotation mark, and the rest after the closing one.
fn text_at(json: &[u8]) -> (String, &[u8]) {
    let mut escaped = false;
    let is_end = |byte: &u8| {
        let ends = *byte == b'"' && !escaped;
        escaped = *byte == b'\\' && !escaped;
        ends
    };
    let end = json.iter().position(is_end).unwrap_or(json.len());
    let (raw, rest) = json.split_at(end);
    let quoted = [b"\"", raw, b"\""].concat();
    // A name that no reader could decode is compared as it is written.
    let text = json::read_bytes(&quoted).and_then(|text| Some(text.as_str()?.to_owned()));
    let text = text.unwrap_or_else(|| String::from_utf8_lossy(raw).into_owned());
    (text, rest.get(1..).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::key_that_stands_twice;

    #[test]
    fn a_key_that_stands_twice_is_found_at_any_depth_and_in_any_spelling() {
        for (json, found) in [
            (r#"{"a": 1, "a": 2}"#, Some("a")),
            (r#"{"a": {"b": [{"x": 1}, {"y": 1, "y" : 2}]}}"#, Some("y")),
            (r#"{"tiers": {"x": false, "\u0078": true}}"#, Some("x")),
            (r#"{"a\"b": 1, "a\"b": 2}"#, Some("a\"b")),
            (r#"{"\ud800": 1, "\ud800": 2}"#, Some("\\ud800")),
            (r#"{"a": {"b": 1}, "b": {"a": 1}, "c": ["a", "a", "c"]}"#, None),
            (r#"{"a": "a", "b": "}", "c": "{\"a\": 1, \"a\": 2}"}"#, None),
            (r#"[{"a": 1}, {"a": 2}]"#, None),
            (r#"{"x": "\\", "y": "\\\\", "z": 1}"#, None),
        ] {
            assert_eq!(key_that_stands_twice(json.as_bytes()).as_deref(), found, "{json}");
        }
    }

    #[test]
    fn depth_and_number_cost_no_more_than_length() {
        let deep = format!("{}1{}", "{\"a\":[".repeat(60_000), "]}".repeat(60_000));
        assert_eq!(key_that_stands_twice(deep.as_bytes()), None);
        let wide: String = (0..100_000).map(|number| format!("\"{number}\":1,")).collect();
        assert_eq!(key_that_stands_twice(format!("{{{wide}\"0\":1}}").as_bytes()).as_deref(), Some("0"));
    }
}
