//! Crash reports that wait, are edited or were sent.

use candor_settings::pages::crashes::read::crash_text;
use candor_settings::pages::crashes::view::{CrashField, CrashOutcome, CrashReport, CrashRow, Crashes, FromNowOn};
use candor_settings::pages::frame::action::Page;
use candor_settings::pages::frame::view::View;
use candor_settings::pages::parts::{Dot, Switch};
use candor_settings::pages::programs::view::ProgramRow;

use super::{answered, strings};

fn crash_field(key: &str, value: &str, explain: &str) -> CrashField {
    CrashField { key: format!("\"{key}\": "), value: value.into(), explain: explain.into() }
}

fn crash_report() -> CrashReport {
    let whole = concat!(
        "Traceback (most recent call last):\n  File \"core/map.py\", line 88, in update\n",
        "    route = self.planner.route(start, end)\n  File \"[path]\", line 212, in route\n",
        "    return length / speed\nZeroDivisionError: float division by zero (asked by [e-mail] from [address])",
    );
    CrashReport {
        seq: 7,
        title: "ETS2LA crashed".into(),
        when: "Today 20:12:41, 3 times".into(),
        sentences: strings(&[
            "This is what ETS2LA would tell its makers about the crash. It would be sent to http://127.0.0.1:4319/events, without an identifier.",
            "Nothing leaves this computer until you press Send.",
        ]),
        replaced: "3 pieces of personal data were replaced. They are underlined.".into(),
        texts: vec![crash_text(
            "traceback".into(),
            "Where in the program it failed: functions and line numbers.".into(),
            whole,
        )],
        fields: vec![
            crash_field("event", "\"crash_report\"", "What this message says: ETS2LA crashed."),
            crash_field("app_name", "\"ets2la\"", "Which program sends this."),
            crash_field("app_version", "\"2.0.0\"", "Which version of ETS2LA you run."),
            crash_field("count", "3", "How often the same crash happened before you looked at this report."),
        ],
        body: "{\"events\":[{\"event\":\"crash_report\",\"app_name\":\"ets2la\",\"count\":3,\"traceback\":\"Traceback\"}]}"
            .into(),
        request: "POST http://127.0.0.1:4319/events\nHost: 127.0.0.1:4319\nContent-Type: application/json\n".into(),
        size: "561 bytes".into(),
        ..CrashReport::default()
    }
}

/// Two crash reports wait, and the newer one is read.
pub(crate) fn with_crashes() -> View {
    let row = |seq, headline: &str, when: &str| CrashRow { seq, headline: headline.into(), when: when.into() };
    let mut view = answered();
    view.programs = vec![
        ProgramRow { name: "ETS2LA".into(), state: "Shares 3 of 3".into(), dot: Dot::On },
        ProgramRow { name: "SkellyCam".into(), state: "Not answered yet".into(), dot: Dot::Off },
    ];
    view.page = Page::Crashes;
    view.header.title = "ETS2LA".into();
    view.header.sentence = "By ETS2LA developers. Can send 3 kinds of message, and only those you switch on.".into();
    view.crashes = Some(Crashes {
        tab: "Crash reports (2)".into(),
        empty: None,
        rows: vec![
            row(7, "ZeroDivisionError: float division by zero (asked by [e-mail] from [address])", "Today 20:12:41, 3 times"),
            row(5, "panicked at src/capture.rs:61:9: no frame came within 5 s", "Fri 18:02:10"),
        ],
        selected: Some(7),
        report: Some(crash_report()),
        outcome: None,
        from_now_on: FromNowOn {
            always: false,
            means: "When ETS2LA crashes, its report waits here until you send or delete it.".into(),
            tiers: vec![("crash_reports".into(), "Crash reports".into(), Switch { on: true, idle: false, locked: None })],
            off_means: "Switching this off deletes the 2 waiting reports. After that, no crash is recorded.".into(),
        },
    });
    view
}

/// The crash reports, changed in some way.
pub(crate) fn with_crashes_and(change: impl Fn(&mut Crashes)) -> View {
    let mut view = with_crashes();
    view.crashes.iter_mut().for_each(change);
    view
}

/// The chosen one is being edited.
pub(crate) fn with_crash_edited() -> View {
    with_crashes_and(|crashes| crashes.report.iter_mut().for_each(|report| report.editing = Some(1)))
}

/// One was sent a moment ago, and another still waits.
pub(crate) fn with_crash_sent() -> View {
    with_crashes_and(|crashes| {
        crashes.tab = "Crash reports (1)".into();
        crashes.rows.remove(0);
        crashes.from_now_on.off_means =
            "Switching this off deletes the waiting report. After that, no crash is recorded.".into();
        (crashes.selected, crashes.report) = (None, None);
        crashes.outcome = Some(CrashOutcome {
            seq: 7,
            title: "Sent".into(),
            sentences: strings(&["The server has it, and confirmed that it received exactly these bytes."]),
            ticket: Some("2f1d8f6e-58a7-4c1b-9a53-0f2b9d4b7c11".into()),
            in_history: true,
        });
    })
}

/// None waits.
pub(crate) fn without_crashes() -> View {
    with_crashes_and(|crashes| {
        crashes.tab = "Crash reports".into();
        crashes.rows.clear();
        (crashes.selected, crashes.report) = (None, None);
        crashes.empty = Some((
            "No crash reports waiting".into(),
            "When ETS2LA crashes, its report is kept here until you have read it. Names, folders and addresses are removed on this computer first. You can then edit it, send it or delete it. What you sent or deleted is listed in the history.".into(),
        ));
        crashes.from_now_on.off_means = "While this is off, no crash is recorded.".into();
    })
}
