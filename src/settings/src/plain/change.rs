//! A decision that is given as data. One of these, and nothing besides:
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

use std::collections::{BTreeMap, BTreeSet};

use candor::tools::consent::{Change, CrashReports, DecidedBy, Retention};
use candor::tools::decide as carry_out;
use serde::Deserialize;
use serde_json::Value;

use super::program::{NotDone, Now, Plain};
use crate::pages::choices::make_pause::pause_for;
use crate::pages::choices::view::PauseFor;
use crate::text::{Clock, pages as words, reasons, troubles};

/// A decision as it is given.
#[derive(Deserialize)]
#[serde(untagged, deny_unknown_fields)]
enum Given {
    Answer {
        answer: Answer,
    },
    Everything {
        everything: bool,
    },
    Tier {
        tier: String,
        on: bool,
    },
    Fields {
        fields: Vec<String>,
        withheld: bool,
    },
    News {
        news: bool,
    },
    Reworded {
        reworded: Seen,
    },
    Pause {
        // Without this, a decision that says nothing would be the end of a pause.
        #[serde(deserialize_with = "Option::deserialize")]
        pause: Option<Length>,
    },
    CrashReports {
        crash_reports: String,
    },
    Keep {
        keep: Keep,
    },
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

/// Makes the decision. What the person should hear besides.
pub(super) fn decide(plain: &Plain, now: &Now, decision: &Value, seen: &str) -> Result<Vec<String>, NotDone> {
    let Now { program, clock, .. } = now;
    let change = change(now, decision, clock)?;
    // What somebody agreed to is the text that they saw. A no is never about a text.
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
    let wrong = |why: &str| NotDone(format!("this is no decision: {why}"));
    let given = Given::deserialize(decision).map_err(|_| wrong("see the forms that there are"))?;
    let known: BTreeSet<&str> = now.program.manifest.tiers.iter().map(|tier| tier.id.as_str()).collect();
    let is_known = |tier: &String| {
        if known.contains(tier.as_str()) { Ok(()) } else { Err(wrong(&format!("there is no tier \"{tier}\""))) }
    };
    Ok(match given {
        Given::Answer { answer: Answer { tiers, withhold } } => {
            tiers.iter().try_for_each(is_known)?;
            let withheld: BTreeMap<String, bool> = withhold.into_iter().map(|entry| (entry, true)).collect();
            Change::Answer { tiers: tiers.into_iter().collect(), withheld }
        }
        Given::Everything { everything: true } => Change::Resume,
        Given::Everything { everything: false } => Change::Off,
        Given::Tier { tier, on } => {
            is_known(&tier)?;
            Change::Tier(tier, on)
        }
        Given::Fields { fields, withheld } => Change::Withhold(fields, withheld),
        Given::News { news } => Change::News(news),
        Given::Reworded { reworded: Seen::Seen } => Change::Seen,
        Given::Pause { pause } => {
            let length = match pause {
                None => PauseFor::Nothing,
                Some(Length::Hour) => PauseFor::Hour,
                Some(Length::Today) => PauseFor::Today,
                Some(Length::UntilResumed) => PauseFor::UntilResumed,
            };
            Change::Pause(pause_for(length, clock))
        }
        Given::CrashReports { crash_reports: word } => {
            Change::CrashReports(crash_reports(&word).ok_or_else(|| wrong("crash reports are \"ask\" or \"always\""))?)
        }
        Given::Keep { keep: Keep { days, mib } } => Change::History(Retention { days, mib }),
    })
}

/// What happens with crash reports, from the words of the file.
fn crash_reports(word: &str) -> Option<CrashReports> {
    [CrashReports::Ask, CrashReports::Always].into_iter().find(|choice| choice.as_str() == word)
}
