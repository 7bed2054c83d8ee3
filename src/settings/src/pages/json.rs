//! JSON as people read it, which must differ from the exact bytes in nothing but white space.

/// How deep it may be nested: more than any event, and little enough that what is added stays small whatever a server sends.
const MOST_NESTING: usize = 64;

/// The same text, a line a value; nothing if it is no such text or nested too deeply. Only white space is added.
pub(in crate::pages) fn indented(json: &str) -> Option<String> {
    let mut out = String::with_capacity(json.len() * 2);
    let (mut depth, mut in_string, mut escaped) = (0usize, false, false);
    let line = |out: &mut String, depth: usize| {
        out.push('\n');
        out.push_str(&"  ".repeat(depth));
    };
    for c in json.chars() {
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
