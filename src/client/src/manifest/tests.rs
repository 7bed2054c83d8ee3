use std::borrow::Cow;

use super::{Described, Difference, Kind, Manifest, ManifestError, Method, Part, Unagreed};

const SKELLYCAM: &str = include_str!("../../../../assets/apps/skellycam.toml");
const ETS2LA: &str = include_str!("../../../../assets/apps/ets2la.toml");

fn refusal(edit: impl Fn(&str) -> String) -> String {
    Manifest::parse(&edit(SKELLYCAM)).expect_err("must be refused").to_string()
}

fn edited(from: &str, to: &str) -> Manifest {
    assert!(SKELLYCAM.contains(from), "{from} is in the manifest");
    Manifest::parse(&SKELLYCAM.replacen(from, to, 1)).expect("sound")
}

fn parts_new_in(current: &Manifest) -> Vec<(Part, Difference)> {
    Unagreed::between(&Manifest::parse(SKELLYCAM).expect("sound"), current).parts
}

/// The manifest with an event that the person writes.
fn with_feedback(more: &str) -> String {
    format!(
        "{SKELLYCAM}\n[[event]]\nname = \"feedback\"\ntiers = [\"usage_analytics\"]\nwhen = \"When you send one\"\n{more}\n\
         [[event.field]]\npath = \"message\"\nfrom = \"person\"\ntype = \"string\"\nmax = 2000\nexample = \"x\"\nexplain = \"Yours.\"\n"
    )
}

#[test]
fn what_the_person_writes_is_caused_by_nothing_else_and_carries_no_identity() {
    let manifest = Manifest::parse(&with_feedback("by_hand = true")).expect("sound");
    let event = manifest.event("feedback").expect("declared");
    assert!(event.by_hand && event.written_fields().count() == 1);
    for (more, reason) in [
        ("", "\"person\" is what the person writes, so the event needs `by_hand = true`"),
        ("by_hand = true\nevery = \"2m\"", "what the person writes does not repeat by itself"),
        ("by_hand = true\ncrash = true", "what the person writes is no crash report"),
        ("by_hand = true\nkeep = \"counts\"", "what the person writes cannot be counted"),
        ("by_hand = true\nidentity = \"install\"", "what the person writes carries no identity"),
    ] {
        let refused = Manifest::parse(&with_feedback(more)).expect_err(more).to_string();
        assert!(refused.starts_with("line ") && refused.contains(reason), "{refused}");
    }
    let without = with_feedback("by_hand = true").replace("from = \"person\"", "from = \"host\"");
    let refused = Manifest::parse(&without).expect_err("nothing to write").to_string();
    assert!(refused.contains("the person has nothing to write"), "{refused}");
}

#[test]
fn an_event_that_went_by_hand_and_now_goes_by_itself_asks_again_and_the_other_way_round_it_does_not() {
    let by_hand = Manifest::parse(&with_feedback("by_hand = true")).expect("sound");
    let by_itself = Manifest::parse(&with_feedback("").replace("from = \"person\"", "from = \"host\"")).expect("sound");
    let wider = |agreed: &Manifest, current: &Manifest| Unagreed::between(agreed, current).parts;
    let event = || Part::Event("feedback".into());
    let field = || (Part::Field("feedback".into(), "message".into()), Difference::Source);
    assert_eq!(wider(&by_hand, &by_itself), [(event(), Difference::ByItself), field()]);
    assert_eq!(wider(&by_itself, &by_hand), [field()], "what the person writes is another value than the program's");
}

#[test]
fn both_built_in_manifests_are_sound() {
    let skellycam = Manifest::parse(SKELLYCAM).expect("sound");
    assert_eq!(skellycam.tiers.len(), 3);
    assert_eq!(skellycam.url(skellycam.event("app_opened").expect("declared")), "http://127.0.0.1:4319/events");
    let ets2la = Manifest::parse(ETS2LA).expect("sound");
    assert!(ets2la.event("crash_report").expect("declared").crash);
    assert_eq!(ets2la.event("activity_ping").expect("declared").every, Some(std::time::Duration::from_mins(2)));
}

