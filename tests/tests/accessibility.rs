//! The real window as a screen reader has it: read and used through AT-SPI, without looking at the screen.
#![cfg(target_os = "linux")]

use candor_journeys::{COUNTING, Computer, Display, ETS2LA, SKELLYCAM, ScreenReader, Spoken, Window, until};

const NOWHERE: &str = "http://127.0.0.1:1";

/// What one can press, switch, choose or type into, in the words of AT-SPI.
const CONTROLS: [&str; 11] = [
    "toggle button",
    "push button",
    "radio button",
    "check box",
    "page tab",
    "combo box",
    "entry",
    "list item",
    "table",
    "list box",
    "link",
];

fn open<'a>(display: &'a Display, reader: &ScreenReader, computer: &Computer) -> Window<'a> {
    display.open_command(reader.hears(computer.command(&[])))
}

#[track_caller]
fn everything_has_a_name(program: &Spoken) {
    let controls: Vec<_> = program.all().into_iter().filter(|thing| CONTROLS.contains(&thing.role.as_str())).collect();
    assert!(controls.len() >= 8, "{controls:#?}");
    for thing in controls {
        assert!(!thing.name.trim().is_empty(), "nameless: {thing:?}");
    }
    let headings: Vec<_> = program.all().into_iter().filter(|thing| thing.role == "heading").collect();
    assert!(!headings.is_empty() && headings.iter().all(|heading| !heading.name.is_empty()), "{headings:?}");
}

#[test]
fn the_window_and_everything_in_it_has_a_name_on_every_tab() {
    let (display, reader, computer) = (Display::new(), ScreenReader::new(), Computer::new(ETS2LA, NOWHERE));
    computer.candor(&["on"]).well();
    computer.record("crash_report").well();
    let _window = open(&display, &reader, &computer);
    let program = reader.program();
    assert_eq!(program.role, "application");
    assert!(program.find("frame", "Candor").is_some(), "{program:#?}");
    assert!(program.find("heading", "ETS2LA").is_some());
    everything_has_a_name(&program);
    for tab in ["History", "Crash reports (1)", "Feedback", "Your data", "About"] {
        reader.act("page tab", tab);
        let open =
            |program: &Spoken| program.find("page tab", tab).is_some_and(|tab| tab.is("selected")).then(|| program.clone());
        everything_has_a_name(&reader.until(&format!("{tab} is open"), open));
    }
}

#[test]
fn a_first_answer_is_given_and_a_tier_is_switched_by_ear_alone() {
    let (display, reader, computer) = (Display::new(), ScreenReader::new(), Computer::new(SKELLYCAM, NOWHERE));
    let _window = open(&display, &reader, &computer);
    let names = ["Existence ping", "System fingerprint", "Usage analytics"];
    let positions = |program: &Spoken| {
        let pressed = |name: &&str| program.find("toggle button", name).is_some_and(|switch| switch.is("pressed"));
        names.iter().map(pressed).collect::<Vec<_>>()
    };
    let stand = |on: [bool; 3]| move |program: &Spoken| (positions(program) == on).then_some(());
    reader.until("nothing is on", stand([false; 3]));
    let ping = reader.program().find("toggle button", names[0]).cloned().expect("the first switch");
    assert!(!ping.description.is_empty(), "it says what it sends: {ping:?}");

    reader.act("toggle button", names[1]);
    reader.until("the second one is on", stand([false, true, false]));
    assert_eq!(computer.home.files().len(), 0, "so far it is a draft");
    reader.act("push button", "Share what is switched on");
    until("the answer is written", || computer.consent_file().is_file());
    assert_eq!(computer.choice()["tiers"]["system_fingerprint"], true);
    assert_eq!(computer.choice()["tiers"]["existence_ping"], false);

    reader.until("the switch for everything has come", |program| {
        program.find("toggle button", "Allow sending").filter(|switch| switch.is("pressed")).map(drop)
    });
    reader.act("toggle button", names[0]);
    until("the switch stands so in the file", || computer.choice()["tiers"]["existence_ping"] == true);
    reader.until("and in the window", stand([true, true, false]));
}

#[test]
fn a_message_of_the_history_is_found_and_opened_by_ear_alone() {
    let (display, reader, computer) = (Display::new(), ScreenReader::new(), Computer::new(COUNTING, NOWHERE));
    computer.candor(&["on"]).well();
    computer.count([1, 2, 3]);
    let window = open(&display, &reader, &computer);
    reader.act("page tab", "History");
    let table = reader.until("the table has all messages", |program| {
        program.find("table", "History").filter(|table| table.children.len() == 4).cloned()
    });
    // Between them is what makes columns wider.
    let heads: Vec<_> = table.children[0].children.iter().filter(|head| head.role == "column header").collect();
    assert_eq!((heads[0].name.as_str(), heads.len()), ("Sort by Time", 5));
    for (place, row) in (1..).zip(&table.children[1..]) {
        assert_eq!((row.role.as_str(), row.place), ("table row", Some((place, 3))));
        let cells: Vec<_> = row.children.iter().map(|cell| cell.name.as_str()).collect();
        assert_eq!(row.children.iter().filter(|cell| cell.role == "table cell").count(), 5, "{cells:?}");
        assert_eq!(row.name, cells.join(", "));
    }
    let chart = reader.program().find("panel", "History over time").cloned().expect("the chart");
    assert!(!chart.description.is_empty() && !chart.children.is_empty(), "{chart:?}");

    let newest = &table.children[1].name;
    reader.act("table row", newest);
    let says = |words: &'static str| {
        move |program: &Spoken| program.all().iter().any(|thing| thing.name.contains(words)).then_some(())
    };
    reader.until("it can be read", says("\"n\": 3"));
    reader.act("toggle button", "As sent");
    reader.until("its bytes can be read", says("{\"n\":3}"));
    let chosen = |program: &Spoken| program.find("table row", newest).filter(|row| row.is("selected")).map(drop);
    reader.until("it is the chosen one", chosen);

    // With the focus on the table, the arrow keys move what is spoken of.
    reader.focus("table", "History");
    window.press(&["Down"]);
    reader.until("the next one is spoken of", |program| {
        program.all().into_iter().find(|thing| thing.is("focused")).filter(|row| row.place == Some((2, 3))).map(drop)
    });
    reader.until("and its bytes can be read", says("{\"n\":2}"));
}
