//! What is found in small trees of sources, and what is not.

use crate::{
    arrows::Arrows,
    checks, functions,
    modules::Modules,
    rules::{Drawing, HOUSES, House, Place},
};

const HOUSE: House = House {
    folder: "src",
    library: "house",
    programs: &["other"],
    order: &[&["state"], &["worker", "cli"], &["pages"], &["text"]],
    strangers: &["pages/choices/", "pages/history/"],
    drawing: Some(Drawing {
        crates: &["egui", "eframe"],
        places: &[Place::Draws("pages/")],
        draws_never_import: &["worker", "state"],
    }),
};

/// A tree that keeps every rule.
const SOUND: &[(&str, &str)] = &[
    ("lib.rs", "pub mod state; mod worker; mod cli; mod pages; mod text;"),
    ("main.rs", "fn main() { house::state::run(); }"),
    ("other.rs", "fn main() { house::cli::run(); }"),
    ("state.rs", "use crate::{pages, worker::Command}; fn f() { pages::choices::make::make(); }"),
    ("worker.rs", "pub struct Command;"),
    ("cli.rs", "use crate::text::word;"),
    ("pages/mod.rs", "pub mod choices; pub mod history;"),
    ("pages/choices/mod.rs", "pub mod make; mod draw;"),
    ("pages/choices/make.rs", "use crate::text; pub fn make() { text::word() }"),
    ("pages/choices/draw.rs", "use eframe::egui; use super::make;"),
    ("pages/history/mod.rs", "mod draw; pub struct History;"),
    ("pages/history/draw/mod.rs", "mod table;"),
    ("pages/history/draw/table.rs", "use egui::Ui;"),
    ("text.rs", "pub fn word() {}"),
];

fn modules(files: &[(&str, &str)]) -> Result<Modules, String> {
    let has = |program: &&&str| files.iter().any(|(path, _)| path.strip_suffix(".rs") == Some(**program));
    modules_with(files, &HOUSE.programs.iter().filter(has).copied().collect::<Vec<_>>())
}

fn modules_with(files: &[(&str, &str)], programs: &[&str]) -> Result<Modules, String> {
    let sources = files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
    Modules::of(&sources, HOUSE.library, programs)
}

/// The sound tree with other text in some of its files, or with more files.
fn sound_but(changes: &[(&str, &str)]) -> Vec<(String, String)> {
    let mut files: Vec<_> = SOUND.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
    for (path, text) in changes {
        files.retain(|(known, _)| known != path);
        files.push(((*path).to_owned(), (*text).to_owned()));
    }
    files
}

/// Whatever is wrong with the sound tree after some changes.
fn wrong(changes: &[(&str, &str)]) -> String {
    let files = sound_but(changes);
    let files: Vec<_> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let verdicts = checks::of(&HOUSE, &Arrows::of(&modules(&files).unwrap()));
    verdicts.iter().filter(|verdict| !verdict.is_ok()).map(ToString::to_string).collect()
}

/// The arrows of a tree, as `from -> to (names)`.
fn arrows(files: &[(&str, &str)]) -> Vec<String> {
    let arrows = Arrows::of(&modules(files).unwrap());
    let listed = |names: &std::collections::BTreeSet<String>| names.iter().cloned().collect::<Vec<_>>().join(", ");
    arrows.between.iter().map(|((from, to), names)| format!("{from} -> {to} ({})", listed(names))).collect()
}

#[test]
fn nothing_is_wrong_with_a_sound_tree() {
    assert_eq!(wrong(&[]), "");
}

#[test]
fn an_import_upwards_is_found() {
    let wrong = wrong(&[("text.rs", "use crate::pages::history::History; pub fn word() {}")]);
    assert!(wrong.contains("state > worker, cli > pages > text"), "{wrong}");
    assert!(wrong.contains("text.rs -> pages/history/mod.rs (History)"), "{wrong}");
}

#[test]
fn rooms_on_one_level_do_not_import_each_other() {
    assert!(wrong(&[("cli.rs", "use crate::worker::Command;")]).contains("cli.rs -> worker.rs (Command)"));
}

