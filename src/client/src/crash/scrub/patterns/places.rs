//! Addresses of sites, and folders that are called after a person or a company without being below `home`.

use super::rule::{Source, contains_any, group, place_at_end};

pub(super) const RULES: &[Source] = &[
    // Credentials in an address, then everything after its ? or #, but not the line and column that a browser adds.
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
        r"(?i)((?:steam_)?profiles(?:\.[a-z]+|\([^)]*\))?[/\\]+)(?:[0-9a-f]{2}){2,}\b",
        |c| format!("{}[name]", group(c, 1)),
    ),
    (|l| contains_any(l, &["userdata"]), r"(?i)(userdata[/\\]+)[0-9]{4,}", |c| format!("{}[number]", group(c, 1))),
    (
        |l| contains_any(l, &["7656119", "steam_", "[u:", "steam"]),
        r"(?i)\b7656119[0-9]{10}\b|\bSTEAM_[0-5]:[01]:[0-9]+\b|\[U:[0-9]:[0-9]+\]",
        |_| "[number]".to_owned(),
    ),
    (
        |l| contains_any(l, &["steam", "account", "user", "player", "customer", "member", "profile", "discord", "client"]),
        r#"(?i)(\b(?:steam|account|user|player|customer|member|profile|discord|client)(?:[ _-]?id(?:64|3)?|[ _-]?(?:number|no\.|nr\.?)|[ _-]account(?:[ _-]?(?:id|number))?)["']?\s*[:=#]?\s*["']?)([0-9]{4,}|[A-Za-z0-9-]*[0-9][A-Za-z0-9-]{5,})\b"#,
        |c| format!("{}[number]", group(c, 1)),
    ),
];
