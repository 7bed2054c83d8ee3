//! Two programs as they might be on a computer: one has been answered, the other has not. A file for each page that has several looks.

mod crashes;
mod feedback;
mod history;
mod your_data;

use candor_settings::pages::about::action::AboutAction;
use candor_settings::pages::about::view::{About, By, FieldUses, MessageFact};
use candor_settings::pages::choices::action::ChoicesAction;
use candor_settings::pages::choices::view::{Choices, Mark, NewsRow, PauseChoice, PauseFor, Preview, PreviewLine, TierCard};
use candor_settings::pages::fields::view::{FieldFact, FieldSwitch};
use candor_settings::pages::frame::action::{Action, Page};
use candor_settings::pages::frame::view::{Header, Notice, Offer, Question, Tone, View};
use candor_settings::pages::parts::{AllPrograms, Dot, Switch};
use candor_settings::pages::programs::view::{Absent, BrokenPage, ProgramRow};
use candor_settings::pages::settings::view::SettingsPage;

pub(crate) use crashes::*;
pub(crate) use feedback::*;
pub(crate) use history::*;
pub(crate) use your_data::*;

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

/// A computer on which somebody hid every program from the list.
pub(crate) fn with_all_hidden() -> View {
    View { welcomes: true, all_hidden: true, ..View::default() }
}

/// The one that was answered: two of its three tiers are on.
pub(crate) fn answered() -> View {
    View {
        programs: programs(),
        selected: Some(0),
        absent: Absent::default(),
        welcomes: false,
        all_hidden: false,
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
        has_past: true,
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

/// The same where the file with an earlier answer cannot be read any more.
pub(crate) fn asked_again() -> View {
    let mut view = unanswered();
    view.header.sentence = "From ETS2LA Team. Nothing is sent until you answer.".into();
    view.notices = vec![Notice {
        tone: Tone::Failed,
        text: "Nothing is sent, because the file with your choice cannot be trusted: it cannot be read (it is not allowed)."
            .into(),
        details: vec!["~/.config/ETS2LA/telemetry.json".into()],
        offers: Vec::new(),
    }];
    View { has_past: true, history: answered().history, ..view }
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

/// What the switch for every program could not switch off, said where something else is shown than a program.
pub(crate) fn with_something_said(view: View) -> View {
    let text = "Not switched off: recorder.toml. Its manifest cannot be used, so Candor doesn’t know where its choice is kept. \
                What you chose for it earlier still holds.";
    let offers = vec![Offer { label: "Dismiss".into(), action: Action::DismissNotice(0) }];
    View { notices: vec![Notice { tone: Tone::Attention, text: text.into(), details: Vec::new(), offers }], ..view }
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
            text: "SkellyCam would like to send more than you agreed to. Until you answer, only what you agreed to is sent. \
                   SkellyCam now names “Open Motion Trust” as its publisher. When you agreed, it was “FreeMoCap Foundation”."
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
            row("Publisher", "", "FreeMoCap Foundation", "Open Motion Trust"),
        ],
        header: {
            let header = answered().header;
            Header { sentence: header.sentence.replace("FreeMoCap Foundation", "Open Motion Trust"), ..header }
        },
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
