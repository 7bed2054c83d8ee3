use std::collections::BTreeSet;
use std::path::Path;

use candor::tools::consent::{Change, Consent, DecidedBy, Pause};
use candor::tools::log::Summary;
use candor::tools::registry;
use candor::tools::registry::Program;
use candor::{Environment, Places, Values};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::pages::about::make::about;
use crate::pages::about::view::By;
use crate::pages::choices::make::cards;
use crate::pages::choices::make_preview::{Draft, Known, preview};
use crate::pages::choices::view::{Mark, Preview};
use crate::pages::frame::action::Page;
use crate::pages::frame::make_header::header;
use crate::pages::frame::make_notices::notices;
use crate::pages::history::make_chart::chart;
use crate::pages::parts::Switch;
use crate::pages::programs::make::state;
use crate::text::figures::time;
use crate::text::{Clock, Language, figures, labels, speak};

/// A person at a computer with one of the built-in programs.
struct Desk {
    home: tempfile::TempDir,
    app: &'static str,
}

impl Desk {
    fn at(app: &'static str) -> Self {
        let home = tempfile::tempdir().expect("folder");
        std::fs::create_dir(home.path().join(format!("{app}_data"))).expect("made");
        Self { home, app }
    }

    fn places(&self) -> Places {
        Places::below(self.home.path(), Environment::default())
    }

    fn program(&self) -> Program {
        let (programs, _) = registry::programs(&self.places(), &[]);
        programs.into_iter().find(|program| program.manifest.app.id == self.app).expect("built in")
    }

    fn consent(&self) -> Consent {
        self.program().consent(&self.places())
    }

    fn decide(&self, change: &Change) {
        candor::tools::decide(&self.places(), &self.program(), change, &DecidedBy::Window, now()).expect("written");
    }

    fn preview(&self, draft: &Draft) -> Preview {
        let known = Known { facts: candor::tools::machine::Facts::of_this_computer(), ..Known::default() };
        preview(&self.consent(), draft, &known, &clock())
    }

    fn file(&self) -> std::path::PathBuf {
        self.program().consent_file(&self.places()).path
    }
}

fn now() -> Timestamp {
    "2026-11-21T20:15:03Z".parse().expect("a time")
}

fn clock() -> Clock {
    Clock { now: now(), zone: TimeZone::UTC }
}

fn draft(tiers: &[&str], touched: Option<&str>) -> Draft {
    Draft {
        tiers: tiers.iter().map(|tier| (*tier).to_owned()).collect::<BTreeSet<_>>(),
        touched: touched.map(str::to_owned),
        ..Draft::default()
    }
}

/// The lines that count as sent, without white space outside strings.
fn compact(preview: &Preview) -> String {
    let kept = preview.lines.iter().filter(|line| matches!(line.mark, Mark::Same | Mark::Added));
    let text: String =
        kept.map(|line| format!("{}{}", line.key.replace("\": ", "\":"), line.value.replace("\": [", "\":["))).collect();
    text
}

#[test]
fn before_an_answer_nothing_is_preselected_and_the_preview_is_empty() {
    let desk = Desk::at("skellycam");
    let cards = cards(&desk.program(), &desk.consent(), &Draft::default(), None, &clock());
    assert!(cards.iter().all(|card| !card.switch.on && card.switch.locked.is_none()));
    let preview = desk.preview(&Draft::default());
    assert_eq!((preview.lines.len(), preview.size.as_str()), (0, "0 bytes"));
    assert_eq!(preview.empty, "Nothing. Switch something on to see it here.");
}

#[test]
fn what_a_server_also_sees_is_said_below_a_message_and_never_below_nothing() {
    let desk = Desk::at("skellycam");
    assert_eq!(desk.preview(&Draft::default()).note, "");
    let sees = "The server also sees your IP address and the time.";
    assert_eq!(desk.preview(&draft(&["existence_ping"], None)).note, sees);
    desk.decide(&Change::On);
    assert_eq!(desk.preview(&Draft::default()).note, sees);
    desk.decide(&Change::Off);
    let off = desk.preview(&Draft::default());
    assert!(off.empty.starts_with("Nothing. "), "{}", off.empty);
    assert_eq!(off.note, "");
}

