//! The choice as the switches alone express it, for display: without whatever only holds events back for now.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::Timestamp;

use super::judge::{Agreement, Consent, Stored};
use super::parse::{DecidedBy, Decision};
use super::restrictions::Restrictions;
use crate::manifest::Unagreed;

impl Consent {
    /// What would be sent if only the switches counted: without a pause, the environment, an administrator's policy or another program in
    /// the way, none of which says anything about what the switches mean. What the person withholds, and what is new or wider since they
    /// answered, is still held back.
    ///
    /// With `on`, as if exactly these tiers were on, and the main switch with them: a tier that is new is agreed to by switching it on.
    /// Where nobody has answered yet, that is the draft of a first answer, and so about the text as it is now.
    #[must_use]
    pub fn by_the_switches(&self, on: Option<&BTreeSet<String>>) -> Self {
        let mut choices = self.choices().cloned().unwrap_or_default();
        choices.paused = None;
        let mut agreement = self.agreement.clone();
        let draft = BTreeSet::new();
        let on = if self.is_answered() { on } else { Some(on.unwrap_or(&draft)) };
        if let Some(on) = on {
            choices.enabled = true;
            choices.tiers.extend(self.manifest.tiers.iter().map(|tier| (tier.id.clone(), on.contains(&tier.id))));
            let unagreed = if let Agreement::Kept(unagreed) = agreement {
                on.iter().fold(unagreed, |unagreed, tier| unagreed.without_tier(&self.manifest, tier))
            } else {
                choices.decision = Some(self.draft_of_a_decision(on));
                Unagreed::default()
            };
            agreement = Agreement::Kept(unagreed);
        }
        Self {
            stored: Stored::Read(choices),
            agreement,
            restrictions: Restrictions::default(),
            conflict: None,
            manifest: Arc::clone(&self.manifest),
        }
    }

    /// The same choice with these entries withheld (`true`) or no longer (`false`), as an answer with them would say it.
    #[must_use]
    pub fn withholding(mut self, entries: &BTreeMap<String, bool>) -> Self {
        if let Stored::Read(choices) = &mut self.stored {
            choices.withhold(entries);
        }
        self
    }

    fn draft_of_a_decision(&self, on: &BTreeSet<String>) -> Decision {
        Decision {
            id: String::new(),
            at: Timestamp::UNIX_EPOCH,
            by: DecidedBy::Other(String::new()),
            agreed: self.manifest.digest(),
            on_since: on.iter().map(|tier| (tier.clone(), Timestamp::UNIX_EPOCH)).collect(),
            began: BTreeMap::new(),
        }
    }
}
