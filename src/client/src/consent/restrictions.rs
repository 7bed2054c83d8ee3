//! What stands above a person's choice and can only restrict it: the environment and the administrator's policy file.

use std::io;
use std::path::Path;

use crate::files;
use crate::places::Environment;

/// The longest policy file that is read, in bytes: room for ten thousand entries, and nobody writes as many by hand.
const MOST_POLICY: u64 = 1024 * 1024;

/// Everything above the choice, as it was when it was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Restrictions {
    /// `DO_NOT_TRACK` has any value but empty or 0.
    pub do_not_track: bool,
    /// `CANDOR_TELEMETRY` says off.
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

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct PolicyFile {
    forbid: Vec<String>,
}

impl Restrictions {
    /// What this environment and this policy file say.
    pub fn read(environment: &Environment, policy: &Path) -> Self {
        Self {
            do_not_track: environment.var("DO_NOT_TRACK").is_some_and(|value| value != "0"),
            telemetry_off: environment
                .var("CANDOR_TELEMETRY")
                .is_some_and(|value| ["off", "0", "false", "no"].contains(&value.to_ascii_lowercase().as_str())),
            ci: environment.var("CI").is_some() && environment.var("CANDOR_IN_CI") != Some("1"),
            policy: AdminPolicy::read(policy),
        }
    }
}

impl AdminPolicy {
    fn read(path: &Path) -> Self {
        match files::read_text(path, MOST_POLICY).map_err(io::Error::from) {
            Ok(text) => match toml::from_str::<PolicyFile>(&text) {
                Ok(policy) => Self::Forbids(policy.forbid),
                Err(error) => Self::Unreadable(error.message().to_owned()),
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
                entry == "*" || entry == app || tier.is_some_and(|tier| entry.split_once('/') == Some((app, tier)))
            }),
        }
    }
}
