//! From the TOML text to a sound [`Manifest`], or the line and the reason why not.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use serde_json::Value;
use toml::de::{DeTable, DeValue};

use super::{
    App, ClockFact, Event, FORMAT, Field, IdentityKind, Kind, Layout, MachineFact, Manifest, ManifestError, Method, Source,
    Text, Tier, Wire, file,
};

/// Every limit of a manifest, so that a window can show what any program declares.
struct Limits {
    /// Bytes of the file.
    file: usize,
    /// Tiers: a person has to read each.
    tiers: usize,
    /// Events.
    events: usize,
    /// Fields of one event.
    fields: usize,
    /// Characters of an id, an event's name or one part of a path.
    id: usize,
    /// Parts of a path.
    path_parts: usize,
    /// Characters of a name that stands on a switch or in a list.
    name: usize,
    /// Characters of a sentence.
    sentence: usize,
    /// Values that a list may allow.
    values: usize,
    /// Characters of text that a field may carry; a traceback may have eight times as many.
    text: i64,
    /// The shortest interval of a repeating event, in seconds.
    every_secs: u64,
}

/// The most fields that an event can have.
pub(crate) const MOST_FIELDS: usize = 200;

const LIMITS: Limits = Limits {
    file: 256 * 1024,
    tiers: 20,
    events: 100,
    fields: MOST_FIELDS,
    id: 64,
    path_parts: 8,
    name: 60,
    sentence: 300,
    values: 500,
    text: 4096,
    every_secs: 10,
};

/// Headers that say something else than a signature.
const TAKEN_HEADERS: [&str; 14] = [
    "accept",
    "accept-encoding",
    "authorization",
    "connection",
    "content-encoding",
    "content-length",
    "content-type",
    "cookie",
    "expect",
    "host",
    crate::wire::IDEMPOTENCY_KEY,
    "transfer-encoding",
    "upgrade",
    "user-agent",
];

/// How the files begin that lie beside the consent file.
const OURS: [&str; 6] =
    ["telemetry_agreed", "telemetry_log", "telemetry_receipts", "telemetry_secret", "telemetry_sender", "telemetry_spool"];

pub(super) fn parse(text: &str) -> Result<Manifest, ManifestError> {
    if text.len() > LIMITS.file {
        return Err(ManifestError { line: 1, reason: format!("the manifest is longer than {} bytes", LIMITS.file) });
    }
    let file: file::File = toml::from_str(text).map_err(|error| ManifestError {
        line: error.span().map_or(1, |span| line_at(text, span.start)),
        reason: error.message().replace('\n', " "),
    })?;
    Checker { text }.manifest(file)
}

/// The manifest that `file` would be, for texts that we write ourselves.
pub(super) fn to_text(file: &file::File) -> Option<String> {
    toml::to_string(file).ok()
}

/// A step on the way to a key: a name, or a place in an array of tables.
#[derive(Clone, Copy)]
enum Step<'a> {
    Key(&'a str),
    At(usize),
}
use Step::{At, Key};

struct Checker<'a> {
    text: &'a str,
}

type Checked<T> = Result<T, ManifestError>;

