//! The three lines of a host program, with everything that it may ever say. Builds unchanged with telemetry and without:
//!
//! ```text
//! cargo run -p candor --example three-lines
//! cargo run -p candor --example three-lines --no-default-features --features noop
//! ```

use std::io::Write as _;

use candor::{Telemetry, Values};

/// A real host has it in a file: `include_str!("telemetry.toml")`.
const MANIFEST: &str = r#"
    format = 1
    app = { id = "three-lines", name = "Three lines", version = "1.0.0", publisher = "Nobody", about = "Starts.", folder = "~/three_lines" }
    consent = { file = "telemetry_config.json" }
    endpoint = { url = "http://127.0.0.1:4319", path = "/events" }

    [[tier]]
    id = "start_ping"
    name = "Start ping"
    summary = "Says that a copy was started, and how."
    why = "Shows how many people try it."

    [[event]]
    name = "app_opened"
    title = "Program started"
    tiers = ["start_ping"]
    when = "When the program starts"
    identity = "none"

    [[event.field]]
    path = "arguments"
    from = "host"
    type = "integer"
    min = 0
    max = 1000
    example = 0
    explain = "How many words stood behind its name."
"#;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let telemetry = Telemetry::builder(MANIFEST).version("2.1.0").open()?;
    let opened = telemetry.event("app_opened")?;
    let outcome = opened.record(&Values::new().with("arguments", std::env::args().skip(1).count() as u64));

    let reason = opened.why_not().map(|reason| format!(": {reason}")).unwrap_or_default();
    writeln!(std::io::stdout(), "{outcome}{reason}")?;
    telemetry.close();
    Ok(())
}
