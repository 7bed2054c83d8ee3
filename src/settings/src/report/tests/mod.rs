//! What is in a report, in every format: it is in one language throughout, what would not show is shown by name, and a check finds whatever
//! was changed.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::path::Path;

use candor::tools::consent::Change;
use candor::tools::identity::Identity;
use candor::tools::log::{Attempt, Ended, Log, Part, Verdict};
use candor::tools::manifest::{IdentityKind, Kind, Method, Source};
use candor::tools::payload::Request;
use candor::tools::registry::Program;
use candor::{Environment, Places, Values};
use jiff::Timestamp;

use crate::text::{self, Language};

mod breaking;
mod saving;

/// A computer on which ETS2LA may send everything, has recorded a crash and a value that it does not declare.
struct Computer(tempfile::TempDir);

impl Computer {
    fn new() -> Self {
        let computer = Self(tempfile::tempdir().expect("folder"));
        let (places, program) = (computer.places(), computer.program());
        let tiers = program.manifest.tiers.iter().map(|tier| tier.id.clone()).collect();
        candor::tools::decide(
            &places,
            &program,
            &Change::answer(tiers),
            &candor::tools::consent::DecidedBy::Window,
            Timestamp::now(),
        )
        .expect("written");
        let host = candor::Telemetry::builder(program.manifest.text()).places(places).deliver(false).register(false);
        let host = host.open().expect("opened");
        let report = Values::new().with("traceback", "Traceback (most recent call last):\nIndexError: \u{202e}<b>17</b>");
        host.event("crash_report").expect("declared").record(&report);
        host.event("activity_ping").expect("declared").record(&Values::new().with("never_declared", 1));
        // A busy disk takes longer than a host would wait.
        host.close_within(std::time::Duration::from_mins(1));
        computer
    }

    /// The same after a message was sent and confirmed, the identity was replaced, and a field was withheld.
    fn after_a_while() -> Self {
        let computer = Self::new();
        let (places, program, now) = (computer.places(), computer.program(), Timestamp::now());
        let folder = program.consent_file(&places).folder;
        let mut log = Log::open_existing(&folder).expect("opened").expect("there");
        let ping = log.pending().expect("read").into_iter().find(|row| row.shape.event == "activity_ping").expect("it waits");
        let request = Request {
            method: Method::Post,
            url: ping.shape.url.clone(),
            headers: vec![("idempotency-key".into(), "the-key".into())],
            body: b"exactly this".to_vec(),
        };
        let attempt = Attempt { delivery: None, key: "the-key", request: &request, rows: &[ping.seq] };
        let begun = log.begin(&attempt, now).expect("written").expect("begun");
        let ended = Ended {
            status: Some(200),
            answer_headers: vec![("x-from".into(), "the-server".into())],
            answer: b"{\"stored\":1}".to_vec(),
            left_computer: true,
            ..Ended::default()
        };
        log.end(begun, &[ping.seq], &ended, Verdict::Sent { confirmed: true }, now).expect("written");
        assert!(candor::tools::replace_identity(&folder, now).expect("replaced"));
        let change = Change::Withhold(vec!["performance/plugins".into()], true);
        candor::tools::decide(&places, &program, &change, &candor::tools::consent::DecidedBy::Window, now).expect("written");
        computer
    }

    fn places(&self) -> Places {
        Places::below(self.0.path(), Environment::default())
    }

    fn program(&self) -> Program {
        let (programs, _) = candor::tools::registry::programs(&self.places(), &[]);
        programs.into_iter().find(|program| program.manifest.app.id == "ets2la").expect("built in")
    }

    /// The report to read, in the language that is spoken.
    fn page(&self) -> String {
        let path = self.0.path().join("report.html");
        super::save(&self.places(), &self.order("html"), &path, super::Existing::MayBeReplaced, &mut |_| true).expect("saved");
        std::fs::read_to_string(path).expect("written")
    }

    /// A report of everything about the one program.
    fn order(&self, format: &str) -> super::Order {
        let format = super::format(format).expect("a format");
        super::Order { programs: vec![self.program()], format, part: Part::default(), now: Timestamp::now() }
    }

    /// What an order writes.
    fn written(&self, order: &super::Order) -> Vec<u8> {
        let mut out = Vec::new();
        super::write(&self.places(), order, &mut out, &mut |_| true).expect("written");
        out
    }
}