#[test]
fn a_card_says_how_many_fields_its_switch_adds_and_how_many_are_always_there_and_its_details_list_as_many() {
    let facts = |app: &'static str| -> Vec<String> {
        let desk = Desk::at(app);
        let cards = cards(&desk.program(), &desk.consent(), &Draft::default(), None, &clock());
        let about_fields = |card: &crate::pages::choices::view::TierCard| {
            let said = card.facts.iter().find(|fact| fact.contains("field")).expect("said").clone();
            let numbers: usize = said.split(' ').filter_map(|word| word.parse::<usize>().ok()).sum();
            assert_eq!(numbers, card.fields.len(), "{said}");
            said
        };
        cards.iter().map(about_fields).collect()
    };
    assert_eq!(facts("skellycam"), ["3 fields", "Adds 6 fields to 3 that are always included", "4 fields"]);
    assert_eq!(facts("ets2la"), ["3 fields", "5 fields", "5 fields", "4 fields"]);
}

#[test]
fn the_previews_lines_are_its_body_for_every_draft_of_both_programs() {
    for (app, tiers) in [
        ("skellycam", ["existence_ping", "system_fingerprint", "usage_analytics"]),
        ("ets2la", ["activity_ping", "performance", "crash_reports"]),
    ] {
        let desk = Desk::at(app);
        for combination in 0..8 {
            let on: Vec<&str> =
                tiers.iter().enumerate().filter(|(bit, _)| combination & (1 << bit) != 0).map(|(_, tier)| *tier).collect();
            for event in 0..desk.program().manifest.events.len() {
                for touched in [None, Some(tiers[0]), Some(tiers[1])] {
                    let preview = desk.preview(&Draft { event: Some(event), ..draft(&on, touched) });
                    if !preview.lines.is_empty() {
                        assert_eq!(compact(&preview), *preview.body, "{app} {on:?} {event} {touched:?}");
                        serde_json::from_str::<serde_json::Value>(&preview.body).expect("JSON");
                    }
                }
            }
        }
    }
}

#[test]
fn a_switch_that_moves_marks_the_lines_it_adds_or_takes_away() {
    let desk = Desk::at("skellycam");
    let marks = |preview: &Preview| -> Vec<(String, Mark)> {
        preview.lines.iter().filter(|line| line.mark != Mark::Same).map(|line| (line.key.clone(), line.mark)).collect()
    };
    let added = desk.preview(&draft(&["existence_ping", "system_fingerprint"], Some("system_fingerprint")));
    assert!(marks(&added).contains(&("\"os\": ".into(), Mark::Added)));
    assert!(marks(&added).contains(&("\"system\": ".into(), Mark::Added)), "the bracket around them too");
    assert!(!marks(&added).iter().any(|(key, _)| key == "\"event\": "), "the ping sends that anyway");
    let removed = desk.preview(&draft(&["existence_ping"], Some("system_fingerprint")));
    assert!(marks(&removed).iter().all(|(_, mark)| *mark == Mark::Removed));
    assert!(!removed.body.contains("python_version") && removed.lines.iter().any(|line| line.key == "\"python_version\": "));
}

#[test]
fn a_value_that_is_not_known_is_a_marked_stand_in() {
    let desk = Desk::at("skellycam");
    let consent = desk.consent();
    let draft = draft(&["system_fingerprint"], None);
    let origin = |known: &Known| {
        let preview = preview(&consent, &draft, known, &clock());
        preview
            .lines
            .iter()
            .find(|line| line.key == "\"python_version\": ")
            .map(|line| (line.value.clone(), line.origin.clone()))
    };
    assert_eq!(origin(&Known::default()), Some(("\"3.12.4\"".into(), "example".into())));
    let last = Values::new().with("system.python_version", "3.13.1");
    let known = Known { last_sent: [("app_opened".to_owned(), last)].into(), ..Known::default() };
    assert_eq!(origin(&known), Some(("\"3.13.1\"".into(), "last sent".into())));
}

