//! The collector's binary: reads its options, listens, and stops when told to. What it serves is in the library.

use std::{
    io::{self, Write as _},
    net::SocketAddr,
    path::PathBuf,
    process::ExitCode,
    time::Duration,
};

use anyhow::Context as _;
use candor_collector::{
    clock,
    complaint::complain,
    foreign::{Foreign, Format, Secret},
    limits::Limits,
    manifests::Manifests,
    open_files,
    serve::serve,
    state::AppState,
    store::{Place, Store},
};
use clap::Parser;
use tokio::{net::TcpListener, sync::oneshot};

/// Receives the events of programs that use Candor and keeps them in one file.
///
/// With --manifest or --manifests it takes only what these manifests declare. What contradicts them is refused, what
/// none of them knows is asked to wait, and what they declare as counted is added up and not kept. Their files may
/// change while it runs. Without, every event is kept as it comes.
///
/// With --foreign it also takes what versions of a program without Candor send to a server of their own; without, such
/// requests are answered like any stranger's.
///
/// Programs send to POST /events; GET /health tells whether the collector could store something now. The address of
/// whoever sends is stored nowhere, not even in messages; while a connection is open, it is
/// counted, so that nobody can take the places of all others. Once it listens, the collector prints one line that
/// says where. Ctrl+C or SIGTERM stops it after the requests that have begun.
#[derive(Debug, Parser)]
#[command(name = "candor-collector", version, after_help = "Exit status: 0 stopped when told to, 1 failed, 2 wrong options.")]
struct Options {
    /// Address and port to listen on; port 0 takes any free one.
    ///
    /// The collector speaks plain HTTP. To be reached from other computers it belongs behind a server that speaks
    /// HTTPS.
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:4319", value_parser = address)]
    listen: SocketAddr,

    /// The database for everything it keeps: a file, which is created if missing and readable by its owner only, or the URL
    /// of a PostgreSQL database, which may name several hosts of which one takes what is written.
    ///
    /// Several collectors may serve one PostgreSQL database: `postgresql://user@one,two/database`
    #[arg(long, value_name = "PATH or URL", default_value = "candor-collector.sqlite3")]
    store: PathBuf,

    /// A manifest that programs here are to be held to, such as the one that the program ships; may be given several
    /// times, also for several versions of a program.
    ///
    /// One that becomes unsound while the collector runs is complained about, and the former one stays in use.
    #[arg(long, value_name = "FILE")]
    manifest: Vec<PathBuf>,

    /// A folder of such manifests: every file in it whose name ends in .toml.
    #[arg(long, value_name = "FOLDER")]
    manifests: Option<PathBuf>,

    /// Take also what versions of this program without Candor send, in the format of their own server: skellypings
    /// (batches at POST /events, in which each event names its program) or ets2la (/tracking, /crash/report, /feedback and
    /// the like, of one program); may be given several times.
    ///
    /// Such events are held to no manifest, and kept with what their format names. The answers are those of that server.
    /// What such a client sends has no key, so of an answer that was lost it may send some once more.
    #[arg(long, value_name = "PROGRAM=FORMAT", value_parser = foreign)]
    foreign: Vec<(String, Format)>,

    /// The secret with which official builds of such a program sign, in the format skellypings; may be given for each
    /// program.
    ///
    /// It ships with the program, so it is no real secret: it marks events of official builds, and guards nothing.
    #[arg(long, value_name = "PROGRAM=FILE", value_parser = secret_file)]
    official_secret: Vec<(String, PathBuf)>,

    /// Stop when standard input ends, for a program that starts its own collector.
    #[arg(long)]
    until_input_ends: bool,
}

fn main() -> ExitCode {
    let options = Options::parse();
    match run(&options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            drop(writeln!(io::stderr(), "candor-collector: {error:#}"));
            ExitCode::FAILURE
        }
    }
}

fn run(options: &Options) -> anyhow::Result<()> {
    let (limits, too_few) = open_files::fitted(Limits::default());
    if let Some(too_few) = too_few {
        complain(&too_few);
    }
    let manifests = manifests(options, &limits)?;
    let foreign = programs_without_candor(options)?;
    let store = Store::open(&Place::of(&options.store), &limits, clock::now_ms())?;
    let mut state = AppState::new(store, limits).with_foreign(foreign);
    let remark = remark(manifests.as_ref());
    if let Some(manifests) = manifests {
        state = state.with_manifests(manifests);
    }
    tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .thread_name("candor-http")
        .build()
        .context("cannot start the threads that answer")?
        .block_on(listen(options, state, limits.stop_deadline, remark))
}

/// The manifests that were given, if any were.
fn manifests(options: &Options, limits: &Limits) -> anyhow::Result<Option<Manifests>> {
    let Options { manifest, manifests, .. } = options;
    if manifest.is_empty() && manifests.is_none() {
        return Ok(None);
    }
    Ok(Some(Manifests::open(manifest.clone(), manifests.clone(), *limits)?))
}

