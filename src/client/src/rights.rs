//! Judges a Windows access control list. It does not call the system, so it is tested everywhere.

/// Who else may write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Others {
    /// Its owner is another account, who may give themselves every right.
    Owner,
    /// Everybody who can use this computer.
    Everybody,
    /// Another account, or a group.
    Some,
}

/// Who owns something, and who may do what with it: a security descriptor.
#[derive(Debug)]
pub(crate) struct Security {
    pub(crate) owner: String,
    /// What it allows to whom; `None` if there is no list, which allows everybody everything.
    pub(crate) allowed: Option<Vec<Allowed>>,
}

/// One line of the list.
#[derive(Debug)]
pub(crate) struct Allowed {
    /// The account or group, as `S-1-…`.
    pub(crate) who: String,
    /// The rights, a bit each.
    pub(crate) rights: u32,
    /// Only inherited by what is in a folder.
    pub(crate) only_passed_on: bool,
}

/// The rights to write, append, delete, and change the list or the owner, and those that include them.
pub(crate) const CHANGES_FILE: u32 = 0x2 | 0x4 | CHANGES_ANY;

/// The same rights to a folder: to make files and folders in it, and to delete what is others'.
pub(crate) const CHANGES_FOLDER: u32 = 0x2 | 0x4 | 0x40 | CHANGES_ANY;

/// `DELETE`, `WRITE_DAC`, `WRITE_OWNER`, `GENERIC_ALL`, `GENERIC_WRITE`.
const CHANGES_ANY: u32 = 0x0001_0000 | 0x0004_0000 | 0x0008_0000 | 0x1000_0000 | 0x4000_0000;

/// Those who may do everything anyway (the system, the administrators, the installer of Windows), and placeholders for the owner (the
/// creator, the owner).
const ABOVE: [&str; 3] = ["S-1-5-18", "S-1-5-32-544", "S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464"];
const STANDS_FOR_THE_OWNER: [&str; 2] = ["S-1-3-0", "S-1-3-4"];

/// Everyone, authenticated users, interactive users, users, guests and anonymous, in this order.
const EVERYBODY: [&str; 6] = ["S-1-1-0", "S-1-5-11", "S-1-5-4", "S-1-5-32-545", "S-1-5-32-546", "S-1-5-7"];

impl Security {
    /// Who besides this account and those in [`ABOVE`] has one of these rights. Denials are not looked at: they only take rights away.
    pub(crate) fn others(&self, me: &str, rights: u32) -> Option<Others> {
        let mine = |who: &str| who == me || ABOVE.contains(&who);
        if !mine(&self.owner) {
            return Some(Others::Owner);
        }
        let Some(allowed) = &self.allowed else { return Some(Others::Everybody) };
        let others = allowed.iter().filter(|line| {
            !line.only_passed_on
                && line.rights & rights != 0
                && !mine(&line.who)
                && !STANDS_FOR_THE_OWNER.contains(&line.who.as_str())
        });
        others.map(|line| if EVERYBODY.contains(&line.who.as_str()) { Others::Everybody } else { Others::Some }).max_by_key(
            // "Everybody" says more than a single account.
            |others| matches!(others, Others::Everybody),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ME: &str = "S-1-5-21-1-2-3-1001";
    const ANNA: &str = "S-1-5-21-1-2-3-1002";

    fn security(owner: &str, lines: &[(&str, u32)]) -> Security {
        let allowed = lines.iter().map(|(who, rights)| Allowed { who: (*who).into(), rights: *rights, only_passed_on: false });
        Security { owner: owner.into(), allowed: Some(allowed.collect()) }
    }

    #[test]
    fn a_file_in_a_persons_own_folder_is_theirs_and_the_administrators() {
        let full = 0x001f_01ff;
        let usual = security(ME, &[("S-1-5-18", full), ("S-1-5-32-544", full), (ME, full), ("S-1-3-4", full)]);
        assert_eq!((usual.others(ME, CHANGES_FILE), usual.others(ME, CHANGES_FOLDER)), (None, None));
        let by_an_administrator = security("S-1-5-32-544", &[(ME, full)]);
        assert_eq!(by_an_administrator.others(ME, CHANGES_FILE), None);
    }

    #[test]
    fn whoever_may_only_read_is_no_other_writer() {
        let read_and_execute = 0x0012_00a9;
        assert_eq!(security(ME, &[("S-1-1-0", read_and_execute), (ANNA, read_and_execute)]).others(ME, CHANGES_FILE), None);
    }

    #[test]
    fn each_right_that_changes_a_file_counts_for_each_kind_of_other() {
        for right in [0x2, 0x4, 0x1_0000, 0x4_0000, 0x8_0000, 0x1000_0000, 0x4000_0000] {
            for everybody in EVERYBODY {
                assert_eq!(
                    security(ME, &[(everybody, right)]).others(ME, CHANGES_FILE),
                    Some(Others::Everybody),
                    "{everybody} {right:x}"
                );
            }
            let both = security(ME, &[(ANNA, right), ("S-1-1-0", right), (ANNA, right)]);
            assert_eq!(both.others(ME, CHANGES_FILE), Some(Others::Everybody));
            assert_eq!(security(ME, &[(ANNA, right)]).others(ME, CHANGES_FILE), Some(Others::Some), "{right:x}");
        }
        assert_eq!(security(ME, &[(ANNA, 0x40)]).others(ME, CHANGES_FOLDER), Some(Others::Some), "deleting what lies in it");
        assert_eq!(security(ANNA, &[(ME, 0x001f_01ff)]).others(ME, CHANGES_FILE), Some(Others::Owner));
        assert_eq!(Security { owner: ME.into(), allowed: None }.others(ME, CHANGES_FILE), Some(Others::Everybody), "no list");
    }

    #[test]
    fn what_a_folder_only_passes_on_gives_no_right_to_it() {
        let line = Allowed { who: "S-1-5-11".into(), rights: 0x001f_01ff, only_passed_on: true };
        assert_eq!(Security { owner: ME.into(), allowed: Some(vec![line]) }.others(ME, CHANGES_FOLDER), None);
    }
}
