//! What a manifest may say but had better not: it is read and obeyed all the same. Each piece of advice says what to write instead.

use std::collections::BTreeSet;
use std::time::Duration;

use super::super::declared::{Event, Manifest};
use super::super::kind::Kind;
use super::super::source::{IdentityKind, Source};
use super::super::text::Text;
use super::authority::{authority, is_loopback};
use super::checker::Step::{At, Key};
use super::checker::{Checker, Step, shown};
use crate::ordered::sort_by;

/// The longest text, in characters, that still is a word or a name and not free text: well above the 60 characters of any name in a
/// manifest.
const A_NAME: usize = 100;

/// The shortest interval that is not unwise: anything below a minute shows what a person does from moment to moment, and not what a program
/// does.
const OFTEN: Duration = Duration::from_mins(1);

/// The most tiers that are not unwise: about as many things as a person can keep in mind and weigh one by one.
const WEIGHED: usize = 7;

/// Something that is allowed but unwise.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Advice {
    /// The line in the text, counted from 1.
    pub line: usize,
    /// The key that it is about, such as `event[0].field[2].max`, counted from 0.
    pub key: String,
    /// What is there, and what that means for people.
    pub what: String,
    /// What to write instead.
    pub instead: String,
}

impl Manifest {
    /// What is unwise in this manifest, by line.
    pub fn advice(&self) -> Vec<Advice> {
        let (checker, _) = Checker::new(self.text());
        let mut adviser = Adviser { checker, advice: Vec::new() };
        adviser.program(self);
        for (index, event) in self.events.iter().enumerate() {
            adviser.event(self, index, event);
            adviser.fields(index, event);
        }
        sort_by(&mut adviser.advice, &|one, other| one.line.cmp(&other.line));
        adviser.advice
    }

    /// Every text in it that may be given in several languages.
    fn texts(&self) -> impl Iterator<Item = &Text> {
        let tiers = self.tiers.iter().flat_map(|tier| [&tier.name, &tier.summary, &tier.why]);
        let events = self.events.iter().flat_map(|event| {
            let titled = Some(&event.title).filter(|title| **title != event.when);
            [Some(&event.when), titled].into_iter().flatten().chain(event.fields.iter().map(|field| &field.explain))
        });
        std::iter::once(&self.app.about).chain(tiers).chain(events)
    }
}

struct Adviser<'a> {
    checker: Checker<'a>,
    advice: Vec<Advice>,
}

impl Adviser<'_> {
    fn say(&mut self, at: &[Step<'_>], what: impl Into<String>, instead: &str) {
        let line = self.checker.line(at);
        self.advice.push(Advice { line, key: shown(at), what: what.into(), instead: instead.to_owned() });
    }

    fn program(&mut self, manifest: &Manifest) {
        if is_loopback(authority(&manifest.endpoint_url)) {
            self.say(
                &[Key("endpoint"), Key("url")],
                "this server is on the person's own computer: good for trying out, and nothing reaches you",
                "before you publish the program, the https address of your server",
            );
        }
        if manifest.tiers.len() > WEIGHED {
            self.say(
                &[Key("tier")],
                format!("a person decides about {} tiers one by one, and hardly anybody does", manifest.tiers.len()),
                "fewer tiers; a single field can be left out without a tier of its own",
            );
        }
        for (index, tier) in manifest.tiers.iter().enumerate() {
            if tier.why == tier.summary {
                self.say(
                    &[Key("tier"), At(index), Key("why")],
                    "this says what is sent a second time, and not what it is good for",
                    "what you will do with it, such as \"Shows which platforms to support first.\"",
                );
            }
        }
        self.languages(manifest);
    }

    /// A language that some texts are in and others are not: a person would read half a page in each.
    fn languages(&mut self, manifest: &Manifest) {
        let total = manifest.texts().count();
        let all: BTreeSet<&str> = manifest.texts().flat_map(Text::other_languages).collect();
        for language in all {
            let given = manifest.texts().filter(|text| text.other_languages().any(|other| other == language)).count();
            if given < total {
                self.say(
                    &[Key("app"), Key("about")],
                    format!("{given} of {total} texts are in \"{language}\", and the others are shown in English"),
                    "every text in that language, or none",
                );
            }
        }
    }

    fn event(&mut self, manifest: &Manifest, index: usize, event: &Event) {
        let at = |key| [Key("event"), At(index), Key(key)];
        if event.identity == IdentityKind::Install {
            self.say(
                &at("identity"),
                "this links everything a person ever sends",
                "`identity = \"monthly\"`, or none with a field `from = \"clock.first_of\"`: it counts active people without an identifier",
            );
        }
        if event.identity != IdentityKind::None && manifest.endpoint_me.is_none() {
            self.say(
                &at("identity"),
                "people can neither fetch nor erase what your server has under their identifier",
                "`me = \"/me\"` under [endpoint], where your server has that, as candor-collector does",
            );
        }
        if (event.crash || event.by_hand) && manifest.endpoint_reports.is_none() {
            self.say(
                &at("name"),
                "whoever sends this can't follow what became of it, or erase it",
                "`reports = \"/reports\"` under [endpoint], where your server has that, as candor-collector does",
            );
        }
        if event.every.is_some_and(|every| every < OFTEN) {
            self.say(
                &at("every"),
                "as often as this, it shows what a person does from moment to moment",
                "a longer interval, such as \"10m\"; what happens in it is counted with `from = \"event.count\"`",
            );
        }
        let shares = manifest.events.iter().filter(|other| other.path == event.path && !other.own_request).count();
        let named = event.fields.iter().any(|field| field.tier.is_none() && matches!(field.source, Source::Constant(_)));
        if shares > 1 && !event.own_request && !named {
            self.say(
                &at("name"),
                "nothing in this event says which one it is, so whoever reads the body has to guess",
                "a first field such as `path = \"event\"`, `value = \"…\"`, `type = \"string\"`",
            );
        }
    }

    fn fields(&mut self, index: usize, event: &Event) {
        for (number, field) in event.fields.iter().enumerate() {
            let at = |key| [Key("event"), At(index), Key("field"), At(number), Key(key)];
            match &field.kind {
                Kind::Text { max } if *max > A_NAME && field.source == Source::Host && !event.crash => self.say(
                    &at("max"),
                    format!("the program may put {max} characters of anything in here, also what is private"),
                    "`values` with the texts that can occur, or a shorter `max`",
                ),
                Kind::Number { round: None, .. } if !matches!(field.source, Source::Constant(_) | Source::Clock(_)) => self
                    .say(
                        &at("type"),
                        "a number with all its decimals can be told from all others",
                        "`round`, such as `round = 0`, or the type \"integer\" or \"histogram\"",
                    ),
                _ => {}
            }
        }
    }
}
