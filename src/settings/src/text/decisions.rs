//! What a decision changed, as the difference to the one before it: nobody remembers what was on then.

use std::collections::BTreeSet;

use candor::tools::consent::{DecidedBy, Pause, entry};
use candor::tools::log::DecisionRow;
use candor::tools::manifest::{Manifest, Part};
use serde_json::Value;

use super::clock::Clock;
use super::figures::{list, sentences};
use super::{labels, manifests, reasons};

/// What this decision changed, and where it was made. `before` is the one before it; without one, the text says what was decided.
pub fn decision(manifest: &Manifest, decision: &DecisionRow, before: Option<&DecisionRow>, clock: &Clock) -> String {
    let by = match &decision.by {
        DecidedBy::Window => labels::by_window(),
        DecidedBy::CommandLine => labels::by_command_line(),
        DecidedBy::Host | DecidedBy::Other(_) => labels::by_program(),
    };
    let said = sentences(match before {
        Some(before) => changed(manifest, decision, before, clock),
        None => vec![decided(manifest, &decision.what)],
    });
    say!("decision", said = said, by = by)
}

/// All of them, the newest first as they are, each with when it was made.
pub fn decisions(manifest: &Manifest, decisions: &[DecisionRow], clock: &Clock) -> Vec<(String, String)> {
    let before = decisions.iter().skip(1).map(Some).chain(std::iter::once(None));
    let one =
        |(row, before): (&DecisionRow, Option<&DecisionRow>)| (clock.time(row.at), decision(manifest, row, before, clock));
    decisions.iter().zip(before).map(one).collect()
}

fn decided(manifest: &Manifest, what: &Value) -> String {
    let on = tiers(manifest, &on(what));
    if !is_enabled(what) {
        labels::send_nothing().to_owned()
    } else if on.is_empty() {
        labels::nothing_switched_on().to_owned()
    } else {
        say!("decision_on", tiers = list(&on))
    }
}

fn changed(manifest: &Manifest, decision: &DecisionRow, before: &DecisionRow, clock: &Clock) -> Vec<String> {
    let (was, is) = (&before.what, &decision.what);
    let mut said = Vec::new();
    let switched = |from: &BTreeSet<String>, to: &BTreeSet<String>| tiers(manifest, &to.difference(from).cloned().collect());
    let (were_on, are_on) = (on(was), on(is));
    match (is_enabled(was), is_enabled(is)) {
        (true, false) => said.push(labels::decision_all_off().to_owned()),
        (false, true) => {
            said.push(labels::decision_all_on().to_owned());
            said.push(decided(manifest, is));
        }
        _ => {}
    }
    let (newly_on, newly_off) = (switched(&were_on, &are_on), switched(&are_on, &were_on));
    // What is on has just been said.
    if !newly_on.is_empty() && is_enabled(was) == is_enabled(is) {
        said.push(say!("decision_on", tiers = list(&newly_on)));
    }
    if !newly_off.is_empty() {
        said.push(say!("decision_off", tiers = list(&newly_off)));
    }
    let (were_out, are_out) = (texts(was.get("withheld_fields")), texts(is.get("withheld_fields")));
    let fields = |from: &BTreeSet<String>, to: &BTreeSet<String>| fields(manifest, to.difference(from));
    let (left_out, allowed) = (fields(&were_out, &are_out), fields(&are_out, &were_out));
    if !left_out.is_empty() {
        said.push(say!("decision_withheld", fields = list(&left_out)));
    }
    if !allowed.is_empty() {
        said.push(say!("decision_allowed", fields = list(&allowed)));
    }
    said.extend(crash_reports(was, is));
    said.extend(pause(was, is, decision, clock));
    if said.is_empty() {
        // A yes to what is new, or that words were seen: the text is another one after both.
        let is_answered = decision.agreed != before.agreed;
        said.push(if is_answered { labels::decision_news() } else { labels::decision_other() }.to_owned());
    }
    said
}

fn crash_reports(was: &Value, is: &Value) -> Option<String> {
    let asks = |what: &Value| what.get("crash_reports").and_then(Value::as_str).is_none_or(|how| how != "always");
    (asks(was) != asks(is)).then(|| if asks(is) { labels::decision_ask() } else { labels::decision_always() }.to_owned())
}

fn pause(was: &Value, is: &Value, decision: &DecisionRow, clock: &Clock) -> Option<String> {
    let pause = |what: &Value| match what.get("paused_until").and_then(Value::as_str)? {
        "resumed" => Some(Pause::UntilResumed),
        until => until.parse().ok().map(Pause::Until),
    };
    match (pause(was), pause(is)) {
        (before, Some(now)) if before != Some(now) => Some(say!("decision_paused", until = reasons::until(now, clock))),
        // One that was over by then was not ended by this.
        (Some(Pause::Until(until)), None) if until <= decision.at => None,
        (Some(_), None) => Some(labels::decision_resumed().to_owned()),
        _ => None,
    }
}

fn is_enabled(what: &Value) -> bool {
    what.get("telemetry_enabled") == Some(&Value::Bool(true))
}

/// The tiers whose switch is on.
fn on(what: &Value) -> BTreeSet<String> {
    let tiers = what.get("tiers").and_then(Value::as_object).into_iter().flatten();
    tiers.filter(|(_, on)| **on == Value::Bool(true)).map(|(id, _)| id.clone()).collect()
}

