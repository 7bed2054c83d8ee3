//! Accepts connections and speaks HTTP on them, for no longer than the limits allow. It knows no route and no store.

use std::{io, net::SocketAddr, pin::pin, sync::Arc, time::Duration};

use axum::{Router, extract::Request};
use hyper::{
    body::{Body as _, Incoming},
    server::conn::http1,
    service::{Service as _, service_fn},
};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    service::TowerToHyperService,
};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::watch,
    time::{sleep, sleep_until},
};

use crate::{
    app::app,
    complaint::complain,
    gate::{Gate, Proxies, Seat, Step},
    limits::Limits,
    operations::operations,
    state::AppState,
    watched::{Along, Watched},
};

/// The fewest bytes to read ahead with which the HTTP library works at all.
const LEAST_READ_AHEAD: usize = 8 * 1024;

/// The settings for every connection.
struct Speech {
    http: http1::Builder,
    head_bytes: usize,
    step_deadline: Duration,
}

impl Speech {
    fn within(limits: &Limits) -> Self {
        let mut http = http1::Builder::new();
        http.timer(TokioTimer::new()).header_read_timeout(limits.head_deadline);
        http.max_buf_size(limits.head_bytes.max(LEAST_READ_AHEAD));
        Self { http, head_bytes: limits.head_bytes, step_deadline: limits.step_deadline }
    }
}

/// Answers on `listener` until `stop` completes, and then until every request that has begun by then has its answer.
pub async fn serve(listener: TcpListener, state: AppState, stop: impl Future<Output = ()>) {
    state.set_listens(true);
    let stop = async {
        stop.await;
        state.set_listens(false);
    };
    answer(listener, app(state.clone()), Arc::clone(&state.gate), &state.limits, stop).await;
}

/// Does the same for the operator's port, which has its own gate, so that no sender can keep the operator out.
pub async fn serve_operations(listener: TcpListener, state: AppState, stop: impl Future<Output = ()>) {
    let connections = state.limits.operations_connections;
    let (connections_per_address, connections_from_here) = (connections, connections);
    let limits =
        Limits { connections, connections_per_address, connections_from_here, connections_kept_for_here: 0, ..state.limits };
    let gate = Arc::new(Gate::new(&limits, Proxies::default()));
    answer(listener, operations(state), gate, &limits, stop).await;
}

async fn answer(listener: TcpListener, routes: Router, gate: Arc<Gate>, limits: &Limits, stop: impl Future<Output = ()>) {
    let (speech, routes) = (Arc::new(Speech::within(limits)), TowerToHyperService::new(routes));
    let (stopping, told) = watch::channel(());
    let mut stop = pin!(stop);
    loop {
        tokio::select! {
            () = &mut stop => break,
            accepted = listener.accept() => {
                if let Some((stream, seat)) = seated(&gate, limits, accepted).await {
                    tokio::spawn(connection(stream, routes.clone(), seat, told.clone(), Arc::clone(&speech)));
                }
            }
        }
    }
    drop((listener, told));
    // A receiver that no longer listens has ended.
    stopping.send_replace(());
    stopping.closed().await;
}

/// A connection with its place, if there is one for it.
async fn seated(gate: &Arc<Gate>, limits: &Limits, accepted: io::Result<(TcpStream, SocketAddr)>) -> Option<(TcpStream, Seat)> {
    match accepted {
        Ok((stream, from)) => gate.enter(from.ip()).map(|seat| (stream, seat)),
        // It was closed again before it was accepted.
        Err(error) if is_the_peers(error.kind()) => None,
        Err(error) => {
            complain(&format_args!("cannot take a connection, and tries again ({error})"));
            gate.push_out_a_connection();
            sleep(limits.accept_pause).await;
            None
        }
    }
}

fn is_the_peers(kind: io::ErrorKind) -> bool {
    matches!(kind, io::ErrorKind::ConnectionAborted | io::ErrorKind::ConnectionReset | io::ErrorKind::ConnectionRefused)
}

/// Answers on one connection until it ends, is pushed out, or takes too long over one step.
async fn connection(
    stream: TcpStream,
    routes: TowerToHyperService<Router>,
    seat: Seat,
    mut told: watch::Receiver<()>,
    speech: Arc<Speech>,
) {
    let seat = Arc::new(seat);
    let guest = Arc::clone(&seat);
    let along = Along::default();
    let stream = Watched::new(stream, along.clone(), speech.head_bytes);
    let service = service_fn(move |mut request: Request<Incoming>| {
        let seat = Arc::clone(&guest);
        seat.is_at(if request.body().is_end_stream() { Step::Whole } else { Step::Head });
        request.extensions_mut().insert(Arc::clone(&seat));
        let (method, uri, along) = (request.method().clone(), request.uri().clone(), along.clone());
        if let Some(doubt) = along.head().is_taken(&method, &uri) {
            request.extensions_mut().insert(doubt);
        }
        let answer = routes.call(request);
        async move {
            let answer = answer.await;
            seat.is_at(Step::Silent);
            along.head().begins();
            answer
        }
    });
    let mut conversation = pin!(speech.http.serve_connection(TokioIo::new(stream), service));
    let mut stopping = false;
    while let Some((_, since)) = seat.at() {
        tokio::select! {
            // What goes wrong on a connection is up to its peer, who notices.
            _ended = conversation.as_mut() => break,
            () = seat.pushed_out() => break,
            () = sleep_until((since + speech.step_deadline).into()) => {
                // Unless it has made progress meanwhile.
                if seat.at().is_none_or(|(_, now_since)| now_since == since) {
                    break;
                }
            }
            _told = told.changed(), if !stopping => {
                stopping = true;
                if seat.at().is_none_or(|(step, _)| step == Step::Silent) {
                    break;
                }
                conversation.as_mut().graceful_shutdown();
            }
        }
    }
}
