//! Where the value of a field comes from.

use super::super::file;
use super::super::kind::Kind;
use super::super::source::{ClockFact, IdentityKind, MachineFact, Period, Source};
use super::checker::{Checked, Checker, Step};

/// All that `from` can name, as the match below takes them.
const SOURCES: [&str; 21] = [
    "host",
    "person",
    "app.id",
    "app.name",
    "app.version",
    "identity.id",
    "identity.hex",
    "event.count",
    "event.frames",
    "crash.count",
    "clock.unix_seconds",
    "clock.iso8601",
    "clock.first_of",
    "clock.date",
    "machine.os",
    "machine.os_version",
    "machine.os_platform",
    "machine.architecture",
    "machine.cpu_count",
    "machine.cpu_count_physical",
    "machine.total_ram_gb",
];

impl Checker<'_> {
    pub(super) fn source(&self, at: &[Step<'_>], event: &file::Event, field: &file::Field, kind: &Kind) -> Checked<Source> {
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
            "person" => (Source::Person, "string"),
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
            "clock.first_of" => (self.first_of(at, event, kind)?, "list"),
            "clock.date" => (Source::Clock(ClockFact::Date), "string"),
            "machine.os" => (Source::Machine(MachineFact::Os), "string"),
            "machine.os_version" => (Source::Machine(MachineFact::OsVersion), "string"),
            "machine.os_platform" => (Source::Machine(MachineFact::OsPlatform), "string"),
            "machine.architecture" => (Source::Machine(MachineFact::Architecture), "string"),
            "machine.cpu_count" => (Source::Machine(MachineFact::CpuCount), "integer"),
            "machine.cpu_count_physical" => (Source::Machine(MachineFact::CpuCountPhysical), "integer"),
            "machine.total_ram_gb" => (Source::Machine(MachineFact::TotalRamGb), "number"),
            other => {
                let there_are = SOURCES.join(", ");
                let reason = format!("\"{other}\" is not a source; the sources are: {there_are}");
                return self.refuse_word(at, other, SOURCES, reason);
            }
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
        if source == Source::Person && !event.by_hand {
            return self.refuse(at, "\"person\" is what the person writes, so the event needs `by_hand = true`");
        }
        if source == Source::Repetitions && !event.crash {
            return self.refuse(at, "\"crash.count\" is for crash reports (`crash = true`)");
        }
        if gives != field.kind {
            return self.refuse(at, format!("\"{from}\" gives a {gives}, and the field's type is {}", field.kind));
        }
        Ok(source)
    }

    /// Only the names of periods can be among its values.
    fn first_of(&self, at: &[Step<'_>], event: &file::Event, kind: &Kind) -> Checked<Source> {
        if event.crash {
            return self.refuse(at, "a crash report does not say which period it is the first of");
        }
        match kind {
            Kind::List { values } if !values.iter().all(|value| Period::named(value).is_some()) => self
                .refuse(at, "the values of a field that is `from = \"clock.first_of\"` can be \"day\", \"week\" and \"month\""),
            _ => Ok(Source::Clock(ClockFact::FirstOf)),
        }
    }
}