fn texts(list: Option<&Value>) -> BTreeSet<String> {
    list.and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

/// Their names, in the order of the manifest; of those that it does not have any more, their ids.
fn tiers(manifest: &Manifest, ids: &BTreeSet<String>) -> Vec<String> {
    let known = manifest.tiers.iter().filter(|tier| ids.contains(&tier.id)).map(|tier| manifests::of(&tier.name));
    let gone = ids.iter().filter(|id| manifest.tier(id).is_none()).cloned();
    known.chain(gone).collect()
}

/// What entries of the consent file mean: a field by its path, however many messages have it, a whole message by its title, and one that
/// a single tier causes with that tier's name.
fn fields<'a>(manifest: &Manifest, entries: impl Iterator<Item = &'a String>) -> Vec<String> {
    let mut said = Vec::new();
    for entry in entries {
        let words = match entry::part(entry) {
            Some(Part::Field(_, path)) => path,
            Some(Part::Cause(event, tier)) => {
                let (event, tier) = (manifests::event_title(manifest, &event), manifests::tier_name(manifest, &tier));
                say!("decision_cause", event = event, tier = tier)
            }
            Some(part) => manifests::part_name(manifest, &part),
            None => entry.clone(),
        };
        if !said.contains(&words) {
            said.push(words);
        }
    }
    said
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use jiff::tz::TimeZone;
    use serde_json::json;

    use super::*;

    fn row(what: Value) -> DecisionRow {
        DecisionRow {
            id: String::new(),
            at: "2026-11-21T20:15:03Z".parse().expect("a time"),
            by: DecidedBy::Window,
            agreed: "sha256:a".into(),
            what,
        }
    }

    fn what(enabled: bool, on: &[&str], more: &Value) -> DecisionRow {
        let tiers: serde_json::Map<String, Value> = ["existence_ping", "system_fingerprint", "usage_analytics"]
            .map(|tier| (tier.into(), on.contains(&tier).into()))
            .into_iter()
            .collect();
        let mut what = json!({"telemetry_enabled": enabled, "tiers": tiers, "withheld_fields": [], "crash_reports": "ask", "paused_until": null});
        what.as_object_mut().expect("an object").extend(more.as_object().expect("an object").clone());
        row(what)
    }

    #[test]
    fn each_decision_says_what_it_changed_of_the_one_before_it() {
        let manifest = Manifest::parse(include_str!("../../../../assets/apps/skellycam.toml")).expect("sound");
        let clock = Clock { now: Timestamp::UNIX_EPOCH, zone: TimeZone::UTC };
        let all = ["existence_ping", "system_fingerprint"];
        let so_far = [
            (what(false, &[], &json!({})), "Send nothing."),
            (what(true, &all, &json!({})), "Sending switched on. Switched on: Existence ping, System fingerprint."),
            (
                what(true, &["existence_ping", "usage_analytics"], &json!({})),
                "Switched on: Usage analytics. Switched off: System fingerprint.",
            ),
            (
                what(
                    true,
                    &["existence_ping", "usage_analytics"],
                    &json!({"withheld_fields": ["app_opened/system.os", "feature_used/system.os"]}),
                ),
                "Left out: system.os.",
            ),
            (
                what(
                    true,
                    &["existence_ping", "usage_analytics"],
                    &json!({"withheld_fields": ["app_opened@existence_ping", "feature_used/*"]}),
                ),
                "Left out: SkellyCam started (Existence ping), Feature used. Included again: system.os.",
            ),
            (
                what(true, &["existence_ping", "usage_analytics"], &json!({"crash_reports": "always"})),
                "Included again: SkellyCam started (Existence ping), Feature used. Crash reports: always send.",
            ),
            (
                what(
                    true,
                    &["existence_ping", "usage_analytics"],
                    &json!({"crash_reports": "always", "paused_until": "resumed"}),
                ),
                "Paused until you resume it.",
            ),
            (what(true, &["existence_ping", "usage_analytics"], &json!({"crash_reports": "always"})), "Resumed."),
            (what(false, &["existence_ping", "usage_analytics"], &json!({"crash_reports": "always"})), "Sending switched off."),
            (what(false, &["existence_ping", "usage_analytics"], &json!({"crash_reports": "always"})), "No switch changed."),
            (
                DecisionRow {
                    agreed: "sha256:b".into(),
                    ..what(false, &["existence_ping", "usage_analytics"], &json!({"crash_reports": "always"}))
                },
                "What had changed was seen or answered.",
            ),
        ];
        let newest_first: Vec<DecisionRow> = so_far.iter().rev().map(|(row, _)| row.clone()).collect();
        let said: Vec<String> = decisions(&manifest, &newest_first, &clock).into_iter().rev().map(|(_, said)| said).collect();
        let expected = so_far.map(|(_, words)| format!("{words} Decided in the window."));
        assert_eq!(said, expected);
    }

    #[test]
    fn a_pause_that_was_over_is_not_said_to_be_ended_and_a_tier_that_is_gone_has_its_id() {
        let manifest = Manifest::parse(include_str!("../../../../assets/apps/skellycam.toml")).expect("sound");
        let clock = Clock { now: Timestamp::UNIX_EPOCH, zone: TimeZone::UTC };
        let paused = what(true, &[], &json!({"paused_until": "2026-11-20T00:00:00Z"}));
        let after = what(true, &[], &json!({"tiers": {"speed": true}}));
        assert_eq!(decision(&manifest, &after, Some(&paused), &clock), "Switched on: speed. Decided in the window.");
    }
}
