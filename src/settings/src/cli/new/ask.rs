//! The questions, on a plain terminal: one line each, with the default if nothing is typed. After a wrong answer the question is asked
//! again, with the parser's own reason.

use std::io::BufRead;

use candor::tools::manifest::Manifest;

use super::super::answer::{Done, NotDone, not_done};
use super::super::arguments::{New, Part};
use super::template::{self, Answers, Key};

/// The longest answer that is read, in bytes: longer than any text in a manifest.
const LONGEST: u64 = 16 * 1024;

/// Asks for everything that the call does not say. `say` prints.
pub(super) fn ask(answers: &mut Answers, new: &New, input: &mut dyn BufRead, say: &mut dyn FnMut(&str)) -> Done {
    say("A few questions, and you have a manifest: the one page that says what your program may ever report.\n\n");
    for key in Key::ALL {
        if answers.was_given(key) {
            continue;
        }
        while let Err(reason) = answer_to(answers, key, input, say)? {
            say(&format!("  {reason}\n"));
        }
    }
    if new.with.is_none() {
        say(
            "It will count how many people use the program, without an identifier: the server adds up and keeps nothing else.\n",
        );
        let questions = [
            (Part::System, "Say on which operating system and processor, too?"),
            (Part::Crashes, "Send crash reports, which each person can read first?"),
        ];
        for (part, question) in questions {
            say(&format!("{question} [y/N] "));
            let answer = line(input)?.to_lowercase();
            if answer == "y" || answer == "yes" {
                answers.with.push(part);
            }
        }
    }
    Ok(())
}

/// Asks once. The inner error is the reason why the answer can't be taken.
fn answer_to(
    answers: &mut Answers,
    key: Key,
    input: &mut dyn BufRead,
    say: &mut dyn FnMut(&str),
) -> Result<Result<(), String>, NotDone> {
    let usual = answers.usual(key);
    match &usual {
        Some(usual) => say(&format!("{} [{usual}] ", key.question())),
        None => say(&format!("{} ", key.question())),
    }
    let typed = line(input)?;
    let Some(answer) = Some(typed).filter(|typed| !typed.is_empty()).or(usual) else {
        return Ok(Err("this can't be empty".into()));
    };
    answers.set(key, answer);
    let problems = Manifest::parse_or_problems(&template::text(answers)).err().unwrap_or_default();
    Ok(match problems.into_iter().find(|problem| problem.key == key.in_manifest()) {
        Some(problem) => {
            answers.unset(key);
            Err(problem.reason)
        }
        None => Ok(()),
    })
}

fn line(input: &mut dyn BufRead) -> Result<String, NotDone> {
    let mut line = String::new();
    match std::io::Read::take(input, LONGEST).read_line(&mut line) {
        Ok(0) => not_done("the questions were not answered, and nothing was written"),
        Ok(_) => Ok(line.trim().to_owned()),
        Err(error) => not_done(format!("the answer can't be read, and nothing was written: {error}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(new: &New, typed: &str) -> (Result<String, String>, String) {
        let mut answers = Answers::given(new);
        let mut said = String::new();
        let done = ask(&mut answers, new, &mut typed.as_bytes(), &mut |text| said += text);
        (done.map(|()| template::text(&answers)).map_err(|why| why.sentence), said)
    }

    #[test]
    fn what_is_answered_with_return_alone_becomes_a_sound_manifest() {
        let (text, said) = asked(&New::default(), "Greeter\nYour name\nSays hello.\n\n\n\n\n\n\n");
        let manifest = Manifest::parse(&text.expect("answered")).expect("sound");
        assert_eq!((manifest.app.id.as_str(), manifest.app.folder.as_str()), ("greeter", "~/greeter_data"));
        assert_eq!((manifest.tiers.len(), manifest.events.len()), (1, 1), "nothing is added without a yes");
        assert!(said.contains("[greeter]") && said.contains("[y/N]"), "{said}");
    }

    #[test]
    fn a_wrong_answer_is_asked_again_with_the_parsers_reason() {
        let typed = "Greeter\nYour name\n\nSays hello.\nMy Greeter!\ngreeter2\none\n1.0\n\nhttp://example.org\n\ny\nyes\n";
        let (text, said) = asked(&New::default(), typed);
        let manifest = Manifest::parse(&text.expect("answered")).expect("sound");
        assert_eq!((manifest.app.id.as_str(), manifest.app.version.as_str()), ("greeter2", "1.0"));
        assert_eq!((manifest.tiers.len(), manifest.events.len()), (3, 2));
        for reason in
            ["this can't be empty", "an id has a to z", "a version begins with a number", "the endpoint must use https"]
        {
            assert!(said.contains(reason), "{reason} in {said}");
        }
    }

    #[test]
    fn whoever_goes_away_leaves_nothing_and_what_the_call_says_is_not_asked() {
        let (text, _) = asked(&New::default(), "Greeter\n");
        assert_eq!(text, Err("the questions were not answered, and nothing was written".to_owned()));
        let new = New { name: Some("Greeter".into()), with: Some(vec![Part::Crashes]), ..New::default() };
        let (text, said) = asked(&new, "Me\nSays hello.\n\n\n\n\n");
        assert!(Manifest::parse(&text.expect("answered")).is_ok());
        assert!(!said.contains("[y/N]") && !said.contains("called"), "{said}");
    }
}
