//! Says at the switch for everything what switching off does to the identifier, because it can't be undone by switching on again.

use candor::tools::consent::Consent;
use candor::tools::identity::Identity;
use candor::tools::manifest::IdentityKind;
use candor::tools::registry::Program;
use jiff::Timestamp;

use crate::text::labels;

/// The sentence, where it is true: while sending is allowed, only if there is an identifier that would change; while everything is off,
/// only if something that would come back carries one.
pub fn about_identifier(program: &Program, consent: &Consent, identity: &Identity, now: Timestamp) -> &'static str {
    let Some(choices) = consent.choices().filter(|_| consent.is_answered()) else { return "" };
    let manifest = &program.manifest;
    let mut carrying = manifest.events.iter().filter(|event| event.identity != IdentityKind::None);
    if choices.enabled {
        let there_is_one = carrying.any(|event| identity.id(event.identity, now).is_some());
        return if there_is_one { labels::off_changes_identifier() } else { "" };
    }
    let comes_back = |tier: &usize| choices.tiers.get(manifest.tier_id(*tier)) == Some(&true);
    if carrying.any(|event| event.tiers.iter().any(comes_back)) { labels::header_off_new_identifier() } else { "" }
}
