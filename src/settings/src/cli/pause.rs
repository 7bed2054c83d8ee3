//! Commands that begin and end a pause, and turn what was typed into the moment at which it ends.

use candor::tools::consent::{Change, Pause, Reason};
use candor::tools::delivery::Policy;
use candor::tools::registry::Program;
use jiff::civil::{DateTime, Time};
use jiff::{RoundMode, SignedDuration, Span, Timestamp, TimestampRound, Unit, Zoned};

use super::answer::{Done, NotDone, answer, not_done, remark, wrong_call};
use super::arguments::Lasts;
use super::context::Context;
use super::{choose, status};
use crate::pages;

/// The longest pause that ends by itself: a year. Anything longer is a slip of the hand, or somebody who means "until I say so" and
/// should see it said.
const LONGEST: SignedDuration = SignedDuration::from_hours(365 * 24);

pub(super) fn pause(context: &Context, lasts: &Lasts) -> Done {
    let program = context.program()?;
    let now = Zoned::now();
    let pause = end(lasts, &now)?;
    let name = &program.manifest.app.name;
    if program.manifest.switch_only {
        return not_done(format!(
            "{name} reads only the main switch and would ignore a pause; \"candor off\" stops it until you switch it on again"
        ));
    }
    let (_, record) = choose::decided(context, &Change::Pause(Some(pause)))?;
    if program.may_be_older() && record.enabled {
        remark(&format!(
            "Candor hasn't seen a version of {name} that understands pausing yet. An older version keeps sending; only \"candor off\" \
             stops it."
        ));
    }
    let consent = program.consent(&context.places);
    if let Err(reason) = consent.everything(now.timestamp())
        && !matches!(reason, Reason::Paused(_))
    {
        remark(&format!("the pause is saved, but nothing would be sent without it either: {reason}"));
    }
    if context.which.json {
        return status::status(context, false);
    }
    answer(&format!(
        "{name}: paused {}\n{}",
        status::until(pause, now.timestamp(), now.time_zone()),
        while_paused(pause, &call_to_resume(context, &program))
    ))
}

pub(super) fn resume(context: &Context) -> Done {
    let program = context.program()?;
    let consent = program.consent(&context.places);
    let was_paused = !consent.is_answered() || status::in_force(&consent, Timestamp::now()).is_some();
    if was_paused {
        choose::decided(context, &Change::Pause(None))?;
    }
    if context.which.json {
        return status::status(context, false);
    }
    let state = pages::programs::make::state(&program, &program.consent(&context.places), Timestamp::now());
    let now = if was_paused { "is no longer paused" } else { "is not paused" };
    answer(&format!("{} {now}: {}\n", program.manifest.app.name, state.0))
}

/// What a pause means, and how it is ended.
fn while_paused(pause: Pause, call: &str) -> String {
    let expiry_days = Policy::default().expiry.as_hours() / 24;
    let ends = if pause == Pause::UntilResumed { "ends it" } else { "ends it sooner" };
    format!(
        "Nothing is recorded or sent until then. Your choices stay as they are; unsent messages stay on this computer and are sent \
         afterwards, unless they are older than {expiry_days} days by then.\n\"{call}\" {ends}.\n"
    )
}

fn call_to_resume(context: &Context, program: &Program) -> String {
    match &context.which.manifest {
        Some(file) => format!("candor resume --manifest {}", file.display()),
        None => format!("candor resume --app {}", program.manifest.app.id),
    }
}

/// The pause that the arguments describe, seen from now.
fn end(lasts: &Lasts, now: &Zoned) -> Result<Pause, NotDone> {
    let Lasts { length, until, today } = lasts;
    let (said, end) = match (length, until) {
        (Some(length), _) => (format!("--for {length}"), after(length, now)?),
        (None, Some(when)) => (format!("--until {when}"), at(when, now)?),
        (None, None) if *today => ("--today".to_owned(), now.tomorrow().and_then(|day| day.start_of_day()).ok()),
        (None, None) => return Ok(Pause::UntilResumed),
    };
    let longest = now.timestamp().saturating_add(LONGEST)?;
    // Rounded down, so that no time at all stays none, and the longest is not a moment too long.
    let whole_seconds = TimestampRound::new().smallest(Unit::Second).mode(RoundMode::Floor);
    let end = end.and_then(|end| end.timestamp().round(whole_seconds).ok());
    match end {
        Some(end) if end <= now.timestamp() => wrong_call(format!("{said}: that would be over already")),
        Some(end) if end <= longest => Ok(Pause::Until(end)),
        Some(_) | None => wrong_call(format!(
            "{said}: that is too long; a pause that ends by itself lasts {} days at most, and one without an end lasts until you resume",
            LONGEST.as_hours() / 24
        )),
    }
}

