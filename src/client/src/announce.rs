//! Tells whatever has telemetry open in this process that a decision was made, or a crash report released, in the same process. A program
//! that shows a page of ours decides where it runs, and should not have to wait until files are looked at again. Takes no lock, so that
//! nobody waits for it, not even after a fork.

use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock, Weak};

use arc_swap::ArcSwap;

/// Hears of decisions until it is dropped.
pub(crate) struct Listener {
    folder: PathBuf,
    hears: Box<dyn Fn() + Send + Sync>,
}

static LISTENERS: LazyLock<ArcSwap<Vec<Weak<Listener>>>> = LazyLock::new(ArcSwap::default);

/// Calls `hears` after each decision about the program in this folder and each release, on the thread that did it.
pub(crate) fn listen(folder: &Path, hears: impl Fn() + Send + Sync + 'static) -> Arc<Listener> {
    let listener = Arc::new(Listener { folder: folder.to_path_buf(), hears: Box::new(hears) });
    LISTENERS.rcu(|listeners| {
        let there = listeners.iter().filter(|listener| listener.strong_count() > 0).cloned();
        there.chain([Arc::downgrade(&listener)]).collect::<Vec<_>>()
    });
    listener
}

/// Something was decided about, or released by, the program in this folder.
pub(crate) fn decided(folder: &Path) {
    for listener in LISTENERS.load().iter().filter_map(Weak::upgrade).filter(|listener| listener.folder == folder) {
        (listener.hears)();
    }
}
