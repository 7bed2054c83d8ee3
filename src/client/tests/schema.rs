//! The published schema of the manifest (`assets/manifest.schema.json`) and the parser say the same: each knows what the other knows, and
//! what a schema can refuse both refuse.

#![expect(clippy::panic, clippy::expect_used, reason = "helpers of tests may fail as tests do")]

use std::collections::BTreeSet;

use boon::{Compiler, Draft, SchemaIndex, Schemas};
use candor::tools::manifest::{ClockFact, Kind, MachineFact, Manifest, Source};
use serde_json::Value;

const SKELLYCAM: &str = include_str!("../../../assets/apps/skellycam.toml");
const ETS2LA: &str = include_str!("../../../assets/apps/ets2la.toml");
const HOST: &str = include_str!("../examples/host.toml");
const NOTEBOOK: &str = include_str!("../../settings/examples/embedded.toml");
const SKELLYCAM_OWN: &str = include_str!("fixtures/skellycam-own-server.toml");
const ETS2LA_OWN: &str = include_str!("fixtures/ets2la-own-server.toml");

/// A manifest with every key that there is.
const EVERYTHING: &str = include_str!("fixtures/every-key.toml");

fn schema_json() -> Value {
    serde_json::from_str(include_str!("../../../assets/manifest.schema.json")).expect("the schema is JSON")
}

/// What says yes or no to a manifest.
struct Judges {
    schemas: Schemas,
    schema: SchemaIndex,
}

impl Judges {
    fn new() -> Self {
        let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
        compiler.set_default_draft(Draft::V2020_12);
        compiler.add_resource("manifest.json", schema_json()).expect("added");
        // This also checks the schema against the schema of schemas.
        let schema = compiler.compile("manifest.json", &mut schemas).expect("the schema is a schema");
        Self { schemas, schema }
    }

    fn schema_says(&self, manifest: &str) -> Result<(), String> {
        let json: Value = toml::from_str(manifest).map_err(|error| error.to_string())?;
        self.schemas.validate(&json, self.schema).map_err(|error| format!("{error:#}"))
    }

    fn both_take(&self, manifest: &str) {
        assert_eq!(self.schema_says(manifest), Ok(()), "the schema refuses\n{manifest}");
        assert_eq!(Manifest::parse(manifest).map(drop), Ok(()), "the parser refuses\n{manifest}");
    }

    fn both_refuse(&self, what: &str, manifest: &str) {
        assert!(toml::from_str::<Value>(manifest).is_ok(), "this is TOML: {what}");
        assert!(Manifest::parse(manifest).is_err(), "the parser takes {what}");
        assert!(self.schema_says(manifest).is_err(), "the schema takes {what}");
    }
}

fn edited(manifest: &str, from: &str, to: &str) -> String {
    assert!(manifest.contains(from), "{from} is in the manifest");
    manifest.replacen(from, to, 1)
}

#[test]
fn the_manifests_that_exist_and_one_with_every_key_are_sound_by_both() {
    let judges = Judges::new();
    for manifest in [SKELLYCAM, ETS2LA, HOST, NOTEBOOK, SKELLYCAM_OWN, ETS2LA_OWN, EVERYTHING] {
        judges.both_take(manifest);
    }
}

#[test]
fn what_the_parser_allows_the_schema_allows() {
    let judges = Judges::new();
    let long_text = format!("about = \"{}\"", "ä".repeat(300));
    let allowed = [
        ("https://[2001:db8::1]:4319/", "http://localhost"),
        ("https://[2001:db8::1]:4319/", "http://[::1]:80"),
        ("https://[2001:db8::1]:4319/", "http://127.0.0.53:4319"),
        ("https://[2001:db8::1]:4319/", "https://example.org//"),
        ("~/.config/..every thing", "~/a/...b/.c"),
        ("about = { en = \"Has every key.\", de = \"Hat jeden Schlüssel.\" }", &long_text),
        ("every = \"2m\"", "every = \"10s\""),
        ("every = \"2m\"", "every = \"0024h\""),
        ("method = \"POST\"\npath = \"/crash\"\n", ""),
        ("empty = \"keep\"", "empty = \"omit\""),
        ("from = \"identity.hex\"\ntype = \"string\"\nmax = 32", "from = \"clock.unix_seconds\"\ntype = \"integer\""),
        ("envelope = \"events\"", "envelope = \"none\""),
        ("min = -1.5\nmax = 10\nround = 0", "round = 9"),
        ("value = \"x\"\ntype = \"string\"", "value = \"x\"\nvalues = [\"x\"]\ntype = \"string\""),
        ("example = [0, 1, 2]", "example = [0, 1, 2]\nunit = \"ms\""),
    ];
    for (from, to) in allowed {
        judges.both_take(&edited(EVERYTHING, from, to));
    }
    // With the identity in the common path, every event without a path of its own must carry one.
    let carrying = &EVERYTHING[..EVERYTHING.find("[[event]]\nname = \"active\"").expect("there")];
    judges.both_take(&edited(carrying, "path = \"/events\"", "path = \"/for/{identity}\""));
}

