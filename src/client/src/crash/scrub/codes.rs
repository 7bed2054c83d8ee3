//! What is judged by its shape alone: network addresses, and runs of characters too mixed to be words.

use std::net::Ipv6Addr;

/// The line without IPv6 and IPv4 addresses.
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
    let mut at = 0;
    replace_runs(
        &line,
        |c| c.is_ascii_digit() || c == '.',
        |_, run| {
            let start = at + line.get(at..)?.find(run)?;
            at = start + run.len();
            let end = run.trim_end_matches('.').len();
            let (before, after) = (line.get(..start)?, line.get(start + end..)?);
            is_address(before, run.get(..end)?, after).then(|| format!("[address]{}", run.get(end..).unwrap_or_default()))
        },
    )
}

/// Words after which four numbers are a version.
const OF_VERSIONS: [&str; 12] =
    ["version", "ver", "v", "build", "driver", "release", "rev", "revision", "plugin", "requires", "update", "firmware"];
/// Words after which they are an address.
const OF_ADDRESSES: [&str; 16] = [
    "from", "to", "host", "address", "addr", "ip", "peer", "server", "client", "inet", "ping", "connect", "dns", "gateway",
    "remote", "on",
];

/// Whether four numbers with dots are an address and no version. Addresses of private networks always are; for others the context decides,
/// and where there is none, a first number of twenty or more is not a version: no program has had twenty major versions of four numbers.
fn is_address(before: &str, run: &str, after: &str) -> bool {
    if !is_ipv4(run) || before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | '+')) {
        return false;
    }
    let mut parts = run.trim_start_matches('.').split('.').filter_map(|part| part.parse::<u8>().ok());
    let (first, second) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    if matches!((first, second), (10 | 127, _) | (192, 168) | (172, 16..=31) | (169, 254))
        && !["==", "-", "~"].iter().any(|end| before.ends_with(end))
    {
        return true;
    }
    let near = before.trim_end_matches([' ', '"', '\'', '(', '[', ':', '=', '{']);
    let word = near.rsplit(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default().to_ascii_lowercase();
    let package = before.ends_with(['-', '~', '^', '>', '<', '=']) && !OF_ADDRESSES.contains(&word.as_str());
    if OF_VERSIONS.contains(&word.as_str()) || package {
        return false;
    }
    let port = after.strip_prefix(':').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    first >= 20 || OF_ADDRESSES.contains(&word.as_str()) || port || before.ends_with('@') || before.ends_with("//")
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
        if run.len() < 16 || before == Some('$') || before == Some('.') && is_fraction(run) {
            return None;
        }
        // Base64 may contain a slash; otherwise a slash separates the names in a path, and each is judged alone.
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
    if ["_Z", "__Z", "_R", "0x", "0X"].iter().any(|start| run.starts_with(start))
        || is_constant(run)
        || is_in_memory(run.rsplit('=').next().unwrap_or_default())
    {
        return false;
    }
    let number = run.trim_matches(['-', '+', '=', '/']);
    if digits == number.len() {
        return digits >= 16 && !is_largest(number);
    }
    let is_hash = |part: &str| {
        part.len() >= 16 && part.bytes().all(|byte| byte.is_ascii_hexdigit()) && part.bytes().any(|byte| byte.is_ascii_digit())
    };
    run.split(['_', '-', '+', '=']).any(is_hash)
        || run.len() >= 20 && digits >= 2 && is_mixed(run)
        || digits >= 16 && run.len() >= 20
}

/// An address in memory, or from one to another, as maps of memory have them without any sign.
fn is_in_memory(run: &str) -> bool {
    let address = |part: &str| matches!(part.len(), 8 | 12 | 16) && part.bytes().all(|byte| byte.is_ascii_hexdigit());
    match run.split_once('-') {
        Some((start, end)) => address(start) && address(end) && start.len() == end.len(),
        None => run.len() == 16 && run.starts_with("0000") && address(run),
    }
}

/// The end of a number after its point: `7976931348623157e+308`.
fn is_fraction(run: &str) -> bool {
    let (digits, power) = run.split_once('e').unwrap_or((run, ""));
    digits.bytes().all(|byte| byte.is_ascii_digit())
        && power.trim_start_matches(['+', '-']).bytes().all(|byte| byte.is_ascii_digit())
}

/// `VK_FORMAT_R8G8B8A8_UNORM`: capitals in short parts, as a program's own constants are written.
fn is_constant(run: &str) -> bool {
    let mut parts = run.split('_');
    run.contains('_')
        && parts.all(|part| part.len() < 16 && part.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit()))
        && run.split('_').any(|part| part.len() > 1 && part.bytes().all(|byte| byte.is_ascii_uppercase()))
}

/// How far from a power of two a number may be and still count as one of the largest or smallest that a program can hold: programs add or
/// subtract small amounts from these.
const NEAR: u128 = 1024;

/// Whether a number is a limit that computers count up to: it identifies nobody.
pub(super) fn is_largest(digits: &str) -> bool {
    let Ok(number) = digits.parse::<u128>() else { return false };
    let power = number.next_power_of_two();
    power.abs_diff(number) <= NEAR || number.abs_diff(power / 2) <= NEAR || digits.trim_end_matches('0').len() <= 2
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

/// Passes every maximal run of such characters, with the character before it, to `judge`, which can return a replacement.
fn replace_runs(
    line: &str,
    belongs: impl Fn(char) -> bool,
    mut judge: impl FnMut(Option<char>, &str) -> Option<String>,
) -> String {
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
