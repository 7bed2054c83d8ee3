//! What a program links that keeps its events in SQLite and sends them over HTTPS itself, and has nothing else.

use std::error::Error;

use rusqlite::{Connection, params};

fn main() -> Result<(), Box<dyn Error>> {
    let mut words = std::env::args().skip(1);
    let (Some(file), Some(url)) = (words.next(), words.next()) else {
        return Err("give a file and a URL".into());
    };
    let connection = Connection::open(file)?;
    connection
        .execute_batch("PRAGMA journal_mode = WAL; CREATE TABLE IF NOT EXISTS events (seq INTEGER PRIMARY KEY, body BLOB)")?;
    connection.execute("INSERT INTO events (body) VALUES (?1)", params![b"{}"])?;
    let body: Vec<u8> = connection.query_row("SELECT body FROM events ORDER BY seq DESC", [], |row| row.get(0))?;
    let answer = ureq::post(url).header("content-type", "application/json").send(body.as_slice())?;
    connection.execute("DELETE FROM events WHERE ?1 = 200", [answer.status().as_u16()])?;
    Ok(())
}
