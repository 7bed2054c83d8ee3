//! The whole manifest, part by part.

use std::path::Path;
use std::sync::Arc;

use super::super::declared::{FORMAT, Manifest, ManifestError};
use super::super::file;
use super::checker::Step::{At, Key};
use super::checker::{Checked, Checker, line_at};
use super::limits::LIMITS;

/// How the files begin that lie beside the consent file.
pub(crate) const OURS: [&str; 7] = [
    "telemetry_agreed",
    "telemetry_first",
    "telemetry_log",
    "telemetry_receipts",
    "telemetry_secret",
    "telemetry_sender",
    "telemetry_spool",
];

impl Manifest {
    /// Reads a manifest. The error says line and reason.
    pub fn parse(text: &str) -> Result<Self, ManifestError> {
        if text.len() > LIMITS.file {
            return Err(ManifestError { line: 1, reason: format!("the manifest is longer than {} bytes", LIMITS.file) });
        }
        let file: file::File = toml::from_str(text).map_err(|error| ManifestError {
            line: error.span().map_or(1, |span| line_at(text, span.start)),
            reason: error.message().replace('\n', " "),
        })?;
        Checker { text }.manifest(file)
    }
}

/// The manifest that `file` would be, for texts that we write ourselves.
pub(in crate::manifest) fn to_text(file: &file::File) -> Option<String> {
    toml::to_string(file).ok()
}

impl Checker<'_> {
    fn manifest(&self, file: file::File) -> Checked<Manifest> {
        if file.format != FORMAT {
            return self.refuse(
                &[Key("format")],
                format!("format {} is not known here; this version reads format {FORMAT}", file.format),
            );
        }
        let app = self.app(&file.app)?;
        self.bare_name(&[Key("consent"), Key("file")], &file.consent.file)?;
        if OURS.iter().any(|ours| file.consent.file.starts_with(ours)) {
            return self
                .refuse(&[Key("consent"), Key("file")], "this name is taken by a file that Candor keeps in the same folder");
        }
        if Path::new(&file.consent.file).extension().is_none_or(|extension| extension != "json") {
            return self.refuse(
                &[Key("consent"), Key("file")],
                "the consent file's name ends in .json: it is a JSON file, and a file of another kind would be replaced by one",
            );
        }
        let endpoint_url = self.endpoint(&file.endpoint.url)?;
        self.path_of_url(&[Key("endpoint"), Key("path")], &file.endpoint.path)?;
        for (key, path) in [("me", &file.endpoint.me), ("reports", &file.endpoint.reports)] {
            path.as_deref().map_or(Ok(()), |path| self.path_for_people(&[Key("endpoint"), Key(key)], path))?;
        }
        let wire = self.wire(file.wire.clone().unwrap_or_default())?;
        let tiers = self.tiers(&file.tier)?;
        let events = self.events(&file, &tiers, &wire)?;
        for (index, tier) in tiers.iter().enumerate() {
            let used = events
                .iter()
                .any(|event| event.tiers.contains(&index) || event.fields.iter().any(|field| field.tier == Some(index)));
            if !used {
                return self.refuse(
                    &[Key("tier"), At(index), Key("id")],
                    format!("no event uses the tier \"{}\": leave it out, or name it in an event or a field", tier.id),
                );
            }
        }
        Ok(Manifest {
            app,
            consent_file: file.consent.file.clone(),
            switch_only: file.consent.switch_only,
            endpoint_url,
            endpoint_path: file.endpoint.path.clone(),
            endpoint_me: file.endpoint.me.clone(),
            endpoint_reports: file.endpoint.reports.clone(),
            wire,
            tiers,
            events,
            text: Arc::from(self.text),
            file: Arc::new(file),
        })
    }
}
