//! Every language has every message, with the facts that the code gives it, and writes numbers and times in its own way.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use candor::tools::consent::{Conflict, Problem, Reason, Writer, WrongType};
use candor::tools::files::Held;
use candor::tools::identity::IdentityError;
use fluent_syntax::ast;
use jiff::Timestamp;
use jiff::tz::TimeZone;

mod plurals;

use super::clock::Clock;
use super::language::Language;
use super::{figures, manifests, speak, troubles};

/// Each message of a language with the names of the facts in it.
fn messages(tag: &str) -> BTreeMap<String, BTreeSet<String>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../assets/languages/{tag}.ftl"));
    let text = std::fs::read_to_string(path).expect("the file");
    let resource = fluent_syntax::parser::parse(text.as_str()).unwrap_or_else(|(_, errors)| panic!("{tag}: {errors:?}"));
    let message = |entry: &ast::Entry<&str>| match entry {
        ast::Entry::Message(message) => Some((message.id.name.to_owned(), facts(&format!("{:?}", message.value)))),
        _ => None,
    };
    let all: Vec<_> = resource.body.iter().filter_map(message).collect();
    let count = all.len();
    let all: BTreeMap<_, _> = all.into_iter().collect();
    assert_eq!(all.len(), count, "{tag}: a message stands there twice");
    all
}

fn facts(tree: &str) -> BTreeSet<String> {
    let after = tree.split("VariableReference { id: Identifier { name: \"").skip(1);
    after.filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
}

/// The code of the whole crate, besides tests in files of their own.
fn sources() -> String {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for path in std::fs::read_dir(folder).expect("the folder").map(|entry| entry.expect("an entry").path()) {
            match path.is_dir() {
                true if path.ends_with("tests") => {}
                true => folders.push(path),
                false => files.push(path),
            }
        }
    }
    let code = files.iter().filter(|path| path.extension().is_some_and(|end| end == "rs") && !path.ends_with("tests.rs"));
    code.map(|path| std::fs::read_to_string(path).expect("source")).collect()
}

/// The names of the fixed messages that the code asks for.
fn said_as_they_are(source: &str) -> BTreeSet<String> {
    let name = |rest: &str| rest.split(|c: char| !(c.is_alphanumeric() || c == '_')).next().unwrap_or_default().to_owned();
    let asked = source.split("labels::").skip(1).map(name);
    // Each language says these of itself, whichever is spoken.
    asked.chain(["language_name", "locale"].map(str::to_owned)).collect()
}

/// What the code puts into messages: their names, and the names of the facts, once for each place.
fn said_with_facts(source: &str) -> Vec<(String, BTreeSet<String>)> {
    let said = source.split("say!(").skip(1).map(|rest| {
        let (id, rest) = rest.trim_start().trim_start_matches('"').split_once('"').expect("a name");
        // Facts are between the outermost brackets, each after a comma.
        let (mut depth, mut facts) = (0, vec![String::new()]);
        for c in rest.chars() {
            match c {
                '(' | '[' | '{' => depth += 1,
                ')' if depth == 0 => break,
                ')' | ']' | '}' => depth -= 1,
                ',' if depth == 0 => facts.push(String::new()),
                c => facts.last_mut().expect("one").push(c),
            }
        }
        let facts = facts.iter().filter_map(|fact| Some(fact.split_once('=')?.0.trim().to_owned()));
        (id.to_owned(), facts.collect())
    });
    said.collect()
}

#[test]
fn every_message_is_asked_for_with_the_facts_that_stand_in_it() {
    let source = sources();
    let all = messages("en");
    let (fixed, with_facts): (Vec<_>, Vec<_>) = all.iter().partition(|(_, facts)| facts.is_empty());
    assert!(fixed.len() > 250 && with_facts.len() > 100, "the file is understood");
    let asked = said_as_they_are(&source);
    let unused: Vec<_> = fixed.iter().filter(|(id, _)| !asked.contains(*id)).collect();
    assert!(unused.is_empty(), "nothing says {unused:?}");
    let said = said_with_facts(&source);
    let unused: Vec<_> = with_facts.iter().filter(|(id, _)| !said.iter().any(|(said, _)| said == *id)).collect();
    assert!(unused.is_empty(), "nothing says {unused:?}");
    for (id, facts) in said {
        assert_eq!(all.get(&id), Some(&facts), "{id} is said with other facts than stand in it");
    }
}