#[test]
#[expect(clippy::too_many_lines, reason = "one list of like things")]
fn what_a_schema_can_refuse_both_refuse() {
    let judges = Judges::new();
    let long = |count: usize| format!("\"{}\"", "x".repeat(count));
    let many = |count: usize| (0..count).map(|number| format!("\"v{number}\"")).collect::<Vec<_>>().join(",");
    let mut broken: Vec<(&str, String)> = Vec::new();
    let mut edits = |from: &'static str, to: &[&str]| broken.extend(to.iter().map(|to| (from, (*to).to_owned())));

    edits("format = 1", &["", "format = 2", "format = \"1\"", "format = 1\nextra = 1"]);
    edits("id = \"every-thing_1\"", &["", "id = \"Every\"", "id = \"\"", "id = 1", &format!("id = {}", long(65))]);
    edits("name = \"Everything\"", &["", "name = \" \"", "name = \"a\\nb\"", "name = \"a\\u202eb\"", "name = { en = \"x\" }"]);
    edits("name = \"Everything\"", &[&format!("name = {}", long(61)), "name = \"x\"\nnam = \"y\""]);
    edits("version = \"1.0\"", &["", "version = 1.0", &format!("version = \"1{}\"", "x".repeat(64)), "version = \"dev\""]);
    edits("version = \"1.0\"", &["version = \"1.0 for Anna\"", "version = \"\"", "version = \"v\"", "version = \"1@x\""]);
    edits("publisher = \"Nobody\"", &["", "publisher = \"\\u200b\""]);
    edits("about = { en = \"Has every key.\"", &["about = { fr = \"x\"", "about = { en = 3", "about = { en = \"\""]);
    edits("de = \"Hat jeden Schlüssel.\"", &["de = \"\"", &format!("de = {}", long(301))]);
    edits("source = \"https://", &["source = \"ftp://", "source = \"https://\\u0007"]);
    let folder = "folder = \"~/.config/..every thing\"";
    edits(folder, &["", "folder = \"/etc\"", "folder = \"~\"", "folder = \"~/\"", "folder = \"~/a/\"", "folder = \"~/a//b\""]);
    edits(folder, &["folder = \"~/./a\"", "folder = \"~/a/..\"", "folder = \"~/../a\"", "folder = '~/a\\b'"]);
    edits(folder, &[&format!("folder = \"~/{}\"", "x".repeat(301)), "folder = \"~/a\\tb\""]);
    edits("folder_env = \"EVERYTHING_FOLDER\"", &["folder_env = \"\"", "folder_env = \"Home\"", "folder_env = \"A B\""]);

    let file = "file = \"telemetry_config.json\"";
    edits(file, &["", "file = \"\"", "file = \"a/b\"", "file = \"..\"", "file = \".x\"", &format!("file = {}", long(65))]);
    edits(file, &["file = \"telemetry_log.json\"", "file = \"telemetry_agreed.json\"", "file = \"telemetry_secret.json\""]);
    edits(
        file,
        &["file = \"telemetry_receipts.json\"", "file = \"authorized_keys\"", "file = \"a.json.bak\"", "file = \".json\""],
    );
    edits(file, &[&format!("file = \"{}.json\"", "x".repeat(60)), "file = \"a.JSON\""]);
    edits("switch_only = true", &["switch_only = \"yes\"", "switch = true"]);
    let url = "url = \"https://[2001:db8::1]:4319/\"";
    edits(
        url,
        &["", "url = \"\"", "url = \"https://\"", "url = \"example.org\"", "url = \"https://a/b\"", "url = \"https://a?b\""],
    );
    edits(url, &["url = \"http://example.org\"", "url = \"http://127.0.0.1.example.org\"", "url = \"https://me@a\""]);
    edits(url, &["url = \"http://localhost.example.org\"", &format!("url = \"https://{}\"", "x".repeat(301))]);
    edits("path = \"/events\"", &["", "path = \"events\"", "path = \"/a b\"", "path = \"/a?b\"", "path = \"/{id}\""]);
    edits("path = \"/events\"", &[&format!("path = \"/{}\"", "x".repeat(300)), "path = \"/a\"\nport = 1"]);
    edits("order = \"sorted\"", &["order = \"random\"", "orders = \"sorted\""]);
    edits("escape = \"ascii\"", &["escape = \"none\"", "escape = true"]);
    edits("empty = \"keep\"", &["empty = true"]);
    edits("envelope = \"events\"", &["envelope = \"list\""]);
    edits("header = \"X-Signature\", ", &["", "header = \"X Signature\", ", "header = \"\", ", "header = \"X\", key = 1, "]);
    edits(", secret = \"public\"", &["", ", secret = \"\"", ", secret = 1"]);

    edits("id = \"one\"", &["", "id = \"One\"", "id = \"one\"\nidle = true"]);
    edits("name = { en = \"One\", de = \"Eins\" }", &["", "name = \"\"", "name = { de = \"Eins\" }", "name = [\"One\"]"]);
    edits("summary = \"The only one.\"", &["", "summary = \"\"", &format!("summary = {}", long(301))]);
    edits("why = \"To test.\"", &[""]);

    edits("name = \"ping\"", &["", "name = \"p i\"", "name = \"\"", "name = \"p.i\"", "name = \"ping\"\nnam = 1"]);
    edits("tiers = [\"one\"]", &["", "tiers = []", "tiers = [\"one\", \"one\"]", "tiers = \"one\"", "tiers = [1]"]);
    edits("when = \"Every two minutes\"", &["", "when = \"\""]);
    edits("identity = \"install\"", &["", "identity = \"none\"", "identity = \"user\""]);
    edits("method = \"GET\"", &["", "method = \"POST\"", "method = \"get\"", "method = \"DELETE\""]);
    edits(
        "every = \"2m\"",
        &["every = \"9s\"", "every = \"2\"", "every = \"2d\"", "every = 120", "every = \"\"", "every = \"0m\""],
    );
    edits("title = { en = \"Crashed\" }", &["title = \"\"", &format!("title = {}", long(61))]);
    edits("identity = \"none\"\ncrash = true", &["identity = \"none\"", "identity = \"monthly\"\ncrash = true", "crash = 1"]);
    edits("method = \"POST\"\npath", &["method = \"GET\"\npath"]);
    edits("identity = \"monthly\"", &["", "identity = \"none\""]);

    let path = "path = \"a.b.c.d.e.f.g.h\"";
    edits(path, &["", "path = \"\"", "path = \"a..b\"", "path = \"a b\"", "path = \".a\"", "path = \"a.b.c.d.e.f.g.h.i\""]);
    edits(
        "from = \"host\"\ntype = \"number\"",
        &["from = \"host\"", "type = \"number\"", "from = \"guess\"\ntype = \"number\""],
    );
    edits("from = \"host\"\ntype = \"number\"", &["from = \"host\"\nvalue = 3\ntype = \"number\""]);
    edits(
        "from = \"host\"\ntype = \"number\"",
        &["from = \"host\"\ntype = \"float\"", "from = \"machine.os\"\ntype = \"number\""],
    );
    edits("min = -1.5", &["min = \"low\"", "values = [\"x\"]", "buckets = [1]"]);
    edits("round = 0", &["round = 10", "round = -1", "round = 0.5"]);
    edits("unit = \"GB\"", &["unit = \"\"", "units = \"GB\""]);
    edits("example = 3", &["", "example = \"3\""]);
    edits("explain = { en = \"A number.\" }", &["", "explain = \"\"", "explain = {}"]);
    edits("example = \"x\"", &["example = 1", "example = [\"x\"]"]);
    edits("type = \"integer\"\nmin = 0", &["type = \"integer\"\nmin = 0.5", "type = \"integer\"\nround = 1"]);
    edits("max = 4096", &["", "max = 0", "max = 4097", "max = 1.5", "max = 9\nvalues = [\"x\"]", "max = 9\nmin = 1"]);
    edits("value = \"x\"\n", &["value = 1\n", "value = \"x\"\nmax = 3\nvalues = [\"x\"]\n", "value = \"x\"\nbuckets = [1]\n"]);
    edits("value = true", &["value = 1", "value = true\nmax = 1", "value = true\nround = 1"]);
    edits("values = [\"x\", \"y\"]", &["", "values = []", "values = [\"\"]", "values = [1]", "values = [\"x\"]\nmax = 2"]);
    edits("values = [\"x\", \"y\"]", &[&format!("values = [{}]", many(501))]);
    edits("example = []", &["example = \"x\"", "example = [\"x\", \"x\"]", "example = [1]"]);
    edits("buckets = [1, 2.5]", &["", "buckets = []", "buckets = [1, 1]", "buckets = [\"1\"]", "buckets = [1, 2]\nmin = 0"]);
    edits("example = [0, 1, 2]", &["example = [0]", "example = [0, -1, 2]", "example = [0, 1.5, 2]", "example = 3"]);
    edits("max = 16000", &["", "max = 32769", "max = 1\nvalues = [\"x\"]"]);
    edits("crash = true", &["crash = false"]);
    edits("from = \"identity.id\"\ntype = \"string\"\nmax = 36", &["from = \"identity.id\"\ntype = \"integer\""]);
    edits(
        "name = \"hex\"\ntiers = [\"one\"]\nwhen = \"Never\"\nidentity = \"install\"",
        &["name = \"hex\"\ntiers = [\"one\"]\nwhen = \"Never\""],
    );
    edits("from = \"identity.hex\"\ntype = \"string\"\nmax = 32", &["from = \"identity.hex\"\ntype = \"number\""]);
    edits("from = \"identity.id\"\ntype", &["from = \"machine.cpu_count\"\ntype", "from = \"clock.unix_seconds\"\ntype"]);

    let counts = "keep = \"counts\"";
    edits(counts, &["keep = \"all\"", "keep = \"rows\"", "", "keep = \"counts\"\nidentity = \"monthly\""]);
    edits(
        counts,
        &["keep = \"counts\"\npath = \"/own\"", "keep = \"counts\"\nmethod = \"PUT\"", "keep = \"counts\"\ncrash = true"],
    );
    let cross = "[[\"os\", \"speed\"], [\"speed\", \"frames\"]]";
    edits(
        cross,
        &[
            "[[\"os\"]]",
            "[\"os\", \"speed\"]",
            "[[\"os\", \"os\"]]",
            "[[\"os\", \"date\", \"speed\", \"frames\", \"first_of\"]]",
        ],
    );
    edits(cross, &[&format!("[{}]", vec!["[\"os\", \"speed\"]"; 17].join(","))]);
    edits("from = \"clock.date\"", &["from = \"clock.iso8601\""]);
    edits("from = \"machine.os\"\ntype = \"string\"\nmax = 64", &["from = \"clock.unix_seconds\"\ntype = \"integer\""]);
    edits("round = 1\nexample = 59.9", &["example = 59.9"]);
    edits("values = [\"day\", \"month\"]", &["values = [\"day\", \"year\"]", "", "values = []"]);
    edits("type = \"list\"\nvalues = [\"day\", \"month\"]", &["type = \"string\"\nmax = 10"]);

    edits("by_hand = true", &["", "by_hand = false", "by_hand = 1", "by_hand = true\nevery = \"2m\""]);
    edits("by_hand = true", &["by_hand = true\ncrash = true", "by_hand = true\nkeep = \"counts\""]);
    edits("by_hand = true", &["by_hand = true\nidentity = \"monthly\"", "by_hand = true\nmethod = \"GET\""]);
    edits(
        "from = \"person\"\ntype = \"string\"\nmax = 2000",
        &["from = \"host\"\ntype = \"string\"\nmax = 2000", "from = \"person\"\ntype = \"integer\""],
    );
    edits("example = \"It works.\"", &[""]);
    edits(
        "from = \"clock.iso8601\"\ntype = \"string\"\nmax = 32",
        &["from = \"clock.first_of\"\ntype = \"list\"\nvalues = [\"day\"]"],
    );

    for (from, to) in &broken {
        judges.both_refuse(&format!("`{from}` as `{to}`"), &edited(EVERYTHING, from, to));
    }
}

