//! What is shown is what is sent, byte for byte, for programs that nobody has thought of: random manifests, values and choices. The
//! preview, the library, the log and the wire have to agree about each event, including headers.

use std::collections::BTreeSet;

use candor::tools::firsts::Firsts;
use candor::tools::identity::Identity;
use candor::tools::machine::Facts;
use candor::tools::manifest::{Event, Field, Kind};
use candor::tools::payload::{self, Input};
use candor::tools::registry::{self, Program};
use candor::tools::wire::{IDEMPOTENCY_KEY, sha256_hex};
use candor::{Environment, Places, Values};
use candor_journeys::{Clock, Computer, Host, Request, Rng, Wire, answer, one_of, rounds, say, until, until_some};
use jiff::Timestamp;
use serde_json::{Map, Value, json};

/// Characters that a careless writer of JSON, of URLs or of lines gets wrong.
const ODD: [&str; 18] = [
    "a", "Z", "0", " ", "\"", "\\", "/", "\u{7f}", "\t", "ä", "e\u{301}", "\u{2028}", "\u{200b}", "\u{202e}", "🦀", "\u{ffff}",
    "<", "\u{1}",
];

fn text(rng: &mut Rng, most: usize) -> String {
    (0..rng.usize(..=most)).map(|_| one_of(rng, &ODD)).collect()
}

/// A manifest line by line.
struct Writer(String);

impl Writer {
    fn line(&mut self, key: &str, value: impl std::fmt::Display) {
        self.0 += &format!("{key} = {value}\n");
    }

    fn text(&mut self, key: &str, value: &str) {
        self.line(key, Value::from(value));
    }

    fn table(&mut self, name: &str) {
        self.0 += &format!("\n{name}\n");
    }
}

/// A random valid manifest.
fn manifest(rng: &mut Rng) -> String {
    let mut out = Writer(String::from("format = 1\n"));
    out.table("[app]");
    for (key, value) in [
        ("id", "chance"),
        ("name", "Chänce \\ \"1\""),
        ("publisher", "Nobody"),
        ("about", "Says anything."),
        ("folder", "~/chance_data"),
    ] {
        out.text(key, value);
    }
    out.text("version", one_of(rng, &["1.0.0", "2.1.0-beta_1", "2024.11.29+git"]));
    out.table("[consent]");
    out.text("file", "telemetry_config.json");
    out.table("[endpoint]");
    out.text("url", "http://127.0.0.1:4319");
    out.text("path", one_of(rng, &["/events", "/v1/intake", "/"]));
    if rng.bool() {
        out.text("me", one_of(rng, &["/me", "/v1/own"]));
    }
    wire(rng, &mut out);
    let tiers: Vec<String> = (0..rng.usize(1..5)).map(|number| format!("tier_{number}")).collect();
    for tier in &tiers {
        out.table("[[tier]]");
        for (key, value) in [("id", tier.as_str()), ("name", tier), ("summary", "Says something."), ("why", "Because.")] {
            out.text(key, value);
        }
    }
    let events = rng.usize(1..5);
    for number in 0..events {
        // The last one takes the tiers that no other has, so that each is used.
        let some_tiers: Vec<&String> = tiers.iter().filter(|_| number + 1 == events || rng.bool()).collect();
        let causes = if some_tiers.is_empty() { vec![&tiers[0]] } else { some_tiers };
        event(rng, &mut out, number, &causes, &tiers);
    }
    out.0
}

fn wire(rng: &mut Rng, out: &mut Writer) {
    out.table("[wire]");
    for (key, values) in [
        ("order", ["declared", "sorted"]),
        ("escape", ["unicode", "ascii"]),
        ("empty", ["omit", "keep"]),
        ("envelope", ["events", "none"]),
    ] {
        if rng.bool() {
            out.text(key, one_of(rng, &values));
        }
    }
    if rng.bool() {
        out.line("signature", "{ header = \"X-Signature\", secret = \"päss\" }");
    }
}

