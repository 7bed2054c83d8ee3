//! One thing that a person decides, and what the consent file says after it: pure.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use jiff::{Timestamp, Unit};
use uuid::Uuid;

use super::entry;
use super::parse::{Choices, CrashReports, DecidedBy, Decision, Pause};
use super::past::Past;
use super::retention::Retention;
use crate::manifest::{Manifest, Part, Unagreed, digest_of};
use crate::ordered::Fill as _;

/// One thing that a person decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// The first answer: these tiers yes, all others no, about the text as it is now.
    Answer {
        /// The tiers that are on.
        tiers: BTreeSet<String>,
        /// Entries of `withheld_fields` that are withheld with this answer (`true`) or no longer (`false`); the others stay as they are.
        /// They are in the same write as the yes, so that no host ever sees one without the other.
        withheld: BTreeMap<String, bool>,
    },
    /// Yes to every tier of the text as it is now, and to everything in it.
    On,
    /// No to everything. The tiers keep their positions for when the main switch comes back on.
    Off,
    /// The main switch back on, with the tiers as they were.
    Resume,
    /// One tier. On also turns the main switch on; tiers that it had held off stay off.
    Tier(String, bool),
    /// Yes or no to everything that is new or wider since the person agreed, and to nothing else.
    News(bool),
    /// The person has seen that words changed. Agrees to nothing: what is new or wider goes on waiting.
    Seen,
    /// A pause, or its end.
    Pause(Option<Pause>),
    /// What happens to captured crash reports.
    CrashReports(CrashReports),
    /// How much of the history is kept.
    History(Retention),
    /// Withhold these entries of `withheld_fields`, or no longer.
    Withhold(Vec<String>, bool),
}

impl Change {
    /// The first answer: these tiers yes, all others no, and nothing else about single fields.
    pub fn answer(tiers: BTreeSet<String>) -> Self {
        Self::Answer { tiers, withheld: BTreeMap::new() }
    }

    /// Whether it says yes or no to something; otherwise it is a setting, which only means something after an answer.
    fn is_an_answer(&self) -> bool {
        match self {
            Self::Answer { .. } | Self::On | Self::Off | Self::Resume | Self::Tier(..) | Self::News(_) => true,
            Self::Seen | Self::Pause(_) | Self::CrashReports(_) | Self::History(_) | Self::Withhold(..) => false,
        }
    }

    /// Whether it allows nothing that was not allowed before.
    pub(super) fn allows_less(&self) -> bool {
        match self {
            Self::Off
            | Self::Tier(_, false)
            | Self::Pause(Some(_))
            | Self::Withhold(_, true)
            | Self::CrashReports(CrashReports::Ask) => true,
            Self::Answer { tiers, withheld } => tiers.is_empty() && withheld.values().all(|withheld| *withheld),
            _ => false,
        }
    }
}

/// The result of a change.
#[derive(Debug, Clone, PartialEq)]
pub struct Applied {
    /// What the file says now.
    pub choices: Choices,
    /// What it said before.
    pub replaced: Option<Choices>,
    /// The text that the decision is about; `None` if this change was about something else and the kept copy was left alone.
    pub agreed: Option<String>,
    /// Where the damaged file that stood in the way is kept.
    pub kept_copy: Option<PathBuf>,
}

/// What the file says after the change: pure, but for the random part of an id. `None` if the change means nothing before an answer.
pub(super) fn next(
    manifest: &Manifest,
    old: Option<&Choices>,
    old_text: Option<&str>,
    change: &Change,
    by: &DecidedBy,
    (now, past): (Timestamp, &Past),
) -> Option<Applied> {
    // RFC 3339 allows fractions of a second; with them, switching off and on again within a second still releases nothing old.
    let now = now.round(Unit::Millisecond).unwrap_or(now);
    let mut choices = old.cloned().unwrap_or_default();
    let old_decision = old.and_then(|old| old.decision.clone());
    let kept = old_text.filter(|text| old_decision.as_ref().is_some_and(|old| old.agreed == digest_of(text)));
    let mut agreed = kept.map(str::to_owned);
    if change.is_an_answer() {
        answer(manifest, &mut choices, &mut agreed, change)?;
    } else {
        old_decision.as_ref()?;
        set(&mut choices, change);
        if *change == Change::Seen {
            agreed = agreed.map(|text| in_other_words(manifest, text));
        }
    }
    if manifest.switch_only {
        // Such a program sends everything once the main switch is on, so it is on only if the person said yes to everything.
        choices.enabled &= manifest.tiers.iter().all(|tier| choices.tiers.get(&tier.id) == Some(&true));
    }
    let digest = match (&agreed, &old_decision) {
        (Some(text), _) => digest_of(text),
        (None, Some(old)) => old.agreed.clone(),
        (None, None) => return None,
    };
    let id = next_id([old_decision.as_ref().map(|old| &old.id), past.newest.as_ref()], now);
    let unbroken = old_decision.as_ref().filter(|_| kept.is_some());
    choices.decision = Some(Decision {
        at: now,
        by: by.clone(),
        agreed: digest,
        on_since: on_since(old, unbroken, &choices, now),
        began: began(old, unbroken, &choices, &id),
        id,
    });
    Some(Applied { choices, replaced: old.cloned(), agreed, kept_copy: None })
}