#[test]
fn what_is_too_many_or_too_few_both_refuse() {
    let judges = Judges::new();
    let until_tier = &EVERYTHING[..EVERYTHING.find("[[tier]]").expect("there")];
    judges.both_refuse("no tiers and no events", until_tier);
    judges.both_refuse("no events", &EVERYTHING[..EVERYTHING.find("[[event]]").expect("there")]);
    let tier = "[[tier]]\nid = \"tN\"\nname = \"x\"\nsummary = \"x\"\nwhy = \"x\"\n";
    let tiers: String = (0..20).map(|number| tier.replace('N', &number.to_string())).collect();
    judges.both_refuse("21 tiers", &format!("{EVERYTHING}\n{tiers}"));
    let event = "[[event]]\nname = \"eN\"\ntiers = [\"one\"]\nwhen = \"x\"\n[[event.field]]\npath = \"p\"\nvalue = 1\n\
                 type = \"integer\"\nexplain = \"x\"\n";
    let events: String = (0..95).map(|number| event.replace('N', &number.to_string())).collect();
    judges.both_refuse("101 events", &format!("{EVERYTHING}\n{events}"));
    let field = "[[event.field]]\npath = \"pN\"\nvalue = 1\ntype = \"integer\"\nexplain = \"x\"\n";
    let fields: String = (0..201).map(|number| field.replace('N', &number.to_string())).collect();
    judges.both_refuse("more than 200 fields", &format!("{EVERYTHING}\n{fields}"));
    let common = edited(&edited(EVERYTHING, "path = \"/events\"", "path = \"/{identity}\""), "path = \"/crash\"\n", "");
    judges.both_refuse("an event without identity at a common path that carries one", &common);
}

