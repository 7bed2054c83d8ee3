//! The programs that the journeys are about. Each names `http://127.0.0.1:4319`, which a [`Computer`](crate::Computer) replaces.

/// The built-in manifest of `SkellyCam`.
pub const SKELLYCAM: &str = include_str!("../../assets/apps/skellycam.toml");

/// The built-in manifest of ETS2LA.
pub const ETS2LA: &str = include_str!("../../assets/apps/ets2la.toml");

/// A program whose events carry a number of the test's choice, so that each can be told from every other.
pub const COUNTING: &str = r#"
format = 1

[app]
id = "counter"
name = "Counter"
version = "1.0.0"
publisher = "Nobody"
about = "Counts."
folder = "~/counter_data"

[consent]
file = "telemetry_config.json"

[endpoint]
url = "http://127.0.0.1:4319"
path = "/events"

[[tier]]
id = "counts"
name = "Counts"
summary = "Says a number."
why = "Shows whether one is missing."

[[event]]
name = "counted"
title = "Counted"
tiers = ["counts"]
when = "When it counts"
identity = "none"

[[event.field]]
path = "n"
from = "host"
type = "integer"
min = 0
max = 1000000
example = 1
explain = "The number."
"#;
