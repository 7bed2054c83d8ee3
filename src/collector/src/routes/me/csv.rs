//! Everything that is kept about a person as a table, which is written while it is read, so that it may be long.

use axum::{
    body::{Body, Bytes},
    http::header,
    response::{IntoResponse as _, Response},
};
use candor::tools::spreadsheet::is_taken_for_another;
use tokio::sync::mpsc;
use tokio_stream::wrappers::ReceiverStream;

use super::{
    about::{About, about},
    held::{One, held},
    who::Person,
};
use crate::{error::Error, state::AppState, store::own::Cursor};

const HEAD: &str = "received_at,program,version,event,delivery,position,day,official,counted,json\r\n";

/// Answers with the whole table. If the store fails in between, the answer breaks off, so that nobody takes it for complete.
pub(super) fn all(state: AppState, person: Person) -> Response {
    let (pages, read) = mpsc::channel::<Result<Bytes, Error>>(1);
    tokio::spawn(async move {
        let mut after = Cursor::default();
        let mut text = HEAD.to_owned();
        match about(&state, &person).await {
            Ok(about) => besides(&about, &mut text),
            Err(error) => {
                drop(pages.send(Err(error)).await);
                return;
            }
        }
        loop {
            let events = match held(&state, &person, after).await {
                Ok(events) => events,
                Err(error) => {
                    drop(pages.send(Err(error)).await);
                    return;
                }
            };
            let is_last = events.len() < state.limits.held_at_once;
            after = events.last().map_or(after, Cursor::behind);
            events.into_iter().map(One::from).for_each(|one| row(&one, &mut text));
            if pages.send(Ok(std::mem::take(&mut text).into())).await.is_err() || is_last {
                return;
            }
        }
    });
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"candor-my-data.csv\""),
        (header::CACHE_CONTROL, "no-store"),
    ];
    (headers, Body::from_stream(ReceiverStream::new(read))).into_response()
}

/// What is kept besides the events: a row for each program, without event and delivery, and one for the rest, if there is any.
fn besides(about: &About, out: &mut String) {
    let About { programs, sessions, erased } = about;
    for program in programs {
        let json = serde_json::to_string(program).unwrap_or_default();
        line([program.last_seen.as_deref().unwrap_or_default(), &program.program, "", "", "", "", "", "", "", &json], out);
    }
    if !sessions.is_empty() || erased.is_some() {
        let json = serde_json::json!({ "sessions": sessions, "erased": erased }).to_string();
        line(["", "", "", "", "", "", "", "", "", &json], out);
    }
}

fn row(One { program, event, version, received_at, delivery, position, json, day, official, counted }: &One, out: &mut String) {
    let (position, day) = (position.to_string(), day.as_deref().unwrap_or_default());
    let [official, counted] = [official, counted].map(bool::to_string);
    line([received_at, program, version, event, delivery, &position, day, &official, &counted, json], out);
}

fn line(cells: [&str; 10], out: &mut String) {
    out.push_str(&cells.map(quoted).join(","));
    out.push_str("\r\n");
}

/// A quoted cell that no spreadsheet takes for a formula.
fn quoted(cell: &str) -> String {
    let apostrophe = if is_taken_for_another(cell) { "'" } else { "" };
    format!("\"{apostrophe}{}\"", cell.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn no_cell_is_a_formula_or_ends_early() {
        for formula in ["=1+1", " =1", "\n=1", "\u{ff1d}1", "|calc", "%0A=1"] {
            assert!(quoted(formula).starts_with("\"'"), "{formula:?}");
        }
        assert_eq!(quoted("a\"b,c"), "\"a\"\"b,c\"");
    }
}