#[test]
fn what_a_schema_cannot_refuse_the_parser_does() {
    let judges = Judges::new();
    for (from, to) in [
        ("tiers = [\"one\"]", "tiers = [\"two\"]"),
        ("tier = \"one\"", "tier = \"two\""),
        ("name = \"crash\"", "name = \"ping\""),
        ("path = \"whole\"", "path = \"text\""),
        ("path = \"whole\"", "path = \"a.b\""),
        ("[[event]]", "[[tier]]\nid = \"idle\"\nname = \"x\"\nsummary = \"x\"\nwhy = \"x\"\n\n[[event]]"),
        ("buckets = [1, 2.5]", "buckets = [2.5, 1]"),
        ("example = [0, 1, 2]", "example = [0, 1]"),
        ("example = 3", "example = 11"),
        ("example = []", "example = [\"z\"]"),
        ("[\"os\", \"speed\"]", "[\"os\", \"nowhere\"]"),
        ("[\"speed\", \"frames\"]", "[\"speed\", \"os\"]"),
        (
            "path = \"speed\"\nfrom = \"host\"\ntype = \"number\"\nround = 1\nexample = 59.9",
            "path = \"speed\"\nfrom = \"host\"\ntype = \"histogram\"\nbuckets = [1]\nexample = [1, 2]",
        ),
    ] {
        let manifest = edited(EVERYTHING, from, to);
        assert_eq!(judges.schema_says(&manifest), Ok(()), "{to}");
        assert!(Manifest::parse(&manifest).is_err(), "{to}");
    }
}

