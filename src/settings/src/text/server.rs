//! What a server has of this person: fetched, compared, erased; and why not.

use candor::tools::delivery::Failure;
use candor::tools::log::AskedRow;
use candor::tools::own::{Asked, Beyond, Forgot, Forgotten, Kind, NotDone, Outcome, Progress};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::clock::Clock;
use super::figures::{day_in_full, days, grouped, messages, sentences};
use super::{labels, troubles};

/// Where it is asked, and what the server learns by that.
pub fn facts(url: &str, is_monthly: bool, has_former: bool) -> Vec<String> {
    let months = if is_monthly { labels::server_says_months() } else { "" };
    let asks = sentences([say!("server_where", url = url).as_str(), labels::server_says_who(), months]);
    std::iter::once(asks).chain(has_former.then(|| labels::server_former().to_owned())).collect()
}

/// How far it has got.
pub fn progress(progress: Option<Progress>, clock: &Clock) -> String {
    match progress {
        Some(Progress { waits_until: Some(until), .. }) => say!("server_waits", time = clock.inside(until)),
        Some(Progress { done, of, events, waits_until: None }) if of > 0 => {
            say!("server_progress", place = (done + 1).min(of), of = of, messages = messages(events))
        }
        _ => labels::server_asking().to_owned(),
    }
}

/// What came, whether that is not all, and for how long the server says that it keeps it.
pub fn has(events: u64, is_all: bool, kept_days: Option<u32>) -> String {
    let has = if events == 0 { labels::server_has_none().to_owned() } else { say!("server_has", messages = messages(events)) };
    let keeps = kept_days.filter(|_| events > 0).map(|kept| say!("server_keeps", days = days(kept)));
    let more = if is_all { "" } else { labels::server_more() };
    sentences([has.as_str(), more, keeps.as_deref().unwrap_or_default()])
}

/// How much was sent that could not be compared, and why, a sentence each.
pub fn beyond(beyond: &Beyond) -> Vec<String> {
    let Beyond { counted, without_identifier, elsewhere, over, unfinished } = *beyond;
    let mut said = Vec::new();
    if counted > 0 {
        said.push(say!("server_beyond_counted", messages = messages(counted)));
    }
    if without_identifier > 0 {
        said.push(say!("server_beyond_without", messages = messages(without_identifier)));
    }
    if elsewhere > 0 {
        said.push(say!("server_beyond_elsewhere", messages = messages(elsewhere)));
    }
    if over > 0 {
        said.push(say!("server_beyond_over", messages = messages(over)));
    }
    if unfinished > 0 {
        said.push(say!("server_beyond_unfinished", messages = messages(unfinished)));
    }
    said
}

/// A name with a count.
pub fn side(name: &str, count: u64) -> String {
    say!("server_side", name = name, count = grouped(count))
}

/// Only this many rows of a long list are shown.
pub fn first_of(count: u64) -> String {
    say!("server_first", messages = messages(count))
}

/// What was erased, and until when backups have copies.
pub fn erased(events: u64, backups_until: Option<Date>) -> String {
    sentences([say!("server_erased", messages = messages(events)), backups_until.and_then(backups).unwrap_or_default()])
}

pub(super) fn backups(until: Date) -> Option<String> {
    Some(say!("server_backups", date = day_in_full(&until.to_zoned(TimeZone::UTC).ok()?)))
}

/// What waited with an identifier that is over.
pub fn withdrawn(count: u64) -> String {
    say!("server_withdrawn", messages = messages(count))
}

/// That earlier identifiers were forgotten, and what waited with them.
pub fn forgot(forgotten: Forgotten) -> String {
    let withdrawn = if forgotten.withdrawn > 0 { withdrawn(forgotten.withdrawn as u64) } else { String::new() };
    sentences([forgotten_former(forgotten.former), withdrawn])
}

fn forgotten_former(count: usize) -> String {
    say!("server_forgot", count = count)
}

/// Only a part was erased.
pub fn part(done: usize, of: usize, why: &str) -> String {
    say!("server_part", done = done, of = of, why = why)
}

/// What should have followed could not be done here.
pub fn after(why: &str) -> String {
    say!("server_after", why = why)
}

/// That nothing came of it.
pub fn failed(kind: Kind, why: &str) -> String {
    match kind {
        Kind::Fetch => say!("server_not_fetched", why = why),
        Kind::Erase => say!("server_not_erased", why = why),
        Kind::Page => say!("server_not_opened", why = why),
    }
}

/// The question before erasing: title, and what it means.
pub fn erase_question(url: &str) -> (String, Vec<String>) {
    let means =
        [say!("server_erase_means", url = url), labels::server_erase_here().into(), labels::server_erase_not_all().into()];
    (labels::server_erase_question().to_owned(), means.to_vec())
}

