//! A number chooses its words as CLDR says, and each language has words for every number, and none that no number chooses.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast;

use super::{Language, figures, file, speak};

/// The plural categories of a language, each with numbers of it.
type Examples = &'static [(&'static str, &'static [f64])];

/// Examples of each category, from CLDR's chart of plural rules. Categories that only fractions have are without whole numbers.
const CLDR: [(&str, Examples); 11] = [
    ("de", ONE_ALONE),
    ("en", ONE_ALONE),
    (
        "es",
        &[
            ("one", &[1.0]),
            ("many", &[1e6, 2e6, 3e6, 17e6, 1e9]),
            ("other", &[0.0, 2.0, 3.0, 5.0, 11.0, 16.0, 21.0, 1.5, 100.0, 1e3, 1e5, 1_000_001.0, 1_500_000.0]),
        ],
    ),
    ("fi", ONE_ALONE),
    ("fr", ONE_FROM_NOTHING),
    ("ja", NONE),
    ("ko", NONE),
    (
        "pl",
        &[
            ("one", &[1.0]),
            ("few", &[2.0, 3.0, 4.0, 22.0, 23.0, 24.0, 32.0, 62.0, 102.0, 1_002.0]),
            ("many", &[0.0, 5.0, 11.0, 12.0, 14.0, 19.0, 21.0, 100.0, 112.0, 1e3, 1e4, 1e5, 1e6, 2e6]),
            ("other", &[1.5, 0.1, 10.5]),
        ],
    ),
    ("pt-BR", ONE_FROM_NOTHING),
    (
        "uk",
        &[
            ("one", &[1.0, 21.0, 31.0, 61.0, 81.0, 101.0, 1_001.0]),
            ("few", &[2.0, 3.0, 4.0, 22.0, 23.0, 24.0, 32.0, 62.0, 102.0, 1_002.0]),
            ("many", &[0.0, 5.0, 11.0, 12.0, 14.0, 19.0, 100.0, 111.0, 1e3, 1e4, 1e5, 1e6, 2e6]),
            ("other", &[1.5, 0.1, 10.5]),
        ],
    ),
    ("zh-Hans", NONE),
];

const ONE_ALONE: Examples =
    &[("one", &[1.0]), ("other", &[0.0, 2.0, 3.0, 5.0, 11.0, 16.0, 21.0, 1.5, 100.0, 1e3, 1e4, 1e5, 1e6, 2e6])];

const ONE_FROM_NOTHING: Examples = &[
    ("one", &[0.0, 1.0, 1.5]),
    ("many", &[1e6, 2e6, 3e6, 17e6, 1e9]),
    ("other", &[2.0, 3.0, 5.0, 11.0, 17.0, 21.0, 100.0, 1e3, 1e4, 1e5, 1_000_001.0, 1_500_000.0]),
];

const NONE: Examples = &[("other", &[0.0, 1.0, 2.0, 3.0, 5.0, 11.0, 15.0, 21.0, 1.5, 100.0, 1e3, 1e4, 1e5, 1e6, 2e6])];

/// What is never counted to a million, each because of a limit elsewhere or of what a person could bear.
const BELOW_A_MILLION: [&str; 27] = [
    "adds_fields",
    "all_programs_left_off",
    "all_programs_not_reached",
    "crash_always_means_later",
    "crash_off_means",
    "crash_replaced",
    "crash_unseen_others",
    "crash_unseen_where",
    "crash_waiting",
    "fate_confirmed",
    "fate_sent",
    "field_count",
    "fields_added",
    "find_more",
    "for_days",
    "for_minutes",
    "for_months",
    "for_seconds",
    "for_years",
    "former_identities",
    "header_count",
    "hidden_programs",
    "kind_count",
    "kind_text",
    "size_bytes",
    "takes_out_fields",
    "volume_repeats",
];

/// A language of only a message that says the category.
fn categories(tag: &'static str) -> &'static Language {
    let each = ["zero", "one", "two", "few", "many"].map(|name| format!("    [{name}] {name}\n")).concat();
    let text = format!("category = {{ PLURAL($count) ->\n{each}   *[other] other\n}}\n");
    Box::leak(Box::new(Language::read(tag, &text, None).expect("sound")))
}

/// The category of a number as the language files choose by it.
fn category(language: &'static Language, count: f64) -> String {
    speak(language);
    say!("category", count = count)
}

#[test]
fn the_plural_of_a_number_is_the_one_of_cldrs_examples() {
    assert_eq!(CLDR.map(|(tag, _)| tag).to_vec(), Language::all().map(|language| language.tag).collect::<Vec<_>>());
    for (tag, examples) in CLDR {
        let language = categories(tag);
        for (name, numbers) in examples {
            for number in *numbers {
                assert_eq!(category(language, *number), *name, "{tag}: {number}");
            }
        }
    }
}

#[test]
fn whole_millions_are_said_with_the_words_that_they_take() {
    for (tag, one, several, not_whole) in [
        ("de", "1.000.000 Nachrichten", "2.000.000 Nachrichten", "1.000.001 Nachrichten"),
        ("en", "1,000,000 messages", "2,000,000 messages", "1,000,001 messages"),
        ("es", "1.000.000 de mensajes", "2.000.000 de mensajes", "1.000.001 mensajes"),
        (
            "fr",
            "1\u{202f}000\u{202f}000 de messages",
            "2\u{202f}000\u{202f}000 de messages",
            "1\u{202f}000\u{202f}001 messages",
        ),
        ("pt-BR", "1.000.000 de mensagens", "2.000.000 de mensagens", "1.000.001 mensagens"),
    ] {
        speak(Language::tagged(tag).expect("a language"));
        assert_eq!([1_000_000, 2_000_000, 1_000_001].map(figures::messages), [one, several, not_whole], "{tag}");
    }
}

#[test]
fn what_a_language_lacks_takes_the_plural_of_the_language_that_it_is_said_in() {
    // Nothing is one for French, and not for English.
    speak(Box::leak(Box::new(Language::read("fr", "less = Moins\n", None).expect("sound"))));
    assert_eq!(figures::messages(0), "0 messages");
}

const PLURALS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// How a message of a language chooses its words, tried with numbers.
struct Tried<'a> {
    tag: &'a str,
    id: &'a str,
    /// The category of each number that is tried.
    categories: &'a BTreeMap<u32, String>,
    /// Where each branch begins in memory that some number chose.
    reached: BTreeSet<*const ast::Variant<&'a str>>,
}