#[test]
fn every_refusal_says_the_line_and_the_reason() {
    let cases: [(&str, &str, &str); 25] = [
        ("file = \"telemetry_config.json\"", "file = \"authorized_keys\"", "the consent file's name must end in .json"),
        ("file = \"telemetry_config.json\"", "file = \"settings.json.bak\"", "the consent file's name must end in .json"),
        ("version = \"2.1.0\"", "version = \"for Anna\"", "a version begins with a number"),
        ("file = \"telemetry_config.json\"", "file = \"telemetry_secret\"", "this name is taken by a file that Candor keeps"),
        ("format = 1", "format = 2", "format 2 is not known here"),
        ("id = \"skellycam\"", "id = \"Skelly Cam\"", "an id has a to z"),
        ("folder = \"~/skellycam_data\"", "folder = \"/etc\"", "the folder must lie under the home folder"),
        ("folder = \"~/skellycam_data\"", "folder = \"~/../x\"", "the folder must be a plain path"),
        ("file = \"telemetry_config.json\"", "file = \"../x.json\"", "this must be a bare file name"),
        ("url = \"http://127.0.0.1:4319\"", "url = \"http://[::1]evil.example\"", "the endpoint has a scheme, a host"),
        ("url = \"http://127.0.0.1:4319\"", "url = \"https://example.org:99999\"", "the endpoint has a scheme, a host"),
        ("url = \"http://127.0.0.1:4319\"", "url = \"https://a@example.org\"", "the endpoint has a scheme, a host"),
        ("url = \"http://127.0.0.1:4319\"", "url = \"http://example.org\"", "the endpoint must use https://"),
        ("url = \"http://127.0.0.1:4319\"", "url = \"http://127.0.0.1.example.org\"", "the endpoint must use https://"),
        ("path = \"/events\"", "me = \"me\"\npath = \"/events\"", "a path starts with /"),
        ("path = \"/events\"", "reports = \"/r/{identity}\"\npath = \"/events\"", "the path at which a person asks carries no"),
        (
            "name = \"Existence ping\"",
            "nam = \"x\"",
            "unknown key \"nam\": there are id, name, summary, why; did you mean \"name\"?",
        ),
        ("name = \"Existence ping\"", "name = \"\"", "this text must not be empty"),
        ("name = \"Existence ping\"", "name = \"a\\u202Eb\"", "this text has characters that control"),
        ("id = \"usage_analytics\"", "id = \"existence_ping\"", "the tier \"existence_ping\" is declared twice"),
        ("path = \"app_name\"", "path = \"event\"", "the path \"event\" is declared twice"),
        ("path = \"app_name\"", "path = \"event.name\"", "the paths \"event\" and \"event.name\" cannot both exist"),
        (
            "from = \"machine.os\"",
            "from = \"machine.serial\"",
            "\"machine.serial\" is not a source; the sources are: host, person, app.id,",
        ),
        ("type = \"integer\"", "type = \"text\"", "\"text\" is not a type"),
        ("example = \"3.12.4\"", "example = 3", "3 is of the wrong type, by the field's own declaration"),
    ];
    for (from, to, expected) in cases {
        let refused = refusal(|text| text.replacen(from, to, 1));
        let line = 1 + SKELLYCAM[..SKELLYCAM.find(from).expect(from)].matches('\n').count();
        assert!(refused.starts_with(&format!("line {line}: {expected}")), "line {line}, {from} -> {to}: {refused}");
    }
}

#[test]
fn what_is_no_manifest_at_all_is_refused_without_a_panic() {
    for text in ["", "[", "\u{0}", "format = 1", "format = \"1\"", "a = [[[[[[[[", &"x".repeat(300_000)] {
        assert!(Manifest::parse(text).is_err());
    }
}

#[test]
fn a_tier_that_nothing_uses_is_refused() {
    let refused = refusal(|text| {
        text.replacen("[[event]]", "[[tier]]\nid = \"idle\"\nname = \"x\"\nsummary = \"x\"\nwhy = \"x\"\n\n[[event]]", 1)
    });
    assert!(refused.contains("no event uses the tier \"idle\""), "{refused}");
}

#[test]
fn a_host_field_without_an_example_is_refused() {
    let refused = refusal(|text| text.replacen("example = \"3.12.4\"\n", "", 1));
    assert!(refused.contains("needs an `example`"), "{refused}");
    let text = SKELLYCAM.replacen("example = \"3.12.4\"\n", "", 1);
    let refused = Manifest::parse(&text).expect_err("refused");
    assert!(refused.key.ends_with(".example"), "what is taught is about what is missing: {}", refused.key);
}

