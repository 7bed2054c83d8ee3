//! Events as a Parquet file, for programs that process many: what is known of each in columns, and its bytes in one more column, which such
//! programs parse themselves.

use std::{io::Write, sync::Arc};

use crate::store::rows::{Kept, Which};
use parquet::{
    basic::Compression,
    column::writer::ColumnWriter,
    data_type::ByteArray,
    errors::ParquetError,
    file::{properties::WriterProperties, writer::SerializedFileWriter},
    schema::parser::parse_message_type,
};

use super::events::each;
use crate::cli::opened::Opened;

/// The columns, in the order in which they are written.
const SCHEMA: &str = "message events {
    required int64 received_at (TIMESTAMP(MILLIS, true));
    required binary program (STRING);
    required binary version (STRING);
    required binary event (STRING);
    required binary kind (STRING);
    required boolean official;
    required binary json (STRING);
}";

/// Most events that are written together in a row group: enough to compress well, and few enough to hold in memory.
const TOGETHER: usize = 20_000;
/// Most bytes of events that are written together: events of the largest kind reach this limit first, so that a row group of
/// them still fits into a small computer's memory.
const BYTES_TOGETHER: usize = 32 * 1024 * 1024;

/// Writes the chosen events.
pub(super) fn write(store: &Opened, which: &Which, out: &mut (impl Write + Send)) -> anyhow::Result<()> {
    let properties = WriterProperties::builder().set_compression(Compression::SNAPPY).build();
    let mut file = SerializedFileWriter::new(out, Arc::new(parse_message_type(SCHEMA)?), Arc::new(properties))?;
    let (mut waiting, mut bytes) = (Vec::new(), 0);
    each(store, which, |kept| {
        bytes += kept.json.len();
        waiting.push(kept.clone());
        if waiting.len() >= TOGETHER || bytes >= BYTES_TOGETHER {
            write_group(&mut file, &waiting)?;
            (waiting, bytes) = (Vec::new(), 0);
        }
        Ok(())
    })?;
    if !waiting.is_empty() {
        write_group(&mut file, &waiting)?;
    }
    file.close()?;
    Ok(())
}

fn write_group<W: Write + Send>(file: &mut SerializedFileWriter<W>, events: &[Kept]) -> Result<(), ParquetError> {
    let texts: [fn(&Kept) -> &str; 5] =
        [|kept| &kept.program, |kept| &kept.version, |kept| &kept.event, |kept| &kept.kind, |kept| &kept.json];
    let mut texts = texts.into_iter();
    let mut group = file.next_row_group()?;
    while let Some(mut column) = group.next_column()? {
        match column.untyped() {
            ColumnWriter::Int64ColumnWriter(column) => {
                let moments: Vec<i64> = events.iter().map(|kept| kept.received_at_ms).collect();
                column.write_batch(&moments, None, None)?;
            }
            ColumnWriter::BoolColumnWriter(column) => {
                let officials: Vec<bool> = events.iter().map(|kept| kept.official).collect();
                column.write_batch(&officials, None, None)?;
            }
            ColumnWriter::ByteArrayColumnWriter(column) => {
                let text = texts.next().ok_or_else(|| ParquetError::General("there is one column of text too many".into()))?;
                let texts: Vec<ByteArray> = events.iter().map(|kept| text(kept).into()).collect();
                column.write_batch(&texts, None, None)?;
            }
            _ => return Err(ParquetError::General("there is no such column".into())),
        }
        column.close()?;
    }
    group.close()?;
    Ok(())
}
