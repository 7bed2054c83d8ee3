//! Says in words what a switch has just changed in the messages: in a small window the preview is not beside it.

use candor::tools::consent::Consent;
use candor::tools::manifest::Event;
use jiff::Timestamp;

use super::make_preview::{Draft, shown_choice, with_tier};
use crate::text::{self, choices as words, figures, labels};

/// What the position of this tier's switch adds to the messages or takes out of them, in sentences.
pub fn consequence(consent: &Consent, draft: &Draft, tier: &str, now: Timestamp) -> String {
    let choice = shown_choice(consent, draft);
    let is_on = choice.tier(tier, now).is_ok();
    let other = with_tier(&choice, tier, !is_on);
    let (with, without) = if is_on { (&choice, &other) } else { (&other, &choice) };
    let fields = |choice: &Consent, event: &Event| -> Option<usize> {
        choice.allowed(event, now).ok().map(|allowed| allowed.fields.iter().filter(|verdict| verdict.is_ok()).count())
    };
    let said = consent.manifest().events.iter().filter_map(|event| {
        let title = text::of(&event.title);
        match (fields(with, event)?, fields(without, event)) {
            (count, None) if is_on => Some(words::adds_message(&title, count)),
            (_, None) => Some(words::takes_out_message(&title)),
            (count, Some(before)) if count > before && is_on => Some(words::adds_fields(&title, count - before)),
            (count, Some(before)) if count > before => Some(words::takes_out_fields(&title, count - before)),
            (_, Some(_)) => None,
        }
    });
    let said: Vec<String> = said.collect();
    if said.is_empty() { labels::changes_nothing().to_owned() } else { figures::sentences(said) }
}