impl Checker<'_> {
    fn manifest(&self, file: file::File) -> Checked<Manifest> {
        if file.format != FORMAT {
            return self.refuse(
                &[Key("format")],
                format!("format {} is not known here; this version reads format {FORMAT}", file.format),
            );
        }
        let app = self.app(&file.app)?;
        self.bare_name(&[Key("consent"), Key("file")], &file.consent.file)?;
        if OURS.iter().any(|ours| file.consent.file.starts_with(ours)) {
            return self
                .refuse(&[Key("consent"), Key("file")], "this name is taken by a file that Candor keeps in the same folder");
        }
        let endpoint_url = self.endpoint(&file.endpoint.url)?;
        self.path_of_url(&[Key("endpoint"), Key("path")], &file.endpoint.path)?;
        let wire = self.wire(file.wire.clone().unwrap_or_default())?;
        let tiers = self.tiers(&file.tier)?;
        let events = self.events(&file, &tiers, &wire)?;
        for (place, tier) in tiers.iter().enumerate() {
            let used = events
                .iter()
                .any(|event| event.tiers.contains(&place) || event.fields.iter().any(|field| field.tier == Some(place)));
            if !used {
                return self.refuse(
                    &[Key("tier"), At(place), Key("id")],
                    format!("no event uses the tier \"{}\": leave it out, or name it in an event or a field", tier.id),
                );
            }
        }
        Ok(Manifest {
            app,
            consent_file: file.consent.file.clone(),
            switch_only: file.consent.switch_only,
            endpoint_url,
            endpoint_path: file.endpoint.path.clone(),
            wire,
            tiers,
            events,
            text: Arc::from(self.text),
            file: Arc::new(file),
        })
    }

    fn app(&self, app: &file::App) -> Checked<App> {
        let at = |key| [Key("app"), Key(key)];
        self.id(&at("id"), &app.id)?;
        self.plain_text(&at("name"), &app.name, LIMITS.name)?;
        self.plain_text(&at("version"), &app.version, LIMITS.id)?;
        self.plain_text(&at("publisher"), &app.publisher, LIMITS.name)?;
        self.sentence(&at("about"), &app.about)?;
        if let Some(source) = &app.source {
            self.plain_text(&at("source"), source, LIMITS.sentence)?;
            if !source.starts_with("https://") && !source.starts_with("http://") {
                return self.refuse(&at("source"), "the source must be a web address that starts with https://");
            }
        }
        let Some(folder) = app.folder.strip_prefix("~/") else {
            return self.refuse(&at("folder"), "the folder must lie under the home folder: write it as \"~/name\"");
        };
        let sound = !folder.is_empty()
            && folder.split('/').all(|part| !part.is_empty() && part != "." && part != ".." && is_plain(part))
            && !folder.contains('\\')
            && folder.chars().count() <= LIMITS.sentence;
        if !sound {
            return self
                .refuse(&at("folder"), "the folder must be a plain path under the home folder, without \".\" or \"..\"");
        }
        if let Some(name) = &app.folder_env {
            let sound = !name.is_empty()
                && name.len() <= LIMITS.id
                && name.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_');
            if !sound {
                return self.refuse(&at("folder_env"), "the name of an environment variable has A to Z, 0 to 9 and _ only");
            }
        }
        Ok(App {
            id: app.id.clone(),
            name: app.name.clone(),
            version: app.version.clone(),
            publisher: app.publisher.clone(),
            about: app.about.clone(),
            source: app.source.clone(),
            folder: app.folder.clone(),
            folder_env: app.folder_env.clone(),
        })
    }

    fn endpoint(&self, url: &str) -> Checked<String> {
        let at = [Key("endpoint"), Key("url")];
        let url = url.trim_end_matches('/');
        let (https, rest) = match (url.strip_prefix("https://"), url.strip_prefix("http://")) {
            (Some(rest), _) => (true, rest),
            (_, Some(rest)) => (false, rest),
            _ => return self.refuse(&at, "the endpoint must start with https://, or with http:// on this computer"),
        };
        if !is_authority(rest) || rest.len() > LIMITS.sentence {
            return self.refuse(
                &at,
                "the endpoint has a scheme, a host and perhaps a port, and nothing else: put the path under `path`",
            );
        }
        if !https && !is_loopback(rest) {
            return self
                .refuse(&at, "the endpoint must use https:// unless it is on this computer (127.0.0.1, [::1] or localhost)");
        }
        Ok(url.to_owned())
    }

    fn path_of_url(&self, at: &[Step<'_>], path: &str) -> Checked<()> {
        let plain = path.replace("{identity}", "");
        let sound = path.starts_with('/')
            && path.len() <= LIMITS.sentence
            && plain.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"/._~-".contains(&byte));
        if sound {
            Ok(())
        } else {
            self.refuse(at, "a path starts with / and has letters, digits, / . _ ~ - and {identity} only")
        }
    }

    fn wire(&self, wire: file::Wire) -> Checked<Wire> {
        if let Some(signature) = &wire.signature {
            let at = |key| [Key("wire"), Key("signature"), Key(key)];
            let taken = TAKEN_HEADERS.iter().any(|taken| signature.header.eq_ignore_ascii_case(taken));
            let sound = !signature.header.is_empty()
                && !taken
                && signature.header.len() <= LIMITS.id
                && signature.header.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
            if !sound {
                return self.refuse(
                    &at("header"),
                    "a header's name has letters, digits and - only, and is none that every request has already",
                );
            }
            self.plain_text(&at("secret"), &signature.secret, LIMITS.sentence)?;
        }
        Ok(Wire {
            order: wire.order.unwrap_or_default(),
            escape: wire.escape.unwrap_or_default(),
            empty: wire.empty.unwrap_or_default(),
            envelope: wire.envelope.unwrap_or_default(),
            signature: wire.signature,
        })
    }

    fn tiers(&self, tiers: &[file::Tier]) -> Checked<Vec<Tier>> {
        self.count(&[Key("tier")], "tiers", tiers.len(), LIMITS.tiers)?;
        let mut seen = BTreeSet::new();
        for (place, tier) in tiers.iter().enumerate() {
            let at = |key| [Key("tier"), At(place), Key(key)];
            self.id(&at("id"), &tier.id)?;
            if !seen.insert(&tier.id) {
                return self.refuse(&at("id"), format!("the tier \"{}\" is declared twice", tier.id));
            }
            for name in tier.name.all() {
                self.plain_text(&at("name"), name, LIMITS.name)?;
            }
            self.sentence(&at("summary"), &tier.summary)?;
            self.sentence(&at("why"), &tier.why)?;
        }
        Ok(tiers
            .iter()
            .map(|tier| Tier {
                id: tier.id.clone(),
                name: tier.name.clone(),
                summary: tier.summary.clone(),
                why: tier.why.clone(),
            })
            .collect())
    }

    fn events(&self, file: &file::File, tiers: &[Tier], wire: &Wire) -> Checked<Vec<Event>> {
        self.count(&[Key("event")], "events", file.event.len(), LIMITS.events)?;
        let mut seen = BTreeSet::new();
        let mut events = Vec::new();
        for (place, event) in file.event.iter().enumerate() {
            let at = |key| [Key("event"), At(place), Key(key)];
            self.name_in_code(&at("name"), &event.name)?;
            if !seen.insert(&event.name) {
                return self.refuse(&at("name"), format!("the event \"{}\" is declared twice", event.name));
            }
            if event.tiers.is_empty() {
                return self.refuse(&at("tiers"), "an event needs at least one tier that may cause it");
            }
            let mut causes = Vec::new();
            for id in &event.tiers {
                let cause = self.tier_place(&at("tiers"), tiers, id)?;
                if causes.contains(&cause) {
                    return self.refuse(&at("tiers"), format!("the tier \"{id}\" is named twice"));
                }
                causes.push(cause);
            }
            self.sentence(&at("when"), &event.when)?;
            if let Some(title) = &event.title {
                for title in title.all() {
                    self.plain_text(&at("title"), title, LIMITS.name)?;
                }
            }
            let own_request = event.path.is_some() || event.method.is_some() || wire.envelope == super::Envelope::None;
            let path = event.path.clone().unwrap_or_else(|| file.endpoint.path.clone());
            self.path_of_url(&at("path"), &path)?;
            if path.contains("{identity}") && event.identity == IdentityKind::None {
                return self
                    .refuse(&at("path"), "the path carries {identity}, so `identity` must be \"monthly\" or \"install\"");
            }
            if event.crash && event.identity != IdentityKind::None {
                return self.refuse(&at("identity"), "a crash report carries no identity");
            }
            let method = event.method.unwrap_or(Method::Post);
            if method == Method::Get && !event.field.is_empty() {
                return self.refuse(&at("method"), "a GET request has no body, so its event can have no fields");
            }
            if method != Method::Get && event.field.is_empty() {
                return self.refuse(&at("name"), "an event with a body needs at least one field");
            }
            let every = event.every.as_deref().map(|every| self.every(&at("every"), every)).transpose()?;
            let fields = self.fields(place, event, tiers)?;
            events.push(Event {
                name: event.name.clone(),
                title: event.title.clone().unwrap_or_else(|| event.when.clone()),
                tiers: causes,
                when: event.when.clone(),
                identity: event.identity,
                method,
                path,
                own_request,
                every,
                crash: event.crash,
                layout: Layout::new(fields.iter().map(|field| field.path.as_str()), wire.order),
                fields,
            });
        }
        Ok(events)
    }

    fn fields(&self, place: usize, event: &file::Event, tiers: &[Tier]) -> Checked<Vec<Field>> {
        let at = |field, key| [Key("event"), At(place), Key("field"), At(field), Key(key)];
        if event.field.len() > LIMITS.fields {
            return self.refuse(&at(0, "path"), format!("an event has at most {} fields", LIMITS.fields));
        }
        let mut fields: Vec<Field> = Vec::new();
        for (number, field) in event.field.iter().enumerate() {
            let parts: Vec<&str> = field.path.split('.').collect();
            if parts.len() > LIMITS.path_parts {
                return self.refuse(&at(number, "path"), format!("a path has at most {} parts", LIMITS.path_parts));
            }
            for part in parts {
                self.name_in_code(&at(number, "path"), part)?;
            }
            if let Some(other) = fields.iter().find(|other| overlaps(&other.path, &field.path)) {
                let reason = if other.path == field.path {
                    format!("the path \"{}\" is declared twice", field.path)
                } else {
                    format!("the paths \"{}\" and \"{}\" cannot both exist: one lies inside the other", other.path, field.path)
                };
                return self.refuse(&at(number, "path"), reason);
            }
            self.sentence(&at(number, "explain"), &field.explain)?;
            if let Some(unit) = &field.unit {
                self.plain_text(&at(number, "unit"), unit, LIMITS.id)?;
            }
            let tier = field.tier.as_ref().map(|id| self.tier_place(&at(number, "tier"), tiers, id)).transpose()?;
            let kind = self.kind(&at(number, "type"), event, field)?;
            let source = self.source(&at(number, "from"), event, field, &kind)?;
            let example =
                field.example.as_ref().map(|example| self.fitting(&at(number, "example"), &kind, example)).transpose()?;
            if source.is_given() && example.is_none() {
                return self.refuse(
                    &at(number, "path"),
                    format!(
                        "\"{}\" comes from the program, so it needs an `example` to show before a value is known",
                        field.path
                    ),
                );
            }
            fields.push(Field {
                path: field.path.clone(),
                tier,
                source,
                kind,
                unit: field.unit.clone(),
                example,
                explain: field.explain.clone(),
            });
        }
        Ok(fields)
    }

    fn kind(&self, at: &[Step<'_>], event: &file::Event, field: &file::Field) -> Checked<Kind> {
        let constant = field.value.is_some();
        let kind = match field.kind.as_str() {
            "string" => match (&field.values, &field.max) {
                (Some(values), None) => Kind::OneOf { values: self.values(at, values)? },
                (None, Some(max)) => Kind::Text { max: self.length(at, max, LIMITS.text)? },
                (None, None) if constant => Kind::Text { max: LIMITS.sentence },
                _ => return self.refuse(at, "a string needs either `max` (a length) or `values` (the allowed texts)"),
            },
            "traceback" => {
                if !event.crash {
                    return self.refuse(at, "only a crash report (`crash = true`) can carry a traceback");
                }
                let Some(max) = &field.max else { return self.refuse(at, "a traceback needs `max`, its longest length") };
                Kind::Traceback { max: self.length(at, max, LIMITS.text * 8)? }
            }
            "integer" => {
                let whole = |value: &Option<toml::Value>| match value {
                    None => Ok(None),
                    Some(toml::Value::Integer(value)) => Ok(Some(*value)),
                    Some(_) => self.refuse(at, "`min` and `max` of an integer are whole numbers"),
                };
                Kind::Integer { min: whole(&field.min)?, max: whole(&field.max)? }
            }
            "number" => {
                let number = |value: &Option<toml::Value>| match value {
                    None => Ok(None),
                    #[expect(clippy::cast_precision_loss, reason = "a limit above 2^53 is no tighter for being exact")]
                    Some(toml::Value::Integer(value)) => Ok(Some(*value as f64)),
                    Some(toml::Value::Float(value)) if value.is_finite() => Ok(Some(*value)),
                    Some(_) => self.refuse(at, "`min` and `max` of a number are numbers"),
                };
                let round = match field.round {
                    None => None,
                    Some(decimals) => match u8::try_from(decimals) {
                        Ok(decimals) if decimals <= 9 => Some(decimals),
                        _ => return self.refuse(at, "`round` is a number of decimals from 0 to 9"),
                    },
                };
                Kind::Number { min: number(&field.min)?, max: number(&field.max)?, round }
            }
            "boolean" => Kind::Boolean,
            "list" => match &field.values {
                Some(values) => Kind::List { values: self.values(at, values)? },
                None => return self.refuse(at, "a list needs `values`, the texts that may stand in it"),
            },
            "histogram" => {
                let buckets = field.buckets.clone().unwrap_or_default();
                let rising = buckets.iter().zip(buckets.iter().skip(1)).all(|(low, high)| low < high);
                if buckets.is_empty() || buckets.len() > LIMITS.values || !rising || buckets.iter().any(|b| !b.is_finite()) {
                    return self.refuse(at, "a histogram needs `buckets`: its bounds, rising");
                }
                Kind::Histogram { buckets }
            }
            other => {
                return self.refuse(
                    at,
                    format!(
                        "\"{other}\" is no type; there are string, integer, number, boolean, list, histogram and traceback"
                    ),
                );
            }
        };
        let is_upside_down = match &kind {
            Kind::Integer { min: Some(min), max: Some(max) } => min > max,
            Kind::Number { min: Some(min), max: Some(max), .. } => min > max,
            _ => false,
        };
        if is_upside_down {
            return self.refuse(at, "`min` is greater than `max`, so that no value would fit");
        }
        self.no_stray_limits(at, field, &kind)?;
        Ok(kind)
    }

    fn no_stray_limits(&self, at: &[Step<'_>], field: &file::Field, kind: &Kind) -> Checked<()> {
        let numeric = matches!(kind, Kind::Integer { .. } | Kind::Number { .. });
        let has_length = matches!(kind, Kind::Text { .. } | Kind::Traceback { .. });
        let stray = [
            ("max", field.max.is_some() && !numeric && !has_length),
            ("min", field.min.is_some() && !numeric),
            ("round", field.round.is_some() && !matches!(kind, Kind::Number { .. })),
            ("values", field.values.is_some() && !matches!(kind, Kind::OneOf { .. } | Kind::List { .. })),
            ("buckets", field.buckets.is_some() && !matches!(kind, Kind::Histogram { .. })),
        ];
        match stray.iter().find(|(_, stray)| *stray) {
            Some((key, _)) => self.refuse(at, format!("`{key}` means nothing for the type \"{}\"", field.kind)),
            None => Ok(()),
        }
    }

    fn source(&self, at: &[Step<'_>], event: &file::Event, field: &file::Field, kind: &Kind) -> Checked<Source> {
        if let Some(value) = &field.value {
            if field.from.is_some() {
                return self.refuse(at, "a field has either `from` or `value`");
            }
            return Ok(Source::Constant(self.fitting(at, kind, value)?));
        }
        let Some(from) = &field.from else {
            return self
                .refuse(at, format!("\"{}\" needs `from` (where its value comes from) or `value` (a constant)", field.path));
        };
        let (source, gives) = match from.as_str() {
            "host" => return Ok(Source::Host),
            "app.id" => (Source::AppId, "string"),
            "app.name" => (Source::AppName, "string"),
            "app.version" => (Source::AppVersion, "string"),
            "identity.id" => (Source::Identity, "string"),
            "event.count" => (Source::Count, "integer"),
            "event.frames" => (Source::Frames, "histogram"),
            "crash.count" => (Source::Repetitions, "integer"),
            "identity.hex" => (Source::IdentityHex, "string"),
            "clock.unix_seconds" if field.kind == "integer" => (Source::Clock(ClockFact::WholeUnixSeconds), "integer"),
            "clock.unix_seconds" => (Source::Clock(ClockFact::UnixSeconds), "number"),
            "clock.iso8601" => (Source::Clock(ClockFact::Iso8601), "string"),
            "clock.date" => (Source::Clock(ClockFact::Date), "string"),
            "machine.os" => (Source::Machine(MachineFact::Os), "string"),
            "machine.os_version" => (Source::Machine(MachineFact::OsVersion), "string"),
            "machine.os_platform" => (Source::Machine(MachineFact::OsPlatform), "string"),
            "machine.architecture" => (Source::Machine(MachineFact::Architecture), "string"),
            "machine.cpu_count" => (Source::Machine(MachineFact::CpuCount), "integer"),
            "machine.cpu_count_physical" => (Source::Machine(MachineFact::CpuCountPhysical), "integer"),
            "machine.total_ram_gb" => (Source::Machine(MachineFact::TotalRamGb), "number"),
            other => return self.refuse(at, format!("\"{other}\" is no source that a field can have")),
        };
        if matches!(source, Source::Identity | Source::IdentityHex) && event.identity == IdentityKind::None {
            return self
                .refuse(at, "the field carries the identity, so the event's `identity` must be \"monthly\" or \"install\"");
        }
        if matches!(source, Source::Count | Source::Frames) && (event.every.is_none() || event.crash) {
            return self.refuse(
                at,
                format!("\"{from}\" is about an interval, so the event needs `every`, such as \"10m\", and is no crash report"),
            );
        }
        if source == Source::Repetitions && !event.crash {
            return self.refuse(at, "\"crash.count\" is for crash reports (`crash = true`)");
        }
        if gives != field.kind {
            return self.refuse(at, format!("\"{from}\" gives a {gives}, and the field's type is {}", field.kind));
        }
        Ok(source)
    }

    fn fitting(&self, at: &[Step<'_>], kind: &Kind, value: &toml::Value) -> Checked<Value> {
        let Ok(value) = serde_json::to_value(value) else {
            return self.refuse(at, "this value has no form in JSON");
        };
        match kind.admit(&value) {
            Ok(admitted) => Ok(admitted.into_owned()),
            Err(unfit) => self.refuse(at, format!("{value} is {unfit}, by the field's own declaration")),
        }
    }

    fn values(&self, at: &[Step<'_>], values: &[String]) -> Checked<Vec<String>> {
        self.count(at, "values", values.len(), LIMITS.values)?;
        for value in values {
            self.plain_text(at, value, LIMITS.sentence)?;
        }
        Ok(values.to_vec())
    }

    fn length(&self, at: &[Step<'_>], max: &toml::Value, most: i64) -> Checked<usize> {
        match max.as_integer().filter(|max| (1..=most).contains(max)).map(usize::try_from) {
            Some(Ok(max)) => Ok(max),
            _ => self.refuse(at, format!("`max` is a whole number of characters from 1 to {most}")),
        }
    }

    fn every(&self, at: &[Step<'_>], every: &str) -> Checked<Duration> {
        let seconds = every.char_indices().last().and_then(|(end, unit)| {
            let scale = match unit {
                's' => 1,
                'm' => 60,
                'h' => 3600,
                _ => return None,
            };
            every
                .get(..end)
                .filter(|count| count.bytes().all(|byte| byte.is_ascii_digit()))?
                .parse::<u32>()
                .ok()
                .map(|count| u64::from(count) * scale)
        });
        match seconds {
            Some(seconds) if seconds >= LIMITS.every_secs => Ok(Duration::from_secs(seconds)),
            _ => self.refuse(
                at,
                format!("an interval is a number with s, m or h, such as \"2m\", and at least {} s", LIMITS.every_secs),
            ),
        }
    }

    fn tier_place(&self, at: &[Step<'_>], tiers: &[Tier], id: &str) -> Checked<usize> {
        match tiers.iter().position(|tier| tier.id == id) {
            Some(place) => Ok(place),
            None => self.refuse(at, format!("there is no tier \"{id}\" in this manifest")),
        }
    }

    fn bare_name(&self, at: &[Step<'_>], name: &str) -> Checked<()> {
        let sound = !name.is_empty()
            && name.len() <= LIMITS.id
            && !name.starts_with('.')
            && name.chars().all(|c| c.is_ascii_alphanumeric() || "._-".contains(c));
        if sound { Ok(()) } else { self.refuse(at, "this must be a bare file name of letters, digits, . _ and -") }
    }

    fn id(&self, at: &[Step<'_>], id: &str) -> Checked<()> {
        let sound = !id.is_empty()
            && id.len() <= LIMITS.id
            && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"_-".contains(&byte));
        if sound {
            Ok(())
        } else {
            self.refuse(at, format!("an id has a to z, 0 to 9, _ and - only, and at most {} characters", LIMITS.id))
        }
    }

    fn name_in_code(&self, at: &[Step<'_>], name: &str) -> Checked<()> {
        let sound = !name.is_empty()
            && name.len() <= LIMITS.id
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-".contains(&byte));
        if sound {
            Ok(())
        } else {
            self.refuse(at, format!("a name here has letters, digits, _ and - only, and 1 to {} of them", LIMITS.id))
        }
    }

    fn sentence(&self, at: &[Step<'_>], text: &Text) -> Checked<()> {
        text.all().try_for_each(|text| self.plain_text(at, text, LIMITS.sentence))
    }

    fn plain_text(&self, at: &[Step<'_>], text: &str, max: usize) -> Checked<()> {
        if text.trim().is_empty() {
            return self.refuse(at, "this text must not be empty: a person decides by it");
        }
        if text.chars().count() > max {
            return self.refuse(at, format!("this text has more than {max} characters"));
        }
        if !is_plain(text) {
            return self.refuse(at, "this text has characters that control how text is shown; plain text only");
        }
        Ok(())
    }

    fn count(&self, at: &[Step<'_>], what: &str, count: usize, max: usize) -> Checked<()> {
        if (1..=max).contains(&count) {
            Ok(())
        } else {
            self.refuse(at, format!("there must be 1 to {max} {what}, not {count}"))
        }
    }

    fn refuse<T>(&self, at: &[Step<'_>], reason: impl Into<String>) -> Checked<T> {
        Err(ManifestError { line: self.line(at), reason: reason.into() })
    }

    /// The line of the deepest part of this way that exists in the text.
    fn line(&self, at: &[Step<'_>]) -> usize {
        let Ok(root) = DeTable::parse(self.text) else { return 1 };
        let mut offset = root.span().start;
        let mut table = Some(root.get_ref());
        let mut array: Option<&[toml::Spanned<DeValue<'_>>]> = None;
        for step in at {
            let value = match step {
                Key(key) => table.and_then(|table| {
                    let (name, value) = table.iter().find(|(name, _)| name.get_ref() == key)?;
                    Some((name.span().start, value))
                }),
                At(place) => array.and_then(|array| array.get(*place)).map(|value| (value.span().start, value)),
            };
            let Some((start, value)) = value else { break };
            offset = start;
            table = value.get_ref().as_table();
            array = value.get_ref().as_array().map(|array| &**array);
        }
        line_at(self.text, offset)
    }
}

/// Whether this is a host and perhaps a port.
fn is_authority(text: &str) -> bool {
    let (host_is_sound, port) = if let Some(rest) = text.strip_prefix('[') {
        let Some((host, port)) = rest.split_once(']') else { return false };
        (host.parse::<std::net::Ipv6Addr>().is_ok(), port)
    } else {
        let host = text.split(':').next().unwrap_or(text);
        let label = |label: &str| {
            let plain = label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
            plain && !label.is_empty() && !label.starts_with('-') && !label.ends_with('-')
        };
        (host.split('.').all(label), text.strip_prefix(host).unwrap_or_default())
    };
    let port_is_sound = port.is_empty()
        || port.strip_prefix(':').is_some_and(|port| {
            port.bytes().all(|byte| byte.is_ascii_digit()) && port.parse::<u16>().is_ok_and(|port| port > 0)
        });
    host_is_sound && port_is_sound
}

/// Whether this authority (host and perhaps port) is this computer.
pub(crate) fn is_loopback(authority: &str) -> bool {
    let host = match authority.strip_prefix('[') {
        Some(rest) => rest.split(']').next().unwrap_or(rest),
        None => authority.split(':').next().unwrap_or(authority),
    };
    host.eq_ignore_ascii_case("localhost") || host.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}

fn line_at(text: &str, offset: usize) -> usize {
    1 + text.bytes().take(offset).filter(|byte| *byte == b'\n').count()
}

fn overlaps(one: &str, other: &str) -> bool {
    let inside =
        |outer: &str, inner: &str| inner.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
    inside(one, other) || inside(other, one)
}

/// Whether a text shows as what it is: no control characters, nothing that reorders or hides text.
fn is_plain(text: &str) -> bool {
    !text.chars().any(|c| {
        c.is_control() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
    })
}