fn event(rng: &mut Rng, out: &mut Writer, number: usize, causes: &[&String], tiers: &[String]) {
    let (crash, get) = (rng.u8(..5) == 0, rng.u8(..8) == 0);
    let identity = if crash { "none" } else { one_of(rng, &["none", "monthly", "install"]) };
    out.table("[[event]]");
    out.text("name", &format!("event-{number}"));
    out.line("tiers", json!(causes));
    out.text("when", "Now and then");
    out.text("identity", identity);
    if crash && !get {
        out.line("crash", true);
    }
    let path = format!("/own/{number}");
    if get {
        out.text("method", "GET");
        out.text("path", &if identity == "none" { path } else { format!("{path}/{{identity}}/is") });
        return;
    }
    if rng.u8(..3) == 0 {
        out.text("path", &path);
        out.text("method", one_of(rng, &["POST", "PUT"]));
    }
    if rng.u8(..5) == 0 && !crash {
        out.text("every", "10m");
    }
    let (groups, count) = (["", "", "system.", "a-b.", "system.deep.", "Z."], rng.usize(1..10));
    for index in 0..count {
        // The letter in front gives them another order than that of their declarations.
        let name = format!("{}{}_{index}", one_of(rng, &groups), one_of(rng, &["z", "A", "_", "m", "0"]));
        field(rng, out, &name, (identity, crash), tiers);
    }
}

fn field(rng: &mut Rng, out: &mut Writer, path: &str, (identity, crash): (&str, bool), tiers: &[String]) {
    out.table("[[event.field]]");
    out.text("path", path);
    out.text("explain", "Something.");
    if rng.u8(..3) == 0 {
        out.text("tier", &one_of(rng, tiers));
    }
    let sources = [
        ("app.id", "string"),
        ("app.name", "string"),
        ("app.version", "string"),
        ("machine.os", "string"),
        ("machine.os_version", "string"),
        ("machine.architecture", "string"),
        ("machine.cpu_count", "integer"),
        ("machine.total_ram_gb", "number"),
        ("clock.unix_seconds", "integer"),
        ("clock.unix_seconds", "number"),
        ("clock.iso8601", "string"),
        ("clock.date", "string"),
        ("identity.id", "string"),
        ("identity.hex", "string"),
        ("crash.count", "integer"),
    ];
    let (from, kind) = one_of(rng, &sources);
    let fits = (identity != "none" || !from.starts_with("identity")) && (crash || !from.starts_with("crash"));
    if fits && rng.bool() {
        out.text("from", from);
        out.text("type", kind);
        match kind {
            "string" => out.line("max", one_of(rng, &[4, 36, 64])),
            "number" if rng.bool() => out.line("round", rng.u8(..4)),
            _ => {}
        }
        return;
    }
    let (kind, limits, example): (&str, Vec<(&str, Value)>, Value) = match rng.u8(..if crash { 8 } else { 7 }) {
        0 => ("string", vec![("max", one_of(rng, &[1, 8, 300]).into())], json!("x")),
        1 => ("string", vec![("values", json!(["x", "Größe", "\"q\""]))], json!("x")),
        2 => ("integer", vec![("min", json!(-5)), ("max", one_of(rng, &[5, i64::MAX]).into())], json!(3)),
        3 => ("number", vec![("round", rng.u8(..10).into()), ("min", json!(-1.5))], json!(2.5)),
        4 => ("boolean", vec![], json!(true)),
        5 => ("list", vec![("values", json!(["x", "y", "ß"]))], json!(["y"])),
        6 => ("histogram", vec![("buckets", json!([1.0, 2.5, 10.0]))], json!([1, 0, 2, 0])),
        _ => ("traceback", vec![("max", json!(2000))], json!("Traceback: x")),
    };
    out.text("type", kind);
    for (key, value) in limits {
        out.line(key, value);
    }
    if kind != "traceback" && rng.u8(..6) == 0 {
        out.line("value", example);
    } else {
        out.text("from", "host");
        out.line("example", example);
    }
}

