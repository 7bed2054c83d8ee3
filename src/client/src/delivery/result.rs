//! What an answer means for the events that were sent: pure.

use jiff::civil::DateTime;
use jiff::{SignedDuration, Timestamp};

use super::transport::{Answer, SendError};
use crate::calendar;
use crate::json;
use crate::log::{Arrived, Ended, Verdict};
use crate::wire::Receipt;

/// How many bytes are kept of an answer that was no success: enough for the sentence in it, and little enough that a server that fails for
/// weeks does not fill the log.
const MOST_OF_A_FAILURE: usize = 4096;

/// What our collector says, in `error` beside the status 422, when it has erased everything with the identifier that the events carry.
const ERASED: &str = "erased_identity";

/// What to write down, and what to do next. `identified` says whether the events carry an identifier, `longest` is the longest wait that a
/// server may ask for, and `arrived` says which rows a receipt is about.
pub(super) fn judge(
    sent: Result<Answer, SendError>,
    (events, identified): (usize, bool),
    now: Timestamp,
    longest: SignedDuration,
    arrived: impl FnOnce(&Receipt) -> Arrived,
) -> (Ended, Verdict) {
    let answer = match sent {
        Ok(answer) => answer,
        Err(error) => {
            let left_computer = matches!(error, SendError::NoAnswer(_));
            let ended = Ended { error: Some(error.to_string()), left_computer, ..Ended::default() };
            return (ended, Verdict::Later { not_before: None });
        }
    };
    let mut of = Arrived::All;
    let verdict = match answer.status {
        200..=299 => {
            of = receipt(&answer.body).map_or(Arrived::All, |receipt| arrived(&receipt));
            Verdict::Sent { confirmed: matches!(of, Arrived::Of(_) | Arrived::First(_)) }
        }
        422 if identified && is_erased(&answer.body) => Verdict::Over,
        400 | 413 | 422 if events > 1 => Verdict::Halve,
        400 | 413 | 422 => Verdict::Refused,
        // Everything else may be temporary: a server that is down, moved, busy or misconfigured.
        _ => Verdict::Later { not_before: answer.header("retry-after").and_then(|value| retry_after(value, now, longest)) },
    };
    let mut body = answer.body;
    if !matches!(verdict, Verdict::Sent { .. }) {
        body.truncate(MOST_OF_A_FAILURE);
    }
    let ended = Ended {
        status: Some(answer.status),
        answer_headers: answer.headers,
        answer: body,
        error: None,
        left_computer: true,
        arrived: of,
        began_with: None,
    };
    (ended, verdict)
}

fn is_erased(body: &[u8]) -> bool {
    json::read_bytes(body).and_then(|refusal| json::text(&refusal, "error")).is_some_and(|error| error == ERASED)
}

/// The receipt that our collector answers with.
fn receipt(body: &[u8]) -> Option<Receipt> {
    let receipt = json::read_bytes(body)?;
    Some(Receipt { stored: receipt.get("stored")?.as_u64()?, sha256: json::text(&receipt, "sha256")? })
}

