//! What is recognised by the signs around it: addresses of sites and mail, secrets and environment values by their names, numbers.

use std::borrow::Cow;
use std::sync::OnceLock;

use regex_lite::{Captures, Regex};

use super::codes::is_largest;

/// The line after every rule, in their order: what contains others goes first.
pub(super) fn hide_patterns(line: &str) -> String {
    let mut look = Look::of(line.to_owned());
    for rule in rules() {
        if (rule.possible)(&look)
            && let Cow::Owned(hidden) = rule.pattern.replace_all(&look.line, rule.replace)
        {
            look = Look::of(hidden);
        }
    }
    look.line
}

/// A line, and the same in small letters.
struct Look {
    line: String,
    lower: String,
}

impl Look {
    fn of(line: String) -> Self {
        Self { lower: line.to_ascii_lowercase(), line }
    }
}

impl std::ops::Deref for Look {
    type Target = str;

    fn deref(&self) -> &str {
        &self.line
    }
}

struct Rule {
    /// A quick look, because most rules concern few lines.
    possible: fn(&Look) -> bool,
    pattern: Regex,
    replace: fn(&Captures<'_>) -> String,
}

type Source = (fn(&Look) -> bool, &'static str, fn(&Captures<'_>) -> String);

fn rules() -> &'static [Rule] {
    static RULES: OnceLock<Vec<Rule>> = OnceLock::new();
    RULES.get_or_init(|| {
        SOURCES
            .iter()
            .filter_map(|(possible, pattern, replace)| {
                Some(Rule { possible: *possible, pattern: Regex::new(pattern).ok()?, replace: *replace })
            })
            .collect()
    })
}

