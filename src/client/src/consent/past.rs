//! What the log knows of decisions: whether a no came after a decision that is in the file again, and which id the next one must exceed.
//! Pure; it goes by the order in which the log took the receipts, not by any clock.

use serde_json::Value;

use super::judge::Consent;
use super::parse::{Choices, CrashReports};

/// How often the file is read again if it changed while the log was being asked. Each time, somebody must have decided within less than a
/// millisecond, and nobody does that a hundred times in a row.
const LOOKS: usize = 100;

/// What the log knows of the decision that is in the file, and of all others.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Past {
    /// The decision in the file, if the log knows it and that a no came after it: an older copy of the file was put back.
    pub overtaken: Option<String>,
    /// The greatest id of any decision, so that the next one rises above it.
    pub newest: Option<String>,
}

/// What the person decides, judged by a file that did not change while `is_overtaken` was asked about it: a decision made meanwhile writes
/// file and receipt, and an old file compared with a new receipt would look like a copy that was put back.
pub(crate) fn judged<E>(
    read: impl Fn() -> Consent,
    mut is_overtaken: impl FnMut(&Choices) -> Result<bool, E>,
) -> Result<Consent, E> {
    let mut consent = read();
    for _ in 0..LOOKS {
        match consent.choices() {
            Some(choices) if is_overtaken(choices)? => {}
            _ => return Ok(consent),
        }
        let again = read();
        if again.stored() == consent.stored() {
            return Ok(again.put_back());
        }
        consent = again;
    }
    Ok(consent.put_back())
}

/// Whether the receipts that came `after` these choices were noted, oldest first, refuse something that the choices allow.
pub(crate) fn is_overtaken(choices: &Choices, after: &[Value]) -> bool {
    let suspends = |last: &Value| {
        let pauses = last.get("paused_until").is_some_and(Value::is_string) && choices.paused.is_none();
        let asks = last.get("crash_reports").and_then(Value::as_str) == Some(CrashReports::Ask.as_str());
        pauses || (asks && choices.crash_reports == CrashReports::Always)
    };
    choices.enabled && (after.iter().any(|receipt| refuses(receipt, choices)) || after.last().is_some_and(suspends))
}

/// Whether this receipt says no to something that the choices say yes to.
fn refuses(receipt: &Value, choices: &Choices) -> bool {
    let is_no = |value: Option<&Value>| value == Some(&Value::Bool(false));
    let tiers = receipt.get("tiers");
    let withheld = receipt.get("withheld_fields").and_then(Value::as_array);
    is_no(receipt.get("telemetry_enabled"))
        || choices.tiers.iter().any(|(tier, on)| *on && is_no(tiers.and_then(|tiers| tiers.get(tier))))
        || withheld.is_some_and(|entries| {
            entries.iter().filter_map(Value::as_str).any(|entry| !choices.withheld_fields.contains(entry))
        })
}
