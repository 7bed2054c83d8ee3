//! The command line: the same powers as the window, for scripts and for hosts whose settings page is not drawn with egui.
//!
//! Answers go to standard output and nothing else does; reasons go to standard error. Exit status 0 means done, 1 means not done and
//! the reason was said, 2 means that the call itself was wrong or that there is no display.

mod answer;
mod arguments;
mod check;
mod choose;
mod context;
mod crashes;
mod demo;
mod events;
mod export;
mod feedback;
mod history;
mod input;
mod lesson;
mod new;
mod pause;
mod released;
mod reports;
mod server;
mod show;
mod status;
mod value;
mod verify;

use std::path::PathBuf;
use std::process::ExitCode;

use candor::{Environment, Places};
use clap::{CommandFactory as _, Parser as _};

use answer::{Done, NotDone, not_done, remark, wrong_call};
use arguments::{Arguments, Command, Position};
use context::Context;

/// Opens the window and waits until it is closed, given where files are, a manifest that was given by hand, and the program to show first.
pub type OpenWindow = fn(Places, Option<PathBuf>, Option<String>) -> Result<(), NoWindow>;

/// Why there is no window, although nobody closed it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoWindow {
    /// It can't open, and why.
    CannotOpen(String),
    /// It was open until its display went away, for example because the session crashed; and how that was noticed.
    DisplayEnded(String),
}

/// The command line as it is defined, for its manual and for the completions of shells.
pub fn definition() -> clap::Command {
    Arguments::command()
}

/// The whole program, with the way to open its window.
pub fn main(open_window: OpenWindow) -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(why) => return called_otherwise(&why),
    };
    match run(arguments, open_window) {
        Ok(()) => ExitCode::SUCCESS,
        Err(NotDone { sentence, status }) => {
            remark(&sentence);
            ExitCode::from(status)
        }
    }
}

/// Prints help, the version, or what is wrong with the call. That contains the words of the call, which may be anything.
fn called_otherwise(why: &clap::Error) -> ExitCode {
    let (text, status) = (why.to_string(), u8::try_from(why.exit_code()).unwrap_or(2));
    if why.use_stderr() {
        answer::say(&text);
    } else if let Err(NotDone { sentence, status }) = answer::answer(&text) {
        remark(&sentence);
        return ExitCode::from(status);
    }
    ExitCode::from(status)
}

fn run(arguments: Arguments, open_window: OpenWindow) -> Done {
    let places = match &arguments.which.home {
        Some(home) => Places::below(&std::path::absolute(home)?, Environment::of_this_process()),
        None => Places::of_this_computer()?,
    };
    let context = Context { places, which: arguments.which };
    if let Some(Command::Verify { .. } | Command::Check { .. } | Command::New(_) | Command::Demo) = &arguments.command {
        context.about_no_program()?;
    }
    match arguments.command {
        None => window(&context, open_window),
        Some(Command::Status { all }) => status::status(&context, all),
        Some(Command::On(allowed)) => choose::on(&context, &allowed),
        Some(Command::Off) => choose::off(&context),
        Some(Command::Set { tier, position }) => choose::set(&context, tier, position == Position::On),
        Some(Command::Pause(lasts)) => pause::pause(&context, &lasts),
        Some(Command::Resume) => pause::resume(&context),
        Some(Command::News { answer }) => choose::news(&context, answer),
        Some(Command::Preview { event, tiers, values, request }) => {
            events::preview(&context, event.as_deref(), tiers.as_deref(), &values, request)
        }
        Some(Command::Record { event, values }) => events::record(&context, &event, &values),
        Some(Command::Deliver) => events::deliver(&context),
        Some(Command::Log) => status::log(&context),
        Some(Command::Show { seq, request, body }) => {
            let part = match (request, body) {
                (_, true) => show::Part::Body,
                (true, false) => show::Part::Request,
                (false, false) => show::Part::All,
            };
            show::show(&context, seq, part)
        }
        Some(Command::Decisions) => show::decisions(&context),
        Some(Command::Export(what)) => export::export(&context, &what),
        Some(Command::Verify { report }) => verify::verify(&context, &report),
        Some(Command::Identity { replace: false }) => status::identity(&context),
        Some(Command::Identity { replace: true }) => choose::replace_identity(&context),
        Some(Command::Withhold { fields }) if fields.is_empty() => status::withheld(&context),
        Some(Command::Withhold { fields }) => choose::withhold(&context, &fields, true),
        Some(Command::Allow { fields }) => choose::withhold(&context, &fields, false),
        Some(Command::Crash { what }) => crashes::run(&context, what),
        Some(Command::Feedback(what)) => feedback::run(&context, &what),
        Some(Command::Reports { seq, ask, erase: false, yes: _ }) => reports::run(&context, seq, ask),
        Some(Command::Reports { seq, ask: _, erase: true, yes }) => reports::erase(&context, seq, yes),
        Some(Command::Keep { days, mib }) => history::keep(&context, days, mib),
        Some(Command::Clear { yes }) => history::clear(&context, yes),
        Some(Command::Server { what }) => server::run(&context, &what),
        Some(Command::Check { file, strict }) => check::run(&context, &file, strict),
        Some(Command::New(new)) => new::run(&new),
        Some(Command::Demo) => demo::run(&context.places, |places, given| show(open_window, places, given, None)),
        Some(Command::SampleHost { collector }) => demo::sample_host(&context, &collector),
    }
}

fn window(context: &Context, open_window: OpenWindow) -> Done {
    let given = context.which.manifest.clone();
    if context.which.app.is_some() || given.is_some() {
        context.program()?;
    }
    show(open_window, context.places.clone(), given, context.which.app.clone())
}

fn show(open_window: OpenWindow, places: Places, given: Option<PathBuf>, app: Option<String>) -> Done {
    open_window(places, given, app).or_else(|why| match why {
        NoWindow::CannotOpen(why) => wrong_call(format!(
            "no window can be opened here ({why}). Use the command line instead: \"candor status\" shows what each program is allowed to send, \
             \"candor --help\" lists the rest."
        )),
        NoWindow::DisplayEnded(how) => not_done(format!("the window closed because its display ended ({how})")),
    })
}
