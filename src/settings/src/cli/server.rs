//! Commands about what a server has of this person. Progress goes to standard error; the server is only asked what the person called for.

use std::path::Path;

use candor::tools::consent::DecidedBy;
use candor::tools::delivery::{self, Http, Policy};
use candor::tools::identity::Identity;
use candor::tools::log::{Log, Report};
use candor::tools::own::{self, Asked, Compared, Erased, Fetched, Forgot, Kind, Outcome, Progress};
use candor::tools::registry::Program;
use jiff::Timestamp;
use serde_json::{Value, json};

use super::answer::{Done, NotDone, answer, answer_exactly, answer_json, counted, not_done, remark, short_line, wrong_call};
use super::arguments::Server;
use super::context::Context;
use super::{events, export};
use crate::opener;
use crate::report::{self, Existing, NotSaved};

/// How many messages that only one side has are listed: a screenful. `--json` has all of them.
const LISTED: usize = 20;
/// The most characters of a name that the server gives, and of the bytes beside it: a few lines on a terminal. `--json` has all of it.
const LONGEST_NAME: usize = 128;
const LONGEST_BYTES: usize = 1_000;

pub(super) fn run(context: &Context, what: &Server) -> Done {
    match what {
        Server::Fetch { output, force } => fetch(context, output.as_deref(), *force),
        Server::Erase { yes } => erase(context, *yes),
        Server::Open { print } => open(context, *print),
        Server::Forget { yes } => forget(context, *yes),
        Server::Receipts => receipts(context),
    }
}