#[test]
fn nothing_imports_what_stands_in_the_ways_in() {
    let wrong = wrong(&[
        ("lib.rs", "pub mod state; mod worker; mod cli; mod pages; mod text; pub struct Start;"),
        ("cli.rs", "use crate::Start;"),
    ]);
    assert!(wrong.contains("cli.rs -> lib.rs (Start)"), "{wrong}");
}

#[test]
fn pages_do_not_import_each_other() {
    let wrong = wrong(&[("pages/choices/make.rs", "use crate::pages::history::History; pub fn make() {}")]);
    assert!(wrong.contains("pages/choices/make.rs -> pages/history/mod.rs (History)"), "{wrong}");
}

#[test]
fn a_circle_of_rooms_and_of_files_is_found_with_its_names() {
    let wrong =
        wrong(&[("worker.rs", "use crate::text::word; pub struct Command;"), ("text.rs", "use crate::worker::Command;")]);
    assert!(wrong.contains("no circle of rooms\n       text -> worker (Command), worker -> text (word)\n"), "{wrong}");
    assert!(
        wrong.contains("no circle of files\n       text.rs -> worker.rs (Command), worker.rs -> text.rs (word)\n"),
        "{wrong}"
    );
}

#[test]
fn a_circle_of_what_lies_in_one_folder_is_found_though_no_files_go_round() {
    let wrong = wrong(&[
        ("pages/mod.rs", "pub mod choices; pub mod history; mod a;"),
        ("pages/a/mod.rs", "mod one; mod two; mod list;"),
        ("pages/a/list.rs", "use super::two::first::First; pub struct List;"),
        ("pages/a/one.rs", ""),
        ("pages/a/two/mod.rs", "pub mod first; mod second;"),
        ("pages/a/two/first.rs", "pub struct First;"),
        ("pages/a/two/second.rs", "use crate::pages::a::list::List;"),
    ]);
    let circle = "pages/a/list.rs -> pages/a/two (First), pages/a/two -> pages/a/list.rs (List)";
    assert_eq!(wrong, format!("WRONG  src: no circle of what lies in a folder\n       {circle}\n"));
}

#[test]
fn every_program_is_read_and_one_that_is_not_there_is_said() {
    let wrong = wrong(&[("other.rs", "use eframe::egui; fn main() { house::state::run(); }")]);
    assert!(wrong.contains("other.rs imports eframe"), "{wrong}");
    assert_eq!(modules_with(&[("lib.rs", "")], &["other"]).err().as_deref(), Some("there is no program other.rs"));
}

#[test]
fn every_crate_of_the_workspace_is_held_to_rules() {
    let workspace = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../Cargo.toml")).unwrap();
    let members = workspace.lines().find_map(|line| line.strip_prefix("members = [")?.strip_suffix(']')).unwrap();
    let mut members: Vec<_> = members.split(", ").map(|member| format!("{}/src", member.trim_matches('"'))).collect();
    let mut houses: Vec<_> = HOUSES.iter().map(|house| house.folder.to_owned()).collect();
    members.sort();
    houses.sort();
    assert_eq!(houses, members);
}

#[test]
fn a_circle_over_three_files_is_found_and_so_is_whatever_is_tied_up_with_it() {
    let wrong = wrong(&[
        ("pages/mod.rs", "pub mod choices; pub mod history; mod a; mod b; mod c; mod d;"),
        ("pages/a.rs", "use super::b::B; pub struct A;"),
        ("pages/b.rs", "use super::c::C; use super::d::D; pub struct B;"),
        ("pages/c.rs", "use super::a::A; pub struct C;"),
        ("pages/d.rs", "use super::{a::A, c::C}; pub struct D;"),
    ]);
    let circle = "pages/a.rs -> pages/b.rs (B), pages/b.rs -> pages/c.rs (C), pages/c.rs -> pages/a.rs (A)";
    assert!(wrong.contains(&format!("no circle of files\n       {circle}; tied up with them: pages/d.rs\n")), "{wrong}");
}

