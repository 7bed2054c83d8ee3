//! The parts of a path that name a person: the account below `home` or `Users`, a disk's label, a server and its share.

/// The line with every home folder as `[home]`. The rest of a path stays: it is what tells where the program was.
pub(super) fn hide_folders(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut at = 0;
    // Where the last replaced part ended: what follows there directly is still at the root of its path.
    let mut replaced_until = None;
    while let Some(separators) = next_separators(line, at) {
        out.push_str(between(line, at, separators.start));
        let found = network_folder(line, &separators)
            .or_else(|| home_folder(line, &separators, replaced_until == Some(separators.start)))
            .or_else(|| disk(line, &separators));
        if let Some(found) = found {
            out.push_str(found.placeholder);
            at = found.end;
            replaced_until = Some(at);
        } else {
            out.push_str(between(line, separators.start, separators.end));
            at = separators.end;
        }
    }
    out.push_str(line.get(at..).unwrap_or_default());
    out
}

/// A run of separators, as they are written on every platform, escaped or percent-encoded.
struct Separators {
    start: usize,
    end: usize,
}

struct Found {
    end: usize,
    placeholder: &'static str,
}

/// Names that stand above an account's own folder.
const ABOVE_ACCOUNTS: [&str; 16] = [
    "users",
    "home",
    "homes",
    "documents and settings",
    "docume~1",
    "dokume~1",
    "dokumente und einstellungen",
    "benutzer",
    "utilisateurs",
    "usuarios",
    "utenti",
    "gebruikers",
    "användare",
    "użytkownicy",
    "пользователи",
    "utilizadores",
];
/// Folders between these and an account's own, by which computers with many accounts sort them.
const GROUPS: [&str; 30] = [
    "students",
    "student",
    "stud",
    "staff",
    "faculty",
    "employees",
    "people",
    "users",
    "user",
    "local",
    "guests",
    "guest",
    "phd",
    "ug",
    "pg",
    "grad",
    "undergrad",
    "research",
    "teachers",
    "teacher",
    "alumni",
    "members",
    "accounts",
    "domain",
    "ad",
    "ldap",
    "nis",
    "external",
    "mitarbeiter",
    "studenten",
];
/// What a domain that sorts accounts ends with.
const DOMAINS: [&str; 12] =
    [".com", ".org", ".net", ".edu", ".local", ".lan", ".corp", ".int", ".de", ".ch", ".uk", ".example"];
/// Shares with these names hold the folders of accounts, or the sites of a company.
const HOLDING_ACCOUNTS: [&str; 9] =
    ["users", "home", "homes", "profiles", "davwwwroot", "sites", "personal", "teams", "users$"];
/// Below these, `home` and `users` are modules of a program.
const CODE_FOLDERS: [&str; 5] = ["site-packages", "dist-packages", "node_modules", "/src", "\\src"];
/// How far back a path is followed, in bytes: longer than paths are in practice, and short enough that an endless line takes linear time.
const LOOK_BACK: usize = 300;
/// The longest name of an account or a share, in bytes: file systems allow no longer name of a folder.
const LONGEST_NAME: usize = 255;

fn home_folder(line: &str, separators: &Separators, follows_replaced: bool) -> Option<Found> {
    let (marker, start) = ABOVE_ACCOUNTS.iter().find_map(|name| marker(line, separators.end, name))?;
    let name = name_at(line, start)?;
    let path = path_before(line, separators.start);
    let wine = path.to_ascii_lowercase().contains("drive_c");
    let is_home = match standing(path) {
        _ if follows_replaced || wine => true,
        Standing::Root => true,
        Standing::Code => false,
        // Deep inside a path or an address a module may have such a name, too; the last part is a file then.
        Standing::Deep => {
            !path.contains("[home]") && !name.is_file() && (path.starts_with(['/', '\\']) || is_deep_home(marker, path))
        }
        Standing::Relative => {
            marker == "Users" && between(line, separators.start, separators.end).contains('\\') && !name.is_file()
        }
    };
    // `/home/index.html` of a site is no account's.
    let page = path.contains("://") && !name.has_parts_below && name.text.contains('.');
    (is_home && !page).then(|| Found { end: account_end(line, &name), placeholder: "[home]" })
}