#[test]
fn an_unchanged_text_or_another_version_asks_nothing() {
    assert_eq!(parts_new_in(&Manifest::parse(SKELLYCAM).expect("sound")), []);
    assert_eq!(parts_new_in(&edited("version = \"2.1.0\"", "version = \"2.2.0\"")), []);
    assert_eq!(parts_new_in(&edited("max = 4096", "max = 64")), [], "a tighter limit is no more than was agreed to");
}

#[test]
fn whatever_is_new_or_wider_is_found_and_named() {
    let app_opened = || Part::Event("app_opened".into());
    let field = |path: &str| Part::Field("app_opened".into(), path.into());
    let new_field = "[[event.field]]\npath = \"locale\"\nfrom = \"app.name\"\ntype = \"string\"\nmax = 9\nexplain = \"x\"\n\n";
    let first_field = "[[event.field]]\npath = \"event\"";
    let cases: Vec<(&str, String, Part, Difference)> = vec![
        (first_field, format!("{new_field}{first_field}"), field("locale"), Difference::New),
        ("identity = \"none\"", "identity = \"install\"".into(), app_opened(), Difference::Identity),
        ("identity = \"none\"", "identity = \"none\"\nevery = \"1h\"".into(), app_opened(), Difference::Interval),
        (
            "identity = \"none\"",
            "identity = \"none\"\npath = \"/other\"".into(),
            app_opened(),
            Difference::Destination { method: Method::Post, url: "http://127.0.0.1:4319/events".into() },
        ),
        (
            "tiers = [\"existence_ping\", \"system_fingerprint\"]",
            "tiers = [\"existence_ping\", \"system_fingerprint\", \"usage_analytics\"]".into(),
            Part::Cause("app_opened".into(), "usage_analytics".into()),
            Difference::New,
        ),
        ("tier = \"system_fingerprint\"", "tier = \"existence_ping\"".into(), field("system.os"), Difference::Moved),
        ("from = \"app.id\"", "from = \"app.name\"".into(), field("app_name"), Difference::Source),
        (
            "max = 4096",
            "max = 8192".into(),
            field("system.cpu_count"),
            Difference::Looser(Kind::Integer { min: Some(1), max: Some(4096) }, None),
        ),
        (
            "min = 1\nmax = 4096\n",
            String::new(),
            field("system.cpu_count"),
            Difference::Looser(Kind::Integer { min: Some(1), max: Some(4096) }, None),
        ),
        (
            "round = 1",
            "round = 2".into(),
            field("system.total_ram_gb"),
            Difference::Looser(Kind::Number { min: Some(0.0), max: None, round: Some(1) }, Some("GB".into())),
        ),
        (
            "unit = \"GB\"",
            "unit = \"MB\"".into(),
            field("system.total_ram_gb"),
            Difference::Unit(Kind::Number { min: Some(0.0), max: None, round: Some(1) }, Some("GB".into())),
        ),
    ];
    for (from, to, part, difference) in cases {
        assert_eq!(parts_new_in(&edited(from, &to)), [(part, difference)], "{from} -> {to}");
    }
    let both = edited("round = 1\nunit = \"GB\"", "round = 2\nunit = \"MB\"");
    assert!(matches!(&parts_new_in(&both)[..], [(_, Difference::Looser(..))]), "another unit, and wider limits");
}

fn counted(cross: &str) -> Manifest {
    edited("identity = \"none\"", &format!("identity = \"none\"\nkeep = \"counts\"\n{cross}"))
}

