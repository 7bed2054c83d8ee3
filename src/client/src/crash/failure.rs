//! An error given by its parts, for languages whose runtime knows them, so that nothing has to be recognised in a text. It is written the
//! way Python writes it: a form that readers of crash reports know, and whose frames [`mod@super::scrub`] knows.

/// How one error led to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Led {
    /// It was given as the cause of the later one.
    Cause,
    /// The later one happened while it was handled.
    Handling,
}

/// One error, and what led to it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Failure {
    /// The type of the error, with its module.
    pub kind: String,
    /// What it says; free text, which is scrubbed.
    pub message: String,
    /// What was noted about it later.
    pub notes: Vec<String>,
    /// Where it passed, the outermost first.
    pub frames: Vec<Frame>,
    /// The earlier error that led to it.
    pub earlier: Option<(Led, Box<Failure>)>,
    /// The errors that it is a group of.
    pub group: Vec<Failure>,
}

/// One place that an error passed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Frame {
    /// The file, as the program knows it; only what is below a known root is kept of it.
    pub path: String,
    /// The line, from 1.
    pub line: u32,
    /// The function, with its module.
    pub function: String,
    /// The line itself, for the program's own files alone.
    pub source: Option<String>,
}

/// How many errors of one report are written: more than anybody reads, and few enough if a chain never ends.
const MOST: usize = 64;

/// How many frames of one error are written; of a longer list, the first and the last ones. A recursion that ran too deep in Python has a
/// thousand frames, which are all the same.
const MOST_FRAMES: usize = 100;

impl Failure {
    /// The text of the traceback, unscrubbed: recording it scrubs it.
    pub fn to_text(&self) -> String {
        let (mut out, mut left) = (String::new(), MOST);
        self.write(&mut out, &mut left);
        out
    }

    fn write(&self, out: &mut String, left: &mut usize) {
        if *left == 0 {
            return;
        }
        *left -= 1;
        if let Some((led, earlier)) = &self.earlier {
            earlier.write(out, left);
            out.push_str(match led {
                Led::Cause => "\nThe above exception was the direct cause of the following exception:\n\n",
                Led::Handling => "\nDuring handling of the above exception, another exception occurred:\n\n",
            });
        }
        if !self.frames.is_empty() {
            out.push_str("Traceback (most recent call last):\n");
        }
        let skipped = self.frames.len().saturating_sub(MOST_FRAMES);
        for (index, frame) in self.frames.iter().enumerate() {
            if skipped > 0 && index == MOST_FRAMES / 2 {
                out.push_str(&format!("  [{skipped} more]\n"));
            }
            if !(MOST_FRAMES / 2..MOST_FRAMES / 2 + skipped).contains(&index) {
                frame.write(out);
            }
        }
        out.push_str(&one_line(&self.kind));
        if !self.message.is_empty() {
            out.push_str(": ");
            out.push_str(&self.message);
        }
        out.push('\n');
        for note in &self.notes {
            out.push_str(note);
            out.push('\n');
        }
        for (index, part) in self.group.iter().enumerate().take(*left) {
            out.push_str(&format!("\nException {} of {} in the group:\n\n", index + 1, self.group.len()));
            part.write(out, left);
        }
    }
}

impl Frame {
    fn write(&self, out: &mut String) {
        let (path, function) = (one_line(&self.path).replace('"', ""), one_line(&self.function));
        out.push_str(&format!("  File \"{path}\", line {}, in {function}\n", self.line));
        if let Some(source) = &self.source {
            out.push_str(&format!("    {}\n", one_line(source.trim())));
        }
    }
}

/// A frame has to be on one line, or it would not be recognised as one.
fn one_line(text: &str) -> String {
    text.replace(['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}'], " ")
}

#[cfg(test)]
mod tests {
    use super::super::{Private, scrub};
    use super::*;

    fn failure(kind: &str, message: &str) -> Failure {
        let frame = Frame {
            path: "/home/anna/game/core.py".into(),
            line: 3,
            function: "game.core.run".into(),
            source: Some("  open(path)".into()),
        };
        Failure { kind: kind.into(), message: message.into(), frames: vec![frame], ..Failure::default() }
    }

    #[test]
    fn an_error_is_written_with_what_led_to_it_what_was_noted_and_what_it_is_a_group_of() {
        let earlier = Some((Led::Cause, Box::new(failure("OSError", "no /home/anna/x.log"))));
        let group = vec![failure("ValueError", ""), failure("KeyError", "'k'")];
        let whole = Failure { earlier, notes: vec!["while loading".into()], group, ..failure("ExceptionGroup", "two") };
        let own = Private::default().with_code_roots(["/home/anna/game"]);
        let frame = "Traceback (most recent call last):\n  File \"core.py\", line 3, in game.core.run\n    open(path)\n";
        let expected = format!(
            "{frame}OSError: no [home]/x.log\n\nThe above exception was the direct cause of the following exception:\n\n\
             {frame}ExceptionGroup: two\nwhile loading\n\nException 1 of 2 in the group:\n\n{frame}ValueError\n\n\
             Exception 2 of 2 in the group:\n\n{frame}KeyError: 'k'\n"
        );
        assert_eq!(scrub(&whole.to_text(), &own), expected);
    }

    #[test]
    fn an_error_without_end_and_a_frame_that_is_no_frame_cannot_break_the_report() {
        let endless = (0..1000).fold(failure("E", ""), |earlier, _| Failure {
            earlier: Some((Led::Handling, Box::new(earlier))),
            ..failure("E", "")
        });
        assert_eq!(endless.to_text().matches("Traceback").count(), MOST);
        let frame = Frame { path: "/home/anna/\n\"x\".py".into(), function: "f\n/home/anna".into(), ..Frame::default() };
        let deep = Failure { kind: "RecursionError".into(), frames: vec![frame; 5000], ..Failure::default() };
        let text = scrub(&deep.to_text(), &Private::default());
        assert_eq!(text.matches("  File \"[path]\", line 0, in f").count(), MOST_FRAMES);
        assert!(text.contains("  [4900 more]\n") && !text.contains("anna"), "{text}");
    }
}
