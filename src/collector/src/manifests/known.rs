//! All manifests at one moment, and which of their events some JSON could be.

use std::{cmp::Ordering, sync::Arc};

use candor::{
    Manifest,
    tools::manifest::{Event, Field, Source},
};
use serde_json::{Map, Value};

use crate::{allowance, counts::Names, limits::Limits, store::Declaring};

/// All manifests, with each program's oldest version first.
#[derive(Debug, Default)]
pub(super) struct Known(Vec<Served>);

/// A manifest, also in the form that the store keeps.
#[derive(Debug)]
pub(super) struct Served {
    pub(super) manifest: Arc<Manifest>,
    pub(super) declaring: Arc<Declaring>,
    /// The names of the counters of each of its events, in their order.
    names: Vec<Names>,
}

impl Known {
    pub(super) fn new(manifests: impl Iterator<Item = Arc<Manifest>>, limits: &Limits) -> Self {
        let mut manifests: Vec<_> = manifests.collect();
        manifests
            .sort_by(|one, other| one.app.id.cmp(&other.app.id).then_with(|| by_version(&one.app.version, &other.app.version)));
        let served = manifests.into_iter().map(|manifest| {
            let of_a_day = allowance::of_a_day(&manifest, limits);
            let declaring = Declaring { digest: manifest.digest(), text: manifest.text().into(), of_a_day };
            let names = manifest.events.iter().map(Names::of).collect();
            Served { manifest, declaring: Arc::new(declaring), names }
        });
        Self(served.collect())
    }

    /// All of them.
    pub(super) fn all(&self) -> impl Iterator<Item = &Arc<Manifest>> {
        self.0.iter().map(|served| &served.manifest)
    }

    /// All of them, by reference.
    pub(super) fn manifests(&self) -> impl Iterator<Item = &Manifest> {
        self.0.iter().map(|served| &*served.manifest)
    }

    /// The manifests of a program, the oldest version first.
    pub(super) fn of(&self, program: &str) -> impl Iterator<Item = &Served> {
        self.0.iter().filter(move |served| served.manifest.app.id == program)
    }

    /// The declared events that this object could be, with each program's oldest version first.
    pub(super) fn candidates<'a>(
        &'a self,
        object: &'a Map<String, Value>,
    ) -> impl Iterator<Item = (&'a Served, (&'a Event, &'a Names))> + 'a {
        let of = |served: &'a Served| served.manifest.events.iter().zip(&served.names).map(move |event| (served, event));
        let all = self.0.iter().flat_map(of);
        all.filter(|(served, (event, _))| !event.own_request && could_be(&served.manifest, event, object))
    }
}

/// Whether at least one fixed value is there, and no fixed value is there with another value.
fn could_be(manifest: &Manifest, event: &Event, object: &Map<String, Value>) -> bool {
    let mut one_is_there = false;
    for field in &event.fields {
        let Some(value) = at(object, &field.path) else { continue };
        match is_the_fixed_one(manifest, field, value) {
            Some(false) => return false,
            Some(true) => one_is_there = true,
            None => {}
        }
    }
    one_is_there
}

/// Whether `value` is the one that this field always has; `None` if its value is not fixed.
fn is_the_fixed_one(manifest: &Manifest, field: &Field, value: &Value) -> Option<bool> {
    match &field.source {
        // A number with decimals can be written in more than one way.
        Source::Constant(fixed) => Some(fixed == value || (fixed.is_f64() && fixed.as_f64() == value.as_f64())),
        Source::AppId => Some(value == manifest.app.id.as_str()),
        Source::AppName => Some(value == manifest.app.name.as_str()),
        _ => None,
    }
}

fn at<'a>(object: &'a Map<String, Value>, path: &str) -> Option<&'a Value> {
    match path.split_once('.') {
        Some((name, rest)) => at(object.get(name)?.as_object()?, rest),
        None => object.get(path),
    }
}

/// Orders versions: number by number, and a pre-release before its release.
fn by_version(one: &str, other: &str) -> Ordering {
    let parts = |version: &str| -> (Vec<(u64, String)>, bool, String) {
        let version = version.strip_prefix('v').unwrap_or(version);
        let (release, rest) = version.split_at(version.find(['-', '+', '~']).unwrap_or(version.len()));
        let numbers = release.split(['.', '_']).map(|part| {
            let end = part.find(|c: char| !c.is_ascii_digit()).unwrap_or(part.len());
            let (number, letters) = part.split_at(end);
            // A version without letters comes after those with letters: 2.0rc1, 2.0.
            let letters = if letters.is_empty() { "~".to_owned() } else { letters.to_owned() };
            (number.parse().unwrap_or(u64::MAX), letters)
        });
        (numbers.collect(), !rest.starts_with(['-', '~']), rest.to_owned())
    };
    parts(one).cmp(&parts(other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_stand_in_the_order_in_which_they_were_published() {
        let order = ["0.9", "1.0rc1", "1.0", "1.2.0", "v1.10.0", "2.0.0-rc1", "2.0.0", "2.0.0+1", "2.0.1"];
        for (one, other) in order.iter().zip(order.iter().skip(1)) {
            assert_eq!(by_version(one, other), Ordering::Less, "{one} {other}");
            assert_eq!(by_version(other, one), Ordering::Greater, "{one} {other}");
        }
    }
}