#[path = "../../../build.rs"]
#[expect(dead_code, reason = "here it builds nothing")]
mod build;

#[test]
fn a_fixed_message_is_documented_by_the_comment_above_it_and_without_one_stops_the_build() {
    let english =
        "# Closes it.\nclose = Close\n\n# How many.\ncount = { $count } of them\n\nopen = { \"\" }Open\nless = Less\n";
    let faults = build::labels(english).expect_err("two have no comment");
    let fault = |line: usize, name: &str| {
        format!("assets/languages/en.ftl, line {line}: the message “{name}” needs a comment above it")
    };
    assert_eq!(faults, [fault(7, "open"), fault(8, "less")]);
    let functions = build::labels(english.split_once("open").expect("two parts").0).expect("sound");
    assert_eq!(functions, "/// Closes it.\npub fn close() -> &'static str {\n    super::language::fixed(\"close\")\n}\n\n");
}

#[test]
fn every_language_has_every_message_with_the_same_facts_in_it() {
    let english = messages("en");
    let manifests: BTreeSet<&String> = manifests::built_in().values().collect();
    let tags: Vec<&str> = Language::all().map(|language| language.tag).collect();
    for tag in ["de", "en", "es", "fi", "fr", "ja", "ko", "pl", "pt-BR", "uk", "zh-Hans"] {
        assert!(tags.contains(&tag), "{tag} cannot be read: {:?}", Language::read("xx", &file(tag), None).err());
    }
    for tag in tags.into_iter().filter(|tag| *tag != "en") {
        let there = messages(tag);
        let missing: Vec<_> = english.keys().chain(manifests.iter().copied()).filter(|id| !there.contains_key(*id)).collect();
        assert!(missing.is_empty(), "{tag} lacks {missing:?}");
        let besides: Vec<_> = there.keys().filter(|id| !english.contains_key(*id) && !manifests.contains(id)).collect();
        assert!(besides.is_empty(), "{tag} has what nothing asks for: {besides:?}");
        for (id, facts) in &english {
            let says = &there[id];
            // A count need not be said: "one" says it too.
            let lost: Vec<_> = facts.difference(says).collect();
            let made_up: Vec<_> = says.difference(facts).collect();
            assert!(lost.is_empty() && made_up.is_empty(), "{tag}: {id} lacks {lost:?} and makes up {made_up:?}");
        }
    }
}

fn file(tag: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../assets/languages/{tag}.ftl")))
        .expect("the file")
}

#[test]
fn no_language_leaves_a_message_empty_or_in_english_by_mistake() {
    // What is the same in any language, or happens to be the same in one.
    let short = |said: &str| said.chars().filter(|c| c.is_alphabetic()).count() < 12;
    for language in Language::all().filter(|language| language.tag != "en") {
        let same = messages("en").into_keys().filter(|id| {
            let (here, english) = (language.said(id), Language::english().said(id));
            here.is_some_and(str::is_empty) && english.is_some_and(|said| !said.is_empty())
                || here.is_some_and(|said| english == Some(said) && !short(said))
        });
        let same: Vec<_> = same.filter(|id| id != "after_sentence").collect();
        assert!(same.is_empty(), "{}: {same:?}", language.tag);
    }
}

#[test]
fn the_system_gets_the_language_that_it_asks_for_or_english() {
    let best = |wanted: &[&str]| Language::best(wanted.iter().map(|tag| (*tag).to_owned())).tag;
    assert_eq!(best(&["de-AT"]), "de");
    assert_eq!(best(&["zh-CN"]), "zh-Hans");
    assert_eq!(best(&["zh-Hans-SG"]), "zh-Hans");
    assert_eq!(best(&["zh-TW", "ja-JP"]), "ja", "traditional characters are another script");
    assert_eq!(best(&["tlh", "fr-CA"]), "fr");
    assert_eq!(best(&["es-MX"]), "es");
    assert_eq!(best(&["ko-KR", "en-US"]), "ko");
    assert_eq!(best(&["pt-BR"]), "pt-BR");
    assert_eq!(best(&["pt-PT", "en-GB"]), "pt-BR", "closer than English");
    assert_eq!(best(&["en-GB", "de-DE"]), "en");
    assert_eq!(best(&["C", "not a tag"]), "en");
    assert_eq!(best(&[]), "en");
}

