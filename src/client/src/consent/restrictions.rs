//! What overrides a person's choice and can only restrict it: the environment and the administrator's policy file.

use std::io;
use std::path::Path;

use toml::Spanned;
use toml::de::DeTable;

use crate::files;
use crate::manifest::{is_id, texts};
use crate::places::Environment;

/// The longest policy file that is read, in bytes: room for ten thousand entries, more than anybody writes by hand.
const MOST_POLICY: u64 = 1024 * 1024;

/// Everything above the choice, as it was when it was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Restrictions {
    /// `DO_NOT_TRACK` has any value but empty or 0.
    pub do_not_track: bool,
    /// `CANDOR_TELEMETRY` says anything but `on`, `1`, `true` or `yes`: somebody who sets it wants less, whatever word they found for it.
    pub telemetry_off: bool,
    /// `CI` is set, and `CANDOR_IN_CI` is not 1.
    pub ci: bool,
    /// The administrator's policy.
    pub policy: AdminPolicy,
}

/// The administrator's policy file: `forbid = ["*"]`, `["skellycam"]`, `["ets2la/crash_reports"]`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum AdminPolicy {
    /// There is none.
    #[default]
    Absent,
    /// It forbids these: `*`, a program's id, or `id/tier`.
    Forbids(Vec<String>),
    /// It is there and cannot be understood: everything is forbidden. The reason.
    Unreadable(String),
}

/// The values of `CANDOR_TELEMETRY` that forbid nothing, in any case of letters.
const LEAVE_IT_TO_THE_PERSON: [&str; 4] = ["on", "1", "true", "yes"];

impl Restrictions {
    /// What this environment and this policy file say.
    pub fn read(environment: &Environment, policy: &Path) -> Self {
        // `set NAME=value & program` leaves a blank after the value.
        let said = |name| environment.var(name).map(str::trim).filter(|value| !value.is_empty());
        let leaves_it = |value: &str| LEAVE_IT_TO_THE_PERSON.contains(&value.to_ascii_lowercase().as_str());
        Self {
            do_not_track: said("DO_NOT_TRACK").is_some_and(|value| value != "0"),
            telemetry_off: said("CANDOR_TELEMETRY").is_some_and(|value| !leaves_it(value)),
            ci: said("CI").is_some() && said("CANDOR_IN_CI") != Some("1"),
            policy: AdminPolicy::read(policy),
        }
    }
}

/// The one key of a policy.
const FORBID: &str = "forbid";

/// The entry that forbids everything. No program is called `all`, and whoever writes it means all of them.
const EVERYTHING: [&str; 2] = ["*", "all"];

/// Whether it has the form of an entry. Whether there is such a program or tier is another question: they come and go.
fn is_entry(entry: &str) -> bool {
    entry == "*" || is_id(entry) || entry.split_once('/').is_some_and(|(app, tier)| is_id(app) && is_id(tier))
}

/// The entries of this policy, or why it cannot be understood.
fn forbidden(text: &str) -> Result<Vec<String>, String> {
    let policy = DeTable::parse(text).map_err(|error| error.message().to_owned())?;
    let policy = policy.get_ref();
    if let Some(strange) = policy.keys().map(Spanned::get_ref).find(|key| *key != FORBID) {
        return Err(format!("unknown field `{strange}`, expected `{FORBID}`"));
    }
    let entries = policy.get(FORBID).ok_or_else(|| format!("missing field `{FORBID}`"))?;
    texts(entries).map_err(|misfit| misfit.reason)
}

impl AdminPolicy {
    fn read(path: &Path) -> Self {
        match files::read_text(path, MOST_POLICY).map_err(io::Error::from) {
            Ok(text) => match forbidden(&text) {
                Ok(forbid) => match forbid.iter().find(|entry| !is_entry(entry)) {
                    // It was written to forbid something, and would forbid nothing.
                    Some(entry) => Self::Unreadable(format!(
                        "\"{entry}\" is neither \"*\", nor a program's id such as \"skellycam\", nor one of its tiers such as \
                         \"ets2la/crash_reports\""
                    )),
                    None => Self::Forbids(forbid),
                },
                Err(reason) => Self::Unreadable(reason),
            },
            // A link that leads nowhere is a policy that cannot be read; a policy behind a missing folder is a missing one.
            Err(error) if std::fs::symlink_metadata(path).is_ok() => Self::Unreadable(error.to_string()),
            Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => Self::Absent,
            Err(error) => Self::Unreadable(error.to_string()),
        }
    }

    /// Whether it forbids this tier of this program, or the whole program if no tier is asked about.
    pub fn forbids(&self, app: &str, tier: Option<&str>) -> bool {
        match self {
            Self::Absent => false,
            Self::Unreadable(_) => true,
            Self::Forbids(entries) => entries.iter().any(|entry| {
                EVERYTHING.contains(&entry.as_str())
                    || entry == app
                    || tier.is_some_and(|tier| entry.split_once('/') == Some((app, tier)))
            }),
        }
    }
}