/// What is on a page apart from the bytes of messages and its style.
fn seen(page: &str) -> String {
    let (before, after) = page.split_once("<style>").expect("a style");
    let page = format!("{before}{}", after.split_once("</style>").expect("its end").1);
    let page: String =
        page.split("<script").map(|part| part.split_once("</script>").map_or(part, |(_, after)| after)).collect();
    let besides = page.split("<pre>").map(|part| part.split_once("</pre>").map_or(part, |(_, after)| after));
    let tags = besides.collect::<Vec<_>>().join(" ");
    tags.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text)).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_report_in_german_has_no_english_of_ours() {
    let computer = Computer::new();
    // German, in a script that nothing else on the page is written in.
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/languages/de.ftl");
    let german = std::fs::read_to_string(folder).expect("German");
    let other: fn(&str) -> Cow<'_, str> =
        |text| text.chars().map(|letter| if letter.is_alphabetic() { 'ж' } else { letter }).collect::<String>().into();
    text::speak(Box::leak(Box::new(Language::read("de", &german, Some(other)).expect("sound"))));
    let page = computer.page();
    assert!(page.contains("<html lang=\"de\">"), "{page}");
    // What others wrote: names, the address, the path, and what a message is called in the program.
    let (program, places) = (computer.program(), computer.places());
    let (app, url) = (&program.manifest.app, format!("{}{}", program.manifest.endpoint_url, program.manifest.endpoint_path));
    let file = places.shown(&program.consent_file(&places).path);
    // Identifiers are digits from a to f. The names of fields, and the values of some, are the program's.
    let fields = program.manifest.events.iter().flat_map(|event| &event.fields);
    let named = fields.flat_map(|field| {
        let values = match (&field.kind, &field.source) {
            (_, Source::Constant(value)) => vec![value.to_string()],
            (Kind::OneOf { values } | Kind::List { values }, _) => values.clone(),
            _ => Vec::new(),
        };
        values.into_iter().chain([field.path.clone()]).chain(field.unit.clone())
    });
    let named: Vec<String> = named.collect();
    let zone = jiff::tz::TimeZone::system();
    // Dates are German, and no words of the language file.
    let now = Timestamp::now().to_zoned(zone.clone());
    let dates = [text::figures::day_in_full(&now), text::figures::moment_in_full(&now)].join(" ");
    let others = [
        app.name.as_str(),
        &app.version,
        &app.publisher,
        &url,
        &file,
        "activity_ping",
        "UTC",
        zone.iana_name().unwrap_or(""),
        &dates,
    ];
    let others = others.into_iter().chain(named.iter().map(String::as_str)).chain(["sha256"]);
    let others: BTreeSet<&str> = others.flat_map(|text| text.split(|c: char| !c.is_alphanumeric())).collect();
    let seen = seen(&page.replace("<wbr>", "").replace("&quot;", "\""));
    let latin = |word: &&str| word.contains(|c: char| c.is_ascii_alphabetic());
    let left: Vec<&str> = seen
        .split(|c: char| !c.is_alphanumeric())
        .filter(latin)
        .filter(|word| !others.contains(word) && !word.chars().all(|c| c.is_ascii_hexdigit()))
        .collect();
    assert!(left.is_empty(), "{left:?} in {seen}");
}

#[test]
fn every_language_says_every_part_of_a_report_and_names_what_does_not_show_in_it() {
    let computer = Computer::new();
    for language in Language::all() {
        text::speak(language);
        let page = computer.page();
        assert!(page.contains(&format!("<html lang=\"{}\">", language.tag)), "{}", language.tag);
        for heading in ["report_decisions", "report_dropped", "report_messages", "report_made", "dropped_undeclared"] {
            assert!(page.contains(language.said(heading).expect("said")), "{}: {heading} in {page}", language.tag);
        }
        assert!(page.contains("IndexError: ⟨U+202E⟩&lt;b&gt;17&lt;/b&gt;"), "{}: {page}", language.tag);
    }
}

/// ETS2LA has recorded a crash report and a ping there, and one value was dropped; nothing was sent.
#[test]
fn a_report_of_what_was_never_sent_calls_none_of_it_sent_and_sends_nobody_to_a_report_for_the_reasons() {
    let computer = Computer::new();
    for language in Language::all() {
        text::speak(language);
        let page = computer.page();
        assert!(page.contains(&text::report::dropped_count(1)), "{}: {page}", language.tag);
        assert!(!page.contains(&text::pages::dropped(1)), "{}: this is that report", language.tag);
        if language.tag == "en" {
            let sent: Vec<&str> = inside(&page, "h2").into_iter().filter(|heading| heading.contains("sent")).collect();
            assert!(sent.is_empty(), "{sent:?}");
        }
    }
}

