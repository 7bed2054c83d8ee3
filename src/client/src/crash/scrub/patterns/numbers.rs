//! Numbers and keys that are given to one person, one account or one device, and numbers that say where somebody is.

use regex_lite::Captures;

use super::super::codes::is_largest;
use super::rule::{Source, contains_any, group, has_between, has_run};

pub(super) const RULES: &[Source] = &[
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
        |l| contains_any(l, &["mac ", "mac:", "mac=", " mac", "hwaddr", "ether", "bssid", "adapter", "bluetooth", "wlan"]),
        r"(?i)(^|[^0-9a-z_`x+-])([0-9a-f]{12}|(?:[0-9a-f]{2}\.){5}[0-9a-f]{2})([^0-9a-z_`-]|$)",
        |c| {
            let run = group(c, 2);
            let mixed = run.bytes().any(|byte| byte.is_ascii_digit()) && run.bytes().any(|byte| byte.is_ascii_alphabetic());
            if mixed { format!("{}[hardware address]{}", group(c, 1), group(c, 3)) } else { group(c, 0).to_owned() }
        },
    ),
    (
        |l| contains_any(l, &["device '", "device \""]),
        r#"(?i)(\bdevice ["'])([A-Z0-9]*[0-9][A-Z0-9]*)(["'])"#,
        |c| if group(c, 2).len() >= 8 { format!("{}[number]{}", group(c, 1), group(c, 3)) } else { group(c, 0).to_owned() },
    ),
    (
        |l| has_run(l, 12, |byte| byte.is_ascii_digit() || matches!(byte, b'A'..=b'F')),
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
        |l| has_between(l, '.', 4, 4, u8::is_ascii_hexdigit),
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
        |l| has_between(l, '.', 1, 4, u8::is_ascii_digit),
        r"(^|[^0-9.,\w])([-+]?[0-9]{1,2}\.[0-9]{4,8}°?(?:\s?[NSns])?\s*[,;/]\s*[-+]?[0-9]{1,3}\.[0-9]{4,8}°?(?:\s?[EWO]\b)?)([^0-9.eE]|$)",
        coordinates,
    ),
    (
        |l| l.contains('°') || l.contains(" deg"),
        r#"([NSEWO]\s?)?[0-9]{1,3}(?:\.[0-9]+)?\s?(?:°|deg(?:rees)?\b)\s?(?:[0-9]{1,2}(?:\.[0-9]+)?\s?['′’]\s?)?(?:[0-9]{1,2}(?:\.[0-9]+)?\s?(?:["″”]|'')\s?)?[NSEWO]?\b"#,
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
    sum.is_multiple_of(10)
}

fn pairs_of_hex(line: &str) -> bool {
    let pair = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_hexdigit);
    line.as_bytes().windows(6).any(|six| {
        let sign = |at: usize| six.get(at).is_some_and(|byte| matches!(byte, b':' | b'-'));
        sign(2) && sign(5) && [0, 1, 3, 4].iter().all(|at| pair(six.get(*at)))
    })
}