#[test]
fn drawing_outside_its_places_is_found() {
    for import in [
        "use eframe::egui;",
        "use egui;",
        "use egui::{Ui, Color32};",
        "fn f(ui: &mut egui::Ui) {}",
        "fn f() { g!(egui::vec2(0, 0)) }",
        "use ::egui::Ui;",
        "fn f(ui: &mut ::egui::Ui) {}",
    ] {
        let wrong = wrong(&[("cli.rs", import)]);
        assert!(wrong.contains("only where drawing is\n       cli.rs imports e"), "{import}: {wrong}");
    }
}

#[test]
fn a_file_that_draws_and_imports_what_acts_is_found() {
    for (file, text) in [
        ("pages/choices/draw.rs", "use eframe::egui; use crate::worker::Command;"),
        ("pages/history/draw/table.rs", "use egui::Ui; fn f() { crate::worker::Command }"),
    ] {
        let wrong = wrong(&[(file, text)]);
        assert!(wrong.contains(&format!("no draw* imports worker or state\n       {file} -> worker.rs (Command)")), "{wrong}");
    }
}

#[test]
fn a_rule_about_a_room_that_is_not_there_is_wrong() {
    let without: Vec<_> = SOUND.iter().filter(|(path, _)| *path != "worker.rs" && *path != "state.rs").copied().collect();
    let mut without = without;
    without.retain(|(path, _)| *path != "lib.rs" && *path != "main.rs" && !path.starts_with("pages/history"));
    without.push(("lib.rs", "mod cli; mod pages; mod text; mod surprise;"));
    without.push(("surprise.rs", ""));
    without.retain(|(path, _)| *path != "pages/mod.rs");
    without.push(("pages/mod.rs", "mod choices;"));
    let verdicts = checks::of(&HOUSE, &Arrows::of(&modules(&without).unwrap()));
    let text: String = verdicts.iter().map(ToString::to_string).collect();
    for wrong in [
        "a room worker that is not there",
        "a room state that is not there",
        "a folder pages/history/ that is not there",
        "the room surprise has no place in the order",
    ] {
        assert!(text.contains(wrong), "{wrong}: {text}");
    }
}

#[test]
fn a_place_that_may_draw_and_does_not_is_wrong() {
    let wrong = wrong(&[("pages/choices/draw.rs", ""), ("pages/history/draw/table.rs", "")]);
    assert!(wrong.contains("pages/**/draw*.rs may import them and nothing there does"), "{wrong}");
}

#[test]
fn what_is_compiled_for_tests_only_is_left_out() {
    let wrong = wrong(&[
        (
            "text.rs",
            "pub fn word() {} #[cfg(test)] mod tests; #[cfg(all(test, unix))] mod more { use crate::state; fn f() { state::x() } }",
        ),
        (
            "worker.rs",
            "pub struct Command; #[cfg(test)] use crate::cli::Cli; #[cfg(test)] impl Command { fn f() { crate::state::x() } }",
        ),
        ("cli.rs", "struct Cli; impl Cli { #[cfg(test)] fn f() { crate::state::x() } } #[test] fn g() { crate::worker::x() }"),
    ]);
    assert_eq!(wrong, "");
}

#[test]
fn code_for_tests_of_others_is_not_left_out() {
    let wrong = wrong(&[("text.rs", "pub fn word() {} #[cfg(any(test, feature = \"testing\"))] use crate::worker::Command;")]);
    assert!(wrong.contains("text.rs -> worker.rs (Command)"), "{wrong}");
}

#[test]
fn nested_braces_lead_to_the_deepest_module_on_the_way() {
    let files = [
        ("lib.rs", "mod a; mod b;"),
        ("a.rs", "use crate::{b::{self, c::{D, d::{E as F, G}}, Own}}; fn f() { b::h() }"),
        ("b/mod.rs", "pub mod c; pub struct Own;"),
        ("b/c/mod.rs", "pub mod d;"),
        ("b/c/d.rs", ""),
    ];
    assert_eq!(arrows(&files), ["a.rs -> b/c/d.rs (E, G)", "a.rs -> b/c/mod.rs (D)", "a.rs -> b/mod.rs (Own, h)"]);
}

