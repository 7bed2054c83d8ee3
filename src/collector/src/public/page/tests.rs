//! The pages of a program whose people send whatever they like.

use super::{front, program};
use crate::public::{
    Counting, ProgramState, Stats,
    activity::{Last, Now},
    state::{Active, Beyond, Counts, Others, PublishedDay, PublishedWeek, Quartile, Row, Spread, Table},
};

/// What somebody may send who wishes to break the page.
const HOSTILE: &str = r#"</td><script>alert('1')</script>"; DROP TABLE counters; --&amp;"#;

fn row(value: Option<&str>, count: u64, official: u64) -> Row {
    Row { value: value.map(ToOwned::to_owned), count, official: Some(official), spread: None }
}

fn spread(lower: f64, median: f64, upper: f64) -> Spread {
    let of = |value| Quartile { value, beyond: None };
    Spread {
        lower: of(lower),
        median: of(median),
        upper: Quartile { beyond: (upper >= 120.0).then_some(Beyond::Above), ..of(upper) },
    }
}

fn table(id: &str, title: &str, message: &str) -> Table {
    Table {
        id: id.into(),
        title: title.into(),
        message: message.into(),
        when: "When SkellyCam starts".into(),
        counts: Counts::People,
        one_person: 1,
        overlapping: false,
        total: 1240,
        official: Some(700),
        rows: Vec::new(),
        others: None,
        spread: None,
        measure: None,
    }
}

fn week(number: u64) -> PublishedWeek {
    let started = "SkellyCam started";
    let grow = |count: u64| count * (20 + number % 5 + number) / 40;
    let os = Table {
        rows: vec![
            row(Some("Windows"), grow(800), grow(500)),
            row(Some("Linux"), grow(240 + 5 * number), grow(120)),
            row(Some(HOSTILE), grow(60), grow(30)),
            row(None, grow(50), grow(30)),
        ],
        total: grow(1240),
        others: Some(Others { count: grow(30), official: Some(grow(20)) }),
        ..table("app_opened/system.os", "Which operating system this computer runs.", started)
    };
    let ram = Table {
        rows: vec![
            row(Some("over 4 to 8"), grow(200), grow(100)),
            row(Some("over 8 to 16"), grow(600), grow(300)),
            row(Some("over 16 to 32"), grow(440), grow(300)),
        ],
        total: grow(1240),
        measure: Some("GB".into()),
        ..table("app_opened/system.total_ram_gb", "How much memory this computer has.", started)
    };
    let measured = |value: &str, count, spread| Row { spread: Some(spread), official: None, ..row(Some(value), count, 0) };
    let fps = Table {
        rows: vec![
            measured("AdaptiveCruiseControl + Map", grow(400), spread(45.0, 58.0, 72.0)),
            measured("Map", grow(200), spread(60.0, 84.0, 120.0)),
            measured("ObjectDetection + TrafficLightDetection + Map", grow(100), spread(20.0, 31.0, 44.0)),
        ],
        total: grow(700),
        official: None,
        others: Some(Others { count: 0, official: None }).filter(|_| false),
        spread: Some(spread(41.0, 57.0, 80.0)),
        measure: Some("frames per second".into()),
        counts: Counts::Messages,
        one_person: 145,
        when: "Every ten minutes while ETS2LA drives, and when it closes".into(),
        ..table(
            "performance/plugins",
            "How many frames were drawn at each frame rate. Which plugins were on.",
            "Speed and plugins",
        )
    };
    let hidden = Table { rows: Vec::new(), total: 12, official: None, ..table("app_opened/x", "Which language.", started) };
    PublishedWeek {
        week: format!("2026-W{:02}", 35 + number),
        from: format!("2026-{:02}-{:02}", 9 + number / 4, 1 + number % 4 * 7),
        to: format!("2026-{:02}-{:02}", 9 + number / 4, 7 + number % 4 * 7),
        tables: vec![os, ram, hidden, fps],
    }
}