/// The programs of which more is taken than Candor's own format.
fn programs_without_candor(options: &Options) -> anyhow::Result<Foreign> {
    let secrets = options.official_secret.iter().map(|(program, path)| {
        let bytes = std::fs::read(path)
            .with_context(|| format!("cannot read the file that --official-secret names for {program}: {}", path.display()))?;
        Ok((program.clone(), Secret::of_file(&bytes)))
    });
    Ok(Foreign::new(options.foreign.clone(), secrets.collect::<anyhow::Result<_>>()?)?)
}

/// What whoever starts it should know about the manifests.
fn remark(manifests: Option<&Manifests>) -> Option<&'static str> {
    match manifests {
        None => Some(
            "no manifest was given, so every event is kept as it comes, also one that is declared as counted and not kept; \
             give --manifest a file or --manifests a folder",
        ),
        Some(manifests) if manifests.is_empty() => {
            Some("there is no manifest in the folder yet, so every event is asked to wait; put one there")
        }
        Some(_) => None,
    }
}

async fn listen(
    options: &Options,
    state: AppState,
    stop_deadline: Duration,
    remark: Option<&'static str>,
) -> anyhow::Result<()> {
    let address = options.listen;
    let listener = TcpListener::bind(address).await.map_err(|cause| {
        let advice = match cause.kind() {
            io::ErrorKind::AddrInUse => "another program listens there; stop it, or choose another port with --listen",
            io::ErrorKind::PermissionDenied => "ports below 1024 need more rights; choose another with --listen",
            _ => "give --listen an address of this computer",
        };
        anyhow::anyhow!("cannot listen on {address} ({cause}): {advice}")
    })?;
    // Before the line is printed, because its reader may tell the collector to stop at once.
    let told_to_stop = stop_signal().context("cannot wait for signals")?;
    let input_ended = options.until_input_ends.then(input_end).transpose().context("cannot wait for the input's end")?;
    if let Some(remark) = remark {
        complain(&remark);
    }
    announce(listener.local_addr().context("cannot tell the address")?);

    let (stopping, stopped) = oneshot::channel::<()>();
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
        drop(stopping);
    });
    let too_late = async {
        // The sender is only ever dropped, which is the message.
        drop(stopped.await);
        tokio::time::sleep(stop_deadline).await;
    };
    tokio::select! {
        () = server => {}
        () = too_late => {}
    }
    Ok(())
}

/// Hears when standard input ends. A thread waits for it, because reading it cannot be taken back.
fn input_end() -> io::Result<oneshot::Receiver<()>> {
    let (ends, ended) = oneshot::channel();
    std::thread::Builder::new().name("candor-input".into()).spawn(move || {
        let _read_to_its_end = io::copy(&mut io::stdin(), &mut io::sink());
        drop(ends);
    })?;
    Ok(ended)
}

/// Says where the collector listens, on the one line that it ever prints to standard output.
fn announce(address: SocketAddr) {
    let mut stdout = io::stdout().lock();
    // Nobody may be reading it, which is no reason not to serve.
    drop(writeln!(stdout, "listening on http://{address}").and_then(|()| stdout.flush()));
}

/// Waits for Ctrl+C or, where there is one, for SIGTERM. Listens for both from the moment it is called.
#[cfg(unix)]
fn stop_signal() -> io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

/// Waits for Ctrl+C. Listens for it from the moment it is called.
#[cfg(windows)]
fn stop_signal() -> io::Result<impl Future<Output = ()>> {
    let mut interrupt = tokio::signal::windows::ctrl_c()?;
    Ok(async move {
        interrupt.recv().await;
    })
}

fn foreign(text: &str) -> Result<(String, Format), &'static str> {
    let format = |name| match name {
        "skellypings" => Some(Format::SkellyPings),
        "ets2la" => Some(Format::Ets2la),
        _ => None,
    };
    let expected = "expected a program's id and skellypings or ets2la, such as skellycam=skellypings";
    let (program, name) = text.split_once('=').ok_or(expected)?;
    let is_id = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'_' | b'-');
    if program.is_empty() || program.len() > 64 || !program.bytes().all(is_id) {
        return Err("a program's id has at most 64 of a-z, 0-9, _ and -, as in its manifest");
    }
    Ok((program.to_owned(), format(name).ok_or(expected)?))
}

fn secret_file(text: &str) -> Result<(String, PathBuf), &'static str> {
    let (program, path) = text.split_once('=').ok_or("expected a program's id and a file, such as skellycam=secret.txt")?;
    Ok((program.to_owned(), path.into()))
}

fn address(text: &str) -> Result<SocketAddr, &'static str> {
    text.parse().map_err(|_| "expected an IP address and a port, such as 127.0.0.1:4319 or [::1]:4319")
}