#[test]
fn what_the_person_withholds_is_shown_as_withheld_and_is_not_in_the_body() {
    let desk = Desk::at("skellycam");
    desk.decide(&Change::On);
    desk.decide(&Change::Withhold(vec!["app_opened/app_version".into()], true));
    let preview = desk.preview(&Draft::default());
    let line = preview.lines.iter().find(|line| line.key == "\"app_version\": ").expect("shown");
    assert_eq!((line.mark, line.origin.as_str()), (Mark::Withheld, "left out by you"));
    assert!(!preview.body.contains("app_version"));
    assert_eq!(compact(&preview), *preview.body);
}

#[test]
fn a_message_that_one_tier_may_not_cause_is_shown_as_left_out_there_and_nowhere_else() {
    let desk = Desk::at("skellycam");
    desk.decide(&Change::On);
    desk.decide(&Change::Withhold(vec!["app_opened@existence_ping".into()], true));
    let cards = cards(&desk.program(), &desk.consent(), &Draft::default(), None, &clock());
    let version = |tier: &str| {
        let card = cards.iter().find(|card| card.id == tier).expect("a card");
        let field = card.fields.iter().find(|field| field.path == "app_version").expect("in its messages");
        field.send.as_ref().expect("can be chosen").switch.clone()
    };
    let left_out = version("existence_ping");
    assert!(!left_out.on && left_out.locked.is_some_and(|why| why.contains("app_opened@existence_ping")));
    assert_eq!(version("system_fingerprint"), Switch { on: true, idle: false, locked: None });
    let added = cards.iter().find(|card| card.id == "system_fingerprint").expect("a card").fields.iter();
    assert!(added.filter_map(|field| field.send.as_ref()).all(|send| send.switch.on && !send.switch.idle));
}

#[test]
fn the_state_in_the_list_is_a_true_word() {
    let desk = Desk::at("skellycam");
    let word = || state(&desk.program(), &desk.consent(), now()).0;
    assert_eq!(word(), "Not answered yet");
    desk.decide(&Change::answer(["existence_ping".to_owned()].into()));
    assert_eq!(word(), "Shares 1 of 3");
    desk.decide(&Change::Off);
    assert_eq!(word(), "Off");
    std::fs::write(desk.file(), "{").expect("write");
    assert_eq!(word(), "Needs attention");
}

#[test]
fn while_everything_is_off_nothing_looks_on_and_it_is_said_what_would_come_back() {
    let desk = Desk::at("skellycam");
    desk.decide(&Change::answer(["existence_ping".to_owned(), "usage_analytics".to_owned()].into()));
    desk.decide(&Change::Withhold(["app_opened/app_version".to_owned()].into(), true));
    desk.decide(&Change::Off);
    let header = header(&desk.program(), &desk.consent(), Page::Choices, &Summary::default(), &desk.places(), &clock());
    assert_eq!(
        header.sentence,
        "Nothing is sent. If you allow sending again, this comes back: Existence ping, Usage analytics."
    );
    let cards = cards(&desk.program(), &desk.consent(), &Draft::default(), None, &clock());
    for card in cards {
        assert_eq!(card.switch.idle, card.switch.on, "{}", card.id);
        assert_eq!(card.not_sent.is_some_and(|why| why.contains("comes back")), card.switch.on, "{}", card.id);
        for send in card.fields.iter().filter_map(|field| field.send.as_ref()) {
            assert!(send.switch.idle || !send.switch.on);
            assert!(!send.why_off.contains("rest"), "the rest of the message is not sent either: {}", send.why_off);
        }
    }
}

#[test]
fn a_field_that_another_tier_sends_too_does_not_look_idle_where_its_switch_acts() {
    let desk = Desk::at("skellycam");
    desk.decide(&Change::answer(["existence_ping".to_owned()].into()));
    let cards = cards(&desk.program(), &desk.consent(), &Draft::default(), None, &clock());
    let card = cards.iter().find(|card| card.id == "system_fingerprint").expect("a tier that is off");
    let idle = |path: &str| {
        let field = card.fields.iter().find(|field| field.path == path).expect(path);
        field.send.as_ref().map(|send| send.switch.idle)
    };
    assert_eq!(idle("app_version"), Some(false), "it is in the message of the ping");
    assert_eq!(idle("system.os"), Some(true));
}

