//! Checks the order of the sources' rooms (ARCHITECTURE.md): which room may import which, no circle of rooms or files, drawing only where
//! drawing belongs, and no function too long to read at once. A room is a folder or file directly in a crate's `src`.
//!
//! The compiler checks none of this: for it, every module of a crate may know every other. The rules are in `rules`.

mod arrows;
mod checks;
mod circles;
mod functions;
mod modules;
mod rules;
mod sources;
#[cfg(test)]
mod tests;

use std::{
    io::{self, Write as _},
    path::Path,
    process::ExitCode,
};

use crate::{
    arrows::Arrows,
    checks::Verdict,
    functions::Function,
    modules::Modules,
    rules::{HOUSES, House},
};

const USAGE: &str = "Usage: candor-rooms [--count | --functions]

Reads the sources of every crate, from the root of the repository, and prints each rule with \"ok\", or with what is
wrong.

  --count       print instead how many rooms, arrows between rooms and circles each crate has
  --functions   print instead the functions that are longer than 60 lines, the longest first
  --help        print this

Exit status: 0 all is well, 1 something is wrong or cannot be read, 2 wrong options.
";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let answer = match *words.as_slice() {
        [] => check(),
        ["--count"] => count(),
        ["--functions"] => long_functions(),
        ["--help" | "-h"] => Ok((USAGE.to_owned(), true)),
        _ => {
            drop(write!(io::stderr(), "candor-rooms: unknown options\n\n{USAGE}"));
            return ExitCode::from(2);
        }
    };
    match answer {
        Ok((text, well)) => {
            // If nobody reads it, the exit status still says it.
            drop(io::stdout().write_all(text.as_bytes()));
            if well { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
        Err(reason) => {
            drop(writeln!(io::stderr(), "candor-rooms: {reason}"));
            ExitCode::FAILURE
        }
    }
}

/// What there is to print, and whether all is well.
type Answer = Result<(String, bool), String>;

fn check() -> Answer {
    let mut verdicts = Vec::new();
    let mut functions = Vec::new();
    for house in HOUSES {
        let modules = read(house)?;
        verdicts.extend(checks::of(house, &Arrows::of(&modules)));
        functions.extend(functions::of(&modules, house.folder));
    }
    verdicts.extend(checks::of_functions(&functions));
    let well = verdicts.iter().all(Verdict::is_ok);
    Ok((verdicts.iter().map(Verdict::to_string).collect(), well))
}

fn count() -> Answer {
    let mut text = String::new();
    for house in HOUSES {
        let arrows = Arrows::of(&read(house)?);
        text += &checks::counted(house.folder, &arrows);
    }
    Ok((text, true))
}

fn long_functions() -> Answer {
    let mut functions = Vec::new();
    for house in HOUSES {
        functions.extend(functions::of(&read(house)?, house.folder));
    }
    functions.retain(Function::is_long);
    functions.sort_by(|a, b| b.lines.cmp(&a.lines).then_with(|| a.to_string().cmp(&b.to_string())));
    Ok((functions.iter().map(|function| format!("{function}\n")).collect(), true))
}

fn read(House { folder, library, programs, .. }: &House) -> Result<Modules, String> {
    let sources = sources::read(Path::new(folder))
        .map_err(|error| format!("{error}; is this called from the root of the repository?"))?;
    Modules::of(&sources, library, programs).map_err(|error| format!("in {folder}: {error}"))
}
