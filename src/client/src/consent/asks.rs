//! Which new or wider parts are a question to the person: those that a yes would send. A no is remembered, and nobody is asked twice.

use super::entry;
use super::judge::Consent;
use super::parse::Choices;
use crate::manifest::{Event, Part};

impl Consent {
    /// Whether anything that is new or wider is a question. Parts that only a tier that is off, or a withheld field, would send wait
    /// without a question until that is switched on; so does everything while the main switch is off.
    pub fn asks(&self) -> bool {
        let (Some(unagreed), Some(choices)) = (self.unagreed(), self.choices()) else { return false };
        choices.enabled && unagreed.parts.iter().any(|(part, _)| self.asks_about(choices, part))
    }

    fn asks_about(&self, choices: &Choices, part: &Part) -> bool {
        let may_be_on = |tier: &str| choices.tiers.get(tier) != Some(&false);
        let is_kept = |entry: &str| !choices.withheld_fields.contains(entry);
        let may_cause = |event: &str, tier: &str| may_be_on(tier) && is_kept(&entry::of_cause(event, tier));
        let may_go = |event: &Event| {
            let mut causes = event.tiers.iter().map(|tier| self.manifest.tier_id(*tier));
            is_kept(&entry::of_event(&event.name)) && causes.any(|tier| may_cause(&event.name, tier))
        };
        match part {
            Part::Tier(tier) => may_be_on(tier),
            Part::Event(name) => self.manifest.event(name).is_some_and(may_go),
            Part::Cause(name, tier) => is_kept(&entry::of_event(name)) && may_cause(name, tier),
            Part::Field(name, path) => self.manifest.event(name).is_some_and(|event| {
                let field = event.fields.iter().find(|field| field.path == *path);
                let tier = field.and_then(|field| field.tier).map(|tier| self.manifest.tier_id(tier));
                may_go(event) && tier.is_none_or(may_be_on) && is_kept(&entry::of_field(name, path))
            }),
        }
    }
}