#[test]
fn while_something_holds_it_back_the_preview_says_so_where_it_would_speak_of_the_server() {
    let desk = Desk::at("skellycam");
    desk.decide(&Change::answer(["existence_ping".to_owned()].into()));
    assert!(desk.preview(&Draft::default()).note.contains("IP address"));
    desk.decide(&Change::Pause(Some(Pause::UntilResumed)));
    let preview = desk.preview(&Draft::default());
    assert_eq!(preview.note, "Nothing is recorded or sent: paused until you resume it.");
    assert!(!preview.lines.is_empty(), "what would be sent afterwards");
}

#[test]
fn before_the_answer_it_is_said_who_asks_and_where_it_would_go() {
    let desk = Desk::at("skellycam");
    let header = header(&desk.program(), &desk.consent(), Page::Choices, &Summary::default(), &desk.places(), &clock());
    assert!(
        header.sentence.starts_with("From FreeMoCap Foundation, who would receive it at http://127.0.0.1:4319."),
        "{header:?}"
    );
}

#[test]
fn a_file_that_cannot_be_trusted_is_explained_with_what_to_do() {
    let desk = Desk::at("skellycam");
    std::fs::create_dir_all(desk.file().parent().unwrap_or(Path::new("/"))).expect("folder");
    for (content, expected) in [
        ("", "it is empty"),
        ("{\"telemetry_enabled\": \"yes\"}", "telemetry_enabled should be true or false"),
        ("{\"telemetry_enabled\": tr", "it is damaged or incomplete"),
    ] {
        std::fs::write(desk.file(), content).expect("write");
        let notices = notices(&desk.program(), &desk.consent(), &desk.places(), &clock());
        assert!(notices[0].text.contains(expected), "{}", notices[0].text);
        assert!(notices[0].details[0].contains("kept beside the new one"));
        assert!(notices[0].details[1].contains("telemetry_config.json"));
    }
}

#[test]
fn what_no_answer_replaces_is_to_be_moved_away_in_every_language() {
    let desk = Desk::at("skellycam");
    std::fs::write(desk.file(), "ssh-ed25519 AAAA").expect("write");
    for language in Language::all() {
        speak(language);
        let notices = notices(&desk.program(), &desk.consent(), &desk.places(), &clock());
        let details = &notices[0].details;
        assert_eq!(details[0], figures::sentence(labels::remedy_not_a_file()), "{}", language.tag);
        assert!(notices[0].text.contains(labels::problem_never_was_one()), "{}", notices[0].text);
        assert_eq!(details.len(), 2, "and what is not JSON about it helps nobody: {details:?}");
    }
    speak(Language::tagged("en").expect("a language"));
}

#[test]
fn the_word_anonymous_never_stands_beside_an_identifier_or_an_address() {
    for app in ["skellycam", "ets2la"] {
        let desk = Desk::at(app);
        let about = about(&desk.program(), &desk.consent(), &desk.places(), By::default());
        let header = header(&desk.program(), &desk.consent(), Page::Choices, &Summary::default(), &desk.places(), &clock());
        assert!(!format!("{about:?}{header:?}").to_lowercase().contains("anonym"));
    }
}

#[test]
fn a_time_is_said_as_people_say_it() {
    let at = |text: &str| time(text.parse().expect("a time"), now(), &TimeZone::UTC);
    assert_eq!(at("2026-11-21T09:41:22Z"), "Today 09:41:22");
    assert_eq!(at("2026-11-20T18:02:10Z"), "Fri 18:02:10");
    assert_eq!(at("2026-11-02T18:02:10Z"), "2 Nov, 18:02:10");
    assert_eq!(at("2025-11-21T18:02:10Z"), "21 Nov 2025, 18:02");
}

#[test]
fn times_of_a_clock_in_1970_or_2106_are_said_as_they_are_from_anywhere() {
    let at = |text: &str| text.parse::<Timestamp>().expect("a time");
    let said = |when: Timestamp, now: Timestamp| time(when, now, &TimeZone::UTC);
    let (early, late) = (at("1970-01-01T00:00:01Z"), at("2106-02-07T06:28:16Z"));
    assert_eq!(said(early, now()), "1 Jan 1970, 00:00");
    assert_eq!(said(late, now()), "7 Feb 2106, 06:28");
    assert_eq!(said(now(), early), "21 Nov 2026, 20:15");
    assert_eq!(said(now(), late), "21 Nov 2026, 20:15");
    for now in [early, late, Timestamp::MIN, Timestamp::MAX] {
        for when in [Timestamp::MIN, Timestamp::MAX, early, late] {
            for zone in [TimeZone::UTC, TimeZone::fixed(jiff::tz::offset(14)), TimeZone::fixed(jiff::tz::offset(-12))] {
                assert!(!time(when, now, &zone).is_empty());
            }
        }
    }
}

