//! Opening and closing.

use std::ffi::c_char;
use std::path::PathBuf;
use std::ptr::{null, null_mut};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use candor::{NotRecorded, OpenError, Telemetry};
use serde_json::Value;

use crate::event::candor_event;
use crate::given::{candor_string, items, text};
use crate::guard::guarded;
use crate::text::give;

/// Open telemetry. Made by `candor_open`, and never freed.
pub struct candor_client {
    /// The process that opened it. In a child forked from that, a lock may be held by a thread that does not exist there.
    process: u32,
    /// `None` once it is closed, or if it could not be opened.
    telemetry: Mutex<Option<Telemetry>>,
    /// Why it could not be opened.
    trouble: Option<String>,
    events: Vec<candor_event>,
}

/// Options for opening telemetry. Set everything to 0 first, then `size` to `sizeof(candor_options)`, then what you need.
#[repr(C)]
pub struct candor_options {
    /// The size of this struct in bytes, by which later versions tell which members there are.
    pub size: usize,
    /// The text of the manifest.
    pub manifest: candor_string,
    /// The program's version, which replaces the one in the manifest. Left out of events if it does not look like a version ("2.1.0").
    pub version: candor_string,
    /// Folders with the program's own code: crash reports keep paths below them, starting at such a folder.
    pub code_roots: *const candor_string,
    /// The number of `code_roots`.
    pub code_root_count: usize,
    /// Not 0: this process sends nothing; its events wait until another process of the program sends them.
    pub records_only: i32,
    /// Not 0: the manifest is not registered for the Candor window.
    pub unregistered: i32,
    /// Not 0: the program's developer is told on standard error, once each, of values that the manifest does not declare.
    pub developer: i32,
}

/// Opens telemetry. Returns NULL if the manifest is refused or the options are invalid; `error`, unless it is NULL, then receives a
/// sentence that says why, to be freed with `candor_free`. If telemetry cannot be opened on this computer, the handle returned records
/// nothing, and `candor_state` says why.
///
/// # Safety
///
/// `options` and everything in it is as described; `error` is NULL or points to a pointer.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn candor_open(options: *const candor_options, error: *mut *mut c_char) -> *mut candor_client {
    let opened = guarded(Err("an error inside Candor".to_owned()), || {
        // SAFETY: as promised by the caller.
        unsafe { open(options) }
    });
    match opened {
        // Never freed: see above.
        Ok(client) => std::ptr::from_mut(Box::leak(Box::new(client))),
        Err(why) => {
            // SAFETY: the caller gave NULL or a place for a pointer.
            if let Some(error) = unsafe { error.as_mut() } {
                *error = give(why, null_mut());
            }
            null_mut()
        }
    }
}

/// # Safety
///
/// As for [`candor_open`].
unsafe fn open(options: *const candor_options) -> Result<candor_client, String> {
    // SAFETY: as promised by the caller.
    let Some(options) = (unsafe { options.as_ref() }) else { return Err("`options` is NULL".into()) };
    if options.size < size_of::<candor_options>() {
        return Err("`size` is smaller than that of `candor_options`".into());
    }
    let read = |string: &candor_string, what: &str| {
        // SAFETY: as promised by the caller.
        unsafe { text(string.text, string.length) }.ok_or_else(|| format!("the {what} is not UTF-8"))
    };
    let manifest = read(&options.manifest, "manifest")?;
    let mut builder = Telemetry::builder(manifest)
        .deliver(options.records_only == 0)
        .register(options.unregistered == 0)
        .developer(options.developer != 0);
    let version = read(&options.version, "version")?;
    if !version.is_empty() {
        builder = builder.version(version);
    }
    // SAFETY: as promised by the caller.
    for root in unsafe { items(options.code_roots, options.code_root_count) } {
        builder = builder.code_root(PathBuf::from(read(root, "path of a code root")?));
    }
    let (telemetry, trouble) = match builder.open() {
        Ok(telemetry) => (Some(telemetry), None),
        Err(OpenError::Manifest(error)) => return Err(format!("the manifest is refused: {error}")),
        Err(error) => (None, Some(error.to_string())),
    };
    let events = telemetry.as_ref().map(candor_event::all).unwrap_or_default();
    Ok(candor_client { process: std::process::id(), events, trouble, telemetry: Mutex::new(telemetry) })
}

impl candor_client {
    /// Whether this process was forked from the one that opened it.
    fn is_forked(&self) -> bool {
        std::process::id() != self.process
    }

    /// Asks what only open telemetry can answer.
    pub(crate) fn with<T>(&self, ask: impl FnOnce(Option<&Telemetry>) -> T) -> T {
        if self.is_forked() {
            return ask(None);
        }
        ask(self.telemetry.lock().unwrap_or_else(PoisonError::into_inner).as_ref())
    }

    fn state(&self) -> Value {
        let mut state = self.with(candor::tools::state);
        if let Some(troubles) = state.get_mut("troubles").and_then(Value::as_array_mut) {
            troubles.extend(self.trouble.clone().map(Value::from));
            troubles.extend(self.is_forked().then(|| NotRecorded::Forked.to_string().into()));
        }
        state
    }
}

/// Ends telemetry: moves everything that was recorded into the log, and sends what can be sent within `timeout_ms` milliseconds; 0 means a
/// quarter of a second. The rest waits for the next start. Does nothing when called again, or in a forked child.
///
/// # Safety
///
/// `client` is NULL or a handle from `candor_open`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn candor_close(client: *const candor_client, timeout_ms: u32) {
    // SAFETY: as promised by the caller; a handle is never freed.
    let Some(client) = (unsafe { client.as_ref() }).filter(|client| !client.is_forked()) else { return };
    guarded((), || {
        let telemetry = client.telemetry.lock().unwrap_or_else(PoisonError::into_inner).take();
        match telemetry {
            Some(telemetry) if timeout_ms == 0 => telemetry.close(),
            Some(telemetry) => telemetry.close_within(Duration::from_millis(timeout_ms.into())),
            None => {}
        }
    });
}

/// What the person decides, and what stands in the way, as JSON: "allowed", "reason" (a code, its effect on waiting events, a sentence),
/// the same for each of the "tiers" and "events", "program", "folder", and "troubles" as sentences. To be freed with `candor_free`.
///
/// # Safety
///
/// `client` is NULL or a handle from `candor_open`; `length` is NULL or points to a `size_t`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn candor_state(client: *const candor_client, length: *mut usize) -> *mut c_char {
    // SAFETY: as promised by the caller; a handle is never freed.
    let Some(client) = (unsafe { client.as_ref() }) else { return null_mut() };
    guarded(null_mut(), || give(client.state().to_string(), length))
}

/// The event with this name; NULL if the manifest has none. Ask for it once and keep it.
///
/// # Safety
///
/// `client` is NULL or a handle from `candor_open`; `name` has `length` bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn candor_event_named(
    client: *const candor_client,
    name: *const c_char,
    length: usize,
) -> *const candor_event {
    // SAFETY: as promised by the caller; a handle is never freed.
    let (client, name) = unsafe { (client.as_ref(), text(name, length)) };
    let found = client.zip(name).and_then(|(client, name)| client.events.iter().find(|event| event.name == name));
    found.map_or(null(), std::ptr::from_ref)
}
