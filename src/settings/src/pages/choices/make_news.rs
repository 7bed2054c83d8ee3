//! Puts what is new or wider since the answer beside what was agreed to, so that a person can compare the two.

use candor::tools::consent::Consent;
use candor::tools::manifest::{Described, Difference, Part, Reworded};

use super::view::NewsRow;
use crate::text::{self, labels, manifests};

/// Parts of a manifest that wait for an answer of their own, beside what was agreed to.
pub fn news(consent: &Consent) -> Vec<NewsRow> {
    let Some(unagreed) = consent.unagreed() else { return Vec::new() };
    let now = consent.manifest();
    let row = |(part, difference): &(Part, Difference)| NewsRow {
        what: manifests::part_name(now, part),
        // If the columns say it all, the sentence is left out.
        sentence: match difference {
            Difference::New | Difference::Looser(..) | Difference::Unit(..) | Difference::Destination { .. } => String::new(),
            Difference::Identity
            | Difference::Interval
            | Difference::NoReview
            | Difference::ByItself
            | Difference::Kept
            | Difference::Crossed(_)
            | Difference::Moved
            | Difference::Source => manifests::news(now, part, difference),
        },
        before: unagreed
            .agreed
            .as_ref()
            .and_then(|agreed| manifests::part(agreed, part))
            .unwrap_or_else(|| labels::news_was_not_there().to_owned()),
        now: manifests::part(now, part).unwrap_or_default(),
    };
    unagreed.parts.iter().map(row).collect()
}

/// What changed, as far as the person can answer it. If something is asked, everything that the answer would be about: first what is new or
/// wider, then what is only worded differently. Otherwise only the latter.
pub fn with_words(consent: &Consent) -> Vec<NewsRow> {
    if !consent.asks() {
        return words(consent);
    }
    // What is new or wider shows its words already.
    let words = rows(consent, &|reworded| match &reworded.what {
        Described::Part(part) => !consent.unagreed().is_some_and(|unagreed| unagreed.contains(part)),
        Described::Name | Described::Publisher | Described::About => true,
    });
    news(consent).into_iter().chain(words).collect()
}

/// What is worded differently than when the person agreed, as far as that shows in their language.
pub fn words(consent: &Consent) -> Vec<NewsRow> {
    rows(consent, &|_| true)
}

fn rows(consent: &Consent, wanted: &dyn Fn(&Reworded) -> bool) -> Vec<NewsRow> {
    let now = consent.manifest();
    let row = |reworded: &Reworded| NewsRow {
        what: manifests::described(now, &reworded.what),
        sentence: String::new(),
        before: text::of(&reworded.before),
        now: text::of(&reworded.now),
    };
    let reworded = consent.unagreed().map(|unagreed| unagreed.reworded(now)).unwrap_or_default();
    reworded.iter().filter(|reworded| wanted(reworded)).map(row).filter(|row| row.before != row.now).collect()
}
