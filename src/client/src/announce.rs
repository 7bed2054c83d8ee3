//! Tells whoever has telemetry open in this process of a decision that was made in it, or of a crash report that was released: a page of a
//! program's own does so where the program runs, and nobody should wait there until files are looked at again. Takes no lock, so that
//! nobody waits for it, after a fork neither.

use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock, Weak};

use arc_swap::ArcSwap;

/// Hears of decisions as long as it is there.
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

/// Something was decided or released of the program in this folder.
pub(crate) fn decided(folder: &Path) {
    for listener in LISTENERS.load().iter().filter_map(Weak::upgrade).filter(|listener| listener.folder == folder) {
        (listener.hears)();
    }
}
