//! What tells the collector to stop.

use std::io;

use tokio::sync::oneshot;

/// Reports when standard input ends. A thread waits for that, because a read cannot be cancelled.
pub(super) fn input_end() -> io::Result<oneshot::Receiver<()>> {
    let (ends, ended) = oneshot::channel();
    std::thread::Builder::new().name("candor-input".into()).spawn(move || {
        let _read_to_its_end = io::copy(&mut io::stdin(), &mut io::sink());
        drop(ends);
    })?;
    Ok(ended)
}

/// Waits for Ctrl+C or, where there is one, for SIGTERM. Listens for both from the moment it is called.
#[cfg(unix)]
pub(super) fn stop_signal() -> io::Result<impl Future<Output = ()>> {
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
pub(super) fn stop_signal() -> io::Result<impl Future<Output = ()>> {
    let mut interrupt = tokio::signal::windows::ctrl_c()?;
    Ok(async move {
        interrupt.recv().await;
    })
}