/// What is inside these tags, as far as they are not in each other.
fn inside<'p>(page: &'p str, tag: &str) -> Vec<&'p str> {
    let (begins, ends) = (format!("<{tag}"), format!("</{tag}>"));
    page.split(&begins).skip(1).map(|part| part.split_once(&ends).expect("it ends").0).collect()
}

#[test]
fn on_paper_every_message_is_open_and_the_ground_is_white_although_no_script_runs() {
    text::speak(Language::english());
    let page = Computer::after_a_while().page();
    // Elements that a browser hides by itself have nothing in them to read.
    let (hidden, bytes) = (inside(&page, "details"), inside(&page, "pre"));
    assert!(hidden.len() == 2 && hidden.iter().all(|hidden| !hidden.contains("<pre")), "{hidden:?}");
    assert!(bytes.iter().any(|bytes| bytes.contains("IndexError")), "{bytes:?}");
    // The only script that may run is known by its digest; any other element of that name is data.
    let scripts: Vec<&str> = page.split("<script").skip(1).map(|script| script.split_once('>').expect("a tag").0).collect();
    assert_eq!(scripts.iter().filter(|given| given.is_empty()).count(), 1, "{scripts:?}");
    let is_data = |given: &&&str| given.contains("application/json") || given.contains("application/octet-stream");
    assert_eq!(scripts.iter().filter(is_data).count(), scripts.len() - 1, "{scripts:?}");
    assert!(page.contains("default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-"), "{page}");
    for runs in ["<input", "<img", "<link", " onload=", "url(", "@import", "fetch(", "XMLHttpRequest", "eval("] {
        assert!(!page.contains(runs), "{runs}");
    }
    // The style hides things only on screens, and below a closed row.
    let style = inside(&page, "style").concat();
    let blocks: Vec<&str> = style.split("\n@media ").collect();
    let hides: Vec<&&str> = blocks.iter().filter(|block| block.contains("display: none")).collect();
    assert!(hides.len() == 2 && hides[0].starts_with("screen {"), "{hides:?}");
    assert!(hides[0].contains("details:not([open]) + div { display: none; }"), "{hides:?}");
    // Paper has nothing to press.
    assert!(hides[1].contains(".search, .turn button { display: none; }"), "{hides:?}");
    assert_eq!(hides[1].matches("display: none").count(), 1, "{hides:?}");
    let place = |what: &str| style.find(what).unwrap_or_else(|| panic!("{what} in {style}"));
    let paper = blocks.iter().find(|block| block.starts_with("print")).expect("paper has a style");
    assert!(paper.contains("--back: #ffffff") && paper.contains("color-scheme: light"), "{paper}");
    assert!(place("@media print") > place("@media (prefers-color-scheme: dark)"), "it has the last word");
    assert_eq!(page.matches("</details>\n<div>").count() + page.matches("</details><div>").count(), 2, "{page}");
}

