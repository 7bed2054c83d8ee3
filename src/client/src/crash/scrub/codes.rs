//! What is judged by its shape alone: network addresses, and runs of characters too mixed to be words.

use std::net::Ipv6Addr;

/// The line without IPv6 and IPv4 addresses. Four numbers with dots are taken for an address, although they may be a version, unless
/// one of them is above 255 or a `v` stands before them: when in doubt, remove.
pub(super) fn hide_addresses(line: &str) -> String {
    let in_ipv6 = |c: char| c.is_alphanumeric() || "_:.".contains(c);
    let line = if line.matches(':').nth(1).is_some() {
        replace_runs(line, in_ipv6, |_, run| {
            let address = run.trim_end_matches('.');
            let address = if address.ends_with("::") { address } else { address.trim_end_matches(':') };
            is_ipv6(address).then(|| format!("[address]{}", run.get(address.len()..).unwrap_or_default()))
        })
    } else {
        line.to_owned()
    };
    if line.matches('.').nth(2).is_none() {
        return line;
    }
    replace_runs(
        &line,
        |c| c.is_ascii_digit() || c == '.',
        |before, run| {
            let end = run.trim_end_matches('.').len();
            let version = before.is_some_and(|c| matches!(c, 'v' | 'V'));
            (!version && is_ipv4(run.get(..end)?)).then(|| format!("[address]{}", run.get(end..).unwrap_or_default()))
        },
    )
}

/// `a::b` is code, `fe80::1` is an address: one without any digit needs three groups.
fn is_ipv6(text: &str) -> bool {
    let groups = text.split(':').filter(|group| !group.is_empty()).count();
    (text.contains(|c: char| c.is_ascii_digit()) || groups > 2) && text.parse::<Ipv6Addr>().is_ok()
}

fn is_ipv4(text: &str) -> bool {
    let mut parts = text.trim_start_matches('.').split('.');
    parts.by_ref().take(4).filter(|part| part.parse::<u8>().is_ok()).count() == 4
}

/// The line without keys, hashes and other codes of 16 characters and more.
pub(super) fn hide_codes(line: &str) -> String {
    let in_code = |c: char| c.is_ascii_alphanumeric() || "_+=-/".contains(c);
    replace_runs(line, in_code, |before, run| {
        if run.len() < 16 || before == Some('$') {
            return None;
        }
        // Base64 may have a slash inside; otherwise a slash parts the names of a path, and each is judged alone.
        if run.contains('/') && !(run.len() >= 32 && is_mixed(run)) {
            let parts: Vec<&str> = run.split('/').map(|part| if is_code(part) { "[code]" } else { part }).collect();
            return parts.contains(&"[code]").then(|| parts.join("/"));
        }
        is_code(run).then(|| "[code]".to_owned())
    })
}

fn is_code(run: &str) -> bool {
    let digits = run.bytes().filter(u8::is_ascii_digit).count();
    // A function's name as a compiler writes it, and a place in memory.
    if ["_Z", "__Z", "_R", "0x", "0X"].iter().any(|start| run.starts_with(start)) {
        return false;
    }
    let is_hash = |part: &str| {
        part.len() >= 16 && part.bytes().all(|byte| byte.is_ascii_hexdigit()) && part.bytes().any(|byte| byte.is_ascii_digit())
    };
    run.split(['_', '-', '+', '=']).any(is_hash)
        || run.len() >= 20 && digits >= 2 && is_mixed(run)
        || digits >= 16 && run.len() >= 20
}

/// Words change between letters and digits, and from small to capital letters, only now and then; codes do at every third character.
fn is_mixed(run: &str) -> bool {
    #[derive(PartialEq, Clone, Copy)]
    enum Class {
        Small,
        Capital,
        Digit,
        Other,
    }
    let class = |byte: u8| match byte {
        b'a'..=b'z' => Class::Small,
        b'A'..=b'Z' => Class::Capital,
        b'0'..=b'9' => Class::Digit,
        _ => Class::Other,
    };
    let (mut pairs, mut changes) = (0, 0);
    for (a, b) in run.bytes().zip(run.bytes().skip(1)).map(|(a, b)| (class(a), class(b))) {
        if a == Class::Other || b == Class::Other {
            continue;
        }
        pairs += 1;
        // A capital before small letters begins a word.
        changes += usize::from(a != b && !(a == Class::Capital && b == Class::Small));
    }
    let has_letters_and_digits = run.bytes().any(|b| b.is_ascii_digit()) && run.bytes().any(|b| b.is_ascii_alphabetic());
    has_letters_and_digits && changes * 10 >= pairs * 3
}

/// Every longest run of such characters is shown, with the character before it, to `judge`, which may say what to put in its place.
fn replace_runs(line: &str, belongs: impl Fn(char) -> bool, judge: impl Fn(Option<char>, &str) -> Option<String>) -> String {
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    let mut before = None;
    while let Some(start) = rest.find(&belongs) {
        let (skipped, from_run) = rest.split_at(start);
        let (run, after) = from_run.split_at(from_run.find(|c| !belongs(c)).unwrap_or(from_run.len()));
        out.push_str(skipped);
        let previous = skipped.chars().next_back().or(before);
        match judge(previous, run) {
            Some(replacement) => out.push_str(&replacement),
            None => out.push_str(run),
        }
        before = run.chars().next_back();
        rest = after;
    }
    out.push_str(rest);
    out
}