fn is_deep_home(marker: &str, path: &str) -> bool {
    marker == "home" || marker == "Users" || path.contains("://") || path.contains(':')
}

/// Where the account's name ends: of `/home/a/anna` and `/home/students/anna`, after the second.
fn account_end(line: &str, first: &Name<'_>) -> usize {
    let mut end = first.end;
    let mut text = first.text;
    for _ in 0..2 {
        let Some(next) = next_separators(line, end).filter(|next| next.start == end) else { break };
        let Some(below) = name_at(line, next.end) else { break };
        let lower = text.to_lowercase();
        let initial = lower.chars().count() <= 2 && below.text.to_lowercase().starts_with(&lower);
        let capitals =
            text.len() > 1 && text.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'-') && below.has_parts_below;
        let year = matches!(lower.len(), 2 | 4) && lower.bytes().all(|byte| byte.is_ascii_digit());
        let group = year
            || initial
            || capitals
            || GROUPS.contains(&lower.as_str())
            || DOMAINS.iter().any(|domain| lower.ends_with(domain));
        if !group || below.is_file() {
            break;
        }
        (end, text) = (below.end, below.text);
    }
    end
}

/// A disk that someone plugged in has the label that they gave it.
fn disk(line: &str, separators: &Separators) -> Option<Found> {
    let path = path_before(line, separators.start);
    let (which, start) = match path {
        "" => ["volumes", "media", "mnt"].iter().find_map(|name| marker(line, separators.end, name)),
        "/run" => marker(line, separators.end, "media"),
        _ => None,
    }?;
    let name = name_at(line, start)?;
    if which.eq_ignore_ascii_case("mnt") && is_usual_mount(name.text) {
        return None;
    }
    // Below an account's name, the label: `/media/anna/STICK`.
    let label = next_separators(line, name.end).filter(|next| which.eq_ignore_ascii_case("media") && next.start == name.end);
    let label =
        label.and_then(|next| name_at(line, next.end)).filter(|label| label.has_parts_below || !label.text.contains('.'));
    Some(Found { end: label.map_or(name.end, |label| label.end), placeholder: "/[disk]" })
}

/// Whether this is a mount point that many computers have.
fn is_usual_mount(name: &str) -> bool {
    let bare = name.trim_end_matches(|c: char| c.is_ascii_digit());
    name.len() == 1
        || matches!(
            bare,
            "wsl"
                | "nfs"
                | "data"
                | "disk"
                | "hdd"
                | "ssd"
                | "usb"
                | "storage"
                | "shared"
                | "share"
                | "backup"
                | "games"
                | "d"
                | "sda"
                | "cdrom"
                | "nas"
                | "tmp"
                | "ext"
                | "external"
                | "local"
                | "wslg"
        )
}

/// `\\server\share`, also escaped and behind `\\?\UNC\`; `//server/share` where a quotation mark precedes it.
fn network_folder(line: &str, separators: &Separators) -> Option<Found> {
    let run = between(line, separators.start, separators.end);
    let before = line.get(..separators.start)?.chars().next_back();
    let mut start = separators.end;
    match run {
        r"\\" | r"\\\\" if before.is_none_or(ends_path) => {
            let rest = line.get(start..)?;
            if rest.starts_with(['?', '.']) {
                (_, start) = marker(line, next_separators(line, start).filter(|next| next.start == start + 1)?.end, "unc")?;
            }
        }
        "//" if before.is_none_or(|c| is_quote(c) || c.is_whitespace() || c == '=') => {}
        _ => return None,
    }
    let server = line.get(start..)?;
    let length = server.find(|c: char| !(c.is_alphanumeric() || "._$@-".contains(c))).filter(|length| *length > 0)?;
    let usual = ["usr", "lib", "home", "users", "etc", "opt", "var", "tmp", "mnt", "root"];
    if run == "//" && usual.contains(&server.get(..length)?) {
        return None;
    }
    let next = next_separators(line, start + length).filter(|next| next.start == start + length)?;
    let share = name_at(line, next.end)?;
    // Where the share holds everybody's folders, the account is what comes next.
    let holds_accounts = HOLDING_ACCOUNTS.iter().any(|name| share.text.trim_end_matches('$').eq_ignore_ascii_case(name));
    let mut end = share.end;
    let mut holds = holds_accounts;
    while holds && let Some(next) = next_separators(line, end).filter(|next| next.start == end) {
        let Some(below) = name_at(line, next.end) else { break };
        holds = HOLDING_ACCOUNTS.iter().any(|name| below.text.eq_ignore_ascii_case(name));
        end = below.end;
    }
    Some(Found { end, placeholder: "[network folder]" })
}