#[test]
fn a_report_tells_identifiers_requests_receipts_withheld_fields_meanings_totals_and_the_time_zone() {
    text::speak(Language::english());
    let computer = Computer::after_a_while();
    let (places, program) = (computer.places(), computer.program());
    let folder = program.consent_file(&places).folder;
    let former: Vec<String> = Identity::read(&folder).expect("read").former(IdentityKind::Monthly).map(|(id, _)| id).collect();
    assert_eq!(former.len(), 1);
    let digest = candor::tools::wire::sha256_hex(b"exactly this");
    let page = computer.page().replace("<wbr>", "");
    let zone = Timestamp::now().to_zoned(jiff::tz::TimeZone::system()).strftime("UTC%:z").to_string();
    for said in [
        &former[0],
        "POST http://",
        "idempotency-key: the-key",
        "x-from: the-server",
        "The server’s receipt confirms exactly these bytes.",
        &digest,
        "<code>performance/plugins</code>",
        "own plugins were on during that time",
        &zone,
        "<a href=\"#request-1\">Request 1</a>",
        "id=\"request-1\"",
    ] {
        assert!(page.contains(said), "{said} in {page}");
    }
    let totals = inside(&page, "table");
    for (table, row) in
        [(0, "Activity ping</th><td>1 message"), (0, "Crash reports</th><td>1 message"), (1, "Sent</th><td>1 message")]
    {
        assert!(totals[table].contains(row), "{row} in {totals:?}");
    }

    let path = computer.0.path().join("report.json");
    saved(&computer, &path, super::Existing::Stays).expect("saved");
    let data: serde_json::Value = serde_json::from_slice(&std::fs::read(path).expect("written")).expect("JSON");
    assert_eq!(data["identifiers"]["former"][0]["id"], former[0].as_str());
    assert_eq!(data["requests"][0]["headers"][0][0], "idempotency-key");
    assert_eq!(data["requests"][0]["body_sha256"], digest.as_str());
    assert_eq!((&data["requests"][0]["confirmed"], &data["requests"][0]["number"]), (&true.into(), &1.into()));
    assert_eq!(data["consent"]["withheld_fields"][0], "performance/plugins");
    assert_eq!(
        (&data["totals"]["tiers"]["activity_ping"]["events"], &data["totals"]["states"]["sent"]["events"]),
        (&1.into(), &1.into())
    );
    assert!(data["time_zone"].as_str().is_some_and(|told| told.contains(&zone)), "{}", data["time_zone"]);
    let plugins = data["fields"].as_array().expect("a list").iter().find(|field| field["path"] == "plugins").expect("declared");
    assert!(plugins["means"].as_str().is_some_and(|means| means.contains("plugins were on")), "{plugins}");
    let sent = data["events"].as_array().expect("a list").iter().find(|event| event["state"] == "sent").expect("sent");
    assert_eq!(sent["requests"], serde_json::json!([1]));
}

/// The outcome of saving a report there.
fn saved(computer: &Computer, path: &Path, existing: super::Existing) -> Result<u64, super::NotSaved> {
    super::save(&computer.places(), &computer.order("json"), path, existing, &mut |_| true)
}

#[test]
fn what_was_sent_is_in_a_report_with_its_ticket_every_question_and_the_last_answer() {
    let computer = Computer::new();
    let (places, program, now) = (computer.places(), computer.program(), Timestamp::now());
    let folder = program.consent_file(&places).folder;
    let mut log = Log::open_existing(&folder).expect("opened").expect("there");
    let held = log.held().expect("read").remove(0);
    let ticket = log.release(held.seq, &held.body, now).expect("released").expect("it was held");
    let url = format!("http://127.0.0.1:4319/reports/{ticket}");
    let request = Request { method: Method::Get, url: url.clone(), headers: Vec::new(), body: Vec::new() };
    let lookup = log.begin_lookup(held.seq, &request, now).expect("written");
    let answer = r#"{"received_at":"2026-11-21T20:00:00Z","state":"fixed","fixed_in":"2.2","answer":"<b>Thanks</b>"}"#;
    log.end_lookup(lookup, Ok((200, answer.as_bytes())), now).expect("written");
    drop(log);
    let page = computer.page().replace("<wbr>", "");
    assert!(page.contains(&ticket) && page.contains("Fixed in 2.2.") && page.contains("&lt;b&gt;Thanks&lt;/b&gt;"), "{page}");
    let path = computer.0.path().join("report.json");
    saved(&computer, &path, super::Existing::MayBeReplaced).expect("saved");
    let json: serde_json::Value = serde_json::from_slice(&std::fs::read(path).expect("written")).expect("JSON");
    let report = &json["reports"][0];
    assert_eq!((report["ticket"].as_str(), report["known"]["said"]["state"].as_str()), (Some(ticket.as_str()), Some("fixed")));
    assert_eq!(report["questions"][0]["url"].as_str(), Some(url.as_str()));
}

/// The published schema of a report as data.
fn schema() -> (boon::Schemas, boon::SchemaIndex) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/report.schema.json");
    let schema: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(path).expect("the schema")).expect("JSON");
    let (mut schemas, mut compiler) = (boon::Schemas::new(), boon::Compiler::new());
    compiler.set_default_draft(boon::Draft::V2020_12);
    compiler.add_resource("report.schema.json", schema).expect("a schema");
    let index = compiler.compile("report.schema.json", &mut schemas).expect("a schema");
    (schemas, index)
}

