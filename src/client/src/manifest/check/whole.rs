//! The whole manifest, part by part.

use std::path::Path;
use std::sync::Arc;

use super::super::declared::{Event, FORMAT, Manifest, ManifestError, Tier};
use super::super::file;
use super::checker::Step::{At, Key};
use super::checker::{Checked, Checker, line_at};
use super::limits::LIMITS;
use crate::ordered::sort_by;

/// How the names of our files beside the consent file begin.
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
    /// Parses a manifest.
    ///
    /// # Errors
    /// One of its problems, with line and reason: mistakes in what is there come before what is missing.
    pub fn parse(text: &str) -> Result<Self, ManifestError> {
        Self::read(text).map_err(|problems| {
            let whole =
                ManifestError { line: 1, reason: "this is not a manifest".into(), key: String::new(), misspelled: None };
            problems.into_iter().next().unwrap_or(whole)
        })
    }

    /// Parses a manifest, or returns everything that is wrong with it, as far as that can be told at once.
    ///
    /// # Errors
    /// At most 50 problems, in the order of their lines. If the text is not TOML, only that.
    pub fn parse_or_problems(text: &str) -> Result<Self, Vec<ManifestError>> {
        Self::read(text).map_err(|mut problems| {
            sort_by(&mut problems, &|one, other| one.line.cmp(&other.line));
            problems
        })
    }

    /// The manifest, or its problems in the order in which they were found.
    fn read(text: &str) -> Result<Self, Vec<ManifestError>> {
        if text.len() > LIMITS.file {
            let reason = format!("the manifest is longer than {} bytes", LIMITS.file);
            return Err(vec![ManifestError { line: 1, reason, key: String::new(), misspelled: None }]);
        }
        let (checker, not_toml) = Checker::new(text);
        for error in &not_toml {
            let line = error.span().map_or(1, |span| line_at(text, span.start));
            checker.noted(ManifestError {
                line,
                reason: error.message().replace('\n', " "),
                key: String::new(),
                misspelled: None,
            });
        }
        let file = not_toml.is_empty().then(|| checker.shape()).flatten();
        match file.and_then(|file| checker.manifest(file)) {
            Some(manifest) if checker.is_content() => Ok(manifest),
            _ => Err(checker.into_wrong()),
        }
    }
}

/// The manifest that `file` would be, for texts that we write ourselves.
pub(in crate::manifest) fn to_text(file: &file::File) -> Option<String> {
    toml::to_string(file).ok()
}

impl Checker<'_> {
    /// The manifest that this file is, if it can be judged at all; what is wrong with it is noted.
    fn manifest(&self, file: file::File) -> Option<Manifest> {
        if file.format != FORMAT {
            let reason = format!("format {} is not known here; this version reads format {FORMAT}", file.format);
            return self.note(self.refuse(&[Key("format")], reason));
        }
        let app = self.app(&file.app);
        self.note(self.consent_file(&file.consent.file));
        let endpoint_url = self.note(self.endpoint(&file.endpoint.url));
        self.note(self.path_of_url(&[Key("endpoint"), Key("path")], &file.endpoint.path));
        for (key, path) in [("me", &file.endpoint.me), ("reports", &file.endpoint.reports)] {
            path.as_deref().map(|path| self.note(self.path_for_people(&[Key("endpoint"), Key(key)], path)));
        }
        let wire = self.note(self.wire(file.wire.clone().unwrap_or_default()));
        let tiers = self.note(self.tiers(&file.tier))?;
        let events = self.note(self.events(&file, &tiers, &wire.clone().unwrap_or_default()))?;
        if events.len() == file.event.len() {
            self.each_tier_is_used(&tiers, &events);
        }
        Some(Manifest {
            app,
            consent_file: file.consent.file.clone(),
            switch_only: file.consent.switch_only,
            endpoint_url: endpoint_url?,
            endpoint_path: file.endpoint.path.clone(),
            endpoint_me: file.endpoint.me.clone(),
            endpoint_reports: file.endpoint.reports.clone(),
            wire: wire?,
            tiers,
            events,
            text: Arc::from(self.text),
            file: Arc::new(file),
        })
    }

    fn consent_file(&self, name: &str) -> Checked<()> {
        let at = [Key("consent"), Key("file")];
        self.bare_name(&at, name)?;
        if OURS.iter().any(|ours| name.starts_with(ours)) {
            return self.refuse(&at, "this name is taken by a file that Candor keeps in the same folder");
        }
        if Path::new(name).extension().is_none_or(|extension| extension != "json") {
            return self.refuse(
                &at,
                "the consent file's name must end in .json: it is a JSON file, and would replace a file of another kind",
            );
        }
        Ok(())
    }

    fn each_tier_is_used(&self, tiers: &[Tier], events: &[Event]) {
        for (index, tier) in tiers.iter().enumerate() {
            let used = events
                .iter()
                .any(|event| event.tiers.contains(&index) || event.fields.iter().any(|field| field.tier == Some(index)));
            if !used {
                let reason = format!("no event uses the tier \"{}\": leave it out, or name it in an event or a field", tier.id);
                self.note::<()>(self.refuse(&[Key("tier"), At(index), Key("id")], reason));
            }
        }
    }
}
