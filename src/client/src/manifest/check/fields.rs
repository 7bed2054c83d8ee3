//! The fields of an event.

use super::super::declared::{Field, Tier};
use super::super::file;
use super::checker::Step::{At, Key};
use super::checker::{Checked, Checker};
use super::limits::LIMITS;

impl Checker<'_> {
    pub(super) fn fields(&self, index: usize, event: &file::Event, tiers: &[Tier]) -> Checked<Vec<Field>> {
        let at = |field, key| [Key("event"), At(index), Key("field"), At(field), Key(key)];
        if event.field.len() > LIMITS.fields {
            return self.refuse(&at(0, "path"), format!("an event has at most {} fields", LIMITS.fields));
        }
        let mut fields: Vec<Field> = Vec::new();
        for (number, field) in event.field.iter().enumerate() {
            let parts: Vec<&str> = field.path.split('.').collect();
            if parts.len() > LIMITS.path_parts {
                return self.refuse(&at(number, "path"), format!("a path has at most {} parts", LIMITS.path_parts));
            }
            for part in parts {
                self.name_in_code(&at(number, "path"), part)?;
            }
            if let Some(other) = fields.iter().find(|other| overlaps(&other.path, &field.path)) {
                let reason = if other.path == field.path {
                    format!("the path \"{}\" is declared twice", field.path)
                } else {
                    format!("the paths \"{}\" and \"{}\" cannot both exist: one lies inside the other", other.path, field.path)
                };
                return self.refuse(&at(number, "path"), reason);
            }
            self.sentence(&at(number, "explain"), &field.explain)?;
            if let Some(unit) = &field.unit {
                self.plain_text(&at(number, "unit"), unit, LIMITS.id)?;
            }
            let tier = field.tier.as_ref().map(|id| self.tier_index(&at(number, "tier"), tiers, id)).transpose()?;
            let kind = self.kind(&at(number, "type"), event, field)?;
            let source = self.source(&at(number, "from"), event, field, &kind)?;
            let example =
                field.example.as_ref().map(|example| self.fitting(&at(number, "example"), &kind, example)).transpose()?;
            if source.is_given() && example.is_none() {
                return self.refuse(
                    &at(number, "path"),
                    format!(
                        "\"{}\" comes from the program or the person, so it needs an `example` to show before a value is known",
                        field.path
                    ),
                );
            }
            fields.push(Field {
                path: field.path.clone(),
                tier,
                source,
                kind,
                unit: field.unit.clone(),
                example,
                explain: field.explain.clone(),
            });
        }
        Ok(fields)
    }
}

fn overlaps(one: &str, other: &str) -> bool {
    let inside =
        |outer: &str, inner: &str| inner.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
    inside(one, other) || inside(other, one)
}