enum Standing {
    /// The path begins here, or after a drive or a mount.
    Root,
    Deep,
    Relative,
    Code,
}

fn standing(path: &str) -> Standing {
    let lower = path.to_ascii_lowercase();
    let parts = path.split(['/', '\\']).filter(|part| !part.is_empty()).count();
    if CODE_FOLDERS.iter().any(|folder| lower.contains(folder)) && !lower.contains("drive_c") {
        Standing::Code
    } else if is_glued(path) {
        Standing::Root
    } else if lower.contains("://") && !lower.starts_with("file:") {
        Standing::Deep
    } else if path.is_empty() || path.starts_with("..") || lower.ends_with(':') || lower.ends_with("%3a") {
        Standing::Root
    } else if path.starts_with(['/', '\\', '%']) || lower.contains(':') || lower.contains("%3a") {
        if parts <= 2 { Standing::Root } else { Standing::Deep }
    } else {
        Standing::Relative
    }
}

/// Whether what precedes a path only touches it: an option of a compiler, a name and `@`, the end of a line as it is printed.
fn is_glued(before: &str) -> bool {
    let option = before.strip_prefix('-').is_some_and(|option| {
        let option = option.trim_start_matches('-');
        !option.is_empty() && option.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b'-')
    });
    option
        || before.ends_with(['@', '+', '#', '*', '^', '%', '$'])
        || ["\\n", "\\r", "\\t"].iter().any(|end| before.ends_with(end))
}

/// The path up to here, back to what cannot belong to one.
fn path_before(line: &str, end: usize) -> &str {
    let floor = (end.saturating_sub(LOOK_BACK)..=end).find(|at| line.is_char_boundary(*at)).unwrap_or(end);
    let before = between(line, floor, end);
    let start = before.char_indices().rev().find(|(_, c)| ends_path(*c)).map_or(0, |(at, c)| at + c.len_utf8());
    before.get(start..).unwrap_or_default()
}

/// A closing bracket does not: our own placeholders end with one, and the path goes on after them.
fn ends_path(c: char) -> bool {
    c.is_whitespace() || is_quote(c) || "<>|,;=(){}[&!".contains(c)
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '\'' | '`' | '‘' | '’' | '“' | '”' | '«' | '»' | '„')
}

/// The marker as it is written, and where what follows its separators begins.
fn marker<'a>(line: &'a str, at: usize, name: &str) -> Option<(&'a str, usize)> {
    let written = line.get(at..at + name.len()).filter(|written| written.eq_ignore_ascii_case(name))?;
    let after = at + name.len();
    next_separators(line, after).filter(|next| next.start == after).map(|next| (written, next.end))
}

struct Name<'a> {
    text: &'a str,
    end: usize,
    has_parts_below: bool,
}

impl Name<'_> {
    fn is_file(&self) -> bool {
        !self.has_parts_below && self.text.contains('.')
    }
}

