//! Why something may not go, and what that does to what waits.

use super::conflict::Conflict;
use super::parse::Pause;
use super::problem::Problem;
use crate::manifest::Part;

/// Why something may not go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// Everything is switched off.
    EverythingOff,
    /// This tier is switched off.
    TierOff(String),
    /// The person withholds it: as it appears in `withheld_fields`.
    Withheld(String),
    /// It was recorded before this tier was last switched on.
    Older(String),
    /// It was recorded before the person allowed this again: as it stood in `withheld_fields`.
    WithheldThen(String),
    /// Nobody has answered yet.
    NotAnswered,
    /// Nobody has answered for this tier yet.
    TierNotAnswered(String),
    /// The copy of the text that was agreed to is missing or altered.
    TextLost,
    /// It is new or wider than what was agreed to.
    New(Part),
    /// The consent file cannot be trusted.
    File(Problem),
    /// Another manifest claims the same program or folder.
    Conflict(Conflict),
    /// A pause.
    Paused(Pause),
    /// `DO_NOT_TRACK`.
    DoNotTrack,
    /// `CANDOR_TELEMETRY` says anything but yes.
    TelemetryOff,
    /// A build machine.
    Ci,
    /// The administrator's policy.
    Policy,
    /// The policy file cannot be understood.
    PolicyUnreadable(String),
}

/// What a reason does to rows that wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Effect {
    /// They are withdrawn.
    No,
    /// They stay, and are not sent.
    Unanswered,
    /// They stay, are not sent, and may expire.
    Suspended,
}

impl Effect {
    /// A word for programs, which stays the same from version to version.
    pub fn code(self) -> &'static str {
        match self {
            Self::No => "no",
            Self::Unanswered => "unanswered",
            Self::Suspended => "suspended",
        }
    }
}

impl Reason {
    /// A word for programs, which stays the same from version to version; the sentence is for people.
    pub fn code(&self) -> &'static str {
        match self {
            Self::EverythingOff => "everything_off",
            Self::TierOff(_) => "tier_off",
            Self::Withheld(_) => "withheld",
            Self::Older(_) => "older",
            Self::WithheldThen(_) => "withheld_then",
            Self::NotAnswered => "not_answered",
            Self::TierNotAnswered(_) => "tier_not_answered",
            Self::TextLost => "text_lost",
            Self::New(_) => "new",
            Self::File(_) => "file",
            Self::Conflict(_) => "conflict",
            Self::Paused(_) => "paused",
            Self::DoNotTrack => "do_not_track",
            Self::TelemetryOff => "telemetry_off",
            Self::Ci => "ci",
            Self::Policy => "policy",
            Self::PolicyUnreadable(_) => "policy_unreadable",
        }
    }

    /// What it does to rows that wait.
    pub fn effect(&self) -> Effect {
        match self {
            Self::EverythingOff | Self::TierOff(_) | Self::Withheld(_) | Self::Older(_) | Self::WithheldThen(_) => Effect::No,
            Self::NotAnswered | Self::TierNotAnswered(_) | Self::TextLost | Self::New(_) => Effect::Unanswered,
            Self::File(_)
            | Self::Conflict(_)
            | Self::Paused(_)
            | Self::DoNotTrack
            | Self::TelemetryOff
            | Self::Ci
            | Self::Policy
            | Self::PolicyUnreadable(_) => Effect::Suspended,
        }
    }
}

impl std::fmt::Display for Reason {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::EverythingOff => f.write_str("everything is switched off"),
            Self::TierOff(tier) => write!(f, "the tier {tier} is switched off"),
            Self::Withheld(what) => write!(f, "the person withholds {what}"),
            Self::Older(tier) => write!(f, "it was recorded before the tier {tier} was last switched on"),
            Self::WithheldThen(what) => write!(f, "it was recorded before the person allowed {what} again"),
            Self::NotAnswered => f.write_str("nobody has answered yet"),
            Self::TierNotAnswered(tier) => write!(f, "nobody has answered for the tier {tier} yet"),
            Self::TextLost => f.write_str("the copy of the text that was agreed to is missing or was altered"),
            Self::New(Part::Tier(tier)) => write!(f, "the tier {tier} is new since the last answer"),
            Self::New(Part::Event(event)) => write!(f, "{event} is new or wider since the last answer"),
            Self::New(Part::Cause(event, tier)) => write!(f, "{event} caused by {tier} is new since the last answer"),
            Self::New(Part::Field(event, path)) => write!(f, "{event}/{path} is new or wider since the last answer"),
            Self::File(problem) => write!(f, "the consent file cannot be trusted: {problem}"),
            Self::Conflict(with) => write!(f, "another manifest claims the same program: {with}"),
            Self::Paused(Pause::Until(until)) => write!(f, "paused until {until}"),
            Self::Paused(Pause::UntilResumed) => f.write_str("paused until somebody resumes it"),
            Self::DoNotTrack => f.write_str("DO_NOT_TRACK is set"),
            Self::TelemetryOff => f.write_str("CANDOR_TELEMETRY is off (so is anything but on, 1, true and yes)"),
            Self::Ci => f.write_str("this is a build machine (CI is set)"),
            Self::Policy => f.write_str("the administrator's policy forbids it"),
            Self::PolicyUnreadable(why) => write!(f, "the administrator's policy file cannot be understood: {why}"),
        }
    }
}

/// The strongest reason: a no outweighs a missing answer, and that outweighs a suspension.
pub(super) fn strongest(reasons: impl IntoIterator<Item = Reason>) -> Result<(), Reason> {
    reasons.into_iter().min_by_key(Reason::effect).map_or(Ok(()), Err)
}