#[test]
fn numbers_sizes_and_times_follow_the_language() {
    let now: Timestamp = "2026-11-21T20:15:03Z".parse().expect("a time");
    let at = |text: &str| figures::time(text.parse().expect("a time"), now, &TimeZone::UTC);
    for (tag, number, size, today, week, year, long_ago) in [
        ("de", "1.234.567", "1,5 KB", "Heute 09:41:22", "Fr., 18:02:10", "2. Nov., 18:02:10", "21.11.2025, 18:02"),
        ("en", "1,234,567", "1.5 KB", "Today 09:41:22", "Fri 18:02:10", "2 Nov, 18:02:10", "21 Nov 2025, 18:02"),
        ("es", "1.234.567", "1,5\u{a0}KB", "Hoy, 09:41:22", "vie, 18:02:10", "2 nov, 18:02:10", "21 nov 2025, 18:02"),
        ("fi", "1\u{a0}234\u{a0}567", "1,5 kt", "Tänään 9.41.22", "pe 18.02.10", "2.11. klo 18.02.10", "21.11.2025 klo 18.02"),
        (
            "fr",
            "1\u{202f}234\u{202f}567",
            "1,5\u{a0}ko",
            "Aujourd’hui 09:41:22",
            "ven. 18:02:10",
            "2 nov., 18:02:10",
            "21 nov. 2025, 18:02",
        ),
        ("ja", "1,234,567", "1.5 KB", "今日 9:41:22", "18:02:10 (金)", "11月2日 18:02:10", "2025/11/21 18:02"),
        (
            "ko",
            "1,234,567",
            "1.5\u{a0}KB",
            "오늘 오전 9:41:22",
            "(금) 오후 6:02:10",
            "11월 2일 오후 6:02:10",
            "2025/11/21 오후 6:02",
        ),
        (
            "pl",
            "1\u{a0}234\u{a0}567",
            "1,5\u{a0}KB",
            "Dzisiaj, 09:41:22",
            "pt., 18:02:10",
            "2 lis, 18:02:10",
            "21 lis 2025, 18:02",
        ),
        (
            "pt-BR",
            "1.234.567",
            "1,5\u{a0}KB",
            "Hoje, 09:41:22",
            "sex., 18:02:10",
            "2 de nov., 18:02:10",
            "21 de nov. de 2025, 18:02",
        ),
        (
            "uk",
            "1\u{a0}234\u{a0}567",
            "1,5\u{a0}КБ",
            "Сьогодні, 09:41:22",
            "пт 18:02:10",
            "2 лист., 18:02:10",
            "21 лист. 2025\u{202f}р., 18:02",
        ),
        ("zh-Hans", "1,234,567", "1.5 KB", "今天 09:41:22", "周五18:02:10", "11月2日 18:02:10", "2025年11月21日 18:02"),
    ] {
        speak(Language::tagged(tag).expect("a language"));
        assert_eq!(figures::grouped(1_234_567), number, "{tag}");
        assert_eq!(figures::size(1_500), size, "{tag}");
        assert_eq!(at("2026-11-21T09:41:22Z"), today, "{tag}");
        assert_eq!(at("2026-11-20T18:02:10Z"), week, "{tag}");
        assert_eq!(at("2026-11-02T18:02:10Z"), year, "{tag}");
        assert_eq!(at("2025-11-21T18:02:10Z"), long_ago, "{tag}");
    }
}

#[test]
fn a_number_of_four_digits_is_parted_only_where_cldr_parts_it() {
    for (tag, number) in [("de", "1.234"), ("en", "1,234"), ("es", "1234"), ("pl", "1234"), ("pt-BR", "1.234"), ("ko", "1,234")]
    {
        speak(Language::tagged(tag).expect("a language"));
        assert_eq!(figures::grouped(1_234), number, "{tag}");
    }
}

