//! The fields of an event.

use super::super::declared::{Field, Tier};
use super::super::file;
use super::checker::Step::{At, Key};
use super::checker::{Checked, Checker, Step};
use super::limits::LIMITS;

impl Checker<'_> {
    pub(super) fn fields(&self, index: usize, event: &file::Event, tiers: &[Tier]) -> Checked<Vec<Field>> {
        if event.field.len() > LIMITS.fields {
            return self
                .refuse(&[Key("event"), At(index), Key("field")], format!("an event has at most {} fields", LIMITS.fields));
        }
        let mut fields: Vec<Field> = Vec::new();
        for (number, field) in event.field.iter().enumerate() {
            let field = self.note(self.field((index, number), event, field, tiers, &fields)).flatten();
            fields.extend(field);
        }
        Ok(fields)
    }

    fn field(
        &self,
        (index, number): (usize, usize),
        event: &file::Event,
        field: &file::Field,
        tiers: &[Tier],
        before: &[Field],
    ) -> Checked<Option<Field>> {
        let at = |key| [Key("event"), At(index), Key("field"), At(number), Key(key)];
        let path = self.note(self.path_of_field(&at("path"), &field.path, before));
        let explain = self.note(self.sentence(&at("explain"), &field.explain));
        let unit = self.note(field.unit.as_ref().map_or(Ok(()), |unit| self.plain_text(&at("unit"), unit, LIMITS.id)));
        let tier = self.note(field.tier.as_ref().map(|id| self.tier_index(&at("tier"), tiers, id)).transpose());
        let kind = self.kind(&at("type"), event, field)?;
        let source = self.source(&at("from"), event, field, &kind)?;
        let example = field.example.as_ref().map(|example| self.fitting(&at("example"), &kind, example)).transpose()?;
        if source.is_given() && example.is_none() {
            return self.refuse(
                &at("example"),
                format!(
                    "\"{}\" comes from the program or the person, so it needs an `example` to show before a value is known",
                    field.path
                ),
            );
        }
        match (path, explain, unit, tier) {
            (Some(()), Some(()), Some(()), Some(tier)) => Ok(Some(Field {
                path: field.path.clone(),
                tier,
                source,
                kind,
                unit: field.unit.clone(),
                example,
                explain: field.explain.clone(),
            })),
            _ => Ok(None),
        }
    }

    fn path_of_field(&self, at: &[Step<'_>], path: &str, before: &[Field]) -> Checked<()> {
        if path.split('.').count() > LIMITS.path_parts {
            return self.refuse(at, format!("a path has at most {} parts", LIMITS.path_parts));
        }
        for part in path.split('.') {
            self.name_in_code(at, part)?;
        }
        match before.iter().find(|other| overlaps(&other.path, path)) {
            Some(other) if other.path == path => self.refuse(at, format!("the path \"{path}\" is declared twice")),
            Some(other) => self.refuse(
                at,
                format!("the paths \"{}\" and \"{path}\" cannot both exist: one lies inside the other", other.path),
            ),
            None => Ok(()),
        }
    }
}

fn overlaps(one: &str, other: &str) -> bool {
    let inside =
        |outer: &str, inner: &str| inner.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
    inside(one, other) || inside(other, one)
}