fn ask<T>(
    context: &Context,
    program: &Program,
    what: impl FnOnce(own::Server<'_>) -> Result<T, own::NotDone>,
) -> Result<T, own::NotDone> {
    let policy = Policy::default();
    what(own::Server {
        program,
        places: &context.places,
        http: &Http::new(&policy),
        policy: &policy,
        by: &DecidedBy::CommandLine,
        now: &Timestamp::now,
        stop: &|| false,
        set_aside: &|kept| {
            remark(&format!("the history was damaged; it was kept as {}, and a new one was started", kept.display()));
        },
        progress: &say_progress,
    })
}

fn say_progress(Progress { done, of, events, waits_until }: Progress) {
    if let Some(until) = waits_until {
        remark(&format!("the server asks for a pause until {until}; it is asked again after that"));
    } else if done < of {
        remark(&format!("asking about identifier {} of {of}; messages so far: {events}", done + 1));
    }
}

fn fetch(context: &Context, output: Option<&Path>, force: bool) -> Done {
    let program = context.program()?;
    take_in(context, &program);
    let fetched = ask(context, &program, |server| server.fetch())?;
    let folder = program.consent_file(&context.places).folder;
    let compared = own::compare(&folder, &program.manifest, &fetched, &|| false)?;
    let all = in_json(&fetched, &compared);
    if let Some(output) = output {
        save(context, &program, &format!("{all:#}\n"), output, force)?;
    }
    if output != Some(Path::new("-")) {
        if context.which.json { answer_json(&all) } else { answer(&in_words(&fetched, &compared)) }?;
    }
    match fetched.unfinished.len() {
        0 => Ok(()),
        count => not_done(format!(
            "this is not everything: under {count} of {} identifiers, the server has more than is fetched at once; its own \
             page gives all of it as a file (\"candor server open\")",
            fetched.identities.len()
        )),
    }
}

/// Takes in what an ended process left in its spool, so that it is compared and withdrawn, too. A damaged spool or history keeps nobody
/// from asking.
fn take_in(context: &Context, program: &Program) {
    if let Err(why) = events::take_in_what_was_left(context, program) {
        remark(&format!("the latest records may be missing in the history: {}", why.sentence));
    }
}

fn in_json(fetched: &Fetched, compared: &Compared) -> Value {
    let here = |here: &own::Here| json!({"seq": here.seq, "event": here.event, "recorded_at": here.recorded_at.to_string(), "state": here.state, "body": here.json});
    let same = compared.same.iter().map(|(there, seq)| json!({"place": there, "seq": seq}));
    json!({
        "url": fetched.url, "at": fetched.at.to_string(), "identifiers": fetched.identities, "events": fetched.events, "unfinished": fetched.unfinished,
        "kept_days": fetched.kept_days, "backups_days": fetched.backups_days,
        "same": same.collect::<Vec<_>>(),
        "only_here": compared.only_here.iter().map(here).collect::<Vec<_>>(),
        "only_there": compared.only_there,
        "not_comparable": compared.beyond,
    })
}

fn in_words(fetched: &Fetched, compared: &Compared) -> String {
    let Compared { same, only_here, only_there, beyond } = compared;
    let mut out = format!(
        "{} has {} under {} of your identifiers\n  the same here and there: {}\n  only here: {}\n  only there: {}\n",
        fetched.url,
        counted(fetched.events.len(), "message"),
        fetched.identities.len(),
        same.len(),
        only_here.len(),
        only_there.len()
    );
    for here in only_here.iter().take(LISTED) {
        out += &format!("only here   {}  {:<20} {} (number {})\n", here.recorded_at, here.event, here.state.as_str(), here.seq);
    }
    for there in only_there.iter().take(LISTED).filter_map(|place| fetched.events.get(*place)) {
        let (event, json) = (short_line(&there.event, LONGEST_NAME), short_line(&there.json, LONGEST_BYTES));
        out += &format!("only there  {}  {event:<20} {json}\n", there.received_at);
    }
    if only_here.len() > LISTED || only_there.len() > LISTED {
        out += "--json has all of them\n";
    }
    for (count, why) in [
        (beyond.counted, "were counted and not kept, by the makers' declaration; nobody can find yours among the others"),
        (beyond.without_identifier, "were sent without an identifier and cannot be found there"),
        (beyond.elsewhere, "were sent to another address"),
        (beyond.over, "carried an identifier that was erased, or that this computer has forgotten"),
        (beyond.unfinished, "are not among what was fetched, where the server has more than that"),
    ] {
        if count > 0 {
            out += &format!("not compared: {count} {why}\n");
        }
    }
    out
}

fn save(context: &Context, program: &Program, text: &str, output: &Path, force: bool) -> Done {
    if output == Path::new("-") {
        return answer_exactly(text);
    }
    let save = |existing| {
        let path = std::path::absolute(output)?;
        report::save_bytes(&context.places, program, text.as_bytes(), &path, existing)
    };
    let saved = match save(if force { Existing::MayBeReplaced } else { Existing::Stays }) {
        Err(NotSaved::Exists) if export::may_ask() && export::wants_it_replaced(output) => save(Existing::MayBeReplaced),
        saved => saved,
    };
    match saved {
        Ok(()) => Ok(()),
        Err(NotSaved::Exists) => {
            let why = NotSaved::Exists;
            not_done(format!("nothing was written to {}: {why}; use --force to replace it", output.display()))
        }
        Err(why) => not_done(format!("nothing was written to {}: {why}", output.display())),
    }
}

fn erase(context: &Context, yes: bool) -> Done {
    let program = context.program()?;
    if !yes {
        let asked = ask(context, &program, |server| server.identities());
        let (url, identifiers) = asked.or_else(|why| not_found(context, &program, why))?;
        if context.which.json {
            answer_json(&json!({"erased": false, "url": url, "identifiers": identifiers}))?;
        } else {
            answer(&format!(
                "This would ask {url} to erase every message with your identifiers:\n{}\
                 Your identifier would be replaced, and messages waiting with it would not be sent. The history here stays.\n\
                 What was only counted cannot be found there, and backups keep their copies for a while.\n",
                identifiers.iter().map(|id| format!("  {id}\n")).collect::<String>()
            ))?;
        }
        return wrong_call("nothing was asked; add --yes to do it");
    }
    take_in(context, &program);
    let erased = ask(context, &program, |server| server.erase()).or_else(|why| not_found(context, &program, why))?;
    if context.which.json {
        answer_json(&json!({
            "erased": true, "url": erased.url, "events": erased.events(), "receipts": erased.receipts, "identifiers": erased.of,
            "backups_until": erased.backups_until().map(|date| date.to_string()),
            "identifier_replaced": erased.replaced, "withdrawn": erased.withdrawn,
        }))?;
    } else {
        answer(&erased_in_words(&erased))?;
    }
    if let Some(trouble) = &erased.trouble {
        remark(&format!("the server has erased, but not everything that follows could be done here: {trouble}"));
    }
    match erased.stopped {
        Some(why) => not_done(format!(
            "{} of {} identifiers have no receipt of an erasure yet: {why}",
            erased.of - erased.receipts.len(),
            erased.of
        )),
        None => Ok(()),
    }
}

/// Why nothing was erased; and, where nothing carries an identifier, that reports are erased by their tickets.
fn not_found<T>(context: &Context, program: &Program, why: own::NotDone) -> Result<T, NotDone> {
    if !matches!(why, own::NotDone::NoIdentifier | own::NotDone::NotOffered(_)) {
        return Err(why.into());
    }
    let log = Log::open_to_read(&program.consent_file(&context.places).folder)?;
    let reports = log.map(|mut log| log.reports(u32::MAX)).transpose()?.unwrap_or_default();
    let can_erase = |report: &Report| delivery::address(&program.manifest, report).is_ok() && report.erased().is_none();
    let count = reports.iter().filter(|report| can_erase(report)).count();
    if count == 0 {
        return Err(why.into());
    }
    not_done(format!(
        "{why}; crash reports and messages that can be erased there by their ticket numbers: {count} \
         (\"candor reports\" lists them, \"candor reports N --erase\" erases one)"
    ))
}

fn erased_in_words(erased: &Erased) -> String {
    let mut out = format!("{} erased {}\n", erased.url, counted(erased.events(), "message"));
    if let Some(until) = erased.backups_until() {
        out += &format!("Its backups have them until {until}\n");
    }
    if erased.replaced {
        out += "Your identifier was replaced: the next message gets another one\n";
    }
    if erased.withdrawn > 0 {
        out += &format!("{} that waited with it will not be sent\n", counted(erased.withdrawn, "message"));
    }
    out + "What was only counted cannot be found, and is still counted\n"
}

fn forget(context: &Context, yes: bool) -> Done {
    let program = context.program()?;
    if !yes {
        let former = Identity::read(&program.consent_file(&context.places).folder)?.former_count();
        if context.which.json {
            answer_json(&json!({"forgotten": false, "former": former}))?;
        } else {
            answer(&format!(
                "Earlier identifiers that would be forgotten: {former}\n\
                 Nobody, not even you, could then fetch or erase what servers have under them. No server is asked.\n\
                 Messages waiting with them would not be sent. Your identifier in use and the history stay.\n"
            ))?;
        }
        return wrong_call("nothing was forgotten; add --yes to do it");
    }
    take_in(context, &program);
    let own::Forgotten { former, withdrawn } =
        own::forget_former(&program, &context.places, &DecidedBy::CommandLine, Timestamp::now())?;
    if context.which.json {
        return answer_json(&json!({"forgotten": true, "former": former, "withdrawn": withdrawn}));
    }
    let mut out = format!("Earlier identifiers forgotten: {former}\n");
    if withdrawn > 0 {
        out += &format!("{} that waited with them will not be sent\n", counted(withdrawn, "message"));
    }
    answer(&out)
}

fn open(context: &Context, print: bool) -> Done {
    let program = context.program()?;
    let address = ask(context, &program, |server| server.page())?;
    if print || context.which.json {
        let line = format!("{address}\n");
        return if context.which.json { answer_json(&json!({"address": address})) } else { answer(&line) };
    }
    if opener::open(&address) {
        return Ok(());
    }
    not_done("no browser could be opened; use --print to get the address")
}

fn receipts(context: &Context) -> Done {
    let program = context.program()?;
    let log = Log::open_to_read(&program.consent_file(&context.places).folder)?;
    let rows = log.as_ref().map(Log::asked).transpose()?.unwrap_or_default();
    if context.which.json {
        let requests = log.as_ref().map(Log::asked_requests).transpose()?.unwrap_or_default();
        return answer_json(&report::asked_in_full(&rows, &requests));
    }
    let forgot = |forgot: Forgot| format!("{}  forget earlier identifiers: {}", forgot.at, forgot.former);
    let one = |row| Asked::of(row).map(|asked| asked_in_words(&asked)).or_else(|| Forgot::of(row).map(forgot));
    let said: String = rows.iter().filter_map(one).map(|line| line + "\n").collect();
    answer(if said.is_empty() { "The server was not asked for anything yet\n" } else { &said })
}

fn asked_in_words(asked: &Asked) -> String {
    let what = match asked.kind {
        Kind::Fetch => "fetch",
        Kind::Erase => "erase",
        Kind::Page => "open",
    };
    let came = match &asked.outcome {
        None if asked.kind == Kind::Erase => "no answer is known; it may have been erased".to_owned(),
        None => "no answer is known".to_owned(),
        Some(outcome) => came_of(asked.kind, outcome),
    };
    let more = asked.outcome.as_ref().is_some_and(|outcome| outcome.more);
    let more = if more { "; there was more" } else { "" };
    let requests = if asked.requests > 1 { format!("; requests: {}", asked.requests) } else { String::new() };
    format!("{}  {what:<6} {}  {came}{more}{requests}", asked.at, asked.url)
}

fn came_of(kind: Kind, outcome: &Outcome) -> String {
    let Outcome { events, receipts, over, unanswered, error, .. } = outcome;
    let mut out = format!("messages: {events}");
    if let Some(until) = receipts.iter().filter_map(|receipt| receipt.backups_until).max() {
        out += &format!("; in backups until {until}");
    }
    if let Some(why) = error {
        out += &format!("; {why}");
    }
    if !over.is_empty() {
        out += "; the server has said since that this was erased, and its receipt did not arrive";
    } else if kind == Kind::Erase && *unanswered {
        out += "; it may have been erased";
    }
    out
}

#[cfg(test)]
mod tests {
    use candor::tools::own::{Beyond, There};
    use candor::tools::unseen;

    use super::*;

    fn there(event: &str, json: &str) -> There {
        There {
            identity: String::new(),
            program: "painter".into(),
            event: event.into(),
            version: String::new(),
            received_at: Timestamp::UNIX_EPOCH,
            delivery: String::new(),
            position: 0,
            json: json.into(),
        }
    }

    #[test]
    fn what_a_server_says_forges_no_line_of_ours_and_is_not_longer_than_anybody_reads() {
        let forged = "x\n  only there: 0\r\u{1b}[2Kok\u{202e}";
        let long = "y".repeat(1_000_000);
        let events = vec![there(forged, forged), there(&long, &long)];
        let compared = Compared { only_there: vec![0, 1], ..Compared::default() };
        let fetched = Fetched { url: "http://127.0.0.1:1/me".into(), events, ..Fetched::default() };
        let printed = unseen::named(&in_words(&fetched, &compared)).into_owned();
        let lines: Vec<&str> = printed.lines().collect();
        assert_eq!(lines.len(), 6, "{printed}");
        assert!(lines[4].starts_with("only there  1970-01-01T00:00:00Z  x   only there: 0 ⟨"), "{printed}");
        assert!(lines[5].ends_with('…') && printed.len() < 3_000, "{}", printed.len());
        assert!(!printed.contains(|c: char| c != '\n' && (c.is_control() || unseen::is_unseen(c))), "{printed:?}");
    }

    #[test]
    fn what_was_asked_is_one_line_with_its_number_of_requests() {
        let asked = Asked {
            at: Timestamp::UNIX_EPOCH,
            by: DecidedBy::CommandLine,
            kind: Kind::Fetch,
            url: "http://127.0.0.1:1/me".into(),
            identities: Vec::new(),
            outcome: Some(Outcome { events: 9, more: true, ..Outcome::default() }),
            requests: 3,
        };
        let said = "1970-01-01T00:00:00Z  fetch  http://127.0.0.1:1/me  messages: 9; there was more; requests: 3";
        assert_eq!(asked_in_words(&asked), said);
        let beyond = Beyond { unfinished: 4, ..Beyond::default() };
        let words = in_words(&Fetched::default(), &Compared { beyond, ..Compared::default() });
        assert!(words.contains("not compared: 4 are not among what was fetched"), "{words}");
    }
}
