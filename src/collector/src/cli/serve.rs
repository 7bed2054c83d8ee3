//! Serving, which is what the collector does when no command is given: it opens the store, listens, and stops when told
//! to.

use std::{
    io::{self, Write as _},
    net::SocketAddr,
};

use crate::{
    clock::now_ms,
    complaint::{self, complain, tell},
    foreign::{Foreign, Secret},
    gate::Proxies,
    limits::Limits,
    manifests::Manifests,
    open_files, publishing, retention,
    serve::{serve, serve_operations},
    state::AppState,
    store::{Place, Store, noted},
};
use anyhow::Context as _;
use tokio::{net::TcpListener, sync::watch};

use super::{
    options::{Log, Options, SecretFile},
    signals::{input_end, stop_signal},
};

/// Serves until told to stop.
pub(super) fn run(options: &Options) -> anyhow::Result<()> {
    if options.log == Some(Log::Json) {
        complaint::write_json();
    }
    let handed_over = handed_over()?;
    let (mut limits, too_few) = open_files::fitted(Limits::default());
    if let Some(too_few) = too_few {
        complain(&too_few);
    }
    limits.requests_per_minute = options.requests_per_minute.unwrap_or(limits.requests_per_minute);
    limits.kept_days = options.kept_days();
    limits.kept_bytes = options.keep_size.map(|size| size.0);
    let manifests = manifests(options, &limits)?;
    let foreign = programs_without_candor(options)?;
    let store = options.store.as_deref().context("there is no store")?;
    let store = Store::open(&Place::of(store), &limits, now_ms())?;
    let mut state = AppState::new(store, limits)
        .with_foreign(foreign)
        .with_proxies(Proxies::new(options.proxy.iter().map(|network| network.0).collect()));
    if let Some(days) = options.backups_kept {
        state = state.with_backups_for(days);
    }
    let remark = remark(manifests.as_ref());
    if let Some(manifests) = manifests {
        state = state.with_manifests(manifests);
    }
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().thread_name("candor-http").build();
    runtime.context("cannot start the threads that answer")?.block_on(async {
        let listener = match handed_over {
            Some(listener) => TcpListener::from_std(listener).context("cannot listen on the socket that was handed over")?,
            None => bind(options.listen.context("there is no address to listen on")?, "--listen").await?,
        };
        let operations = match options.metrics {
            Some(address) => Some(bind(address, "--metrics").await?),
            None => None,
        };
        if let Some(days) = options.backups_kept {
            // So that commands, which are not told, give the same receipts.
            if let Err(cause) = state.store().ask(move |sql| noted::set_backup_days(sql, days)).await {
                complain(&format_args!("for how long backups are kept could not be noted in the store, for `erase` ({cause})"));
            }
        }
        listen(options, listener, operations, state, remark).await
    })
}

/// The manifests that were given, if any were.
fn manifests(options: &Options, limits: &Limits) -> anyhow::Result<Option<Manifests>> {
    let Options { manifest, manifests, .. } = options;
    if manifest.is_empty() && manifests.is_none() {
        return Ok(None);
    }
    Ok(Some(Manifests::open(manifest.clone(), manifests.clone(), *limits)?))
}

/// The programs from which a format of their own is accepted, too.
fn programs_without_candor(options: &Options) -> anyhow::Result<Foreign> {
    let secrets = options.official_secret.iter().map(|SecretFile { program, path }| {
        let bytes = std::fs::read(path)
            .with_context(|| format!("cannot read the file that --official-secret names for {program}: {}", path.display()))?;
        Ok((program.clone(), Secret::of_file(&bytes)))
    });
    let programs = options.foreign.iter().map(|foreign| (foreign.program.clone(), foreign.format));
    Ok(Foreign::new(programs.collect(), secrets.collect::<anyhow::Result<_>>()?)?)
}

/// What the person who starts the collector should know about the manifests.
fn remark(manifests: Option<&Manifests>) -> Option<&'static str> {
    match manifests {
        None => Some(
            "no manifest was given, so every event is kept as it comes, even one that is declared as counted and not kept; \
             name a file with --manifest or a folder with --manifests",
        ),
        Some(manifests) if manifests.is_empty() => {
            Some("there is no manifest in the folder yet, so every sender is told to try again later; put one there")
        }
        Some(_) => None,
    }
}

