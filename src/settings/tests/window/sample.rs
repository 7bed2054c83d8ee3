//! Two programs as they might be on a computer: one has been answered, the other has not.

use std::sync::Arc;

use candor::tools::log::State;
use candor_settings::pages::about::action::AboutAction;
use candor_settings::pages::about::view::{About, By, FieldUses, MessageFact};
use candor_settings::pages::choices::action::ChoicesAction;
use candor_settings::pages::choices::view::{Choices, Mark, NewsRow, PauseChoice, PauseFor, Preview, PreviewLine, TierCard};
use candor_settings::pages::crashes::read::crash_text;
use candor_settings::pages::crashes::view::{CrashField, CrashOutcome, CrashReport, CrashRow, Crashes, FromNowOn};
use candor_settings::pages::feedback::view::{Feedback, Letter, LetterField, LetterPreview, Sent, SentRow};
use candor_settings::pages::fields::view::{FieldFact, FieldSwitch};
use candor_settings::pages::frame::action::{Action, Page};
use candor_settings::pages::frame::view::{Header, Notice, Offer, Question, Tone, View};
use candor_settings::pages::history::rows::{HistoryRow, Rows};
use candor_settings::pages::history::view::{Bar, Chart, ChartPart, Details, Highest, History, Known, Request, Shade};
use candor_settings::pages::parts::{AllPrograms, Dot, Switch};
use candor_settings::pages::programs::view::{Absent, BrokenPage, ProgramRow};
use candor_settings::pages::settings::view::SettingsPage;
use candor_settings::pages::your_data::view::{Lists, OnServer, ServerRow, Side, YourData};

