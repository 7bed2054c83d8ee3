//! Makes the tables of a database, and upgrades older ones. Two collectors that start at once are told apart by the lock of
//! one row, which every kind of PostgreSQL has.

use postgres::Client;

use super::statements::Statements;
use crate::store::{
    error::StoreError,
    schema::{self, Dialect, VERSION},
    sql::{Columns as _, Sql as _},
};

/// The row that whoever upgrades holds. It is made by itself, because nothing can be locked that is not there.
const ROW: &str = "
    CREATE TABLE IF NOT EXISTS store (
        one BIGINT PRIMARY KEY CHECK (one = 1),
        version BIGINT NOT NULL,
        checked_ms BIGINT NOT NULL
    );
    INSERT INTO store (one, version, checked_ms) VALUES (1, 0, 0) ON CONFLICT DO NOTHING;
";

pub(super) fn make(client: &mut Client) -> Result<(), StoreError> {
    if !is_ours_or_empty(client)? {
        return Err(StoreError::ForeignDatabase);
    }
    // Two that make the same table at once may both fail to see it before, and one then sees that it is there.
    if let Err(error) = client.batch_execute(ROW)
        && client.batch_execute(ROW).is_err()
    {
        return Err(error.into());
    }
    client.batch_execute("BEGIN")?;
    match upgrade(client) {
        Ok(()) => Ok(client.batch_execute("COMMIT")?),
        Err(error) => {
            // It was not to be changed, and a connection that fails changes nothing.
            drop(client.batch_execute("ROLLBACK"));
            Err(error)
        }
    }
}

fn is_ours_or_empty(client: &mut Client) -> Result<bool, StoreError> {
    let select = "SELECT count(*), count(*) FILTER (WHERE table_name = 'store')
        FROM information_schema.tables WHERE table_schema = current_schema()";
    let row = Statements(client).first(select, &[])?.unwrap_or_default();
    let mut row = row.into_iter();
    let (tables, ours) = (row.cell().int(), row.cell().int());
    Ok(tables == 0 || ours == 1)
}

fn upgrade(client: &mut Client) -> Result<(), StoreError> {
    let version = Statements(client).first("SELECT version FROM store WHERE one = 1 FOR UPDATE", &[])?;
    let version = version.into_iter().flatten().cell().int();
    if version > VERSION {
        return Err(StoreError::NewerDatabase { found: version, known: VERSION });
    }
    if version < VERSION {
        schema::upgraded(&mut Statements(client), version, |sql| {
            for statement in schema::steps(Dialect::Postgres, version).split(';').filter(|step| !step.trim().is_empty()) {
                sql.execute(statement, &[])?;
            }
            sql.execute("UPDATE store SET version = $1 WHERE one = 1", &[VERSION.into()])?;
            Ok(())
        })?;
    }
    Ok(())
}
