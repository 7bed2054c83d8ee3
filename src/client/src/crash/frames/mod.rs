//! Recognises the lines of a traceback that say where the program was, and writes them anew from their parts: function, line number, and
//! the path below a known root. Nothing else in such a line is kept, so nothing in it has to be recognised as private.

mod native;
mod place;
mod python;
mod rust;
mod script;

pub(super) use place::Part;
use place::{Place, Rule, code, indented};

use super::roots;

/// The parts of a line that has a frame; `None` if it has none. `own` are the program's folders, folded.
pub(super) fn parts<'a>(line: &'a str, own: &[String]) -> Option<Vec<Part<'a>>> {
    let rules: [Rule; 5] = [python::parts, rust::parts, native::parts, script::parts, only_place];
    // Every frame has one of these; most other lines have none.
    if !line.contains([':', '(', '@', '[', '#', '!']) && !line.contains("line ") {
        return None;
    }
    rules.iter().find_map(|rule| rule(line, own))
}

/// A line that is nothing but a place, as `addr2line` prints one.
fn only_place<'a>(line: &'a str, own: &[String]) -> Option<Vec<Part<'a>>> {
    let (indent, rest) = indented(line);
    let place = Place::of(rest)?;
    let lined = place.line.starts_with(':') && roots::is_absolute(place.path) && !place.path.contains("://");
    (lined && roots::is_code(place.path)).then(|| vec![code([indent, &place.written(own)])])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rebuilt(line: &str) -> String {
        let own = [roots::folded("/srv/game")];
        let written = |parts: Vec<Part<'_>>| {
            parts
                .into_iter()
                .map(|part| match part {
                    Part::Code(code) => code,
                    Part::Free(free) => format!("{{{free}}}"),
                })
                .collect()
        };
        parts(line, &own).map_or_else(|| format!("free: {line}"), written)
    }

    #[test]
    fn frames_of_every_language_are_written_anew_from_their_parts() {
        for (line, expected) in [
            (r#"  File "/home/anna/x.py", line 3, in f.<locals>.g"#, r#"  File "[path]", line 3, in f.<locals>.g"#),
            (r#"  File "/srv/game/core/x.py", line 3"#, r#"  File "core/x.py", line 3"#),
            (r#"'a\n  File \"/home/anna/x.py\", line 3, in f\n  b'"#, r#"{'a\n  }File \"[path]\", line 3, in f{\n  b'}"#),
            ("  File /home/anna/x.py:3, in f(a, b)", "  File [path]:3, in f(...)"),
            ("  7: tokio::runtime::park", "  7: tokio::runtime::park"),
            (
                "  7:     0x55d1 - <alloc::boxed::Box<F,A> as core::ops::FnOnce<Args>>::call_once::h01",
                "  7:     0x55d1 - <alloc::boxed::Box<F,A> as core::ops::FnOnce<Args>>::call_once::h01",
            ),
            ("             at /home/anna nowak/x.rs:3:4", "             at [path]:3:4"),
            ("thread 'main' panicked at /home/anna/x.rs:3:4:", "{thread 'main' }panicked at [path]:3:4:"),
            ("thread 'main' panicked at 'no anna', src/x.rs:3:4", "{thread 'main' panicked at 'no anna', }src/x.rs:3:4"),
            (
                "#1  0x0000555 in Map::load (this=0x7ff, path=\"/home/anna\") at /home/anna/m.cpp:214",
                "#1  0x0000555 in Map::load (...) at [path]:214",
            ),
            ("#0  __GI_abort () at abort.c:79", "#0  __GI_abort () at abort.c:79"),
            (
                "    #0 0x55d1 in Parser::next(char const*) /home/anna/parser.cc:31:12",
                "    #0 0x55d1 in Parser::next(char const*) [path]:31:12",
            ),
            (
                "    #3 0x7f01 in QApplication::exec() (/home/anna/Qt/libQt6Core.so.6+0x2a1)",
                "    #3 0x7f01 in QApplication::exec() ([path]+0x2a1)",
            ),
            ("/home/anna/bin/viewer(_ZN5Scene4drawEv+0x1f) [0x55f0]", "[path](_ZN5Scene4drawEv+0x1f) [0x55f0]"),
            ("==77==    by 0x1091C1: main (in /home/anna/grid)", "==77==    by 0x1091C1: main (in [path])"),
            (" 0# boost::init(unsigned long) at /home/anna/s.hpp:75", " 0# boost::init(unsigned long) at [path]:75"),
            ("viewer!Scene::draw+0x42 [C:\\Users\\anna\\scene.cpp @ 112]", "viewer!Scene::draw+0x42 [[path] @ 112]"),
            ("main at /home/anna/x.c:3", "main at [path]:3"),
            ("/home/anna/x.c:3", "[path]:3"),
            (
                "   at Tool.Sheet.Open(String path) in C:\\Users\\Anna N\\Sheet.cs:line 61",
                "   at Tool.Sheet.Open(String path) in [path]:line 61",
            ),
            (
                "   bei Tool.Sheet.Open(String path) in C:\\Users\\Anna\\Sheet.cs:Zeile 61.",
                "   bei Tool.Sheet.Open(String path) in [path]:Zeile 61.",
            ),
            ("   at Tool.Sheet.Open(String path)", "   at Tool.Sheet.Open(String path)"),
            ("  at Player.Update () [0x0001a] in /Users/anna/Player.cs:40", "  at Player.Update () [0x0001a] in [path]:40"),
            ("    at async load (file:///C:/Users/Anna%20N/load.mjs:9:11)", "    at async load ([path]:9:11)"),
            ("    at Object.<anonymous> (C:\\Users\\Anna N\\site\\index.js:3:7)", "    at Object.<anonymous> ([path]:3:7)"),
            (
                "    at eval (eval at run (/home/anna/x.js:1:2), <anonymous>:1:1)",
                "    at eval (eval at run ([path]:1:2), <anonymous>:1:1)",
            ),
            (
                "    at new Foo (node:internal/modules/cjs/loader:1554:14)",
                "    at new Foo (node:internal/modules/cjs/loader:1554:14)",
            ),
            ("f@file.js:8:3", "f@file.js:8:3"),
            ("f@/home/anna/x.js:8:3", "f@[path]:8:3"),
            ("async*g/<@https://a.example/static/x.js?u=anna:8:3", "async*g/<@https://[address]/static/x.js:8:3"),
        ] {
            assert_eq!(rebuilt(line), expected, "{line}");
        }
    }

    #[test]
    fn what_is_no_frame_stays_free_text() {
        for line in [
            "mail anna@example.org:25",
            "    0: reading /home/anna/settings.toml",
            "    at martas-laptop:8080",
            "#0 /var/www/x.php(12): f('secret')",
            "error: 3 of 4 at once",
            "OSError: no such file: '/home/anna/x'",
            "lua: /home/anna/hud.lua:12: attempt to index",
            "2026-03-01 12:34:56,789 ERROR",
            "key: value",
        ] {
            assert_eq!(rebuilt(line), format!("free: {line}"));
        }
    }
}
