//! `export`: the kept events, a few at a time, so that ten million take no more memory than a few hundred.

mod csv;
mod events;
mod parquet;

use std::{
    fs::{self, OpenOptions},
    io::{BufWriter, Write},
    path::PathBuf,
};

use crate::store::rows::{Kept, Which};
use anyhow::Context as _;
use clap::{Args, ValueEnum};
use serde_json::{json, value::RawValue};

use self::events::{each, received};
use super::{opened::Opened, options::Options, output::Printed};

/// How events are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Form {
    /// A JSON object a line: what is known of an event, and the event as it came.
    Jsonl,
    /// A table for spreadsheets, a column for each field. Nothing in it is taken for a formula.
    Csv,
    /// A Parquet file for programs that go through many events: what is known of each in columns, and its bytes in one.
    Parquet,
}

/// What to export, and how.
#[derive(Debug, Args)]
pub(super) struct Export {
    /// The form.
    #[arg(long = "as", value_name = "FORM", value_enum, default_value = "jsonl")]
    form: Form,

    /// Only events of this program.
    #[arg(long, value_name = "ID", default_value = "", hide_default_value = true)]
    program: String,

    /// Only events of this version.
    #[arg(long, value_name = "VERSION", default_value = "", hide_default_value = true)]
    version: String,

    /// Only events of this name.
    #[arg(long, value_name = "NAME", default_value = "", hide_default_value = true)]
    event: String,

    /// The new file, which only you can read; nothing is ever replaced. Without it, standard output.
    #[arg(value_name = "FILE")]
    to: Option<PathBuf>,
}

/// Exports from the store that the options name.
pub(super) fn run(options: &Options, export: &Export) -> anyhow::Result<()> {
    let store = Opened::open(options)?;
    let Some(path) = &export.to else { return write(&store, export, Printed) };
    let mut new = OpenOptions::new();
    new.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut new, 0o600);
    let file = new.open(path).with_context(|| format!("cannot make the file {}", path.display()))?;
    store.give(path);
    write(&store, export, file).inspect_err(|_| {
        // A part of the events would look like all of them.
        drop(fs::remove_file(path));
    })
}

fn write(store: &Opened, export: &Export, to: impl Write + Send) -> anyhow::Result<()> {
    let mut out = BufWriter::new(to);
    let Export { form, program, version, event, to: _ } = export;
    let which = Which { program: program.clone(), version: version.clone(), event: event.clone() };
    match form {
        Form::Jsonl => each(store, &which, |kept| Ok(writeln!(out, "{}", line(kept)?)?))?,
        Form::Csv => csv::write(store, &which, &mut out)?,
        Form::Parquet => parquet::write(store, &which, &mut out)?,
    }
    Ok(out.flush()?)
}

fn line(kept: &Kept) -> anyhow::Result<String> {
    let json = RawValue::from_string(kept.json.clone()).context("an event in the store is no JSON")?;
    let Kept { program, version, event, kind, official, .. } = kept;
    let known = json!({
        "received_at": received(kept), "program": program, "version": version, "event": event, "kind": kind,
        "official": official,
    });
    let known = known.to_string();
    let open = known.strip_suffix('}').unwrap_or(&known);
    Ok(format!(r#"{open},"json":{json}}}"#))
}