/// Why the server did not give or erase what it was asked for, for the middle of a sentence.
pub fn why(why: &NotDone, clock: &Clock) -> String {
    match why {
        NotDone::NotOffered(_) => labels::server_why_not_offered().to_owned(),
        NotDone::Conflict(_) => labels::server_why_conflict().to_owned(),
        NotDone::NoIdentifier => labels::server_why_no_identifier().to_owned(),
        NotDone::NewServer(url) => say!("server_why_new_server", url = url.as_str()),
        NotDone::Identity(error) => troubles::identity_error(error),
        NotDone::Log(error) => troubles::log_error(error),
        NotDone::Unreachable(error) => troubles::failure(&Failure::NotSent(error.clone())),
        NotDone::Unauthorized(status) => say!("server_why_refused", status = status.to_string()),
        NotDone::NotThere(status) => say!("server_why_not_there", status = status.to_string()),
        NotDone::Busy { status, until: None } => say!("server_why_busy", status = status.to_string()),
        NotDone::Busy { status, until: Some(until) } => {
            say!("server_why_busy_until", status = status.to_string(), time = clock.inside(*until))
        }
        NotDone::Status(status) => troubles::failure(&Failure::Answered(*status)),
        NotDone::Unreadable(_) => labels::server_why_unreadable().to_owned(),
        NotDone::Cancelled => labels::server_cancelled().to_owned(),
    }
}

/// What servers were asked for so far, each with when, and what came of it; and what was forgotten instead.
pub fn asked(rows: &[AskedRow], clock: &Clock) -> Vec<(Timestamp, (String, String))> {
    let forgot = |forgot: Forgot| forgotten_former(forgot.former);
    let said = |row| Asked::of(row).map(|asked| came_of(&asked)).or_else(|| Forgot::of(row).map(forgot));
    rows.iter().filter_map(|row| Some((row.at, (clock.time(row.at), said(row)?)))).collect()
}

fn came_of(asked: &Asked) -> String {
    let more = asked.outcome.as_ref().is_some_and(|outcome| outcome.more);
    let more = if more { labels::server_asked_more() } else { "" };
    let requests = Some(asked.requests).filter(|requests| *requests > 1);
    let requests = requests.map(|requests| say!("server_asked_requests", count = grouped(requests)));
    sentences([outcome(asked).as_str(), more, requests.as_deref().unwrap_or_default()])
}

fn outcome(asked: &Asked) -> String {
    let Some(outcome) = &asked.outcome else {
        return if asked.kind == Kind::Erase { labels::server_asked_maybe() } else { labels::server_asked_open() }.to_owned();
    };
    match (asked.kind, &outcome.error) {
        (Kind::Erase, _) => erasure(outcome),
        (_, Some(_)) => labels::server_asked_in_vain().to_owned(),
        (Kind::Fetch, None) => say!("server_asked_fetch", messages = messages(outcome.events)),
        (Kind::Page, None) => labels::server_asked_page().to_owned(),
    }
}

/// What is known of an erasure: as far as receipts came, and of the rest whether it may have happened.
fn erasure(outcome: &Outcome) -> String {
    let Outcome { events, receipts, over, unanswered, error, .. } = outcome;
    let until = receipts.iter().filter_map(|receipt| receipt.backups_until).max();
    let known = (!receipts.is_empty() || error.is_none() && over.is_empty()).then(|| erased(*events, until));
    let rest = match (over.is_empty(), unanswered) {
        (false, _) => labels::server_asked_over(),
        (true, true) => labels::server_asked_maybe(),
        (true, false) if known.is_none() => labels::server_asked_in_vain(),
        (true, false) => "",
    };
    sentences([known.unwrap_or_default().as_str(), rest])
}

#[cfg(test)]
mod tests {
    use candor::tools::consent::DecidedBy;
    use candor::tools::own::ErasedOne;

    use super::*;

    #[test]
    fn an_erasure_whose_answer_was_lost_may_have_happened_and_once_the_server_says_so_it_has() {
        let said = |outcome: Option<Outcome>| {
            let by = DecidedBy::Window;
            came_of(&Asked {
                at: Timestamp::UNIX_EPOCH,
                by,
                kind: Kind::Erase,
                url: String::new(),
                identities: vec![],
                requests: 1,
                outcome,
            })
        };
        let failed = Outcome { error: Some("no".into()), ..Outcome::default() };
        assert_eq!(said(Some(failed.clone())), labels::server_asked_in_vain());
        assert_eq!(said(None), labels::server_asked_maybe());
        let lost = Outcome { unanswered: true, ..failed };
        assert_eq!(said(Some(lost.clone())), labels::server_asked_maybe());
        assert_eq!(said(Some(Outcome { over: vec!["a".into()], ..lost.clone() })), labels::server_asked_over());
        let at = Timestamp::UNIX_EPOCH;
        let receipt = ErasedOne { identity: "b".into(), erased: 2, at, backups_until: None, sha256: String::new() };
        let part = said(Some(Outcome { events: 2, receipts: vec![receipt], ..lost }));
        assert!(part.contains("2 messages") && part.ends_with(labels::server_asked_maybe()), "{part}");
    }
}