/// `None` if it is later than the calendar goes.
fn after(length: &str, now: &Zoned) -> Result<Option<Zoned>, NotDone> {
    let Ok(span) = length.parse::<Span>() else {
        return wrong_call(format!("--for {length}: write it as 30m, 2h or 1d, and at most as 365d"));
    };
    Ok(now.checked_add(span).ok())
}

/// The moment of a wall-clock time such as 18:30.
fn at(when: &str, now: &Zoned) -> Result<Option<Zoned>, NotDone> {
    if let Ok(exactly) = when.parse::<Timestamp>() {
        return Ok(Some(exactly.to_zoned(now.time_zone().clone())));
    }
    let today = |time: Time| now.date().to_datetime(time);
    let Ok(wall) = when.parse::<DateTime>().or_else(|_| when.parse::<Time>().map(today)) else {
        return wrong_call(format!("--until {when}: write it as 18:30, 2026-11-24 or 2026-11-24T18:30"));
    };
    Ok(wall.to_zoned(now.time_zone().clone()).ok())
}

#[cfg(test)]
mod tests {
    use jiff::tz::{TimeZone, offset};

    use super::*;

    /// A Sunday afternoon, an hour east of Greenwich.
    fn now() -> Zoned {
        let wall: DateTime = "2026-11-22T16:20:30.5".parse().expect("a time");
        wall.to_zoned(TimeZone::fixed(offset(1))).expect("it was that time once")
    }

    fn ends(lasts: &Lasts) -> Result<String, String> {
        end(lasts, &now()).map(|pause| pause.to_string()).map_err(|NotDone { sentence, status }| {
            assert_eq!(status, 2, "{sentence}");
            sentence
        })
    }

    fn length(length: &str) -> Lasts {
        Lasts { length: Some(length.into()), ..Lasts::default() }
    }

    fn until(when: &str) -> Lasts {
        Lasts { until: Some(when.into()), ..Lasts::default() }
    }

    #[test]
    fn a_pause_ends_when_the_call_says_by_this_computers_clock() {
        let calls = [
            (Lasts::default(), "resumed"),
            (Lasts { today: true, ..Lasts::default() }, "2026-11-22T23:00:00Z"),
            (length("30m"), "2026-11-22T15:50:30Z"),
            (length("1h"), "2026-11-22T16:20:30Z"),
            (length("1h 30 minutes"), "2026-11-22T16:50:30Z"),
            (length("2 hours"), "2026-11-22T17:20:30Z"),
            (length("1d"), "2026-11-23T15:20:30Z"),
            (length("365d"), "2027-11-22T15:20:30Z"),
            (until("18:30"), "2026-11-22T17:30:00Z"),
            (until("2026-11-24"), "2026-11-23T23:00:00Z"),
            (until("2026-11-24T18:30"), "2026-11-24T17:30:00Z"),
            (until("2026-11-24 18:30"), "2026-11-24T17:30:00Z"),
            (until("2026-11-24T18:30:00Z"), "2026-11-24T18:30:00Z"),
        ];
        for (lasts, expected) in calls {
            assert_eq!(ends(&lasts).as_deref(), Ok(expected), "{lasts:?}");
        }
    }

    #[test]
    fn a_pause_of_no_time_or_of_more_than_a_year_or_of_nonsense_is_a_wrong_call() {
        let calls = [
            (length("0m"), "--for 0m: that would be over already"),
            (length("-5m"), "--for -5m: that would be over already"),
            (length("1h ago"), "that would be over already"),
            (length("366d"), "365 days at most"),
            (length("9000 years"), "365 days at most"),
            (length("99999999999999999999h"), "30m, 2h or 1d"),
            (length("soon"), "--for soon: write it as 30m, 2h or 1d"),
            (length("5"), "30m, 2h or 1d"),
            (length(""), "30m, 2h or 1d"),
            (until("16:20"), "--until 16:20: that would be over already"),
            (until("2026-11-22"), "that would be over already"),
            (until("2999-01-01"), "365 days at most"),
            (until("tomorrow"), "--until tomorrow: write it as 18:30, 2026-11-24 or"),
            (until("2026-02-30"), "write it as 18:30"),
            (until("25:00"), "write it as 18:30"),
        ];
        for (lasts, expected) in calls {
            let said = ends(&lasts).expect_err("a wrong call");
            assert!(said.contains(expected), "{lasts:?}: {said}");
        }
    }
}
