//! Telemetry that is open, and how it is opened again in a child that was forked.

use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use candor::tools::manifest::Source;
use candor::{EventHandle, Frames, Manifest, OpenError, Telemetry, Values};
use serde_json::Value;

/// How telemetry is opened, kept for a child that is forked.
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
    /// `None` once it was closed; the handles then answer that it is.
    telemetry: Mutex<Option<Telemetry>>,
    /// In the order of the manifest.
    pub(crate) events: Vec<EventHandle>,
    names: Vec<String>,
    crashes: Vec<String>,
    /// The counter of the only event that is made of pictures.
    frames: Option<Frames>,
    /// Why telemetry could not be opened.
    trouble: Option<String>,
}

impl Running {
    pub(crate) fn open(opening: &Opening) -> Result<Self, OpenError> {
        let Opening { manifest, version, code_roots, deliver, register, developer } = opening;
        let builder = Telemetry::builder(manifest).deliver(*deliver).register(*register).developer(*developer);
        let builder = code_roots.iter().fold(builder, |builder, root| builder.code_root(root));
        let builder = version.iter().fold(builder, |builder, version| builder.version(version));
        let telemetry = builder.open()?;
        let declared = &telemetry.manifest().events;
        let names = declared.iter().map(|event| event.name.clone()).collect();
        let crashes = declared.iter().filter(|event| event.crash).map(|event| event.name.clone()).collect();
        let events: Vec<EventHandle> = declared.iter().filter_map(|event| telemetry.event(&event.name).ok()).collect();
        let frames = only_one_of_frames(telemetry.manifest()).and_then(|name| telemetry.event(name).ok());
        let frames = frames.and_then(|event| event.frames(&Values::new()).ok());
        Ok(Self { names, crashes, events, frames, trouble: None, telemetry: Mutex::new(Some(telemetry)) })
    }

    /// Where telemetry cannot be opened on this computer.
    pub(crate) fn without(manifest: &str, error: &OpenError) -> Self {
        let names = Manifest::parse(manifest).map(|manifest| manifest.events.into_iter().map(|event| event.name).collect());
        let (names, trouble) = (names.unwrap_or_default(), Some(error.to_string()));
        Self { telemetry: Mutex::default(), events: Vec::new(), names, crashes: Vec::new(), frames: None, trouble }
    }

    /// The names of the events, in the order of the manifest.
    pub(crate) fn names(&self) -> &[String] {
        &self.names
    }

    /// The names of those that are crash reports.
    pub(crate) fn crashes(&self) -> &[String] {
        &self.crashes
    }

    /// Why nothing is recorded where telemetry could not be opened.
    pub(crate) fn trouble(&self) -> &str {
        self.trouble.as_deref().unwrap_or_default()
    }

    /// The counter for a program that does not tell pictures apart by any value.
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

    /// The open telemetry, for whoever ends it; `None` if somebody has.
    pub(crate) fn take(&self) -> Option<Telemetry> {
        self.telemetry.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

fn only_one_of_frames(manifest: &Manifest) -> Option<&str> {
    let mut of_frames = manifest.events.iter().filter(|event| event.fields.iter().any(|field| field.source == Source::Frames));
    of_frames.next().filter(|_| of_frames.next().is_none()).map(|event| event.name.as_str())
}
