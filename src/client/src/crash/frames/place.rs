//! What every kind of frame is made of: functions, and places in files.

use crate::crash::roots;

/// A line in the order of its parts.
#[derive(Debug, PartialEq)]
pub(in crate::crash) enum Part<'a> {
    /// Written anew.
    Code(String),
    /// Neither function nor place: free text.
    Free(&'a str),
}

/// Knows one kind of line.
pub(super) type Rule = for<'a, 'b> fn(&'a str, &'b [String]) -> Option<Vec<Part<'a>>>;

pub(super) fn code<const N: usize>(parts: [&str; N]) -> Part<'static> {
    Part::Code(parts.concat())
}

pub(super) fn indented(line: &str) -> (&str, &str) {
    let rest = line.trim_start();
    (line.get(..line.len() - rest.len()).unwrap_or_default(), rest.trim_end())
}

/// A path and where in it.
#[derive(Debug, PartialEq)]
pub(super) struct Place<'a> {
    pub(super) path: &'a str,
    /// As it is written: `:12`, `:12:5`, `:line 12`, `(12,5)`.
    pub(super) line: &'a str,
}

impl<'a> Place<'a> {
    /// The whole text is one place.
    pub(super) fn of(text: &'a str) -> Option<Self> {
        let text = text.trim();
        let body = text.trim_end_matches('.');
        let (path, _) = in_brackets(body).or_else(|| in_words(body)).or_else(|| in_numbers(body))?;
        let place = Self { path, line: text.get(path.len()..)? };
        place.is_plausible().then_some(place)
    }

    fn is_plausible(&self) -> bool {
        let path = self.path;
        if path.is_empty() || path.len() > 1024 || path.contains(['\n', '"']) {
            return false;
        }
        if roots::is_no_file(path) {
            return true;
        }
        let absolute = roots::is_absolute(path);
        // A drive and an address have a colon of their own; another one is of a sentence.
        let own = usize::from(roots::is_drive(path)) + path.matches("://").count() + path.matches(":///").count();
        let colons = path.matches(": ").count();
        colons == 0 && (absolute || roots::is_code(path) && path.matches(':').count() <= own && !path.contains(' '))
    }

    pub(super) fn written(&self, own: &[String]) -> String {
        format!("{}{}", roots::kept(self.path, own), self.line)
    }
}

pub(super) fn is_number(text: &str) -> bool {
    (1..=9).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// `path:12:5`, `path:12`.
fn in_numbers(text: &str) -> Option<(&str, &str)> {
    let (before, last) = text.rsplit_once(':').filter(|(_, last)| is_number(last))?;
    match before.rsplit_once(':') {
        Some((path, line)) if is_number(line) && !path.is_empty() => Some((path, line)),
        _ => Some((before, last)),
    }
}

/// `path:line 12`, in whatever language.
fn in_words(text: &str) -> Option<(&str, &str)> {
    let (before, last) = text.rsplit_once(' ').filter(|(_, last)| is_number(last))?;
    let (path, word) = before.rsplit_once(':')?;
    (!word.is_empty() && word.chars().all(char::is_alphabetic)).then_some((path, last))
}

/// `path(12,5)`, `path(12)`.
fn in_brackets(text: &str) -> Option<(&str, &str)> {
    let (path, numbers) = text.strip_suffix(')')?.rsplit_once('(')?;
    let mut numbers = numbers.split(',');
    numbers.all(|number| is_number(number.trim())).then_some((path, ""))
}

/// Whether this can be the name of a function in any of the languages, with its types and brackets. No sentence is one.
pub(super) fn is_function(text: &str) -> bool {
    let text = text.trim();
    if text.is_empty() || text.len() > 4096 || text.contains("://") || text.contains(['"', '\'', '@', '\\', '?']) {
        return matches!(text, "??" | "<?>");
    }
    let simple = |c: char| c.is_alphanumeric() || "_.:$<>~#/{}`-".contains(c);
    if text.chars().all(simple) {
        return !text.ends_with([':', '/']) && !text.starts_with('/');
    }
    // With spaces, only where brackets or words of a type explain them.
    let mut depth = 0_i32;
    let mut outside = String::new();
    for c in text.chars() {
        let opens = matches!(c, '<' | '(' | '[' | '{');
        let closes = matches!(c, '>' | ')' | ']' | '}');
        depth = (depth - i32::from(closes)).max(0);
        if depth == 0 && !opens && !closes {
            outside.push(c);
        }
        depth += i32::from(opens);
    }
    let mut words = outside.split_whitespace().filter(|word| {
        !matches!(
            *word,
            "const"
                | "volatile"
                | "static"
                | "void"
                | "bool"
                | "int"
                | "unsigned"
                | "long"
                | "char"
                | "double"
                | "float"
                | "auto"
                | "as"
                | "dyn"
                | "async"
                | "new"
                | "&"
                | "*"
                | "&&"
                | "operator"
                | "delete"
                | "virtual"
                | "noexcept"
                | "clone"
                | "+"
                | "-"
                | "="
                | "=="
        )
    });
    let name = words.next().unwrap_or_default();
    let marked = text.contains("::") || text.contains('(') || text.contains('<');
    let more = words.next();
    let returns = more.is_some_and(|second| text.contains('(') && second.contains("::") && words.next().is_none());
    marked && (more.is_none() || returns) && name.chars().all(|c| simple(c) || ",*&[]~=+!|^%".contains(c))
}