/// What the parser knows in place of the `zzz` that is put into the manifest here: it lists that when it refuses.
fn known_in_place_of_zzz(from: &str, to: &str) -> BTreeSet<String> {
    let refusal = Manifest::parse(&edited(EVERYTHING, from, to)).expect_err("zzz is not known").reason;
    if let Some((_, keys)) = refusal.split_once("there are ") {
        return keys.split(", ").map(ToOwned::to_owned).collect();
    }
    let (_, expected) = refusal.split_once("expected").unwrap_or_else(|| panic!("it names what it expects: {refusal}"));
    expected.split('`').skip(1).step_by(2).map(ToOwned::to_owned).collect()
}

fn texts(list: &Value) -> BTreeSet<String> {
    list.as_array().expect("a list").iter().map(|text| text.as_str().expect("a text").to_owned()).collect()
}

#[test]
fn every_key_that_the_parser_knows_is_in_the_schema_and_the_other_way_round() {
    let schema = schema_json();
    for (place, pointer) in [
        ("format = 1\n", ""),
        ("[app]\n", "/properties/app"),
        ("[consent]\n", "/properties/consent"),
        ("[endpoint]\n", "/properties/endpoint"),
        ("[wire]\n", "/properties/wire"),
        ("signature = { ", "/properties/wire/properties/signature"),
        ("[[tier]]\n", "/$defs/tier"),
        ("[[event]]\n", "/$defs/event"),
        ("[[event.field]]\n", "/$defs/field"),
    ] {
        let with_zzz = if place.starts_with("signature") { format!("{place}zzz = 1, ") } else { format!("{place}zzz = 1\n") };
        let table = schema.pointer(pointer).expect("it is in the schema");
        let described: BTreeSet<String> = table["properties"].as_object().expect("an object").keys().cloned().collect();
        assert_eq!(known_in_place_of_zzz(place, &with_zzz), described, "in {place:?}");
        assert_eq!(table["additionalProperties"], false, "in {place:?}");
    }
}

