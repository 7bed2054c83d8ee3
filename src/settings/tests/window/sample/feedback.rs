//! What the person writes to the makers of a program, and what became of what they sent.

use candor_settings::pages::feedback::view::{Feedback, Letter, LetterField, LetterPreview, Sent, SentRow};
use candor_settings::pages::frame::action::Page;
use candor_settings::pages::frame::view::View;

use super::{crashes::with_crashes, strings};

const LETTER: &str = "The map stays empty since the last update. My log is in C:\\Users\\Marta\\ets2la.log.";

fn letter() -> Letter {
    let body = r#"{"events":[{"event":"feedback","app_name":"ets2la","app_version":"2.0.0","message":"The map stays empty since the last update. My log is in C:\\Users\\Marta\\ets2la.log."}]}"#;
    Letter {
        title: "Write to ETS2LA developers".into(),
        sentence: "When you press Send, it is sent to http://127.0.0.1:4319/events, without an identifier. Until then, nothing you type is kept."
            .into(),
        fields: vec![LetterField {
            path: "message".into(),
            explain: "What you write to them.".into(),
            text: LETTER.into(),
            values: Vec::new(),
            room: Some(("85 of 4,000 characters".into(), false)),
        }],
        warning: Some(
            "Your text seems to contain a folder of yours. It’s sent as you typed it, so leave that in only if you mean to."
                .into(),
        ),
        preview: Some(LetterPreview {
            body: body.into(),
            request: "POST http://127.0.0.1:4319/events\nhost: 127.0.0.1:4319\ncontent-length: 186\ncontent-type: application/json".into(),
            size: "186 bytes".into(),
        }),
        nothing: "Exactly what would be sent is shown here once you have written something.".into(),
        ..Letter::default()
    }
}

fn sent_rows() -> Vec<SentRow> {
    let row = |seq, title: &str, when: &str, known: &[(&str, bool)], answer: Option<&str>| SentRow {
        seq,
        title: title.into(),
        when: when.into(),
        ticket: format!("2f1d8f6e-58a7-4c1b-9a53-0f2b9d4b7c{seq}"),
        known: known.iter().map(|(said, failed)| ((*said).to_owned(), *failed)).collect(),
        answer: answer.map(Into::into),
        can_ask: true,
        can_erase: true,
        asking: false,
    };
    vec![
        row(
            31,
            "Message to the developers",
            "Today 20:12:41, Sent",
            &[("Fixed in 2.2. Asked today 20:15:03.", false)],
            Some("Thank you, the index of the map was one too high. Please try 2.2 when it is out."),
        ),
        row(
            17,
            "ETS2LA crashed",
            "Fri 18:02:10, Sent",
            &[("The server could not be asked: no connection: connection refused.", true)],
            None,
        ),
    ]
}

/// What the person writes, and what became of what they sent.
pub(crate) fn with_feedback() -> View {
    let mut view = with_crashes();
    view.page = Page::Feedback;
    view.feedback = Some(Feedback {
        letter: Some(letter()),
        sent: Sent {
            sentence: "Ask what became of it whenever you like. The question is sent to http://127.0.0.1:4319/reports and says only the ticket number. Nothing is asked unless you ask.".into(),
            rows: sent_rows(),
            ..Sent::default()
        },
    });
    view
}

/// The page of feedback, changed in some way.
pub(crate) fn with_feedback_and(change: impl Fn(&mut Feedback)) -> View {
    let mut view = with_feedback();
    view.feedback.iter_mut().for_each(change);
    view
}

/// Nothing was written or sent yet, and the tier is off.
pub(crate) fn with_feedback_off() -> View {
    with_feedback_and(|feedback| {
        feedback.sent =
            Sent { sentence: "Nothing yet. Messages and crash reports you send are listed here.".into(), ..Sent::default() };
        let Some(letter) = &mut feedback.letter else { return };
        (letter.warning, letter.preview) = (None, None);
        letter.blocked = Some("“Feedback from you” is switched off. So nothing you write can be sent.".into());
        for field in &mut letter.fields {
            field.text.clear();
            field.room = Some(("0 of 4,000 characters".into(), false));
        }
        letter.kinds = strings(&["Message to the developers", "Idea for a plugin"]);
    })
}

/// The server is being asked about the first one.
pub(crate) fn with_feedback_asked_about() -> View {
    with_feedback_and(|feedback| {
        feedback.sent.rows.iter_mut().take(1).for_each(|row| row.asking = true);
        feedback.sent.rows.iter_mut().for_each(|row| (row.can_ask, row.can_erase) = (false, false));
    })
}

/// Too much was written, and the last message could not be sent.
pub(crate) fn with_feedback_under_way() -> View {
    with_feedback_and(|feedback| {
        let Some(letter) = &mut feedback.letter else { return };
        (letter.warning, letter.preview) = (None, None);
        letter.nothing = "What you wrote is too long. Shorten it, and it can be sent.".into();
        letter.fields.iter_mut().for_each(|field| field.room = Some(("4,012 of 4,000 characters".into(), true)));
        letter.fields.insert(
            0,
            LetterField {
                path: "about".into(),
                explain: "What it is about.".into(),
                values: strings(&["fault", "idea"]),
                ..LetterField::default()
            },
        );
        letter.said = Some((
            "It’s kept, but could not be sent yet. The last attempt: no connection. It will be tried again while ETS2LA runs, and by “candor deliver”.".into(),
            false,
        ));
        feedback.sent.more = Some("Only the newest 50 are listed here. “candor reports” lists all of them.".into());
    })
}
