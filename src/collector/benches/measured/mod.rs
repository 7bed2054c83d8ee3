//! The two ways that are compared, and the result.

use std::time::{Duration, Instant};

use candor_collector::{
    counts::Tally,
    key::IdempotencyKey,
    limits::Limits,
    store::{Delivery, Of, Place, Row, RowKind, Store, Taken},
};
use serde_json::value::RawValue;
use tokio::{runtime::Runtime, task::JoinSet};
use tokio_postgres::{NoTls, types::Type};

use crate::cluster::Cluster;

const REQUESTS: usize = 800;
const EVENTS: usize = 50;
/// How many clients wait for an answer at once.
const CLIENTS: usize = 64;
const ROUNDS: usize = 3;

pub(crate) fn run() {
    let (cluster, runtime) = (Cluster::start(""), Runtime::new().unwrap());
    let (mut ours, mut plain) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        plain.push(runtime.block_on(insert(cluster.url(&cluster.database()))));
        ours.push(runtime.block_on(keep(&cluster.url(&cluster.database()))));
    }
    let per_second = |mut times: Vec<Duration>| {
        let middle = times.len() / 2;
        let (_, median, _) = times.select_nth_unstable(middle);
        f64::from(u32::try_from(REQUESTS * EVENTS).unwrap()) / median.as_secs_f64()
    };
    let (ours, plain) = (per_second(ours), per_second(plain));
    println!("store:  {ours:>9.0} events/s");
    println!("insert: {plain:>9.0} events/s");
    println!("ratio:  {:>9.2} (goal: 0.5)", ours / plain);
}

fn json(request: usize, event: usize) -> String {
    format!(
        r#"{{"event":"frames","version":"2.1.0","id":"{:032x}","at":"2026-11-21T20:15:03Z","system":{{"os":"Linux","ram":16}},"fps":[0,3,{event},8],"n":{request}}}"#,
        request % 500
    )
}

fn delivery(request: usize) -> Delivery {
    let tally = |fields: &str, value: &str| Tally { fields: fields.into(), value: value.into(), buckets: Vec::new() };
    let events = (0..EVENTS).map(|event| {
        let of = Of {
            program: "sample".into(),
            version: "2.1.0".into(),
            event: "frames".into(),
            identity: Some(format!("{:032x}", request % 500)),
            kind: RowKind::Event,
            day: "2026-11-21".into(),
            manifest: None,
        };
        let mut tallies = vec![tally("", ""), tally("system.os", r#""Linux""#), tally("system.ram", "16")];
        tallies.push(Tally { buckets: vec![("[null,30.0]".into(), 3), ("[30.0,null]".into(), 8)], ..tally("fps", "") });
        Taken::Row(Row { json: RawValue::from_string(json(request, event)).unwrap(), of: Some(of), tallies })
    });
    Delivery {
        key: Some(IdempotencyKey::new(format!("key-{request}").as_bytes()).unwrap()),
        events: events.collect(),
        sha256: "0".repeat(64),
        body_bytes: 10_000,
        received_at_ms: 1_795_219_200_000,
        official: false,
        place: None,
    }
}

/// Everything that a collector does with them once it has read them.
async fn keep(url: &str) -> Duration {
    let mut limits = Limits::default();
    // So that nobody is set aside.
    limits.identity_events = u64::MAX;
    let store = Store::open(&Place::Postgres(url.to_owned()), &limits, 0).unwrap();
    let deliveries: Vec<Delivery> = (0..REQUESTS).map(delivery).collect();
    let (start, mut clients) = (Instant::now(), JoinSet::new());
    for delivery in deliveries {
        if clients.len() >= CLIENTS {
            clients.join_next().await.unwrap().unwrap();
        }
        let store = store.clone();
        clients.spawn(async move {
            store.receipt(delivery.key.as_ref().unwrap()).await.unwrap();
            store.keep(delivery).await.unwrap();
        });
    }
    while let Some(done) = clients.join_next().await {
        done.unwrap();
    }
    start.elapsed()
}

/// Inserts only the rows.
async fn insert(url: String) -> Duration {
    drop(Store::open(&Place::Postgres(url.clone()), &Limits::default(), 0).unwrap());
    let connections = usize::try_from(Limits::default().postgres_connections).unwrap();
    let mut clients = JoinSet::new();
    let mut opened = Vec::new();
    for _ in 0..connections {
        let (client, connection) = tokio_postgres::connect(&url, NoTls).await.unwrap();
        tokio::spawn(connection);
        opened.push(client);
    }
    let start = Instant::now();
    for (number, client) in opened.into_iter().enumerate() {
        clients.spawn(async move {
            let lists: Vec<String> = (0..EVENTS).map(|n| format!("($1, {n}, 1, 1, ${})", n + 2)).collect();
            let events = format!("INSERT INTO events (delivery, position, origin, day, json) VALUES {}", lists.join(","));
            let delivery = "INSERT INTO deliveries (id, idempotency_key, sha256, body_bytes, stored, received_at_ms)
                VALUES ($1, $2, $3, 10000, 50, 1795219200000)";
            let (events, delivery) = (client.prepare(&events).await.unwrap(), client.prepare(delivery).await.unwrap());
            assert_eq!(events.params().last(), Some(&Type::TEXT));
            for request in (number..REQUESTS).step_by(connections) {
                let id = i64::try_from(request).unwrap();
                let json: Vec<String> = (0..EVENTS).map(|event| json(request, event)).collect();
                client.batch_execute("BEGIN").await.unwrap();
                client.execute(&delivery, &[&id, &format!("key-{request}"), &"0".repeat(64)]).await.unwrap();
                let mut values: Vec<&(dyn tokio_postgres::types::ToSql + Sync)> = vec![&id];
                values.extend(json.iter().map(|json| json as &(dyn tokio_postgres::types::ToSql + Sync)));
                client.execute(&events, &values).await.unwrap();
                client.batch_execute("COMMIT").await.unwrap();
            }
        });
    }
    while let Some(done) = clients.join_next().await {
        done.unwrap();
    }
    start.elapsed()
}