#[test]
fn every_word_that_the_parser_knows_is_in_the_schema_and_the_other_way_round() {
    let schema = schema_json();
    for (from, to, pointer) in [
        ("order = \"sorted\"", "order = \"zzz\"", "/properties/wire/properties/order/enum"),
        ("escape = \"ascii\"", "escape = \"zzz\"", "/properties/wire/properties/escape/enum"),
        ("empty = \"keep\"", "empty = \"zzz\"", "/properties/wire/properties/empty/enum"),
        ("envelope = \"events\"", "envelope = \"zzz\"", "/properties/wire/properties/envelope/enum"),
        ("identity = \"install\"", "identity = \"zzz\"", "/$defs/event/properties/identity/enum"),
        ("method = \"GET\"", "method = \"zzz\"", "/$defs/event/properties/method/enum"),
        ("keep = \"counts\"", "keep = \"zzz\"", "/$defs/event/properties/keep/enum"),
    ] {
        assert_eq!(known_in_place_of_zzz(from, to), texts(schema.pointer(pointer).expect("there")), "{to}");
    }
}

/// The name of a source. A new one stops the build here until it is in the schema.
fn name_of_source(source: &Source) -> &'static str {
    match source {
        Source::Constant(_) => "",
        Source::AppId => "app.id",
        Source::AppName => "app.name",
        Source::AppVersion => "app.version",
        Source::Identity => "identity.id",
        Source::IdentityHex => "identity.hex",
        Source::Host => "host",
        Source::Person => "person",
        Source::Count => "event.count",
        Source::Frames => "event.frames",
        Source::Repetitions => "crash.count",
        Source::Clock(ClockFact::UnixSeconds | ClockFact::WholeUnixSeconds) => "clock.unix_seconds",
        Source::Clock(ClockFact::Iso8601) => "clock.iso8601",
        Source::Clock(ClockFact::Date) => "clock.date",
        Source::Clock(ClockFact::FirstOf) => "clock.first_of",
        Source::Machine(MachineFact::Os) => "machine.os",
        Source::Machine(MachineFact::OsVersion) => "machine.os_version",
        Source::Machine(MachineFact::OsPlatform) => "machine.os_platform",
        Source::Machine(MachineFact::Architecture) => "machine.architecture",
        Source::Machine(MachineFact::CpuCount) => "machine.cpu_count",
        Source::Machine(MachineFact::CpuCountPhysical) => "machine.cpu_count_physical",
        Source::Machine(MachineFact::TotalRamGb) => "machine.total_ram_gb",
    }
}

/// The name of a type, in the same way.
fn name_of_kind(kind: &Kind) -> &'static str {
    match kind {
        Kind::Text { .. } | Kind::OneOf { .. } => "string",
        Kind::Integer { .. } => "integer",
        Kind::Number { .. } => "number",
        Kind::Boolean => "boolean",
        Kind::List { .. } => "list",
        Kind::Histogram { .. } => "histogram",
        Kind::Traceback { .. } => "traceback",
    }
}

