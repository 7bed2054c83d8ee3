//! The pages, rendered whole: they need no script, ask no other server for anything and set no cookie. Whatever came from people is escaped
//! by the templates, which always do that; only the charts, which contain no word of theirs, are not escaped.

mod charts;
#[cfg(test)]
mod tests;
mod view;
mod words;

use askama::Template;

use self::view::{Figure, Group};
use super::{ProgramState, activity::Last};

/// The style of all pages.
pub(crate) const STYLE: &str = include_str!("page.css");

#[derive(Template)]
#[template(path = "front.html")]
struct Front<'p> {
    programs: &'p [Listed<'p>],
    last: Option<&'static str>,
}

struct Listed<'p> {
    state: &'p ProgramState,
    figures: Vec<Figure>,
}

#[derive(Template)]
#[template(path = "program.html")]
struct Program<'p> {
    state: &'p ProgramState,
    figures: Vec<Figure>,
    definition: &'static str,
    week: Option<String>,
    groups: Vec<Group>,
    last: Option<&'static str>,
}

/// The page that lists the programs.
pub(crate) fn front(programs: &[ProgramState], last: Option<Last>) -> Result<String, askama::Error> {
    let programs: Vec<Listed<'_>> = programs.iter().map(|state| Listed { state, figures: view::figures(state) }).collect();
    Front { programs: &programs, last: last.map(Last::words) }.render()
}

/// The page of one program.
pub(crate) fn program(state: &ProgramState, last: Option<Last>) -> Result<String, askama::Error> {
    // The newest week in which there is something to see.
    let empty = state.weeks.iter().take_while(|week| week.tables.is_empty()).count();
    let weeks = state.weeks.get(empty..).unwrap_or_default();
    Program {
        state,
        figures: view::figures(state),
        definition: state.counting.definition(),
        week: weeks.first().map(|week| words::days(&week.from, &week.to)),
        groups: view::groups(weeks),
        last: last.map(Last::words),
    }
    .render()
}
