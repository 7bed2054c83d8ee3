//! A log with many events, for benchmarks.

use std::error::Error;
use std::path::Path;
use std::sync::Arc;

use candor::tools::log::{Log, Shape, Spooled};
use candor::tools::manifest::{Envelope, Method};

/// The length of each event's bytes.
pub(crate) const BODY_BYTES: usize = 379;
/// In one event of a thousand.
pub(crate) const WORDS: &str = "Rare Words";

/// Makes a log with this number of events, in whole thousands or fewer than one.
pub(crate) fn make(folder: &Path, events: u32) -> Result<(), Box<dyn Error>> {
    let (mut log, _) = Log::open(folder)?;
    let shapes = ["app_opened", "feature_used", "recording_stopped"].map(|event| Arc::new(shape(event)));
    for batch in 0..events.div_ceil(1000) {
        let events: Vec<Spooled> = (0..events.min(1000))
            .map(|number| Spooled {
                shape: Arc::clone(shapes.get(number as usize % 3).unwrap_or(&shapes[0])),
                id: uuid::Uuid::now_v7().to_string(),
                recorded_at: 1_790_000_000_000 + i64::from(batch * 1000 + number) * 5_003,
                body: body(batch * 1000 + number, number == 500),
            })
            .collect();
        log.take("spool", &events, u64::from(batch) + 1, false)?;
    }
    drop(log);
    // All but the last were sent, each thousand in one request that was confirmed.
    let log = rusqlite::Connection::open(folder.join(candor::tools::log::FILE))?;
    log.execute_batch(&format!(
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)
         INSERT INTO deliveries (seq, method, url, key, created_at) SELECT i, 'POST', 'http://127.0.0.1:4319/events', i, 0 FROM n;
         INSERT INTO attempts (delivery, events, headers, body_sha256, body_length, started_at, finished_at, status, confirmed)
         SELECT seq, (SELECT json_group_array(e.seq) FROM events e WHERE e.seq >= 1000 * (d.seq - 1) AND e.seq < 1000 * d.seq),
             '[]', '', 379000, 1790000000000, 1790000000034, 200, 1 FROM deliveries d;
         UPDATE events SET state = 'sent', delivery = 1 + seq / 1000 WHERE seq <= {};",
        events.saturating_sub(1000).max(events.min(10))
    ))?;
    Ok(())
}

fn body(number: u32, rare: bool) -> Vec<u8> {
    let words = if rare { WORDS } else { "usual words" };
    let mut body = format!("{{\"event\":\"measured\",\"n\":{number},\"words\":\"{words}\",\"text\":\"").into_bytes();
    let filling = b"The recording was saved, and the calibration of every camera was kept with it for the next time. ";
    body.extend(filling.iter().cycle().take(BODY_BYTES - 2 - body.len()));
    body.extend_from_slice(b"\"}");
    body
}

fn shape(event: &str) -> Shape {
    Shape {
        event: event.into(),
        tiers: vec![if event == "app_opened" { "existence_ping" } else { "usage_analytics" }.into()],
        fields: vec!["event".into(), "n".into(), "words".into(), "text".into()],
        method: Method::Post,
        url: "http://127.0.0.1:4319/events".into(),
        envelope: Envelope::Events,
        crash: false,
        identity: None,
        decision: "0193a1b2-0000-7000-8000-000000000000".into(),
        held: false,
        folds: None,
    }
}