#[test]
fn what_was_counted_and_is_kept_and_what_is_counted_together_with_more_is_wider_and_less_is_not() {
    let parts = |agreed: &Manifest, current: &Manifest| Unagreed::between(agreed, current).parts;
    let event = |difference| [(Part::Event("app_opened".into()), difference)];
    let rows = Manifest::parse(SKELLYCAM).expect("sound");
    let (alone, two) = (counted(""), counted("cross = [[\"app_version\", \"system.os\"]]"));
    let three = counted("cross = [[\"app_version\", \"system.os\", \"system.architecture\"]]");
    assert_eq!(parts(&rows, &three), [], "counted, and not kept");
    assert_eq!(parts(&alone, &rows), event(Difference::Kept));
    let paths = |paths: &[&str]| Difference::Crossed(paths.iter().map(|path| (*path).to_owned()).collect());
    assert_eq!(parts(&alone, &two), event(paths(&["app_version", "system.os"])));
    assert_eq!(parts(&two, &three), event(paths(&["app_version", "system.architecture", "system.os"])));
    assert_eq!((parts(&three, &two), parts(&two, &alone)), (vec![], vec![]));
}

#[test]
fn what_is_counted_together_with_a_new_field_is_part_of_the_answer_about_that() {
    let tier = "[[tier]]\nid = \"extra\"\nname = \"Extra\"\nsummary = \"x\"\nwhy = \"x\"\n\n[[event]]\nname = \"app_opened\"";
    let field = "[[event.field]]\npath = \"a\"\ntier = \"extra\"\nfrom = \"app.id\"\ntype = \"string\"\nmax = 9\nexplain = \"x\"\n\n\
                 [[event.field]]\npath = \"event\"";
    let (agreed, current) = (counted(""), counted("cross = [[\"app_version\", \"system.os\"]]"));
    let text = current.text().replacen("[[event]]\nname = \"app_opened\"", tier, 1).replacen(
        "[[event.field]]\npath = \"event\"",
        field,
        1,
    );
    let current =
        Manifest::parse(&text.replacen("[[\"app_version\", \"system.os\"]]", "[[\"a\", \"system.os\"]]", 1)).expect("sound");
    let parts = Unagreed::between(&agreed, &current).parts;
    assert_eq!(parts.iter().map(|(_, difference)| difference).collect::<Vec<_>>(), [&Difference::New; 2], "{parts:?}");
    let merged = current.agreed_with_tier(&agreed, "extra").expect("the tier is new");
    assert_eq!(Unagreed::between(&Manifest::parse(&merged).expect("sound"), &current).parts, []);
}

#[test]
fn another_name_of_the_program_is_another_value_of_the_fields_that_carry_it() {
    let carrying = |name: &str| {
        let text = SKELLYCAM.replacen("from = \"app.id\"", "from = \"app.name\"", 1);
        Manifest::parse(&text.replacen("name = \"SkellyCam\"", &format!("name = \"{name}\""), 1)).expect("sound")
    };
    let parts = |current: &Manifest| Unagreed::between(&carrying("SkellyCam"), current).parts;
    assert_eq!(parts(&carrying("SkellyCam")), []);
    let renamed = [(Part::Field("app_opened".into(), "app_name".into()), Difference::Source)];
    assert_eq!(parts(&carrying("SkellyCam for Anna")), renamed);
    let constant = |value: &str| {
        let text = carrying("SkellyCam").text().replacen("from = \"app.name\"", &format!("value = \"{value}\""), 1);
        Manifest::parse(&text).expect("sound")
    };
    assert_eq!(parts(&constant("SkellyCam")), [], "the same value, however it is written down");
    assert_eq!(parts(&constant("Skelly")), renamed);
    assert_eq!(parts_new_in(&edited("name = \"SkellyCam\"", "name = \"Skelly\"")), [], "a name that no field carries");
}

#[test]
fn changed_words_are_told_apart_from_what_is_new_and_shown_before_and_now() {
    let current = edited("when = \"When SkellyCam starts\"", "when = \"Whenever SkellyCam starts\"");
    let unagreed = Unagreed::between(&Manifest::parse(SKELLYCAM).expect("sound"), &current);
    assert_eq!(unagreed.parts, []);
    let found = unagreed.reworded(&current);
    let [reworded] = &found[..] else { panic!("{found:?}") };
    assert_eq!(reworded.what, Described::Part(Part::Event("app_opened".into())));
    assert_eq!((reworded.before.english(), reworded.now.english()), ("When SkellyCam starts", "Whenever SkellyCam starts"));
    let part = |part| Described::Part(part);
    let words = [
        ("SkellyCam\"\n", Described::Name),
        ("FreeMoCap Foundation", Described::Publisher),
        ("Records synchronised", Described::About),
        ("Existence ping\"\n", part(Part::Tier("existence_ping".into()))),
        ("Which operating system and", part(Part::Tier("system_fingerprint".into()))),
        ("SkellyCam started", part(Part::Event("app_opened".into()))),
    ];
    for (from, what) in words {
        let words = edited(from, &format!("Now {from}"));
        let unagreed = Unagreed::between(&Manifest::parse(SKELLYCAM).expect("sound"), &words);
        let found: Vec<_> = unagreed.reworded(&words).into_iter().map(|reworded| reworded.what).collect();
        assert_eq!(found, [what], "{from}");
    }
}

