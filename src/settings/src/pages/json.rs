//! JSON as people read it, which must differ from the exact bytes in nothing but white space.

/// How deeply it may be nested: more than any event, and little enough that what is added stays small whatever a server sends.
const MOST_NESTING: usize = 64;

/// How many bytes may be added: as many as a list of numbers as long as a delivery needs, and few enough to be laid out. At the deepest
/// nesting, each comma would add more than a hundred.
const MOST_ADDED: usize = 4 * 1024 * 1024;

/// The same text with each value on its own line; empty if it is not JSON, is nested too deeply, or would become too long. Only white space
/// is added.
pub(in crate::pages) fn indented(json: &str) -> Option<String> {
    let mut out = String::with_capacity(json.len().saturating_add(json.len().min(MOST_ADDED)));
    let (mut depth, mut in_string, mut escaped) = (0usize, false, false);
    let line = |out: &mut String, depth: usize| {
        out.push('\n');
        out.push_str(&"  ".repeat(depth));
    };
    for c in json.chars() {
        if out.len() > json.len().saturating_add(MOST_ADDED) {
            return None;
        }
        if in_string {
            out.push(c);
            in_string = escaped || c != '"';
            escaped = c == '\\' && !escaped;
            continue;
        }
        match c {
            '{' | '[' => {
                depth += 1;
                if depth > MOST_NESTING {
                    return None;
                }
                out.push(c);
                line(&mut out, depth);
            }
            '}' | ']' => {
                depth = depth.checked_sub(1)?;
                line(&mut out, depth);
                out.push(c);
            }
            ',' => {
                out.push(c);
                line(&mut out, depth);
            }
            ':' => out.push_str(": "),
            '"' => {
                in_string = true;
                out.push(c);
            }
            c => out.push(c),
        }
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_is_indented_as_deep_as_an_event_goes_and_no_deeper() {
        let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert!(indented(&nested(MOST_NESTING)).is_some());
        assert_eq!(indented(&nested(MOST_NESTING + 1)), None);
        assert_eq!(indented("]"), None);
        assert_eq!(indented(r#"{"a":"[{,\\\"","b":1}"#).as_deref(), Some("{\n  \"a\": \"[{,\\\\\\\"\",\n  \"b\": 1\n}"));
    }

    #[test]
    fn whatever_a_server_sends_indenting_it_adds_little() {
        // Without a limit, the first would take 90 GB, and the second a hundred times what came.
        assert_eq!(indented(&"[".repeat(300_000)), None);
        assert_eq!(indented(&format!("{}{}", "[".repeat(MOST_NESTING), ",".repeat(300_000))), None);
        let numbers = format!("[{}0]", "0,".repeat(130_000));
        assert!(indented(&numbers).is_some_and(|text| text.len() > numbers.len()), "a long list is shown all the same");
    }
}