#[test]
fn a_report_as_data_is_what_its_published_schema_says() {
    let computer = Computer::after_a_while();
    let (schemas, index) = schema();
    let fits = |data: &serde_json::Value| schemas.validate(data, index).map_err(|error| format!("{error:#}"));
    let both =
        super::Order { programs: candor::tools::registry::programs(&computer.places(), &[]).0, ..computer.order("json") };
    for order in [computer.order("json"), both] {
        let mut data: serde_json::Value = serde_json::from_slice(&computer.written(&order)).expect("JSON");
        assert_eq!(fits(&data), Ok(()));
        // It says what is there, and not only that there may be anything.
        let one = if data["programs"].is_array() { &mut data["programs"][0] } else { &mut data };
        one["surplus"] = true.into();
        assert!(fits(&data).is_err());
    }
    let lines = String::from_utf8(computer.written(&computer.order("jsonl"))).expect("text");
    for line in lines.lines() {
        let line: serde_json::Value = serde_json::from_str(line).expect("an object");
        assert_eq!(fits(&line), Ok(()), "{line}");
    }
    let kinds: Vec<String> = lines.lines().map(|line| line.chars().skip(9).take_while(|c| *c != '"').collect()).collect();
    assert_eq!(kinds.first().map(String::as_str), Some("program"));
    assert_eq!(lines.lines().filter(|line| line.contains("\"line\":\"end\"")).count(), 1);
}

#[test]
fn a_table_has_a_row_for_each_message_and_nothing_that_a_spreadsheet_would_calculate_with() {
    text::speak(Language::english());
    let computer = Computer::after_a_while();
    let table = String::from_utf8(computer.written(&computer.order("csv"))).expect("text");
    assert!(table.starts_with("\u{feff}program,number,"), "{table}");
    assert_eq!(table.matches("\r\n").count(), 3, "{table}");
    assert!(!table.replace("\r\n", "").contains(['\r', '\n']), "{table}");
    assert!(table.contains("IndexError: ⟨U+202E⟩<b>17</b>"), "{table}");
    // Only in this form is it a time in both LibreOffice and Excel, whatever language they speak.
    for time in table.lines().skip(1).filter_map(|row| row.split(',').nth(3)) {
        let read = jiff::civil::DateTime::strptime("%Y-%m-%d %H:%M:%S", time);
        assert!(read.is_ok_and(|read| read.strftime("%Y-%m-%d %H:%M:%S").to_string() == time), "{time}");
    }
    assert!(table.contains("The exact bytes are in the report as JSON."), "{table}");
}

#[test]
fn an_archive_has_everything_with_its_sum_and_what_a_program_keeps_for_itself_is_hidden() {
    let computer = Computer::after_a_while();
    let file = computer.program().consent_file(&computer.places()).path;
    let mut own: serde_json::Value = serde_json::from_slice(&std::fs::read(&file).expect("there")).expect("JSON");
    own["api_key"] = "hunter2".into();
    std::fs::write(&file, own.to_string()).expect("written");
    let bytes = computer.written(&computer.order("zip"));
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&bytes)).expect("an archive");
    let mut read = |name: &str| {
        let mut text = String::new();
        std::io::Read::read_to_string(&mut archive.by_name(name).expect(name), &mut text).expect(name);
        text
    };
    let consent = read("ets2la/consent.json");
    assert!(consent.contains("\"api_key\": \"[hidden]\"") && !consent.contains("hunter2"), "{consent}");
    assert_eq!(read("ets2la/manifest.toml"), computer.program().manifest.text());
    let sums = read("SHA256SUMS");
    for name in ["report.html", "report.csv", "report.json", "ets2la/manifest.toml", "ets2la/agreed.toml", "README.txt"] {
        let sum = candor::tools::wire::sha256_hex(read(name).as_bytes());
        assert!(sums.contains(&format!("{sum}  {name}\n")), "{name} in {sums}");
    }
}