#[test]
fn another_destination_concerns_every_event() {
    let parts = parts_new_in(&edited("127.0.0.1:4319", "127.0.0.1:5000"));
    assert_eq!(parts.len(), 2);
    assert!(parts.iter().all(|(_, difference)| matches!(difference, Difference::Destination { .. })));
}

#[test]
fn where_a_person_asks_is_nothing_that_is_sent_and_nothing_to_agree_to() {
    let offered = edited("path = \"/events\"", "path = \"/events\"\nme = \"/me\"\nreports = \"/reports\"");
    assert_eq!(offered.me_url().as_deref(), Some("http://127.0.0.1:4319/me"));
    assert_eq!(offered.reports_url().as_deref(), Some("http://127.0.0.1:4319/reports"));
    let (without, elsewhere) =
        (Manifest::parse(SKELLYCAM).expect("sound"), edited("path = \"/events\"", "path = \"/events\"\nme = \"/mine\""));
    assert_eq!((without.me_url(), without.reports_url()), (None, None));
    for (agreed, current) in [(&without, &offered), (&offered, &without), (&offered, &elsewhere)] {
        let unagreed = Unagreed::between(agreed, current);
        assert_eq!((unagreed.reworded(current), unagreed.parts), (vec![], vec![]));
    }
}

#[test]
fn agreeing_to_a_new_tier_agrees_to_nothing_else() {
    let agreed = Manifest::parse(SKELLYCAM).expect("sound");
    let tier = "[[tier]]\nid = \"extra\"\nname = \"Extra\"\nsummary = \"x\"\nwhy = \"x\"\n\n[[event]]\nname = \"app_opened\"";
    let more = "[[event.field]]\npath = \"a\"\ntier = \"extra\"\nfrom = \"app.id\"\ntype = \"string\"\nmax = 9\nexplain = \"x\"\n\n\
                [[event.field]]\npath = \"b\"\nfrom = \"app.id\"\ntype = \"string\"\nmax = 9\nexplain = \"x\"\n\n[[event.field]]\npath = \"event\"";
    let text =
        SKELLYCAM.replacen("[[event]]\nname = \"app_opened\"", tier, 1).replacen("[[event.field]]\npath = \"event\"", more, 1);
    let current = Manifest::parse(&text).expect("sound");
    let merged = current.agreed_with_tier(&agreed, "extra").expect("the tier is new");
    let merged = Manifest::parse(&merged).expect("what we keep can be read again");
    assert_eq!(Unagreed::between(&merged, &current).parts, [(Part::Field("app_opened".into(), "b".into()), Difference::New)]);
    assert_eq!(current.agreed_with_tier(&agreed, "existence_ping"), None, "nothing new to agree to");
}

#[test]
fn a_value_outside_its_declaration_is_not_admitted() {
    let text = Kind::Text { max: 3 };
    assert_eq!(text.admit(&"äöü".into()), Ok(Cow::Owned("äöü".into())));
    assert!(text.admit(&"äöüx".into()).is_err());
    assert!(text.admit(&1.into()).is_err());
    let number = Kind::Number { min: Some(0.0), max: Some(100.0), round: Some(1) };
    assert_eq!(number.admit(&32.04.into()), Ok(Cow::Owned(32.0.into())));
    assert_eq!(number.admit(&32.into()).map(|value| value.to_string()), Ok("32.0".into()));
    assert!(number.admit(&101.into()).is_err());
    assert!(number.admit(&f64::NAN.into()).is_err());
    let list = Kind::List { values: vec!["a".into(), "b".into()] };
    assert!(list.admit(&serde_json::json!(["a", "b"])).is_ok());
    assert!(list.admit(&serde_json::json!(["a", "a"])).is_err());
    assert!(list.admit(&serde_json::json!(["c"])).is_err());
    assert!(Kind::Boolean.admit(&"true".into()).is_err());
}

