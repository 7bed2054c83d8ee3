//! What the scrubber leaves in place of what it removed, so that a reader can be shown where something was.

use std::ops::Range;

/// Every placeholder. `[…]` is not among them: it stands for what was too long, not for what was private.
const PLACEHOLDERS: [&str; 12] = [
    "[path]",
    "[home]",
    "[disk]",
    "[network folder]",
    "[name]",
    "[removed]",
    "[code]",
    "[e-mail]",
    "[account]",
    "[hardware address]",
    "[address]",
    "[number]",
];

/// What somebody can be known by in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// A folder or file of theirs.
    Folder,
    /// The name of their account or computer.
    Name,
    /// An e-mail address.
    Email,
    /// The address of a computer in a network.
    Address,
    /// A password, a key or another long code.
    Secret,
    /// A long number, such as that of a card or a telephone.
    Number,
}

impl Mark {
    /// What this placeholder stands for.
    pub(super) fn of(placeholder: &str) -> Option<Self> {
        Some(match placeholder {
            "[path]" | "[home]" | "[disk]" | "[network folder]" => Self::Folder,
            "[name]" | "[account]" => Self::Name,
            "[e-mail]" => Self::Email,
            "[hardware address]" | "[address]" => Self::Address,
            "[removed]" | "[code]" => Self::Secret,
            "[number]" => Self::Number,
            _ => return None,
        })
    }
}

/// Where in a scrubbed text something was replaced, from the beginning to the end.
pub fn replaced(text: &str) -> impl Iterator<Item = Range<usize>> {
    text.match_indices('[').filter_map(|(start, _)| {
        let rest = text.get(start..)?;
        let found = PLACEHOLDERS.iter().find(|placeholder| rest.starts_with(**placeholder))?;
        Some(start..start + found.len())
    })
}

#[cfg(test)]
mod tests {
    use super::super::{Private, fit, scrub};
    use super::*;

    #[test]
    fn every_kind_of_replacement_is_found_again_and_nothing_else() {
        let text = r#"  File "/home/marta/x.py", line 3
/home/marta/x.py, "/media/KEYS/y.py" and "\\nas\share\z.py", said MARTAS-LAPTOP
password=hunter2hunter2 at 0f3b8c1d9e7a4f5b6c2d8e1f0a9b7c6d by a@b.example for S-1-5-21-1111111111-2222222222-3333333333-1001
on 01:23:45:67:89:ab from 192.168.1.20 with 4111 1111 1111 1111 and items[3], [name of it], []"#;
        let private = Private::new(["martas-laptop".to_owned()]);
        let scrubbed = scrub(text, &private);
        let found: Vec<&str> = replaced(&scrubbed).map(|range| &scrubbed[range]).collect();
        for placeholder in PLACEHOLDERS {
            assert!(found.contains(&placeholder), "{placeholder} in {scrubbed}");
            assert!(Mark::of(placeholder).is_some(), "{placeholder}");
        }
        let brackets = scrubbed.matches('[').count();
        assert_eq!(found.len(), brackets - 3, "a list and brackets of the program's own are left alone: {scrubbed}");
        assert_eq!(replaced(&fit("x".repeat(300), 100)).count(), 0, "what is too long was not private");
    }
}