#[test]
fn a_module_that_is_imported_is_used_where_something_of_it_is_named() {
    let files = [
        ("lib.rs", "mod a; mod b;"),
        ("a.rs", "use crate::b as words; fn f() { words::c::g(); format!(\"{}\", words::c::h()) }"),
        ("b/mod.rs", "pub mod c;"),
        ("b/c.rs", ""),
    ];
    assert_eq!(arrows(&files), ["a.rs -> b/c.rs (g, h)"]);
}

#[test]
fn a_module_that_is_passed_on_is_used() {
    let files = [("lib.rs", "mod a; mod b;"), ("a.rs", "pub use crate::b;"), ("b.rs", "")];
    assert_eq!(arrows(&files), ["a.rs -> b.rs (b)"]);
}

#[test]
fn super_and_children_are_followed_and_a_visibility_is_no_use() {
    let files = [
        ("lib.rs", "mod a;"),
        ("a/mod.rs", "mod b; mod inline { use super::b::X; pub(in crate::a) struct I; } fn f() { b::g() }"),
        ("a/b.rs", "pub(super) struct X; impl super::T for X {} mod deep { use super::super::inline::I; }"),
    ];
    assert_eq!(arrows(&files), ["a/b.rs -> a/mod.rs (I, T)", "a/mod.rs -> a/b.rs (X, g)"]);
}

#[test]
fn the_binary_uses_the_library_beside_it() {
    let files = [("lib.rs", "pub mod a;"), ("main.rs", "use house::a::run; fn main() { run(); house::end() }"), ("a.rs", "")];
    assert_eq!(arrows(&files), ["main.rs -> a.rs (run)", "main.rs -> lib.rs (end)"]);
}

#[test]
fn what_cannot_be_read_is_said() {
    let error = |files: &[(&str, &str)]| modules(files).err().unwrap();
    assert!(error(&[("lib.rs", "mod a;"), ("a.rs", "\nfn f( {")]).starts_with("cannot parse a.rs, line 2"));
    assert!(error(&[("lib.rs", "mod a;")]).contains("there is no file for it"));
    assert!(error(&[("lib.rs", "#[path = \"b.rs\"] mod a;"), ("b.rs", "")]).contains("#[path]"));
    assert!(error(&[("a.rs", "")]).contains("neither a lib.rs nor a main.rs"));
}

#[test]
fn a_function_is_as_long_as_from_fn_to_its_closing_brace() {
    let lines = |count: usize| "\n".repeat(count);
    let text = format!(
        "/// A word.\n#[inline]\npub fn f(\n    a: u8,\n) {{{}}}\nstruct S;\nimpl S {{ fn g() {{{}}} }}\n#[cfg(test)]\nmod tests {{ fn h() {{{}}} }}\n#[test]\nfn i() {{{}}}",
        lines(68),
        lines(2),
        lines(99),
        lines(99)
    );
    let found = functions::of(&modules(&[("lib.rs", &text)]).unwrap(), "src");
    let told: Vec<_> = found.iter().map(ToString::to_string).collect();
    assert_eq!(told, ["src/lib.rs:f:71", "src/lib.rs:g:3"]);
    let verdicts: String = checks::of_functions(&found).iter().map(ToString::to_string).collect();
    assert!(verdicts.contains("WRONG  no function is longer than 70 lines\n       src/lib.rs:f:71\n"), "{verdicts}");
    assert!(verdicts.contains("ok     at most 8 functions are longer than 60 lines\n"), "{verdicts}");
}

#[test]
fn more_long_functions_than_allowed_are_found() {
    let text: String = (0..9).map(|number| format!("fn f{number}() {{{}}}\n", "\n".repeat(60))).collect();
    let found = functions::of(&modules(&[("lib.rs", &text)]).unwrap(), "src");
    let verdicts: String = checks::of_functions(&found).iter().map(ToString::to_string).collect();
    assert!(
        verdicts.contains("WRONG  at most 8 functions are longer than 60 lines\n       there are 9: src/lib.rs:f0:61, "),
        "{verdicts}"
    );
}
