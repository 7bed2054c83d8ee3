//! The history, as it looks with a few rows, with one or several chosen, and with very many.

use std::sync::Arc;

use candor::tools::log::State;
use candor_settings::pages::frame::action::Page;
use candor_settings::pages::frame::view::View;
use candor_settings::pages::history::rows::{HistoryRow, Rows};
use candor_settings::pages::history::view::{Bar, Chart, ChartPart, Details, Highest, History, Known, Request, Shade};
use candor_settings::pages::parts::Dot;

use super::{BODY, INDENTED, answered, strings};

fn row(seq: i64, time: &str, what: &str, tiers: &str, state: &str, dot: Dot, size: &str) -> HistoryRow {
    HistoryRow { seq, time: time.into(), what: what.into(), tiers: tiers.into(), state: state.into(), dot, size: size.into() }
}

pub(super) fn history() -> History {
    let started = "SkellyCam started";
    let rows = vec![
        row(412, "Today 20:15:03", started, "Ping, System", "Sent", Dot::On, "231"),
        row(411, "Today 09:41:22", started, "Ping, System", "Sent", Dot::On, "231"),
        row(410, "Fri 18:02:10", "Feature used", "Usage", "Withdrawn", Dot::Off, "148"),
        row(409, "Fri 18:01:55", started, "Ping, System", "Sent", Dot::On, "231"),
        row(408, "Thu 08:12:40", started, "Ping, System", "Refused", Dot::Failed, "231"),
        row(407, "19 Nov 21:30:41", started, "Ping, System", "Waiting", Dot::Waiting, "231"),
    ];
    History {
        rows: Rows::Given(Arc::new(rows)),
        chart: chart().into(),
        tiers: vec![known("existence_ping", "Existence ping", 412), known("usage_analytics", "Usage", 12)],
        events: vec![known("app_opened", "SkellyCam started", 400), known("feature_used", "Feature used", 12)],
        states: vec![(State::Sent, 400), (State::Queued, 7), (State::Withdrawn, 5)],
        ..History::default()
    }
}

/// The history, with the first row chosen.
pub(crate) fn with_details() -> View {
    let mut view = answered();
    view.page = Page::History;
    view.header.sentence = "412 messages, 96 KB, since 3 March. Last sent 4 minutes ago.".into();
    view.history.selected = Some(412);
    view.history.chosen = Arc::new([412].into_iter().collect());
    view.history.details = Some(Details {
        title: "SkellyCam started".into(),
        time: "Today 20:15:03".into(),
        sentences: strings(&[
            "Sent to 127.0.0.1:4319 at the first attempt, 34 ms.",
            "The server confirmed it received the whole request (231 bytes) unchanged.",
            "You allowed this here (21 Nov 20:14).",
        ]),
        matches: (Vec::new(), Vec::new()),
        body: BODY.into(),
        indented: INDENTED.into(),
        request: Some(request()),
    });
    view
}

/// The request that this message was in.
fn request() -> Request {
    let head = "POST /events HTTP/1.1\nhost: 127.0.0.1:4319\ncontent-length: 231\ncontent-type: application/json\nuser-agent: candor/0.1.0\n\n";
    Request {
        text: format!("{head}{{\"events\":[{BODY}]}}").into(),
        matches: Vec::new(),
        digest_of: "SHA-256 of the body (231 bytes):".into(),
        digest: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08".into(),
        sentences: strings(&[
            "To check it yourself, save the body and run sha256sum request-7.json. It prints the same digits.",
        ]),
        can_save: true,
        answer: "Answer 200\ncontent-type: application/json\n\n{\"stored\":1}".into(),
    }
}

/// The history, with three rows chosen and copied.
pub(crate) fn with_several() -> View {
    let mut view = with_details();
    view.history.query.words = "skelly".into();
    view.history.found = "6 of 412 messages".into();
    view.history.selected = Some(411);
    view.history.chosen = Arc::new([411, 410, 408].into_iter().collect());
    view.history.copied = "Copied 3 messages.".into();
    view
}

/// A history of a hundred thousand rows.
pub(crate) fn with_many_rows() -> View {
    let mut view = answered();
    view.page = Page::History;
    let rows = (0..100_000)
        .rev()
        .map(|seq| row(seq, &format!("Row {seq}"), "SkellyCam started", "Ping", "Sent", Dot::On, "231"))
        .collect();
    view.history.rows = Rows::Given(Arc::new(rows));
    view
}

const DAY: i64 = 86_400_000;

fn known(id: &str, words: &str, count: u64) -> Known {
    Known { id: id.into(), words: words.into(), count }
}

/// Twelve days.
pub(super) fn chart() -> Chart {
    let heights = [0.4, 0.5, 0.3, 0.75, 0.65, 0.2, 0.45, 0.55, 0.9, 0.7, 0.5, 0.3];
    let bar = |(day, height): (i64, f32)| Bar {
        ends: (day * DAY, (day + 1) * DAY),
        heights: if day == 8 { vec![(0, height), (1, 0.06), (2, 0.04)] } else { vec![(0, height)] },
        words: format!("{} Nov to {} Nov: Sent {:.0}", day + 1, day + 2, height * 100.0),
    };
    let part = |words: &str, dot| ChartPart { words: words.into(), shade: Shade::State(dot) };
    Chart {
        bars: (0..).zip(heights).map(bar).collect(),
        parts: vec![part("Sent 400", Dot::On), part("Waiting 7", Dot::Waiting), part("Never left 5", Dot::Off)],
        span: ("1 Nov".into(), "Now".into()),
        highest: Some(Highest { place: 8, amount: "90".into() }),
    }
}
