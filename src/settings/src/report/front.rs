//! Reads what a report says about each program besides its rows, and opens the logs with the rows: all as of one moment, so that the parts
//! of a report fit together, whatever is sent, removed or cleared meanwhile.

use candor::Places;
use candor::tools::identity::Identity;
use candor::tools::log::{EventRow, Export, Log, LogError, Request};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::format::Front;
use super::order::Order;
use super::place::NotSaved;
use super::run;
use super::turns::Step;

/// The most bytes of messages that a format is given at the beginning: as many as a browser lays out in a moment.
const FEW_BYTES: u64 = 4 << 20;

/// With more programs than this, each log is read by only one thread: some systems let a process open only a few hundred files.
const MANY: usize = 16;

/// Where the rows of a program come from: its log once for each thread, or nowhere.
pub(super) struct Source {
    pub(super) logs: Vec<Log>,
}

impl Source {
    /// Whether no other process has begun to write to a log that this one may only read, which could have come between two parts of the
    /// report.
    pub(super) fn is_as_it_was(&self) -> bool {
        self.logs.iter().all(Log::is_as_it_was)
    }
}

/// Everything about the programs of an order, and where their rows are.
pub(super) fn sources<'o>(places: &Places, order: &'o Order) -> Result<(Vec<Front<'o>>, Vec<Source>), LogError> {
    let mut all = (Vec::new(), Vec::new());
    let times = if order.programs.len() > MANY { 1 } else { run::threads() };
    for program in &order.programs {
        let file = program.consent_file(places);
        let mut logs = Log::at_one_moment(&file.folder, times)?;
        let (extent, reports) = match logs.first_mut() {
            Some(log) => (log.extent()?, log.reports(u32::MAX)?),
            None => Default::default(),
        };
        let log = logs.first();
        all.0.push(Front {
            program,
            consent: program.consent(places),
            file: places.shown(&file.path),
            extent,
            sums: None,
            few: None,
            dropped: log.map(Log::dropped).transpose()?.unwrap_or_default(),
            // If it cannot be read, the window and "candor identity" say so; what was recorded can be saved without it.
            identity: Identity::read(&file.folder).unwrap_or_default(),
            decisions: log.map(Log::decisions).transpose()?.unwrap_or_default(),
            asked: log.map(Log::asked).transpose()?.unwrap_or_default(),
            asked_requests: log.map(Log::asked_requests).transpose()?.unwrap_or_default(),
            reports,
            part: &order.part,
            now: order.now,
            zone: TimeZone::system(),
        });
        all.1.push(Source { logs });
    }
    Ok(all)
}

/// How many event numbers there are to go through, whether or not there is an event for each.
pub(super) fn length(front: &Front<'_>) -> u64 {
    front.extent.length()
}

/// Counts what there is, and reads it if it is little. `step` is told what is done. Returns whether to go on.
pub(super) fn count(front: &mut Front<'_>, source: &mut Source, few: u64, step: &mut Step<'_>) -> Result<(), NotSaved> {
    let sums = run::sums(&mut source.logs, front, step)?;
    if sums.events <= few && sums.bytes <= FEW_BYTES {
        front.few = Some(match source.logs.first_mut() {
            Some(log) => read_all(log, front)?,
            None => Default::default(),
        });
    }
    front.sums = Some(sums);
    Ok(())
}

/// Every message of a program with every request that carried one.
fn read_all(log: &mut Log, front: &Front<'_>) -> Result<(Vec<Export>, Vec<Request>), LogError> {
    let mut events = Vec::new();
    let reach = front.extent.whole().unwrap_or_default();
    log.look(reach, front.part, &front.extent, |event| {
        if let Some(shape) = front.extent.shapes.get(&event.shape) {
            let row = EventRow {
                seq: event.seq,
                recorded_at: Timestamp::from_millisecond(event.recorded_at).unwrap_or_default(),
                shape: std::sync::Arc::clone(shape),
                state: event.state,
                confirmed: event.confirmed,
                length: event.body.len(),
            };
            let requests = event.requests.to_vec();
            events.push(Export { row, id: event.id.to_owned(), body: event.body.to_vec(), requests });
        }
        true
    })?;
    let mut requests = Vec::new();
    let carried =
        |request: &Request| front.part.is_everything() || events.iter().any(|event| event.requests.contains(&request.number));
    log.requests(|request| -> Result<(), LogError> {
        if carried(&request) {
            requests.push(request);
        }
        Ok(())
    })?;
    Ok((events, requests))
}
