//! A decision that is given as data. It is exactly one of these:
//!
//! ```json
//! {"answer": {"tiers": ["start_ping"], "withhold": ["app_opened/system.os"]}}
//! {"everything": false}
//! {"tier": "usage", "on": true}
//! {"fields": ["app_opened/system.os"], "withheld": true}
//! {"news": true}
//! {"reworded": "seen"}
//! {"pause": "hour"}
//! {"crash_reports": "ask"}
//! {"keep": {"days": 365, "mib": 256}}
//! ```
//!
//! A pause is `"hour"`, `"today"`, `"until_resumed"` or `null`, its end.

use std::collections::BTreeMap;

use candor::tools::consent::{Change, CrashReports, DecidedBy, Retention, entry};
use candor::tools::decide as carry_out;
use serde::Deserialize;
use serde_json::Value;

use super::program::{NotDone, Now, Plain};
use crate::pages::choices::make_pause::pause_for;
use crate::pages::choices::view::PauseFor;
use crate::text::{Clock, pages as words, reasons, troubles};

/// The first word of each decision, and how it is written.
const FORMS: [(&str, &str); 9] = [
    ("answer", r#"{"answer": {"tiers": ["ID", …], "withhold": ["EVENT/FIELD", …]}}"#),
    ("everything", r#"{"everything": false}"#),
    ("tier", r#"{"tier": "ID", "on": true}"#),
    ("fields", r#"{"fields": ["EVENT/FIELD", …], "withheld": true}"#),
    ("news", r#"{"news": true}"#),
    ("reworded", r#"{"reworded": "seen"}"#),
    ("pause", r#"{"pause": "hour"}, "today", "until_resumed" or null"#),
    ("crash_reports", r#"{"crash_reports": "ask"} or "always""#),
    ("keep", r#"{"keep": {"days": 365, "mib": 256}}"#),
];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OfAnswer {
    answer: Answer,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OfEverything {
    everything: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OfTier {
    tier: String,
    on: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OfFields {
    fields: Vec<String>,
    withheld: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OfNews {
    news: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OfWords {
    reworded: Seen,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OfPause {
    pause: Option<Length>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OfCrashReports {
    crash_reports: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OfKeep {
    keep: Keep,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Answer {
    tiers: Vec<String>,
    #[serde(default)]
    withhold: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Seen {
    Seen,
}

#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "snake_case")]
enum Length {
    Hour,
    Today,
    UntilResumed,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Keep {
    days: u32,
    mib: u32,
}

/// How a pause of this length is given.
pub(super) fn pause_word(length: PauseFor) -> Option<&'static str> {
    match length {
        PauseFor::Nothing => None,
        PauseFor::Hour => Some("hour"),
        PauseFor::Today => Some("today"),
        PauseFor::UntilResumed => Some("until_resumed"),
    }
}

/// Makes the decision. Returns what else the person should be told.
pub(super) fn decide(plain: &Plain, now: &Now, decision: &Value, seen: &str) -> Result<Vec<String>, NotDone> {
    let Now { program, clock, .. } = now;
    let change = change(now, decision, clock)?;
    // People agree to the text that they saw. A no is never about a text.
    if agrees(&change) && seen != program.manifest.digest() {
        return Err(NotDone(words::text_changed(&program.manifest.app.name)));
    }
    let shown = |path: &std::path::Path| plain.places.shown(path);
    let decided = carry_out(&plain.places, program, &change, &DecidedBy::Host, clock.now)
        .map_err(|error| NotDone(troubles::not_written(&error, &shown)))?;
    let kept = decided.applied.kept_copy.iter().map(|kept| reasons::old_file_kept(&shown(kept)));
    Ok(kept.chain(decided.troubles.iter().map(troubles::trouble)).collect())
}

fn agrees(change: &Change) -> bool {
    match change {
        Change::Answer { .. } | Change::On | Change::Resume | Change::Tier(_, true) | Change::News(true) | Change::Seen => true,
        Change::Withhold(_, withheld) => !withheld,
        Change::Off
        | Change::Tier(_, false)
        | Change::News(false)
        | Change::Pause(_)
        | Change::CrashReports(_)
        | Change::History(_) => false,
    }
}

fn change(now: &Now, decision: &Value, clock: &Clock) -> Result<Change, NotDone> {
    let Some((key, form)) = FORMS.iter().find(|(key, _)| decision.get(*key).is_some()) else {
        let keys: Vec<_> = FORMS.iter().map(|(key, _)| format!("\"{key}\"")).collect();
        return Err(NotDone(format!("this is no decision: it is an object with one of {}", keys.join(", "))));
    };
    let wrong = |why: String| NotDone(format!("this is no decision: \"{key}\": {why}; it is written as {form}"));
    change_of(now, key, decision, clock).map_err(wrong)
}

/// The change, or what is wrong with a decision that begins with this word.
fn change_of(now: &Now, key: &str, decision: &Value, clock: &Clock) -> Result<Change, String> {
    Ok(match key {
        "answer" => {
            let OfAnswer { answer: Answer { tiers, withhold } } = read(decision)?;
            tiers.iter().try_for_each(|tier| is_tier(now, tier))?;
            withhold.iter().try_for_each(|entry| is_offered(now, entry))?;
            let withheld: BTreeMap<String, bool> = withhold.into_iter().map(|entry| (entry, true)).collect();
            Change::Answer { tiers: tiers.into_iter().collect(), withheld }
        }
        "everything" => {
            let OfEverything { everything } = read(decision)?;
            if everything { Change::Resume } else { Change::Off }
        }
        "tier" => {
            let OfTier { tier, on } = read(decision)?;
            is_tier(now, &tier)?;
            Change::Tier(tier, on)
        }
        "fields" => {
            let OfFields { fields, withheld } = read(decision)?;
            if fields.is_empty() {
                return Err("it names no field, and would decide nothing".to_owned());
            }
            fields.iter().try_for_each(|entry| is_offered(now, entry))?;
            Change::Withhold(fields, withheld)
        }
        "news" => Change::News(read::<OfNews>(decision)?.news),
        "reworded" => {
            let OfWords { reworded: Seen::Seen } = read(decision)?;
            Change::Seen
        }
        "pause" => {
            let length = match read::<OfPause>(decision)?.pause {
                None => PauseFor::Nothing,
                Some(Length::Hour) => PauseFor::Hour,
                Some(Length::Today) => PauseFor::Today,
                Some(Length::UntilResumed) => PauseFor::UntilResumed,
            };
            Change::Pause(pause_for(length, clock))
        }
        "crash_reports" => {
            let word = read::<OfCrashReports>(decision)?.crash_reports;
            Change::CrashReports(crash_reports(&word).ok_or_else(|| format!("there is no \"{word}\""))?)
        }
        _ => {
            let OfKeep { keep: Keep { days, mib } } = read(decision)?;
            if days == 0 || mib == 0 {
                return Err(
                    "nothing at all cannot be kept: both are at least 1; to remove what there is, clear the history".to_owned()
                );
            }
            Change::History(Retention { days, mib })
        }
    })
}

/// Parses a decision of one form, or says where it differs.
fn read<T: for<'de> Deserialize<'de>>(decision: &Value) -> Result<T, String> {
    T::deserialize(decision).map_err(|error| error.to_string())
}

fn is_tier(now: &Now, id: &str) -> Result<(), String> {
    let tiers = &now.program.manifest.tiers;
    if tiers.iter().any(|tier| tier.id == id) {
        return Ok(());
    }
    let known: Vec<_> = tiers.iter().map(|tier| format!("\"{}\"", tier.id)).collect();
    Err(format!("there is no tier \"{id}\", only {}", known.join(", ")))
}

/// Whether the manifest has what this entry is about, or the choice still names it.
fn is_offered(now: &Now, entry: &str) -> Result<(), String> {
    let stands_there = now.consent.choices().is_some_and(|choices| choices.withheld_fields.contains(entry));
    if stands_there || entry::is_declared(&now.program.manifest, entry) {
        return Ok(());
    }
    Err(format!("\"{entry}\" is no field that can be left out; the page has the entries of each in \"entries\""))
}

/// What happens with crash reports, from the words of the file.
fn crash_reports(word: &str) -> Option<CrashReports> {
    [CrashReports::Ask, CrashReports::Always].into_iter().find(|choice| choice.as_str() == word)
}
