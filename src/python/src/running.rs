//! Open telemetry, and how it is opened again in a forked child.

use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use candor::tools::manifest::{Event, Source};
use candor::{EventHandle, Frames, Manifest, NotRecorded, OpenError, Outcome as Became, Telemetry, Values};
use serde_json::Value;

use crate::outcome::Outcome;

/// How telemetry was opened, kept for forked children.
#[derive(Clone)]
pub(crate) struct Opening {
    pub(crate) manifest: String,
    pub(crate) version: Option<String>,
    pub(crate) code_roots: Vec<PathBuf>,
    pub(crate) deliver: bool,
    pub(crate) register: bool,
    pub(crate) developer: bool,
}

/// Telemetry that is open in this process.
pub(crate) struct Running {
    /// `None` once it is closed; the handles then say so.
    telemetry: Mutex<Option<Telemetry>>,
    /// In the order of the manifest.
    pub(crate) events: Vec<EventHandle>,
    /// The program's id.
    id: String,
    names: Vec<String>,
    crashes: Vec<String>,
    /// The counter of the only event that counts pictures (frames), if there is just one.
    frames: Option<Frames>,
    /// Why telemetry could not be opened.
    trouble: Option<String>,
}

impl Running {
    pub(crate) fn open(opening: &Opening) -> Result<Self, OpenError> {
        let Opening { manifest, version, code_roots, deliver, register, developer } = opening;
        let builder = Telemetry::builder(manifest).deliver(*deliver).register(*register).developer(*developer);
        let builder = code_roots.iter().fold(builder, candor::Builder::code_root);
        let builder = version.iter().fold(builder, candor::Builder::version);
        let telemetry = builder.open()?;
        let declared = &telemetry.manifest().events;
        let (id, names, crashes) = (telemetry.manifest().app.id.clone(), all_names(declared), crash_names(declared));
        let events: Vec<EventHandle> = declared.iter().filter_map(|event| telemetry.event(&event.name).ok()).collect();
        let frames = only_one_of_frames(telemetry.manifest()).and_then(|name| telemetry.event(name).ok());
        let frames = frames.and_then(|event| event.frames(&Values::new()).ok());
        Ok(Self { id, names, crashes, events, frames, trouble: None, telemetry: Mutex::new(Some(telemetry)) })
    }

    /// For when telemetry cannot be opened on this computer.
    pub(crate) fn without(manifest: &str, error: &OpenError) -> Self {
        let (id, declared) = Manifest::parse(manifest).map(|manifest| (manifest.app.id, manifest.events)).unwrap_or_default();
        let (names, crashes, trouble) = (all_names(&declared), crash_names(&declared), Some(error.to_string()));
        Self { telemetry: Mutex::default(), events: Vec::new(), id, names, crashes, frames: None, trouble }
    }

    /// The program's id, whether telemetry is open or not.
    pub(crate) fn id(&self) -> &str {
        &self.id
    }

    /// The names of the events, in the order of the manifest.
    pub(crate) fn names(&self) -> &[String] {
        &self.names
    }

    /// The names of those that are crash reports.
    pub(crate) fn crashes(&self) -> &[String] {
        &self.crashes
    }

    /// The same program with nothing open any more.
    pub(crate) fn ended(&self) -> Self {
        let Self { telemetry: _, events: _, id, names, crashes, frames: _, trouble } = self;
        let (id, names, crashes, trouble) = (id.clone(), names.clone(), crashes.clone(), trouble.clone());
        Self { telemetry: Mutex::default(), events: Vec::new(), id, names, crashes, frames: None, trouble }
    }

    /// The outcome of an event if there is nothing to record it with.
    pub(crate) fn not_open(&self) -> Outcome {
        self.trouble.as_deref().map_or_else(|| Outcome::from(&Became::Not(NotRecorded::Closed)), Outcome::not_open)
    }

    /// The counter for a program that does not distinguish pictures by any value.
    pub(crate) fn frames(&self) -> Option<&Frames> {
        self.frames.as_ref()
    }

    /// What the person decides, and what stands in the way.
    pub(crate) fn state(&self) -> Value {
        let mut state = candor::tools::state(self.telemetry.lock().unwrap_or_else(PoisonError::into_inner).as_ref());
        if let (Some(trouble), Some(troubles)) = (&self.trouble, state.get_mut("troubles").and_then(Value::as_array_mut)) {
            troubles.push(trouble.clone().into());
        }
        state
    }

    /// Takes the open telemetry, to end it; `None` if that was done already.
    pub(crate) fn take(&self) -> Option<Telemetry> {
        self.telemetry.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

fn all_names(events: &[Event]) -> Vec<String> {
    events.iter().map(|event| event.name.clone()).collect()
}

fn crash_names(events: &[Event]) -> Vec<String> {
    events.iter().filter(|event| event.crash).map(|event| event.name.clone()).collect()
}

fn only_one_of_frames(manifest: &Manifest) -> Option<&str> {
    let mut of_frames = manifest.events.iter().filter(|event| event.fields.iter().any(|field| field.source == Source::Frames));
    of_frames.next().filter(|_| of_frames.next().is_none()).map(|event| event.name.as_str())
}