/// The name that begins here. If a path follows, everything up to the next separator belongs to it, including spaces. If the path ends with
/// it, nobody can know where a name with spaces ends: a closing quotation mark says so, and otherwise the following capitalised words
/// belong to it.
fn name_at(line: &str, start: usize) -> Option<Name<'_>> {
    let rest = line.get(start..)?;
    let mut open_brackets = 0;
    let mut length = 0;
    let mut has_parts_below = false;
    let mut closing_quote = false;
    while let Some(c) = rest.get(length..).and_then(|rest| rest.chars().next()) {
        let after = rest.get(length + c.len_utf8()..).unwrap_or_default();
        if let Some(escape) = escaped_letter(rest.get(length..).unwrap_or_default()) {
            length += escape;
            continue;
        }
        if separator(rest.as_bytes().get(length..).unwrap_or_default()).is_some() {
            has_parts_below = true;
            break;
        }
        let inside_word = |c: char| c.is_alphabetic();
        let apostrophe = matches!(c, '\'' | '’')
            && rest.get(..length).and_then(|before| before.chars().next_back()).is_some_and(inside_word)
            && after.chars().next().is_some_and(inside_word);
        open_brackets += i32::from(c == '(') - i32::from(c == ')');
        if is_quote(c) && !apostrophe {
            closing_quote = true;
            break;
        }
        // A letter that could not be printed shows as a question mark inside a name.
        let broken = c == '?' && after.starts_with(|c: char| c.is_alphanumeric() || c == '?' || c == '/' || c == '\\');
        if ":<>|;*?\r\n".contains(c) && !broken || open_brackets < 0 || length > LONGEST_NAME {
            break;
        }
        length += c.len_utf8();
    }
    let whole = rest.get(..length)?;
    let spaced = has_parts_below && whole.split_whitespace().count() <= 5 && !whole.ends_with(char::is_whitespace);
    let text = if spaced || closing_quote && opened_by_quote(line, start) { whole } else { capitalised_words(whole) };
    let has_parts_below = has_parts_below && text.len() == whole.len();
    (!text.trim().is_empty()).then_some(Name { text, end: start + text.len(), has_parts_below })
}

fn opened_by_quote(line: &str, at: usize) -> bool {
    let start = at - path_before(line, at).len();
    line.get(..start).and_then(|before| before.chars().next_back()).is_some_and(is_quote)
}

/// The first word and those after it that begin with a capital letter, as the parts of a person's name do.
fn capitalised_words(text: &str) -> &str {
    let mut end = text.find(|c: char| c.is_whitespace() || c == ',').unwrap_or(text.len());
    while let Some(word) = text.get(end..).and_then(|rest| rest.strip_prefix(' ')) {
        if !word.starts_with(char::is_uppercase) {
            break;
        }
        end += 1 + word.find(|c: char| c.is_whitespace() || c == ',').unwrap_or(word.len());
    }
    text.get(..end).unwrap_or(text).trim_end_matches(['.', ','])
}

/// The length of a letter that was escaped when it was printed: `\u00fc`, `\xfc`, `\303`.
fn escaped_letter(rest: &str) -> Option<usize> {
    let escape = rest.strip_prefix('\\')?;
    let (skip, digits, radix) = match escape.chars().next()? {
        'u' => (1, 4, 16),
        'x' => (1, 2, 16),
        '2' | '3' => (0, 3, 8),
        _ => return None,
    };
    let code = escape.get(skip..skip + digits)?;
    code.chars().all(|c| c.is_digit(radix)).then_some(1 + skip + digits)
}

fn next_separators(line: &str, from: usize) -> Option<Separators> {
    let bytes = line.as_bytes();
    let mut start = from;
    while separator(bytes.get(start..)?).is_none() {
        let ahead = bytes.get(start + 1..)?;
        start += 1 + ahead.iter().position(|byte| matches!(byte, b'/' | b'\\' | b'%'))?;
    }
    let mut end = start;
    while let Some(length) = separator(bytes.get(end..).unwrap_or_default()) {
        end += length;
    }
    Some(Separators { start, end })
}

/// The length of the separator with which this begins.
fn separator(rest: &[u8]) -> Option<usize> {
    let encoded =
        |code: &[u8]| rest.get(..code.len()).is_some_and(|head| head.eq_ignore_ascii_case(code)).then_some(code.len());
    match rest.first()? {
        b'/' | b'\\' => Some(1),
        b'%' => encoded(b"%2f").or_else(|| encoded(b"%5c")).or_else(|| encoded(b"%252f")).or_else(|| encoded(b"%255c")),
        _ => None,
    }
}

fn between(line: &str, start: usize, end: usize) -> &str {
    line.get(start..end).unwrap_or_default()
}
