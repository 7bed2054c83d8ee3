//! The program itself, where it sends, and how.

use super::super::declared::App;
use super::super::file;
use super::super::wire::Wire;
use super::authority::{is_authority, is_loopback};
use super::checker::Step::Key;
use super::checker::{Checked, Checker, Step};
use super::limits::LIMITS;
use super::texts::{is_plain, is_version};

/// Headers that mean something other than a signature.
const TAKEN_HEADERS: [&str; 14] = [
    "accept",
    "accept-encoding",
    "authorization",
    "connection",
    "content-encoding",
    "content-length",
    "content-type",
    "cookie",
    "expect",
    "host",
    crate::wire::IDEMPOTENCY_KEY,
    "transfer-encoding",
    "upgrade",
    "user-agent",
];

impl Checker<'_> {
    pub(super) fn app(&self, app: &file::App) -> App {
        let at = |key| [Key("app"), Key(key)];
        self.note(self.id(&at("id"), &app.id));
        self.note(self.plain_text(&at("name"), &app.name, LIMITS.name));
        self.note(self.version(&at("version"), &app.version));
        self.note(self.plain_text(&at("publisher"), &app.publisher, LIMITS.name));
        self.note(self.sentence(&at("about"), &app.about));
        app.source.as_deref().map(|source| self.note(self.address(&at("source"), source)));
        self.note(self.folder(&at("folder"), &app.folder));
        app.folder_env.as_deref().map(|name| self.note(self.variable(&at("folder_env"), name)));
        App {
            id: app.id.clone(),
            name: app.name.clone(),
            version: app.version.clone(),
            publisher: app.publisher.clone(),
            about: app.about.clone(),
            source: app.source.clone(),
            folder: app.folder.clone(),
            folder_env: app.folder_env.clone(),
        }
    }

    fn version(&self, at: &[Step<'_>], version: &str) -> Checked<()> {
        self.plain_text(at, version, LIMITS.id)?;
        if is_version(version) {
            return Ok(());
        }
        self.refuse(at, "a version begins with a number and has letters, digits, . - + _ and ~ only, such as \"2.1.0\"")
    }

    fn address(&self, at: &[Step<'_>], source: &str) -> Checked<()> {
        self.plain_text(at, source, LIMITS.sentence)?;
        if source.starts_with("https://") || source.starts_with("http://") {
            return Ok(());
        }
        self.refuse(at, "the source must be a web address that starts with https://")
    }

    fn folder(&self, at: &[Step<'_>], folder: &str) -> Checked<()> {
        let Some(folder) = folder.strip_prefix("~/") else {
            return self.refuse(at, "the folder must lie under the home folder: write it as \"~/name\"");
        };
        let sound = !folder.is_empty()
            && folder.split('/').all(|part| !part.is_empty() && part != "." && part != ".." && is_plain(part))
            && !folder.contains('\\')
            && folder.chars().count() <= LIMITS.sentence;
        if sound {
            return Ok(());
        }
        self.refuse(at, "the folder must be a plain path under the home folder, without \".\" or \"..\"")
    }

    fn variable(&self, at: &[Step<'_>], name: &str) -> Checked<()> {
        let sound = !name.is_empty()
            && name.len() <= LIMITS.id
            && name.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_');
        if sound {
            return Ok(());
        }
        self.refuse(at, "the name of an environment variable has A to Z, 0 to 9 and _ only")
    }

    pub(super) fn endpoint(&self, url: &str) -> Checked<String> {
        let at = [Key("endpoint"), Key("url")];
        let url = url.trim_end_matches('/');
        let (https, rest) = match (url.strip_prefix("https://"), url.strip_prefix("http://")) {
            (Some(rest), _) => (true, rest),
            (_, Some(rest)) => (false, rest),
            _ => return self.refuse(&at, "the endpoint must start with https://, or with http:// on this computer"),
        };
        if !is_authority(rest) || rest.len() > LIMITS.sentence {
            return self.refuse(
                &at,
                "the endpoint has a scheme, a host and perhaps a port, and nothing else: put the path under `path`",
            );
        }
        if !https && !is_loopback(rest) {
            return self
                .refuse(&at, "the endpoint must use https:// unless it is on this computer (127.0.0.1, [::1] or localhost)");
        }
        Ok(url.to_owned())
    }

    pub(super) fn path_of_url(&self, at: &[Step<'_>], path: &str) -> Checked<()> {
        let plain = path.replace("{identity}", "");
        let sound = path.starts_with('/')
            && path.len() <= LIMITS.sentence
            && plain.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"/._~-".contains(&byte));
        if sound {
            Ok(())
        } else {
            self.refuse(at, "a path starts with / and has letters, digits, / . _ ~ - and {identity} only")
        }
    }

    /// A path for the person's own questions. Whatever says who asks is in a header, and never in an address, which servers and browsers
    /// keep.
    pub(super) fn path_for_people(&self, at: &[Step<'_>], path: &str) -> Checked<()> {
        self.path_of_url(at, path)?;
        if path.contains("{identity}") {
            return self.refuse(at, "the path at which a person asks carries no {identity}: who asks is said in a header");
        }
        Ok(())
    }

    pub(super) fn wire(&self, wire: file::Wire) -> Checked<Wire> {
        if let Some(signature) = &wire.signature {
            let at = |key| [Key("wire"), Key("signature"), Key(key)];
            let taken = TAKEN_HEADERS.iter().any(|taken| signature.header.eq_ignore_ascii_case(taken));
            let sound = !signature.header.is_empty()
                && !taken
                && signature.header.len() <= LIMITS.id
                && signature.header.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
            if !sound {
                return self.refuse(
                    &at("header"),
                    "a header's name has letters, digits and - only, and is not one that every request already has",
                );
            }
            self.plain_text(&at("secret"), &signature.secret, LIMITS.sentence)?;
        }
        Ok(Wire {
            order: wire.order.unwrap_or_default(),
            escape: wire.escape.unwrap_or_default(),
            empty: wire.empty.unwrap_or_default(),
            envelope: wire.envelope.unwrap_or_default(),
            signature: wire.signature,
        })
    }
}