#[test]
fn days_and_moments_in_full_follow_the_language() {
    let at = |text: &str| text.parse::<Timestamp>().expect("a time").to_zoned(TimeZone::UTC);
    let (november, may) = (at("2026-11-21T09:41:22Z"), at("2026-05-01T18:02:10Z"));
    for (tag, day, moment, first) in [
        ("de", "Samstag, 21. November 2026", "21. November 2026 um 09:41:22", "Freitag, 1. Mai 2026"),
        ("en", "Saturday, 21 November 2026", "21 November 2026 at 09:41:22", "Friday, 1 May 2026"),
        ("es", "Sábado, 21 de noviembre de 2026", "21 de noviembre de 2026 a las 09:41:22", "Viernes, 1 de mayo de 2026"),
        ("fi", "Lauantai 21. marraskuuta 2026", "21. marraskuuta 2026 klo 9.41.22", "Perjantai 1. toukokuuta 2026"),
        ("fr", "Samedi 21 novembre 2026", "21 novembre 2026 à 09:41:22", "Vendredi 1 mai 2026"),
        ("ja", "2026年11月21日土曜日", "2026年11月21日 9:41:22", "2026年5月1日金曜日"),
        ("ko", "2026년 11월 21일 토요일", "2026년 11월 21일 오전 9:41:22", "2026년 5월 1일 금요일"),
        ("pl", "Sobota, 21 listopada 2026", "21 listopada 2026 09:41:22", "Piątek, 1 maja 2026"),
        ("pt-BR", "Sábado, 21 de novembro de 2026", "21 de novembro de 2026 às 09:41:22", "Sexta-feira, 1 de maio de 2026"),
        (
            "uk",
            "Субота, 21 листопада 2026\u{202f}р.",
            "21 листопада 2026\u{202f}р. о 09:41:22",
            "Пʼятниця, 1 травня 2026\u{202f}р.",
        ),
        ("zh-Hans", "2026年11月21日星期六", "2026年11月21日 09:41:22", "2026年5月1日星期五"),
    ] {
        speak(Language::tagged(tag).expect("a language"));
        assert_eq!(figures::day_in_full(&november), day, "{tag}");
        assert_eq!(figures::moment_in_full(&november), moment, "{tag}");
        assert_eq!(figures::day_in_full(&may), first, "{tag}");
    }
}

#[test]
fn a_reason_has_no_full_stop_of_its_own_in_any_language() {
    let manifest = candor::Manifest::parse(include_str!("../../../../../assets/apps/skellycam.toml")).expect("sound");
    let clock = Clock { now: "2026-11-21T09:41:22Z".parse().expect("a time"), zone: TimeZone::UTC };
    let reasons = [
        Reason::Conflict(Conflict::SharesFolder("Other".into())),
        Reason::Conflict(Conflict::Claims { file: "/a.toml".into(), app: "a".into(), destination: "http://127.0.0.1".into() }),
        Reason::File(Problem::WrongType(WrongType::NotAnObject)),
        Reason::File(Problem::Writable(Writer::Everybody)),
        Reason::Policy,
    ];
    for language in Language::all() {
        speak(language);
        for reason in &reasons {
            let said = super::reasons::reason(&manifest, reason, &clock);
            assert!(!said.ends_with(['.', '。']), "{}: {said}", language.tag);
        }
    }
}

#[test]
fn a_manifests_own_text_in_the_language_wins_over_the_language_file_and_english_is_the_last() {
    speak(Language::tagged("de").expect("a language"));
    let text = |toml: &str| {
        let skellycam = include_str!("../../../../../assets/apps/skellycam.toml");
        let manifest = candor::Manifest::parse(&skellycam.replacen("\"Existence ping\"", toml, 1)).expect("sound");
        manifest.tiers[0].name.clone()
    };
    assert_eq!(manifests::of(&text("{ en = \"Existence ping\", de = \"Lebenszeichen hier\" }")), "Lebenszeichen hier");
    assert_ne!(manifests::of(&text("\"Existence ping\"")), "Existence ping", "as the built-in manifest says");
    assert_eq!(manifests::of(&text("\"Something of its own\"")), "Something of its own");
}

#[test]
fn what_a_language_lacks_is_said_in_english_and_what_is_broken_is_told() {
    let language = Language::read("de", "less = Weniger\n", None).expect("sound");
    speak(Box::leak(Box::new(language)));
    assert_eq!((super::labels::less(), super::labels::copy()), ("Weniger", "Copy"));
    assert_eq!(figures::messages(1234), "1.234 messages", "numbers stay those of the language");
    let broken = Language::read("de", "less = { $\n", None).expect_err("not sound");
    assert!(!broken.is_empty());
    let upper: fn(&str) -> Cow<'_, str> = |text| Cow::Owned(text.to_uppercase());
    let shouted = Language::read("de", "less = weniger\n", Some(upper)).expect("sound");
    assert_eq!(shouted.said("less"), Some("WENIGER"));
}

