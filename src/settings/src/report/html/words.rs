//! What the page's script needs to know: the words in the language of the report, what each shape means, and the time zone.

use std::collections::BTreeMap;
use std::io::{Result, Write};
use std::sync::LazyLock;

use candor::tools::log::State;
use candor::tools::unseen::is_unseen;
use jiff::Timestamp;
use serde_json::{Value, json};

use super::super::format::Front;
use crate::pages;
use crate::text::{self, history, labels, manifests};

/// If there are at most this many messages, they are also in the page as text and are all listed at once, so that they are there without
/// scripts and on paper: about as many as a browser lays out in a moment.
pub(super) const FEW: u64 = 2_000;

/// The characters that do not show, as a class of a regular expression.
static UNSEEN: LazyLock<String> = LazyLock::new(|| {
    let (mut class, mut run) = (String::from("["), None::<(u32, u32)>);
    let close = |class: &mut String, run: &mut Option<(u32, u32)>| {
        if let Some((from, to)) = run.take() {
            class.push_str(&format!("\\u{{{from:x}}}-\\u{{{to:x}}}"));
        }
    };
    for c in '\0'..=char::MAX {
        let number = u32::from(c);
        match (is_unseen(c), &mut run) {
            (true, Some((_, to))) if *to + 1 == number => *to = number,
            (true, _) => {
                close(&mut class, &mut run);
                run = Some((number, number));
            }
            (false, _) => close(&mut class, &mut run),
        }
    }
    close(&mut class, &mut run);
    class + "]"
});

/// Writes it.
pub(super) fn for_the_script(out: &mut dyn Write, fronts: &[Front<'_>]) -> Result<()> {
    let states = [
        State::Held,
        State::Queued,
        State::Sending,
        State::Sent,
        State::Refused,
        State::Expired,
        State::Withdrawn,
        State::Unknown,
    ];
    let state = |state: State| {
        let words = [false, true].map(|confirmed| history::state_in_report(state, confirmed));
        (state.as_str().to_owned(), json!({"plain": history::state(state), "in_full": words}))
    };
    let told = json!({
        "unseen": *UNSEEN,
        "few": FEW,
        "states": states.map(state).into_iter().collect::<serde_json::Map<_, _>>(),
        "any_tier": labels::report_any_tier(), "any_state": labels::report_any_state(), "any_month": labels::report_any_month(),
        "search": labels::report_search(), "newer": labels::report_newer(), "older": labels::report_older(),
        "per_page": labels::report_per_page(), "none": labels::report_no_match(), "searching": labels::report_searching(),
        "too_old": labels::report_old_browser(), "no_answer": labels::no_answer(), "receipt": labels::report_receipt(),
        "tier": labels::tier(), "state": labels::state(), "month": labels::report_month(),
        "request": text::report::request(0),
        "programs": fronts.iter().map(program).collect::<Value>(),
    });
    writeln!(out, "<script type=\"application/json\" id=\"words\">{}</script>", in_a_script(&told))
}

/// What is known of a program's messages.
fn program(front: &Front<'_>) -> Value {
    let manifest = &front.program.manifest;
    let shapes: BTreeMap<String, Value> = front
        .extent
        .shapes
        .iter()
        .map(|(number, shape)| {
            let words = pages::history::rows::shape_words(manifest, shape);
            (number.to_string(), json!({"what": words.what, "words": words.tiers, "tiers": shape.tiers}))
        })
        .collect();
    let tiers: Vec<Value> =
        manifest.tiers.iter().map(|tier| json!([tier.id, manifests::tier_name(manifest, &tier.id)])).collect();
    json!({
        "events": front.sums.as_ref().map_or(0, |sums| sums.events),
        "shapes": shapes, "tiers": tiers, "zone": zone(front),
    })
}

/// The report time zone's offsets from UTC, and since when each applies, both in milliseconds.
fn zone(front: &Front<'_>) -> Value {
    let (first, last) = front.sums.as_ref().and_then(|sums| sums.span).unwrap_or((0, 0));
    let first = Timestamp::from_millisecond(first).unwrap_or_default();
    let offset = |at: Timestamp| i64::from(front.zone.to_offset(at).seconds()) * 1000;
    let mut offsets = vec![json!([first.as_millisecond(), offset(first)])];
    let changes = front.zone.following(first).take_while(|change| change.timestamp().as_millisecond() <= last);
    offsets.extend(changes.map(|change| json!([change.timestamp().as_millisecond(), offset(change.timestamp())])));
    Value::Array(offsets)
}

/// JSON in which nothing can end the element that contains it.
fn in_a_script(value: &Value) -> String {
    value.to_string().replace('<', "\\u003c")
}