/// The manifest with one more line in the event that has a field from this source, and without its identity if it is to have none.
fn in_its_event(manifest: &str, name: &str, line: &str, identity: bool) -> String {
    let (before, after) = manifest.split_once(&format!("from = \"{name}\"")).expect("there is one");
    let (before, event) = before.rsplit_once("[[event]]\n").expect("it is in an event");
    let event = if identity { event.to_owned() } else { event.replace("identity = \"monthly\"\n", "") };
    format!("{before}[[event]]\n{line}{event}from = \"{name}\"{after}")
}

#[test]
fn the_parser_reads_every_source_and_every_type_of_the_schema_as_what_it_says() {
    let judges = Judges::new();
    let schema = schema_json();
    for name in texts(&schema["$defs"]["field"]["properties"]["from"]["enum"]) {
        if name == "person" {
            let manifest = Manifest::parse(EVERYTHING).expect("sound");
            let written = manifest.event("feedback").expect("declared").written_fields().count();
            assert_eq!(written, 2);
            continue;
        }
        let kind = match name.as_str() {
            "clock.unix_seconds" | "machine.total_ram_gb" => "type = \"number\"",
            "machine.cpu_count" | "machine.cpu_count_physical" | "event.count" | "crash.count" => "type = \"integer\"",
            "event.frames" => "type = \"histogram\"\nbuckets = [1]",
            "clock.first_of" => "type = \"list\"\nvalues = [\"day\", \"week\", \"month\"]",
            _ => "type = \"string\"\nmax = 99",
        };
        let from = "from = \"identity.id\"\ntype = \"string\"\nmax = 36";
        let manifest = edited(EVERYTHING, from, &format!("from = \"{name}\"\n{kind}\nexample = 1"));
        let manifest = if kind.contains("string") {
            manifest.replace("\nexample = 1\nexplain", "\nexample = \"1\"\nexplain")
        } else {
            let manifest = manifest.replace("buckets = [1]\nexample = 1\nexplain", "buckets = [1]\nexample = [1, 2]\nexplain");
            manifest.replace("\"month\"]\nexample = 1\nexplain", "\"month\"]\nexample = []\nexplain")
        };
        let manifest = match name.as_str() {
            "event.count" | "event.frames" => in_its_event(&manifest, &name, "every = \"10m\"\n", true),
            "crash.count" => in_its_event(&manifest, &name, "crash = true\n", false),
            _ => manifest,
        };
        judges.both_take(&manifest);
        let manifest = Manifest::parse(&manifest).expect("sound");
        let field = manifest.event("values").and_then(|event| event.fields.last()).expect("the field");
        assert_eq!(name_of_source(&field.source), name);
    }
    let manifest = Manifest::parse(EVERYTHING).expect("sound");
    let kinds = manifest.events.iter().flat_map(|event| &event.fields).map(|field| name_of_kind(&field.kind).to_owned());
    assert_eq!(kinds.collect::<BTreeSet<_>>(), texts(&schema["$defs"]["field"]["properties"]["type"]["enum"]));
}

#[test]
fn every_key_in_the_schema_is_explained() {
    fn walk(at: &str, value: &Value, silent: &mut Vec<String>) {
        let Value::Object(members) = value else { return };
        for (name, member) in members {
            let at = format!("{at}/{name}");
            // What is below a condition only narrows what is explained elsewhere.
            if !["if", "then", "else", "allOf", "anyOf", "oneOf", "not"].contains(&name.as_str()) {
                walk(&at, member, silent);
            }
            if name == "properties" {
                for (key, property) in member.as_object().expect("an object") {
                    if property["description"].as_str().is_none_or(|text| !text.ends_with('.')) {
                        silent.push(format!("{at}/{key}"));
                    }
                }
            }
        }
    }
    let mut schema = schema_json();
    // A condition with a name.
    drop(schema["$defs"].as_object_mut().expect("an object").remove("carriesIdentity"));
    let mut silent = Vec::new();
    walk("", &schema, &mut silent);
    assert_eq!(silent, Vec::<String>::new());
}