#[test]
fn as_much_history_as_is_allowed_is_said_in_the_same_figure_as_the_limit() {
    for (tag, mark) in [("en", "."), ("de", ","), ("fr", ",")] {
        speak(Language::tagged(tag).expect("a language"));
        for mib in [64, 256, 1024, 4096] {
            let (limit, there) = (figures::limit(mib), figures::size(u64::from(mib) * 1024 * 1024));
            assert_eq!(there.replace(&format!("{mark}0"), ""), limit, "{tag}");
        }
    }
}

/// What English says, without the facts in it.
fn english() -> Vec<(String, String)> {
    let text = file("en");
    let resource = fluent_syntax::parser::parse(text.as_str()).expect("sound");
    let said = |entry: &ast::Entry<&str>| match entry {
        ast::Entry::Message(message) => Some((message.id.name.to_owned(), format!("{:?}", message.value))),
        _ => None,
    };
    resource.body.iter().filter_map(said).collect()
}

#[test]
fn english_says_may_of_what_is_possible_and_never_of_what_is_allowed() {
    let possible = [
        "already be",
        "have arrived",
        "have been erased",
        "not have been",
        "not see",
        "not tell",
        "know only",
        "send everything",
        "send more",
        "fix",
        "check only",
    ];
    for (id, said) in english() {
        for rest in said.split(" may ").skip(1) {
            assert!(possible.iter().any(|word| rest.starts_with(word)), "{id}: may {rest}");
        }
    }
}

#[test]
fn english_has_one_word_for_a_thing_and_no_strange_one() {
    for strange in [
        " stand",
        " goes",
        " mend",
        " began anew",
        "iB",
        "withh",
        "Go on",
        "go on",
        "As the system",
        "identit",
        "Claim ticket",
        "meanwhile",
        " anything at all",
        "What exactly",
        "chosen",
        "New switch",
        "another switch",
    ] {
        for (id, said) in english() {
            assert!(!said.contains(strange), "{id} says “{strange}”");
        }
    }
}

#[test]
fn tickets_and_earlier_identifiers_are_not_said_to_be_good_for_what_a_server_may_not_offer() {
    // Said only where the program's server can be asked with them.
    let offered = "clear_tickets";
    let not_yet = ["follow", "fetch", "eras", "look it up", "look the report up", "ask for"];
    let is_about_them = |id: &str| (id.contains("ticket") || id.contains("identi")) && id != offered;
    for (id, said) in english().into_iter().filter(|(id, _)| is_about_them(id)) {
        assert!(!not_yet.iter().any(|word| said.contains(word)), "{id}: {said}");
    }
}

#[test]
fn quotation_marks_and_the_spaces_before_signs_are_those_of_the_language() {
    let values = |tag: &str| -> String {
        file(tag).lines().filter(|line| !line.starts_with('#') && !line.contains("expected_")).collect::<Vec<_>>().join("\n")
    };
    let (french, german) = (values("fr"), values("de"));
    for (open, close) in [("« ", " »"), ("«\u{a0}", "\u{a0}»")] {
        assert!(!french.contains(open) && !french.contains(close), "not the narrow space that does not break");
    }
    for sign in [";", "?", "!"] {
        assert!(!french.contains(&format!(" {sign}")) && !french.contains(&format!("\u{a0}{sign}")), "before “{sign}”");
    }
    assert_eq!(french.matches('«').count(), french.matches("«\u{202f}").count());
    assert!(!german.contains('”') && german.matches('„').count() == german.matches('“').count());
    for (tag, open, close, others) in [
        ("es", '«', '»', "“”„‘’'"),
        ("ko", '“', '”', "«»„'"),
        ("pl", '„', '”', "«»“'"),
        ("pt-BR", '“', '”', "«»„'"),
        // The apostrophe is a letter's sign there.
        ("uk", '«', '»', "“”„'"),
    ] {
        let said = values(tag);
        assert_eq!(said.matches(open).count(), said.matches(close).count(), "{tag}");
        let strange: Vec<char> = said.chars().filter(|c| others.contains(*c)).collect();
        assert!(strange.is_empty(), "{tag}: {strange:?}");
    }
}

