//! Names and texts: what may be in an id, a path, a sentence.

use super::super::text::Text;
use super::checker::{Checked, Checker, Step};
use super::limits::LIMITS;
use crate::unseen::misleads;

impl Checker<'_> {
    pub(super) fn bare_name(&self, at: &[Step<'_>], name: &str) -> Checked<()> {
        let sound = !name.is_empty()
            && name.len() <= LIMITS.id
            && !name.starts_with('.')
            && name.chars().all(|c| c.is_ascii_alphanumeric() || "._-".contains(c));
        if sound { Ok(()) } else { self.refuse(at, "this must be a bare file name of letters, digits, . _ and -") }
    }

    pub(super) fn id(&self, at: &[Step<'_>], id: &str) -> Checked<()> {
        if is_id(id) {
            Ok(())
        } else {
            self.refuse(at, format!("an id has a to z, 0 to 9, _ and - only, and at most {} characters", LIMITS.id))
        }
    }

    pub(super) fn name_in_code(&self, at: &[Step<'_>], name: &str) -> Checked<()> {
        if is_name(name) {
            Ok(())
        } else {
            self.refuse(at, format!("a name here has letters, digits, _ and - only, and 1 to {} of them", LIMITS.id))
        }
    }

    pub(super) fn sentence(&self, at: &[Step<'_>], text: &Text) -> Checked<()> {
        text.all().try_for_each(|text| self.plain_text(at, text, LIMITS.sentence))
    }

    pub(super) fn plain_text(&self, at: &[Step<'_>], text: &str, max: usize) -> Checked<()> {
        if text.trim().is_empty() {
            return self.refuse(at, "this text must not be empty: a person decides by it");
        }
        if text.chars().count() > max {
            return self.refuse(at, format!("this text has more than {max} characters"));
        }
        if !is_plain(text) {
            return self.refuse(at, "this text has characters that control how text is shown; plain text only");
        }
        Ok(())
    }

    pub(super) fn count(&self, at: &[Step<'_>], what: &str, count: usize, max: usize) -> Checked<()> {
        if (1..=max).contains(&count) {
            Ok(())
        } else {
            self.refuse(at, format!("there must be 1 to {max} {what}, not {count}"))
        }
    }
}

/// Whether this has the form of an id.
pub(crate) fn is_id(id: &str) -> bool {
    !id.is_empty()
        && id.len() <= LIMITS.id
        && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"_-".contains(&byte))
}

/// Whether this has the form of an event's name, or of one part of a path.
pub(crate) fn is_name(name: &str) -> bool {
    !name.is_empty()
        && name.len() <= LIMITS.id
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-".contains(&byte))
}

/// Whether this looks like a version, such as `2.1.0`, `v3`, `1.0rc1` or `2.1.0-14-g2414721`: it begins with a number and contains no
/// blanks. A version changes without anybody being asked, so it must not say just anything.
pub fn is_version(version: &str) -> bool {
    version.len() <= LIMITS.id
        && version.strip_prefix('v').unwrap_or(version).starts_with(|c: char| c.is_ascii_digit())
        && version.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-+_~".contains(&byte))
}

/// Whether a text reads as it is written, without misleading characters.
pub(super) fn is_plain(text: &str) -> bool {
    !text.contains(misleads)
}