/// The same computer after a batch of two was sent, and the server's receipt names its bytes.
fn with_a_receipt() -> Computer {
    let computer = Computer::new();
    let folder = computer.program().consent_file(&computer.places()).folder;
    let mut log = Log::open_existing(&folder).expect("opened").expect("there");
    let pings: Vec<_> = log.pending().expect("read").into_iter().filter(|row| row.shape.event == "activity_ping").collect();
    let rows: Vec<i64> = pings.iter().map(|row| row.seq).collect();
    let bodies = log.bodies(&rows).expect("read");
    let body = candor::tools::payload::body(pings[0].shape.envelope, bodies.iter().map(Vec::as_slice));
    let receipt = format!("{{\"stored\":1,\"sha256\":\"{}\"}}", candor::tools::wire::sha256_hex(&body));
    let request = Request { method: Method::Post, url: pings[0].shape.url.clone(), headers: Vec::new(), body };
    let attempt = Attempt { delivery: None, key: "a-key", request: &request, rows: &rows };
    let begun = log.begin(&attempt, Timestamp::now()).expect("written").expect("begun");
    let ended = Ended { status: Some(200), answer: receipt.into_bytes(), left_computer: true, ..Ended::default() };
    log.end(begun, &rows, &ended, Verdict::Sent { confirmed: true }, Timestamp::now()).expect("written");
    computer
}

#[test]
fn a_check_finds_what_was_sent_and_confirmed_in_every_format_and_whatever_was_changed_in_it() {
    let computer = with_a_receipt();
    let path = computer.0.path().join("report");
    let check = |bytes: &[u8]| {
        std::fs::write(&path, bytes).expect("written");
        super::verify(&path)
    };
    for format in ["html", "json", "jsonl", "zip"] {
        let bytes = computer.written(&computer.order(format));
        let checked = check(&bytes).expect(format);
        let counts = (checked.messages, checked.requests, checked.whole, checked.receipts, checked.partial);
        assert_eq!((checked.format, counts, checked.wrong), (format, (2, 1, 1, 1, 0), Vec::new()));
        // Whatever is cut off is not a whole report any more.
        for short in [0, bytes.len() / 2, bytes.len() - 3] {
            assert!(check(&bytes[..short]).is_err(), "{format} up to {short} of {}", bytes.len());
        }
    }
    let data = String::from_utf8(computer.written(&computer.order("json"))).expect("text");
    let wrong = |from: &str, to: &str| {
        assert!(data.contains(from), "{from} in {data}");
        check(data.replacen(from, to, 1).as_bytes()).expect("a report").wrong
    };
    // As long as it was, with another value.
    let changed = wrong("\\\"event\\\":\\\"activity_ping", "\\\"event\\\":\\\"activity_pong");
    assert_eq!(changed, [super::Finding::Digest { request: 1 }]);
    let receipt = data.split("\\\"sha256\\\":\\\"").nth(1).expect("a receipt").chars().take(8).collect::<String>();
    assert!(matches!(
        &wrong(&format!("sha256\\\":\\\"{receipt}"), "sha256\\\":\\\"00000000")[..],
        [super::Finding::Receipt { .. }]
    ));
    assert!(matches!(&wrong("\"bytes\":8", "\"bytes\":9")[..], [super::Finding::Length { .. }]));
    let newer = check(data.replacen("\"format\": 1", "\"format\": 2", 1).as_bytes());
    assert!(matches!(newer, Err(super::NotChecked::Newer(2))), "{newer:?}");
    let table = computer.written(&computer.order("csv"));
    assert_eq!(check(&table).expect("a table").messages, 2);
    assert!(check(&table[..table.len() - 1]).is_err());
}

#[test]
fn a_log_with_a_hole_in_its_numbers_has_a_whole_report_at_once_however_wide_the_hole_is() {
    let computer = Computer::new();
    let folder = computer.program().consent_file(&computer.places()).folder;
    let log = rusqlite::Connection::open(folder.join(candor::tools::log::FILE)).expect("opened");
    log.pragma_update(None, "foreign_keys", false).expect("set");
    let numbers = |sql: &str| -> Vec<i64> {
        let mut statement = log.prepare(sql).expect("sound");
        statement.query_map([], |row| row.get(0)).expect("read").map(|number| number.expect("a number")).collect()
    };
    let all = "SELECT seq FROM events ORDER BY seq";
    for (first, last) in [(1, i64::MAX), (i64::MIN + 1, -1), (i64::MIN + 1, i64::MAX), (1, 9_000_000_000_000_000_000)] {
        let [one, other] = numbers(all)[..] else { panic!("two messages") };
        // In an order in which no number is ever there twice.
        for (seq, to) in [(one, 77), (other, 78), (77, first), (78, last)] {
            log.execute("UPDATE events SET seq = ?2 WHERE seq = ?1", [seq, to]).expect("moved");
        }
        for format in ["html", "csv", "json", "jsonl", "zip"] {
            let (mut out, mut steps) = (Vec::new(), Vec::new());
            let events = super::write(&computer.places(), &computer.order(format), &mut out, &mut |progress| {
                steps.push(progress);
                steps.len() < 1_000
            });
            assert_eq!(events.expect("written"), 2, "{format}");
            // What has no events does not count as progress.
            assert!(steps.iter().all(|step| step.done <= step.of && step.of < 20_000), "{format}: {steps:?}");
            assert!(steps.last().is_some_and(|step| step.done == step.of), "{format}: {steps:?}");
            let path = computer.0.path().join("report");
            std::fs::write(&path, &out).expect("written");
            let checked = super::verify(&path).expect(format);
            assert_eq!((checked.messages, checked.wrong), (2, Vec::new()), "{format}");
        }
    }
}