impl<'a> Tried<'a> {
    fn name(variant: &ast::Variant<&'a str>) -> &'a str {
        match variant.key {
            ast::VariantKey::Identifier { name } | ast::VariantKey::NumberLiteral { value: name } => name,
        }
    }

    /// Walks through what a message says of these facts.
    fn walk(&mut self, pattern: &'a ast::Pattern<&'a str>, facts: &BTreeMap<&str, u32>) {
        for element in &pattern.elements {
            let ast::PatternElement::Placeable { expression: ast::Expression::Select { selector, variants } } = element else {
                continue;
            };
            let (tag, id) = (self.tag, self.id);
            let says = |name: &str| variants.iter().find(|variant| Self::name(variant) == name);
            let chosen = match selector {
                ast::InlineExpression::FunctionReference { id: function, arguments } => {
                    assert_eq!(function.name, "PLURAL", "{tag}: {id}");
                    let [ast::InlineExpression::VariableReference { id: fact }] = arguments.positional.as_slice() else {
                        panic!("{tag}: {id} takes the plural of what is no fact");
                    };
                    let category = &self.categories[&facts[fact.name]];
                    says(category).unwrap_or_else(|| panic!("{tag}: {id} has no words for a number of the plural “{category}”"))
                }
                ast::InlineExpression::VariableReference { id: fact } => {
                    let plural = variants.iter().map(Self::name).find(|name| PLURALS[..5].contains(name));
                    assert_eq!(plural, None, "{tag}: {id} chooses by fluent's plurals, which are older than CLDR's");
                    if variants.iter().any(|variant| ["yes", "no"].contains(&Self::name(variant))) {
                        self.reached.extend(variants.iter().map(std::ptr::from_ref));
                        continue;
                    }
                    let default = variants.iter().find(|variant| variant.default);
                    says(&facts[fact.name].to_string()).or(default).expect("a default")
                }
                other => panic!("{tag}: {id} chooses by {other:?}"),
            };
            self.reached.insert(chosen);
            self.walk(&chosen.value, facts);
        }
    }

    /// Which of the branches no number chose.
    fn dead(&self, pattern: &'a ast::Pattern<&'a str>) -> Vec<&'a str> {
        let mut dead = Vec::new();
        for element in &pattern.elements {
            let ast::PatternElement::Placeable { expression: ast::Expression::Select { variants, .. } } = element else {
                continue;
            };
            for variant in variants {
                if !self.reached.contains(&std::ptr::from_ref(variant)) {
                    dead.push(Self::name(variant));
                }
                dead.extend(self.dead(&variant.value));
            }
        }
        dead
    }
}

#[test]
fn every_number_has_words_of_its_own_plural_and_all_words_are_those_of_some_number() {
    let english = super::messages("en");
    for (tag, _) in CLDR {
        let language = categories(tag);
        let all: Vec<u32> = (0..=25).chain([100, 101, 102, 111, 1_000, 1_001, 1_000_000, 2_000_000]).collect();
        let known: BTreeMap<u32, String> = all.iter().map(|number| (*number, category(language, f64::from(*number)))).collect();
        let text = file(tag);
        let resource = fluent_syntax::parser::parse(text.as_str()).expect("sound");
        for entry in &resource.body {
            let ast::Entry::Message(ast::Message { id, value: Some(value), .. }) = entry else { continue };
            let mut tried = Tried { tag, id: id.name, categories: &known, reached: BTreeSet::new() };
            let names: Vec<&str> = english.get(id.name).into_iter().flatten().map(String::as_str).collect();
            let chooses = format!("{value:?}").contains("Select");
            assert!(chooses || tried.dead(value).is_empty(), "{tag}: {}", id.name);
            if !chooses {
                continue;
            }
            let below = BELOW_A_MILLION.contains(&id.name);
            let numbers: Vec<u32> = all.iter().copied().filter(|number| !below || *number < 1_000_000).collect();
            for first in &numbers {
                for second in &numbers {
                    // Each fact is tried with each number, together with each other fact with each number.
                    for at in 0..names.len() {
                        let number = |place: usize| if place == at { *first } else { *second };
                        tried.walk(value, &names.iter().enumerate().map(|(place, name)| (*name, number(place))).collect());
                    }
                }
            }
            let dead = tried.dead(value);
            assert!(dead.is_empty(), "{tag}: no number chooses {dead:?} of {}", id.name);
        }
    }
}
