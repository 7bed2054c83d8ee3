//! What an answer means for the events that were sent: pure.

use jiff::Timestamp;

use super::transport::{Answer, SendError};
use crate::log::{Ended, Verdict};
use crate::wire::Receipt;

/// What to write down, and what to do. `is_ours` says whether a digest is that of an attempt of this delivery.
pub(super) fn judge(
    sent: Result<Answer, SendError>,
    events: usize,
    now: Timestamp,
    is_ours: impl FnOnce(&str) -> bool,
) -> (Ended, Verdict) {
    let answer = match sent {
        Ok(answer) => answer,
        Err(error) => {
            let left_computer = matches!(error, SendError::NoAnswer(_));
            let ended = Ended { error: Some(error.to_string()), left_computer, ..Ended::default() };
            return (ended, Verdict::Later { not_before: None });
        }
    };
    let mut receipt_digest = None;
    let verdict = match answer.status {
        200..=299 => {
            let receipt = serde_json::from_slice(&answer.body).ok();
            receipt_digest = receipt.map(|receipt: Receipt| receipt.sha256).filter(|digest| is_ours(digest));
            Verdict::Sent { confirmed: receipt_digest.is_some() }
        }
        400 | 413 | 422 if events > 1 => Verdict::Halve,
        400 | 413 | 422 => Verdict::Refused,
        // Everything else may pass: a server that is down, moved, busy or wrongly set up.
        _ => Verdict::Later { not_before: answer.header("retry-after").and_then(|value| retry_after(value, now)) },
    };
    let ended = Ended {
        status: Some(answer.status),
        answer_headers: answer.headers,
        answer: answer.body,
        error: None,
        left_computer: true,
        receipt_digest,
    };
    (ended, verdict)
}

/// `Retry-After` is a number of seconds or a date (RFC 9110, section 10.2.3).
fn retry_after(value: &str, now: Timestamp) -> Option<Timestamp> {
    match value.trim().parse::<u32>() {
        Ok(seconds) => now.checked_add(jiff::SignedDuration::from_secs(i64::from(seconds))).ok(),
        Err(_) => jiff::fmt::rfc2822::parse(value.trim()).ok().map(|zoned| zoned.timestamp()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verdict(status: u16, events: usize, header: Option<&str>, body: &str) -> Verdict {
        let headers = header.map(|value| ("Retry-After".to_owned(), value.to_owned())).into_iter().collect();
        let answer = Answer { status, headers, body: body.into() };
        judge(Ok(answer), events, Timestamp::UNIX_EPOCH, |digest| digest == "ours").1
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
    fn a_receipt_confirms_only_with_the_digest_of_an_attempt() {
        assert_eq!(verdict(200, 1, None, r#"{"stored":1,"sha256":"ours"}"#), Verdict::Sent { confirmed: true });
        assert_eq!(verdict(200, 1, None, r#"{"stored":1,"sha256":"other"}"#), Verdict::Sent { confirmed: false });
        assert_eq!(verdict(204, 1, None, "nonsense"), Verdict::Sent { confirmed: false });
    }

    #[test]
    fn retry_after_is_read_in_both_forms_and_nonsense_is_ignored() {
        let at = |text: &str| Verdict::Later { not_before: Some(text.parse().expect("a time")) };
        assert_eq!(verdict(503, 1, Some("120"), ""), at("1970-01-01T00:02:00Z"));
        assert_eq!(verdict(429, 1, Some("Sun, 06 Nov 1994 08:49:37 GMT"), ""), at("1994-11-06T08:49:37Z"));
        assert_eq!(verdict(429, 1, Some("soon"), ""), Verdict::Later { not_before: None });
    }

    #[test]
    fn without_a_connection_nothing_has_left() {
        let of = |error| judge(Err(error), 1, Timestamp::UNIX_EPOCH, |_| false).0.left_computer;
        assert!(!of(SendError::NotConnected("refused".into())));
        assert!(of(SendError::NoAnswer("timeout".into())));
    }
}