#[test]
fn a_chart_from_1970_to_2106_has_every_message_in_it_and_labels_of_those_years() {
    let row = |(seq, recorded_at)| candor::tools::log::IndexRow {
        seq,
        recorded_at,
        length: 1,
        shape: 1,
        state: candor::tools::log::State::Sent,
        confirmed: false,
    };
    let at = |text: &str| text.parse::<Timestamp>().expect("a time").as_millisecond();
    let wide = vec![at("1970-01-01T00:00:01Z"), at("2026-11-21T20:15:03Z"), at("2106-02-07T06:28:16Z")];
    let bars = |times: &[i64]| -> Vec<String> {
        let rows: Vec<_> = (1..).zip(times.iter().copied()).map(row).collect();
        let of = crate::pages::history::chart::Chart::of(rows.iter(), now().as_millisecond(), 0, false, |_| {
            crate::pages::history::chart::Part::Sent
        });
        let arranged =
            crate::pages::history::query::Arranged { chart: of, ..crate::pages::history::query::Arranged::default() };
        let chart = chart(&arranged, &crate::pages::history::query::Query::default(), &clock());
        let most = chart.bars.iter().position(|bar| bar.heights.iter().any(|(_, height)| *height >= 1.0));
        assert_eq!(chart.highest.as_ref().map(|highest| highest.place), most, "the first that is as high as any");
        let filled = chart.bars.into_iter().filter(|bar| !bar.heights.is_empty());
        filled.map(|bar| bar.words).collect()
    };
    assert_eq!(
        bars(&wide),
        ["1 Jan 1970 to 28 Dec 1972: Sent 1", "22 Oct to 18 Oct 2029: Sent 1", "17 Jul 2104 to 14 Jul 2107: Sent 1",]
    );
    // Nothing overflows even if the log was written by hand.
    assert!(!bars(&[i64::MIN, 0, i64::MAX]).is_empty());
}

/// A program whose client has registered, so that it is not an older one.
fn registered(app: &'static str) -> Desk {
    let desk = Desk::at(app);
    registry::register(&desk.places(), &desk.program().manifest).expect("registered");
    desk
}

#[test]
fn a_page_that_a_browser_would_take_long_to_open_is_called_long_before_it_is_saved() {
    use crate::pages::your_data::{make::your_data, view::LONG_PAGE};
    let desk = registered("skellycam");
    let said = |bytes| {
        let summary = Summary { events: 3, bytes, ..Summary::default() };
        your_data(&desk.program(), &summary, &candor::tools::identity::Identity::default(), (&[], &[]), &clock()).long_page
    };
    assert_eq!(said(LONG_PAGE - 1), None);
    assert_eq!(said(LONG_PAGE), Some(labels::report_long_page().to_owned()));
}

#[test]
fn that_nothing_has_been_sent_is_said_only_where_nobody_ever_answered() {
    let desk = registered("skellycam");
    let sentence =
        |summary: &Summary| header(&desk.program(), &desk.consent(), Page::Choices, summary, &desk.places(), &clock()).sentence;
    let never = "Nothing has been sent";
    assert!(sentence(&Summary::default()).contains(never));
    assert!(!sentence(&Summary { events: 3, ..Summary::default() }).contains(never), "there is a history");
    desk.decide(&Change::On);
    std::fs::remove_file(desk.program().consent_file(&desk.places()).agreed).expect("removed");
    let lost = sentence(&Summary::default());
    assert!(lost.contains("Nothing is sent until you answer.") && !lost.contains(never), "{lost}");
    std::fs::write(desk.file(), "{").expect("written");
    assert!(!sentence(&Summary::default()).contains(never));
}

