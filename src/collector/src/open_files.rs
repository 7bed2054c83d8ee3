//! How many files this process may have open; every connection is one. Reaching that limit would keep the store from opening its own files,
//! so there are always fewer connections.

use crate::limits::Limits;

/// Fewest connections that are allowed, however few files there may be: enough for each person of a small household, and a proxy.
const FEWEST: usize = 16;

/// Raises the limit of open files as far as `limits` need it, and returns `limits` with no more connections than the system then allows,
/// and, if these are fewer, a sentence for the operator.
pub fn fitted(mut limits: Limits) -> (Limits, Option<String>) {
    let wanted = limits.connections.saturating_add(limits.spare_files);
    let Some(allowed) = raised(wanted).filter(|allowed| *allowed < wanted) else {
        return (limits, None);
    };
    limits.connections = allowed.saturating_sub(limits.spare_files).max(FEWEST).min(limits.connections);
    limits.connections_kept_for_here = limits.connections_kept_for_here.min(limits.connections / 4);
    let complaint = format!(
        "only {allowed} files may be open, so only {} connections; {wanted} would be better (ulimit -n)",
        limits.connections
    );
    (limits, Some(complaint))
}

/// How many files may be open after trying to allow `wanted`; `None` if there is no limit.
#[cfg(unix)]
fn raised(wanted: usize) -> Option<usize> {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

    let count = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
    let Rlimit { current, maximum } = getrlimit(Resource::Nofile);
    let current = current?;
    if count(current) >= wanted {
        return Some(count(current));
    }
    let wanted = u64::try_from(wanted).unwrap_or(u64::MAX);
    let most = maximum.map_or(wanted, |maximum| maximum.min(wanted));
    match setrlimit(Resource::Nofile, Rlimit { current: Some(most), maximum }) {
        Ok(()) => Some(count(most)),
        Err(_refused) => Some(count(current)),
    }
}

/// Sockets are not counted there.
#[cfg(not(unix))]
fn raised(_wanted: usize) -> Option<usize> {
    None
}
