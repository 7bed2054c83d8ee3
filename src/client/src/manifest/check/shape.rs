//! The shape of a file: its tables, with the keys that each can have, in the order in which error messages list them. If the file does not
//! have the shape of a manifest, each table says what is wrong.

use super::super::file::{App, Consent, Endpoint, Event, Field, File, Tier, Wire};
use super::super::read::{flag, integer, json, lists_of_texts, numbers, text, texts, word};
use super::super::text::Text;
use super::super::wire::Signature;
use super::checker::Checker;
use super::table::{Reading, Table};

const FILE: &[&str] = &["format", "app", "consent", "endpoint", "wire", "tier", "event"];
const APP: &[&str] = &["id", "name", "version", "publisher", "about", "source", "folder", "folder_env"];
const CONSENT: &[&str] = &["file", "switch_only"];
const ENDPOINT: &[&str] = &["url", "path", "me", "reports"];
const WIRE: &[&str] = &["order", "escape", "empty", "envelope", "signature"];
const SIGNATURE: &[&str] = &["header", "secret"];
const TIER: &[&str] = &["id", "name", "summary", "why"];
const EVENT: &[&str] =
    &["name", "title", "tiers", "when", "identity", "method", "path", "every", "crash", "by_hand", "keep", "cross", "field"];
const FIELD: &[&str] =
    &["path", "tier", "from", "value", "type", "max", "min", "round", "values", "buckets", "unit", "example", "explain"];

impl Checker<'_> {
    /// The file, if it has the shape of a manifest; otherwise what is wrong is noted. A misspelled key is read as the one that was probably
    /// meant, so that the rest can be judged, too.
    pub(super) fn shape(&self) -> Option<File> {
        let reading = Reading::new(self);
        let file = file(&Table::new(&reading, Vec::new(), self.root.get_ref(), FILE));
        if reading.end() { file } else { None }
    }
}

fn file(table: &Table<'_>) -> Option<File> {
    let format = table.need("format", integer);
    for key in ["app", "consent", "endpoint", "tier", "event"] {
        table.must_have(key);
    }
    let app = table.table("app", APP).map(|table| app(&table));
    let consent = table.table("consent", CONSENT).map(|table| consent(&table));
    let endpoint = table.table("endpoint", ENDPOINT).map(|table| endpoint(&table));
    let wire = table.table("wire", WIRE).map(|table| wire(&table));
    let tier = table.tables("tier", TIER).iter().map(tier).collect();
    let event = table.tables("event", EVENT).iter().map(event).collect();
    Some(File { format, app: app?, consent: consent?, endpoint: endpoint?, wire, tier, event })
}

fn app(table: &Table<'_>) -> App {
    App {
        id: table.need("id", text),
        name: table.need("name", text),
        version: table.need("version", text),
        publisher: table.need("publisher", text),
        about: table.need("about", Text::read),
        source: table.get("source", text),
        folder: table.need("folder", text),
        folder_env: table.get("folder_env", text),
    }
}

fn consent(table: &Table<'_>) -> Consent {
    Consent { file: table.need("file", text), switch_only: table.get("switch_only", flag).unwrap_or_default() }
}

fn endpoint(table: &Table<'_>) -> Endpoint {
    Endpoint {
        url: table.need("url", text),
        path: table.need("path", text),
        me: table.get("me", text),
        reports: table.get("reports", text),
    }
}

fn wire(table: &Table<'_>) -> Wire {
    let signature = table.table("signature", SIGNATURE);
    Wire {
        order: table.get("order", word),
        escape: table.get("escape", word),
        empty: table.get("empty", word),
        envelope: table.get("envelope", word),
        signature: signature.map(|table| Signature { header: table.need("header", text), secret: table.need("secret", text) }),
    }
}

fn tier(table: &Table<'_>) -> Tier {
    Tier {
        id: table.need("id", text),
        name: table.need("name", Text::read),
        summary: table.need("summary", Text::read),
        why: table.need("why", Text::read),
    }
}

fn event(table: &Table<'_>) -> Event {
    Event {
        name: table.need("name", text),
        title: table.get("title", Text::read),
        tiers: table.need("tiers", texts),
        when: table.need("when", Text::read),
        identity: table.get("identity", word).unwrap_or_default(),
        method: table.get("method", word),
        path: table.get("path", text),
        every: table.get("every", text),
        crash: table.get("crash", flag).unwrap_or_default(),
        by_hand: table.get("by_hand", flag).unwrap_or_default(),
        keep: table.get("keep", word).unwrap_or_default(),
        cross: table.get("cross", lists_of_texts).unwrap_or_default(),
        field: table.tables("field", FIELD).iter().map(field).collect(),
    }
}

fn field(table: &Table<'_>) -> Field {
    Field {
        path: table.need("path", text),
        tier: table.get("tier", text),
        from: table.get("from", text),
        value: table.get("value", json),
        kind: table.need("type", text),
        max: table.get("max", json),
        min: table.get("min", json),
        round: table.get("round", integer),
        values: table.get("values", texts),
        buckets: table.get("buckets", numbers),
        unit: table.get("unit", text),
        example: table.get("example", json),
        explain: table.need("explain", Text::read),
    }
}
