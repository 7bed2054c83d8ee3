//! The least that a host does with Candor: open, record, close.

use std::error::Error;

use candor::{Telemetry, Values};

const MANIFEST: &str = include_str!("../../least.toml");

fn main() -> Result<(), Box<dyn Error>> {
    let telemetry = Telemetry::open(MANIFEST)?;
    telemetry.event("app_opened")?.record(&Values::new().with("cameras", 4));
    telemetry.close();
    Ok(())
}