const SOURCES: &[Source] = &[
    // Credentials in an address, then everything behind its ? or #, but not the line and column that a browser adds.
    (|l| l.contains("://") && l.contains('@'), r#"([A-Za-z][A-Za-z0-9+.-]*://)[^\s/"'<>]*@"#, |c| group(c, 1).to_owned()),
    (
        |l| l.contains("://") && l.contains(['?', '#']),
        r#"([A-Za-z][A-Za-z0-9+.-]*://[^\s?#"'<>]*)[?#]([^\s"'<>)]*)"#,
        |c| format!("{}?[removed]{}", group(c, 1), place_at_end(group(c, 2))),
    ),
    (
        |l| l.contains('?') && l.contains('='),
        r#"\?[A-Za-z0-9_.%\[\]-]+=([^\s"'<>)]*)"#,
        |c| format!("?[removed]{}", place_at_end(group(c, 1))),
    ),
    (
        |l| contains_any(l, &["smb://", "afp://", "nfs://", "cifs://"]),
        r#"(?i)\b(?:smb|afp|nfs|cifs)://[^\s"'/]+(?:/[^\s"'/]+)?"#,
        |_| "[network folder]".to_owned(),
    ),
    // What a desktop mounts carries server, share and account in one name.
    (|l| l.contains("gvfs"), r#"(gvfs[/\\]+)[^/\\"'\r\n]+"#, |c| format!("{}[network folder]", group(c, 1))),
    (
        |l| contains_any(l, &["share:", "host=", "server="]),
        r#"(?i)\b(?:smb-share|smb-server|sftp|ftp|dav|davs|afp-volume|afc|mtp|gphoto2|google-drive|nfs):(?:host|server|volume)=[^/\\"'\s]+"#,
        |_| "[network folder]".to_owned(),
    ),
    (|l| l.contains("kio-fuse"), r#"(kio-fuse[^/\s]*/[a-z]+/)[^/\s"']+"#, |c| format!("{}[network folder]", group(c, 1))),
    (
        |l| contains_any(l, &["sharepoint.com"]),
        r#"(?i)(?:[a-z0-9-]+)\.sharepoint\.com(?:@ssl)?((?:[/\\]+:\w:)?(?:[/\\]+[rsg])?(?:[/\\]+davwwwroot)?)(?:[/\\]+(personal|sites|teams)[/\\]+[^/\\\s"'?]+)?"#,
        |_| "[network folder]".to_owned(),
    ),
    // Folders that are called after an account or a company without being below `home`.
    (|l| l.contains('~'), r#"(^|[\s"'=(:,>@]|-[A-Za-z])~[A-Za-z][\w.-]*"#, |c| format!("{}[home]", group(c, 1))),
    (|l| l.contains("pytest-of-"), r#"pytest-of-[^/\\\s"']+"#, |_| "pytest-of-[name]".to_owned()),
    (
        |l| contains_any(l, &["/mail/", "/cron", "runtime-", "systemd-private"]),
        r#"(/var/(?:spool/)?(?:mail|cron/crontabs|cron/tabs)/|/tmp/runtime-)[^/\s"':]+"#,
        |c| format!("{}[name]", group(c, 1)),
    ),
    (|l| l.contains("/var/folders/"), r#"/var/folders/[^/\s"']+/[^/\s"']+"#, |_| "/var/folders/[code]/[code]".to_owned()),
    (
        |l| contains_any(l, &["onedrive", "dropbox (", "cloudstorage"]),
        r#"(?i)(onedrive - |onedrive-|dropbox \(|sharepoint-|googledrive-|cloudstorage[/\\]+[a-z]+-)[^\\/"'\r\n:]+"#,
        |c| format!("{}[name]", group(c, 1)),
    ),
    (
        |l| contains_any(l, &["- document", "- dokument", "- documento", "- freigegebene"]),
        r#"(?i)[\\/]+(?:[^\\/"'\r\n:\[\]]+[\\/]+)?[^\\/"'\r\n:]+ - (?:documents|dokumente|documentos|documenti|general|freigegebene dokumente)"#,
        |_| "/[network folder]".to_owned(),
    ),
    // Games keep the player's name, written in hexadecimal digits, and the number of an account in the names of folders.
    (
        |l| contains_any(l, &["profiles"]),
        r#"(?i)((?:steam_)?profiles(?:\.[a-z]+|\([^)]*\))?[/\\]+)(?:[0-9a-f]{2}){2,}\b"#,
        |c| format!("{}[name]", group(c, 1)),
    ),
    (|l| contains_any(l, &["userdata"]), r#"(?i)(userdata[/\\]+)[0-9]{4,}"#, |c| format!("{}[number]", group(c, 1))),
    (
        |l| contains_any(l, &["7656119", "steam_", "[u:", "steam"]),
        r#"(?i)\b7656119[0-9]{10}\b|\bSTEAM_[0-5]:[01]:[0-9]+\b|\[U:[0-9]:[0-9]+\]"#,
        number,
    ),
    (
        |l| contains_any(l, &["steam", "account", "user", "player", "customer", "member", "profile", "discord", "client"]),
        r#"(?i)(\b(?:steam|account|user|player|customer|member|profile|discord|client)(?:[ _-]?id(?:64|3)?|[ _-]?(?:number|no\.|nr\.?)|[ _-]account(?:[ _-]?(?:id|number))?)["']?\s*[:=#]?\s*["']?)([0-9]{4,}|[A-Za-z0-9-]*[0-9][A-Za-z0-9-]{5,})\b"#,
        |c| format!("{}[number]", group(c, 1)),
    ),
    // Headers, then anything that calls itself a secret.
    (
        |l| contains_any(l, &["authorization", "cookie", "x-api-key", "x-auth"]),
        r#"(?i)((?:authorization|cookie|x-api-key|x-auth-token)["']?\s*[:=,]\s*)(\(?"[^"]*"|\(?'[^']*'|\[removed\]|[^\s"'=:][^\r\n"'}]*)"#,
        |c| format!("{}[removed]", group(c, 1)),
    ),
    (
        |l| contains_any(l, &["bearer", "basic "]),
        r"\b([Bb]earer|BEARER|Basic)(\s+)([A-Za-z0-9._~+/=-]{6,})",
        |c| {
            let word = group(c, 3).bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'.');
            if word { group(c, 0).to_owned() } else { format!("{}{}[removed]", group(c, 1), group(c, 2)) }
        },
    ),
    // As options of a command, also where its arguments are printed as a list.
    (
        |l| {
            contains_any(
                l,
                &[
                    "-pass",
                    "-pwd",
                    "-token",
                    "-secret",
                    "-api",
                    "-auth",
                    "-user",
                    "-login",
                    "-key",
                    "-pin",
                    "-credential",
                    "-account",
                ],
            )
        },
        r#"(?i)((?:^|[\s"'\[(,=])--?[a-z-]*(?:password|passwd|passphrase|pass|pwd|secret|token|api-?key|access-?key|auth|authtoken|user|username|login|pin|credentials?|account)(?:["']\s*,\s*|=|\s+))(b?"[^"]*"|b?'[^']*'|[^\s"',\]\[-][^\s"',\]]*)"#,
        |c| format!("{}[removed]", group(c, 1)),
    ),
    (
        |l| {
            contains_any(
                l,
                &[
                    "sshpass",
                    "curl",
                    "wget",
                    "mysql",
                    "mariadb",
                    "smbclient",
                    "psql",
                    "sqlcmd",
                    "plink",
                    "pscp",
                    "net use",
                    "htpasswd",
                    "openssl",
                    "unzip",
                    "7z",
                    "rar ",
                ],
            )
        },
        r#"(?i)(\b(?:sshpass|plink|pscp|unzip|sqlcmd|htpasswd)\b[^\r\n]*?["'\s]-(?:p|pw|P)(?:["']\s*,\s*|\s+)?["']?)([^\s"',-][^\s"',]*)"#,
        |c| format!("{}[removed]", group(c, 1)),
    ),
    (
        |l| contains_any(l, &["mysql", "mariadb", "7z", "rar "]),
        r#"(?i)(\b(?:mysql|mysqldump|mysqladmin|mariadb|mariadb-dump|7z|7za|rar|unrar)\b[^\r\n]*?["'\s]-p)([^\s"',][^\s"',]*)"#,
        |c| format!("{}[removed]", group(c, 1)),
    ),
    (
        |l| l.contains("-u") || l.contains("-U") || l.contains("user"),
        r#"(["'\s](?:-u|-U|--user|--proxy-user)(?:["']\s*,\s*|\s+)?["']?)([^\s"',:%]+[:%][^\s"',]+)"#,
        |c| format!("{}[removed]", group(c, 1)),
    ),
    (
        |l| {
            contains_any(
                l,
                &["passw", "pwd", "secret", "token", "key", "passphrase", "credential", "session", "pin", "otp", "passcode"],
            )
        },
        r#"(?i)((?:password|passwd|pwd|passphrase|passcode|secret|token|credentials?|api[ _-]?key|access[ _-]?key|private[ _-]?key|license[ _-]?key|session[ _-]?id|session[ _-]?key|\bpin|\botp)(?:[_-](?:key|id|value))?["'\x60]?\s*(?:=>|:=|[:=])\s*)(b?\\?"[^"]*"|b?'[^']*'|\[removed\]|[^\s"':=,;&)}<>(\[][^\s"',;&)}(]*\(?)"#,
        secret_behind_sign,
    ),
    (
        |l| contains_any(l, &["passw", "pwd", "secret", "token", "key", "passphrase", "pin", "passcode"]),
        r#"(?i)(["'](?:[a-z_-]*(?:password|passwd|passphrase|secret|token|api[_-]?key))["']\s*,\s*)(b?"[^"]*"|b?'[^']*')"#,
        |c| if group(c, 2).len() > 5 { format!("{}[removed]", group(c, 1)) } else { group(c, 0).to_owned() },
    ),
    (
        |l| contains_any(l, &["passw", "secret", "token", "key", "passphrase", "pin ", "passcode", "code ", "credential"]),
        r#"(?i)(\b(?:password|passwd|pwd|passphrase|passcode|secret|token|api[ _-]?key|access[ _-]?key|licen[cs]e[ _-]?key|session[ _-]?key|pin|code|key)(?: is| was| are)?:?\s+)("[^"]+"|'[^']+'|\x60[^\x60]+\x60|[^\s"'()\[\]{}<>,;:/]{4,})"#,
        secret_in_sentence,
    ),
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
        r#"(?i)(\b(?:user|user_?name|login|log_?name|account|host|host_?name|node_?name|computer_?name|machine_?name|(?:full|real|first|last|sur|family|given|display|account|player|profile|login|user|host|device|computer|screen) ?_?name|nick_?name|owner|licensed to|registered to|logged in as)["']?(?:=|:\s*|\s*=\s*))("[^"]*"|'[^']*'|\[removed\]|[^\s"':=,;&)}<>(\[][^\s"',;&)}(]*(?: [A-Z][^\s"',;&)}(:.]+)*\(?)"#,
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
    (|l| l.contains('='), r"^(\s*(?:export |set |declare -x |[+>$] )?([A-Z][A-Z0-9_]+|Path)=)(.+)$", environment_value),
    (
        |l| l.contains('='),
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
        r#"(^|[\s"'(\[<])([\w.+-]+@[A-Za-z][\w.-]*)(:[~/][^\s"'$#]*|:\s*~| [~/][^\s\]]*\])"#,
        |c| format!("{}[account]{}", group(c, 1), if group(c, 3).ends_with(']') { "]" } else { ":" }),
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
        r#"(^|[\s"'(\[:=,])([^\s"'’()\[\],:;/\\=]+(?: [^\s"'’()\[\],:;/\\=a-z][^\s"'’()\[\],:;/\\=]*)*)(['’]s? )((?i)iphone|ipad|macbook|imac|mac|airpods|apple watch|watch|galaxy|pixel|pc|laptop|computer|phone|desktop|kindle|notebook|buds|headphones|headset|surface|thinkpad|xbox|playstation|switch|nintendo|tv|tablet|keyboard|mouse|controller)\b"#,
        |c| format!("{}[name] {}", group(c, 1), group(c, 4)),
    ),
    (
        |l| contains_any(l, DEVICES),
        r#"((?i:iphone|ipad|macbook(?: pro| air)?|imac|mac(?: mini| studio)?|airpods(?: pro| max)?|apple watch|galaxy|laptop|pc)[  ](?i:von|de|di|van|af|von der|od|d’|do|da)[  ])([^\s"'()\[\],:;/\\]+(?: [A-Z][^\s"'()\[\],:;/\\]+)*)"#,
        |c| format!("{}[name]", group(c, 1)),
    ),
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
    // Numbers that are given to one person, one account or one device.
    (
        |l| {
            contains_any(
                l,
                &[
                    "serial",
                    "s/n",
                    "sn",
                    "tag",
                    "imei",
                    "iccid",
                    "udid",
                    "uuid",
                    "machine-id",
                    "machine id",
                    "guid",
                    "hwid",
                    "device id",
                    "installation id",
                    "by-id",
                ],
            )
        },
        r#"(?i)(\b(?:serial[ _-]?(?:number|num|no\.?|nr\.?)?|serial|s/n|sn|service[ _-]?tag|asset[ _-]?tag|imei|iccid|imsi|udid|uuid|guid|hwid|machine[ _-]?id|installation[ _-]?id|android[ _-]?id)\)?["']?\s*[:=#]?\s*["']?)([A-Za-z0-9-]*[0-9][A-Za-z0-9-]{3,})\b"#,
        serial,
    ),
    (|l| l.contains("by-id/"), r#"(by-id/[a-z]+-)[^\s"'/]+"#, |c| format!("{}[number]", group(c, 1))),
    (
        |l| contains_any(l, &["vid_", "usbstor", "ven_"]),
        r#"(?i)((?:VID_[0-9A-F]{4}&PID_[0-9A-F]{4}(?:&MI_[0-9]+)?|USBSTOR\\+[^\\\s]+|VEN_[0-9A-F]{4}&DEV_[0-9A-F]{4}[^\\\s]*)[\\#]+)([^\s"'\\#]+)"#,
        |c| format!("{}[number]", group(c, 1)),
    ),
    (|l| l.contains("S-1-"), r"\bS-1-[0-9]+(?:-[0-9]+)+", |_| "[account]".to_owned()),
    (|l| pairs_of_hex(l), r"(?i)\b(?:[0-9a-f]{2}[:-]){5,}[0-9a-f]{2}\b", |_| "[hardware address]".to_owned()),
    (
        |l| l.matches('_').nth(4).is_some(),
        r"(?i)(\bdev|\b|_)(?:[0-9a-f]{2}_){5}[0-9a-f]{2}\b",
        |c| format!("{}[hardware address]", group(c, 1)),
    ),
    (|l| l.contains("enx"), r"\benx[0-9a-f]{12}\b", |_| "enx[hardware address]".to_owned()),
    (
        |l| {
            contains_any(
                l,
                &[
                    "mac",
                    "hwaddr",
                    "ether",
                    "bssid",
                    "adapter",
                    "wlan",
                    "eth",
                    "bluetooth",
                    "bt",
                    "nic",
                    "address",
                    "lladdr",
                    "wol",
                ],
            )
        },
        r#"(?i)(\b(?:mac|hwaddr|ether|bssid|adapter|interface|wlan[0-9]?|eth[0-9]?|bluetooth|bt|nic|lladdr|wol|hardware|physical)(?:[ _-]?(?:address|addr|id))?["']?\s*(?:is |[:=])?\s*["']?)([0-9a-f]{12})\b"#,
        |c| format!("{}[hardware address]", group(c, 1)),
    ),
    (
        |l| l.bytes().filter(u8::is_ascii_digit).nth(3).is_some(),
        r"(^|[^0-9A-Za-z_`+-])([0-9A-F]{12})([^0-9A-Za-z_`-]|$)",
        |c| {
            let run = group(c, 2);
            let mixed =
                run.bytes().any(|byte| byte.is_ascii_digit()) && run.bytes().filter(u8::is_ascii_alphabetic).count() > 1;
            if mixed && !run.starts_with("0000") {
                format!("{}[hardware address]{}", group(c, 1), group(c, 3))
            } else {
                group(c, 0).to_owned()
            }
        },
    ),
    (
        |l| l.matches('.').nth(1).is_some(),
        r"(?i)\b[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4}\b",
        |_| "[hardware address]".to_owned(),
    ),
    (|l| l.contains("ip-"), r"\bip(?:-[0-9]{1,3}){4}\b", |_| "[address]".to_owned()),
    // Where somebody is.
    (
        |l| contains_any(l, &["lat", "lon", "lng", "geo:", "coord", "gps", "position"]),
        r#"(?i)(\b(?:lat|latitude|lon|long|longitude|lng|gps[ _-]?(?:lat|lon|latitude|longitude)?)["']?\s*[:=]?\s*)([-+]?[0-9]{1,3}[.,][0-9]{2,})"#,
        |c| format!("{}[removed]", group(c, 1)),
    ),
    (
        |l| l.matches('.').nth(1).is_some() || l.contains('°'),
        r#"(^|[^0-9.,\w])([-+]?[0-9]{1,2}\.[0-9]{4,8}°?\s?[NSns]?\s*[,;/ ]\s*[-+]?[0-9]{1,3}\.[0-9]{4,8}°?\s?[EWOewo]?)([^0-9.eE]|$)"#,
        coordinates,
    ),
    (
        |l| l.contains('°') || l.contains(" N") || l.contains("N "),
        r#"([NSEWO]\s?)?[0-9]{1,3}(?:\.[0-9]+)?\s?°\s?(?:[0-9]{1,2}(?:\.[0-9]+)?\s?['′’]\s?)?(?:[0-9]{1,2}(?:\.[0-9]+)?\s?(?:["″”]|'')\s?)?[NSEWO]?\b"#,
        |c| {
            let found = group(c, 0);
            let side =
                found.ends_with(['N', 'S', 'E', 'W', 'O']) || !group(c, 1).is_empty() || found.contains(['\'', '′', '’']);
            if side { "[removed]".to_owned() } else { found.to_owned() }
        },
    ),
    (
        |l| l.matches('-').nth(3).is_some(),
        r"(?i)\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b|\b[A-Z0-9]{5}(?:-[A-Z0-9]{5}){4}\b",
        |_| "[code]".to_owned(),
    ),
    (|l| l.contains("-----BEGIN"), r"-----BEGIN [^-\r\n]+-----[^\r\n]*?-----END [^-\r\n]+-----", |_| "[code]".to_owned()),
    (
        |l| l.contains("-----BEGIN"),
        r"(-----BEGIN [^-\r\n]+-----)((?:\\n|\\r|\s)*[A-Za-z0-9+/=\\ ]{8,})",
        |c| format!("{}[code]", group(c, 1)),
    ),
    (
        |l| contains_any(l, &["ssh-", "ecdsa-sha2", "sk-ssh"]),
        r"\b(ssh-(?:rsa|ed25519|dss)|ecdsa-sha2-[a-z0-9-]+|sk-ssh-ed25519@openssh\.com) AAAA[A-Za-z0-9+/=]+(?: [^\s@]+@[^\s]+)?",
        |c| format!("{} [code]", group(c, 1)),
    ),
    (
        |l| l.contains("SHA256:") || l.contains("MD5:"),
        r"\b(SHA256|MD5):[A-Za-z0-9+/=:]{16,}",
        |c| format!("{}:[code]", group(c, 1)),
    ),
    (|l| l.contains("eyJ"), r"\beyJ[A-Za-z0-9_-]{6,}(?:\.[A-Za-z0-9_-]*){0,4}", |_| "[code]".to_owned()),
    (
        |l| {
            [
                "AKIA",
                "ASIA",
                "gh",
                "github_pat_",
                "sk",
                "pk_",
                "rk_",
                "xox",
                "xapp",
                "glpat-",
                "AIza",
                "npm_",
                "pypi-",
                "hf_",
                "ya29",
                "SG.",
                "whsec_",
                "dop_v1_",
                "shp",
                "AGE-SECRET",
                "age1",
                "nvapi-",
                "gsk_",
                "r8_",
            ]
            .iter()
            .any(|p| l.contains(p))
        },
        r"\b(?:(?:AKIA|ASIA)[A-Z0-9]{12,}|(?:gh[pousr]|github_pat|[spr]k_live|[spr]k_test|npm|hf|whsec|dop_v1|shpat|shpss|gsk|r8)_[A-Za-z0-9_]{10,}|(?:sk|xox[abeprs]|xapp|glpat|pypi|nvapi)-[A-Za-z0-9_-]{10,}|AIza[A-Za-z0-9_-]{20,}|ya29\.[A-Za-z0-9_-]{10,}|SG\.[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}|AGE-SECRET-KEY-1[A-Z0-9]{10,}|age1[a-z0-9]{20,})",
        |_| "[code]".to_owned(),
    ),
    (
        |l| l.bytes().filter(u8::is_ascii_digit).nth(8).is_some(),
        r"(^|[^0-9A-Za-z_.:+-])([A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?|[0-9]{4}(?:[ -][0-9]{4}){2,3}(?:[ -][0-9]{1,7})?|3[47][0-9]{2}[ -][0-9]{6}[ -][0-9]{5}|[0-9]{13,19})\b",
        account_number,
    ),
    (
        |l| l.bytes().filter(u8::is_ascii_digit).nth(6).is_some(),
        r"(^|[^0-9A-Za-z_.:,+-])(\+[1-9][0-9 ()./-]{7,}[0-9]|\(?\b[0-9]{3}\)?[ .-][0-9]{3}[.-][0-9]{4}\b|0[1-9][0-9]{0,3}(?: / | ?[/-] ?| )[0-9]{5,}\b|0[1-9][0-9]{8,11}\b|[0-9]{3}-[0-9]{2}-[0-9]{4}\b)",
        |c| format!("{}[number]", group(c, 1)),
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

fn number(_: &Captures<'_>) -> String {
    "[number]".to_owned()
}

/// `token = read_token(file)` is a line of a program: it says where the secret comes from, not what it is. A type does not either.
fn secret_behind_sign(found: &Captures<'_>) -> String {
    let (name, value) = (group(found, 1).to_ascii_lowercase(), group(found, 2));
    let weak = ["token", "pin", "session", "otp"].iter().any(|word| name.contains(word)) && !name.contains("access");
    let small = weak && value.len() <= SMALL && value.bytes().all(|byte| byte.is_ascii_digit());
    if value.ends_with('(') || value.starts_with("self.") || is_type(value, weak) || small {
        group(found, 0).to_owned()
    } else {
        format!("{}[removed]", group(found, 1))
    }
}

/// A number of so many digits is a place on a board or a count; what opens something has more.
const SMALL: usize = 3;

/// Whether a value is the name of a type, or of nothing. `any` says that every name in capitals counts as one.
fn is_type(value: &str, any: bool) -> bool {
    const TYPES: &[&str] = &[
        "str",
        "string",
        "int",
        "integer",
        "float",
        "double",
        "bool",
        "boolean",
        "bytes",
        "byte",
        "char",
        "number",
        "object",
        "none",
        "null",
        "nil",
        "undefined",
        "true",
        "false",
        "optional",
        "any",
        "unknown",
        "void",
        "usize",
        "isize",
        "u8",
        "u16",
        "u32",
        "u64",
        "i8",
        "i16",
        "i32",
        "i64",
        "f32",
        "f64",
        "vec",
        "option",
        "list",
        "dict",
        "tuple",
        "set",
        "array",
        "secretstr",
        "path",
        "pathbuf",
        "missing",
        "required",
        "expired",
        "invalid",
        "empty",
        "unset",
        "default",
        "not",
        "some",
        "std",
        "const",
        "type",
        "wrong",
        "incorrect",
        "denied",
        "too",
        "must",
        "cannot",
    ];
    let bare = value.trim_start_matches(['&', '*', '\'']).trim_end_matches(['?', '*', '&', '.', '!', ':']);
    let name = bare.split(['<', '[', '(', '|', ':', '.']).next().unwrap_or_default();
    let capital = name.starts_with(|c: char| c.is_ascii_uppercase()) && name.bytes().all(|byte| byte.is_ascii_alphabetic());
    TYPES.contains(&name.to_ascii_lowercase().as_str()) || any && capital && !value.starts_with(['"', '\''])
}

/// `the password hunter2`, but not `password authentication failed` or `unexpected token '<'`.
fn secret_in_sentence(found: &Captures<'_>) -> String {
    let (name, value) = (group(found, 1).to_ascii_lowercase(), group(found, 2));
    let bare = value.trim_matches(['"', '\'', '`', '.', '!']);
    let digits = bare.bytes().filter(u8::is_ascii_digit).count();
    let letters = bare.chars().filter(|c| c.is_alphabetic()).count();
    let strong = ["passw", "pwd", "passphrase", "passcode", "secret"].iter().any(|word| name.starts_with(word));
    let quoted = value.starts_with(['"', '\'', '`']);
    let opens = if name.starts_with("pin") {
        digits >= 4 && digits == bare.len()
    } else if strong {
        quoted && !bare.is_empty() && !is_type(bare, false) && !name.trim_end().ends_with("for")
            || !quoted && (digits > 0 && letters > 0 || bare.contains(['!', '$', '#', '%', '*']))
            || name.trim_end().ends_with([':']) && letters > 0 && !is_type(bare, false)
            || name.contains(" is") && !is_type(bare, false) && letters > 0 && bare.len() > SMALL
    } else {
        let mixed = digits > 1 && letters > 1 && bare.len() >= 6 && !bare.starts_with("0x");
        mixed && !name.starts_with("code") && !(name.starts_with("key") && !name.contains(" is"))
    };
    if opens { format!("{}[removed]", group(found, 1)) } else { group(found, 0).to_owned() }
}

/// `host: Optional[str]` and `user = 3` say nothing about anybody.
fn person_behind_sign(found: &Captures<'_>) -> String {
    let value = group(found, 2);
    let small = value.len() <= SMALL && value.bytes().all(|byte| byte.is_ascii_digit());
    let whole = group(found, 0);
    let type_name = is_type(value, false) || value.starts_with(|c: char| c.is_ascii_uppercase()) && looks_like_type(value);
    if value.ends_with('(') || value.starts_with("self.") || small || type_name || value == "localhost" {
        whole.to_owned()
    } else {
        format!("{}[removed]", group(found, 1))
    }
}

/// `UserId`, `HostName`: two words without a space.
fn looks_like_type(value: &str) -> bool {
    value.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
        && value.bytes().zip(value.bytes().skip(1)).any(|(a, b)| a.is_ascii_lowercase() && b.is_ascii_uppercase())
}

/// `symbol@file.js:8` is a place in a script, and `f@lib.so.6` a version of a symbol.
fn e_mail(found: &Captures<'_>) -> String {
    const FILES: [&str; 12] = [".js", ".mjs", ".cjs", ".ts", ".mts", ".jsx", ".tsx", ".vue", ".html", ".so", ".dll", ".dylib"];
    let (address, line) = (group(found, 1), group(found, 2));
    let lower = address.to_ascii_lowercase();
    let is_file =
        FILES.iter().any(|end| lower.ends_with(end)) && (!line.is_empty() || lower.ends_with(".so") || lower.ends_with(".dll"));
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

/// A serial number has digits and letters, or many digits; `serial port 3` has neither.
fn serial(found: &Captures<'_>) -> String {
    let value = group(found, 2);
    let (name, long) = (group(found, 1).to_ascii_lowercase(), value.len() >= 5);
    let hash = value.bytes().all(|byte| byte.is_ascii_digit()) && value.len() < 5;
    let port = value.to_ascii_lowercase().starts_with("com") || value.starts_with("tty");
    let sn_alone = name.starts_with("sn") && !name.contains([':', '=']);
    if hash || port || !long || sn_alone { group(found, 0).to_owned() } else { format!("{}[number]", group(found, 1)) }
}

/// Two numbers that can be a place on earth, and not the two first ones of a longer list.
fn coordinates(found: &Captures<'_>) -> String {
    let mut numbers = group(found, 2)
        .split(|c: char| !(c.is_ascii_digit() || c == '.' || c == '-'))
        .filter_map(|number| number.parse::<f64>().ok());
    let (latitude, longitude) = (numbers.next().unwrap_or(f64::MAX), numbers.next().unwrap_or(f64::MAX));
    let on_earth = (1.0..=90.0).contains(&latitude.abs()) && longitude.abs() <= 180.0;
    if on_earth && group(found, 3) != "," {
        format!("{}[removed]{}", group(found, 1), group(found, 3))
    } else {
        group(found, 0).to_owned()
    }
}

/// A card's number proves itself by its last digit; numbers that are only large, and times, seldom do. Where somebody grouped the
/// digits, they are a number that people write.
fn account_number(found: &Captures<'_>) -> String {
    let number = group(found, 2);
    let plain = number.bytes().all(|byte| byte.is_ascii_digit());
    if plain && (is_largest(number) || !proves_itself(number)) {
        return group(found, 0).to_owned();
    }
    format!("{}[number]", group(found, 1))
}

/// The check of Luhn.
fn proves_itself(digits: &str) -> bool {
    let sum: u32 = (0_u32..)
        .zip(digits.bytes().rev())
        .map(|(place, byte)| {
            let digit = u32::from(byte - b'0');
            let twice = digit * 2;
            if place % 2 == 0 { digit } else { twice / 10 + twice % 10 }
        })
        .sum();
    sum % 10 == 0
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

/// The line and the column at the end of an address: `:12:5`.
fn place_at_end(text: &str) -> &str {
    let mut start = text.len();
    for part in text.rsplit(':').take(2) {
        let digits = (1..=6).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        match start.checked_sub(part.len() + 1) {
            Some(earlier) if digits => start = earlier,
            _ => break,
        }
    }
    text.get(start..).unwrap_or_default()
}

fn group<'a>(found: &Captures<'a>, index: usize) -> &'a str {
    found.get(index).map_or("", |part| part.as_str())
}

/// Whether one of these words, in any case of ASCII letters, is in the line.
fn contains_any(line: &Look, words: &[&str]) -> bool {
    words.iter().any(|word| line.lower.contains(word))
}

fn pairs_of_hex(line: &str) -> bool {
    let pair = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_hexdigit);
    line.as_bytes().windows(6).any(|six| {
        let sign = |at: usize| six.get(at).is_some_and(|byte| matches!(byte, b':' | b'-'));
        sign(2) && sign(5) && [0, 1, 3, 4].iter().all(|at| pair(six.get(*at)))
    })
}