/// Applies a change that says yes or no to something, and updates the text that it is about; `agreed` is the text so far, if known. `None`
/// if there is nothing to answer.
fn answer(manifest: &Manifest, choices: &mut Choices, agreed: &mut Option<String>, change: &Change) -> Option<()> {
    let current = || Some(manifest.text().to_owned());
    let agreed_manifest = || agreed.as_deref().and_then(|text| Manifest::parse(text).ok());
    let all = |on: bool| manifest.tiers.iter().map(move |tier| (tier.id.clone(), on));
    *agreed = match change {
        Change::Answer { tiers: on, withheld } => {
            choices.tiers.extend(manifest.tiers.iter().map(|tier| (tier.id.clone(), on.contains(&tier.id))));
            choices.enabled = !on.is_empty();
            choices.withhold(withheld);
            current()
        }
        Change::On => {
            choices.tiers.extend(all(true));
            choices.enabled = true;
            choices.withheld_fields = BTreeSet::new();
            current()
        }
        Change::Tier(tier, on) => {
            if agreed.is_none() || (*on && !choices.enabled) {
                choices.tiers.values_mut().for_each(|position| *position = false);
            }
            choices.tiers.insert(tier.clone(), *on);
            // A first answer says what it says: without a yes in it, an older file's main switch does not stay on.
            choices.enabled = *on || (choices.enabled && choices.decision.is_some());
            let with_tier = agreed_manifest().filter(|_| *on).and_then(|old| manifest.agreed_with_tier(&old, tier));
            with_tier.or(agreed.take()).or_else(current)
        }
        Change::News(yes) => {
            let news = Unagreed::between(&agreed_manifest()?, manifest);
            answer_news(choices, &news, *yes);
            current()
        }
        // The main switch. Without the agreed text, the old positions are about nothing.
        _ => {
            if agreed.is_none() {
                choices.tiers.extend(all(false));
            }
            choices.enabled = *change == Change::Resume;
            agreed.take().or_else(current)
        }
    };
    Some(())
}

/// Applies a change that agrees to nothing and refuses nothing for good.
fn set(choices: &mut Choices, change: &Change) {
    match change {
        Change::Pause(pause) => choices.paused = *pause,
        Change::CrashReports(choice) => choices.crash_reports = *choice,
        Change::History(history) => choices.history = *history,
        Change::Withhold(entries, true) => choices.withheld_fields.extend(entries.iter().cloned()),
        Change::Withhold(entries, false) => choices.withheld_fields.retain(|entry| !entries.contains(entry)),
        Change::Answer { .. }
        | Change::On
        | Change::Off
        | Change::Resume
        | Change::Tier(..)
        | Change::News(_)
        | Change::Seen => {}
    }
}

/// The agreed text in the words of the current manifest; what is new or wider remains new or wider.
fn in_other_words(manifest: &Manifest, agreed: String) -> String {
    Manifest::parse(&agreed).ok().and_then(|old| manifest.agreed_in_its_words(&old)).unwrap_or(agreed)
}

/// Since when each tier is on. The time is kept while the tier stays on, and starts anew when it comes on, by itself or with the main
/// switch.
fn on_since(
    old: Option<&Choices>,
    old_decision: Option<&Decision>,
    new: &Choices,
    now: Timestamp,
) -> BTreeMap<String, Timestamp> {
    on(new)
        .map(|tier| {
            let since = old_decision.filter(|_| was_on(old, tier)).and_then(|decision| decision.on_since.get(tier));
            (tier.clone(), since.copied().unwrap_or(now))
        })
        .fill()
}