#[test]
fn an_archive_in_which_a_file_was_changed_or_added_is_found_out() {
    use std::io::Write as _;
    let computer = with_a_receipt();
    let bytes = computer.written(&computer.order("zip"));
    let again = |change: &dyn Fn(&str, &mut Vec<u8>), added: Option<&str>| {
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&bytes)).expect("an archive");
        let mut new = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        for place in 0..archive.len() {
            let mut file = archive.by_index(place).expect("a file");
            let (name, mut inner) = (file.name().expect("text").into_owned(), Vec::new());
            std::io::Read::read_to_end(&mut file, &mut inner).expect("read");
            change(&name, &mut inner);
            new.start_file(name, zip::write::SimpleFileOptions::default()).expect("begun");
            new.write_all(&inner).expect("written");
        }
        if let Some(name) = added {
            new.start_file(name, zip::write::SimpleFileOptions::default()).expect("begun");
        }
        let path = computer.0.path().join("changed.zip");
        std::fs::write(&path, new.finish().expect("whole").into_inner()).expect("written");
        super::verify(&path).expect("checked").wrong
    };
    assert_eq!(again(&|_, _| (), None), []);
    let sum = |file: &str| super::Finding::Sum { file: file.into() };
    assert_eq!(
        again(
            &|name, inner| if name == "report.csv" {
                inner.push(b' ');
            },
            None
        ),
        [sum("report.csv")]
    );
    assert_eq!(again(&|_, _| (), Some("more.txt")), [super::Finding::List { file: "more.txt".into() }]);
    let agreed = super::Finding::Agreed { file: "ets2la/agreed.toml".into() };
    let changed = again(
        &|name, inner| {
            if name == "ets2la/agreed.toml" {
                inner.push(b'\n');
            }
        },
        None,
    );
    assert_eq!(changed, [sum("ets2la/agreed.toml"), agreed]);
}

#[test]
fn a_report_of_some_days_and_tiers_has_those_messages_the_requests_with_them_and_says_so() {
    text::speak(Language::english());
    let computer = with_a_receipt();
    let with = |part: Part| super::Order { part, ..computer.order("json") };
    let read = |order: &super::Order| -> serde_json::Value { serde_json::from_slice(&computer.written(order)).expect("JSON") };
    let crashes = read(&with(Part { tiers: vec!["crash_reports".into()], ..Part::default() }));
    assert_eq!((crashes["events"].as_array().map(Vec::len), crashes["requests"].as_array().map(Vec::len)), (Some(1), Some(0)));
    assert_eq!(crashes["part"]["tiers"][0], "crash_reports");
    assert_eq!(crashes["totals"]["states"].as_object().map(serde_json::Map::len), Some(1));
    let pings = read(&with(Part { tiers: vec!["activity_ping".into()], ..Part::default() }));
    assert_eq!((pings["events"].as_array().map(Vec::len), pings["requests"].as_array().map(Vec::len)), (Some(1), Some(1)));
    let past = Timestamp::now() - jiff::SignedDuration::from_hours(1);
    let before = Part { until: Some(past), ..Part::default() };
    assert_eq!(read(&with(before.clone()))["events"], serde_json::json!([]));
    let after = read(&with(Part { from: Some(past), ..Part::default() }));
    assert_eq!(after["events"].as_array().map(Vec::len), Some(2));
    let page = String::from_utf8(computer.written(&super::Order { part: before, ..computer.order("html") })).expect("text");
    assert!(page.contains("Only messages before "), "{page}");
}