#[test]
fn everything_that_is_wrong_is_said_at_once_by_line_with_what_was_probably_meant() {
    let edits = [
        ("id = \"skellycam\"", "id = \"Skelly Cam\"", "app.id", "an id has a to z"),
        ("url = \"http://127.0.0.1:4319\"", "url = \"http://example.org\"", "endpoint.url", "the endpoint must use https://"),
        ("summary = ", "sumary = ", "tier[0].sumary", "unknown key \"sumary\""),
        ("tiers = [\"existence_ping\"", "tiers = [\"existence_pin\"", "event[0].tiers", "did you mean \"existence_ping\"?"),
        ("type = \"integer\"", "type = \"integr\"", "", "did you mean \"integer\"?"),
        ("from = \"machine.os\"", "from = \"machine.so\"", "", "did you mean \"machine.os\"?"),
    ];
    let mut text = SKELLYCAM.to_owned();
    for (from, to, _, _) in edits {
        assert!(text.contains(from), "{from}");
        text = text.replacen(from, to, 1);
    }
    let problems = Manifest::parse_or_problems(&text).expect_err("much is wrong");
    assert!(problems.len() >= edits.len(), "{problems:?}");
    for (_, to, key, says) in edits {
        let line = 1 + text[..text.find(to).expect(to)].matches('\n').count();
        let told =
            problems.iter().any(|problem| problem.line == line && problem.reason.contains(says) && problem.key.contains(key));
        assert!(told, "line {line}, {key}: {says} in {problems:?}");
    }
    assert!(problems.is_sorted_by_key(|problem| problem.line), "{problems:?}");
    let meant: Vec<_> = problems.iter().filter_map(|problem| problem.misspelled.as_deref()).collect();
    for (word, right) in [("sumary", "summary"), ("integr", "integer"), ("existence_pin", "existence_ping")] {
        assert!(meant.iter().any(|one| one.word == word && one.meant == right), "{meant:?}");
    }
}

#[test]
fn what_is_missing_or_of_the_wrong_type_is_said_of_each_table() {
    let text = SKELLYCAM
        .replacen("publisher = ", "# publisher = ", 1)
        .replacen("file = \"telemetry_config.json\"", "file = 3", 1)
        .replacen("why = ", "# why = ", 1);
    let problems = Manifest::parse_or_problems(&text).expect_err("three things");
    let keys: Vec<&str> = problems.iter().map(|problem| problem.key.as_str()).collect();
    assert_eq!(keys, ["app.publisher", "consent.file", "tier[0].why"], "{problems:?}");
    assert!(problems.iter().all(|problem| problem.line > 1), "{problems:?}");
    let without = Manifest::parse_or_problems("format = 1").expect_err("nothing is there");
    assert_eq!(without.len(), 5, "{without:?}");
    let broken = Manifest::parse_or_problems("format = 1\na = [\nb = 1\n\nc = = 3\n").expect_err("no TOML");
    assert!(!broken.is_empty() && broken.len() < 10, "{broken:?}");
}