/// The socket that systemd has opened for the collector, if it has.
#[cfg(unix)]
fn handed_over() -> anyhow::Result<Option<std::net::TcpListener>> {
    let mut sockets = listenfd::ListenFd::from_env();
    let wrong = "the socket that was handed over (LISTEN_FDS) is not one that listens for TCP; give ListenStream= an address \
                 and a port";
    anyhow::ensure!(sockets.len() <= 1, "{} sockets were handed over (LISTEN_FDS), but only one can be used", sockets.len());
    let Some(listener) = sockets.take_tcp_listener(0).context(wrong)? else { return Ok(None) };
    listener.set_nonblocking(true)?;
    Ok(Some(listener))
}

/// Elsewhere there is no systemd that could hand over a socket.
#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "elsewhere it can fail")]
fn handed_over() -> anyhow::Result<Option<std::net::TcpListener>> {
    Ok(None)
}

async fn bind(address: SocketAddr, option: &str) -> anyhow::Result<TcpListener> {
    TcpListener::bind(address).await.map_err(|cause| {
        let advice = match cause.kind() {
            io::ErrorKind::AddrInUse => "another program listens there; stop it, or choose another port with",
            io::ErrorKind::PermissionDenied => "ports below 1024 need more rights; choose another with",
            _ => "it may not be an address of this computer; choose another with",
        };
        anyhow::anyhow!("cannot listen on {address} ({cause}): {advice} {option}")
    })
}

async fn listen(
    options: &Options,
    listener: TcpListener,
    operations: Option<TcpListener>,
    state: AppState,
    remark: Option<&'static str>,
) -> anyhow::Result<()> {
    // Before the line is printed, because its reader may stop the collector at once.
    let told_to_stop = stop_signal().context("cannot wait for signals")?;
    let input_ended = options.until_input_ends.then(input_end).transpose().context("cannot wait for the input's end")?;
    if let Some(remark) = remark {
        complain(&remark);
    }
    let operations_at = operations.as_ref().map(TcpListener::local_addr).transpose().context("cannot tell the address")?;
    announce(listener.local_addr().context("cannot tell the address")?, operations_at);

    let stop_deadline = state.limits().stop_deadline;
    // The receivers learn of the stop when the senders are dropped.
    let ((stopping, stopped), (ending, mut ended)) = (watch::channel(()), watch::channel(()));
    if let Some(operations) = operations {
        // The operator's port answers to the end, also that the collector is stopping.
        let ended = async move { drop(ended.changed().await) };
        tokio::spawn(serve_operations(operations, state.clone(), ended));
    }
    tokio::spawn(retention::keep_the_list(state.clone()));
    tokio::spawn(retention::keep_to_it(state.clone()));
    tokio::spawn(retention::keep_to_size(state.clone()));
    tokio::spawn(publishing::keep_to_it(state.clone()));
    let server = serve(listener, state, async move {
        let input_ended = async {
            match input_ended {
                // The sender is only ever dropped, which is the message.
                Some(ended) => drop(ended.await),
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            () = told_to_stop => {}
            () = input_ended => {}
        }
        tell("stop", &"stops, after the requests that have begun");
        drop(stopping);
    });
    let too_late = async {
        let mut stopped = stopped;
        drop(stopped.changed().await);
        tokio::time::sleep(stop_deadline).await;
    };
    tokio::select! {
        () = server => {}
        () = too_late => {}
    }
    drop(ending);
    tell("stop", &"has stopped");
    Ok(())
}

/// Prints where the collector listens, which is the only line it ever prints to standard output, apart from a second one that says where
/// the operator's port is, if there is one.
fn announce(address: SocketAddr, operations: Option<SocketAddr>) {
    let mut line = format!("listening on http://{address}\n");
    if let Some(operations) = operations {
        line += &format!("metrics on http://{operations}/metrics\n");
    }
    let mut stdout = io::stdout().lock();
    // Perhaps nobody reads it, which is no reason not to serve.
    drop(stdout.write_all(line.as_bytes()).and_then(|()| stdout.flush()));
    tell("start", &format_args!("listens on {address}"));
}