fn sample() -> ProgramState {
    let active = |from: &str, to: &str, people| Active { from: from.into(), to: to.into(), people };
    ProgramState {
        id: "skellycam".into(),
        name: "SkellyCam".into(),
        about: "Records synchronised video from several cameras.".into(),
        publisher: "FreeMoCap Foundation".into(),
        counting: Counting::MonthlyIdentifier,
        now: Some(Now::of(47)),
        day: Some(PublishedDay {
            day: "2026-11-29".into(),
            active: vec![
                active("2026-11-29", "2026-11-29", None),
                active("2026-11-23", "2026-11-29", Some(1240)),
                active("2026-10-01", "2026-10-31", Some(3411)),
            ],
        }),
        weeks: (1..=12).rev().map(week).collect(),
    }
}

/// Writes the pages into a folder, for whoever wants to look at them.
fn keep(name: &str, page: &str) {
    if let Some(folder) = std::env::var_os("CANDOR_KEEP_PAGES") {
        std::fs::write(std::path::Path::new(&folder).join(name), page).unwrap();
    }
}

#[test]
fn whatever_people_sent_stands_on_the_page_as_text() {
    let state = sample();
    let page = program(&state, Some(Last::Hour)).unwrap();
    keep("program.html", &page);
    keep("page.css", super::STYLE);
    assert!(page.contains("&#60;script&#62;") && !page.contains("<script"), "escaped");
    assert!(!page.contains("style="), "the policy allows no style within the page");
    let hostile = ProgramState { name: HOSTILE.into(), about: HOSTILE.into(), publisher: HOSTILE.into(), ..state };
    for page in [program(&hostile, None).unwrap(), front(&[hostile], None).unwrap()] {
        assert!(!page.contains("<script"));
    }
}

#[test]
fn a_page_loads_nothing_from_anywhere_else() {
    let pages = [program(&sample(), Some(Last::Day)).unwrap(), front(&[sample()], Some(Last::Day)).unwrap()];
    keep("front.html", &pages[1]);
    for page in pages {
        for tag in [" src=", "url(", "@import", "<img", "<iframe", "<object", "<form"] {
            assert!(!page.contains(tag), "{tag}");
        }
        let links = page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
        for link in links {
            assert!(link.starts_with('/') || link.starts_with('#'), "{link}");
        }
    }
}

#[test]
fn every_chart_has_its_numbers_in_a_table() {
    let page = program(&sample(), None).unwrap();
    for number in [
        "Sunday, 29 November 2026",
        "Week, 23 to 29 November 2026",
        "Month, 1 to 31 October 2026",
        "1,240",
        "3,411",
        "not shown",
        "at least 40",
        "57",
        "120 or more",
        "All others, together",
        "Not said",
    ] {
        assert!(page.contains(number), "{number}");
    }
    assert!(page.matches("<svg").count() > 20);
    assert_eq!(page.matches("<table").count(), page.matches("<caption").count(), "each table says what it is");
}

#[test]
fn a_program_that_nobody_uses_yet_has_a_page_that_says_so() {
    let state = ProgramState { now: None, day: None, weeks: Vec::new(), counting: Counting::Nothing, ..sample() };
    let page = program(&state, None).unwrap();
    keep("empty.html", &page);
    assert!(page.contains("Nothing has been published yet"));
    assert!(front(&[], None).unwrap().contains("No program is served here yet"));
}

#[test]
fn the_figures_as_json_are_the_published_state() {
    let states = [sample()];
    let json = serde_json::to_value(Stats::of(&states, Some(Last::Minute))).unwrap();
    assert_eq!(json["format"], 1);
    assert_eq!(json["smallest_group"], 10);
    assert_eq!(json["last_message"], "minute");
    let week: PublishedWeek = serde_json::from_value(json["programs"][0]["weeks"][0].clone()).unwrap();
    assert_eq!(week, states[0].weeks[0], "what is stored reads back as it was published");
}
