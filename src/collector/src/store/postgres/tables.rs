//! Creates the tables of a database, and upgrades older ones. Of two collectors that start at the same time, one waits for the lock on a
//! row, which every kind of PostgreSQL supports.

use super::{link::Link, statements::Statements};
use crate::store::{
    error::StoreError,
    schema::{self, Dialect, VERSION},
    sql::{Columns as _, Sql as _},
};

/// The row that is locked during an upgrade. It is created separately, because only what exists can be locked.
const ROW: &str = "
    CREATE TABLE IF NOT EXISTS candor_collector (
        one BIGINT PRIMARY KEY CHECK (one = 1),
        version BIGINT NOT NULL,
        checked_ms BIGINT NOT NULL
    );
    INSERT INTO candor_collector (one, version, checked_ms) VALUES (1, 0, 0) ON CONFLICT DO NOTHING;
";

/// Creates the tables, or upgrades them.
pub(super) fn make(link: &Link) -> Result<(), StoreError> {
    look(link)?;
    // Two that create the same table at the same time may both see that it is missing; one of them then fails, and finds the table there.
    if link.run(ROW).is_err() {
        link.run(ROW)?;
    }
    link.run("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE")?;
    match upgrade(link) {
        Ok(()) => link.commit(),
        Err(error) => {
            // Nothing was to be changed, and a connection that fails changes nothing.
            drop(link.run("ROLLBACK"));
            Err(error)
        }
    }
}

/// Checks that the database is a collector's, or empty.
fn look(link: &Link) -> Result<(), StoreError> {
    let select = "SELECT count(*), count(*) FILTER (WHERE table_name = 'candor_collector'), current_setting('server_encoding')
        FROM information_schema.tables WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'";
    let row = Statements::on(link).first(select, &[])?.unwrap_or_default();
    let mut row = row.into_iter();
    let (tables, ours, encoding) = (row.cell().int(), row.cell().int(), row.cell().into_text());
    if tables > 0 && ours == 0 {
        return Err(StoreError::ForeignDatabase);
    }
    if encoding != "UTF8" {
        return Err(StoreError::Encoding(encoding));
    }
    Ok(())
}

fn upgrade(link: &Link) -> Result<(), StoreError> {
    let mut sql = Statements::on(link);
    let version = sql.first("SELECT version FROM candor_collector WHERE one = 1 FOR UPDATE", &[])?;
    let version = version.into_iter().flatten().cell().int();
    if version > VERSION {
        return Err(StoreError::NewerDatabase { found: version, known: VERSION });
    }
    if version < VERSION {
        schema::upgraded(&mut sql, version, |sql| {
            for statement in schema::steps(Dialect::Postgres, version).split(';').filter(|step| !step.trim().is_empty()) {
                sql.execute(statement, &[])?;
            }
            sql.execute("UPDATE candor_collector SET version = $1 WHERE one = 1", &[VERSION.into()])?;
            Ok(())
        })?;
    }
    Ok(())
}
