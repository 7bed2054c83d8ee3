//! Every screen of the window, for the tests that hold on all of them.

use candor_settings::pages::frame::action::Page;
use candor_settings::pages::frame::view::View;

use crate::find::searching;
use crate::sample::{
    answered, by_field, unanswered, with_all_hidden, with_broken, with_crash_edited, with_crash_sent, with_crashes,
    with_details, with_feedback, with_feedback_off, with_feedback_under_way, with_news, with_notices, with_question,
    with_server, with_settings, with_several, with_something_said, with_withheld, without_crashes, without_programs,
};

/// Every screen that a person may come to, with a name for the reader of a failure.
pub(crate) fn screens() -> Vec<(&'static str, View)> {
    let mut chosen_none = with_details();
    (chosen_none.history.selected, chosen_none.history.details) = (None, None);
    chosen_none.history.chosen = std::sync::Arc::default();
    let mut without_dialog = View { page: Page::YourData, ..answered() };
    without_dialog.your_data.ask_path = Some("/tmp/report".into());
    vec![
        ("no program", without_programs()),
        ("every program hidden", with_all_hidden()),
        ("first answer", unanswered()),
        ("choices", answered()),
        ("notices", with_notices()),
        ("history", chosen_none),
        ("a message of the history", with_details()),
        ("several messages of the history", with_several()),
        ("crash reports", with_crashes()),
        ("a crash report that is edited", with_crash_edited()),
        ("a crash report that was sent", with_crash_sent()),
        ("no crash reports", without_crashes()),
        ("feedback", with_feedback()),
        ("feedback while it is off", with_feedback_off()),
        ("feedback that does not fit", with_feedback_under_way()),
        ("your data", View { page: Page::YourData, ..answered() }),
        ("your data without a dialog", without_dialog),
        ("what the server has", with_server()),
        ("about", View { page: Page::About, ..answered() }),
        ("about, by field", by_field()),
        ("search", searching()),
        ("settings", with_settings()),
        ("broken", with_broken()),
        ("settings with a notice", with_something_said(with_settings())),
        ("broken with a notice", with_something_said(with_broken())),
        ("no program, with a notice", with_something_said(without_programs())),
        ("what is new", with_news()),
        ("a withheld field", with_withheld()),
        ("question", with_question()),
    ]
}
