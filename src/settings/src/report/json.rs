//! The report as data for other programs: one JSON object, with each event on a line of its own.

use std::io::{Result, Write};

use candor::tools::log::Export;
use serde_json::json;

use super::format::{Front, Writer};

#[derive(Default)]
pub(super) struct Json {
    events: u64,
}

impl Writer for Json {
    fn begin(&mut self, out: &mut dyn Write, front: &Front<'_>) -> Result<()> {
        let app = &front.program.manifest.app;
        let record = front.consent.choices();
        let decisions: Vec<_> = front
            .decisions
            .iter()
            .map(|decision| {
                json!({"id": decision.id, "at": decision.at.to_string(), "by": decision.by.as_str(), "agreed": decision.agreed, "what": decision.what})
            })
            .collect();
        let dropped: Vec<_> = front
            .summary
            .dropped
            .iter()
            .map(|(event, reason, count)| json!({"event": event, "reason": reason, "count": count}))
            .collect();
        writeln!(out, "{{\"format\": 1,")?;
        writeln!(out, "\"made_at\": {},", json!(front.now.to_string()))?;
        writeln!(
            out,
            "\"app\": {},",
            json!({"id": app.id, "name": app.name, "version": app.version, "publisher": app.publisher})
        )?;
        writeln!(
            out,
            "\"consent\": {},",
            json!({
                "answered": front.consent.is_answered(),
                "telemetry_enabled": record.map(|record| record.enabled),
                "tiers": record.map(|record| &record.tiers),
                "withheld_fields": record.map(|record| &record.withheld_fields),
            })
        )?;
        writeln!(out, "\"decisions\": {},", json!(decisions))?;
        writeln!(out, "\"dropped\": {},", json!(dropped))?;
        write!(out, "\"events\": [")
    }

    fn event(&mut self, out: &mut dyn Write, _front: &Front<'_>, event: &Export) -> Result<()> {
        let comma = if self.events == 0 { "" } else { "," };
        self.events += 1;
        write!(out, "{comma}\n{}", super::rows::row_json(&event.row, &event.id, &event.body))
    }

    fn end(&mut self, out: &mut dyn Write) -> Result<()> {
        writeln!(out, "\n]}}")
    }
}
