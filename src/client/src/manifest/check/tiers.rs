//! Tiers.

use super::super::declared::Tier;
use super::super::file;
use super::checker::Step::{At, Key};
use super::checker::{Checked, Checker, Step};
use super::limits::LIMITS;

impl Checker<'_> {
    pub(super) fn tiers(&self, tiers: &[file::Tier]) -> Checked<Vec<Tier>> {
        self.count(&[Key("tier")], "tiers", tiers.len(), LIMITS.tiers)?;
        for (index, tier) in tiers.iter().enumerate() {
            let at = |key| [Key("tier"), At(index), Key(key)];
            self.note(self.id(&at("id"), &tier.id));
            if tiers.iter().take(index).any(|earlier| earlier.id == tier.id) {
                self.note::<()>(self.refuse(&at("id"), format!("the tier \"{}\" is declared twice", tier.id)));
            }
            for name in tier.name.all() {
                self.note(self.plain_text(&at("name"), name, LIMITS.name));
            }
            self.note(self.sentence(&at("summary"), &tier.summary));
            self.note(self.sentence(&at("why"), &tier.why));
        }
        Ok(tiers
            .iter()
            .map(|tier| Tier {
                id: tier.id.clone(),
                name: tier.name.clone(),
                summary: tier.summary.clone(),
                why: tier.why.clone(),
            })
            .collect())
    }

    pub(super) fn tier_index(&self, at: &[Step<'_>], tiers: &[Tier], id: &str) -> Checked<usize> {
        let known = || tiers.iter().map(|tier| tier.id.as_str());
        let refused = || self.refuse_word(at, id, known(), format!("there is no tier \"{id}\" in this manifest"));
        known().position(|known| known == id).map_or_else(refused, Ok)
    }
}