/// `Retry-After` is a number of seconds or a date (RFC 9110, section 10.2.3). Anything else is ignored, and a time too far ahead is cut to
/// `longest`.
pub(crate) fn retry_after(value: &str, now: Timestamp, longest: SignedDuration) -> Option<Timestamp> {
    let (value, most) = (value.trim(), now.saturating_add(longest).unwrap_or(Timestamp::MAX));
    let asked = if value.starts_with(|first: char| first.is_ascii_digit()) {
        let digits = value.bytes().all(|byte| byte.is_ascii_digit());
        // A number of seconds too large for the type is still a number of seconds.
        let seconds = value.parse().unwrap_or(i64::MAX);
        digits.then(|| now.saturating_add(SignedDuration::from_secs(seconds)).unwrap_or(Timestamp::MAX))?
    } else {
        date(value)?
    };
    Some(asked.min(most))
}

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// A date in the current form, or in one of the two obsolete ones that every recipient must still accept (RFC 9110, section 5.6.7): `Sun,
/// 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT`, `Sun Nov  6 08:49:37 1994`.
fn date(value: &str) -> Option<Timestamp> {
    let words: Vec<&str> = value.split([' ', '-']).filter(|word| !word.is_empty()).collect();
    let (weekday, day, month, year, time) = match *words {
        [weekday, day, month, year, time, "GMT"] => (weekday.strip_suffix(',')?, day, month, year, time),
        [weekday, month, day, time, year] => (weekday, day, month, year, time),
        _ => return None,
    };
    let month = i8::try_from(MONTHS.iter().position(|known| *known == month)? + 1).ok()?;
    let year = match (year.len(), year.parse().ok()?) {
        // Two-digit years are from 1969 to 2068, as in POSIX.
        (2, year @ 69..) => 1900 + year,
        (2, year) => 2000 + year,
        (_, year) => year,
    };
    let mut parts = time.split(':').map(str::parse::<i8>);
    let (Some(Ok(hour)), Some(Ok(minute)), Some(Ok(second)), None) = (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return None;
    };
    // A leap second is the last one of its minute.
    let second = if second == 60 { 59 } else { second };
    let date = DateTime::new(year, month, day.parse().ok()?, hour, minute, second, 0).ok()?;
    let named = WEEKDAYS.iter().position(|name| *name == weekday || name.get(..3) == Some(weekday))?;
    let is_that_day = usize::try_from(date.weekday().to_monday_zero_offset()) == Ok(named);
    // Only the last days of the year 9999 have no timestamp.
    is_that_day.then(|| calendar::moment(date).unwrap_or(Timestamp::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: SignedDuration = SignedDuration::from_hours(24);

    fn verdict(status: u16, events: usize, header: Option<&str>, body: &str) -> Verdict {
        verdict_on(status, (events, true), header, body)
    }

    fn verdict_on(status: u16, (events, identified): (usize, bool), header: Option<&str>, body: &str) -> Verdict {
        let headers = header.map(|value| ("Retry-After".to_owned(), value.to_owned())).into_iter().collect();
        let answer = Answer { status, headers, body: body.into() };
        let arrived = |receipt: &Receipt| if receipt.sha256 == "ours" { Arrived::Of("ours".into()) } else { Arrived::All };
        judge(Ok(answer), (events, identified), Timestamp::UNIX_EPOCH, DAY, arrived).1
    }

    #[test]
    fn only_400_413_and_422_refuse_and_only_a_single_event() {
        for status in [400, 413, 422] {
            assert_eq!(verdict(status, 1, None, ""), Verdict::Refused);
            assert_eq!(verdict(status, 2, None, ""), Verdict::Halve);
        }
        for status in [301, 401, 403, 404, 408, 429, 500, 502, 503, 599, 100] {
            assert_eq!(verdict(status, 1, None, ""), Verdict::Later { not_before: None }, "{status}");
        }
    }

    #[test]
    fn an_identifier_is_over_only_where_a_server_refuses_events_that_carry_one_because_it_was_erased() {
        let erased = r#"{"error":"erased_identity","reason":"it was erased"}"#;
        for events in [1, 50] {
            assert_eq!(verdict(422, events, None, erased), Verdict::Over);
        }
        assert_eq!(verdict_on(422, (1, false), None, erased), Verdict::Refused, "nothing in it could have been erased");
        assert_eq!(verdict(400, 1, None, erased), Verdict::Refused);
        assert_eq!(verdict(200, 1, None, erased), Verdict::Sent { confirmed: false });
        for other in ["", "[]", r#"{"error":"contradicts_manifest"}"#, r#"{"error":7}"#, r#"{"reason":"erased_identity"}"#] {
            assert_eq!(verdict(422, 1, None, other), Verdict::Refused, "{other}");
        }
    }

    #[test]
    fn a_receipt_confirms_only_with_the_digest_of_an_attempt() {
        assert_eq!(verdict(200, 1, None, r#"{"stored":1,"sha256":"ours"}"#), Verdict::Sent { confirmed: true });
        assert_eq!(verdict(200, 1, None, r#"{"stored":1,"sha256":"other"}"#), Verdict::Sent { confirmed: false });
        assert_eq!(verdict(204, 1, None, "nonsense"), Verdict::Sent { confirmed: false });
    }

    #[test]
    fn retry_after_is_read_in_every_form_and_nonsense_is_ignored() {
        for status in [429, 503] {
            let asked = |value: &str| match verdict(status, 1, Some(value), "") {
                Verdict::Later { not_before } => not_before.map(|time| time.to_string()),
                other => panic!("{other:?}"),
            };
            for (value, time) in [
                ("120", "1970-01-01T00:02:00Z"),
                (" 0 ", "1970-01-01T00:00:00Z"),
                ("Thu, 01 Jan 1970 08:49:37 GMT", "1970-01-01T08:49:37Z"),
                ("Thursday, 01-Jan-70 08:49:37 GMT", "1970-01-01T08:49:37Z"),
                ("Thu Jan  1 08:49:37 1970", "1970-01-01T08:49:37Z"),
                ("Sunday, 31-Dec-00 23:59:60 GMT", "1970-01-02T00:00:00Z"),
                // In the past: at once, as far as the server is concerned.
                ("Wed, 31 Dec 1969 23:00:00 GMT", "1969-12-31T23:00:00Z"),
            ] {
                assert_eq!(asked(value).as_deref(), Some(time), "{value}");
            }
            for nonsense in [
                "",
                "soon",
                "-1",
                "-99999999999999999999",
                "1e9",
                "12.5",
                "0x10",
                "120 seconds",
                "\u{661}\u{662}",
                "Thu, 99 Jan 1970 08:49:37 GMT",
                "Fri, 01 Jan 1970 08:49:37 GMT",
                "Thu, 01 Jan 1970 08:49 GMT",
                "Thu 01 Jan 1970 08:49:37 GMT",
            ] {
                assert_eq!(asked(nonsense), None, "{nonsense}");
            }
        }
    }

    #[test]
    fn no_server_can_ask_for_more_than_a_day() {
        for endless in [
            "86401",
            "4294967296",
            "99999999999999999999999999",
            "Sat, 06 Nov 2094 08:49:37 GMT",
            "Fri, 31 Dec 9999 23:59:59 GMT",
        ] {
            assert_eq!(
                verdict(503, 1, Some(endless), ""),
                Verdict::Later { not_before: Some(Timestamp::UNIX_EPOCH + DAY) },
                "{endless}"
            );
        }
    }

    #[test]
    fn without_a_connection_nothing_has_left() {
        let of = |error| judge(Err(error), (1, true), Timestamp::UNIX_EPOCH, DAY, |_| Arrived::All).0.left_computer;
        assert!(!of(SendError::NotConnected("refused".into())));
        assert!(of(SendError::NoAnswer("timeout".into())));
    }
}
