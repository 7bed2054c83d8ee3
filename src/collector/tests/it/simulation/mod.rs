//! Thirty days of many clients, faster than real time, through the collector's own routes: every figure that is published is compared with
//! one that is worked out from everything that was accepted.
//!
//! Clients start again with what they had, are offline for days, withhold fields now and then, send the same twice, and erase themselves;
//! answers are lost, the collector is started again, and its store is away for hours. `CANDOR_CLIENTS` and `CANDOR_SEED` change how many
//! there are and what happens.

mod client;
mod model;

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use axum::{
    Router,
    body::{Body, to_bytes},
    http::Request,
};
use candor::tools::wire::{hex, identifier_of};
use candor_collector::{app::app, clock::Clock, limits::Limits, manifests::Manifests, state::AppState};
use fastrand::Rng;
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::task::JoinSet;
use tower::ServiceExt as _;

use self::{
    client::{Client, Sending},
    model::{Model, date, row_name},
};
use crate::api::open_store;

/// 2026-11-02, a Monday.
const FIRST_MS: i64 = 1_793_577_600_000;

const DAYS: i64 = 30;

/// How long a step is.
const STEP_MS: i64 = 3 * 60 * 60 * 1000;

/// How many send at once.
const AT_ONCE: usize = 100;

/// Whose delivery it was, what was in it, whether they heard the answers, and the answers.
type Sent = (usize, Sending, bool, Vec<(u16, Value)>);

/// The collector, which can be started again and whose store can be away.
struct Server {
    folder: TempDir,
    clock: Clock,
    router: Option<Router>,
    is_away: bool,
}

impl Server {
    fn new() -> Self {
        // In memory where there is such a place: it is about figures and not about disks.
        let memory = Path::new("/dev/shm");
        let folder = if memory.is_dir() { TempDir::new_in(memory) } else { TempDir::new() }.unwrap();
        std::fs::create_dir(folder.path().join("apps")).unwrap();
        for (name, text) in [("named", include_str!("named.toml")), ("nameless", include_str!("nameless.toml"))] {
            std::fs::write(folder.path().join("apps").join(name).with_extension("toml"), text).unwrap();
        }
        let mut server = Self { folder, clock: Clock::standing_at(FIRST_MS), router: None, is_away: false };
        server.start();
        server
    }

    fn store(&self) -> PathBuf {
        self.folder.path().join("store")
    }

    fn start(&mut self) {
        // The former one closes its store first.
        self.router = None;
        let mut limits = Limits::default();
        limits.page_age = std::time::Duration::ZERO;
        let manifests = Manifests::open(Vec::new(), Some(self.folder.path().join("apps")), limits).unwrap();
        let state = AppState::new(open_store(&self.store(), &limits).unwrap(), limits);
        self.router = Some(app(state.with_manifests(manifests).with_clock(self.clock.clone())));
    }

    /// Takes the store away, or puts it back.
    fn store_is_away(&mut self, is_away: bool) {
        let (here, away) = (self.store(), self.folder.path().join("away"));
        match (self.is_away, is_away) {
            (false, true) => std::fs::rename(here, away).unwrap(),
            (true, false) => std::fs::rename(away, here).unwrap(),
            _ => {}
        }
        self.is_away = is_away;
    }

    fn router(&self) -> Router {
        self.router.clone().unwrap()
    }
}

async fn ask(router: Router, request: Request<Body>) -> (u16, Value) {
    let response = router.oneshot(request).await.unwrap();
    let status = response.status().as_u16();
    (status, serde_json::from_slice(&to_bytes(response.into_body(), usize::MAX).await.unwrap()).unwrap())
}

async fn deliver(router: Router, sending: Sending) -> (u16, Value) {
    let request = Request::post("/events").header("content-type", "application/json");
    ask(router, request.header("idempotency-key", &sending.key).body(Body::from(sending.body)).unwrap()).await
}

/// Everything that happens.
struct World {
    server: Server,
    clients: Vec<Client>,
    model: Model,
    rng: Rng,
    now_ms: i64,
}

impl World {
    fn new(clients: u64, seed: u64) -> Self {
        let first = date(FIRST_MS);
        let clients = (0..clients).map(|number| Client::new(number, seed, first)).collect();
        Self { server: Server::new(), clients, model: Model::default(), rng: Rng::with_seed(seed), now_ms: FIRST_MS }
    }

    async fn step(&mut self) {
        self.now_ms += STEP_MS;
        self.server.clock.set(self.now_ms);
        if self.rng.u8(0..100) < 4 {
            self.server.store_is_away(false);
            self.server.start();
        }
        let is_away = self.rng.u8(0..100) < 8;
        self.server.store_is_away(is_away);
        let today = date(self.now_ms);
        for client in &mut self.clients {
            client.lives(today);
        }
        self.send().await;
        if !is_away {
            self.erase().await;
            if self.rng.u8(0..3) == 0 {
                self.look().await;
            }
        }
    }