#[test]
fn single_fields_can_be_switched_off_in_the_draft_and_the_preview_leaves_them_out() {
    let desk = registered("skellycam");
    let draft = Draft {
        withheld: [("app_opened/app_version".to_owned(), true)].into(),
        ..draft(&["existence_ping"], Some("existence_ping"))
    };
    let field = |draft: &Draft| {
        let cards = cards(&desk.program(), &desk.consent(), draft, None, &clock());
        let fields = cards.into_iter().next().expect("a card").fields;
        fields.into_iter().find(|field| field.path == "app_version").and_then(|field| field.send).expect("a switch")
    };
    assert!(field(&Draft::default()).switch.on);
    let off = field(&draft);
    assert!(!off.switch.on && off.switch.locked.is_none());
    assert_eq!(off.why_off, "Left out.", "nothing is sent yet, and so no rest of it either");
    let preview = desk.preview(&draft);
    let line = preview.lines.iter().find(|line| line.key == "\"app_version\": ").expect("shown");
    assert_eq!((line.mark, line.origin.as_str()), (Mark::Withheld, "left out by you"));
    assert!(!preview.body.contains("app_version"));
    assert_eq!(compact(&preview), *preview.body);
}

#[test]
fn what_switching_off_does_to_the_identifier_is_said_where_it_is_true_and_nowhere_else() {
    use candor::tools::identity::Identity;

    use crate::pages::frame::make_identifier::about_identifier;
    use crate::text::labels;

    let home = tempfile::tempdir().expect("folder");
    let one = Identity::read_or_make(home.path()).expect("made");
    let said = |desk: &Desk, identity: &Identity| about_identifier(&desk.program(), &desk.consent(), identity, now());
    let desk = Desk::at("ets2la");
    assert_eq!(said(&desk, &one), "", "before the answer there is nothing to switch off");
    desk.decide(&Change::On);
    assert_eq!(said(&desk, &one), labels::off_changes_identifier());
    assert_eq!(said(&desk, &Identity::default()), "", "there is none yet");
    desk.decide(&Change::Off);
    assert_eq!(said(&desk, &Identity::default()), labels::header_off_new_identifier());
    desk.decide(&Change::answer(["performance".to_owned()].into()));
    desk.decide(&Change::Off);
    assert_eq!(said(&desk, &Identity::default()), "", "what comes back carries none");
    let desk = Desk::at("skellycam");
    desk.decide(&Change::On);
    assert_eq!(said(&desk, &one), "", "its messages carry none");
}

#[test]
fn your_data_says_of_an_identifier_that_switching_off_ends_it_and_counts_without_saying_yet() {
    use crate::pages::your_data::make::your_data;

    let desk = Desk::at("ets2la");
    let identity = candor::tools::identity::Identity::default();
    let said = your_data(&desk.program(), &Summary::default(), &identity, (&[], &[]), &clock());
    assert!(said.identity[0].contains("switch off sending"), "{:?}", said.identity);
    assert!(!said.summary.contains("yet"), "it may have been cleared: {}", said.summary);
}

#[test]
fn a_moved_switch_says_which_messages_and_fields_it_adds_or_removes_and_no_other_card_does() {
    let desk = registered("skellycam");
    let said = |tiers: &[&str], moved: &str| -> Vec<String> {
        let draft = Draft { moved: Some(moved.to_owned()), ..draft(tiers, Some(moved)) };
        cards(&desk.program(), &desk.consent(), &draft, None, &clock())
            .into_iter()
            .filter_map(|card| card.consequence)
            .collect()
    };
    assert_eq!(said(&["existence_ping"], "existence_ping"), ["Adds the message “SkellyCam started” (3 fields)."]);
    let both = ["existence_ping", "system_fingerprint"];
    assert_eq!(said(&both, "system_fingerprint"), ["Adds 6 fields to “SkellyCam started”."]);
    assert_eq!(said(&["existence_ping"], "system_fingerprint"), ["Removes 6 fields from “SkellyCam started”."]);
    assert_eq!(said(&["existence_ping"], "usage_analytics").len(), 1);
    assert!(said(&["existence_ping"], "usage_analytics")[0].starts_with("Removes the message"));
    assert_eq!(said(&["system_fingerprint"], "existence_ping"), ["Changes nothing in the messages."]);
}
