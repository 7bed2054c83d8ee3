//! The proofs with which a server is asked: those of the secret in use and of former ones, as far as anything may have been sent with them.

use std::collections::BTreeSet;

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan as _};

use crate::identity::{Holder, Identity};
use crate::log::{Log, LogError};
use crate::manifest::{IdentityKind, Manifest};
use crate::wire;

/// What lets the person fetch and erase what carries one identifier.
pub(super) struct Proof {
    /// The secret that it is derived from.
    pub(super) holder: Holder,
    bytes: [u8; 32],
}

impl Proof {
    /// The identifier that goes with it.
    pub(super) fn identity(&self) -> String {
        wire::identifier_of(&self.bytes)
    }

    /// The proof as it is written in the header. Nothing else may show it.
    pub(super) fn header(&self) -> String {
        format!("Proof {}", wire::hex(&self.bytes))
    }
}

/// The proofs with which a server may be asked.
pub(super) struct Found {
    /// The proofs, oldest first.
    pub(super) proofs: Vec<Proof>,
    /// Whether there are other proofs for which it may have something but which must not be sent, because the person does not know this
    /// server.
    pub(super) withheld: bool,
}

/// Every proof for which the server may have something: none whose identifier the log knows to have gone only to another server, and,
/// unless the person `knows_it`, none of which the log knows nothing. Of monthly identifiers, those of the months in which there may have
/// been events: each additional one would tell the server that it belongs to the others.
pub(super) fn proofs(
    identity: &Identity,
    manifest: &Manifest,
    log: Option<&Log>,
    knows_it: bool,
    (now, months_back): (Timestamp, u32),
) -> Result<Found, LogError> {
    let known = log.map(|log| log.identities(|url| manifest.names_server_of(url))).transpose()?.unwrap_or_default();
    let since = log.map(Log::knows_since).transpose()?.flatten();
    let declares = |kind| manifest.events.iter().any(|event| event.identity == kind);
    let longest = now.saturating_sub(jiff::SignedDuration::from_hours(24 * 31 * i64::from(months_back))).unwrap_or(now);
    let mut begun = since.unwrap_or(longest).max(longest);
    let mut found = Found { proofs: Vec::new(), withheld: false };
    let mut seen = BTreeSet::new();
    let mut take = |holder: &Holder, kind, at, is_likely: bool| {
        let Some(bytes) = holder.proof(kind, at) else { return };
        let proof = Proof { holder: holder.clone(), bytes };
        let id = proof.identity();
        match known.get(&id) {
            // If it went only elsewhere, this server has never heard of it.
            Some(false) => {}
            None if !is_likely => {}
            None if !knows_it => found.withheld = true,
            Some(true) | None => {
                if seen.insert(id) {
                    found.proofs.push(proof);
                }
            }
        }
    };
    for holder in identity.holders() {
        let until = holder.until.unwrap_or(now);
        for month in months(longest, until) {
            let is_within = month >= first_of_month(begun) && declares(IdentityKind::Monthly);
            let Ok(at) = month.to_zoned(jiff::tz::TimeZone::UTC) else { continue };
            take(&holder, IdentityKind::Monthly, at.timestamp(), is_within);
        }
        take(&holder, IdentityKind::Install, now, declares(IdentityKind::Install));
        // The next secret was made after this one had ended.
        begun = begun.max(until);
    }
    Ok(found)
}

/// Every identifier that may have been derived from a secret: the permanent one, and those of the months in which there may be events.
pub(super) fn identifiers(holder: &Holder, now: Timestamp, months_back: u32) -> Vec<String> {
    let first = now.saturating_sub(jiff::SignedDuration::from_hours(24 * 31 * i64::from(months_back))).unwrap_or(now);
    let months = months(first, holder.until.unwrap_or(now)).filter_map(|month| month.to_zoned(jiff::tz::TimeZone::UTC).ok());
    let monthly = months.map(|month| (IdentityKind::Monthly, month.timestamp()));
    let all = monthly.chain([(IdentityKind::Install, now)]);
    all.filter_map(|(kind, at)| holder.proof(kind, at)).map(|proof| wire::identifier_of(&proof)).collect()
}

fn first_of_month(at: Timestamp) -> Date {
    at.to_zoned(jiff::tz::TimeZone::UTC).date().first_of_month()
}

/// The first day of each month from one time to another.
fn months(from: Timestamp, until: Timestamp) -> impl Iterator<Item = Date> {
    let last = first_of_month(until);
    let next = |month: &Date| month.checked_add(1.month()).ok();
    std::iter::successors(Some(first_of_month(from)), next).take_while(move |month| *month <= last)
}