#[test]
fn each_value_of_the_wrong_type_in_a_table_is_said_with_what_it_is_and_what_it_is_to_be() {
    let mut text = SKELLYCAM.to_owned();
    let edits = [
        ("id = \"skellycam\"", "id = 0x7", "app.id", "invalid type: integer `0x7`, expected a string"),
        (
            "about = \"Records",
            "about = 2026-11-30 # \"",
            "app.about",
            "invalid type: date or time, expected a text, or a table of",
        ),
        ("file = \"telemetry_config.json\"", "file = {}", "consent.file", "invalid type: map, expected a string"),
        ("url = \"", "url = [] # \"", "endpoint.url", "invalid type: sequence, expected a string"),
        (
            "identity = \"none\"",
            "identity = \"all\"",
            "event[0].identity",
            "unknown variant `all`, expected one of `none`, `monthly`, `install`",
        ),
        ("tiers = [", "tiers = [1.5, ", "event[0].tiers", "invalid type: floating point `1.5`, expected a string"),
        ("max = 4096", "max = inf", "", "invalid type: floating point `inf`, expected a string, a number"),
    ];
    for (from, to, _, _) in edits {
        assert!(text.contains(from), "{from}");
        text = text.replacen(from, to, 1);
    }
    let problems = Manifest::parse_or_problems(&text).expect_err("much is wrong");
    for (_, to, key, says) in edits {
        let line = 1 + text[..text.find(to).expect(to)].matches('\n').count();
        let is_it = |problem: &&ManifestError| problem.line == line && problem.reason.starts_with(says);
        let problem = problems.iter().find(is_it).unwrap_or_else(|| panic!("line {line}: {says} in {problems:?}"));
        assert!(key.is_empty() || problem.key == key, "{problem:?}");
    }
    assert_eq!(problems.len(), edits.len(), "{problems:?}");
    let no_table = Manifest::parse_or_problems("format = 1\napp = 3\ntier = \"x\"\nevent = [1]\n").expect_err("nothing is one");
    let said: Vec<_> = no_table.iter().map(|problem| (problem.key.as_str(), problem.reason.as_str())).collect();
    assert!(said.contains(&("app", "invalid type: integer `3`, expected a table")), "{said:?}");
    assert!(said.contains(&("tier", "invalid type: string \"x\", expected a sequence")), "{said:?}");
    assert!(said.contains(&("event[0]", "invalid type: integer `1`, expected a table")), "{said:?}");
}

#[test]
fn where_one_error_is_said_what_is_there_and_wrong_goes_before_what_is_missing() {
    let one = Manifest::parse("format = 1\n[app]\nid = \"sample\"\nodd = 1").expect_err("much is missing");
    assert_eq!((one.line, one.key.as_str()), (4, "app.odd"), "{one}");
    assert_eq!(Manifest::parse("").expect_err("nothing is there").line, 1);
}

#[test]
fn a_file_in_which_everything_is_wrong_is_refused_in_bounded_time_with_a_bounded_list() {
    let text = "[[event]]\nnam = 1\n".repeat(12_000);
    assert!((1..=50).contains(&Manifest::parse_or_problems(&text).expect_err("all of it").len()));
}

#[test]
fn what_is_legal_and_unwise_is_told_with_what_to_write_instead() {
    let unwise = |text: &str| Manifest::parse(text).expect("sound").advice();
    let keys = |text: &str| unwise(text).into_iter().map(|advice| advice.key).collect::<Vec<_>>();
    assert!(keys(SKELLYCAM).contains(&"endpoint.url".to_owned()));
    let public = SKELLYCAM.replacen("http://127.0.0.1:4319", "https://telemetry.example.org", 1);
    assert!(!keys(&public).contains(&"endpoint.url".to_owned()));
    let event = |more: &str, field: &str| {
        let fields = format!("[[event.field]]\npath = \"event\"\nvalue = \"x\"\ntype = \"string\"\nexplain = \"x\"\n{field}");
        format!("{public}\n[[event]]\nname = \"x\"\ntiers = [\"usage_analytics\"]\nwhen = \"Now\"\n{more}\n{fields}")
    };
    let count = keys(&public).len();
    for (more, field, key) in [
        ("identity = \"install\"", "", "identity"),
        ("every = \"10s\"", "", "every"),
        (
            "",
            "[[event.field]]\npath = \"note\"\nfrom = \"host\"\ntype = \"string\"\nmax = 2000\nexample = \"x\"\nexplain = \"x\"",
            "max",
        ),
        ("", "[[event.field]]\npath = \"load\"\nfrom = \"host\"\ntype = \"number\"\nexample = 1\nexplain = \"x\"", "type"),
        ("crash = true", "", "name"),
    ] {
        let advice = unwise(&event(more, field));
        assert!(advice.len() > count, "{key}: {advice:?}");
        let one = advice.iter().find(|advice| advice.key.starts_with("event[") && advice.key.ends_with(key)).expect(key);
        assert!(one.line > 1 && !one.instead.is_empty(), "{one:?}");
    }
    let translated =
        public.replacen("name = \"Existence ping\"", "name = { en = \"Existence ping\", de = \"Lebenszeichen\" }", 1);
    assert!(unwise(&translated).iter().any(|advice| advice.what.starts_with("1 of ")), "{:?}", unwise(&translated));
}