    /// Everybody who has something sends a delivery.
    async fn send(&mut self) {
        let today = date(self.now_ms);
        let mut under_way: JoinSet<Sent> = JoinSet::new();
        for index in 0..self.clients.len() {
            let client = &mut self.clients[index];
            let Some(sending) = client.sends(today) else { continue };
            let (times, is_heard) = client.luck();
            let router = self.server.router();
            under_way.spawn(async move {
                let mut both = JoinSet::new();
                for _ in 0..times {
                    both.spawn(deliver(router.clone(), sending.clone()));
                }
                (index, sending, is_heard, both.join_all().await)
            });
            while under_way.len() >= AT_ONCE {
                let done = under_way.join_next().await.unwrap().unwrap();
                self.answered(done);
            }
        }
        while let Some(done) = under_way.join_next().await {
            self.answered(done.unwrap());
        }
    }

    fn answered(&mut self, (index, sending, is_heard, answers): Sent) {
        for (status, answer) in &answers {
            let expected = if self.server.is_away { 503 } else { self.model.takes(&sending, self.now_ms) };
            assert_eq!(*status, expected, "{answer}");
            match status {
                200 => assert_eq!(answer["stored"], sending.events.len()),
                422 => assert_eq!(answer["error"], "erased_identity"),
                _ => {}
            }
        }
        if is_heard && answers.iter().all(|(status, _)| *status != 503) {
            self.clients[index].is_done();
        }
    }

    async fn erase(&mut self) {
        let today = date(self.now_ms);
        for index in 0..self.clients.len() {
            let Some(proof) = self.clients[index].erases(today) else { continue };
            let request = Request::delete("/me").header("authorization", format!("Proof {}", hex(&proof)));
            let (status, answer) = ask(self.server.router(), request.body(Body::empty()).unwrap()).await;
            let erased = self.model.erases(&identifier_of(&proof));
            assert_eq!((status, &answer["erased"]), (200, &json!(erased)), "{answer}");
        }
    }

    /// Compares everything that is published now with what has to be.
    async fn look(&mut self) {
        let (status, page) = ask(self.server.router(), Request::get("/stats").body(Body::empty()).unwrap()).await;
        assert_eq!(status, 200, "{page}");
        let expected = self.model.page(self.now_ms);
        assert_eq!(plain(&page), expected, "on {}", date(self.now_ms));
    }
}

/// The page without words, in the form of the model.
fn plain(page: &Value) -> Value {
    let table = |table: &Value| {
        let row = |row: &Value| {
            // Of a crash, its group follows its kind.
            let value = row["value"].as_str().map(|value| value.split(" (").next().unwrap_or_default().to_owned());
            let name = row_name(value.is_none(), value.unwrap_or_default());
            assert!(row["count"].as_u64().unwrap() > 10 && row["official"].is_null(), "{row}");
            (name, json!({ "count": row["count"], "spread": quartiles(&row["spread"]) }))
        };
        let rows: BTreeMap<String, Value> = each(&table["rows"]).map(row).collect();
        json!({
            "id": table["id"], "counts": table["counts"], "total": table["total"], "rows": rows,
            "others": table["others"]["count"], "spread": quartiles(&table["spread"]),
        })
    };
    let week = |week: &Value| json!({ "week": week["week"], "tables": each(&week["tables"]).map(table).collect::<Vec<_>>() });
    let programs = each(&page["programs"]).map(|program| {
        let weeks: Vec<Value> = each(&program["weeks"]).map(week).collect();
        json!({ "id": program["id"], "now": program["now"], "day": program["day"], "weeks": weeks })
    });
    json!({ "last_message": page["last_message"], "programs": programs.collect::<Vec<_>>() })
}

fn each(list: &Value) -> impl Iterator<Item = &Value> {
    list.as_array().unwrap().iter()
}

fn quartiles(spread: &Value) -> Value {
    if spread.is_null() {
        return Value::Null;
    }
    let ends = ["lower", "median", "upper"].map(|end| {
        let end = &spread[end];
        let value = end["value"].as_f64().unwrap();
        end["beyond"].as_str().map_or_else(|| value.to_string(), |beyond| format!("{beyond} {value}"))
    });
    json!(ends)
}

fn number(variable: &str, otherwise: u64) -> u64 {
    std::env::var(variable).map_or(otherwise, |number| number.parse().expect(variable))
}

async fn thirty_days(clients: u64) {
    let mut world = World::new(number("CANDOR_CLIENTS", clients), number("CANDOR_SEED", 14));
    while world.now_ms < FIRST_MS + DAYS * 86_400_000 {
        world.step().await;
    }
    // Long after, when everything of these weeks is published and whoever was offline never came back.
    world.server.store_is_away(false);
    for days in [3, 10, 17] {
        world.now_ms += days * 86_400_000;
        world.server.clock.set(world.now_ms);
        world.look().await;
    }
    assert!(world.model.len() > world.clients.len() * 5, "there was something to count");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_figure_is_exact_whatever_happens_to_clients_and_collector_in_thirty_days() {
    thirty_days(240).await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "takes minutes; `cargo test --profile dist -p candor-collector --test it ten_thousand -- --ignored`"]
async fn every_figure_of_ten_thousand_clients_is_exact() {
    thirty_days(10_000).await;
}