fn on(choices: &Choices) -> impl Iterator<Item = &String> {
    choices.tiers.iter().filter(|(_, on)| **on && choices.enabled).map(|(tier, _)| tier)
}

fn was_on(old: Option<&Choices>, tier: &str) -> bool {
    old.is_some_and(|old| old.enabled && old.tiers.get(tier) == Some(&true))
}

/// Which decision switched each tier on and allowed each entry again; `id` is the new decision's. A tier that an older version switched on
/// has none until it comes on anew.
fn began(old: Option<&Choices>, old_decision: Option<&Decision>, new: &Choices, id: &str) -> BTreeMap<String, String> {
    let known = |what: &str| old_decision.and_then(|decision| decision.began.get(what)).cloned();
    let with = |tier: &String| {
        let with = if was_on(old, tier) && old_decision.is_some() { known(tier) } else { Some(id.to_owned()) };
        (tier.clone(), with)
    };
    let tiers: Vec<(String, Option<String>)> = on(new).map(with).collect();
    // What was allowed again before the first tier came on no longer matters: no row is that old.
    let first = tiers.iter().map(|(_, with)| with.as_deref()).min().flatten();
    let again = old.into_iter().flat_map(|old| old.withheld_fields.difference(&new.withheld_fields));
    let entries = old_decision.into_iter().flat_map(|decision| &decision.began).filter(|(what, with)| {
        entry::part(what).is_some() && !new.withheld_fields.contains(*what) && first.is_none_or(|first| with.as_str() > first)
    });
    let mut began: BTreeMap<String, String> = entries.map(|(what, with)| (what.clone(), with.clone())).fill();
    if tiers.is_empty() {
        began.clear();
    } else {
        began.extend(again.map(|entry| (entry.clone(), id.to_owned())));
    }
    began.extend(tiers.into_iter().filter_map(|(tier, with)| Some((tier, with?))));
    began
}

/// The id of the next decision: a UUID (version 7) that is greater than these, even where the clock was set back since. Its time is only a
/// count; when it was decided is next to it.
fn next_id(earlier: [Option<&String>; 2], now: Timestamp) -> String {
    let time = |id: &String| {
        let (seconds, nanoseconds) = Uuid::try_parse(id).ok()?.get_timestamp()?.to_unix();
        seconds.checked_mul(1000)?.checked_add(u64::from(nanoseconds / 1_000_000))
    };
    let after = earlier.into_iter().flatten().filter_map(time).max().map_or(0, |latest| latest.saturating_add(1));
    let milliseconds = u64::try_from(now.as_millisecond()).unwrap_or_default().max(after);
    let [_, _, _, _, _, _, random @ ..] = Uuid::new_v4().into_bytes();
    uuid::Builder::from_unix_timestamp_millis(milliseconds, &random).into_uuid().to_string()
}

/// Remembers the answer to each new part, so that nobody is asked twice.
fn answer_news(choices: &mut Choices, news: &Unagreed, yes: bool) {
    for (part, _) in &news.parts {
        if let Part::Tier(tier) = part {
            choices.tiers.insert(tier.clone(), yes);
        }
        let Some(entry) = entry::of(part) else { continue };
        if yes {
            choices.withheld_fields.remove(&entry);
        } else {
            choices.withheld_fields.insert(entry);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_id_of_each_decision_is_greater_than_those_before_whatever_the_clock_says() {
        let mut ids = Vec::new();
        for now in [1_800_000_000, 1_700_000_000, 0, 1_700_000_000, 1_900_000_000] {
            let id = next_id([ids.last(), ids.first()], Timestamp::from_second(now).expect("a time"));
            ids.push(id);
        }
        assert!(ids.is_sorted() && ids.windows(2).all(|pair| pair[0] != pair[1]), "{ids:?}");
        let no_uuid = "an id".to_owned();
        assert!(Uuid::try_parse(&next_id([Some(&no_uuid), None], Timestamp::UNIX_EPOCH)).is_ok());
    }

    #[test]
    fn only_what_takes_away_allows_less() {
        assert!(Change::Off.allows_less() && Change::Tier("a".into(), false).allows_less());
        for more in [Change::On, Change::Resume, Change::Tier("a".into(), true), Change::News(true), Change::Pause(None)] {
            assert!(!more.allows_less(), "{more:?}");
        }
    }
}