#[test]
fn what_is_counted_and_not_kept_is_said_as_the_makers_declaration_and_what_would_be_more_is_named() {
    use candor::tools::manifest::{Manifest, Unagreed};
    let skellycam = include_str!("../../../../../assets/apps/skellycam.toml");
    let counted = |cross: &str| {
        let keep = format!("identity = \"none\"\nkeep = \"counts\"\n{cross}");
        Manifest::parse(&skellycam.replacen("identity = \"none\"", &keep, 1)).expect("sound")
    };
    let (rows, alone) = (Manifest::parse(skellycam).expect("sound"), counted(""));
    let together = counted("cross = [[\"app_version\", \"system.os\"]]");
    let said = |manifest: &Manifest| manifests::event_when(manifest, manifest.event("app_opened").expect("declared"));
    assert!(!said(&rows).contains("counted"));
    assert!(
        said(&alone).contains("Its makers declare that this is counted and not kept") && !said(&alone).contains("together")
    );
    assert!(said(&together).ends_with("Counted together: app_version, system.os."), "{}", said(&together));
    let news = |before: &Manifest, now: &Manifest| {
        let parts = Unagreed::between(before, now).parts;
        parts.iter().map(|(part, difference)| manifests::news(now, part, difference)).collect::<Vec<_>>()
    };
    assert_eq!(
        news(&alone, &rows),
        ["“SkellyCam started” would be kept as a message of its own; until now it was only counted"]
    );
    assert_eq!(news(&alone, &together), ["app_version, system.os of “SkellyCam started” would be counted together"]);
    let coarser = Manifest::parse(&skellycam.replacen("unit = \"GB\"", "unit = \"TB\"", 1)).expect("sound");
    let unit = news(&rows, &coarser).join("");
    assert!(unit.starts_with("system.total_ram_gb in “SkellyCam started” would be in another unit. Before: "), "{unit}");
}

#[test]
fn sentences_in_another_script_have_a_space_after_them_where_the_language_has_none() {
    for tag in ["ja", "zh-Hans"] {
        speak(Language::tagged(tag).expect("a language"));
        assert_eq!(
            figures::sentences(["Which language it is.", "Shows what to translate."]),
            "Which language it is. Shows what to translate."
        );
        assert_eq!(
            figures::sentences(["Which language it is.", "送信します。", "起動時。"]),
            "Which language it is. 送信します。起動時。"
        );
        assert_eq!(figures::sentences(["送信します。", "Which language it is."]), "送信します。Which language it is.", "{tag}");
    }
}

#[test]
fn why_a_file_cannot_be_trusted_is_said_without_the_words_of_the_system_or_of_a_parser() {
    let manifest = candor::Manifest::parse(include_str!("../../../../../assets/apps/skellycam.toml")).expect("sound");
    let clock = Clock { now: Timestamp::UNIX_EPOCH, zone: TimeZone::UTC };
    let refused = Problem::Unreadable(std::io::ErrorKind::PermissionDenied, "Permission denied (os error 13)".into());
    let problems = [refused, Problem::Malformed("expected value at line 1 column 1".into())];
    for language in Language::all() {
        speak(language);
        for problem in &problems {
            let reason = super::reasons::reason(&manifest, &Reason::File(problem.clone()), &clock);
            for said in [super::reasons::file_problem(problem), reason] {
                let is_english = |words: &str| said.to_lowercase().contains(words);
                assert!(!["permission", "os error", "expected value"].into_iter().any(is_english), "{}: {said}", language.tag);
            }
        }
    }
}

#[test]
fn that_another_program_holds_a_lock_is_said_in_the_persons_language() {
    speak(Language::tagged("de").expect("a language"));
    let held = std::io::Error::new(std::io::ErrorKind::WouldBlock, Held);
    let why = troubles::identity_error(&IdentityError::Io(held));
    assert!(why.contains("Ein anderes Programm benutzt die Datei gerade"), "{why}");
}

#[test]
fn why_nothing_could_be_sent_is_said_without_the_words_of_the_system_where_it_is_a_usual_failure_of_a_network() {
    use std::io::ErrorKind::{ConnectionRefused, ConnectionReset, NetworkUnreachable};

    use candor::tools::delivery::{Cause, Failure, SendError};
    let io = |kind| Cause::Io(kind, "io: Something (os error 111)".into());
    let causes = [
        io(ConnectionRefused),
        io(ConnectionReset),
        io(NetworkUnreachable),
        Cause::NoSuchName("io: Something (os error 111)".into()),
    ];
    for language in Language::all() {
        speak(language);
        for cause in &causes {
            for failure in [SendError::NotConnected(cause.clone()), SendError::NoAnswer(cause.clone())] {
                let said = super::troubles::failure(&Failure::NotSent(failure));
                assert!(!said.contains("Something"), "{}: {said}", language.tag);
            }
        }
    }
}