fn strings(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

fn programs() -> Vec<ProgramRow> {
    vec![
        ProgramRow { name: "SkellyCam".into(), state: "Shares 2 of 3".into(), dot: Dot::On },
        ProgramRow { name: "ETS2LA".into(), state: "Not answered yet".into(), dot: Dot::Off },
    ]
}

fn field(path: &str, explain: &str, limits: &str) -> FieldFact {
    FieldFact { path: path.into(), explain: explain.into(), limits: limits.into(), send: None }
}

fn tier(id: &str, name: &str, text: &str, facts: &[&str], on: bool, fields: Vec<FieldFact>) -> TierCard {
    TierCard {
        id: id.into(),
        name: name.into(),
        text: text.into(),
        facts: strings(facts),
        switch: Switch { on, idle: false, locked: None },
        not_sent: None,
        consequence: None,
        fields,
    }
}

fn line(mark: Mark, indent: usize, key: &str, value: &str, origin: &str, explain: &str) -> PreviewLine {
    PreviewLine { mark, indent, key: key.into(), value: value.into(), origin: origin.into(), explain: explain.into() }
}

fn system_fields() -> Vec<FieldFact> {
    vec![
        field("system.os", "Which operating system you run.", "One of Linux, Windows, Darwin."),
        field("system.os_version", "Which version of it.", "Text of at most 32 characters."),
        field("system.architecture", "Which kind of processor this computer has.", "Text of at most 16 characters."),
        field("system.cpu_count", "How many cores it has.", "A whole number from 1 to 1024."),
        field("system.total_ram_gb", "How much memory this computer has.", "A number in GB, rounded to 1 decimal."),
        field("system.python_version", "Which version of Python SkellyCam runs on.", "Text of at most 16 characters."),
    ]
}

/// A computer without any of the programs that Candor knows; somebody looks which those are.
pub(crate) fn without_programs() -> View {
    let row = |name: &str| ProgramRow { name: name.into(), state: "Not found here".into(), dot: Dot::Off };
    let absent = Absent { open: true, selected: None, rows: vec![row("ETS2LA"), row("SkellyCam")] };
    View { absent, welcomes: true, ..View::default() }
}

/// The one that was answered: two of its three tiers are on.
pub(crate) fn answered() -> View {
    View {
        programs: programs(),
        selected: Some(0),
        absent: Absent::default(),
        welcomes: false,
        page: Page::Choices,
        header: Header {
            title: "SkellyCam".into(),
            sentence: "By FreeMoCap Foundation. Can send 2 kinds of message, and only those you switch on.".into(),
            others: Vec::new(),
            everything: Some(Switch { on: true, idle: false, locked: None }),
        },
        notices: Vec::new(),
        trial: None,
        done: None,
        choices: Choices {
            answering: false,
            tiers: vec![
                tier(
                    "existence_ping",
                    "Existence ping",
                    "Says that SkellyCam was started. Nothing else.",
                    &["When it starts", "No identifier", "9.5 KB a month"],
                    true,
                    vec![field("app_version", "Which version of SkellyCam you run.", "Text of at most 32 characters.")],
                ),
                tier(
                    "system_fingerprint",
                    "System fingerprint",
                    "Which operating system and hardware you run. Shows the makers which platforms to support first.",
                    &["Together with the ping", "Adds 6 fields to 3 that are always included"],
                    true,
                    system_fields(),
                ),
                tier(
                    "usage_analytics",
                    "Usage analytics",
                    "Which buttons and features you use, never what you record. Shows what is worth improving.",
                    &["While you use it"],
                    false,
                    vec![field("feature", "Which feature you used.", "Text of at most 64 characters.")],
                ),
            ],
            preview: preview(),
            marked: None,
            pause: Some(PauseChoice {
                offers: vec![
                    ("Not paused".into(), None),
                    ("For one hour".into(), Some(PauseFor::Hour)),
                    ("Until midnight".into(), Some(PauseFor::Today)),
                    ("Until I resume".into(), Some(PauseFor::UntilResumed)),
                ],
                means: "While paused, nothing is recorded or sent.".into(),
            }),
            kept_in: "Your choice is kept in ~/skellycam_data/telemetry_config.json, the file that SkellyCam reads. Changes take effect at once."
                .into(),
        },
        history: history(),
        crashes: None,
        feedback: None,
        your_data: your_data(),
        about: about(),
        find: None,
        question: None,
        news: Vec::new(),
        settings: None,
        broken: None,
        all_programs: None,
    }
}

fn preview() -> Preview {
    let (same, added) = (Mark::Same, Mark::Added);
    Preview {
        events: strings(&["when SkellyCam starts", "when you use a feature"]),
        chosen: 0,
        request: "POST http://127.0.0.1:4319/events".into(),
        headers: [
            ("Host", "127.0.0.1:4319"),
            ("User-Agent", "candor/0.1.0"),
            ("Content-Type", "application/json"),
            ("Idempotency-Key", "a random number for each delivery"),
            ("Content-Length", "231"),
        ]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .to_vec(),
        lines: vec![
            line(same, 0, "", "{\"events\": [{", "", ""),
            line(same, 1, "\"event\": ", "\"app_opened\",", "", "Says that SkellyCam was started."),
            line(same, 1, "\"app_name\": ", "\"skellycam\",", "", "Says which program this is."),
            line(same, 1, "\"app_version\": ", "\"2.1.0\",", "last sent", "Which version of SkellyCam you run."),
            line(added, 1, "\"system\": ", "{", "", ""),
            line(added, 2, "\"os\": ", "\"Linux\",", "from this computer", "Which operating system you run."),
            line(added, 2, "\"os_version\": ", "\"6.1.0\",", "from this computer", "Which version of it."),
            line(
                added,
                2,
                "\"architecture\": ",
                "\"x86_64\",",
                "from this computer",
                "Which kind of processor this computer has.",
            ),
            line(added, 2, "\"cpu_count\": ", "16,", "from this computer", "How many cores it has."),
            line(Mark::Withheld, 2, "\"total_ram_gb\": ", "32.0", "left out by you", "How much memory this computer has."),
            line(added, 2, "\"python_version\": ", "\"3.12.4\"", "example", "Which version of Python SkellyCam runs on."),
            line(added, 1, "", "}", "", ""),
            line(same, 0, "", "}]}", "", ""),
        ],
        body: BODY.into(),
        indented: INDENTED.into(),
        volume: "41 in the last 30 days, 9.5 KB in all.".into(),
        size: "231 bytes".into(),
        empty: String::new(),
        note: "The server also sees your IP address and the time.".into(),
    }
}

const BODY: &str = "{\"events\":[{\"event\":\"app_opened\",\"app_name\":\"skellycam\",\"app_version\":\"2.1.0\",\"system\":{\"os\":\"Linux\",\"os_version\":\"6.1.0\",\"architecture\":\"x86_64\",\"cpu_count\":16,\"python_version\":\"3.12.4\"}}]}";

const INDENTED: &str = "{\n  \"events\": [\n    {\n      \"event\": \"app_opened\",\n      \"app_name\": \"skellycam\",\n      \"app_version\": \"2.1.0\",\n      \"system\": {\n        \"os\": \"Linux\",\n        \"os_version\": \"6.1.0\",\n        \"architecture\": \"x86_64\",\n        \"cpu_count\": 16,\n        \"python_version\": \"3.12.4\"\n      }\n    }\n  ]\n}";

fn row(seq: i64, time: &str, what: &str, tiers: &str, state: &str, dot: Dot, size: &str) -> HistoryRow {
    HistoryRow { seq, time: time.into(), what: what.into(), tiers: tiers.into(), state: state.into(), dot, size: size.into() }
}

fn history() -> History {
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

fn your_data() -> YourData {
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

fn about() -> About {
    let pairs =
        |pairs: &[(&str, &str)]| pairs.iter().map(|(label, value)| ((*label).to_owned(), (*value).to_owned())).collect();
    let version = field("app_version", "Which version of SkellyCam you run.", "Text of at most 32 characters.");
    let in_start = "In “SkellyCam started”, only with “System fingerprint”";
    let uses = |fact: FieldFact| FieldUses { fact, uses: vec![in_start.to_owned()] };
    let always = "In “SkellyCam started”, always".to_owned();
    About {
        id: "skellycam".into(),
        intro: strings(&["Records synchronised video from several cameras."]),
        program: pairs(&[("Publisher", "FreeMoCap Foundation")]),
        source: "https://github.com/freemocap/skellycam".into(),
        destinations: pairs(&[("POST http://127.0.0.1:4319/events", "SkellyCam started")]),
        complete: "This is everything it can send through Candor. Nothing else can be.".into(),
        by: By::Message,
        marked: None,
        messages: vec![MessageFact {
            id: "app_opened".into(),
            title: "SkellyCam started".into(),
            when: "When SkellyCam starts, if Existence ping or System fingerprint is on. No identifier.".into(),
            groups: vec![
                ("Always included".into(), vec![version.clone()]),
                ("Only with “System fingerprint”".into(), system_fields()),
            ],
        }],
        fields: std::iter::once(FieldUses { fact: version, uses: vec![always] })
            .chain(system_fields().into_iter().map(uses))
            .collect(),
        versions: pairs(&[("SkellyCam", "2.1.0"), ("Manifest", "came with Candor"), ("Candor", "0.1.0")]),
        files: pairs(&[
            ("Your choice", "~/skellycam_data/telemetry_config.json"),
            ("History", "~/skellycam_data/telemetry_log.sqlite3"),
        ]),
    }
}

/// The page "About", turned round.
pub(crate) fn by_field() -> View {
    let mut view = View { page: Page::About, ..answered() };
    view.about.by = By::Field;
    view
}

/// The one that nobody has answered yet.
pub(crate) fn unanswered() -> View {
    let field = |path: &str, explain: &str| vec![field(path, explain, "Text of at most 32 characters.")];
    View {
        programs: programs(),
        selected: Some(1),
        header: Header {
            title: "ETS2LA would like to send some information".into(),
            sentence: "Nothing has been sent, and nothing will be until you answer. Try the switches: the preview shows exactly what each one would send. You can change your answer here at any time."
                .into(),
            others: Vec::new(),
            everything: None,
        },
        choices: Choices {
            answering: true,
            tiers: vec![
                tier(
                    "activity_ping",
                    "Activity ping",
                    "Says every two minutes that ETS2LA is running. Shows how many people are using ETS2LA right now.",
                    &["Every 2 minutes", "Identifier changes monthly"],
                    false,
                    field("uuid", "A number that changes every month."),
                ),
                tier(
                    "speed_and_plugins",
                    "Speed and plugins",
                    "How smoothly ETS2LA runs and which plugins are on. Helps find what slows ETS2LA down.",
                    &["Every 10 minutes"],
                    false,
                    field("fps", "How many frames per second it draws."),
                ),
                tier(
                    "crash_reports",
                    "Crash reports",
                    "Where in the program it failed. Names and folders are removed here first, and you can read each report before it is sent.",
                    &["When it crashes", "No identifier"],
                    false,
                    field("traceback", "Where in the program it failed."),
                ),
            ],
            marked: None,
            preview: Preview { size: "0 bytes".into(), empty: "Nothing. Switch something on to see it here.".into(), ..Preview::default() },
            pause: None,
            kept_in: String::new(),
        },
        ..View::default()
    }
}

/// A notice of every tone.
pub(crate) fn with_notices() -> View {
    let mut view = answered();
    view.notices = vec![
        Notice {
            tone: Tone::Failed,
            text: "Nothing is sent, because the file with your choice cannot be trusted: it is damaged or incomplete.".into(),
            details: strings(&[
                "Answer again; the damaged file is kept beside the new one.",
                "~/skellycam_data/telemetry_config.json",
            ]),
            offers: vec![Offer { label: "Open folder".into(), action: Action::About(AboutAction::OpenFolder) }],
        },
        Notice {
            tone: Tone::Attention,
            text: "SkellyCam 2.2.0 would also like to send how much memory this computer has. Until you answer, it does not."
                .into(),
            details: Vec::new(),
            offers: vec![
                Offer { label: "Keep as it is".into(), action: Action::Choices(ChoicesAction::AnswerNews(false)) },
                Offer { label: "Send this too".into(), action: Action::Choices(ChoicesAction::AnswerNews(true)) },
            ],
        },
        Notice {
            tone: Tone::Information,
            text: "Another program has changed the choice a moment ago.".into(),
            details: Vec::new(),
            offers: vec![Offer { label: "Close".into(), action: Action::DismissNotice(2) }],
        },
    ];
    view
}

/// The question about a program that reads only the main switch.
pub(crate) fn with_question() -> View {
    let mut view = with_notices();
    view.question = Some(Question {
        title: "This version of SkellyCam reads only the main switch".into(),
        text: strings(&[
            "With it on, SkellyCam sends everything it can, also what is switched off here.",
            "With it off, it sends nothing at all.",
        ]),
        offers: vec![
            Offer { label: "Cancel".into(), action: Action::SetEverything(false) },
            Offer { label: "Continue".into(), action: Action::ConfirmOlderReader },
        ],
    });
    view
}

const DAY: i64 = 86_400_000;

fn known(id: &str, words: &str, count: u64) -> Known {
    Known { id: id.into(), words: words.into(), count }
}

/// Twelve days.
fn chart() -> Chart {
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
        letter.blocked = Some("Feedback from you is switched off. So nothing you write can be sent.".into());
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

/// A program whose manifest cannot be used.
pub(crate) fn with_broken() -> View {
    let mut view = answered();
    view.programs.push(ProgramRow { name: "recorder.toml".into(), state: "Broken manifest".into(), dot: Dot::Attention });
    view.selected = Some(view.programs.len() - 1);
    view.broken = Some(BrokenPage {
        title: "recorder.toml".into(),
        sentence: "This program’s manifest (the file that lists what it can send) cannot be used, so its choices cannot be shown \
                   here. What you chose earlier still holds; without a choice, nothing is sent. The program may fix the file the \
                   next time it starts."
            .into(),
        facts: vec![
            (
                "What is wrong".into(),
                "line 14, column 8: the tier \"usage\" is not declared; add a [[tier]] with this id".into(),
            ),
            ("File".into(), "~/Downloads/recorder.toml".into()),
        ],
        forget: Some(0),
    });
    view
}

/// The settings of the window, with a program left out of the list.
pub(crate) fn with_settings() -> View {
    View {
        settings: Some(SettingsPage {
            text_size: 100,
            languages: vec![(None, "Same as system (English)".into()), (Some("en".into()), "English".into())],
            hidden: vec![("other".into(), "Notebook".into())],
            added: Some(("Added ETS2LA.".into(), false)),
            ..SettingsPage::default()
        }),
        all_programs: Some(AllPrograms {
            switch: Switch { on: true, idle: false, locked: None },
            means: "Switching this off switches every program off at once. Switching it on brings back, as they were, the programs it had switched off."
                .into(),
        }),
        ..answered()
    }
}

/// A newer version wants more than was agreed to.
pub(crate) fn with_news() -> View {
    let row = |what: &str, sentence: &str, before: &str, now: &str| NewsRow {
        what: what.into(),
        sentence: sentence.into(),
        before: before.into(),
        now: now.into(),
    };
    View {
        notices: vec![Notice {
            tone: Tone::Attention,
            text: "SkellyCam would like to send more than you agreed to. Until you answer, only what you agreed to is sent."
                .into(),
            details: Vec::new(),
            offers: vec![
                Offer { label: "Keep as it is".into(), action: Action::Choices(ChoicesAction::AnswerNews(false)) },
                Offer { label: "Send this too".into(), action: Action::Choices(ChoicesAction::AnswerNews(true)) },
            ],
        }],
        news: vec![
            row(
                "SkellyCam started, system.gpu",
                "",
                "Not there yet.",
                "Which graphics card this computer has. Text of at most 64 characters. Only with System fingerprint.",
            ),
            row(
                "SkellyCam started",
                "“SkellyCam started” would carry an identifier, or one that lasts longer",
                "SkellyCam started. When SkellyCam starts, if Existence ping is on. No identifier.",
                "SkellyCam started. When SkellyCam starts, if Existence ping is on. Identifier changes monthly.",
            ),
        ],
        ..answered()
    }
}

/// Fields that can be withheld alone, one of which is.
pub(crate) fn with_withheld() -> View {
    let mut view = answered();
    for field in view.choices.tiers.iter_mut().flat_map(|tier| &mut tier.fields) {
        let on = field.path != "system.total_ram_gb";
        field.send = Some(FieldSwitch {
            switch: Switch { on, idle: false, locked: None },
            why_off: "Left out.".into(),
            entries: vec![format!("app_opened/{}", field.path)],
        });
    }
    view
}
