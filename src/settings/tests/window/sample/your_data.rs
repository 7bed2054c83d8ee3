//! The page "Your data", and what a server has of the person.

use candor_settings::pages::frame::action::Page;
use candor_settings::pages::frame::view::View;
use candor_settings::pages::your_data::view::{Lists, OnServer, ServerRow, Side, YourData};

use super::{answered, strings};

pub(super) fn your_data() -> YourData {
    YourData {
        kept: candor::tools::consent::Retention::default(),
        can_clear: true,
        formats: candor_settings::report::choices(),
        summary: "412 messages on this computer, 96 KB in all.".into(),
        long_page: None,
        wish: candor_settings::pages::your_data::view::Wish::default(),
        tiers: [
            ("existence_ping", "Existence ping"),
            ("system_fingerprint", "System fingerprint"),
            ("usage_analytics", "Usage analytics"),
        ]
        .map(|(id, name)| (id.to_owned(), name.to_owned()))
        .to_vec(),
        can_be_about_all: true,
        saving: None,
        can_open: true,
        saved: Some(("Saved 412 messages to ~/Documents/skellycam-report.html.".into(), false)),
        ask_path: None,
        identifier: Some("0f8e3b52-7c8d-8a44-9d3c-5be0a1c2d3e4".into()),
        identity: strings(&[
            "None of SkellyCam’s messages carries an identifier.",
            "A server can still guess which messages belong together by their IP address and time.",
        ]),
        decisions: [
            ("21 November 20:14", "Switched System fingerprint on, in this window."),
            ("3 March 09:02", "Shared Existence ping and nothing else, in this window."),
        ]
        .map(|(when, what)| (when.to_owned(), what.to_owned()))
        .to_vec(),
        on_server: None,
    }
}

const ON_SERVER: &str = "Asks https://telemetry.example.org/me, and only when you press a button. The server is sent a proof that your \
                         identifiers are yours, and sees your IP address.";

/// What the server has was fetched and compared, and one message of it is read.
pub(crate) fn with_server() -> View {
    let row = |title: &str, when: &str| ServerRow { title: title.into(), when: when.into() };
    let lists = Lists {
        sides: [
            (Side::Same, "Same here and there: 409".into()),
            (Side::OnlyHere, "Only here: 3".into()),
            (Side::OnlyThere, "Only there: 1".into()),
        ],
        side: Side::OnlyHere,
        rows: vec![
            row("Used a feature", "Today 14:02, Sent"),
            row("SkellyCam started", "Today 14:01, Sent"),
            row("Used a feature", "20 November 09:30, Unknown"),
        ],
        chosen: Some(1),
        json: Some("{\n  \"event\": \"app_opened\",\n  \"app_version\": \"2.1.0\",\n  \"install\": \"0f8e3b52\"\n}".into()),
        notes: strings(&["Sent without an identifier, so nobody can find yours there: 12 messages."]),
    };
    let server = OnServer {
        facts: strings(&[ON_SERVER]),
        can_ask: true,
        can_forget: true,
        asking: None,
        said: Some(("The server has 410 messages of yours. It says that it keeps messages for a year.".into(), false)),
        lists: Some(lists),
    };
    let identity = strings(&[
        "0f8e3b52-7c8d-8a44-9d3c-5be0a1c2d3e4. It stays until you replace it or switch off sending. It is random, not derived from \
         anything on this computer.",
        "A server can still guess which messages belong together by their IP address and time.",
    ]);
    let your_data = YourData { on_server: Some(server), identity, ..your_data() };
    View { page: Page::YourData, your_data, ..answered() }
}

/// The server was never asked.
pub(crate) fn with_server_before_it_was_asked() -> View {
    let mut view = with_server();
    view.your_data.on_server.iter_mut().for_each(|server| (server.said, server.lists) = (None, None));
    view
}

/// The server is being asked.
pub(crate) fn while_asking() -> View {
    let mut view = with_server();
    view.your_data.on_server = Some(OnServer {
        facts: strings(&[ON_SERVER]),
        can_ask: true,
        asking: Some("Asking about identifier 2 of 3. So far: 1,000 messages.".into()),
        ..OnServer::default()
    });
    view
}
