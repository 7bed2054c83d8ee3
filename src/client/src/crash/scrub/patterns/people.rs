//! Accounts, people and their devices, where something says that it is one; and the values of the environment, which are full of them.

use regex_lite::Captures;

use super::rule::{Source, contains_any, group, has_between, place_at_end};
use super::secrets::{SMALL, is_type};

pub(super) const RULES: &[Source] = &[
    // Who is logged in, and where.
    (
        |l| contains_any(l, &["user", "login", "role", "account", "host", "player", "owner"]),
        r#"(?i)\b((?:user|username|user name|login|role|account|host|hostname|player|owner)\s+)("[^"]+"(?:@"[^"]+")?|'[^']+'(?:@'[^']+')?|\x60[^\x60]+\x60)"#,
        |c| format!("{}[name]", group(c, 1)),
    ),
    (
        |l| {
            contains_any(
                l,
                &[
                    "user",
                    "login",
                    "logname",
                    "account",
                    "host",
                    "computer",
                    "machine",
                    "name",
                    "player",
                    "owner",
                    "nick",
                    "licensed",
                    "registered",
                ],
            )
        },
        r#"(?i)(\b(?:user|user_?name|login|log_?name|account|host|host_?name|node_?name|computer_?name|machine_?name|(?:full|real|first|last|sur|family|given|display|account|player|profile|login|user|host|device|computer|screen) ?_?name|nick_?name|owner|licensed to|registered to|logged in as)["']?(?:=|:\s*|\s*=\s*))("[^"]*"|'[^']*'|\[removed\]|[^\s"':=,;&)}<>(\[][^\s"',;&)}(]*(?: (?-i:[A-Z])[^\s"',;&)}(:.]+)*\(?)"#,
        person_behind_sign,
    ),
    (|l| l.contains("id="), r"(\b[ug]id=[0-9]+\()[^)\s]+", |c| format!("{}[name]", group(c, 1))),
    (|l| l.contains("groups="), r"([0-9]+\()([^)\s]+)", |c| format!("{}[name]", group(c, 1))),
    (
        |l| l.contains("rw") || l.contains("r-"),
        r"([-dlbcps][-rwxsStT]{9}[+.@]?\s+[0-9]+\s+)(\S+)(\s+)(\S+)",
        |c| if group(c, 2) == "root" { group(c, 0).to_owned() } else { format!("{}[name]{}[name]", group(c, 1), group(c, 3)) },
    ),
    (
        |l| contains_any(l, &["ssid", "essid"]),
        r#"(?i)(\be?ssid["']?\s*[:=]?\s*)("[^"]+"|'[^']+'|[^\s"',;]+)"#,
        |c| format!("{}[name]", group(c, 1)),
    ),
    // Environment values: a line of its own to its end, else to the next space.
    (
        |l| is_set(l) || l.contains("Path="),
        r"^(\s*(?:export |set |declare -x |[+>$] )?([A-Z][A-Z0-9_]+|Path)=)(.+)$",
        environment_value,
    ),
    (
        |l| is_set(l),
        r#"\b((?:\$env:)?([A-Z][A-Z0-9_]+)=)("[^"]*"|'[^']*'|[^\s"'=,)}][^\s"',)}]*(?: [A-Z][a-z]+)?)"#,
        environment_value,
    ),
    (
        |l| l.contains(['"', '\'']) && l.contains([':', ',']),
        r#"(["']([A-Z][A-Z0-9_]{2,}|Path)["']\s*[:,]\s*)("[^"]*"|'[^']*')"#,
        environment_value,
    ),
    (
        |l| contains_any(l, &["@", "%40"]),
        r#"(?i)([^\s@"'<>()\[\]{},:;/\\=|]+(?:@|%40)(?:[^\s@"'<>()\[\]{},:;/\\=|.%]+\.)+[a-z]{2,}(?::[\w.~-]+(?:/[\w.-]+)?\.git)?)(:[0-9]+)?"#,
        e_mail,
    ),
    (
        |l| l.contains('@'),
        r#"(?i)(^|[\s"'(\[<=,:])([\w.+-]+@localhost(?:\.localdomain)?\b)"#,
        |c| format!("{}[account]", group(c, 1)),
    ),
    (
        |l| l.contains('@'),
        r#"(^|[\s"'(\[<])([\w.+-]+@[A-Za-z][\w.-]*)(:[~/][^\s"'$#]*|:\s*~|\.\(none\)| [^\s\]]+\])"#,
        |c| {
            format!(
                "{}[account]{}",
                group(c, 1),
                if group(c, 3).ends_with(']') {
                    "]"
                } else if group(c, 3).starts_with('.') {
                    ""
                } else {
                    ":"
                }
            )
        },
    ),
    (
        |l| l.contains('@'),
        r#"(?i)(\b(?:ssh|scp|sftp|rsync|mosh|login|logged in as|user|account|from|by|as|for|to)["']?[\s,:]+["']?)([a-z_][\w.+-]*@[A-Za-z][A-Za-z0-9-]*)([\s"',;:.)]|$)"#,
        |c| format!("{}[account]{}", group(c, 1), group(c, 3)),
    ),
    (
        |l| l.contains("://") || l.contains("www."),
        r#"(?i)(://[^\s"'<>]*?/(?:users|user|u|accounts|account|members|member|profile|profiles|people|personal|id|in|home)/|://[^\s"'<>]*?/[~@])([^\s"'<>/?#:\[]+)"#,
        |c| format!("{}[name]", group(c, 1)),
    ),
    (
        |l| l.contains("://") || l.contains("www."),
        r#"(?i)((?:facebook|twitter|instagram|reddit|twitch|x|vk|t|patreon|ko-fi|paypal|onlyfans|mastodon\.social)\.(?:com|me|tv)/)([^\s"'<>/?#:\[]+)"#,
        |c| format!("{}[name]", group(c, 1)),
    ),
    // `CONTOSO\anna.k`
    (|l| l.contains('\\'), r#"(^|[\s"'(=,:])([A-Z][A-Z0-9-]{1,14}\\{1,2}[a-z0-9_][\w.$-]*)([\s"',;:)]|$)"#, domain_account),
    // Devices that are called after a person, or have a name of their own.
    (
        |l| contains_any(l, DEVICES),
        r#"(^|[\s"'(\[:=,“„«])([^a-z\s"'’()\[\],:;/\\=“”„«»][^\s"'’()\[\],:;/\\=“”„«»]*(?: [^a-z\s"'’()\[\],:;/\\=“”„«»][^\s"'’()\[\],:;/\\=“”„«»]*)*|[a-z][^\s"'’()\[\],:;/\\=“”„«»]*)(['’]s? )((?i)iphone|ipad|macbook|imac|mac|airpods|apple watch|watch|galaxy|pixel|pc|laptop|computer|phone|desktop|kindle|notebook|buds|headphones|headset|surface|thinkpad|xbox|playstation|switch|nintendo|tv|tablet|keyboard|mouse|controller)\b"#,
        |c| format!("{}[name] {}", group(c, 1), group(c, 4)),
    ),
    (
        |l| contains_any(l, DEVICES),
        r#"((?i:iphone|ipad|macbook(?: pro| air)?|imac|mac(?: mini| studio)?|airpods(?: pro| max)?|apple watch|galaxy(?: [a-z]?[0-9]+)?|pixel(?: [0-9]+)?|laptop|pc)[  ](?i:von|de|di|van|af|von der|od|d’|do|da)[  ])([^\s"'()\[\],:;/\\]+(?: [A-Z][^\s"'()\[\],:;/\\]+)*)"#,
        |c| format!("{}[name]", group(c, 1)),
    ),
    (
        |l| contains_any(l, &["iphone", "ipad", "macbook", "imac", "airpods", "galaxy"]),
        r"\b([A-Z][a-z]{2,}s )((?:iPhone|iPad|MacBook|iMac|AirPods|Galaxy)\b)",
        |c| {
            if ["Apples ", "Plus ", "Windows ", "This ", "Does ", "Connects "].contains(&group(c, 1)) {
                group(c, 0).to_owned()
            } else {
                format!("[name] {}", group(c, 2))
            }
        },
    ),
    (
        |l| contains_any(l, &["welcome back", "logged in as", "signed in as", "sudo:"]),
        r#"((?i:welcome back|logged in as|signed in as),? |\bsudo:\s+)([^\s"':;!,]+(?: [A-Z][^\s"':;!,.]+)*)"#,
        |c| format!("{}[name]", group(c, 1)),
    ),
    // The first letters of a folder's name, as Windows shortens it; those of its own folders are the same everywhere.
    (|l| l.contains('~'), r#"(^|[\\/\s"'])([A-Z0-9_]{2,8})(~[1-9])((?:\.[A-Z0-9]{1,3})?)\b"#, short_name),
    (
        |l| l.contains('-'),
        r"\b(?:DESKTOP|LAPTOP|WIN|PC|NB|NOTEBOOK|WORKSTATION|WS|MININT)-[A-Z0-9]{4,}\b",
        |_| "[name]".to_owned(),
    ),
    (
        |l| {
            contains_any(
                l,
                &[
                    "-macbook",
                    "-mbp",
                    "-mba",
                    "-imac",
                    "-mac",
                    "-iphone",
                    "-ipad",
                    "-thinkpad",
                    "-laptop",
                    "-notebook",
                    "-xps",
                    "-pc",
                ],
            )
        },
        r"\b[A-Za-z][A-Za-z0-9]*-(?:MacBook|macbook|MBP|mbp|MBA|iMac|imac|Mac|iPhone|iphone|iPad|ThinkPad|thinkpad|Laptop|laptop|LAPTOP|Notebook|notebook|XPS|PC)(?:-[A-Za-z0-9]+)*(?:\.(?:local|lan|home|fritz\.box))?\b",
        |_| "[name]".to_owned(),
    ),
    (
        |l| contains_any(l, &[".local", ".lan", ".fritz.box", ".home.arpa", ".internal", ".intranet", ".corp", ".ts.net"]),
        r"\b[A-Za-z0-9]+(?:-[A-Za-z0-9]+)+\.(?:local|internal)\b|\b[A-Za-z0-9-]+\.(?:lan|fritz\.box|localdomain|home\.arpa|intranet|corp|[a-z0-9-]+\.ts\.net)\b",
        |c| if group(c, 0).starts_with("ip-") { group(c, 0).to_owned() } else { "[name]".to_owned() },
    ),
];

const DEVICES: &[&str] = &[
    "iphone",
    "ipad",
    "macbook",
    "imac",
    "mac",
    "airpods",
    "watch",
    "galaxy",
    "pixel",
    "pc",
    "laptop",
    "computer",
    "phone",
    "desktop",
    "kindle",
    "notebook",
    "buds",
    "head",
    "surface",
    "thinkpad",
    "xbox",
    "playstation",
    "switch",
    "tv",
    "tablet",
    "keyboard",
    "mouse",
    "controller",
];

/// `host: Optional[str]` and `user = 3` say nothing about anybody.
fn person_behind_sign(found: &Captures<'_>) -> String {
    let value = group(found, 2);
    let small = value.len() <= SMALL && value.bytes().all(|byte| byte.is_ascii_digit());
    let whole = group(found, 0);
    let named = group(found, 1).ends_with('=');
    let repeats = group(found, 1).trim_end_matches([':', ' ', '"', '\'']).eq_ignore_ascii_case(value) && !named;
    let type_name = is_type(value, false) && !(named && value == "std")
        || value.starts_with(|c: char| c.is_ascii_uppercase()) && looks_like_type(value);
    if value.ends_with('(')
        || value.starts_with("self.")
        || small
        || type_name
        || repeats
        || value.contains("::")
        || value == "localhost"
    {
        whole.to_owned()
    } else {
        format!("{}[removed]", group(found, 1))
    }
}

/// `PROGRA~1` is on every computer, `ANNALI~1` is somebody.
fn short_name(found: &Captures<'_>) -> String {
    const USUAL: [&str; 14] = [
        "PROGRA", "DOCUME", "DOKUME", "LOCALS", "APPLIC", "MICROS", "COMMON", "SYSTEM", "WINDOW", "TEMPOR", "ONEDRI", "DESKTO",
        "DOWNLO", "STEAMA",
    ];
    if USUAL.contains(&group(found, 2)) { group(found, 0).to_owned() } else { format!("{}[name]", group(found, 1)) }
}

/// `UserId`, `HostName`: two words without a space.
fn looks_like_type(value: &str) -> bool {
    value.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
        && value.bytes().zip(value.bytes().skip(1)).any(|(a, b)| a.is_ascii_lowercase() && b.is_ascii_uppercase())
}

/// Whether what could be the name of an environment variable is before an equals sign.
fn is_set(line: &str) -> bool {
    let in_name = |byte: &u8| byte.is_ascii_uppercase() || byte.is_ascii_digit() || *byte == b'_';
    has_between(line, '=', 2, 0, in_name)
}

/// Small numbers and switches stay: `RUST_BACKTRACE=1`.
fn environment_value(found: &Captures<'_>) -> String {
    let value = group(found, 3);
    let small = value.len() <= 5 && value.trim_end_matches(['`', '.', ';']).bytes().all(|byte| byte.is_ascii_digit());
    if small || ["full", "full`", "true", "false", "[removed]", "[name]", "[code]"].contains(&value) {
        return group(found, 0).to_owned();
    }
    let tail = if value.starts_with(['"', '\'']) { "" } else { place_at_end(value) };
    format!("{}[removed]{tail}", group(found, 1))
}

/// `symbol@file.js:8` is a place in a script, and `f@lib.so.6` a version of a symbol.
fn e_mail(found: &Captures<'_>) -> String {
    const SCRIPTS: [&str; 9] = ["js", "mjs", "cjs", "ts", "mts", "jsx", "tsx", "vue", "html"];
    let (address, line) = (group(found, 1), group(found, 2));
    let ending = address.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    let is_file = matches!(&*ending, "so" | "dll" | "dylib") || !line.is_empty() && SCRIPTS.contains(&&*ending);
    if is_file { group(found, 0).to_owned() } else { format!("[e-mail]{line}") }
}

/// `CONTOSO\anna.k`, but not `ERROR\nfailed` as it is printed, nor a key of the registry.
fn domain_account(found: &Captures<'_>) -> String {
    let whole = group(found, 2);
    let (domain, account) = whole.split_once('\\').unwrap_or((whole, ""));
    let account = account.trim_start_matches('\\');
    let escaped =
        !whole.contains("\\\\") && account.starts_with(['n', 'r', 't', 'x', 'u', 'b', 'f', '0']) && !account.contains('.');
    let system = domain.starts_with("HK") || matches!(domain, "NT" | "BUILTIN" | "IIS" | "AUTHORITY");
    if escaped || system { group(found, 0).to_owned() } else { format!("{}[account]{}", group(found, 1), group(found, 3)) }
}