/// A value for this field, which usually fits.
fn value(rng: &mut Rng, field: &Field) -> Value {
    match &field.kind {
        Kind::Text { max } => {
            let most = max + usize::from(rng.u8(..4) == 0);
            text(rng, most).into()
        }
        Kind::Traceback { .. } => {
            format!("Traceback (most recent call last):\n  File \"x.py\", line {}, in f\nE: {}", rng.u8(..), text(rng, 20))
                .into()
        }
        Kind::OneOf { values } => one_of(rng, &[values.as_slice(), &["other".to_owned()]].concat()).into(),
        Kind::Integer { .. } => {
            one_of(rng, &[json!(0), json!(-5), json!(-6), json!(5), json!(6), json!(i64::MAX), json!(u64::MAX), json!(1.5)])
        }
        Kind::Number { .. } => one_of(
            rng,
            &[json!(0), json!(-0.0), json!(0.1), json!(1e300), json!(123_456.789), json!(-1.5), json!(-2), json!(5e-324)],
        ),
        Kind::Boolean => one_of(rng, &[json!(true), json!(false), json!(1)]),
        Kind::List { .. } => one_of(rng, &[json!([]), json!(["ß", "x"]), json!(["x", "x"]), json!(["z"]), json!(["y"])]),
        Kind::Histogram { .. } => {
            one_of(rng, &[json!([0, 0, 0, 0]), json!([1, 2, 3, u64::MAX]), json!([1]), json!([1, 2, 3, -4])])
        }
    }
}

fn values(rng: &mut Rng, event: &Event) -> Map<String, Value> {
    let given = event.fields.iter().filter(|field| field.source.is_given() && rng.u8(..6) != 0).collect::<Vec<_>>();
    given.into_iter().map(|field| (field.path.clone(), value(rng, field))).collect()
}

/// A computer with random choices and a stopped clock.
struct Chosen {
    computer: Computer,
    wire: Wire,
    program: Program,
    places: Places,
    now: Timestamp,
}

impl Chosen {
    fn new(rng: &mut Rng, manifest: &str) -> Self {
        let wire = Wire::start(|_, request| {
            answer("200 OK", &[], &format!("{{\"stored\":1,\"sha256\":\"{}\"}}", sha256_hex(request.body().as_bytes())))
        });
        let mut computer = Computer::new(manifest, &wire.url());
        let clock = Clock::of(&mut computer.home);
        let places = Places::below(&computer.home.path(), Environment::default());
        let (programs, broken) = registry::programs(&places, &[computer.manifest_file()]);
        assert_eq!(broken, []);
        let program = programs.into_iter().find(|program| program.manifest.app.id == "chance").expect("it is known");
        choose(rng, &computer);
        // Later than the decision, even in fractions of a second.
        let now = clock.now() + rng.i64(1..1_000_000_000);
        clock.stop_at(now);
        Self { computer, wire, program, places, now: Timestamp::from_millisecond(now).expect("a time") }
    }

    /// What the library itself builds from it.
    fn built(&self, event: &Event, values: &Map<String, Value>) -> Option<payload::Payload> {
        let identity = Identity::read(&self.computer.folder()).expect("readable").id(event.identity, self.now);
        let values: Values = values.iter().map(|(path, value)| (path.clone(), value.clone())).collect();
        let (consent, facts) = (self.program.consent(&self.places), Facts::of_this_computer());
        let firsts = Firsts::read(&self.computer.folder()).next(event, self.now);
        let input = Input {
            consent: &consent,
            event,
            values: &values,
            facts: &facts,
            now: self.now,
            identity: identity.as_deref(),
            firsts: &firsts,
        };
        payload::build(&input).ok()
    }

    /// What the preview shows, in JSON; `None` if it would not be sent.
    fn preview(&self, event: &Event, values: &Map<String, Value>) -> Option<Value> {
        let given = values.iter().flat_map(|(path, value)| {
            let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            ["--value".to_owned(), format!("{path}={text}")]
        });
        let words: Vec<String> =
            ["preview", "--json", "--event", &event.name].map(str::to_owned).into_iter().chain(given).collect();
        let ran = self.computer.candor(&words.iter().map(String::as_str).collect::<Vec<_>>());
        (ran.status == Some(0)).then(|| ran.json())
    }

    /// Records one event, and compares everything that shows it with everything that sends it. Returns whether it was sent.
    fn goes(&self, host: &mut Host, event: &Event, values: &Map<String, Value>) -> bool {
        let before = self.wire.requests().len();
        let said = host.record(&event.name, &Value::Object(values.clone()));
        let shown = self.preview(event, values);
        assert_eq!(said == "recorded", shown.is_some(), "{}: {said}, {shown:?}", event.name);
        let Some(shown) = shown else { return false };
        let request = until_some(&format!("{} arrives", event.name), || self.wire.requests().get(before).cloned());
        let row = until_some("the log says that it is sent", || {
            let row = self.computer.log().last().cloned()?;
            (row["state"] == "sent" && self.computer.states().len() == before + 1).then_some(row)
        });
        let built = self.built(event, values).expect("it is allowed");
        let bytes = String::from_utf8(built.bytes).expect("UTF-8");
        assert_eq!(row["body"], bytes, "the log and the library");
        assert_eq!(
            (&row["tiers"], &row["fields"]),
            (&json!(built.tiers), &json!(built.fields)),
            "what the log says it carries"
        );
        assert_eq!(request.body(), shown["body"].as_str().expect("a text"), "the wire and the preview");
        assert!(request.body().contains(&bytes), "{} in {}", bytes, request.body());
        let address = format!("{} {} HTTP/1.1", shown["method"].as_str().expect("a text"), self.path(&shown));
        assert_eq!(request.line(), address, "the address");
        assert_eq!(without_key(&request.headers()), without_key(&pairs(&shown["headers"])), "the headers");
        assert_eq!(pairs(&row["attempts"][0]["headers"]), request.headers(), "the headers in the log");
        only_declared(event, &request);
        true
    }

    fn path(&self, shown: &Value) -> String {
        let url = shown["url"].as_str().expect("a text");
        url.strip_prefix(&self.wire.url()).expect("it goes there").to_owned()
    }
}

impl Drop for Chosen {
    fn drop(&mut self) {
        if std::thread::panicking() {
            say(self.computer.manifest.text());
        }
    }
}

fn choose(rng: &mut Rng, computer: &Computer) {
    for tier in &computer.manifest.tiers {
        computer.candor(&["set", &tier.id, if rng.u8(..4) == 0 { "off" } else { "on" }]).well();
    }
    for event in &computer.manifest.events {
        for field in &event.fields {
            if rng.u8(..6) == 0 {
                computer.candor(&["withhold", &format!("{}/{}", event.name, field.path)]).well();
            }
        }
    }
    if computer.manifest.events.iter().any(|event| event.crash) {
        computer.candor(&["crash", "always"]).well();
    }
}

fn pairs(headers: &Value) -> Vec<(String, String)> {
    serde_json::from_value(headers.clone()).expect("pairs")
}

/// All headers; only the name of the key, which is different for each delivery.
fn without_key(headers: &[(String, String)]) -> Vec<(String, String)> {
    let hidden =
        |(name, value): &(String, String)| (name.clone(), if name == IDEMPOTENCY_KEY { String::new() } else { value.clone() });
    headers.iter().map(hidden).collect()
}

/// Checks that the body contains only what the manifest declares for this event.
fn only_declared(event: &Event, request: &Request) {
    if request.body().is_empty() {
        return;
    }
    let body: Value = serde_json::from_str(&request.body()).expect("JSON");
    let said = body.get("events").filter(|_| !event.own_request).map_or(&body, |events| &events[0]);
    let declared: BTreeSet<&str> = event.fields.iter().map(|field| field.path.as_str()).collect();
    let mut found = Vec::new();
    leaves(said, "", &mut found);
    assert!(found.iter().all(|path| declared.contains(path.as_str())), "{found:?} in {body}");
}

fn leaves(value: &Value, path: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(members) => members.iter().for_each(|(key, value)| {
            let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
            leaves(value, &path, found);
        }),
        _ => found.push(path.to_owned()),
    }
}

#[test]
fn what_is_shown_is_what_is_sent_by_programs_of_every_kind() {
    let (mut sent, mut kept) = (0, 0);
    rounds("what_is_shown_is_what_is_sent_by_programs_of_every_kind", 3, |rng| {
        let text = manifest(rng);
        let chosen = Chosen::new(rng, &text);
        let mut host = chosen.computer.host();
        for event in chosen.computer.manifest.events.iter().chain(&chosen.computer.manifest.events) {
            let values = values(rng, event);
            if chosen.goes(&mut host, event, &values) { sent += 1 } else { kept += 1 }
        }
        host.close();
        until("all has arrived", || chosen.wire.requests().len() == chosen.computer.states().len());
    });
    say(&format!("{sent} events were the same everywhere, {kept} went nowhere"));
}
